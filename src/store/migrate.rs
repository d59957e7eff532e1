//! From an older layout of the tables to the newest: numbered steps that never change
//! once shipped, all in one transaction, after a verified copy of the file.

use crate::store::backup;
use crate::store::cipher::Key;
use crate::store::error::StoreError;
use crate::store::journal::in_hex;
use rusqlite::Connection;
use serde::Deserialize;
use serde::Serialize;
use sha2::Digest;
use sha2::Sha256;
use std::path::Path;

/// The steps, first to last. A document whose version is the number of steps is up to date.
pub const STEPS: &[&str] = &[
    include_str!("schema/001_first.sql"),
    include_str!("schema/002_interview.sql"),
    include_str!("schema/003_policy.sql"),
    include_str!("schema/004_processes.sql"),
    include_str!("schema/005_risks.sql"),
    include_str!("schema/006_measures.sql"),
    include_str!("schema/007_evidence.sql"),
    include_str!("schema/008_plan.sql"),
    include_str!("schema/009_audit.sql"),
    include_str!("schema/010_cbw.sql"),
];

/// The version of the tables in a file; 0 for a file without any.
///
/// # Errors
/// What the database says while reading.
pub fn version(db: &Connection) -> Result<u32, StoreError> {
    Ok(db.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// The version these steps lead to.
pub fn newest(steps: &[&str]) -> u32 {
    u32::try_from(steps.len()).unwrap_or(u32::MAX)
}

/// Brings a file up to the newest version. What has a version already is first copied,
/// next to itself and with the same key, and the copy verified; a step that fails leaves all as it was.
///
/// # Errors
/// [`StoreError::TooNew`] for a version beyond the last step, before anything is touched;
/// [`StoreError::Corrupt`] where the rows do not fit the new tables.
pub fn bring_up(
    db: &mut Connection,
    path: &Path,
    key: Option<&Key>,
    steps: &[&str],
) -> Result<(), StoreError> {
    let (found, known) = (version(db)?, newest(steps));
    if found > known {
        return Err(StoreError::TooNew { found, known });
    }
    if found == known {
        return Ok(());
    }
    if found > 0 {
        backup::before_migration(db, path, (key, found))?;
    }
    // Only outside a transaction does this do anything; tables may be rebuilt meanwhile.
    db.execute_batch("PRAGMA foreign_keys = OFF")?;
    let outcome = take(db, found, steps);
    db.execute_batch("PRAGMA foreign_keys = ON")?;
    outcome
}

/// Takes the steps after a version, in one transaction.
fn take(db: &mut Connection, found: u32, steps: &[&str]) -> Result<(), StoreError> {
    let transaction = db.transaction()?;
    for step in steps.iter().skip(found as usize) {
        transaction.execute_batch(step)?;
    }
    foreign_keys_hold(&transaction)?;
    transaction.pragma_update(None, "user_version", newest(steps))?;
    transaction.commit()?;
    Ok(())
}

/// Refuses rows that point at nothing.
pub(super) fn foreign_keys_hold(db: &Connection) -> Result<(), StoreError> {
    let mut query = db.prepare("PRAGMA foreign_key_check")?;
    let mut rows = query.query([])?;
    let Some(row) = rows.next()? else { return Ok(()) };
    let table: String = row.get(0)?;
    Err(StoreError::Corrupt { detail: format!("a row of {table} points at nothing") })
}

/// The tables, indices and triggers as these steps make them: type, name and text.
pub(super) fn expected_schema(steps: &[&str]) -> Result<Vec<[String; 3]>, StoreError> {
    let db = Connection::open_in_memory()?;
    for step in steps {
        db.execute_batch(step)?;
    }
    schema(&db)
}

/// What [`STEPS`] make, written down: to take all steps at each opening takes longer than
/// reading a thousand risks.
const NEWEST: &str = include_str!("newest_schema.json");

/// What a number of steps make, beside a sum of those steps.
#[derive(Serialize, Deserialize)]
struct Kept {
    /// The SHA-256 of the steps, in hexadecimal.
    steps: String,
    /// Type, name and text.
    schema: Vec<[String; 3]>,
}

/// The tables, indices and triggers as [`STEPS`] make them. Taken from what is written down
/// where that is of these steps; otherwise they are taken one by one.
pub(super) fn newest_schema() -> Result<Vec<[String; 3]>, StoreError> {
    match serde_json::from_str::<Kept>(NEWEST) {
        Ok(kept) if kept.steps == sum(STEPS) => Ok(kept.schema),
        _ => expected_schema(STEPS),
    }
}

/// What `newest_schema.json` must hold; a test holds it to that.
///
/// # Errors
/// What the database says of the steps.
pub fn kept_schema() -> Result<String, StoreError> {
    let kept = Kept { steps: sum(STEPS), schema: expected_schema(STEPS)? };
    let json = serde_json::to_string_pretty(&kept);
    json.map(|json| json + "\n").map_err(|error| StoreError::Io(error.into()))
}

fn sum(steps: &[&str]) -> String {
    let mut sum = Sha256::new();
    for step in steps {
        sum.update(step.as_bytes());
    }
    in_hex(&sum.finalize())
}

/// The tables, indices and triggers of a file.
pub(super) fn schema(db: &Connection) -> Result<Vec<[String; 3]>, StoreError> {
    let mut query =
        db.prepare("SELECT type, name, coalesce(sql, '') FROM sqlite_schema ORDER BY type, name")?;
    let found = query.query_map([], |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?]))?;
    Ok(found.collect::<Result<_, _>>()?)
}
