//! The files that go along in the paper, listed on its last page with their hash: a reader can
//! tell by it that they are still what was printed.

use serde::Serialize;

use crate::domain::evidence::content::ContentHash;
use crate::report::Paper;
use crate::report::ReportInput;
use crate::report::data;
use crate::report::data::Summary;
use crate::report::data::journal::grouped;
use crate::report::data::phrases::Phrases;
use crate::report::enclosed::Enclosed;
use crate::text::format;

/// The dossier, and what goes along in it.
#[derive(Serialize)]
pub(in crate::report) struct Carrying {
    #[serde(flatten)]
    summary: Summary,
    enclosed: EnclosedList,
}

/// The chapter on the files that go along.
#[derive(Serialize)]
struct EnclosedList {
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

impl Carrying {
    pub(in crate::report) fn gather(input: &ReportInput<'_>, enclosed: &[Enclosed]) -> Self {
        let phrases = Phrases::new(input);
        let row = |file: &Enclosed| EnclosedRow {
            name: file.name,
            description: file.description.clone(),
            size: format::size(input.texts, file.bytes.len() as u64),
            hash: grouped(&ContentHash::of(&file.bytes).to_string(), 8),
            relation: file.relation.code(),
            media_type: file.media_type,
        };
        let enclosed = EnclosedList {
            title: phrases.say("enclosed"),
            lead: phrases.say("enclosed-lead"),
            explanation: phrases.say("enclosed-check"),
            heads: ["enclosed-file", "enclosed-size", "enclosed-hash"].map(|key| phrases.say(key)),
            rows: enclosed.iter().map(row).collect(),
        };
        Self { summary: data::gather(input, Paper::Dossier), enclosed }
    }
}
