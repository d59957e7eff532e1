//! The register of processing (GDPR art. 30): who answers for it, and per process what is done
//! with personal data.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::domain::Isms;
use crate::domain::id::MeasureId;
use crate::domain::inventory::Process;
use crate::domain::practice::PracticeField;
use crate::domain::processing;
use crate::domain::processing::OutsideEea;
use crate::report::data::Fact;
use crate::report::data::is_tall;
use crate::report::data::phrases::Phrases;

/// How many measures of one process are named before the rest is counted.
const MOST: usize = 12;

/// The chapter on processing.
#[derive(Serialize)]
pub(super) struct Processing {
    /// Who is responsible, and whom to ask.
    controller: Vec<Fact>,
    count: String,
    empty: String,
    entries: Vec<Entry>,
    /// What several processes have in common, spelt out once, by its sign.
    shared: Vec<Fact>,
}

/// What the register says of one process.
#[derive(Serialize)]
struct Entry {
    title: String,
    owner: String,
    facts: Vec<Fact>,
    tall: bool,
}

/// What art. 30(1)(a) asks of the practice itself.
const CONTROLLER: [PracticeField; 5] = [
    PracticeField::Name,
    PracticeField::Owner,
    PracticeField::Address,
    PracticeField::Place,
    PracticeField::SecurityContact,
];

impl Processing {
    pub(super) fn gather(isms: &Isms, phrases: &Phrases<'_>) -> Self {
        let fact = |field: PracticeField| phrases.practice_fact(&isms.practice, field);
        let registered = || isms.processes.values().filter(|process| process.is_registered());
        let shared = Shared::of(registered());
        let complete = registered().filter(|process| process.unregistered().is_empty()).count();
        Self {
            controller: CONTROLLER.into_iter().map(fact).collect(),
            count: phrases.of("processing-count", complete, registered().count()),
            empty: phrases.say("processing-empty"),
            entries: registered().map(|it| Entry::gather(it, isms, (phrases, &shared))).collect(),
            shared: shared.spelt_out(phrases),
        }
    }
}

/// Nobody is an answer here, as the field says.
fn recipients(text: &str, phrases: &Phrases<'_>) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    if lines.is_empty() { phrases.say("processing-nobody") } else { lines.join("; ") }
}

impl Entry {
    fn gather(process: &Process, isms: &Isms, (phrases, shared): (&Phrases<'_>, &Shared)) -> Self {
        let written = &process.processing;
        let lines = |text: &str| phrases.or_blank(&text.lines().collect::<Vec<_>>().join("; "));
        let facts = [
            ("processing-purpose", phrases.or_blank(&process.purpose)),
            ("processing-ground", shared.sign(phrases, &written.legal_ground)),
            ("processing-subjects", lines(&written.data_subjects)),
            ("processing-categories", lines(&written.data_categories)),
            ("processing-recipients", recipients(&written.recipients, phrases)),
            ("processing-processors", processors(process, isms, phrases)),
            ("processing-outside", outside(process, phrases)),
            ("processing-retention", shared.sign(phrases, &written.retention)),
            ("processing-protection", protection(process, isms, phrases)),
        ];
        let fact = |(key, value): (&str, String)| Fact { label: phrases.say(key), value };
        Self {
            title: format!("{} {}", process.id, process.name),
            tall: is_tall(&facts.iter().map(|(_, value)| value.as_str()).collect::<Vec<_>>()),
            facts: facts.into_iter().map(fact).collect(),
            owner: phrases.or_blank(&process.owner),
        }
    }
}

/// Grounds and terms that several processes have, each with its place.
struct Shared(Vec<String>);

impl Shared {
    fn of<'p>(processes: impl Iterator<Item = &'p Process>) -> Self {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        let mut order = Vec::new();
        for process in processes {
            let written = &process.processing;
            for text in [written.legal_ground.trim(), written.retention.trim()] {
                let count = counts.entry(text).or_default();
                *count += 1;
                if *count == 2 && !text.is_empty() {
                    order.push(text.to_owned());
                }
            }
        }
        Self(order)
    }

    /// The text itself, or the sign under which it is spelt out.
    fn sign(&self, phrases: &Phrases<'_>, text: &str) -> String {
        let found = self.0.iter().position(|shared| shared == text.trim());
        found.map_or_else(
            || phrases.or_blank(text),
            |place| phrases.with("processing-sign", &[("number", &(place + 1).to_string())]),
        )
    }

    fn spelt_out(&self, phrases: &Phrases<'_>) -> Vec<Fact> {
        let fact = |text: &String| Fact { label: self.sign(phrases, text), value: text.clone() };
        self.0.iter().map(fact).collect()
    }
}

fn processors(process: &Process, isms: &Isms, phrases: &Phrases<'_>) -> String {
    let all = processing::processors(isms, process.id).into_iter();
    let named = all.filter_map(|id| isms.suppliers.get(&id));
    let names: Vec<String> = named.map(|supplier| supplier.name.clone()).collect();
    if names.is_empty() { phrases.say("processing-none") } else { phrases.list(&names) }
}

fn outside(process: &Process, phrases: &Phrases<'_>) -> String {
    let written = &process.processing;
    match written.outside_eea {
        OutsideEea::Unknown => phrases.blank(),
        OutsideEea::No => phrases.word("no"),
        OutsideEea::Yes => {
            let ground = phrases.or_blank(&written.outside_eea_ground);
            phrases.with("processing-outside-yes", &[("ground", &ground)])
        }
    }
}

/// The measures by number, which the chapter on measures explains.
fn protection(process: &Process, isms: &Isms, phrases: &Phrases<'_>) -> String {
    let all = processing::protection(isms, process.id);
    let numbers: Vec<String> = all.iter().map(MeasureId::to_string).collect();
    if numbers.is_empty() {
        return phrases.say("processing-unprotected");
    }
    phrases.with("processing-measures", &[("measures", &phrases.some(&numbers, MOST))])
}
