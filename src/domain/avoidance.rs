//! Avoiding a risk: what comes in the place of what the practice no longer does. Whoever moves
//! an exchange elsewhere has a new exchange, which must be classified before the old risk
//! counts as avoided (NEN 7512:2015 ch. 5; norm.md §6.5).

use crate::domain::Isms;
use crate::domain::id::ExchangeId;
use crate::domain::risk::Risk;
use crate::domain::risk::Treatment;
use serde::Deserialize;
use serde::Serialize;

/// What comes in the place of what is avoided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Replacement {
    /// Nothing: the practice stops.
    Nothing,
    /// Another exchange.
    Exchange {
        /// Which.
        exchange: ExchangeId,
    },
}

impl Replacement {
    /// The code in the file and in text keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Exchange { .. } => "exchange",
        }
    }

    /// The exchange, where it is one.
    pub const fn exchange(self) -> Option<ExchangeId> {
        match self {
            Self::Nothing => None,
            Self::Exchange { exchange } => Some(exchange),
        }
    }
}

/// What a risk that is to be avoided stands for: what was said of what comes in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Replaced {
    /// It was not said.
    Unsaid,
    /// Nothing.
    Nothing,
    /// Another exchange.
    Exchange {
        /// Which; it may be gone by now.
        exchange: ExchangeId,
    },
}

/// How far a risk that is to be avoided is avoided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Avoidance {
    /// It hangs on an exchange, and it is not said what comes in the place of that.
    Unnamed,
    /// Another exchange comes in its place, which is not wholly classed.
    Unclassified(ExchangeId),
    /// It counts as avoided.
    Done,
}

impl Risk {
    /// How far it is avoided; `None` where it is treated otherwise. Only what hangs on an
    /// exchange can move to another one; of the rest the note tells enough.
    pub fn avoidance(&self, isms: &Isms) -> Option<Avoidance> {
        if self.treatment != Some(Treatment::Avoid) {
            return None;
        }
        let exchange = match self.replacement {
            Some(Replacement::Nothing) => return Some(Avoidance::Done),
            Some(Replacement::Exchange { exchange }) => Some(exchange),
            None => None,
        };
        let other = exchange.filter(|id| !self.exchanges.contains(id));
        let Some(other) = other.and_then(|id| isms.exchanges.get(&id)) else {
            let hangs = !self.exchanges.is_empty() || exchange.is_some();
            return Some(if hangs { Avoidance::Unnamed } else { Avoidance::Done });
        };
        Some(if other.classification.is_complete() {
            Avoidance::Done
        } else {
            Avoidance::Unclassified(other.id)
        })
    }

    /// What was said of what comes in its place; `None` where it is treated otherwise.
    pub fn replaced(&self) -> Option<Replaced> {
        (self.treatment == Some(Treatment::Avoid)).then_some(match self.replacement {
            None => Replaced::Unsaid,
            Some(Replacement::Nothing) => Replaced::Nothing,
            Some(Replacement::Exchange { exchange }) => Replaced::Exchange { exchange },
        })
    }

    /// Whether it is to be avoided but does not count as avoided yet.
    pub fn awaits_replacement(&self, isms: &Isms) -> bool {
        matches!(self.avoidance(isms), Some(Avoidance::Unnamed | Avoidance::Unclassified(_)))
    }
}
