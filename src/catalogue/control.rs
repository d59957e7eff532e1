//! A control of NEN 7510-2:2024+A1:2026 as the product tells of it: the number is a fact,
//! title and explanation are our own words. No text of the norm is in here.

use crate::domain::control::Applicability;
use crate::domain::control::ControlNumber;
use crate::domain::scale::scale;
use serde::Deserialize;

/// One of the 101 controls.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "the sheet has these columns")]
pub struct Control {
    /// Its number in NEN 7510-2.
    pub number: ControlNumber,
    /// Which of the four chapters it stands in.
    pub theme: Theme,
    /// Our own short title.
    pub title_nl: String,
    /// What it asks of a practice, in our own words.
    pub explanation_nl: String,
    /// Whether ISO 27002 has it too, or only care.
    pub origin: Origin,
    /// Whether NEN 7510 adds a healthcare control to it (norm.md §3.2, marked Z).
    pub healthcare_addition: bool,
    /// Whether NEN 7510-2 adds healthcare guidance; rests on one source, so a hint only.
    pub healthcare_guidance: bool,
    /// Whether ISO 27002 first had it in 2022.
    pub new_in_2022: bool,
    /// Who usually does it.
    pub carried_out_by: CarriedOutBy,
    /// How much it matters to a practice of one doctor.
    pub weight_for_solo_practice: Weight,
    /// What we propose in the statement of applicability.
    pub soa_suggestion: Applicability,
    /// Whether care must carry it out before a risk may be accepted.
    pub prescribed: bool,
}

scale! {
    /// The four chapters of controls.
    Theme {
        /// Chapter 5.
        Organisational = "organisational",
        /// Chapter 6.
        People = "people",
        /// Chapter 7.
        Physical = "physical",
        /// Chapter 8.
        Technological = "technological",
    }
}

scale! {
    /// Where a control comes from.
    Origin {
        /// ISO 27002:2022.
        Iso27002 = "iso27002",
        /// Healthcare only (*HLT*).
        Healthcare = "healthcare",
    }
}

scale! {
    /// Who usually does what a control or measure asks.
    CarriedOutBy {
        /// The practice itself.
        Practice = "practice",
        /// The practice together with a supplier.
        Shared = "shared",
        /// A supplier, when the practice asks.
        Supplier = "supplier",
    }
}

scale! {
    /// How much a control matters to a practice of one doctor; our own judgement.
    Weight {
        /// Hardly ever.
        Rarely = "rarely",
        /// A little.
        Minor = "minor",
        /// As to anyone.
        Normal = "normal",
        /// It belongs to the core.
        Core = "core",
    }
}
