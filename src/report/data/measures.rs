//! What is done about the risks: who, when, how far.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::domain::Isms;
use crate::domain::id::MeasureId;
use crate::domain::measure::Measure;
use crate::domain::measure::MeasureStatus;
use crate::report::ReportInput;
use crate::report::data::is_tall;
use crate::report::data::phrases::Phrases;
use crate::text::format;

/// The chapter on measures.
#[derive(Serialize)]
pub(super) struct Measures {
    count: String,
    rows: Vec<MeasureRow>,
}

#[derive(Serialize)]
struct MeasureRow {
    number: String,
    title: String,
    below: String,
    risks: String,
    owner: String,
    due: String,
    late: Option<String>,
    status: String,
    tall: bool,
}

impl Measures {
    pub(super) fn gather(input: &ReportInput<'_>, phrases: &Phrases<'_>) -> Self {
        let served = risks_by_measure(input.isms);
        let none = Vec::new();
        let row = |measure: &Measure| {
            let risks = phrases.list(served.get(&measure.id).unwrap_or(&none));
            let late = measure.is_overdue(input.printed_on).then(|| phrases.say("overdue"));
            MeasureRow { late, ..MeasureRow::gather(measure, &risks, phrases) }
        };
        let measures = input.isms.measures.values();
        let done = measures.clone().filter(|measure| measure.status == MeasureStatus::Implemented);
        Self {
            count: phrases.of("measures-count", done.count(), input.isms.measures.len()),
            rows: measures.map(row).collect(),
        }
    }
}

/// The relevant risks that each measure serves, as people read them.
fn risks_by_measure(isms: &Isms) -> BTreeMap<MeasureId, Vec<String>> {
    let mut served: BTreeMap<MeasureId, Vec<String>> = BTreeMap::new();
    for risk in isms.relevant_risks() {
        for measure in &risk.measures {
            served.entry(*measure).or_default().push(risk.id.to_string());
        }
    }
    served
}

impl MeasureRow {
    fn gather(measure: &Measure, risks: &str, phrases: &Phrases<'_>) -> Self {
        let controls: Vec<String> = measure.controls.iter().map(ToString::to_string).collect();
        let mut below = Vec::new();
        if !controls.is_empty() {
            below.push(phrases.with("controls", &[("controls", &phrases.list(&controls))]));
        }
        if !measure.evidence.trim().is_empty() {
            below.push(phrases.with("evidence", &[("evidence", &measure.evidence)]));
        }
        let below = below.join("\n");
        Self {
            tall: is_tall(&[&measure.title, &below, risks, &measure.owner]),
            number: measure.id.to_string(),
            title: measure.title.clone(),
            below,
            risks: phrases.or_blank(risks),
            owner: phrases.or_blank(&measure.owner),
            due: measure.due.map_or_else(|| phrases.blank(), format::date_short),
            late: None,
            status: phrases.word(&format!("status-{}", measure.status.code())),
        }
    }
}
