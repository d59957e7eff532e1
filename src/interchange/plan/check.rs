//! Small checks that name the place in the file: texts that fit, names that are not blank,
//! links that lead somewhere.

use crate::edit::LONGEST_TEXT;
use crate::edit::refusal::Refusal;
use crate::interchange::error::ImportError;
use crate::interchange::plan::numbers::Places;

/// An entry of the file, by its path: `risks[3]`.
pub(super) struct Spot(String);

impl Spot {
    /// An entry of a list.
    pub(super) fn entry(list: &str, place: usize) -> Self {
        Self(format!("{list}[{place}]"))
    }

    /// An object that is not in a list.
    pub(super) fn object(path: &str) -> Self {
        Self(path.to_owned())
    }

    /// An object inside this one.
    pub(super) fn inside(&self, key: &str) -> Self {
        Self(self.key(key))
    }

    /// The path of one of its keys.
    pub(super) fn key(&self, key: &str) -> String {
        format!("{}.{key}", self.0)
    }

    /// The error of a rule that is broken at one of its keys.
    pub(super) fn breaks(&self, key: &str, refusal: Refusal) -> ImportError {
        ImportError::Rule { path: self.key(key), refusal }
    }

    /// A text that fits.
    pub(super) fn text(&self, key: &str, text: &str) -> Result<String, ImportError> {
        if text.chars().count() > LONGEST_TEXT {
            return Err(self.breaks(key, Refusal::TooLong { limit: LONGEST_TEXT }));
        }
        Ok(text.to_owned())
    }

    /// A text that fits, where there is one.
    pub(super) fn code(
        &self,
        key: &str,
        text: Option<&String>,
    ) -> Result<Option<String>, ImportError> {
        text.map(|text| self.text(key, text)).transpose()
    }

    /// A text that fits and is not blank.
    pub(super) fn name(&self, key: &str, text: &str) -> Result<String, ImportError> {
        if text.trim().is_empty() {
            Err(self.breaks(key, Refusal::BlankName))
        } else {
            self.text(key, text)
        }
    }

    /// The name under a decision.
    pub(super) fn decided_by(&self, key: &str, text: &str) -> Result<String, ImportError> {
        if text.trim().is_empty() {
            Err(self.breaks(key, Refusal::NameNeeded))
        } else {
            self.text(key, text)
        }
    }

    /// What numbers in the file point at, by their numbers in the document.
    pub(super) fn links<Id, All>(
        &self,
        key: &str,
        numbers: &[u32],
        places: &Places<Id>,
    ) -> Result<All, ImportError>
    where
        Id: Copy,
        All: FromIterator<Id>,
    {
        let link = |(place, number): (usize, &u32)| {
            let missing = || ImportError::NoSuchId {
                path: format!("{}[{place}]", self.key(key)),
                found: *number,
            };
            places.at(*number).ok_or_else(missing)
        };
        numbers.iter().enumerate().map(link).collect()
    }

    /// What one number in the file points at.
    pub(super) fn link<Id: Copy>(
        &self,
        key: &str,
        number: u32,
        places: &Places<Id>,
    ) -> Result<Id, ImportError> {
        places
            .at(number)
            .ok_or_else(|| ImportError::NoSuchId { path: self.key(key), found: number })
    }
}
