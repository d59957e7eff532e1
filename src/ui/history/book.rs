//! What the window tells of the journal: worked out by the app when the page is opened and
//! when the document changes, so that a frame only draws it.

use crate::domain::progress::Step;
use crate::domain::record::RecordKey;
use crate::text::changes::FieldWords;
use crate::text::changes::RecordWords;
use crate::text::changes::Tally;
use crate::text::changes::Turn;
use jiff::civil::Date;

/// A moment of the document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Moment {
    /// As it is.
    #[default]
    Now,
    /// Right after a line of the journal.
    Line(u32),
}

/// A line of the journal as people read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryRow {
    /// Its number.
    pub line: u32,
    /// The day, where the user is.
    pub day: Date,
    /// The same in figures.
    pub day_words: String,
    /// The time, "14:03".
    pub time: String,
    /// Who; blank where nobody has told.
    pub by: String,
    /// What was changed, in a sentence.
    pub what: String,
    /// The same in small letters, with the names of its records: what is looked in.
    pub haystack: String,
    /// The records it changed.
    pub records: Vec<RecordKey>,
    /// The steps of the road it was about.
    pub steps: Vec<Step>,
    /// Whether it is the last line of its day, which stands on top of it.
    pub ends_day: bool,
}

/// A version that was frozen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrozenVersion {
    /// The line that froze it.
    pub line: u32,
    /// Its name.
    pub name: String,
    /// When, in words.
    pub moment: String,
    /// Who.
    pub by: String,
    /// The hash of its line, shortened for the eye.
    pub fingerprint: String,
}

/// A difference as a row: a field of a record that changed, or a record that came or went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DifferenceRow {
    /// Which record.
    pub key: RecordKey,
    /// What it is called.
    pub title: String,
    /// What became of it.
    pub turn: Turn,
    /// The field; blank for a record as a whole.
    pub field: String,
    /// As it was.
    pub before: String,
    /// As it is.
    pub after: String,
    /// Both in one.
    pub clause: String,
}

/// Of so many records that came or went all fields are told; of more only that they did.
const MOST_WHOLE: usize = 3;

impl DifferenceRow {
    /// The rows of records that changed.
    pub fn all(records: &[RecordWords]) -> Vec<Self> {
        let tells_fields =
            |record: &RecordWords| record.turn == Turn::Changed || records.len() <= MOST_WHOLE;
        let rows = |record: &RecordWords| {
            if tells_fields(record) && !record.fields.is_empty() {
                Self::fields(record)
            } else {
                vec![Self::whole(record)]
            }
        };
        records.iter().flat_map(rows).collect()
    }

    /// A record that came or went.
    fn whole(record: &RecordWords) -> Self {
        Self {
            key: record.key.clone(),
            title: record.title.clone(),
            turn: record.turn,
            field: String::new(),
            before: String::new(),
            after: String::new(),
            clause: String::new(),
        }
    }

    /// A row for each field of a record.
    fn fields(record: &RecordWords) -> Vec<Self> {
        let row = |field: &FieldWords| Self {
            field: field.name.clone(),
            before: field.before.clone(),
            after: field.after.clone(),
            clause: field.clause.clone(),
            ..Self::whole(record)
        };
        record.fields.iter().map(row).collect()
    }
}

/// What one line changed, in full.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineFacts {
    /// Which line.
    pub line: u32,
    /// Its hash in hexadecimal.
    pub fingerprint: String,
    /// What it changed.
    pub rows: Vec<DifferenceRow>,
}

/// Two moments side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The first.
    pub from: Moment,
    /// The second.
    pub to: Moment,
    /// The revision of the document it was made for.
    pub revision: u64,
    /// How many records are new, changed and gone.
    pub tally: Tally,
    /// What differs.
    pub rows: Vec<DifferenceRow>,
}

/// All that the window tells of the journal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HistoryBook {
    /// The revision of the document it tells of.
    pub revision: u64,
    /// The lines, oldest first.
    pub rows: Vec<HistoryRow>,
    /// Everyone who wrote a line, with how the list calls them.
    pub people: Vec<String>,
    /// Every record that was ever changed, by kind and number, and what it is called.
    pub records: Vec<(RecordKey, String)>,
    /// Frozen versions, oldest first.
    pub versions: Vec<FrozenVersion>,
    /// Moments to compare with, in words: now, the versions, and the end of each day.
    pub moments: Vec<(Moment, String)>,
    /// The line in hand.
    pub line: Option<LineFacts>,
    /// What is compared.
    pub comparison: Option<Comparison>,
}

impl HistoryBook {
    /// A line by its number.
    pub fn row(&self, line: u32) -> Option<&HistoryRow> {
        let place = usize::try_from(line).ok()?.checked_sub(1)?;
        self.rows.get(place)
    }

    /// The number of the last line.
    pub fn last(&self) -> u32 {
        self.rows.last().map_or(0, |row| row.line)
    }
}
