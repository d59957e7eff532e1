//! What every paper of a document is made from, taken out of it once: a job holds nothing of
//! the window, and the window and the command line print the same.

use crate::catalogue::Catalogue;
use crate::document::Document;
use crate::domain::Isms;
use crate::domain::id::EvidenceId;
use crate::report::ReportInput;
use crate::text::Texts;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// What every paper of a document is made from.
pub(super) struct Source {
    isms: Isms,
    printed_on: Date,
    fingerprint: String,
    journal_lines: u64,
    document_id: String,
    /// The evidence of which the document lacks the file.
    missing: BTreeSet<EvidenceId>,
}

impl Source {
    /// Takes it out of a document, for papers that are printed on a day.
    pub(super) fn of(document: &Document, printed_on: Date) -> Self {
        Self {
            isms: document.isms().clone(),
            printed_on,
            fingerprint: document.fingerprint().to_owned(),
            journal_lines: document.journal_lines(),
            document_id: document.id().to_owned(),
            missing: document.kept().missing,
        }
    }

    /// The same in the words of a paper.
    pub(super) fn input<'a>(
        &'a self,
        catalogue: &'a Catalogue,
        texts: &'a Texts,
    ) -> ReportInput<'a> {
        ReportInput {
            isms: &self.isms,
            catalogue,
            texts,
            printed_on: self.printed_on,
            fingerprint: &self.fingerprint,
            journal_lines: self.journal_lines,
            missing: &self.missing,
            document_id: &self.document_id,
        }
    }
}
