//! A document through its whole life: edited, taken back, closed and opened, copied, gone
//! back to a copy, given a phrase and relieved of it. Whatever the order, memory is what is
//! on disk, and both are what the journal tells.

use super::edits::edit;
use crate::document::fixture::at;
use crate::document::fixture::place;
use crate::document::fixture::practice;
use jiff::civil::date;
use praktijkschild::document::Document;
use praktijkschild::document::EditError;
use praktijkschild::domain::Isms;
use praktijkschild::domain::Issued;
use praktijkschild::domain::evidence::Evidence;
use praktijkschild::domain::evidence::content;
use praktijkschild::domain::evidence::content::ContentHash;
use praktijkschild::domain::passphrase::Passphrase;
use praktijkschild::edit::Edit;
use praktijkschild::store::error::StoreError;
use praktijkschild::store::file::Access;
use praktijkschild::store::journal::Kind;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::TestCaseError;
use std::collections::BTreeSet;
use std::path::PathBuf;
use tempfile::TempDir;

/// What may happen next.
#[derive(Clone, Debug)]
pub enum Step {
    Edit(Box<Edit>),
    Undo,
    Redo,
    Restart,
    Copy,
    /// Back to one of the copies.
    Restore(Index),
    /// Another phrase, or none.
    Phrase(Option<u8>),
    /// One of a few files is taken in as evidence.
    Attach(u8),
    /// Files that were removed are wiped.
    Erase,
}

/// A life of some length.
pub fn life() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        30 => edit().prop_map(|edit| Step::Edit(Box::new(edit))),
        8 => Just(Step::Undo),
        4 => Just(Step::Redo),
        2 => Just(Step::Restart),
        2 => Just(Step::Copy),
        2 => any::<Index>().prop_map(Step::Restore),
        1 => proptest::option::of(0..3_u8).prop_map(Step::Phrase),
        4 => (0..4_u8).prop_map(Step::Attach),
        1 => Just(Step::Erase),
    ];
    prop::collection::vec(step, 1..40)
}

/// Lives it, and looks after every step that could have come between memory and disk.
///
/// # Errors
/// What was not so.
pub fn live(steps: Vec<Step>) -> Result<(), TestCaseError> {
    let mut desk = Desk::begin();
    for (second, step) in (1..).zip(steps) {
        let is_large = !matches!(step, Step::Edit(_) | Step::Undo | Step::Redo | Step::Attach(_));
        desk.take(step, second * 10)?;
        if is_large {
            desk.holds_together()?;
        }
    }
    desk.holds_together()?;
    desk.take(Step::Restart, 0)?;
    desk.holds_together()
}

struct Desk {
    folder: TempDir,
    path: PathBuf,
    /// Only between closing and opening there is none.
    document: Option<Document>,
    phrase: Option<u8>,
    copies: Vec<Copied>,
    /// The files that were ever taken in and not wiped since.
    files: BTreeSet<u8>,
}

/// A copy of the document.
#[derive(Clone)]
struct Copied {
    path: PathBuf,
    /// What it was made under.
    phrase: Option<u8>,
    files: BTreeSet<u8>,
}

fn phrase(number: u8) -> Passphrase {
    Passphrase::new(format!("vier natte schapen op dijk {number}"))
}

/// One of a few files.
fn file(number: u8) -> Vec<u8> {
    [b"%PDF-1.7 ".as_slice(), &[number; 5000]].concat()
}

fn without_numbers(isms: &Isms) -> Isms {
    Isms { issued: Issued::default(), ..isms.clone() }
}

impl Desk {
    fn begin() -> Self {
        let (folder, path) = place();
        let document = Document::create(&path, practice(), &at(0)).expect("a document");
        Self {
            folder,
            path,
            document: Some(document),
            phrase: None,
            copies: Vec::new(),
            files: [].into(),
        }
    }

    fn document(&mut self) -> &mut Document {
        self.document.as_mut().expect("it is open")
    }

    fn take(&mut self, step: Step, second: i64) -> Result<(), TestCaseError> {
        match step {
            Step::Edit(edit) => {
                self.unless_refused(|document| document.edit(&edit, &at(second)).map(drop))
            }
            Step::Undo => self.unless_refused(|document| document.undo(&at(second)).map(drop)),
            Step::Redo => self.unless_refused(|document| document.redo(&at(second)).map(drop)),
            Step::Restart => self.restart(),
            Step::Copy => self.copy(),
            Step::Restore(which) => self.restore(&which, second),
            Step::Attach(number) => {
                let bytes = file(number);
                let taken = content::look_over("scan.pdf", &bytes).expect("a file");
                let piece = Evidence::of_file(taken, "Scan".to_owned(), date(2026, 11, 23));
                self.files.insert(number);
                let known = self.document().isms().evidence_like(piece.sha256).map(|it| it.id);
                match known.filter(|id| self.document().kept().missing.contains(id)) {
                    Some(id) => self.document().supply(id, &bytes, &at(second)).map_err(failed),
                    None => {
                        self.unless_refused(|it| it.attach(piece, &bytes, &at(second)).map(drop))
                    }
                }
            }
            Step::Erase => {
                let named: BTreeSet<_> =
                    self.document().isms().evidence.values().map(|it| it.sha256).collect();
                self.files.retain(|number| named.contains(&ContentHash::of(&file(*number))));
                self.document().erase_removed(&at(second)).map(drop).map_err(failed)
            }
            Step::Phrase(number) => {
                let isms = self.document().isms().clone();
                let lines = self.document().journal_lines();
                let is_plain = number.is_none() && !self.document().is_sealed();
                self.document()
                    .protect(number.map(phrase).as_ref(), &at(second))
                    .map_err(failed)?;
                let told = self.document().journal_lines() - lines;
                prop_assert_eq!(told, u64::from(!is_plain), "what happens to the file is told");
                self.phrase = number;
                prop_assert_eq!(self.document().isms(), &isms);
                Ok(())
            }
        }
    }

    /// An edit that is refused changes nothing; anything else that fails is a fault.
    fn unless_refused(
        &mut self,
        step: impl FnOnce(&mut Document) -> Result<(), EditError>,
    ) -> Result<(), TestCaseError> {
        let document = self.document();
        let before = (document.isms().clone(), document.journal_lines());
        match step(document) {
            Ok(()) => Ok(()),
            Err(EditError::Store(error)) if !error.to_string().contains("FOREIGN KEY") => {
                Err(failed(error))
            }
            Err(_) => {
                prop_assert_eq!((document.isms(), document.journal_lines()), (&before.0, before.1));
                Ok(())
            }
        }
    }

    fn restart(&mut self) -> Result<(), TestCaseError> {
        let facts = |document: &Document| {
            (
                document.isms().clone(),
                document.fingerprint().to_owned(),
                document.journal().to_vec(),
                document.undo_label().cloned(),
                document.redo_label().cloned(),
                document.is_sealed(),
            )
        };
        let before = facts(self.document());
        self.document = None;
        let opened = Document::unlock(&self.path, Access::Write, &phrase(self.phrase.unwrap_or(9)));
        self.document = Some(opened.map_err(failed)?);
        prop_assert_eq!(facts(self.document()), before);
        Ok(())
    }

    fn copy(&mut self) -> Result<(), TestCaseError> {
        let to = self.folder.path().join(format!("kopie-{}.schild", self.copies.len()));
        self.document().copy_to(&to).map_err(failed)?;
        let (phrase, files) = (self.phrase, self.files.clone());
        self.copies.push(Copied { path: to, phrase, files });
        Ok(())
    }

    fn restore(&mut self, which: &Index, second: i64) -> Result<(), TestCaseError> {
        if self.copies.is_empty() {
            return Ok(());
        }
        let Copied { path, phrase: under, files } = which.get(&self.copies).clone();
        self.files = files;
        let copy = self.document().copy_at(&path, under.map(phrase).as_ref()).map_err(failed)?;
        self.document().restore(&copy, (&at(second), "toen")).map_err(failed)?;
        let document = self.document();
        prop_assert_eq!(document.isms(), copy.isms());
        let (last, before) = document.journal().split_last().expect("a line");
        prop_assert_eq!(before, copy.journal());
        prop_assert_eq!(last.kind, Kind::Renewed);
        prop_assert_eq!(last.label.subject.as_str(), "toen");
        prop_assert_eq!(document.undo_label(), copy.undo_label());
        prop_assert_eq!(document.redo_label(), copy.redo_label());
        Ok(())
    }

    /// Memory, disk and journal tell the same.
    fn holds_together(&mut self) -> Result<(), TestCaseError> {
        let document = self.document();
        let report = document.check().map_err(failed)?;
        prop_assert!(report.is_sound(), "{:?}", report);
        let last = u32::try_from(document.journal_lines()).expect("not so many");
        let told = document.as_of(last).map_err(failed)?;
        prop_assert_eq!(without_numbers(&told), without_numbers(document.isms()));
        for number in 0..4 {
            let bytes = file(number);
            let document = self.document();
            let Some(piece) = document.isms().evidence_like(ContentHash::of(&bytes)) else {
                continue;
            };
            let found = document.content_of(piece);
            let is_missing = document.kept().missing.contains(&piece.id);
            if self.files.contains(&number) {
                prop_assert!(!is_missing && found.map_err(failed)? == bytes);
            } else {
                prop_assert!(is_missing && matches!(found, Err(StoreError::NoContent)));
            }
        }
        Ok(())
    }
}

fn failed(error: impl ToString) -> TestCaseError {
    TestCaseError::fail(error.to_string())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn memory_disk_and_journal_are_one_through_restarts_copies_and_phrases(steps in life()) {
        live(steps)?;
    }
}

#[test]
fn a_file_that_was_wiped_can_be_taken_in_again_once_what_stood_about_it_is_back() {
    let steps = [Step::Attach(0), Step::Undo, Step::Erase, Step::Redo, Step::Attach(0)];
    live(steps.into()).expect("it holds together");
}
