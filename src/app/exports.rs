//! The PDF and the open format, made beside the window and written whole or not at all.

use crate::app::enclosing;
use crate::app::errors;
use crate::app::history::Compared;
use crate::app::history::Side;
use crate::app::jobs::Job;
use crate::app::jobs::Watch;
use crate::app::output;
use crate::app::papers::PaperOrder;
use crate::app::shell::App;
use crate::app::shell::Flush;
use crate::app::source::Source;
use crate::auditor::Page;
use crate::catalogue::Catalogue;
use crate::document::Document;
use crate::interchange;
use crate::interchange::NormNotes;
use crate::report;
use crate::report::ComparedMoment;
use crate::report::ComparisonInput;
use crate::report::MapInput;
use crate::report::MapShown;
use crate::report::PaperInput;
use crate::report::Pdf;
use crate::report::Progress;
use crate::report::ReportError;
use crate::report::ReportInput;
use crate::report::image;
use crate::report::image::Dots;
use crate::report::preview::Laid;
use crate::text::Texts;
use crate::ui::heat_map::keep::MapOrder;
use crate::ui::heat_map::keep::Ordered;
use crate::ui::notice::NoticeAction;
use crate::ui::notice::Running;
use crate::ui::papers::ChosenPaper;
use fluent_bundle::FluentValue;
use jiff::civil::Date;
use std::path::Path;
use std::path::PathBuf;

/// A PDF that is being made.
pub(super) struct Export {
    job: Job<Result<Made, ReportFault>>,
    path: Option<PathBuf>,
    words: PaperWords,
    /// What the paper is called, where it has a name of its own.
    paper: String,
}

/// The text keys of what is said about a kind of paper.
#[derive(Clone, Copy, PartialEq, Eq)]
struct PaperWords {
    /// What the job does.
    job: &'static str,
    /// That it is done, with how many pages and where.
    done: &'static str,
    /// That it could not be made.
    failed: &'static str,
}

const PAPER: PaperWords =
    PaperWords { job: "app-job-report", done: "app-report-done", failed: "app-report-failed" };

const COMPARISON: PaperWords = PaperWords {
    job: "app-job-comparison",
    done: "app-comparison-done",
    failed: "app-comparison-failed",
};

const SHOWN: PaperWords =
    PaperWords { job: "app-job-shown", done: "app-shown-done", failed: "app-shown-failed" };

const MAP: PaperWords =
    PaperWords { job: "app-job-map", done: "app-map-done", failed: "app-map-failed" };

const MAP_COPY: PaperWords =
    PaperWords { job: "app-job-map", done: "app-map-copied", failed: "app-map-failed" };

/// Why there is no PDF.
pub(super) enum ReportFault {
    /// The report floor could not make it.
    Report(ReportError),
    /// The file could not be written.
    Output(std::io::Error),
}

/// All a report needs, so that the job holds nothing of the window.
pub(super) struct ReportOrder {
    source: Source,
    path: Option<PathBuf>,
    /// What is printed.
    kind: OrderKind,
}

/// What is printed, and what only that needs.
enum OrderKind {
    /// One of the papers.
    Paper(Box<PaperOrder>),
    /// Two moments side by side.
    Comparison(Compared),
    /// What an auditor is shown.
    Shown(Page),
    /// A picture of the map, for a file or for the clipboard.
    Map(MapOrder),
}

impl OrderKind {
    /// What tells it from every other paper or picture.
    fn name(&self) -> String {
        match self {
            Self::Paper(order) => format!("{:?}", order.chosen),
            Self::Comparison(compared) => {
                format!("comparison {} {}", compared.from.fingerprint, compared.to.fingerprint)
            }
            Self::Shown(page) => format!("shown {}", page.title),
            Self::Map(_) => "map".to_owned(),
        }
    }
}

/// What a job has made.
struct Made {
    /// What the paper or the drawing is.
    pdf: Pdf,
    /// The picture for the clipboard.
    dots: Option<Dots>,
}

impl ReportOrder {
    /// Writes what was made to its path; without one it is for the clipboard.
    fn keep(&self, pdf: Pdf) -> Result<Made, ReportFault> {
        let Some(path) = &self.path else {
            let dots = image::dots(&pdf.bytes).map_err(ReportFault::Report)?;
            return Ok(Made { pdf, dots: Some(dots) });
        };
        let is_svg = path.extension().is_some_and(|end| end.eq_ignore_ascii_case("svg"));
        if matches!(self.kind, OrderKind::Map(_)) && !is_svg {
            let dots = image::dots(&pdf.bytes).map_err(ReportFault::Report)?;
            output::write(path, &dots.png).map_err(ReportFault::Output)?;
        } else {
            output::write(path, &pdf.bytes).map_err(ReportFault::Output)?;
        }
        Ok(Made { pdf, dots: None })
    }

    /// What every paper of a document is made from.
    fn of(document: &Document, printed_on: Date, kind: OrderKind) -> Self {
        Self { source: Source::of(document, printed_on), path: None, kind }
    }

    /// A paper that is not for a file.
    pub(super) fn of_paper(document: &Document, printed_on: Date, order: PaperOrder) -> Self {
        Self::of(document, printed_on, OrderKind::Paper(Box::new(order)))
    }

    /// Lays a paper out to be looked at.
    pub(super) fn lay_out(
        &self,
        catalogue: &Catalogue,
        watch: &Watch,
    ) -> Result<Laid, ReportFault> {
        let texts = Texts::dutch();
        let OrderKind::Paper(order) = &self.kind else {
            return Err(ReportFault::Report(ReportError::Cancelled));
        };
        let input = order.input(self.source.input(catalogue, &texts));
        enclosing::lay_out(&input, watch).map_err(ReportFault::Report)
    }

    /// Makes the paper.
    fn print(&self, catalogue: &Catalogue, watch: &Watch) -> Result<Pdf, ReportError> {
        let texts = Texts::dutch();
        let input = self.source.input(catalogue, &texts);
        let compared = match &self.kind {
            OrderKind::Paper(order) => {
                return enclosing::paper_to_pdf(&order.input(input), watch);
            }
            OrderKind::Map(order) => {
                let shown = match &order.shown {
                    Ordered::Now { risks, phases } => MapShown::Now { risks, phases: *phases },
                    Ordered::Looked(looked) => MapShown::Looked(looked),
                };
                let (is_hatched, filter) = (order.is_hatched, order.filter.as_slice());
                let input = MapInput { report: input, shown, is_hatched, filter };
                return report::map_to_svg(&input, watch);
            }
            OrderKind::Shown(page) => return report::shown_to_pdf(&input, page, watch),
            OrderKind::Comparison(compared) => compared,
        };
        let side = |side: &'_ Side| ComparedMoment {
            name: side.name.clone(),
            fingerprint: side.fingerprint.clone(),
        };
        let (from, to) = (side(&compared.from), side(&compared.to));
        let input = ComparisonInput { report: input, from, to, records: &compared.records };
        report::comparison_to_pdf(&input, watch)
    }
}

impl PaperOrder {
    fn input<'a>(&'a self, report: ReportInput<'a>) -> PaperInput<'a> {
        let ChosenPaper { paper, choices } = &self.chosen;
        PaperInput { report, paper: *paper, choices, past: &self.past, enclosed: &[] }
    }
}

impl App {
    /// Starts making one of the papers.
    pub(super) fn export_paper(&mut self, ctx: &egui::Context, path: &Path, order: PaperOrder) {
        self.start_export(ctx, Some(path), (OrderKind::Paper(Box::new(order)), PAPER));
    }

    /// Starts making the paper with two moments side by side.
    pub(super) fn write_comparison(&mut self, ctx: &egui::Context, path: &Path) {
        self.flush_drafts(ctx, Flush::All);
        match self.compared() {
            Ok(Some(compared)) => {
                self.start_export(ctx, Some(path), (OrderKind::Comparison(compared), COMPARISON));
            }
            Ok(None) => {}
            Err(error) => self.warn(self.store_sentence(&error)),
        }
    }

    /// Starts making a picture of the map, in the form that the ending of the path names.
    pub(super) fn write_map(&mut self, ctx: &egui::Context, path: &Path, order: MapOrder) {
        self.flush_drafts(ctx, Flush::All);
        self.start_export(ctx, Some(path), (OrderKind::Map(order), MAP));
    }

    /// Starts making a picture of the map for the clipboard.
    pub(super) fn copy_map(&mut self, ctx: &egui::Context, order: MapOrder) {
        self.flush_drafts(ctx, Flush::All);
        self.start_export(ctx, None, (OrderKind::Map(order), MAP_COPY));
    }

    /// Starts making the paper with what an auditor is shown.
    pub(super) fn write_shown(&mut self, ctx: &egui::Context, path: &Path, page: Page) {
        self.start_export(ctx, Some(path), (OrderKind::Shown(page), SHOWN));
    }

    fn start_export(
        &mut self,
        ctx: &egui::Context,
        path: Option<&Path>,
        (kind, words): (OrderKind, PaperWords),
    ) {
        if self.export.is_some() || self.packing.is_some() {
            return self.warn(self.texts.get("app-job-busy").into_owned());
        }
        let path = match path {
            Some(path) => match self.place_for_export(path, &kind.name()) {
                Some(path) => Some(path),
                None => return,
            },
            None => None,
        };
        let Some(document) = &self.document else { return };
        let paper = match &kind {
            OrderKind::Paper(order) => self.paper_name(order.chosen.paper),
            _ => String::new(),
        };
        let today = self.around.clock.today();
        let order = ReportOrder { path: path.clone(), ..ReportOrder::of(document, today, kind) };
        let catalogue = self.catalogue;
        let work = move |watch: &Watch| {
            let pdf = order.print(catalogue, watch).map_err(ReportFault::Report)?;
            if watch.is_cancelled() {
                return Err(ReportFault::Report(ReportError::Cancelled));
            }
            order.keep(pdf)
        };
        let wake = ctx.clone();
        let job = Job::start(work, move || wake.request_repaint());
        self.state.notice = None;
        self.export = Some(Export { job, path, words, paper });
    }

    /// Shows how far the job is, and what came of it.
    pub(super) fn follow_export(&mut self, ctx: &egui::Context) {
        let Some(export) = &self.export else {
            self.state.running = None;
            return;
        };
        let words = export.words;
        let named = [("paper", FluentValue::from(export.paper.clone()))];
        let failed = self.texts.with(words.failed, &named);
        let Some(outcome) = export.job.poll() else {
            let title = self.texts.with(words.job, &named);
            self.state.running = Some(Running { title, progress: export.job.progress() });
            return;
        };
        let (path, paper) = (export.path.clone(), export.paper.clone());
        self.export = None;
        self.state.running = None;
        match outcome {
            Ok(Ok(made)) => {
                if let Some(dots) = &made.dots {
                    ctx.copy_image(egui::ColorImage::from_rgba_unmultiplied(dots.size, &dots.rgba));
                }
                if words == SHOWN {
                    self.state.auditor.prints = false;
                }
                self.tell_report(&made.pdf, path.as_deref(), (words, &paper));
            }
            Ok(Err(ReportFault::Report(ReportError::Cancelled))) => {
                let text = self.texts.get("app-report-cancelled").into_owned();
                self.tell(text, None);
            }
            Ok(Err(ReportFault::Report(error))) => {
                tracing::error!(%error, "the report could not be made");
                self.warn(failed);
            }
            Ok(Err(ReportFault::Output(error))) => {
                let path = path.unwrap_or_default();
                self.warn(errors::output(&self.texts, &error, &path));
            }
            Err(_) => self.warn(failed),
        }
    }

    fn tell_report(&mut self, pdf: &Pdf, path: Option<&Path>, (words, paper): (PaperWords, &str)) {
        let shown = path.map(|path| path.display().to_string()).unwrap_or_default();
        let told = [("pages", pdf.pages.into()), ("path", shown.into()), ("paper", paper.into())];
        let mut text = self.texts.with(words.done, &told);
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
        let action = path.map(|path| NoticeAction::ShowFolder(path.to_owned()));
        self.tell(text, action);
    }

    /// Stops the job; what is left of it says so when it ends.
    pub(super) fn cancel_export(&mut self) {
        if let Some(export) = &self.export {
            export.job.cancel();
        }
        self.cancel_packing();
    }

    /// Whether no export is running; where one is, says so and offers to stop it.
    pub(super) fn may_stop_exports(&mut self) -> bool {
        let is_busy = self.export.is_some() || self.packing.is_some();
        if is_busy {
            let text = self.texts.get("app-job-closing").into_owned();
            self.tell(text, Some(NoticeAction::StopJob));
        }
        !is_busy
    }

    /// Writes the open format; quick enough to do at once.
    pub(super) fn write_json(&mut self, ctx: &egui::Context, path: &Path) {
        self.flush_drafts(ctx, Flush::All);
        let Some(path) = self.place_for_export(path, "json") else { return };
        let Some(document) = &self.document else { return };
        let notes = if self.state.with_norm_notes { NormNotes::Along } else { NormNotes::Left };
        let json = interchange::to_json_with(document.isms(), self.around.clock.today(), notes);
        match output::write(&path, json.as_bytes()) {
            Ok(()) => {
                let shown = path.display().to_string();
                let text = self.texts.with("app-json-done", &[("path", shown.into())]);
                self.tell(text, Some(NoticeAction::ShowFolder(path)));
            }
            Err(error) => self.warn(errors::output(&self.texts, &error, &path)),
        }
    }

    /// Where an export comes, in full; says so where nothing may come there. `what` tells it
    /// from every other export.
    pub(super) fn place_for_export(&mut self, path: &Path, what: &str) -> Option<PathBuf> {
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
        // A file is replaced only when asked for twice; the same export of this window may be
        // written anew, but one paper never takes the place of another unasked.
        let may = (path, what.to_owned());
        if may.0.exists() && self.may_replace.as_ref() != Some(&may) {
            let shown = may.0.display().to_string();
            let sentence = self.texts.with("app-replace-first", &[("path", shown.into())]);
            self.may_replace = Some(may);
            self.warn(sentence);
            return None;
        }
        self.may_replace = Some(may.clone());
        Some(may.0)
    }
}
