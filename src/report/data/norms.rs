//! Laws and norms as the catalogue knows them: edition and status.

use serde::Serialize;

use crate::catalogue::Norm;
use crate::report::ReportInput;
use crate::report::data::phrases::Phrases;

/// The chapter on laws and norms.
#[derive(Serialize)]
pub(super) struct Norms {
    method: String,
    notes: Vec<String>,
    groups: Vec<NormGroup>,
}

#[derive(Serialize)]
struct NormGroup {
    title: String,
    rows: Vec<NormRow>,
}

#[derive(Serialize)]
struct NormRow {
    title: String,
    note: String,
    edition: String,
    standing: String,
}

impl Norms {
    pub(super) fn gather(input: &ReportInput<'_>, phrases: &Phrases<'_>) -> Self {
        let profile = &input.isms.criteria_in_use().profile;
        let known = input.catalogue.profiles.iter().find(|known| known.id == *profile);
        let group = |kind: &&str| {
            let here = input.catalogue.norms.iter().filter(|norm| norm.kind == **kind);
            NormGroup {
                title: phrases.say(&format!("norms-{kind}")),
                rows: here.map(|norm| row(norm, phrases)).collect(),
            }
        };
        Self {
            method: phrases.method(profile),
            notes: known.map(|known| known.notes_nl.clone()).unwrap_or_default(),
            groups: ["norm", "law"].iter().map(group).collect(),
        }
    }
}

fn row(norm: &Norm, phrases: &Phrases<'_>) -> NormRow {
    NormRow {
        title: norm.title_nl.clone(),
        note: norm.note_nl.clone(),
        edition: norm.edition_nl.clone(),
        standing: phrases.say(&format!("standing-{}", norm.status.replace('_', "-"))),
    }
}
