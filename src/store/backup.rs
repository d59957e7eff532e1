//! Copies that are verified before they get their name. A copy never takes the place of
//! something else.

use crate::store::error::StoreError;
use crate::store::file;
use rusqlite::Connection;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::time::Duration;
use tempfile::TempPath;

/// Copies an open file to a new name: first under a temporary one, then verified, brought
/// to the disk, and renamed.
///
/// # Errors
/// [`StoreError::Exists`] where something has that name; [`StoreError::Corrupt`] where the
/// copy does not come out sound.
pub(super) fn copy(db: &Connection, to: &Path) -> Result<(), StoreError> {
    let part = temporary(to)?;
    let mut copy = Connection::open(&part)?;
    rusqlite::backup::Backup::new(db, &mut copy)?.run_to_completion(
        i32::MAX,
        Duration::ZERO,
        None,
    )?;
    sound(&copy)?;
    copy.close().map_err(|(_, error)| error)?;
    publish(part, to)
}

/// The copy that is made before a migration: `map.schild.v1.bak` beside `map.schild`, or
/// with a number after it where that name is taken.
pub(super) fn before_migration(
    db: &Connection,
    path: &Path,
    version: u32,
) -> Result<PathBuf, StoreError> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    for attempt in 1..=99 {
        let number = if attempt == 1 { String::new() } else { format!("-{attempt}") };
        let to = path.with_file_name(format!("{name}.v{version}{number}.bak"));
        match copy(db, &to) {
            Err(StoreError::Exists) => {}
            outcome => return outcome.map(|()| to),
        }
    }
    Err(StoreError::Exists)
}

/// A new, empty file in the folder where a file is to be; it vanishes unless published.
pub(super) fn temporary(to: &Path) -> Result<TempPath, StoreError> {
    if fs::symlink_metadata(to).is_ok() {
        return Err(StoreError::Exists);
    }
    let part = tempfile::Builder::new()
        .prefix(".praktijkschild-")
        .suffix(".part")
        .tempfile_in(file::without_links(folder(to))?)?;
    // Closed at once: on Unix, closing any handle of a file drops the database's locks on it.
    Ok(part.into_temp_path())
}

/// Brings a finished file to the disk and gives it its name.
#[expect(clippy::disallowed_methods, reason = "the store is where files are touched")]
pub(super) fn publish(part: TempPath, to: &Path) -> Result<(), StoreError> {
    fs::OpenOptions::new().write(true).open(&part)?.sync_all()?;
    part.persist_noclobber(to).map_err(|failed| failed.error)?;
    if cfg!(unix) {
        fs::File::open(folder(to))?.sync_all()?;
    }
    Ok(())
}

fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    }
}

/// Refuses a file whose pages, indices or rows do not hold together.
pub(super) fn sound(db: &Connection) -> Result<(), StoreError> {
    let answer: String = db.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if answer == "ok" { Ok(()) } else { Err(StoreError::Corrupt { detail: answer }) }
}
