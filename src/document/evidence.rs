//! Files that are evidence: taken in with the edit that brings them, handed out byte for byte,
//! and wiped once nobody needs the way back to them.

use crate::document::Document;
use crate::document::EditError;
use crate::domain::evidence::Evidence;
use crate::domain::evidence::Kept;
use crate::domain::evidence::content;
use crate::domain::evidence::content::ContentHash;
use crate::domain::id::EvidenceId;
use crate::domain::record::Record;
use crate::domain::record::RecordKey;
use crate::edit::Edit;
use crate::edit::change::Change;
use crate::edit::refusal::Refusal;
use crate::store::content::missing;
use crate::store::error::StoreError;
use crate::store::journal::Kind;
use crate::store::journal::Stamp;
use std::collections::BTreeSet;

impl Document {
    /// Takes a file in as new evidence: its bytes, the record and the line of the journal in
    /// one transaction. Answers its number.
    ///
    /// # Errors
    /// As [`Document::edit`]; [`Refusal::OtherContent`] where the record is not about these
    /// bytes, [`Refusal::NoRoomForEvidence`].
    pub fn attach(
        &mut self,
        piece: Evidence,
        bytes: &[u8],
        stamp: &Stamp,
    ) -> Result<Option<RecordKey>, EditError> {
        self.may_hold(&piece, bytes)?;
        let edit = Edit::Add(Record::Evidence(piece));
        let changes = edit.plan(&self.isms)?;
        let line = self.store.commit_content(stamp, &edit.label(&changes), &changes, bytes)?;
        self.take_in(line, &changes)?;
        self.contents = self.store.content_sizes()?;
        self.history.remember(None, Kind::Edit);
        Ok(changes.first().and_then(Change::key))
    }

    /// Takes the file of a piece in that came without it.
    ///
    /// # Errors
    /// [`Refusal::NoSuchRecord`], [`Refusal::OtherContent`] where it is another file than the
    /// piece is about, [`Refusal::NothingChanges`] where it is there already; else as
    /// [`Document::attach`].
    pub fn supply(&mut self, id: EvidenceId, bytes: &[u8], stamp: &Stamp) -> Result<(), EditError> {
        let gone = Refusal::NoSuchRecord(RecordKey::Evidence(id));
        let piece = self.isms.evidence.get(&id).ok_or(gone)?;
        if self.contents.contains_key(&piece.sha256) {
            return Err(Refusal::NothingChanges.into());
        }
        self.may_hold(piece, bytes)?;
        let line = self.store.supply(stamp, piece.title.clone(), bytes)?;
        self.take_in(line, &[])?;
        // Typing on would otherwise go on from a line that is not the last any more.
        self.history.remember(None, Kind::Renewed);
        self.contents = self.store.content_sizes()?;
        Ok(())
    }

    /// Whether these are the bytes of a piece, and there is room for them.
    fn may_hold(&self, piece: &Evidence, bytes: &[u8]) -> Result<(), Refusal> {
        let found = content::look_over(&piece.file_name, bytes).map_err(Refusal::Content)?;
        if (found.sha256, found.size) != (piece.sha256, piece.size) {
            return Err(Refusal::OtherContent);
        }
        let most = u64::from(content::MOST_MEGABYTES) * u64::from(content::MEGABYTE);
        let is_there = self.contents.contains_key(&piece.sha256);
        let fits = is_there || self.kept().bytes + u64::from(found.size) <= most;
        if fits { Ok(()) } else { Err(Refusal::NoRoomForEvidence) }
    }

    /// The bytes of a piece, as they were taken in.
    ///
    /// # Errors
    /// [`StoreError::NoContent`], [`StoreError::AlteredContent`], or what the disk says.
    pub fn content_of(&self, piece: &Evidence) -> Result<Vec<u8>, StoreError> {
        if piece.has_content() {
            self.store.content(piece.sha256)
        } else {
            Ok(piece.note.clone().into_bytes())
        }
    }

    /// The files in this document.
    pub fn kept(&self) -> Kept {
        let named: BTreeSet<ContentHash> =
            self.isms.evidence.values().map(|it| it.sha256).collect();
        let removed = self.contents.iter().filter(|(hash, _)| !named.contains(hash));
        Kept {
            bytes: self.contents.values().copied().map(u64::from).sum(),
            missing: missing(&self.isms, &self.contents),
            removed: removed.clone().count(),
            removed_bytes: removed.map(|(_, bytes)| u64::from(*bytes)).sum(),
        }
    }

    /// Wipes the files of which the evidence was removed. Taking the removal back still brings
    /// back what stood about them, but never the files. Answers how many were wiped.
    ///
    /// # Errors
    /// What the disk says; all files are then still there.
    pub fn erase_removed(&mut self, stamp: &Stamp) -> Result<usize, StoreError> {
        let named: BTreeSet<ContentHash> =
            self.isms.evidence.values().map(|it| it.sha256).collect();
        let hashes: Vec<_> =
            self.contents.keys().filter(|hash| !named.contains(hash)).copied().collect();
        if hashes.is_empty() {
            return Ok(0);
        }
        let line = self.store.erase(stamp, &hashes)?;
        self.take_in(line, &[])?;
        // Typing on would otherwise go on from a line that is not the last any more.
        self.history.remember(None, Kind::Renewed);
        self.contents = self.store.content_sizes()?;
        Ok(hashes.len())
    }
}
