//! What follows from the rest, written so that a reader need not know the method: classes,
//! levels, what decided, and whether an acceptance holds. Never read back.

use crate::domain::scale::Affected;
use crate::domain::scale::Consequence;
use crate::domain::scale::Level;
use schemars::JsonSchema;
use serde::Deserialize;
use serde::Deserializer;
use serde::Serialize;
use serde::de::IgnoredAny;

/// Reads past a derived block, whatever is in it.
pub(super) fn ignored<'de, D: Deserializer<'de>, T>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    IgnoredAny::deserialize(deserializer).map(|_| None)
}

/// The class of a process or exchange; `null` while a column is not filled in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DerivedClass {
    /// Class for availability.
    pub availability: Option<Consequence>,
    /// Class for integrity.
    pub integrity: Option<Consequence>,
    /// Class for confidentiality.
    pub confidentiality: Option<Consequence>,
    /// The columns that made each class what it is.
    pub decided_by: DecidedBy,
}

/// The columns that decided, per aspect.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DecidedBy {
    /// For availability.
    pub availability: Vec<Affected>,
    /// For integrity.
    pub integrity: Vec<Affected>,
    /// For confidentiality.
    pub confidentiality: Vec<Affected>,
}

/// What follows for a risk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DerivedRisk {
    /// Without measures.
    pub gross: DerivedGross,
    /// With measures; `null` while not looked at.
    pub residual: Option<DerivedResidual>,
    /// Whether the acceptance holds on the day of export.
    pub acceptance: AcceptanceCode,
    /// Whether it may be accepted: nothing stands in the way.
    pub acceptable: bool,
    /// What stands in the way: `incomplete`, `prescribed_measure:<control>`,
    /// `outside_criteria`, `law_or_contract:<what>`, `replacement_unnamed`,
    /// `replacement_unclassified:<exchange>`.
    pub reasons: Vec<String>,
}

/// The risk without measures; `null` while not all is chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DerivedGross {
    /// The heaviest of the three consequences.
    pub consequence: Option<Consequence>,
    /// The columns that made it so.
    pub decided_by: Vec<Affected>,
    /// The level in the criteria it was judged by.
    pub level: Option<Level>,
}

/// The risk with measures; `null` while not all is chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DerivedResidual {
    /// The heaviest of the three consequences.
    pub consequence: Option<Consequence>,
    /// The columns that made it so.
    pub decided_by: Vec<Affected>,
    /// The level in the criteria it was judged by.
    pub level: Option<Level>,
    /// Whether it is so already: all linked measures are implemented.
    pub reached: bool,
}

/// Whether an acceptance holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AcceptanceCode {
    /// It holds.
    Valid,
    /// It holds no longer: something changed, or its review date is past.
    Stale,
    /// Nobody has decided.
    None,
}

/// What a line of the statement of applicability rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DerivedStatement {
    /// The relevant risks that it helps against, by number.
    pub risks: Vec<u32>,
    /// The measures that help to carry it out, by number.
    pub measures: Vec<u32>,
}
