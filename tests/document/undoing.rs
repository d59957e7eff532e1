//! The way back, also after a restart.

use crate::document::fixture::at;
use crate::document::fixture::document;
use crate::document::fixture::practice;
use praktijkschild::document::Document;
use praktijkschild::document::EditError;
use praktijkschild::domain::id::MeasureId;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::record::Record;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::domain::risk::Treatment;
use praktijkschild::edit::Edit;
use praktijkschild::edit::risk::RiskEdit;
use praktijkschild::store::error::StoreError;
use praktijkschild::store::journal::Kind;

fn treat(treatment: Treatment) -> Edit {
    Edit::Risk(RiskId(1), RiskEdit::Treatment(Some(treatment)))
}

#[test]
fn an_edit_can_be_taken_back_and_brought_back() {
    let (_folder, mut document) = document();
    document.edit(&treat(Treatment::Avoid), &at(1)).unwrap();
    let edited = document.isms().clone();
    let undone = document.undo(&at(2)).unwrap().expect("something to take back");
    assert_eq!(
        (undone.action.as_str(), undone.subject.as_str()),
        ("risk-treatment", "Laptop gestolen")
    );
    assert_eq!(document.isms(), &practice());
    assert_eq!(document.redo(&at(3)).unwrap(), Some(undone));
    assert_eq!(document.isms(), &edited);
}

#[test]
fn taking_back_works_after_a_restart() {
    let (_folder, mut document) = document();
    document.edit(&treat(Treatment::Avoid), &at(1)).unwrap();
    document.edit(&treat(Treatment::Transfer), &at(2)).unwrap();
    document.undo(&at(3)).unwrap();
    let path = document.path().to_owned();
    drop(document);
    let mut document = Document::open(&path).unwrap();
    assert_eq!(document.isms().risks[&RiskId(1)].treatment, Some(Treatment::Avoid));
    assert_eq!(document.redo_label().map(|label| label.action.as_str()), Some("risk-treatment"));
    document.undo(&at(4)).unwrap();
    assert_eq!(document.isms(), &practice());
    document.redo(&at(5)).unwrap();
    document.redo(&at(6)).unwrap();
    assert_eq!(document.isms().risks[&RiskId(1)].treatment, Some(Treatment::Transfer));
}

#[test]
fn a_removed_measure_comes_back_with_all_its_links() {
    let (_folder, mut document) = document();
    document.edit(&Edit::Remove(RecordKey::Measure(MeasureId(1))), &at(1)).unwrap();
    assert!(document.isms().measures.is_empty());
    document.undo(&at(2)).unwrap();
    assert_eq!(document.isms(), &practice());
    let path = document.path().to_owned();
    drop(document);
    assert_eq!(Document::open(&path).unwrap().isms(), &practice());
}

#[test]
fn making_the_document_cannot_be_taken_back() {
    let (_folder, mut document) = document();
    assert_eq!(document.undo_label(), None);
    assert_eq!(document.undo(&at(1)).unwrap(), None);
    assert_eq!((document.isms(), document.journal_lines()), (&practice(), 1));
}

#[test]
fn a_new_edit_ends_what_could_be_brought_back() {
    let (_folder, mut document) = document();
    document.edit(&treat(Treatment::Avoid), &at(1)).unwrap();
    document.undo(&at(2)).unwrap();
    document.edit(&treat(Treatment::Accept), &at(3)).unwrap();
    assert_eq!(document.redo_label(), None);
    assert_eq!(document.redo(&at(4)).unwrap(), None);
    document.undo(&at(5)).unwrap();
    assert_eq!(document.isms(), &practice());
    assert_eq!(document.undo_label(), None, "what was undone before is not undone twice");
}

#[test]
fn taking_back_is_itself_a_line_that_names_what_it_takes_back() {
    let (_folder, mut document) = document();
    document.edit(&treat(Treatment::Avoid), &at(1)).unwrap();
    document.undo(&at(2)).unwrap();
    document.redo(&at(3)).unwrap();
    let kinds: Vec<_> = document.journal().iter().map(|line| line.kind).collect();
    assert_eq!(kinds, [Kind::Create, Kind::Edit, Kind::Undo(2), Kind::Redo(3)]);
    assert!(document.check().unwrap().is_sound());
}

#[test]
fn taking_back_an_addition_does_not_free_its_number() {
    let (_folder, mut document) = document();
    let measure = Record::Measure(document.isms().measures[&MeasureId(1)].clone());
    document.edit(&Edit::Add(measure.clone()), &at(1)).unwrap();
    document.undo(&at(2)).unwrap();
    let keys = document.edit(&Edit::Add(measure), &at(3)).unwrap();
    assert_eq!(keys, [RecordKey::Measure(MeasureId(3))]);
}

/// Another program changed a row between two sittings, so the way back no longer fits.
#[test]
fn what_another_program_changed_is_not_overwritten_by_taking_back() {
    let (_folder, mut document) = document();
    document.edit(&treat(Treatment::Avoid), &at(1)).unwrap();
    let path = document.path().to_owned();
    drop(document);
    let other = rusqlite::Connection::open(&path).unwrap();
    other.execute("UPDATE risk SET owner = 'iemand' WHERE id = 1", []).unwrap();
    drop(other);
    let mut document = Document::open(&path).unwrap();
    let before = (document.isms().clone(), document.fingerprint().to_owned());
    let refused = document.undo(&at(2));
    assert!(matches!(refused, Err(EditError::Store(StoreError::Damaged { table: "journal", .. }))));
    assert_eq!((document.isms(), document.fingerprint()), (&before.0, before.1.as_str()));
    assert_eq!(document.check().unwrap().unexplained, [RecordKey::Risk(RiskId(1))]);
}
