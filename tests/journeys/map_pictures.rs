//! The map in its states, each light and dark, as agreed. `UPDATE_SNAPSHOTS=1` takes them anew.

use super::first_round::of_the_example;
use super::map_time::lived;
use crate::support::desktop::Desktop;
use egui::Key;
use egui::Modifiers;
use egui::accesskit::Role;
use praktijkschild::catalogue::Catalogue;

/// Compares a state with what was agreed, in both themes: `begin` opens the window, `act`
/// brings it into the state.
fn looks_as_agreed(state: &str, begin: fn() -> Desktop, act: fn(&mut Desktop)) {
    let mut app = begin();
    app.button("Wie werkt er nu? A. Jansen");
    act(&mut app);
    for (theme, code) in [("Licht", "light"), ("Donker", "dark")] {
        app.button("Beeld");
        app.press(Role::RadioButton, theme);
        if app.names(Role::RadioButton).iter().any(|name| name == theme) {
            app.button("Beeld");
        }
        app.window_matches(&format!("map-{state}-{code}"));
    }
}

/// The map of what the example holds, in a file of its own, on a page of its own.
fn map() -> Desktop {
    let mut app = of_the_example();
    app.key(Modifiers::COMMAND, Key::Num7);
    app
}

#[test]
fn the_map_of_the_example_looks_as_it_was_agreed() {
    looks_as_agreed("whole", map, |_| {});
}

#[test]
fn the_hatched_map_looks_as_it_was_agreed() {
    looks_as_agreed("hatched", map, |app| app.press(Role::CheckBox, "Met arcering"));
}

#[test]
fn the_map_as_a_table_looks_as_it_was_agreed() {
    looks_as_agreed("table", map, |app| app.press(Role::CheckBox, "Tabel erbij"));
}

#[test]
fn limits_on_the_map_look_as_it_was_agreed() {
    looks_as_agreed("limits", map, |app| {
        app.press(Role::CheckBox, "Grenzen instellen");
        app.click_cell("Kans zeer klein, gevolg zeer hoog");
    });
}

#[test]
fn the_filter_of_the_map_looks_as_it_was_agreed() {
    looks_as_agreed("filter", map, |app| {
        app.press(Role::DisclosureTriangle, "Filter");
        app.press(Role::CheckBox, "Alleen wat patiënten kan schaden");
    });
}

#[test]
fn a_cell_with_its_risks_listed_looks_as_it_was_agreed() {
    looks_as_agreed("cell", map, |app| app.click_cell("Kans groot, gevolg hoog"));
}

#[test]
fn only_where_risks_stand_now_looks_as_it_was_agreed() {
    looks_as_agreed("now", map, |app| {
        app.press(Role::CheckBox, "○ bruto");
        app.press(Role::CheckBox, "● rest");
    });
}

#[test]
fn what_is_asked_about_a_move_looks_as_it_was_agreed() {
    looks_as_agreed("move", map, |app| {
        let is_risk = |name: &String| name.starts_with('R') && name.contains(", bruto: kans");
        let dot = app.names(Role::Button).into_iter().find(is_risk);
        app.drag(dot.as_ref().expect("a risk"), "Kans zeer groot, gevolg zeer hoog");
        assert!(app.state().map.asked.is_some());
    });
}

/// Goes back to the first moment.
fn back(app: &mut Desktop) {
    app.press(Role::CheckBox, "Terugkijken");
    app.until("the journal is read", |app| app.sees("Dit is de kaart van nu."));
    for _ in 0..4 {
        app.button("Vorig moment");
    }
}

#[test]
fn looking_back_looks_as_it_was_agreed() {
    looks_as_agreed("time", lived, back);
}

#[test]
fn an_earlier_moment_beside_now_looks_as_it_was_agreed() {
    looks_as_agreed("time-beside", lived, |app| {
        back(app);
        app.press(Role::RadioButton, "Naast een ander moment");
    });
}

#[test]
fn arrows_from_then_to_now_look_as_it_was_agreed() {
    looks_as_agreed("time-arrows", lived, |app| {
        back(app);
        app.press(Role::RadioButton, "Pijlen naar een ander moment");
    });
}

#[test]
fn measures_that_are_tried_out_look_as_it_was_agreed() {
    looks_as_agreed("try", lived, |app| {
        app.press(Role::CheckBox, "Uitproberen");
        let shipped = Catalogue::shipped();
        let offered = praktijkschild::catalogue::what_if::candidates(shipped, &app.isms());
        for one in offered.iter().take(3) {
            app.press(Role::CheckBox, &one.title);
        }
    });
}

#[test]
fn small_maps_look_as_it_was_agreed() {
    looks_as_agreed("small", lived, |app| {
        app.press(Role::DisclosureTriangle, "Per soort en per proces");
        let is_small = |name: &String| name.contains(" hoog, ") && name.ends_with(" laag");
        let small = app.names(Role::Button).into_iter().filter(is_small).nth(5);
        app.button(&small.expect("a small map"));
    });
}

#[test]
fn levels_over_time_look_as_it_was_agreed() {
    looks_as_agreed("trend", lived, |app| {
        app.press(Role::DisclosureTriangle, "Verloop van de niveaus");
        app.until("the journal is read", |app| app.names(Role::ListBoxOption).len() >= 4);
        app.focus_on(Role::ListBoxOption, "16-11-2026");
    });
}
