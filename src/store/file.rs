//! The file itself: is it ours, may we have it, is it sound. A file that is refused is not
//! written to, not even to tidy up after another program. Knows nothing of records.

use crate::domain::passphrase::Passphrase;
use crate::store::cipher;
use crate::store::cipher::Key;
use crate::store::error::StoreError;
use crate::store::migrate;
use crate::store::part::Part;
use rusqlite::Connection;
use rusqlite::OpenFlags;
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use std::fmt::Write as _;
use std::fs;
use std::io::Read;
use std::path::Path;
use std::path::PathBuf;
use std::time::Duration;

/// "Schd" in the header of every file, at byte 68: what makes it ours.
pub const APPLICATION_ID: i32 = 0x5363_6864;

/// Whether a file is opened to work in or only to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// To work in; a read-only medium still opens, and refuses to be written.
    Write,
    /// To look, and never to write.
    Read,
}

/// Opens a document: ours, not too new, not in use, its schema as we made it. An older
/// version is migrated after a copy of it is made and found sound. Answers the key as well,
/// where the file is encrypted; a phrase for a plain file is not looked at.
///
/// # Errors
/// Every kind of [`StoreError`] but those of writing; the file is then as it was.
pub fn open(
    path: &Path,
    access: Access,
    phrase: Option<&Passphrase>,
) -> Result<(Connection, Option<Key>), StoreError> {
    let real = real_path(path)?;
    let key = cipher::key_to(&real, phrase)?;
    let db = open_with(&real, access, key.as_ref())?;
    Ok((db, key))
}

/// Opens a document whose key is known, under its own name: links are not followed.
///
/// # Errors
/// As [`open`].
pub(super) fn open_with(
    path: &Path,
    access: Access,
    key: Option<&Key>,
) -> Result<Connection, StoreError> {
    recognise(path, key)?;
    if !is_hot(path) && !counts_its_pages(&beginning(path)?) {
        return Err(StoreError::Corrupt { detail: "page count".to_owned() });
    }
    let mode = match access {
        Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Access::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
    };
    let mut db = Connection::open_with_flags(path, mode | common_flags())?;
    configure(&db, key)?;
    lock(&db)?;
    let found = migrate::version(&db)?;
    if header(&db)? != APPLICATION_ID {
        return Err(StoreError::NotOurs);
    }
    let known = migrate::newest(migrate::STEPS);
    if found > known {
        return Err(StoreError::TooNew { found, known });
    }
    as_made(&db, found)?;
    migrate::bring_up(&mut db, path, key, migrate::STEPS)?;
    Ok(db)
}

/// Opens a file that may be damaged, to read what is left of it; ours, but not looked over.
/// No question goes on for more than so many of the database's own steps.
///
/// # Errors
/// [`StoreError::NotOurs`], [`StoreError::WrongPhrase`], [`StoreError::TooNew`].
pub(super) fn open_to_rescue(
    path: &Path,
    key: Option<&Key>,
    most_steps: i32,
) -> Result<Connection, StoreError> {
    recognise(path, key)?;
    let mut db =
        Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | common_flags())?;
    cipher::unlock(&db, key)?;
    distrust(&db)?;
    db.progress_handler(most_steps, Some(|| true))?;
    // Otherwise a file that was cut off gives nothing at all. Nothing is written here.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false)?;
    db.pragma_update(None, "writable_schema", true)?;
    Ok(db)
}

/// Where an open file stands, and which one it is: the database goes on writing to a file
/// that was moved or removed, and nobody would ever find those changes.
#[derive(Debug)]
pub(super) struct Place {
    path: PathBuf,
    identity: Option<(u64, u64)>,
}

impl Place {
    /// Where it stands, in full.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// The place of a file that is there.
    pub(super) fn of(path: &Path) -> Option<Self> {
        let path = without_links(path).ok()?;
        let identity = identity(&path);
        Some(Self { path, identity })
    }

    /// Whether the same file still stands there. Windows lets nobody move an open file.
    pub(super) fn holds(&self) -> bool {
        identity(&self.path) == self.identity && (cfg!(unix) || self.path.exists())
    }
}

/// What tells a file from every other on this computer; the same for all its names.
#[cfg(unix)]
pub fn identity(path: &Path) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    let found = fs::metadata(path).ok()?;
    Some((found.dev(), found.ino()))
}

/// Files are not told apart here but by their names.
#[cfg(not(unix))]
pub fn identity(_: &Path) -> Option<(u64, u64)> {
    None
}

/// Makes a new, empty document in a file that is there and empty.
pub(super) fn found(path: &Path, key: Option<&Key>) -> Result<Connection, StoreError> {
    let mut db =
        Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | common_flags())?;
    configure(&db, key)?;
    lock(&db)?;
    db.pragma_update(None, "application_id", APPLICATION_ID)?;
    migrate::bring_up(&mut db, path, key, migrate::STEPS)?;
    Ok(db)
}

/// No flag to create: a mistyped name must not become an empty document.
fn common_flags() -> OpenFlags {
    OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_EXRESCODE
        | OpenFlags::SQLITE_OPEN_NOFOLLOW
}

/// The file itself, links followed, so that the database's own journal lies beside it.
pub(super) fn real_path(path: &Path) -> Result<PathBuf, StoreError> {
    let found = match fs::metadata(path) {
        Err(_) if fs::symlink_metadata(path).is_ok_and(|link| link.is_symlink()) => {
            return Err(StoreError::BrokenLink);
        }
        found => found?,
    };
    if found.is_dir() {
        return Err(StoreError::IsDirectory);
    }
    if !found.is_file() {
        // Reading a pipe or a device might never end.
        return Err(StoreError::NotOurs);
    }
    if found.len() == 0 {
        return Err(StoreError::Empty);
    }
    without_links(path)
}

/// The same path, whole and with links followed: the database refuses links on the way.
pub(super) fn without_links(path: &Path) -> Result<PathBuf, StoreError> {
    // Windows would answer a form of path that not every program understands.
    Ok(if cfg!(windows) { std::path::absolute(path)? } else { fs::canonicalize(path)? })
}

/// Looks at the header before anything else, in a way that takes no lock and rolls nothing
/// back, so that a file of another program or a later version is left alone. A torn file is
/// let through: a crash may be repaired by opening, and if not, opening says so.
fn recognise(path: &Path, key: Option<&Key>) -> Result<(), StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | common_flags();
    let begins = beginning(path)?;
    if begins.starts_with(cipher::AGE) {
        return Err(StoreError::Packed);
    }
    if is_write_ahead(path, &begins) {
        return Err(StoreError::AlteredSchema { name: "WAL".to_owned() });
    }
    let db = Connection::open_with_flags(as_uri(path), flags)?;
    cipher::unlock(&db, key)?;
    let begins = db.query_row("PRAGMA application_id", [], |row| row.get::<_, i32>(0));
    let is_no_database = |error: &rusqlite::Error| {
        error.sqlite_error_code() == Some(rusqlite::ErrorCode::NotADatabase)
    };
    let begins = match begins {
        // The first page may have been half written when the power went.
        Err(error)
            if is_no_database(&error) && key.is_some() && is_hot(path) && comes_back(path, key) =>
        {
            return Ok(());
        }
        // It decrypts to nothing that makes sense.
        Err(error) if is_no_database(&error) && key.is_some() => {
            return Err(StoreError::WrongPhrase);
        }
        Err(error) if is_no_database(&error) => return Err(StoreError::NotOurs),
        begins => begins.map_err(StoreError::from),
    };
    match (begins, migrate::version(&db)) {
        // Ours by its number and without a single table: no document is ever made so.
        (Ok(APPLICATION_ID), Ok(0)) => Err(StoreError::Empty),
        (Ok(APPLICATION_ID), Ok(found)) if found > migrate::newest(migrate::STEPS) => {
            Err(StoreError::TooNew { found, known: migrate::newest(migrate::STEPS) })
        }
        (Ok(APPLICATION_ID) | Err(StoreError::Corrupt { .. }), _) => Ok(()),
        (Ok(_), _) => Err(StoreError::NotOurs),
        (Err(error), _) => Err(error),
    }
}

/// Whether an encrypted file makes sense to a key once its journal has taken back what was
/// broken off. Tried on a copy: with a wrong phrase nothing may be written.
fn comes_back(path: &Path, key: Option<&Key>) -> bool {
    let tried = || -> Result<i32, StoreError> {
        let part = Part::beside(path)?;
        let journal = JournalCopy(beside(part.path(), JOURNAL));
        copy(path, part.path())?;
        copy(&beside(path, JOURNAL), &journal.0)?;
        let mode = OpenFlags::SQLITE_OPEN_READ_WRITE;
        let db = Connection::open_with_flags(part.path(), mode | common_flags())?;
        cipher::unlock(&db, key)?;
        header(&db)
    };
    tried().is_ok_and(|found| found == APPLICATION_ID)
}

/// The copy of a journal, which goes when it has been of use.
struct JournalCopy(PathBuf);

impl Drop for JournalCopy {
    #[expect(clippy::disallowed_methods, reason = "the store is where files are touched")]
    fn drop(&mut self) {
        // Mostly it is gone already: the database removes what it has used.
        drop(fs::remove_file(&self.0));
    }
}

fn copy(from: &Path, to: &Path) -> Result<u64, StoreError> {
    Ok(fs::copy(from, to)?)
}

/// Where the header tells how the file is written and read: 1 for a rollback journal.
const FORMS: std::ops::Range<usize> = 18..20;

/// Where it tells in which change it was last written, how many pages there are, and in
/// which change that number was right.
const CHANGE: std::ops::Range<usize> = 24..28;
const PAGES: std::ops::Range<usize> = 28..32;
const PAGES_CHANGE: std::ops::Range<usize> = 92..96;

/// How a file begins, as far as anything can be told from it.
fn beginning(path: &Path) -> Result<Vec<u8>, StoreError> {
    let mut begins = Vec::new();
    open_to_read(path)?.take(PAGES_CHANGE.end as u64).read_to_end(&mut begins)?;
    Ok(begins)
}

/// Whether a plain file tells how many pages it has. No document was ever written without;
/// the database would put it right as soon as it takes the file, before anything is known
/// of what is further on.
fn counts_its_pages(begins: &[u8]) -> bool {
    let pages = begins.get(PAGES).filter(|pages| pages.iter().any(|byte| *byte != 0));
    !begins.starts_with(cipher::PLAIN)
        || (pages.is_some() && begins.get(CHANGE) == begins.get(PAGES_CHANGE))
}

/// Whether a change was broken off, and its journal still lies beside the file.
fn is_hot(path: &Path) -> bool {
    fs::metadata(beside(path, JOURNAL)).is_ok_and(|journal| journal.len() > 0)
}

/// How the name ends of the file with what is needed to take a change back.
pub(super) const JOURNAL: &str = "-journal";

/// The name of a file that the database keeps beside another.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// Whether another program has put the file, or left changes of it, in the form of a
/// write-ahead log. No document is; opening one would fold the log into the file.
fn is_write_ahead(path: &Path, begins: &[u8]) -> bool {
    fs::metadata(beside(path, "-wal")).is_ok_and(|log| log.len() > 0)
        || (begins.starts_with(cipher::PLAIN)
            && begins.get(FORMS).is_some_and(|forms| forms.contains(&2)))
}

#[expect(clippy::disallowed_methods, reason = "the store is where files are touched")]
fn open_to_read(path: &Path) -> Result<fs::File, StoreError> {
    Ok(fs::File::open(path)?)
}

/// A path as an address that asks SQLite to read and touch nothing.
fn as_uri(path: &Path) -> String {
    let mut uri = "file://".to_owned();
    let bytes = path.as_os_str().as_encoded_bytes();
    if cfg!(windows) && !bytes.starts_with(br"\\") {
        uri.push('/');
    }
    for byte in bytes {
        match byte {
            b'\\' if cfg!(windows) => uri.push('/'),
            b'/' | b'-' | b'.' | b'_' | b'~' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => {
                uri.push(char::from(*byte));
            }
            _ => drop(write!(uri, "%{byte:02X}")),
        }
    }
    uri.push_str("?mode=ro&immutable=1");
    uri
}

fn header(db: &Connection) -> Result<i32, StoreError> {
    Ok(db.query_row("PRAGMA application_id", [], |row| row.get(0))?)
}

/// Settings that distrust the file: it may come from anywhere.
fn configure(db: &Connection, key: Option<&Key>) -> Result<(), StoreError> {
    cipher::unlock(db, key)?;
    distrust(db)?;
    db.set_prepared_statement_cache_capacity(128);
    db.busy_timeout(Duration::from_millis(500))?;
    db.execute_batch(
        "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;
         PRAGMA synchronous = FULL; PRAGMA fullfsync = ON;",
    )?;
    Ok(())
}

/// What of these needs no look at the file.
fn distrust(db: &Connection) -> Result<(), StoreError> {
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    // We have none; one in the place of a table could go on for ever.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    db.set_limit(Limit::SQLITE_LIMIT_LENGTH, 50_000_000)?;
    db.set_limit(Limit::SQLITE_LIMIT_SQL_LENGTH, 200_000)?;
    db.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    Ok(())
}

/// Takes the file for this window alone, until it is closed.
///
/// # Errors
/// [`StoreError::InUse`] when another window has it.
fn lock(db: &Connection) -> Result<(), StoreError> {
    db.execute_batch(
        "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE; COMMIT;",
    )?;
    Ok(())
}

/// Refuses tables, views and triggers that this program did not make: a foreign trigger
/// would run with every edit.
fn as_made(db: &Connection, version: u32) -> Result<(), StoreError> {
    let steps = migrate::STEPS.get(..version as usize).unwrap_or_default();
    let expected = if version == migrate::newest(migrate::STEPS) {
        migrate::newest_schema()?
    } else {
        migrate::expected_schema(steps)?
    };
    let present = migrate::schema(db)?;
    let differs = present.iter().find(|entry| !expected.contains(entry));
    let lacks = expected.iter().find(|entry| !present.contains(entry));
    match differs.or(lacks) {
        Some([_, name, _]) => Err(StoreError::AlteredSchema { name: name.clone() }),
        None => Ok(()),
    }
}

/// Refuses a torn file, rows that break the rules of their table, and rows that point at
/// nothing.
pub(super) fn quick_check(db: &Connection) -> Result<(), StoreError> {
    let answer: String = db.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if answer != "ok" {
        return Err(StoreError::Corrupt { detail: answer });
    }
    migrate::foreign_keys_hold(db)
}
