//! What can still be read of a damaged file, saved into a new one.

use crate::app::documents::free_path;
use crate::app::errors;
use crate::app::shell::App;
use crate::document::Document;
use crate::domain::passphrase::Passphrase;
use crate::store::error::StoreError;
use crate::store::journal::Stamp;
use crate::store::rescue::Rescued;
use crate::ui::Command;
use crate::ui::file_page::FileCommand;
use crate::ui::notice::NoticeAction;
use std::path::Path;
use std::path::PathBuf;

/// Whether a file that cannot be opened may have something left to save.
pub(super) fn can_be_rescued(error: &StoreError) -> bool {
    match error {
        // A write-ahead log of another program: that program must fold it in first.
        StoreError::AlteredSchema { name } => name != "WAL",
        StoreError::Corrupt { .. }
        | StoreError::Damaged { .. }
        | StoreError::BrokenChain { .. }
        | StoreError::Io(_)
        | StoreError::Sqlite(_) => true,
        _ => false,
    }
}

impl App {
    /// Offers to save what can be read, beside what was said about the file.
    pub(super) fn offer_rescue(&mut self, path: &Path, phrase: Option<Passphrase>) {
        self.damaged = Some((path.to_owned(), phrase));
        if let Some(notice) = &mut self.state.notice {
            notice.action = Some(NoticeAction::Rescue);
        }
    }

    /// The phrase of a damaged file is kept no longer than saving it is on offer.
    pub(super) fn forget_damaged(&mut self) {
        let offers = self.state.unlock.as_ref().is_some_and(|unlock| unlock.can_be_rescued)
            || self
                .state
                .notice
                .as_ref()
                .is_some_and(|notice| notice.action == Some(NoticeAction::Rescue));
        if !offers && self.leaving.is_none() {
            self.damaged = None;
        }
    }

    /// Saves what can be read of the damaged file beside it, or among the user's documents
    /// where that cannot be, and opens what came of it.
    pub(super) fn rescue(&mut self, ctx: &egui::Context) {
        if !self.may_leave(ctx, Command::File(FileCommand::Rescue)) {
            return;
        }
        let Some((from, phrase)) = self.damaged.clone() else { return };
        let stamp = Stamp { at: self.around.clock.timestamp(), by: String::new() };
        let beside = from.parent().map(Path::to_owned).unwrap_or_default();
        let mut outcome = Err(StoreError::Missing);
        for folder in [beside, self.around.documents.clone()] {
            let to = self.rescued_path(&folder, &from);
            outcome = Document::rescue(&from, &to, &stamp, phrase.as_ref());
            let is_elsewhere = matches!(
                outcome,
                Err(StoreError::NoPermission | StoreError::ReadOnly | StoreError::DiskFull)
            );
            if !is_elsewhere {
                break;
            }
        }
        match outcome {
            Ok((document, rescued)) => {
                let path = document.path().to_owned();
                self.take(Ok(document));
                self.damaged = None;
                self.tell(self.rescued_words(&rescued, &path), None);
            }
            Err(error) => self.warn(errors::store(&self.texts, &error, &from)),
        }
    }

    fn rescued_path(&self, folder: &Path, from: &Path) -> PathBuf {
        let stem = from.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let name = self.texts.with("rescue-file", &[("name", stem.into())]);
        free_path(folder, &name, "schild")
    }

    /// What was saved and what not.
    fn rescued_words(&self, rescued: &Rescued, path: &Path) -> String {
        let words = [
            ("records", rescued.records.into()),
            ("lost", rescued.lost.len().into()),
            ("path", path.display().to_string().into()),
        ];
        self.texts.with("rescue-done", &words)
    }
}
