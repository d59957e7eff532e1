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
use jiff::tz::TimeZone;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// How far the journal was replayed.
#[derive(Debug)]
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

    /// Reads what the document has got since it was last read; answers whether there was
    /// anything new.
    ///
    /// # Errors
    /// As [`Document::changes_of`].
    pub fn read_on(&mut self, document: &Document) -> Result<bool, StoreError> {
        if self.revision == Some(document.revision()) {
            return Ok(false);
        }
        let frozen = document.versions().map(|line| (line.seq, line.label.subject.clone()));
        let versions: BTreeMap<_, _> = frozen.collect();
        let known = versions.range(..=self.read).collect::<BTreeMap<_, _>>();
        let is_as_known = known.into_iter().eq(&self.versions);
        let is_shorter = document.journal_lines() < self.read.into();
        if !is_as_known || is_shorter || self.revision.is_none() {
            // A version was taken back or brought back, or the file was written anew.
            *self = Self::new(self.zone.clone());
        }
        self.versions = versions;
        let Self { course, then, versions, read, zone, .. } = self;
        document.changes_after(*read, |seq, changes| {
            *read = seq;
            let touched = absorb(then, changes);
            let Some(line) = document.line(seq) else { return };
            let version = versions.get(&seq).map(String::as_str);
            // A document always has criteria; a damaged journal need not.
            let is_nothing = touched.is_empty() && version.is_none();
            if is_nothing || then.criteria.is_empty() {
                return;
            }
            let day = line.stamp.at.to_zoned(zone.clone()).date();
            course.take(Point { line: seq, day, version }, then, &touched);
        })?;
        self.revision = Some(document.revision());
        Ok(true)
    }
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
