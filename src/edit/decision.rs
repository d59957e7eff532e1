//! Edits of what the practice decides: its own texts, roles, goals, policy and criteria.

use crate::domain::Isms;
use crate::domain::duty::Duty;
use crate::domain::duty::DutyConflict;
use crate::domain::id::CriteriaId;
use crate::domain::id::GoalId;
use crate::domain::id::PolicyVersionId;
use crate::domain::id::RoleId;
use crate::domain::matrix::Adoption;
use crate::domain::matrix::RiskCriteria;
use crate::domain::money::MoneyLimit;
use crate::domain::money::MoneyLimits;
use crate::domain::people;
use crate::domain::policy::Policy;
use crate::domain::policy::PolicySection;
use crate::domain::policy::PolicyVersion;
use crate::domain::policy::ReviewCall;
use crate::domain::practice::CbwScope;
use crate::domain::practice::Practice;
use crate::domain::practice::PracticeField;
use crate::domain::practice::Role;
use crate::domain::record::Record;
use crate::domain::record::RecordKey;
use crate::domain::scale::Consequence;
use crate::domain::scale::Level;
use crate::domain::scale::Likelihood;
use crate::edit::change::Change;
use crate::edit::fitting;
use crate::edit::named;
use crate::edit::one;
use crate::edit::refusal::Refusal;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// A change to the policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PolicyEdit {
    /// A section in the practice's own words; `None` goes back to the template's.
    SetSection {
        /// The template's section code.
        code: String,
        /// The own words.
        text: Option<String>,
    },
    /// The text as it reads now becomes a version for ever.
    Adopt {
        /// Who adopts.
        by: String,
        /// When.
        on: Date,
        /// Every section as it reads now.
        sections: Vec<PolicySection>,
    },
    /// A serious incident happened, after which it must be looked at again. One that happened
    /// before and still calls for that is kept beside it.
    Call {
        /// When it happened.
        on: Date,
        /// What happened.
        why: String,
    },
    /// What happened asks for nothing after all, for this reason.
    DropCall(String),
}

/// A change to the risk criteria.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CriteriaEdit {
    /// One cell. Where the newest version is adopted, or some risk is rated with it, this
    /// begins the next one: no assessment changes with the criteria.
    SetLevel {
        /// Row.
        likelihood: Likelihood,
        /// Column.
        consequence: Consequence,
        /// The level it gets.
        level: Level,
    },
    /// One of the limits of money, in whole euros; `None` for no limit. Begins the next
    /// version as a cell does.
    SetLimit(MoneyLimit, Option<u32>),
    /// Both limits at once, as proposed for a turnover.
    SetLimits(MoneyLimits),
    /// About how often a likelihood is; blank goes back to what the profile proposes.
    SetFrequency(Likelihood, String),
    /// The draft becomes the version in use.
    Adopt {
        /// Who adopts.
        by: String,
        /// When.
        on: Date,
    },
    /// The draft is dropped; refused for the only version there is.
    DropDraft,
}

/// A change to a role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoleEdit {
    /// What it is called.
    Title(String),
    /// Who fills it.
    Holder(String),
    /// Who steps in.
    Deputy(String),
    /// What it does.
    Duties(String),
    /// Whether it has a duty: given where it had it not, taken away where it had.
    ToggleDuty(Duty),
}

/// A change to a goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GoalEdit {
    /// One of its texts.
    Text(GoalText, String),
    /// A value was measured.
    Measured {
        /// The value.
        value: String,
        /// When.
        on: Date,
    },
}

/// The texts of a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GoalText {
    /// What the practice wants.
    Title,
    /// What is measured.
    Measure,
    /// The value to reach.
    Target,
}

pub(super) fn plan_practice(
    isms: &Isms,
    field: PracticeField,
    text: &str,
) -> Result<Vec<Change>, Refusal> {
    let mut after = isms.practice.clone();
    *after.get_mut(field) = fitting(text)?;
    Ok(practice_change(isms, after))
}

pub(super) fn plan_cbw(isms: &Isms, scope: CbwScope) -> Vec<Change> {
    // A reason that was written for the one is none for the other.
    let reason = if scope == isms.practice.cbw { &isms.practice.cbw_reason } else { "" };
    let after = Practice {
        cbw: scope,
        cbw_seen: scope == CbwScope::TooSmall,
        cbw_reason: reason.to_owned(),
        ..isms.practice.clone()
    };
    practice_change(isms, after)
}

pub(super) fn plan_compensating(
    isms: &Isms,
    conflict: DutyConflict,
    (person, text): (&str, &str),
) -> Result<Vec<Change>, Refusal> {
    let mut after = isms.practice.clone();
    let checks = after.compensating.entry(conflict).or_default();
    // One person has one check, however their name is capitalised.
    checks.retain(|name, _| !people::is_same(name, person));
    if !text.trim().is_empty() {
        checks.insert(named(person.trim())?, fitting(text)?);
    }
    if checks.is_empty() {
        after.compensating.remove(&conflict);
    }
    Ok(practice_change(isms, after))
}

fn practice_change(isms: &Isms, after: Practice) -> Vec<Change> {
    let practice = |practice| Record::Practice(Box::new(practice));
    one(practice(isms.practice.clone()), practice(after))
}

impl PolicyEdit {
    pub(super) fn plan(&self, isms: &Isms) -> Result<Vec<Change>, Refusal> {
        match self {
            Self::SetSection { code, text } => {
                let mut after = isms.policy.clone();
                match text {
                    Some(text) => drop(after.own_text.insert(code.clone(), fitting(text)?)),
                    None => drop(after.own_text.remove(code)),
                }
                Ok(one(Record::Policy(isms.policy.clone()), Record::Policy(after)))
            }
            Self::Adopt { by, on, sections } => {
                let id = PolicyVersionId(isms.issued.policy_version + 1);
                let adopted_by = decided_by(by)?;
                let version =
                    PolicyVersion { id, adopted_by, adopted_on: *on, sections: sections.clone() };
                let mut changes = vec![Change::added(Record::PolicyVersion(version))];
                // What was adopted after the incident has been looked at after it.
                if isms.policy.called.as_ref().is_some_and(|call| call.on <= *on) {
                    changes.extend(plan_call(isms, None));
                }
                Ok(changes)
            }
            Self::Call { why, .. } if why.trim().is_empty() => Err(Refusal::ReasonNeeded),
            Self::Call { on, why } => {
                let (mut on, mut why) = (*on, why.trim().to_owned());
                if let Some(before) = &isms.policy.called {
                    on = on.max(before.on);
                    why = format!("{}; {why}", before.why.trim_end_matches('.'));
                }
                Ok(plan_call(isms, Some(ReviewCall { on, why: fitting(&why)? })))
            }
            Self::DropCall(reason) if reason.trim().is_empty() => Err(Refusal::ReasonNeeded),
            Self::DropCall(reason) => fitting(reason).map(|_| plan_call(isms, None)),
        }
    }

    pub(super) const fn action(&self) -> &'static str {
        match self {
            Self::SetSection { .. } => "policy-text",
            Self::Adopt { .. } => "policy-adopt",
            Self::Call { .. } => "policy-call",
            Self::DropCall(_) => "policy-call-drop",
        }
    }
}

fn plan_call(isms: &Isms, called: Option<ReviewCall>) -> Vec<Change> {
    let after = Policy { called, ..isms.policy.clone() };
    one(Record::Policy(isms.policy.clone()), Record::Policy(after))
}

impl CriteriaEdit {
    pub(super) fn plan(&self, isms: &Isms) -> Result<Vec<Change>, Refusal> {
        match self {
            Self::SetLevel { likelihood, consequence, level } => {
                let base = newest(isms);
                let matrix = base
                    .matrix
                    .with(*likelihood, *consequence, *level)
                    .map_err(Refusal::NotMonotone)?;
                Ok(drafted(isms, base, RiskCriteria { matrix, ..base.clone() }))
            }
            Self::SetLimit(limit, euros) => limited(isms, newest(isms).limits.with(*limit, *euros)),
            Self::SetLimits(limits) => limited(isms, *limits),
            Self::SetFrequency(likelihood, text) => {
                let base = newest(isms);
                let mut after = base.clone();
                if text.trim().is_empty() {
                    after.frequencies.remove(likelihood);
                } else {
                    after.frequencies.insert(*likelihood, fitting(text)?);
                }
                Ok(drafted(isms, base, after))
            }
            Self::Adopt { by, on } => {
                let draft = isms.criteria_draft().ok_or(Refusal::NoDraft)?;
                let adoption = Some(Adoption { by: decided_by(by)?, on: *on });
                let after = RiskCriteria { adoption, ..draft.clone() };
                Ok(one(Record::Criteria(draft.clone()), Record::Criteria(after)))
            }
            Self::DropDraft => {
                let draft = isms
                    .criteria_draft()
                    .filter(|_| isms.criteria.len() > 1)
                    .ok_or(Refusal::NoDraft)?;
                Ok(vec![Change::removed(Record::Criteria(draft.clone()))])
            }
        }
    }

    pub(super) const fn action(&self) -> &'static str {
        match self {
            Self::SetLevel { .. } => "criteria-level",
            Self::SetLimit(..) | Self::SetLimits(_) => "criteria-limits",
            Self::SetFrequency(..) => "criteria-frequency",
            Self::Adopt { .. } => "criteria-adopt",
            Self::DropDraft => "criteria-drop",
        }
    }
}

/// The version that a change starts from.
fn newest(isms: &Isms) -> &RiskCriteria {
    isms.criteria_draft().unwrap_or_else(|| isms.criteria_in_use())
}

/// The newest version with other limits of money.
fn limited(isms: &Isms, limits: MoneyLimits) -> Result<Vec<Change>, Refusal> {
    if !limits.is_ascending() {
        return Err(Refusal::LimitsNotAscending);
    }
    let base = newest(isms);
    Ok(drafted(isms, base, RiskCriteria { limits, ..base.clone() }))
}

/// The newest version changed, or the next one begun where that one is adopted or in use.
fn drafted(isms: &Isms, base: &RiskCriteria, after: RiskCriteria) -> Vec<Change> {
    if after == *base {
        return Vec::new();
    }
    if base.adoption.is_none() && !is_rated_with(isms, base.id) {
        return one(Record::Criteria(base.clone()), Record::Criteria(after));
    }
    let id = CriteriaId(isms.issued.criteria + 1);
    vec![Change::added(Record::Criteria(RiskCriteria { id, adoption: None, ..after }))]
}

/// Whether some risk is wholly rated with a version of the criteria.
fn is_rated_with(isms: &Isms, criteria: CriteriaId) -> bool {
    let ratings = isms.risks.values().flat_map(|risk| [Some(risk.gross), risk.residual]);
    ratings.flatten().any(|rating| rating.criteria == criteria && rating.position().is_some())
}

/// Gives roles the duties of the lists. One that has duties already keeps its own.
pub(super) fn plan_duties(
    isms: &Isms,
    fills: &BTreeMap<RoleId, BTreeSet<Duty>>,
) -> Result<Vec<Change>, Refusal> {
    let mut changes = Vec::new();
    for (id, duties) in fills {
        let before = isms.roles.get(id).ok_or(Refusal::NoSuchRecord(RecordKey::Role(*id)))?;
        if before.assigned.is_empty() {
            let after = Role { assigned: duties.clone(), ..before.clone() };
            changes.extend(one(Record::Role(before.clone()), Record::Role(after)));
        }
    }
    Ok(changes)
}

impl RoleEdit {
    pub(super) fn plan(&self, isms: &Isms, id: RoleId) -> Result<Vec<Change>, Refusal> {
        let before = isms.roles.get(&id).ok_or(Refusal::NoSuchRecord(RecordKey::Role(id)))?;
        let mut after = before.clone();
        match self {
            Self::Title(text) => after.title = named(text)?,
            Self::Holder(text) => after.holder = fitting(text)?,
            Self::Deputy(text) => after.deputy = fitting(text)?,
            Self::Duties(text) => after.duties = fitting(text)?,
            Self::ToggleDuty(duty) => {
                if !after.assigned.remove(duty) {
                    after.assigned.insert(*duty);
                }
            }
        }
        Ok(one(Record::Role(before.clone()), Record::Role(after)))
    }

    pub(super) const fn action(&self) -> &'static str {
        match self {
            Self::ToggleDuty(_) => "role-duty",
            _ => "role",
        }
    }
}

impl GoalEdit {
    pub(super) fn plan(&self, isms: &Isms, id: GoalId) -> Result<Vec<Change>, Refusal> {
        let before = isms.goals.get(&id).ok_or(Refusal::NoSuchRecord(RecordKey::Goal(id)))?;
        let mut after = before.clone();
        match self {
            Self::Text(GoalText::Title, text) => after.title = named(text)?,
            Self::Text(GoalText::Measure, text) => after.measure = fitting(text)?,
            Self::Text(GoalText::Target, text) => after.target = fitting(text)?,
            Self::Measured { value, on } => {
                after.measured = fitting(value)?;
                after.measured_on = (!value.trim().is_empty()).then_some(*on);
            }
        }
        Ok(one(Record::Goal(before.clone()), Record::Goal(after)))
    }
}

/// The name under a decision.
pub(super) fn decided_by(name: &str) -> Result<String, Refusal> {
    if name.trim().is_empty() { Err(Refusal::NameNeeded) } else { fitting(name.trim()) }
}
