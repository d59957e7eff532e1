//! Where each risk stands inside its cell: side by side, never on top of another. Pure
//! sums in the map's own units (a cell is 1 × 1, the origin bottom left); the painter and
//! the widgets over it use the same places.

use crate::domain::Isms;
use crate::domain::id::RiskId;
use crate::domain::matrix::Cell;
use crate::domain::scale::Consequence;
use crate::domain::scale::Likelihood;
use crate::edit::risk::Rating;
use crate::ui::state::MapState;
use egui::Vec2;
use std::collections::BTreeMap;

/// The side of a risk's mark, in points: large enough to press.
pub const DOT: f32 = 24.0;

/// The least distance from one dot to the next, in points.
const PITCH: f32 = 24.5;

/// The distance where there is room, in points.
const ROOMY: f32 = 28.0;

/// Room at the edge of a cell, in points.
const EDGE: f32 = 1.0;

/// How far the letter of a cell reaches from its top, in points.
const LETTER: f32 = 16.0;

/// Row and column.
pub type Place = (Likelihood, Consequence);

/// One risk on the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dot {
    /// Which risk.
    pub risk: RiskId,
    /// Without or with measures.
    pub rating: Rating,
    /// Its cell.
    pub place: Place,
    /// Its centre, in cells from the bottom left of the map.
    pub at: Vec2,
    /// Its side, in points.
    pub side: f32,
}

/// Several risks of one rating that do not fit in their cell apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bubble {
    /// Without or with measures.
    pub rating: Rating,
    /// Its cell.
    pub place: Place,
    /// How many risks it stands for.
    pub count: usize,
    /// Its centre, in cells from the bottom left of the map.
    pub at: Vec2,
    /// Its side, in points.
    pub side: f32,
}

/// The way from risks without measures to the same risks with them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Path {
    /// The centre of where it begins, in cells from the bottom left of the map.
    pub from: Vec2,
    /// The centre of where it ends.
    pub to: Vec2,
    /// How many risks go this way.
    pub risks: usize,
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
    pub fn of(cells: &[Cell], size: Vec2, (map, selected): (&MapState, Option<RiskId>)) -> Self {
        let mut layout = Self::default();
        for cell in cells {
            let gross = if map.gross { cell.gross.as_slice() } else { &[] };
            let residual = if map.residual { cell.residual.as_slice() } else { &[] };
            let ratings = [(Rating::Gross, gross), (Rating::Residual, residual)];
            let apart = Apart::of(size);
            if gross.len() + residual.len() <= apart.count() {
                layout.place_apart(cell, apart, ratings);
            } else {
                layout.place_together(cell, Corners::of(size), (ratings, selected));
            }
        }
        layout
    }

    /// The ways between what is shown, the selected risk's last and so on top. Risks that
    /// share both ends share a line; a risk that stays in its cell has none.
    pub fn paths(&self, isms: &Isms, cells: &[Cell], selected: Option<RiskId>) -> Vec<Path> {
        let mut ways: BTreeMap<(bool, usize, usize), usize> = BTreeMap::new();
        for cell in cells {
            let to = (cell.likelihood, cell.consequence);
            for risk in &cell.residual {
                let gross = isms.risks.get(risk).and_then(|risk| risk.gross.position());
                let Some(from) = gross.filter(|from| *from != to) else { continue };
                let from = self.mark(*risk, Rating::Gross, from);
                let to = self.mark(*risk, Rating::Residual, to);
                if let (Some(from), Some(to)) = (from, to) {
                    *ways.entry((Some(*risk) == selected, from, to)).or_default() += 1;
                }
            }
        }
        let path = |((is_selected, from, to), risks)| {
            Some(Path { from: self.centre(from)?, to: self.centre(to)?, risks, is_selected })
        };
        ways.into_iter().filter_map(path).collect()
    }

    /// Where all marks stand.
    pub fn centres(&self) -> impl Iterator<Item = Vec2> {
        let bubbles = self.bubbles.iter().map(|bubble| bubble.at);
        self.dots.iter().map(|dot| dot.at).chain(bubbles)
    }

    /// What a risk stands in: dots count first, bubbles after them.
    fn mark(&self, risk: RiskId, rating: Rating, place: Place) -> Option<usize> {
        let dot = self.dots.iter().position(|dot| dot.risk == risk && dot.rating == rating);
        let bubble = || {
            let here = |bubble: &Bubble| bubble.place == place && bubble.rating == rating;
            Some(self.dots.len() + self.bubbles.iter().position(here)?)
        };
        dot.or_else(bubble)
    }

    fn centre(&self, mark: usize) -> Option<Vec2> {
        let bubble =
            || self.bubbles.get(mark.checked_sub(self.dots.len())?).map(|bubble| bubble.at);
        self.dots.get(mark).map(|dot| dot.at).or_else(bubble)
    }

    fn place_apart(&mut self, cell: &Cell, apart: Apart, ratings: [(Rating, &[RiskId]); 2]) {
        let all =
            ratings.iter().flat_map(|(rating, risks)| risks.iter().map(|risk| (*risk, *rating)));
        let dots = all.zip(0..).map(|((risk, rating), slot)| Dot {
            risk,
            rating,
            place: (cell.likelihood, cell.consequence),
            at: origin(cell) + apart.at(slot),
            side: DOT,
        });
        self.dots.extend(dots);
    }

    /// One bubble for each rating, always in the same corner, and the selected risk above.
    fn place_together(
        &mut self,
        cell: &Cell,
        corners: Corners,
        (ratings, selected): ([(Rating, &[RiskId]); 2], Option<RiskId>),
    ) {
        let place = (cell.likelihood, cell.consequence);
        let side = corners.side;
        let is_selected = |risk: &&RiskId| Some(**risk) == selected;
        let alone = ratings.iter().filter(|(_, risks)| risks.iter().any(|risk| is_selected(&risk)));
        let alone = alone.count();
        for (rating, risks) in ratings {
            if let Some(risk) = risks.iter().find(is_selected).copied() {
                // One on its own stands clear of the letter.
                let column = if alone == 1 { 1 } else { column(rating) };
                let at = origin(cell) + corners.at(column, 0);
                self.dots.push(Dot { risk, rating, place, at, side });
            }
            let mut others = risks.iter().copied().filter(|risk| !is_selected(&risk));
            let Some(first) = others.next() else { continue };
            let at = origin(cell) + corners.at(column(rating), 1);
            // One alone needs no count: it can be itself.
            match others.count() {
                0 => self.dots.push(Dot { risk: first, rating, place, at, side }),
                more => self.bubbles.push(Bubble { rating, place, count: more + 1, at, side }),
            }
        }
    }
}

/// The bottom left of a cell on the map.
const fn origin(cell: &Cell) -> Vec2 {
    Vec2::new(cell.consequence.rank() as f32, cell.likelihood.rank() as f32)
}

/// The column of a rating where a cell is full.
const fn column(rating: Rating) -> usize {
    match rating {
        Rating::Gross => 0,
        Rating::Residual => 1,
    }
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
