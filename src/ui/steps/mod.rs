//! The five steps of the road, one view each.

pub mod measures;
pub mod policy;
pub mod processes;
pub mod residual;
pub mod risks;
