//! A file with a phrase at the window: begun, opened, put away, and given another phrase.

use crate::journeys::begun;
use crate::support::desktop::Desktop;
use egui::Key;
use egui::Modifiers;
use egui::accesskit::Role;
use praktijkschild::domain::progress::Step;
use praktijkschild::store::cipher;
use praktijkschild::ui::state::Place;

const PHRASE: &str = "vier natte schapen op de dijk";
const OPENING: &str = "Wachtwoordzin van dit bestand";

/// An encrypted practice, begun by the form.
fn sealed() -> Desktop {
    let mut app = Desktop::fresh();
    app.button("Nieuwe praktijk");
    app.fill("Naam van de praktijk", "Huisartsenpraktijk De Linde");
    app.fill("Naam van de praktijkhouder", "M. de Vries");
    app.fill_secret("Wachtwoordzin", PHRASE);
    app.fill_secret("Dezelfde zin nog een keer", PHRASE);
    app.button("Beginnen");
    app.button("Sla de vragen over");
    assert!(cipher::is_sealed(&app.file()).unwrap());
    app
}

/// The same, put away by the keys.
fn locked() -> Desktop {
    let mut app = sealed();
    app.key(Modifiers::COMMAND, Key::L);
    assert!(app.sees("De beveiligingsmap is vergrendeld"));
    app
}

#[test]
fn a_practice_is_begun_with_a_phrase() {
    let app = sealed();
    assert!(app.isms().risks.len() > 30, "the starter is in it");
}

#[test]
fn while_a_phrase_is_chosen_its_strength_is_told() {
    let mut app = Desktop::fresh();
    app.button("Nieuwe praktijk");
    for (phrase, told) in
        [("geheim", "Te kort"), ("aaaaaaaaaaaaaaaaaaaa", "Makkelijk te raden"), (PHRASE, "Sterk")]
    {
        app.fill_secret("Wachtwoordzin", phrase);
        assert!(app.sees(told), "{phrase}: {told}");
    }
    assert!(app.sees("Niemand kan deze zin voor u herstellen"));
}

#[test]
fn two_phrases_that_differ_begin_nothing() {
    let mut app = Desktop::fresh();
    app.button("Nieuwe praktijk");
    app.fill("Naam van de praktijk", "De Linde");
    app.fill_secret("Wachtwoordzin", PHRASE);
    app.fill_secret("Dezelfde zin nog een keer", "vier natte schapen op de dij");
    assert!(app.sees("De twee zinnen zijn nog niet gelijk"));
    assert!(app.is_disabled("Beginnen"));
}

#[test]
fn an_encrypted_file_is_opened_with_its_phrase_and_enter() {
    let app = sealed();
    let file = app.file();
    let mut app = Desktop::with_file(app.close(), &file);
    assert!(app.sees("Dit bestand is beveiligd"));
    assert_eq!(app.focused().as_deref(), Some(OPENING), "the phrase can be typed at once");
    app.type_and_enter(PHRASE);
    assert_eq!(app.isms().practice.name, "Huisartsenpraktijk De Linde");
}

#[test]
fn a_wrong_phrase_is_told_beside_the_field_and_can_be_typed_again() {
    let app = sealed();
    let file = app.file();
    let mut app = Desktop::with_file(app.close(), &file);
    app.type_and_enter("iets heel anders");
    assert!(app.sees("Deze wachtwoordzin past niet bij dit bestand"));
    assert_eq!(app.focused().as_deref(), Some(OPENING));
    app.type_and_enter(PHRASE);
    assert_eq!(app.isms().practice.owner, "M. de Vries");
}

#[test]
fn a_locked_file_shows_nothing_and_comes_back_where_it_was() {
    let mut app = sealed();
    app.step(3);
    app.key(Modifiers::COMMAND, Key::L);
    assert!(!app.sees("De Linde"), "no word of the practice is left on the screen");
    assert!(app.document().is_none());
    app.type_and_enter(PHRASE);
    assert_eq!(app.state().place, Place::Step(Step::Risks));
}

#[test]
fn a_file_that_is_left_alone_locks_itself() {
    let mut app = sealed();
    app.key(Modifiers::COMMAND, Key::B);
    app.choose("5 minuten");
    app.wait(4 * 60);
    assert!(app.document().is_some());
    app.key(Modifiers::NONE, Key::Tab);
    app.wait(4 * 60);
    assert!(app.document().is_some(), "it was touched meanwhile");
    app.wait(2 * 60);
    assert!(app.document().is_none());
    assert!(app.sees("De beveiligingsmap is vergrendeld"));
}

#[test]
fn a_file_without_a_phrase_is_never_locked() {
    let mut app = begun();
    app.key(Modifiers::COMMAND, Key::L);
    assert!(app.sees("Vergrendelen kan alleen met een wachtwoordzin"));
    app.wait(20 * 60);
    assert!(app.document().is_some());
}

#[test]
fn what_was_typed_and_refused_is_still_there_after_locking() {
    let mut app = sealed();
    app.step(1);
    app.type_in("Naam van de praktijk", &"x".repeat(20_001));
    app.key(Modifiers::COMMAND, Key::L);
    assert!(app.document().is_none());
    app.type_and_enter(PHRASE);
    assert!(!app.state().drafts.is_empty());
}

#[test]
fn a_window_does_not_close_over_what_was_typed_before_it_was_locked() {
    let mut app = sealed();
    app.step(1);
    app.type_in("Naam van de praktijk", &"x".repeat(20_001));
    app.key(Modifiers::COMMAND, Key::L);
    assert!(!app.close_window());
    assert!(app.sees("Ontgrendel eerst"));
    app.button("Getypte tekst weggooien");
    assert!(app.close_window());
}

#[test]
fn a_locked_file_can_be_left_for_another() {
    let mut app = locked();
    app.button("Annuleren");
    app.button("Bekijk een voorbeeldpraktijk");
    assert!(app.document().is_some());
}

#[test]
fn a_phrase_is_set_changed_and_taken_away_at_the_window() {
    let mut app = begun();
    let file = app.file();
    let before = app.isms();
    app.key(Modifiers::COMMAND, Key::B);
    assert!(app.sees("Dit bestand is niet versleuteld"));
    app.fill_secret("Nieuwe wachtwoordzin", PHRASE);
    app.fill_secret("Dezelfde nieuwe zin nog een keer", PHRASE);
    app.button("Beveiligen met deze zin");
    assert!(app.sees("Dit bestand is versleuteld"));
    assert!(cipher::is_sealed(&file).unwrap());
    app.button("Andere wachtwoordzin…");
    app.fill_secret("Huidige wachtwoordzin", "een gok van een ander");
    app.fill_secret("Nieuwe wachtwoordzin", "een heel andere lange zin");
    app.fill_secret("Dezelfde nieuwe zin nog een keer", "een heel andere lange zin");
    app.button("Deze zin gebruiken");
    assert!(app.sees("Dit is niet de huidige wachtwoordzin"));
    app.fill_secret("Huidige wachtwoordzin", PHRASE);
    app.button("Deze zin gebruiken");
    app.key(Modifiers::COMMAND, Key::L);
    app.type_and_enter("een heel andere lange zin");
    app.button("Wachtwoordzin weghalen…");
    app.fill_secret("Huidige wachtwoordzin", "een heel andere lange zin");
    app.button("Ja, wachtwoordzin weghalen");
    assert!(app.sees("Dit bestand is niet versleuteld"));
    assert!(!cipher::is_sealed(&file).unwrap());
    assert_eq!(app.isms(), before);
}

#[test]
fn the_page_about_the_file_is_reached_by_keys_alone() {
    let mut app = sealed();
    app.key(Modifiers::COMMAND, Key::B);
    app.tab_to("Vergrendel nu");
    assert!(app.names(Role::RadioButton).contains(&"Nooit".to_owned()));
}

#[test]
fn a_damaged_file_offers_to_save_what_can_be_read() {
    let app = begun();
    let (file, before) = (app.file(), app.isms());
    let folder = app.close();
    let other = rusqlite::Connection::open(&file).unwrap();
    other.execute_batch("CREATE TABLE spy (x)").unwrap();
    drop(other);
    let mut app = Desktop::with_broken_file(folder, &file);
    app.button("Redden wat te lezen is");
    assert_eq!(app.isms(), before);
    assert!(app.file().display().to_string().ends_with("Mijn praktijk gered.schild"));
    assert!(app.sees("Het beschadigde bestand staat er nog"));
}

#[test]
fn long_typing_without_a_pause_was_lost_when_the_program_stopped() {
    let mut app = sealed();
    app.step(1);
    app.focus_on(Role::TextInput, "Naam van de praktijk");
    for _ in 0..40 {
        app.type_on("x");
    }
    assert!(app.isms().practice.name.ends_with("xxxxx"), "{}", app.isms().practice.name);
}

#[test]
fn an_encrypted_file_could_not_be_moved_out_of_a_cloud_folder() {
    let app = sealed();
    let file = app.file();
    let folder = app.close();
    let cloud = folder.path().join("OneDrive");
    std::fs::create_dir(&cloud).unwrap();
    let inside = cloud.join("praktijk.schild");
    std::fs::copy(&file, &inside).unwrap();
    let mut app = Desktop::with_file(folder, &inside);
    app.type_and_enter(PHRASE);
    app.button("Verplaats…");
    app.button("Verplaatsen");
    assert!(!app.file().starts_with(&cloud), "{:?}", app.file());
    assert!(app.document().unwrap().is_sealed());
}

#[test]
fn a_file_that_was_locked_with_text_in_it_could_not_be_opened_any_more() {
    let mut app = sealed();
    let file = app.file();
    app.step(1);
    app.type_in("Naam van de praktijk", &"x".repeat(20_001));
    app.key(Modifiers::COMMAND, Key::L);
    app.button("Annuleren");
    app.button(&file.display().to_string());
    assert!(app.sees("De beveiligingsmap is vergrendeld"));
    app.key(Modifiers::NONE, Key::Tab);
    app.fill_secret(OPENING, PHRASE);
    app.button("Openen");
    assert!(!app.state().drafts.is_empty(), "the text is still there");
}

#[test]
fn setting_and_removing_the_phrase_left_no_trace_in_the_history() {
    let mut app = begun();
    app.key(Modifiers::COMMAND, Key::B);
    app.fill_secret("Nieuwe wachtwoordzin", PHRASE);
    app.fill_secret("Dezelfde nieuwe zin nog een keer", PHRASE);
    app.button("Beveiligen met deze zin");
    app.key(Modifiers::COMMAND, Key::G);
    assert!(app.sees("Wachtwoordzin ingesteld"));
    assert!(!app.sees(PHRASE));
    app.fill("Zoeken in de geschiedenis", "wachtwoordzin");
    assert!(app.sees("1 van 2"));
    app.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(app.document().unwrap().journal_lines(), 2, "there is nothing to take back");
}
