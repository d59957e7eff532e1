//! The window, the keys, the dialogs, the command line. Knows everything; nothing knows it.

mod act;
mod documents;
mod drafts;
mod errors;
mod exports;
mod keys;

pub mod cli;
pub mod clock;
pub mod jobs;
pub mod output;
pub mod picker;
pub mod renderer;
pub mod settings;
pub mod shell;
pub mod software;
