//! The views of the questions before the first step.

use super::window::Stage;
use super::window::Window;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;
use egui_kittest::kittest::Queryable as _;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::catalogue::starter;
use praktijkschild::catalogue::starter::Identity;
use praktijkschild::domain::Isms;
use praktijkschild::domain::risk::Relevance;
use praktijkschild::edit::Edit;
use praktijkschild::edit::interview::InterviewEdit;
use praktijkschild::ui::Command;
use praktijkschild::ui::frame::window_ui;
use praktijkschild::ui::interview::state::View;
use praktijkschild::ui::state::Place;
use std::collections::BTreeSet;

const SIZES: [(f32, f32); 3] = [(1280.0, 800.0), (1024.0, 768.0), (512.0, 384.0)];

const VIEWS: [View; 3] = [View::Question, View::List, View::Proposal];

/// A practice on its first day.
fn new() -> Isms {
    let identity = Identity {
        name: "De Linde".to_owned(),
        owner: "M. de Vries".to_owned(),
        ..Identity::default()
    };
    starter::solo(Catalogue::shipped(), &identity)
}

/// The same with what most practices answer, not taken over yet.
fn answered() -> Isms {
    let mut isms = new();
    let questions = &Catalogue::shipped().interview.questions;
    isms.practice.answers =
        questions.iter().map(|it| (it.code.clone(), it.typical.clone())).collect();
    isms
}

fn shown(isms: Isms, view: View, size: (f32, f32)) -> Window {
    let mut stage = Stage::with(isms).at(Place::Interview);
    stage.state.interview.view = Some(view);
    stage.window(size, window_ui)
}

#[test]
fn at_twice_the_size_on_a_small_screen_every_view_can_be_reached() {
    for view in VIEWS {
        for size in SIZES {
            let mut window = shown(answered(), view, size);
            assert_eq!(window.stops_out_of_sight(), [""; 0], "{view:?} at {size:?}");
        }
    }
}

#[test]
fn whatever_can_be_pressed_is_large_enough_and_has_a_name_of_its_own() {
    for view in VIEWS {
        let window = shown(answered(), view, (1280.0, 6000.0));
        let main = window.0.get_by_role(Role::Main);
        let mut names = BTreeSet::new();
        for role in [Role::Button, Role::RadioButton, Role::CheckBox, Role::ComboBox, Role::Tab] {
            for node in main.query_all_by_role(role) {
                let name = node.accesskit_node().label().unwrap_or_default();
                let size = node.rect().size();
                assert!(size.x >= 24.0 && size.y >= 24.0, "{view:?}: {name} is {size}");
                assert!(!name.is_empty() && names.insert(name.clone()), "{view:?}: {name}");
            }
        }
        assert!(names.len() > 5, "{view:?}: {names:?}");
    }
}

#[test]
fn the_question_says_how_far_it_is_and_asks_for_what_was_chosen() {
    let mut window = shown(new(), View::Question, SIZES[0]);
    assert!(window.says("Vraag 1 van 18"));
    window.key(Key::Num2);
    let answer = InterviewEdit::Answer {
        question: "Q-his-hosting".to_owned(),
        answer: "own_server".to_owned(),
    };
    assert_eq!(window.asked(), [Command::Edit(Edit::Interview(answer))]);
    assert!(window.says("Vraag 2 van 18"));
    // No such answer.
    window.key(Key::Num9);
    assert!(window.says("Vraag 2 van 18"));
    window.key(Key::Backspace);
    window.key(Key::Backspace);
    assert!(window.says("Vraag 1 van 18"), "before the first there is none");
    window.key(Key::Num2);
    assert_eq!(window.asked().len(), 1, "the same answer changes nothing");
    assert!(window.says("Vraag 2 van 18"));
}

#[test]
fn after_the_last_question_comes_the_proposal() {
    let mut stage = Stage::with(answered()).at(Place::Interview);
    stage.state.interview.view = Some(View::Question);
    stage.state.interview.at = Some(17);
    let mut window = stage.window(SIZES[0], window_ui);
    window.key(Key::Num1);
    assert_eq!(window.0.state().state.interview.view, Some(View::Proposal));
    assert!(window.says("Dit volgt uit uw antwoorden."));
}

#[test]
fn what_there_is_to_do_decides_where_the_page_begins() {
    let mut half = answered();
    half.practice.answers.remove("Q-mental");
    let mut settled = answered();
    settled.practice.settled = settled.practice.answers.keys().cloned().collect();
    for (isms, words) in [
        (new(), "Vraag 1 van 18"),
        (half, "Vraag 3 van 18"),
        (answered(), "Dit volgt uit uw antwoorden."),
        (settled, "18 van 18 vragen beantwoord."),
    ] {
        let window = Stage::with(isms).at(Place::Interview).window(SIZES[0], window_ui);
        assert!(window.says(words), "{words}");
    }
}

#[test]
fn the_overview_leads_to_the_questions_until_they_are_done_with() {
    let says = |isms: Isms| {
        let window = Stage::with(isms).at(Place::Overview).window(SIZES[0], window_ui);
        let words = ["Begin met de vragen", "Verder met de vragen", "Voorstel bekijken"];
        words.into_iter().filter(|words| window.says(words)).collect::<Vec<_>>()
    };
    let mut half = new();
    half.practice.answers = [("Q-mental".to_owned(), "no".to_owned())].into();
    let mut settled = answered();
    settled.practice.settled = settled.practice.answers.keys().cloned().collect();
    let mut decided = new();
    for risk in decided.risks.values_mut().take(1) {
        risk.relevance = Relevance::Relevant;
    }
    assert_eq!(says(new()), ["Begin met de vragen"]);
    assert_eq!(says(half), ["Verder met de vragen"]);
    assert_eq!(says(answered()), ["Voorstel bekijken"]);
    assert_eq!(says(settled), [""; 0]);
    assert_eq!(says(decided), [""; 0], "who works without the questions is left alone");
    assert_eq!(says(Isms::default()), [""; 0]);
}

#[test]
fn the_edit_menu_leads_to_the_questions() {
    let mut window = Stage::with(new()).at(Place::Report).window(SIZES[0], window_ui);
    window.press("Bewerken");
    window.press("Vragen vooraf");
    assert_eq!(window.asked(), [Command::Go(Place::Interview)]);
}

#[test]
fn what_stays_says_why_and_has_no_tick() {
    let mut isms = answered();
    let chosen = |isms: &Isms| {
        let lines = praktijkschild::catalogue::intake::lines(Catalogue::shipped(), isms);
        lines.iter().map(|line| line.code.to_owned()).collect()
    };
    let edit =
        praktijkschild::catalogue::intake::settle(Catalogue::shipped(), &isms, &chosen(&isms));
    let changes = edit.plan(&isms).expect("may be");
    isms.absorb(&changes);
    let process =
        isms.processes.values_mut().find(|it| it.catalogue.as_deref() == Some("P-mental"));
    let process = process.expect("it came");
    process.note = "Zelf geschreven.".to_owned();
    let name = process.name.clone();
    isms.practice.answers.insert("Q-mental".to_owned(), "no".to_owned());
    isms.practice.settled.remove("Q-mental");
    let window = shown(isms, View::Proposal, SIZES[0]);
    assert!(window.says(&format!("Blijft: {name}")));
    assert!(window.says("want u hebt het aangepast"));
    let ticks = window.0.query_all_by_role(Role::CheckBox);
    let ticks: Vec<_> = ticks.filter_map(|node| node.accesskit_node().label()).collect();
    assert!(ticks.iter().all(|tick| !tick.contains(&name)), "{ticks:?}");
}
