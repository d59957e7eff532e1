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
}

impl<'a> Trace<'a> {
    /// Somebody, on no day in particular; nothing where the name is blank.
    pub fn of(by: &'a str) -> Option<Self> {
        (!by.trim().is_empty()).then_some(Self { on: None, by: by.trim() })
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
    let mut fact = Fact {
        topic,
        aspect,
        count: 0,
        of: 0,
        on: None,
        by: String::new(),
        record: None,
        lacking: None,
        planned: None,
    };
    let mut by = None;
    for Asked { record, shown, planned } in asked {
        fact.of += 1;
        let Some(trace) = shown else {
            fact.lacking = fact.lacking.or(Some(record));
            fact.planned = earlier(fact.planned, planned);
            continue;
        };
        fact.count += 1;
        fact.record = fact.record.or(Some(record));
        by = Some(match by {
            None => (trace.on, trace.by, true),
            Some((on, name, is_one)) => {
                let is_one = is_one && people::is_same(name, trace.by);
                let (on, name) = if trace.on > on { (trace.on, trace.by) } else { (on, name) };
                (on, name, is_one)
            }
        });
    }
    if let Some((on, name, is_one)) = by {
        fact.on = on;
        // Whose the latest day is, is known; whose work all of it is, only where one did it.
        if is_one || on.is_some() {
            name.clone_into(&mut fact.by);
        }
    }
    fact
}

fn earlier(one: Option<Date>, other: Option<Date>) -> Option<Date> {
    one.into_iter().chain(other).min()
}
