//! How much risk the practice lives with, set on the map itself: a click on a cell goes on
//! to the next level of the draft that the table allows, and before it is adopted the map
//! lists the risks whose level would change.

use crate::domain::matrix::Cell;
use crate::domain::matrix::Shift;
use crate::domain::standing::Phase;
use crate::domain::standing::Place;
use crate::ui::heat_map::phase_key;
use crate::ui::heat_map::picture::picture;
use crate::ui::heat_map::place_words;
use crate::ui::heat_map::state::Form;
use crate::ui::steps::policy::criteria;
use crate::ui::widgets::Desk;
use crate::ui::widgets::alert;
use crate::ui::widgets::card;
use crate::ui::widgets::explanation;
use crate::ui::widgets::marks;
use crate::ui::widgets::note;
use crate::ui::widgets::section;
use egui::Rect;
use egui::Response;
use egui::Ui;

/// How many ratings that change are named before the rest is counted.
const NAMED: usize = 30;

/// A click or Enter goes on to the next level, L, M and H set one.
pub(super) fn cell_keys(ui: &Ui, desk: &mut Desk<'_>, (response, place): (&Response, Place)) {
    let isms = desk.cx.isms;
    let shown = isms.criteria_draft().unwrap_or_else(|| isms.criteria_in_use());
    if response.clicked() {
        desk.state.map.roving = place;
        criteria::set_next(desk, &shown.matrix, place);
        ui.ctx().request_repaint();
    }
    if response.has_focus() {
        criteria::letter_keys(ui, desk, place);
    }
}

/// The word of a level and how many risks stand there: while it is set the marks are away.
pub(super) fn paint_level(ui: &Ui, desk: &Desk<'_>, (rect, cell): (Rect, &Cell)) {
    let ink = desk.cx.theme.level(cell.level).ink;
    let font = egui::TextStyle::Small.resolve(ui.style());
    let word = desk.cx.text.get(marks::word_key(cell.level)).into_owned();
    let middle = rect.center();
    ui.painter().text(middle, egui::Align2::CENTER_CENTER, word, font.clone(), ink.into());
    let many = cell.at(Phase::Now).len();
    if many > 0 {
        let words = desk.cx.text.count("map-appetite-here", many);
        let below = middle + egui::vec2(0.0, 14.0);
        ui.painter().text(below, egui::Align2::CENTER_CENTER, words, font, ink.into());
    }
}

/// What stands beside the map while the criteria are set on it.
pub(super) fn appetite_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    if desk.state.map.form != Form::Criteria {
        return;
    }
    card(ui, |ui| {
        section(ui, &desk.text("map-appetite-title"));
        explanation(ui, &desk.text("map-appetite-lead"));
        if let Some(refused) = desk.state.criteria_refused.clone() {
            alert(ui, &refused);
        }
        if desk.cx.isms.criteria_draft().is_some() {
            shifts_ui(ui, desk);
            criteria::draft_ui(ui, desk);
        } else {
            note(ui, &desk.text("map-appetite-none"));
        }
        if ui.button(desk.text("map-appetite-stop")).clicked() {
            desk.state.map.form = Form::Map;
            desk.state.criteria_refused = None;
        }
    });
}

/// The ratings that the draft would give another level.
fn shifts_ui(ui: &mut Ui, desk: &Desk<'_>) {
    let Some(shown) = desk.state.map.picture.clone() else { return };
    let shifts = &shown.shifts;
    if shifts.is_empty() {
        note(ui, &desk.text("map-appetite-same"));
        return;
    }
    note(ui, &desk.cx.text.count("map-appetite-shifts", shifts.len()));
    for shift in shifts.iter().take(NAMED) {
        note(ui, &shift_words(desk, shift));
    }
    if let Some(more) = shifts.len().checked_sub(NAMED).filter(|more| *more > 0) {
        note(ui, &desk.cx.text.count("map-and-more", more));
    }
}

/// "R3 Gijzelsoftware, bruto (kans groot, gevolg hoog): van midden naar hoog".
fn shift_words(desk: &Desk<'_>, shift: &Shift) -> String {
    let text = desk.cx.text;
    let word = |key: &str| text.get(key).into_owned();
    let title = desk.cx.isms.risks.get(&shift.risk).map_or("", |risk| risk.title.as_str());
    text.with(
        "map-appetite-shift",
        &[
            ("id", shift.risk.to_string().into()),
            ("title", title.into()),
            ("phase", word(phase_key(shift.phase)).into()),
            ("place", place_words(desk, shift.place).to_lowercase().into()),
            ("from", word(marks::word_key(shift.from)).into()),
            ("to", word(marks::word_key(shift.to)).into()),
        ],
    )
}

/// The switch, at the map.
pub(super) fn switch_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let label = desk.text("map-appetite-edit").into_owned();
    let mut is_on = desk.state.map.form == Form::Criteria;
    if ui.checkbox(&mut is_on, label).changed() {
        desk.state.map.form = if is_on { Form::Criteria } else { Form::Map };
        desk.state.criteria_refused = None;
        desk.state.map.asked = None;
        // What the draft would change is worked out with the map.
        drop(picture(desk));
    }
}
