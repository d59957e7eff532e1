//! The window and what stands behind it.

mod backups;
mod cli;
mod cli_phrase;
mod files;
mod keys;
mod painter;
mod renderer;
mod security;
mod typing;
