//! The fingerprint of the journal: the one thing on paper that ties it to the file.

use serde::Serialize;

use crate::report::ReportInput;
use crate::report::data::phrases::Phrases;

/// The chapter on the fingerprint.
#[derive(Serialize)]
pub(super) struct Journal {
    fingerprint: String,
    explanation: Vec<String>,
}

impl Journal {
    pub(super) fn gather(input: &ReportInput<'_>, phrases: &Phrases<'_>) -> Self {
        let lines = usize::try_from(input.journal_lines).unwrap_or(usize::MAX);
        Self {
            fingerprint: phrases.or_blank(&grouped(input.fingerprint, 8)),
            explanation: vec![
                phrases.count("journal-lines", lines),
                phrases.say("journal-chain"),
                phrases.say("journal-check"),
                phrases.say("journal-verify"),
            ],
        }
    }
}

/// The fingerprint in groups that a person can read out and compare.
pub(super) fn grouped(fingerprint: &str, size: usize) -> String {
    let characters: Vec<char> = fingerprint.chars().collect();
    let groups: Vec<String> = characters.chunks(size).map(|group| group.iter().collect()).collect();
    groups.join(" ")
}
