//! Classing what is at stake: three columns, the heaviest decides (NEN 7512:2015 ch. 5,
//! tables 1-4). Knows nothing of processes or risks.

use crate::domain::scale::Affected;
use crate::domain::scale::Aspect;
use crate::domain::scale::Consequence;
use serde::Deserialize;
use serde::Serialize;

/// What it would do to patients, practice and society, as far as filled in.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct Consequences {
    /// Consequence for patients.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub patient: Option<Consequence>,
    /// Consequence for the practice; inside it the heaviest of loss, money and reputation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<Consequence>,
    /// Consequence for society.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub society: Option<Consequence>,
}

impl Consequences {
    /// All three columns at once.
    pub const fn of(patient: Consequence, organisation: Consequence, society: Consequence) -> Self {
        Self { patient: Some(patient), organisation: Some(organisation), society: Some(society) }
    }

    /// The consequence in one column.
    pub const fn get(self, column: Affected) -> Option<Consequence> {
        match column {
            Affected::Patient => self.patient,
            Affected::Organisation => self.organisation,
            Affected::Society => self.society,
        }
    }

    /// The same with one column changed.
    #[must_use]
    pub const fn with(mut self, column: Affected, value: Option<Consequence>) -> Self {
        match column {
            Affected::Patient => self.patient = value,
            Affected::Organisation => self.organisation = value,
            Affected::Society => self.society = value,
        }
        self
    }

    /// The class: the heaviest column, never an average or a sum. `None` (*onvolledig*)
    /// until all three are filled, since a blank column would make it look too light.
    pub fn class(self) -> Option<Consequence> {
        Some(self.patient?.max(self.organisation?).max(self.society?))
    }

    /// The columns that made the class what it is; empty while it is unknown.
    pub fn decided_by(self) -> Vec<Affected> {
        let class = self.class();
        let decides = |column: &Affected| class.is_some() && self.get(*column) == class;
        Affected::ALL.iter().copied().filter(decides).collect()
    }

    /// The same with the class brought to a given one, as when a risk is moved on the map:
    /// columns that are heavier come down to it, and if none reaches it the columns that
    /// decided go up. A column that need not change keeps what was chosen.
    #[must_use]
    pub fn moved_to(self, class: Consequence) -> Self {
        let decided = self.decided_by();
        let rises = self.class() < Some(class);
        Affected::ALL.iter().fold(self, |moved, column| match self.get(*column) {
            Some(value) if value > class => moved.with(*column, Some(class)),
            Some(_) if rises && decided.contains(column) => moved.with(*column, Some(class)),
            _ => moved,
        })
    }

    /// The same judged as a whole: one column is hit hardest, and the class is what that
    /// column says. A lighter column that was chosen keeps its value; one that was not is
    /// light, so that nothing but the choice makes the class.
    #[must_use]
    pub fn judged(self, hit: Affected, class: Consequence) -> Self {
        Affected::ALL.iter().fold(self, |judged, column| {
            let value = match self.get(*column) {
                _ if *column == hit => class,
                Some(value) => value.min(class),
                None => Consequence::Low,
            };
            judged.with(*column, Some(value))
        })
    }

    /// Whether nothing at all is filled in.
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }
}

/// The BIV class of a process or exchange: three aspects, each from three columns.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct Classification {
    /// What happens when it cannot be used.
    #[serde(default)]
    pub availability: Consequences,
    /// What happens when it is wrong or incomplete.
    #[serde(default)]
    pub integrity: Consequences,
    /// What happens when someone else sees it.
    #[serde(default)]
    pub confidentiality: Consequences,
}

impl Classification {
    /// The three columns of one aspect.
    pub const fn get(&self, aspect: Aspect) -> Consequences {
        match aspect {
            Aspect::Availability => self.availability,
            Aspect::Integrity => self.integrity,
            Aspect::Confidentiality => self.confidentiality,
        }
    }

    /// The same with one aspect changed.
    #[must_use]
    pub const fn with(mut self, aspect: Aspect, value: Consequences) -> Self {
        match aspect {
            Aspect::Availability => self.availability = value,
            Aspect::Integrity => self.integrity = value,
            Aspect::Confidentiality => self.confidentiality = value,
        }
        self
    }

    /// Whether all nine columns are filled.
    pub fn is_complete(&self) -> bool {
        Aspect::ALL.iter().all(|aspect| self.get(*aspect).class().is_some())
    }
}
