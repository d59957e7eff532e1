//! What holds for any input.

mod edits;
mod life;
mod undo;
