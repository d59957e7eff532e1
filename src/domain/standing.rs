//! Where a risk stands on the map: without measures, now, and once all its measures are
//! carried out; and the ways between. Computed, never stored. Knows nothing of colours.

use crate::domain::Isms;
use crate::domain::id::MeasureId;
use crate::domain::id::RiskId;
use crate::domain::matrix::Cell;
use crate::domain::risk::Assessment;
use crate::domain::risk::ResidualState;
use crate::domain::risk::Risk;
use crate::domain::scale::Consequence;
use crate::domain::scale::Likelihood;
use crate::domain::scale::scale;
use serde::Serialize;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// Row and column of the map.
pub type Place = (Likelihood, Consequence);

scale! {
    /// The three positions of a risk (NEN 7510-1:2024, 6.1.2, 6.1.3, 8.3).
    Phase {
        /// Without measures (*bruto*).
        Gross = "gross",
        /// With the measures that are carried out (*nu*).
        Now = "now",
        /// With all its measures, carried out or planned (*rest*, the goal).
        Target = "target",
    }
}

/// Which positions are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phases {
    /// Without measures.
    pub gross: bool,
    /// Now.
    pub now: bool,
    /// With all measures.
    pub target: bool,
}

impl Default for Phases {
    fn default() -> Self {
        Self { gross: true, now: true, target: true }
    }
}

impl Phases {
    /// Whether a position is meant.
    pub const fn has(self, phase: Phase) -> bool {
        match phase {
            Phase::Gross => self.gross,
            Phase::Now => self.now,
            Phase::Target => self.target,
        }
    }

    /// The same, to change whether one is meant.
    pub const fn get_mut(&mut self, phase: Phase) -> &mut bool {
        match phase {
            Phase::Gross => &mut self.gross,
            Phase::Now => &mut self.now,
            Phase::Target => &mut self.target,
        }
    }

    /// The first and the last that are meant, if any.
    pub fn ends(self) -> Option<(Phase, Phase)> {
        let mut meant = Phase::ALL.iter().copied().filter(|phase| self.has(*phase));
        let first = meant.next()?;
        Some((first, meant.next_back().unwrap_or(first)))
    }
}

impl Risk {
    /// The rating behind a position. *Now* is the residual rating once all linked measures
    /// are carried out, and the gross one until then: half a set of measures was never
    /// rated, and is not guessed.
    pub fn at(&self, phase: Phase, isms: &Isms) -> Option<Assessment> {
        self.at_by(phase, |id| isms.is_done(id))
    }

    /// The same, asking which measures are carried out: whoever looks at all risks has looked
    /// that up once.
    pub fn at_by(&self, phase: Phase, is_done: impl Fn(&MeasureId) -> bool) -> Option<Assessment> {
        match phase {
            Phase::Target => self.residual,
            Phase::Now if self.residual_by(is_done) == Some(ResidualState::Reached) => {
                self.residual
            }
            Phase::Gross | Phase::Now => Some(self.gross),
        }
    }

    /// Whether it has a mark on a map that shows these positions.
    pub fn has_mark(&self, phases: Phases, isms: &Isms) -> bool {
        let stands = |phase: Phase| self.at(phase, isms).is_some_and(|it| it.position().is_some());
        Phase::ALL.iter().any(|phase| phases.has(*phase) && stands(*phase))
    }

    /// Whether it stands now where it is meant to be (*bereikt*).
    pub fn is_reached(&self, isms: &Isms) -> bool {
        self.residual_state(isms) == Some(ResidualState::Reached)
    }
}

/// The way that some risks go from one cell to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Way {
    /// Where they come from.
    pub from: Place,
    /// Where they go to.
    pub to: Place,
    /// Whether they are there already (*bereikt*), or it is still hoped for (*verwacht*).
    pub is_reached: bool,
    /// Which, by number.
    pub risks: Vec<RiskId>,
}

/// The ways between the first and the last of the positions that are meant, of some risks.
/// Risks that go the same way share it; one that stays in its cell has none.
pub fn ways<'a>(isms: &Isms, risks: impl Iterator<Item = &'a Risk>, phases: Phases) -> Vec<Way> {
    let Some((first, last)) = phases.ends() else { return Vec::new() };
    let mut found: BTreeMap<(Place, Place, bool), Vec<RiskId>> = BTreeMap::new();
    for risk in risks {
        let place = |phase| risk.at(phase, isms).and_then(Assessment::position);
        let (Some(from), Some(to)) = (place(first), place(last)) else { continue };
        if from != to {
            found.entry((from, to, risk.is_reached(isms))).or_default().push(risk.id);
        }
    }
    let way = |((from, to, is_reached), risks)| Way { from, to, is_reached, risks };
    found.into_iter().map(way).collect()
}

/// Whether a mark of a position tells where a risk stands now: one of the reached stands
/// where it is meant to be, any other where it stands without measures.
pub fn is_now(phase: Phase, risk: RiskId, reached: &BTreeSet<RiskId>) -> bool {
    match phase {
        Phase::Gross => !reached.contains(&risk),
        Phase::Now => true,
        Phase::Target => reached.contains(&risk),
    }
}

/// The risks that stand in a cell now and need a mark of their own there, since the position
/// they stand in is not shown.
pub fn own_now(cell: &Cell, phases: Phases, reached: &BTreeSet<RiskId>) -> Vec<RiskId> {
    if !phases.now {
        return Vec::new();
    }
    let is_shown = |risk: &RiskId| {
        phases.has(if reached.contains(risk) { Phase::Target } else { Phase::Gross })
    };
    cell.now.iter().copied().filter(|risk| !is_shown(risk)).collect()
}
