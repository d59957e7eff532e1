//! Nothing of an encrypted document can be read anywhere but with its phrase. Another
//! process writes; it is halted at a random moment, and every file around the document is
//! read, and those too that it has open and that have no name any more. Then it goes on, or
//! is killed, and what it leaves is read.

use super::fixture::at;
use super::fixture::practice;
use super::outcome::Outcome;
use super::outcome::progress;
use super::support::chance::Chance;
use super::support::traces;
use super::support::traces::PHRASES;
use super::support::traces::phrase;
use praktijkschild::document::Document;
use praktijkschild::store::file::Access;
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::Path;
use std::path::PathBuf;
use std::process::Child;
use std::process::Command;
use std::time::Duration;

/// So many looks at one process; then it is killed, and another goes on.
const LOOKS_A_PROCESS: u64 = 50;

/// So many looks at one file; then a new one, so that its journal stays short.
const LOOKS_A_FILE: u64 = 250;

/// Looks so many times.
pub fn prove(runs: u64, seed: u64) -> Outcome {
    let mut outcome = Outcome::of("plain text of an encrypted file");
    let folder = tempfile::tempdir().expect("a folder");
    let mut chance = Chance::seeded(seed);
    let mut seen = Seen::default();
    let mut child: Option<Child> = None;
    for run in 0..runs {
        if run.is_multiple_of(LOOKS_A_FILE) {
            progress(&format!("{run} of {runs}"));
        }
        let mut process = child.take().unwrap_or_else(|| begin(folder.path(), run));
        std::thread::sleep(Duration::from_micros(chance.next() % 100_000));
        signal(&process, "STOP");
        seen.note(folder.path(), &process);
        let mut shown = traces::traces(folder.path());
        shown.extend(nameless(&process));
        signal(&process, "CONT");
        if (run + 1).is_multiple_of(LOOKS_A_PROCESS) {
            process.kill().expect("it still runs");
            process.wait().expect("it has ended");
            shown.extend(traces::traces(folder.path()));
        } else if let Some(ended) = process.try_wait().expect("its state") {
            outcome.failures.push(format!("look {run}: the writing ended by itself ({ended})"));
        } else {
            child = Some(process);
        }
        if !shown.is_empty() {
            outcome.failures.push(format!("look {run} of seed {seed}: {shown:?}"));
        }
        outcome.runs += 1;
    }
    if let Some(mut process) = child {
        process.kill().and_then(|()| process.wait()).expect("it still ran");
    }
    outcome.notes = seen.told();
    for kind in ["journal", "unfinished copy", "copy", "packed copy"] {
        if !seen.0.contains_key(kind) && runs >= 200 {
            outcome.failures.push(format!("no {kind} was ever there to look at"));
        }
    }
    outcome
}

/// How often each kind of file was there to be read.
#[derive(Default)]
struct Seen(BTreeMap<&'static str, u64>);

impl Seen {
    fn note(&mut self, folder: &Path, process: &Child) {
        let entries = |folder: PathBuf| std::fs::read_dir(folder).into_iter().flatten().flatten();
        let beside = entries(folder.to_owned()).chain(entries(folder.join("copies")));
        for entry in beside {
            let name = entry.file_name().to_string_lossy().into_owned();
            let is_empty = entry.metadata().is_ok_and(|found| found.len() == 0);
            let kind = match name.rsplit(['.', '-']).next() {
                _ if is_empty => continue,
                Some("journal") => "journal",
                Some("part") => "unfinished copy",
                Some("age") => "packed copy",
                Some("schild") if name == "praktijk.schild" => "document",
                _ => "copy",
            };
            *self.0.entry(kind).or_default() += 1;
        }
        let open = format!("/proc/{}/fd", process.id());
        *self.0.entry("open file").or_default() += entries(open.into()).count() as u64;
    }

    fn told(&self) -> Vec<String> {
        let counts = self.0.iter().map(|(kind, count)| format!("{kind}: {count}"));
        vec![format!("looked at, {}", counts.collect::<Vec<_>>().join("; "))]
    }
}

/// What shows in files that a process has open and that have no name any more.
fn nameless(process: &Child) -> Vec<String> {
    let open = format!("/proc/{}/fd", process.id());
    let mut shown = Vec::new();
    for entry in std::fs::read_dir(open).into_iter().flatten().flatten() {
        // A pipe has no length and no end.
        if std::fs::metadata(entry.path()).is_ok_and(|found| found.is_file()) {
            let bytes = std::fs::read(entry.path()).unwrap_or_default();
            shown.extend(traces::words_in(&bytes));
        }
    }
    shown
}

fn signal(process: &Child, name: &str) {
    let sent = Command::new("kill").args([&format!("-{name}"), &process.id().to_string()]).status();
    assert!(sent.is_ok_and(|sent| sent.success()), "{name} could not be sent");
}

fn begin(folder: &Path, run: u64) -> Child {
    let path = folder.join("praktijk.schild");
    if run.is_multiple_of(LOOKS_A_FILE) || !path.exists() {
        for entry in std::fs::read_dir(folder).expect("the folder").flatten() {
            let gone = entry.path();
            drop(std::fs::remove_file(&gone).or_else(|_| std::fs::remove_dir_all(&gone)));
        }
        let made = Document::create_sealed(&path, &practice(), &at(0), &phrase(PHRASES[0]));
        drop(made.expect("a document"));
    }
    Command::new(std::env::current_exe().expect("this program"))
        .args(["child", "plain-text"])
        .arg(folder)
        .spawn()
        .expect("a process")
}

/// The child: writes words until it is killed.
pub fn write_until_killed(words: &[OsString]) -> ! {
    let folder = PathBuf::from(&words[0]);
    let path = folder.join("praktijk.schild");
    let unlocked = |words| Document::unlock(&path, Access::Write, &phrase(words)).ok();
    let mut document = PHRASES.into_iter().find_map(unlocked).expect("one of the phrases fits");
    // It begins with what is rarest: packing, and another phrase.
    let begun = usize::try_from(document.journal_lines()).unwrap_or_default() / 3 * 3;
    for turn in begun.. {
        traces::work(&mut document, &folder, turn);
    }
    unreachable!("there is no last number")
}
