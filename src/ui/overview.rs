//! The first page of an open practice: what to do now, the map, the highest risks. Says
//! what is left and never scores compliance.

use crate::domain::Isms;
use crate::domain::progress::Step;
use crate::domain::record::RecordKey;
use crate::domain::risk::Assessment;
use crate::domain::risk::Risk;
use crate::domain::scale::Consequence;
use crate::domain::scale::Level;
use crate::domain::scale::Likelihood;
use crate::text::findings::counts as finding_counts;
use crate::text::progress::gap_sentence;
use crate::ui::Command;
use crate::ui::ViewCx;
use crate::ui::heat_map;
use crate::ui::interview;
use crate::ui::state::Place;
use crate::ui::widgets::Desk;
use crate::ui::widgets::beside;
use crate::ui::widgets::link_button;
use crate::ui::widgets::marks;
use crate::ui::widgets::note;
use crate::ui::widgets::page_title;
use crate::ui::widgets::section;
use egui::Ui;
use std::cmp::Reverse;

/// How many open points of a step are named; the rest is counted.
const FIRST: usize = 3;

/// How many of the highest risks are named.
const HIGHEST: usize = 5;

/// From this width, in points, the map stands beside what is left to do.
const BESIDE: f32 = 860.0;

/// Draws the overview.
pub fn overview_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    page_title(ui, &desk.text("overview-title"), &desk.text("overview-lead"));
    interview::reminder_ui(ui, desk);
    if ui.available_width() < BESIDE {
        what_now_ui(ui, desk);
        risks_ui(ui, desk);
        return;
    }
    let parts = [what_now_ui, risks_ui];
    beside(ui, parts.len(), |ui, place| {
        if let Some(part) = parts.get(place) {
            part(ui, desk);
        }
    });
}

/// Every step with how far it is and the first things left in it.
fn what_now_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    section(ui, &desk.text("what-now"));
    if desk.cx.open.points.is_empty() {
        note(ui, &desk.text("what-now-nothing"));
    }
    for step in Step::ALL {
        ui.scope(|ui| step_ui(ui, desk, *step));
    }
    findings_way_ui(ui, desk);
}

/// How many findings there are, as the way to them.
fn findings_way_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    ui.add_space(cx.theme.spacing.medium);
    let words = finding_counts(cx.text, cx.findings);
    if link_button(ui, &cx, &words).clicked() {
        desk.ask(Command::Go(Place::Findings));
    }
}

fn step_ui(ui: &mut Ui, desk: &mut Desk<'_>, step: Step) {
    let cx = desk.cx;
    let title = cx.text.get(&format!("step-{}", step.code())).into_owned();
    let number = step as usize + 1;
    let heading =
        cx.text.with("overview-step", &[("number", number.into()), ("title", (*title).into())]);
    ui.add_space(cx.theme.spacing.medium);
    ui.horizontal_wrapped(|ui| {
        if ui.add(egui::Button::new(heading).min_size(egui::vec2(0.0, 28.0))).clicked() {
            desk.ask(Command::Go(Place::Step(step)));
        }
        note(ui, &progress_words(&cx, step));
    });
    points_ui(ui, desk, (step, &title));
}

/// How far a step is, in words.
fn progress_words(cx: &ViewCx<'_>, step: Step) -> String {
    let progress = cx.open.step(step);
    match (progress.done, progress.total) {
        (_, 0) => cx.text.get("overview-step-empty").into_owned(),
        (done, total) if done == total => cx.text.get("overview-step-done").into_owned(),
        (done, total) => cx
            .text
            .with("overview-step-progress", &[("done", done.into()), ("total", total.into())]),
    }
}

/// The first things left in a step, and how many more there are.
fn points_ui(ui: &mut Ui, desk: &mut Desk<'_>, (step, title): (Step, &str)) {
    let cx = desk.cx;
    ui.spacing_mut().item_spacing.y = cx.theme.spacing.hair / 2.0;
    for point in cx.open.in_step(step).take(FIRST) {
        if link_button(ui, &cx, &gap_sentence(cx.text, cx.isms, point)).clicked() {
            desk.ask(Command::Mend(point.clone()));
        }
    }
    let rest = cx.open.in_step(step).skip(FIRST).count();
    if rest > 0 {
        let words =
            cx.text.with("overview-more", &[("count", rest.into()), ("title", title.into())]);
        if link_button(ui, &cx, &words).clicked() {
            desk.ask(Command::Go(Place::Step(step)));
        }
    }
}

/// The map and the highest risks under it.
fn risks_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    heat_map::map_pane_ui(ui, desk);
    let cx = desk.cx;
    section(ui, &cx.text.get("overview-highest"));
    let (highest, total) = highest(cx.isms);
    if total == 0 {
        note(ui, &cx.text.get("overview-highest-none"));
        return;
    }
    let count = [("shown", highest.len().into()), ("total", total.into())];
    note(ui, &cx.text.with("overview-highest-count", &count));
    for (risk, standing) in highest {
        risk_ui(ui, desk, risk, standing);
    }
}

/// One of the highest risks: its level, its name as a way there, and what it is about.
fn risk_ui(ui: &mut Ui, desk: &mut Desk<'_>, risk: &Risk, standing: Standing) {
    let cx = desk.cx;
    ui.horizontal(|ui| {
        marks::level_tile(ui, &cx, standing.level);
        ui.vertical(|ui| {
            if link_button(ui, &cx, &format!("{} {}", risk.id, risk.title)).clicked() {
                desk.ask(Command::Show(RecordKey::Risk(risk.id)));
            }
            let rated = if standing.with_measures {
                "overview-level-residual"
            } else {
                "overview-level-gross"
            };
            let mut words = vec![cx.text.get(rated).into_owned()];
            if risk.patient_safety {
                words.push(cx.text.get("overview-patient-safety").into_owned());
            }
            note(ui, &words.join(" · "));
            heat_map::why::rating_ui(ui, desk, (risk.id, standing.rated));
        });
    });
}

/// Where a risk stands now: with measures where that was rated, else without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Standing {
    level: Level,
    rated: Assessment,
    position: (Likelihood, Consequence),
    with_measures: bool,
}

fn standing(isms: &Isms, risk: &Risk) -> Option<Standing> {
    let residual = risk.residual.filter(|rated| rated.position().is_some());
    let rated = residual.unwrap_or(risk.gross);
    Some(Standing {
        level: rated.level(isms)?,
        rated,
        position: rated.position()?,
        with_measures: residual.is_some(),
    })
}

/// The highest risks, and how many are rated at all. Within a level those that may harm
/// a patient come first, then the heaviest consequence.
fn highest(isms: &Isms) -> (Vec<(&Risk, Standing)>, usize) {
    let mut rated: Vec<_> =
        isms.relevant_risks().filter_map(|risk| Some((risk, standing(isms, risk)?))).collect();
    let total = rated.len();
    let weight = |(risk, standing): &(&Risk, Standing)| {
        let (likelihood, consequence) = standing.position;
        (Reverse((standing.level, risk.patient_safety, consequence, likelihood)), risk.id)
    };
    if total > HIGHEST {
        rated.select_nth_unstable_by_key(HIGHEST, weight);
        rated.truncate(HIGHEST);
    }
    rated.sort_by_key(weight);
    (rated, total)
}
