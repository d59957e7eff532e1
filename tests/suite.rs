//! Every test of the crate, in one program.

mod document;
mod property;
mod store;
