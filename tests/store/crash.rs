//! A program that is killed in the middle of its work: nothing that was acknowledged may be
//! lost, nothing half may be left.

use crate::document::fixture::at;
use crate::document::fixture::place;
use crate::document::fixture::practice;
use praktijkschild::document::Document;
use praktijkschild::domain::practice::PracticeField;
use praktijkschild::edit::Edit;
use std::io::BufRead;
use std::io::BufReader;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;

/// Where the child finds the document; only set for the child.
const FILE: &str = "PRAKTIJKSCHILD_TEST_FILE";
const THIS_TEST: &str = "store::crash::what_was_acknowledged_survives_being_killed";

#[test]
fn what_was_acknowledged_survives_being_killed() {
    if let Some(path) = std::env::var_os(FILE) {
        write_until_killed(Path::new(&path));
    }
    let (_folder, path) = place();
    drop(Document::create(&path, practice(), &at(0)).unwrap());
    for round in 0..20 {
        let acknowledged = kill_after(1 + round, &path);
        let document = Document::open(&path).unwrap();
        assert!(document.check().unwrap().is_sound(), "round {round}");
        assert!(
            document.journal_lines() >= acknowledged,
            "round {round}: an acknowledged edit is lost"
        );
        let name = &document.isms().practice.name;
        assert_eq!(
            name,
            &format!("Praktijk {}", document.journal_lines()),
            "round {round}: half an edit"
        );
    }
}

/// Starts this test in another process, kills it after some acknowledgements, and answers
/// the highest line it acknowledged.
fn kill_after(acknowledgements: usize, path: &PathBuf) -> u64 {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", THIS_TEST, "--nocapture"])
        .env(FILE, path)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut numbers = lines.filter_map(|line| line.unwrap().strip_prefix("line ")?.parse().ok());
    let first: Vec<u64> = numbers.by_ref().take(acknowledgements).collect();
    assert_eq!(first.len(), acknowledgements, "the child ended by itself");
    child.kill().unwrap();
    child.wait().unwrap();
    first.into_iter().chain(numbers).max().unwrap()
}

/// The child: each edit is acknowledged on standard output once it is on disk.
fn write_until_killed(path: &Path) -> ! {
    let mut document = Document::open(path).unwrap();
    let mut out = std::io::stdout().lock();
    loop {
        let next = document.journal_lines() + 1;
        let name = Edit::Practice(PracticeField::Name, format!("Praktijk {next}"));
        document.edit(&name, &at(0)).unwrap();
        writeln!(out, "line {next}").and_then(|()| out.flush()).unwrap();
    }
}
