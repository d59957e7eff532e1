//! The history for the window: reads the journal's lines into words when the page is opened
//! and when the document changes, never in a frame; and goes back to an earlier moment.

use crate::app::shell::App;
use crate::app::shell::Flush;
use crate::catalogue::Catalogue;
use crate::document::Document;
use crate::domain::Isms;
use crate::domain::record::RecordKey;
use crate::edit::Edit;
use crate::edit::change::Change;
use crate::edit::comparison;
use crate::store::error::StoreError;
use crate::store::journal::Kind;
use crate::store::journal::Line;
use crate::text::Texts;
use crate::text::changes::Names;
use crate::text::changes::RecordWords;
use crate::text::changes::Tally;
use crate::text::changes::Telling;
use crate::text::changes::learn;
use crate::text::format;
use crate::text::record;
use crate::text::sentences::Did;
use crate::ui::attention::PAGE;
use crate::ui::history::book::Comparison;
use crate::ui::history::book::DifferenceRow;
use crate::ui::history::book::FrozenVersion;
use crate::ui::history::book::HistoryBook;
use crate::ui::history::book::HistoryRow;
use crate::ui::history::book::LineFacts;
use crate::ui::history::book::Moment;
use crate::ui::history::state::HistoryState;
use crate::ui::state::AcceptanceForm;
use crate::ui::state::Place;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// So many days can be chosen as a moment to compare with, beside the versions; any line in
/// the list can be compared too.
const MOST_DAYS: usize = 60;

/// Of so many records a line is found by their names; more would be no help.
const MOST_NAMED: usize = 40;

/// The journal in words, as far as it was read.
pub(super) struct Reader {
    book: HistoryBook,
    names: Names,
    titles: BTreeMap<String, String>,
    zone: TimeZone,
    /// The revision of the document that was read last; `None` before the first.
    revision: Option<u64>,
}

/// A moment as it is compared: what it is called, and the fingerprint of its line.
pub(super) struct Side {
    pub(super) name: String,
    pub(super) fingerprint: String,
}

/// Two moments for a comparison on paper.
pub(super) struct Compared {
    pub(super) from: Side,
    pub(super) to: Side,
    pub(super) records: Vec<RecordWords>,
}

impl Reader {
    fn new(catalogue: &Catalogue, zone: TimeZone) -> Self {
        Self {
            book: HistoryBook::default(),
            names: Names::new(),
            titles: catalogue.titles(),
            zone,
            revision: None,
        }
    }

    /// What the window tells.
    pub(super) const fn book(&self) -> &HistoryBook {
        &self.book
    }

    /// Reads what the document has got since it was last read.
    fn read_on(&mut self, document: &Document, texts: &Texts) -> Result<(), StoreError> {
        if self.revision == Some(document.revision()) {
            return Ok(());
        }
        let read = self.book.last();
        document.changes_after(read, |seq, changes| {
            learn(&mut self.names, &changes);
            if let Some(line) = document.line(seq) {
                self.push(texts, line, &changes);
            }
        })?;
        self.revision = Some(document.revision());
        self.book.revision = document.revision();
        self.note_records(texts);
        let people: BTreeSet<_> = self.book.rows.iter().map(|row| row.by.clone()).collect();
        self.book.people = people.into_iter().collect();
        self.note_versions(document, texts);
        Ok(())
    }

    fn push(&mut self, texts: &Texts, line: &Line, changes: &[Change]) {
        let telling = Telling::new(texts, &self.titles, &self.names);
        let did = match line.kind {
            Kind::Undo(_) => Did::TakeBack,
            Kind::Redo(_) => Did::BringBack,
            Kind::Create | Kind::Renewed | Kind::Edit | Kind::Continued => Did::Change,
        };
        let what = telling.sentence(&line.label, did, changes);
        let steps = telling.steps(changes);
        let records: Vec<RecordKey> = changes.iter().filter_map(Change::key).collect();
        let named = records.iter().take(MOST_NAMED).map(|key| self.called(texts, key));
        let names: Vec<String> = named.collect();
        let haystack = format!("{what} {} {}", line.stamp.by, names.join(" ")).to_lowercase();
        let moment = line.stamp.at.to_zoned(self.zone.clone());
        let day = moment.date();
        if let Some(before) = self.book.rows.last_mut().filter(|before| before.day == day) {
            before.ends_day = false;
        }
        self.book.rows.push(HistoryRow {
            line: line.seq,
            day,
            day_words: format::date_short(day),
            time: moment.strftime("%H:%M").to_string(),
            by: line.stamp.by.clone(),
            what,
            haystack,
            records,
            steps,
            ends_day: true,
        });
    }

    fn called(&self, texts: &Texts, key: &RecordKey) -> String {
        record::title(texts, key, self.names.get(key).map_or("", String::as_str))
    }

    /// Every record that was ever changed, by what it is called now.
    fn note_records(&mut self, texts: &Texts) {
        let called =
            |(key, name): (&RecordKey, &String)| (key.clone(), record::title(texts, key, name));
        self.book.records = self.names.iter().map(called).collect();
    }

    /// The versions, and the moments to compare with.
    fn note_versions(&mut self, document: &Document, texts: &Texts) {
        let version = |line: &Line| FrozenVersion {
            line: line.seq,
            name: line.label.subject.clone(),
            moment: moment_words(line.stamp.at, &self.zone),
            by: line.stamp.by.clone(),
            fingerprint: line.fingerprint().chars().take(8).collect(),
        };
        let versions: Vec<_> = document.versions().map(version).collect();
        let now = (Moment::Now, texts.get("moment-now").into_owned());
        let frozen = versions.iter().rev().map(|version| {
            let words = [
                ("name", version.name.as_str().into()),
                ("moment", version.moment.as_str().into()),
            ];
            (Moment::Line(version.line), texts.with("moment-version", &words))
        });
        let is_frozen = |row: &&HistoryRow| versions.iter().any(|version| version.line == row.line);
        let ends = self.book.rows.iter().rev().filter(|row| row.ends_day);
        let days = ends.filter(|row| !is_frozen(row)).take(MOST_DAYS).map(|row| {
            let words = [("day", row.day_words.as_str().into())];
            (Moment::Line(row.line), texts.with("moment-day", &words))
        });
        let mut moments: Vec<_> = std::iter::once(now).chain(frozen).chain(days).collect();
        if let Some(first) = self.book.rows.first() {
            moments.retain(|(moment, _)| *moment != Moment::Line(first.line));
            let words = [("day", first.day_words.as_str().into())];
            moments.push((Moment::Line(first.line), texts.with("moment-begin", &words)));
        }
        self.book.moments = moments;
        self.book.versions = versions;
    }

    /// A moment as people read it, with its fingerprint.
    fn side(&self, document: &Document, texts: &Texts, moment: Moment) -> Side {
        let line = match moment {
            Moment::Now => document.journal().last(),
            Moment::Line(line) => document.line(line),
        };
        let Some(line) = line else {
            return Side { name: String::new(), fingerprint: String::new() };
        };
        let known = self.book.moments.iter().find(|(known, _)| *known == moment);
        let key = if known.is_some() { "moment-on-paper" } else { "moment-line-on-paper" };
        let words = [
            ("moment", known.map(|(_, words)| words.as_str()).unwrap_or_default().into()),
            ("line", line.seq.into()),
            ("at", moment_words(line.stamp.at, &self.zone).into()),
        ];
        Side { name: texts.with(key, &words), fingerprint: line.fingerprint() }
    }

    fn records(&self, texts: &Texts, changes: &[Change]) -> Vec<RecordWords> {
        Telling::new(texts, &self.titles, &self.names).records(changes)
    }
}

/// A moment in figures, where the user is: 22-11-2026 14:03.
pub(super) fn moment_words(at: Timestamp, zone: &TimeZone) -> String {
    at.to_zoned(zone.clone()).strftime("%d-%m-%Y %H:%M").to_string()
}

fn at_moment(document: &Document, moment: Moment) -> Result<Isms, StoreError> {
    match moment {
        Moment::Now => Ok(document.isms().clone()),
        Moment::Line(line) => document.as_of(line),
    }
}

impl App {
    /// Works out what the page with the history is to show, while it is shown.
    pub(super) fn follow_history(&mut self) {
        let is_read = self.state.place == Place::History;
        let is_compared = self.state.place == Place::Map && self.state.map.reads_history;
        let is_shown = self.state.auditor.is_on;
        if !is_read && !is_compared && !is_shown && self.state.filter.since.is_none() {
            return;
        }
        if let Err(error) = self.read_history() {
            let sentence = self.store_sentence(&error);
            // What cannot be read now cannot be read in the next frame either.
            self.state.map.reads_history = false;
            self.state.filter.since = None;
            self.state.place = Place::Overview;
            self.state.history = HistoryState::default();
            self.history = None;
            self.warn(sentence);
        }
    }

    fn read_history(&mut self) -> Result<(), StoreError> {
        let Some(document) = &self.document else { return Ok(()) };
        let zone = || self.around.clock.now().time_zone().clone();
        let reader = self.history.get_or_insert_with(|| Reader::new(self.catalogue, zone()));
        reader.read_on(document, &self.texts)?;
        let line = self.state.history.line;
        if reader.book.line.as_ref().map(|facts| facts.line) != line {
            reader.book.line = None;
            if let Some(known) = line.and_then(|line| document.line(line)) {
                let records = reader.records(&self.texts, &document.changes_of(known.seq)?);
                let rows = DifferenceRow::all(&records);
                let fingerprint = known.fingerprint();
                reader.book.line = Some(LineFacts { line: known.seq, fingerprint, rows });
            }
        }
        if !self.state.history.compares() {
            return Ok(());
        }
        let (from, to) = self.state.history.compared(&reader.book);
        let revision = document.revision();
        let is_made = reader
            .book
            .comparison
            .as_ref()
            .is_some_and(|made| (made.from, made.to, made.revision) == (from, to, revision));
        if !is_made {
            let changes =
                comparison::between(&at_moment(document, from)?, &at_moment(document, to)?);
            let records = reader.records(&self.texts, &changes);
            let rows = DifferenceRow::all(&records);
            let tally = Tally::of_records(&records);
            reader.book.comparison = Some(Comparison { from, to, revision, tally, rows });
        }
        Ok(())
    }

    /// What is compared on the page, for paper.
    pub(super) fn compared(&self) -> Result<Option<Compared>, StoreError> {
        let (Some(document), Some(reader)) = (&self.document, &self.history) else {
            return Ok(None);
        };
        let (from, to) = self.state.history.compared(&reader.book);
        let changes = comparison::between(&at_moment(document, from)?, &at_moment(document, to)?);
        Ok(Some(Compared {
            from: reader.side(document, &self.texts, from),
            to: reader.side(document, &self.texts, to),
            records: reader.records(&self.texts, &changes),
        }))
    }

    /// Brings all records to what they were right after a line, in one edit.
    pub(super) fn restore(&mut self, ctx: &egui::Context, line: u32) {
        self.flush_drafts(ctx, Flush::All);
        let Some(document) = &self.document else { return };
        let Some(at) = document.line(line).map(|line| line.stamp.at) else { return };
        let moment = moment_words(at, self.around.clock.now().time_zone());
        let then = match document.as_of(line) {
            Ok(then) => Box::new(then),
            Err(error) => return self.warn(self.store_sentence(&error)),
        };
        let restored = self.edit(ctx, &Edit::Restore { moment: moment.clone(), then });
        if restored.is_some() {
            // A form that was open spoke of a document that is no longer so.
            self.state.acceptance = AcceptanceForm::default();
            self.state.irrelevance = None;
            self.state.history.end_restoring();
            self.state.history.line = None;
            self.state.history.begin_at_top();
            self.state.scroll_to_top = true;
            self.state.focus_next = Some(PAGE);
            self.offer_back(ctx, self.texts.with("app-restored", &[("moment", moment.into())]));
        }
    }
}
