//! All questions with their answers at a glance, each to be answered where it stands.

use crate::catalogue::interview::Question;
use crate::edit::Edit;
use crate::edit::interview::InterviewEdit;
use crate::ui::Command;
use crate::ui::interview::answered;
use crate::ui::widgets::Desk;
use crate::ui::widgets::explanation;
use crate::ui::widgets::pick::pick_ui;
use crate::ui::widgets::primary_button;
use egui::Id;
use egui::Ui;

/// Draws the list, with what follows from the answers one button away.
pub(super) fn list_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    let interview = &cx.catalogue.interview;
    let (done, all) = (answered(interview, &cx.isms.practice), interview.questions.len());
    let count = [("done", done.into()), ("all", all.into())];
    explanation(ui, &cx.text.with("interview-answered", &count));
    if cx.proposed > 0 {
        if primary_button(ui, &cx, &cx.text.get("interview-look")).clicked() {
            desk.show_proposal();
        }
    } else if done > 0 {
        explanation(ui, &cx.text.get("interview-nothing-new"));
    }
    for question in &interview.questions {
        ui.add_space(cx.theme.spacing.small);
        row_ui(ui, desk, question);
    }
}

/// One question with its answer, to pick another.
fn row_ui(ui: &mut Ui, desk: &mut Desk<'_>, question: &Question) {
    let answer = desk.cx.isms.practice.answers.get(&question.code);
    let picked =
        question.answers.iter().position(|choice| answer.is_some_and(|it| *it == choice.value));
    let open = (None, desk.text("interview-open").into_owned());
    let answers = question.answers.iter().enumerate();
    let answers = answers.map(|(place, choice)| (Some(place), choice.label_nl.clone()));
    // What was answered can be answered otherwise, not taken back: that is what undo is for.
    let options: Vec<_> =
        std::iter::once(open).filter(|_| picked.is_none()).chain(answers).collect();
    let id = Id::unique(("interview-row", &question.code));
    let now = pick_ui(ui, (id, &question.question_nl), &options, picked).flatten();
    if let Some(choice) = now.and_then(|place| question.answers.get(place)) {
        let (question, answer) = (question.code.clone(), choice.value.clone());
        desk.ask(Command::Edit(Edit::Interview(InterviewEdit::Answer { question, answer })));
    }
}
