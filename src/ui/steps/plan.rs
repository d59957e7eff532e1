//! What comes first: the measures that are still to be done, by how much risk they lower for an
//! hour or a euro, with what is reached after each.

use crate::catalogue::gain;
use crate::catalogue::gain::Gain;
use crate::catalogue::gain::Line;
use crate::catalogue::gain::Per;
use crate::domain::measure::Measure;
use crate::domain::record::RecordKey;
use crate::edit::Edit;
use crate::edit::measure::MeasureEdit;
use crate::text::format;
use crate::ui::Command;
use crate::ui::attention::measure_due_id;
use crate::ui::steps::awareness::StillToTell;
use crate::ui::steps::board::title;
use crate::ui::steps::measure_detail::soon_ui;
use crate::ui::steps::measure_effort::effort_ui;
use crate::ui::steps::measure_effort::sum_words;
use crate::ui::widgets::Desk;
use crate::ui::widgets::card;
use crate::ui::widgets::empty_state;
use crate::ui::widgets::explanation;
use crate::ui::widgets::note;
use crate::ui::widgets::register::Register;
use crate::ui::widgets::register::register_ui;
use crate::ui::widgets::section;
use crate::ui::widgets::tabs::tabs_ui;
use crate::ui::widgets::value::date_ui;
use egui::Id;
use egui::Ui;
use std::rc::Rc;

/// Below this width, in points, only what cannot be missed stands in the list.
const NARROW: f32 = 600.0;

/// What the window keeps of it.
#[derive(Clone, Debug, Default)]
pub struct PlanState {
    /// By what the measures are put in order.
    pub per: Per,
    /// The order, and by what it is.
    lines: Option<(Per, Rc<Vec<Line>>)>,
    /// What is still to be told, person by person.
    pub(super) untold: Option<Rc<Vec<StillToTell>>>,
}

impl PlanState {
    /// The document has changed: all is worked out anew.
    pub fn forget(&mut self) {
        self.untold = None;
        self.lines = None;
    }
}

/// Draws the plan.
pub(super) fn plan_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let lines = lines(desk);
    if lines.is_empty() {
        let is_new = desk.cx.isms.measures.is_empty();
        let (title, words) = if is_new {
            ("measures-all-none-title", "measures-all-none")
        } else {
            ("plan-none-title", "plan-none")
        };
        empty_state(ui, &desk.text(title), &desk.text(words));
        return;
    }
    let words = |key| desk.cx.text.get(key).into_owned();
    let tabs = [(Per::Hour, words("plan-per-hour")), (Per::Euro, words("plan-per-euro"))];
    let name = desk.text("plan-per");
    let place = (Id::unique("plan-per"), &*name);
    if let Some(per) = tabs_ui(ui, desk.cx.theme, place, (&tabs, desk.state.plan.per)) {
        desk.state.plan.per = per;
        ui.ctx().request_repaint();
    }
    explanation(ui, &desk.text("plan-lead"));
    let in_hand =
        |desk: &Desk<'_>| lines.iter().position(|line| Some(line.measure) == desk.state.measure);
    if in_hand(desk).is_none() {
        desk.state.measure = lines.first().map(|line| line.measure);
    }
    register_of_lines_ui(ui, desk, (&lines, in_hand(desk)));
    ui.add_space(8.0);
    let shown = in_hand(desk).and_then(|at| Some((at, lines.get(at)?)));
    let own = desk.state.measure.and_then(|id| desk.cx.isms.measures.get(&id));
    if let (Some((at, line)), Some(own)) = (shown, own) {
        card(ui, |ui| line_ui(ui, desk, (at, line, own)));
    }
}

/// The order; worked out anew when the document has changed.
fn lines(desk: &mut Desk<'_>) -> Rc<Vec<Line>> {
    let (cx, per) = (desk.cx, desk.state.plan.per);
    let known = desk.state.plan.lines.as_ref().filter(|known| known.0 == per);
    if let Some((_, lines)) = known {
        return Rc::clone(lines);
    }
    let made = Rc::new(gain::plan(cx.catalogue, cx.isms, per));
    desk.state.plan.lines = Some((per, Rc::clone(&made)));
    made
}

fn register_of_lines_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    (lines, selected): (&[Line], Option<usize>),
) {
    let keys = [
        ("plan-column-rank", 0.4),
        ("measures-column-title", 2.8),
        ("plan-column-lowers", 1.05),
        ("plan-column-time", 1.15),
        ("plan-column-money", 0.8),
        ("measures-column-due", 1.2),
    ];
    let titles = keys.map(|(key, share)| (desk.text(key).into_owned(), share));
    let columns: Vec<_> = titles.iter().map(|(title, share)| (title.as_str(), *share)).collect();
    let is_narrow = ui.available_width() < NARROW;
    let columns = if is_narrow { columns.get(..3).unwrap_or_default() } else { &columns };
    let name = desk.text("plan-register");
    let register = Register {
        id: Id::unique("plan-register"),
        name: &name,
        columns,
        rows: lines.len(),
        selected,
        most_shown: 8,
    };
    let cx = desk.cx;
    let row = |at: usize| {
        let line = lines.get(at)?;
        Some((line, cx.isms.measures.get(&line.measure)?))
    };
    let row_name = |at: usize| {
        let named = row(at).map(|(line, own)| {
            let lowers = cx.text.count("plan-lowers", line.gain.lowered());
            format!("{}. {}, {lowers}", at + 1, title(own))
        });
        named.unwrap_or_default()
    };
    let cell = |ui: &mut Ui, at: usize, column: usize| {
        let Some((line, own)) = row(at) else { return };
        let unknown = || cx.text.get("plan-unknown").into_owned();
        let words = match column {
            0 => (at + 1).to_string(),
            1 if line.is_quick => cx.text.with("plan-quick-title", &[("title", title(own).into())]),
            1 => title(own),
            2 => cx.text.count("plan-lowers", line.gain.lowered()),
            3 => line.minutes.map_or_else(unknown, |minutes| format::time(cx.text, minutes)),
            4 => line.euros.map_or_else(unknown, |euros| sum_words(cx.text, (euros, false))),
            _ => due_words(desk.cx.text, own, desk.cx.today),
        };
        ui.label(words);
    };
    if let Some(at) = register_ui(ui, cx.theme, register, (row_name, cell)) {
        desk.state.measure = lines.get(at).map(|line| line.measure);
    }
}

/// By when, and whether that is over.
fn due_words(text: &crate::text::Texts, own: &Measure, today: jiff::civil::Date) -> String {
    let Some(due) = own.due else { return String::new() };
    if own.is_overdue(today) {
        return text.get("plan-late").into_owned();
    }
    format::date_short(due)
}

/// One measure of the plan: what it would bring, what is reached after it, and by when.
fn line_ui(ui: &mut Ui, desk: &mut Desk<'_>, (at, line, own): (usize, &Line, &Measure)) {
    let text = desk.cx.text;
    section(ui, &title(own));
    if line.is_quick {
        ui.label(text.get("plan-quick"));
    }
    for words in gain_words(desk, &line.gain) {
        ui.label(words);
    }
    for words in sofar_words(desk, (at + 1, line)) {
        note(ui, &words);
    }
    if line.minutes.is_none() || line.euros.is_none() {
        note(ui, &text.get("plan-estimate"));
    }
    effort_ui(ui, desk, own);
    let label = text.get("measure-due");
    let id = own.id;
    let field = (measure_due_id(id), &*label, own.due);
    date_ui(ui, desk, field, |due| Edit::Measure(id, MeasureEdit::Due(due)));
    soon_ui(ui, desk, own);
    ui.add_space(4.0);
    if ui.button(text.get("board-open")).clicked() {
        desk.ask(Command::Show(RecordKey::Measure(id)));
    }
}

/// What a measure would bring, in words.
fn gain_words(desk: &Desk<'_>, gain: &Gain) -> Vec<String> {
    let text = desk.cx.text;
    let level = |code: &str| text.get(&format!("level-{code}")).into_owned();
    let mut parts = Vec::new();
    for ((from, to), count) in gain.falls.iter().rev() {
        let facts = [
            ("count", (*count).into()),
            ("from", level(from.code()).into()),
            ("to", level(to.code()).into()),
        ];
        parts.push(text.with("plan-falls", &facts));
    }
    if gain.within > 0 {
        parts.push(text.count("plan-within", gain.within));
    }
    let mut words = Vec::new();
    if parts.is_empty() {
        words.push(text.get("plan-lowers-nothing").into_owned());
    } else {
        let facts = [
            ("count", gain.lowered().into()),
            ("parts", parts.join(", ").into()),
            ("steps", gain.steps.into()),
        ];
        words.push(text.with("plan-gain", &facts));
    }
    if gain.unmoved > 0 {
        words.push(text.count("plan-unmoved", gain.unmoved));
    }
    words
}

/// What is reached once this measure and all before it are carried out.
fn sofar_words(desk: &Desk<'_>, (rank, line): (usize, &Line)) -> Vec<String> {
    let text = desk.cx.text;
    let sofar = line.sofar;
    let facts = [
        ("rank", rank.into()),
        ("high", sofar.no_longer_high.into()),
        ("time", format::time(text, sofar.minutes).into()),
        ("money", sum_words(text, (sofar.euros, sofar.has_no_end)).into()),
    ];
    let mut words = vec![text.with("plan-sofar", &facts)];
    if sofar.unknown > 0 {
        words.push(text.count("plan-sofar-unknown", sofar.unknown));
    }
    words
}
