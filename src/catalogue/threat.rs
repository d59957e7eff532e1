//! A threat from the product's list: what may happen to a solo practice, and how likely and
//! how bad that usually is without measures. The ranges are our own estimates (norm.md §5).

use crate::domain::control::ControlNumber;
use crate::domain::risk::ThreatCategory;
use crate::domain::scale::Aspect;
use crate::domain::scale::Consequence;
use crate::domain::scale::Likelihood;
use serde::Deserialize;
use std::collections::BTreeSet;

/// Something that may happen.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Threat {
    /// Its code, e.g. `A1`; a risk made from it carries this code.
    #[serde(rename = "id")]
    pub code: String,
    /// Which of the seven kinds it is.
    pub category: ThreatCategory,
    /// What may happen.
    pub threat_nl: String,
    /// Why it usually can: a fragment that begins with a small letter.
    pub vulnerability_nl: String,
    /// How likely it usually is without measures: smallest and largest.
    pub likelihood_range: (Likelihood, Likelihood),
    /// How bad it usually is: lightest and heaviest.
    pub consequence_range: (Consequence, Consequence),
    /// Which of B, I and V it touches.
    pub aspects: BTreeSet<Aspect>,
    /// Whether a patient may be harmed.
    pub patient_safety: bool,
    /// The controls that work against it.
    pub controls: BTreeSet<ControlNumber>,
}

impl Threat {
    /// The vulnerability as a sentence: "Geen alarm, schijf niet versleuteld."
    pub fn vulnerability_sentence(&self) -> String {
        // A capital at the head of a word with two accents takes none: "één" becomes "Eén".
        let words = match self.vulnerability_nl.strip_prefix('é') {
            Some(rest) => format!("e{rest}"),
            None => self.vulnerability_nl.clone(),
        };
        let mut letters = words.chars();
        letters
            .next()
            .map(|first| first.to_uppercase().chain(letters).chain(['.']).collect())
            .unwrap_or_default()
    }

    /// The controls against it that care must carry out.
    pub fn prescribed(&self) -> BTreeSet<ControlNumber> {
        self.controls.iter().filter(|control| control.is_prescribed()).cloned().collect()
    }
}
