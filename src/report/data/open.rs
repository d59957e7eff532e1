//! What is still open, per step: the same points the window shows, gathered in sentences.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::domain::Isms;
use crate::domain::findings::Findings;
use crate::domain::findings::Rule;
use crate::domain::findings::Weight;
use crate::domain::progress::Gap;
use crate::domain::progress::OpenWork;
use crate::domain::progress::Step;
use crate::domain::record::RecordKey;
use crate::report::ReportInput;
use crate::report::data::phrases::Phrases;

/// The chapter on what is left to do.
#[derive(Serialize)]
pub(super) struct Open {
    steps: Vec<OpenStep>,
}

#[derive(Serialize)]
struct OpenStep {
    title: String,
    points: Vec<Point>,
}

/// A sentence, and the records it speaks of.
#[derive(Serialize)]
struct Point {
    sentence: String,
    records: String,
}

impl Open {
    pub(super) fn gather(input: &ReportInput<'_>, phrases: &Phrases<'_>) -> Self {
        let work = OpenWork::of(input.isms, input.printed_on);
        let step = |step: &Step| {
            let points = gaps(&work, *step).into_iter().map(|(gap, records)| Point {
                sentence: sentence(gap, records.len(), phrases),
                records: phrases.list(&names(&records, input.isms)),
            });
            OpenStep {
                title: phrases.word(&format!("step-{}", step.code())),
                points: points.collect(),
            }
        };
        let findings = Findings::of(input.isms, &work, input.printed_on);
        let steps = Step::ALL.iter().map(step).chain(found(&findings, input, phrases));
        Self { steps: steps.filter(|step| !step.points.is_empty()).collect() }
    }
}

/// What does not fit together, by weight, but for what is told as open already and for what
/// is only worth another look.
fn found(
    findings: &Findings,
    input: &ReportInput<'_>,
    phrases: &Phrases<'_>,
) -> impl Iterator<Item = OpenStep> {
    [Weight::First, Weight::Next].iter().map(move |weight| {
        let groups = findings.groups.iter();
        let groups = groups.filter(|(rule, _)| rule.weight() == *weight && rule.gap().is_none());
        let point = |(rule, records): &(Rule, Vec<RecordKey>)| Point {
            sentence: phrases.word(&format!("finding-{}", rule.code())),
            records: phrases.list(&names(records, input.isms)),
        };
        let title = phrases.word(&format!("weight-{}", weight.code()));
        OpenStep {
            title: phrases.with("open-findings", &[("weight", &title)]),
            points: groups.map(point).collect(),
        }
    })
}

/// One sentence for each kind of open point, in the order of the steps.
pub(super) fn sentences(work: &OpenWork, phrases: &Phrases<'_>) -> Vec<String> {
    let gaps = Step::ALL.iter().flat_map(|step| gaps(work, *step));
    gaps.map(|(gap, records)| sentence(gap, records.len(), phrases)).collect()
}

fn gaps(work: &OpenWork, step: Step) -> BTreeMap<Gap, Vec<RecordKey>> {
    let mut found: BTreeMap<Gap, Vec<RecordKey>> = BTreeMap::new();
    for point in work.in_step(step) {
        found.entry(point.gap).or_default().push(point.record.clone());
    }
    found
}

fn sentence(gap: Gap, records: usize, phrases: &Phrases<'_>) -> String {
    phrases.count(&format!("gap-{}", gap.code()), records)
}

/// What people call these records: numbers for risks and measures, names for the rest.
fn names(records: &[RecordKey], isms: &Isms) -> Vec<String> {
    let name = |key: &RecordKey| match key {
        RecordKey::Practice
        | RecordKey::Policy
        | RecordKey::PolicyVersion(_)
        | RecordKey::Criteria(_) => None,
        RecordKey::Statement(control) => Some(control.to_string()),
        RecordKey::Risk(id) => Some(id.to_string()),
        RecordKey::Measure(id) => Some(id.to_string()),
        RecordKey::Evidence(id) => Some(id.to_string()),
        RecordKey::Role(_)
        | RecordKey::Goal(_)
        | RecordKey::ContextIssue(_)
        | RecordKey::Stakeholder(_)
        | RecordKey::Process(_)
        | RecordKey::System(_)
        | RecordKey::Exchange(_)
        | RecordKey::Supplier(_)
        | RecordKey::AuditFinding(_) => isms.get(key).map(|record| record.name()),
    };
    records.iter().filter_map(name).collect()
}
