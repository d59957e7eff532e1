//! The report of a fault, shown by the window after the one that broke off, until it is put
//! away. Knows nothing of what is in it.

use crate::ui::Command;
use crate::ui::widgets::Desk;
use crate::ui::widgets::anchored;
use crate::ui::widgets::card;
use crate::ui::widgets::explanation;
use crate::ui::widgets::section;
use egui::Id;
use egui::RichText;
use egui::TextEdit;
use egui::Ui;

/// The most that the report takes of the page, in points.
const TALLEST: f32 = 160.0;

/// Draws the report, where there is one.
pub fn crash_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some(report) = &desk.state.crash else { return };
    let mut asked = None;
    anchored(ui, Id::unique("crash"), |ui| {
        card(ui, |ui| {
            section(ui, &desk.cx.text.get("crash-title"));
            explanation(ui, &desk.cx.text.get("crash-lead"));
            let label = ui.label(RichText::new(desk.cx.text.get("crash-report")).small());
            egui::ScrollArea::vertical().id_salt("crash-report").max_height(TALLEST).show(
                ui,
                |ui| {
                    // A text that cannot be changed can still be read, selected and copied.
                    let mut report = report.as_str();
                    let field = TextEdit::multiline(&mut report)
                        .id(Id::unique("crash-report"))
                        .desired_width(f32::INFINITY);
                    ui.add(field).labelled_by(label.id);
                },
            );
            ui.horizontal_wrapped(|ui| {
                if ui.button(desk.cx.text.get("crash-copy")).clicked() {
                    ui.copy_text(report.clone());
                }
                if ui.button(desk.cx.text.get("crash-drop")).clicked() {
                    asked = Some(Command::DropCrash);
                }
            });
        });
    });
    ui.add_space(desk.cx.theme.spacing.small);
    desk.commands.extend(asked);
}
