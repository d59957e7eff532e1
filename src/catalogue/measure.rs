//! A measure from the product's list: what a practice can do, in steps, with what it takes
//! and what it is expected to bring. Effort and effect are our own estimates.

use crate::catalogue::control::CarriedOutBy;
use crate::domain::control::ControlNumber;
use crate::domain::measure::Measure;
use crate::domain::scale::scale;
use serde::Deserialize;
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// A measure to take over.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CatalogueMeasure {
    /// Its code, e.g. `M-backup`.
    #[serde(rename = "id")]
    pub code: String,
    /// What is done.
    pub title_nl: String,
    /// How, step by step.
    pub steps_nl: Vec<String>,
    /// The controls it helps to carry out.
    pub controls: BTreeSet<ControlNumber>,
    /// Who usually does it.
    pub carried_out_by: CarriedOutBy,
    /// Time it takes the practice the first time, in minutes.
    pub effort_minutes: u32,
    /// What it costs a year.
    pub cost: Cost,
    /// What it makes smaller; empty for a measure that only makes things demonstrable.
    pub reduces: BTreeSet<Reduces>,
    /// By how many classes the likelihood is expected to fall.
    pub likelihood_steps: u8,
    /// By how many classes the consequence is expected to fall.
    pub consequence_steps: u8,
    /// What shows that it is done.
    pub evidence_nl: String,
    /// Every how many months to look again; `None` where once is enough.
    pub recheck_months: Option<u32>,
    /// Whether law or norm prescribes it to every care provider.
    pub prescribed: bool,
    /// By which law or norm.
    pub legal_basis_nl: Option<String>,
}

scale! {
    /// What a measure costs a year, roughly; the amounts stand in the starter's labels.
    Cost {
        /// Nothing but time.
        None = "none",
        /// Little.
        Low = "low",
        /// More.
        Medium = "medium",
        /// Much.
        High = "high",
    }
}

impl Cost {
    /// About how many euros a year that is, from and up to; `None` is no end. The starter's
    /// labels say the same, which a test holds.
    pub const fn euros(self) -> (u32, Option<u32>) {
        match self {
            Self::None => (0, Some(0)),
            Self::Low => (0, Some(250)),
            Self::Medium => (250, Some(1500)),
            Self::High => (1500, None),
        }
    }
}

scale! {
    /// What a measure makes smaller.
    Reduces {
        /// How likely it is.
        Likelihood = "likelihood",
        /// How bad it is.
        Consequence = "consequence",
    }
}

impl CatalogueMeasure {
    /// The measure as a record for the practice to make its own: planned, with the steps as
    /// numbered lines. Its number is given out when it is added.
    pub fn to_record(&self) -> Measure {
        let mut description = String::new();
        for (at, step) in self.steps_nl.iter().enumerate() {
            let line_end = if at == 0 { "" } else { "\n" };
            // Writing to a String cannot fail.
            let _ = write!(description, "{line_end}{}. {step}", at + 1);
        }
        Measure {
            description,
            controls: self.controls.clone(),
            catalogue: Some(self.code.clone()),
            recheck_months: self.recheck_months,
            ..Measure::named(self.title_nl.clone())
        }
    }
}
