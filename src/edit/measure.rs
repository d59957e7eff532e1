//! Edits of measures.

use crate::domain::Isms;
use crate::domain::control::ControlNumber;
use crate::domain::id::MeasureId;
use crate::domain::id::RiskId;
use crate::domain::measure::Measure;
use crate::domain::measure::MeasureStatus;
use crate::domain::record::Record;
use crate::domain::record::RecordKey;
use crate::domain::risk::Risk;
use crate::edit::addition;
use crate::edit::change::Change;
use crate::edit::fitting;
use crate::edit::named;
use crate::edit::one;
use crate::edit::refusal::Refusal;
use jiff::civil::Date;

/// A change to a measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MeasureEdit {
    /// One of its texts.
    Text(MeasureText, String),
    /// How far it is.
    Status(MeasureStatus),
    /// When it must be done.
    Due(Option<Date>),
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
            Self::Status(status) => after.status = *status,
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
            Self::Status(_) => "measure-status",
            _ => "measure",
        }
    }
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
