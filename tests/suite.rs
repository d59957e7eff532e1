//! All tests, as one program: what a user or an auditor would notice.

mod app;
mod support;
//! Everything that must stay true, in one program.
#![expect(clippy::expect_used, clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop where it stands")]

mod domain;
