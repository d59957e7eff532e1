//! Days. Dates always come in from outside: nothing here asks what day it is.

use jiff::ToSpan;
use jiff::civil::Date;

/// The day a number of months later; the last day of the month where that day does not
/// exist, and the same day where the calendar ends (the year 9999).
pub fn months_after(day: Date, months: i32) -> Date {
    day.checked_add(months.months()).unwrap_or(day)
}
