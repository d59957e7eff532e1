//! Everything that must stay true, as one program: what a user or an auditor would notice.
#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where it stands"
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
