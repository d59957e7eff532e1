//! The register of risks, the same in steps 3, 4 and 5: search, what is still open, one
//! selected.

use crate::domain::id::RiskId;
use crate::domain::record::Record;
use crate::domain::record::RecordKey;
use crate::domain::risk::Relevance;
use crate::domain::risk::Risk;
use crate::domain::scale::Level;
use crate::edit::Edit;
use crate::ui::Command;
use crate::ui::heat_map::filter;
use crate::ui::heat_map::picture::matches;
use crate::ui::heat_map::picture::picture;
use crate::ui::widgets::Desk;
use crate::ui::widgets::field::search_ui;
use crate::ui::widgets::marks;
use crate::ui::widgets::note;
use crate::ui::widgets::register::Register;
use crate::ui::widgets::register::register_ui;
use egui::Id;
use egui::Ui;

/// For which step the list is: it shows other risks and another level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListFor {
    /// All risks, with the level without measures.
    Risks,
    /// Relevant and rated ones, with their treatment.
    Measures,
    /// Relevant and rated ones, with the level with measures.
    Residual,
}

/// Draws filter and register; selecting is the window's own business. Returns the numbers
/// shown, so that "next" and "previous" walk the same list.
pub fn risk_list_ui(ui: &mut Ui, desk: &mut Desk<'_>, list: ListFor) -> Vec<RiskId> {
    filter_ui(ui, desk, list);
    if !desk.state.filter.selection.is_all() || desk.state.filter.since.is_some() {
        filter::words_ui(ui, desk);
    }
    let shown = shown(desk, list);
    let all = desk.cx.isms.risks.len();
    let count = [("shown", shown.len().into()), ("all", all.into())];
    let count = desk.cx.text.with("risks-shown", &count);
    let has_room = ui.available_width() >= ROOM_BESIDE;
    ui.horizontal_wrapped(|ui| {
        note(ui, &count);
        if list == ListFor::Risks && has_room {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| add_ui(ui, desk));
        }
    });
    if list == ListFor::Risks && !has_room {
        add_ui(ui, desk);
    }
    if desk.state.risk.is_none_or(|risk| !shown.contains(&risk)) && !shown.is_empty() {
        desk.state.risk = shown.first().copied();
    }
    let titles = [
        desk.text("risks-column-id"),
        desk.text("risks-column-title"),
        desk.text(last_column(list)),
    ];
    let name = desk.text("risks-register");
    let columns = [(titles[0].as_ref(), 0.5), (titles[1].as_ref(), 4.4), (titles[2].as_ref(), 1.5)];
    let register = Register {
        id: Id::unique("risk-register"),
        name: &name,
        columns: &columns,
        rows: shown.len(),
        selected: shown.iter().position(|id| Some(*id) == desk.state.risk),
        most_shown: rows_for(ui, desk),
    };
    let at = |row: usize| shown.get(row).and_then(|id| desk.cx.isms.risks.get(id));
    let cx = desk.cx;
    let row_name =
        |row| at(row).map(|risk: &Risk| format!("{} {}", risk.id, risk.title)).unwrap_or_default();
    let cell = |ui: &mut Ui, row, column| {
        if let Some(risk) = at(row) {
            cell_ui(ui, &cx, (risk, list), column);
        }
    };
    if let Some(row) = register_ui(ui, cx.theme, register, (row_name, cell)) {
        desk.state.risk = shown.get(row).copied();
    }
    shown
}

/// More rows in a taller window, but never so many that the risk in hand is out of sight.
fn rows_for(ui: &Ui, desk: &Desk<'_>) -> usize {
    let spare = ui.ctx().content_rect().height() - ROOM_FOR_RISK;
    ((spare / desk.cx.theme.row_height).max(0.0) as usize).clamp(5, 14)
}

/// From this width, in points, the button that adds stands beside the count.
const ROOM_BESIDE: f32 = 580.0;

/// The height, in points, that is kept for all but the rows of the list.
const ROOM_FOR_RISK: f32 = 600.0;

/// A risk of the practice's own, with its name ready to be typed over.
fn add_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    if ui.button(desk.text("risks-add")).clicked() {
        let title = desk.text("risks-new-title").into_owned();
        let risk = Risk::new(RiskId(0), title, desk.cx.isms.criteria_in_use().id);
        desk.ask(Command::EditAndShow(Edit::Add(Record::Risk(Box::new(risk)))));
    }
}

const fn last_column(list: ListFor) -> &'static str {
    match list {
        ListFor::Risks => "risks-column-gross",
        ListFor::Measures => "risks-column-treatment",
        ListFor::Residual => "risks-column-residual",
    }
}

fn filter_ui(ui: &mut Ui, desk: &mut Desk<'_>, list: ListFor) {
    // On one line, so that the record in hand begins high in the window.
    ui.horizontal_wrapped(|ui| {
        let label = desk.text("risks-search").into_owned();
        search_ui(ui, Id::unique("risk-search"), &label, &mut desk.state.filter.words);
        let open = desk.text("risks-only-open").into_owned();
        ui.checkbox(&mut desk.state.filter.only_open, open);
        if list == ListFor::Risks {
            let irrelevant = desk.text("risks-with-irrelevant").into_owned();
            ui.checkbox(&mut desk.state.filter.with_irrelevant, irrelevant);
        }
    });
}

/// The risks the filter lets through: patient safety first, then by number. The one in hand
/// stays until it is left, also when an answer puts it outside the filter.
fn shown(desk: &mut Desk<'_>, list: ListFor) -> Vec<RiskId> {
    let passing = picture(desk);
    let filter = &desk.state.filter;
    let words = filter.words.trim().to_lowercase();
    let step = match list {
        ListFor::Risks => crate::domain::progress::Step::Risks,
        ListFor::Measures => crate::domain::progress::Step::Measures,
        ListFor::Residual => crate::domain::progress::Step::Residual,
    };
    let open: std::collections::BTreeSet<_> = if filter.only_open {
        desk.cx
            .open
            .in_step(step)
            .filter_map(|point| match point.record {
                RecordKey::Risk(id) => Some(id),
                _ => None,
            })
            .collect()
    } else {
        std::collections::BTreeSet::new()
    };
    let passes = |risk: &&Risk| {
        let is_in_hand = desk.state.risk == Some(risk.id);
        let belongs = match list {
            ListFor::Risks => {
                is_in_hand || filter.with_irrelevant || risk.relevance != Relevance::NotRelevant
            }
            ListFor::Measures | ListFor::Residual => {
                risk.relevance == Relevance::Relevant && risk.gross.position().is_some()
            }
        };
        let is_wanted = !filter.only_open || is_in_hand || open.contains(&risk.id);
        belongs
            && is_wanted
            && (passing.passing.contains(&risk.id) || (is_in_hand && matches(risk, &words)))
    };
    let (first, then): (Vec<_>, Vec<_>) =
        desk.cx.isms.risks.values().filter(passes).partition(|risk| risk.patient_safety);
    first.into_iter().chain(then).map(|risk| risk.id).collect()
}

fn cell_ui(ui: &mut Ui, cx: &crate::ui::ViewCx<'_>, (risk, list): (&Risk, ListFor), column: usize) {
    match column {
        0 => drop(ui.label(risk.id.to_string())),
        1 => {
            if risk.patient_safety {
                ui.label(
                    egui::RichText::new(cx.text.get("risks-safety-sign"))
                        .text_style(crate::ui::theme::bold_style()),
                )
                .on_hover_text(cx.text.get("risks-safety"));
            }
            ui.label(&risk.title);
        }
        _ => state_ui(ui, cx, (risk, list)),
    }
}

fn state_ui(ui: &mut Ui, cx: &crate::ui::ViewCx<'_>, (risk, list): (&Risk, ListFor)) {
    let key = match (list, risk.relevance) {
        (ListFor::Risks, Relevance::Undecided) => "relevance-undecided",
        (ListFor::Risks, Relevance::Later) => "relevance-later",
        (ListFor::Risks, Relevance::NotRelevant) => "relevance-not_relevant",
        (ListFor::Measures, _) => risk.treatment.map_or("treatment-none", treatment_key),
        (ListFor::Risks, Relevance::Relevant) => {
            return level_or(ui, cx, risk.gross_level(cx.isms));
        }
        (ListFor::Residual, _) => return level_or(ui, cx, risk.residual_level(cx.isms)),
    };
    ui.label(egui::RichText::new(cx.text.get(key)).weak());
}

fn level_or(ui: &mut Ui, cx: &crate::ui::ViewCx<'_>, level: Option<Level>) {
    match level {
        Some(level) => drop(marks::level_tile(ui, cx, level)),
        None => drop(ui.label(egui::RichText::new(cx.text.get("risks-unrated")).weak())),
    }
}

/// The text key of a treatment's word.
pub const fn treatment_key(treatment: crate::domain::risk::Treatment) -> &'static str {
    use crate::domain::risk::Treatment;
    match treatment {
        Treatment::Avoid => "treatment-avoid",
        Treatment::Mitigate => "treatment-mitigate",
        Treatment::Transfer => "treatment-transfer",
        Treatment::Accept => "treatment-accept",
    }
}
