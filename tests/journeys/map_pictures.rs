//! The map in its states, light and dark, as agreed. `UPDATE_SNAPSHOTS=1` takes them anew.

use crate::support::desktop::Desktop;
use egui::Key;
use egui::Modifiers;
use egui::accesskit::Role;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::catalogue::example::example;
use praktijkschild::document::Document;
use praktijkschild::store::journal::Stamp;

/// The map of what the example holds, in a file of its own, on a page of its own.
fn map(theme: &str) -> Desktop {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("De-Linde.schild");
    let isms = example(Catalogue::shipped()).expect("the example can be built");
    let at = "2026-11-22T14:00:00+01:00".parse().expect("a moment");
    let stamp = Stamp { at, by: isms.practice.owner.clone() };
    drop(Document::create(&path, isms, &stamp).expect("a document"));
    let mut app = Desktop::with_file(folder, &path);
    app.button("Beeld");
    app.press(Role::RadioButton, theme);
    app.key(Modifiers::NONE, Key::Escape);
    app.key(Modifiers::COMMAND, Key::Num7);
    app
}

#[test]
fn the_map_of_the_example_looks_as_it_was_agreed_in_light() {
    map("Licht").window_matches("map-light");
}

#[test]
fn the_map_of_the_example_looks_as_it_was_agreed_in_dark() {
    map("Donker").window_matches("map-dark");
}

#[test]
fn the_hatched_map_looks_as_it_was_agreed() {
    let mut app = map("Licht");
    app.press(Role::CheckBox, "Met arcering");
    app.window_matches("map-hatched");
}

#[test]
fn the_map_as_a_table_looks_as_it_was_agreed() {
    let mut app = map("Donker");
    app.press(Role::CheckBox, "Als tabel");
    app.window_matches("map-table");
}

#[test]
fn limits_on_the_map_look_as_it_was_agreed() {
    let mut app = map("Licht");
    app.press(Role::CheckBox, "Grenzen instellen");
    app.window_matches("map-limits");
}

#[test]
fn the_filter_of_the_map_looks_as_it_was_agreed() {
    let mut app = map("Donker");
    app.press(Role::DisclosureTriangle, "Filter");
    app.press(Role::CheckBox, "Alleen wat patiënten kan schaden");
    app.window_matches("map-filter");
}

#[test]
fn a_cell_with_its_risks_listed_looks_as_it_was_agreed_in_light() {
    let mut app = map("Licht");
    app.click_cell("Kans groot, gevolg hoog");
    app.window_matches("map-cell-light");
}

#[test]
fn a_cell_with_its_risks_listed_looks_as_it_was_agreed_in_dark() {
    let mut app = map("Donker");
    app.click_cell("Kans groot, gevolg hoog");
    app.window_matches("map-cell-dark");
}

#[test]
fn only_where_risks_stand_now_looks_as_it_was_agreed() {
    let mut app = map("Licht");
    app.press(Role::CheckBox, "○ bruto");
    app.press(Role::CheckBox, "● rest");
    app.window_matches("map-now");
}

#[test]
fn what_is_asked_about_a_move_looks_as_it_was_agreed() {
    let mut app = map("Licht");
    let is_risk = |name: &String| name.starts_with('R') && name.contains(", bruto: kans");
    let dot = app.names(Role::Button).into_iter().find(is_risk);
    app.drag(dot.as_ref().expect("a risk"), "Kans zeer groot, gevolg zeer hoog");
    assert!(app.state().map.asked.is_some());
    app.window_matches("map-move");
}
