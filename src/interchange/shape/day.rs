//! A day as the open format writes it: 2026-11-22 and no other way, so that the same
//! document gives the same bytes.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Deserialize;
use serde::Serialize;

/// A day, written as 2026-11-22.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
pub struct Day(#[schemars(with = "String", extend("format" = "date"))] pub Date);

/// The text is not a day, or not written as one.
#[derive(Debug, thiserror::Error)]
#[error("not a day written as 2026-11-22: {0}")]
pub struct NotADay(String);

impl TryFrom<String> for Day {
    type Error = NotADay;

    fn try_from(text: String) -> Result<Self, NotADay> {
        // Other spellings of a day parse as well; only the one that is written back fits.
        // Years before our era fit no file.
        match text.parse::<Date>() {
            Ok(day) if day.year() >= 0 && day.to_string() == text => Ok(Self(day)),
            _ => Err(NotADay(text)),
        }
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.0.to_string()
    }
}
