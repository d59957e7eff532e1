//! All that is written down, record by record and field by field, for whoever audits the whole
//! (NEN 7510-1:2024, 7.5). Which fields there are is told by the records themselves, so that
//! none is forgotten.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::domain::Isms;
use crate::domain::policy::PolicyVersion;
use crate::domain::progress::Step;
use crate::domain::record::Record;
use crate::report::ReportInput;
use crate::report::data::Fact;
use crate::report::data::Group;
use crate::report::data::phrases::Phrases;
use crate::text::changes::Telling;
use crate::text::changes::step_of_record;
use crate::text::record;

/// The chapter with everything.
#[derive(Serialize)]
pub(super) struct Everything {
    /// The steps of the road, each with its records.
    groups: Vec<Group<RecordRow>>,
}

/// A record with its fields that are filled in.
#[derive(Serialize)]
struct RecordRow {
    title: String,
    facts: Vec<Fact>,
}

impl Everything {
    pub(super) fn gather(input: &ReportInput<'_>, phrases: &Phrases<'_>) -> Self {
        let titles = input.catalogue.titles();
        let records = input.isms.records();
        let names = records.iter().map(|record| (record.key(), record.name())).collect();
        let telling = Telling::new(input.texts, &titles, &names);
        let mut by_step: BTreeMap<Step, Vec<RecordRow>> = BTreeMap::new();
        for record in records {
            let step = step_of_record(&record.key());
            let row = RecordRow::gather(record, &telling, input);
            if !row.facts.is_empty() {
                by_step.entry(step).or_default().push(row);
            }
        }
        let group = |(step, rows): (Step, Vec<RecordRow>)| Group {
            title: phrases.word(&format!("step-{}", step.code())),
            empty: String::new(),
            count: phrases.count("everything-count", rows.len()),
            rows,
        };
        Self { groups: by_step.into_iter().map(group).collect() }
    }
}

impl RecordRow {
    fn gather(record: Record, telling: &Telling<'_>, input: &ReportInput<'_>) -> Self {
        let title = record::title(input.texts, &record.key(), &record.name());
        let sections = sections(&record, input.isms);
        let told = telling.contents(record).into_iter();
        let facts: Vec<Fact> =
            told.map(|(label, value)| Fact { label, value }).chain(sections).collect();
        Self { title, facts }
    }
}

/// The policy word for word, of the version in force: an older one is kept in the document.
fn sections(record: &Record, isms: &Isms) -> Vec<Fact> {
    let in_force = isms.policy_in_force().map(|version| version.id);
    match record {
        Record::PolicyVersion(PolicyVersion { id, sections, .. }) if in_force == Some(*id) => {
            let fact = |(label, value): (&String, &String)| Fact {
                label: label.clone(),
                value: value.clone(),
            };
            sections.iter().map(|section| fact((&section.title, &section.text))).collect()
        }
        _ => Vec::new(),
    }
}
