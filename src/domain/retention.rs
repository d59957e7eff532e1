//! Which backup copies are kept: many of late, few of long ago, and never none. NEN 7510-2
//! 8.13 asks for a rule; this is it.

use jiff::ToSpan;
use jiff::civil::DateTime;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// The newest copies, whatever their age.
pub const NEWEST: usize = 5;

/// So many days back, the last copy of each day.
pub const DAYS: i32 = 14;

/// So many weeks back, the last copy of each week.
pub const WEEKS: i32 = 8;

/// So many months back, the last copy of each month; before that, of each year.
pub const MONTHS: i32 = 24;

/// The moments whose copies are kept. What is later than now is kept as well: a clock that
/// was wrong must not cost a copy.
pub fn kept(moments: &BTreeSet<DateTime>, now: DateTime) -> BTreeSet<DateTime> {
    let mut kept: BTreeSet<_> = moments.iter().rev().take(NEWEST).copied().collect();
    let back = |span: jiff::Span| now.checked_sub(span).unwrap_or(DateTime::MIN);
    let of_day = |moment: DateTime| (i32::from(moment.year()), i32::from(moment.day_of_year()));
    let of_week = |moment: DateTime| {
        let week = moment.date().iso_week_date();
        (i32::from(week.year()), i32::from(week.week()))
    };
    let of_month = |moment: DateTime| (i32::from(moment.year()), i32::from(moment.month()));
    let of_year = |moment: DateTime| (i32::from(moment.year()), 0);
    kept.extend(last_of_each(moments, back(DAYS.days()), of_day));
    kept.extend(last_of_each(moments, back(WEEKS.weeks()), of_week));
    kept.extend(last_of_each(moments, back(MONTHS.months()), of_month));
    kept.extend(last_of_each(moments, DateTime::MIN, of_year));
    kept.extend(moments.iter().filter(|moment| **moment > now));
    kept
}

/// The last moment of each period, of those since a moment.
fn last_of_each(
    moments: &BTreeSet<DateTime>,
    since: DateTime,
    period: impl Fn(DateTime) -> (i32, i32),
) -> Vec<DateTime> {
    let recent = moments.iter().filter(|moment| **moment >= since);
    // They come in order: the last of a period stays.
    let last: BTreeMap<_, _> = recent.map(|moment| (period(*moment), *moment)).collect();
    last.into_values().collect()
}
