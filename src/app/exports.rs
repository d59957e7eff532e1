//! The PDF and the open format, made beside the window and written whole or not at all.

use crate::app::errors;
use crate::app::jobs::Job;
use crate::app::jobs::Watch;
use crate::app::output;
use crate::app::shell::App;
use crate::app::shell::Flush;
use crate::domain::Isms;
use crate::interchange;
use crate::report;
use crate::report::Pdf;
use crate::report::Progress;
use crate::report::ReportError;
use crate::report::ReportInput;
use crate::text::Texts;
use crate::ui::state::NoticeAction;
use crate::ui::state::Running;
use jiff::civil::Date;
use std::path::Path;
use std::path::PathBuf;

/// A PDF that is being made.
pub(super) struct Export {
    job: Job<Result<Pdf, ReportFault>>,
    path: PathBuf,
}

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
}

impl App {
    /// Starts making the PDF.
    pub(super) fn write_report(&mut self, ctx: &egui::Context, path: &Path) {
        self.flush_drafts(ctx, Flush::All);
        if self.export.is_some() {
            return self.warn(self.texts.get("app-job-busy").into_owned());
        }
        let Some(path) = self.place_for_export(path) else { return };
        let Some(document) = &self.document else { return };
        let order = ReportOrder {
            isms: document.isms().clone(),
            printed_on: self.around.clock.today(),
            fingerprint: document.fingerprint().to_owned(),
            journal_lines: document.journal_lines(),
            document_id: document.id().to_owned(),
            path: path.clone(),
        };
        let catalogue = self.catalogue;
        let work = move |watch: &Watch| {
            let texts = Texts::dutch();
            let input = ReportInput {
                isms: &order.isms,
                catalogue,
                texts: &texts,
                printed_on: order.printed_on,
                fingerprint: &order.fingerprint,
                journal_lines: order.journal_lines,
                document_id: &order.document_id,
            };
            let pdf = report::to_pdf(&input, watch).map_err(ReportFault::Report)?;
            if watch.is_cancelled() {
                return Err(ReportFault::Report(ReportError::Cancelled));
            }
            output::write(&order.path, &pdf.bytes).map_err(ReportFault::Output)?;
            Ok(pdf)
        };
        let wake = ctx.clone();
        let job = Job::start(work, move || wake.request_repaint());
        self.state.notice = None;
        self.export = Some(Export { job, path });
    }

    /// Shows how far the job is, and what came of it.
    pub(super) fn follow_export(&mut self) {
        let Some(export) = &self.export else {
            self.state.running = None;
            return;
        };
        let Some(outcome) = export.job.poll() else {
            let title = self.texts.get("app-job-report").into_owned();
            self.state.running = Some(Running { title, progress: export.job.progress() });
            return;
        };
        let path = export.path.clone();
        self.export = None;
        self.state.running = None;
        match outcome {
            Ok(Ok(pdf)) => self.tell_report(&pdf, &path),
            Ok(Err(ReportFault::Report(ReportError::Cancelled))) => {
                let text = self.texts.get("app-report-cancelled").into_owned();
                self.tell(text, None);
            }
            Ok(Err(ReportFault::Report(error))) => {
                tracing::error!(%error, "the report could not be made");
                self.warn(self.texts.get("app-report-failed").into_owned());
            }
            Ok(Err(ReportFault::Output(error))) => {
                self.warn(errors::output(&self.texts, &error, &path));
            }
            Err(_) => self.warn(self.texts.get("app-report-failed").into_owned()),
        }
    }

    fn tell_report(&mut self, pdf: &Pdf, path: &Path) {
        let shown = path.display().to_string();
        let mut text = self
            .texts
            .with("app-report-done", &[("pages", pdf.pages.into()), ("path", shown.into())]);
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
