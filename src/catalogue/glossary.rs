//! Words of the trade, explained in plain Dutch.

use serde::Deserialize;

/// A word and what it means.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The word.
    pub term_nl: String,
    /// What it means, in one or two sentences.
    pub plain_nl: String,
    /// An example from a practice.
    pub example_nl: String,
    /// Words to look up next.
    pub see: Vec<String>,
}
