//! Step 1: the practice, what goes on around it, its laws, roles and goals, the text of its policy and its risk
//! criteria. Each part is a tab of its own.

mod adoption;
mod context;
pub(in crate::ui) mod criteria;
mod duties;
mod goals;
mod limits;
mod method;
mod norms;
mod practice;
mod review;
mod roles;
mod stakeholders;
mod text;
mod versions;

use crate::domain::progress::Step;
use crate::domain::record::RecordKey;
use crate::text::progress::gap_sentence;
use crate::ui::state::PolicyTab;
use crate::ui::widgets::Desk;
use crate::ui::widgets::note;
use crate::ui::widgets::page_title;
use crate::ui::widgets::tabs::tabs_ui;
use egui::Id;
use egui::Ui;

/// The tabs with the keys of their words, in order.
const TABS: [(PolicyTab, &str); 8] = [
    (PolicyTab::Practice, "policy-tab-practice"),
    (PolicyTab::Context, "policy-tab-context"),
    (PolicyTab::Stakeholders, "policy-tab-stakeholders"),
    (PolicyTab::Norms, "policy-tab-norms"),
    (PolicyTab::Roles, "policy-tab-roles"),
    (PolicyTab::Goals, "policy-tab-goals"),
    (PolicyTab::Text, "policy-tab-text"),
    (PolicyTab::Criteria, "policy-tab-criteria"),
];

/// Draws step 1.
pub fn policy_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let progress = desk.cx.open.step(Step::Policy);
    let left = progress.total - progress.done;
    page_title(ui, &desk.text("policy-title"), &desk.cx.text.count("policy-lead", left));
    let tabs = TABS.map(|(tab, key)| (tab, desk.text(key).into_owned()));
    let name = desk.text("policy-tabs");
    let shown = (tabs.as_slice(), desk.state.policy_tab);
    if let Some(tab) = tabs_ui(ui, desk.cx.theme, (Id::unique("policy-tabs"), &name), shown) {
        desk.state.policy_tab = tab;
    }
    ui.add_space(desk.cx.theme.spacing.small);
    match desk.state.policy_tab {
        PolicyTab::Practice => practice::practice_ui(ui, desk),
        PolicyTab::Context => context::issues_ui(ui, desk),
        PolicyTab::Stakeholders => stakeholders::stakeholders_ui(ui, desk),
        PolicyTab::Norms => norms::norms_ui(ui, desk),
        PolicyTab::Roles => roles::roles_ui(ui, desk),
        PolicyTab::Goals => goals::goals_ui(ui, desk),
        PolicyTab::Text => text::text_ui(ui, desk),
        PolicyTab::Criteria => criteria::criteria_ui(ui, desk),
    }
}

/// What is still to be done at a record, a line each.
fn open_points_ui(ui: &mut Ui, desk: &Desk<'_>, record: &RecordKey) {
    let cx = desk.cx;
    for point in cx.open.at(record) {
        note(ui, &format!("• {}", gap_sentence(cx.text, cx.isms, point)));
    }
}
