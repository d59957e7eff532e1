//! Counts of how many records something is there, and remembers the latest trace and the
//! first record without.

use crate::catalogue::showing::Aspect;
use crate::catalogue::showing::Fact;
use crate::catalogue::showing::Topic;
use crate::domain::people;
use crate::domain::record::RecordKey;
use jiff::civil::Date;

/// What shows something of one record.
#[derive(Clone, Copy, Debug, Default)]
pub struct Trace<'a> {
    /// The day, where it is known.
    pub on: Option<Date>,
    /// Who, where that is known.
    pub by: &'a str,
    /// Whether the day is that of writing it down, and not of doing it.
    pub is_written: bool,
}

impl<'a> Trace<'a> {
    /// Somebody, on no day in particular; nothing where the name is blank.
    pub fn of(by: &'a str) -> Option<Self> {
        (!by.trim().is_empty()).then_some(Self { by: by.trim(), ..Self::default() })
    }
}

/// A record that is asked for something, and what shows it.
pub struct Asked<'a> {
    /// Which.
    pub record: RecordKey,
    /// What shows it; nothing where it is lacking.
    pub shown: Option<Trace<'a>>,
    /// By when it is planned, where it is lacking.
    pub planned: Option<Date>,
}

impl<'a> Asked<'a> {
    /// Something without a plan.
    pub const fn new(record: RecordKey, shown: Option<Trace<'a>>) -> Self {
        Self { record, shown, planned: None }
    }
}

/// Counts.
pub fn tally<'a>(
    (topic, aspect): (Topic, Aspect),
    asked: impl IntoIterator<Item = Asked<'a>>,
) -> Fact {
    let (mut there, mut lacking) = (Vec::new(), Vec::new());
    let mut first_planned = None;
    let mut by: Option<(Trace<'a>, bool)> = None;
    for Asked { record, shown, planned } in asked {
        let Some(trace) = shown else {
            lacking.push(record);
            first_planned = earlier(first_planned, planned);
            continue;
        };
        there.push(record);
        by = Some(match by {
            None => (trace, true),
            Some((latest, is_one)) => {
                let is_one = is_one && people::is_same(latest.by, trace.by);
                (if trace.on > latest.on { trace } else { latest }, is_one)
            }
        });
    }
    // Whose the latest day is, is known; whose work all of it is, only where one did it.
    let (latest, is_one) = by.unwrap_or_default();
    let name = if is_one || latest.on.is_some() { latest.by } else { "" };
    Fact {
        topic,
        aspect,
        there: there.into(),
        lacking: lacking.into(),
        on: latest.on,
        is_written: latest.is_written,
        by: name.to_owned(),
        planned: first_planned,
    }
}

fn earlier(one: Option<Date>, other: Option<Date>) -> Option<Date> {
    one.into_iter().chain(other).min()
}
