//! Days as people write them.

use crate::domain::patient_data::token::Kind;
use crate::domain::patient_data::token::Token;
use crate::domain::patient_data::token::run;
use jiff::civil::Date;

/// The months as they are written between a day and a year.
const MONTHS: [[&str; 2]; 12] = [
    ["januari", "jan"],
    ["februari", "feb"],
    ["maart", "mrt"],
    ["april", "apr"],
    ["mei", "mei"],
    ["juni", "jun"],
    ["juli", "jul"],
    ["augustus", "aug"],
    ["september", "sep"],
    ["oktober", "okt"],
    ["november", "nov"],
    ["december", "dec"],
];

/// The date at the head of these tokens, and how many it takes. One with a year of two
/// digits is of the year 0 to 99.
pub(super) fn date_at(tokens: &[Token<'_>]) -> Option<(Date, usize)> {
    let run = run(tokens)?;
    match (&*run.groups, tokens) {
        ([first, second, third], _) => {
            let found = date(first, second, third).or_else(|| date(third, second, first))?;
            Some((found, run.length))
        }
        ([_], [day, month, year, ..])
            if day.is_number_of(1..=2) && month.kind == Kind::Word && year.is_number_of(4..=4) =>
        {
            let number = MONTHS.iter().position(|names| month.is(names))? + 1;
            Some((date(day.text, &number.to_string(), year.text)?, 3))
        }
        _ => None,
    }
}

fn date(day: &str, month: &str, year: &str) -> Option<Date> {
    let fits = (1..=2).contains(&day.len()) && month.len() <= 2 && matches!(year.len(), 2 | 4);
    let numbers = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    let found = Date::new(numbers.0, numbers.1, numbers.2).ok()?;
    fits.then_some(found)
}

/// Whether groups of digits are a day.
pub(super) fn is_day(groups: &[&str]) -> bool {
    matches!(groups, [day, month, year] if date(day, month, year).is_some())
}
