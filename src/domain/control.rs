//! Controls by number (NEN 7510-2:2024+A1:2026; titles are the catalogue's, in our own
//! words) and what the practice states about each (NEN 7510-1:2024, 6.1.3 d).

use crate::domain::scale::scale;
use serde::Deserialize;
use serde::Serialize;
use std::fmt;

/// A control's number, such as 8.13. Sorts as people count: 8.5 before 8.13.
#[derive(
    Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(try_from = "String", into = "String")]
pub struct ControlNumber(
    #[schemars(with = "String", regex(pattern = r"^[5-8]\.[0-9]{1,2}$"))] Digits,
);

/// A number as it is written, without a place elsewhere in memory: it is compared and copied
/// for every measure of every risk. A longer one of the same chapter is a higher one, since
/// none begins with a nought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Digits {
    chapter: u8,
    length: usize,
    text: [u8; LONGEST],
}

/// The most signs a number has.
const LONGEST: usize = 4;

impl ControlNumber {
    /// The number as it is written.
    pub fn as_str(&self) -> &str {
        let signs = self.0.text.get(..self.0.length);
        signs.and_then(|signs| std::str::from_utf8(signs).ok()).unwrap_or_default()
    }

    /// Whether NEN 7510 prescribes it for care over and above ISO 27002 (norm.md §3.2, the
    /// controls marked Z). Such a measure must be in place before a risk may be accepted.
    pub fn is_prescribed(&self) -> bool {
        PRESCRIBED.contains(&self.as_str())
    }
}

/// The controls with a healthcare control of their own; a test holds this list equal to
/// the catalogue's.
pub const PRESCRIBED: [&str; 14] = [
    "5.1", "5.2", "5.9", "5.11", "5.12", "5.14", "5.15", "5.16", "5.19", "6.2", "6.6", "7.10",
    "8.5", "8.13",
];

/// The text is not the number of a control.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a control number: {0}")]
pub struct NotAControlNumber(pub String);

impl TryFrom<String> for ControlNumber {
    type Error = NotAControlNumber;

    fn try_from(text: String) -> Result<Self, NotAControlNumber> {
        Self::try_from(text.as_str())
    }
}

impl TryFrom<&str> for ControlNumber {
    type Error = NotAControlNumber;

    fn try_from(text: &str) -> Result<Self, NotAControlNumber> {
        let digits = |part: &str| {
            (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        let fits = text.split_once('.').is_some_and(|(chapter, place)| {
            matches!(chapter, "5" | "6" | "7" | "8") && digits(place) && !place.starts_with('0')
        });
        let mut signs = [0; LONGEST];
        match (text.as_bytes(), signs.get_mut(..text.len())) {
            ([chapter, ..], Some(own)) if fits => {
                own.copy_from_slice(text.as_bytes());
                Ok(Self(Digits { chapter: *chapter, length: text.len(), text: signs }))
            }
            _ => Err(NotAControlNumber(text.to_owned())),
        }
    }
}

impl From<ControlNumber> for String {
    fn from(number: ControlNumber) -> Self {
        number.as_str().to_owned()
    }
}

impl fmt::Display for ControlNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One line of the statement of applicability (*Verklaring van Toepasselijkheid*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ControlStatement {
    /// Which control.
    pub control: ControlNumber,
    /// Whether it applies; `None` while undecided.
    pub applicable: Option<Applicability>,
    /// Why it does or does not.
    pub justification: String,
    /// How far it is carried out.
    pub status: StatementStatus,
    /// How the practice carries it out; blank where its measures say enough.
    #[serde(default)]
    pub how: String,
    /// Who sees to it; blank while nobody does.
    #[serde(default)]
    pub owner: String,
    /// What shows that it is carried out; blank where its measures say enough.
    #[serde(default)]
    pub evidence: String,
    /// What the owner of a copy of the norm noted from it for own use. Stays in this file
    /// unless the user asks for it: the text of the norm is not ours to hand on.
    #[serde(default)]
    pub norm_note: String,
}

impl ControlStatement {
    /// A control about which nothing is stated yet.
    pub const fn blank(control: ControlNumber) -> Self {
        Self {
            control,
            applicable: None,
            justification: String::new(),
            status: StatementStatus::Planned,
            how: String::new(),
            owner: String::new(),
            evidence: String::new(),
            norm_note: String::new(),
        }
    }
}

scale! {
    /// Whether a control applies.
    Applicability {
        /// It does.
        Applicable = "applicable",
        /// It does not, for the reason given.
        NotApplicable = "not_applicable",
    }
}

scale! {
    /// How far a control is carried out.
    StatementStatus {
        /// Not begun.
        Planned = "planned",
        /// In part.
        Partial = "partial",
        /// Wholly.
        Implemented = "implemented",
        /// It does not apply.
        NotApplicable = "not_applicable",
    }
}
