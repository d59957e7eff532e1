//! What the open format looks like: one type for each object in it. These are not the
//! domain's types, so that the domain may change while the format stays. Keys that are not
//! here are an error; keys with a default may be left out, which means *not filled in*.
//! Knows nothing of rules, numbers or documents.

mod audit;
mod context;
mod day;
mod derived;
mod evidence;
mod hash;
mod inventory;
mod risk;
mod unique;

pub use crate::interchange::shape::audit::AuditFindingEntry;
pub use crate::interchange::shape::context::ContextIssueEntry;
pub use crate::interchange::shape::context::StakeholderEntry;
pub use crate::interchange::shape::day::Day;
pub use crate::interchange::shape::derived::AcceptanceCode;
pub use crate::interchange::shape::derived::DecidedBy;
pub use crate::interchange::shape::derived::DerivedClass;
pub use crate::interchange::shape::derived::DerivedGross;
pub use crate::interchange::shape::derived::DerivedResidual;
pub use crate::interchange::shape::derived::DerivedRisk;
pub use crate::interchange::shape::derived::DerivedStatement;
pub use crate::interchange::shape::evidence::EvidenceEntry;
pub use crate::interchange::shape::hash::HashEntry;
pub use crate::interchange::shape::inventory::CertEntry;
pub use crate::interchange::shape::inventory::ExchangeEntry;
pub use crate::interchange::shape::inventory::ProcessEntry;
pub use crate::interchange::shape::inventory::ProcessingEntry;
pub use crate::interchange::shape::inventory::SupplierEntry;
pub use crate::interchange::shape::inventory::SystemEntry;
pub use crate::interchange::shape::risk::AcceptanceEntry;
pub use crate::interchange::shape::risk::AppliesTo;
pub use crate::interchange::shape::risk::AssessmentEntry;
pub use crate::interchange::shape::risk::EffectEntry;
pub use crate::interchange::shape::risk::GivenForEntry;
pub use crate::interchange::shape::risk::MeasureEntry;
pub use crate::interchange::shape::risk::MeasureState;
pub use crate::interchange::shape::risk::ReplacedEntry;
pub use crate::interchange::shape::risk::ReplacementEntry;
pub use crate::interchange::shape::risk::RiskEntry;
pub use crate::interchange::shape::risk::SecondReaderEntry;
pub use crate::interchange::shape::risk::StatementEntry;
pub use crate::interchange::shape::risk::ToldEntry;

use crate::domain::duty::Duty;
use crate::domain::duty::DutyConflict;
use crate::domain::money::MoneyLimits;
use crate::domain::practice::CbwScope;
use crate::domain::scale::Level;
use crate::interchange::shape::unique::unique;
use schemars::JsonSchema;
use serde::Deserialize;
use serde::Serialize;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// One practice's information security, as written down with Praktijkschild. `derived`
/// blocks are written on export and ignored on import.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Praktijkschild, open format, version 1")]
pub struct OpenFormat {
    /// Always `praktijkschild`.
    #[schemars(extend("const" = "praktijkschild"))]
    pub format: String,
    /// Always 1.
    #[schemars(range(min = 1, max = 1))]
    pub version: u32,
    /// The practice; left out: nothing is said about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub practice: Option<PracticeEntry>,
    /// The policy; left out: nothing is said about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy: Option<PolicyEntry>,
    /// Versions of the risk criteria.
    #[serde(default)]
    pub criteria: Vec<CriteriaEntry>,
    /// Roles.
    #[serde(default)]
    pub roles: Vec<RoleEntry>,
    /// Goals.
    #[serde(default)]
    pub goals: Vec<GoalEntry>,
    /// What is going on in and around the practice.
    #[serde(default)]
    pub context_issues: Vec<ContextIssueEntry>,
    /// Who expects what of it.
    #[serde(default)]
    pub stakeholders: Vec<StakeholderEntry>,
    /// Processes.
    #[serde(default)]
    pub processes: Vec<ProcessEntry>,
    /// Information systems.
    #[serde(default)]
    pub systems: Vec<SystemEntry>,
    /// Data exchanges.
    #[serde(default)]
    pub exchanges: Vec<ExchangeEntry>,
    /// Suppliers.
    #[serde(default)]
    pub suppliers: Vec<SupplierEntry>,
    /// Measures.
    #[serde(default)]
    pub measures: Vec<MeasureEntry>,
    /// Risks.
    #[serde(default)]
    pub risks: Vec<RiskEntry>,
    /// The statement of applicability, as far as written.
    #[serde(default)]
    pub statement_of_applicability: Vec<StatementEntry>,
    /// What shows that measures are carried out. Files are named, and do not go along.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<EvidenceEntry>,
    /// What auditors asked and found.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub audit_findings: Vec<AuditFindingEntry>,
}

/// The practice itself; every text may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct PracticeEntry {
    /// Name of the practice.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The practice owner.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// Who decides when the owner cannot.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub deputy: String,
    /// Town.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// Street, number and postal code.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub address: String,
    /// Every place where the practice works, one per line.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub locations: String,
    /// What the policy covers.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub scope: String,
    /// What is outside, and at whom.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub out_of_scope: String,
    /// Who to ask about security and privacy.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub security_contact: String,
    /// The name of the patient-record system.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub his_name: String,
    /// The firm that looks after the computers.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub ict_supplier: String,
    /// Rooms for staff only.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub restricted_areas: String,
    /// Where the emergency folder lies.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub emergency_kit_place: String,
    /// How long the practice can do without its record system.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub max_downtime: String,
    /// What was answered to the questions of the interview: the code of the answer, by the
    /// code of the question.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "unique")]
    pub answers: BTreeMap<String, String>,
    /// The questions whose answer has been carried out.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub settled: BTreeSet<String>,
    /// How the practice is connected to a CERT; left out: nobody has looked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cert: Option<CertEntry>,
    /// Whether it falls under the Cyberbeveiligingswet; left out: nobody has looked, and it
    /// counts as too small.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cbw: Option<CbwScope>,
    /// Why it does or does not.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub cbw_reason: String,
    /// Who looks along where one person has duties that do not go together: by the two
    /// duties, and then by the name of that person.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub compensating: BTreeMap<DutyConflict, BTreeMap<String, String>>,
}

/// The policy: own words by section of the template, and the versions that were adopted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct PolicyEntry {
    /// Sections in the practice's own words, by the template's section code.
    #[serde(deserialize_with = "unique")]
    pub own_text: BTreeMap<String, String>,
    /// The serious incident after which it must be looked at again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub called: Option<ReviewCallEntry>,
    /// Adopted versions, oldest first.
    pub versions: Vec<PolicyVersionEntry>,
}

/// A serious incident after which the policy must be looked at again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReviewCallEntry {
    /// When it happened.
    pub on: Day,
    /// What happened.
    pub why: String,
}

/// A policy that was adopted, word for word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PolicyVersionEntry {
    /// The version people read.
    pub version: u32,
    /// When it was adopted.
    pub adopted_on: Day,
    /// Who adopted it.
    pub adopted_by: String,
    /// Every section as it stood, in order.
    pub sections: Vec<SectionEntry>,
}

/// One section of an adopted policy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SectionEntry {
    /// The template's section code.
    pub code: String,
    /// Heading, with its number.
    pub title: String,
    /// Text; paragraphs are parted by a blank line.
    pub text: String,
}

/// One version of the practice's own risk criteria.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CriteriaEntry {
    /// The version people read; assessments name it.
    pub version: u32,
    /// The method profile it follows, e.g. `nen7512-2015`.
    pub profile: String,
    /// When it was adopted; left out, as is `adopted_by`, while it is a draft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adopted_on: Option<Day>,
    /// Who adopted it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub adopted_by: String,
    /// The level of each cell.
    pub matrix: MatrixEntry,
    /// Up to where a loss is little, and up to where it is noticeable.
    #[serde(default, skip_serializing_if = "MoneyLimits::is_empty")]
    pub limits: MoneyLimits,
    /// About how often each likelihood is, where the practice says so itself.
    #[serde(default, skip_serializing_if = "FrequenciesEntry::is_empty")]
    pub frequencies: FrequenciesEntry,
}

/// About how often each likelihood is, in the practice's own words; left out where it is as
/// often as the method's profile proposes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct FrequenciesEntry {
    /// Hardly thinkable.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub very_small: String,
    /// Possible, but practically never.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub small: String,
    /// Well thinkable.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub moderate: String,
    /// Happens in many cases.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub large: String,
    /// Happens almost certainly.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub very_large: String,
}

impl FrequenciesEntry {
    /// Whether the practice says none itself.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// The levels of the twenty cells: a row per likelihood, in each the consequences low,
/// medium, high and very high. No cell may be lower than its neighbour to the left or in
/// the row before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MatrixEntry {
    /// Hardly thinkable.
    pub very_small: [Level; 4],
    /// Possible, but practically never.
    pub small: [Level; 4],
    /// Well thinkable.
    pub moderate: [Level; 4],
    /// Happens in many cases.
    pub large: [Level; 4],
    /// Happens almost certainly.
    pub very_large: [Level; 4],
}

/// A role with who fills it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RoleEntry {
    /// Its number.
    pub id: u32,
    /// What the role is called.
    pub title: String,
    /// Who fills it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub holder: String,
    /// Who steps in.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub deputy: String,
    /// What the role does.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub duties: String,
    /// The duties that matter for who may not do what together, by the catalogue's codes.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub assigned: BTreeSet<Duty>,
    /// The catalogue's code when it came from there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub catalogue: Option<String>,
}

/// A goal with a measured value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GoalEntry {
    /// Its number.
    pub id: u32,
    /// What the practice wants.
    pub title: String,
    /// What is measured.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub measure: String,
    /// The value to reach.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub target: String,
    /// The value last measured.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub measured: String,
    /// When it was last measured.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measured_on: Option<Day>,
    /// Every how many months it is measured; left out: once a year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interval_months: Option<u32>,
    /// The catalogue's code when it came from there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub catalogue: Option<String>,
}
