//! Every test of the crate, in one program.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "in a test, a panic is the answer"
)]

mod document;
mod property;
mod store;
