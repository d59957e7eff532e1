//! The five steps, a file (or a few) each.

pub mod acceptance;
pub mod listing;
pub mod measure_detail;
pub mod measures;
pub mod policy;
pub mod processes;
pub mod rating;
pub mod residual;
pub mod risk_detail;
pub mod risk_list;
pub mod risks;
pub mod treatment;
