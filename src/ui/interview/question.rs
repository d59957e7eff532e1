//! One question: how far it is, the question, its answers, and the ways on.

use crate::catalogue::interview::Question;
use crate::edit::Edit;
use crate::edit::interview::InterviewEdit;
use crate::ui::Command;
use crate::ui::interview::answers::answers_ui;
use crate::ui::state::Place;
use crate::ui::widgets::Desk;
use crate::ui::widgets::anchored;
use crate::ui::widgets::explanation;
use crate::ui::widgets::fold::Begins;
use crate::ui::widgets::fold::fold_ui;
use crate::ui::widgets::note;
use crate::ui::widgets::section;
use egui::Id;
use egui::Key;
use egui::Ui;

/// The widest the question gets, in points.
const WIDEST: f32 = 640.0;

/// Draws the question in hand.
pub(super) fn question_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let (interview, practice) = (&desk.cx.catalogue.interview, &desk.cx.isms.practice);
    let open = interview.first_open(&practice.answers).unwrap_or(0);
    let last = interview.questions.len().saturating_sub(1);
    let place = desk.state.interview.at.unwrap_or(open).min(last);
    let Some(question) = interview.questions.get(place) else { return };
    // Whoever answers stays with the question after it, whatever is still open before it.
    desk.state.interview.at = Some(place);
    ui.scope(|ui| {
        ui.set_max_width(WIDEST.min(ui.available_width()));
        progress_ui(ui, desk, (place, last + 1));
        section(ui, &question.question_nl);
        ui.add_space(desk.cx.theme.spacing.small);
        let chosen = practice.answers.get(&question.code).map(String::as_str);
        if let Some(value) = answers_ui(ui, desk, (question, chosen)) {
            answer(desk, (place, question, value));
        }
        anchored(ui, Id::unique("interview-ways"), |ui| {
            ways_ui(ui, desk, (place, chosen.is_some()));
            why_ui(ui, desk, question);
        });
    });
}

/// How far it is, in words and as a bar.
fn progress_ui(ui: &mut Ui, desk: &Desk<'_>, (place, all): (usize, usize)) {
    let count = [("number", (place + 1).into()), ("all", all.into())];
    note(ui, &desk.cx.text.with("interview-progress", &count));
    let mode = desk.cx.theme.mode(ui.style());
    let size = egui::vec2(ui.available_width(), 6.0);
    let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
    let part = (place + 1) as f32 / all.max(1) as f32;
    let done = egui::Rect::from_min_size(rect.min, egui::vec2(rect.width() * part, rect.height()));
    ui.painter().rect_filled(rect, 3.0, mode.line);
    ui.painter().rect_filled(done, 3.0, mode.accent);
}

/// Keeps an answer and goes on. The second click of a double click answers nothing: it would
/// be for the question that has just come under the pointer.
fn answer(desk: &mut Desk<'_>, (place, question, value): (usize, &Question, &str)) {
    let (question, answer) = (question.code.clone(), value.to_owned());
    if desk.cx.isms.practice.answers.get(&question) != Some(&answer) {
        desk.ask(Command::Edit(Edit::Interview(InterviewEdit::Answer { question, answer })));
    }
    go_on(desk, place);
}

/// To the next question, and after the last one to what follows from the answers.
fn go_on(desk: &mut Desk<'_>, place: usize) {
    if place + 1 < desk.cx.catalogue.interview.questions.len() {
        desk.ask_question(place + 1);
    } else {
        desk.show_proposal();
    }
}

/// Back, on, and away. Backspace goes back too.
fn ways_ui(ui: &mut Ui, desk: &mut Desk<'_>, (place, is_answered): (usize, bool)) {
    note(ui, &desk.text("interview-keys"));
    ui.add_space(desk.cx.theme.spacing.medium);
    let is_typing = ui.ctx().text_edit_focused() || desk.state.search.is_some();
    let back = !is_typing
        && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::Backspace));
    ui.horizontal_wrapped(|ui| {
        let button = egui::Button::new(desk.text("interview-previous"));
        let pressed = ui.add_enabled(place > 0, button).clicked();
        if (pressed || back) && place > 0 {
            desk.ask_question(place - 1);
        }
        let key = if is_answered { "interview-next" } else { "interview-later" };
        if ui.button(desk.text(key)).clicked() {
            go_on(desk, place);
        }
        let is_begun = !desk.cx.isms.practice.answers.is_empty();
        let key = if is_begun { "interview-stop" } else { "interview-skip" };
        if ui.button(desk.text(key)).clicked() {
            desk.ask(Command::Go(Place::Overview));
        }
    });
    ui.add_space(desk.cx.theme.spacing.medium);
}

/// Why it is asked, and what most practices answer.
fn why_ui(ui: &mut Ui, desk: &Desk<'_>, question: &Question) {
    let text = desk.cx.text;
    let place = (Id::unique("interview-why"), &*text.get("interview-why"), Begins::Folded);
    fold_ui(ui, desk.cx.theme, place, |ui| {
        explanation(ui, &question.why_nl);
        if let Some(typical) = question.choice(&question.typical) {
            let answer = [("answer", typical.label_nl.as_str().into())];
            explanation(ui, &text.with("interview-typical", &answer));
        }
    });
}
