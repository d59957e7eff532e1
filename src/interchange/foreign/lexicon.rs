//! The words by which columns and values of other registers are known, in Dutch and English.
//! They stand in `assets/interchange/foreign.json`.

use crate::domain::measure::MeasureStatus;
use crate::domain::risk::Treatment;
use crate::domain::scale::Consequence;
use crate::domain::scale::Likelihood;
use crate::interchange::foreign::field::Field;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

static SHIPPED: LazyLock<Lexicon> = LazyLock::new(|| {
    let words = include_str!("../../../assets/interchange/foreign.json");
    serde_json::from_str(words).unwrap_or_default()
});

/// The words, by what they stand for.
#[derive(Debug, Default, Deserialize)]
pub struct Lexicon {
    fields: BTreeMap<String, Vec<String>>,
    likelihoods: BTreeMap<String, Vec<String>>,
    consequences: BTreeMap<String, Vec<String>>,
    treatments: BTreeMap<String, Vec<String>>,
    statuses: BTreeMap<String, Vec<String>>,
    blank: Vec<String>,
    /// What a ticked box is called.
    pub yes: String,
    /// What a box is called that is not ticked.
    pub no: String,
}

/// The words that come along.
pub fn lexicon() -> &'static Lexicon {
    &SHIPPED
}

/// A text as it is compared: small letters and digits, single spaces between words.
pub fn plain(text: &str) -> String {
    let small = text.to_lowercase();
    let words = small.split(|sign: char| !sign.is_alphanumeric());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn find<'a>(words: &'a BTreeMap<String, Vec<String>>, plain: &str) -> Option<&'a str> {
    let mut found = words.iter().filter(|(_, all)| all.iter().any(|word| word == plain));
    found.next().map(|(code, _)| code.as_str())
}

impl Lexicon {
    /// What a column of this name holds: the whole name is known, or else the longest part of
    /// it that is.
    pub fn field(&self, name: &str) -> Option<Field> {
        if let Some(field) = self.field_of_whole(name) {
            return Some(field);
        }
        let name = plain(name);
        let padded = format!(" {name} ");
        let known = self.fields.iter().flat_map(|(code, all)| all.iter().map(move |it| (it, code)));
        let inside = known.filter(|(word, _)| padded.contains(&format!(" {word} ")));
        let (_, code) = inside.max_by_key(|(word, _)| (word.split(' ').count(), word.len()))?;
        Field::from_code(code)
    }

    /// What a column holds whose whole name is known.
    pub fn field_of_whole(&self, name: &str) -> Option<Field> {
        find(&self.fields, &plain(name)).and_then(Field::from_code)
    }

    /// The likelihood that a word stands for.
    pub fn likelihood(&self, plain: &str) -> Option<Likelihood> {
        find(&self.likelihoods, plain).and_then(Likelihood::from_code)
    }

    /// The consequence that a word stands for.
    pub fn consequence(&self, plain: &str) -> Option<Consequence> {
        find(&self.consequences, plain).and_then(Consequence::from_code)
    }

    /// The treatment that a word stands for.
    pub fn treatment(&self, plain: &str) -> Option<Treatment> {
        find(&self.treatments, plain).and_then(Treatment::from_code)
    }

    /// The status of a measure that a word stands for.
    pub fn status(&self, plain: &str) -> Option<MeasureStatus> {
        find(&self.statuses, plain).and_then(MeasureStatus::from_code)
    }

    /// Whether a word says that nothing was chosen.
    pub fn is_blank(&self, plain: &str) -> bool {
        self.blank.iter().any(|word| word == plain)
    }
}
