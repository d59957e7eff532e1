//! Laws and norms, and the product's own content: each with its edition and its status.

use serde::Serialize;

use crate::catalogue::Edition;
use crate::catalogue::profile::MethodBook;
use crate::catalogue::profile::Norm;
use crate::catalogue::profile::NormKind;
use crate::report::ReportInput;
use crate::report::data::phrases::Phrases;
use crate::text::format;

/// The chapter on laws and norms.
#[derive(Serialize)]
pub(super) struct Norms {
    method: String,
    notes: Vec<String>,
    groups: Vec<NormGroup>,
    sheets: Vec<SheetRow>,
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

/// A list that came with the program.
#[derive(Serialize)]
struct SheetRow {
    title: String,
    source: String,
    edition: String,
    on: String,
}

impl Norms {
    pub(super) fn gather(input: &ReportInput<'_>, phrases: &Phrases<'_>) -> Self {
        let profile = &input.isms.criteria_in_use().profile;
        let book = &input.catalogue.method;
        let group = |kind: &NormKind| NormGroup {
            title: phrases.say(&format!("norms-{}", kind.code())),
            rows: book
                .norms
                .iter()
                .filter(|norm| norm.kind == *kind)
                .map(|norm| row(norm, book))
                .collect(),
        };
        let known = input.catalogue.profile(profile);
        let sheets = input.catalogue.editions.iter();
        Self {
            method: phrases.method(profile),
            notes: known.map(|known| known.notes_nl.clone()).unwrap_or_default(),
            groups: NormKind::ALL.iter().map(group).collect(),
            sheets: sheets.map(|(name, edition)| sheet(name, edition, phrases)).collect(),
        }
    }
}

fn row(norm: &Norm, book: &MethodBook) -> NormRow {
    NormRow {
        title: norm.title_nl.clone(),
        note: norm.note_nl.clone(),
        edition: norm.edition_nl.clone(),
        standing: book.status_labels_nl.get(&norm.status).cloned().unwrap_or_default(),
    }
}

fn sheet(name: &str, edition: &Edition, phrases: &Phrases<'_>) -> SheetRow {
    SheetRow {
        title: phrases.say(&format!("sheet-{}", name.replace('_', "-"))),
        source: edition.source_nl.clone(),
        edition: edition.edition.clone(),
        on: format::date_short(edition.date),
    }
}
