//! The answers of one question as large buttons. A number key chooses from anywhere on the
//! page, as long as nothing is being typed.

use crate::catalogue::interview::Choice;
use crate::catalogue::interview::Question;
use crate::ui::attention::FIRST_QUESTION;
use crate::ui::widgets::Desk;
use crate::ui::widgets::choice::by_number;
use crate::ui::widgets::choice::is_second_click;
use egui::Id;
use egui::Rect;
use egui::Sense;
use egui::Stroke;
use egui::Ui;
use egui::WidgetInfo;
use egui::accesskit::Role;

/// The least height of an answer, in points.
const HEIGHT: f32 = 44.0;

/// How far from the edge the words begin, in points; the number stands before them.
const INDENT: f32 = 44.0;

/// Draws the answers; returns the code of the one that was chosen now, also where it was
/// chosen before.
pub(super) fn answers_ui<'q>(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    (question, chosen): (&'q Question, Option<&str>),
) -> Option<&'q str> {
    let id = Id::unique(("interview", &question.code));
    let taken = question.answers.iter().position(|choice| chosen == Some(&choice.value));
    desk.focus_choice_if_asked(ui, FIRST_QUESTION, id.with(taken.unwrap_or(0)));
    let group = egui::UiBuilder::new()
        .accessibility_role(Role::RadioGroup)
        .accessibility_label(&*question.question_nl);
    let is_busy = desk.state.search.is_some()
        || ui.ctx().text_edit_focused()
        || egui::Popup::is_any_open(ui.ctx());
    let mut picked = by_number(ui, if is_busy { 0 } else { question.answers.len() });
    ui.scope_builder(group, |ui| {
        ui.spacing_mut().item_spacing.y = desk.cx.theme.spacing.small;
        for (place, choice) in question.answers.iter().enumerate() {
            let name = format!("{}: {}", question.question_nl, choice.label_nl);
            let is_chosen = taken == Some(place);
            let row = (place, choice, is_chosen);
            if answer_ui(ui, desk, (id.with(place), &name), row).clicked() && !is_second_click(ui) {
                picked = Some(place);
            }
        }
    });
    picked.and_then(|place| question.answers.get(place)).map(|choice| choice.value.as_str())
}

/// One answer: its number, its words, and a sign where it was chosen.
fn answer_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    (id, name): (Id, &str),
    (place, choice, is_chosen): (usize, &Choice, bool),
) -> egui::Response {
    let theme = desk.cx.theme;
    let mode = *theme.mode(ui.style());
    let width = ui.available_width();
    let words = egui::WidgetText::from(choice.label_nl.as_str());
    let room = (width - 2.0 * INDENT).max(60.0);
    let wrap = Some(egui::TextWrapMode::Wrap);
    let words = words.into_galley(ui, wrap, room, egui::TextStyle::Body);
    let height = (words.size().y + 20.0).max(HEIGHT);
    let (_, rect) = ui.allocate_space(egui::vec2(width, height));
    let response = ui.interact(rect, id, Sense::click());
    response
        .widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), is_chosen, name));
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    let ground = if is_chosen || response.hovered() { mode.selected } else { mode.surface };
    let edge =
        if is_chosen { Stroke::new(2.0, mode.accent) } else { Stroke::new(1.0, mode.border) };
    let (painter, corner) = (ui.painter(), f32::from(theme.corner));
    painter.rect(rect, corner, ground, edge, egui::StrokeKind::Inside);
    if response.has_focus() {
        let ring = Stroke::new(theme.focus_ring, mode.accent);
        painter.rect_stroke(rect, corner, ring, egui::StrokeKind::Inside);
    }
    let sign = |x: f32, sign: &str| {
        let at = egui::pos2(x, rect.center().y);
        let font = egui::TextStyle::Body.resolve(ui.style());
        painter.text(at, egui::Align2::CENTER_CENTER, sign, font, mode.ink.into());
    };
    number_ui(ui, rect, mode.border);
    sign(rect.left() + INDENT / 2.0, &(place + 1).to_string());
    if is_chosen {
        sign(rect.right() - INDENT / 2.0, "✓");
    }
    let at = egui::pos2(rect.left() + INDENT, rect.center().y - words.size().y / 2.0);
    painter.galley(at, words, mode.ink.into());
    response
}

/// The box around the number, as of a key.
fn number_ui(ui: &Ui, rect: Rect, border: impl Into<egui::Color32>) {
    let centre = egui::pos2(rect.left() + INDENT / 2.0, rect.center().y);
    let key = Rect::from_center_size(centre, egui::vec2(24.0, 24.0));
    ui.painter().rect_stroke(key, 4.0, Stroke::new(1.0, border), egui::StrokeKind::Inside);
}
