//! Copies of the open file at the window.
#![expect(clippy::disallowed_methods, reason = "these tests look at files as a user does")]

use crate::journeys::begun;
use crate::support::desktop::Desktop;
use egui::Key;
use egui::Modifiers;
use egui::accesskit::Role;
use praktijkschild::document::Document;
use praktijkschild::store::cipher;
use std::path::Path;
use std::path::PathBuf;

const PHRASE: &str = "vier natte schapen op de dijk";

/// Every copy there is of the one practice.
fn copies(folder: &Path) -> Vec<PathBuf> {
    let root = folder.join("Reservekopieën");
    let own = std::fs::read_dir(root).into_iter().flatten().flatten();
    let files = own.flat_map(|entry| std::fs::read_dir(entry.path()).into_iter().flatten());
    let mut paths: Vec<_> = files.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    paths
}

/// At the page about the file.
fn at_file() -> Desktop {
    let mut app = begun();
    app.key(Modifiers::COMMAND, Key::B);
    app
}

#[test]
fn a_file_that_is_closed_after_changes_leaves_a_copy() {
    let mut app = begun();
    assert!(copies(app.folder()).is_empty());
    app.key(Modifiers::COMMAND, Key::W);
    let copies = copies(app.folder());
    assert_eq!(copies.len(), 1, "{copies:?}");
    assert!(Document::open(&copies[0]).is_ok());
}

#[test]
fn a_file_that_was_only_looked_at_leaves_no_further_copy() {
    let mut app = begun();
    let file = app.file();
    app.key(Modifiers::COMMAND, Key::W);
    let before = copies(app.folder());
    let mut app = Desktop::with_file(app.close(), &file);
    app.key(Modifiers::COMMAND, Key::W);
    assert_eq!(copies(app.folder()), before);
}

#[test]
fn a_window_that_is_closed_leaves_a_copy() {
    let app = begun();
    let folder = app.close_as_the_user_does();
    assert_eq!(copies(folder.path()).len(), 1);
}

#[test]
fn a_copy_that_cannot_be_made_is_told_and_told_again_at_the_next_start() {
    let mut app = begun();
    let file = app.file();
    std::fs::write(app.folder().join("Reservekopieën"), "geen map").unwrap();
    app.key(Modifiers::COMMAND, Key::W);
    assert!(app.sees("De reservekopie is niet gemaakt"));
    let app = Desktop::with_file(app.close(), &file);
    assert!(app.sees("De reservekopie is niet gemaakt"));
}

#[test]
fn the_page_tells_where_copies_are_and_makes_one_when_asked() {
    let mut app = at_file();
    assert!(app.sees("Er is nog geen kopie"));
    assert!(app.sees("Reservekopieën"));
    app.button("Maak nu een kopie");
    assert!(app.sees("De kopie is gemaakt en gecontroleerd"));
    assert!(app.sees("Kopie van 22 november 2026, 14:03"));
    assert_eq!(copies(app.folder()).len(), 1);
}

#[test]
fn going_back_to_a_copy_shows_first_what_changes_and_keeps_what_was() {
    let mut app = at_file();
    let before = app.isms();
    app.button("Maak nu een kopie");
    let first = copies(app.folder());
    app.step(1);
    app.fill("Naam van de praktijk", "Praktijk De Eik");
    app.key(Modifiers::COMMAND, Key::B);
    app.press_row("Kopie van 22 november 2026, 14:03, ");
    app.button("Bekijken en teruggaan…");
    assert!(app.sees("1 onderdeel gewijzigd (1 veld)"), "{:?}", app.state().file);
    assert_eq!(app.isms().practice.name, "Praktijk De Eik", "nothing has happened yet");
    // The clock of the test stands still: the newest copy must be another one.
    std::fs::rename(&first[0], first[0].with_file_name("Mijn praktijk 2026-11-01 08.00.00.schild"))
        .unwrap();
    app.key(Modifiers::COMMAND, Key::B);
    app.press_row("Kopie van 1 november 2026, 08:00, ");
    app.button("Bekijken en teruggaan…");
    app.button("Teruggaan naar deze kopie");
    assert!(app.sees("U bent terug bij de kopie van 1 november 2026"));
    assert_eq!(app.isms(), before);
    let copies = copies(app.folder());
    assert_eq!(copies.len(), 2);
    let kept = Document::open(&copies[1]).unwrap();
    assert_eq!(kept.isms().practice.name, "Praktijk De Eik");
}

#[test]
fn copies_of_an_encrypted_file_are_encrypted() {
    let mut app = at_file();
    app.fill_secret("Nieuwe wachtwoordzin", PHRASE);
    app.fill_secret("Dezelfde nieuwe zin nog een keer", PHRASE);
    app.button("Beveiligen met deze zin");
    app.button("Maak nu een kopie");
    let copies = copies(app.folder());
    assert!(cipher::is_sealed(&copies[0]).unwrap());
    app.press_row("Kopie van 22 november 2026, 14:03, ");
    app.button("Bekijken en teruggaan…");
    assert!(app.sees("geen onderdeel veranderd"), "read without asking for the phrase");
}

#[test]
fn the_folder_for_copies_is_chosen_by_the_user() {
    let mut app = at_file();
    let stick = app.folder().join("usb stick");
    app.fill("Map voor alle reservekopieën", &stick.display().to_string());
    app.button("Deze map gebruiken");
    assert!(std::fs::read_dir(&stick).unwrap().count() == 1);
    assert!(app.sees(&format!("De kopieën staan in {}", stick.display())));
}

#[test]
fn a_packed_copy_is_made_and_opened_again_with_its_phrase() {
    let mut app = at_file();
    let before = app.isms();
    app.fill_secret("Wachtwoordzin voor deze kopie", PHRASE);
    app.fill_secret("De zin voor deze kopie nog een keer", PHRASE);
    app.button("Versleutelde kopie maken");
    assert!(app.sees("De versleutelde kopie is gemaakt en gecontroleerd"));
    let packed: Vec<_> = std::fs::read_dir(app.folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "age"))
        .collect();
    assert_eq!(packed.len(), 1, "{packed:?}");
    app.key(Modifiers::COMMAND, Key::W);
    let mut app = Desktop::with_file(app.close(), &packed[0]);
    app.type_and_enter(PHRASE);
    assert_eq!(app.isms(), before);
    assert!(!app.document().unwrap().is_sealed(), "what was packed was plain");
}

#[test]
fn everything_on_the_page_is_reached_by_tab() {
    let mut app = at_file();
    for name in
        ["Nieuwe wachtwoordzin", "Maak nu een kopie", "Waar komt de kopie voor de USB-stick?"]
    {
        app.tab_to(name);
    }
    assert!(app.names(Role::Button).contains(&"Beveiligen met deze zin".to_owned()));
}

#[test]
fn copies_from_before_the_phrase_can_be_encrypted_too() {
    let mut app = at_file();
    app.button("Maak nu een kopie");
    app.fill_secret("Nieuwe wachtwoordzin", PHRASE);
    app.fill_secret("Dezelfde nieuwe zin nog een keer", PHRASE);
    app.button("Beveiligen met deze zin");
    assert!(app.sees("nog 1 zonder wachtwoordzin"));
    app.button("Oude kopieën ook beveiligen");
    assert!(app.sees("Alle kopieën zijn nu beveiligd"));
    let copies = copies(app.folder());
    assert!(copies.iter().all(|copy| cipher::is_sealed(copy).unwrap()));
    app.press_row("Kopie van 22 november 2026, 14:03, ");
    app.button("Bekijken en teruggaan…");
    assert!(app.sees("geen onderdeel veranderd"), "it opens with the phrase of the file");
}

#[test]
fn after_going_back_the_history_is_that_of_the_copy() {
    let mut app = at_file();
    app.button("Maak nu een kopie");
    let first = copies(app.folder());
    std::fs::rename(&first[0], first[0].with_file_name("Mijn praktijk 2026-11-01 08.00.00.schild"))
        .unwrap();
    app.step(1);
    app.fill("Naam van de praktijk", "Praktijk De Eik");
    app.key(Modifiers::COMMAND, Key::G);
    assert!(app.sees("Praktijk De Eik"));
    app.key(Modifiers::COMMAND, Key::B);
    app.press_row("Kopie van 1 november 2026, 08:00, ");
    app.button("Bekijken en teruggaan…");
    app.button("Teruggaan naar deze kopie");
    app.key(Modifiers::COMMAND, Key::G);
    assert!(!app.sees("Praktijk De Eik"));
    assert!(app.sees("Kopie van 1 november 2026, 08:00 teruggezet"));
}

#[test]
fn the_folder_of_copies_is_told_where_no_file_is_open() {
    let mut app = begun();
    app.key(Modifiers::COMMAND, Key::W);
    assert!(app.sees("Reservekopieën staan in"));
    app.button("Map met reservekopieën openen");
}

#[test]
fn a_copy_in_which_one_worked_on_was_taken_away_as_an_old_one() {
    let mut app = begun();
    app.key(Modifiers::COMMAND, Key::W);
    let copy = copies(app.folder())[0].clone();
    let mut app = Desktop::with_file(app.close(), &copy);
    app.key(Modifiers::COMMAND, Key::B);
    for _ in 0..8 {
        app.button("Maak nu een kopie");
    }
    assert!(copy.exists());
    let rows = app.names(Role::ListBoxOption);
    assert!(rows.iter().all(|row| !row.contains("Bij het sluiten")), "{rows:?}");
}

#[test]
fn a_copy_of_another_file_of_the_same_practice_looked_like_one_of_this_file() {
    let mut app = at_file();
    app.button("Maak nu een kopie");
    let own = copies(app.folder())[0].clone();
    assert!(!app.sees("Van bestand"));
    std::fs::copy(&own, own.with_file_name("praktijk kopie 2026-11-22 15.00.00.schild")).unwrap();
    app.key(Modifiers::COMMAND, Key::B);
    assert!(app.sees("Van bestand"));
    assert!(app.sees("Kopie van 22 november 2026, 14:03, "), "the own one goes without");
    app.press_row("Kopie van 22 november 2026, 15:00 van het bestand praktijk kopie, ");
    app.button("Bekijken en teruggaan…");
    assert!(app.sees("deze kopie is gemaakt van een ander bestand, praktijk kopie"));
}

#[test]
fn a_session_that_broke_off_got_no_copy_where_another_file_of_the_practice_had_one() {
    let app = begun();
    let file = app.file();
    let id: String = app.document().unwrap().id().chars().take(8).collect();
    let folder = app.folder().join("Reservekopieën").join(format!("praktijk ({id})"));
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::copy(&file, folder.join("praktijk kopie 2026-11-23 08.00.00.schild")).unwrap();
    let mut app = Desktop::with_file(app.close(), &file);
    app.key(Modifiers::COMMAND, Key::W);
    assert_eq!(copies(app.folder()).len(), 2, "{:?}", copies(app.folder()));
}
