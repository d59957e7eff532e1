//! The register of goals with a number, and recording what was measured (NEN 7510-1:2024,
//! 6.2 and 9.1).

use crate::domain::id::GoalId;
use crate::domain::practice::Goal;
use crate::domain::record::Record;
use crate::domain::record::RecordKey;
use crate::edit::Edit;
use crate::edit::decision::GoalEdit;
use crate::edit::decision::GoalText;
use crate::text::format;
use crate::ui::Command;
use crate::ui::history::record_history_ui;
use crate::ui::state::MeasurementForm;
use crate::ui::widgets::Desk;
use crate::ui::widgets::alert;
use crate::ui::widgets::card;
use crate::ui::widgets::empty_state;
use crate::ui::widgets::explanation;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::field::field_ui;
use crate::ui::widgets::field::form_field_ui;
use crate::ui::widgets::field::plain_field_ui;
use crate::ui::widgets::guard::MeantFor;
use crate::ui::widgets::note;
use crate::ui::widgets::register::Register;
use crate::ui::widgets::register::register_ui;
use crate::ui::widgets::section;
use egui::Id;
use egui::Ui;

/// How often a goal of the practice's own is measured, in months.
const INTERVAL: u32 = 12;

/// Draws the register and the goal in hand.
pub(super) fn goals_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    explanation(ui, &desk.text("goals-lead"));
    if ui.button(desk.text("goal-add")).clicked() {
        add(desk);
    }
    let goals: Vec<&Goal> = desk.cx.isms.goals.values().collect();
    if goals.is_empty() {
        empty_state(ui, &desk.text("goals-none-title"), &desk.text("goals-none"));
        return;
    }
    if !desk.state.goal.is_some_and(|id| desk.cx.isms.goals.contains_key(&id)) {
        desk.state.goal = goals.first().map(|goal| goal.id);
    }
    if let Some(row) = list_ui(ui, desk, &goals) {
        desk.state.goal = goals.get(row).map(|goal| goal.id);
    }
    ui.add_space(desk.cx.theme.spacing.small);
    let chosen = desk.state.goal.and_then(|id| desk.cx.isms.goals.get(&id));
    if let Some(goal) = chosen {
        card(ui, |ui| detail_ui(ui, desk, goal));
    }
}

/// A new goal, shown with the focus in its name.
fn add(desk: &mut Desk<'_>) {
    let goal = Goal {
        id: GoalId(0),
        title: desk.text("goal-new").into_owned(),
        measure: String::new(),
        target: String::new(),
        measured: String::new(),
        measured_on: None,
        interval_months: INTERVAL,
        catalogue: None,
    };
    desk.ask(Command::EditAndShow(Edit::Add(Record::Goal(goal))));
}

fn list_ui(ui: &mut Ui, desk: &Desk<'_>, goals: &[&Goal]) -> Option<usize> {
    let titles = ["goal-title", "goal-target", "goal-measured"].map(|key| desk.text(key));
    let [title, target, measured] = &titles;
    let name = desk.text("goals-register");
    let register = Register {
        id: Id::unique("goals"),
        name: &name,
        columns: &[(title, 3.0), (target, 1.5), (measured, 1.5)],
        rows: goals.len(),
        selected: goals.iter().position(|goal| Some(goal.id) == desk.state.goal),
        most_shown: 7,
    };
    let row_name = |row: usize| goals.get(row).map(|goal| goal.title.clone()).unwrap_or_default();
    let never = desk.text("goal-never");
    let cell = |ui: &mut Ui, row: usize, column: usize| {
        let Some(goal) = goals.get(row) else { return };
        let words = match column {
            0 => &goal.title,
            1 => &goal.target,
            _ if goal.measured.is_empty() => never.as_ref(),
            _ => &goal.measured,
        };
        ui.label(words);
    };
    register_ui(ui, desk.cx.theme, register, (row_name, cell))
}

fn detail_ui(ui: &mut Ui, desk: &mut Desk<'_>, goal: &Goal) {
    let id = goal.id;
    super::open_points_ui(ui, desk, &RecordKey::Goal(id));
    for (text, key, hint, value) in [
        (GoalText::Title, "goal-title", "", &goal.title),
        (GoalText::Measure, "goal-measure", "goal-measure-hint", &goal.measure),
        (GoalText::Target, "goal-target", "goal-target-hint", &goal.target),
    ] {
        let label = desk.text(key);
        let hint = if hint.is_empty() { "".into() } else { desk.text(hint) };
        let field = Field::line(Id::unique(("goal", id.0, key)), &label, value).noted(&hint);
        let edit = |typed| Edit::Goal(id, GoalEdit::Text(text, typed));
        let response = field_ui(ui, desk, field, edit);
        desk.focus_if_asked(key, &response);
    }
    measurement_ui(ui, desk, goal);
    ui.add_space(desk.cx.theme.spacing.small);
    record_history_ui(ui, desk, &RecordKey::Goal(goal.id));
    if ui.button(desk.text("goal-remove")).clicked() {
        desk.ask(Command::Edit(Edit::Remove(RecordKey::Goal(id))));
    }
}

/// The last value, and the form for the next.
fn measurement_ui(ui: &mut Ui, desk: &mut Desk<'_>, goal: &Goal) {
    let cx = desk.cx;
    section(ui, &cx.text.get("goal-measuring"));
    note(ui, &last_words(desk, goal));
    if desk.state.measurement.goal != Some(goal.id) {
        desk.state.measurement =
            MeasurementForm { goal: Some(goal.id), ..MeasurementForm::default() };
    }
    let mut form = desk.state.measurement.clone();
    let mut on = form.on.clone().unwrap_or_else(|| format::date_short(cx.today));
    let field = |what: &'static str| Id::unique(("measurement", goal.id.0, what));
    let label = cx.text.get("goal-value");
    form_field_ui(ui, desk, (field("value"), &label, MeantFor::NoPerson), &mut form.value);
    plain_field_ui(ui, field("on"), &cx.text.get("goal-on"), &mut on);
    note(ui, &cx.text.get("date-hint"));
    form.on = Some(on.clone());
    if let Some(refused) = &form.refused {
        alert(ui, refused);
    }
    desk.state.measurement = form;
    if ui.button(cx.text.get("goal-record")).clicked() {
        record(desk, goal.id, &on);
    }
}

/// What was measured last, and how often it is to be measured.
fn last_words(desk: &Desk<'_>, goal: &Goal) -> String {
    let text = desk.cx.text;
    let often = text.count("goal-interval", goal.interval_months as usize);
    let last = match goal.measured_on {
        Some(day) => text.with(
            "goal-last",
            &[
                ("value", goal.measured.clone().into()),
                ("day", format::date_long(text, day).into()),
            ],
        ),
        None => text.get("goal-last-never").into_owned(),
    };
    format!("{last} {often}")
}

/// Asks for the measurement to be written down, or says what is wrong with it.
fn record(desk: &mut Desk<'_>, id: GoalId, on: &str) {
    let text = desk.cx.text;
    let form = &mut desk.state.measurement;
    let value = form.value.trim().to_owned();
    let refused = match format::parse_date(on) {
        _ if value.is_empty() => "goal-value-needed",
        None => "date-wrong",
        Some(on) if on > desk.cx.today => "date-in-future",
        Some(on) => {
            *form = MeasurementForm::default();
            desk.ask(Command::Edit(Edit::Goal(id, GoalEdit::Measured { value, on })));
            return;
        }
    };
    form.refused = Some(text.get(refused).into_owned());
}
