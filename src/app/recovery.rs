//! Taking up where a fault broke off.

use crate::app::output;
use crate::app::shell::App;
use crate::document::Document;

impl App {
    /// Opens the file that is asked for; without one, the file that a fault broke off in. Where
    /// it is the same, the user is where they were.
    pub(super) fn take_up(&mut self) {
        self.state.crash = self.around.crashes.report();
        let session = self.around.crashes.take_session();
        let asked = self.around.open_file.borrow().clone();
        let left = session.as_ref().and_then(|session| session.file.clone());
        if let Some(file) = asked.or(left) {
            self.open_at_start(&file);
        }
        self.session = session;
        if self.document.is_some() || self.state.unlock.is_none() {
            self.return_to_session();
        }
    }

    /// The user is where the fault broke off, if the file that is open is the same. Of an
    /// encrypted one that is only known once its phrase was typed.
    pub(super) fn return_to_session(&mut self) {
        let document = self.document.as_ref();
        if let Some(session) = self.session.take()
            && let Some(file) = &session.file
            && document.is_some_and(|document| output::is_same(document.path(), file))
        {
            self.state.return_to(&session.whereabouts);
            self.propose_paths();
        }
    }

    /// Keeps where the user is at hand, in case of a fault.
    pub(super) fn note_whereabouts(&self) {
        let file = self.document.as_ref().map(Document::path);
        self.around.crashes.note(file, &self.state.whereabouts());
    }

    /// The report has been read.
    pub(super) fn drop_crash(&mut self) {
        self.around.crashes.forget();
        self.state.crash = None;
    }
}
