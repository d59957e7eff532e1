//! What shows that measures are carried out, in the open format. Files do not go along: what
//! stands here tells which they are, by their SHA-256.

use crate::domain::evidence::EvidenceKind;
use crate::interchange::shape::Day;
use crate::interchange::shape::HashEntry;
use schemars::JsonSchema;
use serde::Deserialize;
use serde::Serialize;

/// A piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EvidenceEntry {
    /// Its number.
    pub id: u32,
    /// What it is.
    pub kind: EvidenceKind,
    /// What the practice calls it.
    pub title: String,
    /// The words of a note; of a file, what is said about it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The name of the file, without a folder; left out for a note.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub file_name: String,
    /// What the file is, as a media type; left out for a note.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub media_type: String,
    /// How long the file is, in bytes; left out for a note.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<u32>,
    /// The SHA-256 of the file, as 64 digits and letters a to f; left out for a note.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<HashEntry>,
    /// When it came into the document.
    pub added_on: Day,
    /// Until when it shows anything; left out where it stays true.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_on: Option<Day>,
    /// The measures it shows, by number.
    #[serde(default)]
    pub measures: Vec<u32>,
}
