//! Edits of the interview: an answer, and what follows from the answers. What follows is the
//! catalogue's to say; here it is one change like any other.

use crate::domain::Isms;
use crate::domain::practice::Practice;
use crate::domain::record::Record;
use crate::edit::addition::may_be;
use crate::edit::change::Change;
use crate::edit::comparison;
use crate::edit::fitting;
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
    /// It holds for the document it was made for: where a record is no longer as it was then,
    /// all is refused.
    Settle(Vec<Change>),
}

impl InterviewEdit {
    pub(super) fn plan(&self, isms: &Isms) -> Result<Vec<Change>, Refusal> {
        match self {
            Self::Answer { question, answer } => {
                if answer.trim().is_empty() {
                    return Err(Refusal::NotAnswered);
                }
                let mut after = isms.practice.clone();
                let before = after.answers.insert(named(question)?, fitting(answer)?);
                if before.as_ref() != Some(answer) {
                    after.settled.remove(question);
                }
                let practice = |practice| Record::Practice(Box::new(practice));
                Ok(one(practice(isms.practice.clone()), practice(after)))
            }
            Self::Settle(changes) => {
                let mut after = isms.clone();
                for change in changes {
                    let key = change.key().ok_or(Refusal::NothingChanges)?;
                    if isms.get(&key) != change.before {
                        return Err(Refusal::Outdated);
                    }
                    if let Some(record) = &change.after {
                        may_be(record, &after)?;
                        after.put(record.clone());
                    } else {
                        let changes = removal::plan(&after, &key)?;
                        after.absorb(&changes);
                    }
                }
                let settled = isms.practice.answers.keys().cloned().collect();
                let practice = Practice { settled, ..isms.practice.clone() };
                after.put(Record::Practice(Box::new(practice)));
                Ok(comparison::between(isms, &after))
            }
        }
    }

    pub(super) const fn action(&self) -> &'static str {
        match self {
            Self::Answer { .. } => "interview-answer",
            Self::Settle(_) => "interview-settle",
        }
    }
}
