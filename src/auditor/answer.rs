//! The pages of a question, and of what auditors asked and found.

use crate::auditor::Block;
use crate::auditor::Entry;
use crate::auditor::Page;
use crate::auditor::Row;
use crate::auditor::Sources;
use crate::auditor::Stop;
use crate::catalogue::showing::Aspect;
use crate::catalogue::showing::Fact;
use crate::catalogue::showing::Standing;
use crate::domain::audit::AuditFinding;
use crate::domain::id::MeasureId;
use crate::domain::measure::Measure;
use crate::domain::record::RecordKey;
use crate::text::format;
use crate::text::record;

/// What is decided, done, named and judged for a question, and the measures behind it.
pub(super) fn page(sources: &Sources<'_>, entry: &Entry) -> Option<Page> {
    let text = sources.text;
    let mut blocks: Vec<Block> =
        Aspect::ALL.iter().filter_map(|aspect| aspect_block(sources, entry, *aspect)).collect();
    let rows: Vec<_> =
        measures(sources, entry).into_iter().map(|it| measure_row(sources, it)).collect();
    if !rows.is_empty() {
        blocks.push(Block {
            title: text.get("auditor-measures").into_owned(),
            standing: None,
            rows,
        });
    }
    Some(Page { title: entry.words.clone(), lead: entry.source.clone(), blocks, is_veiled: false })
}

fn aspect_block(sources: &Sources<'_>, entry: &Entry, aspect: Aspect) -> Option<Block> {
    let text = sources.text;
    let judged = sources.isms.audit_findings.values();
    let found = judged.filter(|it| aspect == Aspect::Judged && it.question == entry.question.code);
    let found: Vec<_> = found.map(|it| finding_row(sources, it)).collect();
    let mut standing = entry.answer.standing(aspect);
    if standing == Standing::NotAsked && found.is_empty() {
        return None;
    }
    // Who asked has judged: that is what this aspect is about.
    if !found.is_empty()
        && standing == Standing::Missing
        && entry.answer.of(aspect).next().is_none()
    {
        standing = Standing::There;
    }
    let mut rows: Vec<_> = entry.answer.of(aspect).map(|fact| fact_row(sources, fact)).collect();
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

fn fact_row(sources: &Sources<'_>, fact: &Fact) -> Row {
    let text = sources.text;
    let key = format!("showing-{}-{}", fact.topic.code(), fact.aspect.code());
    let label = text.get(&key).into_owned();
    let mut words = vec![counted(sources, fact)];
    words.extend(fact.on.map(|day| {
        let day = format::date_long(text, day);
        let key = if fact.of > 1 { "showing-last-on" } else { "showing-on" };
        text.with(key, &[("day", day.into())])
    }));
    if !fact.by.is_empty() && fact.count > 0 {
        words.push(text.with("showing-by", &[("who", fact.by.as_str().into())]));
    }
    if let Some(lacking) = fact.lacking.as_ref().filter(|_| fact.count > 0) {
        words.push(text.with("showing-lacking", &[("what", called(sources, lacking).into())]));
    }
    words.extend(fact.planned.map(|day| {
        let day = format::date_long(text, day);
        text.with("showing-planned", &[("day", day.into())])
    }));
    let to = fact.lacking.as_ref().filter(|_| fact.count == 0).or(fact.record.as_ref());
    let to = to.filter(|key| sources.isms.name_of(key).is_some());
    Row { label, words: words.join(", "), to: to.cloned().map(Stop::Record) }
}

/// Of how many it is there; of one thing only whether it is.
fn counted(sources: &Sources<'_>, fact: &Fact) -> String {
    let text = sources.text;
    let words = [("count", fact.count.into()), ("of", fact.of.into())];
    let key = match (fact.count, fact.of) {
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

/// The measures a question is about, by number.
fn measures<'a>(sources: &Sources<'a>, entry: &Entry) -> Vec<&'a Measure> {
    let question = &entry.question;
    let control = question.control();
    let is_meant = |measure: &&Measure| match &control {
        Some(control) => measure.controls.contains(control),
        None => {
            let code = measure.catalogue.as_ref();
            code.is_some_and(|code| question.measures.contains(code))
        }
    };
    sources.isms.measures.values().filter(is_meant).collect()
}

/// A measure with how far it is and who sees to it.
pub(super) fn measure_row(sources: &Sources<'_>, measure: &Measure) -> Row {
    let text = sources.text;
    let key = RecordKey::Measure(measure.id);
    let mut words = vec![text.get(&format!("status-{}", measure.status.code())).into_owned()];
    if !measure.owner.trim().is_empty() {
        words.push(measure.owner.trim().to_owned());
    }
    let day = measure.checked_on.max(measure.implemented_on).or(measure.due);
    words.extend(day.map(|day| format::date_long(text, day)));
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
