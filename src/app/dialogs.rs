//! What the desktop shows beside the window: file dialogs and folders. Where it cannot, a
//! path can be typed and is told.

use crate::app::picker::Answer;
use crate::app::picker::Ask;
use crate::app::shell::App;
use crate::app::shell::Asked;
use crate::ui::PathPurpose;
use crate::ui::steps::evidence::EvidenceCommand;
use std::path::Path;
use std::sync::mpsc::TryRecvError;
use std::sync::mpsc::channel;
use std::time::Duration;

/// After how long a dialog without an answer is taken to be out of sight, in seconds.
const DIALOG_HIDES: u32 = 60;

impl App {
    /// Shows the system's dialog; the answer comes in [`App::listen`].
    pub(super) fn choose(&mut self, ctx: &egui::Context, purpose: Option<PathPurpose>) {
        let ask = self.question(purpose);
        let (sender, answer) = channel();
        let wake = ctx.clone();
        self.around.picker.ask(ask, sender, Box::new(move || wake.request_repaint()));
        let since = ctx.input(|input| input.time);
        ctx.request_repaint_after(Duration::from_secs(u64::from(DIALOG_HIDES) + 1));
        self.asked = Some(Asked { purpose, answer, since: Some(since) });
    }

    /// What the dialog asks, beginning with what is typed in the field it is for.
    fn question(&self, purpose: Option<PathPurpose>) -> Ask {
        let (key, typed, extension) = match purpose {
            None => {
                return Ask::OpenDocument { title: self.texts.get("app-dialog-open").into_owned() };
            }
            Some(PathPurpose::NewPractice) => {
                let form = self.state.new_practice.as_ref();
                let typed = form.map(|form| form.path.as_str()).unwrap_or_default();
                ("app-dialog-new", typed, "schild")
            }
            Some(PathPurpose::Report) => {
                ("app-dialog-report", self.state.papers.path.as_str(), "pdf")
            }
            Some(PathPurpose::Move) => {
                let form = self.state.moving.as_ref();
                let typed = form.map(|form| form.path.as_str()).unwrap_or_default();
                ("app-dialog-move", typed, "schild")
            }
            Some(PathPurpose::Json) => ("app-dialog-json", self.state.json_path.as_str(), "json"),
            Some(PathPurpose::Packed) => {
                ("app-dialog-packed", self.state.file.packed_path.as_str(), "age")
            }
            Some(PathPurpose::Backups) => {
                return Ask::Folder { title: self.texts.get("app-dialog-copies").into_owned() };
            }
            Some(PathPurpose::Shown) => {
                ("app-dialog-shown", self.state.auditor.path.as_str(), "pdf")
            }
            Some(PathPurpose::Map) => ("app-dialog-map", self.state.map.path.as_str(), "png"),
            Some(PathPurpose::Evidence(_) | PathPurpose::EvidenceSupply(_)) => {
                return Ask::OpenAny { title: self.texts.get("app-dialog-evidence").into_owned() };
            }
            Some(PathPurpose::EvidenceOut(id)) => {
                let title = self.texts.get("app-dialog-evidence-out").into_owned();
                return Ask::SaveAny { title, proposal: self.evidence_proposal(id) };
            }
            Some(PathPurpose::Parcel) => ("parcel-title", self.state.parcel.path.as_str(), "zip"),
            Some(PathPurpose::Bring) => {
                return Ask::OpenAny { title: self.texts.get("bring-path").into_owned() };
            }
            Some(PathPurpose::Tables) => {
                let tables = &self.state.tables;
                ("app-dialog-tables", tables.path.as_str(), tables.ending())
            }
            Some(PathPurpose::TablesBack) => {
                return Ask::OpenAny {
                    title: self.texts.get("app-dialog-tables-back").into_owned(),
                };
            }
            Some(PathPurpose::Comparison) => {
                ("app-dialog-comparison", self.state.history.path.as_str(), "pdf")
            }
        };
        let typed = Path::new(typed.trim());
        let is_blank = typed.as_os_str().is_empty();
        let proposal = if is_blank { self.around.documents.clone() } else { typed.to_owned() };
        Ask::Save { title: self.texts.get(key).into_owned(), proposal, extension }
    }

    /// Takes the answer of a dialog, once it is there.
    pub(super) fn listen(&mut self, ctx: &egui::Context) {
        if let Ok(folder) = self.unshown.1.try_recv() {
            self.say_where(&folder);
        }
        let Some(asked) = &mut self.asked else { return };
        let answer = match asked.answer.try_recv() {
            Ok(answer) => answer,
            Err(TryRecvError::Disconnected) => Answer::NoDialog,
            Err(TryRecvError::Empty) => {
                let now = ctx.input(|input| input.time);
                if asked.since.take_if(|since| now - *since >= f64::from(DIALOG_HIDES)).is_some() {
                    let purpose = asked.purpose;
                    self.offer_typing(purpose, "app-dialog-hidden");
                }
                return;
            }
        };
        let purpose = asked.purpose;
        self.asked = None;
        match answer {
            Answer::Chosen(path) => self.chosen(ctx, purpose, &path),
            Answer::Cancelled => {}
            Answer::NoDialog => self.offer_typing(purpose, "app-no-dialog"),
        }
    }

    fn chosen(&mut self, ctx: &egui::Context, purpose: Option<PathPurpose>, path: &Path) {
        let typed = path.display().to_string();
        match purpose {
            None => self.open(ctx, path),
            Some(PathPurpose::NewPractice) => {
                if let Some(form) = &mut self.state.new_practice {
                    form.path = typed;
                }
            }
            Some(PathPurpose::Move) => {
                if let Some(form) = &mut self.state.moving {
                    form.path = typed;
                }
            }
            Some(PathPurpose::Report) => self.state.papers.path = typed,
            Some(PathPurpose::Json) => self.state.json_path = typed,
            Some(PathPurpose::Backups) => self.state.file.folder = typed,
            Some(PathPurpose::Packed) => self.state.file.packed_path = typed,
            Some(PathPurpose::Map) => self.state.map.path = typed,
            Some(PathPurpose::Evidence(to)) => {
                self.chosen_evidence(EvidenceCommand::Attach(path.to_owned(), to));
            }
            Some(PathPurpose::EvidenceSupply(id)) => {
                self.chosen_evidence(EvidenceCommand::Supply(id, path.to_owned()));
            }
            Some(PathPurpose::EvidenceOut(id)) => {
                self.chosen_evidence(EvidenceCommand::SaveAs(id, path.to_owned()));
            }
            Some(PathPurpose::Shown) => self.state.auditor.path = typed,
            Some(PathPurpose::Bring) => self.state.file.bringing.set_path(typed),
            Some(PathPurpose::Comparison) => self.state.history.path = typed,
            Some(PathPurpose::Parcel) => self.state.parcel.path = typed,
            Some(PathPurpose::Tables) => self.state.tables.path = typed,
            Some(PathPurpose::TablesBack) => self.state.tables.back_path = typed,
        }
    }

    /// Where no dialog comes a path can be typed: says so, and shows where.
    fn offer_typing(&mut self, purpose: Option<PathPurpose>, key: &str) {
        let is_at_doors = self.document.is_none() && !self.state.shows_form();
        match purpose {
            None if is_at_doors => self.state.focus_next = Some("open-path"),
            None => self.state.begin_opening(),
            Some(PathPurpose::EvidenceOut(id)) if !self.state.auditor.is_on => {
                self.offer_evidence_path(id);
            }
            Some(_) => {}
        }
        self.tell(self.texts.get(key).into_owned(), None);
    }

    /// Shows the folder of a file in the system's file manager.
    pub(super) fn show_folder(&mut self, ctx: &egui::Context, path: &Path) {
        let folder = path.parent().unwrap_or(path);
        let (wake, unshown) = (ctx.clone(), self.unshown.0.clone());
        self.around.picker.show(folder, unshown, Box::new(move || wake.request_repaint()));
    }

    /// There is no file manager: the path must do.
    fn say_where(&mut self, folder: &Path) {
        let key = if folder.is_file() { "evidence-no-program" } else { "app-no-file-manager" };
        let folder = folder.display().to_string();
        self.warn(self.texts.with(key, &[("folder", folder.into())]));
    }
}
