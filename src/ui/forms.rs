//! What is being filled in before it becomes one edit: who decides, when and why. Nothing here
//! is in the file.

use crate::domain::id::GoalId;
use crate::domain::id::RiskId;
use jiff::civil::Date;

/// What is being filled in to accept a risk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AcceptanceForm {
    /// For which risk.
    pub risk: Option<RiskId>,
    /// Who decides.
    pub by: String,
    /// When, as typed.
    pub on: String,
    /// Why.
    pub reason: String,
    /// When to look again, as typed.
    pub review_on: String,
    /// Whether the owner confirms that no law or contract is broken.
    pub lawful: bool,
    /// Why it could not be, once tried.
    pub refused: Option<String>,
}

/// What is being filled in to adopt a policy or criteria.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AdoptionForm {
    /// Who adopts; filled with the owner at first.
    pub by: Option<String>,
    /// When, as typed; filled with today at first.
    pub on: Option<String>,
    /// Why it could not be, once tried.
    pub refused: Option<String>,
}

/// What is being filled in to record the measuring of a goal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MeasurementForm {
    /// Of which goal.
    pub goal: Option<GoalId>,
    /// The value.
    pub value: String,
    /// When it was measured, as typed; filled with today at first.
    pub on: Option<String>,
    /// Why it could not be, once tried.
    pub refused: Option<String>,
}

/// What is being filled in to say that the policy must be looked at again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReviewCallForm {
    /// When it happened, as typed; filled with today at first.
    pub on: Option<String>,
    /// What happened.
    pub why: String,
    /// Why it could not be, once tried.
    pub refused: Option<String>,
    /// Why what happened asks for nothing after all.
    pub reason: String,
    /// Why that could not be, once tried.
    pub drop_refused: Option<String>,
}

/// What is being filled in to say that somebody else has read an acceptance.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SecondReaderForm {
    /// Of which risk.
    pub risk: Option<RiskId>,
    /// Who.
    pub by: String,
    /// When, as typed; filled with today at first.
    pub on: Option<String>,
    /// Why it could not be, once tried.
    pub refused: Option<String>,
}

/// What is being filled in to say that somebody was told of a risk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TellForm {
    /// Of which risk.
    pub risk: Option<RiskId>,
    /// Who.
    pub who: String,
    /// When, as typed; filled with today at first.
    pub on: Option<String>,
    /// Why it could not be, once tried.
    pub refused: Option<String>,
}

impl AcceptanceForm {
    /// A fresh form for a risk, with who signs, today and the latest review filled in.
    pub fn fresh(risk: RiskId, by: &str, today: Date, months: i32) -> Self {
        let review = crate::domain::calendar::months_after(today, months);
        Self {
            risk: Some(risk),
            by: by.to_owned(),
            on: crate::text::format::date_short(today),
            review_on: crate::text::format::date_short(review),
            ..Self::default()
        }
    }
}
