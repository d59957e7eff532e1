//! Beginning, opening and closing a document.

use crate::app::errors;
use crate::app::holding::Look;
use crate::app::output;
use crate::app::rescue::can_be_rescued;
use crate::app::shell::App;
use crate::catalogue::example;
use crate::catalogue::starter;
use crate::catalogue::starter::Identity;
use crate::document::Document;
use crate::edit::LONGEST_TEXT;
use crate::edit::refusal::Refusal;
use crate::store::error::StoreError;
use crate::store::journal::Stamp;
use crate::text::refusal;
use crate::ui::Command;
use crate::ui::NewPractice;
use crate::ui::UiState;
use crate::ui::attention::FIRST_QUESTION;
use crate::ui::file_page::Sealed;
use crate::ui::state::Place;
use crate::ui::widgets::phrase::PhraseForm;
use std::path::Path;
use std::path::PathBuf;

impl App {
    /// Begins a practice from the solo starter, with the questions that make it fit.
    pub(super) fn create(&mut self, ctx: &egui::Context, practice: &NewPractice) {
        if practice.name.trim().is_empty() {
            self.warn(self.texts.get("app-name-needed").into_owned());
            return;
        }
        if practice.path.trim().is_empty() {
            self.warn(self.texts.get("app-path-needed").into_owned());
            return;
        }
        let path = self.placed(Path::new(practice.path.trim()));
        if path.is_dir() {
            self.warn(self.texts.get("output-is-folder").into_owned());
            return;
        }
        let path = with_extension(&path);
        let texts = [&practice.name, &practice.owner, &practice.place];
        if texts.iter().any(|text| text.chars().count() > LONGEST_TEXT) {
            let why = Refusal::TooLong { limit: LONGEST_TEXT };
            self.warn(refusal::refusal(&self.texts, &why));
            return;
        }
        let phrase = Some(&practice.phrase).filter(|form| !form.is_blank());
        if let Some(lacks) = phrase.and_then(PhraseForm::lacks) {
            return self.warn(self.texts.get(lacks).into_owned());
        }
        if !self.may_leave(ctx, Command::Create(practice.clone())) {
            return;
        }
        let identity = Identity {
            name: practice.name.trim().to_owned(),
            owner: practice.owner.trim().to_owned(),
            place: practice.place.trim().to_owned(),
            ..Identity::default()
        };
        let isms = starter::solo(self.catalogue, &identity);
        let stamp = Stamp { at: self.around.clock.timestamp(), by: identity.owner };
        let created = match phrase {
            Some(form) => Document::create_sealed(&path, &isms, &stamp, &form.phrase),
            None => Document::create(&path, isms, &stamp),
        };
        self.take(created.map_err(|error| errors::creation(&self.texts, &error, &path)));
        if self.document.as_ref().is_some_and(|document| output::is_same(document.path(), &path)) {
            self.state.place = Place::Interview;
            self.state.focus_next = Some(FIRST_QUESTION);
        }
    }

    /// Where a path leads that was typed or chosen: without the quotes some systems put
    /// around a copied one, and from the user's documents where it names no folder.
    pub(super) fn placed(&self, path: &Path) -> PathBuf {
        let words = path.to_string_lossy();
        let bare = words.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
        let path = bare.map_or(path, Path::new);
        output::absolute(&self.around.documents.join(path))
    }

    /// Opens a file; one that was open is closed first, and only if the new one opens.
    pub(super) fn open(&mut self, ctx: &egui::Context, path: &Path) {
        let path = self.placed(path);
        let is_open = |document: &Document| output::is_same(document.path(), &path);
        if self.document.as_ref().is_some_and(is_open) {
            self.state.close_forms();
            return;
        }
        // The way back to a file that was put away is never one away from it.
        if self.locked.as_ref().is_some_and(|locked| output::is_same(locked.path(), &path)) {
            return self.ask_phrase(&path, Sealed::PutAway);
        }
        if self.may_leave(ctx, Command::Open(path.clone())) {
            self.open_at(&path);
        }
    }

    /// Opens a file while none is: at the start, or again.
    pub(super) fn open_at_start(&mut self, path: &Path) {
        self.open_at(path);
        if self.document.is_none() && self.state.unlock.is_none() {
            self.state.open_path = path.display().to_string();
        }
    }

    pub(super) fn open_at(&mut self, path: &Path) {
        let opened = Document::open(path);
        let asks = match opened {
            Err(StoreError::Sealed) => Some(Sealed::File),
            Err(StoreError::Packed) => Some(Sealed::Packed),
            _ => None,
        };
        if let Some(of) = asks {
            return self.ask_phrase(path, of);
        }
        let failed = opened.as_ref().err().is_some_and(can_be_rescued);
        self.take(opened.map_err(|error| errors::store(&self.texts, &error, path)));
        if failed {
            self.offer_rescue(path, None);
        }
    }

    /// Opens a fresh copy of the example practice beside the user's own files.
    pub(super) fn open_example(&mut self, ctx: &egui::Context) {
        if !self.may_leave(ctx, Command::OpenExample) {
            return;
        }
        let isms = match example::example(self.catalogue) {
            Ok(isms) => isms,
            Err(error) => {
                tracing::error!(%error, "the example practice is not sound");
                self.warn(self.texts.get("app-broken").into_owned());
                return;
            }
        };
        let name = self.texts.get("app-file-example").into_owned();
        let path = free_path(&self.around.documents, &name, "schild");
        let stamp = Stamp { at: self.around.clock.timestamp(), by: isms.practice.owner.clone() };
        let created = Document::create(&path, isms, &stamp);
        self.take(created.map_err(|error| errors::creation(&self.texts, &error, &path)));
    }

    /// Closes the file and shows the welcome.
    pub(super) fn close_file(&mut self, ctx: &egui::Context) {
        if !self.may_leave(ctx, Command::CloseFile) || self.document.is_none() {
            return;
        }
        self.end_audit(ctx);
        self.back_up_changes();
        self.damaged = None;
        let notice = self.state.notice.take();
        self.document = None;
        self.around.open_file.replace(None);
        self.start_afresh();
        self.state.notice = notice;
    }

    /// Takes a document that was opened or made, or says why it was not.
    pub(super) fn take(&mut self, opened: Result<Document, String>) {
        let looked = opened.and_then(|document| Ok((self.look_over(&document)?, document)));
        match looked {
            Ok((look, document)) => {
                self.back_up_changes();
                self.damaged = None;
                self.around.open_file.replace(Some(document.path().to_owned()));
                self.settings.remember(document.path());
                self.settings.save(self.around.settings.as_deref());
                self.document = Some(document);
                self.locked = None;
                self.start_afresh();
                self.note_old_copies();
                self.sweep();
                self.ask_who();
                self.hold();
                self.judge_place();
                self.is_look_due = matches!(look, Look::NotNeeded);
                self.tell_look(&look);
            }
            Err(sentence) => self.warn(sentence),
        }
    }

    /// Nothing of one document's window stays for the next.
    fn start_afresh(&mut self) {
        let theme = self.state.theme;
        self.start_afresh_in(theme);
    }

    /// The same, with a theme that is known.
    pub(super) fn start_afresh_in(&mut self, theme: egui::ThemePreference) {
        let recent = self.settings.recent.clone();
        let crash = self.state.crash.take();
        let copies = self.folder_of_copies();
        self.state = UiState {
            crash,
            recent,
            theme,
            copies,
            wording: self.settings.wording,
            scroll_to_top: true,
            ..UiState::default()
        };
        self.saved_at = None;
        self.history = None;
        self.replay = None;
        self.unwritten.clear();
        self.held.clear();
        self.drop_shown_files();
        self.forget_derived();
    }

    /// The path a new practice is proposed to have.
    pub(super) fn proposed_path(&self) -> String {
        let name = self.texts.get("app-file-practice").into_owned();
        free_path(self.safe_folder(), &name, "schild").display().to_string()
    }

    /// Fills in where exports go, where the user has not typed anything.
    pub(super) fn propose_paths(&mut self) {
        if self.document.is_none() {
            return;
        }
        let comparison = self.named_beside("app-file-comparison", "pdf");
        let map = self.named_beside("app-file-map", "png");
        let json = self.named_beside("app-file-json", "json");
        self.propose_paper_path();
        if self.state.parcel.path.trim().is_empty() {
            self.state.parcel.path = self.named_beside("parcel-file", "zip");
        }
        if self.state.json_path.trim().is_empty() {
            self.state.json_path = json;
        }
        if self.state.map.path.trim().is_empty() {
            self.state.map.path = map;
        }
        if self.state.history.path.trim().is_empty() {
            self.state.history.path = comparison;
        }
        self.propose_tables();
    }

    /// A path beside the open file with a name of what it holds, the practice and the day.
    pub(super) fn named_beside(&self, key: &str, extension: &str) -> String {
        let Some(document) = &self.document else { return String::new() };
        let practice = safe_name(&document.isms().practice.name);
        let date = self.around.clock.today().to_string();
        let folder = document.path().parent().unwrap_or(&self.around.documents);
        let name = self.texts.with(key, &[("practice", practice.into()), ("date", date.into())]);
        folder.join(format!("{name}.{extension}")).display().to_string()
    }
}

/// The same path, ending in `.schild`.
pub(super) fn with_extension(path: &Path) -> PathBuf {
    if path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("schild")) {
        return path.to_owned();
    }
    output::with_ending(path, ".schild")
}

/// A path in a folder that nothing has yet: "Name.ext", "Name 2.ext", ….
pub(super) fn free_path(folder: &Path, name: &str, extension: &str) -> PathBuf {
    let numbered = (2..1000).map(|number| folder.join(format!("{name} {number}.{extension}")));
    let mut paths = std::iter::once(folder.join(format!("{name}.{extension}"))).chain(numbered);
    paths.find(|path| !path.exists()).unwrap_or_else(|| folder.join(format!("{name}.{extension}")))
}

/// A practice's name as part of a file name: letters, digits, spaces and dashes.
fn safe_name(name: &str) -> String {
    let safe: String = name
        .chars()
        .map(
            |letter| {
                if letter.is_alphanumeric() || matches!(letter, ' ' | '-') { letter } else { ' ' }
            },
        )
        .collect();
    let words: Vec<_> = safe.split_whitespace().collect();
    words.join(" ").chars().take(60).collect()
}
