//! The map in its states, light and dark, as agreed. `UPDATE_SNAPSHOTS=1` takes them anew.

use crate::support::desktop::Desktop;
use egui::Key;
use egui::Modifiers;
use egui::accesskit::Role;

/// The map of the example practice, on a page of its own.
fn map(theme: &str) -> Desktop {
    let mut app = Desktop::fresh();
    app.button("Bekijk een voorbeeldpraktijk");
    app.button("Beeld");
    app.press(Role::RadioButton, theme);
    app.key(Modifiers::NONE, Key::Escape);
    app.key(Modifiers::COMMAND, Key::Num7);
    // The line above the page names a folder that is another each time.
    let folder = egui::Rect::from_min_max(egui::pos2(226.0, 80.0), egui::pos2(1260.0, 120.0));
    app.window().mask(folder);
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
    let dot = app.names(Role::Button).into_iter().find(|name| name.contains(", bruto: kans"));
    app.drag(&dot.expect("a risk"), "Kans zeer groot, gevolg zeer hoog");
    assert!(app.state().map.asked.is_some());
    app.window_matches("map-move");
}
