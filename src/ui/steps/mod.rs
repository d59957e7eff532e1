//! The five steps, a file (or a few) each.

pub mod acceptance;
pub mod links;
pub mod measure_detail;
pub mod measures;
pub mod policy;
pub mod processes;
pub mod rating;
pub mod classification;
pub mod exchanges;
pub mod listing;
pub mod measures;
pub mod policy;
pub mod processes;
pub mod processes_detail;
pub mod residual;
pub mod risk_detail;
pub mod risk_list;
pub mod risks;
pub mod treatment;
pub mod suppliers;
pub mod systems;
