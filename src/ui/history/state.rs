//! What only the window knows of the page with the history: what is looked for, which line
//! is in hand, what is compared.

use crate::domain::progress::Step;
use crate::domain::record::RecordKey;
use crate::text::format;
use crate::ui::history::book::HistoryBook;
use crate::ui::history::book::HistoryRow;
use crate::ui::history::book::Moment;
use jiff::civil::Date;

/// The parts of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HistoryTab {
    /// Line by line.
    #[default]
    Lines,
    /// Frozen versions, and two moments side by side.
    Versions,
}

/// Which lines are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HistoryFilter {
    /// Words that must be in a line.
    pub words: String,
    /// Only those that changed this record.
    pub record: Option<RecordKey>,
    /// Only those of this step.
    pub step: Option<Step>,
    /// Only those by this person.
    pub person: Option<String>,
    /// Only from this day, as typed.
    pub from: String,
    /// Only until and with this day, as typed.
    pub until: String,
}

impl HistoryFilter {
    /// Only the lines that changed a record.
    pub fn about(record: RecordKey) -> Self {
        Self { record: Some(record), ..Self::default() }
    }

    /// Whether more is asked than words.
    pub fn is_narrow(&self) -> bool {
        let words = self.words.clone();
        *self != Self { words, ..Self::default() }
    }

    /// The numbers of the lines that pass, newest first. A day that cannot be read leaves
    /// every line in.
    fn shown(&self, book: &HistoryBook) -> Vec<u32> {
        let words: Vec<String> = self.words.split_whitespace().map(str::to_lowercase).collect();
        let days = (format::parse_date(&self.from), format::parse_date(&self.until));
        let passes = |row: &&HistoryRow| {
            words.iter().all(|word| row.haystack.contains(word.as_str()))
                && self.record.as_ref().is_none_or(|record| row.records.contains(record))
                && self.step.is_none_or(|step| row.steps.contains(&step))
                && self.person.as_ref().is_none_or(|person| *person == row.by)
                && is_within(row.day, days)
        };
        book.rows.iter().rev().filter(passes).map(|row| row.line).collect()
    }
}

fn is_within(day: Date, (from, until): (Option<Date>, Option<Date>)) -> bool {
    from.is_none_or(|from| from <= day) && until.is_none_or(|until| day <= until)
}

/// The lines that pass a filter, kept until the filter or the document changes.
#[derive(Clone, Debug, Default)]
struct Shown {
    filter: HistoryFilter,
    revision: u64,
    all: usize,
    lines: Vec<u32>,
    /// Counts up with the filter.
    edition: u32,
}

/// All that only the window knows of the history.
#[derive(Clone, Debug, Default)]
pub struct HistoryState {
    /// Which part is shown.
    pub tab: HistoryTab,
    /// Which lines are shown.
    pub filter: HistoryFilter,
    /// The line in hand.
    pub line: Option<u32>,
    /// The difference in hand, of the line or of what is compared.
    pub difference: Option<usize>,
    /// The first of the moments that are compared; `None` is the newest version, or the
    /// beginning.
    pub from: Option<Moment>,
    /// The second.
    pub to: Moment,
    /// The line whose moment the user may go back to, while what that changes is shown.
    pub restoring: Option<u32>,
    /// The name of the next version, once the user has changed what was proposed.
    pub version_name: Option<String>,
    /// Why there is no version of that name.
    pub refused: Option<String>,
    /// Where the comparison comes as PDF, as typed.
    pub path: String,
    /// For how many frames more the line in hand is brought into sight.
    revealing: u8,
    shown: Shown,
}

impl HistoryState {
    /// The lines that are shown, newest first.
    pub fn shown(&mut self, book: &HistoryBook) -> &[u32] {
        let known = &self.shown;
        let is_known = known.all == book.rows.len()
            && known.revision == book.revision
            && known.filter == self.filter;
        if !is_known {
            let is_same = known.filter == self.filter;
            let edition = known.edition + u32::from(!is_same);
            self.shown = Shown {
                edition,
                filter: self.filter.clone(),
                revision: book.revision,
                all: book.rows.len(),
                lines: self.filter.shown(book),
            };
        }
        &self.shown.lines
    }

    /// Tells the list under one filter from the list under another: each begins at its top.
    pub const fn edition(&self) -> u32 {
        self.shown.edition
    }

    /// The two moments that are compared.
    pub fn compared(&self, book: &HistoryBook) -> (Moment, Moment) {
        if let Some(line) = self.restoring {
            return (Moment::Now, Moment::Line(line));
        }
        let newest = book.versions.last().map_or(1, |version| version.line);
        (self.from.unwrap_or(Moment::Line(newest)), self.to)
    }

    /// Whether a comparison is on the page.
    pub fn compares(&self) -> bool {
        self.restoring.is_some() || self.tab == HistoryTab::Versions
    }

    /// Shows what leads from one moment to another.
    pub fn compare(&mut self, from: Moment, to: Moment) {
        self.tab = HistoryTab::Versions;
        self.restoring = None;
        self.difference = None;
        self.from = Some(from);
        self.to = to;
    }

    /// Shows what going back to the moment of a line would change.
    pub fn begin_restoring(&mut self, line: u32) {
        self.restoring = Some(line);
        self.difference = None;
    }

    /// Brings the line in hand into sight.
    pub const fn reveal(&mut self) {
        // In the first of these frames the page follows the focus, which is in the list.
        self.revealing = 3;
    }

    /// Whether the line in hand is to be brought into sight in this frame.
    pub const fn is_to_be_revealed(&mut self) -> bool {
        let is_due = self.revealing > 0;
        self.revealing = self.revealing.saturating_sub(1);
        is_due
    }

    /// The list begins at its top again: something new stands there.
    pub fn begin_at_top(&mut self) {
        self.shown.edition += 1;
    }

    /// Back to the lines.
    pub fn end_restoring(&mut self) {
        self.restoring = None;
        self.difference = None;
    }

    /// Shows only what happened to a record.
    pub fn show_only(&mut self, record: RecordKey) {
        self.tab = HistoryTab::Lines;
        self.end_restoring();
        self.filter = HistoryFilter::about(record);
        self.line = None;
    }
}
