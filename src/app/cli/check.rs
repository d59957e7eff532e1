//! Looking a document over: whether the file is sound, and what is left to do.

use crate::app::cli::DONE;
use crate::app::cli::NOT_DONE;
use crate::app::cli::OPEN_POINTS;
use crate::app::cli::Terminal;
use crate::app::cli::fault::Fault;
use crate::app::cli::one_line;
use crate::document::Document;
use crate::domain::findings::Findings;
use crate::domain::findings::Weight;
use crate::domain::progress::OpenWork;
use crate::domain::progress::Step;
use crate::domain::record::RecordKey;
use crate::store::check::CheckReport;
use crate::text::Texts;
use crate::text::findings as words;
use crate::text::progress::gap_sentence;
use crate::text::record;
use std::path::Path;

/// Tells how the file is and what is left to do. A file that cannot be opened is a fault;
/// one that can, but was tampered with, is told about.
pub(super) fn check(file: &Path, terminal: &mut Terminal<'_>) -> Result<u8, Fault> {
    let document = terminal.look_into(file)?;
    let report = document.check().map_err(|error| Fault::Store(error, file.to_owned()))?;
    if !report.is_sound() {
        tell_unsound(&report, &document, terminal)?;
        return Ok(NOT_DONE);
    }
    let facts = [("lines", report.lines.into()), ("fingerprint", report.fingerprint.into())];
    terminal.tell("cli-check-sound", &facts)?;
    tell_open_work(&document, terminal)
}

fn tell_unsound(
    report: &CheckReport,
    document: &Document,
    terminal: &mut Terminal<'_>,
) -> Result<(), Fault> {
    terminal.tell("cli-check-not-sound", &[])?;
    if let Some(detail) = &report.corruption {
        terminal.tell("cli-check-corrupt", &[("detail", detail.clone().into())])?;
    }
    if let Some(line) = report.broken_line {
        terminal.tell("cli-check-broken", &[("line", line.into())])?;
    }
    for key in &report.unexplained {
        let name = one_line(&named(key, document, terminal.texts));
        terminal.tell("cli-check-unexplained", &[("name", name.into())])?;
    }
    if report.altered_contents > 0 {
        terminal.tell_count("cli-check-altered-content", report.altered_contents)?;
    }
    Ok(())
}

/// What people call a record, also one that is gone.
fn named(key: &RecordKey, document: &Document, texts: &Texts) -> String {
    let name = document.isms().name_of(key).unwrap_or_default();
    record::title(texts, key, &name)
}

fn tell_open_work(document: &Document, terminal: &mut Terminal<'_>) -> Result<u8, Fault> {
    let isms = document.isms();
    let open = OpenWork::of(isms, terminal.clock.today());
    let missing = document.kept().missing;
    let findings = Findings::in_file(isms, &open, (terminal.clock.today(), &missing));
    if open.points.is_empty() && findings.count() == 0 {
        terminal.tell("cli-check-done", &[])?;
        return Ok(DONE);
    }
    if open.points.is_empty() {
        terminal.tell("cli-check-done", &[])?;
    } else {
        terminal.tell_count("cli-check-open", open.points.len())?;
    }
    for step in Step::ALL {
        if open.in_step(*step).next().is_none() {
            continue;
        }
        let title = terminal.texts.get(&format!("step-{}", step.code())).into_owned();
        terminal.print(&format!("\n{title}\n"))?;
        for point in open.in_step(*step) {
            let sentence = one_line(&gap_sentence(terminal.texts, isms, point));
            terminal.print(&format!("- {sentence}\n"))?;
        }
    }
    tell_findings(&findings, document, terminal)?;
    // What is only worth another look leaves nothing to be done.
    let is_done = open.points.is_empty() && findings.count() == findings.of_weight(Weight::Later);
    Ok(if is_done { DONE } else { OPEN_POINTS })
}

/// What does not fit together, but for what was told as open already.
fn tell_findings(
    findings: &Findings,
    document: &Document,
    terminal: &mut Terminal<'_>,
) -> Result<(), Fault> {
    let counts = words::counts(terminal.texts, findings);
    terminal.print(&format!("\n{counts}\n"))?;
    for (rule, records) in findings.groups.iter().filter(|(rule, _)| rule.gap().is_none()) {
        let names: Vec<String> =
            records.iter().map(|key| one_line(&named(key, document, terminal.texts))).collect();
        let title = words::title(terminal.texts, *rule);
        terminal.print(&format!("- {title}: {}\n", names.join("; ")))?;
    }
    Ok(())
}
