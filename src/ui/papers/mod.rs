//! The papers: which one, what is left out of it, where it comes, and how it will look.

mod choosing;
mod preview;

pub(in crate::ui) use crate::ui::papers::choosing::choosing_ui;
pub(in crate::ui) use crate::ui::papers::preview::preview_ui;

use crate::auditor::papers::Choices;
use crate::auditor::papers::Paper;
use crate::domain::id::ExchangeId;
use egui::ColorImage;
use std::path::PathBuf;
use std::sync::Arc;

/// A paper as somebody chose it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChosenPaper {
    /// Which.
    pub paper: Paper,
    /// What is left out, hidden and filtered.
    pub choices: Choices,
}

/// What is asked of the app about papers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PapersCommand {
    /// Write one to a path, as PDF.
    Write(PathBuf, Box<ChosenPaper>),
    /// Show how it will look.
    Preview(Box<ChosenPaper>),
    /// Propose where the paper in hand comes.
    ProposePath,
}

/// What the window keeps about papers.
#[derive(Clone, Debug, Default)]
pub struct PapersState {
    /// The paper in hand.
    pub paper: Paper,
    /// The exchange an agreement would be about.
    pub exchange: Option<ExchangeId>,
    /// What is left out and hidden. The chapters of all papers are kept together.
    pub choices: Choices,
    /// Which risks the register shows.
    pub shown: ShownRisks,
    /// Where the PDF comes, as typed.
    pub path: String,
    /// What was proposed for it.
    pub proposed: String,
    /// How the paper will look; `Some` while that stands in place of the choices.
    pub preview: Option<Preview>,
}

/// Which risks a paper shows that can show some of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ShownRisks {
    /// All of them.
    #[default]
    All,
    /// Those that the filter of the map shows.
    Filter,
    /// Those that were chosen together on the map.
    Chosen,
}

/// How a paper will look.
#[derive(Clone, Debug, Default)]
pub struct Preview {
    /// What it is a preview of.
    pub of: ChosenPaper,
    /// How many pages it has; 0 while they are being laid out.
    pub pages: usize,
    /// The page that is asked for, from 1.
    pub page: usize,
    /// How large.
    pub zoom: Zoom,
    /// How many dots of the screen a point of the window takes; told by the view.
    pub dots: f32,
    /// The page that was drawn last.
    pub drawn: Option<DrawnPage>,
}

/// How large a page is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zoom(usize);

/// The sizes there are, in per cent of paper.
const ZOOMS: [u16; 7] = [50, 75, 100, 125, 150, 200, 300];

/// As on paper.
const AS_PAPER: usize = 2;

impl Default for Zoom {
    fn default() -> Self {
        Self(AS_PAPER)
    }
}

impl Zoom {
    /// In per cent of paper.
    pub fn per_cent(self) -> u16 {
        ZOOMS.get(self.0).copied().unwrap_or(100)
    }

    /// How many points of the window a point of paper takes.
    pub fn scale(self) -> f32 {
        f32::from(self.per_cent()) / 100.0 * POINTS_PER_POINT
    }

    /// One size larger or smaller, as far as there is one.
    #[must_use]
    pub const fn stepped(self, larger: Step) -> Self {
        match larger {
            Step::Up if self.0 + 1 < ZOOMS.len() => Self(self.0 + 1),
            Step::Down if self.0 > 0 => Self(self.0 - 1),
            Step::Up | Step::Down => self,
        }
    }
}

/// Which way a size or a page goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Larger, or on.
    Up,
    /// Smaller, or back.
    Down,
}

/// A point of the window is 1/96 inch, one of paper 1/72.
const POINTS_PER_POINT: f32 = 96.0 / 72.0;

/// A page that was drawn.
#[derive(Clone, Debug)]
pub struct DrawnPage {
    /// Which, from 1.
    pub page: usize,
    /// How large.
    pub zoom: Zoom,
    /// How many dots of the screen a point of the window took.
    pub dots: f32,
    /// Its words, for whoever does not see it.
    pub words: String,
    /// The picture.
    pub picture: Arc<ColorImage>,
}

impl Preview {
    /// The preview of a paper from its first page on.
    pub fn of(paper: ChosenPaper) -> Self {
        Self { of: paper, page: 1, dots: 1.0, ..Self::default() }
    }

    /// Whether the page that is asked for is the one that was drawn, as large as asked.
    pub fn is_drawn(&self) -> bool {
        self.drawn.as_ref().is_some_and(|drawn| {
            let is_same = (drawn.page, drawn.zoom) == (self.page, self.zoom);
            is_same && (drawn.dots - self.dots).abs() < f32::EPSILON
        })
    }

    /// Turns to the next page or the one before, as far as there is one.
    pub fn turn(&mut self, way: Step) {
        self.page = match way {
            Step::Up => (self.page + 1).min(self.pages.max(1)),
            Step::Down => self.page.saturating_sub(1).max(1),
        };
    }
}

impl PapersState {
    /// Lets another path be proposed, where the user has typed none.
    pub fn forget_proposal(&mut self) {
        if self.path == self.proposed {
            self.path.clear();
        }
    }

    /// The paper in hand as it was chosen, without the filter, which the view knows. `None`
    /// for an agreement about no exchange.
    pub fn chosen(&self) -> Option<ChosenPaper> {
        let paper = match self.paper {
            Paper::Agreement(_) => Paper::Agreement(self.exchange?),
            paper => paper,
        };
        let mut choices = self.choices.clone();
        choices.left_out.retain(|chapter| paper.chapters().contains(chapter));
        choices.filter = None;
        Some(ChosenPaper { paper, choices })
    }
}
