//! To be furnished.

/// The shipped knowledge.
#[derive(Debug)]
pub struct Catalogue;
