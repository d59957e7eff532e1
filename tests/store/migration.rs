//! Old files are brought up to date, with a copy kept.

use crate::document::fixture::at;
use crate::document::fixture::place;
use crate::document::fixture::practice;
use crate::store::closed;
use crate::store::meddle;
use crate::store::state;
use praktijkschild::document::Document;
use praktijkschild::domain::Isms;
use praktijkschild::domain::cert::OwnCert;
use praktijkschild::domain::cert::SupplierCert;
use praktijkschild::domain::control::ControlStatement;
use praktijkschild::domain::effort::Effort;
use praktijkschild::domain::id::RoleId;
use praktijkschild::domain::id::SystemId;
use praktijkschild::domain::inventory::Hosting;
use praktijkschild::domain::money::MoneyLimits;
use praktijkschild::domain::practice::CbwScope;
use praktijkschild::domain::processing::Processing;
use praktijkschild::domain::record::Record;
use praktijkschild::edit::Edit;
use praktijkschild::edit::inventory::SystemEdit;
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

/// Makes a file what an earlier version would have written: what came later is not in it.
fn make_older(path: &Path, version: usize) {
    let old = path.with_extension("old");
    let db = Connection::open(&old).unwrap();
    STEPS[..version].iter().for_each(|step| db.execute_batch(step).unwrap());
    db.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
    db.execute("ATTACH ?1 AS now", [path.to_str().unwrap()]).unwrap();
    let names = |sql: &str| -> Vec<String> {
        let mut query = db.prepare(sql).unwrap();
        query.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
    };
    let tables =
        "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'";
    for table in names(tables) {
        let columns = names(&format!("SELECT name FROM pragma_table_info('{table}', 'main')"));
        let columns = columns.join(", ");
        let copy =
            format!("INSERT INTO main.{table} ({columns}) SELECT {columns} FROM now.{table}");
        db.execute_batch(&copy).unwrap();
    }
    db.execute_batch(
        "DELETE FROM main.sqlite_sequence;
         INSERT INTO main.sqlite_sequence SELECT * FROM now.sqlite_sequence
             WHERE name IN (SELECT name FROM main.sqlite_schema);",
    )
    .unwrap();
    let id: i64 = db.query_row("PRAGMA now.application_id", [], |row| row.get(0)).unwrap();
    db.execute_batch(&format!(
        "PRAGMA main.application_id = {id}; PRAGMA main.user_version = {version};"
    ))
    .unwrap();
    drop(db);
    std::fs::rename(old, path).unwrap();
}

/// The practice as versions before these knew it: without what they could not hold.
fn without_processing(mut isms: Isms) -> Isms {
    isms.practice.cert = OwnCert::default();
    isms.processes.values_mut().for_each(|it| it.processing = Processing::default());
    isms.systems.values_mut().for_each(|it| it.users.clear());
    for supplier in isms.suppliers.values_mut() {
        supplier.agreement_until = None;
        supplier.certificate_scope.clear();
        supplier.cert = SupplierCert::Unknown;
        supplier.cert_name.clear();
    }
    isms
}

/// A practice as it could be written down in the first version.
fn of_the_first_version() -> Isms {
    let mut isms = practice();
    isms.practice.answers.clear();
    isms.practice.settled.clear();
    isms.practice.cbw = CbwScope::default();
    isms.practice.cbw_seen = false;
    isms.practice.compensating.clear();
    isms.policy.called = None;
    isms.context_issues.clear();
    isms.stakeholders.clear();
    isms.audit_findings.clear();
    isms.issued.audit_finding = 0;
    (isms.issued.context_issue, isms.issued.stakeholder) = (0, 0);
    isms.roles.values_mut().for_each(|role| role.assigned.clear());
    for risk in isms.risks.values_mut() {
        risk.lesser_vulnerabilities.clear();
        for text in
            [&mut risk.policy_number, &mut risk.not_covered, &mut risk.awareness, &mut risk.told]
        {
            text.clear();
        }
        risk.replacement = None;
        risk.told_to.clear();
        if let Some(given) = &mut risk.acceptance {
            given.second = None;
        }
        risk.gross = risk.gross.unexplained();
    }
    for own in isms.measures.values_mut() {
        (own.implemented_on, own.checked_on, own.recheck_months) = (None, None, None);
        (own.supplier, own.effect) = (None, None);
        own.effort = Effort::default();
    }
    isms.evidence.clear();
    isms.issued.evidence = 0;
    for line in isms.statements.values_mut() {
        let ControlStatement { applicable, justification, status, .. } = line.clone();
        let blank = ControlStatement::blank(line.control.clone());
        *line = ControlStatement { applicable, justification, status, ..blank };
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
    for version in 1..migrate::STEPS.len() {
        let (folder, path) = place();
        let before = without_processing(of_the_first_version());
        drop(Document::create(&path, before.clone(), &at(0)).unwrap());
        make_older(&path, version);
        let document = Document::open(&path).unwrap();
        assert_eq!(document.isms(), &before, "version {version}");
        assert!(document.check().unwrap().is_sound());
        let version = u32::try_from(version).unwrap();
        assert!(folder.path().join(copy_of(version, "")).exists());
    }
}

/// A system may then also stand at another firm, and no number of a system comes back.
#[test]
fn a_document_from_before_the_register_of_processing_opens_and_takes_what_is_new() {
    let (_folder, path) = place();
    let mut before = without_processing(of_the_first_version());
    before.issued.system = 7;
    drop(Document::create(&path, before.clone(), &at(0)).unwrap());
    make_older(&path, 2);
    let mut document = Document::open(&path).unwrap();
    assert_eq!(document.isms(), &before);
    assert!(document.check().unwrap().is_sound());
    let system = before.systems[&SystemId(1)].clone();
    for edit in [
        Edit::System(SystemId(1), SystemEdit::Hosting(Hosting::HostingFirm)),
        Edit::System(SystemId(1), SystemEdit::ToggleUser(RoleId(1))),
        Edit::Add(Record::System(system)),
    ] {
        document.edit(&edit, &at(10)).unwrap();
    }
    assert!(document.isms().systems.contains_key(&SystemId(8)));
    let isms = document.isms().clone();
    drop(document);
    assert_eq!(Document::open(&path).unwrap().isms(), &isms);
}

/// What an older journal line does not say is not filled in.
#[test]
fn a_journal_line_from_before_the_register_of_processing_is_read() {
    let later =
        ["processing", "users", "agreement_until", "certificate_scope", "cert", "cert_name"];
    for record in without_processing(practice()).records() {
        let mut line = serde_json::to_value(&record).unwrap();
        let kinds = line.as_object_mut().unwrap();
        let fields = kinds.values_mut().filter_map(serde_json::Value::as_object_mut);
        fields.for_each(|fields| later.iter().for_each(|key| drop(fields.remove(*key))));
        assert_eq!(serde_json::from_value::<Record>(line).unwrap(), record);
    }
}

/// A step that is added makes other tables: what is written down of them follows.
#[test]
fn the_tables_that_are_written_down_are_those_that_the_steps_make() {
    const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/store/newest_schema.json");
    let made = migrate::kept_schema().unwrap();
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::write(PATH, &made).unwrap();
    }
    let kept = String::from_utf8(std::fs::read(PATH).unwrap()).unwrap();
    assert_eq!(kept, made, "run this test once with UPDATE_SNAPSHOTS=1");
}
