//! What the tests share.

pub mod desktop;
pub mod painter;
//! What the tests lean on.

pub mod colour;
