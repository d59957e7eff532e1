//! The map in its states, light and dark, as agreed. `UPDATE_SNAPSHOTS=1` takes them anew.

use super::map_time::lived;
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

/// The map of a practice that has lived for some days.
fn lived_in(theme: &str) -> Desktop {
    let mut app = lived();
    app.button("Beeld");
    app.press(Role::RadioButton, theme);
    app.key(Modifiers::NONE, Key::Escape);
    app
}

/// The same, three moments back.
fn back(theme: &str) -> Desktop {
    let mut app = lived_in(theme);
    app.press(Role::CheckBox, "Terugkijken");
    app.until("the journal is read", |app| app.sees("Dit is de kaart van nu."));
    for _ in 0..4 {
        app.button("Vorige moment");
    }
    app
}

#[test]
fn looking_back_looks_as_it_was_agreed() {
    back("Donker").window_matches("map-time");
}

#[test]
fn an_earlier_moment_beside_now_looks_as_it_was_agreed() {
    let mut app = back("Licht");
    app.press(Role::RadioButton, "Toen naast nu");
    app.window_matches("map-time-beside");
}

#[test]
fn arrows_from_then_to_now_look_as_it_was_agreed() {
    let mut app = back("Licht");
    app.press(Role::RadioButton, "Pijlen van toen naar nu");
    app.window_matches("map-time-arrows");
}

/// Some measures switched on.
fn trying(theme: &str) -> Desktop {
    let mut app = lived_in(theme);
    app.press(Role::CheckBox, "Uitproberen");
    let offered = praktijkschild::catalogue::what_if::candidates(Catalogue::shipped(), &app.isms());
    for one in offered.iter().take(3) {
        app.press(Role::CheckBox, &one.title);
    }
    app
}

#[test]
fn measures_that_are_tried_out_look_as_it_was_agreed_in_light() {
    trying("Licht").window_matches("map-try-light");
}

#[test]
fn measures_that_are_tried_out_look_as_it_was_agreed_in_dark() {
    trying("Donker").window_matches("map-try-dark");
}

#[test]
fn small_maps_look_as_it_was_agreed() {
    let mut app = lived_in("Licht");
    app.press(Role::DisclosureTriangle, "Per soort en per proces");
    let is_small = |name: &String| name.contains(" hoog, ") && name.ends_with(" laag");
    let small = app.names(Role::Button).into_iter().filter(is_small).nth(5);
    app.button(&small.expect("a small map"));
    app.window_matches("map-small");
}

#[test]
fn levels_over_time_look_as_it_was_agreed() {
    let mut app = lived_in("Donker");
    app.press(Role::DisclosureTriangle, "Verloop van de niveaus");
    app.until("the journal is read", |app| app.names(Role::ListBoxOption).len() >= 4);
    app.focus_on(Role::ListBoxOption, "16-11-2026");
    app.window_matches("map-trend");
}
