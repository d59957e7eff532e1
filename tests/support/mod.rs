//! What the tests share.

pub mod colour;
pub mod desktop;
pub mod painter;
