//! What the practice does about risks (NEN 7510-1:2024, 6.1.3 and 8.3).

use crate::domain::control::ControlNumber;
use crate::domain::id::MeasureId;
use crate::domain::scale::scale;
use jiff::civil::Date;
use serde::Deserialize;
use serde::Serialize;
use std::collections::BTreeSet;

/// A measure; one measure may serve many risks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    /// Its number.
    pub id: MeasureId,
    /// What is done.
    pub title: String,
    /// How, in the practice's own words; blank where the title says it all.
    pub description: String,
    /// The controls it helps to carry out.
    pub controls: BTreeSet<ControlNumber>,
    /// How far it is.
    pub status: MeasureStatus,
    /// Who sees to it; blank while nobody does.
    pub owner: String,
    /// When it must be done.
    pub due: Option<Date>,
    /// What shows that it is done; blank while nothing does.
    pub evidence: String,
    /// The catalogue's code when it came from there.
    pub catalogue: Option<String>,
}

scale! {
    /// How far a measure is (*gepland*, *deels*, *ingevoerd*).
    MeasureStatus {
        /// Not begun.
        Planned = "planned",
        /// In part.
        Partial = "partial",
        /// Carried out.
        Implemented = "implemented",
    }
}

impl Measure {
    /// Whether it is late: due before today and not carried out.
    pub fn is_overdue(&self, today: Date) -> bool {
        self.status != MeasureStatus::Implemented && self.due.is_some_and(|due| due < today)
    }
}
