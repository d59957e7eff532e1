//! To be furnished.

pub mod renderer;
pub mod software;
