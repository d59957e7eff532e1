//! How risks stood over time: a short list of moments, each with what changed since the one
//! before, so that any of them is shown again without reading anything. Built from what the
//! journal tells, never stored. Knows nothing of the journal itself.

use crate::domain::Isms;
use crate::domain::id::RiskId;
use crate::domain::matrix::Matrix;
use crate::domain::risk::Assessment;
use crate::domain::risk::Relevance;
use crate::domain::risk::Risk;
use crate::domain::scale::Level;
use crate::domain::standing::Phase;
use crate::domain::standing::Place;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// Where a risk stood, and how it was rated there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stand {
    /// Without measures.
    pub gross: Place,
    /// With what was carried out then.
    pub now: Place,
    /// With all its measures; `None` where that was not rated.
    pub target: Option<Place>,
    /// Its level then, by the criteria it was rated with.
    pub level: Option<Level>,
    /// Whether it stood where it was meant to be.
    pub is_reached: bool,
}

impl Stand {
    /// Where a risk stands; `None` while it plays no part or is not rated.
    pub fn of(risk: &Risk, isms: &Isms) -> Option<Self> {
        if risk.relevance != Relevance::Relevant {
            return None;
        }
        let now = risk.at(Phase::Now, isms)?;
        Some(Self {
            gross: risk.gross.position()?,
            now: now.position()?,
            target: risk.at(Phase::Target, isms).and_then(Assessment::position),
            level: now.level(isms),
            is_reached: risk.is_reached(isms),
        })
    }

    /// Where it stood in a phase.
    pub const fn at(&self, phase: Phase) -> Option<Place> {
        match phase {
            Phase::Gross => Some(self.gross),
            Phase::Now => Some(self.now),
            Phase::Target => self.target,
        }
    }
}

/// Where all risks stood.
pub type Stands = BTreeMap<RiskId, Stand>;

/// Where all risks of a document stand.
pub fn stands(isms: &Isms) -> Stands {
    let placed = isms.risks.values().filter_map(|risk| Some((risk.id, Stand::of(risk, isms)?)));
    placed.collect()
}

/// How many of them are low, medium and high.
pub fn counted(stands: &Stands) -> [usize; 3] {
    let mut counts = [0; 3];
    for stand in stands.values() {
        recount(&mut counts, (None, Some(*stand)));
    }
    counts
}

/// A moment to look back at: the end of a day on which a rating or the criteria in use
/// changed, or a version that was frozen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The line of the journal up to which it tells.
    pub line: u32,
    /// The day, where the user is.
    pub day: Date,
    /// The name of the version, where one was frozen.
    pub version: Option<String>,
    /// The levels of the criteria that were in use.
    pub matrix: Matrix,
    /// How many risks were low, medium and high.
    pub counts: [usize; 3],
    /// What changed since the moment before: where each stands now; `None` for a risk that is
    /// no longer on the map.
    pub changed: BTreeMap<RiskId, Option<Stand>>,
}

/// A line of the journal, as far as it matters here.
#[derive(Clone, Copy, Debug)]
pub struct Point<'a> {
    /// Its number.
    pub line: u32,
    /// Its day, where the user is.
    pub day: Date,
    /// The name of the version that it froze, if it did.
    pub version: Option<&'a str>,
}

/// How risks stood over time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Course {
    /// The moments, oldest first.
    pub moments: Vec<Moment>,
    /// What each risk was last called, also one that is no more.
    pub titles: BTreeMap<RiskId, String>,
    last: Stands,
    counts: [usize; 3],
}

impl Course {
    /// Takes a line into account: the document right after it, and the risks that it may have
    /// moved. What the same day brings is one moment; a version is one of its own.
    pub fn take(&mut self, point: Point<'_>, isms: &Isms, touched: &BTreeSet<RiskId>) {
        let mut changed = BTreeMap::new();
        for id in touched {
            let risk = isms.risks.get(id);
            if let Some(risk) = risk {
                self.titles.insert(*id, risk.title.clone());
            }
            let stand = risk.and_then(|risk| Stand::of(risk, isms));
            if stand == self.last.get(id).copied() {
                continue;
            }
            let before = match stand {
                Some(stand) => self.last.insert(*id, stand),
                None => self.last.remove(id),
            };
            recount(&mut self.counts, (before, stand));
            changed.insert(*id, stand);
        }
        let matrix = isms.criteria_in_use().matrix;
        let is_same = self.moments.last().is_none_or(|last| last.matrix == matrix);
        if !changed.is_empty() || point.version.is_some() || !is_same {
            self.note(point, (matrix, changed));
        }
    }

    /// A new moment, or more of the same day.
    fn note(&mut self, point: Point<'_>, (matrix, changed): (Matrix, Changed)) {
        let counts = self.counts;
        let version = point.version.map(str::to_owned);
        let open = self.moments.last_mut().filter(|last| last.day == point.day);
        if let Some(last) = open.filter(|last| last.version.is_none()) {
            last.line = point.line;
            last.version = version;
            last.matrix = matrix;
            last.counts = counts;
            last.changed.extend(changed);
        } else {
            let (line, day) = (point.line, point.day);
            self.moments.push(Moment { line, day, version, matrix, counts, changed });
        }
    }

    /// Where all risks stood at a moment, by its place in the list.
    pub fn at(&self, moment: usize) -> Stands {
        let mut stands = Stands::new();
        for moment in self.moments.iter().take(moment.saturating_add(1)) {
            for (risk, stand) in &moment.changed {
                match stand {
                    Some(stand) => drop(stands.insert(*risk, *stand)),
                    None => drop(stands.remove(risk)),
                }
            }
        }
        stands
    }

    /// Where all risks stand at the end.
    pub const fn last(&self) -> &Stands {
        &self.last
    }
}

/// What changed at a moment.
type Changed = BTreeMap<RiskId, Option<Stand>>;

/// One risk counts under another level than before.
fn recount(counts: &mut [usize; 3], (before, after): (Option<Stand>, Option<Stand>)) {
    let level = |stand: Option<Stand>| stand.and_then(|stand| stand.level);
    for (level_of, count) in Level::ALL.iter().zip(counts) {
        if level(after) == Some(*level_of) {
            *count += 1;
        }
        if level(before) == Some(*level_of) {
            *count = count.saturating_sub(1);
        }
    }
}
