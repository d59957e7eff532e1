//! What is typed: kept, or said that it is not.

use crate::journeys::begun;
use crate::support::desktop::Desktop;
use crate::support::desktop::Dialogs;
use egui::Key;
use egui::Modifiers;
use egui::accesskit::Role;
use std::path::PathBuf;

const DEPUTY: &str = "Vervanger van de praktijkhouder";
const REFUSED: &str = "Eén veld is nog niet bewaard";
const NOT_KEPT: &str = "Wat u hebt getypt is nog niet bewaard. Geef een naam.";

/// A copy of the open file, under another name.
fn copied(app: &Desktop) -> PathBuf {
    let copy = app.folder().join("tweede.schild");
    std::fs::copy(app.file(), &copy).unwrap();
    copy
}

/// A new role of which the name was taken away, which may not be.
fn with_a_nameless_role() -> Desktop {
    let mut app = begun();
    app.step(1);
    app.press(Role::Tab, "Rollen");
    app.button("Rol toevoegen");
    app.fill("Rol", " ");
    assert!(app.sees(REFUSED));
    app
}

#[test]
fn what_was_being_typed_was_lost_when_another_file_was_opened() {
    let mut app = begun();
    let (first, second) = (app.file(), copied(&app));
    app.step(1);
    app.type_in(DEPUTY, "D. Verzonnen");
    app.answer(Dialogs::Chosen(second.clone()));
    app.key(Modifiers::COMMAND, Key::O);
    assert_eq!(app.file(), second);
    app.answer(Dialogs::Chosen(first));
    app.key(Modifiers::COMMAND, Key::O);
    assert_eq!(app.isms().practice.deputy, "D. Verzonnen");
}

#[test]
fn what_was_being_typed_was_lost_when_a_practice_was_begun() {
    let mut app = begun();
    let first = app.file();
    app.step(1);
    app.type_in(DEPUTY, "D. Verzonnen");
    app.key(Modifiers::COMMAND, Key::N);
    app.fill("Naam van de praktijk", "De Beuk");
    app.button("Beginnen");
    assert_eq!(app.isms().practice.name, "De Beuk");
    let app = Desktop::with_file(app.close(), &first);
    assert_eq!(app.isms().practice.deputy, "D. Verzonnen");
}

#[test]
fn a_text_that_may_not_be_vanished_when_another_file_was_opened() {
    let mut app = with_a_nameless_role();
    let (first, second) = (app.file(), copied(&app));
    app.step(3);
    app.answer(Dialogs::Chosen(second.clone()));
    app.key(Modifiers::COMMAND, Key::O);
    assert_eq!(app.file(), first, "the file stays open");
    assert!(app.sees(NOT_KEPT));
    assert_eq!(app.value("Rol"), " ", "the field is shown");
    app.fill("Rol", "Kwaliteitsmedewerker");
    assert!(!app.sees(NOT_KEPT), "once mended, nothing is said any more");
    app.key(Modifiers::COMMAND, Key::O);
    assert_eq!(app.file(), second);
}

#[test]
fn a_text_that_may_not_be_can_be_thrown_away_and_then_the_other_file_opens() {
    let mut app = with_a_nameless_role();
    let second = copied(&app);
    app.answer(Dialogs::Chosen(second.clone()));
    app.key(Modifiers::COMMAND, Key::O);
    app.button("Getypte tekst weggooien");
    assert_eq!(app.file(), second);
    assert!(!app.sees(NOT_KEPT));
}

#[test]
fn a_text_that_may_not_be_vanished_with_the_window() {
    let mut app = with_a_nameless_role();
    assert!(!app.close_window(), "the window stays");
    assert!(app.sees(NOT_KEPT));
    app.type_in("Rol", "");
    app.key(Modifiers::NONE, Key::Escape);
    assert!(app.close_window(), "given up by Escape");
}

#[test]
fn a_text_of_a_role_that_was_removed_kept_everything_waiting_for_ever() {
    let mut app = with_a_nameless_role();
    app.button("Rol verwijderen");
    assert!(!app.sees(REFUSED));
    assert!(app.sees("Alles bewaard"));
    assert!(app.close_window());
}

#[test]
fn a_text_that_may_not_be_is_still_there_after_something_else_is_undone() {
    let mut app = with_a_nameless_role();
    app.fill("Wie", "A. Voorbeeld");
    app.step(3);
    app.key(Modifiers::COMMAND, Key::Z);
    assert!(app.sees(REFUSED));
    app.step(1);
    assert_eq!(app.value("Rol"), " ");
}

#[test]
fn a_text_that_the_disk_refused_was_never_written_though_there_was_room_again() {
    let app = begun();
    let file = app.file();
    let mut app = Desktop::with_file(app.close(), &file);
    // In the place of the file in which the database keeps a way back.
    let obstacle = file.with_file_name(format!("{}-journal", file.file_name().unwrap().display()));
    std::fs::create_dir(&obstacle).unwrap();
    app.step(1);
    app.fill(DEPUTY, "D. Verzonnen");
    assert!(app.sees(REFUSED));
    assert!(!app.close_window(), "nothing typed is lost");
    std::fs::remove_dir(&obstacle).unwrap();
    app.step(2);
    assert!(!app.sees(REFUSED));
    assert_eq!(app.isms().practice.deputy, "D. Verzonnen");
    assert!(app.close_window());
}

#[test]
fn undo_beside_a_removal_took_back_a_later_change_instead() {
    let mut app = begun();
    app.step(1);
    app.press(Role::Tab, "Rollen");
    app.button("Rol toevoegen");
    app.button("Rol verwijderen");
    assert!(app.names(Role::Button).contains(&"Ongedaan maken".to_owned()));
    app.button("Rol toevoegen");
    assert!(!app.names(Role::Button).contains(&"Ongedaan maken".to_owned()));
}

#[test]
fn everything_as_json_lacks_nothing_that_is_still_being_typed() {
    let mut app = begun();
    app.key(Modifiers::COMMAND, Key::P);
    let out = app.folder().join("alles.json");
    app.fill("Waar komt het bestand met al uw gegevens?", &out.display().to_string());
    app.step(1);
    app.type_in(DEPUTY, "D. Verzonnen");
    app.key(Modifiers::COMMAND, Key::P);
    app.button("Bewaren als JSON");
    assert!(std::fs::read_to_string(out).unwrap().contains("D. Verzonnen"));
}

#[test]
fn closing_the_window_broke_off_the_summary_that_was_being_made() {
    let mut app = begun();
    app.begin_summary();
    assert!(!app.close_window());
    assert!(app.sees("Er wordt nog een bestand gemaakt."));
    let names = app.names(Role::Button);
    assert!(names.contains(&"Stoppen".to_owned()), "{names:?}");
    app.until("the summary is made", |app| app.sees("Samenvatting gemaakt"));
    assert!(app.close_window());
    let left = std::fs::read_dir(app.folder()).unwrap();
    let names = left.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let is_half = |name: &String| name.starts_with(".praktijkschild-");
    assert!(!names.into_iter().any(|name| is_half(&name)), "nothing half made stays");
}

#[test]
fn escape_after_the_automatic_save_kept_the_new_text() {
    let mut app = begun();
    app.step(1);
    app.fill(DEPUTY, "D. Verzonnen");
    app.type_in(DEPUTY, "E. Bedacht");
    app.wait(2);
    assert_ne!(app.isms().practice.deputy, "D. Verzonnen", "saved while the hands rested");
    app.key(Modifiers::NONE, Key::Escape);
    assert_eq!(app.isms().practice.deputy, "D. Verzonnen");
    assert_eq!(app.value(DEPUTY), "D. Verzonnen");
}

#[test]
fn escape_gives_back_what_was_entered_last() {
    let mut app = begun();
    app.step(1);
    app.type_in(DEPUTY, "D. Verzonnen");
    app.key(Modifiers::NONE, Key::Enter);
    app.type_on("x");
    app.wait(2);
    app.key(Modifiers::NONE, Key::Escape);
    assert_eq!(app.isms().practice.deputy, "D. Verzonnen");
}
