//! The open document: memory and disk, there and back again.

pub mod fixture;

mod comparing;
mod editing;
mod folding;
mod undoing;
