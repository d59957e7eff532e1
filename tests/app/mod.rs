//! The window and what stands behind it.

mod backups;
mod cli;
mod cli_carried;
mod cli_import;
mod cli_parcel;
mod cli_phrase;
mod cli_tables;
mod cli_verify;
mod crash;
mod files;
mod guard;
mod holding;
mod keys;
mod opened;
mod opening;
mod painter;
mod papers;
mod places;
mod renderer;
mod security;
mod typing;
mod who;
