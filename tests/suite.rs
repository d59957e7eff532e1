//! Everything that must stay true, in one program.
#![expect(clippy::expect_used, clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop where it stands")]

mod domain;
mod support;
mod tidy;
mod ui;
