//! The thin end of the program: it takes the words of the command line and hands them over.
#![cfg_attr(windows, windows_subsystem = "windows")]

use std::process::ExitCode;
use std::time::Instant;

fn main() -> ExitCode {
    let begun = Instant::now();
    praktijkschild::app::run(std::env::args_os(), begun)
}
