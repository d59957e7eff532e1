//! A file at a place where it can come to harm: saying so, and moving it. The copy is verified
//! before anything is left behind, and the old file goes only if the user wants it to.

use crate::app::documents::free_path;
use crate::app::documents::with_extension;
use crate::app::errors;
use crate::app::output;
use crate::app::places;
use crate::app::shell::App;
use crate::document::Document;
use crate::ui::Command;
use crate::ui::notice::NoticeAction;
use crate::ui::place::MOVE_PATH;
use crate::ui::place::MoveForm;
use crate::ui::place::UnsafePlace;
use std::ffi::OsString;
use std::path::Path;
use std::path::PathBuf;

impl App {
    /// What is wrong with the place of a path.
    pub(super) fn place_of(&self, path: &Path) -> Option<UnsafePlace> {
        let mounts = (self.around.mounts)();
        let has = |path: &Path| std::fs::symlink_metadata(path).is_ok();
        // As it is called, and as it is: a link may lead either way.
        places::place_of(path, &mounts, &has)
            .or_else(|| places::place_of(&places::real(path), &mounts, &has))
    }

    /// A document has just been opened: looks where it stands. Where the user has chosen to
    /// leave it there, and with the example, nothing is said.
    pub(super) fn judge_place(&mut self) {
        let path = self.document.as_ref().map(|document| document.path().to_owned());
        let asked = path.filter(|path| !self.settings.left_in_place.contains(path));
        let judged = asked.filter(|_| !self.is_example());
        self.place = judged.and_then(|path| self.place_of(&path));
        self.forget_derived();
    }

    /// Judges the path in the form for a new practice, each time it has changed.
    pub(super) fn judge_new_path(&mut self) {
        let typed = self.state.new_practice.as_ref().map(|form| form.path.trim().to_owned());
        if typed == self.judged_path {
            return;
        }
        let path = typed.as_deref().filter(|path| !path.is_empty());
        self.state.new_place = path.and_then(|path| self.place_of(&self.placed(Path::new(path))));
        self.judged_path = typed;
    }

    /// A folder for documents that is no unsafe place: the user's own, or the first around it.
    pub(super) fn safe_folder(&self) -> &Path {
        let documents = &self.around.documents;
        let is_safe = |folder: &&Path| self.place_of(&folder.join("file")).is_none();
        documents.ancestors().find(is_safe).unwrap_or(documents)
    }

    /// Shows the form to move the file, with a place proposed.
    pub(super) fn begin_move(&mut self) {
        let Some(document) = &self.document else { return };
        let stem = document.path().file_stem().unwrap_or_default().to_string_lossy();
        let path = free_path(self.safe_folder(), &stem, "schild").display().to_string();
        self.state.moving = Some(MoveForm { path, ..MoveForm::default() });
        self.state.focus_next = Some(MOVE_PATH);
    }

    /// Leaves the file where it is, and never asks again.
    pub(super) fn leave_in_place(&mut self) {
        let Some(document) = &self.document else { return };
        self.settings.leave_in_place(document.path());
        self.settings.save(self.around.settings.as_deref());
        self.judge_place();
    }

    /// Moves the file as the form says; says beside the form why it cannot be.
    pub(super) fn move_file(&mut self, ctx: &egui::Context) {
        let Some(form) = self.state.moving.clone() else { return };
        if !self.may_leave(ctx, Command::MoveFile) {
            return;
        }
        match self.moved(&form) {
            Ok((document, old)) => self.take_moved(document, (&old, form.removes_old)),
            Err(sentence) => {
                self.state.moving = Some(MoveForm { refused: Some(sentence), ..form });
            }
        }
    }

    /// The copy at its new place, opened, and the path of the old file.
    fn moved(&self, form: &MoveForm) -> Result<(Document, PathBuf), String> {
        let said = |key: &str| self.texts.get(key).into_owned();
        let document = self.document.as_ref().ok_or_else(String::new)?;
        let old = document.path().to_owned();
        if form.path.trim().is_empty() {
            return Err(said("app-path-needed"));
        }
        let mut path = self.placed(Path::new(form.path.trim()));
        if path.is_dir() {
            path.push(old.file_name().map(OsString::from).unwrap_or_default());
        }
        let path = with_extension(&path);
        if self.place_of(&path).is_some() {
            return Err(said("place-move-unsafe"));
        }
        let copied = document.copy_to(&path).and_then(|()| document.moved_to(&path));
        let copy = copied.map_err(|error| errors::creation(&self.texts, &error, &path))?;
        Ok((copy, old))
    }

    fn take_moved(&mut self, document: Document, (old, removes_old): (&Path, bool)) {
        let path = document.path().to_owned();
        self.around.open_file.replace(Some(path.clone()));
        self.settings.forget(old);
        self.settings.remember(&path);
        self.settings.save(self.around.settings.as_deref());
        self.state.recent = self.settings.recent.clone();
        // The file itself, where a link leads to it.
        let old = std::fs::canonicalize(old).unwrap_or_else(|_| old.to_owned());
        // Both tell of the old file by its count of changes.
        self.history = None;
        self.replay = None;
        self.backed_up = None;
        // Whoever has the old file open lets go of it first.
        self.document = Some(document);
        self.state.moving = None;
        self.hold();
        self.judge_place();
        let key = match removes_old.then(|| output::remove(&old)) {
            None => "place-moved-kept",
            Some(Ok(())) => "place-moved-removed",
            Some(Err(error)) => {
                tracing::warn!(%error, "the old file could not be removed");
                "place-moved-stuck"
            }
        };
        let words = [("path", path.display().to_string()), ("old", old.display().to_string())];
        let words = words.map(|(name, path)| (name, path.into()));
        self.tell(self.texts.with(key, &words), Some(NoticeAction::ShowFolder(path)));
    }
}
