//! What can be taken back and brought back, told by the journal's lines alone; so it
//! survives a restart. Knows no rows and no records' meaning.

use crate::domain::record::Record;
use crate::domain::record::RecordKey;
use crate::edit::Edit;
use crate::edit::Label;
use crate::edit::change::Change;
use crate::edit::comparison;
use crate::store::error::StoreError;
use crate::store::journal::Kind;
use crate::store::journal::Line;
use crate::store::journal::Stamp;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// Typing on within this many seconds is one step back.
const FOLD_SECONDS: i64 = 60;

/// Lines that are taken back and brought back together: one, or a run of typing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Step {
    /// The first line.
    pub(super) first: u32,
    /// The last line.
    pub(super) last: u32,
    /// What it was.
    pub(super) label: Label,
}

/// The way back and the way forward again.
#[derive(Debug, Default)]
pub(super) struct History {
    done: Vec<Step>,
    /// Each with the line that took it back.
    undone: Vec<(Step, u32)>,
    typing: Option<Typing>,
}

impl History {
    /// The history that these lines tell, oldest first.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] for a line that takes back what was not there to take back.
    pub(super) fn of(lines: &[Line]) -> Result<Self, StoreError> {
        let mut history = Self::default();
        for line in lines {
            history.push(line)?;
        }
        Ok(history)
    }

    /// Takes the next line into account.
    ///
    /// # Errors
    /// As [`History::of`].
    pub(super) fn push(&mut self, line: &Line) -> Result<(), StoreError> {
        let damaged = || StoreError::Damaged { table: "journal", id: line.seq.to_string() };
        match line.kind {
            Kind::Create | Kind::Renewed => {}
            Kind::Edit => {
                self.undone.clear();
                self.done.push(Step { first: line.seq, last: line.seq, label: line.label.clone() });
            }
            Kind::Continued => {
                let step = self
                    .done
                    .last_mut()
                    .filter(|step| step.last + 1 == line.seq)
                    .ok_or_else(damaged)?;
                step.last = line.seq;
                step.label = line.label.clone();
            }
            Kind::Undo(first) => {
                let step =
                    self.done.pop().filter(|step| step.first == first).ok_or_else(damaged)?;
                self.undone.push((step, line.seq));
            }
            Kind::Redo(undo) => {
                let (step, _) =
                    self.undone.pop().filter(|(_, line)| *line == undo).ok_or_else(damaged)?;
                self.done.push(step);
            }
        }
        Ok(())
    }

    /// All that was done and not taken back, oldest first.
    pub(super) fn done(&self) -> &[Step] {
        &self.done
    }

    /// What undo would take back.
    pub(super) fn last_done(&self) -> Option<&Step> {
        self.done.last()
    }

    /// What redo would bring back, and the line that took it back.
    pub(super) fn last_undone(&self) -> Option<&(Step, u32)> {
        self.undone.last()
    }

    /// Whether an edit is a step of its own or typing on in the same field.
    pub(super) fn kind_of(&self, typing: Option<&Typing>) -> Kind {
        match (&self.typing, typing) {
            (Some(last), Some(next)) if next.goes_on(last) => Kind::Continued,
            _ => Kind::Edit,
        }
    }

    /// Remembers typing, for the next edit to go on; anything else ends it.
    pub(super) fn remember(&mut self, typing: Option<Typing>, kind: Kind) {
        let begun = self.typing.take();
        self.typing = match (begun, typing) {
            (Some(begun), Some(typing)) if kind == Kind::Continued => {
                Some(Typing { before: begun.before, ..typing })
            }
            (_, typing) => typing,
        };
    }
}

/// A draft of one field, typed at one moment.
#[derive(Debug)]
pub(super) struct Typing {
    key: RecordKey,
    field: BTreeSet<String>,
    /// Which text of a list that is one field.
    place: Option<usize>,
    stamp: Stamp,
    /// The record before the first draft.
    before: Record,
    after: Record,
}

impl Typing {
    /// The draft in an edit, if it is typing at all.
    pub(super) fn of(edit: &Edit, changes: &[Change], stamp: &Stamp) -> Option<Self> {
        let [change @ Change { before: Some(before), after: Some(after) }] = changes else {
            return None;
        };
        if !edit.is_typing() {
            return None;
        }
        let field = comparison::fields(change).into_iter().map(|field| field.path).collect();
        let (key, stamp) = (after.key(), stamp.clone());
        let place = edit.typed_place();
        Some(Self { key, field, place, stamp, before: before.clone(), after: after.clone() })
    }

    /// Whether this draft follows another in the same field, by the same hand. Typing back
    /// what stood there first is a step of its own: taking back nothing would look broken.
    fn goes_on(&self, last: &Self) -> bool {
        let waited = self.stamp.at.duration_since(last.stamp.at).as_secs();
        self.key == last.key
            && (&self.field, self.place) == (&last.field, last.place)
            && self.stamp.by == last.stamp.by
            && (0..FOLD_SECONDS).contains(&waited)
            && self.after != last.before
    }
}

/// Changes of several lines as one: each record as it was first and as it is last.
pub(super) fn merged(changes: Vec<Change>) -> Vec<Change> {
    let mut places = BTreeMap::new();
    let mut merged: Vec<Change> = Vec::new();
    for change in changes {
        let place = *places.entry(change.key()).or_insert(merged.len());
        match merged.get_mut(place) {
            Some(first) => first.after = change.after,
            None => merged.push(change),
        }
    }
    merged
}
