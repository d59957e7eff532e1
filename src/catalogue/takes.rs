//! What a measure takes: as the practice estimates it, else as the catalogue does. Both are
//! estimates, and never more than a help to choose what comes first.

use crate::catalogue::Catalogue;
use crate::catalogue::measure::CatalogueMeasure;
use crate::domain::effort::EffortPart;
use crate::domain::measure::Measure;

/// Euros from and up to; `None` is no end.
pub type Euros = (u32, Option<u32>);

/// What one measure takes, as far as anybody estimated it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Takes {
    /// Time the first time, in minutes.
    pub minutes_once: Option<u32>,
    /// Time every year, in minutes.
    pub minutes_yearly: Option<u32>,
    /// Money the first time.
    pub euros_once: Option<Euros>,
    /// Money every year.
    pub euros_yearly: Option<Euros>,
}

impl Takes {
    /// What a measure of the practice takes: part by part its own estimate goes before that of
    /// the catalogue.
    pub fn of(catalogue: &Catalogue, own: &Measure) -> Self {
        let listed = own.catalogue.as_deref().and_then(|code| catalogue.measure(code));
        let exact = |euros: u32| (euros, Some(euros));
        let own = |part| own.effort.get(part);
        let listed = listed.map(Self::listed).unwrap_or_default();
        let euros = |part, other: Option<Euros>| own(part).map(exact).or(other);
        Self {
            minutes_once: own(EffortPart::MinutesOnce).or(listed.minutes_once),
            minutes_yearly: own(EffortPart::MinutesYearly).or(listed.minutes_yearly),
            euros_once: euros(EffortPart::EurosOnce, listed.euros_once),
            euros_yearly: euros(EffortPart::EurosYearly, listed.euros_yearly),
        }
    }

    /// What a measure of the catalogue takes: it tells the time of the first time, and the
    /// money of a year.
    pub const fn listed(listed: &CatalogueMeasure) -> Self {
        Self {
            minutes_once: Some(listed.effort_minutes),
            minutes_yearly: None,
            euros_once: None,
            euros_yearly: Some(listed.cost.euros()),
        }
    }

    /// The time of the first year, in minutes: once and that of a year; `None` where nobody
    /// estimated either.
    pub fn minutes(self) -> Option<u64> {
        sum(self.minutes_once.map(u64::from), self.minutes_yearly.map(u64::from))
    }

    /// The money of the first year, in whole euros: once and that of a year, each in the middle
    /// of its range and at its least where it has no end; `None` where nobody estimated either.
    pub fn euros(self) -> Option<u64> {
        let middle = |(least, most): Euros| {
            let most = most.unwrap_or(least).max(least);
            u64::from(least) + u64::from(most - least) / 2
        };
        sum(self.euros_once.map(middle), self.euros_yearly.map(middle))
    }

    /// Whether the money may well be more than [`Takes::euros`] says: some range has no end.
    pub fn has_no_end(self) -> bool {
        let is_endless = |euros: Option<Euros>| euros.is_some_and(|(_, most)| most.is_none());
        is_endless(self.euros_once) || is_endless(self.euros_yearly)
    }
}

/// Two parts together; `None` where neither is known.
fn sum(one: Option<u64>, other: Option<u64>) -> Option<u64> {
    (one.is_some() || other.is_some()).then(|| one.unwrap_or(0) + other.unwrap_or(0))
}
