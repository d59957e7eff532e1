//! Replays the map from the journal alone: every line once, into a short list of moments.
//! What is added later is read on from where it stopped.

use crate::document::Document;
use crate::domain::Isms;
use crate::domain::Issued;
use crate::domain::course::Course;
use crate::domain::course::Point;
use crate::domain::id::RiskId;
use crate::domain::record::Record;
use crate::domain::record::RecordKey;
use crate::edit::change::Change;
use crate::store::error::StoreError;
use crate::store::journal::Recorded;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// How far the journal was replayed.
#[derive(Clone, Debug)]
pub struct Replay {
    course: Course,
    then: Isms,
    /// The versions that were not taken back when it was read, by line.
    versions: BTreeMap<u32, String>,
    read: u32,
    revision: Option<u64>,
    zone: TimeZone,
}

impl Replay {
    /// Nothing read yet; days are those of a time zone.
    pub fn new(zone: TimeZone) -> Self {
        Self {
            course: Course::default(),
            then: nothing(),
            versions: BTreeMap::new(),
            read: 0,
            revision: None,
            zone,
        }
    }

    /// What it tells.
    pub const fn course(&self) -> &Course {
        &self.course
    }

    /// The last line that was taken into account; 0 before the first.
    pub const fn read(&self) -> u32 {
        self.read
    }

    /// Whether it tells all that the document holds.
    pub fn is_current(&self, document: &Document) -> bool {
        self.revision == Some(document.revision())
    }

    /// Reads what the document has got since it was last read; answers whether there was
    /// anything new.
    ///
    /// # Errors
    /// As [`Document::changes_of`].
    pub fn read_on(&mut self, document: &Document) -> Result<bool, StoreError> {
        if self.is_current(document) {
            return Ok(false);
        }
        self.begin(document);
        loop {
            let page = self.page(document)?;
            if page.is_empty() {
                break;
            }
            self.take(&page)?;
        }
        self.revision = Some(document.revision());
        Ok(true)
    }

    /// Sees what is still to be read: all of it, where a version was taken back or brought
    /// back, or the file was written anew. Answers how many lines that is.
    pub fn begin(&mut self, document: &Document) -> u64 {
        let frozen = document.versions().map(|line| (line.seq, line.label.subject.clone()));
        let versions: BTreeMap<_, _> = frozen.collect();
        let known = versions.range(..=self.read).collect::<BTreeMap<_, _>>();
        let is_as_known = known.into_iter().eq(&self.versions);
        let is_shorter = document.journal_lines() < self.read.into();
        if !is_as_known || is_shorter || self.revision.is_none() {
            *self = Self::new(self.zone.clone());
        }
        self.versions = versions;
        document.journal_lines().saturating_sub(self.read.into())
    }

    /// The next lines of the document as they stand on disk; none where all is read.
    ///
    /// # Errors
    /// What the disk says while reading.
    pub fn page(&self, document: &Document) -> Result<Vec<Page>, StoreError> {
        page_after(document, self.read)
    }

    /// Takes lines into account; needs no document and no disk.
    ///
    /// # Errors
    /// As [`Document::changes_of`].
    pub fn take(&mut self, page: &[Page]) -> Result<(), StoreError> {
        for (written, at) in page {
            let seq = written.seq;
            self.read = seq;
            let touched = absorb(&mut self.then, written.changes()?);
            let version = self.versions.get(&seq).map(String::as_str);
            // A document always has criteria; a damaged journal need not.
            let is_nothing = touched.is_empty() && version.is_none();
            if is_nothing || self.then.criteria.is_empty() {
                continue;
            }
            let day = at.to_zoned(self.zone.clone()).date();
            self.course.take(Point { line: seq, day, version }, &self.then, &touched);
        }
        Ok(())
    }

    /// All lines of a document as it was at a revision are taken.
    pub const fn end(&mut self, revision: u64) {
        self.revision = Some(revision);
    }
}

/// A line as it stands on disk, with when it was written.
pub type Page = (Recorded, Timestamp);

/// How many lines are read at a time: a few milliseconds.
const LINES: u32 = 400;

/// The next lines of a document after one, as they stand on disk; none after the last.
///
/// # Errors
/// What the disk says while reading.
pub fn page_after(document: &Document, line: u32) -> Result<Vec<Page>, StoreError> {
    let written = document.written_after(line, LINES)?;
    let stamped = |written: Recorded| Some((document.line(written.seq)?.stamp.at, written));
    Ok(written.into_iter().filter_map(stamped).map(|(at, written)| (written, at)).collect())
}

/// A document before its first line.
fn nothing() -> Isms {
    Isms { criteria: BTreeMap::new(), issued: Issued::default(), ..Isms::default() }
}

/// Takes over what bears on where risks stand, and answers the risks it may have moved.
fn absorb(then: &mut Isms, changes: Vec<Change>) -> BTreeSet<RiskId> {
    let mut touched = BTreeSet::new();
    for change in changes {
        let Some(key) = change.key() else { continue };
        match key {
            RecordKey::Risk(id) => drop(touched.insert(id)),
            RecordKey::Measure(id) if is_another_status(&change) => {
                let leaning = then.risks.values().filter(|risk| risk.measures.contains(&id));
                touched.extend(leaning.map(|risk| risk.id));
            }
            RecordKey::Criteria(_) => touched.extend(then.risks.keys()),
            RecordKey::Measure(_) => {}
            _ => continue,
        }
        match change.after {
            Some(after) => then.put(after),
            None => then.remove(&key),
        }
    }
    touched
}

/// Whether a measure is further than it was, or came or went: its words move no risk.
fn is_another_status(change: &Change) -> bool {
    let status = |side: &Option<Record>| match side {
        Some(Record::Measure(measure)) => Some(measure.status),
        _ => None,
    };
    status(&change.before) != status(&change.after)
}
