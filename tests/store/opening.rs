//! What is opened and what is refused, untouched.

use crate::document::fixture::at;
use crate::document::fixture::document;
use crate::document::fixture::place;
use crate::document::fixture::practice;
use crate::store::closed;
use crate::store::meddle;
use crate::store::refused;
use crate::store::state;
use praktijkschild::document::Document;
use praktijkschild::store::check::check;
use praktijkschild::store::error::StoreError;
use praktijkschild::store::migrate::STEPS;
use praktijkschild::store::migrate::newest;
use rusqlite::Connection;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use tempfile::TempDir;

#[test]
fn a_file_that_is_not_there_is_missing() {
    let (folder, path) = place();
    assert!(matches!(Document::open(&path), Err(StoreError::Missing)));
    assert!(matches!(
        Document::open(&folder.path().join("no/such/folder")),
        Err(StoreError::Missing)
    ));
    assert_eq!(
        fs::read_dir(folder.path()).unwrap().count(),
        0,
        "looking for a file must not make one"
    );
}

#[test]
fn a_folder_is_not_a_document() {
    let (folder, _) = place();
    assert!(matches!(Document::open(folder.path()), Err(StoreError::IsDirectory)));
}

#[test]
fn a_file_without_bytes_is_empty() {
    let (_folder, path) = place();
    fs::write(&path, b"").unwrap();
    assert!(matches!(refused(&path), StoreError::Empty));
}

#[test]
fn files_of_other_programs_are_not_ours() {
    for bytes in [&b"x"[..], b"Geachte collega,", &[0x50, 0x4b, 3, 4].repeat(500), &[0; 8192]] {
        let (_folder, path) = place();
        fs::write(&path, bytes).unwrap();
        assert!(matches!(refused(&path), StoreError::NotOurs));
    }
}

#[test]
fn the_database_of_another_program_is_not_ours() {
    let (_folder, path) = place();
    Connection::open(&path).unwrap().execute_batch("CREATE TABLE patient (name TEXT)").unwrap();
    assert!(matches!(refused(&path), StoreError::NotOurs));
}

/// Opening the database of a program that crashed would repair it: that is not for us.
#[test]
fn the_crashed_database_of_another_program_is_left_alone() {
    let (_folder, path) = place();
    Connection::open(&path).unwrap().execute_batch("CREATE TABLE patient (name TEXT)").unwrap();
    let (_copies, crashed) =
        crashed_copy(&path, "INSERT INTO patient VALUES (hex(randomblob(100000)))");
    let journal = crashed.with_extension("schild-journal");
    let before = (state(&crashed), state(&journal));
    assert!(matches!(Document::open(&crashed), Err(StoreError::NotOurs)));
    assert!(before == (state(&crashed), state(&journal)));
}

#[test]
fn our_own_crashed_file_is_repaired_by_opening_it() {
    let (_folder, path) = closed();
    let (_copies, crashed) =
        crashed_copy(&path, "UPDATE practice SET scope = hex(randomblob(500000))");
    assert!(crashed.with_extension("schild-journal").exists());
    let document = Document::open(&crashed).unwrap();
    assert_eq!(document.isms(), &practice());
    assert!(document.check().unwrap().is_sound());
}

/// Looking never writes, so it cannot repair; it says what to do.
#[test]
fn a_crashed_file_cannot_be_looked_at_before_it_is_repaired() {
    let (_folder, path) = closed();
    let (_copies, crashed) =
        crashed_copy(&path, "UPDATE practice SET scope = hex(randomblob(500000))");
    let before = state(&crashed);
    assert!(matches!(check(&crashed, None), Err(StoreError::Unfinished)));
    assert!(matches!(Document::open_to_look(&crashed), Err(StoreError::Unfinished)));
    assert!(before == state(&crashed));
    drop(Document::open(&crashed).unwrap());
    assert!(check(&crashed, None).unwrap().is_sound());
}

/// A file and its rollback journal as they lie there after a crash in the middle of this.
fn crashed_copy(path: &Path, sql: &str) -> (TempDir, PathBuf) {
    let (copies, copy) = place();
    let whole = fs::read(path).unwrap();
    let other = Connection::open(path).unwrap();
    other.execute_batch("PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN").unwrap();
    other.execute_batch(sql).unwrap();
    fs::copy(path, &copy).unwrap();
    assert!(fs::read(&copy).unwrap() != whole, "the crash must come in the middle of writing");
    fs::copy(path.with_extension("schild-journal"), copy.with_extension("schild-journal")).unwrap();
    (copies, copy)
}

#[test]
fn a_document_of_a_later_version_is_refused_untouched() {
    let (_folder, path) = closed();
    meddle(&path, "PRAGMA user_version = 99");
    assert!(
        matches!(refused(&path), StoreError::TooNew { found: 99, known } if known == newest(STEPS))
    );
}

#[test]
fn a_document_that_was_cut_off_is_refused() {
    for (keep, of) in [(1, 3), (1, 2), (19, 20)] {
        let (_folder, path) = closed();
        let bytes = fs::read(&path).unwrap();
        fs::write(&path, &bytes[..bytes.len() * keep / of]).unwrap();
        let error = refused(&path);
        assert!(matches!(error, StoreError::Corrupt { .. }), "{keep}/{of}: {error:?}");
    }
}

#[test]
fn a_document_with_a_wiped_page_is_refused() {
    let (_folder, path) = closed();
    let whole = fs::read(&path).unwrap();
    for page in 1..whole.len() / 4096 {
        let mut bytes = whole.clone();
        bytes[page * 4096..(page + 1) * 4096].fill(0);
        fs::write(&path, &bytes).unwrap();
        let error = refused(&path);
        assert!(
            !matches!(error, StoreError::NotOurs | StoreError::Sqlite(_)),
            "page {page}: {error:?}"
        );
    }
}

#[test]
fn what_another_program_added_or_dropped_is_refused_by_name() {
    for (sql, at) in [
        ("CREATE TRIGGER spy AFTER UPDATE ON risk BEGIN DELETE FROM measure; END", "spy"),
        ("CREATE VIEW patients AS SELECT * FROM risk", "patients"),
        ("CREATE TABLE extra (x)", "extra"),
        ("CREATE INDEX by_title ON risk (title)", "by_title"),
        ("DROP TRIGGER journal_is_never_rewritten", "journal_is_never_rewritten"),
        ("ALTER TABLE role ADD COLUMN phone TEXT", "role"),
    ] {
        let (_folder, path) = closed();
        meddle(&path, sql);
        let error = refused(&path);
        assert!(
            matches!(&error, StoreError::AlteredSchema { name } if name == at),
            "{sql}: {error:?}"
        );
    }
}

#[test]
fn a_second_window_is_told_that_the_file_is_in_use() {
    let (_folder, document) = document();
    assert!(matches!(Document::open(document.path()), Err(StoreError::InUse)));
    assert!(matches!(check(document.path(), None), Err(StoreError::InUse)));
    let path = document.path().to_owned();
    drop(document);
    assert!(Document::open(&path).is_ok());
}

#[test]
fn opening_and_closing_changes_no_byte() {
    let (_folder, path) = closed();
    let before = state(&path);
    drop(Document::open(&path).unwrap());
    drop(Document::open_to_look(&path).unwrap());
    assert!(check(&path, None).unwrap().is_sound());
    assert!(before == state(&path));
}

#[cfg(unix)]
#[test]
fn a_link_to_a_document_opens_the_document() {
    let (folder, path) = closed();
    let link = folder.path().join("snelkoppeling.schild");
    std::os::unix::fs::symlink(&path, &link).unwrap();
    let document = Document::open(&link).unwrap();
    assert_eq!((document.isms(), document.path()), (&practice(), link.as_path()));
}

#[test]
fn a_name_with_any_character_opens() {
    let (folder, _) = place();
    let path = folder.path().join("Praktijk #1 (50%) & co? é.schild");
    drop(Document::create(&path, practice(), &at(0)).unwrap());
    assert_eq!(Document::open(&path).unwrap().isms(), &practice());
}

#[test]
fn a_file_that_another_program_keeps_with_a_write_ahead_log_is_refused_and_left_alone() {
    let (_folder, path) = closed();
    meddle(&path, "PRAGMA journal_mode = WAL");
    assert!(matches!(refused(&path), StoreError::AlteredSchema { name } if name == "WAL"));
    let beside = ["-wal", "-shm"].map(|end| format!("{}{end}", path.display()));
    assert!(beside.iter().all(|file| !Path::new(file).exists()));
}

#[test]
fn a_file_with_our_number_and_no_tables_is_empty() {
    let (_folder, path) = place();
    let number = format!("PRAGMA application_id = {}", praktijkschild::store::file::APPLICATION_ID);
    Connection::open(&path).unwrap().execute_batch(&number).unwrap();
    assert!(matches!(refused(&path), StoreError::Empty));
}

#[test]
fn a_number_that_leaves_none_to_give_out_is_damage() {
    let (_folder, path) = closed();
    meddle(&path, "UPDATE sqlite_sequence SET seq = 4294967295 WHERE name = 'measure'");
    let damaged =
        |error: &StoreError| matches!(error, StoreError::Damaged { table: "sqlite_sequence", .. });
    assert!(damaged(&refused(&path)));
}

#[test]
fn a_file_whose_header_lost_its_page_count_is_damaged_and_left_alone() {
    let (_folder, path) = closed();
    let sound = fs::read(&path).unwrap();
    for lost in [28..32, 24..28] {
        let mut bytes = sound.clone();
        bytes[lost].fill(0);
        fs::write(&path, bytes).unwrap();
        assert!(matches!(refused(&path), StoreError::Corrupt { .. }));
    }
}
