//! Encryption at rest: nothing to read without the phrase, all of it with the phrase, and
//! no way back for who forgets it.

use crate::document::fixture::at;
use crate::document::fixture::place;
use crate::document::fixture::practice;
use crate::store::refused;
use crate::store::state;
use praktijkschild::document::Document;
use praktijkschild::domain::Isms;
use praktijkschild::domain::id::CriteriaId;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::passphrase::Passphrase;
use praktijkschild::domain::practice::PracticeField;
use praktijkschild::domain::record::Record;
use praktijkschild::domain::risk::Risk;
use praktijkschild::edit::Edit;
use praktijkschild::store::check::check;
use praktijkschild::store::cipher;
use praktijkschild::store::error::StoreError;
use praktijkschild::store::file::Access;
use rusqlite::Connection;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use tempfile::TempDir;

const PHRASE: &str = "vier natte schapen op de dijk";

fn phrase(words: &str) -> Passphrase {
    Passphrase::new(words.to_owned())
}

/// The file of a closed, encrypted document.
fn sealed() -> (TempDir, PathBuf) {
    let (folder, path) = place();
    let document = Document::create_sealed(&path, &practice(), &at(0), &phrase(PHRASE)).unwrap();
    assert!(document.is_sealed());
    (folder, path)
}

fn unlocked(path: &Path) -> Document {
    Document::unlock(path, Access::Write, &phrase(PHRASE)).expect("the phrase fits")
}

fn renamed(document: &mut Document, name: &str) {
    let edit = Edit::Practice(PracticeField::Name, name.to_owned());
    document.edit(&edit, &at(60)).expect("an edit");
}

/// Whether a file holds a text as it is written.
fn shows(path: &Path, text: &str) -> bool {
    fs::read(path).unwrap().windows(text.len()).any(|bytes| bytes == text.as_bytes())
}

#[test]
fn an_encrypted_document_opens_with_its_phrase_and_holds_all() {
    let (_folder, path) = sealed();
    let mut document = unlocked(&path);
    assert_eq!(document.isms(), &practice());
    renamed(&mut document, "De Linde");
    document.undo(&at(120)).unwrap();
    drop(document);
    assert_eq!(unlocked(&path).isms(), &practice());
    assert!(check(&path, Some(&phrase(PHRASE))).unwrap().is_sound());
}

#[test]
fn without_a_phrase_an_encrypted_file_asks_for_it_and_is_left_alone() {
    let (_folder, path) = sealed();
    assert!(cipher::is_sealed(&path).unwrap());
    assert!(matches!(refused(&path), StoreError::Sealed));
}

#[test]
fn a_wrong_phrase_is_told_and_the_file_is_left_alone() {
    let (folder, path) = sealed();
    let before = state(&path);
    for (wrong, access) in [
        ("", Access::Write),
        ("vier natte schapen op de dij", Access::Read),
        ("Vier natte schapen op de dijk", Access::Write),
    ] {
        let refused = Document::unlock(&path, access, &phrase(wrong));
        assert!(matches!(refused, Err(StoreError::WrongPhrase)), "{wrong}");
    }
    assert!(before == state(&path));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_plain_file_opens_whatever_phrase_is_given() {
    let (_folder, path) = crate::store::closed();
    assert!(!cipher::is_sealed(&path).unwrap());
    assert!(!unlocked(&path).is_sealed());
}

#[test]
fn a_short_phrase_keeps_nobody_out_and_is_refused() {
    let (folder, path) = place();
    let short = phrase("wachtwoord1234");
    let made = Document::create_sealed(&path, &practice(), &at(0), &short);
    assert!(matches!(made, Err(StoreError::ShortPhrase)));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    let mut document = Document::create(&path, practice(), &at(0)).unwrap();
    assert!(matches!(document.protect(Some(&short), &at(150)), Err(StoreError::ShortPhrase)));
    renamed(&mut document, "De Linde");
}

#[test]
fn other_programs_that_know_the_format_open_it_with_the_same_phrase() {
    let (_folder, path) = sealed();
    let other = Connection::open(&path).unwrap();
    other.pragma_update_and_check(None, "key", PHRASE, |_| Ok(())).unwrap();
    let name: String = other.query_row("SELECT name FROM practice", [], |row| row.get(0)).unwrap();
    assert_eq!(name, practice().practice.name);
    let wrong: Vec<String> = other
        .prepare("PRAGMA cipher_integrity_check")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(|row| row.unwrap())
        .collect();
    assert_eq!(wrong, Vec::<String>::new());
}

/// The phrase set, changed and taken away: after each, what it opens with.
#[test]
fn a_phrase_is_set_changed_and_taken_away_and_nothing_else_changes() {
    let (folder, path) = place();
    let mut document = Document::create(&path, practice(), &at(0)).unwrap();
    renamed(&mut document, "De Linde");
    let (isms, fingerprint) = (document.isms().clone(), document.fingerprint().to_owned());
    for new in [Some(PHRASE), Some("een heel andere lange zin"), None, Some(PHRASE)] {
        document.protect(new.map(phrase).as_ref(), &at(150)).unwrap();
        assert_eq!(document.is_sealed(), new.is_some());
        document.undo(&at(180)).unwrap();
        document.redo(&at(181)).unwrap();
        drop(document);
        assert_eq!(cipher::is_sealed(&path).unwrap(), new.is_some(), "{new:?}");
        assert_eq!(shows(&path, "De Linde"), new.is_none(), "{new:?}");
        let opened = phrase(new.unwrap_or("niets"));
        document = Document::unlock(&path, Access::Write, &opened).unwrap();
        assert_eq!(document.isms(), &isms, "{new:?}");
        assert!(document.check().unwrap().is_sound(), "{new:?}");
        assert_eq!(document.journal()[1].seq, 2);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "{new:?}");
    }
    let issued: Isms = document.isms().clone();
    assert_eq!(issued.issued, isms.issued, "no number is given out twice");
    assert_ne!(document.fingerprint(), fingerprint, "undo and redo are lines of their own");
}

#[test]
fn a_file_that_was_replaced_meanwhile_is_not_overwritten_by_another_phrase() {
    let (folder, path) = place();
    let mut document = Document::create(&path, practice(), &at(0)).unwrap();
    fs::rename(&path, folder.path().join("elders.schild")).unwrap();
    fs::write(&path, "iets anders").unwrap();
    assert!(matches!(document.protect(Some(&phrase(PHRASE)), &at(150)), Err(StoreError::Moved)));
    assert_eq!(fs::read(&path).unwrap(), b"iets anders");
}

#[test]
fn a_copy_of_an_encrypted_document_is_encrypted_too() {
    let (folder, path) = sealed();
    let copy = folder.path().join("kopie.schild");
    unlocked(&path).copy_to(&copy).unwrap();
    assert!(matches!(Document::open(&copy), Err(StoreError::Sealed)));
    assert_eq!(unlocked(&copy).isms(), &practice());
}

/// Any page that is touched is noticed: in the first it looks like a wrong phrase.
#[test]
fn a_flipped_bit_in_an_encrypted_file_is_found() {
    let (_folder, path) = sealed();
    let whole = fs::read(&path).unwrap();
    for place in (0..whole.len()).step_by(whole.len() / 15) {
        let mut bytes = whole.clone();
        bytes[place] ^= 1;
        fs::write(&path, &bytes).unwrap();
        let opened = Document::unlock(&path, Access::Write, &phrase(PHRASE));
        let told = matches!(opened, Err(StoreError::WrongPhrase | StoreError::Corrupt { .. }));
        assert!(told, "byte {place}: {:?}", opened.map(drop));
        assert!(fs::read(&path).unwrap() == bytes, "byte {place}: it was written to");
    }
}

#[test]
fn a_truncated_encrypted_file_is_told_to_be_damaged() {
    let (_folder, path) = sealed();
    let whole = fs::read(&path).unwrap();
    for length in [whole.len() - 1, whole.len() - 4096, 8192] {
        fs::write(&path, &whole[..length]).unwrap();
        let opened = Document::unlock(&path, Access::Write, &phrase(PHRASE));
        assert!(matches!(opened, Err(StoreError::Corrupt { .. })), "{:?}", opened.map(drop));
    }
}

#[test]
fn what_another_program_packed_is_not_taken_for_an_encrypted_document() {
    let (folder, _) = place();
    let noise: Vec<u8> =
        (0..16_384_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    for magic in [&b"PK\x03\x04"[..], b"%PDF", b"\x89PNG", b"\xff\xd8\xff\xe0"] {
        let path = folder.path().join("bestand");
        let mut bytes = noise.clone();
        bytes[..magic.len()].copy_from_slice(magic);
        fs::write(&path, bytes).unwrap();
        assert!(!cipher::is_sealed(&path).unwrap(), "{magic:?}");
        assert!(matches!(Document::open(&path), Err(StoreError::NotOurs)), "{magic:?}");
    }
}

#[test]
fn a_phrase_never_shows_in_what_is_logged() {
    let shown = format!("{:?} {:?}", phrase(PHRASE), unlocked(&sealed().1).is_sealed());
    assert!(!shown.contains("schapen"), "{shown}");
    let (_folder, path) = sealed();
    assert!(!format!("{:?}", unlocked(&path)).contains("x'"));
}

/// The last risk was taken away, so its number is given out and nowhere to be seen.
#[test]
fn a_phrase_can_be_set_after_the_last_risk_was_taken_away() {
    let (folder, path) = place();
    let mut document = Document::create(&path, practice(), &at(0)).unwrap();
    let risk = Risk::new(RiskId(0), "Vergissing".to_owned(), CriteriaId(1));
    document.edit(&Edit::Add(Record::Risk(Box::new(risk))), &at(60)).unwrap();
    document.undo(&at(120)).unwrap();
    let isms = document.isms().clone();
    document.protect(Some(&phrase(PHRASE)), &at(150)).unwrap();
    assert_eq!(document.isms(), &isms);
    let copy = folder.path().join("kopie.schild");
    document.copy_to(&copy).unwrap();
    document.protect(None, &at(150)).unwrap();
    let copy = document.copy_at(&copy, Some(&phrase(PHRASE))).unwrap();
    document.restore(&copy, (&at(150), "9 uur")).unwrap();
    document.restore(&copy, (&at(150), "9 uur")).unwrap();
    drop(document);
    assert_eq!(unlocked(&path).isms(), &isms, "no number is given out twice");
}

#[test]
fn a_first_page_half_written_when_the_power_went_is_not_taken_for_a_wrong_phrase() {
    let (folder, path) = sealed();
    let before = unlocked(&path).isms().clone();
    // A change is on its way, and its journal is on the disk, when the first page is torn.
    let (torn, journal) = {
        let raw = Connection::open(&path).unwrap();
        raw.pragma_update(None, "key", PHRASE).unwrap();
        raw.execute_batch("PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN EXCLUSIVE")
            .unwrap();
        raw.execute("UPDATE practice SET scope = printf('%.*c', 400000, 'x')", []).unwrap();
        let journal = PathBuf::from(format!("{}-journal", path.display()));
        let torn = folder.path().join("torn.schild");
        fs::copy(&path, &torn).unwrap();
        fs::copy(&journal, folder.path().join("torn.schild-journal")).unwrap();
        let mut bytes = fs::read(&torn).unwrap();
        bytes[2000..2600].iter_mut().for_each(|byte| *byte ^= 0x5a);
        fs::write(&torn, bytes).unwrap();
        raw.execute_batch("ROLLBACK").unwrap();
        (torn, folder.path().join("torn.schild-journal"))
    };
    let written = (fs::read(&torn).unwrap(), fs::read(&journal).unwrap());
    let wrong = Document::unlock(&torn, Access::Write, &phrase("vier droge schapen op de dijk"));
    assert!(matches!(wrong, Err(StoreError::WrongPhrase)));
    assert_eq!(written, (fs::read(&torn).unwrap(), fs::read(&journal).unwrap()), "left alone");
    assert_eq!(unlocked(&torn).isms(), &before);
    let left = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name());
    let strange: Vec<_> =
        left.filter(|name| name.to_string_lossy().starts_with(".praktijkschild")).collect();
    assert!(strange.is_empty(), "{strange:?}");
}
