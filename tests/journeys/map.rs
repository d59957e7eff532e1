//! The map under the hand.

use super::first_round::begun;
use super::first_round::rate;
use crate::support::desktop::Desktop;
use egui::Key;
use egui::Modifiers;
use egui::accesskit::Role;
use praktijkschild::domain::risk::Risk;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Likelihood;

/// Step 3 with its first risk rated.
fn rated() -> (Desktop, Risk) {
    let mut app = begun();
    app.step(3);
    rate(&mut app);
    let risk = app.isms().relevant_risks().next().expect("a risk").clone();
    (app, risk)
}

/// What the mark of a risk without measures is called.
fn dot(risk: &Risk) -> String {
    format!("{} {}, bruto", risk.id, risk.title)
}

/// Asks for a larger likelihood by the keyboard; the reason is still to be given.
fn move_up(app: &mut Desktop, risk: &Risk) {
    app.focus_on(Role::Button, &dot(risk));
    app.key(Modifiers::NONE, Key::ArrowUp);
}

#[test]
fn a_risk_moves_on_the_map_with_the_arrow_keys_and_back_with_undo() {
    let (mut app, risk) = rated();
    move_up(&mut app, &risk);
    assert_eq!(
        app.isms().risks[&risk.id].gross,
        risk.gross,
        "nothing changes before it is said why"
    );
    app.key(Modifiers::NONE, Key::Enter);
    app.type_and_enter("Het lek is bekend");
    let moved = app.isms().risks[&risk.id].gross.position();
    assert_eq!(moved, Some((Likelihood::Large, Consequence::High)));
    app.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(app.isms().risks[&risk.id].gross, risk.gross);
}

/// After taking a move back, the reason for that move stood under the rating of before.
#[test]
fn a_reason_that_was_taken_back_is_not_told_as_the_reason_of_the_rating_before() {
    let (mut app, risk) = rated();
    move_up(&mut app, &risk);
    app.key(Modifiers::NONE, Key::Enter);
    app.type_and_enter("Het lek is bekend");
    app.press(Role::DisclosureTriangle, "Waarom deze kleur?");
    assert!(app.sees("Het lek is bekend"));
    app.key(Modifiers::COMMAND, Key::Z);
    assert!(app.sees("Zo beoordeeld op") && !app.sees("Het lek is bekend"));
}

#[test]
fn where_a_risk_has_come_to_stand_is_said_as_long_as_it_stands_there() {
    let (mut app, risk) = rated();
    let said = format!("{} {} (bruto) staat op kans groot, gevolg hoog.", risk.id, risk.title);
    move_up(&mut app, &risk);
    app.key(Modifiers::NONE, Key::Enter);
    assert!(!app.sees(&said));
    app.button("Verplaatsen");
    assert!(app.sees(&said));
    app.key(Modifiers::COMMAND, Key::Z);
    assert!(!app.sees(&said));
    app.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert!(app.sees(&said));
    app.choose("Kans: klein");
    assert!(!app.sees(&said));
}

#[test]
fn a_risk_is_dragged_to_another_cell_and_re_rated() {
    let (mut app, risk) = rated();
    let dot = dot(&risk);
    app.drag(&dot, "Kans zeer klein, gevolg laag");
    app.button("Verplaatsen");
    let moved = app.isms().risks[&risk.id].gross.position();
    assert_eq!(moved, Some((Likelihood::VerySmall, Consequence::Low)));
}

#[test]
fn escape_lets_a_dragged_risk_go_where_it_was() {
    let (mut app, risk) = rated();
    let dot = dot(&risk);
    app.drag_and_escape(&dot, "Kans zeer klein, gevolg laag");
    assert_eq!(app.isms().risks[&risk.id].gross, risk.gross);
}

#[test]
fn a_click_on_a_cell_lists_exactly_its_risks() {
    let (mut app, risk) = rated();
    app.click_cell("Kans middelmatig, gevolg hoog");
    assert!(app.sees("1 risico zonder maatregelen"));
    assert!(app.names(Role::Button).contains(&format!("{}  {}", risk.id, risk.title)));
    app.click_cell("Kans zeer klein, gevolg laag");
    assert!(app.sees("In dit vakje staan geen risico's."));
}

/// The example practice with its map on a page of its own.
fn example_map() -> Desktop {
    let mut app = Desktop::fresh();
    app.button("Bekijk een voorbeeldpraktijk");
    app.key(Modifiers::COMMAND, Key::Num7);
    app
}

#[test]
fn the_map_of_the_example_is_kept_as_png_and_as_svg_and_copied() {
    let mut app = example_map();
    app.press(Role::DisclosureTriangle, "Kaart bewaren of kopiëren");
    for (name, begins) in [("kaart.png", &b"\x89PNG"[..]), ("kaart.svg", b"<svg")] {
        let path = app.folder().join(name);
        app.fill("Waar komt het plaatje?", &path.display().to_string());
        app.button("Kaart bewaren");
        app.until("the map is kept", |app| app.sees(&format!("Kaart bewaard: {}", path.display())));
        let bytes = std::fs::read(&path).expect("a picture");
        assert!(bytes.starts_with(begins), "{name}");
        if let Ok(folder) = std::env::var("KEEP_PICTURES") {
            std::fs::write(std::path::Path::new(&folder).join(name), &bytes).expect("a copy");
        }
    }
    app.button("Kaart kopiëren");
    app.until("the map is copied", |app| app.sees("De kaart staat op het klembord."));
}

#[test]
fn a_reason_for_a_move_stands_in_the_history_and_at_the_level() {
    let (mut app, risk) = rated();
    move_up(&mut app, &risk);
    app.key(Modifiers::NONE, Key::Enter);
    app.type_and_enter("Het lek is bekend");
    app.key(Modifiers::COMMAND, Key::G);
    app.until("the history is read", |app| app.sees("Waarom: Het lek is bekend"));
}

#[test]
fn only_what_has_changed_since_a_moment_stays_on_the_map() {
    let mut app = example_map();
    app.press(Role::DisclosureTriangle, "Filter");
    app.until("the journal is read", |app| app.sees("Alleen wat veranderd is sinds"));
    app.press(Role::ComboBox, "Alleen wat veranderd is sinds");
    let begin = app.names(Role::Button).into_iter().find(|name| name.contains("egin"));
    app.button(&begin.expect("the beginning of the journal"));
    assert!(app.sees("Gefilterd: veranderd sinds"));
    assert!(app.sees("U ziet 0 van"));
}
