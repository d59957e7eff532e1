//! Differences as a table, and the one in hand in full.

use crate::text::changes::Turn;
use crate::ui::Command;
use crate::ui::ViewCx;
use crate::ui::history::book::DifferenceRow;
use crate::ui::theme;
use crate::ui::widgets::Desk;
use crate::ui::widgets::anchored;
use crate::ui::widgets::register::Register;
use crate::ui::widgets::register::register_ui;
use egui::Id;
use egui::RichText;
use egui::Ui;

/// Below this width, in points, what it was and what it is stand only under the table.
const NARROW: f32 = 560.0;

/// So many rows are in sight before the table scrolls.
const MOST_SHOWN: usize = 10;

/// What the two sides of a table are called: the text keys of their titles.
pub(in crate::ui) type Sides = [&'static str; 2];

/// Of what has happened.
pub(in crate::ui) const HAPPENED: Sides = ["difference-was", "difference-is"];

/// Of what may happen.
pub(in crate::ui) const MAY_HAPPEN: Sides = ["difference-now", "difference-then"];

/// Draws the table; under it the row in hand, with its texts in full.
pub(in crate::ui) fn differences_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    (id, name, sides): (Id, &str, Sides),
    rows: &[DifferenceRow],
) {
    let cx = desk.cx;
    let [was, is] = sides;
    let titles = ["difference-record", "difference-field", was, is];
    let titles = titles.map(|key| cx.text.get(key));
    let [record, field, was, is] = titles.each_ref().map(|title| &**title);
    let whole = [(record, 2.0), (field, 1.6), (was, 2.0), (is, 2.0)];
    let narrow = [(record, 1.0), (field, 1.0)];
    let in_hand = desk.state.history.difference.filter(|row| *row < rows.len());
    let register = Register {
        id,
        name,
        columns: if ui.available_width() < NARROW { &narrow } else { &whole },
        rows: rows.len(),
        selected: in_hand,
        most_shown: MOST_SHOWN,
    };
    let row_name = |row: usize| rows.get(row).map(|row| spoken(&cx, row)).unwrap_or_default();
    let cell = |ui: &mut Ui, row: usize, column: usize| {
        let Some(row) = rows.get(row) else { return };
        match column {
            0 => drop(ui.label(&row.title)),
            1 if row.field.is_empty() => {
                let word = cx.text.get(row.turn.key());
                ui.label(RichText::new(word).text_style(theme::bold_style()));
            }
            1 => drop(ui.label(&row.field)),
            2 => drop(ui.label(&row.before)),
            _ => drop(ui.label(&row.after)),
        }
    };
    if let Some(row) = register_ui(ui, cx.theme, register, (row_name, cell)) {
        desk.state.history.difference = Some(row);
    }
    if let Some(row) = in_hand.and_then(|row| rows.get(row)) {
        anchored(ui, id.with("in-hand"), |ui| difference_ui(ui, desk, (row, sides)));
    }
}

/// A row for those who hear it.
fn spoken(cx: &ViewCx<'_>, row: &DifferenceRow) -> String {
    let what = if row.field.is_empty() {
        cx.text.get(row.turn.key()).into_owned()
    } else {
        format!("{} {}", row.field, row.clause)
    };
    format!("{}, {what}", row.title)
}

/// One difference with its texts in full, and the way to its record.
fn difference_ui(ui: &mut Ui, desk: &mut Desk<'_>, (row, sides): (&DifferenceRow, Sides)) {
    let cx = desk.cx;
    ui.add_space(cx.theme.spacing.small);
    let title = if row.field.is_empty() {
        format!("{}: {}", row.title, cx.text.get(row.turn.key()))
    } else {
        format!("{}: {}", row.title, row.field)
    };
    ui.add(egui::Label::new(RichText::new(title).text_style(theme::bold_style())).wrap());
    if !row.field.is_empty() {
        for (key, words) in sides.into_iter().zip([&row.before, &row.after]) {
            ui.add(egui::Label::new(format!("{}: {words}", cx.text.get(key))).wrap());
        }
    }
    if row.turn != Turn::Gone && cx.isms.get(&row.key).is_some() {
        let words = cx.text.with("show-record", &[("name", row.title.as_str().into())]);
        if ui.button(words).clicked() {
            desk.ask(Command::Show(row.key.clone()));
        }
    }
}
