//! The long proofs: what the suite tries now and then, tried very often. Run by
//! `packaging/linux/proofs`, or one at a time by `cargo bench --bench proofs -- NAME`.
#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::pedantic,
    reason = "in a proof a panic is an answer, and files and time are what it is about"
)]

mod crashes;
mod full_disk;
mod fuzzing;
mod hands;
mod outcome;
mod packed;
mod plain_text;
mod sequences;

#[path = "../property/edits.rs"]
mod edits;
#[path = "../document/fixture.rs"]
#[expect(dead_code, reason = "the suite uses the rest")]
mod fixture;
#[path = "../fuzz/mod.rs"]
#[expect(dead_code, unused_imports, reason = "the suite uses the rest")]
mod fuzz;
#[path = "../property/life.rs"]
mod life;
#[path = "../support/mod.rs"]
#[expect(dead_code, reason = "the suite uses the rest")]
mod support;

/// As the suite names them.
mod document {
    pub(crate) use super::fixture;
}

use clap::Parser;
use clap::Subcommand;
use std::ffi::OsString;
use std::process::ExitCode;

/// Tries the promises about the file very often, and tells what came of it.
#[derive(Debug, Parser)]
struct Asked {
    #[command(subcommand)]
    proof: Proof,
}

/// How often, and from which seed.
#[derive(Clone, Copy, Debug, clap::Args)]
struct Often {
    /// How often it is tried; without it, as often as was promised.
    #[arg(long)]
    runs: Option<u64>,
    /// What all chance follows from.
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

#[derive(Debug, Subcommand)]
enum Proof {
    /// The program is killed while it writes.
    Crashes(Often),
    /// The disk runs full at every write.
    FullDisk {
        /// How many pages more are free each time.
        #[arg(long, default_value_t = 1)]
        step: u64,
    },
    /// Something of an encrypted document is looked for in every file around it.
    PlainText(Often),
    /// A document lives through edits, restarts, copies and phrases in any order.
    Sequences(Often),
    /// Hostile files and texts at every door.
    Fuzz {
        #[command(flatten)]
        often: Often,
        /// One door only: open, rescue, sealed, packed, import, print or holder.
        #[arg(long)]
        only: Option<String>,
        /// The run to begin with, to see again what one of them showed.
        #[arg(long, default_value_t = 0)]
        from: u64,
    },
    /// Packed copies and the reference program of their format.
    Packed,
    /// Random hands at the window.
    Monkey(Often),
    /// The other side of one of these: a process of its own.
    #[command(hide = true)]
    Child { words: Vec<OsString> },
}

fn main() -> ExitCode {
    // Cargo tells each of these programs that it is one.
    let words = std::env::args_os().filter(|word| word != "--bench");
    let begun = std::time::Instant::now();
    let outcome = match Asked::parse_from(words).proof {
        Proof::Crashes(Often { runs, seed }) => crashes::prove(runs.unwrap_or(1000), seed),
        Proof::FullDisk { step } => full_disk::prove(step),
        Proof::PlainText(Often { runs, seed }) => plain_text::prove(runs.unwrap_or(2000), seed),
        Proof::Sequences(Often { runs, seed }) => sequences::prove(runs.unwrap_or(2000), seed),
        Proof::Fuzz { often: Often { runs, seed }, only, from } => {
            fuzzing::prove((from, runs.unwrap_or(1_000_000)), seed, only.as_deref())
        }
        Proof::Packed => packed::prove(),
        Proof::Monkey(Often { runs, seed }) => hands::prove(runs.unwrap_or(200_000), seed),
        Proof::Child { words } => return child(&words),
    };
    outcome.tell(begun.elapsed())
}

/// What a process of its own does.
fn child(words: &[OsString]) -> ExitCode {
    let (work, rest) = words.split_first().expect("which work");
    match work.to_str() {
        Some("crashes") => crashes::work_until_killed(rest),
        Some("full-disk") => full_disk::run_out_of_room(rest),
        Some("plain-text") => plain_text::write_until_killed(rest),
        work => panic!("there is no work called {work:?}"),
    }
    ExitCode::SUCCESS
}
