//! What is going on around a practice and who expects what of it, in the open format.

use crate::domain::context::ContextOrigin;
use schemars::JsonSchema;
use serde::Deserialize;
use serde::Serialize;

/// Something in or around the practice that matters for the safety of its information.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ContextIssueEntry {
    /// Its number.
    pub id: u32,
    /// What it is.
    pub title: String,
    /// Where it comes from.
    pub origin: ContextOrigin,
    /// What it means for the practice.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub meaning: String,
    /// The catalogue's code when it came from there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub catalogue: Option<String>,
}

/// Somebody who expects something of the practice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StakeholderEntry {
    /// Its number.
    pub id: u32,
    /// Who it is.
    pub name: String,
    /// What they expect, a line each.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub asks: String,
    /// How the practice meets that.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub met_by: String,
    /// The catalogue's code when it came from there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub catalogue: Option<String>,
}
