//! The page of a record: all that stands in it, what hangs on it, its place on the map, and
//! what happened to it.

use crate::auditor::Block;
use crate::auditor::Page;
use crate::auditor::Row;
use crate::auditor::Sources;
use crate::auditor::Stop;
use crate::auditor::answer;
use crate::auditor::places;
use crate::domain::Isms;
use crate::domain::evidence::Evidence;
use crate::domain::id::MeasureId;
use crate::domain::record::RecordKey;
use crate::domain::risk::Risk;
use crate::domain::standing::Phase;
use crate::text::changes::Telling;
use crate::text::format;
use crate::text::record;
use std::collections::BTreeSet;

/// So much of the past is told; the rest is counted.
const TOLD: usize = 40;

pub(super) fn page(sources: &Sources<'_>, key: &RecordKey) -> Option<Page> {
    let text = sources.text;
    let found = sources.isms.get(key)?;
    let title = record::title(text, key, &found.name());
    let links = found.links();
    let telling = Telling::new(text, &sources.book.titles, &sources.book.names);
    let contents = telling.contents(found).into_iter();
    let rows = contents.map(|(label, words)| Row { label, words, to: None }).collect();
    let mut blocks = vec![block(sources, "auditor-contents", rows)];
    if let RecordKey::Risk(id) = key
        && let Some(risk) = sources.isms.risks.get(id)
    {
        blocks.push(block(sources, "auditor-on-map", on_map(sources, risk)));
        let measures = answer::measure_rows(sources, risk.measures.iter().copied());
        blocks.push(block(sources, "auditor-measures", measures));
    }
    if let RecordKey::Measure(id) = key {
        blocks.push(block(sources, "auditor-evidence", evidence_rows(sources, *id)));
    }
    let hanging = links
        .into_iter()
        .chain(linked(sources.isms, key))
        .filter(|to| !matches!((key, to), (RecordKey::Risk(_), RecordKey::Measure(_))));
    let mut seen = BTreeSet::new();
    let hanging = hanging.filter(|to| seen.insert(to.clone()));
    let rows = hanging.filter_map(|to| link_row(sources, to)).collect();
    blocks.push(block(sources, "auditor-hangs-on", rows));
    blocks.push(block(sources, "auditor-past", past(sources, key)));
    blocks.retain(|block| !block.rows.is_empty());
    Some(Page { title, lead: String::new(), blocks, is_veiled: false })
}

fn block(sources: &Sources<'_>, title: &str, rows: Vec<Row>) -> Block {
    Block { title: sources.text.get(title).into_owned(), standing: None, rows }
}

/// What shows a measure; where nothing does, that.
fn evidence_rows(sources: &Sources<'_>, measure: MeasureId) -> Vec<Row> {
    let text = sources.text;
    let row = |piece: &Evidence| {
        let key = RecordKey::Evidence(piece.id);
        let day = |key: &str, day| text.with(key, &[("day", format::date_long(text, day).into())]);
        let mut words =
            vec![text.get(&format!("evidence-kind-{}", piece.kind.code())).into_owned()];
        words.extend(piece.has_content().then(|| piece.file_name.clone()));
        words.push(day("evidence-added-on", piece.added_on));
        words.extend(piece.expires_on.map(|until| {
            let is_over = piece.is_expired(sources.today);
            day(if is_over { "auditor-evidence-over" } else { "auditor-evidence-until" }, until)
        }));
        let label = record::title(text, &key, &piece.title);
        Row { label, words: words.join(", "), to: Some(Stop::Record(key)) }
    };
    let mut rows: Vec<Row> = sources.isms.evidence_of(measure).map(row).collect();
    if rows.is_empty() {
        let words = text.get("auditor-evidence-none").into_owned();
        rows.push(Row { words, ..Row::default() });
    }
    rows
}

fn on_map(sources: &Sources<'_>, risk: &Risk) -> Vec<Row> {
    let row = |phase: Phase| {
        let rating = risk.at(phase, sources.isms)?;
        let place = rating.position()?;
        let level = rating.level(sources.isms)?;
        let level = sources.text.get(&format!("level-{}", level.code())).into_owned();
        Some(Row {
            label: sources.text.get(places::phase_key(phase)).into_owned(),
            words: format!("{}: {level}", places::place_words(sources.text, place)),
            to: Some(Stop::Cell(place)),
        })
    };
    Phase::ALL.iter().filter_map(|phase| row(*phase)).collect()
}

fn link_row(sources: &Sources<'_>, key: RecordKey) -> Option<Row> {
    let name = sources.isms.name_of(&key)?;
    let label = record::title(sources.text, &key, &name);
    Some(Row { label, words: String::new(), to: Some(Stop::Record(key)) })
}

/// The records that point at a record.
fn linked(isms: &Isms, key: &RecordKey) -> Vec<RecordKey> {
    let risks = |test: &dyn Fn(&Risk) -> bool| {
        let meant = isms.risks.values().filter(|risk| test(risk));
        meant.map(|risk| RecordKey::Risk(risk.id)).collect::<Vec<_>>()
    };
    let systems = isms.systems.values();
    let exchanges = isms.exchanges.values();
    let measures = isms.measures.values();
    match key {
        RecordKey::Measure(id) => risks(&|risk| risk.measures.contains(id)),
        RecordKey::Process(id) => {
            let systems = systems.filter(|it| it.processes.contains(id));
            let exchanges = exchanges.filter(|it| it.processes.contains(id));
            let mut found: Vec<_> = systems.map(|it| RecordKey::System(it.id)).collect();
            found.extend(exchanges.map(|it| RecordKey::Exchange(it.id)));
            found.extend(risks(&|risk| risk.processes.contains(id)));
            found
        }
        RecordKey::System(id) => {
            let exchanges = exchanges.filter(|it| it.systems.contains(id));
            let mut found: Vec<_> = exchanges.map(|it| RecordKey::Exchange(it.id)).collect();
            found.extend(risks(&|risk| risk.systems.contains(id)));
            found
        }
        RecordKey::Exchange(id) => risks(&|risk| risk.exchanges.contains(id)),
        RecordKey::Supplier(id) => {
            let systems = systems.filter(|it| it.supplier == Some(*id));
            let exchanges = exchanges.filter(|it| it.suppliers.contains(id));
            let measures = measures.filter(|it| it.supplier == Some(*id));
            let mut found: Vec<_> = systems.map(|it| RecordKey::System(it.id)).collect();
            found.extend(exchanges.map(|it| RecordKey::Exchange(it.id)));
            found.extend(measures.map(|it| RecordKey::Measure(it.id)));
            found
        }
        RecordKey::Statement(control) => {
            let measures = measures.filter(|it| it.controls.contains(control));
            let mut found: Vec<_> = measures.map(|it| RecordKey::Measure(it.id)).collect();
            found.extend(risks(&|risk| risk.prescribed.contains(control)));
            found
        }
        RecordKey::Role(id) => {
            let systems = systems.filter(|it| it.users.contains(id));
            systems.map(|it| RecordKey::System(it.id)).collect()
        }
        _ => Vec::new(),
    }
}

/// What happened to it, newest first.
fn past(sources: &Sources<'_>, key: &RecordKey) -> Vec<Row> {
    let events = (sources.past)(key);
    let more = events.len().saturating_sub(TOLD);
    let mut rows: Vec<_> = events
        .into_iter()
        .take(TOLD)
        .map(|event| {
            let label = [event.at, event.by].into_iter().filter(|it| !it.is_empty());
            Row { label: label.collect::<Vec<_>>().join(" · "), words: event.what, to: None }
        })
        .collect();
    if more > 0 {
        rows.push(Row { words: sources.text.count("auditor-past-more", more), ..Row::default() });
    }
    rows
}
