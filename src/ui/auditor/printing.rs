//! Printing what stands on the page that is shown.

use crate::auditor::Page;
use crate::ui::Command;
use crate::ui::PathPurpose;
use crate::ui::auditor::AuditCommand;
use crate::ui::report_view::may_write;
use crate::ui::report_view::path_ui;
use crate::ui::report_view::running_ui;
use crate::ui::widgets::Desk;
use crate::ui::widgets::card;
use crate::ui::widgets::primary_button;
use egui::Ui;
use std::path::PathBuf;

/// Draws the way to print, while that stands on the page.
pub(super) fn printing_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    if !desk.state.auditor.prints {
        return;
    }
    let cx = desk.cx;
    let Some(page) = desk.state.auditor.page().cloned() else { return };
    running_ui(ui, desk);
    card(ui, |ui| {
        let label = cx.text.get("auditor-print-path");
        let mut path = std::mem::take(&mut desk.state.auditor.path);
        path_ui(ui, desk, (PathPurpose::Shown, &label), &mut path);
        let ready = may_write(ui, desk, &path);
        ui.horizontal(|ui| {
            let make = cx.text.get("auditor-print-make");
            let make = ui.add_enabled_ui(ready, |ui| primary_button(ui, &cx, &make));
            if make.inner.clicked() {
                let path = PathBuf::from(path.trim());
                desk.ask(Command::Audit(AuditCommand::Print(path, Box::new(Page::clone(&page)))));
            }
            if ui.button(cx.text.get("auditor-print-drop")).clicked() {
                desk.state.auditor.prints = false;
            }
        });
        desk.state.auditor.path = path;
    });
    ui.add_space(cx.theme.spacing.medium);
}
