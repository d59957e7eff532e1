//! Saving what can be read of a damaged file.

use crate::document::fixture::at;
use crate::document::fixture::place;
use crate::document::fixture::practice;
use crate::store::closed;
use crate::store::meddle;
use crate::store::state;
use crate::store::tamper;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::catalogue::example;
use praktijkschild::document::Document;
use praktijkschild::domain::passphrase::Passphrase;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::store::error::StoreError;
use praktijkschild::store::rescue::Rescued;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use tempfile::TempDir;

/// What can be saved of a file that does not open any more; the file itself is left alone.
fn saved(path: &Path) -> (Document, Rescued) {
    assert!(Document::open(path).is_err(), "it must be damaged");
    let before = state(path);
    let to = path.with_file_name("gered.schild");
    let saved = Document::rescue(path, &to, &at(600), None).expect("something is left");
    assert!(before == state(path), "the damaged file was written to");
    let names = fs::read_dir(path.parent().unwrap()).unwrap().count();
    assert_eq!(names, 2, "nothing but the two files is left behind");
    assert!(saved.0.check().unwrap().is_sound());
    saved
}

/// The file of the example practice, closed.
fn example_file() -> (TempDir, PathBuf) {
    let (folder, path) = place();
    let isms = example::example(Catalogue::shipped()).unwrap();
    drop(Document::create(&path, isms, &at(0)).unwrap());
    (folder, path)
}

#[test]
fn a_row_that_says_what_cannot_be_is_saved_from_the_journal() {
    let (_folder, path) = closed();
    meddle(&path, "UPDATE risk SET category = 'none'");
    let (document, rescued) = saved(&path);
    assert_eq!(document.isms(), &practice());
    assert!(rescued.lost.is_empty());
}

#[test]
fn a_broken_journal_leaves_the_rows() {
    let (_folder, path) = closed();
    tamper(&path, "UPDATE journal SET changes = 'x' WHERE seq = 1");
    let (document, _) = saved(&path);
    assert_eq!(document.isms(), &practice());
    assert_eq!(document.journal().len(), 1, "a new journal begins");
    assert_eq!(document.journal()[0].label.action, "rescue");
}

#[test]
fn what_another_program_added_does_not_come_along() {
    let (_folder, path) = closed();
    meddle(
        &path,
        "CREATE TRIGGER t AFTER UPDATE ON practice BEGIN DELETE FROM risk; END;
         CREATE TABLE spy (x)",
    );
    assert_eq!(saved(&path).0.isms(), &practice());
}

#[test]
fn a_view_without_end_in_place_of_a_table_is_given_up() {
    let (_folder, path) = closed();
    meddle(
        &path,
        "DROP TABLE goal;
         CREATE VIEW goal AS WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n)
         SELECT id, 'x' AS title, 'y' AS target, '' AS measured FROM n",
    );
    let (document, _) = saved(&path);
    assert_eq!(document.isms().practice, practice().practice);
}

/// Pages blanked one after the other: always a sentence or a document, never a panic, and
/// most is saved of most.
#[test]
fn of_a_file_with_a_blank_page_nearly_everything_is_saved() {
    let (folder, path) = example_file();
    let whole = fs::read(&path).unwrap();
    let all = Document::open(&path).unwrap().isms().records().len();
    let mut shares = Vec::new();
    for page in (1..whole.len() / 4096).step_by(5) {
        let mut bytes = whole.clone();
        bytes[page * 4096..(page + 1) * 4096].fill(0);
        fs::write(&path, bytes).unwrap();
        let to = folder.path().join(format!("gered {page}.schild"));
        if let Ok((document, rescued)) = Document::rescue(&path, &to, &at(600), None) {
            assert!(document.check().unwrap().is_sound(), "page {page}");
            shares.push(rescued.records * 100 / all);
        }
    }
    shares.sort_unstable();
    let half = shares[shares.len() / 2];
    assert!(half >= 95, "half of all cases keep {half} % or more: {shares:?}");
}

#[test]
fn a_truncated_file_gives_what_stands_in_its_first_part_or_a_sentence() {
    let (folder, path) = example_file();
    let whole = fs::read(&path).unwrap();
    let mut was_saved = 0;
    for tenth in 1..10 {
        fs::write(&path, &whole[..whole.len() * tenth / 10]).unwrap();
        let to = folder.path().join(format!("gered {tenth}.schild"));
        match Document::rescue(&path, &to, &at(600), None) {
            Ok(_) => was_saved += 1,
            Err(error) => assert!(!to.exists(), "{tenth}: {error}"),
        }
    }
    assert!(was_saved > 0);
}

#[test]
fn a_lost_process_takes_its_links_along_and_is_named() {
    let (_folder, path) = closed();
    meddle(&path, "DELETE FROM process");
    tamper(&path, "UPDATE journal SET changes = 'x'");
    let (document, rescued) = saved(&path);
    assert!(document.isms().processes.is_empty());
    assert!(rescued.lost.iter().all(|key| matches!(key, RecordKey::Process(_))), "{rescued:?}");
}

#[test]
fn an_encrypted_file_is_saved_encrypted_with_the_same_phrase() {
    let (folder, path) = place();
    let phrase = Passphrase::new("vier natte schapen op de dijk".to_owned());
    let isms = example::example(Catalogue::shipped()).unwrap();
    drop(Document::create_sealed(&path, &isms, &at(0), &phrase).unwrap());
    let mut bytes = fs::read(&path).unwrap();
    let place = bytes.len() - 2000;
    bytes[place] ^= 1;
    fs::write(&path, bytes).unwrap();
    let to = folder.path().join("gered.schild");
    let none = Document::rescue(&path, &to, &at(600), None);
    assert!(matches!(none, Err(StoreError::Sealed)));
    let (document, rescued) = Document::rescue(&path, &to, &at(600), Some(&phrase)).unwrap();
    assert!(document.is_sealed());
    assert!(rescued.records > 100, "{}", rescued.records);
}

#[test]
fn of_what_was_never_a_document_nothing_is_made() {
    for bytes in [&b""[..], b"Geachte collega,", &[0x50, 0x4b, 3, 4].repeat(500)] {
        let (folder, path) = place();
        fs::write(&path, bytes).unwrap();
        let to = folder.path().join("gered.schild");
        assert!(Document::rescue(&path, &to, &at(0), None).is_err());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}

#[test]
fn what_is_saved_never_takes_the_place_of_another_file() {
    let (_folder, path) = closed();
    let refused = Document::rescue(&path, &path, &at(0), None);
    assert!(matches!(refused, Err(StoreError::Exists)));
}
