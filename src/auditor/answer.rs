//! The pages of a question, and of what auditors asked and found.

use crate::auditor::Block;
use crate::auditor::Entry;
use crate::auditor::Page;
use crate::auditor::Row;
use crate::auditor::Sources;
use crate::auditor::Stop;
use crate::auditor::places;
use crate::catalogue::showing::Aspect;
use crate::catalogue::showing::Fact;
use crate::catalogue::showing::Standing;
use crate::catalogue::showing::Topic;
use crate::domain::audit::AuditFinding;
use crate::domain::id::MeasureId;
use crate::domain::measure::Measure;
use crate::domain::measure::MeasureStatus;
use crate::domain::record::RecordKey;
use crate::text::format;
use crate::text::record;
use std::collections::BTreeSet;

/// So many records are listed behind a line of an answer; the rest is counted.
const LISTED: usize = 200;

/// What is decided, done, named and judged for a question, and the measures behind it.
pub(super) fn page(sources: &Sources<'_>, entry: &Entry) -> Page {
    let text = sources.text;
    let mut blocks: Vec<Block> =
        Aspect::ALL.iter().filter_map(|aspect| aspect_block(sources, entry, *aspect)).collect();
    let rows = measure_rows(sources, measures(entry).into_iter());
    if !rows.is_empty() {
        blocks.push(Block {
            title: text.get("auditor-measures").into_owned(),
            standing: None,
            rows,
        });
    }
    Page { title: entry.words.clone(), lead: entry.source.clone(), blocks, is_veiled: false }
}

fn aspect_block(sources: &Sources<'_>, entry: &Entry, aspect: Aspect) -> Option<Block> {
    let text = sources.text;
    let found = sources.isms.audit_findings.values();
    let found = found.filter(|it| aspect == Aspect::Judged && it.question == entry.question.code);
    let found: Vec<_> = found.map(|it| finding_row(sources, it)).collect();
    let standing = entry.answer.standing(aspect);
    if standing == Standing::NotAsked {
        return None;
    }
    let facts = entry.answer.facts.iter().enumerate().filter(|(_, fact)| fact.aspect == aspect);
    let mut rows: Vec<_> = facts.map(|(at, fact)| fact_row(sources, (entry, at), fact)).collect();
    rows.extend(found);
    if rows.is_empty() {
        rows.push(Row {
            words: text.get("auditor-judged-by-nobody").into_owned(),
            ..Row::default()
        });
    }
    let title = text.get(&format!("auditor-aspect-{}", aspect.code())).into_owned();
    Some(Block { title, standing: Some(standing), rows })
}

fn fact_row(sources: &Sources<'_>, (entry, at): (&Entry, usize), fact: &Fact) -> Row {
    let text = sources.text;
    let label = fact_label(sources, fact);
    let mut words = vec![counted(sources, fact)];
    words.extend(fact.on.map(|day| {
        let day = format::date_long(text, day);
        let key = match (fact.is_written, fact.of() > 1) {
            (false, true) => "showing-last-on",
            (false, false) => "showing-on",
            (true, true) => "showing-last-written",
            (true, false) => "showing-written",
        };
        text.with(key, &[("day", day.into())])
    }));
    if !fact.by.is_empty() && fact.count() > 0 {
        words.push(text.with("showing-by", &[("who", fact.by.as_str().into())]));
    }
    if let Some(lacking) = fact.lacking.first().filter(|_| fact.count() > 0) {
        words.push(text.with("showing-lacking", &[("what", called(sources, lacking).into())]));
    }
    words.extend(fact.planned.map(|day| {
        let day = format::date_long(text, day);
        text.with("showing-planned", &[("day", day.into())])
    }));
    // One record is opened at once, several are listed first.
    let only = fact.there.iter().chain(&*fact.lacking).next().filter(|_| fact.of() == 1);
    let to = match only {
        Some(key) => sources.isms.name_of(key).map(|_| Stop::Record(key.clone())),
        None if fact.of() == 0 => None,
        None => Some(Stop::List(entry.question.code.clone(), at)),
    };
    Row { label, words: words.join(", "), to }
}

/// What a line of an answer is about.
fn fact_label(sources: &Sources<'_>, fact: &Fact) -> String {
    let key = format!("showing-{}-{}", fact.topic.code(), fact.aspect.code());
    sources.text.get(&key).into_owned()
}

/// The records behind a line of an answer: first those that lack it.
pub(super) fn list(sources: &Sources<'_>, entry: &Entry, at: usize) -> Option<Page> {
    let fact = entry.answer.facts.get(at)?;
    let block = |title: &str, records: &[RecordKey]| {
        let listed = records.iter().take(LISTED);
        let mut rows: Vec<_> = listed.map(|key| record_row(sources, key)).collect();
        let title = sources.text.count(title, records.len());
        let more = records.len().saturating_sub(LISTED);
        if more > 0 {
            rows.push(Row { words: sources.text.count("auditor-more", more), ..Row::default() });
        }
        (!rows.is_empty()).then_some(Block { title, standing: None, rows })
    };
    let blocks =
        [block("auditor-list-lacking", &fact.lacking), block("auditor-list-there", &fact.there)];
    Some(Page {
        title: fact_label(sources, fact),
        lead: entry.words.clone(),
        is_veiled: false,
        blocks: blocks.into_iter().flatten().collect(),
    })
}

/// A record in a line, with what there is to say of a measure or risk.
fn record_row(sources: &Sources<'_>, key: &RecordKey) -> Row {
    let isms = sources.isms;
    match key {
        RecordKey::Measure(id) if isms.measures.contains_key(id) => {
            measure_rows(sources, std::iter::once(*id)).pop().unwrap_or_default()
        }
        RecordKey::Risk(id) => {
            isms.risks.get(id).map(|risk| places::risk_row(sources, risk)).unwrap_or_default()
        }
        RecordKey::Statement(control) => {
            let title = sources.catalogue.control(control).map(|it| it.title_nl.clone());
            let label = called(sources, key);
            let to = isms.statements.contains_key(control).then(|| Stop::Record(key.clone()));
            Row { label, words: title.unwrap_or_default(), to }
        }
        _ => Row {
            label: called(sources, key),
            to: Some(Stop::Record(key.clone())),
            ..Row::default()
        },
    }
}

/// Of how many it is there; of one thing only whether it is.
fn counted(sources: &Sources<'_>, fact: &Fact) -> String {
    let text = sources.text;
    let words = [("count", fact.count().into()), ("of", fact.of().into())];
    let key = match (fact.count(), fact.of()) {
        (_, 0) => "showing-nothing",
        (0, 1) => "showing-not-there",
        (_, 1) => "showing-there",
        (0, _) => "showing-none",
        (count, of) if count == of => "showing-all",
        _ => "showing-some",
    };
    text.with(key, &words)
}

fn called(sources: &Sources<'_>, key: &RecordKey) -> String {
    let name = sources.isms.name_of(key).unwrap_or_default();
    record::title(sources.text, key, &name)
}

/// The measures a question is about, by number, as its answer counted them.
fn measures(entry: &Entry) -> BTreeSet<MeasureId> {
    let counted = entry.answer.facts.iter().filter(|fact| fact.topic == Topic::Measures);
    let records = counted.flat_map(|fact| fact.there.iter().chain(&*fact.lacking));
    let number = |record: &RecordKey| match record {
        RecordKey::Measure(id) => Some(*id),
        _ => None,
    };
    records.filter_map(number).collect()
}

/// A measure with how far it is and who sees to it.
fn measure_row(sources: &Sources<'_>, measure: &Measure) -> Row {
    let text = sources.text;
    let key = RecordKey::Measure(measure.id);
    let mut words = vec![text.get(&format!("status-{}", measure.status.code())).into_owned()];
    if !measure.owner.trim().is_empty() {
        words.push(measure.owner.trim().to_owned());
    }
    let done = measure.checked_on.max(measure.implemented_on);
    let due = measure.due.filter(|_| measure.status != MeasureStatus::Implemented);
    words.extend(done.map(|day| {
        let day = format::date_long(text, day);
        text.with("showing-last-on", &[("day", day.into())])
    }));
    words.extend(due.map(|day| {
        let day = format::date_long(text, day);
        text.with("auditor-due", &[("day", day.into())])
    }));
    Row { label: called(sources, &key), words: words.join(", "), to: Some(Stop::Record(key)) }
}

/// The measures with these numbers.
pub(super) fn measure_rows(
    sources: &Sources<'_>,
    measures: impl Iterator<Item = MeasureId>,
) -> Vec<Row> {
    let found = measures.filter_map(|id| sources.isms.measures.get(&id));
    found.map(|it| measure_row(sources, it)).collect()
}

/// What an auditor asked or found, in a line.
fn finding_row(sources: &Sources<'_>, finding: &AuditFinding) -> Row {
    let text = sources.text;
    let judgement = text.get(&format!("audit-judgement-{}", finding.judgement.code())).into_owned();
    let label = text.with(
        "auditor-found",
        &[
            ("judgement", judgement.into()),
            ("who", finding.by.as_str().into()),
            ("day", format::date_long(text, finding.on).into()),
        ],
    );
    let said = if finding.finding.trim().is_empty() { &finding.asked } else { &finding.finding };
    let key = RecordKey::AuditFinding(finding.id);
    Row { label, words: said.clone(), to: Some(Stop::Record(key)) }
}

/// Everything that auditors asked and found, newest first.
pub(super) fn findings(sources: &Sources<'_>) -> Page {
    let text = sources.text;
    let title = text.get("auditor-findings").into_owned();
    let lead = text.get("auditor-findings-lead").into_owned();
    let found = sources.isms.audit_findings.values().rev();
    let mut rows: Vec<_> = found
        .map(|finding| {
            let row = finding_row(sources, finding);
            Row { words: format!("{}: {}", finding.asked, row.words), ..row }
        })
        .collect();
    if rows.is_empty() {
        rows.push(Row { words: text.get("auditor-findings-none").into_owned(), ..Row::default() });
    }
    Page { title, lead, blocks: vec![Block { rows, ..Block::default() }], is_veiled: false }
}
