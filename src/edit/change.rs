//! What changed: records before and after, so that every change can be read and reversed.

use crate::domain::Isms;
use crate::domain::record::Record;
use crate::domain::record::RecordKey;
use serde::Deserialize;
use serde::Serialize;

/// One record before and after. At least one side is there, and both sides, where there
/// are two, are the same record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// As it was; `None` when it is new.
    pub before: Option<Record>,
    /// As it is; `None` when it is taken away.
    pub after: Option<Record>,
}

impl Change {
    /// A record that was not there.
    pub const fn added(after: Record) -> Self {
        Self { before: None, after: Some(after) }
    }

    /// A record that is no more.
    pub const fn removed(before: Record) -> Self {
        Self { before: Some(before), after: None }
    }

    /// A record that looks different.
    pub const fn changed(before: Record, after: Record) -> Self {
        Self { before: Some(before), after: Some(after) }
    }

    /// The change that takes this one back.
    #[must_use]
    pub fn reversed(self) -> Self {
        Self { before: self.after, after: self.before }
    }

    /// Which record it is about; `None` only for a change without either side.
    pub fn key(&self) -> Option<RecordKey> {
        self.after.as_ref().or(self.before.as_ref()).map(Record::key)
    }
}

/// The changes that take all these back: reversed, last first.
pub fn reversed(changes: Vec<Change>) -> Vec<Change> {
    changes.into_iter().rev().map(Change::reversed).collect()
}

impl Isms {
    /// Takes changes over into memory; the document calls this only after the disk has them.
    pub fn absorb(&mut self, changes: &[Change]) {
        for change in changes {
            match (&change.before, &change.after) {
                (_, Some(after)) => self.put(after.clone()),
                (Some(before), None) => self.remove(&before.key()),
                (None, None) => {}
            }
        }
    }
}
