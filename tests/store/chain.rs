//! The hash chain finds what was tampered with.

use crate::document::fixture::at;
use crate::document::fixture::document;
use crate::store::meddle;
use crate::store::refused;
use crate::store::tamper;
use praktijkschild::document::Document;
use praktijkschild::domain::practice::PracticeField;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::edit::Edit;
use praktijkschild::store::check::check;
use praktijkschild::store::error::StoreError;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::sample::select;
use rusqlite::Connection;
use std::path::PathBuf;
use tempfile::TempDir;

/// A closed document with five lines: made, two edits, the last of them taken back and
/// brought back.
fn five_lines() -> (TempDir, PathBuf) {
    let (folder, mut document) = document();
    document.edit(&Edit::Practice(PracticeField::Name, "De Es".to_owned()), &at(1)).unwrap();
    document.edit(&Edit::Practice(PracticeField::Place, "Elders".to_owned()), &at(2)).unwrap();
    document.undo(&at(3)).unwrap();
    document.redo(&at(4)).unwrap();
    (folder, document.path().to_owned())
}

#[test]
fn a_changed_line_breaks_the_chain_at_that_line() {
    for (sql, line) in [
        ("UPDATE journal SET at = '2026-11-23T08:00:09Z' WHERE seq = 3", 3),
        ("UPDATE journal SET by = 'iemand anders' WHERE seq = 2", 2),
        ("UPDATE journal SET action = 'risk' WHERE seq = 1", 1),
        ("UPDATE journal SET subject = '' WHERE seq = 3", 3),
        ("UPDATE journal SET kind = 'redo' WHERE seq = 4", 4),
        ("UPDATE journal SET undoes = 2 WHERE seq = 4", 4),
        ("UPDATE journal SET continues = 1 WHERE seq = 3", 3),
        ("UPDATE journal SET changes = replace(changes, 'De Es', 'De Ex') WHERE seq = 2", 2),
        ("UPDATE journal SET previous = zeroblob(32) WHERE seq = 2", 2),
        ("UPDATE journal SET hash = zeroblob(32) WHERE seq = 5", 5),
        ("DELETE FROM journal WHERE seq = 2", 2),
        ("DELETE FROM journal WHERE seq = 1", 1),
        ("DELETE FROM journal", 1),
        ("UPDATE journal SET seq = 9 WHERE seq = 5", 5),
        ("UPDATE document SET id = '00000000-0000-4000-8000-000000000000'", 1),
    ] {
        let (_folder, path) = five_lines();
        tamper(&path, sql);
        let error = refused(&path);
        assert!(
            matches!(error, StoreError::BrokenChain { line: found } if found == line),
            "{sql}: {error:?}"
        );
    }
}

#[test]
fn a_check_reports_where_the_chain_breaks() {
    let (_folder, path) = five_lines();
    tamper(&path, "UPDATE journal SET by = 'iemand anders' WHERE seq = 4");
    let report = check(&path, None).unwrap();
    assert_eq!((report.broken_line, report.lines), (Some(4), 5));
}

/// Cutting off the end leaves a chain that holds; the rows give it away.
#[test]
fn a_journal_that_lost_its_last_lines_no_longer_explains_the_rows() {
    let (_folder, path) = five_lines();
    tamper(&path, "DELETE FROM journal WHERE seq > 2");
    let report = check(&path, None).unwrap();
    assert_eq!(report.broken_line, None);
    assert_eq!(report.unexplained, [RecordKey::Practice]);
}

#[test]
fn the_file_itself_refuses_to_rewrite_or_shorten_its_journal() {
    let (_folder, path) = five_lines();
    let other = Connection::open(&path).unwrap();
    for sql in ["UPDATE journal SET by = 'x'", "DELETE FROM journal WHERE seq = 5"] {
        assert!(other.execute(sql, []).is_err(), "{sql}");
    }
    drop(other);
    assert!(check(&path, None).unwrap().is_sound());
}

#[test]
fn a_line_whose_changes_were_never_sealed_cannot_be_slipped_in() {
    let (_folder, path) = five_lines();
    meddle(
        &path,
        "INSERT INTO journal SELECT 6, at, by, action, subject, 'edit', NULL, 0, changes, hash, zeroblob(32)
         FROM journal WHERE seq = 5",
    );
    assert!(matches!(Document::open(&path), Err(StoreError::BrokenChain { line: 6 })));
}

/// The columns of a line that people or programs might want to change.
const COLUMNS: &[&str] = &["at", "by", "action", "subject", "kind", "changes", "previous", "hash"];

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_byte_changed_in_any_line_breaks_the_chain_there(line in 1..=5_u32, column in select(COLUMNS), place: Index) {
        let (_folder, path) = five_lines();
        let of_line = format!("FROM journal WHERE seq = {line}");
        let other = Connection::open(&path).unwrap();
        let bytes: Vec<u8> =
            other.query_row(&format!("SELECT CAST({column} AS BLOB) {of_line}"), [], |row| row.get(0)).unwrap();
        drop(other);
        let place = place.index(bytes.len());
        let changed = format!(
            "CAST(substr(CAST({column} AS BLOB), 1, {place}) || x'{:02x}' || substr(CAST({column} AS BLOB), {place} + 2) AS {kind})",
            bytes[place] ^ 1,
            kind = if matches!(column, "previous" | "hash") { "BLOB" } else { "TEXT" },
        );
        tamper(&path, &format!("UPDATE journal SET {column} = {changed} WHERE seq = {line}"));
        prop_assert_eq!(check(&path, None).unwrap().broken_line, Some(line));
        let broken = matches!(refused(&path), StoreError::BrokenChain { line: found } if found == line);
        prop_assert!(broken, "opens");
    }
}
