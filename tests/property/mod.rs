//! What holds for any input.

mod edits;
mod findings;
mod interview;
mod life;
mod promises;
mod statements;
mod undo;
