//! What holds for any input.

mod edits;
mod findings;
mod life;
mod undo;
