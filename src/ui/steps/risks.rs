//! Step 3: which threats play a part here, and how likely and bad each is.

use crate::domain::id::RiskId;
use crate::domain::progress::Step;
use crate::ui::attention::FIRST_QUESTION;
use crate::ui::attention::NEXT_RISK;
use crate::ui::steps::risk_detail::risk_detail_ui;
use crate::ui::steps::risk_list::ListFor;
use crate::ui::steps::risk_list::risk_list_ui;
use crate::ui::steps::triage;
use crate::ui::widgets::Desk;
use crate::ui::widgets::card;
use crate::ui::widgets::empty_state;
use crate::ui::widgets::page_title;
use egui::Ui;

/// Draws step 3.
pub fn risks_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    if desk.state.triage.is_some() {
        triage::triage_ui(ui, desk);
        return;
    }
    let left = desk.cx.open.step(Step::Risks);
    let lead = desk.cx.text.with(
        "risks-lead",
        &[("total", left.total.into()), ("open", (left.total - left.done).into())],
    );
    page_title(ui, &desk.text("risks-title"), &lead);
    triage::way_ui(ui, desk);
    let shown = risk_list_ui(ui, desk, ListFor::Risks);
    ui.add_space(8.0);
    let selected = desk.state.risk.and_then(|id| desk.cx.isms.risks.get(&id));
    let Some(risk) = selected else {
        empty_state(ui, &desk.text("risks-none-title"), &desk.text("risks-none"));
        return;
    };
    card(ui, |ui| {
        risk_detail_ui(ui, desk, risk);
        ui.add_space(8.0);
        walk_ui(ui, desk, &shown);
    });
}

/// Previous and next in the list as it is shown.
pub fn walk_ui(ui: &mut Ui, desk: &mut Desk<'_>, shown: &[RiskId]) {
    let at = shown.iter().position(|id| Some(*id) == desk.state.risk);
    let before = at.and_then(|at| at.checked_sub(1)).and_then(|at| shown.get(at)).copied();
    let after = at.and_then(|at| shown.get(at + 1)).copied();
    ui.separator();
    ui.horizontal(|ui| {
        for (key, to) in [("risks-previous", before), ("risks-next", after)] {
            let button = egui::Button::new(desk.text(key));
            let response = ui.add_enabled(to.is_some(), button);
            if key == "risks-next" {
                desk.focus_if_asked(NEXT_RISK, &response);
            }
            if response.clicked() {
                desk.state.risk = to;
                desk.state.focus_next = Some(FIRST_QUESTION);
            }
        }
    });
}
