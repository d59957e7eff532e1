//! How far a measure lowers a risk: as the catalogue proposes, or as the practice judges with
//! its reason.

use crate::catalogue::proposals;
use crate::domain::id::MeasureId;
use crate::domain::measure::MOST_CONSEQUENCE_STEPS;
use crate::domain::measure::MOST_LIKELIHOOD_STEPS;
use crate::domain::measure::Measure;
use crate::domain::measure::OwnEffect;
use crate::edit::Edit;
use crate::edit::measure::MeasureEdit;
use crate::ui::Command;
use crate::ui::widgets::Desk;
use crate::ui::widgets::field::form_field_ui;
use crate::ui::widgets::guard::MeantFor;
use crate::ui::widgets::note;
use crate::ui::widgets::pick::pick_ui;
use egui::Id;
use egui::Ui;

/// What is being filled in to judge how far a measure lowers a risk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EffectForm {
    /// Which measure.
    pub measure: MeasureId,
    /// As it is to be.
    pub effect: OwnEffect,
}

/// Draws the effect, and the form to judge it otherwise once that is asked for.
pub(super) fn effect_ui(ui: &mut Ui, desk: &mut Desk<'_>, measure: &Measure) {
    let text = desk.cx.text;
    let effect = proposals::effect(desk.cx.catalogue, measure);
    let facts = [
        ("likelihood", effect.likelihood_steps.into()),
        ("consequence", effect.consequence_steps.into()),
    ];
    note(ui, &text.with("measure-effect", &facts));
    if let Some(own) = &measure.effect {
        note(ui, &text.with("measure-effect-own", &[("reason", own.reason.as_str().into())]));
    }
    if let Some(form) = desk.state.effect.take_if(|form| form.measure == measure.id) {
        form_ui(ui, desk, form);
        return;
    }
    ui.horizontal_wrapped(|ui| {
        if ui.button(text.get("measure-effect-judge")).clicked() {
            let reason = measure.effect.as_ref().map(|own| own.reason.clone()).unwrap_or_default();
            let effect = OwnEffect {
                likelihood_steps: effect.likelihood_steps,
                consequence_steps: effect.consequence_steps,
                reason,
            };
            desk.state.effect = Some(EffectForm { measure: measure.id, effect });
            ui.ctx().request_repaint();
        }
        if measure.effect.is_some() && ui.button(text.get("measure-effect-drop")).clicked() {
            desk.ask(Command::Edit(Edit::Measure(measure.id, MeasureEdit::Effect(None))));
        }
    });
}

fn form_ui(ui: &mut Ui, desk: &mut Desk<'_>, mut form: EffectForm) {
    let text = desk.cx.text;
    let steps = |most: u8| -> Vec<(u8, String)> {
        (0..=most).map(|steps| (steps, text.count("measure-effect-steps", steps.into()))).collect()
    };
    let id = |part: &str| Id::unique(("measure-effect", part, form.measure.0));
    let [likelihood, consequence, reason] = [id("likelihood"), id("consequence"), id("reason")];
    let label = text.get("measure-effect-likelihood");
    let (place, now) = ((likelihood, &*label), form.effect.likelihood_steps);
    if let Some(steps) = pick_ui(ui, place, &steps(MOST_LIKELIHOOD_STEPS), now) {
        form.effect.likelihood_steps = steps;
    }
    let label = text.get("measure-effect-consequence");
    let (place, now) = ((consequence, &*label), form.effect.consequence_steps);
    if let Some(steps) = pick_ui(ui, place, &steps(MOST_CONSEQUENCE_STEPS), now) {
        form.effect.consequence_steps = steps;
    }
    let label = text.get("measure-effect-reason");
    form_field_ui(ui, desk, (reason, &*label, MeantFor::NoPerson), &mut form.effect.reason);
    let mut is_over = false;
    ui.horizontal_wrapped(|ui| {
        let is_ready = !form.effect.reason.trim().is_empty();
        let keep = egui::Button::new(&*text.get("measure-effect-keep"));
        if ui.add_enabled(is_ready, keep).clicked() {
            let edit = MeasureEdit::Effect(Some(form.effect.clone()));
            desk.ask(Command::Edit(Edit::Measure(form.measure, edit)));
            is_over = true;
        }
        is_over |= ui.button(text.get("measure-effect-cancel")).clicked();
    });
    if !is_over {
        desk.state.effect = Some(form);
    }
}
