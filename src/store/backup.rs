//! Copies that are verified before they get their name. A copy never takes the place of
//! something else.

use crate::store::cipher;
use crate::store::cipher::Key;
use crate::store::error::StoreError;
use crate::store::file;
use crate::store::part::Part;
use rusqlite::Connection;
use rusqlite::limits::Limit;
use std::path::Path;
use std::path::PathBuf;
use std::time::Duration;

/// Copies an open file to a new name: first under a temporary one, then verified, brought
/// to the disk, and renamed. The copy of an encrypted file has the same key.
///
/// # Errors
/// [`StoreError::Exists`] where something has that name; [`StoreError::Corrupt`] where the
/// copy does not come out sound.
pub(super) fn copy(db: &Connection, key: Option<&Key>, to: &Path) -> Result<(), StoreError> {
    let part = Part::of(to)?;
    copy_into(db, key, &part)?;
    part.publish(to)
}

/// The same into a file that is there and empty.
pub(super) fn copy_into(db: &Connection, key: Option<&Key>, part: &Part) -> Result<(), StoreError> {
    let mut copy = Connection::open(part.path())?;
    cipher::unlock(&copy, key)?;
    rusqlite::backup::Backup::new(db, &mut copy)?.run_to_completion(
        i32::MAX,
        Duration::ZERO,
        None,
    )?;
    sound(&copy)?;
    copy.close().map_err(|(_, error)| error)?;
    Ok(())
}

/// The copy that is made before a migration: `map.schild.v1.bak` beside `map.schild`, or
/// with a number after it where that name is taken.
pub(super) fn before_migration(
    db: &Connection,
    path: &Path,
    (key, version): (Option<&Key>, u32),
) -> Result<PathBuf, StoreError> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    for attempt in 1..=99 {
        let number = if attempt == 1 { String::new() } else { format!("-{attempt}") };
        let to = path.with_file_name(format!("{name}.v{version}{number}.bak"));
        match copy(db, key, &to) {
            Err(StoreError::Exists) => {}
            outcome => return outcome.map(|()| to),
        }
    }
    Err(StoreError::Exists)
}

/// Writes all rows into a new file with another key, or with none. The database's own way
/// of copying cannot change the key, so the tables are made anew and filled.
///
/// # Errors
/// What the database or the disk says; the file that is read is as it was.
pub(super) fn rewrite(db: &Connection, key: Option<&Key>, part: &Part) -> Result<(), StoreError> {
    file::found(part.path(), key)?.close().map_err(|(_, error)| error)?;
    let raw = key.map(Key::raw).unwrap_or_default();
    attached(db, (part.path(), &raw), |db| fill(db, "main", "copy"))
}

/// The same out of a file that is open only to be read: the database attaches nothing to
/// such a one in order to write, so it is attached to the new file instead.
///
/// # Errors
/// As [`rewrite`].
pub(super) fn rewrite_from(
    path: &Path,
    keys: (Option<&Key>, Option<&Key>),
    part: &Part,
) -> Result<(), StoreError> {
    let (from, to) = keys;
    let db = file::found(part.path(), to)?;
    let raw = from.map(Key::raw).unwrap_or_default();
    attached(&db, (path, &raw), |db| fill(db, "copy", "main"))?;
    db.close().map_err(|(_, error)| error.into())
}

/// Does something while another file is attached as `copy`.
fn attached(
    db: &Connection,
    (path, raw): (&Path, &str),
    work: impl FnOnce(&Connection) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let path = path.to_str().ok_or(StoreError::NotUnicode)?;
    db.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 1)?;
    let done = db
        .execute("ATTACH ?1 AS copy KEY ?2", (path, raw))
        .map_err(StoreError::from)
        .and_then(|_| {
            let done = work(db);
            // Whether or not all went well: the file must be let go.
            db.execute("DETACH copy", [])?;
            done
        });
    db.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    done
}

/// Copies every row of every table from one file to the other, in one transaction.
fn fill(db: &Connection, from: &str, to: &str) -> Result<(), StoreError> {
    let transaction = db.unchecked_transaction()?;
    transaction.execute_batch("PRAGMA defer_foreign_keys = ON")?;
    let mut query = transaction.prepare(
        "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    )?;
    let tables = query.query_map([], |row| row.get(0))?.collect::<Result<Vec<String>, _>>()?;
    drop(query);
    // The names are our own: opening refuses a table that this program did not make.
    for table in &tables {
        transaction.execute(
            &format!("INSERT INTO {to}.\"{table}\" SELECT * FROM {from}.\"{table}\""),
            [],
        )?;
    }
    // Filling the tables has set down the highest number that is there; what counts is the
    // highest that was ever given out.
    transaction.execute_batch(&format!(
        "DELETE FROM {to}.sqlite_sequence;
         INSERT INTO {to}.sqlite_sequence SELECT name, max(seq) FROM {from}.sqlite_sequence GROUP BY name;"
    ))?;
    transaction.commit()?;
    Ok(())
}

/// Refuses a file whose pages, indices or rows do not hold together.
pub(super) fn sound(db: &Connection) -> Result<(), StoreError> {
    let answer: String = db.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if answer == "ok" { Ok(()) } else { Err(StoreError::Corrupt { detail: answer }) }
}
