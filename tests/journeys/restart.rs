//! Closing and opening again: nothing is lost, and the way back is still there.

use super::first_round::begun;
use super::first_round::rate;
use crate::support::desktop::Desktop;
use egui::Key;
use egui::Modifiers;

#[test]
fn after_a_restart_everything_is_found_back_and_can_still_be_undone() {
    let mut app = begun();
    app.step(3);
    rate(&mut app);
    let (file, before) = (app.file(), app.isms());
    let mut app = Desktop::with_file(app.close(), &file);
    assert_eq!(app.isms(), before);
    app.key(Modifiers::COMMAND, Key::Z);
    let undone = app.isms();
    assert_ne!(undone, before);
    assert!(undone.relevant_risks().all(|risk| risk.gross.position().is_none()));
    app.key(Modifiers::COMMAND, Key::Y);
    assert_eq!(app.isms(), before);
}

#[test]
fn what_is_being_typed_when_the_window_closes_is_not_lost() {
    let mut app = begun();
    let file = app.file();
    app.step(1);
    app.type_in("Vervanger van de praktijkhouder", "D. Verzonnen");
    app.close_window();
    let app = Desktop::with_file(app.close(), &file);
    assert_eq!(app.isms().practice.deputy, "D. Verzonnen");
}

#[test]
fn a_day_that_is_still_in_hand_when_the_window_closes_is_not_lost() {
    let mut app = begun();
    let file = app.file();
    app.step(4);
    app.press(egui::accesskit::Role::Tab, "Alle maatregelen");
    app.button("Maatregel toevoegen");
    app.type_in("Wanneer klaar?", "1-12-2026");
    app.close_window();
    let app = Desktop::with_file(app.close(), &file);
    let due = app.isms().measures.values().next().expect("the measure").due;
    assert_eq!(due, Some(jiff::civil::date(2026, 12, 1)));
}

#[test]
fn the_list_of_recent_files_is_remembered() {
    let app = begun();
    let name = app.file().file_name().unwrap().to_string_lossy().into_owned();
    let app = Desktop::at_welcome(app.close());
    assert!(app.sees(&name));
}

#[test]
fn a_file_that_is_no_document_is_answered_by_a_sentence_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("brief.schild");
    std::fs::write(&file, b"Geachte collega, dit is een brief en geen beveiligingsmap. ").unwrap();
    let before = std::fs::read(&file).unwrap();
    let app = Desktop::with_broken_file(folder, &file);
    assert!(app.sees("brief.schild"));
    assert_eq!(std::fs::read(&file).unwrap(), before);
}

#[test]
fn a_file_that_is_open_elsewhere_is_not_opened_twice() {
    let app = begun();
    let file = app.file();
    let second = praktijkschild::document::Document::open(&file);
    assert!(matches!(second, Err(praktijkschild::store::error::StoreError::InUse)));
}
