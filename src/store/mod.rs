//! One file: rows in SQLite, the journal beside them in the same transaction. Knows
//! records and changes; not what is in memory, and nobody above.

pub mod check;
pub mod error;
pub mod file;
pub mod holder;
pub mod journal;
pub mod migrate;
pub mod record;

mod backup;
mod inventory;
mod measure;
mod policy;
mod practice;
mod risk;
mod row;

use crate::domain::Isms;
use crate::edit::Label;
use crate::edit::change::Change;
use crate::store::check::CheckReport;
use crate::store::error::StoreError;
use crate::store::file::Access;
use crate::store::file::Place;
use crate::store::journal::Head;
use crate::store::journal::Kind;
use crate::store::journal::Line;
use crate::store::journal::Stamp;
use rusqlite::Connection;
use rusqlite::TransactionBehavior;
use std::path::Path;
use uuid::Uuid;

/// A file that was opened: the store itself and all that was read on the way.
#[derive(Debug)]
pub struct Opened {
    /// To write to.
    pub store: Store,
    /// Everything the practice has written down.
    pub isms: Isms,
    /// The journal without its changes, oldest first.
    pub lines: Vec<Line>,
}

/// An open file.
#[derive(Debug)]
pub struct Store {
    db: Connection,
    id: String,
    head: Head,
    place: Option<Place>,
}

impl Store {
    /// Makes a new document and opens it. It gets its name only when it is whole and on
    /// the disk, so a crash leaves no half document.
    ///
    /// # Errors
    /// [`StoreError::Exists`] where something has that name; it is never overwritten.
    pub fn create(path: &Path, isms: &Isms, stamp: &Stamp) -> Result<Opened, StoreError> {
        let part = backup::temporary(path)?;
        let db = file::found(&part)?;
        let id = Uuid::new_v4().to_string();
        db.execute(
            "INSERT INTO document (one, id, created_at) VALUES (1, ?1, ?2)",
            (&id, stamp.at.to_string()),
        )?;
        let head = Head::start(&id);
        let mut store = Self { db, id, head, place: None };
        let records: Vec<_> = record::all(isms).into_iter().map(Change::added).collect();
        let label = Label { action: "create".to_owned(), subject: isms.practice.name.clone() };
        store.commit(stamp, &label, Kind::Create, &records)?;
        record::write_issued(&store.db, isms)?;
        // What cannot be read back, such as a document without criteria, gets no name.
        record::read(&store.db)?;
        store.db.close().map_err(|(_, error)| error)?;
        backup::publish(part, path)?;
        Self::open(path, Access::Write)
    }

    /// Opens a document, reads all of it and walks its journal.
    ///
    /// # Errors
    /// As [`file::open`] and [`Store::over`].
    pub fn open(path: &Path, access: Access) -> Result<Opened, StoreError> {
        let mut opened = Self::over(file::open(path, access)?)?;
        opened.store.place = Place::of(path);
        Ok(opened)
    }

    /// The store over a file that is already open.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] names the first row that says what cannot be,
    /// [`StoreError::Corrupt`] tells of damage below the rows, [`StoreError::BrokenChain`]
    /// of a journal that was tampered with.
    pub fn over(db: Connection) -> Result<Opened, StoreError> {
        let id = identity(&db)?;
        // Rows and lines come first: they tell best which one is wrong.
        let isms = record::read(&db)?;
        let (lines, head) = journal::verify(&db, &id)?;
        file::quick_check(&db)?;
        Ok(Opened { store: Self { db, id, head, place: None }, isms, lines })
    }

    /// Writes changes and their journal line in one transaction, and answers the line. If
    /// it fails, all is as it was.
    ///
    /// # Errors
    /// [`StoreError::ReadOnly`], [`StoreError::DiskFull`], or what else the disk says.
    pub fn commit(
        &mut self,
        stamp: &Stamp,
        label: &Label,
        kind: Kind,
        changes: &[Change],
    ) -> Result<Line, StoreError> {
        if self.place.as_ref().is_some_and(|place| !place.holds()) {
            return Err(StoreError::Moved);
        }
        let line =
            Line { seq: self.head.seq + 1, stamp: stamp.clone(), label: label.clone(), kind };
        let transaction = self.db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        if changes.len() > 1 {
            // A record may be taken away before the links to it are: looked at when it ends.
            transaction.execute_batch("PRAGMA defer_foreign_keys = ON")?;
        }
        record::write(&transaction, changes)?;
        let head = journal::append(&transaction, self.head, &line, changes)?;
        transaction.commit()?;
        self.head = head;
        Ok(line)
    }

    /// The changes of a number of lines that follow each other, oldest first.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] for a line whose changes cannot be read.
    pub fn changes(&self, first: u32, last: u32) -> Result<Vec<Change>, StoreError> {
        journal::changes(&self.db, first, last)
    }

    /// The document as it was right after a line, told by the journal alone.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] for a line whose changes cannot be read.
    pub fn as_of(&self, line: u32) -> Result<Isms, StoreError> {
        check::replay(&self.db, line)
    }

    /// Whether the file is sound and its journal tells the truth.
    ///
    /// # Errors
    /// What the disk says while reading.
    pub fn check(&self) -> Result<CheckReport, StoreError> {
        check::examine(&self.db)
    }

    /// Writes a copy under a new name, verified before it gets that name.
    ///
    /// # Errors
    /// [`StoreError::Exists`] where something has that name.
    pub fn copy_to(&self, path: &Path) -> Result<(), StoreError> {
        backup::copy(&self.db, path)
    }

    /// Whether it can only be read.
    pub fn is_read_only(&self) -> bool {
        self.db.is_readonly(rusqlite::MAIN_DB).unwrap_or(true)
    }

    /// The document's own name: the same for every copy of it.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Where the journal ends.
    pub const fn head(&self) -> Head {
        self.head
    }
}

/// The document's own name.
fn identity(db: &Connection) -> Result<String, StoreError> {
    let none = |_| StoreError::Damaged { table: "document", id: "1".to_owned() };
    db.query_row("SELECT id FROM document", [], |row| row.get(0)).map_err(none)
}
