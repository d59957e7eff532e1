//! Who gets into the open file: asking for its phrase, putting it away, setting another.

use crate::app::documents::free_path;
use crate::app::errors;
use crate::app::rescue::can_be_rescued;
use crate::app::shell::App;
use crate::app::shell::Flush;
use crate::document::Document;
use crate::document::packed;
use crate::domain::passphrase::Passphrase;
use crate::store::error::StoreError;
use crate::store::file::Access;
use crate::ui::Command;
use crate::ui::UiState;
use crate::ui::file_page::FileCommand;
use crate::ui::file_page::FilePage;
use crate::ui::file_page::Sealed;
use crate::ui::file_page::Unlock;
use jiff::Timestamp;
use std::path::Path;
use std::path::PathBuf;
use std::time::Duration;

/// The name by which the field for the phrase is given the focus.
const PHRASE: &str = "unlock-phrase";

/// The same for the phrase that is about to be changed.
pub(super) const CURRENT: &str = "file-phrase-current";

/// A file that was put away, and how the window was.
pub(super) struct Locked {
    path: PathBuf,
    id: String,
    state: UiState,
    saved_at: Option<String>,
    held: Vec<Command>,
    unwritten: Vec<egui::Id>,
}

/// When the window was last touched: by its own clock, which a test can move, and by the
/// computer's, which goes on while the computer sleeps.
#[derive(Clone, Copy)]
pub(super) struct Touch {
    frame: f64,
    moment: Timestamp,
}

impl App {
    /// Does one thing that was asked about the file itself.
    pub(super) fn act_on_file(&mut self, ctx: &egui::Context, command: FileCommand) {
        match command {
            FileCommand::Unlock => self.unlock(),
            FileCommand::Lock => self.lock(ctx),
            FileCommand::Protect => self.protect(ctx),
            FileCommand::Unprotect => self.unprotect(ctx),
            FileCommand::LockAfter(minutes) => {
                self.settings.lock_after = minutes;
                self.settings.save(self.around.settings.as_deref());
                self.forget_derived();
            }
            FileCommand::Rescue => self.rescue(ctx),
            FileCommand::BackUp => self.back_up(ctx),
            FileCommand::BackUpIn(folder) => self.back_up_in(ctx, &folder),
            FileCommand::ShowCopy(path) => self.show_copy(ctx, &path),
            FileCommand::ReadCopy => self.read_copy(),
            FileCommand::SealCopies => self.seal_copies(ctx),
            FileCommand::RestoreCopy => self.restore_copy(ctx),
            FileCommand::Pack(path) => self.pack(ctx, &path),
        }
    }

    /// Asks for the phrase of a file.
    pub(super) fn ask_phrase(&mut self, path: &Path, of: Sealed) {
        self.state.close_forms();
        self.state.unlock = Some(Unlock { path: path.to_owned(), of, ..Unlock::default() });
        self.state.focus_next = Some(PHRASE);
    }

    /// Opens the file that waits for its phrase, with the phrase that was typed.
    pub(super) fn unlock(&mut self) {
        let Some(mut unlock) = self.state.unlock.take() else { return };
        let opened = self.unpacked(&unlock.path, &unlock.phrase).and_then(|path| {
            if path != unlock.path {
                unlock.path = path;
                unlock.of = Sealed::Unpacked;
            }
            Document::unlock(&unlock.path, Access::Write, &unlock.phrase)
        });
        match opened {
            Ok(document) => {
                let locked = self.locked.take();
                let is_back = locked.as_ref().is_some_and(|locked| locked.is(&document));
                self.take(Ok(document));
                match locked {
                    // It was refused after all, and is still to be had.
                    Some(locked) if self.document.is_none() => self.locked = Some(locked),
                    Some(locked) if is_back => self.come_back(locked),
                    _ => self.return_to_session(),
                }
                if unlock.of == Sealed::Unpacked {
                    let words = [("path", unlock.path.display().to_string().into())];
                    self.tell(self.texts.with("unpacked", &words), None);
                }
            }
            Err(error) => {
                unlock.refused = Some(errors::bare(&self.texts, &error));
                let phrase = std::mem::take(&mut unlock.phrase);
                unlock.can_be_rescued = can_be_rescued(&error);
                if unlock.can_be_rescued {
                    unlock.refused = Some(self.texts.get("rescue-offer").into_owned());
                    self.damaged = Some((unlock.path.clone(), Some(phrase)));
                }
                self.state.unlock = Some(unlock);
                self.state.focus_next = Some(PHRASE);
            }
        }
    }

    /// The file that a packed copy holds, unpacked beside the user's own; any other file as
    /// it is.
    fn unpacked(&self, path: &Path, phrase: &Passphrase) -> Result<PathBuf, StoreError> {
        if !packed::is_packed(path)? {
            return Ok(path.to_owned());
        }
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let name = stem.strip_suffix(".schild").unwrap_or(&stem);
        let to = free_path(&self.around.documents, name, "schild");
        packed::unpack(path, &to, phrase)?;
        Ok(to)
    }

    /// The window is again as it was. Who works is asked anew: it may be somebody else.
    fn come_back(&mut self, locked: Locked) {
        let who = std::mem::take(&mut self.state.who);
        let notice = self.state.notice.take();
        self.state = UiState { who, notice, ..locked.state };
        self.saved_at = locked.saved_at;
        self.held = locked.held;
        self.unwritten = locked.unwritten;
        self.state.who.holds = !self.held.is_empty();
        self.fill_file_page();
    }

    /// Puts an encrypted file away until its phrase is typed again. What was typed and could
    /// not be kept stays in memory, for the user to find it again.
    pub(super) fn lock(&mut self, ctx: &egui::Context) {
        if !self.document.as_ref().is_some_and(Document::is_sealed) {
            return self.tell(self.texts.get("lock-needs-phrase").into_owned(), None);
        }
        self.end_audit(ctx);
        self.flush_drafts(ctx, Flush::All);
        self.back_up_changes();
        self.damaged = None;
        let Some(document) = self.document.take() else { return };
        let mut state = std::mem::take(&mut self.state);
        state.notice = None;
        state.file = FilePage::default();
        let (path, id) = (document.path().to_owned(), document.id().to_owned());
        let saved_at = self.saved_at.take();
        let (held, unwritten) =
            (std::mem::take(&mut self.held), std::mem::take(&mut self.unwritten));
        drop(document);
        // Fields remember what was typed in them, to take it back.
        ctx.data_mut(egui::util::IdTypeMap::clear);
        self.start_afresh_in(state.theme);
        self.ask_phrase(&path, Sealed::PutAway);
        self.locked = Some(Locked { path, id, state, saved_at, held, unwritten });
    }

    /// Notes that the window was touched in this frame, or locks it after long enough.
    pub(super) fn lock_when_left(&mut self, ctx: &egui::Context) {
        let now =
            Touch { frame: ctx.input(|input| input.time), moment: self.around.clock.timestamp() };
        let minutes = self.settings.lock_after;
        let is_sealed = self.document.as_ref().is_some_and(Document::is_sealed);
        if !is_sealed || minutes == 0 {
            self.touched = None;
            return;
        }
        let touched = *self.touched.get_or_insert(now);
        let by_clock = now.moment.duration_since(touched.moment).as_secs_f64();
        let rested = (now.frame - touched.frame).max(by_clock);
        let left = f64::from(minutes) * 60.0 - rested;
        if left <= 0.0 {
            self.touched = None;
            self.lock(ctx);
        } else {
            // Asked for again with each frame: one that comes in between would take it away.
            ctx.request_repaint_after(Duration::from_secs_f64(left + 0.05));
        }
    }

    /// Notes that hands were on the window.
    pub(super) fn note_touch(&mut self, ui: &egui::Ui) {
        let is_touched = ui.input(|input| !input.events.is_empty());
        if is_touched {
            self.touched = None;
        }
    }

    /// Sets or changes the phrase to the one in the form.
    pub(super) fn protect(&mut self, ctx: &egui::Context) {
        let form = std::mem::take(&mut self.state.file.phrase);
        if form.lacks().is_some() || !self.knows_phrase() {
            self.state.file.phrase = form;
            return;
        }
        if self.reseal(ctx, Some(&form.phrase)) {
            self.confirm(ctx, self.texts.get("file-phrase-done").into_owned());
        }
    }

    /// Takes the phrase away.
    pub(super) fn unprotect(&mut self, ctx: &egui::Context) {
        if self.knows_phrase() && self.reseal(ctx, None) {
            self.tell(self.texts.get("file-phrase-gone").into_owned(), None);
        }
    }

    /// Whether the phrase that the file has was typed: who passes by an open window must not
    /// lock its owner out. Says so where it was not.
    fn knows_phrase(&mut self) -> bool {
        let current = std::mem::take(&mut self.state.file.current);
        let known = self.document.as_ref().map(|document| document.has_phrase(&current));
        let is_known = matches!(known, Some(Ok(true)));
        let refused = (!is_known).then(|| self.texts.get("file-phrase-wrong").into_owned());
        self.state.file.refused = refused;
        if !is_known {
            self.state.focus_next = Some(CURRENT);
        }
        is_known
    }

    /// Writes the file anew with another phrase or without; answers whether it was done.
    fn reseal(&mut self, ctx: &egui::Context, phrase: Option<&Passphrase>) -> bool {
        self.flush_drafts(ctx, Flush::All);
        let stamp = self.stamp();
        let Some(document) = &mut self.document else { return false };
        let outcome = document.protect(phrase, &stamp);
        self.state.file = FilePage::default();
        if outcome.is_ok() {
            self.after_change();
        } else {
            self.forget_derived();
        }
        self.fill_file_page();
        match outcome {
            Ok(()) => true,
            Err(error) => {
                self.warn(self.store_sentence(&error));
                self.open_again_if_lost();
                false
            }
        }
    }

    /// Where a file could be neither replaced nor opened again, it is asked for anew.
    pub(super) fn open_again_if_lost(&mut self) {
        let lost = self.document.take_if(|document| {
            matches!(document.check(), Err(StoreError::Sqlite(_) | StoreError::Damaged { .. }))
        });
        if let Some(document) = lost {
            let path = document.path().to_owned();
            drop(document);
            self.open_at(&path);
        }
    }
}

impl Locked {
    /// Whether something was typed or asked that is not in the file yet.
    pub(super) fn holds_something(&self) -> bool {
        !self.state.drafts.is_empty() || !self.held.is_empty()
    }

    /// Where the file is.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Whether a document is the one that was put away.
    fn is(&self, document: &Document) -> bool {
        self.id == document.id() && self.path == document.path()
    }
}
