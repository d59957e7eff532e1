//! A map to look at and not to change: an earlier moment, or what measures would bring. What
//! stands on it is worked out once; a frame only lays it out and draws it.

use crate::domain::course::Stands;
use crate::domain::id::RiskId;
use crate::domain::matrix;
use crate::domain::matrix::Cell;
use crate::domain::matrix::Matrix;
use crate::domain::standing;
use crate::domain::standing::Phase;
use crate::domain::standing::Phases;
use crate::domain::standing::Place;
use crate::domain::standing::Way;
use crate::ui::heat_map::filter;
use crate::ui::heat_map::frame_ui;
use crate::ui::heat_map::layout::Layout;
use crate::ui::heat_map::layout::Scene;
use crate::ui::heat_map::motion;
use crate::ui::heat_map::paths;
use crate::ui::heat_map::phase_key;
use crate::ui::heat_map::picture::Picture;
use crate::ui::heat_map::picture::picture;
use crate::ui::heat_map::place_words;
use crate::ui::heat_map::plot;
use crate::ui::heat_map::still_marks;
use crate::ui::heat_map::time::How;
use crate::ui::widgets::Desk;
use crate::ui::widgets::explanation;
use crate::ui::widgets::marks;
use crate::ui::widgets::note;
use crate::ui::widgets::section;
use egui::Ui;
use egui::Vec2;
use egui::accesskit::Role;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::rc::Rc;

/// How many risks of a cell are named before the rest is counted.
const NAMED: usize = 30;

/// What light and dark marks mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum Signs {
    /// The three positions, as on the map of now.
    Phases,
    /// Light is then, dark is now.
    Moments,
    /// Light is now, dark is with the measures that are tried out.
    Measures,
}

impl Signs {
    /// The text key of a mark's name.
    pub(super) const fn dot(self, phase: Phase) -> &'static str {
        match (self, phase) {
            (Self::Phases, Phase::Gross) => "map-dot-gross",
            (Self::Phases, Phase::Target) => "map-dot-residual",
            (Self::Moments, Phase::Gross) => "map-dot-then",
            (Self::Measures, Phase::Target) => "map-dot-tried",
            _ => "map-dot-now",
        }
    }

    /// The text key of the title of a mark's column.
    pub(super) const fn column(self, phase: Phase) -> &'static str {
        match (self, phase) {
            (Self::Phases, phase) => phase_key(phase),
            (Self::Moments, Phase::Gross) => "map-column-then",
            (Self::Measures, Phase::Target) => "map-column-tried",
            (Self::Moments | Self::Measures, _) => "phase-now",
        }
    }

    /// The text key of the line above the risks of a cell.
    const fn here(self, phase: Phase) -> &'static str {
        match (self, phase) {
            (Self::Phases, Phase::Gross) => "map-gross-here",
            (Self::Phases, Phase::Target) => "map-residual-here",
            (Self::Moments, Phase::Gross) => "map-then-here",
            (Self::Measures, Phase::Target) => "map-tried-here",
            _ => "map-now-here",
        }
    }
}

/// What stands on a map that is only looked at.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::ui) struct Still {
    /// The cells with their risks.
    pub(super) cells: Vec<Cell>,
    /// By cell, the risks that stood there and have no other mark there.
    own_now: Vec<Vec<RiskId>>,
    /// The risks that stood where they were meant to be.
    reached: BTreeSet<RiskId>,
    ways: Vec<Way>,
    /// The risks by number, with where each has a mark.
    pub(super) rows: Vec<(RiskId, Marks)>,
    /// Which marks are drawn.
    pub(super) phases: Phases,
    /// What they mean.
    pub(super) signs: Signs,
}

impl Still {
    /// Where risks stood, by the levels of then.
    pub(super) fn of(matrix: &Matrix, stands: &Stands, phases: Phases) -> Self {
        let at = |phase| {
            let placed = stands
                .iter()
                .filter_map(move |(risk, stand)| stand.at(phase).map(|place| (place, *risk)));
            by_place(placed)
        };
        let cells =
            matrix::cells_with(matrix, [at(Phase::Gross), at(Phase::Now), at(Phase::Target)]);
        let reached = stands.iter().filter(|(_, stand)| stand.is_reached);
        let reached: BTreeSet<_> = reached.map(|(risk, _)| *risk).collect();
        let own_now = cells.iter().map(|cell| standing::own_now(cell, phases, &reached)).collect();
        let ways = phases.ends().map_or_else(Vec::new, |(first, last)| {
            bundled(stands.iter().filter_map(|(risk, stand)| {
                Some((*risk, stand.at(first)?, stand.at(last)?, stand.is_reached))
            }))
        });
        let rows = rows(&cells);
        Self { cells, own_now, reached, ways, rows, phases, signs: Signs::Phases }
    }

    /// The way from where risks stood to where they stand, as two marks and an arrow. One
    /// that stayed has a single mark.
    pub(super) fn between((from, to): (&Stands, &Stands), matrix: &Matrix, signs: Signs) -> Self {
        let stayed =
            |risk: &RiskId, place: Place| to.get(risk).is_some_and(|stand| stand.now == place);
        let left = from.iter().filter(|(risk, stand)| !stayed(risk, stand.now));
        let left = by_place(left.map(|(risk, stand)| (stand.now, *risk)));
        let here = by_place(to.iter().map(|(risk, stand)| (stand.now, *risk)));
        let cells = matrix::cells_with(matrix, [left, BTreeMap::new(), here]);
        let own_now = vec![Vec::new(); cells.len()];
        let gone = from.iter().filter_map(|(risk, stand)| {
            to.get(risk).map(|then| (*risk, stand.now, then.now, true))
        });
        let ways = bundled(gone);
        let phases = Phases { gross: true, now: false, target: true };
        let (reached, rows) = (BTreeSet::new(), rows(&cells));
        Self { cells, own_now, reached, ways, rows, phases, signs }
    }

    /// A cell by its place.
    pub(super) fn cell(&self, place: Place) -> Option<&Cell> {
        self.cells.iter().find(|cell| cell.place() == place)
    }
}

/// Where a risk has a mark, by position.
pub(super) type Marks = BTreeMap<Phase, Place>;

/// The risks by number, with where each has a mark.
fn rows(cells: &[Cell]) -> Vec<(RiskId, Marks)> {
    let mut found: BTreeMap<RiskId, Marks> = BTreeMap::new();
    for cell in cells {
        for phase in Phase::ALL {
            for risk in cell.at(*phase) {
                found.entry(*risk).or_default().insert(*phase, cell.place());
            }
        }
    }
    found.into_iter().collect()
}

/// Risks by where they stand.
type Placed = BTreeMap<Place, Vec<RiskId>>;

fn by_place(risks: impl Iterator<Item = (Place, RiskId)>) -> Placed {
    let mut found = Placed::new();
    for (place, risk) in risks {
        found.entry(place).or_default().push(risk);
    }
    found
}

/// Risks that go the same way share it; one that stays has none.
fn bundled(moves: impl Iterator<Item = (RiskId, Place, Place, bool)>) -> Vec<Way> {
    let mut found: BTreeMap<(Place, Place, bool), Vec<RiskId>> = BTreeMap::new();
    for (risk, from, to, is_reached) in moves.filter(|(_, from, to, _)| from != to) {
        found.entry((from, to, is_reached)).or_default().push(risk);
    }
    let way = |((from, to, is_reached), risks)| Way { from, to, is_reached, risks };
    found.into_iter().map(way).collect()
}

/// Draws it over the width there is. The name tells two on one page apart.
pub(super) fn still_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    (name, still): (&str, &Still),
    height: f32,
) {
    ui.push_id(name, |ui| {
        let frame = frame_ui(ui, desk, height);
        let size = Vec2::new(frame.width() / 4.0, frame.height() / 5.0);
        let selected = desk.state.risk;
        let scene = Scene {
            cells: &still.cells,
            own_now: &still.own_now,
            reached: &still.reached,
            phases: still.phases,
            selected,
        };
        let mut layout = Layout::of(&scene, size);
        // Two maps beside each other have the same marks in two places.
        if desk.state.map.time.how != How::Beside {
            motion::settle(ui, desk, &mut layout);
        }
        let transform = plot::paint(ui, desk, (frame, &still.cells));
        let lines = layout.paths(&still.ways, (still.phases, selected));
        paths::paint_paths(ui, desk, &transform, &lines);
        let grid = egui::UiBuilder::new()
            .max_rect(frame)
            .accessibility_role(Role::Grid)
            .accessibility_label(name);
        let mut grid = ui.new_child(grid);
        for cell in &still.cells {
            still_marks::cell_ui(&mut grid, desk, (name, still), (&transform, cell));
        }
        plot::paint_border(&grid, desk, &transform, &still.cells);
        still_marks::marks_ui(&mut grid, desk, (name, still), (&transform, &layout));
        paths::paint_head(&grid, desk, &transform, (&lines, &layout));
    });
}

/// What the filter lets through; `None` where all is shown.
pub(super) fn filtered(desk: &mut Desk<'_>) -> Option<Rc<Picture>> {
    (!filter::words(desk).is_empty()).then(|| picture(desk))
}

/// Whether nothing has changed about that.
pub(super) fn is_same(one: Option<&Rc<Picture>>, other: Option<&Rc<Picture>>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => Rc::ptr_eq(one, other),
        (one, other) => one.is_none() && other.is_none(),
    }
}

/// The risks that the filter lets through.
pub(super) fn kept(mut stands: Stands, filter: Option<&Rc<Picture>>) -> Stands {
    if let Some(filter) = filter {
        stands.retain(|risk, _| filter.passing.contains(risk));
    }
    stands
}

/// What a risk is called, also one that is no more.
pub(super) fn title<'a>(desk: &'a Desk<'_>, risk: RiskId) -> &'a str {
    let known = desk.cx.isms.risks.get(&risk).map(|risk| risk.title.as_str());
    let course = desk.state.map.time.course.as_ref();
    let then = || course.and_then(|course| course.titles.get(&risk)).map(String::as_str);
    known.or_else(then).unwrap_or_default()
}

/// The risks of the chosen cell, as they stood.
pub(super) fn listed_ui(ui: &mut Ui, desk: &mut Desk<'_>, still: &Still) {
    let Some(cell) = desk.state.map.listed.and_then(|place| still.cell(place)) else {
        note(ui, &desk.text("map-still-choose"));
        return;
    };
    section(ui, &place_words(desk, cell.place()));
    ui.horizontal(|ui| {
        marks::level_tile(ui, &desk.cx, cell.level);
        if ui.button(desk.text("map-close-list")).clicked() {
            desk.state.map.listed = None;
        }
    });
    let shown = Phase::ALL.iter().filter(|phase| still.phases.has(**phase));
    let lists: Vec<_> = shown.map(|phase| (*phase, cell.at(*phase))).collect();
    if lists.iter().all(|(_, risks)| risks.is_empty()) {
        explanation(ui, &desk.text("map-cell-empty"));
    }
    for (phase, risks) in lists.into_iter().filter(|(_, risks)| !risks.is_empty()) {
        note(ui, &desk.cx.text.count(still.signs.here(phase), risks.len()));
        for risk in risks.iter().take(NAMED) {
            let words = format!("{risk}  {}", title(desk, *risk));
            let is_selected = desk.state.risk == Some(*risk);
            let button = egui::Button::selectable(is_selected, words).wrap();
            if ui.push_id((phase, risk.0), |ui| ui.add(button)).inner.clicked() {
                desk.state.risk = Some(*risk);
            }
        }
        if let Some(more) = risks.len().checked_sub(NAMED).filter(|more| *more > 0) {
            note(ui, &desk.cx.text.count("map-and-more", more));
        }
    }
}
