//! What differs between two moments, record by record.

use serde::Serialize;
use std::collections::BTreeMap;

use crate::report::ComparisonInput;
use crate::report::data::Cover;
use crate::report::data::Fact;
use crate::report::data::Group;
use crate::report::data::is_tall;
use crate::report::data::journal::grouped;
use crate::report::data::phrases::Phrases;
use crate::report::data::shortened;
use crate::text::changes::FieldWords;
use crate::text::changes::RecordWords;
use crate::text::changes::Turn;

/// The words that the template itself needs.
const WORDS: [&str; 10] = [
    "compared",
    "compared-check",
    "compared-field",
    "compared-is",
    "compared-record",
    "compared-same",
    "compared-was",
    "compared-what",
    "of",
    "page",
];

/// The whole comparison, in the order in which it is printed.
#[derive(Serialize)]
pub(in crate::report) struct Differences {
    words: BTreeMap<&'static str, String>,
    document: Cover,
    practice: String,
    facts: Vec<Fact>,
    changed: Group<ChangedRow>,
    whole: Vec<Group<WholeRow>>,
    same: bool,
    check: Vec<String>,
}

/// A record that came or went.
#[derive(Serialize)]
struct WholeRow {
    record: String,
    tall: bool,
}

/// A field that changed.
#[derive(Serialize)]
struct ChangedRow {
    record: String,
    field: String,
    before: String,
    after: String,
    tall: bool,
}

impl Differences {
    pub(in crate::report) fn gather(input: &ComparisonInput<'_>) -> Self {
        let phrases = Phrases::new(&input.report);
        let practice = shortened(&phrases.or_blank(&input.report.isms.practice.name), 120);
        let named = [("practice", practice.as_str())];
        let document = Cover {
            title: phrases.with("compared-title", &named),
            description: phrases.with("compared-description", &named),
            ..Cover::gather(&input.report, &phrases)
        };
        let fact = |label: &str, value: String| Fact { label: phrases.say(label), value };
        let print = |print: &str| grouped(print, 8);
        let facts = vec![
            fact("compared-from", phrases.or_blank(&input.from.name)),
            fact("compared-from-print", phrases.or_blank(&print(&input.from.fingerprint))),
            fact("compared-to", phrases.or_blank(&input.to.name)),
            fact("compared-to-print", phrases.or_blank(&print(&input.to.fingerprint))),
        ];
        Self {
            words: phrases.words_of(&WORDS),
            document,
            practice,
            facts,
            changed: changed(input.records, &phrases),
            whole: vec![
                whole(input.records, (Turn::New, "compared-new"), &phrases),
                whole(input.records, (Turn::Gone, "compared-gone"), &phrases),
            ],
            same: input.records.is_empty(),
            check: vec![phrases.say("journal-chain"), phrases.say("journal-verify")],
        }
    }
}

fn changed(records: &[RecordWords], phrases: &Phrases<'_>) -> Group<ChangedRow> {
    let records = || records.iter().filter(|record| record.turn == Turn::Changed);
    let row = |record: &RecordWords, field: &FieldWords| ChangedRow {
        record: record.title.clone(),
        field: field.name.clone(),
        before: field.before.clone(),
        after: field.after.clone(),
        tall: is_tall(&[&record.title, &field.before, &field.after]),
    };
    let rows = records()
        .flat_map(|record| record.fields.iter().map(move |field| row(record, field)))
        .collect();
    Group {
        title: phrases.say("compared-changed"),
        empty: phrases.say("compared-changed-empty"),
        count: phrases.count("compared-changed-count", records().count()),
        rows,
    }
}

fn whole(
    records: &[RecordWords],
    (turn, key): (Turn, &str),
    phrases: &Phrases<'_>,
) -> Group<WholeRow> {
    let records = records.iter().filter(|record| record.turn == turn);
    let row = |record: &RecordWords| WholeRow {
        record: record.title.clone(),
        tall: is_tall(&[&record.title]),
    };
    let rows: Vec<_> = records.map(row).collect();
    Group {
        title: phrases.say(key),
        empty: phrases.say(&format!("{key}-empty")),
        count: phrases.count(&format!("{key}-count"), rows.len()),
        rows,
    }
}
