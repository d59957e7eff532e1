//! The open JSON format, version 1: everything the document holds except the journal and the
//! bytes of files that are evidence, out and in. Whoever leaves takes it all along; whoever has another tool can bring it here.
//! Knows nothing of files, windows or clocks: text comes in, records or text go out.
//!
//! [`shape`] says what the format looks like, [`out`] writes it, [`plan`] reads it and
//! works out which records it stands for, [`schema`] tells the world. [`manifest`] lists the
//! files that lie beside it with their hashes, [`carried`] finds it in a PDF.

pub mod carried;
pub mod error;
pub mod foreign;
mod located;
pub mod manifest;
pub mod out;
pub mod plan;
pub mod schema;
pub mod shape;

pub use crate::interchange::error::ImportError;
pub use crate::interchange::out::NormNotes;
pub use crate::interchange::out::to_json;
pub use crate::interchange::out::to_json_with;
pub use crate::interchange::plan::plan_import;

/// What `format` must say.
pub const FORMAT: &str = "praktijkschild";

/// The version of the format that is written, and the newest that can be read.
pub const VERSION: u32 = 1;

/// The largest file that is read, in megabytes. A practice with ten thousand risks fills
/// less than a quarter of it.
pub const LARGEST_MEGABYTES: usize = 50;
