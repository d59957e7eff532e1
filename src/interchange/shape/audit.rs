//! What auditors asked and found, in the open format.

use crate::domain::audit::AuditJudgement;
use crate::interchange::shape::Day;
use schemars::JsonSchema;
use serde::Deserialize;
use serde::Serialize;

/// One question of an auditor, what was found, and the follow-up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AuditFindingEntry {
    /// Its number.
    pub id: u32,
    /// What was asked.
    pub asked: String,
    /// The code of the question of the catalogue.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub question: String,
    /// What was found.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub finding: String,
    /// How it was judged.
    pub judgement: AuditJudgement,
    /// The day.
    pub on: Day,
    /// Who judged.
    pub by: String,
    /// What the practice does about it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub action: String,
    /// Who sees to that.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Day>,
    /// Since when it is dealt with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed_on: Option<Day>,
}
