//! All tests of the product, one program.

mod support;
mod tidy;
mod ui;
