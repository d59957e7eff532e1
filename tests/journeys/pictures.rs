//! Pictures of the window, drawn by the program's own painter, byte for byte the same
//! everywhere. `UPDATE_SNAPSHOTS=1` takes them anew.

use crate::support::desktop::Desktop;

use super::first_round::begun;
use super::first_round::rate;

#[test]
fn the_overview_of_a_practice_that_was_just_begun_looks_as_it_was_agreed() {
    let mut app = begun();
    app.window_matches("overview");
}

#[test]
fn a_risk_with_its_place_on_the_map_looks_as_it_was_agreed() {
    let mut app = begun();
    app.step(3);
    rate(&mut app);
    app.window_matches("risk");
}

#[test]
fn the_welcome_looks_as_it_was_agreed() {
    let mut app = Desktop::fresh();
    app.window_matches("welcome");
}

#[test]
fn the_findings_of_a_practice_that_was_just_begun_look_as_it_was_agreed() {
    let mut app = begun();
    app.key(egui::Modifiers::NONE, egui::Key::F7);
    app.window_matches("findings");
}

#[test]
fn looking_for_a_word_looks_as_it_was_agreed() {
    let mut app = begun();
    app.key(egui::Modifiers::COMMAND, egui::Key::K);
    app.type_on("mail");
    app.window_matches("search");
}

#[test]
fn the_first_card_looks_as_it_was_agreed() {
    let mut app = begun();
    app.key(egui::Modifiers::NONE, egui::Key::F8);
    app.window_matches("triage");
}

#[test]
fn what_hangs_on_what_looks_as_it_was_agreed() {
    let mut app = begun();
    app.step(2);
    app.press(egui::accesskit::Role::Tab, "Samenhang");
    app.window_matches("hanging");
}

/// Goes to a tab by how its name begins; a count may follow.
fn tab(app: &mut Desktop, begins: &str) {
    let names = app.names(egui::accesskit::Role::Tab);
    let name = names.into_iter().find(|name| name.starts_with(begins)).expect("a tab");
    app.press(egui::accesskit::Role::Tab, &name);
}

/// The tabs of a step, each with the name of its picture.
fn tabs_match(step: u8, tabs: &[(&str, &str)]) {
    let mut app = begun();
    app.step(step);
    for (begins, picture) in tabs {
        tab(&mut app, begins);
        app.window_matches(picture);
    }
}

#[test]
fn every_part_of_the_policy_looks_as_it_was_agreed() {
    tabs_match(
        1,
        &[
            ("Praktijk", "policy-practice"),
            ("Omgeving", "policy-context"),
            ("Belanghebbenden", "policy-stakeholders"),
            ("Wetten en normen", "policy-norms"),
            ("Rollen", "policy-roles"),
            ("Doelen", "policy-goals"),
            ("Beleidstekst", "policy-text"),
            ("Risicocriteria", "policy-criteria"),
        ],
    );
}

#[test]
fn every_register_looks_as_it_was_agreed() {
    tabs_match(
        2,
        &[
            ("Processen", "processes"),
            ("Systemen", "systems"),
            ("Uitwisselingen", "exchanges"),
            ("Leveranciers", "suppliers"),
            ("Verwerkingsregister", "processing"),
        ],
    );
}

#[test]
fn treating_a_risk_and_deciding_about_it_look_as_it_was_agreed() {
    let mut app = begun();
    app.step(3);
    rate(&mut app);
    app.step(4);
    app.window_matches("treatment");
    tab(&mut app, "Alle maatregelen");
    app.window_matches("measures");
    app.step(5);
    app.window_matches("residual");
}

#[test]
fn the_questions_that_come_first_look_as_it_was_agreed() {
    let mut app = super::first_round::asked();
    app.window_matches("question");
}

#[test]
fn the_help_looks_as_it_was_agreed() {
    let mut app = begun();
    app.key(egui::Modifiers::NONE, egui::Key::F1);
    app.window_matches("help");
}

#[test]
fn what_follows_from_the_questions_looks_as_it_was_agreed() {
    let mut app = super::first_round::asked();
    while app.sees("Vraag ") {
        app.key(egui::Modifiers::NONE, egui::Key::Num1);
    }
    app.window_matches("proposal");
}

#[test]
fn the_end_of_the_cards_looks_as_it_was_agreed() {
    let mut app = begun();
    app.key(egui::Modifiers::NONE, egui::Key::F8);
    for _ in 0..70 {
        app.key(egui::Modifiers::NONE, egui::Key::Num3);
        app.key(egui::Modifiers::NONE, egui::Key::Num2);
    }
    app.window_matches("triage-done");
}
