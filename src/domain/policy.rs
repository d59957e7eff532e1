//! The policy: the template's sections in the practice's own words, and the versions that
//! were adopted (NEN 7510-1:2024, 5.2; control 5.1). Knows the sections by code only; the
//! template itself is the catalogue's.

use crate::domain::id::PolicyVersionId;
use jiff::civil::Date;
use serde::Deserialize;
use serde::Serialize;
use std::collections::BTreeMap;

/// The working text. A section that is not here is the template's, filled in with the
/// practice's names at the moment of reading, so nothing derived is stored.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Policy {
    /// Sections the practice has put in its own words, by the template's section code.
    pub own_text: BTreeMap<String, String>,
    /// Why the policy must be looked at again before its year is over; gone once a version is
    /// adopted after it.
    #[serde(default)]
    pub called: Option<ReviewCall>,
}

/// A serious incident after which the policy must be looked at again (5.2; control 5.1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewCall {
    /// When it happened.
    pub on: Date,
    /// What happened, in one line and without names of patients.
    pub why: String,
}

/// A text that was adopted; kept word for word for ever.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicyVersion {
    /// The version that people read ("versie 2").
    pub id: PolicyVersionId,
    /// Who adopted it.
    pub adopted_by: String,
    /// When.
    pub adopted_on: Date,
    /// Every section as it stood, in order.
    pub sections: Vec<PolicySection>,
}

/// One section of a policy as people read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicySection {
    /// The template's section code.
    pub code: String,
    /// Heading, with its number.
    pub title: String,
    /// Text; paragraphs are parted by a blank line.
    pub text: String,
}

/// Months after which a policy must be looked at again (S1 and NEN 7510-1:2024, 5.1: at
/// least once a year).
pub const REVIEW_MONTHS: i32 = 12;

impl PolicyVersion {
    /// The day on which it must have been looked at again.
    pub fn review_on(&self) -> Date {
        crate::domain::calendar::months_after(self.adopted_on, REVIEW_MONTHS)
    }
}
