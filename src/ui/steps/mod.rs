//! The five steps, a file (or a few) each.

pub mod acceptance;
mod between;
pub mod classification;
pub mod exchanges;
pub mod hanging;
pub mod listing;
pub mod measure_detail;
pub mod measures;
pub mod policy;
pub mod processes;
pub mod processes_detail;
pub mod proposals;
pub mod rating;
pub mod related;
pub mod residual;
pub mod risk_detail;
pub mod risk_list;
pub mod risks;
pub mod suppliers;
pub mod systems;
pub mod treatment;
pub mod triage;
pub mod triage_done;
mod vulnerabilities;
