//! The questions before the first step, from the first key to the lists that fit.

use super::first_round::asked;
use crate::support::desktop::Desktop;
use egui::Key;
use egui::Modifiers;
use egui::accesskit::Role;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::domain::Isms;
use praktijkschild::domain::Issued;
use praktijkschild::domain::risk::Relevance;
use praktijkschild::ui::state::Place;

const NUMBERS: [Key; 4] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4];

/// Answers every question as most practices do, by the number keys alone.
fn answer_all(app: &mut Desktop) {
    let questions = &Catalogue::shipped().interview.questions;
    for (place, question) in questions.iter().enumerate() {
        assert!(app.sees(&format!("Vraag {} van {}", place + 1, questions.len())));
        assert!(app.sees(&question.question_nl));
        let typical = question.answers.iter().position(|it| it.value == question.typical);
        app.key(Modifiers::NONE, NUMBERS[typical.expect("one of the answers")]);
    }
}

/// The button that takes over what is ticked.
fn take_over(app: &mut Desktop) {
    let buttons = app.names(Role::Button);
    let button =
        buttons.iter().find(|name| name.ends_with(" overnemen")).expect("a button").clone();
    app.button(&button);
}

fn has_process(isms: &Isms, code: &str) -> bool {
    isms.processes.values().any(|process| process.catalogue.as_deref() == Some(code))
}

fn without_numbers(isms: Isms) -> Isms {
    Isms { issued: Issued::default(), ..isms }
}

#[test]
fn a_new_practice_answers_by_number_keys_and_takes_over_what_follows() {
    let mut app = asked();
    let begun = app.isms();
    answer_all(&mut app);
    let answered = app.isms();
    assert_eq!(answered.practice.answers.len(), 18);
    assert_eq!(answered.processes, begun.processes, "nothing has changed yet");
    assert!(app.sees("Dit volgt uit uw antwoorden."));
    assert!(app.names(Role::CheckBox).iter().any(|name| name.starts_with("Processen: Erbij: ")));

    take_over(&mut app);

    let isms = app.isms();
    for code in ["P-staff", "P-mental", "P-chain-care"] {
        assert!(has_process(&isms, code), "{code}");
    }
    assert!(isms.systems.len() > begun.systems.len());
    let decided = |relevance| isms.risks.values().any(|risk| risk.relevance == relevance);
    assert!(decided(Relevance::Relevant) && decided(Relevance::NotRelevant));
    assert!(app.sees("Uit uw antwoorden volgt op dit moment niets nieuws."));
    app.button("Naar stap 2: processen");
    assert_eq!(app.state().place, Place::Step(praktijkschild::domain::progress::Step::Processes));
}

#[test]
fn an_answer_that_changes_shows_its_difference_and_is_taken_back_in_one_step() {
    let mut app = asked();
    answer_all(&mut app);
    take_over(&mut app);
    app.step(1);
    app.button("Antwoorden op de vragen vooraf wijzigen");
    assert!(app.sees("18 van 18 vragen beantwoord"));
    app.press(Role::ComboBox, "Werkt er een POH-GGZ in de praktijk?");
    app.button("Nee");
    let before = app.isms();
    assert!(has_process(&before, "P-mental"), "nothing goes before it is taken over");

    app.button("Voorstel bekijken");
    let lines = app.names(Role::CheckBox);
    assert!(lines.iter().any(|name| name.starts_with("Processen: Weg: ")), "{lines:?}");
    assert!(lines.iter().any(|name| name.starts_with("Rollen: Weg: ")), "{lines:?}");
    take_over(&mut app);
    assert!(!has_process(&app.isms(), "P-mental"));

    app.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(without_numbers(app.isms()), without_numbers(before));
}

#[test]
fn what_is_not_ticked_is_not_taken_over() {
    let mut app = asked();
    answer_all(&mut app);
    let lines = app.names(Role::CheckBox);
    let first = lines.iter().find(|name| name.starts_with("Processen: Erbij: ")).expect("a line");
    let (first, count) = (first.clone(), app.isms().processes.len());
    app.press(Role::CheckBox, &first);
    take_over(&mut app);
    let added = lines.iter().filter(|name| name.starts_with("Processen: Erbij: ")).count();
    assert_eq!(app.isms().processes.len(), count + added - 1);
    app.press(Role::DisclosureTriangle, "Eerder niet overgenomen: 0 van 1");
    assert!(app.names(Role::CheckBox).contains(&first), "it can be taken over after all");
}

#[test]
fn the_interview_goes_on_where_it_was_left_also_after_a_restart() {
    let mut app = asked();
    app.key(Modifiers::NONE, Key::Num1);
    app.button("Later beantwoorden");
    app.key(Modifiers::NONE, Key::Num2);
    assert!(app.sees("Vraag 4 van 18"));
    app.key(Modifiers::NONE, Key::Backspace);
    assert!(app.sees("Vraag 3 van 18"));
    app.button("Volgende");
    app.button("Stoppen en later verder");
    assert_eq!(app.state().place, Place::Overview);
    assert!(app.sees("U hebt 2 van de 18 vragen vooraf beantwoord."));
    let file = app.file();

    let mut app = Desktop::with_file(app.close(), &file);
    app.button("Verder met de vragen");
    assert!(app.sees("Vraag 2 van 18"), "the first without an answer");
    assert_eq!(app.isms().practice.answers.len(), 2);
}

#[test]
fn who_skips_the_questions_is_shown_the_way_back() {
    let mut app = asked();
    app.button("Sla de vragen over");
    assert_eq!(app.state().place, Place::Overview);
    assert!(app.isms().practice.answers.is_empty());
    app.button("Begin met de vragen");
    assert!(app.sees("Vraag 1 van 18"));
    app.step(2);
    app.key(Modifiers::NONE, Key::F9);
    assert!(app.sees("Vraag 1 van 18"));
    // What is looked for is no answer.
    app.key(Modifiers::COMMAND, Key::K);
    app.type_on("1");
    app.key(Modifiers::NONE, Key::Escape);
    assert!(app.isms().practice.answers.is_empty() && app.sees("Vraag 1 van 18"));
}

#[test]
fn a_question_is_answered_by_tab_and_space_and_tells_why_it_is_asked() {
    let mut app = asked();
    assert_eq!(
        app.focused().as_deref(),
        Some("Waar staat uw HIS?: In de cloud van de HIS-leverancier")
    );
    app.tab_to("Waarom vragen we dit?");
    app.key(Modifiers::NONE, Key::Space);
    assert!(app.sees("Wie de server beheert, bepaalt wie de back-up en de beveiliging regelt."));
    app.tab_to("Waar staat uw HIS?: Op een eigen server in de praktijk");
    app.key(Modifiers::NONE, Key::Space);
    assert_eq!(app.isms().practice.answers["Q-his-hosting"], "own_server");
    assert!(app.focused().is_some_and(|name| name.starts_with("Wie werken er bij u")));
}

#[test]
fn every_answer_can_be_picked_in_the_list() {
    let mut app = asked();
    app.press(Role::Tab, "Alles in één lijst");
    app.press(Role::ComboBox, "Hebt u nog een papieren archief?");
    app.button("Ja");
    assert_eq!(app.isms().practice.answers["Q-paper"], "yes");
    assert!(app.sees("1 van 18 vragen beantwoord"));
    app.button("Voorstel bekijken");
    assert!(app.sees("Nog 17 vragen hebben geen antwoord."));
    assert!(app.names(Role::CheckBox).iter().any(|name| name.starts_with("Systemen: Erbij: ")));
}
