//! Files that are evidence: taken in from a path, a dialog, the clipboard or a file that is
//! dropped on the window; shown by the system's own program; written out byte for byte. What
//! may take long is read beside the window.

use crate::app::errors;
use crate::app::jobs::Job;
use crate::app::opened::Opened;
use crate::app::output;
use crate::app::shell::App;
use crate::app::shell::Flush;
use crate::document::Document;
use crate::document::EditError;
use crate::domain::evidence::Evidence;
use crate::domain::evidence::content;
use crate::domain::evidence::content::LARGEST_MEGABYTES;
use crate::domain::evidence::content::MEGABYTE;
use crate::domain::evidence::content::Taken;
use crate::domain::id::EvidenceId;
use crate::domain::id::MeasureId;
use crate::domain::record::RecordKey;
use crate::edit::Edit;
use crate::edit::evidence::EvidenceEdit;
use crate::edit::refusal::Refusal;
use crate::report::image;
use crate::text::Texts;
use crate::text::refusal;
use crate::ui::Command;
use crate::ui::notice::NoticeAction;
use crate::ui::steps::evidence::EvidenceCommand;
use egui::Color32;
use egui::ColorImage;
use std::collections::VecDeque;
use std::io;
use std::io::Read;
use std::path::Path;
use std::path::PathBuf;
use std::time::Duration;

/// How long the clipboard may take to answer, in seconds.
const CLIPBOARD_ANSWERS: f64 = 1.0;

/// What is going on with files.
#[derive(Default)]
pub(super) struct Files {
    /// What is to be read, one after the other.
    waiting: VecDeque<(Source, Whereto)>,
    reading: Option<Reading>,
    /// For what the clipboard was asked, and when.
    pasting: Option<(Option<MeasureId>, f64)>,
    /// What the system's own programs show; it goes with the document.
    opened: Opened,
}

/// A file that is being read.
struct Reading {
    job: Job<Result<Found, Fault>>,
    path: PathBuf,
    whereto: Whereto,
}

/// Where bytes come from.
enum Source {
    /// A file.
    Path(PathBuf),
    /// A picture of the clipboard, with the name it gets.
    Picture(std::sync::Arc<ColorImage>, String),
}

/// What becomes of them.
#[derive(Clone, Copy)]
enum Whereto {
    /// A new piece, for a measure where one is named.
    New(Option<MeasureId>),
    /// The file that a piece lacks.
    Lacking(EvidenceId),
}

/// A file that was read and may be taken in.
struct Found {
    taken: Taken,
    bytes: Vec<u8>,
}

/// Why a file could not be read.
enum Fault {
    Refused(Refusal),
    Io(io::Error),
}

impl App {
    /// Does what was asked about evidence.
    pub(super) fn act_on_evidence(&mut self, ctx: &egui::Context, command: EvidenceCommand) {
        match command {
            EvidenceCommand::Attach(path, to) => self.take_file(&path, Whereto::New(to)),
            EvidenceCommand::Supply(id, path) => self.take_file(&path, Whereto::Lacking(id)),
            EvidenceCommand::Paste(to) => {
                self.files.pasting = Some((to, ctx.input(|input| input.time)));
                ctx.send_viewport_cmd(egui::ViewportCommand::RequestPaste);
                ctx.request_repaint_after(Duration::from_secs_f64(CLIPBOARD_ANSWERS + 0.05));
            }
            EvidenceCommand::Picture(picture, to) => {
                let moment = self.around.clock.now().strftime("%Y-%m-%d %H.%M.%S").to_string();
                let name = self.texts.with("evidence-screenshot", &[("moment", moment.into())]);
                self.files.waiting.push_back((Source::Picture(picture, name), Whereto::New(to)));
            }
            EvidenceCommand::Open(id) => self.show_evidence(ctx, id),
            EvidenceCommand::SaveAs(id, path) => self.write_evidence(id, &path),
            EvidenceCommand::Erase => self.erase_removed(ctx),
        }
    }

    fn take_file(&mut self, path: &Path, whereto: Whereto) {
        let path = self.placed(path);
        if path.file_name().is_none() {
            return self.warn(self.texts.get("app-path-needed").into_owned());
        }
        let open = self.document.as_ref().map(Document::path);
        if open.is_some_and(|open| output::would_replace_document(&path, open)) {
            return self.warn(self.texts.get("evidence-is-document").into_owned());
        }
        self.files.waiting.push_back((Source::Path(path), whereto));
    }

    /// A path that a dialog has answered: it is meant, and nothing more is asked.
    pub(super) fn chosen_evidence(&mut self, command: EvidenceCommand) {
        if let EvidenceCommand::SaveAs(id, path) = &command {
            self.may_replace = Some((self.placed(path), id.to_string()));
        }
        self.commands.push(Command::Evidence(command));
    }

    /// Takes what was dropped or pasted, and what was read meanwhile.
    pub(super) fn follow_evidence(&mut self, ctx: &egui::Context) {
        self.take_dropped(ctx);
        self.take_pasted(ctx);
        if self.document.is_none() {
            self.files = Files::default();
            return;
        }
        // What was read waits while nothing may be changed.
        let waits = self.state.auditor.is_on || self.state.looks_back();
        if !waits
            && let Some(reading) = &self.files.reading
            && let Some(outcome) = reading.job.poll()
            && let Some(Reading { path, whereto, .. }) = self.files.reading.take()
        {
            match outcome {
                Ok(Ok(found)) => self.take_found(ctx, found, whereto),
                Ok(Err(Fault::Refused(why))) => self.warn(refused(&self.texts, &why, &path)),
                Ok(Err(Fault::Io(error))) => self.warn(unreadable(&self.texts, &error, &path)),
                Err(_) => self.warn(self.texts.get("app-broken").into_owned()),
            }
        }
        if self.files.reading.is_none()
            && let Some((source, whereto)) = self.files.waiting.pop_front()
        {
            let wake = ctx.clone();
            let path = source.path();
            let job = Job::start(move |_| source.read(), move || wake.request_repaint());
            self.files.reading = Some(Reading { job, path, whereto });
        }
    }

    fn take_dropped(&mut self, ctx: &egui::Context) {
        let dropped = ctx.input(|input| input.raw.dropped_files.clone());
        if dropped.is_empty() || self.document.is_none() {
            return;
        }
        let Some(to) = self.state.evidence_goes_to() else {
            return self.warn(self.texts.get("evidence-where-first").into_owned());
        };
        for path in dropped.iter().map(|file| file.path().to_owned()) {
            self.commands.push(Command::Evidence(EvidenceCommand::Attach(path, to)));
        }
        ctx.request_repaint();
    }

    fn take_pasted(&mut self, ctx: &egui::Context) {
        let (now, pasted, has_text) = ctx.input(|input| {
            let picture = input.events.iter().find_map(|event| match event {
                egui::Event::PasteImage(picture) => Some(picture.clone()),
                _ => None,
            });
            let has_text = input.events.iter().any(|event| matches!(event, egui::Event::Paste(_)));
            (input.time, picture, has_text)
        });
        let asked = self.files.pasting;
        if let Some(picture) = pasted {
            self.files.pasting = None;
            if self.document.is_none() {
                return;
            }
            let Some(to) = asked.map(|(to, _)| to).or_else(|| self.state.evidence_goes_to()) else {
                return self.warn(self.texts.get("evidence-where-first").into_owned());
            };
            self.commands.push(Command::Evidence(EvidenceCommand::Picture(picture, to)));
            ctx.request_repaint();
        } else if asked.is_some_and(|(_, since)| has_text || now > since + CLIPBOARD_ANSWERS) {
            self.files.pasting = None;
            self.tell(self.texts.get("evidence-no-picture").into_owned(), None);
        }
    }

    fn take_found(&mut self, ctx: &egui::Context, found: Found, whereto: Whereto) {
        self.flush_drafts(ctx, Flush::All);
        let stamp = self.stamp();
        let to = match whereto {
            Whereto::New(to) => to,
            Whereto::Lacking(id) => return self.supply(ctx, id, &found.bytes),
        };
        self.bring_back(ctx, &found);
        if self.is_linked_instead(ctx, &found, to) {
            return;
        }
        let title = title_of(&found.taken.file_name).to_owned();
        let mut piece = Evidence::of_file(found.taken, title.clone(), self.around.clock.today());
        piece.measures.extend(to);
        let Some(document) = &mut self.document else { return };
        match document.attach(piece, &found.bytes, &stamp) {
            Ok(record) => {
                self.after_change();
                self.state.evidence.path.clear();
                if let Some(record) = record.filter(|_| to.is_none()) {
                    self.state.show_new(&record);
                }
                let words = self.texts.with("evidence-added", &[("title", title.into())]);
                self.confirm(ctx, words);
            }
            Err(error) => self.warn_edit(error),
        }
    }

    /// A file that is known but was not in the document is there again.
    fn bring_back(&mut self, ctx: &egui::Context, found: &Found) {
        let Some(document) = &self.document else { return };
        let known = document.isms().evidence_like(found.taken.sha256).map(|piece| piece.id);
        let lacking = known.filter(|id| document.kept().missing.contains(id));
        if let Some(id) = lacking {
            self.supply(ctx, id, &found.bytes);
        }
    }

    /// The same file is there already: it shows this measure too from now on.
    fn is_linked_instead(
        &mut self,
        ctx: &egui::Context,
        found: &Found,
        to: Option<MeasureId>,
    ) -> bool {
        let isms = self.document.as_ref().map(Document::isms);
        let there = isms.and_then(|isms| isms.evidence_like(found.taken.sha256));
        let (Some(there), Some(measure)) = (there, to) else { return false };
        if there.measures.contains(&measure) {
            return false;
        }
        let (id, title) = (there.id, there.title.clone());
        let edit = Edit::Evidence(id, EvidenceEdit::ToggleMeasure(measure));
        if self.edit(ctx, &edit).is_some() {
            self.state.evidence.path.clear();
            self.tell(self.texts.with("evidence-linked", &[("title", title.into())]), None);
        }
        true
    }

    fn supply(&mut self, ctx: &egui::Context, id: EvidenceId, bytes: &[u8]) {
        let stamp = self.stamp();
        let Some(document) = &mut self.document else { return };
        match document.supply(id, bytes, &stamp) {
            Ok(()) => {
                self.after_change();
                self.state.evidence.supply_path.clear();
                self.confirm(ctx, self.texts.get("evidence-supplied").into_owned());
            }
            Err(error) => self.warn_edit(error),
        }
    }

    fn warn_edit(&mut self, error: EditError) {
        let sentence = match error {
            EditError::Refused(why) => refusal::refusal(&self.texts, &why),
            EditError::Store(error) => self.store_sentence(&error),
        };
        self.warn(sentence);
    }

    /// The bytes of a piece, with the piece; says why where they cannot be read.
    fn evidence_bytes(&mut self, id: EvidenceId) -> Option<(Evidence, Vec<u8>)> {
        let document = self.document.as_ref()?;
        let piece = document.isms().evidence.get(&id)?.clone();
        match document.content_of(&piece) {
            Ok(bytes) => Some((piece, bytes)),
            Err(error) => {
                self.warn(errors::bare(&self.texts, &error));
                None
            }
        }
    }

    /// Shows a file with the system's own program, from a folder that nobody else can read and
    /// that goes with the document.
    fn show_evidence(&mut self, ctx: &egui::Context, id: EvidenceId) {
        let Some((piece, bytes)) = self.evidence_bytes(id) else { return };
        // The document may come from anywhere: what may not be taken in is not shown either.
        let name = match content::look_over(&piece.file_name, &bytes) {
            Ok(taken) => taken.file_name,
            Err(why) => {
                let sentence = refusal::refusal(&self.texts, &Refusal::Content(why));
                return self.warn(sentence);
            }
        };
        if !content::may_be_shown(&name) {
            return self.warn(self.texts.get("evidence-only-saved").into_owned());
        }
        match self.files.opened.put(&std::env::temp_dir(), &name, &bytes) {
            Ok(path) => {
                let words = [("name", name.clone().into())];
                self.tell(self.texts.with("evidence-opened", &words), None);
                let (wake, unshown) = (ctx.clone(), self.unshown.0.clone());
                let wake = Box::new(move || wake.request_repaint());
                self.around.picker.open(&path, unshown, wake);
            }
            Err(error) => {
                let folder = std::env::temp_dir();
                self.warn(errors::output(&self.texts, &error, &folder));
            }
        }
    }

    fn write_evidence(&mut self, id: EvidenceId, path: &Path) {
        let Some(path) = self.place_for_export(path, &id.to_string()) else { return };
        let Some((_, bytes)) = self.evidence_bytes(id) else { return };
        match output::write(&path, &bytes) {
            Ok(()) => {
                let words = [("path", path.display().to_string().into())];
                let text = self.texts.with("evidence-saved", &words);
                self.tell(text, Some(NoticeAction::ShowFolder(path)));
            }
            Err(error) => self.warn(errors::output(&self.texts, &error, &path)),
        }
    }

    fn erase_removed(&mut self, ctx: &egui::Context) {
        self.flush_drafts(ctx, Flush::All);
        let stamp = self.stamp();
        let Some(document) = &mut self.document else { return };
        match document.erase_removed(&stamp) {
            Ok(count) => {
                self.after_change();
                self.confirm(ctx, self.texts.count("evidence-erased", count));
            }
            Err(error) => self.warn(self.store_sentence(&error)),
        }
    }

    /// Nothing of what was shown stays once the document is put away.
    pub(super) fn drop_shown_files(&mut self) {
        self.files = Files::default();
    }

    /// Where a piece is proposed to be written: among the user's documents, under its own name.
    pub(super) fn evidence_proposal(&self, id: EvidenceId) -> PathBuf {
        let isms = self.document.as_ref().map(Document::isms);
        let piece = isms.and_then(|isms| isms.evidence.get(&id));
        let name = piece.map(Evidence::name_outside).unwrap_or_default();
        self.around.documents.join(name)
    }

    /// Shows the fields of a piece, where a path can be typed.
    pub(super) fn offer_evidence_path(&mut self, id: EvidenceId) {
        self.state.show(&RecordKey::Evidence(id));
    }
}

impl Source {
    fn path(&self) -> PathBuf {
        match self {
            Self::Path(path) => path.clone(),
            Self::Picture(_, name) => PathBuf::from(name),
        }
    }

    fn read(self) -> Result<Found, Fault> {
        let (name, bytes) = match self {
            Self::Path(path) => {
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                (name, read_file(&path)?)
            }
            Self::Picture(picture, name) => {
                let rgba = picture.pixels.iter().flat_map(Color32::to_array).collect();
                let png = image::png(picture.size, rgba);
                (name, png.map_err(|error| Fault::Io(io::Error::other(error)))?)
            }
        };
        let taken = content::look_over(&name, &bytes)
            .map_err(|why| Fault::Refused(Refusal::Content(why)))?;
        Ok(Found { taken, bytes })
    }
}

/// A whole file that is not too large; what is no file, such as a pipe, might never end.
#[expect(clippy::disallowed_methods, reason = "the user asked to take this file in")]
fn read_file(path: &Path) -> Result<Vec<u8>, Fault> {
    let found = std::fs::metadata(path).map_err(Fault::Io)?;
    if found.is_dir() {
        return Err(Fault::Io(io::ErrorKind::IsADirectory.into()));
    }
    if !found.is_file() {
        return Err(Fault::Io(io::ErrorKind::InvalidInput.into()));
    }
    content::may_have_size(found.len()).map_err(|why| Fault::Refused(Refusal::Content(why)))?;
    let most = u64::from(LARGEST_MEGABYTES * MEGABYTE) + 1;
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(Fault::Io)?;
    file.take(most).read_to_end(&mut bytes).map_err(Fault::Io)?;
    Ok(bytes)
}

/// The name of a file without its ending.
fn title_of(file_name: &str) -> &str {
    match file_name.rsplit_once('.') {
        Some((stem, _)) if !stem.trim().is_empty() => stem.trim(),
        _ => file_name,
    }
}

/// Why a file may not be taken in, with which file.
fn refused(texts: &Texts, why: &Refusal, path: &Path) -> String {
    format!("{} ({})", refusal::refusal(texts, why), path.display())
}

/// Why a file could not be read, with which file.
pub(super) fn unreadable(texts: &Texts, error: &io::Error, path: &Path) -> String {
    let key = match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => "evidence-no-file",
        io::ErrorKind::PermissionDenied => "evidence-no-permission",
        io::ErrorKind::IsADirectory => "evidence-is-folder",
        _ => "evidence-unreadable",
    };
    format!("{} ({})", texts.get(key), path.display())
}
