//! What the tests share.

pub mod painter;
