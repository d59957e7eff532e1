//! The window and what stands behind it.

mod cli;
mod files;
mod guard;
mod keys;
mod painter;
mod renderer;
mod typing;
