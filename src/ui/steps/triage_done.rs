//! The end of the cards: what was reached, and the three things to do next.

use crate::domain::progress::OpenPoint;
use crate::domain::progress::Step;
use crate::domain::record::RecordKey;
use crate::domain::risk::Relevance;
use crate::text::progress::gap_sentence;
use crate::ui::Command;
use crate::ui::widgets::Desk;
use crate::ui::widgets::explanation;
use crate::ui::widgets::link_button;
use crate::ui::widgets::primary_button;
use crate::ui::widgets::section;
use egui::Ui;
use std::cmp::Reverse;

/// How many things to do next are named.
const NEXT: usize = 3;

/// What was asked for when no card is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Done {
    /// The cards that were put off.
    AskLater,
    /// Back to the list.
    Stop,
}

/// Draws what was reached, and what to do next.
pub(super) fn done_ui(ui: &mut Ui, desk: &mut Desk<'_>) -> Option<Done> {
    let cx = desk.cx;
    if cx.isms.risks.is_empty() {
        explanation(ui, &cx.text.get("triage-none"));
        return ui.button(cx.text.get("triage-done-list")).clicked().then_some(Done::Stop);
    }
    section(ui, &cx.text.get("triage-done"));
    let of = |relevance| cx.isms.risks.values().filter(|risk| risk.relevance == relevance).count();
    let later = of(Relevance::Later);
    let counts = [
        ("rated", of(Relevance::Relevant).into()),
        ("aside", of(Relevance::NotRelevant).into()),
        ("later", later.into()),
    ];
    explanation(ui, &cx.text.with("triage-done-counts", &counts));
    let asks = later > 0 && ui.button(cx.text.count("triage-done-later", later)).clicked();
    section(ui, &cx.text.get("triage-done-next"));
    for point in next(desk) {
        if link_button(ui, &cx, &gap_sentence(cx.text, cx.isms, point)).clicked() {
            desk.ask(Command::Mend(point.clone()));
        }
    }
    ui.add_space(cx.theme.spacing.small);
    let stops = primary_button(ui, &cx, &cx.text.get("triage-done-list")).clicked();
    asks.then_some(Done::AskLater).or(stops.then_some(Done::Stop))
}

/// The things to do next: the highest risks are treated first, those that may harm a patient
/// before others; then whatever else is open.
fn next<'a>(desk: &Desk<'a>) -> Vec<&'a OpenPoint> {
    let isms = desk.cx.isms;
    let risk = |point: &OpenPoint| match point.record {
        RecordKey::Risk(id) => isms.risks.get(&id),
        _ => None,
    };
    let weight = |point: &&OpenPoint| {
        let risk = risk(point);
        let treats = point.step == Step::Measures && risk.is_some();
        let level = risk.and_then(|risk| risk.gross_level(isms));
        Reverse((treats, level, risk.is_some_and(|risk| risk.patient_safety)))
    };
    let mut points: Vec<&OpenPoint> = desk.cx.open.points.iter().collect();
    points.sort_by_cached_key(weight);
    points.truncate(NEXT);
    points
}
