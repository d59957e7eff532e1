//! The page's title only, until its view is joined in.

use crate::ui::widgets::Desk;
use crate::ui::widgets::page_title;
use egui::Ui;

/// Draws the page.
pub fn report_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    page_title(ui, &desk.text("rail-report"), "");
}
