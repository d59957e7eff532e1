//! Why a risk could happen here: a counted list, the heaviest first, to type in and to order.

use crate::domain::risk::MOST_VULNERABILITIES;
use crate::domain::risk::Risk;
use crate::edit::Edit;
use crate::edit::risk::RiskEdit;
use crate::edit::risk::RiskText;
use crate::edit::vulnerability::VulnerabilityEdit;
use crate::ui::Command;
use crate::ui::widgets::Desk;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::field::field_ui;
use crate::ui::widgets::note;
use egui::Id;
use egui::Ui;

/// How many of them the heading of a risk names; the rest is counted.
const NAMED: usize = 3;

/// Draws the list with a field for each, and the way to one more.
pub(super) fn vulnerabilities_ui(ui: &mut Ui, desk: &mut Desk<'_>, risk: &Risk) {
    let count = 1 + risk.lesser_vulnerabilities.len();
    for (place, words) in risk.vulnerabilities().enumerate() {
        one_ui(ui, desk, risk, (place, words));
        if count > 1 {
            order_ui(ui, desk, risk, (place, count));
        }
    }
    if count > 1 {
        note(ui, &desk.text("risk-reasons-note"));
    }
    let is_room = count < MOST_VULNERABILITIES && !risk.vulnerability.trim().is_empty();
    let add = egui::Button::new(desk.text("risk-reason-add"));
    if ui.add_enabled(is_room, add).clicked() {
        let new = desk.text("risk-reason-new").into_owned();
        desk.state.focus_field = Some(field_id(risk, count));
        ask(desk, risk, VulnerabilityEdit::Add(new));
    }
}

/// The field of one. The first is asked for as a question; the others are counted.
fn one_ui(ui: &mut Ui, desk: &mut Desk<'_>, risk: &Risk, (place, words): (usize, &str)) {
    let id = risk.id;
    if place == 0 {
        let label = desk.text("risk-vulnerability");
        let field = Field { rows: 2, ..Field::line(field_id(risk, 0), &label, words) };
        let response = field_ui(ui, desk, field, |typed| {
            Edit::Risk(id, RiskEdit::Text(RiskText::Vulnerability, typed))
        });
        desk.focus_if_asked("risk-vulnerability", &response);
        return;
    }
    let label = ranked(desk, "risk-reason", place);
    field_ui(ui, desk, Field::line(field_id(risk, place), &label, words), |typed| {
        Edit::Risk(id, RiskEdit::Vulnerability(VulnerabilityEdit::Text(place, typed)))
    });
}

/// Heavier, lighter, away. What is moved keeps the hands: its field has the focus.
fn order_ui(ui: &mut Ui, desk: &mut Desk<'_>, risk: &Risk, (place, count): (usize, usize)) {
    let ways = [
        ("risk-reason-raise", place > 0, VulnerabilityEdit::Raise(place), place.saturating_sub(1)),
        ("risk-reason-lower", place + 1 < count, VulnerabilityEdit::Lower(place), place + 1),
        ("risk-reason-remove", true, VulnerabilityEdit::Remove(place), place.min(count - 2)),
    ];
    ui.horizontal_wrapped(|ui| {
        for (key, _, edit, to) in ways.into_iter().filter(|(_, can, ..)| *can) {
            if ui.button(ranked(desk, key, place)).clicked() {
                forget_refused(desk, risk);
                desk.state.focus_field = Some(field_id(risk, to));
                ask(desk, risk, edit);
            }
        }
    });
}

/// All of them as they rank, for the heading of a risk; nothing where there is none.
pub(super) fn ranked_words_ui(ui: &mut Ui, desk: &Desk<'_>, risk: &Risk) {
    if risk.lesser_vulnerabilities.is_empty() {
        if !risk.vulnerability.is_empty() {
            note(ui, &risk.vulnerability);
        }
        return;
    }
    for (rank, words) in (1..=NAMED).zip(risk.vulnerabilities()) {
        note(ui, &format!("{rank}  {words}"));
    }
    let rest = (1 + risk.lesser_vulnerabilities.len()).saturating_sub(NAMED);
    if rest > 0 {
        note(ui, &desk.cx.text.count("risk-reasons-more", rest));
    }
}

/// What could not be taken belongs to a place that now holds another one.
fn forget_refused(desk: &mut Desk<'_>, risk: &Risk) {
    let is_of = |id: Id| (0..MOST_VULNERABILITIES).any(|place| field_id(risk, place) == id);
    desk.state.drafts.retain(|draft| draft.refused.is_none() || !is_of(draft.id));
}

fn ask(desk: &mut Desk<'_>, risk: &Risk, edit: VulnerabilityEdit) {
    desk.ask(Command::Edit(Edit::Risk(risk.id, RiskEdit::Vulnerability(edit))));
}

/// A label with the rank that people read: the heaviest is 1.
fn ranked(desk: &Desk<'_>, key: &str, place: usize) -> String {
    desk.cx.text.with(key, &[("rank", (place + 1).into())])
}

fn field_id(risk: &Risk, place: usize) -> Id {
    Id::unique(("risk-vulnerability", risk.id.0, place))
}
