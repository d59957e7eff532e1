//! What is going on in and around the practice, and who expects what of it (NEN
//! 7510-1:2024, 4.1 and 4.2). Knows nothing of risks: an issue is a reason to look for them.

use crate::domain::id::ContextIssueId;
use crate::domain::id::StakeholderId;
use crate::domain::scale::scale;
use serde::Deserialize;
use serde::Serialize;

/// Something in or around the practice that matters for the safety of its information (4.1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContextIssue {
    /// Its number.
    pub id: ContextIssueId,
    /// What it is.
    pub title: String,
    /// Where it comes from.
    pub origin: ContextOrigin,
    /// What it means for the practice; blank while nobody has said.
    pub meaning: String,
    /// The catalogue's code when it came from there.
    pub catalogue: Option<String>,
}

scale! {
    /// Where an issue comes from (4.1 names both).
    ContextOrigin {
        /// From the practice itself.
        Internal = "internal",
        /// From around it.
        External = "external",
    }
}

/// Somebody who expects something of the practice (*belanghebbende*, 4.2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stakeholder {
    /// Its number.
    pub id: StakeholderId,
    /// Who it is.
    pub name: String,
    /// What they expect, a line each; blank while nobody has said.
    pub asks: String,
    /// How the practice meets that; blank while it does not.
    pub met_by: String,
    /// The catalogue's code when it came from there.
    pub catalogue: Option<String>,
}
