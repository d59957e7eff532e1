//! The window and what stands behind it.

mod cli;
mod crash;
mod files;
mod guard;
mod holding;
mod keys;
mod painter;
mod places;
mod renderer;
mod typing;
mod who;
