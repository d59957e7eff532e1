//! The whole document from its rows, and one record into or out of its rows.

use crate::domain::Isms;
use crate::domain::Issued;
use crate::domain::record::Record;
use crate::domain::record::RecordKey;
use crate::edit::change::Change;
use crate::store::audit;
use crate::store::context;
use crate::store::error::StoreError;
use crate::store::evidence;
use crate::store::inventory;
use crate::store::measure;
use crate::store::policy;
use crate::store::practice;
use crate::store::risk;
use crate::store::row::remove_row;
use rusqlite::Connection;
use rusqlite::OptionalExtension;
use std::collections::BTreeMap;

/// Everything the practice has written down, with the highest numbers ever given out.
///
/// # Errors
/// [`StoreError::Damaged`] names the first row that says what cannot be.
pub fn read(db: &Connection) -> Result<Isms, StoreError> {
    let mut isms = Isms { criteria: BTreeMap::new(), ..Isms::default() };
    read_issued(db, &mut isms)?;
    for read in KINDS {
        read(db)?.into_iter().for_each(|record| isms.put(record));
    }
    Ok(isms)
}

/// Reads all records of one kind.
pub(super) type ReadKind = fn(&Connection) -> Result<Vec<Record>, StoreError>;

/// Reads each kind by itself, for a file of which not everything can be read.
pub(super) const KINDS: [ReadKind; 17] = [
    |db| Ok(vec![Record::Practice(Box::new(practice::read_practice(db)?))]),
    |db| Ok(vec![Record::Policy(policy::read_policy(db)?)]),
    |db| Ok(policy::read_versions(db)?.into_iter().map(Record::PolicyVersion).collect()),
    |db| Ok(policy::read_criteria(db)?.into_iter().map(Record::Criteria).collect()),
    |db| Ok(practice::read_roles(db)?.into_iter().map(Record::Role).collect()),
    |db| Ok(practice::read_goals(db)?.into_iter().map(Record::Goal).collect()),
    |db| Ok(context::read_issues(db)?.into_iter().map(Record::ContextIssue).collect()),
    |db| Ok(context::read_stakeholders(db)?.into_iter().map(Record::Stakeholder).collect()),
    |db| Ok(inventory::read_processes(db)?.into_iter().map(Record::Process).collect()),
    |db| Ok(inventory::read_systems(db)?.into_iter().map(Record::System).collect()),
    |db| Ok(inventory::read_exchanges(db)?.into_iter().map(Record::Exchange).collect()),
    |db| Ok(inventory::read_suppliers(db)?.into_iter().map(Record::Supplier).collect()),
    |db| Ok(risk::read_risks(db)?.into_iter().map(|risk| Record::Risk(Box::new(risk))).collect()),
    |db| Ok(measure::read_measures(db)?.into_iter().map(Record::Measure).collect()),
    |db| Ok(measure::read_statements(db)?.into_iter().map(Record::Statement).collect()),
    |db| Ok(evidence::read_evidence(db)?.into_iter().map(Record::Evidence).collect()),
    |db| Ok(audit::read_findings(db)?.into_iter().map(Record::AuditFinding).collect()),
];

/// Every record of a document, as the first line of its journal holds them.
pub fn all(isms: &Isms) -> Vec<Record> {
    isms.records()
}

/// Writes changes into the rows, in the order they come: the transaction looks at foreign
/// keys only when it ends.
pub(super) fn write(db: &Connection, changes: &[Change]) -> Result<(), StoreError> {
    for change in changes {
        match (&change.before, &change.after) {
            // Most edits leave what a risk hangs on alone: then that is not looked up either.
            (Some(Record::Risk(before)), Some(Record::Risk(after))) => {
                risk::rewrite_risk(db, before, after)?;
            }
            (_, Some(after)) => put(db, after)?,
            (Some(before), None) => remove(db, &before.key())?,
            (None, None) => {}
        }
    }
    Ok(())
}

fn put(db: &Connection, record: &Record) -> Result<(), StoreError> {
    match record {
        Record::Practice(practice) => practice::write_practice(db, practice),
        Record::Policy(policy) => policy::write_policy(db, policy),
        Record::PolicyVersion(version) => policy::write_version(db, version),
        Record::Criteria(criteria) => policy::write_criteria(db, criteria),
        Record::Role(role) => practice::write_role(db, role),
        Record::Goal(goal) => practice::write_goal(db, goal),
        Record::ContextIssue(issue) => context::write_issue(db, issue),
        Record::Stakeholder(holder) => context::write_stakeholder(db, holder),
        Record::Process(process) => inventory::write_process(db, process),
        Record::System(system) => inventory::write_system(db, system),
        Record::Exchange(exchange) => inventory::write_exchange(db, exchange),
        Record::Supplier(supplier) => inventory::write_supplier(db, supplier),
        Record::Risk(risk) => risk::write_risk(db, risk),
        Record::Measure(measure) => measure::write_measure(db, measure),
        Record::Statement(statement) => measure::write_statement(db, statement),
        Record::Evidence(piece) => evidence::write_evidence(db, piece),
        Record::AuditFinding(finding) => audit::write_finding(db, finding),
    }
}

/// Takes a record's rows away. The practice and the policy text always stay, as in memory.
fn remove(db: &Connection, key: &RecordKey) -> Result<(), StoreError> {
    match key {
        RecordKey::Practice | RecordKey::Policy => Ok(()),
        RecordKey::PolicyVersion(id) => remove_row(db, "policy_version", id.0),
        RecordKey::Criteria(id) => remove_row(db, "criteria", id.0),
        RecordKey::Role(id) => remove_row(db, "role", id.0),
        RecordKey::Goal(id) => remove_row(db, "goal", id.0),
        RecordKey::ContextIssue(id) => remove_row(db, "context_issue", id.0),
        RecordKey::Stakeholder(id) => remove_row(db, "stakeholder", id.0),
        RecordKey::Process(id) => remove_row(db, "process", id.0),
        RecordKey::System(id) => inventory::remove_system(db, *id),
        RecordKey::Exchange(id) => inventory::remove_exchange(db, *id),
        RecordKey::Supplier(id) => remove_row(db, "supplier", id.0),
        RecordKey::Risk(id) => risk::remove_risk(db, *id),
        RecordKey::Measure(id) => measure::remove_measure(db, *id),
        RecordKey::Statement(control) => measure::remove_statement(db, control),
        RecordKey::Evidence(id) => evidence::remove_evidence(db, *id),
        RecordKey::AuditFinding(id) => remove_row(db, "audit_finding", id.0),
    }
}

/// The tables that give out numbers, each with the place where its highest is remembered.
fn by_table(issued: &mut Issued) -> [(&'static str, &mut u32); 14] {
    [
        ("policy_version", &mut issued.policy_version),
        ("criteria", &mut issued.criteria),
        ("role", &mut issued.role),
        ("goal", &mut issued.goal),
        ("context_issue", &mut issued.context_issue),
        ("stakeholder", &mut issued.stakeholder),
        ("process", &mut issued.process),
        ("system", &mut issued.system),
        ("exchange", &mut issued.exchange),
        ("supplier", &mut issued.supplier),
        ("risk", &mut issued.risk),
        ("measure", &mut issued.measure),
        ("evidence", &mut issued.evidence),
        ("audit_finding", &mut issued.audit_finding),
    ]
}

/// More records of a kind than any practice ever has; a higher number was not given out here.
const MOST_ISSUED: u32 = 1_000_000_000;

/// SQLite itself remembers the highest number each table ever had.
fn read_issued(db: &Connection, isms: &mut Isms) -> Result<(), StoreError> {
    let mut query = db.prepare("SELECT seq FROM sqlite_sequence WHERE name = ?1")?;
    for (table, highest) in by_table(&mut isms.issued) {
        let found: Option<i64> = query.query_row([table], |row| row.get(0)).optional()?;
        let damaged = |()| StoreError::Damaged { table: "sqlite_sequence", id: table.to_owned() };
        let number = u32::try_from(found.unwrap_or_default()).map_err(|_| damaged(()))?;
        // Near the end of all numbers the next one would be an old one again.
        *highest =
            Some(number).filter(|number| *number <= MOST_ISSUED).ok_or_else(|| damaged(()))?;
    }
    Ok(())
}

/// Carries over the highest numbers of a document that was made elsewhere: its removed
/// records count too.
pub(super) fn write_issued(db: &Connection, isms: &Isms) -> Result<(), StoreError> {
    let mut raise = db.prepare("UPDATE sqlite_sequence SET seq = max(seq, ?2) WHERE name = ?1")?;
    let mut begin = db.prepare("INSERT INTO sqlite_sequence (name, seq) VALUES (?1, ?2)")?;
    let mut issued = isms.issued;
    for (table, highest) in by_table(&mut issued) {
        if *highest > 0 && raise.execute((table, *highest))? == 0 {
            begin.execute((table, *highest))?;
        }
    }
    Ok(())
}
