//! Packing beside the window. The job has the papers to itself; the files that are evidence
//! stay in the document, so it asks the window for them one by one.

use crate::app::errors;
use crate::app::jobs::Job;
use crate::app::jobs::Watch;
use crate::app::parcel::Parcel;
use crate::app::parcel::ParcelFault;
use crate::app::parcel::ParcelOrder;
use crate::app::parcel::is_zip;
use crate::app::parcel::pack;
use crate::app::shell::App;
use crate::app::shell::Flush;
use crate::app::source::Source;
use crate::auditor::papers::Past;
use crate::catalogue::Catalogue;
use crate::domain::evidence::Evidence;
use crate::report::ReportError;
use crate::store::error::StoreError;
use crate::text::Texts;
use crate::text::format;
use crate::ui::notice::NoticeAction;
use crate::ui::notice::Running;
use crate::ui::parcel_view::ParcelChoice;
use std::path::Path;
use std::path::PathBuf;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::Sender;
use std::sync::mpsc::channel;

/// A parcel that is being made.
pub(in crate::app) struct Packing {
    job: Job<Result<Parcel, ParcelFault>>,
    path: PathBuf,
    /// The files that the job asks for.
    asked: Receiver<Evidence>,
    /// Where their bytes go.
    answers: Sender<Result<Vec<u8>, StoreError>>,
}

/// All that the job needs but the files.
struct Order {
    source: Source,
    past: Past,
    choice: ParcelChoice,
    to: PathBuf,
}

/// Who the job asks for files.
struct Desk {
    ask: Sender<Evidence>,
    answer: Receiver<Result<Vec<u8>, StoreError>>,
    wake: egui::Context,
}

impl Desk {
    /// Asks for the bytes of a file, and waits. Nobody answers once the document is put away.
    fn content_of(&self, piece: &Evidence) -> Result<Vec<u8>, ParcelFault> {
        self.ask.send(piece.clone()).map_err(|_| ParcelFault::PutAway)?;
        self.wake.request_repaint();
        let answer = self.answer.recv().map_err(|_| ParcelFault::PutAway)?;
        answer.map_err(ParcelFault::Content)
    }
}

impl Order {
    fn pack(
        &self,
        catalogue: &Catalogue,
        desk: &Desk,
        watch: &Watch,
    ) -> Result<Parcel, ParcelFault> {
        let texts = Texts::dutch();
        let input = self.source.input(catalogue, &texts);
        let to = self.to.as_path();
        let order = ParcelOrder { input, past: &self.past, choice: self.choice, to };
        pack(&order, &mut |piece| desk.content_of(piece), watch)
    }
}

impl App {
    /// Starts making a parcel.
    pub(in crate::app) fn pack_parcel(
        &mut self,
        ctx: &egui::Context,
        path: &Path,
        choice: ParcelChoice,
    ) {
        self.flush_drafts(ctx, Flush::All);
        if self.export.is_some() || self.packing.is_some() {
            return self.warn(self.texts.get("app-job-busy").into_owned());
        }
        let placed = self.placed(path);
        if !path.as_os_str().is_empty() && !is_zip(&placed) && placed.exists() {
            let words = [("path", placed.display().to_string().into())];
            return self.warn(self.texts.with("parcel-name-taken", &words));
        }
        let Some(path) = self.place_for_export(path, "parcel") else { return };
        let Some(past) = self.past_of_dossier() else { return };
        let Some(document) = &self.document else { return };
        let order = Order {
            source: Source::of(document, self.around.clock.today()),
            past,
            choice,
            to: path.clone(),
        };
        let (ask, asked) = channel();
        let (answers, answer) = channel();
        let desk = Desk { ask, answer, wake: ctx.clone() };
        let catalogue = self.catalogue;
        let wake = ctx.clone();
        let work = move |watch: &Watch| order.pack(catalogue, &desk, watch);
        let job = Job::start(work, move || wake.request_repaint());
        self.state.notice = None;
        self.packing = Some(Packing { job, path, asked, answers });
    }

    /// Hands out the files the job asks for, shows how far it is, and what came of it.
    pub(in crate::app) fn follow_packing(&mut self) {
        let Some(packing) = &self.packing else { return };
        while let Ok(piece) = packing.asked.try_recv() {
            let content = match &self.document {
                Some(document) => document.content_of(&piece),
                None => Err(StoreError::NoContent),
            };
            // The job may have been stopped meanwhile; then nobody waits for it.
            drop(packing.answers.send(content));
        }
        let Some(outcome) = packing.job.poll() else {
            let title = self.texts.get("parcel-job").into_owned();
            self.state.running = Some(Running { title, progress: packing.job.progress() });
            return;
        };
        let path = packing.path.clone();
        self.packing = None;
        self.state.running = None;
        match outcome {
            Ok(Ok(parcel)) => {
                let text = done(&self.texts, &parcel, &path);
                self.tell(text, Some(NoticeAction::ShowFolder(path)));
            }
            Ok(Err(ParcelFault::Report(ReportError::Cancelled))) => {
                self.tell(self.texts.get("app-report-cancelled").into_owned(), None);
            }
            Ok(Err(fault)) => {
                tracing::error!(?fault, "the parcel could not be made");
                self.warn(sentence(&self.texts, &fault, &path));
            }
            Err(_) => self.warn(self.texts.get("parcel-failed").into_owned()),
        }
    }

    /// Stops the making of a parcel; what is left of it says so when it ends.
    pub(in crate::app) fn cancel_packing(&self) {
        if let Some(packing) = &self.packing {
            packing.job.cancel();
        }
    }
}

/// That a parcel is there, with what it holds and what to know of it.
pub(in crate::app) fn done(texts: &Texts, parcel: &Parcel, path: &Path) -> String {
    let words = [
        ("files", parcel.files.into()),
        ("size", format::size(texts, parcel.bytes).into()),
        ("path", path.display().to_string().into()),
    ];
    let mut text = texts.with("parcel-done", &words);
    if parcel.missing > 0 {
        text.push('\n');
        text += &texts.count("parcel-missing", parcel.missing);
    }
    if !parcel.replaced.is_empty() {
        let code = |missing: &char| format!("U+{:04X}", u32::from(*missing));
        let characters: Vec<_> = parcel.replaced.iter().map(code).collect();
        text.push('\n');
        text += &texts.with("app-report-replaced", &[("characters", characters.join(", ").into())]);
    }
    text
}

/// Why there is no parcel.
pub(in crate::app) fn sentence(texts: &Texts, fault: &ParcelFault, path: &Path) -> String {
    match fault {
        ParcelFault::Output(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            texts.with("parcel-name-taken", &[("path", path.display().to_string().into())])
        }
        ParcelFault::Output(error) => errors::output(texts, error, path),
        ParcelFault::Content(error) => errors::bare(texts, error),
        ParcelFault::PutAway => texts.get("parcel-put-away").into_owned(),
        ParcelFault::Report(_) => texts.get("parcel-failed").into_owned(),
    }
}
