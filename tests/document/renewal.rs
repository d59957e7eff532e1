//! What happens to the file itself is told in the history, and cannot be taken back.

use crate::document::fixture::at;
use crate::document::fixture::document;
use praktijkschild::document::Document;
use praktijkschild::domain::passphrase::Passphrase;
use praktijkschild::domain::practice::PracticeField;
use praktijkschild::edit::Edit;
use praktijkschild::store::check;
use praktijkschild::store::file::Access;
use praktijkschild::store::journal::Kind;

fn phrase(words: &str) -> Passphrase {
    Passphrase::new(words.to_owned())
}

fn typed(document: &mut Document, name: &str, seconds: i64) {
    document.edit(&Edit::Practice(PracticeField::Name, name.to_owned()), &at(seconds)).unwrap();
}

fn actions(document: &Document) -> Vec<&str> {
    document.journal().iter().map(|line| line.label.action.as_str()).collect()
}

#[test]
fn setting_changing_and_taking_away_the_phrase_stand_in_the_history() {
    let (_folder, mut document) = document();
    document.protect(Some(&phrase("vier natte schapen op dijk")), &at(10)).unwrap();
    document.protect(Some(&phrase("rode fietsen in de regen")), &at(20)).unwrap();
    document.protect(None, &at(30)).unwrap();
    assert_eq!(actions(&document), ["create", "phrase-set", "phrase-change", "phrase-remove"]);
    assert_eq!(document.journal()[1].stamp, at(10), "who and when");
    assert!(document.journal()[1..].iter().all(|line| line.kind == Kind::Renewed));
    assert!(document.journal()[1..].iter().all(|line| line.label.subject.is_empty()));
    assert!(document.check().unwrap().is_sound());
    assert!(document.is_told_by_journal().unwrap());
    let (path, lines) = (document.path().to_owned(), document.journal().to_vec());
    drop(document);
    assert_eq!(check::check(&path, None).unwrap().lines, 4);
    assert_eq!(Document::open(&path).unwrap().journal(), lines);
}

#[test]
fn a_plain_file_whose_phrase_is_taken_away_tells_nothing() {
    let (_folder, mut document) = document();
    document.protect(None, &at(10)).unwrap();
    assert_eq!(actions(&document), ["create"]);
}

#[test]
fn undo_and_redo_step_over_what_happened_to_the_file() {
    let (_folder, mut document) = document();
    typed(&mut document, "De Linde", 10);
    let own = phrase("vier natte schapen op dijk");
    document.protect(Some(&own), &at(20)).unwrap();
    assert_eq!(document.undo_label().unwrap().action, "practice");
    document.undo(&at(30)).unwrap();
    assert_eq!(document.undo_label(), None, "setting the phrase is not taken back");
    document.protect(None, &at(40)).unwrap();
    document.redo(&at(50)).unwrap();
    assert_eq!(document.isms().practice.name, "De Linde");
    let path = document.path().to_owned();
    drop(document);
    let document = Document::unlock(&path, Access::Write, &own).unwrap();
    assert_eq!(document.isms().practice.name, "De Linde");
    assert_eq!(document.undo_label().unwrap().action, "practice");
}

#[test]
fn typing_on_after_the_phrase_was_set_is_a_step_of_its_own() {
    let (_folder, mut document) = document();
    typed(&mut document, "De L", 10);
    document.protect(Some(&phrase("vier natte schapen op dijk")), &at(11)).unwrap();
    typed(&mut document, "De Linde", 12);
    document.undo(&at(13)).unwrap();
    assert_eq!(document.isms().practice.name, "De L");
}

#[test]
fn a_phrase_that_is_too_short_leaves_no_line() {
    let (_folder, mut document) = document();
    assert!(document.protect(Some(&phrase("kort")), &at(10)).is_err());
    assert_eq!(actions(&document), ["create"]);
}

#[test]
fn going_back_to_a_copy_twice_tells_of_both_moments_that_are_left() {
    let (folder, mut document) = document();
    let copy = folder.path().join("kopie.schild");
    document.copy_to(&copy).unwrap();
    let first = document.copy_at(&copy, None).unwrap();
    document.restore(&first, (&at(10), "3 december 2026, 09:30")).unwrap();
    let again = folder.path().join("kopie 2.schild");
    document.copy_to(&again).unwrap();
    typed(&mut document, "De Eik", 20);
    let second = document.copy_at(&again, None).unwrap();
    document.restore(&second, (&at(30), "3 december 2026, 10:00")).unwrap();
    assert_eq!(actions(&document), ["create", "restore-copy", "restore-copy"]);
    assert_eq!(document.journal()[2].label.subject, "3 december 2026, 10:00");
    assert!(document.check().unwrap().is_sound());
    assert_eq!(document.undo_label(), None);
}
