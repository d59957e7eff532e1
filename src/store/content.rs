//! The bytes of files that are evidence, kept by their SHA-256. They are written in the
//! transaction of the edit that brings them, read one at a time, and held against their hash
//! each time. Knows nothing of what they show.

use crate::domain::Isms;
use crate::domain::evidence::content;
use crate::domain::evidence::content::ContentHash;
use crate::domain::id::EvidenceId;
use crate::store::error::StoreError;
use rusqlite::Connection;
use rusqlite::OptionalExtension;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// The bytes of several files, by their hash.
pub type Contents = BTreeMap<ContentHash, Vec<u8>>;

/// How long each file in the document is, in bytes.
pub type Sizes = BTreeMap<ContentHash, u32>;

/// Writes the bytes of a file, where they are not there yet.
pub(super) fn write(db: &Connection, bytes: &[u8]) -> Result<(), StoreError> {
    db.prepare_cached("INSERT OR IGNORE INTO evidence_content (sha256, bytes) VALUES (?1, ?2)")?
        .execute((ContentHash::of(bytes).as_bytes(), bytes))?;
    Ok(())
}

/// Takes the bytes of a file away; the database writes zeros in their place.
pub(super) fn erase(db: &Connection, hash: ContentHash) -> Result<(), StoreError> {
    db.prepare_cached("DELETE FROM evidence_content WHERE sha256 = ?1")?
        .execute([hash.as_bytes()])?;
    Ok(())
}

/// Which files there are, and how long they are. None is read for it.
///
/// # Errors
/// [`StoreError::Damaged`] for a row that is none of ours.
pub(super) fn sizes(db: &Connection) -> Result<Sizes, StoreError> {
    let mut query = db.prepare("SELECT sha256, length(bytes) FROM evidence_content")?;
    let found =
        query.query_map([], |row| Ok((ContentHash::from_bytes(row.get(0)?), row.get(1)?)))?;
    found.collect::<Result<_, _>>().map_err(|error| match error {
        rusqlite::Error::SqliteFailure(..) => error.into(),
        _ => StoreError::Damaged { table: "evidence_content", id: String::new() },
    })
}

/// The bytes of a file.
///
/// # Errors
/// [`StoreError::NoContent`] where they are not in the document, and
/// [`StoreError::AlteredContent`] where they are others than were written.
pub(super) fn read(db: &Connection, hash: ContentHash) -> Result<Vec<u8>, StoreError> {
    let mut query = db.prepare_cached("SELECT bytes FROM evidence_content WHERE sha256 = ?1")?;
    let found: Option<Vec<u8>> = query.query_row([hash.as_bytes()], |row| row.get(0)).optional()?;
    let bytes = found.ok_or(StoreError::NoContent)?;
    if ContentHash::of(&bytes) == hash { Ok(bytes) } else { Err(StoreError::AlteredContent) }
}

/// The files whose bytes are others than were written.
pub(super) fn altered(db: &Connection) -> Result<BTreeSet<ContentHash>, StoreError> {
    let mut found = BTreeSet::new();
    for hash in sizes(db)?.into_keys() {
        match read(db, hash) {
            Ok(_) => {}
            Err(StoreError::AlteredContent | StoreError::Corrupt { .. }) => {
                found.insert(hash);
            }
            Err(error) => return Err(error),
        }
    }
    Ok(found)
}

/// The evidence of which the bytes are not there.
pub fn missing(isms: &Isms, there: &Sizes) -> BTreeSet<EvidenceId> {
    let pieces = isms.evidence.values();
    let lacking = pieces.filter(|piece| piece.has_content() && !there.contains_key(&piece.sha256));
    lacking.map(|piece| piece.id).collect()
}

/// What can be read of the files that a document names, in a file that is damaged: no more
/// than a document may hold, and nothing that is other than was written.
pub(super) fn rescued(open: impl Fn() -> Result<Connection, StoreError>, isms: &Isms) -> Contents {
    let mut found = Contents::new();
    let mut left = u64::from(content::MOST_MEGABYTES) * u64::from(content::MEGABYTE);
    for piece in isms.evidence.values().filter(|piece| piece.has_content()) {
        let fits =
            u64::from(piece.size) <= left && content::may_have_size(piece.size.into()).is_ok();
        // Each file gets a connection of its own: see the rescue of rows.
        match open().and_then(|db| read(&db, piece.sha256)) {
            Ok(bytes) if fits && bytes.len() as u64 == u64::from(piece.size) => {
                left -= u64::from(piece.size);
                found.insert(piece.sha256, bytes);
            }
            Ok(_) => {}
            Err(error) => tracing::info!(%error, "the bytes of a file could not be read"),
        }
    }
    found
}
