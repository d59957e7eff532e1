//! What the tests share.

pub mod painter;
pub mod desktop;
