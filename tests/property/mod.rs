//! What holds for any input.

mod undo;
