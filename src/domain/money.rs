//! Where money stops being little and where it starts being much: the practice's own limits,
//! in whole euros, stored with its risk criteria (NEN 7510-1:2024, 6.1.2; NEN 7512:2015 ch. 5
//! leaves the sizes to whoever rates).

use serde::Deserialize;
use serde::Serialize;

/// The two limits, as far as set.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(default, deny_unknown_fields)]
pub struct MoneyLimits {
    /// A loss below this is little (consequence low), in whole euros.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub little_below: Option<u32>,
    /// A loss up to and including this is noticeable (consequence medium), in whole euros;
    /// above it is much.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub noticeable_up_to: Option<u32>,
}

/// Which of the two limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoneyLimit {
    /// Below it a loss is little.
    LittleBelow,
    /// Up to and including it a loss is noticeable.
    NoticeableUpTo,
}

impl MoneyLimits {
    /// One of the limits, in whole euros.
    pub const fn get(self, limit: MoneyLimit) -> Option<u32> {
        match limit {
            MoneyLimit::LittleBelow => self.little_below,
            MoneyLimit::NoticeableUpTo => self.noticeable_up_to,
        }
    }

    /// The same with one limit changed.
    #[must_use]
    pub const fn with(mut self, limit: MoneyLimit, euros: Option<u32>) -> Self {
        match limit {
            MoneyLimit::LittleBelow => self.little_below = euros,
            MoneyLimit::NoticeableUpTo => self.noticeable_up_to = euros,
        }
        self
    }

    /// Whether none is set.
    pub const fn is_empty(&self) -> bool {
        self.little_below.is_none() && self.noticeable_up_to.is_none()
    }

    /// Whether the second limit lies above the first, as far as both are set.
    pub fn is_ascending(self) -> bool {
        self.little_below.zip(self.noticeable_up_to).is_none_or(|(little, much)| little < much)
    }
}
