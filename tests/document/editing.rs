//! Editing a document: memory, disk and journal say the same.

use crate::document::fixture::at;
use crate::document::fixture::document;
use crate::document::fixture::place;
use crate::document::fixture::practice;
use praktijkschild::document::Document;
use praktijkschild::document::EditError;
use praktijkschild::domain::id::ProcessId;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::practice::PracticeField;
use praktijkschild::domain::record::Record;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::edit::Edit;
use praktijkschild::edit::refusal::Refusal;
use praktijkschild::edit::risk::Rating;
use praktijkschild::edit::risk::RiskEdit;
use praktijkschild::store::error::StoreError;
use praktijkschild::store::journal::Kind;

fn less_likely() -> Edit {
    Edit::Risk(RiskId(1), RiskEdit::Likelihood(Rating::Gross, Likelihood::Moderate))
}

#[test]
fn a_new_document_holds_what_it_was_made_with() {
    let (_folder, document) = document();
    assert_eq!(document.isms(), &practice());
    assert_eq!((document.journal_lines(), document.revision()), (1, 0));
}

#[test]
fn an_edit_is_there_after_a_restart() {
    let (_folder, mut document) = document();
    document.edit(&less_likely(), &at(1)).unwrap();
    let (path, isms, fingerprint) =
        (document.path().to_owned(), document.isms().clone(), document.fingerprint().to_owned());
    drop(document);
    let reopened = Document::open(&path).unwrap();
    assert_eq!(reopened.isms(), &isms);
    assert_eq!(reopened.fingerprint(), fingerprint);
    assert_eq!(reopened.isms().risks[&RiskId(1)].gross.likelihood, Some(Likelihood::Moderate));
}

#[test]
fn an_edit_names_the_record_it_was_about_first() {
    let (_folder, mut document) = document();
    let keys = document.edit(&Edit::Remove(RecordKey::Process(ProcessId(1))), &at(1)).unwrap();
    assert_eq!(keys.first(), Some(&RecordKey::Process(ProcessId(1))));
    assert!(keys.contains(&RecordKey::Risk(RiskId(1))), "the risk lost its link");
}

#[test]
fn a_refused_edit_leaves_memory_and_journal_as_they_were() {
    let (_folder, mut document) = document();
    let before = document.isms().clone();
    let refused = document.edit(&Edit::Remove(RecordKey::Practice), &at(1));
    assert!(matches!(refused, Err(EditError::Refused(Refusal::CannotRemove))));
    assert_eq!((document.isms(), document.journal_lines(), document.revision()), (&before, 1, 0));
}

#[test]
fn every_edit_counts_the_revision_up_and_changes_the_fingerprint() {
    let (_folder, mut document) = document();
    let first = document.fingerprint().to_owned();
    document.edit(&less_likely(), &at(1)).unwrap();
    assert_eq!(document.revision(), 1);
    assert_ne!(document.fingerprint(), first);
    assert_eq!(document.fingerprint().len(), 64);
}

#[test]
fn the_journal_tells_who_did_what_and_when() {
    let (_folder, mut document) = document();
    document.edit(&less_likely(), &at(7)).unwrap();
    let line = &document.journal()[1];
    assert_eq!((line.seq, &line.stamp, line.kind), (2, &at(7), Kind::Edit));
    assert_eq!(
        (line.label.action.as_str(), line.label.subject.as_str()),
        ("risk-likelihood", "Laptop gestolen")
    );
    assert_eq!(document.changes_of(2).unwrap().len(), 1);
}

#[test]
fn the_document_of_any_moment_can_be_read_back() {
    let (_folder, mut document) = document();
    document.edit(&less_likely(), &at(1)).unwrap();
    document.edit(&Edit::Practice(PracticeField::Name, "De Es".to_owned()), &at(2)).unwrap();
    assert_eq!(document.as_of(1).unwrap(), practice());
    assert_eq!(document.as_of(2).unwrap().practice.name, "Huisartsenpraktijk De Linde");
    assert_eq!(&document.as_of(3).unwrap(), document.isms());
}

#[test]
fn a_document_opened_to_look_cannot_be_edited() {
    let (_folder, document) = document();
    let path = document.path().to_owned();
    drop(document);
    let mut looking = Document::open_to_look(&path).unwrap();
    assert!(looking.is_read_only());
    let refused = looking.edit(&less_likely(), &at(1));
    assert!(matches!(refused, Err(EditError::Store(StoreError::ReadOnly))));
    assert_eq!((looking.isms(), looking.revision()), (&practice(), 0));
}

#[test]
fn numbers_of_removed_records_are_never_given_out_again() {
    let (_folder, mut document) = document();
    let risk = document.isms().risks[&RiskId(1)].clone();
    document.edit(&Edit::Remove(RecordKey::Risk(RiskId(1))), &at(1)).unwrap();
    let path = document.path().to_owned();
    drop(document);
    let mut document = Document::open(&path).unwrap();
    let record = Record::Risk(Box::new(risk));
    let keys = document.edit(&Edit::Add(record), &at(2)).unwrap();
    assert_eq!(keys, [RecordKey::Risk(RiskId(2))]);
}

#[test]
fn a_document_made_from_another_carries_its_highest_numbers() {
    let (_folder, path) = place();
    let mut isms = practice();
    isms.issued.measure = 40;
    isms.issued.goal = 7;
    let document = Document::create(&path, isms.clone(), &at(0)).unwrap();
    assert_eq!(document.isms().issued, isms.issued);
}
