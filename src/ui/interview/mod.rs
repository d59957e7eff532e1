//! The questions before the first step: one at a time, all in one list, and what follows from
//! the answers. Every answer is kept at once, so that whoever stops can go on later.

mod answers;
mod list;
mod proposal;
mod question;
pub mod state;

use crate::catalogue::interview::Interview;
use crate::domain::practice::Practice;
use crate::ui::Command;
use crate::ui::attention::FIRST_QUESTION;
use crate::ui::interview::state::View;
use crate::ui::state::Place;
use crate::ui::widgets::Desk;
use crate::ui::widgets::card;
use crate::ui::widgets::page_title;
use crate::ui::widgets::tabs::tabs_ui;
use egui::Id;
use egui::Ui;

/// The views with the keys of their words, in order.
const VIEWS: [(View, &str); 3] = [
    (View::Question, "interview-tab-question"),
    (View::List, "interview-tab-list"),
    (View::Proposal, "interview-tab-proposal"),
];

/// Draws the page.
pub fn interview_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    page_title(ui, &desk.text("interview-title"), &desk.text("interview-lead"));
    let view = view(desk);
    // It stays, also when an answer changes what there is to do.
    desk.state.interview.view = Some(view);
    let tabs = VIEWS.map(|(view, key)| (view, desk.text(key).into_owned()));
    let place = Id::unique("interview-tabs");
    let name = desk.text("interview-tabs");
    if let Some(view) = tabs_ui(ui, desk.cx.theme, (place, &name), (&tabs, view)) {
        desk.state.interview.view = Some(view);
    }
    ui.add_space(desk.cx.theme.spacing.small);
    match view {
        View::Question => question::question_ui(ui, desk),
        View::List => list::list_ui(ui, desk),
        View::Proposal => proposal::proposal_ui(ui, desk),
    }
}

/// The view that is shown: the one that was chosen, or else the one where there is something
/// to do.
fn view(desk: &Desk<'_>) -> View {
    let practice = &desk.cx.isms.practice;
    let first = || {
        if desk.cx.catalogue.interview.first_open(&practice.answers).is_some() {
            View::Question
        } else if desk.cx.proposed > 0 {
            View::Proposal
        } else {
            View::List
        }
    };
    desk.state.interview.view.unwrap_or_else(first)
}

/// How many questions have an answer.
fn answered(interview: &Interview, practice: &Practice) -> usize {
    interview.given(&practice.answers).count()
}

/// Draws the way to the questions, as long as there is something to answer or to decide: on
/// the overview. A practice that has decided about its risks is left alone.
pub fn reminder_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    let (interview, isms) = (&cx.catalogue.interview, cx.isms);
    let (done, all) = (answered(interview, &isms.practice), interview.questions.len());
    let undecided = crate::domain::risk::Relevance::Undecided;
    let is_new = done == 0
        && !isms.risks.is_empty()
        && isms.risks.values().all(|risk| risk.relevance == undecided);
    let (words, button) = if is_new {
        (cx.text.count("interview-remind-begin", all), "interview-begin")
    } else if done > 0 && done < all {
        let count = [("done", done.into()), ("all", all.into())];
        (cx.text.with("interview-remind-go-on", &count), "interview-go-on")
    } else if done > 0 && cx.proposed > 0 {
        (cx.text.get("interview-remind-proposal").into_owned(), "interview-look")
    } else {
        return;
    };
    card(ui, |ui| {
        ui.add(egui::Label::new(words).wrap());
        if ui.button(desk.text(button)).clicked() {
            desk.ask(Command::Go(Place::Interview));
        }
    });
}

impl Desk<'_> {
    /// Goes to a question, with the keyboard at its answers.
    fn ask_question(&mut self, place: usize) {
        self.state.interview.view = Some(View::Question);
        self.state.interview.at = Some(place);
        self.state.focus_next = Some(FIRST_QUESTION);
        self.state.scroll_to_top = true;
    }

    /// Goes to what follows from the answers.
    fn show_proposal(&mut self) {
        self.state.interview.view = Some(View::Proposal);
        self.state.focus_next = Some(crate::ui::attention::PAGE);
        self.state.scroll_to_top = true;
    }
}
