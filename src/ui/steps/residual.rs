//! Step 5: what is left with measures, and living with it.

use crate::catalogue::proposals;
use crate::domain::progress::Step;
use crate::domain::risk::Assessment;
use crate::domain::risk::ResidualState;
use crate::domain::risk::Risk;
use crate::edit::Edit;
use crate::edit::risk::Rating;
use crate::edit::risk::Rerating;
use crate::edit::risk::RiskEdit;
use crate::ui::Command;
use crate::ui::heat_map::consequence_key;
use crate::ui::heat_map::likelihood_key;
use crate::ui::steps::acceptance::acceptance_ui;
use crate::ui::steps::awareness::still_to_tell_ui;
use crate::ui::steps::measure_detail::status_key;
use crate::ui::steps::rating::rating_ui;
use crate::ui::steps::risk_detail::risk_heading_ui;
use crate::ui::steps::risk_list::ListFor;
use crate::ui::steps::risk_list::risk_list_ui;
use crate::ui::steps::risks::walk_ui;
use crate::ui::widgets::Desk;
use crate::ui::widgets::card;
use crate::ui::widgets::empty_state;
use crate::ui::widgets::explanation;
use crate::ui::widgets::note;
use crate::ui::widgets::page_title;
use egui::Ui;

/// Draws step 5.
pub fn residual_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let left = desk.cx.open.step(Step::Residual);
    let lead = desk.cx.text.count("residual-lead", left.total - left.done);
    page_title(ui, &desk.text("residual-title"), &lead);
    still_to_tell_ui(ui, desk);
    let shown = risk_list_ui(ui, desk, ListFor::Residual);
    let selected =
        desk.state.risk.filter(|id| shown.contains(id)).and_then(|id| desk.cx.isms.risks.get(&id));
    let Some(risk) = selected else {
        empty_state(ui, &desk.text("residual-none-title"), &desk.text("residual-none"));
        return;
    };
    ui.add_space(8.0);
    card(ui, |ui| {
        risk_heading_ui(ui, desk, risk);
        measures_ui(ui, desk, risk);
        expected_ui(ui, desk, risk);
        begin_ui(ui, desk, risk);
        rating_ui(ui, desk, (risk, Rating::Residual));
        state_ui(ui, desk, risk);
        acceptance_ui(ui, desk, risk);
        walk_ui(ui, desk, &shown);
    });
}

/// The measures the rating leans on, with how far each is.
fn measures_ui(ui: &mut Ui, desk: &Desk<'_>, risk: &Risk) {
    if risk.measures.is_empty() {
        explanation(ui, &desk.text("residual-no-measures"));
        return;
    }
    note(ui, &desk.text("residual-leans-on"));
    for measure in risk.measures.iter().filter_map(|id| desk.cx.isms.measures.get(id)) {
        let status = desk.cx.text.get(status_key(measure.status)).into_owned();
        ui.label(format!("{}  {} ({status})", measure.id, measure.title));
    }
}

/// Where the measures may be expected to bring it; the practice decides.
fn expected_ui(ui: &mut Ui, desk: &mut Desk<'_>, risk: &Risk) {
    let cx = desk.cx;
    let expected = proposals::expected_residual(cx.catalogue, cx.isms, risk);
    let Some((likelihood, consequence)) = expected.filter(|_| !risk.measures.is_empty()) else {
        return;
    };
    let word = |key: &str| cx.text.get(key).into_owned();
    let place = [
        ("likelihood", word(likelihood_key(likelihood)).into()),
        ("consequence", word(consequence_key(consequence)).into()),
    ];
    note(ui, &cx.text.with("residual-expected-place", &place));
    let is_there = risk.residual.and_then(Assessment::position) == Some((likelihood, consequence));
    if !is_there && ui.button(cx.text.get("residual-take-proposal")).clicked() {
        let rating = Rating::Residual;
        let moved =
            Rerating { rating, likelihood, consequence, column: None, reason: String::new() };
        desk.ask(Command::Edit(Edit::Risk(risk.id, RiskEdit::Rerate(moved))));
    }
}

/// The shortest way to a rating: as it was. Changing one thing takes the rest over too.
fn begin_ui(ui: &mut Ui, desk: &mut Desk<'_>, risk: &Risk) {
    let Some((likelihood, _)) = risk.gross.position() else { return };
    ui.horizontal_wrapped(|ui| {
        if risk.residual.is_none() && ui.button(desk.text("residual-same")).clicked() {
            desk.ask(Command::Edit(Edit::Risk(
                risk.id,
                RiskEdit::Likelihood(Rating::Residual, likelihood),
            )));
        }
        if risk.residual.is_some() && ui.button(desk.text("residual-clear")).clicked() {
            desk.ask(Command::Edit(Edit::Risk(risk.id, RiskEdit::ClearResidual)));
        }
    });
    // A line in both cases: what is pressed next must not move away under the pointer.
    let key = if risk.residual.is_none() { "residual-begin" } else { "residual-begun" };
    note(ui, &desk.text(key));
}

/// "Verwacht" or "bereikt", and why.
fn state_ui(ui: &mut Ui, desk: &Desk<'_>, risk: &Risk) {
    let key = match risk.residual_state(desk.cx.isms) {
        Some(_) if risk.measures.is_empty() => return,
        Some(ResidualState::Expected) => "residual-state-expected",
        Some(ResidualState::Reached) => "residual-state-reached",
        None => return,
    };
    ui.label(desk.text(key));
}
