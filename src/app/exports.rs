//! The PDF and the open format, made beside the window and written whole or not at all.

use crate::app::errors;
use crate::app::history::Compared;
use crate::app::history::Side;
use crate::app::jobs::Job;
use crate::app::jobs::Watch;
use crate::app::output;
use crate::app::shell::App;
use crate::app::shell::Flush;
use crate::catalogue::Catalogue;
use crate::domain::Isms;
use crate::interchange;
use crate::report;
use crate::report::ComparedMoment;
use crate::report::ComparisonInput;
use crate::report::Pdf;
use crate::report::Progress;
use crate::report::ReportError;
use crate::report::ReportInput;
use crate::text::Texts;
use crate::ui::notice::NoticeAction;
use crate::ui::state::Running;
use jiff::civil::Date;
use std::path::Path;
use std::path::PathBuf;

/// A PDF that is being made.
pub(super) struct Export {
    job: Job<Result<Pdf, ReportFault>>,
    path: PathBuf,
    words: PaperWords,
}

/// The text keys of what is said about a kind of paper.
#[derive(Clone, Copy)]
struct PaperWords {
    /// What the job does.
    job: &'static str,
    /// That it is done, with how many pages and where.
    done: &'static str,
    /// That it could not be made.
    failed: &'static str,
}

const SUMMARY: PaperWords =
    PaperWords { job: "app-job-report", done: "app-report-done", failed: "app-report-failed" };

const COMPARISON: PaperWords = PaperWords {
    job: "app-job-comparison",
    done: "app-comparison-done",
    failed: "app-comparison-failed",
};

/// Why there is no PDF.
enum ReportFault {
    /// The report floor could not make it.
    Report(ReportError),
    /// The file could not be written.
    Output(std::io::Error),
}

/// All a report needs, so that the job holds nothing of the window.
struct ReportOrder {
    isms: Isms,
    printed_on: Date,
    fingerprint: String,
    journal_lines: u64,
    document_id: String,
    path: PathBuf,
    /// What is compared, where it is no summary that is asked for.
    compared: Option<Compared>,
}

impl ReportOrder {
    /// Makes the paper.
    fn print(&self, catalogue: &Catalogue, watch: &Watch) -> Result<Pdf, ReportError> {
        let texts = Texts::dutch();
        let input = ReportInput {
            isms: &self.isms,
            catalogue,
            texts: &texts,
            printed_on: self.printed_on,
            fingerprint: &self.fingerprint,
            journal_lines: self.journal_lines,
            document_id: &self.document_id,
        };
        let Some(compared) = &self.compared else { return report::to_pdf(&input, watch) };
        let side = |side: &'_ Side| ComparedMoment {
            name: side.name.clone(),
            fingerprint: side.fingerprint.clone(),
        };
        let (from, to) = (side(&compared.from), side(&compared.to));
        let input = ComparisonInput { report: input, from, to, records: &compared.records };
        report::comparison_to_pdf(&input, watch)
    }
}

impl App {
    /// Starts making the summary.
    pub(super) fn write_report(&mut self, ctx: &egui::Context, path: &Path) {
        self.flush_drafts(ctx, Flush::All);
        self.start_export(ctx, path, None);
    }

    /// Starts making the paper with two moments side by side.
    pub(super) fn write_comparison(&mut self, ctx: &egui::Context, path: &Path) {
        self.flush_drafts(ctx, Flush::All);
        match self.compared() {
            Ok(Some(compared)) => self.start_export(ctx, path, Some(compared)),
            Ok(None) => {}
            Err(error) => self.warn(self.store_sentence(&error)),
        }
    }

    fn start_export(&mut self, ctx: &egui::Context, path: &Path, compared: Option<Compared>) {
        if self.export.is_some() {
            return self.warn(self.texts.get("app-job-busy").into_owned());
        }
        let Some(path) = self.place_for_export(path) else { return };
        let Some(document) = &self.document else { return };
        let words = if compared.is_some() { COMPARISON } else { SUMMARY };
        let order = ReportOrder {
            isms: document.isms().clone(),
            printed_on: self.around.clock.today(),
            fingerprint: document.fingerprint().to_owned(),
            journal_lines: document.journal_lines(),
            document_id: document.id().to_owned(),
            path: path.clone(),
            compared,
        };
        let catalogue = self.catalogue;
        let work = move |watch: &Watch| {
            let pdf = order.print(catalogue, watch).map_err(ReportFault::Report)?;
            if watch.is_cancelled() {
                return Err(ReportFault::Report(ReportError::Cancelled));
            }
            output::write(&order.path, &pdf.bytes).map_err(ReportFault::Output)?;
            Ok(pdf)
        };
        let wake = ctx.clone();
        let job = Job::start(work, move || wake.request_repaint());
        self.state.notice = None;
        self.export = Some(Export { job, path, words });
    }

    /// Shows how far the job is, and what came of it.
    pub(super) fn follow_export(&mut self) {
        let Some(export) = &self.export else {
            self.state.running = None;
            return;
        };
        let words = export.words;
        let Some(outcome) = export.job.poll() else {
            let title = self.texts.get(words.job).into_owned();
            self.state.running = Some(Running { title, progress: export.job.progress() });
            return;
        };
        let path = export.path.clone();
        self.export = None;
        self.state.running = None;
        match outcome {
            Ok(Ok(pdf)) => self.tell_report(&pdf, &path, words),
            Ok(Err(ReportFault::Report(ReportError::Cancelled))) => {
                let text = self.texts.get("app-report-cancelled").into_owned();
                self.tell(text, None);
            }
            Ok(Err(ReportFault::Report(error))) => {
                tracing::error!(%error, "the report could not be made");
                self.warn(self.texts.get(words.failed).into_owned());
            }
            Ok(Err(ReportFault::Output(error))) => {
                self.warn(errors::output(&self.texts, &error, &path));
            }
            Err(_) => self.warn(self.texts.get(words.failed).into_owned()),
        }
    }

    fn tell_report(&mut self, pdf: &Pdf, path: &Path, words: PaperWords) {
        let shown = path.display().to_string();
        let mut text =
            self.texts.with(words.done, &[("pages", pdf.pages.into()), ("path", shown.into())]);
        if !pdf.replaced.is_empty() {
            let characters: Vec<_> = pdf
                .replaced
                .iter()
                .map(|missing| format!("U+{:04X}", u32::from(*missing)))
                .collect();
            text.push('\n');
            text += &self
                .texts
                .with("app-report-replaced", &[("characters", characters.join(", ").into())]);
        }
        self.tell(text, Some(NoticeAction::ShowFolder(path.to_owned())));
    }

    /// Stops the job; what is left of it says so when it ends.
    pub(super) fn cancel_export(&mut self) {
        if let Some(export) = &self.export {
            export.job.cancel();
        }
    }

    /// Whether no export is running; where one is, says so and offers to stop it.
    pub(super) fn may_stop_exports(&mut self) -> bool {
        if self.export.is_some() {
            let text = self.texts.get("app-job-closing").into_owned();
            self.tell(text, Some(NoticeAction::StopJob));
        }
        self.export.is_none()
    }

    /// Writes the open format; quick enough to do at once.
    pub(super) fn write_json(&mut self, ctx: &egui::Context, path: &Path) {
        self.flush_drafts(ctx, Flush::All);
        let Some(path) = self.place_for_export(path) else { return };
        let Some(document) = &self.document else { return };
        let json = interchange::to_json(document.isms(), self.around.clock.today());
        match output::write(&path, json.as_bytes()) {
            Ok(()) => {
                let shown = path.display().to_string();
                let text = self.texts.with("app-json-done", &[("path", shown.into())]);
                self.tell(text, Some(NoticeAction::ShowFolder(path)));
            }
            Err(error) => self.warn(errors::output(&self.texts, &error, &path)),
        }
    }

    /// Where an export comes, in full; says so where nothing may come there.
    fn place_for_export(&mut self, path: &Path) -> Option<PathBuf> {
        if self.waits_for_who() {
            self.warn(self.texts.get("who-first-to-export").into_owned());
            return None;
        }
        let document = self.document.as_ref()?;
        if path.as_os_str().is_empty() {
            self.warn(self.texts.get("app-path-needed").into_owned());
            return None;
        }
        let path = self.placed(path);
        if output::would_replace_document(&path, document.path()) {
            self.warn(errors::over_document(&self.texts, &path));
            return None;
        }
        // A file of the user's own is replaced only when asked for twice; what this window
        // has written there itself may be written anew.
        if path.exists() && self.may_replace.as_ref() != Some(&path) {
            let shown = path.display().to_string();
            let sentence = self.texts.with("app-replace-first", &[("path", shown.into())]);
            self.may_replace = Some(path);
            self.warn(sentence);
            return None;
        }
        self.may_replace = Some(path.clone());
        Some(path)
    }
}
