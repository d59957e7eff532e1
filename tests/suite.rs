//! Everything that must stay true, as one program: what a user or an auditor would notice.
#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where it stands"
)]

mod app;
mod domain;
mod interchange;
mod report;
mod support;
mod tidy;
mod ui;
//! Every test of the crate, in one program.

mod document;
mod property;
mod store;
//! All tests, as one program: what a user or an auditor would notice.

mod tidy;
