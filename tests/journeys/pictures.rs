//! Pictures of the window, drawn by the program's own painter, byte for byte the same
//! everywhere. `UPDATE_SNAPSHOTS=1` takes them anew.

use crate::support::desktop::Desktop;

/// The example practice as someone has it before them who opened it a moment ago.
fn example() -> Desktop {
    let mut app = Desktop::fresh();
    app.button("Bekijk een voorbeeldpraktijk");
    app
}

#[test]
fn the_overview_of_the_example_looks_as_it_was_agreed() {
    let mut app = example();
    app.window_matches("overview");
}

#[test]
fn a_risk_with_its_place_on_the_map_looks_as_it_was_agreed() {
    let mut app = example();
    app.step(3);
    app.window_matches("risk");
}

#[test]
fn the_welcome_looks_as_it_was_agreed() {
    let mut app = Desktop::fresh();
    app.window_matches("welcome");
}
