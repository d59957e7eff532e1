//! Files that are evidence: in and out byte for byte, with every copy of the document, and
//! back with undo; told where they lack or were altered.

use crate::document::fixture::CONTENT;
use crate::document::fixture::at;
use crate::document::fixture::document;
use crate::document::fixture::place;
use crate::document::fixture::practice;
use crate::store::meddle;
use crate::support::traces::PHRASES;
use crate::support::traces::phrase;
use jiff::civil::date;
use praktijkschild::document::Document;
use praktijkschild::document::EditError;
use praktijkschild::domain::evidence::Evidence;
use praktijkschild::domain::evidence::content;
use praktijkschild::domain::id::EvidenceId;
use praktijkschild::domain::id::MeasureId;
use praktijkschild::domain::practice::PracticeField;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::edit::Edit;
use praktijkschild::edit::refusal::Refusal;
use praktijkschild::interchange;
use praktijkschild::store::check::check;
use praktijkschild::store::error::StoreError;
use proptest::prelude::*;
use std::path::Path;

fn piece(name: &str, bytes: &[u8]) -> Evidence {
    let taken = content::look_over(name, bytes).expect("may be taken in");
    let piece = Evidence::of_file(taken, name.to_owned(), date(2026, 11, 23));
    Evidence { measures: [MeasureId(1)].into(), ..piece }
}

fn attach(document: &mut Document, name: &str, bytes: &[u8]) -> EvidenceId {
    match document.attach(piece(name, bytes), bytes, &at(10)) {
        Ok(Some(RecordKey::Evidence(id))) => id,
        other => panic!("{name}: {other:?}"),
    }
}

fn bytes_of(document: &Document, id: EvidenceId) -> Result<Vec<u8>, StoreError> {
    document.content_of(&document.isms().evidence[&id])
}

/// Bytes of a length that repeat nowhere soon.
fn some_bytes(length: usize) -> Vec<u8> {
    let mut state = 0x9e37_79b9_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_be_bytes()[0]
    };
    (0..length).map(|_| next()).collect()
}

#[test]
fn a_file_comes_out_byte_for_byte_also_after_a_restart() {
    let (_folder, mut document) = document();
    let most = content::LARGEST_MEGABYTES as usize * content::MEGABYTE as usize;
    let files = [
        ("een.pdf", b"%PDF-1.7 klein".to_vec()),
        (
            "Ŝcan – café 日本.txt",
            "\u{feff}naam".encode_utf16().flat_map(u16::to_le_bytes).collect(),
        ),
        ("byte.txt", vec![0]),
        ("pagina.pdf", some_bytes(4096)),
        ("grootste.pdf", some_bytes(most)),
    ];
    let added: Vec<_> =
        files.iter().map(|(name, bytes)| attach(&mut document, name, bytes)).collect();
    let path = document.path().to_owned();
    drop(document);
    let reopened = Document::open(&path).unwrap();
    for (id, (name, bytes)) in added.iter().zip(&files) {
        assert!(bytes_of(&reopened, *id).unwrap() == *bytes, "{name}");
        assert_eq!(reopened.isms().evidence[id].file_name, *name);
    }
    let report = reopened.check().unwrap();
    assert!(report.is_sound(), "{report:?}");
    // The one of the fixture was never taken in.
    assert_eq!(report.missing_contents, [EvidenceId(1)].into());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_come_out_as_they_went_in(name in "[a-z é日]{1,20}\\.pdf", bytes in prop::collection::vec(any::<u8>(), 1..20_000)) {
        prop_assume!(content::look_over(&name, &bytes).is_ok());
        let (_folder, mut document) = document();
        let id = attach(&mut document, &name, &bytes);
        prop_assert!(bytes_of(&document, id).unwrap() == bytes);
    }
}

#[test]
fn undo_and_redo_bring_the_file_back_also_after_a_restart() {
    let (_folder, mut document) = document();
    let bytes = some_bytes(9000);
    let id = attach(&mut document, "scan.pdf", &bytes);
    document.edit(&Edit::Remove(RecordKey::Evidence(id)), &at(20)).unwrap();
    assert_eq!((document.kept().removed, document.kept().removed_bytes), (1, 9000));
    let path = document.path().to_owned();
    drop(document);
    let mut document = Document::open(&path).unwrap();
    document.undo(&at(30)).unwrap();
    assert!(bytes_of(&document, id).unwrap() == bytes);
    assert_eq!(document.kept().removed, 0);
    document.undo(&at(40)).unwrap();
    assert!(!document.isms().evidence.contains_key(&id));
    document.redo(&at(50)).unwrap();
    assert!(bytes_of(&document, id).unwrap() == bytes);
    assert!(document.check().unwrap().is_sound());
}

#[test]
fn every_copy_of_the_document_holds_its_files() {
    let (folder, mut document) = document();
    let bytes = some_bytes(70_000);
    let id = attach(&mut document, "scan.pdf", &bytes);
    let copy = folder.path().join("kopie.schild");
    document.copy_to(&copy).unwrap();
    let has_it = |path: &Path| {
        let copy = document.copy_at(path, Some(&phrase(PHRASES[0]))).unwrap();
        assert!(bytes_of(&copy, id).unwrap() == bytes, "{}", path.display());
        assert!(copy.check().unwrap().is_sound());
    };
    has_it(&copy);
    let packed = folder.path().join("kopie.age");
    praktijkschild::document::packed::pack(&document, &packed, &phrase(PHRASES[0])).unwrap();
    let unpacked = folder.path().join("uitgepakt.schild");
    praktijkschild::document::packed::unpack(&packed, &unpacked, &phrase(PHRASES[0])).unwrap();
    has_it(&unpacked);
}

/// Setting, changing and taking away the phrase write the file anew.
#[test]
fn a_document_under_another_phrase_still_holds_its_files() {
    let (folder, mut document) = document();
    let bytes = some_bytes(70_000);
    let id = attach(&mut document, "scan.pdf", &bytes);
    for phrase_to_be in [Some(phrase(PHRASES[0])), Some(phrase(PHRASES[1])), None] {
        document.protect(phrase_to_be.as_ref(), &at(60)).unwrap();
        assert!(bytes_of(&document, id).unwrap() == bytes);
        assert_eq!(document.kept().bytes, 70_000);
    }
    let copy = folder.path().join("kopie.schild");
    document.copy_to(&copy).unwrap();
    document.edit(&Edit::Remove(RecordKey::Evidence(id)), &at(70)).unwrap();
    let copy = document.copy_at(&copy, None).unwrap();
    document.restore(&copy, (&at(80), "eerder")).unwrap();
    assert!(bytes_of(&document, id).unwrap() == bytes);
}

#[test]
fn of_a_damaged_document_the_files_are_saved_as_well() {
    let (folder, mut document) = document();
    let bytes = some_bytes(30_000);
    let id = attach(&mut document, "scan.pdf", &bytes);
    let lost = attach(&mut document, "anders.pdf", b"%PDF anders");
    let path = document.path().to_owned();
    drop(document);
    meddle(
        &path,
        "UPDATE risk SET category = 'none';
         UPDATE evidence_content SET bytes = x'00' WHERE length(bytes) = 11",
    );
    let to = folder.path().join("gered.schild");
    let (saved, rescued) = Document::rescue(&path, &to, &at(600), None).unwrap();
    assert!(bytes_of(&saved, id).unwrap() == bytes);
    assert_eq!(rescued.contents.len(), 1);
    // What was altered is no evidence any more: it is told, and can be added again.
    assert_eq!(saved.kept().missing, [EvidenceId(1), lost].into());
    assert!(saved.check().unwrap().is_sound());
}

#[test]
fn bytes_that_another_program_changed_or_took_away_are_told() {
    let (_folder, mut document) = document();
    let id = attach(&mut document, "scan.pdf", b"%PDF-1.7 echt");
    let path = document.path().to_owned();
    drop(document);
    meddle(&path, "UPDATE evidence_content SET bytes = CAST('%PDF-1.7 vals' AS BLOB)");
    let document = Document::open(&path).unwrap();
    assert!(matches!(bytes_of(&document, id), Err(StoreError::AlteredContent)));
    drop(document);
    let report = check(&path, None).unwrap();
    assert!(!report.is_sound() && report.altered_contents == 1, "{report:?}");
    meddle(&path, "DELETE FROM evidence_content");
    let document = Document::open(&path).unwrap();
    assert!(matches!(bytes_of(&document, id), Err(StoreError::NoContent)));
    assert_eq!(document.kept().missing, [EvidenceId(1), id].into());
    let report = document.check().unwrap();
    assert!(report.is_sound() && report.missing_contents.contains(&id), "{report:?}");
}

#[test]
fn a_file_that_lacks_is_added_again_and_only_the_same_one() {
    let (_folder, mut document) = document();
    assert_eq!(document.kept().missing, [EvidenceId(1)].into());
    let undo = document.undo_label().cloned();
    let refused = |outcome: Result<(), EditError>, why: Refusal| {
        assert!(matches!(&outcome, Err(EditError::Refused(found)) if *found == why), "{outcome:?}");
    };
    refused(
        document.supply(EvidenceId(1), b"%PDF-1.7 iets anders", &at(10)),
        Refusal::OtherContent,
    );
    document.supply(EvidenceId(1), CONTENT, &at(10)).unwrap();
    refused(document.supply(EvidenceId(1), CONTENT, &at(10)), Refusal::NothingChanges);
    assert_eq!(bytes_of(&document, EvidenceId(1)).unwrap(), CONTENT);
    assert!(document.kept().missing.is_empty());
    // The journal tells it; taking it back makes no sense.
    assert_eq!(document.journal().last().unwrap().label.action, "evidence-supply");
    assert_eq!(document.undo_label(), undo.as_ref());
    let path = document.path().to_owned();
    drop(document);
    let reopened = Document::open(&path).unwrap();
    assert_eq!(bytes_of(&reopened, EvidenceId(1)).unwrap(), CONTENT);
    assert!(reopened.check().unwrap().is_sound());
}

/// What is typed before and after is two steps back, and the journal stays whole.
#[test]
fn typing_does_not_go_on_over_a_file_that_came_or_went() {
    let (_folder, mut document) = document();
    let typed = |name: &str| Edit::Practice(PracticeField::Name, name.to_owned());
    document.edit(&typed("De L"), &at(10)).unwrap();
    document.supply(EvidenceId(1), CONTENT, &at(11)).unwrap();
    document.edit(&typed("De Lin"), &at(12)).unwrap();
    document.edit(&Edit::Remove(RecordKey::Evidence(EvidenceId(1))), &at(13)).unwrap();
    document.edit(&typed("De Lind"), &at(14)).unwrap();
    document.erase_removed(&at(15)).unwrap();
    document.edit(&typed("De Linde"), &at(16)).unwrap();
    document.undo(&at(17)).unwrap();
    assert_eq!(document.isms().practice.name, "De Lind");
    let path = document.path().to_owned();
    drop(document);
    let mut reopened = Document::open(&path).unwrap();
    assert!(reopened.check().unwrap().is_sound());
    for name in ["De Lin", "De Lin", "De L"] {
        reopened.undo(&at(20)).unwrap();
        assert_eq!(reopened.isms().practice.name, name);
    }
}

#[test]
fn a_removed_file_is_wiped_for_good_where_that_is_asked() {
    let (_folder, mut document) = document();
    let secret = b"%PDF-1.7 ooievaarsnest-ongezien";
    let id = attach(&mut document, "scan.pdf", secret);
    let kept = attach(&mut document, "blijft.pdf", b"%PDF-1.7 blijft");
    assert_eq!(document.erase_removed(&at(20)).unwrap(), 0, "nothing was removed");
    document.edit(&Edit::Remove(RecordKey::Evidence(id)), &at(20)).unwrap();
    assert_eq!(document.erase_removed(&at(30)).unwrap(), 1);
    assert_eq!(document.journal().last().unwrap().label.action, "evidence-erase");
    document.undo(&at(40)).unwrap();
    assert!(document.kept().missing.contains(&id));
    assert!(matches!(bytes_of(&document, id), Err(StoreError::NoContent)));
    assert_eq!(bytes_of(&document, kept).unwrap(), b"%PDF-1.7 blijft");
    let path = document.path().to_owned();
    assert!(document.check().unwrap().is_sound());
    drop(document);
    let raw = std::fs::read(&path).unwrap();
    let trace = b"ooievaarsnest".as_slice();
    assert!(!raw.windows(trace.len()).any(|found| found == trace), "its bytes are still there");
}

#[test]
fn a_file_that_may_not_be_taken_in_leaves_nothing_behind() {
    let (_folder, mut document) = document();
    let before = (document.isms().clone(), document.journal_lines(), document.kept());
    let other = piece("scan.pdf", b"%PDF-1.7 een");
    let program = b"#!/bin/sh\necho".as_slice();
    let disguised = Evidence { sha256: content::ContentHash::of(program), ..other.clone() };
    for (piece, bytes) in [(other.clone(), b"%PDF-1.7 twee".as_slice()), (disguised, program)] {
        assert!(document.attach(piece, bytes, &at(10)).is_err());
    }
    let there = attach(&mut document, "scan.pdf", b"%PDF-1.7 een");
    assert!(document.attach(other, b"%PDF-1.7 een", &at(20)).is_err(), "it is there already");
    document.undo(&at(30)).unwrap();
    assert!(!document.isms().evidence.contains_key(&there));
    assert_eq!(document.isms().records(), before.0.records());
    // Where the file is gone from under the document, neither the record nor the bytes stay.
    let lines = document.journal_lines();
    let moved = document.path().with_extension("elders");
    std::fs::rename(document.path(), &moved).unwrap();
    let piece = piece("later.pdf", b"%PDF-1.7 later");
    assert!(document.attach(piece, b"%PDF-1.7 later", &at(40)).is_err());
    assert_eq!((document.journal_lines(), document.isms().records()), (lines, before.0.records()));
}

#[test]
fn all_files_together_stay_below_the_limit() {
    let (_folder, mut document) = document();
    let large = content::LARGEST_MEGABYTES as usize * content::MEGABYTE as usize;
    let files = content::MOST_MEGABYTES / content::LARGEST_MEGABYTES;
    for number in 0..files {
        let mut bytes = vec![0; large];
        bytes[0] = u8::try_from(number).unwrap();
        attach(&mut document, &format!("{number}.txt"), &bytes);
    }
    let full = document.attach(piece("nog.txt", b"nog een"), b"nog een", &at(20));
    let is_full = matches!(&full, Err(EditError::Refused(Refusal::NoRoomForEvidence)));
    assert!(is_full, "{full:?}");
    assert!(document.check().unwrap().is_sound());
}

/// The open format names files and takes none along.
#[test]
fn what_comes_from_the_open_format_asks_for_its_files() {
    let (_folder, mut document) = document();
    let id = attach(&mut document, "scan.pdf", b"%PDF-1.7 echt");
    let json = interchange::to_json(document.isms(), date(2026, 11, 23));
    let (_other, path) = place();
    let mut elsewhere = Document::create(&path, Default::default(), &at(0)).unwrap();
    let records = interchange::plan_import(elsewhere.isms(), &json).unwrap();
    elsewhere.edit(&Edit::Import(records), &at(10)).unwrap();
    assert_eq!(elsewhere.isms().evidence, document.isms().evidence);
    assert_eq!(elsewhere.kept().missing, [EvidenceId(1), id].into());
    elsewhere.supply(id, b"%PDF-1.7 echt", &at(20)).unwrap();
    assert_eq!(elsewhere.kept().missing, [EvidenceId(1)].into());
    assert_eq!(practice().evidence.len(), 1);
}
