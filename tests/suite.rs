//! All tests of the product, one program.

mod support;
mod tidy;
mod ui;
//! Everything that must stay true, in one program.
#![expect(clippy::expect_used, clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop where it stands")]

mod domain;
