//! What the tests share.

pub mod chance;
pub mod colour;
pub mod desktop;
pub mod monkey;
pub mod mouse;
pub mod painter;
pub mod traces;
