//! What comes first: how far each measure that is not carried out yet would lower the risks it
//! serves, what it takes, and what would be reached once those before it are done too.
//! Computed, never stored.
//!
//! **How far.** A risk stands so many classes of likelihood and consequence above the lowest
//! place of the map. What a measure lowers is the number of classes by which the places of the
//! open risks it serves come down together when it is carried out on top of what is carried out
//! already. Nothing is weighed or multiplied: it is a count of classes of the method, and the
//! levels that change with them are told in words.
//!
//! **Where a risk stands with some of its measures carried out.** Without measures, lowered by
//! the strongest of those that are carried out on each axis (see [`proposals`]), but never below
//! the goal that the practice rated itself. With all of them carried out it stands at that goal,
//! where there is one. The map is stricter: it moves a risk only once all its measures are
//! carried out, since half a set was never rated. So what is told here is an expectation, to
//! choose by.

use crate::catalogue::Catalogue;
use crate::catalogue::proposals;
use crate::catalogue::proposals::Effect;
use crate::catalogue::takes::Takes;
use crate::domain::Isms;
use crate::domain::id::MeasureId;
use crate::domain::id::RiskId;
use crate::domain::measure::Measure;
use crate::domain::measure::MeasureStatus;
use crate::domain::risk::Assessment;
use crate::domain::risk::Risk;
use crate::domain::scale::Consequence;
use crate::domain::scale::Level;
use crate::domain::scale::Likelihood;
use crate::domain::standing::Place;
use std::cmp::Ordering;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// By what the measures are put in order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Per {
    /// What is lowered for an hour of work.
    #[default]
    Hour,
    /// What is lowered for a euro.
    Euro,
}

/// A quick win takes no more than so many minutes in the first year (own rule).
pub const QUICK_MINUTES: u64 = 120;

/// And costs no more than so many euros in it (own rule).
pub const QUICK_EUROS: u64 = 250;

/// How far one measure would lower the risks it serves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gain {
    /// By how many classes together.
    pub steps: u64,
    /// How many risks come to a lower level, by the level they have and the one they get.
    pub falls: BTreeMap<(Level, Level), usize>,
    /// How many come down within their level.
    pub within: usize,
    /// How many open risks it serves that it does not bring down.
    pub unmoved: usize,
}

impl Gain {
    /// How many risks it brings down.
    pub fn lowered(&self) -> usize {
        self.falls.values().sum::<usize>() + self.within
    }

    fn count(&mut self, from: Standing, to: Standing) {
        let steps = from.height().saturating_sub(to.height());
        self.steps += steps;
        match (from.level, to.level) {
            _ if steps == 0 => self.unmoved += 1,
            (from, to) if to < from => *self.falls.entry((from, to)).or_default() += 1,
            _ => self.within += 1,
        }
    }
}

/// Where a risk stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Standing {
    place: Place,
    level: Level,
}

impl Standing {
    /// How many classes it stands above the lowest place.
    fn height(self) -> u64 {
        (self.place.0.rank() + self.place.1.rank()) as u64
    }
}

/// One measure that is not carried out yet, with what it would bring and what it takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Which.
    pub measure: MeasureId,
    /// What it would bring when it is carried out next.
    pub gain: Gain,
    /// Time in the first year, in minutes; `None` where nobody estimated it.
    pub minutes: Option<u64>,
    /// Money in the first year, in whole euros; `None` where nobody estimated it.
    pub euros: Option<u64>,
    /// Whether it brings something for little: see [`QUICK_MINUTES`] and [`QUICK_EUROS`].
    pub is_quick: bool,
    /// What is reached once this measure and all before it are carried out.
    pub sofar: Sofar,
}

/// What some measures take and reach together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sofar {
    /// Time in the first year, in minutes, of those that were estimated.
    pub minutes: u64,
    /// Money in the first year, in whole euros, of those that were estimated.
    pub euros: u64,
    /// Whether the money may well be more, since some range has no end.
    pub has_no_end: bool,
    /// Of how many measures the time or the money is not estimated.
    pub unknown: usize,
    /// By how many classes the risks came down together.
    pub steps: u64,
    /// How many risks are high no more.
    pub no_longer_high: usize,
}

/// The measures that are not carried out yet, the best first: what lowers most for what it takes;
/// then what lowers nothing; last what nobody estimated.
pub fn plan(catalogue: &Catalogue, isms: &Isms, per: Per) -> Vec<Line> {
    let map = Map::of(catalogue, isms);
    let mut done = map.done.clone();
    let is_open = |measure: &&Measure| measure.status != MeasureStatus::Implemented;
    let mut lines: Vec<Line> =
        isms.measures.values().filter(is_open).map(|own| map.line(own, &mut done)).collect();
    lines.sort_by(|one, other| order(one, other, per));
    map.add_up(&mut lines);
    lines
}

/// Which of two measures comes first.
fn order(one: &Line, other: &Line, per: Per) -> Ordering {
    let cost = |line: &Line| match per {
        Per::Hour => line.minutes,
        Per::Euro => line.euros,
    };
    let group = |line: &Line| match (cost(line), line.gain.steps) {
        (None, _) => 2,
        (Some(_), 0) => 1,
        (Some(_), _) => 0,
    };
    // More steps for less: steps / cost without dividing, so that nothing costs is the best.
    let for_cost = |line: &Line, beside: &Line| {
        Reverse(u128::from(line.gain.steps) * u128::from(cost(beside).unwrap_or_default()))
    };
    group(one)
        .cmp(&group(other))
        .then_with(|| for_cost(one, other).cmp(&for_cost(other, one)))
        .then_with(|| other.gain.steps.cmp(&one.gain.steps))
        .then_with(|| cost(one).cmp(&cost(other)))
        .then_with(|| one.measure.cmp(&other.measure))
}

/// Everything that one look at the document needs, looked up once.
struct Map<'a> {
    catalogue: &'a Catalogue,
    isms: &'a Isms,
    effects: BTreeMap<MeasureId, Effect>,
    done: BTreeSet<MeasureId>,
    /// The open risks that each measure serves.
    serves: BTreeMap<MeasureId, Vec<RiskId>>,
}

impl<'a> Map<'a> {
    fn of(catalogue: &'a Catalogue, isms: &'a Isms) -> Self {
        let own = || isms.measures.values();
        let effects = own().map(|own| (own.id, proposals::effect(catalogue, own))).collect();
        let is_done = |own: &&Measure| own.status == MeasureStatus::Implemented;
        let done = own().filter(is_done).map(|own| own.id).collect();
        let mut serves: BTreeMap<MeasureId, Vec<RiskId>> = BTreeMap::new();
        for risk in isms.relevant_risks() {
            for measure in &risk.measures {
                serves.entry(*measure).or_default().push(risk.id);
            }
        }
        Self { catalogue, isms, effects, done, serves }
    }

    /// The risks a measure serves that have a place on the map.
    fn served(&self, measure: MeasureId) -> impl Iterator<Item = &'a Risk> {
        let served = self.serves.get(&measure).into_iter().flatten();
        let isms = self.isms;
        served
            .filter_map(move |id| isms.risks.get(id))
            .filter(|risk| risk.gross.position().is_some())
    }

    /// Where a risk stands with some measures carried out.
    fn standing(&self, risk: &Risk, done: &BTreeSet<MeasureId>) -> Option<Standing> {
        let gross = risk.gross.position()?;
        let goal = risk.residual.and_then(Assessment::position);
        let goal = goal.map(|goal| (goal.0.min(gross.0), goal.1.min(gross.1)));
        let is_all_done = risk.measures.iter().all(|id| done.contains(id));
        let place = match goal {
            Some(goal) if is_all_done && !risk.measures.is_empty() => goal,
            _ => {
                let (likelihood, consequence) = self.lowered(gross, risk, done)?;
                let least = goal.unwrap_or((Likelihood::VerySmall, Consequence::Low));
                (likelihood.max(least.0), consequence.max(least.1))
            }
        };
        let criteria = self.isms.criteria.get(&risk.gross.criteria)?;
        Some(Standing { place, level: criteria.matrix.level(place.0, place.1) })
    }

    /// A place lowered by the strongest of the measures that are carried out.
    fn lowered(&self, from: Place, risk: &Risk, done: &BTreeSet<MeasureId>) -> Option<Place> {
        let carried = risk.measures.iter().filter(|id| done.contains(id));
        let effects = carried.filter_map(|id| self.effects.get(id));
        let (likelihood, consequence) = effects.fold((0, 0), |most: (u8, u8), one| {
            (most.0.max(one.likelihood_steps), most.1.max(one.consequence_steps))
        });
        let lower = |rank: usize, steps: u8| rank.saturating_sub(usize::from(steps));
        Some((
            *Likelihood::ALL.get(lower(from.0.rank(), likelihood))?,
            *Consequence::ALL.get(lower(from.1.rank(), consequence))?,
        ))
    }

    /// What a measure would bring on top of what is carried out, which is left as it was.
    fn line(&self, own: &Measure, then: &mut BTreeSet<MeasureId>) -> Line {
        then.insert(own.id);
        let mut gain = Gain::default();
        for risk in self.served(own.id) {
            let both = self.standing(risk, &self.done).zip(self.standing(risk, then));
            if let Some((from, to)) = both {
                gain.count(from, to);
            }
        }
        then.remove(&own.id);
        let takes = Takes::of(self.catalogue, own);
        let (minutes, euros) = (takes.minutes(), takes.euros());
        let is_little = minutes.is_some_and(|minutes| minutes <= QUICK_MINUTES)
            && euros.is_some_and(|euros| euros <= QUICK_EUROS);
        let sofar = Sofar { has_no_end: takes.has_no_end(), ..Sofar::default() };
        let is_quick = is_little && gain.steps > 0;
        Line { measure: own.id, gain, minutes, euros, is_quick, sofar }
    }

    /// Fills in what is reached after each line.
    fn add_up(&self, lines: &mut [Line]) {
        let mut done = self.done.clone();
        let mut sofar = Sofar::default();
        for line in lines {
            let before: Vec<_> = self.standings(line.measure, &done).collect();
            done.insert(line.measure);
            let after: Vec<_> = self.standings(line.measure, &done).collect();
            for (from, to) in before.iter().zip(&after) {
                sofar.steps += from.height().saturating_sub(to.height());
                let is_less = from.level == Level::High && to.level < Level::High;
                sofar.no_longer_high += usize::from(is_less);
            }
            sofar.minutes += line.minutes.unwrap_or_default();
            sofar.euros += line.euros.unwrap_or_default();
            sofar.unknown += usize::from(line.minutes.is_none() || line.euros.is_none());
            sofar.has_no_end |= line.sofar.has_no_end;
            line.sofar = sofar;
        }
    }

    fn standings(
        &self,
        measure: MeasureId,
        done: &BTreeSet<MeasureId>,
    ) -> impl Iterator<Item = Standing> {
        self.served(measure).filter_map(|risk| self.standing(risk, done))
    }
}
