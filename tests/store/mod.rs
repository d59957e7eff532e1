//! The file: what it keeps, what it refuses, what it survives.

mod chain;
mod crash;
mod migration;
mod opening;
mod rows;
mod writing;
