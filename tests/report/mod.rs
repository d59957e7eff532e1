//! The summary on paper, read back as an auditor would read it.

mod comparison;
mod content;
mod eyes;
mod golden;
mod hostile;
pub mod paper;
mod papers;
mod picture;
pub mod sample;
mod standards;
mod theme;
