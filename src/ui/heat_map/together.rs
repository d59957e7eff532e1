//! Several risks chosen together, and what can be done with all of them at once: who
//! answers for them, and how they are treated. One edit, one undo.

use crate::auditor::papers::Chapter;
use crate::auditor::papers::Paper;
use crate::domain::id::RiskId;
use crate::domain::risk::Relevance;
use crate::domain::risk::Treatment;
use crate::edit::Edit;
use crate::edit::risk::RiskEdit;
use crate::edit::risk::RiskText;
use crate::text::refusal;
use crate::ui::Command;
use crate::ui::papers::ShownRisks;
use crate::ui::state::Place;
use crate::ui::steps::risk_list::treatment_key;
use crate::ui::widgets::Desk;
use crate::ui::widgets::alert;
use crate::ui::widgets::card;
use crate::ui::widgets::field::form_field_ui;
use crate::ui::widgets::guard::MeantFor;
use crate::ui::widgets::note;
use crate::ui::widgets::pick::pick_nth_ui;
use crate::ui::widgets::section;
use egui::Id;
use egui::Key;
use egui::Ui;
use std::collections::BTreeSet;

/// How many of the chosen are named before the rest is counted.
const NAMED: usize = 12;

/// Draws what is chosen, if anything is.
pub(super) fn together_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    if !desk.state.map.chosen.is_empty() {
        desk.state.map.chosen = chosen_now(desk);
    }
    if desk.state.map.chosen.is_empty() {
        return;
    }
    if is_left(ui, desk) {
        desk.state.map.chosen.clear();
        return;
    }
    let chosen: Vec<RiskId> = desk.state.map.chosen.iter().copied().collect();
    card(ui, |ui| {
        section(ui, &desk.cx.text.count("map-chosen", chosen.len()));
        let named = chosen.iter().take(NAMED).map(RiskId::to_string).collect::<Vec<_>>();
        let more = chosen.len().saturating_sub(NAMED);
        note(ui, &named.join(", "));
        if more > 0 {
            note(ui, &desk.cx.text.count("map-and-more", more));
        }
        treatment_ui(ui, desk, &chosen);
        owner_ui(ui, desk, &chosen);
        ui.horizontal_wrapped(|ui| {
            if ui.button(desk.text("map-chosen-print")).clicked() {
                let papers = &mut desk.state.papers;
                (papers.paper, papers.shown) = (Paper::Register, ShownRisks::Chosen);
                // The register is what is asked for, also where it was once left out.
                papers.choices.left_out.remove(&Chapter::Register);
                papers.forget_proposal();
                desk.ask(Command::Go(Place::Report));
            }
            if ui.button(desk.text("map-chosen-none")).clicked() {
                desk.state.map.chosen.clear();
            }
        });
    });
}

/// The risks that are chosen together and still are there and play a part.
pub(in crate::ui) fn chosen_now(desk: &Desk<'_>) -> BTreeSet<RiskId> {
    let risks = &desk.cx.isms.risks;
    let plays = |id: &RiskId| risks.get(id).is_some_and(|it| it.relevance == Relevance::Relevant);
    desk.state.map.chosen.iter().copied().filter(plays).collect()
}

/// Whether Escape lets go of what is chosen: not while it closes a menu, leaves a field or
/// answers something else that is asked.
fn is_left(ui: &Ui, desk: &Desk<'_>) -> bool {
    let is_elsewhere = egui::Popup::is_any_open(ui.ctx())
        || ui.ctx().text_edit_focused()
        || desk.state.map.asked.is_some()
        || desk.state.notice.is_some();
    !is_elsewhere && ui.input(|input| input.key_pressed(Key::Escape))
}

/// How all of them are treated.
fn treatment_ui(ui: &mut Ui, desk: &mut Desk<'_>, chosen: &[RiskId]) {
    let isms = desk.cx.isms;
    let treated = |risk: &RiskId| isms.risks.get(risk).and_then(|risk| risk.treatment);
    let first = chosen.first().and_then(treated);
    let shared = first.filter(|_| chosen.iter().all(|risk| treated(risk) == first));
    let words: Vec<_> =
        Treatment::ALL.iter().map(|one| desk.cx.text.get(treatment_key(*one))).collect();
    let at = Treatment::ALL.iter().position(|one| Some(*one) == shared);
    let label = desk.text("map-chosen-treatment");
    let place = (Id::unique("map-chosen-treatment"), &*label);
    let name = |at: usize| words.get(at).map_or("", |word| &**word);
    let picked = pick_nth_ui(ui, place, (words.len(), at), name);
    if let Some(treatment) = picked.and_then(|at| Treatment::ALL.get(at)) {
        let edit = RiskEdit::Treatment(Some(*treatment));
        desk.ask(Command::Edit(Edit::Risks(chosen.to_vec(), edit)));
    }
}

/// Who answers for all of them.
fn owner_ui(ui: &mut Ui, desk: &mut Desk<'_>, chosen: &[RiskId]) {
    let mut owner = std::mem::take(&mut desk.state.map.owner);
    let label = desk.text("map-chosen-owner");
    let id = Id::unique("map-chosen-owner");
    form_field_ui(ui, desk, (id, &label, MeantFor::Staff), &mut owner);
    let is_named = !owner.trim().is_empty();
    let button = egui::Button::new(desk.text("map-chosen-owner-do"));
    // Planned on the click alone: there may be thousands of risks.
    if ui.add_enabled(is_named, button).clicked() {
        let named = RiskEdit::Text(RiskText::Owner, owner.trim().to_owned());
        let edit = Edit::Risks(chosen.to_vec(), named);
        match edit.plan(desk.cx.isms) {
            Ok(_) => {
                desk.ask(Command::Edit(edit));
                owner.clear();
                desk.state.map.owner_refused = None;
            }
            Err(why) => {
                desk.state.map.owner_refused = Some(refusal::refusal(desk.cx.text, &why));
            }
        }
    }
    if let Some(why) = desk.state.map.owner_refused.clone() {
        alert(ui, &why);
    }
    desk.state.map.owner = owner;
}
