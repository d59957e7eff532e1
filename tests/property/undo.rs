//! Whatever is done can be undone, and what is on disk is what is in memory.

use super::edits::edit;
use crate::document::fixture::at;
use crate::document::fixture::document;
use crate::document::fixture::practice;
use praktijkschild::document::Document;
use praktijkschild::document::EditError;
use praktijkschild::domain::Isms;
use praktijkschild::domain::Issued;
use praktijkschild::edit::Edit;
use praktijkschild::edit::refusal::Refusal;
use proptest::prelude::*;
use proptest::sample::Index;

/// What a user may do next.
#[derive(Clone, Debug)]
enum Step {
    Edit(Box<Edit>),
    Undo,
    Redo,
    /// Back to the moment of one of the lines there are.
    Back(Index),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![8 => edit().prop_map(|edit| Step::Edit(Box::new(edit))), 2 => Just(Step::Undo), 1 => Just(Step::Redo), 1 => any::<Index>().prop_map(Step::Back)]
}

/// Takes a step. Edits that are refused are part of life; anything else is a failure.
fn take(document: &mut Document, step: Step, second: i64) {
    let before = (document.isms().clone(), document.journal_lines());
    let outcome = match step {
        Step::Edit(edit) => document.edit(&edit, &at(second)).map(drop),
        Step::Undo => document.undo(&at(second)).map(drop),
        Step::Redo => document.redo(&at(second)).map(drop),
        Step::Back(index) => return go_back(document, index, second),
    };
    match outcome {
        Ok(()) => {}
        Err(EditError::Refused(_)) => {
            assert_eq!((document.isms(), document.journal_lines()), (&before.0, before.1));
        }
        Err(EditError::Store(error)) => {
            assert!(error.to_string().contains("FOREIGN KEY"), "{error}");
            assert_eq!((document.isms(), document.journal_lines()), (&before.0, before.1));
        }
    }
}

/// Goes back to an earlier moment: what was once so can always be so again.
fn go_back(document: &mut Document, index: Index, second: i64) {
    let line = u32::try_from(index.index(document.journal().len()) + 1).expect("a line");
    let then = Box::new(document.as_of(line).expect("a moment"));
    let records = then.records();
    match document.edit(&Edit::Restore { moment: line.to_string(), then }, &at(second)) {
        Ok(_) | Err(EditError::Refused(Refusal::NothingChanges)) => {}
        Err(error) => panic!("line {line}: {error}"),
    }
    assert_eq!(document.isms().records(), records);
}

fn without_numbers(isms: &Isms) -> Isms {
    Isms { issued: Issued::default(), ..isms.clone() }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_disk_always_holds_what_is_in_memory(steps in prop::collection::vec(step(), 1..30)) {
        let (_folder, mut document) = document();
        for (second, step) in (1..).zip(steps) {
            take(&mut document, step, second * 10);
        }
        let report = document.check().unwrap();
        prop_assert!(report.is_sound(), "{report:?}");
        let (path, isms, undo) = (document.path().to_owned(), document.isms().clone(), document.undo_label().cloned());
        drop(document);
        let reopened = Document::open(&path).unwrap();
        prop_assert_eq!(reopened.isms(), &isms);
        prop_assert_eq!(reopened.undo_label(), undo.as_ref());
    }

    #[test]
    fn all_that_was_done_can_be_taken_back_and_brought_back(steps in prop::collection::vec(step(), 1..30)) {
        let (_folder, mut document) = document();
        for (second, step) in (1..).zip(steps) {
            take(&mut document, step, second * 10);
        }
        while document.redo(&at(1000)).unwrap().is_some() {}
        let done = document.isms().clone();
        while document.undo(&at(1001)).unwrap().is_some() {}
        prop_assert_eq!(without_numbers(document.isms()), without_numbers(&practice()));
        prop_assert_eq!(document.isms().issued, done.issued, "numbers are never given out twice");
        while document.redo(&at(1002)).unwrap().is_some() {}
        prop_assert_eq!(document.isms(), &done);
        prop_assert!(document.check().unwrap().is_sound());
    }
}
