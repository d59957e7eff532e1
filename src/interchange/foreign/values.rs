//! What the values of a column mean in classes of ours. A word means what the lexicon says;
//! a number means its place on a scale from 1 to 3, 4 or 5. What cannot be known means
//! nothing until somebody says so.

use crate::domain::measure::MeasureStatus;
use crate::domain::risk::Treatment;
use crate::domain::scale::Consequence;
use crate::domain::scale::Likelihood;
use crate::interchange::foreign::lexicon::lexicon;
use crate::interchange::foreign::lexicon::plain;
use std::collections::BTreeMap;

/// A value of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said<T> {
    /// As it stands there first.
    pub word: String,
    /// In how many cells.
    pub cells: usize,
    /// What it means; `None` while that is not known.
    pub means: Option<T>,
}

/// The values of columns of one kind, by [`key`].
pub type Meanings<T> = BTreeMap<String, Said<T>>;

/// A class of ours that values of a column can mean.
pub trait Class: Copy + 'static {
    /// What a word means.
    fn of_word(plain: &str) -> Option<Self>;

    /// What a number means on a scale from 1 to a top, where it can.
    fn of_number(number: usize, top: usize) -> Option<Self>;
}

impl Class for Likelihood {
    fn of_word(plain: &str) -> Option<Self> {
        lexicon().likelihood(plain)
    }

    fn of_number(number: usize, top: usize) -> Option<Self> {
        let five: &[Self] = Self::ALL;
        let place = match (top, number) {
            (3, 1..=3) | (4, 3 | 4) => number,
            (4, 1 | 2) | (5, 1..=5) => number - 1,
            _ => return None,
        };
        five.get(place).copied()
    }
}

impl Class for Consequence {
    fn of_word(plain: &str) -> Option<Self> {
        lexicon().consequence(plain)
    }

    /// Of five steps the middle two are one of ours: what lies between two classes is rounded
    /// up.
    fn of_number(number: usize, top: usize) -> Option<Self> {
        let place = match (top, number) {
            (3 | 5, 1..=3) | (4, 1..=4) => number - 1,
            (5, 4 | 5) => number - 2,
            _ => return None,
        };
        Self::ALL.get(place).copied()
    }
}

impl Class for Treatment {
    fn of_word(plain: &str) -> Option<Self> {
        lexicon().treatment(plain)
    }

    fn of_number(_: usize, _: usize) -> Option<Self> {
        None
    }
}

impl Class for MeasureStatus {
    fn of_word(plain: &str) -> Option<Self> {
        lexicon().status(plain)
    }

    fn of_number(_: usize, _: usize) -> Option<Self> {
        None
    }
}

/// What a value is known by: capitals and blanks make no difference.
pub fn key(value: &str) -> String {
    value.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a value says that nothing was chosen, and is not a class of ours either.
pub fn is_blank<T: Class>(value: &str) -> bool {
    let plain = plain(value);
    T::of_word(&plain).is_none() && lexicon().is_blank(&plain)
}

/// What the values of columns would mean. The top of the scale is the lowest of 3, 4 and 5
/// that takes all numbers.
pub fn proposed<'a, T: Class>(values: impl Iterator<Item = &'a str>) -> Meanings<T> {
    let mut meanings = Meanings::new();
    for value in values.filter(|value| !is_blank::<T>(value)) {
        let new = || Said { word: value.to_owned(), cells: 0, means: None };
        meanings.entry(key(value)).or_insert_with(new).cells += 1;
    }
    let highest = meanings.values().filter_map(|said| number(&said.word)).max().unwrap_or_default();
    let top = [3, 4, 5].into_iter().find(|top| highest <= *top);
    for said in meanings.values_mut() {
        said.means = meaning(&said.word, top);
    }
    meanings
}

fn meaning<T: Class>(value: &str, top: Option<usize>) -> Option<T> {
    let whole = plain(value);
    let words: Vec<&str> = whole.split(' ').filter(|word| word.parse::<f64>().is_err()).collect();
    let of_number = || T::of_number(number(value)?, top?);
    T::of_word(&whole).or_else(|| T::of_word(&words.join(" "))).or_else(of_number)
}

/// The number that a value is, alone or with words beside it ("3 - mogelijk").
fn number(value: &str) -> Option<usize> {
    if let Ok(number) = value.trim().parse() {
        return Some(number);
    }
    let plain = plain(value);
    let (numbers, words): (Vec<&str>, Vec<&str>) =
        plain.split(' ').partition(|word| word.parse::<usize>().is_ok());
    match numbers.as_slice() {
        [one] if words.iter().any(|word| word.chars().all(char::is_alphabetic)) => one.parse().ok(),
        _ => None,
    }
}
