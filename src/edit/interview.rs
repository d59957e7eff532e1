//! Edits of the interview: an answer, and what follows from the answers. What follows is the
//! catalogue's to say; here it is one change like any other.

use crate::domain::Isms;
use crate::domain::practice::Practice;
use crate::domain::record::Record;
use crate::domain::record::RecordKey;
use crate::edit::addition::may_be;
use crate::edit::change::Change;
use crate::edit::comparison;
use crate::edit::named;
use crate::edit::one;
use crate::edit::refusal::Refusal;
use crate::edit::removal;

/// A step of the interview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InterviewEdit {
    /// A question is answered, or answered otherwise.
    Answer {
        /// The catalogue's code of the question.
        question: String,
        /// The code of the answer.
        answer: String,
    },
    /// What follows from all answers is taken over. With nothing in it, all of it is turned
    /// down; either way the answers have been carried out.
    Settle {
        /// Records that are no more.
        removed: Vec<RecordKey>,
        /// Records as they become, new or changed, with the numbers they have.
        records: Vec<Record>,
    },
}

impl InterviewEdit {
    pub(super) fn plan(&self, isms: &Isms) -> Result<Vec<Change>, Refusal> {
        match self {
            Self::Answer { question, answer } => {
                let mut after = isms.practice.clone();
                let before = after.answers.insert(named(question)?, named(answer)?);
                if before.as_ref() != Some(answer) {
                    after.settled.remove(question);
                }
                Ok(one(Record::Practice(isms.practice.clone()), Record::Practice(after)))
            }
            Self::Settle { removed, records } => {
                let mut after = isms.clone();
                for key in removed {
                    let changes = removal::plan(&after, key)?;
                    after.absorb(&changes);
                }
                for record in records {
                    may_be(record, &after)?;
                    after.put(record.clone());
                }
                let settled = isms.practice.answers.keys().cloned().collect();
                after.put(Record::Practice(Practice { settled, ..isms.practice.clone() }));
                Ok(comparison::between(isms, &after))
            }
        }
    }

    pub(super) const fn action(&self) -> &'static str {
        match self {
            Self::Answer { .. } => "interview-answer",
            Self::Settle { .. } => "interview-settle",
        }
    }
}
