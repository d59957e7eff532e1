//! Papers as somebody chose them: where they come, what the journal knows for them, and how
//! they will look before they are written.

use crate::app::exports::ReportFault;
use crate::app::exports::ReportOrder;
use crate::app::jobs::Job;
use crate::app::jobs::Watch;
use crate::app::shell::App;
use crate::app::shell::Flush;
use crate::auditor::papers::Paper;
use crate::auditor::papers::Past;
use crate::catalogue::showing::Touch;
use crate::document::Document;
use crate::edit::change::Change;
use crate::report::preview::Laid;
use crate::report::preview::PageDots;
use crate::store::error::StoreError;
use crate::ui::papers::ChosenPaper;
use crate::ui::papers::DrawnPage;
use crate::ui::papers::PapersCommand;
use crate::ui::papers::Preview;
use crate::ui::papers::Zoom;
use crate::ui::state::Place;
use jiff::tz::TimeZone;
use std::collections::BTreeSet;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;

/// A paper to be made, with what the journal knows for it.
pub(super) struct PaperOrder {
    pub(super) chosen: ChosenPaper,
    pub(super) past: Past,
}

/// A page to be drawn: which, how large, and at how many dots to a point of the window.
type Wanted = (usize, Zoom, f32);

/// A page that was drawn, and its words; `None` where there is no such page.
type Drawn = Option<(PageDots, String)>;

/// What is going on for the preview.
#[derive(Default)]
pub(super) struct Previewing {
    laying: Option<Job<Result<Laid, ReportFault>>>,
    laid: Option<Arc<Laid>>,
    drawing: Option<(Wanted, Job<Drawn>)>,
    /// The document as it was when it was laid out.
    revision: u64,
}

/// What the journal knows of the records, where a paper tells that; else nothing.
pub(super) fn past_for(
    document: &Document,
    chosen: &ChosenPaper,
    zone: &TimeZone,
) -> Result<Past, StoreError> {
    let tells = chosen.paper == Paper::Dossier || chosen.choices.hides_names;
    if !tells {
        return Ok(Past::default());
    }
    let people: BTreeSet<_> = document.journal().iter().map(|line| line.stamp.by.clone()).collect();
    let mut past = Past { people: people.into_iter().collect(), ..Past::default() };
    document.changes_after(0, |seq, changes| {
        let Some(line) = document.line(seq) else { return };
        let on = line.stamp.at.to_zoned(zone.clone()).date();
        for record in changes.iter().filter_map(Change::key) {
            past.touched.insert(record, Touch { on, by: line.stamp.by.clone() });
        }
    })?;
    Ok(past)
}

impl App {
    /// Writes a paper, shows how it will look, or proposes where it comes.
    pub(super) fn act_on_papers(&mut self, ctx: &egui::Context, command: PapersCommand) {
        match command {
            PapersCommand::Write(path, chosen) => self.write_paper(ctx, &path, *chosen),
            PapersCommand::Preview(chosen) => {
                self.flush_drafts(ctx, Flush::All);
                self.begin_preview(ctx, *chosen);
            }
            PapersCommand::ProposePath => self.propose_paper_path(),
        }
    }

    /// Proposes where the paper in hand comes, where the user has not typed anything.
    pub(super) fn propose_paper_path(&mut self) {
        let proposed = self.paper_path();
        let papers = &mut self.state.papers;
        if papers.path.trim().is_empty() {
            papers.path.clone_from(&proposed);
            papers.proposed = proposed;
        }
    }

    /// Beside the open file: the paper, the practice and the day.
    fn paper_path(&self) -> String {
        let plain = PathBuf::from(self.named_beside("app-file-report", "pdf"));
        let Some(name) = plain.file_name() else { return String::new() };
        let paper = self.paper_name(self.state.papers.paper).replace(['\'', '’', '/'], "");
        plain.with_file_name(format!("{paper} {}", name.to_string_lossy())).display().to_string()
    }

    /// What a paper is called.
    pub(super) fn paper_name(&self, paper: Paper) -> String {
        self.texts.get(&format!("paper-{}", paper.code())).into_owned()
    }

    /// A paper with what the journal knows for it; says so where that cannot be read.
    fn paper_order(&mut self, chosen: ChosenPaper) -> Option<PaperOrder> {
        let zone = self.around.clock.now().time_zone().clone();
        let past = past_for(self.document.as_ref()?, &chosen, &zone);
        match past {
            Ok(past) => Some(PaperOrder { chosen, past }),
            Err(error) => {
                self.warn(self.store_sentence(&error));
                None
            }
        }
    }

    /// What the journal knows for the dossier; says so where that cannot be read.
    pub(super) fn past_of_dossier(&mut self) -> Option<Past> {
        let dossier = ChosenPaper { paper: Paper::Dossier, ..ChosenPaper::default() };
        Some(self.paper_order(dossier)?.past)
    }

    fn write_paper(&mut self, ctx: &egui::Context, path: &Path, chosen: ChosenPaper) {
        self.flush_drafts(ctx, Flush::All);
        if let Some(order) = self.paper_order(chosen) {
            self.export_paper(ctx, path, order);
        }
    }

    fn begin_preview(&mut self, ctx: &egui::Context, chosen: ChosenPaper) {
        self.drop_preview();
        self.state.papers.preview = Some(Preview::of(chosen.clone()));
        self.state.scroll_to_top = true;
        self.lay_out_preview(ctx, chosen);
    }

    fn lay_out_preview(&mut self, ctx: &egui::Context, chosen: ChosenPaper) {
        let Some(order) = self.paper_order(chosen) else {
            self.state.papers.preview = None;
            return;
        };
        let Some(order) = self.report_order(order) else { return };
        self.previewing.revision = self.document.as_ref().map_or(0, Document::revision);
        let catalogue = self.catalogue;
        let work = move |watch: &Watch| order.lay_out(catalogue, watch);
        let wake = ctx.clone();
        self.previewing.laying = Some(Job::start(work, move || wake.request_repaint()));
    }

    /// Takes the preview on: what was laid out, the page that is asked for, and away with all
    /// of it once nobody looks.
    pub(super) fn follow_preview(&mut self, ctx: &egui::Context) {
        let looks = self.state.place == Place::Report && self.document.is_some();
        if !looks || self.state.papers.preview.is_none() {
            self.drop_preview();
            return;
        }
        self.follow_laying(ctx);
        self.follow_drawing();
        self.begin_drawing(ctx);
    }

    /// Puts the preview away, and stops what was going on for it.
    fn drop_preview(&mut self) {
        self.state.papers.preview = None;
        if let Some(job) = &self.previewing.laying {
            job.cancel();
        }
        self.previewing = Previewing::default();
    }

    fn follow_laying(&mut self, ctx: &egui::Context) {
        let revision = self.document.as_ref().map_or(0, Document::revision);
        let Some(preview) = &mut self.state.papers.preview else { return };
        // Taking a change back with a key changes what is to be seen.
        if self.previewing.laying.is_none() && self.previewing.revision != revision {
            let chosen = preview.of.clone();
            return self.lay_out_preview(ctx, chosen);
        }
        let Some(done) = self.previewing.laying.as_ref().and_then(Job::poll) else { return };
        self.previewing.laying = None;
        self.previewing.drawing = None;
        let kind = preview.of.paper;
        if let Ok(Ok(laid)) = done {
            preview.pages = laid.count();
            preview.page = preview.page.clamp(1, preview.pages.max(1));
            preview.drawn = None;
            self.previewing.laid = Some(Arc::new(laid));
        } else {
            let paper = self.paper_name(kind);
            let sentence = self.texts.with("app-report-failed", &[("paper", paper.into())]);
            self.drop_preview();
            self.warn(sentence);
        }
    }

    fn follow_drawing(&mut self) {
        let Some((wanted, job)) = &self.previewing.drawing else { return };
        let Some(done) = job.poll() else { return };
        let (page, zoom, dots) = *wanted;
        self.previewing.drawing = None;
        let Some(preview) = &mut self.state.papers.preview else { return };
        if let Ok(Some((picture, words))) = done {
            let picture = egui::ColorImage::from_rgba_premultiplied(picture.size, &picture.rgba);
            preview.drawn = Some(DrawnPage { page, zoom, dots, words, picture: Arc::new(picture) });
        }
    }

    /// Draws the page that is asked for, and no other.
    fn begin_drawing(&mut self, ctx: &egui::Context) {
        let (Some(preview), Some(laid)) = (&self.state.papers.preview, &self.previewing.laid)
        else {
            return;
        };
        if preview.is_drawn() || self.previewing.drawing.is_some() {
            return;
        }
        let wanted = (preview.page, preview.zoom, preview.dots);
        let (page, scale) = (preview.page, preview.zoom.scale() * preview.dots);
        let laid = Arc::clone(laid);
        let work = move |_: &Watch| Some((laid.draw(page, scale)?, laid.words(page)));
        let wake = ctx.clone();
        let job = Job::start(work, move || wake.request_repaint());
        self.previewing.drawing = Some((wanted, job));
    }

    /// All that a job needs to make a paper.
    fn report_order(&self, order: PaperOrder) -> Option<ReportOrder> {
        let document = self.document.as_ref()?;
        Some(ReportOrder::of_paper(document, self.around.clock.today(), order))
    }
}
