//! Step 4: what is done about each risk, and all measures together.

use crate::domain::measure::Measure;
use crate::domain::progress::Step;
use crate::domain::record::Record;
use crate::edit::Edit;
use crate::ui::Command;
use crate::ui::state::MeasureTab;
use crate::ui::steps::board::board_ui;
use crate::ui::steps::evidence::evidence_ui;
use crate::ui::steps::measure_detail::measure_detail_ui;
use crate::ui::steps::measure_detail::status_key;
use crate::ui::steps::plan::plan_ui;
use crate::ui::steps::risk_list::ListFor;
use crate::ui::steps::risk_list::risk_list_ui;
use crate::ui::steps::risks::walk_ui;
use crate::ui::steps::statements::statements_ui;
use crate::ui::steps::treatment::treatment_ui;
use crate::ui::widgets::Desk;
use crate::ui::widgets::card;
use crate::ui::widgets::empty_state;
use crate::ui::widgets::page_title;
use crate::ui::widgets::register::Register;
use crate::ui::widgets::register::register_ui;
use crate::ui::widgets::tabs::tabs_ui;
use egui::Id;
use egui::Ui;

/// Draws step 4.
pub fn measures_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let left = desk.cx.open.step(Step::Measures);
    let open = desk.cx.text.count("measures-lead", left.total - left.done);
    page_title(ui, &desk.text("measures-title"), &open);
    let words = |key| desk.cx.text.get(key).into_owned();
    let tabs = [
        (MeasureTab::PerRisk, words("measures-tab-risks")),
        (MeasureTab::All, words("measures-tab-all")),
        (MeasureTab::Board, words("measures-tab-board")),
        (MeasureTab::Plan, words("measures-tab-plan")),
        (MeasureTab::Statement, words("measures-tab-statement")),
        (MeasureTab::Evidence, words("measures-tab-evidence")),
    ];
    let name = desk.text("measures-tabs");
    let id = Id::unique("measure-tabs");
    if let Some(tab) = tabs_ui(ui, desk.cx.theme, (id, &name), (&tabs, desk.state.measure_tab)) {
        desk.state.measure_tab = tab;
    }
    ui.add_space(4.0);
    match desk.state.measure_tab {
        MeasureTab::PerRisk => per_risk_ui(ui, desk),
        MeasureTab::All => all_ui(ui, desk),
        MeasureTab::Board => board_ui(ui, desk),
        MeasureTab::Plan => plan_ui(ui, desk),
        MeasureTab::Statement => statements_ui(ui, desk),
        MeasureTab::Evidence => evidence_ui(ui, desk),
    }
}

fn per_risk_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let shown = risk_list_ui(ui, desk, ListFor::Measures);
    let selected =
        desk.state.risk.filter(|id| shown.contains(id)).and_then(|id| desk.cx.isms.risks.get(&id));
    let Some(risk) = selected else {
        empty_state(ui, &desk.text("measures-none-title"), &desk.text("measures-none"));
        return;
    };
    ui.add_space(8.0);
    card(ui, |ui| {
        treatment_ui(ui, desk, risk);
        walk_ui(ui, desk, &shown);
    });
}

/// Every measure, whichever risks it serves.
fn all_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    if ui.button(desk.text("measures-add")).clicked() {
        let title = desk.text("measures-new-title").into_owned();
        desk.ask(Command::EditAndShow(Edit::Add(Record::Measure(Measure::named(title)))));
    }
    let measures: Vec<_> = desk.cx.isms.measures.values().collect();
    if measures.is_empty() {
        empty_state(ui, &desk.text("measures-all-none-title"), &desk.text("measures-all-none"));
        return;
    }
    if desk.state.measure.is_none_or(|id| !desk.cx.isms.measures.contains_key(&id)) {
        desk.state.measure = measures.first().map(|measure| measure.id);
    }
    register_of_measures_ui(ui, desk, &measures);
    ui.add_space(8.0);
    if let Some(measure) = desk.state.measure.and_then(|id| desk.cx.isms.measures.get(&id)) {
        card(ui, |ui| measure_detail_ui(ui, desk, measure));
    }
}

fn register_of_measures_ui(ui: &mut Ui, desk: &mut Desk<'_>, measures: &[&Measure]) {
    let keys = [
        "risks-column-id",
        "measures-column-title",
        "measures-column-owner",
        "measures-column-due",
        "measures-column-status",
    ];
    let titles = keys.map(|key| desk.text(key));
    let shares = [0.6, 3.4, 1.2, 1.1, 1.0];
    let columns: Vec<_> =
        titles.iter().zip(shares).map(|(title, share)| (title.as_ref(), share)).collect();
    let name = desk.text("measures-register");
    let register = Register {
        id: Id::unique("measure-register"),
        name: &name,
        columns: &columns,
        rows: measures.len(),
        selected: measures.iter().position(|measure| Some(measure.id) == desk.state.measure),
        most_shown: 8,
    };
    let cx = desk.cx;
    let row_name = |row: usize| {
        measures
            .get(row)
            .map(|measure| format!("{} {}", measure.id, measure.title))
            .unwrap_or_default()
    };
    let cell = |ui: &mut Ui, row: usize, column: usize| {
        let Some(measure) = measures.get(row) else { return };
        let words = match column {
            0 => measure.id.to_string(),
            1 => measure.title.clone(),
            2 => measure.owner.clone(),
            3 => measure.due.map(crate::text::format::date_short).unwrap_or_default(),
            _ => cx.text.get(status_key(measure.status)).into_owned(),
        };
        ui.label(words);
    };
    if let Some(row) = register_ui(ui, cx.theme, register, (row_name, cell)) {
        desk.state.measure = measures.get(row).map(|measure| measure.id);
    }
}
