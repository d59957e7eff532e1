//! Words: what changed, as people read it.

mod changes;
pub mod reading;
mod sentences;
