//! Everything that must stay true, as one program: what a user or an auditor would notice.
#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::pedantic,
    reason = "in a test a panic is the answer, and files are what it is about"
)]

mod app;
mod document;
mod domain;
mod fuzz;
mod interchange;
mod journeys;
mod property;
mod report;
mod store;
mod support;
mod tables;
mod text;
mod tidy;
mod ui;
