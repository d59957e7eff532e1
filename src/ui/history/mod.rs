//! The history: what was changed, when and by whom; the frozen versions; two moments side
//! by side; and the way back to any moment.

pub mod book;
pub mod state;

pub(in crate::ui) mod differences;
mod filter;
mod lines;
mod restoring;
mod versions;

use crate::domain::record::RecordKey;
use crate::ui::Command;
use crate::ui::attention::PAGE;
use crate::ui::history::state::HistoryTab;
use crate::ui::state::Place;
use crate::ui::widgets::Desk;
use crate::ui::widgets::link_button;
use crate::ui::widgets::page_title;
use crate::ui::widgets::tabs::tabs_ui;
use egui::Id;
use egui::Ui;

/// Draws the page.
pub fn history_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    if let Some(line) = desk.state.history.restoring {
        restoring::restoring_ui(ui, desk, line);
        return;
    }
    page_title(ui, &desk.text("history-title"), &desk.text("history-lead"));
    let tabs = [
        (HistoryTab::Lines, desk.text("history-tab-lines").into_owned()),
        (HistoryTab::Versions, desk.text("history-tab-versions").into_owned()),
    ];
    let name = desk.text("history-tabs");
    let shown = (tabs.as_slice(), desk.state.history.tab);
    if let Some(tab) = tabs_ui(ui, desk.cx.theme, (Id::unique("history-tabs"), &name), shown) {
        desk.state.history.tab = tab;
        desk.state.history.difference = None;
    }
    ui.add_space(desk.cx.theme.spacing.small);
    match desk.state.history.tab {
        HistoryTab::Lines => lines::lines_ui(ui, desk),
        HistoryTab::Versions => versions::versions_ui(ui, desk),
    }
}

/// Another page has come in place of this one: it is read from its top.
fn turn_page(desk: &mut Desk<'_>) {
    desk.state.scroll_to_top = true;
    desk.state.focus_next = Some(PAGE);
}

/// The quiet way from a record to what happened to it.
pub fn record_history_ui(ui: &mut Ui, desk: &mut Desk<'_>, record: &RecordKey) {
    let words = desk.text("history-of-record");
    if link_button(ui, &desk.cx, &words).clicked() {
        desk.state.history.show_only(record.clone());
        desk.ask(Command::Go(Place::History));
    }
}
