//! What is done about one risk: one of the four treatments, and the measures that lower it.

use crate::domain::measure::Measure;
use crate::domain::risk::Risk;
use crate::domain::risk::Treatment;
use crate::domain::scale::Consequence;
use crate::domain::scale::Likelihood;
use crate::edit::Edit;
use crate::edit::risk::Rating;
use crate::edit::risk::RiskEdit;
use crate::edit::risk::RiskText;
use crate::text::format;
use crate::ui::Command;
use crate::ui::attention::FIRST_QUESTION;
use crate::ui::attention::Part;
use crate::ui::steps::acceptance::conditions_of_ui;
use crate::ui::steps::measure_detail::measure_detail_ui;
use crate::ui::steps::measure_detail::status_key;
use crate::ui::steps::proposals::proposals_ui;
use crate::ui::steps::rating::level_ui;
use crate::ui::steps::replacement::replacement_ui;
use crate::ui::steps::risk_detail::risk_heading_ui;
use crate::ui::steps::risk_list::treatment_key;
use crate::ui::widgets::Desk;
use crate::ui::widgets::alert;
use crate::ui::widgets::choice::Answer;
use crate::ui::widgets::choice::choice_ui;
use crate::ui::widgets::explanation;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::field::field_ui;
use crate::ui::widgets::note;
use crate::ui::widgets::pick::options_ui;
use crate::ui::widgets::refusal_ui;
use crate::ui::widgets::section;
use egui::Id;
use egui::Ui;

/// Draws treatment and measures of one risk.
pub fn treatment_ui(ui: &mut Ui, desk: &mut Desk<'_>, risk: &Risk) {
    risk_heading_ui(ui, desk, risk);
    level_ui(ui, desk, (risk.id, Rating::Gross, risk.gross));
    let question = desk.text("treatment-question");
    section(ui, &question);
    let answer = |treatment: &Treatment| {
        let word = desk.cx.text.get(treatment_key(*treatment)).into_owned();
        Answer::explained(*treatment, word, desk.cx.text.get(explain_key(*treatment)).into_owned())
    };
    let answers: Vec<_> = Treatment::ALL.iter().map(answer).collect();
    let id = Id::unique(("treatment", risk.id.0));
    let chosen = answers.iter().position(|answer| Some(answer.value) == risk.treatment);
    desk.focus_choice_if_asked(ui, FIRST_QUESTION, id.with(chosen.unwrap_or(0)));
    if let Some(treatment) = choice_ui(ui, (desk.cx.theme, id, &question), &answers, risk.treatment)
    {
        desk.ask(Command::Edit(Edit::Risk(risk.id, RiskEdit::Treatment(Some(treatment)))));
    }
    advice_ui(ui, desk, risk);
    linked_ui(ui, desk, risk);
    proposals_ui(ui, desk, risk);
}

/// What belongs to the chosen treatment: to whom, what instead, and what to beware of.
fn advice_ui(ui: &mut Ui, desk: &mut Desk<'_>, risk: &Risk) {
    let asked = match risk.treatment {
        Some(Treatment::Transfer) => "treatment-note-transfer",
        Some(Treatment::Avoid) => "treatment-note-avoid",
        Some(Treatment::Accept) => {
            explanation(ui, &desk.text("treatment-accept-next"));
            return conditions_of_ui(ui, desk, risk);
        }
        Some(Treatment::Mitigate) | None => return,
    };
    let label = desk.text(asked);
    let field =
        Field::line(Id::unique(("treatment-note", risk.id.0)), &label, &risk.treatment_note);
    let id = risk.id;
    field_ui(ui, desk, field, |typed| {
        Edit::Risk(id, RiskEdit::Text(RiskText::TreatmentNote, typed))
    });
    if risk.treatment == Some(Treatment::Avoid) {
        replacement_ui(ui, desk, risk);
    }
    if risk.treatment == Some(Treatment::Transfer) {
        for (key, value, text) in [
            ("treatment-policy-number", &risk.policy_number, RiskText::PolicyNumber),
            ("treatment-not-covered", &risk.not_covered, RiskText::NotCovered),
        ] {
            let label = desk.text(key);
            let field = Field::line(Id::unique((key, id.0)), &label, value);
            field_ui(ui, desk, field, |typed| Edit::Risk(id, RiskEdit::Text(text, typed)));
        }
        if risk.patient_safety {
            alert(ui, &desk.text("treatment-transfer-warning"));
        } else {
            note(ui, &desk.text("treatment-transfer-warning"));
        }
        let fits = risk.gross.position().is_none_or(|(likelihood, consequence)| {
            likelihood <= Likelihood::Small && consequence >= Consequence::High
        });
        if !fits {
            alert(ui, &desk.text("treatment-transfer-unfit"));
        }
    }
}

/// The measures that lower this risk.
fn linked_ui(ui: &mut Ui, desk: &mut Desk<'_>, risk: &Risk) {
    section(ui, &desk.text("treatment-linked"));
    refusal_ui(ui, desk, Part::Measures);
    if risk.measures.is_empty() {
        explanation(ui, &desk.text("treatment-linked-none"));
    }
    for measure in risk.measures.iter().filter_map(|id| desk.cx.isms.measures.get(id)) {
        linked_measure_ui(ui, desk, (risk, measure));
    }
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        if ui.button(desk.text("treatment-own")).clicked() {
            let title = desk.text("measures-new-title").into_owned();
            desk.ask(Command::EditAndShow(Edit::AddMeasureTo(risk.id, Measure::named(title))));
        }
        existing_ui(ui, desk, risk);
    });
}

fn linked_measure_ui(ui: &mut Ui, desk: &mut Desk<'_>, (risk, measure): (&Risk, &Measure)) {
    let is_open = desk.state.measure == Some(measure.id);
    let words = format!("{}  {}", measure.id, measure.title);
    let title = ui.add(egui::Button::selectable(is_open, &words).wrap());
    if title.clicked() {
        desk.state.measure = if is_open { None } else { Some(measure.id) };
    }
    ui.horizontal_wrapped(|ui| {
        ui.add_space(desk.cx.theme.spacing.medium);
        note(ui, &standing(desk, measure));
        let unlink = ui.button(desk.text("treatment-unlink"));
        let name = desk.cx.text.with("treatment-unlink-name", &[("title", words.clone().into())]);
        unlink
            .widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Button, true, &name));
        if unlink.clicked() {
            desk.ask(Command::Edit(Edit::Risk(risk.id, RiskEdit::Unlink(measure.id))));
        }
    });
    if is_open {
        egui::Frame::new().inner_margin(egui::Margin { left: 16, ..egui::Margin::ZERO }).show(
            ui,
            |ui| {
                measure_detail_ui(ui, desk, measure);
            },
        );
    }
}

/// How far a measure is, by when, and whether it is prescribed.
fn standing(desk: &Desk<'_>, measure: &Measure) -> String {
    let mut words = vec![desk.text(status_key(measure.status)).into_owned()];
    words.extend(measure.due.map(format::date_short));
    if measure.is_prescribed() {
        words.push(desk.text("treatment-prescribed").into_owned());
    }
    words.join(" · ")
}

/// A measure that is there for another risk may serve this one too.
fn existing_ui(ui: &mut Ui, desk: &mut Desk<'_>, risk: &Risk) {
    let others: Vec<_> = desk
        .cx
        .isms
        .measures
        .values()
        .filter(|measure| !risk.measures.contains(&measure.id))
        .collect();
    if others.is_empty() {
        return;
    }
    let label = desk.text("treatment-link").into_owned();
    let combo =
        egui::ComboBox::new(("link-measure", risk.id.0), "").selected_text(&label).width(220.0);
    let name = |at: usize| {
        let named = |measure: &&Measure| format!("{}  {}", measure.id, measure.title);
        others.get(at).map(named).unwrap_or_default()
    };
    let response = combo.show_ui(ui, |ui| options_ui(ui, (others.len(), None), name));
    let chosen = response.inner.flatten().and_then(|at| others.get(at)).map(|measure| measure.id);
    if chosen.is_some() {
        response.response.request_focus();
    }
    response
        .response
        .widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::ComboBox, true, &label));
    if let Some(measure) = chosen {
        desk.ask(Command::Edit(Edit::Risk(risk.id, RiskEdit::Link(measure))));
    }
}

const fn explain_key(treatment: Treatment) -> &'static str {
    match treatment {
        Treatment::Avoid => "treatment-avoid-explained",
        Treatment::Mitigate => "treatment-mitigate-explained",
        Treatment::Transfer => "treatment-transfer-explained",
        Treatment::Accept => "treatment-accept-explained",
    }
}
