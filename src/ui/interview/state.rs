//! Where in the interview the user is. The answers themselves are in the file.

use std::collections::BTreeSet;

/// The views of the interview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// One question at a time.
    Question,
    /// All questions with their answers.
    List,
    /// What follows from the answers.
    Proposal,
}

/// What only the window cares about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InterviewState {
    /// The view; `None` until one is chosen, then what is left to do decides.
    pub view: Option<View>,
    /// The question in hand, by its place; `None` is the first without an answer.
    pub at: Option<usize>,
    /// The lines whose tick is not as it was proposed, by their code.
    pub turned: BTreeSet<String>,
}
