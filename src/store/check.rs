//! Looking a file over: its pages, the chain of its journal, and whether the rows are what
//! the journal says they must be.

use crate::domain::Isms;
use crate::domain::Issued;
use crate::domain::id::EvidenceId;
use crate::domain::passphrase::Passphrase;
use crate::domain::record::Record;
use crate::domain::record::RecordKey;
use crate::store::backup;
use crate::store::content;
use crate::store::error::StoreError;
use crate::store::file;
use crate::store::file::Access;
use crate::store::identity;
use crate::store::journal;
use crate::store::record;
use rusqlite::Connection;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::path::Path;

/// What was found. A file is sound when nothing was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckReport {
    /// The document's own name: the same for every copy of it.
    pub document: String,
    /// How many lines the journal has.
    pub lines: u32,
    /// The SHA-256 of the last line, to compare with the one on a printed report.
    pub fingerprint: String,
    /// What is wrong with the pages, in the database's own words.
    pub corruption: Option<String>,
    /// The first line of the journal that does not follow from the one before.
    pub broken_line: Option<u32>,
    /// Records that are not what the journal says they must be: changed by another program.
    /// Not looked at when the journal itself is broken.
    pub unexplained: Vec<RecordKey>,
    /// How many files that are evidence are others than were written.
    pub altered_contents: usize,
    /// Evidence whose file is not in the document. That is no damage: it may have come from
    /// the open format, which takes no files along.
    pub missing_contents: BTreeSet<EvidenceId>,
}

impl CheckReport {
    /// Whether nothing is wrong.
    pub fn is_sound(&self) -> bool {
        self.corruption.is_none()
            && self.broken_line.is_none()
            && self.unexplained.is_empty()
            && self.altered_contents == 0
    }
}

/// Looks a file over without ever writing to it.
///
/// # Errors
/// A file that cannot be opened at all is refused as in [`crate::store::Store::open`].
pub fn check(path: &Path, phrase: Option<&Passphrase>) -> Result<CheckReport, StoreError> {
    examine(&file::open(path, Access::Read, phrase)?.0)
}

pub(super) fn examine(db: &Connection) -> Result<CheckReport, StoreError> {
    let document = identity(db)?;
    let (lines, hash): (u32, Vec<u8>) =
        db.query_row("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    let corruption = match backup::sound(db) {
        Ok(()) => None,
        Err(StoreError::Corrupt { detail }) => Some(detail),
        Err(error) => return Err(error),
    };
    let broken_line = match journal::verify(db, &document) {
        Ok(_) => None,
        Err(StoreError::BrokenChain { line }) => Some(line),
        Err(error) => return Err(error),
    };
    let isms = record::read(db)?;
    let unexplained = match broken_line {
        None => differing(&replay(db, lines)?, &isms),
        Some(_) => Vec::new(),
    };
    let there = content::sizes(db)?;
    Ok(CheckReport {
        document,
        lines,
        fingerprint: journal::in_hex(&hash),
        corruption,
        broken_line,
        unexplained,
        altered_contents: content::altered(db)?.len(),
        missing_contents: content::missing(&isms, &there),
    })
}

/// The document right after a line, told by the journal alone.
pub(super) fn replay(db: &Connection, line: u32) -> Result<Isms, StoreError> {
    let mut isms = Isms { criteria: BTreeMap::new(), issued: Issued::default(), ..Isms::default() };
    isms.absorb(&journal::changes(db, 1, line)?);
    Ok(isms)
}

/// The records that are not alike in two documents, or only in one of them.
fn differing(one: &Isms, other: &Isms) -> Vec<RecordKey> {
    let keys: BTreeSet<_> =
        record::all(one).iter().chain(&record::all(other)).map(Record::key).collect();
    keys.into_iter().filter(|key| one.get(key) != other.get(key)).collect()
}
