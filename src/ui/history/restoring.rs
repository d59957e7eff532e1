//! Going back to an earlier moment: first what that changes, then the button that does it.

use crate::domain::record::RecordKey;
use crate::text::changes::Turn;
use crate::ui::Command;
use crate::ui::history::book::Comparison;
use crate::ui::history::differences::MAY_HAPPEN;
use crate::ui::history::differences::differences_ui;
use crate::ui::history::lines::RESTORE;
use crate::ui::history::versions::compared;
use crate::ui::widgets::Desk;
use crate::ui::widgets::explanation;
use crate::ui::widgets::note;
use crate::ui::widgets::page_title;
use crate::ui::widgets::primary_button;
use egui::Id;
use egui::Ui;

/// Draws what going back would change, and the two answers.
pub(super) fn restoring_ui(ui: &mut Ui, desk: &mut Desk<'_>, line: u32) {
    let cx = desk.cx;
    let Some(row) = cx.history.row(line) else {
        desk.state.history.end_restoring();
        return;
    };
    let moment = [
        ("day", row.day_words.as_str().into()),
        ("time", row.time.as_str().into()),
        ("line", line.into()),
    ];
    page_title(ui, &cx.text.with("restore-title", &moment), &cx.text.get("restore-lead"));
    let Some(comparison) = compared(ui, desk) else { return };
    if comparison.rows.is_empty() {
        explanation(ui, &cx.text.get("restore-nothing"));
    } else {
        ui.label(comparison.tally.words(cx.text));
    }
    ui.add_space(cx.theme.spacing.small);
    ui.horizontal_wrapped(|ui| {
        let is_possible = !comparison.rows.is_empty() && !cx.file.is_read_only;
        let go = ui.add_enabled_ui(is_possible, |ui| {
            primary_button(ui, &cx, &cx.text.get("restore-go")).clicked()
        });
        if go.inner {
            desk.ask(Command::Restore(line));
        }
        if ui.button(cx.text.get("restore-stop")).clicked() {
            desk.state.history.end_restoring();
            // Back to where one was, not to the top of the page.
            desk.state.history.reveal();
            desk.state.focus_next = Some(RESTORE);
        }
    });
    if undoes_decision(comparison) {
        explanation(ui, &cx.text.get("restore-decisions"));
    }
    note(ui, &cx.text.get("restore-undo"));
    ui.add_space(cx.theme.spacing.small);
    if !comparison.rows.is_empty() {
        let place =
            (Id::unique("restore-differences"), &*cx.text.get("restore-differences"), MAY_HAPPEN);
        differences_ui(ui, desk, place, &comparison.rows);
    }
}

/// Whether an adopted policy or version of the criteria came after that moment.
fn undoes_decision(comparison: &Comparison) -> bool {
    let is_decision =
        |key: &RecordKey| matches!(key, RecordKey::PolicyVersion(_) | RecordKey::Criteria(_));
    comparison.rows.iter().any(|row| row.turn == Turn::Gone && is_decision(&row.key))
}
