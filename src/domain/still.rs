//! A map to look at and not to change: where risks stood at an earlier moment, or the way from
//! there to now, or what measures would bring. Computed, never stored; knows no colours.

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
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// What light and dark marks mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signs {
    /// The three positions, as on the map of now.
    Phases,
    /// Light is then, dark is now.
    Moments,
    /// Light is an earlier moment, dark is another.
    Between,
    /// Light is now, dark is with the measures that are tried out.
    Measures,
}

/// What stands on a map that is only looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Still {
    /// The cells with their risks.
    pub cells: Vec<Cell>,
    /// By cell, the risks that stood there and have no other mark there.
    pub own_now: Vec<Vec<RiskId>>,
    /// The risks that stood where they were meant to be.
    pub reached: BTreeSet<RiskId>,
    /// The ways between the marks.
    pub ways: Vec<Way>,
    /// The risks by number, with where each has a mark.
    pub rows: Vec<(RiskId, Marks)>,
    /// Which marks are drawn.
    pub phases: Phases,
    /// What they mean.
    pub signs: Signs,
}

impl Still {
    /// Where risks stood, by the levels of then.
    pub fn of(matrix: &Matrix, stands: &Stands, phases: Phases) -> Self {
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
    pub fn between((from, to): (&Stands, &Stands), matrix: &Matrix, signs: Signs) -> Self {
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
    pub fn cell(&self, place: Place) -> Option<&Cell> {
        self.cells.iter().find(|cell| cell.place() == place)
    }
}

/// Where a risk has a mark, by position.
pub type Marks = BTreeMap<Phase, Place>;

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

/// Maps that are only looked at, as a picture for elsewhere shows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looked {
    /// What is looked at, in words: which moment, or which measures are tried out.
    pub words: String,
    /// The map, or the two beside each other, each with its name.
    pub maps: Vec<(String, Still)>,
    /// How many risks that may harm a patient the filter hides.
    pub hidden_safety: usize,
}
