//! A practice that has kept its risks in Excel takes them over, and can take that back.

use super::first_round::asked_in;
use super::first_round::begun;
use crate::interchange::foreign::DUTCH;
use crate::interchange::foreign::workbook;
use crate::support::desktop::Desktop;
use crate::support::desktop::Dialogs;
use egui::Key;
use egui::Modifiers;
use egui::accesskit::Role;
use praktijkschild::domain::scale::Likelihood;

const FILE: &str = "Welk bestand wilt u overnemen?";

/// A practice at the page about its file, with a file from elsewhere beside it.
fn with_file(name: &str, bytes: &[u8]) -> Desktop {
    with_file_in(begun(), (name, bytes))
}

#[expect(clippy::disallowed_methods, reason = "a test puts a file where a user has it")]
fn with_file_in(mut app: Desktop, (name, bytes): (&str, &[u8])) -> Desktop {
    std::fs::write(app.folder().join(name), bytes).unwrap();
    app.key(Modifiers::COMMAND, Key::B);
    app
}

/// The same with the file looked into.
fn looked_into(name: &str, bytes: &[u8]) -> Desktop {
    looked_into_in(begun(), (name, bytes))
}

fn looked_into_in(app: Desktop, (name, bytes): (&str, &[u8])) -> Desktop {
    let mut app = with_file_in(app, (name, bytes));
    let path = app.folder().join(name).display().to_string();
    app.fill(FILE, &path);
    app.button("Bekijken…");
    app.until("what would come is shown", |app| app.sees("Overnemen uit"));
    app
}

/// Picks from a list that unfolds.
fn pick(app: &mut Desktop, list: &str, answer: &str) {
    app.press(Role::ComboBox, list);
    app.press(Role::Button, answer);
}

#[test]
fn a_register_is_looked_at_taken_over_and_taken_back_in_one_step() {
    let mut app = looked_into("register.csv", DUTCH.as_bytes());
    let before = app.isms();
    let page = app.read();
    assert!(page.contains("Er komen 3 risico's bij."), "{page}");
    assert!(page.contains("Gijzelsoftware, kans groot, gevolg zeer hoog"), "{page}");
    app.button("Overnemen");
    let after = app.isms();
    assert_eq!(after.risks.len(), before.risks.len() + 3);
    assert_eq!(after.measures.len(), before.measures.len() + 2);
    assert!(app.sees("5 onderdelen zijn overgenomen."));
    let chosen = app.state().risk.expect("a risk in hand");
    assert!(!before.risks.contains_key(&chosen) && app.sees("3  Risico's"), "it came in");
    app.key(Modifiers::COMMAND, Key::G);
    let newest = app.names(Role::ListBoxOption)[0].clone();
    assert!(newest.contains("Overnemen uit register.csv"), "{newest}");
    app.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(app.isms().risks, before.risks);
    assert_eq!(app.isms().measures, before.measures);
}

#[test]
fn nothing_changes_until_it_is_taken_over_and_it_can_be_left() {
    let mut app = looked_into("register.xlsx", &workbook());
    let before = app.isms();
    pick(&mut app, "Kolom Bruto Kans", "tekst bij het risico");
    assert_eq!(app.isms(), before);
    app.button("Niet overnemen");
    assert_eq!(app.isms(), before);
    assert!(app.sees("Gegevens van elders"));
    assert!(!app.sees("Overnemen uit"));
}

#[test]
fn what_a_value_means_can_be_said_by_the_user() {
    let csv = "Risico;Kans;Impact\nBrand;ooit;hoog\n";
    let mut app = looked_into("register.csv", csv.as_bytes());
    assert!(app.sees("Regel 2, kolom Kans: \"ooit\" is niet begrepen."));
    pick(&mut app, "Kans: ooit (1 keer)", "zeer klein");
    assert!(!app.sees("is niet begrepen."));
    app.button("Overnemen");
    let isms = app.isms();
    let fire = isms.risks.values().find(|risk| risk.title == "Brand").unwrap();
    assert_eq!(fire.gross.likelihood, Some(Likelihood::VerySmall));
    assert_eq!(fire.vulnerability, "");
}

#[test]
fn the_same_file_again_is_told_and_offers_nothing() {
    let mut app = looked_into("register.csv", DUTCH.as_bytes());
    app.button("Overnemen");
    app.key(Modifiers::COMMAND, Key::B);
    app.button("Bekijken…");
    let told = "Er verandert niets: deze risico's staan er al.";
    app.until("it is shown again", |app| app.sees(told));
    assert!(app.is_disabled("Overnemen"));
}

#[test]
fn a_register_without_a_name_for_its_risks_waits_until_a_column_is_chosen() {
    let mut app = looked_into("register.csv", b"Wat;Kans\nBrand;groot\n");
    assert!(app.sees("In geen kolom staat wat er kan gebeuren."));
    assert!(app.is_disabled("Overnemen"));
    pick(&mut app, "Kolom Wat", "het risico");
    assert!(!app.is_disabled("Overnemen"));
}

#[test]
fn our_own_open_format_comes_in_by_the_same_page() {
    let mut app = looked_into("export.json", crate::interchange::MINIMUM.as_bytes());
    assert!(app.sees("Dit is een export van Praktijkschild."));
    app.button("Overnemen");
    assert!(app.isms().risks.values().any(|risk| risk.title == "Gijzelsoftware"));
}

#[test]
fn a_file_that_is_none_is_told_beside_its_name() {
    let mut app = with_file("foto.png", b"\x7fELF\x02\x01\x01\x00\x00\x00");
    app.fill(FILE, "weg.csv");
    app.button("Bekijken…");
    app.until("the sentence", |app| app.sees("Dit bestand is er niet."));
    app.answer(Dialogs::Chosen(app.folder().join("foto.png")));
    app.button(&format!("{FILE} Kiezen…"));
    app.until("it is about another file", |app| !app.sees("Dit bestand is er niet."));
    app.button("Bekijken…");
    app.until("the sentence", |app| app.sees("Dit bestand is geen Excel-bestand, csv of JSON."));
}

#[test]
fn what_would_come_looks_as_it_was_agreed() {
    let mut app = looked_into("register.csv", DUTCH.as_bytes());
    app.window_matches("bringing");
    app.focus_on(Role::ListBoxOption, "Gijzelsoftware");
    app.window_matches("bringing-preview");
}

#[test]
fn a_register_is_taken_over_through_the_accessibility_tree_at_twice_the_size() {
    let mut app = asked_in(Desktop::read_aloud());
    app.button("Sla de vragen over");
    let mut app = looked_into_in(app, ("register.xlsx", &workbook()));
    app.window_matches("bringing-twice");
    let before = app.isms().risks.len();
    app.button("Overnemen");
    assert_eq!(app.isms().risks.len(), before + 2);
}

#[test]
fn a_register_is_taken_over_with_the_keyboard_alone() {
    let mut app = with_file("register.csv", DUTCH.as_bytes());
    app.tab_to(FILE);
    let path = app.folder().join("register.csv").display().to_string();
    app.type_over(&path);
    app.tab_to("Bekijken…");
    app.key(Modifiers::NONE, Key::Enter);
    app.until("what would come is shown", |app| app.sees("Overnemen uit"));
    app.tab_to("Kolom Status");
    app.key(Modifiers::NONE, Key::Enter);
    app.focus_on(Role::Button, "niets");
    app.key(Modifiers::NONE, Key::Enter);
    assert_eq!(app.focused().as_deref(), Some("Kolom Status"), "one goes on from there");
    app.tab_to("Overnemen");
    app.key(Modifiers::NONE, Key::Enter);
    let isms = app.isms();
    let ransom = isms.risks.values().rfind(|risk| risk.title == "Gijzelsoftware").unwrap();
    assert!(!ransom.vulnerability.contains("Status"), "{}", ransom.vulnerability);
}
