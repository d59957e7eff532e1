//! Words: every sentence a person reads, from `assets/texts`, and how dates, numbers and
//! lists are written in Dutch. Knows the domain's scales; the floors below `ui` never use it.

pub mod changes;
pub mod findings;
pub mod fluent;
pub mod format;
pub mod guide;
pub mod progress;
pub mod record;
pub mod refusal;
pub mod sentences;

mod fields;
mod value;

pub use crate::text::fluent::Texts;
