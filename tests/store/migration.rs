//! Old files are brought up to date, with a copy kept.

use crate::document::fixture::at;
use crate::document::fixture::place;
use crate::document::fixture::practice;
use crate::store::closed;
use crate::store::meddle;
use crate::store::state;
use praktijkschild::document::Document;
use praktijkschild::domain::Isms;
use praktijkschild::domain::money::MoneyLimits;
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

/// The version of the tables now.
fn now() -> u32 {
    migrate::newest(STEPS)
}

/// The name of the copy that is kept of a version.
fn copy_of(version: u32, again: &str) -> String {
    format!("praktijk.schild.v{version}{again}.bak")
}

fn count(db: &Connection, table: &str) -> u32 {
    db.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap()
}

#[test]
fn an_older_document_is_brought_up_after_a_copy_is_made() {
    let (folder, path) = closed();
    let mut db = Connection::open(&path).unwrap();
    migrate::bring_up(&mut db, &path, None, &steps(NEXT)).unwrap();
    assert_eq!((migrate::version(&db).unwrap(), count(&db, "visit")), (now() + 1, 1));
    let copy = Document::open(&folder.path().join(copy_of(now(), ""))).unwrap();
    assert_eq!(copy.isms(), &practice(), "the copy opens with the old version");
}

#[test]
fn a_document_that_is_up_to_date_is_left_alone() {
    let (folder, path) = closed();
    let before = state(&path);
    migrate::bring_up(&mut Connection::open(&path).unwrap(), &path, None, STEPS).unwrap();
    assert!(before == state(&path));
    assert!(!folder.path().join(copy_of(now(), "")).exists());
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
        assert_eq!(migrate::version(&db).unwrap(), now());
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
    assert!(folder.path().join(copy_of(now(), "")).exists());
    assert!(folder.path().join(copy_of(now(), "-2")).exists());
}

#[test]
fn a_damaged_document_is_not_brought_up() {
    let (_folder, path) = closed();
    meddle(&path, "UPDATE risk SET category = 'none'");
    let mut db = Connection::open(&path).unwrap();
    let outcome = migrate::bring_up(&mut db, &path, None, &steps(NEXT));
    assert!(matches!(outcome, Err(StoreError::Corrupt { .. })), "{outcome:?}");
    assert_eq!(migrate::version(&db).unwrap(), now());
}

#[test]
fn steps_never_go_back() {
    let (_folder, path) = closed();
    let before = state(&path);
    let outcome =
        migrate::bring_up(&mut Connection::open(&path).unwrap(), Path::new(&path), None, &[]);
    let is_newer = |error: &StoreError| matches!(error, StoreError::TooNew { found, known: 0 } if *found == now());
    assert!(outcome.as_ref().is_err_and(is_newer), "{outcome:?}");
    assert!(before == state(&path));
}

/// Takes away what risks and criteria of the first versions did not have.
fn without_risks_in_full(isms: &mut Isms) {
    for risk in isms.risks.values_mut() {
        risk.lesser_vulnerabilities.clear();
        risk.gross = risk.gross.unexplained();
    }
    for criteria in isms.criteria.values_mut() {
        criteria.limits = MoneyLimits::default();
        criteria.frequencies.clear();
    }
}

/// A file of the first version: what came later is taken out of a file of now.
#[test]
fn a_document_from_before_the_interview_opens_without_answers() {
    let (folder, path) = place();
    let mut before = practice();
    before.practice.answers.clear();
    before.practice.settled.clear();
    without_risks_in_full(&mut before);
    drop(Document::create(&path, before.clone(), &at(0)).unwrap());
    meddle(
        &path,
        "ALTER TABLE practice DROP COLUMN settled; ALTER TABLE practice DROP COLUMN answers;
         ALTER TABLE risk DROP COLUMN lesser_vulnerabilities;
         ALTER TABLE risk DROP COLUMN gross_patient_between;
         ALTER TABLE risk DROP COLUMN gross_organisation_between;
         ALTER TABLE risk DROP COLUMN residual_patient_between;
         ALTER TABLE risk DROP COLUMN residual_organisation_between;
         ALTER TABLE criteria DROP COLUMN little_below;
         ALTER TABLE criteria DROP COLUMN noticeable_up_to;
         ALTER TABLE criteria DROP COLUMN frequencies;
         PRAGMA user_version = 1;",
    );
    let document = Document::open(&path).unwrap();
    assert_eq!(document.isms(), &before);
    assert!(document.check().unwrap().is_sound());
    assert!(folder.path().join(copy_of(1, "")).exists());
}
