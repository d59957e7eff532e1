//! Words: every sentence a person reads, from `assets/texts`, and how dates, numbers and
//! lists are written in Dutch. Knows the domain's scales; the floors below `ui` never use it.

pub mod fluent;
pub mod format;
pub mod progress;
pub mod refusal;

pub use crate::text::fluent::Texts;
