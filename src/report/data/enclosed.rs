//! The files that go along in the paper, listed on its last page with their hash: a reader can
//! tell by it that they are still what was printed.

use serde::Serialize;

use crate::domain::evidence::content::ContentHash;
use crate::report::PaperInput;
use crate::report::data::journal::grouped;
use crate::report::data::phrases::Phrases;
use crate::report::enclosed::Enclosed;
use crate::text::format;

/// The chapter on the files that go along.
#[derive(Serialize)]
pub(super) struct EnclosedList {
    title: String,
    lead: String,
    explanation: String,
    heads: [String; 3],
    rows: Vec<EnclosedRow>,
}

#[derive(Serialize)]
struct EnclosedRow {
    name: &'static str,
    description: String,
    size: String,
    hash: String,
    relation: &'static str,
    media_type: &'static str,
}

impl EnclosedList {
    /// `None` where nothing goes along.
    pub(super) fn gather(order: &PaperInput<'_>, phrases: &Phrases<'_>) -> Option<Self> {
        let row = |file: &Enclosed| EnclosedRow {
            name: file.name,
            description: file.description.clone(),
            size: format::size(order.report.texts, file.bytes.len() as u64),
            hash: grouped(&ContentHash::of(&file.bytes).to_string(), 8),
            relation: file.relation.code(),
            media_type: file.media_type,
        };
        (!order.enclosed.is_empty()).then(|| Self {
            title: phrases.say("enclosed"),
            lead: phrases.say("enclosed-lead"),
            explanation: phrases.say("enclosed-check"),
            heads: ["enclosed-file", "enclosed-size", "enclosed-hash"].map(|key| phrases.say(key)),
            rows: order.enclosed.iter().map(row).collect(),
        })
    }
}
