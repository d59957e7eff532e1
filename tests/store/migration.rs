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
use praktijkschild::domain::practice::CbwScope;
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

/// What each step after the first brought, taken out of a file again.
const BACK: [&str; 3] = [
    "ALTER TABLE practice DROP COLUMN settled; ALTER TABLE practice DROP COLUMN answers;",
    "ALTER TABLE practice DROP COLUMN cbw; ALTER TABLE practice DROP COLUMN cbw_reason;
     ALTER TABLE practice DROP COLUMN compensating; ALTER TABLE role DROP COLUMN assigned;
     DROP TABLE context_issue; DROP TABLE stakeholder; DROP TABLE policy_call;",
    "ALTER TABLE risk DROP COLUMN lesser_vulnerabilities;
     ALTER TABLE risk DROP COLUMN gross_patient_between;
     ALTER TABLE risk DROP COLUMN gross_organisation_between;
     ALTER TABLE risk DROP COLUMN residual_patient_between;
     ALTER TABLE risk DROP COLUMN residual_organisation_between;
     ALTER TABLE criteria DROP COLUMN little_below; ALTER TABLE criteria DROP COLUMN frequencies;
     ALTER TABLE criteria DROP COLUMN noticeable_up_to;",
];

/// A practice as it could be written down in the first version.
fn of_the_first_version() -> Isms {
    let mut isms = practice();
    isms.practice.answers.clear();
    isms.practice.settled.clear();
    isms.practice.cbw = CbwScope::default();
    isms.practice.compensating.clear();
    isms.policy.called = None;
    isms.context_issues.clear();
    isms.stakeholders.clear();
    (isms.issued.context_issue, isms.issued.stakeholder) = (0, 0);
    isms.roles.values_mut().for_each(|role| role.assigned.clear());
    for risk in isms.risks.values_mut() {
        risk.lesser_vulnerabilities.clear();
        risk.gross = risk.gross.unexplained();
    }
    for criteria in isms.criteria.values_mut() {
        criteria.limits = MoneyLimits::default();
        criteria.frequencies.clear();
    }
    isms
}

/// A file of each version: what came later is taken out of a file of now.
#[test]
fn a_document_of_any_earlier_version_opens_with_all_that_it_held() {
    assert_eq!(BACK.len() + 1, migrate::STEPS.len());
    for version in 1..migrate::STEPS.len() {
        let (folder, path) = place();
        let before = of_the_first_version();
        drop(Document::create(&path, before.clone(), &at(0)).unwrap());
        for back in BACK[version - 1..].iter().rev() {
            meddle(&path, back);
        }
        meddle(&path, &format!("PRAGMA user_version = {version};"));
        let document = Document::open(&path).unwrap();
        assert_eq!(document.isms(), &before, "version {version}");
        assert!(document.check().unwrap().is_sound());
        let version = u32::try_from(version).unwrap();
        assert!(folder.path().join(copy_of(version, "")).exists());
    }
}
