//! Looking back: what was changed, an earlier moment, a version, the paper beside the file.

use super::first_round::begun;
use super::first_round::rate;
use crate::support::desktop::Desktop;
use egui::Key;
use egui::Modifiers;
use egui::accesskit::Role;
use praktijkschild::document::Document;
use praktijkschild::report::seal;

/// A practice with a rated risk and an owner that was changed, at the page with its history.
fn looking_back() -> Desktop {
    let mut app = begun();
    app.step(3);
    rate(&mut app);
    app.step(1);
    app.fill("Vervanger van de praktijkhouder", "D. Verzonnen");
    app.key(Modifiers::COMMAND, Key::G);
    app
}

fn newest(app: &Desktop) -> String {
    app.names(Role::ListBoxOption)[0].clone()
}

#[test]
fn every_change_is_told_in_plain_dutch() {
    let app = looking_back();
    let rows = app.names(Role::ListBoxOption);
    let deputy = "C. Voorbeeld, Vervanger: ingevuld met \"D. Verzonnen\"";
    assert!(rows[0].ends_with(deputy), "{rows:?}");
    assert!(rows[0].starts_with("Regel 7, 22-11-2026 14:03"), "{rows:?}");
    assert!(
        rows[1].contains("Gevolg voor samenleving van \"")
            && rows[1].ends_with("ingevuld met laag")
    );
    assert!(app.sees("7 van 7 wijzigingen"));
}

#[test]
fn what_is_changed_while_the_page_is_open_is_told_at_once() {
    let mut app = looking_back();
    app.key(Modifiers::COMMAND, Key::Z);
    assert!(newest(&app).ends_with("Ongedaan gemaakt: Vervanger: ingevuld met \"D. Verzonnen\""));
    app.key(Modifiers::COMMAND, Key::Y);
    assert!(newest(&app).ends_with("Opnieuw gedaan: Vervanger: ingevuld met \"D. Verzonnen\""));
}

#[test]
fn an_earlier_moment_is_shown_first_then_gone_back_to_and_can_be_undone() {
    let mut app = looking_back();
    let (file, before) = (app.file(), app.isms());
    app.focus_on(Role::ListBoxOption, "Regel 7");
    app.key(Modifiers::NONE, Key::End);
    assert!(app.sees("Beveiligingsmap begonnen"));
    app.button("Terug naar dit moment…");
    app.key(Modifiers::NONE, Key::Tab);
    assert_eq!(app.focused().as_deref(), Some("Terug naar dit moment"), "read from its top");
    assert!(app.sees("2 onderdelen gewijzigd ("));
    assert_eq!(app.isms(), before, "nothing has changed yet");
    app.button("Terug naar dit moment");
    assert!(app.isms().practice.deputy.is_empty());
    assert_eq!(app.isms().relevant_risks().count(), 0);
    assert!(app.sees("Alles staat weer zoals op 22-11-2026 14:03."));
    assert!(newest(&app).contains("Terug naar 22-11-2026 14:03: 2 onderdelen gewijzigd"));
    let mut app = Desktop::with_file(app.close(), &file);
    app.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(app.isms(), before);
}

#[test]
fn a_risk_leads_to_what_happened_to_it() {
    let mut app = looking_back();
    app.step(3);
    app.button("Geschiedenis van dit onderdeel");
    assert!(app.sees("6 van 7 wijzigingen"), "its five answers, and the first line");
    assert!(!app.sees("D. Verzonnen"));
    app.button("Alle wijzigingen tonen");
    assert!(app.sees("7 van 7 wijzigingen"));
}

#[test]
fn a_version_is_frozen_and_later_compared_with_now_on_screen_and_on_paper() {
    let mut app = looking_back();
    app.press(Role::Tab, "Versies en vergelijken");
    assert!(app.sees("Er is nog geen versie vastgesteld."));
    app.button("Versie vaststellen");
    assert!(app.sees("Versie 2026-11, vastgesteld op 22-11-2026 14:03 door C. Voorbeeld."));
    app.button("Versie 2026-11 vergelijken met nu");
    assert!(app.sees("Tussen deze twee momenten is niets veranderd."));
    app.step(1);
    app.fill("Vervanger van de praktijkhouder", "E. Bedacht");
    app.key(Modifiers::COMMAND, Key::G);
    assert!(app.sees("1 onderdeel gewijzigd (1 veld)"));
    assert!(app.sees("Vervanger van \"D. Verzonnen\" naar \"E. Bedacht\""));
    app.fill("Waar komt de vergelijking?", "verschil.pdf");
    app.button("Vergelijking bewaren als PDF");
    app.until("the comparison is made", |app| {
        app.sees("Vergelijking gemaakt") || app.sees("kon niet gemaakt")
    });
    assert!(app.sees("Vergelijking gemaakt"));
    let pdf = std::fs::read(app.folder().join("verschil.pdf")).unwrap();
    let file = app.file();
    drop(app.close());
    assert_eq!(seal::fingerprints(&pdf).len(), 1);
    drop(file);
}

#[test]
fn a_version_survives_a_restart_and_its_name_is_taken() {
    let mut app = looking_back();
    let file = app.file();
    app.press(Role::Tab, "Versies en vergelijken");
    app.fill("Naam van de versie", "Na de ronde van november");
    app.button("Versie vaststellen");
    let mut app = Desktop::with_file(app.close(), &file);
    app.key(Modifiers::COMMAND, Key::G);
    app.press(Role::Tab, "Versies en vergelijken");
    assert!(app.sees("Na de ronde van november, vastgesteld op"));
    app.fill("Naam van de versie", "Na de ronde van november");
    app.button("Versie vaststellen");
    assert!(app.sees("Deze naam is al gebruikt voor een eerdere versie."));
    let folder = app.close();
    assert_eq!(Document::open(&file).unwrap().versions().count(), 1);
    drop(folder);
}

#[test]
fn the_history_of_one_file_is_not_shown_with_another() {
    let mut app = looking_back();
    app.key(Modifiers::COMMAND, Key::W);
    app.button("Bekijk een voorbeeldpraktijk");
    app.key(Modifiers::COMMAND, Key::G);
    assert!(app.sees("1 van 1 wijzigingen"));
    assert!(!app.sees("D. Verzonnen"));
}

#[test]
fn a_version_was_frozen_without_a_word() {
    let mut app = looking_back();
    app.press(Role::Tab, "Versies en vergelijken");
    app.button("Versie vaststellen");
    assert!(app.sees("\"Versie 2026-11\" is vastgesteld."));
    app.wait(9);
    assert!(!app.sees("is vastgesteld."), "a confirmation leaves by itself");
}
