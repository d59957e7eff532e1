//! Measures, risks and the statement of applicability in the open format.

use crate::domain::between::Rounded;
use crate::domain::classification::Consequences;
use crate::domain::control::ControlNumber;
use crate::domain::control::StatementStatus;
use crate::domain::effort::Effort;
use crate::domain::measure::MeasureStatus;
use crate::domain::risk::Relevance;
use crate::domain::risk::ThreatCategory;
use crate::domain::risk::Treatment;
use crate::domain::scale::Aspect;
use crate::domain::scale::Likelihood;
use crate::interchange::shape::day::Day;
use crate::interchange::shape::derived::DerivedRisk;
use crate::interchange::shape::derived::DerivedStatement;
use crate::interchange::shape::derived::ignored;
use crate::interchange::shape::hash::HashEntry;
use schemars::JsonSchema;
use serde::Deserialize;
use serde::Serialize;

/// A measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MeasureEntry {
    /// Its number.
    pub id: u32,
    /// What is done.
    pub title: String,
    /// How, in the practice's own words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// The controls it helps to carry out.
    #[serde(default)]
    pub controls: Vec<ControlNumber>,
    /// How far it is; left out: planned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<MeasureStatus>,
    /// Who sees to it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// When it must be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Day>,
    /// What shows that it is done.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub evidence: String,
    /// The catalogue's code when it came from there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub catalogue: Option<String>,
    /// Since when it is carried out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub implemented_on: Option<Day>,
    /// When it was last seen to work.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked_on: Option<Day>,
    /// Every how many months it is looked at again; at most 120.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 120))]
    pub recheck_months: Option<u32>,
    /// The number of the supplier who does it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supplier: Option<u32>,
    /// How far it lowers a risk, by the practice's own judgement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effect: Option<EffectEntry>,
    /// What it takes by the practice's own estimate.
    #[serde(default, skip_serializing_if = "Effort::is_empty")]
    pub effort: Effort,
}

/// How far a measure lowers a risk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EffectEntry {
    /// By how many classes the likelihood falls.
    #[schemars(range(min = 0, max = 4))]
    pub likelihood_steps: u8,
    /// By how many classes the consequence falls.
    #[schemars(range(min = 0, max = 3))]
    pub consequence_steps: u8,
    /// Why.
    pub reason: String,
}

/// A risk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RiskEntry {
    /// Its number.
    pub id: u32,
    /// What may happen.
    pub title: String,
    /// The catalogue's threat code; left out for the practice's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub threat: Option<String>,
    /// Which of the seven kinds of threat it is; left out: others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<ThreatCategory>,
    /// Whether it plays a part in this practice; left out: it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relevance: Option<Relevance>,
    /// Why not, or what to find out first.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub relevance_reason: String,
    /// Why it could happen here.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub vulnerability: String,
    /// What else makes that it could happen here, heaviest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lesser_vulnerabilities: Vec<String>,
    /// What it touches.
    #[serde(default)]
    pub aspects: Vec<Aspect>,
    /// Whether a patient may be harmed.
    #[serde(default)]
    pub patient_safety: bool,
    /// Who answers for it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// What it hits.
    #[serde(default)]
    pub applies_to: AppliesTo,
    /// Controls that are prescribed against it, besides those of its measures.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prescribed_controls: Vec<ControlNumber>,
    /// Likelihood and consequence without measures.
    #[serde(default)]
    pub gross: AssessmentEntry,
    /// What is done about it; left out while undecided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub treatment: Option<Treatment>,
    /// To whom it is transferred, or what replaces what is avoided.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub treatment_note: String,
    /// What comes in the place of what is avoided; left out while that is not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replacement: Option<ReplacementEntry>,
    /// The number of the policy by which it is transferred.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub policy_number: String,
    /// What a transfer leaves with the practice.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub not_covered: String,
    /// What the team must know of it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub awareness: String,
    /// Who was told of it, as it was noted before there was a list.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub told: String,
    /// Who was told of it, and when; nobody twice.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub told_to: Vec<ToldEntry>,
    /// The measures that lower it, by number.
    #[serde(default)]
    pub measures: Vec<u32>,
    /// Likelihood and consequence with measures; left out while not looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub residual: Option<AssessmentEntry>,
    /// Which law or contract would be broken by leaving it so.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub breach: String,
    /// The owner's decision to live with what is left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acceptance: Option<AcceptanceEntry>,
    /// Written on export, ignored on import.
    #[serde(default, deserialize_with = "ignored", skip_serializing_if = "Option::is_none")]
    pub derived: Option<DerivedRisk>,
}

/// What comes in the place of what is avoided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReplacementEntry {
    /// The number of the exchange that does; left out: nothing does, the practice stops.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exchange: Option<u32>,
}

/// Somebody who was told of a risk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ToldEntry {
    /// Who.
    pub who: String,
    /// When.
    pub on: Day,
}

/// What a risk hits, by number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct AppliesTo {
    /// Processes.
    pub processes: Vec<u32>,
    /// Systems.
    pub systems: Vec<u32>,
    /// Exchanges.
    pub exchanges: Vec<u32>,
}

/// A likelihood and three consequences.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct AssessmentEntry {
    /// The version of the criteria it was judged by; left out: the one in use.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub criteria: Option<u32>,
    /// How likely; left out while not chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub likelihood: Option<Likelihood>,
    /// How bad, in three columns.
    pub consequence: Consequences,
    /// Which of them were rounded up, since the case lies between two sentences.
    #[serde(skip_serializing_if = "Rounded::is_empty")]
    pub rounded: Rounded,
}

/// A decision to accept, with who, when, why and until when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AcceptanceEntry {
    /// Who decided.
    pub by: String,
    /// When.
    pub on: Day,
    /// Why.
    pub reason: String,
    /// When it is looked at again; at most a year later.
    pub review_on: Day,
    /// The state of the risk for which it was given; left out: as the risk stands here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub given_for: Option<GivenForEntry>,
    /// Who else has read it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second_reader: Option<SecondReaderEntry>,
}

/// A second pair of eyes on a decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SecondReaderEntry {
    /// Who; not the one who decided.
    pub by: String,
    /// When; not before the decision.
    pub on: Day,
}

/// Everything an acceptance rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GivenForEntry {
    /// The risk without measures.
    pub gross: AssessmentEntry,
    /// The risk with measures.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub residual: Option<AssessmentEntry>,
    /// How it was treated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub treatment: Option<Treatment>,
    /// The linked measures and how far each was. One that is gone may be named.
    #[serde(default)]
    pub measures: Vec<MeasureState>,
    /// What showed those measures, by its SHA-256; left out in a decision that does not rest
    /// on that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Vec<HashEntry>>,
    /// What had come in the place of what is avoided; left out of a risk that was treated
    /// otherwise, and in a decision that does not rest on that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaced: Option<ReplacedEntry>,
}

/// What had come in the place of what is avoided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum ReplacedEntry {
    /// It was not said.
    Unsaid {},
    /// Nothing.
    Nothing {},
    /// Another exchange.
    Exchange {
        /// Its number. One that is gone may be named.
        exchange: u32,
    },
}

/// A measure and how far it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MeasureState {
    /// The measure's number.
    pub id: u32,
    /// How far it was.
    pub status: MeasureStatus,
}

/// One line of the statement of applicability.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StatementEntry {
    /// Which control.
    pub control: ControlNumber,
    /// Whether it applies; left out while undecided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub applicable: Option<bool>,
    /// Why it does or does not.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub justification: String,
    /// How far it is carried out; left out: planned, or not applicable where it does not
    /// apply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<StatementStatus>,
    /// How it is carried out.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub how: String,
    /// Who sees to it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// What shows that it is carried out.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub evidence: String,
    /// What the practice noted from its own copy of the norm; only written where that was
    /// asked for. Left out: what stands there already stays.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub norm_note: Option<String>,
    /// Written on export, ignored on import.
    #[serde(default, deserialize_with = "ignored", skip_serializing_if = "Option::is_none")]
    pub derived: Option<DerivedStatement>,
}
