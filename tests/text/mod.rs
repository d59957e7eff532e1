//! Words: what changed, as people read it.

mod changes;
mod reading;
mod sentences;
