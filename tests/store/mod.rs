//! The file: what it keeps, what it refuses, what it survives.
#![expect(clippy::disallowed_methods, reason = "these tests damage files on purpose")]

mod chain;
mod crash;
mod encryption;
mod migration;
mod opening;
mod rescue;
mod rows;
mod sentences;
mod traces;
mod writing;

use crate::document::fixture::at;
use crate::document::fixture::place;
use crate::document::fixture::practice;
use praktijkschild::document::Document;
use praktijkschild::store::error::StoreError;
use rusqlite::Connection;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::time::SystemTime;
use tempfile::TempDir;

/// The file of a closed document with [`practice`] in it.
fn closed() -> (TempDir, PathBuf) {
    let (folder, path) = place();
    drop(Document::create(&path, practice(), &at(0)).expect("a document"));
    (folder, path)
}

/// Does something to a file as another program would.
pub fn meddle(path: &Path, sql: &str) {
    let other = Connection::open(path).expect("a database");
    other
        .execute_batch("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF")
        .expect("settings");
    other.execute_batch(sql).expect("the change");
}

/// Does something to the journal, putting its guards back as they were.
pub fn tamper(path: &Path, sql: &str) {
    let other = Connection::open(path).expect("a database");
    let mut query = other
        .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
        .expect("a query");
    let guards: Vec<(String, String)> = query
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .expect("rows")
        .map(|row| row.expect("a row"))
        .collect();
    drop(query);
    drop(other);
    for (name, _) in &guards {
        meddle(path, &format!("DROP TRIGGER {name}"));
    }
    meddle(path, sql);
    for (_, text) in &guards {
        meddle(path, text);
    }
}

/// The bytes of a file and when they were last written.
fn state(path: &Path) -> (Vec<u8>, SystemTime) {
    let modified = fs::metadata(path).and_then(|found| found.modified());
    (fs::read(path).expect("bytes"), modified.expect("a time"))
}

/// Why a file does not open; looks that it was not touched and that nothing lies beside it.
fn refused(path: &Path) -> StoreError {
    let before = state(path);
    let error = Document::open(path).expect_err("refused");
    assert!(before == state(path), "a refused file was written to: {error}");
    let beside: Vec<_> = fs::read_dir(path.parent().expect("a folder")).expect("names").collect();
    assert_eq!(beside.len(), 1, "a refused file was left with something beside it: {error}");
    error
}
