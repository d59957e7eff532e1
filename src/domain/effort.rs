//! What a measure takes of the practice by its own estimate: time and money, once and every
//! year after (NEN 7510-1:2024, 6.1.3 and 7.1).

use serde::Deserialize;
use serde::Serialize;

/// The practice's own estimate, as far as it made one. What is not here is as the catalogue
/// says, where the measure came from there.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(default, deny_unknown_fields)]
pub struct Effort {
    /// Time it takes the first time, in minutes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minutes_once: Option<u32>,
    /// Time it takes every year, in minutes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minutes_yearly: Option<u32>,
    /// What it costs the first time, in whole euros.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub euros_once: Option<u32>,
    /// What it costs every year, in whole euros.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub euros_yearly: Option<u32>,
}

/// Which part of what a measure takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EffortPart {
    /// Time the first time.
    MinutesOnce,
    /// Time every year.
    MinutesYearly,
    /// Money the first time.
    EurosOnce,
    /// Money every year.
    EurosYearly,
}

impl EffortPart {
    /// Every part, in the order in which people fill them in.
    pub const ALL: [Self; 4] =
        [Self::MinutesOnce, Self::MinutesYearly, Self::EurosOnce, Self::EurosYearly];

    /// Whether it is money and not time.
    pub const fn is_money(self) -> bool {
        matches!(self, Self::EurosOnce | Self::EurosYearly)
    }
}

impl Effort {
    /// One part: minutes, or whole euros.
    pub const fn get(self, part: EffortPart) -> Option<u32> {
        match part {
            EffortPart::MinutesOnce => self.minutes_once,
            EffortPart::MinutesYearly => self.minutes_yearly,
            EffortPart::EurosOnce => self.euros_once,
            EffortPart::EurosYearly => self.euros_yearly,
        }
    }

    /// The same with one part changed.
    #[must_use]
    pub const fn with(mut self, part: EffortPart, value: Option<u32>) -> Self {
        match part {
            EffortPart::MinutesOnce => self.minutes_once = value,
            EffortPart::MinutesYearly => self.minutes_yearly = value,
            EffortPart::EurosOnce => self.euros_once = value,
            EffortPart::EurosYearly => self.euros_yearly = value,
        }
        self
    }

    /// Whether nothing was estimated.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
