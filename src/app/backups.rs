//! Copies of the open file: made by themselves, listed, put back, packed for elsewhere.

use crate::app::errors;
use crate::app::output;
use crate::app::places;
use crate::app::shell::App;
use crate::app::shell::Flush;
use crate::document::Document;
use crate::document::backups;
use crate::document::backups::BackupCopy;
use crate::document::backups::Occasion;
use crate::document::packed;
use crate::domain::Isms;
use crate::domain::passphrase::Passphrase;
use crate::edit::comparison;
use crate::store::cipher;
use crate::store::error::StoreError;
use crate::text::changes::Names;
use crate::text::changes::Tally;
use crate::text::changes::Telling;
use crate::text::changes::learn;
use crate::text::format;
use crate::ui::Command;
use crate::ui::file_page::CopyRow;
use crate::ui::file_page::FileCommand;
use crate::ui::file_page::Preview;
use crate::ui::file_page::Restoring;
use crate::ui::history::book::DifferenceRow;
use crate::ui::history::state::HistoryState;
use crate::ui::notice::NoticeAction;
use jiff::civil::DateTime;
use std::path::Path;
use std::path::PathBuf;

impl App {
    /// Where copies come on this computer, unless the user has said otherwise.
    fn backup_root(&self) -> &Path {
        self.settings.backups.as_deref().unwrap_or(&self.around.backups)
    }

    /// The folder for the copies of a document.
    pub(super) fn folder_for_copies(&self, document: &Document) -> PathBuf {
        backups::folder(self.backup_root(), document)
    }

    /// The folder for all copies, if there is one already.
    pub(super) fn folder_of_copies(&self) -> Option<PathBuf> {
        let root = self.backup_root();
        root.is_dir().then(|| root.to_owned())
    }

    /// Makes a copy of what was changed since the last one, as the file is left. That it
    /// could not be made is told, and where nobody reads it any more, at the next start.
    pub(super) fn back_up_changes(&mut self) {
        let Some(document) = &self.document else { return };
        if document.is_read_only() || self.backed_up == Some(document.revision()) {
            return;
        }
        if let Err(error) = self.make_copy(Occasion::Left) {
            let sentence = self.copy_sentence(&error);
            self.warn(sentence.clone());
            self.settings.failed_backup = Some(sentence);
            self.settings.save(self.around.settings.as_deref());
        }
    }

    /// Whether the last session left changes without a copy, such as one that was broken off.
    pub(super) fn note_old_copies(&mut self) {
        let Some(document) = &self.document else { return };
        let folder = self.folder_for_copies(document);
        let copies = backups::others(document, &folder);
        // That another file of the same document has a copy says nothing about this one.
        let newest = copies.iter().find(|copy| copy.is_of(document)).map(|copy| copy.made_at);
        let zone = self.around.clock.now().time_zone().clone();
        let changed = document.journal().last().map(|line| line.stamp.at.to_zoned(zone).datetime());
        let is_old = newest.is_some_and(|newest| changed.is_some_and(|changed| changed > newest));
        // A document without any copy gets its first at the end of this session.
        self.backed_up = (!is_old && newest.is_some()).then_some(document.revision());
        self.is_copy_due = is_old;
    }

    /// Makes the copy that the last session owed, once the window stands.
    pub(super) fn back_up_if_due(&mut self) {
        if std::mem::take(&mut self.is_copy_due) {
            self.back_up_changes();
        }
        if self.document.is_some()
            && let Some(failed) = self.settings.failed_backup.take()
        {
            self.warn(failed);
        }
    }

    fn make_copy(&mut self, occasion: Occasion) -> Result<PathBuf, StoreError> {
        let Some(document) = &self.document else { return Err(StoreError::Missing) };
        let folder = self.folder_for_copies(document);
        let path =
            backups::make(document, &folder, (occasion, self.around.clock.now().datetime()))?;
        self.backed_up = Some(document.revision());
        self.settings.failed_backup = None;
        Ok(path)
    }

    /// Makes a copy because the user asks.
    pub(super) fn back_up(&mut self, ctx: &egui::Context) {
        self.flush_drafts(ctx, Flush::All);
        match self.make_copy(Occasion::Asked) {
            Ok(path) => {
                let words = [("path", path.display().to_string().into())];
                let text = self.texts.with("copies-done", &words);
                self.tell(text, Some(NoticeAction::ShowFolder(path)));
            }
            Err(error) => self.warn(self.copy_sentence(&error)),
        }
        self.list_copies();
    }

    /// Keeps copies in another folder from now on. Those that are there stay where they are.
    pub(super) fn back_up_in(&mut self, ctx: &egui::Context, folder: &Path) {
        let folder = self.placed(folder);
        if folder.exists() && !folder.is_dir() {
            return self.warn(self.texts.get("copies-not-a-folder").into_owned());
        }
        self.settings.backups = Some(folder);
        self.settings.save(self.around.settings.as_deref());
        self.back_up(ctx);
    }

    /// All that the page about the file tells.
    pub(super) fn fill_file_page(&mut self) {
        self.list_copies();
        self.propose_packed_path();
    }

    /// Looks which copies there are, for the page about the file.
    pub(super) fn list_copies(&mut self) {
        let Some(document) = &self.document else { return };
        let own_folder = self.folder_for_copies(document);
        let copies = backups::others(document, &own_folder);
        let copies = copies.iter().map(|copy| self.copy_row(document, copy)).collect();
        self.state.file.copies = copies;
        self.state.file.copy = None;
        self.state.file.own_folder = own_folder;
        if self.state.file.folder.is_empty() {
            self.state.file.folder = self.backup_root().display().to_string();
        }
    }

    fn copy_row(&self, document: &Document, copy: &BackupCopy) -> CopyRow {
        CopyRow {
            path: copy.path.clone(),
            made_at: self.moment_words(copy.made_at),
            other_file: (!copy.is_of(document)).then(|| copy.file.clone()),
            occasion: self.texts.get(&format!("occasion-{}", copy.occasion.code())).into_owned(),
            size: format::size(&self.texts, copy.bytes),
            is_sealed: cipher::is_sealed(&copy.path).unwrap_or_default(),
        }
    }

    /// "zondag 22 november 2026, 14:03".
    fn moment_words(&self, moment: DateTime) -> String {
        let day = format::date_long(&self.texts, moment.date());
        let time = moment.strftime("%H:%M").to_string();
        self.texts.with("copies-moment", &[("day", day.into()), ("time", time.into())])
    }

    /// Shows what going back to a copy would change.
    pub(super) fn show_copy(&mut self, ctx: &egui::Context, path: &Path) {
        self.flush_drafts(ctx, Flush::All);
        let known = self.state.file.copies.iter().find(|copy| copy.path == path);
        let made_at = known.map(|copy| copy.made_at.clone()).unwrap_or_default();
        let other_file = known.and_then(|copy| copy.other_file.clone());
        let path = path.to_owned();
        self.state.file.restoring =
            Some(Restoring { path, made_at, other_file, ..Restoring::default() });
        self.state.scroll_to_top = true;
        self.read_copy();
    }

    /// Reads the copy that is shown, with the phrase that was typed for it.
    pub(super) fn read_copy(&mut self) {
        let Some(mut restoring) = self.state.file.restoring.take() else { return };
        match self.copy_at(&restoring) {
            Ok(copy) => {
                restoring.preview = self.document.as_ref().map(|now| self.preview(now, &copy));
                restoring.refused = None;
            }
            Err(StoreError::Sealed) => {
                restoring.needs_phrase = true;
                self.state.focus_next = Some("restore-phrase");
            }
            Err(StoreError::WrongPhrase) => {
                restoring.phrase = Passphrase::default();
                restoring.refused = Some(self.texts.get("restore-wrong-phrase").into_owned());
                self.state.focus_next = Some("restore-phrase");
            }
            Err(error) => {
                restoring.refused = Some(errors::store(&self.texts, &error, &restoring.path));
            }
        }
        self.state.history.difference = None;
        self.state.file.restoring = Some(restoring);
    }

    fn copy_at(&self, restoring: &Restoring) -> Result<Document, StoreError> {
        let phrase = Some(&restoring.phrase).filter(|phrase| !phrase.is_empty());
        let document = self.document.as_ref().ok_or(StoreError::Missing)?;
        document.copy_at(&restoring.path, phrase)
    }

    /// What would change if a copy took the place of what is there.
    fn preview(&self, now: &Document, copy: &Document) -> Preview {
        let changes = comparison::between(now.isms(), copy.isms());
        let mut names = Names::new();
        for isms in [copy.isms(), now.isms()] {
            learn(&mut names, &comparison::between(&Isms::default(), isms));
        }
        let titles = self.catalogue.titles();
        let telling = Telling::new(&self.texts, &titles, &names);
        let records = telling.records(&changes);
        Preview {
            tally: Tally::of_records(&records).words(&self.texts),
            rows: DifferenceRow::all(&records),
        }
    }

    /// Goes back to the copy that is shown: what is there now is copied first, so that this
    /// too can be taken back.
    pub(super) fn restore_copy(&mut self, ctx: &egui::Context) {
        // What was typed and is not kept yet is in neither of the two.
        if !self.may_leave(ctx, Command::File(FileCommand::RestoreCopy)) {
            return;
        }
        let Some(mut restoring) = self.state.file.restoring.take() else { return };
        let stamp = self.stamp();
        let done = self.make_copy(Occasion::BeforeRestoring).and_then(|_| {
            let copy = self.copy_at(&restoring)?;
            let document = self.document.as_mut().ok_or(StoreError::Missing)?;
            document.restore(&copy, (&stamp, &restoring.made_at))
        });
        match done {
            Ok(()) => {
                self.backed_up = None;
                self.history = None;
                self.replay = None;
                self.state.history = HistoryState::default();
                self.after_change();
                self.list_copies();
                let made = [("made", restoring.made_at.into())];
                self.tell(self.texts.with("restore-done", &made), None);
            }
            Err(error) => {
                let why = self.store_sentence(&error);
                let words = [("why", why.into())];
                restoring.refused = Some(self.texts.with("restore-failed", &words));
                self.state.file.restoring = Some(restoring);
                self.open_again_if_lost();
            }
        }
    }

    /// Packs a copy for elsewhere.
    pub(super) fn pack(&mut self, ctx: &egui::Context, path: &Path) {
        self.flush_drafts(ctx, Flush::All);
        let path = with_age(&self.placed(path));
        let Some(document) = &self.document else { return };
        match packed::pack(document, &path, &self.state.file.packed_phrase.phrase) {
            Ok(()) => {
                self.state.file.packed_phrase = crate::ui::widgets::phrase::PhraseForm::default();
                let words = [("path", path.display().to_string().into())];
                let text = self.texts.with("packed-done", &words);
                self.tell(text, Some(NoticeAction::ShowFolder(path)));
            }
            Err(error) => self.warn(errors::creation(&self.texts, &error, &path)),
        }
    }

    /// Encrypts the copies that were made before the file had a phrase.
    pub(super) fn seal_copies(&mut self, ctx: &egui::Context) {
        let Some(document) = &self.document else { return };
        let mut plain = self.state.file.copies.iter().filter(|copy| !copy.is_sealed);
        let failed = plain.find_map(|copy| document.seal_copy(&copy.path).err());
        self.list_copies();
        match failed {
            Some(error) => {
                let why = errors::bare(&self.texts, &error);
                self.warn(self.texts.with("copies-not-sealed", &[("why", why.into())]));
            }
            None => self.confirm(ctx, self.texts.get("copies-all-sealed").into_owned()),
        }
    }

    /// Where a packed copy is proposed to come.
    pub(super) fn propose_packed_path(&mut self) {
        let Some(document) =
            self.document.as_ref().filter(|_| self.state.file.packed_path.is_empty())
        else {
            return;
        };
        let stem = document.path().file_stem().unwrap_or_default().to_string_lossy();
        let day = self.around.clock.today();
        let name = format!("{stem} {day}.schild.age");
        let path = match places::removable(&(self.around.mounts)()) {
            Some(drive) => drive.join(name),
            None => document.path().with_file_name(name),
        };
        self.state.file.packed_path = path.display().to_string();
    }

    /// Why a copy could not be made, with where it was to come.
    fn copy_sentence(&self, error: &StoreError) -> String {
        let why = errors::creation(&self.texts, error, self.backup_root());
        self.texts.with("copies-failed", &[("why", why.into())])
    }
}

/// The same path, ending in `.age`.
fn with_age(path: &Path) -> PathBuf {
    if path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("age")) {
        return path.to_owned();
    }
    output::with_ending(path, ".age")
}
