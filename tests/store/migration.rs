//! Old files are brought up to date, with a copy kept.

use crate::document::fixture::practice;
use crate::store::closed;
use crate::store::meddle;
use crate::store::state;
use praktijkschild::document::Document;
use praktijkschild::store::error::StoreError;
use praktijkschild::store::migrate;
use praktijkschild::store::migrate::STEPS;
use rusqlite::Connection;
use std::path::Path;

/// A step that no version has, to see that steps are taken as they should.
const NEXT: &str = "CREATE TABLE visit (id INTEGER PRIMARY KEY) STRICT;
                    INSERT INTO visit SELECT id FROM risk;";

fn steps(more: &'static str) -> Vec<&'static str> {
    STEPS.iter().copied().chain([more]).collect()
}

fn count(db: &Connection, table: &str) -> u32 {
    db.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap()
}

#[test]
fn an_older_document_is_brought_up_after_a_copy_is_made() {
    let (folder, path) = closed();
    let mut db = Connection::open(&path).unwrap();
    migrate::bring_up(&mut db, &path, None, &steps(NEXT)).unwrap();
    assert_eq!((migrate::version(&db).unwrap(), count(&db, "visit")), (2, 1));
    let copy = Document::open(&folder.path().join("praktijk.schild.v1.bak")).unwrap();
    assert_eq!(copy.isms(), &practice(), "the copy opens with the old version");
}

#[test]
fn a_document_that_is_up_to_date_is_left_alone() {
    let (folder, path) = closed();
    let before = state(&path);
    migrate::bring_up(&mut Connection::open(&path).unwrap(), &path, None, STEPS).unwrap();
    assert!(before == state(&path));
    assert!(!folder.path().join("praktijk.schild.v1.bak").exists());
}

#[test]
fn a_step_that_fails_leaves_the_document_as_it_was() {
    for broken in [
        "CREATE TABLE visit (id INTEGER CHECK (id > 1)) STRICT; INSERT INTO visit SELECT id FROM risk;",
        "CREATE TABLE visit (risk INTEGER REFERENCES risk (id)) STRICT; INSERT INTO visit VALUES (99);",
        "DELETE FROM measure; this is not SQL;",
    ] {
        let (_folder, path) = closed();
        let mut db = Connection::open(&path).unwrap();
        assert!(migrate::bring_up(&mut db, &path, None, &steps(broken)).is_err(), "{broken}");
        assert_eq!(migrate::version(&db).unwrap(), 1);
        drop(db);
        assert_eq!(Document::open(&path).unwrap().isms(), &practice(), "{broken}");
    }
}

#[test]
fn a_copy_never_takes_the_place_of_an_earlier_one() {
    let (folder, path) = closed();
    let broken = "this is not SQL;";
    for _ in 0..2 {
        let mut db = Connection::open(&path).unwrap();
        assert!(migrate::bring_up(&mut db, &path, None, &steps(broken)).is_err());
    }
    assert!(folder.path().join("praktijk.schild.v1.bak").exists());
    assert!(folder.path().join("praktijk.schild.v1-2.bak").exists());
}

#[test]
fn a_damaged_document_is_not_brought_up() {
    let (_folder, path) = closed();
    meddle(&path, "UPDATE risk SET category = 'none'");
    let mut db = Connection::open(&path).unwrap();
    let outcome = migrate::bring_up(&mut db, &path, None, &steps(NEXT));
    assert!(matches!(outcome, Err(StoreError::Corrupt { .. })), "{outcome:?}");
    assert_eq!(migrate::version(&db).unwrap(), 1);
}

#[test]
fn steps_never_go_back() {
    let (_folder, path) = closed();
    let before = state(&path);
    let outcome =
        migrate::bring_up(&mut Connection::open(&path).unwrap(), Path::new(&path), None, &[]);
    assert!(matches!(outcome, Err(StoreError::TooNew { found: 1, known: 0 })));
    assert!(before == state(&path));
}
