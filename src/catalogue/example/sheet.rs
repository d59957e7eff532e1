//! What the example's sheet says, step by step, in the catalogue's codes.

use crate::catalogue::starter::Identity;
use crate::domain::between::Between;
use crate::domain::cert::SupplierCert;
use crate::domain::classification::Consequences;
use crate::domain::control::ControlNumber;
use crate::domain::duty::Duty;
use crate::domain::duty::DutyConflict;
use crate::domain::effort::Effort;
use crate::domain::inventory::AgreementStatus;
use crate::domain::inventory::TwoFactor;
use crate::domain::measure::MeasureStatus;
use crate::domain::money::MoneyLimits;
use crate::domain::processing::OutsideEea;
use crate::domain::risk::Treatment;
use crate::domain::scale::Likelihood;
use jiff::civil::Date;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The whole example.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExampleSheet {
    pub identity: Identity,
    /// What this practice has besides what every practice starts with.
    pub also: Vec<String>,
    /// Texts of the practice, by field code.
    pub practice: BTreeMap<String, String>,
    /// Why the practice is not connected to a CERT yet, and when it asks again.
    pub cert: ExampleCert,
    /// The answer for all processes whether data leaves the EEA.
    pub outside_eea: OutsideEea,
    pub criteria_adopted_on: Date,
    /// The limits of money that go with the criteria.
    pub limits: MoneyLimits,
    pub policy_adopted_on: Date,
    pub roles: Vec<ExampleRole>,
    /// Who looks along where one person has duties that do not go together.
    pub compensating: BTreeMap<DutyConflict, BTreeMap<String, String>>,
    pub goals: Vec<ExampleGoal>,
    /// Who answers for a process when it is not the practice owner.
    pub process_owners: BTreeMap<String, String>,
    pub systems: Vec<ExampleSystem>,
    pub suppliers: Vec<ExampleSupplier>,
    pub measures: Vec<ExampleMeasure>,
    pub evidence: Vec<ExampleNote>,
    pub risks: Vec<ExampleRisk>,
    /// Threats that play no part, with the reason.
    pub not_relevant: BTreeMap<String, String>,
    /// Threats put off, with what comes first.
    pub later: BTreeMap<String, String>,
    /// When the whole team was told of the risks that the practice lives with.
    pub told_on: Date,
    pub statements: ExampleStatements,
    /// What happened after the risks were accepted.
    pub afterwards: Vec<ExampleEvent>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExampleCert {
    pub reason: String,
    pub ask_again: Date,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExampleRole {
    pub code: String,
    pub holder: String,
    pub deputy: String,
    /// Duties that it has here besides those of the lists.
    #[serde(default)]
    pub also: Vec<Duty>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExampleGoal {
    pub code: String,
    pub measured: String,
    pub on: Date,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExampleSystem {
    pub code: String,
    pub name: Option<String>,
    pub two_factor: TwoFactor,
    /// The codes of the roles that work with it.
    #[serde(default)]
    pub users: Vec<String>,
    pub note: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExampleSupplier {
    pub code: String,
    pub name: Option<String>,
    pub agreement_status: AgreementStatus,
    #[serde(default)]
    pub agreement_until: Option<Date>,
    pub certificate: String,
    #[serde(default)]
    pub certificate_scope: String,
    #[serde(default)]
    pub cert: Option<SupplierCert>,
    #[serde(default)]
    pub cert_name: String,
    pub certificate_until: Option<Date>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExampleMeasure {
    pub code: String,
    pub owner: String,
    pub due: Date,
    pub status: MeasureStatus,
    pub evidence: String,
    /// What it takes, where this practice estimated that itself.
    #[serde(default)]
    pub effort: Effort,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExampleRisk {
    pub threat: String,
    /// Why it plays a part here; blank where that needs no telling.
    pub why: String,
    /// Who answers for it when it is not the practice owner.
    pub owner: Option<String>,
    /// What else makes that it could happen, heaviest first.
    #[serde(default)]
    pub lesser_vulnerabilities: Vec<String>,
    pub gross: ExampleRating,
    /// The case between two sentences for which the rating without measures was rounded up.
    #[serde(default)]
    pub between: Option<Between>,
    pub treatment: Treatment,
    pub treatment_note: String,
    /// The code of the exchange that comes in the place of what is avoided.
    #[serde(default)]
    pub replaced_by: Option<String>,
    /// What the team must know of it.
    #[serde(default)]
    pub awareness: String,
    pub breach: String,
    pub measures: Vec<String>,
    pub residual: ExampleRating,
    pub accepted: Option<ExampleAcceptance>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExampleRating {
    pub likelihood: Likelihood,
    pub consequences: Consequences,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExampleAcceptance {
    pub on: Date,
    pub reason: String,
    pub review_on: Date,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExampleStatements {
    /// Why a prescribed control applies.
    pub prescribed_nl: String,
    /// Why a control applies that some measure carries out.
    pub by_measures_nl: String,
    /// What is said of a control without a measure.
    pub no_measure_nl: String,
    /// Controls that do not apply, with the reason.
    pub not_applicable: BTreeMap<ControlNumber, String>,
}

/// A note that shows a measure.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExampleNote {
    pub measure: String,
    pub title: String,
    pub note: String,
    pub on: Date,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExampleEvent {
    pub measure: String,
    pub status: MeasureStatus,
    /// When it must be done again.
    pub due: Date,
    pub evidence: String,
}
