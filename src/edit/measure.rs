//! Edits of measures.

use crate::domain::Isms;
use crate::domain::control::ControlNumber;
use crate::domain::effort::EffortPart;
use crate::domain::id::MeasureId;
use crate::domain::id::RiskId;
use crate::domain::id::SupplierId;
use crate::domain::measure::MOST_CONSEQUENCE_STEPS;
use crate::domain::measure::MOST_LIKELIHOOD_STEPS;
use crate::domain::measure::MOST_RECHECK_MONTHS;
use crate::domain::measure::Measure;
use crate::domain::measure::MeasureStatus;
use crate::domain::measure::OwnEffect;
use crate::domain::record::Record;
use crate::domain::record::RecordKey;
use crate::domain::risk::Risk;
use crate::edit::addition;
use crate::edit::change::Change;
use crate::edit::fitting;
use crate::edit::inventory::there;
use crate::edit::named;
use crate::edit::one;
use crate::edit::refusal::Refusal;
use crate::edit::risk::RiskEdit;
use jiff::civil::Date;

/// A change to a measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MeasureEdit {
    /// One of its texts.
    Text(MeasureText, String),
    /// Who sees to it from now on, chosen and not typed; blank: nobody.
    Give(String),
    /// How far it is.
    Status(MeasureStatus),
    /// When it must be done.
    Due(Option<Date>),
    /// It is carried out, since a day.
    Implemented(Date),
    /// Since when it is carried out.
    ImplementedOn(Option<Date>),
    /// When it was last seen to work.
    CheckedOn(Option<Date>),
    /// Every how many months it is looked at again.
    Recheck(Option<u32>),
    /// Who does it for the practice.
    Supplier(Option<SupplierId>),
    /// How far it lowers a risk, with the reason; `None`: as the catalogue says.
    Effect(Option<OwnEffect>),
    /// What it takes, by the practice's own estimate: minutes or whole euros; `None`: as the
    /// catalogue says.
    Effort(EffortPart, Option<u32>),
    /// Whether it is for a risk: linked where it was not, unlinked where it was.
    ToggleRisk(RiskId),
    /// Whether it helps to carry out a control: added where it did not, taken away where
    /// it did.
    ToggleControl(ControlNumber),
}

/// The texts of a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeasureText {
    /// What is done.
    Title,
    /// How.
    Description,
    /// Who sees to it.
    Owner,
    /// What shows that it is done.
    Evidence,
}

impl MeasureEdit {
    pub(super) fn plan(&self, isms: &Isms, id: MeasureId) -> Result<Vec<Change>, Refusal> {
        let before = isms.measures.get(&id).ok_or(Refusal::NoSuchRecord(RecordKey::Measure(id)))?;
        let mut after = before.clone();
        match self {
            Self::Text(MeasureText::Title, text) => after.title = named(text)?,
            Self::Text(MeasureText::Description, text) => after.description = fitting(text)?,
            Self::Text(MeasureText::Owner, text) => after.owner = fitting(text)?,
            Self::Text(MeasureText::Evidence, text) => after.evidence = fitting(text)?,
            Self::Give(who) => after.owner = fitting(who)?,
            Self::Status(status) => {
                after.status = *status;
                after.implemented_on =
                    after.implemented_on.filter(|_| *status == MeasureStatus::Implemented);
            }
            Self::Implemented(day) => {
                after.status = MeasureStatus::Implemented;
                after.implemented_on = Some(*day);
            }
            Self::ImplementedOn(day) => {
                after.implemented_on = day.filter(|_| after.status == MeasureStatus::Implemented);
            }
            Self::CheckedOn(day) => after.checked_on = *day,
            Self::Recheck(months) => {
                after.recheck_months = months.map(|months| months.min(MOST_RECHECK_MONTHS));
            }
            Self::Supplier(supplier) => {
                if let Some(supplier) = supplier {
                    there(isms, RecordKey::Supplier(*supplier))?;
                }
                after.supplier = *supplier;
            }
            Self::Effect(effect) => after.effect = effect.as_ref().map(judged).transpose()?,
            Self::Effort(part, value) => after.effort = after.effort.with(*part, *value),
            Self::ToggleRisk(risk) => return plan_toggled(isms, id, *risk),
            Self::Due(due) => after.due = *due,
            Self::ToggleControl(control) => {
                if !after.controls.remove(control) {
                    after.controls.insert(control.clone());
                }
            }
        }
        Ok(one(Record::Measure(before.clone()), Record::Measure(after)))
    }

    pub(super) const fn action(&self) -> &'static str {
        match self {
            Self::Status(_) | Self::Implemented(_) => "measure-status",
            _ => "measure",
        }
    }
}

/// Links a measure to a risk, or takes it away from there, by the rules of the risk.
fn plan_toggled(isms: &Isms, measure: MeasureId, risk: RiskId) -> Result<Vec<Change>, Refusal> {
    let is_linked = isms.risks.get(&risk).is_some_and(|own| own.measures.contains(&measure));
    let edit = if is_linked { RiskEdit::Unlink(measure) } else { RiskEdit::Link(measure) };
    edit.plan(isms, risk)
}

/// How far a measure lowers a risk, which needs its reason.
pub(super) fn judged(effect: &OwnEffect) -> Result<OwnEffect, Refusal> {
    if effect.reason.trim().is_empty() {
        return Err(Refusal::ReasonNeeded);
    }
    Ok(OwnEffect {
        likelihood_steps: effect.likelihood_steps.min(MOST_LIKELIHOOD_STEPS),
        consequence_steps: effect.consequence_steps.min(MOST_CONSEQUENCE_STEPS),
        reason: fitting(&effect.reason)?,
    })
}

/// A new measure and the risk it is for, in one.
pub(super) fn plan_added_to(
    isms: &Isms,
    risk: RiskId,
    measure: Measure,
) -> Result<Vec<Change>, Refusal> {
    let before = isms.risks.get(&risk).ok_or(Refusal::NoSuchRecord(RecordKey::Risk(risk)))?;
    let mut changes = addition::plan(isms, Record::Measure(measure))?;
    let mut after = before.clone();
    after.measures.extend(changes.iter().filter_map(|change| match change.key() {
        Some(RecordKey::Measure(id)) => Some(id),
        _ => None,
    }));
    let boxed = |risk: Risk| Record::Risk(Box::new(risk));
    changes.push(Change::changed(boxed(before.clone()), boxed(after)));
    Ok(changes)
}
