//! The register of processing (GDPR art. 30), read from the processes: which handle personal
//! data, whose, which, for whom, how long, and what still lacks. A click opens the process.

use crate::domain::id::ProcessId;
use crate::domain::inventory::Process;
use crate::domain::processing::Processing;
use crate::domain::record::RecordKey;
use crate::edit::Edit;
use crate::ui::Command;
use crate::ui::ViewCx;
use crate::ui::steps::processing_detail::fillable;
use crate::ui::widgets::Desk;
use crate::ui::widgets::empty_state;
use crate::ui::widgets::explanation;
use crate::ui::widgets::note;
use crate::ui::widgets::register::Register;
use crate::ui::widgets::register::register_ui;
use crate::ui::widgets::register::rows_in_sight;
use egui::Event;
use egui::Id;
use egui::Key;
use egui::Ui;
use std::collections::BTreeMap;

/// Below this width, in points, only the columns stand there that cannot be missed.
const NARROW: f32 = 700.0;

/// So many rows are in sight before the register scrolls, and in a tall window up to so many.
const IN_SIGHT: (usize, usize) = (8, 30);

/// A column: its text key, its share of the width, and whether a narrow register has it too.
const COLUMNS: [(&str, f32, bool); 6] = [
    ("column-process", 2.2, true),
    ("column-subjects", 1.4, false),
    ("column-data", 2.0, false),
    ("column-recipients", 1.6, false),
    ("column-retention", 1.6, false),
    ("column-complete", 1.2, true),
];

/// Draws the register.
pub(super) fn processing_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    let rows: Vec<&Process> =
        cx.isms.processes.values().filter(|process| process.is_registered()).collect();
    if rows.is_empty() {
        let text = cx.text;
        empty_state(ui, &text.get("processing-none"), &text.get("processing-none-lead"));
        return;
    }
    explanation(ui, &desk.text("processing-lead"));
    let complete = rows.iter().filter(|process| process.unregistered().is_empty()).count();
    let counts = [("on", complete.into()), ("all", rows.len().into())];
    note(ui, &cx.text.with("processing-counted", &counts));
    fill_ui(ui, desk);
    ui.add_space(cx.theme.spacing.small);
    if let Some(row) = rows_ui(ui, desk, &rows)
        && let Some(process) = rows.get(row)
    {
        desk.state.process = Some(process.id);
        if !walks(ui) {
            desk.ask(Command::Show(RecordKey::Process(process.id)));
        }
    }
}

/// One click that fills what is blank from the lists, while there is anything to fill.
fn fill_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let fills: BTreeMap<ProcessId, Processing> = desk
        .cx
        .isms
        .processes
        .values()
        .filter_map(|process| Some((process.id, fillable(&desk.cx, process)?)))
        .collect();
    if fills.is_empty() {
        return;
    }
    if ui.button(desk.cx.text.count("processing-fill-all", fills.len())).clicked() {
        desk.ask(Command::Edit(Edit::FillProcessing(fills)));
    }
    note(ui, &desk.text("processing-fill-why"));
}

/// The table. Answers the row that was chosen now.
fn rows_ui(ui: &mut Ui, desk: &Desk<'_>, rows: &[&Process]) -> Option<usize> {
    let cx = desk.cx;
    let is_narrow = ui.available_width() < NARROW;
    let shown: Vec<_> = COLUMNS.iter().enumerate().filter(|(_, it)| !is_narrow || it.2).collect();
    let titles: Vec<_> = shown.iter().map(|(_, it)| (cx.text.get(it.0), it.1)).collect();
    let titles: Vec<(&str, f32)> = titles.iter().map(|(title, share)| (&**title, *share)).collect();
    let name = cx.text.get("processing-register");
    let register = Register {
        id: Id::unique("processing-register"),
        name: &name,
        columns: &titles,
        rows: rows.len(),
        selected: rows.iter().position(|process| desk.state.process == Some(process.id)),
        most_shown: rows_in_sight(ui, cx.theme.row_height, IN_SIGHT),
    };
    let spoken = |row: usize| rows.get(row).map_or_else(String::new, |it| row_name(&cx, it));
    let cell = |ui: &mut Ui, row: usize, column: usize| {
        if let (Some(process), Some((column, _))) = (rows.get(row), shown.get(column)) {
            ui.label(cell(&cx, process, *column));
        }
    };
    register_ui(ui, cx.theme, register, (spoken, cell))
}

/// What stands in a column; what is on lines of its own stands here in one.
fn cell(cx: &ViewCx<'_>, process: &Process, column: usize) -> String {
    let processing = &process.processing;
    let text = match column {
        0 => return format!("{} {}", process.id, process.name),
        1 => &processing.data_subjects,
        2 => &processing.data_categories,
        3 => &processing.recipients,
        4 => &processing.retention,
        _ => return cx.text.count("processing-lacks-short", process.unregistered().len()),
    };
    text.lines().collect::<Vec<_>>().join("; ")
}

/// What a row is called for those who only hear it.
fn row_name(cx: &ViewCx<'_>, process: &Process) -> String {
    let lacks = cx.text.count("processing-lacks-short", process.unregistered().len());
    format!("{} {}, {lacks}", process.id, process.name)
}

/// Whether a key of this moment walks from row to row: then the row is only taken in hand.
fn walks(ui: &Ui) -> bool {
    let walk = [Key::ArrowUp, Key::ArrowDown, Key::PageUp, Key::PageDown, Key::Home, Key::End];
    let is_walk = |event: &Event| matches!(event, Event::Key { key, pressed: true, .. } if walk.contains(key));
    // The register has used the key up already.
    ui.input(|input| input.raw.events.iter().any(is_walk))
}
