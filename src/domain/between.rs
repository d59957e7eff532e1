//! Cases that lie between two sentences of the table of consequences: which there are, to
//! which class each is rounded up, and where that was done (our own reading of the gaps in
//! NEN 7512:2015 ch. 5 table 4). Knows nothing of how a risk is rated otherwise.

use crate::domain::classification::Consequences;
use crate::domain::scale::Affected;
use crate::domain::scale::Consequence;
use crate::domain::scale::scale;
use serde::Deserialize;
use serde::Serialize;

scale! {
    /// A case that no sentence of its column describes. It is rounded up: what weighs too
    /// little is seen too late (own rule; NEN 7512:2015 ch. 5 table 4 leaves it open).
    Between {
        /// Light harm, but to many patients: between medium and high.
        LightToMany = "light_to_many",
        /// Some harm to the name and nothing to measure it by: between medium and high.
        NameUnmeasured = "name_unmeasured",
        /// Serious harm to the name that may close the practice: between high and very high.
        NameAndClosing = "name_and_closing",
    }
}

impl Between {
    /// In which column it lies.
    pub const fn column(self) -> Affected {
        match self {
            Self::LightToMany => Affected::Patient,
            Self::NameUnmeasured | Self::NameAndClosing => Affected::Organisation,
        }
    }

    /// The class it is rounded up to.
    pub const fn class(self) -> Consequence {
        match self {
            Self::LightToMany | Self::NameUnmeasured => Consequence::High,
            Self::NameAndClosing => Consequence::VeryHigh,
        }
    }

    /// Those of one column, lightest first; none for society.
    pub fn of_column(column: Affected) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |between| between.column() == column)
    }
}

/// Where a consequence was rounded up, per column that has such cases.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(default, deny_unknown_fields)]
pub struct Rounded {
    /// For patients; `None` where a sentence of the table was chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub patient: Option<Between>,
    /// For the practice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisation: Option<Between>,
}

impl Rounded {
    /// The case in one column.
    pub const fn get(self, column: Affected) -> Option<Between> {
        match column {
            Affected::Patient => self.patient,
            Affected::Organisation => self.organisation,
            Affected::Society => None,
        }
    }

    /// The same with one column changed. Society has no such cases and stays without.
    #[must_use]
    pub const fn with(mut self, column: Affected, case: Option<Between>) -> Self {
        match column {
            Affected::Patient => self.patient = case,
            Affected::Organisation => self.organisation = case,
            Affected::Society => {}
        }
        self
    }

    /// Only those that fit the consequences: of their own column, which has the class they
    /// are rounded up to. Whoever chooses another class no longer rounds up.
    #[must_use]
    pub fn kept_by(self, consequences: Consequences) -> Self {
        Affected::ALL.iter().fold(self, |kept, column| {
            let fits = |case: &Between| {
                case.column() == *column && consequences.get(*column) == Some(case.class())
            };
            kept.with(*column, kept.get(*column).filter(fits))
        })
    }

    /// Whether nothing was rounded up.
    pub const fn is_empty(&self) -> bool {
        self.patient.is_none() && self.organisation.is_none()
    }
}
