//! Which risks the map and the lists show: chosen from what there is, and always told in
//! words, with how many of those that may harm a patient are hidden by it.

use crate::domain::id::RiskId;
use crate::domain::people;
use crate::domain::progress::Step;
use crate::domain::risk::ThreatCategory;
use crate::domain::risk::Treatment;
use crate::domain::scale::Aspect;
use crate::domain::scale::Level;
use crate::domain::selection::RiskStatus;
use crate::domain::selection::Selection;
use crate::ui::heat_map::picture::picture;
use crate::ui::history::book::Moment;
use crate::ui::steps::risk_detail::aspect_key;
use crate::ui::steps::risk_detail::category_key;
use crate::ui::steps::risk_list::treatment_key;
use crate::ui::widgets::Desk;
use crate::ui::widgets::beside;
use crate::ui::widgets::field::search_ui;
use crate::ui::widgets::fold::Begins;
use crate::ui::widgets::fold::fold_ui;
use crate::ui::widgets::marks;
use crate::ui::widgets::note;
use crate::ui::widgets::pick::pick_nth_ui;
use egui::Id;
use egui::Ui;

/// From this width, in points, the parts stand in so many columns.
const COLUMNS: [(f32, usize); 2] = [(900.0, 3), (520.0, 2)];

/// Draws the filter, folded under a heading, and what it comes to.
pub(super) fn filter_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let title = desk.text("map-filter");
    let id = Id::unique("map-filter");
    let theme = desk.cx.theme;
    let before = desk.state.filter.clone();
    desk.state.map.reads_history = false;
    fold_ui(ui, theme, (id, &title, Begins::Folded), |ui| {
        // The moments to compare with are those of the journal.
        desk.state.map.reads_history = true;
        let width = ui.available_width();
        let columns = COLUMNS.iter().find(|(least, _)| width >= *least);
        let columns = columns.map_or(1, |(_, columns)| *columns);
        let label = desk.text("risks-search").into_owned();
        ui.horizontal_wrapped(|ui| {
            search_ui(ui, Id::unique("map-search"), &label, &mut desk.state.filter.words);
            let safety = desk.text("map-filter-safety").into_owned();
            ui.checkbox(&mut desk.state.filter.selection.patient_safety, safety);
        });
        beside(ui, columns, |ui, column| {
            for part in PARTS.iter().skip(column).step_by(columns) {
                part(ui, desk);
            }
        });
    });
    if desk.state.filter != before {
        settle(desk);
    }
    words_ui(ui, desk);
}

/// A risk in hand that the filter hides is left.
pub(super) fn settle(desk: &mut Desk<'_>) {
    let shown = picture(desk);
    let is_shown = |risk: &RiskId| shown.passing.contains(risk);
    desk.state.risk = desk.state.risk.filter(is_shown);
    desk.state.map.chosen.retain(is_shown);
}

/// What the filter comes to, in words, and the way back to all; nothing where all is shown.
pub fn words_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    if !told_ui(ui, desk) {
        return;
    }
    if ui.button(desk.text("map-filter-clear")).clicked() {
        desk.state.filter.words.clear();
        desk.state.filter.selection = Selection::default();
        desk.state.filter.since = None;
    }
}

/// The same without the way back. Answers whether anything is filtered.
pub(super) fn told_ui(ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
    let words = words(desk);
    if words.is_empty() {
        return false;
    }
    let shown = picture(desk);
    let counts = shown.counts;
    let told = [
        ("filter", words.join("; ").into()),
        ("passing", counts.passing.into()),
        ("relevant", counts.relevant.into()),
    ];
    note(ui, &desk.cx.text.with("map-filtered", &told));
    if counts.hidden_safety > 0 {
        note(ui, &desk.cx.text.count("map-filter-hides-safety", counts.hidden_safety));
    }
    true
}

/// The parts of the filter that are set, in words.
pub fn words(desk: &Desk<'_>) -> Vec<String> {
    let (text, isms) = (desk.cx.text, desk.cx.isms);
    let filter = &desk.state.filter;
    let chosen = &filter.selection;
    let with = |key: &str, name: &str| text.with(key, &[("name", name.into())]);
    let word = |key: &str, of: &str| with(key, &text.get(of));
    let process = chosen.process.and_then(|id| isms.processes.get(&id));
    let system = chosen.system.and_then(|id| isms.systems.get(&id));
    let exchange = chosen.exchange.and_then(|id| isms.exchanges.get(&id));
    let supplier = chosen.supplier.and_then(|id| isms.suppliers.get(&id));
    let since = filter.since.map(|line| moment_words(desk, line));
    let treatment = chosen.treatment.map(|one| one.map_or("treatment-none", treatment_key));
    let owner = chosen.owner.as_ref().map(|owner| match owner.trim() {
        "" => text.get("map-filter-owner-nobody").into_owned(),
        name => with("map-filter-owner-words", name),
    });
    let sought = filter.words.trim();
    let parts = [
        (!sought.is_empty()).then(|| with("map-filter-words", sought)),
        process.map(|one| with("map-filter-process-words", &one.name)),
        system.map(|one| with("map-filter-system-words", &one.name)),
        exchange.map(|one| with("map-filter-exchange-words", &one.name)),
        supplier.map(|one| with("map-filter-supplier-words", &one.name)),
        chosen.category.map(|one| word("map-filter-category-words", category_key(one))),
        chosen.aspect.map(|one| word("map-filter-aspect-words", aspect_key(one))),
        chosen.patient_safety.then(|| text.get("map-filter-safety-words").into_owned()),
        owner,
        treatment.map(|key| word("map-filter-treatment-words", key)),
        chosen.step.map(|one| match one {
            Some(step) => with("map-filter-step-words", &step_words(desk, step)),
            None => text.get("map-filter-step-none").into_owned(),
        }),
        chosen.status.map(|one| word("map-filter-status-words", status_key(one))),
        chosen.level.map(|one| word("map-filter-level-words", marks::word_key(one))),
        since.map(|moment| with("map-filter-since-words", &moment)),
    ];
    parts.into_iter().flatten().collect()
}

/// A moment of the journal as people read it.
fn moment_words(desk: &Desk<'_>, line: u32) -> String {
    let known = desk.cx.history.moments.iter().find(|(moment, _)| *moment == Moment::Line(line));
    known.map_or_else(|| line.to_string(), |(_, words)| words.clone())
}

/// A part of the filter.
type Part = fn(&mut Ui, &mut Desk<'_>);

/// All parts, in the order they are read.
const PARTS: [Part; 12] = [
    process_ui,
    system_ui,
    exchange_ui,
    supplier_ui,
    category_ui,
    aspect_ui,
    owner_ui,
    treatment_ui,
    step_ui,
    status_ui,
    level_ui,
    since_ui,
];

/// What was picked.
enum Pick<T> {
    /// All of the list.
    All,
    /// One of it.
    One(T),
}

impl<T> Pick<T> {
    fn one(self) -> Option<T> {
        match self {
            Self::All => None,
            Self::One(one) => Some(one),
        }
    }
}

/// One of a list, or all of it: gives what was picked now. The names are only borrowed.
fn part_ui<T: Clone + PartialEq>(
    ui: &mut Ui,
    desk: &Desk<'_>,
    key: &'static str,
    (options, picked): (&[(T, &str)], Option<&T>),
) -> Option<Pick<T>> {
    let all = desk.cx.text.get("map-filter-all");
    let label = desk.cx.text.get(key);
    let place = picked.and_then(|picked| options.iter().position(|(value, _)| value == picked));
    let at = Some(place.map_or(0, |place| place + 1));
    let name = |at: usize| match at.checked_sub(1) {
        None => &*all,
        Some(at) => options.get(at).map_or("", |(_, name)| *name),
    };
    let now = pick_nth_ui(ui, (Id::unique(key), &label), (options.len() + 1, at), name)?;
    let one = now.checked_sub(1).and_then(|at| options.get(at));
    Some(one.map_or(Pick::All, |(value, _)| Pick::One(value.clone())))
}

fn process_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let all = desk.cx.isms.processes.values();
    let options: Vec<_> = all.map(|one| (one.id, one.name.as_str())).collect();
    let picked = desk.state.filter.selection.process;
    if let Some(now) = part_ui(ui, desk, "map-filter-process", (&options, picked.as_ref())) {
        desk.state.filter.selection.process = now.one();
    }
}

fn system_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let all = desk.cx.isms.systems.values();
    let options: Vec<_> = all.map(|one| (one.id, one.name.as_str())).collect();
    let picked = desk.state.filter.selection.system;
    if let Some(now) = part_ui(ui, desk, "map-filter-system", (&options, picked.as_ref())) {
        desk.state.filter.selection.system = now.one();
    }
}

fn exchange_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let all = desk.cx.isms.exchanges.values();
    let options: Vec<_> = all.map(|one| (one.id, one.name.as_str())).collect();
    let picked = desk.state.filter.selection.exchange;
    if let Some(now) = part_ui(ui, desk, "map-filter-exchange", (&options, picked.as_ref())) {
        desk.state.filter.selection.exchange = now.one();
    }
}

fn supplier_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let all = desk.cx.isms.suppliers.values();
    let options: Vec<_> = all.map(|one| (one.id, one.name.as_str())).collect();
    let picked = desk.state.filter.selection.supplier;
    if let Some(now) = part_ui(ui, desk, "map-filter-supplier", (&options, picked.as_ref())) {
        desk.state.filter.selection.supplier = now.one();
    }
}

/// The options of a scale with their words.
fn scale<T: Copy>(desk: &Desk<'_>, all: &[T], key: fn(T) -> &'static str) -> Vec<(T, String)> {
    all.iter().map(|one| (*one, desk.cx.text.get(key(*one)).into_owned())).collect()
}

/// The same, borrowed.
fn lent<T: Copy>(options: &[(T, String)]) -> Vec<(T, &str)> {
    options.iter().map(|(one, words)| (*one, words.as_str())).collect()
}

fn category_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let options = scale(desk, ThreatCategory::ALL, category_key);
    let picked = desk.state.filter.selection.category;
    let lent = lent(&options);
    if let Some(now) = part_ui(ui, desk, "map-filter-category", (&lent, picked.as_ref())) {
        desk.state.filter.selection.category = now.one();
    }
}

fn aspect_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let options = scale(desk, Aspect::ALL, aspect_key);
    let picked = desk.state.filter.selection.aspect;
    let lent = lent(&options);
    if let Some(now) = part_ui(ui, desk, "map-filter-aspect", (&lent, picked.as_ref())) {
        desk.state.filter.selection.aspect = now.one();
    }
}

fn owner_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let nobody = desk.cx.text.get("map-filter-owner-nobody");
    let mut owners: Vec<&str> = Vec::new();
    for risk in desk.cx.isms.risks.values() {
        let owner = risk.owner.trim();
        if !owner.is_empty() && !owners.iter().any(|known| people::is_same(known, owner)) {
            owners.push(owner);
        }
    }
    let named = owners.into_iter().map(|owner| (owner.to_owned(), owner));
    let options: Vec<_> = std::iter::once((String::new(), &*nobody)).chain(named).collect();
    let picked = desk.state.filter.selection.owner.clone();
    if let Some(now) = part_ui(ui, desk, "map-filter-owner", (&options, picked.as_ref())) {
        desk.state.filter.selection.owner = now.one();
    }
}

fn treatment_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let none = std::iter::once(None);
    let all: Vec<Option<Treatment>> =
        none.chain(Treatment::ALL.iter().copied().map(Some)).collect();
    let options = scale(desk, &all, |one| one.map_or("treatment-none", treatment_key));
    let picked = desk.state.filter.selection.treatment;
    let lent = lent(&options);
    if let Some(now) = part_ui(ui, desk, "map-filter-treatment", (&lent, picked.as_ref())) {
        desk.state.filter.selection.treatment = now.one();
    }
}

/// The steps in which a risk can ask something.
const STEPS: [Step; 3] = [Step::Risks, Step::Measures, Step::Residual];

fn step_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let none = desk.text("map-filter-step-none").into_owned();
    let steps = STEPS.iter().map(|step| (Some(*step), step_words(desk, *step)));
    let options: Vec<_> = steps.chain(std::iter::once((None, none))).collect();
    let picked = desk.state.filter.selection.step;
    let lent = lent(&options);
    if let Some(now) = part_ui(ui, desk, "map-filter-step", (&lent, picked.as_ref())) {
        desk.state.filter.selection.step = now.one();
    }
}

/// "4 Maatregelen".
fn step_words(desk: &Desk<'_>, step: Step) -> String {
    let title = desk.cx.text.get(&format!("step-{}", step.code())).into_owned();
    format!("{} {title}", step as usize + 1)
}

fn status_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let options = scale(desk, RiskStatus::ALL, status_key);
    let picked = desk.state.filter.selection.status;
    let lent = lent(&options);
    if let Some(now) = part_ui(ui, desk, "map-filter-status", (&lent, picked.as_ref())) {
        desk.state.filter.selection.status = now.one();
    }
}

fn level_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let options = scale(desk, Level::ALL, marks::word_key);
    let picked = desk.state.filter.selection.level;
    let lent = lent(&options);
    if let Some(now) = part_ui(ui, desk, "map-filter-level", (&lent, picked.as_ref())) {
        desk.state.filter.selection.level = now.one();
    }
}

/// Only what has changed since a moment of the journal: a version, or the end of a day.
fn since_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    let moments = cx.history.moments.iter();
    let options: Vec<_> = moments
        .filter_map(|(moment, words)| match moment {
            Moment::Now => None,
            Moment::Line(line) => Some((*line, words.as_str())),
        })
        .collect();
    let picked = desk.state.filter.since;
    if let Some(now) = part_ui(ui, desk, "map-filter-since", (&options, picked.as_ref())) {
        desk.state.filter.since = now.one();
    }
}

/// The text key of how far a risk is.
pub const fn status_key(status: RiskStatus) -> &'static str {
    match status {
        RiskStatus::Unrated => "risk-status-unrated",
        RiskStatus::Untreated => "risk-status-untreated",
        RiskStatus::Underway => "risk-status-underway",
        RiskStatus::Reached => "risk-status-reached",
        RiskStatus::Accepted => "risk-status-accepted",
    }
}
