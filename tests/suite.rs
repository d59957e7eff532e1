//! Everything that must stay true, as one program: what a user or an auditor would notice.
#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "in a test a panic is the answer"
)]

mod app;
mod document;
mod domain;
mod interchange;
mod journeys;
mod property;
mod report;
mod store;
mod support;
mod tidy;
mod ui;
