//! What the tests share.

pub mod desktop;
pub mod painter;
