//! Who is at the keyboard: asked once, kept with every change, and in nobody's way.

use crate::journeys::begun;
use crate::journeys::rate;
use crate::support::desktop::Desktop;
use crate::support::desktop::Dialogs;
use egui::Key;
use egui::Modifiers;
use egui::accesskit::Role;
use praktijkschild::document::Document;
use praktijkschild::domain::scale::Likelihood;

const QUESTION: &str = "Wie werkt er nu?";
const FIRST: &str = "Kies hieronder wie er werkt (F6).";
const OWNER: &str = "C. Voorbeeld";
const DEPUTY: &str = "D. Verzonnen";
const DEPUTY_FIELD: &str = "Vervanger van de praktijkhouder";

fn is(name: &str) -> String {
    format!("{QUESTION} {name}")
}

/// A practice of two people, that has just been opened again.
fn of_two() -> Desktop {
    let mut app = begun();
    app.step(1);
    app.fill(DEPUTY_FIELD, DEPUTY);
    app.step(3);
    let file = app.file();
    let mut app = Desktop::with_file(app.close(), &file);
    app.step(3);
    app
}

/// By whom the last lines of the history are, oldest first.
fn signed(app: Desktop, lines: usize) -> Vec<String> {
    let file = app.file();
    let folder = app.close();
    let document = Document::open_to_look(&file).unwrap();
    let by: Vec<_> = document.journal().iter().map(|line| line.stamp.by.clone()).collect();
    drop(folder);
    by[by.len() - lines..].to_vec()
}

#[test]
fn a_doctor_alone_is_asked_and_need_not_answer() {
    let mut app = begun();
    assert!(app.sees(QUESTION));
    app.step(3);
    app.choose("Speelt dit bij u?: Ja");
    assert!(!app.sees(QUESTION), "working is an answer where there is one name");
    assert!(app.sees("Ingevuld door C. Voorbeeld"));
    assert_eq!(signed(app, 1), [OWNER]);
}

#[test]
fn a_change_by_one_of_two_people_was_signed_by_the_owner_whoever_made_it() {
    let mut app = of_two();
    app.choose("Speelt dit bij u?: Ja");
    assert!(app.sees(FIRST));
    assert_eq!(app.isms().relevant_risks().count(), 0, "nothing is written yet");
    assert_eq!(app.focused(), Some(is(OWNER)), "the keyboard is where the answer is");
    app.button(&is(DEPUTY));
    assert_eq!(app.isms().relevant_risks().count(), 1, "what waited is done");
    assert_eq!(app.focused().as_deref(), Some("Speelt dit bij u?: Ja"));
    assert!(app.sees("Ingevuld door D. Verzonnen") && !app.sees(QUESTION));
    assert_eq!(signed(app, 1), [DEPUTY]);
}

#[test]
fn the_answer_is_asked_once_and_by_keyboard_alone() {
    let mut app = of_two();
    app.tab_to(&is(OWNER));
    app.tab_to(&is(DEPUTY));
    app.key(Modifiers::NONE, Key::Enter);
    rate(&mut app);
    assert!(!app.sees(QUESTION));
    let risk = app.isms().relevant_risks().next().unwrap().clone();
    assert_eq!(risk.gross.likelihood, Some(Likelihood::Moderate));
    assert_eq!(signed(app, 5), [DEPUTY; 5]);
}

#[test]
fn what_was_typed_waits_for_the_name_and_is_not_lost() {
    let mut app = of_two();
    app.step(1);
    app.fill("Plaats", "Anderstad");
    assert!(app.sees(FIRST));
    assert_eq!(app.value("Plaats"), "Anderstad");
    assert_ne!(app.focused(), Some(is(OWNER)), "who goes on typing is left alone");
    app.key(Modifiers::NONE, Key::F6);
    assert_eq!(app.focused(), Some(is(OWNER)));
    assert_eq!(app.isms().practice.place, "Voorbeeldstad");
    assert!(!app.close_window(), "the window stays");
    assert!(app.sees("Kies eerst onderaan wie er werkt, of gooi het weg."));
    app.button(&is(OWNER));
    assert_eq!(app.isms().practice.place, "Anderstad");
    assert!(!app.sees("of gooi het weg"));
    assert!(app.close_window());
    assert_eq!(signed(app, 1), [OWNER]);
}

#[test]
fn what_waits_for_a_name_can_be_thrown_away() {
    let mut app = of_two();
    app.choose("Speelt dit bij u?: Ja");
    app.key(Modifiers::COMMAND, Key::W);
    app.button("Getypte tekst weggooien");
    assert!(app.sees("Welkom bij Praktijkschild"));
}

#[test]
fn an_export_says_that_it_would_lack_what_waits_for_a_name() {
    let mut app = of_two();
    app.step(1);
    app.fill("Plaats", "Anderstad");
    app.key(Modifiers::COMMAND, Key::P);
    app.button("Bewaren als JSON");
    assert!(app.sees("zou hier ontbreken"));
    app.button(&is(OWNER));
    app.button("Bewaren als JSON");
    assert!(app.sees("Al uw gegevens zijn bewaard"));
}

#[test]
fn a_second_reader_signs_at_the_same_keyboard_under_a_name_of_their_own() {
    let mut app = of_two();
    app.button(&is(OWNER));
    app.step(1);
    app.press(Role::Tab, "Beleidstekst");
    assert_eq!(app.value("Vastgesteld door"), OWNER);
    app.button("Wissel van persoon…");
    app.button("Andere naam…");
    app.type_in("Uw naam", "E. Lezer");
    app.button("Dit ben ik");
    assert_eq!(app.value("Vastgesteld door"), "E. Lezer");
    app.button("Beleid vaststellen");
    assert_eq!(app.isms().policy_in_force().unwrap().adopted_by, "E. Lezer");
    assert_eq!(signed(app, 1), ["E. Lezer"]);
}

#[test]
fn who_works_is_not_carried_over_to_another_file_or_day() {
    let mut app = of_two();
    app.button(&is(DEPUTY));
    app.step(1);
    app.fill("Plaats", "Anderstad");
    let file = app.file();
    let mut app = Desktop::with_file(app.close(), &file);
    assert!(app.sees(QUESTION) && !app.sees("Ingevuld door"));
    let copy = app.folder().join("tweede.schild");
    std::fs::copy(&file, &copy).unwrap();
    app.button(&is(OWNER));
    app.answer(Dialogs::Chosen(copy));
    app.key(Modifiers::COMMAND, Key::O);
    assert!(app.sees(QUESTION));
}

#[test]
fn the_question_can_wait_and_stays_in_reach() {
    let mut app = of_two();
    app.button("Straks");
    assert!(!app.sees(QUESTION));
    app.button("Kies wie er werkt…");
    assert!(app.sees(QUESTION));
}

#[test]
fn the_example_asks_nobody() {
    let mut app = Desktop::fresh();
    app.button("Bekijk een voorbeeldpraktijk");
    assert!(!app.sees(QUESTION));
    assert!(app.sees("Ingevuld door A. Jansen"));
}

#[test]
fn in_a_larger_practice_the_other_names_come_in_a_menu() {
    let mut app = Desktop::fresh();
    app.button("Bekijk een voorbeeldpraktijk");
    let own = app.folder().join("eigen.schild");
    std::fs::copy(app.file(), &own).unwrap();
    let mut app = Desktop::with_file(app.close(), &own);
    assert!(app.sees(QUESTION));
    app.button("Meer namen");
    app.button(&is("K. Vos"));
    assert!(app.sees("Ingevuld door K. Vos"));
}

#[test]
fn a_role_filled_by_a_whole_sentence_does_not_fill_the_window() {
    let mut app = begun();
    app.step(1);
    let sentence = "de vaste waarnemer, of bij afwezigheid een collega uit de hagro";
    app.fill(DEPUTY_FIELD, sentence);
    app.key(Modifiers::NONE, Key::F6);
    app.button(&is(sentence));
    assert!(app.sees("Ingevuld door de vaste waarnemer, of bij afwezigheid e…"));
    assert_eq!(
        app.focused().as_deref(),
        Some("Aanspreekpunt voor informatiebeveiliging en privacy")
    );
}
