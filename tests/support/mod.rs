//! What the tests lean on.

pub mod colour;
