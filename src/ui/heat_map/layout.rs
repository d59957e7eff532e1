//! Where each risk stands inside its cell: side by side, never on top of another. Pure
//! sums in the map's own units (a cell is 1 × 1, the origin bottom left); the painter and
//! the widgets over it use the same places.

use crate::domain::id::RiskId;
use crate::domain::matrix::Cell;
use crate::domain::scale::Consequence;
use crate::domain::scale::Likelihood;
use crate::edit::risk::Rating;
use crate::ui::state::MapState;
use egui::Vec2;

/// The side of a risk's dot, in points: large enough to press.
pub const DOT: f32 = 24.0;

/// The distance from one dot to the next, in points.
const PITCH: f32 = 26.0;

/// Room at the left of a cell for its letter, in points.
const LETTER: f32 = 16.0;

/// One risk on the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dot {
    /// Which risk.
    pub risk: RiskId,
    /// Without or with measures.
    pub rating: Rating,
    /// Its centre, in cells from the bottom left of the map.
    pub at: Vec2,
}

/// Several risks of one rating that do not fit in their cell apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bubble {
    /// Row.
    pub likelihood: Likelihood,
    /// Column.
    pub consequence: Consequence,
    /// Without or with measures.
    pub rating: Rating,
    /// How many risks it stands for.
    pub count: usize,
    /// Its centre, in cells from the bottom left of the map.
    pub at: Vec2,
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
    pub fn of(cells: &[Cell], size: Vec2, (map, selected): (&MapState, Option<RiskId>)) -> Self {
        let mut layout = Self::default();
        for cell in cells {
            let gross = if map.gross { cell.gross.as_slice() } else { &[] };
            let residual = if map.residual { cell.residual.as_slice() } else { &[] };
            layout.place(cell, size, (gross, residual), selected);
        }
        layout
    }

    /// Where a risk's dot stands, if it stands on its own.
    pub fn find(&self, risk: RiskId, rating: Rating) -> Option<Vec2> {
        self.dots.iter().find(|dot| dot.risk == risk && dot.rating == rating).map(|dot| dot.at)
    }

    fn place(
        &mut self,
        cell: &Cell,
        size: Vec2,
        (gross, residual): (&[RiskId], &[RiskId]),
        selected: Option<RiskId>,
    ) {
        let slots = Slots::of(size);
        let origin = Vec2::new(cell.consequence.rank() as f32, cell.likelihood.rank() as f32);
        let ratings = [(Rating::Gross, gross), (Rating::Residual, residual)];
        let all =
            ratings.iter().flat_map(|(rating, risks)| risks.iter().map(|risk| (*risk, *rating)));
        if gross.len() + residual.len() <= slots.count() {
            let dots = all.zip(0..).map(|((risk, rating), slot)| Dot {
                risk,
                rating,
                at: origin + slots.at(slot),
            });
            self.dots.extend(dots);
            return;
        }
        let mut slot = 0;
        for (risk, rating) in all.filter(|(risk, _)| Some(*risk) == selected) {
            self.dots.push(Dot { risk, rating, at: origin + slots.at(slot) });
            slot += 1;
        }
        for (rating, risks) in ratings {
            let mut others = risks.iter().copied().filter(|risk| Some(*risk) != selected);
            let Some(first) = others.next() else { continue };
            let at = origin + slots.at(slot);
            slot += 1;
            // One alone needs no count: it can be itself.
            match others.count() {
                0 => self.dots.push(Dot { risk: first, rating, at }),
                more => {
                    let Cell { likelihood, consequence, .. } = *cell;
                    let count = more + 1;
                    self.bubbles.push(Bubble { likelihood, consequence, rating, count, at });
                }
            }
        }
    }
}

/// The places in a cell, row by row from the top left.
#[derive(Clone, Copy, Debug)]
struct Slots {
    size: Vec2,
    columns: usize,
    rows: usize,
}

impl Slots {
    fn of(size: Vec2) -> Self {
        let fit = |room: f32| (room / PITCH).floor().max(1.0) as usize;
        Self { size, columns: fit(size.x - LETTER - 4.0), rows: fit(size.y - 4.0) }
    }

    const fn count(self) -> usize {
        self.columns * self.rows
    }

    /// The centre of a place, in cells from the bottom left of the cell. Beyond the last
    /// place it stays on the last, so that nothing ever leaves its cell.
    fn at(self, slot: usize) -> Vec2 {
        let slot = slot.min(self.count() - 1);
        let (row, column) = (slot / self.columns, slot % self.columns);
        let left = LETTER + (self.size.x - LETTER - PITCH * self.columns as f32) / 2.0;
        let top = (self.size.y - PITCH * self.rows as f32) / 2.0;
        let x = left + (column as f32 + 0.5) * PITCH;
        let y = top + (row as f32 + 0.5) * PITCH;
        Vec2::new((x / self.size.x).min(0.98), (1.0 - y / self.size.y).clamp(0.02, 0.98))
    }
}
