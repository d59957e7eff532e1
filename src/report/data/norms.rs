//! Laws and norms, and the product's own content: each with its edition and its status.

use serde::Serialize;

use crate::catalogue::Edition;
use crate::catalogue::profile::EditionStatus;
use crate::catalogue::profile::MethodBook;
use crate::catalogue::profile::Norm;
use crate::catalogue::profile::NormKind;
use crate::domain::practice::CbwScope;
use crate::report::ReportInput;
use crate::report::data::phrases::Phrases;
use crate::text::format;

/// The chapter on laws and norms.
#[derive(Serialize)]
pub(super) struct Norms {
    method: String,
    notes: Vec<String>,
    /// Whether the practice falls under the Cyberbeveiligingswet, and why.
    cbw: String,
    groups: Vec<NormGroup>,
    /// The lists that came with the program, in one sentence.
    sheets: String,
}

#[derive(Serialize)]
struct NormGroup {
    title: String,
    rows: Vec<NormRow>,
}

#[derive(Serialize)]
struct NormRow {
    title: String,
    /// Only where the edition does not simply hold.
    note: String,
    edition: String,
    standing: String,
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
        let sheets =
            input.catalogue.editions.iter().map(|(name, edition)| sheet(name, edition, phrases));
        Self {
            method: phrases.method(profile),
            notes: known.map(|known| known.notes_nl.clone()).unwrap_or_default(),
            cbw: cbw(input, phrases),
            groups: NormKind::ALL.iter().map(group).collect(),
            sheets: format!("{}.", sheets.collect::<Vec<_>>().join("; ")),
        }
    }
}

fn cbw(input: &ReportInput<'_>, phrases: &Phrases<'_>) -> String {
    let practice = &input.isms.practice;
    if !practice.has_looked_at_cbw() {
        return phrases.say("cbw-unseen");
    }
    let answer = format!("{}.", phrases.word(&format!("cbw-{}", practice.cbw.code())));
    let why = match (practice.cbw_reason.trim(), practice.cbw) {
        ("", CbwScope::TooSmall) => input.catalogue.method.cbw_reason_nl.clone(),
        ("", CbwScope::Applies) => phrases.word("cbw-duties"),
        (own, _) => own.to_owned(),
    };
    phrases.with("cbw-said", &[("answer", &answer), ("why", &why)])
}

fn row(norm: &Norm, book: &MethodBook) -> NormRow {
    let holds = matches!(norm.status, EditionStatus::Current | EditionStatus::InForce);
    NormRow {
        title: norm.title_nl.clone(),
        note: if holds { String::new() } else { norm.note_nl.clone() },
        edition: norm.edition_nl.clone(),
        standing: book.status_labels_nl.get(&norm.status).cloned().unwrap_or_default(),
    }
}

fn sheet(name: &str, edition: &Edition, phrases: &Phrases<'_>) -> String {
    let title = phrases.say(&format!("sheet-{}", name.replace('_', "-")));
    let on = format::date_short(edition.date);
    phrases.with("sheet", &[("title", &title), ("edition", &edition.edition), ("day", &on)])
}
