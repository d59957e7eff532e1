//! The open document: memory and disk, there and back again.

pub mod fixture;

mod backups;
mod comparing;
mod editing;
mod evidence;
mod folding;
mod renewal;
mod replay;
mod undoing;
