//! Whether a PDF belongs to a document, and to which moment of it.

use crate::app::cli::DONE;
use crate::app::cli::NOT_DONE;
use crate::app::cli::OPEN_POINTS;
use crate::app::cli::Terminal;
use crate::app::cli::commands::read_bytes;
use crate::app::cli::fault::Fault;
use crate::app::history::moment_words;
use crate::report::seal;
use crate::store::journal::Line;
use std::path::Path;

/// No report comes near this, in megabytes.
const LARGEST_MEGABYTES: u64 = 200;

/// So many digits tell one fingerprint from another for the eye.
const FOR_THE_EYE: usize = 16;

/// Tells whether the fingerprint in a PDF stands in the journal of a file. A file whose
/// journal does not hold together is a fault: nothing belongs to it.
pub(super) fn verify(pdf: &Path, file: &Path, terminal: &mut Terminal<'_>) -> Result<u8, Fault> {
    let prints = seal::fingerprints(&read_bytes(pdf, LARGEST_MEGABYTES)?);
    let document = terminal.look_into(file)?;
    let Some(first) = prints.first() else {
        terminal.tell("cli-verify-no-print", &[])?;
        return Ok(NOT_DONE);
    };
    let is_named = |line: &&Line| prints.contains(&line.fingerprint());
    let Some(line) = document.journal().iter().rev().find(is_named) else {
        let shown: String = first.chars().take(FOR_THE_EYE).collect();
        terminal.tell("cli-verify-other", &[("fingerprint", shown.into())])?;
        return Ok(NOT_DONE);
    };
    let lines = document.journal_lines();
    let since = lines - u64::from(line.seq);
    let by = if line.stamp.by.trim().is_empty() { "none" } else { line.stamp.by.trim() };
    let facts = [
        ("line", line.seq.into()),
        ("lines", lines.into()),
        ("moment", moment_words(line.stamp.at, terminal.clock.now().time_zone()).into()),
        ("by", by.to_owned().into()),
        ("since", since.into()),
    ];
    if since == 0 {
        terminal.tell("cli-verify-now", &facts)?;
        return Ok(DONE);
    }
    terminal.tell("cli-verify-since", &facts)?;
    Ok(OPEN_POINTS)
}
