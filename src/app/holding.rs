//! Having a document open: telling others so, and looking it over when the last window did
//! not close it properly.

use crate::app::computer;
use crate::app::errors;
use crate::app::shell::App;
use crate::document::Document;
use crate::store::error::StoreError;
use crate::store::holder;
use crate::store::holder::Holder;
use crate::store::part;
use jiff::SignedDuration;

/// What is older than this is no longer being made.
const HALF_MADE: SignedDuration = SignedDuration::from_hours(1);

/// What came of looking a document over.
pub(super) enum Look {
    /// The last window closed it properly: there was no need.
    NotNeeded,
    /// It is sound.
    Sound,
    /// It opens, but records are not what its history says.
    Unexplained,
}

impl App {
    /// Looks a document over that the last window has not closed properly, before anything of
    /// it is shown.
    pub(super) fn look_over(&self, document: &Document) -> Result<Look, String> {
        let path = document.path();
        if document.is_read_only() || !holder::is_left_beside(path) {
            return Ok(Look::NotNeeded);
        }
        let refused = |error: &StoreError| errors::store(&self.texts, error, path);
        let report = document.check().map_err(|error| refused(&error))?;
        if let Some(detail) = report.corruption {
            return Err(refused(&StoreError::Corrupt { detail }));
        }
        if let Some(line) = report.broken_line {
            return Err(refused(&StoreError::BrokenChain { line }));
        }
        Ok(if report.unexplained.is_empty() { Look::Sound } else { Look::Unexplained })
    }

    /// Once the window stands: whether another program wrote into the file behind the back of
    /// its journal. Said once; nothing is changed.
    pub(super) fn compare_with_journal(&mut self) {
        if !std::mem::take(&mut self.is_look_due) {
            return;
        }
        let told = self.document.as_ref().map(Document::is_told_by_journal);
        if let Some(Ok(false) | Err(_)) = told {
            self.warn(self.texts.get("app-changed-outside").into_owned());
        }
    }

    /// Says how a document came out of that.
    pub(super) fn tell_look(&mut self, look: &Look) {
        match look {
            Look::NotNeeded => {}
            Look::Sound => self.tell(self.texts.get("app-unclean-sound").into_owned(), None),
            Look::Unexplained => self.warn(self.texts.get("app-unclean-other").into_owned()),
        }
    }

    /// Takes away what a program that was stopped left half made beside the document and among
    /// its copies: of a file without a phrase, that can be read.
    pub(super) fn sweep(&self) {
        let hour_ago = self.around.clock.timestamp() - HALF_MADE;
        let own = self.document.as_ref().and_then(|document| document.path().parent());
        let copies = self.document.as_ref().map(|document| self.folder_for_copies(document));
        for folder in own.into_iter().chain(copies.as_deref()) {
            part::sweep(folder, hour_ago.into());
        }
    }

    /// Tells others that the open document is open here.
    pub(super) fn hold(&mut self) {
        let holder = Holder {
            who: self.stamp().by,
            computer: computer::name(),
            process: std::process::id(),
            since: self.around.clock.now().datetime(),
        };
        let who = if holder.who.trim().is_empty() { computer::account() } else { holder.who };
        if let Some(document) = &mut self.document {
            document.hold(Holder { who, ..holder });
        }
    }
}
