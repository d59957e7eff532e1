//! What shows that measures are carried out: each piece with what it is, its days, its size
//! and the beginning of its hash, by which a reader knows it again.

use serde::Serialize;

use crate::domain::evidence::Evidence;
use crate::report::ReportInput;
use crate::report::data::is_tall;
use crate::report::data::phrases::Phrases;
use crate::text::format;

/// How many measures of one piece are named before the rest is counted.
const MOST: usize = 12;

/// The list of evidence.
#[derive(Serialize)]
pub(super) struct EvidenceList {
    rows: Vec<EvidenceRow>,
}

#[derive(Serialize)]
struct EvidenceRow {
    number: String,
    title: String,
    below: String,
    added: String,
    until: String,
    over: Option<String>,
    size: String,
    tall: bool,
}

impl EvidenceList {
    pub(super) fn gather(input: &ReportInput<'_>, phrases: &Phrases<'_>) -> Self {
        let row = |piece: &Evidence| {
            let over = if input.missing.contains(&piece.id) {
                Some("evidence-missing")
            } else {
                piece.is_expired(input.printed_on).then_some("evidence-over")
            };
            let over = over.map(|key| phrases.say(key));
            let size = format::size(input.texts, piece.size.into());
            EvidenceRow { over, size, ..EvidenceRow::gather(piece, phrases) }
        };
        Self { rows: input.isms.evidence.values().map(row).collect() }
    }
}

impl EvidenceRow {
    fn gather(piece: &Evidence, phrases: &Phrases<'_>) -> Self {
        let measures: Vec<_> = piece.measures.iter().map(ToString::to_string).collect();
        let mut below = vec![phrases.word(&format!("evidence-kind-{}", piece.kind.code()))];
        below.extend(piece.has_content().then(|| piece.file_name.clone()));
        if !measures.is_empty() {
            let measures = phrases.some(&measures, MOST);
            below.push(phrases.with("evidence-shows", &[("measures", &measures)]));
        }
        below.push(phrases.with("evidence-hash", &[("hash", &piece.sha256.short())]));
        Self {
            tall: is_tall(&[&piece.title]),
            number: piece.id.to_string(),
            title: piece.title.clone(),
            below: below.join(" · "),
            added: format::date_short(piece.added_on),
            until: piece.expires_on.map(format::date_short).unwrap_or_default(),
            over: None,
            size: String::new(),
        }
    }
}
