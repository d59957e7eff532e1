//! The journal: every change ever made, who made it and when, each line sealed with the
//! SHA-256 of the line before. It is the way back and the audit trail at once. Knows
//! nothing of which line may be undone.
//!
//! Lines are read back years later, as they were written: a field that is added to a record
//! needs a serde default.

use crate::edit::Label;
use crate::edit::change::Change;
use crate::store::error::StoreError;
use crate::store::row::to_json;
use jiff::Timestamp;
use rusqlite::Connection;
use rusqlite::Row;
use sha2::Digest;
use sha2::Sha256;

/// When, and by whom. The app supplies both: nothing below it reads the clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The moment.
    pub at: Timestamp,
    /// The name of who did it; blank while nobody has told theirs.
    pub by: String,
}

/// What a line did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The document came to be; the first line, and it holds every record.
    Create,
    /// The file was written anew: under another phrase, or out of a copy. No record changed,
    /// and it is never taken back. Recorded as a line that begins, as the first one does.
    Renewed,
    /// An edit.
    Edit,
    /// Typing on in the field of the line before: taken back together with it.
    Continued,
    /// The edit that begins at this line was taken back.
    Undo(u32),
    /// The undoing in this line was itself taken back.
    Redo(u32),
}

impl Kind {
    const fn code(self) -> &'static str {
        match self {
            Self::Create | Self::Renewed => "create",
            Self::Edit | Self::Continued => "edit",
            Self::Undo(_) => "undo",
            Self::Redo(_) => "redo",
        }
    }

    const fn undoes(self) -> Option<u32> {
        match self {
            Self::Undo(line) | Self::Redo(line) => Some(line),
            Self::Create | Self::Renewed | Self::Edit | Self::Continued => None,
        }
    }

    fn from_columns(seq: u32, columns: (&str, Option<u32>, bool)) -> Option<Self> {
        match columns {
            ("create", None, false) if seq == 1 => Some(Self::Create),
            ("create", None, false) => Some(Self::Renewed),
            ("edit", None, false) => Some(Self::Edit),
            ("edit", None, true) => Some(Self::Continued),
            ("undo", Some(line), false) => Some(Self::Undo(line)),
            ("redo", Some(line), false) => Some(Self::Redo(line)),
            _ => None,
        }
    }
}

/// A line without its changes: all that a list of what happened needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its number; lines are numbered from 1 without gaps.
    pub seq: u32,
    /// When, and by whom.
    pub stamp: Stamp,
    /// What was done, to what.
    pub label: Label,
    /// What it did to the lines before.
    pub kind: Kind,
    /// The SHA-256 of the line, which seals all lines before it too.
    pub hash: [u8; 32],
}

impl Line {
    /// The hash as people compare it.
    pub fn fingerprint(&self) -> String {
        in_hex(&self.hash)
    }
}

/// Where the chain ends: the next line builds on this.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// The number of the last line; 0 before the first.
    pub seq: u32,
    /// The SHA-256 of the last line.
    pub hash: [u8; 32],
}

impl Head {
    /// Where the chain of a document starts: at its identity, so that no journal can be
    /// moved from one document to another.
    pub fn start(document: &str) -> Self {
        Self { seq: 0, hash: sealed("praktijkschild-document-1", &[document.as_bytes()]) }
    }

    /// The hash as people compare it.
    pub fn fingerprint(&self) -> String {
        in_hex(&self.hash)
    }
}

/// Bytes in lower-case hexadecimal.
pub(super) fn in_hex(bytes: &[u8]) -> String {
    bytes.iter().copied().flat_map(hex_digits).collect()
}

/// The two digits of a byte in lower-case hexadecimal.
pub(super) fn hex_digits(byte: u8) -> [char; 2] {
    [byte >> 4, byte & 15].map(|half| char::from_digit(half.into(), 16).unwrap_or_default())
}

/// A line as its columns hold it: what the seal covers, to the byte.
struct Columns {
    seq: u32,
    at: String,
    by: String,
    action: String,
    subject: String,
    kind: String,
    undoes: Option<u32>,
    continues: bool,
    changes: String,
    previous: [u8; 32],
}

impl Columns {
    fn of(line: &Line, changes: String, previous: [u8; 32]) -> Self {
        Self {
            seq: line.seq,
            at: line.stamp.at.to_string(),
            by: line.stamp.by.clone(),
            action: line.label.action.clone(),
            subject: line.label.subject.clone(),
            kind: line.kind.code().to_owned(),
            undoes: line.kind.undoes(),
            continues: line.kind == Kind::Continued,
            changes,
            previous,
        }
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            seq: row.get("seq")?,
            at: row.get("at")?,
            by: row.get("by")?,
            action: row.get("action")?,
            subject: row.get("subject")?,
            kind: row.get("kind")?,
            undoes: row.get("undoes")?,
            continues: row.get("continues")?,
            changes: row.get("changes")?,
            previous: row.get("previous")?,
        })
    }

    fn hash(&self) -> [u8; 32] {
        let undoes = self.undoes.map(u32::to_be_bytes);
        let fields: [&[u8]; 10] = [
            &self.previous,
            &self.seq.to_be_bytes(),
            self.at.as_bytes(),
            self.by.as_bytes(),
            self.action.as_bytes(),
            self.subject.as_bytes(),
            self.kind.as_bytes(),
            undoes.as_ref().map_or(&[], |line| line.as_slice()),
            &[u8::from(self.continues)],
            self.changes.as_bytes(),
        ];
        sealed("praktijkschild-line-1", &fields)
    }

    /// The line these columns stand for, without its changes.
    fn line(self, hash: [u8; 32]) -> Option<Line> {
        Some(Line {
            seq: self.seq,
            stamp: Stamp { at: self.at.parse().ok()?, by: self.by },
            label: Label { action: self.action, subject: self.subject },
            kind: Kind::from_columns(self.seq, (&self.kind, self.undoes, self.continues))?,
            hash,
        })
    }
}

/// SHA-256 over a version tag and fields, each after its length, so that no two different
/// lines are the same bytes.
fn sealed(tag: &str, fields: &[&[u8]]) -> [u8; 32] {
    let mut hasher = Sha256::new();
    hasher.update(tag.as_bytes());
    for field in fields {
        hasher.update((field.len() as u64).to_be_bytes());
        hasher.update(field);
    }
    hasher.finalize().into()
}

/// Writes the next line; part of the transaction that writes the rows.
pub(super) fn append(
    db: &Connection,
    head: Head,
    line: &Line,
    changes: &[Change],
) -> Result<Head, StoreError> {
    let columns = Columns::of(line, to_json(&changes)?, head.hash);
    let hash = columns.hash();
    let mut insert = db.prepare_cached(
        "INSERT INTO journal (seq, at, by, action, subject, kind, undoes, continues, changes, previous, hash)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?;
    insert.execute(rusqlite::params![
        columns.seq,
        columns.at,
        columns.by,
        columns.action,
        columns.subject,
        columns.kind,
        columns.undoes,
        columns.continues,
        columns.changes,
        columns.previous,
        hash,
    ])?;
    Ok(Head { seq: line.seq, hash })
}

/// Walks the whole chain, line by line, and answers every line and where the chain ends.
///
/// # Errors
/// [`StoreError::BrokenChain`] names the first line that was changed, added, dropped or
/// moved since it was written.
pub(super) fn verify(db: &Connection, document: &str) -> Result<(Vec<Line>, Head), StoreError> {
    let mut query = db.prepare("SELECT * FROM journal ORDER BY seq")?;
    let mut rows = query.query([])?;
    let mut head = Head::start(document);
    let mut lines = Vec::new();
    while let Some(row) = rows.next()? {
        let broken = StoreError::BrokenChain { line: head.seq + 1 };
        let Ok(columns) = Columns::read(row) else { return Err(broken) };
        let hash = columns.hash();
        let follows = columns.seq == head.seq + 1 && columns.previous == head.hash;
        if !follows || row.get::<_, [u8; 32]>("hash").ok() != Some(hash) {
            return Err(broken);
        }
        head = Head { seq: columns.seq, hash };
        lines.push(columns.line(hash).ok_or(broken)?);
    }
    if lines.first().is_none_or(|line| line.kind != Kind::Create) {
        return Err(StoreError::BrokenChain { line: 1 });
    }
    Ok((lines, head))
}

/// The changes of a number of lines that follow each other, oldest first.
///
/// # Errors
/// [`StoreError::Damaged`] for a line whose changes cannot be read.
pub(super) fn changes(db: &Connection, first: u32, last: u32) -> Result<Vec<Change>, StoreError> {
    let mut found = Vec::new();
    each(db, (first, last), |_, changes| found.extend(changes))?;
    Ok(found)
}

/// Hands over the changes of a number of lines that follow each other, line by line and
/// oldest first, so that a long journal is never in memory at once.
///
/// # Errors
/// As [`changes`].
pub(super) fn each(
    db: &Connection,
    (first, last): (u32, u32),
    mut look: impl FnMut(u32, Vec<Change>),
) -> Result<(), StoreError> {
    each_written(db, (first, last), |written| {
        look(written.seq, written.changes()?);
        Ok(())
    })
}

/// What a line of the journal changed, as it stands on disk: to be made sense of elsewhere
/// than where the file is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// The number of the line.
    pub seq: u32,
    text: String,
}

impl Recorded {
    /// What the line changed.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] where that cannot be read.
    pub fn changes(&self) -> Result<Vec<Change>, StoreError> {
        let damaged = |_| StoreError::Damaged { table: "journal", id: self.seq.to_string() };
        serde_json::from_str(&self.text).map_err(damaged)
    }
}

/// Hands over what some lines changed, oldest first, without making sense of it.
pub(super) fn each_written(
    db: &Connection,
    (first, last): (u32, u32),
    mut look: impl FnMut(Recorded) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let mut query = db.prepare_cached(
        "SELECT seq, changes FROM journal WHERE seq BETWEEN ?1 AND ?2 ORDER BY seq",
    )?;
    let mut rows = query.query([first, last])?;
    while let Some(row) = rows.next()? {
        look(Recorded { seq: row.get(0)?, text: row.get(1)? })?;
    }
    Ok(())
}
