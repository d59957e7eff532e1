//! What holds for any input.

mod edits;
mod interview;
mod life;
mod undo;
