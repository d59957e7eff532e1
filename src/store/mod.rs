//! One file: rows in SQLite, the journal beside them in the same transaction. Knows
//! records and changes; not what is in memory, and nobody above.

pub mod check;
pub mod cipher;
mod context;
pub mod error;
pub mod file;
pub mod holder;
pub mod journal;
pub mod migrate;
pub mod part;
pub mod record;
pub mod renewal;
pub mod rescue;

mod backup;
mod inventory;
mod measure;
mod policy;
mod practice;
mod risk;
mod row;

use crate::domain::Isms;
use crate::domain::passphrase::Passphrase;
use crate::edit::Label;
use crate::edit::change::Change;
use crate::store::check::CheckReport;
use crate::store::cipher::Key;
use crate::store::error::StoreError;
use crate::store::file::Access;
use crate::store::file::Place;
use crate::store::journal::Head;
use crate::store::journal::Kind;
use crate::store::journal::Line;
use crate::store::journal::Recorded;
use crate::store::journal::Stamp;
use crate::store::part::Part;
use rusqlite::Connection;
use rusqlite::TransactionBehavior;
use std::path::Path;
use std::path::PathBuf;
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

/// What a new document begins with, for the first line of its journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum First {
    /// A practice that begins.
    Begun,
    /// What could be read of a damaged file.
    Rescued,
}

impl First {
    const fn action(self) -> &'static str {
        match self {
            Self::Begun => "create",
            Self::Rescued => "rescue",
        }
    }
}

/// An open file.
#[derive(Debug)]
pub struct Store {
    db: Connection,
    key: Option<Key>,
    id: String,
    head: Head,
    place: Option<Place>,
}

impl Store {
    /// Makes a new document and opens it, encrypted where there is a phrase. It gets its name
    /// only when it is whole and on the disk, so a crash leaves no half document.
    ///
    /// # Errors
    /// [`StoreError::Exists`] where something has that name; it is never overwritten.
    /// [`StoreError::ShortPhrase`].
    pub fn create(
        path: &Path,
        isms: &Isms,
        (stamp, first): (&Stamp, First),
        phrase: Option<&Passphrase>,
    ) -> Result<Opened, StoreError> {
        let part = Part::of(path)?;
        let key = phrase.map(new_key).transpose()?;
        let db = file::found(part.path(), key.as_ref())?;
        let id = Uuid::new_v4().to_string();
        db.execute(
            "INSERT INTO document (one, id, created_at) VALUES (1, ?1, ?2)",
            (&id, stamp.at.to_string()),
        )?;
        let head = Head::start(&id);
        let mut store = Self { db, key: None, id, head, place: None };
        let records: Vec<_> = record::all(isms).into_iter().map(Change::added).collect();
        let label =
            Label { action: first.action().to_owned(), subject: isms.practice.name.clone() };
        store.commit(stamp, &label, Kind::Create, &records)?;
        record::write_issued(&store.db, isms)?;
        // What cannot be read back, such as a document without criteria, gets no name.
        record::read(&store.db)?;
        store.db.close().map_err(|(_, error)| error)?;
        part.publish(path)?;
        Self::open_again(&file::without_links(path)?, key)
    }

    /// Opens a document, reads all of it and walks its journal. The phrase is needed where
    /// it is encrypted.
    ///
    /// # Errors
    /// As [`Store::over`]; [`StoreError::Sealed`] and [`StoreError::WrongPhrase`] where the
    /// phrase lacks or does not fit; every other kind that tells why a file is not opened.
    pub fn open(
        path: &Path,
        access: Access,
        phrase: Option<&Passphrase>,
    ) -> Result<Opened, StoreError> {
        let (db, key) = file::open(path, access, phrase)?;
        let mut opened = Self::with_key(db, key)?;
        opened.store.place = Place::of(path);
        Ok(opened)
    }

    /// Opens a document whose key is at hand.
    fn open_again(path: &Path, key: Option<Key>) -> Result<Opened, StoreError> {
        let db = file::open_with(path, Access::Write, key.as_ref())?;
        let mut opened = Self::with_key(db, key)?;
        opened.store.place = Place::of(path);
        Ok(opened)
    }

    /// The store over a plain file that is already open.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] names the first row that says what cannot be,
    /// [`StoreError::Corrupt`] tells of damage below the rows, [`StoreError::BrokenChain`]
    /// of a journal that was tampered with.
    pub fn over(db: Connection) -> Result<Opened, StoreError> {
        Self::with_key(db, None)
    }

    /// The store over a file that is already open, with the key it was opened with.
    fn with_key(db: Connection, key: Option<Key>) -> Result<Opened, StoreError> {
        let read = identity(&db).and_then(|id| {
            // Rows and lines come first: they tell best which one is wrong.
            let isms = record::read(&db)?;
            let (lines, head) = journal::verify(&db, &id)?;
            file::quick_check(&db)?;
            Ok((id, isms, lines, head))
        });
        // A page that does not decrypt reads as a row that is not there.
        let torn = |error| if key.is_some() { cipher::torn_page(&db, error) } else { error };
        let (id, isms, lines, head) = read.map_err(torn)?;
        let store = Self { db, key, id, head, place: None };
        Ok(Opened { store, isms, lines })
    }

    /// Writes a plain copy anew under the key of this file, in its place.
    ///
    /// # Errors
    /// What the disk says; the copy is then as it was.
    pub fn seal_copy(&self, copy: Self) -> Result<(), StoreError> {
        if self.key.is_none() || copy.key.is_some() {
            return Ok(());
        }
        let path = copy.place.as_ref().ok_or(StoreError::Missing)?.path().to_owned();
        let part = Part::beside(&path)?;
        backup::rewrite_from(&path, (None, self.key.as_ref()), &part)?;
        copy.resembles(&part, self.key.as_ref())?;
        // An open file cannot be replaced everywhere.
        copy.db.close().map_err(|(_, error)| error)?;
        part.replace(&path)
    }

    /// Opens a copy to look at: with the key of this file where that fits, else by a phrase.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn copy_at(&self, path: &Path, phrase: Option<&Passphrase>) -> Result<Opened, StoreError> {
        self.copy_for(path, Access::Read, phrase)
    }

    /// The same to work in, with the key of this file.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn copy_to_work_in(&self, path: &Path) -> Result<Opened, StoreError> {
        self.copy_for(path, Access::Write, None)
    }

    fn copy_for(
        &self,
        path: &Path,
        access: Access,
        phrase: Option<&Passphrase>,
    ) -> Result<Opened, StoreError> {
        let real = file::without_links(path)?;
        let Some(key) = self.key.as_ref().filter(|key| key.fits(&real)) else {
            return Self::open(path, access, phrase);
        };
        let db = file::open_with(&real, access, Some(key))?;
        let mut opened = Self::with_key(db, Some(key.clone()))?;
        opened.store.place = Place::of(&real);
        Ok(opened)
    }

    /// Whether a phrase is the one of this file; of a plain file, every one is.
    ///
    /// # Errors
    /// Where no key can be derived at all.
    pub fn has_phrase(&self, phrase: &Passphrase) -> Result<bool, StoreError> {
        self.key.as_ref().map_or(Ok(true), |key| key.is_of(phrase))
    }

    /// Whether another file holds the same document to the last line.
    fn resembles(&self, part: &Part, key: Option<&Key>) -> Result<(), StoreError> {
        self.alike(part, (Access::Read, key)).map(drop)
    }

    /// The same, and answers the other file.
    fn alike(
        &self,
        part: &Part,
        (access, key): (Access, Option<&Key>),
    ) -> Result<Self, StoreError> {
        let db = file::open_with(part.path(), access, key)?;
        let written = Self::with_key(db, key.cloned())?;
        if written.store.head == self.head && written.isms == record::read(&self.db)? {
            Ok(written.store)
        } else {
            Err(StoreError::Corrupt { detail: "the copy is not what was copied".to_owned() })
        }
    }

    /// Where the file stands that is open to be written.
    fn own_place(&self) -> Result<PathBuf, StoreError> {
        if self.is_read_only() {
            return Err(StoreError::ReadOnly);
        }
        let held = self.place.as_ref().filter(|place| place.holds());
        Ok(held.ok_or(StoreError::Moved)?.path().to_owned())
    }

    /// Whether it is encrypted.
    pub const fn is_sealed(&self) -> bool {
        self.key.is_some()
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
        let mut line = Line {
            seq: self.head.seq + 1,
            stamp: stamp.clone(),
            label: label.clone(),
            kind,
            // Its own is known once it is written.
            hash: self.head.hash,
        };
        let transaction = self.db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        if changes.len() > 1 {
            // A record may be taken away before the links to it are: looked at when it ends.
            transaction.execute_batch("PRAGMA defer_foreign_keys = ON")?;
        }
        record::write(&transaction, changes)?;
        let head = journal::append(&transaction, self.head, &line, changes)?;
        transaction.commit()?;
        self.head = head;
        line.hash = head.hash;
        Ok(line)
    }

    /// The changes of a number of lines that follow each other, oldest first.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] for a line whose changes cannot be read.
    pub fn changes(&self, first: u32, last: u32) -> Result<Vec<Change>, StoreError> {
        journal::changes(&self.db, first, last)
    }

    /// Hands over the changes of a number of lines that follow each other, line by line and
    /// oldest first.
    ///
    /// # Errors
    /// As [`Store::changes`].
    pub fn each_line(
        &self,
        lines: (u32, u32),
        look: impl FnMut(u32, Vec<Change>),
    ) -> Result<(), StoreError> {
        journal::each(&self.db, lines, look)
    }

    /// What some lines changed, oldest first, as it stands on disk.
    ///
    /// # Errors
    /// What the disk says while reading.
    pub fn written(&self, lines: (u32, u32)) -> Result<Vec<Recorded>, StoreError> {
        let mut found = Vec::new();
        journal::each_written(&self.db, lines, |written| {
            found.push(written);
            Ok(())
        })?;
        Ok(found)
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
        backup::copy(&self.db, self.key.as_ref(), path)
    }

    /// The same into a file that is being made; of an encrypted file under another phrase.
    ///
    /// # Errors
    /// What the database or the disk says.
    pub fn copy_into(&self, part: &Part, phrase: &Passphrase) -> Result<(), StoreError> {
        let Some(own) = &self.key else { return backup::copy_into(&self.db, None, part) };
        let key = new_key(phrase)?;
        if self.is_read_only() {
            let path = self.place.as_ref().ok_or(StoreError::Missing)?.path();
            backup::rewrite_from(path, (Some(own), Some(&key)), part)?;
        } else {
            backup::rewrite(&self.db, Some(&key), part)?;
        }
        self.resembles(part, Some(&key))
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

/// A key for a new phrase.
fn new_key(phrase: &Passphrase) -> Result<Key, StoreError> {
    if phrase.is_long_enough() { Key::fresh(phrase) } else { Err(StoreError::ShortPhrase) }
}

/// The document's own name.
fn identity(db: &Connection) -> Result<String, StoreError> {
    let none = |_| StoreError::Damaged { table: "document", id: "1".to_owned() };
    db.query_row("SELECT id FROM document", [], |row| row.get(0)).map_err(none)
}
