//! The map under the hand.

use super::first_round::begun;
use super::first_round::rate;
use egui::Key;
use egui::Modifiers;
use egui::accesskit::Role;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Likelihood;

#[test]
fn a_risk_moves_on_the_map_with_the_arrow_keys_and_back_with_undo() {
    let mut app = begun();
    app.step(3);
    rate(&mut app);
    let risk = app.isms().relevant_risks().next().unwrap().clone();
    app.focus_on(Role::Button, &format!("{} {}, bruto", risk.id, risk.title));
    app.key(Modifiers::NONE, Key::ArrowUp);
    assert_eq!(app.isms().risks[&risk.id].gross, risk.gross, "nothing changes before it is said why");
    app.key(Modifiers::NONE, Key::Enter);
    app.type_and_enter("Het lek is bekend");
    let moved = app.isms().risks[&risk.id].gross.position();
    assert_eq!(moved, Some((Likelihood::Large, Consequence::High)));
    app.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(app.isms().risks[&risk.id].gross, risk.gross);
}

#[test]
fn a_risk_is_dragged_to_another_cell_and_re_rated() {
    let mut app = begun();
    app.step(3);
    rate(&mut app);
    let risk = app.isms().relevant_risks().next().unwrap().clone();
    let dot = format!("{} {}, bruto", risk.id, risk.title);
    app.drag(&dot, "Kans zeer klein, gevolg laag");
    app.button("Verplaatsen");
    let moved = app.isms().risks[&risk.id].gross.position();
    assert_eq!(moved, Some((Likelihood::VerySmall, Consequence::Low)));
}

#[test]
fn escape_lets_a_dragged_risk_go_where_it_was() {
    let mut app = begun();
    app.step(3);
    rate(&mut app);
    let risk = app.isms().relevant_risks().next().unwrap().clone();
    let dot = format!("{} {}, bruto", risk.id, risk.title);
    app.drag_and_escape(&dot, "Kans zeer klein, gevolg laag");
    assert_eq!(app.isms().risks[&risk.id].gross, risk.gross);
}

#[test]
fn a_click_on_a_cell_lists_exactly_its_risks() {
    let mut app = begun();
    app.step(3);
    rate(&mut app);
    let risk = app.isms().relevant_risks().next().unwrap().clone();
    app.click_cell("Kans middelmatig, gevolg hoog");
    assert!(app.sees("1 risico zonder maatregelen"));
    assert!(app.names(Role::Button).contains(&format!("{}  {}", risk.id, risk.title)));
    app.click_cell("Kans zeer klein, gevolg laag");
    assert!(app.sees("In dit vakje staan geen risico's."));
}
