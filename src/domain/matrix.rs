//! The risk criteria and the map: five likelihoods by four consequences, one level each,
//! in versions (NEN 7510-1:2024, 6.1.2; NEN 7512:2015 figure 2). Knows nothing of colours.

use crate::domain::Isms;
use crate::domain::acceptance;
use crate::domain::id::CriteriaId;
use crate::domain::id::MeasureId;
use crate::domain::id::RiskId;
use crate::domain::measure::MeasureStatus;
use crate::domain::money::MoneyLimits;
use crate::domain::risk::Assessment;
use crate::domain::risk::Risk;
use crate::domain::scale::Consequence;
use crate::domain::scale::Level;
use crate::domain::scale::Likelihood;
use crate::domain::standing::Phase;
use crate::domain::standing::Place;
use jiff::civil::Date;
use serde::Deserialize;
use serde::Serialize;
use std::collections::BTreeMap;

/// One level for each cell: rows by likelihood (smallest first), columns by consequence.
///
/// A table and not a formula: a product would call "hardly thinkable, but patients may
/// die" a low risk. The norm's own figure is an illustration; the table is the practice's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Matrix([[Level; 4]; 5]);

/// A cell that is lower than its left or lower neighbour, which would mean that a worse
/// risk weighs less.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotMonotone {
    /// The cell that is too low, or whose neighbour is too high.
    pub likelihood: Likelihood,
    /// Its column.
    pub consequence: Consequence,
}

impl Matrix {
    /// A table from its cells, if it is monotone.
    ///
    /// # Errors
    /// [`NotMonotone`] names the first cell that is lower than its left or lower neighbour.
    pub fn new(cells: [[Level; 4]; 5]) -> Result<Self, NotMonotone> {
        let matrix = Self(cells);
        for (likelihood, consequence) in positions() {
            let level = matrix.level(likelihood, consequence);
            let left = consequence.rank().checked_sub(1).and_then(|at| Consequence::ALL.get(at));
            let below = likelihood.rank().checked_sub(1).and_then(|at| Likelihood::ALL.get(at));
            let falls = left.is_some_and(|left| matrix.level(likelihood, *left) > level)
                || below.is_some_and(|below| matrix.level(*below, consequence) > level);
            if falls {
                return Err(NotMonotone { likelihood, consequence });
            }
        }
        Ok(matrix)
    }

    /// The level of a cell.
    #[expect(clippy::indexing_slicing, reason = "ranks are 0-4 and 0-3 by construction")]
    pub const fn level(&self, likelihood: Likelihood, consequence: Consequence) -> Level {
        self.0[likelihood.rank()][consequence.rank()]
    }

    /// The same table with one cell changed.
    ///
    /// # Errors
    /// [`NotMonotone`] as in [`Matrix::new`].
    #[expect(clippy::indexing_slicing, reason = "ranks are 0-4 and 0-3 by construction")]
    pub fn with(
        mut self,
        likelihood: Likelihood,
        consequence: Consequence,
        level: Level,
    ) -> Result<Self, NotMonotone> {
        self.0[likelihood.rank()][consequence.rank()] = level;
        Self::new(self.0)
    }

    /// Where the border of what may be accepted runs along a cell: where the cell is beyond
    /// it and its left or lower neighbour is not.
    pub fn border(&self, likelihood: Likelihood, consequence: Consequence) -> Border {
        let is_within = |likelihood, consequence| {
            acceptance::is_within_criteria(self.level(likelihood, consequence))
        };
        let left = consequence.rank().checked_sub(1).and_then(|at| Consequence::ALL.get(at));
        let below = likelihood.rank().checked_sub(1).and_then(|at| Likelihood::ALL.get(at));
        let is_beyond = !is_within(likelihood, consequence);
        Border {
            left: is_beyond && left.is_some_and(|left| is_within(likelihood, *left)),
            below: is_beyond && below.is_some_and(|below| is_within(*below, consequence)),
        }
    }

    /// The table the product proposes; its cells are our own choice, to be adopted by the
    /// practice (norm.md §6.4). A test holds it equal to the catalogue's profile.
    pub const fn proposed() -> Self {
        use Level::High as H;
        use Level::Low as L;
        use Level::Medium as M;
        Self([[L, L, M, M], [L, L, M, H], [L, M, H, H], [L, M, H, H], [M, H, H, H]])
    }
}

/// The sides of a cell along which the border of what may be accepted runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Border {
    /// At its left.
    pub left: bool,
    /// Under it.
    pub below: bool,
}

/// A rating that another table would give another level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift {
    /// Of which risk.
    pub risk: RiskId,
    /// Where it stands there: without measures, or with all of them.
    pub phase: Phase,
    /// The cell.
    pub place: Place,
    /// The level by the criteria in use.
    pub from: Level,
    /// The level by the other table.
    pub to: Level,
}

/// The ratings of relevant risks that another table would give another level than the
/// criteria in use, risk by risk: what a practice must see before it adopts that table.
pub fn shifts(isms: &Isms, other: &Matrix) -> Vec<Shift> {
    let matrix = &isms.criteria_in_use().matrix;
    let shift = |(risk, phase): (&Risk, Phase)| {
        let place = risk.at(phase, isms)?.position()?;
        let (from, to) = (matrix.level(place.0, place.1), other.level(place.0, place.1));
        (from != to).then_some(Shift { risk: risk.id, phase, place, from, to })
    };
    let phases = |risk| [(risk, Phase::Gross), (risk, Phase::Target)];
    isms.relevant_risks().flat_map(phases).filter_map(shift).collect()
}

/// Every cell of the map, from bottom left, row by row.
pub fn positions() -> impl Iterator<Item = (Likelihood, Consequence)> {
    let row = |likelihood: &'static Likelihood| {
        Consequence::ALL.iter().map(move |consequence| (*likelihood, *consequence))
    };
    Likelihood::ALL.iter().flat_map(row)
}

/// One version of the practice's own criteria. Once adopted it never changes; a change
/// makes a new version, and an assessment keeps the version it was made with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RiskCriteria {
    /// The version people read.
    pub id: CriteriaId,
    /// The method profile it follows, e.g. `nen7512-2015`; printed in every report.
    pub profile: String,
    /// The levels.
    pub matrix: Matrix,
    /// Up to where a loss is little, and up to where it is noticeable.
    #[serde(default)]
    pub limits: MoneyLimits,
    /// About how often each likelihood is, in the practice's own words. A likelihood that is
    /// not here is as often as the profile proposes; the norm gives no frequencies.
    #[serde(default)]
    pub frequencies: BTreeMap<Likelihood, String>,
    /// When and by whom it was adopted; `None` while it is a draft.
    pub adoption: Option<Adoption>,
}

impl RiskCriteria {
    /// The proposed criteria as a draft.
    pub fn proposed(id: CriteriaId) -> Self {
        Self {
            id,
            profile: "nen7512-2015".to_owned(),
            matrix: Matrix::proposed(),
            limits: MoneyLimits::default(),
            frequencies: BTreeMap::new(),
            adoption: None,
        }
    }
}

/// A decision with a name and a date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adoption {
    /// Who decided.
    pub by: String,
    /// When.
    pub on: Date,
}

/// What the map shows at one likelihood and consequence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cell {
    /// Row.
    pub likelihood: Likelihood,
    /// Column.
    pub consequence: Consequence,
    /// Level by the criteria in use.
    pub level: Level,
    /// Where the border of what may be accepted runs along it.
    pub border: Border,
    /// Risks that stand here without measures, by number.
    pub gross: Vec<RiskId>,
    /// Risks that stand here now, by number.
    pub now: Vec<RiskId>,
    /// Risks that stand here with all measures, by number.
    pub residual: Vec<RiskId>,
}

impl Cell {
    /// Row and column.
    pub const fn place(&self) -> Place {
        (self.likelihood, self.consequence)
    }

    /// The risks that stand here in a phase, by number.
    pub const fn at(&self, phase: Phase) -> &Vec<RiskId> {
        match phase {
            Phase::Gross => &self.gross,
            Phase::Now => &self.now,
            Phase::Target => &self.residual,
        }
    }
}

/// The twenty cells of the map with the relevant risks in them, from bottom left, row by
/// row. Screen and paper draw these same cells. Cells take their level from the criteria
/// in use; a risk rated under older criteria keeps its own level (see [`Risk::gross`]).
pub fn cells(isms: &Isms) -> Vec<Cell> {
    cells_of(isms, |_| true)
}

/// The same with some of the relevant risks.
pub fn cells_of(isms: &Isms, is_meant: impl Fn(&Risk) -> bool) -> Vec<Cell> {
    let matrix = &isms.criteria_in_use().matrix;
    let done = isms.measures.values().filter(|own| own.status == MeasureStatus::Implemented);
    let done: Vec<MeasureId> = done.map(|own| own.id).collect();
    let is_done = |id: &MeasureId| done.binary_search(id).is_ok();
    let mut standing: [BTreeMap<Place, Vec<RiskId>>; 3] = Default::default();
    for risk in isms.relevant_risks().filter(|risk| is_meant(risk)) {
        for (place, phase) in standing.iter_mut().zip([Phase::Gross, Phase::Now, Phase::Target]) {
            if let Some(at) = risk.at_by(phase, is_done).and_then(Assessment::position) {
                place.entry(at).or_default().push(risk.id);
            }
        }
    }
    cells_with(matrix, standing)
}

/// The twenty cells of a table with the risks that stand in each: without measures, now, and
/// with all of them.
pub fn cells_with(
    matrix: &Matrix,
    [mut gross, mut now, mut residual]: [BTreeMap<Place, Vec<RiskId>>; 3],
) -> Vec<Cell> {
    let cell = |(likelihood, consequence)| Cell {
        likelihood,
        consequence,
        level: matrix.level(likelihood, consequence),
        border: matrix.border(likelihood, consequence),
        gross: gross.remove(&(likelihood, consequence)).unwrap_or_default(),
        now: now.remove(&(likelihood, consequence)).unwrap_or_default(),
        residual: residual.remove(&(likelihood, consequence)).unwrap_or_default(),
    };
    positions().map(cell).collect()
}
