//! What somebody with bad intentions does to a document with a tool for databases.

use crate::support::chance::Chance;

/// The tables with what a practice writes down.
const TABLES: [&str; 19] = [
    "practice",
    "policy_text",
    "policy_call",
    "criteria",
    "role",
    "goal",
    "context_issue",
    "stakeholder",
    "process",
    "system",
    "system_role",
    "exchange",
    "supplier",
    "risk",
    "risk_measure",
    "measure",
    "measure_control",
    "statement",
    "journal",
];

/// Columns, of which each table has some.
const COLUMNS: [&str; 34] = [
    "id",
    "one",
    "name",
    "title",
    "text",
    "levels",
    "sections",
    "seq",
    "at",
    "kind",
    "undoes",
    "changes",
    "hash",
    "previous",
    "category",
    "gross_likelihood",
    "gross_patient_between",
    "residual_criteria",
    "accepted_state",
    "lesser_vulnerabilities",
    "policy_number",
    "awareness",
    "read_on",
    "implemented_on",
    "recheck_months",
    "effect",
    "supplier",
    "norm_note",
    "applicable",
    "cbw",
    "cbw_seen",
    "compensating",
    "cert",
    "frequencies",
];

/// Values that a column was never meant to hold.
const VALUES: [&str; 18] = [
    "NULL",
    "''",
    "-1",
    "0",
    "9223372036854775807",
    "-9223372036854775808",
    "1e308",
    "x'00'",
    "x'ff'",
    "CAST(x'c328' AS TEXT)",
    "'a' || char(0) || 'b'",
    "zeroblob(3000000)",
    "printf('%.*c', 2000000, 'x')",
    "'2026-13-45'",
    "'[]'",
    "'{}'",
    "printf('%.*c', 100000, '[')",
    "char(8238, 8203, 65533, 1114111)",
];

/// Things that stand in no document.
const FOREIGN: [&str; 10] = [
    "CREATE VIEW v AS SELECT * FROM risk",
    "CREATE TRIGGER t AFTER INSERT ON journal BEGIN DELETE FROM risk; END",
    "CREATE TRIGGER t BEFORE UPDATE ON practice BEGIN SELECT RAISE(ABORT, 'x'); END",
    "CREATE TABLE vreemd (a, b, c)",
    "CREATE VIRTUAL TABLE f USING fts5(a)",
    "CREATE INDEX i ON risk (length(title))",
    "CREATE TEMP TABLE t AS SELECT 1",
    "ATTACH ':memory:' AS a; CREATE TABLE a.b (c)",
    "PRAGMA journal_mode = WAL",
    "PRAGMA auto_vacuum = 1; VACUUM",
];

/// A table that never ends, in place of one of ours.
fn endless(table: &str) -> String {
    format!(
        "DROP TABLE {table}; CREATE VIEW {table} AS WITH RECURSIVE e(id) AS \
         (SELECT 1 UNION ALL SELECT id + 1 FROM e) SELECT id, id AS seq, id AS changes FROM e"
    )
}

/// One statement or a few that belong together.
pub fn any(chance: &mut Chance) -> String {
    let (table, column, value) =
        (*chance.one(&TABLES), *chance.one(&COLUMNS), *chance.one(&VALUES));
    // Without its type a column takes anything, and the text says later that it has one.
    let loose = "UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ')');";
    let strict =
        "UPDATE sqlite_schema SET sql = sql || ' STRICT' WHERE type = 'table' AND sql LIKE '%)';";
    match chance.below(14) {
        0 => (*chance.one(&FOREIGN)).to_owned(),
        1 => endless(table),
        2 => format!("DELETE FROM {table}"),
        3 => format!("DROP TABLE {table}"),
        4 => format!("UPDATE sqlite_sequence SET seq = {value}"),
        5 => format!("PRAGMA user_version = {}", *chance.one(&["0", "-1", "2", "2147483647"])),
        6 => format!("PRAGMA application_id = {}", chance.below(9)),
        7 => format!("UPDATE sqlite_schema SET sql = {value} WHERE name = '{table}'"),
        8 => format!(
            "UPDATE sqlite_schema SET rootpage = {} WHERE name = '{table}'",
            chance.below(90)
        ),
        9 => {
            format!("DROP TRIGGER IF EXISTS journal_update; UPDATE journal SET {column} = {value}")
        }
        10 => format!("INSERT INTO {table} SELECT * FROM {table}"),
        11 => format!("{loose} UPDATE {table} SET {column} = {value}; {strict}"),
        _ => format!("UPDATE {table} SET {column} = {value}"),
    }
}
