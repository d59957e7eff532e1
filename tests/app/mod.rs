//! The window and what stands behind it.

mod cli;
mod painter;
mod renderer;
