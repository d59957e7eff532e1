//! What is done about a risk, from the choice to the decision to live with what is left: each
//! of the four ways, the board and the plan.

use crate::support::desktop::Desktop;
use egui::Key;
use egui::Modifiers;
use egui::accesskit::Role;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::catalogue::example::example;
use praktijkschild::document::Document;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::store::journal::Stamp;

/// The example practice in a file of its own, at a tab of step 4.
fn example_at(tab: &str) -> Desktop {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("De-Linde.schild");
    let isms = example(Catalogue::shipped()).expect("the example can be built");
    let at = "2026-11-22T14:00:00+01:00".parse().expect("a moment");
    let stamp = Stamp { at, by: isms.practice.owner.clone() };
    drop(Document::create(&path, isms, &stamp).expect("a document"));
    let mut app = Desktop::with_file(folder, &path);
    app.step(4);
    app.press(Role::Tab, tab);
    app
}

fn dark(app: &mut Desktop) {
    app.button("Beeld");
    app.press(Role::RadioButton, "Donker");
    app.key(Modifiers::NONE, Key::Escape);
}

#[test]
fn the_board_looks_as_it_was_agreed_in_light_and_dark() {
    let mut app = example_at("Bord");
    app.window_matches("board");
    app.press(Role::Tab, "Naar persoon");
    dark(&mut app);
    app.window_matches("board-dark");
}

#[test]
fn the_plan_looks_as_it_was_agreed_in_light_and_dark() {
    let mut app = example_at("Plan");
    app.window_matches("plan");
    app.press(Role::Tab, "Meeste per euro");
    dark(&mut app);
    app.window_matches("plan-dark");
}

#[test]
fn a_card_dragged_to_another_column_is_one_step_back() {
    let mut app = example_at("Bord");
    let card = app.names(Role::ListBoxOption).first().cloned().expect("a card");
    let number = card.split(' ').next().expect("its number").to_owned();
    let is_it = |app: &Desktop| {
        let isms = app.isms();
        let own = isms.measures.values().find(|own| own.id.to_string() == number);
        own.expect("the measure").status
    };
    assert_eq!(is_it(&app), MeasureStatus::Planned);
    app.drag_to_list(&card, "deels (");
    assert_eq!(is_it(&app), MeasureStatus::Partial);
    app.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(is_it(&app), MeasureStatus::Planned);
}
