//! What would come in from a file, with all that can be answered otherwise.

use crate::ui::Command;
use crate::ui::bringing::state::BringCommand;
use crate::ui::bringing::state::Group;
use crate::ui::bringing::state::Looked;
use crate::ui::widgets::Desk;
use crate::ui::widgets::alert;
use crate::ui::widgets::anchored;
use crate::ui::widgets::explanation;
use crate::ui::widgets::note;
use crate::ui::widgets::page_title;
use crate::ui::widgets::pick::pick_nth_ui;
use crate::ui::widgets::primary_button;
use crate::ui::widgets::register::Register;
use crate::ui::widgets::register::register_ui;
use crate::ui::widgets::section;
use crate::ui::widgets::status;
use egui::Id;
use egui::Ui;

/// The columns of the preview, with their share of the width.
const COLUMNS: [(&str, f32); 5] = [
    ("bring-see-risk", 3.0),
    ("bring-see-likelihood", 1.2),
    ("bring-see-consequence", 1.2),
    ("bring-see-owner", 1.4),
    ("bring-see-measures", 2.4),
];

/// Below this width the last two columns of the preview are left out, in points.
const NARROW: f32 = 620.0;

/// So many rows are in sight before the preview scrolls.
const MOST_SHOWN: usize = 8;

/// Draws the page.
pub fn looked_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some(mut looked) = desk.state.file.bringing.looked.take() else { return };
    let cx = desk.cx;
    let title = cx.text.with("bring-page", &[("file", looked.name.as_str().into())]);
    page_title(ui, &title, &cx.text.get("bring-page-lead"));
    for sentence in &looked.told {
        explanation(ui, sentence);
    }
    for sentence in &looked.alerts {
        alert(ui, sentence);
    }
    let mut first = 0;
    for group in &looked.groups {
        group_ui(ui, desk, (group, first));
        first += group.questions.len();
    }
    preview_ui(ui, desk, &mut looked);
    section(ui, &cx.text.get("bring-left"));
    status(ui, &looked.tally.join(" "));
    for sentence in &looked.left {
        note(ui, sentence);
    }
    if let Some(refused) = &looked.refused {
        alert(ui, refused);
    }
    ui.add_space(cx.theme.spacing.medium);
    let may_take = looked.changes && looked.refused.is_none() && !cx.file.is_read_only;
    ui.horizontal_wrapped(|ui| {
        let take = ui.add_enabled_ui(may_take, |ui| {
            primary_button(ui, &cx, &cx.text.get("bring-take")).clicked()
        });
        if take.inner {
            desk.ask(Command::Bring(BringCommand::Take));
        }
        if ui.button(cx.text.get("bring-leave")).clicked() {
            desk.ask(Command::Bring(BringCommand::Leave));
        }
    });
    desk.state.file.bringing.looked = Some(looked);
}

/// Questions that belong together, each with the list of its answers.
fn group_ui(ui: &mut Ui, desk: &mut Desk<'_>, (group, first): (&Group, usize)) {
    section(ui, &group.title);
    if !group.lead.is_empty() {
        explanation(ui, &group.lead);
    }
    for (at, question) in group.questions.iter().enumerate() {
        let place = first + at;
        let id = Id::unique(("bring-question", place));
        let answer = |at: usize| question.answers.get(at).map_or("", String::as_str);
        let count = (question.answers.len(), question.picked);
        let picked = anchored(ui, id, |ui| pick_nth_ui(ui, (id, &question.label), count, answer));
        if !question.hint.is_empty() {
            note(ui, &question.hint);
        }
        if let Some(picked) = picked {
            desk.ask(Command::Bring(BringCommand::Answer(place, picked)));
        }
    }
    if !group.more.is_empty() {
        note(ui, &group.more);
    }
}

/// The first risks as they would come in.
fn preview_ui(ui: &mut Ui, desk: &mut Desk<'_>, looked: &mut Looked) {
    let cx = desk.cx;
    if looked.rows.is_empty() {
        return;
    }
    let title = cx.text.get("bring-preview");
    section(ui, &title);
    explanation(ui, &cx.text.count("bring-preview-lead", looked.rows.len()));
    let titles = COLUMNS.map(|(key, share)| (cx.text.get(key), share));
    let columns = titles.each_ref().map(|(title, share)| (&**title, *share));
    let shown = if ui.available_width() < NARROW { 3 } else { columns.len() };
    let register = Register {
        id: Id::unique(("bring-preview", shown)),
        name: &title,
        columns: columns.get(..shown).unwrap_or_default(),
        rows: looked.rows.len(),
        selected: looked.row.filter(|row| *row < looked.rows.len()),
        most_shown: MOST_SHOWN,
    };
    let rows = &looked.rows;
    let name = |row: usize| rows.get(row).map(|row| row.name.clone()).unwrap_or_default();
    let cell = |ui: &mut Ui, row: usize, column: usize| {
        if let Some(words) = rows.get(row).and_then(|row| row.cells.get(column)) {
            ui.label(words);
        }
    };
    if let Some(row) = register_ui(ui, cx.theme, register, (name, cell)) {
        looked.row = Some(row);
    }
}
