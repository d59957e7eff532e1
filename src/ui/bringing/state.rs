//! What the page keeps between two frames, and what it asks.

use std::path::PathBuf;

/// What may be asked about a file of elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BringCommand {
    /// Look into a file.
    Look(PathBuf),
    /// A question, by its place among all of them, gets an answer, by its place.
    Answer(usize, usize),
    /// Take over what is shown.
    Take,
    /// Leave it.
    Leave,
}

/// What the page keeps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BringState {
    /// Which file, as typed.
    pub path: String,
    /// Whether the file is being looked into.
    pub is_busy: bool,
    /// Why it could not be.
    pub refused: Option<String>,
    /// What was found in it; `Some` while that stands before the rest.
    pub looked: Option<Looked>,
}

impl BringState {
    /// Names a file. What is said about another no longer stands there, nor is it waited for.
    pub fn set_path(&mut self, path: String) {
        if path != self.path {
            self.refused = None;
            self.is_busy = false;
        }
        self.path = path;
    }
}

/// What was found in a file, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Looked {
    /// The name of the file.
    pub name: String,
    /// What it is, and what was assumed.
    pub told: Vec<String>,
    /// What can be answered otherwise.
    pub groups: Vec<Group>,
    /// The first risks as they would come in.
    pub rows: Vec<SeenRow>,
    /// The row in hand.
    pub row: Option<usize>,
    /// How much comes in and how much does not.
    pub tally: Vec<String>,
    /// What looks like data of a patient, and what that means.
    pub alerts: Vec<String>,
    /// What did not come along as it was.
    pub left: Vec<String>,
    /// Why it cannot be taken over as it is.
    pub refused: Option<String>,
    /// Whether anything would change.
    pub changes: bool,
}

/// Questions that belong together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// What they are about.
    pub title: String,
    /// What there is to know first; blank for nothing.
    pub lead: String,
    /// The questions.
    pub questions: Vec<Question>,
    /// What is left out; blank for nothing.
    pub more: String,
}

/// One question with its answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// What is asked, in a few words that no other question has.
    pub label: String,
    /// What helps to answer it; blank for nothing.
    pub hint: String,
    /// The answers.
    pub answers: Vec<String>,
    /// The one that holds.
    pub picked: Option<usize>,
}

/// A risk as it would come in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SeenRow {
    /// The row as it is read aloud.
    pub name: String,
    /// Title, likelihood, consequence, owner and measures.
    pub cells: [String; 5],
}
