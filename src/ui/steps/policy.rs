//! x
use crate::ui::widgets::Desk;
use crate::ui::widgets::page_title;
use egui::Ui;

/// Draws the step.
pub fn policy_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    page_title(ui, &desk.text("step-policy"), "");
}
