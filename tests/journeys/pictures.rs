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
