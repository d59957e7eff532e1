//! Where each risk stands inside its cell: side by side, never on top of another. Pure
//! sums in the map's own units (a cell is 1 × 1, the origin bottom left); the painter and
//! the widgets over it use the same places.

use crate::domain::id::RiskId;
use crate::domain::matrix::Cell;
use crate::domain::standing;
use crate::domain::standing::Phase;
use crate::domain::standing::Phases;
pub use crate::domain::standing::Place;
use crate::domain::standing::Way;
use crate::edit::risk::Rating;
use crate::ui::heat_map::picture::Picture;
use egui::Vec2;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// The side of a risk's mark, in points: large enough to press.
pub const DOT: f32 = 24.0;

/// The most marks that stand apart in a cell, however large it is: more would not be seen
/// at a glance.
pub const MOST_APART: usize = 12;

/// The least distance from one dot to the next, in points.
const PITCH: f32 = 24.5;

/// The distance where there is room, in points.
const ROOMY: f32 = 28.0;

/// Room at the edge of a cell, in points.
const EDGE: f32 = 1.0;

/// How far the letter of a cell reaches from its top, in points.
const LETTER: f32 = 16.0;

/// What is to be laid out.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    /// The cells with their risks.
    pub cells: &'a [Cell],
    /// By cell, the risks that stand there now and have no other mark there.
    pub own_now: &'a [Vec<RiskId>],
    /// The risks that stand now where they are meant to be.
    pub reached: &'a BTreeSet<RiskId>,
    /// Which positions are shown.
    pub phases: Phases,
    /// The risk in hand.
    pub selected: Option<RiskId>,
}

impl<'a> Scene<'a> {
    /// What a picture shows.
    pub fn of(picture: &'a Picture, phases: Phases, selected: Option<RiskId>) -> Self {
        let (cells, own_now, reached) = (&picture.cells, &picture.own_now, &picture.reached);
        Self { cells, own_now, reached, phases, selected }
    }

    /// The marks of a cell: a phase, and the risks that have a mark of it.
    fn marks(&self, at: usize, cell: &'a Cell) -> [(Phase, &'a [RiskId]); 3] {
        let shown = |phase| match phase {
            Phase::Now => self.own_now.get(at).map(Vec::as_slice).unwrap_or_default(),
            _ if self.phases.has(phase) => cell.at(phase).as_slice(),
            _ => &[],
        };
        [Phase::Gross, Phase::Now, Phase::Target].map(|phase| (phase, shown(phase)))
    }

    /// A mark of a risk: which rating it is of, and whether the risk stands there now.
    fn rated(&self, risk: RiskId, phase: Phase) -> (Rating, bool) {
        let is_now = self.phases.now && standing::is_now(phase, risk, self.reached);
        let rating = match phase {
            Phase::Target => Rating::Residual,
            Phase::Now if self.reached.contains(&risk) => Rating::Residual,
            Phase::Gross | Phase::Now => Rating::Gross,
        };
        (rating, is_now)
    }

    fn dot(&self, (risk, phase): (RiskId, Phase), place: Place, (at, side): (Vec2, f32)) -> Dot {
        let (rating, is_now) = self.rated(risk, phase);
        Dot { risk, phase, rating, is_now, place, at, side }
    }
}

/// One risk on the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dot {
    /// Which risk.
    pub risk: RiskId,
    /// Which of its positions.
    pub phase: Phase,
    /// The rating that changes where it is moved.
    pub rating: Rating,
    /// Whether the risk stands here now.
    pub is_now: bool,
    /// Its cell.
    pub place: Place,
    /// Its centre, in cells from the bottom left of the map.
    pub at: Vec2,
    /// Its side, in points.
    pub side: f32,
}

/// Several risks in one position that do not fit in their cell apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bubble {
    /// Which position.
    pub phase: Phase,
    /// Its cell.
    pub place: Place,
    /// How many risks it stands for.
    pub count: usize,
    /// Its centre, in cells from the bottom left of the map.
    pub at: Vec2,
    /// Its side, in points.
    pub side: f32,
}

/// The way of one or more risks from cell to cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Path {
    /// The middle of where it begins, in cells from the bottom left of the map.
    pub from: Vec2,
    /// The middle of where it ends.
    pub to: Vec2,
    /// The cells.
    pub places: (Place, Place),
    /// How many risks go this way.
    pub risks: usize,
    /// Whether they are there already, or it is still hoped for.
    pub is_reached: bool,
    /// Whether it is the way of the selected risk.
    pub is_selected: bool,
}

/// Everything that stands on the map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layout {
    /// Risks on their own.
    pub dots: Vec<Dot>,
    /// Risks together.
    pub bubbles: Vec<Bubble>,
}

impl Layout {
    /// Lays the map out for cells of a size in points. The selected risk always stands on
    /// its own, so that it can be dragged and reached by keyboard.
    pub fn of(scene: &Scene<'_>, size: Vec2) -> Self {
        let mut layout = Self::default();
        let apart = Apart::of(size);
        for (at, cell) in scene.cells.iter().enumerate() {
            let marks = scene.marks(at, cell);
            let many: usize = marks.iter().map(|(_, risks)| risks.len()).sum();
            if many <= apart.count().min(MOST_APART) {
                layout.place_apart(scene, cell, (apart, marks));
            } else {
                layout.place_together(scene, cell, (Corners::of(size), marks));
            }
        }
        layout
    }

    /// The ways between what is shown, bundled: risks that share both cells share a line from
    /// the middle of their marks to the middle of their marks. The selected risk has a line
    /// of its own, the last and so on top.
    pub fn paths(&self, ways: &[Way], (phases, selected): (Phases, Option<RiskId>)) -> Vec<Path> {
        let Some((first, last)) = phases.ends() else { return Vec::new() };
        let dots = self.dots.iter().map(|dot| ((dot.risk, dot.place), dot.at));
        let dots: BTreeMap<(RiskId, Place), Vec2> = dots.collect();
        let bubbles = self.bubbles.iter().map(|bubble| ((bubble.place, bubble.phase), bubble.at));
        let bubbles: BTreeMap<(Place, Phase), Vec2> = bubbles.collect();
        let middle = |risks: &mut dyn Iterator<Item = RiskId>, place: Place, phase: Phase| {
            let bubble = bubbles.get(&(place, phase)).copied();
            let marks = risks.filter_map(|risk| dots.get(&(risk, place)).copied().or(bubble));
            let (sum, many) =
                marks.fold((Vec2::ZERO, 0.0), |(sum, many), at| (sum + at, many + 1.0));
            (many > 0.0).then(|| sum / many)
        };
        let path = |way: &Way, is_selected: bool| {
            let own = |risk: &RiskId| (Some(*risk) == selected) == is_selected;
            let mine = || way.risks.iter().copied().filter(own);
            Some(Path {
                from: middle(&mut mine(), way.from, first)?,
                to: middle(&mut mine(), way.to, last)?,
                places: (way.from, way.to),
                risks: mine().count(),
                is_reached: way.is_reached,
                is_selected,
            })
        };
        let bundled = ways.iter().filter_map(|way| path(way, false));
        bundled.chain(ways.iter().filter_map(|way| path(way, true))).collect()
    }

    /// Where all marks stand.
    pub fn centres(&self) -> impl Iterator<Item = Vec2> {
        let bubbles = self.bubbles.iter().map(|bubble| bubble.at);
        self.dots.iter().map(|dot| dot.at).chain(bubbles)
    }

    fn place_apart(
        &mut self,
        scene: &Scene<'_>,
        cell: &Cell,
        (apart, marks): (Apart, [(Phase, &[RiskId]); 3]),
    ) {
        let all = marks.iter().flat_map(|(phase, risks)| risks.iter().map(|risk| (*risk, *phase)));
        let dots = all.zip(0..).map(|(mark, slot)| {
            scene.dot(mark, cell.place(), (origin(cell) + apart.at(slot), DOT))
        });
        self.dots.extend(dots);
    }

    /// One bubble for each position, always in the same corner, and the selected risk above.
    fn place_together(
        &mut self,
        scene: &Scene<'_>,
        cell: &Cell,
        (corners, marks): (Corners, [(Phase, &[RiskId]); 3]),
    ) {
        let place = cell.place();
        let side = corners.side;
        let is_selected = |risk: &&RiskId| Some(**risk) == scene.selected;
        let alone = marks.iter().filter(|(_, risks)| risks.iter().any(|risk| is_selected(&risk)));
        let alone = alone.count();
        for (phase, risks) in marks {
            let column = column(phase, scene.phases);
            if let Some(risk) = risks.iter().find(is_selected).copied() {
                // One on its own stands clear of the letter.
                let at = origin(cell) + corners.at(if alone == 1 { 1 } else { column }, 0);
                self.dots.push(scene.dot((risk, phase), place, (at, side)));
            }
            let mut others = risks.iter().copied().filter(|risk| !is_selected(&risk));
            let Some(first) = others.next() else { continue };
            let at = origin(cell) + corners.at(column, 1);
            // One alone needs no count: it can be itself.
            match others.count() {
                0 => self.dots.push(scene.dot((first, phase), place, (at, side))),
                more => self.bubbles.push(Bubble { phase, place, count: more + 1, at, side }),
            }
        }
    }
}

/// The bottom left of a cell on the map.
const fn origin(cell: &Cell) -> Vec2 {
    Vec2::new(cell.consequence.rank() as f32, cell.likelihood.rank() as f32)
}

/// The column of a position where a cell is full. *Now* has marks of its own only where one
/// of the others has none, and stands in that one's place.
fn column(phase: Phase, phases: Phases) -> usize {
    let is_left = phase == Phase::Gross || (phase == Phase::Now && !phases.gross);
    usize::from(!is_left)
}

/// The places in a cell where every risk stands apart: row by row, the first left out for
/// the letter.
#[derive(Clone, Copy, Debug)]
struct Apart {
    size: Vec2,
    columns: usize,
    rows: usize,
}

impl Apart {
    fn of(size: Vec2) -> Self {
        let fit = |room: f32| ((room - 2.0 * EDGE) / PITCH).floor().max(1.0) as usize;
        Self { size, columns: fit(size.x), rows: fit(size.y) }
    }

    const fn count(self) -> usize {
        self.columns * self.rows - 1
    }

    /// The centre of a place, in cells from the bottom left of the cell.
    fn at(self, slot: usize) -> Vec2 {
        let (row, column) = ((slot + 1) / self.columns, (slot + 1) % self.columns);
        let along = |at: usize, many: usize, room: f32| {
            let pitch = ((room - 2.0 * EDGE) / many as f32).min(ROOMY);
            (room - pitch * many as f32) / 2.0 + (at as f32 + 0.5) * pitch
        };
        let x = along(column, self.columns, self.size.x);
        let y = along(row, self.rows, self.size.y);
        Vec2::new(x / self.size.x, 1.0 - y / self.size.y)
    }
}

/// The four places in a cell that has more risks than places: two by two under the letter.
/// Where a cell is too small for four marks of full size, they are smaller.
#[derive(Clone, Copy, Debug)]
struct Corners {
    size: Vec2,
    side: f32,
}

impl Corners {
    fn of(size: Vec2) -> Self {
        let width = (size.x - 2.0 * EDGE) / 2.0;
        let height = (size.y - LETTER - EDGE) / 2.0;
        Self { size, side: width.min(height).clamp(1.0, DOT) }
    }

    /// The centre of a corner, in cells from the bottom left of the cell; row 0 is above.
    fn at(self, column: usize, row: usize) -> Vec2 {
        let most = self.side + ROOMY - DOT;
        let across = ((self.size.x - 2.0 * EDGE) / 2.0).min(most);
        let down = (self.size.y - LETTER - EDGE - self.side).min(most);
        let x = self.size.x / 2.0 + (column as f32 - 0.5) * across;
        let spare = (self.size.y - LETTER - EDGE - self.side - down) / 2.0;
        let above_ground = EDGE + spare + self.side / 2.0 + if row == 0 { down } else { 0.0 };
        Vec2::new(x / self.size.x, above_ground / self.size.y)
    }
}
