//! The lines of the history, newest first, and the one in hand.

use crate::ui::ViewCx;
use crate::ui::history::book::HistoryRow;
use crate::ui::history::book::Moment;
use crate::ui::history::differences::HAPPENED;
use crate::ui::history::differences::differences_ui;
use crate::ui::history::filter::filter_ui;
use crate::ui::history::turn_page;
use crate::ui::theme;
use crate::ui::widgets::Desk;
use crate::ui::widgets::anchored;
use crate::ui::widgets::card;
use crate::ui::widgets::empty_state;
use crate::ui::widgets::note;
use crate::ui::widgets::register::Lines;
use crate::ui::widgets::register::Register;
use crate::ui::widgets::register::register_ui;
use crate::ui::widgets::register::rows_in_sight;
use crate::ui::widgets::register::tall_register_ui;
use egui::Id;
use egui::RichText;
use egui::Ui;

/// Below this width, in points, when and who stand under each other: beside each other they
/// would be cut off.
const NARROW: f32 = 880.0;

/// The width of when and who under each other, in points.
const WHEN: f32 = 160.0;

/// The fewest and most rows in sight.
const IN_SIGHT: (usize, usize) = (6, 12);

/// The same where a row takes two lines.
const IN_SIGHT_NARROW: (usize, usize) = (3, 8);

/// So much of the line in hand is brought into sight with it, in points.
const REVEALED: f32 = 180.0;

/// By this name the button that leads back to a moment is given the focus.
pub(super) const RESTORE: &str = "history-restore";

/// Draws the lines and the one in hand.
pub(super) fn lines_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    filter_ui(ui, desk);
    if desk.state.history.shown(cx.history).is_empty() {
        let (title, words) = ("history-none-title", "history-none");
        empty_state(ui, &cx.text.get(title), &cx.text.get(words));
        return;
    }
    rows_ui(ui, desk);
    ui.add_space(cx.theme.spacing.medium);
    let line = desk.state.history.line.and_then(|line| cx.history.row(line));
    match line {
        Some(row) => line_ui(ui, desk, row),
        None => note(ui, &cx.text.get("history-choose")),
    }
}

/// The table.
fn rows_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    let in_hand = desk.state.history.line;
    let edition = desk.state.history.edition();
    let lines = desk.state.history.shown(cx.history);
    let room = ui.available_width();
    let is_narrow = room < NARROW;
    let titles = ["history-day", "history-time", "history-who", "history-what", "history-when-who"];
    let titles = titles.map(|key| cx.text.get(key));
    let [day, time, who, what, when_who] = titles.each_ref().map(|title| &**title);
    let whole = [(day, 1.1), (time, 0.7), (who, 1.4), (what, 6.0)];
    let narrow = [(when_who, WHEN), (what, (room - WHEN).max(WHEN))];
    let name = cx.text.get("history-register");
    let in_sight = if is_narrow {
        // By the window alone: more rows while the page scrolls would push away what is below.
        let rows = ui.ctx().content_rect().height() / 2.0 / Lines::Two.height(cx.theme);
        (rows.max(0.0) as usize).clamp(IN_SIGHT_NARROW.0, IN_SIGHT_NARROW.1)
    } else {
        rows_in_sight(ui, cx.theme.row_height, IN_SIGHT)
    };
    let register = Register {
        id: Id::unique(("history-register", edition)),
        name: &name,
        columns: if is_narrow { &narrow } else { &whole },
        rows: lines.len(),
        // The newest stands first: the numbers go down.
        selected: in_hand.and_then(|line| lines.binary_search_by(|one| line.cmp(one)).ok()),
        most_shown: in_sight,
    };
    let at = |row: usize| lines.get(row).and_then(|line| cx.history.row(*line));
    let row_name = |row: usize| at(row).map(|row| spoken(&cx, row)).unwrap_or_default();
    // The day is said aloud on top of its lines, and whispered on the others.
    let toned = |words: &str, row: usize, found: &HistoryRow| {
        let above = row.checked_sub(1).and_then(at);
        let is_loud = above.is_none_or(|above| above.day != found.day);
        let words = RichText::new(words);
        if is_loud { words.text_style(theme::bold_style()) } else { words.weak() }
    };
    let cell = |ui: &mut Ui, row: usize, column: usize| {
        let Some(found) = at(row) else { return };
        match (column, is_narrow) {
            (0, false) => drop(ui.label(toned(&found.day_words, row, found))),
            (0, true) => drop(ui.vertical(|ui| {
                let moment = format!("{} {}", found.day_words, found.time);
                ui.label(toned(&moment, row, found));
                ui.label(RichText::new(&found.by).small());
            })),
            (1, false) => drop(ui.label(&found.time)),
            (2, _) => drop(ui.label(&found.by)),
            (_, false) => drop(ui.label(&found.what)),
            (_, true) => drop(ui.add(egui::Label::new(&found.what).wrap())),
        }
    };
    let chosen = if is_narrow {
        tall_register_ui(ui, cx.theme, (register, Lines::Two), (row_name, cell))
    } else {
        register_ui(ui, cx.theme, register, (row_name, cell))
    };
    let chosen = chosen.and_then(|row| lines.get(row)).copied();
    if chosen.is_some() {
        desk.state.history.line = chosen;
        desk.state.history.difference = None;
        // Who walks the rows stays among them.
        if ui.input(is_pressing) {
            desk.state.history.reveal();
        }
    }
}

/// Whether a row was pressed, and not walked to.
fn is_pressing(input: &egui::InputState) -> bool {
    let pressed = |key| input.key_pressed(key);
    input.pointer.any_click() || pressed(egui::Key::Enter) || pressed(egui::Key::Space)
}

/// A line for those who hear it; its number tells it from every other.
fn spoken(cx: &ViewCx<'_>, row: &HistoryRow) -> String {
    let mut words = vec![numbered(cx, row), row.by.clone(), row.what.clone()];
    words.retain(|word| !word.is_empty());
    words.join(", ")
}

/// "Regel 12, 22-11-2026 14:03".
pub(super) fn numbered(cx: &ViewCx<'_>, row: &HistoryRow) -> String {
    let words = [
        ("line", row.line.into()),
        ("day", row.day_words.as_str().into()),
        ("time", row.time.as_str().into()),
    ];
    cx.text.with("history-line", &words)
}

/// The line in hand: what it changed, and the ways from here.
fn line_ui(ui: &mut Ui, desk: &mut Desk<'_>, row: &HistoryRow) {
    let cx = desk.cx;
    let top = ui.cursor().min;
    anchored(ui, Id::unique(("history-line", row.line)), |ui| {
        card(ui, |ui| {
            heading_ui(ui, &cx, row);
            ui.add(egui::Label::new(&row.what).wrap());
            ways_ui(ui, desk, row);
            let facts = cx.history.line.as_ref().filter(|facts| facts.line == row.line);
            let Some(facts) = facts else {
                // Asked for with this frame, there with the next.
                ui.ctx().request_repaint();
                return;
            };
            if facts.rows.is_empty() {
                note(ui, &cx.text.get("history-no-change"));
            } else {
                let name = cx.text.get("history-line-differences");
                let place = (Id::unique(("history-differences", row.line)), &*name, HAPPENED);
                differences_ui(ui, desk, place, &facts.rows);
            }
            let words = [("fingerprint", facts.fingerprint.as_str().into())];
            note(ui, &cx.text.with("history-fingerprint", &words));
            if desk.state.history.is_to_be_revealed() {
                ui.ctx().request_repaint();
                let most = REVEALED.min(ui.clip_rect().height() * 0.6);
                let tall = (ui.min_rect().bottom() - top.y).min(most);
                let seen = egui::Rect::from_min_size(top, egui::vec2(1.0, tall));
                ui.scroll_to_rect(seen, None);
            }
        });
    });
}

/// Number, moment and name.
fn heading_ui(ui: &mut Ui, cx: &ViewCx<'_>, row: &HistoryRow) {
    let title = numbered(cx, row);
    let label = ui.label(RichText::new(&title).text_style(egui::TextStyle::Heading));
    label.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Heading, true, &title));
    if !row.by.is_empty() {
        note(ui, &cx.text.with("history-by", &[("by", row.by.as_str().into())]));
    }
}

/// To compare this moment with now, and to go back to it.
fn ways_ui(ui: &mut Ui, desk: &mut Desk<'_>, row: &HistoryRow) {
    let cx = desk.cx;
    if row.line == cx.history.last() {
        note(ui, &cx.text.get("history-is-now"));
        return;
    }
    ui.horizontal_wrapped(|ui| {
        if ui.button(cx.text.get("history-compare-now")).clicked() {
            desk.state.history.compare(Moment::Line(row.line), Moment::Now);
            turn_page(desk);
        }
        let restore = ui.button(cx.text.get("history-restore"));
        desk.focus_if_asked(RESTORE, &restore);
        if restore.clicked() {
            desk.state.history.begin_restoring(row.line);
            turn_page(desk);
        }
    });
}
