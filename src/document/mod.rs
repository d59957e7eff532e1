//! An open document: what is in memory, what is on disk, and the way back. Plans, writes,
//! and only then remembers, so that memory never runs ahead of the disk.

pub mod backups;
pub mod packed;
pub mod replay;

mod history;

use crate::document::history::History;
use crate::document::history::Typing;
use crate::domain::Isms;
use crate::domain::passphrase::Passphrase;
use crate::domain::record::RecordKey;
use crate::edit::Edit;
use crate::edit::Label;
use crate::edit::VERSION;
use crate::edit::change::Change;
use crate::edit::change::reversed;
use crate::edit::comparison;
use crate::edit::refusal::Refusal;
use crate::store::First;
use crate::store::Opened;
use crate::store::Store;
use crate::store::check::CheckReport;
use crate::store::cipher;
use crate::store::error::StoreError;
use crate::store::file::Access;
use crate::store::holder::Held;
use crate::store::holder::Holder;
use crate::store::journal::Kind;
use crate::store::journal::Line;
use crate::store::journal::Recorded;
use crate::store::journal::Stamp;
use crate::store::part::Part;
use crate::store::rescue;
use crate::store::rescue::Rescued;
use std::path::Path;
use std::path::PathBuf;

/// An open document. Everything is in memory; every edit is on disk before it shows.
#[derive(Debug)]
pub struct Document {
    // First, so that it goes while the lock on the file still holds.
    held: Option<Held>,
    path: PathBuf,
    store: Store,
    isms: Isms,
    lines: Vec<Line>,
    history: History,
    fingerprint: String,
    revision: u64,
    read_only: bool,
}

/// An edit did not happen; nothing has changed, in memory or on disk.
#[derive(Debug, thiserror::Error)]
pub enum EditError {
    /// It may not be.
    #[error("refused: {0}")]
    Refused(#[from] Refusal),
    /// It could not be written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Document {
    /// Makes a new document with this content, and opens it.
    ///
    /// # Errors
    /// [`StoreError::Exists`] where something has that name; it is never overwritten.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "the document takes it over; from here on it is read from disk"
    )]
    pub fn create(path: &Path, isms: Isms, stamp: &Stamp) -> Result<Self, StoreError> {
        Self::opened(path, Store::create(path, &isms, (stamp, First::Begun), None)?)
    }

    /// The same, encrypted with a phrase.
    ///
    /// # Errors
    /// As [`Document::create`]; [`StoreError::ShortPhrase`].
    pub fn create_sealed(
        path: &Path,
        isms: &Isms,
        stamp: &Stamp,
        phrase: &Passphrase,
    ) -> Result<Self, StoreError> {
        Self::opened(path, Store::create(path, isms, (stamp, First::Begun), Some(phrase))?)
    }

    /// Saves what can be read of a damaged file into a new one, under the same phrase, and
    /// opens that. The damaged file is only read. Its journal does not go along: the new one
    /// begins with what was saved.
    ///
    /// # Errors
    /// As [`rescue::read`], and as [`Document::create`].
    pub fn rescue(
        from: &Path,
        to: &Path,
        stamp: &Stamp,
        phrase: Option<&Passphrase>,
    ) -> Result<(Self, Rescued), StoreError> {
        let rescued = rescue::read(from, to, phrase)?;
        // A phrase that was given for a plain file is not needed.
        let phrase = phrase.filter(|_| cipher::is_sealed(from).unwrap_or(true));
        let opened = Store::create(to, &rescued.isms, (stamp, First::Rescued), phrase)?;
        Ok((Self::opened(to, opened)?, rescued))
    }

    /// Opens a document to work in. On a read-only medium it opens all the same, to look:
    /// see [`Document::is_read_only`].
    ///
    /// # Errors
    /// A [`StoreError`] tells why not; the file is then as it was. [`StoreError::Sealed`]
    /// asks for [`Document::unlock`].
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        Self::opened(path, Store::open(path, Access::Write, None)?)
    }

    /// Opens a document with a phrase, to work in or to look; a plain one opens as well.
    ///
    /// # Errors
    /// As [`Document::open`]; [`StoreError::WrongPhrase`].
    pub fn unlock(path: &Path, access: Access, phrase: &Passphrase) -> Result<Self, StoreError> {
        Self::opened(path, Store::open(path, access, Some(phrase))?)
    }

    /// Opens a document to look, and never to write.
    ///
    /// # Errors
    /// As [`Document::open`].
    pub fn open_to_look(path: &Path) -> Result<Self, StoreError> {
        Self::opened(path, Store::open(path, Access::Read, None)?)
    }

    /// Sets or changes the phrase of the file, or takes it away. Not an edit: it is the file
    /// that changes, not what is in it. The journal tells it all the same; taking it back is
    /// not possible.
    ///
    /// # Errors
    /// As [`Store::protect`]; the file is then as it was.
    pub fn protect(
        &mut self,
        phrase: Option<&Passphrase>,
        stamp: &Stamp,
    ) -> Result<(), StoreError> {
        if phrase.is_none() && !self.is_sealed() {
            return Ok(());
        }
        let renewed = self.store.protect(phrase, stamp)?;
        self.renew(renewed)
    }

    /// Opens a copy of this document to look at, under a phrase where it has another.
    ///
    /// # Errors
    /// As [`Document::unlock`]; [`StoreError::Sealed`] where the key of this document does
    /// not fit and no phrase was given; [`StoreError::OtherDocument`].
    pub fn copy_at(&self, path: &Path, phrase: Option<&Passphrase>) -> Result<Self, StoreError> {
        let copy = Self::opened(path, self.store.copy_at(path, phrase)?)?;
        if copy.id() == self.id() { Ok(copy) } else { Err(StoreError::OtherDocument) }
    }

    /// Opens a copy of this document to go on in, under the phrase that it has.
    ///
    /// # Errors
    /// As [`Document::open`].
    pub fn moved_to(&self, path: &Path) -> Result<Self, StoreError> {
        Self::opened(path, self.store.copy_to_work_in(path)?)
    }

    /// Whether a phrase is the one of this file; of a plain file, every one is.
    ///
    /// # Errors
    /// Where no key can be derived at all.
    pub fn has_phrase(&self, phrase: &Passphrase) -> Result<bool, StoreError> {
        self.store.has_phrase(phrase)
    }

    /// Lets what a copy holds take the place of all that is in this file, journal and all,
    /// under the phrase that this file has. Recorded anew, read back and compared first. The
    /// journal then tells that this was done and of which moment the copy was.
    ///
    /// # Errors
    /// As [`Document::protect`]; the file is then as it was.
    pub fn restore(&mut self, copy: &Self, told: (&Stamp, &str)) -> Result<(), StoreError> {
        let renewed = self.store.restore(&copy.store, told)?;
        self.renew(renewed)
    }

    /// Memory follows a file that was written anew.
    fn renew(&mut self, (isms, lines): (Isms, Vec<Line>)) -> Result<(), StoreError> {
        self.history = History::of(&lines)?;
        self.fingerprint = self.store.head().fingerprint();
        self.revision += 1;
        self.isms = isms;
        self.lines = lines;
        Ok(())
    }

    /// Whether the file is encrypted.
    pub const fn is_sealed(&self) -> bool {
        self.store.is_sealed()
    }

    fn opened(path: &Path, opened: Opened) -> Result<Self, StoreError> {
        let Opened { store, isms, lines } = opened;
        Ok(Self {
            held: None,
            path: path.to_owned(),
            history: History::of(&lines)?,
            fingerprint: store.head().fingerprint(),
            read_only: store.is_read_only(),
            revision: 0,
            store,
            isms,
            lines,
        })
    }

    /// Does what the user meant: plans it, writes it, and only then remembers it. Answers
    /// the records it changed, first the one it was about.
    ///
    /// # Errors
    /// [`EditError`]; nothing has changed then.
    pub fn edit(&mut self, edit: &Edit, stamp: &Stamp) -> Result<Vec<RecordKey>, EditError> {
        let changes = edit.plan(&self.isms)?;
        if let Edit::Version(name) = edit
            && self.versions().any(|line| line.label.subject == name.trim())
        {
            return Err(Refusal::NameTaken.into());
        }
        let typing = Typing::of(edit, &changes, stamp);
        let kind = self.history.kind_of(typing.as_ref());
        self.write(stamp, &edit.label(&changes), kind, &changes)?;
        self.history.remember(typing, kind);
        Ok(changes.iter().filter_map(Change::key).collect())
    }

    /// Takes the last step back, also one from before a restart; `None` when there is none.
    /// The taking back is itself a line of the journal.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when a record is not as the journal left it; else as
    /// [`Document::edit`].
    pub fn undo(&mut self, stamp: &Stamp) -> Result<Option<Label>, EditError> {
        let Some(step) = self.history.last_done().cloned() else { return Ok(None) };
        let changes = reversed(history::merged(self.store.changes(step.first, step.last)?));
        self.fits(&changes, step.last)?;
        self.write(stamp, &step.label, Kind::Undo(step.first), &changes)?;
        self.history.remember(None, Kind::Undo(step.first));
        Ok(Some(step.label))
    }

    /// Brings back what was last taken back; `None` when there is nothing, or when an edit
    /// has come in between.
    ///
    /// # Errors
    /// As [`Document::undo`].
    pub fn redo(&mut self, stamp: &Stamp) -> Result<Option<Label>, EditError> {
        let Some((step, undo)) = self.history.last_undone().cloned() else { return Ok(None) };
        let changes = history::merged(self.store.changes(step.first, step.last)?);
        self.fits(&changes, step.last)?;
        self.write(stamp, &step.label, Kind::Redo(undo), &changes)?;
        self.history.remember(None, Kind::Redo(undo));
        Ok(Some(step.label))
    }

    /// Writes a line and its changes; memory follows only when the disk has them.
    fn write(
        &mut self,
        stamp: &Stamp,
        label: &Label,
        kind: Kind,
        changes: &[Change],
    ) -> Result<(), StoreError> {
        let line = self.store.commit(stamp, label, kind, changes)?;
        self.isms.absorb(changes);
        self.history.push(&line)?;
        self.lines.push(line);
        self.fingerprint = self.store.head().fingerprint();
        self.revision += 1;
        Ok(())
    }

    /// Refuses changes that do not begin where the records are now.
    fn fits(&self, changes: &[Change], line: u32) -> Result<(), StoreError> {
        let now = |change: &Change| change.key().and_then(|key| self.isms.get(&key));
        if changes.iter().all(|change| now(change) == change.before) {
            Ok(())
        } else {
            Err(StoreError::Damaged { table: "journal", id: line.to_string() })
        }
    }

    /// All that the practice has written down.
    pub const fn isms(&self) -> &Isms {
        &self.isms
    }

    /// What [`Document::undo`] would take back.
    pub fn undo_label(&self) -> Option<&Label> {
        self.history.last_done().map(|step| &step.label)
    }

    /// What [`Document::redo`] would bring back.
    pub fn redo_label(&self) -> Option<&Label> {
        self.history.last_undone().map(|(step, _)| &step.label)
    }

    /// Counts up with every change since opening: the key to anything computed from the
    /// document.
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    /// Where the file is, as it was asked for.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The document's own name: the same for every copy of it.
    pub fn id(&self) -> &str {
        self.store.id()
    }

    /// The SHA-256 of the journal's last line, in hexadecimal: printed on every report, it
    /// proves later what the history was.
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    /// How many lines the journal has.
    pub fn journal_lines(&self) -> u64 {
        self.store.head().seq.into()
    }

    /// The journal without its changes, oldest first.
    pub fn journal(&self) -> &[Line] {
        &self.lines
    }

    /// What one line of the journal changed.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] for a line whose changes cannot be read.
    pub fn changes_of(&self, line: u32) -> Result<Vec<Change>, StoreError> {
        self.store.changes(line, line)
    }

    /// Hands over what the lines after one changed, line by line and oldest first; 0 begins
    /// with the first line.
    ///
    /// # Errors
    /// As [`Document::changes_of`].
    pub fn changes_after(
        &self,
        line: u32,
        look: impl FnMut(u32, Vec<Change>),
    ) -> Result<(), StoreError> {
        self.store.each_line((line.saturating_add(1), u32::MAX), look)
    }

    /// What at most so many lines after one changed, oldest first, as it stands on disk.
    ///
    /// # Errors
    /// What the disk says while reading.
    pub fn written_after(&self, line: u32, most: u32) -> Result<Vec<Recorded>, StoreError> {
        self.store.written((line.saturating_add(1), line.saturating_add(most)))
    }

    /// The lines that froze a version and were not taken back, oldest first.
    pub fn versions(&self) -> impl DoubleEndedIterator<Item = &Line> {
        let frozen = self.history.done().iter().filter(|step| step.label.action == VERSION);
        frozen.filter_map(|step| self.line(step.first))
    }

    /// A line of the journal by its number.
    pub fn line(&self, seq: u32) -> Option<&Line> {
        let place = usize::try_from(seq).ok()?.checked_sub(1)?;
        self.lines.get(place)
    }

    /// The document as it was right after a line of the journal.
    ///
    /// # Errors
    /// As [`Document::changes_of`].
    pub fn as_of(&self, line: u32) -> Result<Isms, StoreError> {
        self.store.as_of(line)
    }

    /// Whether every record is what the journal says it must be. What another program wrote
    /// into the rows is not; the chain of the journal does not tell that.
    ///
    /// # Errors
    /// As [`Document::changes_of`].
    pub fn is_told_by_journal(&self) -> Result<bool, StoreError> {
        let told = self.store.as_of(self.store.head().seq)?;
        Ok(comparison::between(&told, &self.isms).is_empty())
    }

    /// Encrypts a plain copy of this document with the phrase that it has itself.
    ///
    /// # Errors
    /// As [`Document::copy_at`]; the copy is then as it was.
    pub fn seal_copy(&self, path: &Path) -> Result<(), StoreError> {
        let copy = self.copy_at(path, None)?;
        self.store.seal_copy(copy.store)
    }

    /// Whether the file is sound and its journal tells the truth.
    ///
    /// # Errors
    /// What the disk says while reading.
    pub fn check(&self) -> Result<CheckReport, StoreError> {
        self.store.check()
    }

    /// Writes a copy under a new name, verified before it gets that name.
    ///
    /// # Errors
    /// [`StoreError::Exists`] where something has that name.
    pub fn copy_to(&self, path: &Path) -> Result<(), StoreError> {
        self.store.copy_to(path)
    }

    /// Writes a copy into a file that is being made.
    ///
    /// # Errors
    /// What the database or the disk says.
    fn copy_into(&self, part: &Part, phrase: &Passphrase) -> Result<(), StoreError> {
        self.store.copy_into(part, phrase)
    }

    /// Tells whoever finds the file in use that it is open here, for as long as it is. Not
    /// where it can only be looked at.
    pub fn hold(&mut self, holder: Holder) {
        if !self.read_only {
            self.held = None;
            self.held = Held::beside(&self.path, holder);
        }
    }

    /// Somebody has said who works in it.
    pub fn hold_as(&mut self, who: &str) {
        if let Some(held) = &mut self.held {
            held.rename(who);
        }
    }

    /// Whether it can only be looked at.
    pub const fn is_read_only(&self) -> bool {
        self.read_only
    }
}
