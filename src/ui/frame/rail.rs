//! The rail at the left: the places of the product with what is left in each, and the
//! first things to do. Never a score.

use crate::domain::findings::Weight;
use crate::domain::progress::OpenPoint;
use crate::domain::progress::Step;
use crate::text::progress::gap_sentence;
use crate::ui::Command;
use crate::ui::state::Place;
use crate::ui::widgets::Desk;
use crate::ui::widgets::link_button;
use crate::ui::widgets::note;
use egui::Id;
use egui::RichText;
use egui::Sense;
use egui::Stroke;
use egui::Ui;
use egui::UiBuilder;
use egui::WidgetInfo;
use egui::accesskit::Role;

/// How many open points the rail names.
const FIRST: usize = 3;

/// One line of the rail.
struct Row {
    /// Where it leads.
    place: Place,
    /// The words.
    words: String,
    /// What is done, at the right.
    mark: String,
    /// What is left, where a narrow rail has no room for both.
    short: String,
    /// What is read out.
    name: String,
}

/// Draws the rail.
pub fn rail_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let label = desk.cx.text.get("rail").into_owned();
    let builder = UiBuilder::new().accessibility_role(Role::Navigation).accessibility_label(label);
    ui.scope_builder(builder, |ui| {
        let region = ui.max_rect();
        egui::ScrollArea::vertical().id_salt("rail").auto_shrink([false, false]).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for row in rows(desk) {
                if row_ui(ui, desk, &row).clicked() {
                    desk.state.close_forms();
                    desk.ask(Command::Go(row.place));
                }
            }
            if desk.state.place != Place::Overview && !super::is_narrow(ui) {
                what_now_ui(ui, desk);
            }
            super::follow_focus(ui, region);
        });
    });
}

/// The lines from top to bottom.
fn rows(desk: &Desk<'_>) -> Vec<Row> {
    let text = desk.cx.text;
    let plain = |place, key: &str, name: &str| Row {
        place,
        words: text.get(key).into_owned(),
        mark: String::new(),
        short: String::new(),
        name: text.get(name).into_owned(),
    };
    let mut rows = vec![plain(Place::Overview, "rail-overview", "rail-overview")];
    rows.extend(Step::ALL.iter().map(|step| step_row(desk, *step)));
    rows.push(plain(Place::Map, "rail-map", "rail-map-name"));
    rows.push(findings_row(desk));
    rows.push(plain(Place::Report, "rail-report", "rail-report"));
    rows.push(plain(Place::Audit, "rail-audit", "rail-audit"));
    rows.push(plain(Place::File, "rail-file", "rail-file-name"));
    rows.push(plain(Place::History, "rail-history", "rail-history"));
    rows.push(plain(Place::Help, "rail-help", "rail-help-name"));
    rows
}

/// How many findings there are; what asks for an answer first is said as well.
fn findings_row(desk: &Desk<'_>) -> Row {
    let text = desk.cx.text;
    let all = desk.cx.findings.count();
    let first = desk.cx.findings.of_weight(Weight::First);
    let mark = if all == 0 { "✓".to_owned() } else { all.to_string() };
    Row {
        place: Place::Findings,
        words: text.get("rail-findings").into_owned(),
        short: mark.clone(),
        mark,
        name: text.with("rail-findings-name", &[("first", first.into()), ("all", all.into())]),
    }
}

fn step_row(desk: &Desk<'_>, step: Step) -> Row {
    let text = desk.cx.text;
    let progress = desk.cx.open.step(step);
    let number = step as usize + 1;
    let title = text.get(&format!("step-{}", step.code())).into_owned();
    let (mark, short, key) = match (progress.done, progress.total) {
        (_, 0) => (String::new(), String::new(), "rail-step-empty"),
        (done, total) if done == total => ("✓".to_owned(), "✓".to_owned(), "rail-step-done"),
        (done, total) => (format!("{done}/{total}"), (total - done).to_string(), "rail-step"),
    };
    let name = text.with(
        key,
        &[
            ("number", number.into()),
            ("title", title.clone().into()),
            ("done", progress.done.into()),
            ("total", progress.total.into()),
        ],
    );
    Row { place: Place::Step(step), words: format!("{number}  {title}"), mark, short, name }
}

/// One line: words at the left, what is done at the right, a bar where the user is.
fn row_ui(ui: &mut Ui, desk: &Desk<'_>, row: &Row) -> egui::Response {
    let theme = desk.cx.theme;
    let mode = *theme.mode(ui.style());
    let narrow = super::is_narrow(ui);
    let is_here = desk.state.place == row.place;
    let (_, rect) = ui.allocate_space(egui::vec2(ui.available_width(), theme.row_height));
    let response = ui.interact(rect, Id::unique(("rail", &row.words)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_here, &row.name));
    let painter = ui.painter();
    let corner = f32::from(theme.corner);
    if is_here || response.hovered() {
        painter.rect_filled(rect, corner, mode.selected);
    }
    if is_here {
        let bar = egui::Rect::from_min_size(rect.left_top(), egui::vec2(4.0, rect.height()));
        painter.rect_filled(bar, 0.0, mode.accent);
    }
    if response.has_focus() {
        let ring = Stroke::new(theme.focus_ring, mode.accent);
        painter.rect_stroke(rect, corner, ring, egui::StrokeKind::Inside);
    }
    let style = if narrow { egui::TextStyle::Small } else { egui::TextStyle::Body };
    let font = style.resolve(ui.style());
    let left = rect.left_center() + egui::vec2(if narrow { 8.0 } else { 12.0 }, 0.0);
    painter.text(left, egui::Align2::LEFT_CENTER, &row.words, font, mode.ink.into());
    if !row.mark.is_empty() {
        let right = rect.right_center() - egui::vec2(if narrow { 4.0 } else { 8.0 }, 0.0);
        let font = egui::TextStyle::Small.resolve(ui.style());
        let mark = if narrow { &row.short } else { &row.mark };
        painter.text(right, egui::Align2::RIGHT_CENTER, mark, font, mode.muted.into());
    }
    response
}

/// The first things to do, each one click away.
fn what_now_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    ui.add_space(cx.theme.spacing.medium);
    ui.separator();
    ui.label(RichText::new(cx.text.get("what-now")).text_style(crate::ui::theme::bold_style()));
    if cx.open.points.is_empty() {
        note(ui, &cx.text.get("what-now-nothing"));
    }
    // What lacks in the step where the user is comes first.
    let place = desk.state.place;
    let is_here = |point: &&OpenPoint| place == Place::Step(point.step);
    let points = || cx.open.points.iter();
    let elsewhere = points().filter(|point| !is_here(point));
    for point in points().filter(is_here).chain(elsewhere).take(FIRST) {
        if link_button(ui, &cx, &gap_sentence(cx.text, cx.isms, point)).clicked() {
            desk.ask(Command::Mend(point.clone()));
        }
    }
}
