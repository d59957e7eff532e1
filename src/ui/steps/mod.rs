//! The five steps of the road, one view each.

pub mod classification;
pub mod exchanges;
pub mod listing;
pub mod measures;
pub mod policy;
pub mod processes;
pub mod processes_detail;
pub mod related;
pub mod residual;
pub mod risks;
pub mod suppliers;
pub mod systems;
