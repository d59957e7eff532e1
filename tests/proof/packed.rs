//! The reference program reads our packed copies, and we read what it packs, so that nobody
//! depends on this program to get at a copy.

use super::fixture::at;
use super::fixture::practice;
use super::outcome::Outcome;
use praktijkschild::document::Document;
use praktijkschild::document::packed;
use praktijkschild::domain::passphrase::Passphrase;
use std::io::Write as _;
use std::path::Path;
use std::process::Command;
use std::process::Stdio;
use std::time::Duration;

/// Plain ones, and those that a terminal or an encoding could spoil.
const PHRASES: [&str; 4] = [
    "vier natte schapen op de dijk",
    "één café, twee naïeve coöperaties",
    "  spaties vooraan en \"aanhalingstekens\" '$HOME'",
    "Пять мокрых овец на плотине 🐑",
];

/// Each phrase there and back.
pub fn prove() -> Outcome {
    let mut outcome = Outcome::of("packed copies read by age");
    if Command::new("age").arg("--version").output().is_err() {
        outcome.untried = Some("there is no program called age here".to_owned());
        return outcome;
    }
    for phrase in PHRASES {
        for (way, met) in [("from us", read_by_age(phrase)), ("to us", packed_by_age(phrase))] {
            outcome.runs += 1;
            if let Err(fault) = met {
                outcome.failures.push(format!("{way}, phrase {phrase:?}: {fault}"));
            }
        }
    }
    outcome
}

fn read_by_age(phrase: &str) -> Result<(), String> {
    let folder = tempfile::tempdir().expect("a folder");
    let at_hand = |name: &str| folder.path().join(name);
    let document = Document::create(&at_hand("one.schild"), practice(), &at(0)).expect("one");
    packed::pack(&document, &at_hand("one.schild.age"), &Passphrase::new(phrase.to_owned()))
        .map_err(|error| error.to_string())?;
    age(&["-d", "-o", "out.schild", "one.schild.age"], (phrase, 1), folder.path())?;
    let out = Document::open(&at_hand("out.schild")).map_err(|error| error.to_string())?;
    let same = out.isms() == document.isms() && out.fingerprint() == document.fingerprint();
    if same { Ok(()) } else { Err("what age unpacked is another document".to_owned()) }
}

fn packed_by_age(phrase: &str) -> Result<(), String> {
    let folder = tempfile::tempdir().expect("a folder");
    let at_hand = |name: &str| folder.path().join(name);
    drop(Document::create(&at_hand("one.schild"), practice(), &at(0)).expect("one"));
    age(&["-p", "-o", "one.schild.age", "one.schild"], (phrase, 2), folder.path())?;
    let (from, to) = (at_hand("one.schild.age"), at_hand("out.schild"));
    packed::unpack(&from, &to, &Passphrase::new(phrase.to_owned()))
        .map_err(|error| error.to_string())?;
    let same = std::fs::read(&to).ok() == std::fs::read(at_hand("one.schild")).ok();
    if same { Ok(()) } else { Err("what age packed comes out otherwise".to_owned()) }
}

/// Runs age on a terminal, for it asks for its phrase nowhere else, so many times.
fn age(words: &[&str], (phrase, times): (&str, usize), folder: &Path) -> Result<(), String> {
    let mut child = Command::new("script")
        .args(["--quiet", "--return", "--command", &format!("age {}", words.join(" "))])
        .arg("/dev/null")
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("script: {error}"))?;
    let mut hands = child.stdin.take().expect("asked for");
    for _ in 0..times {
        // A question comes first; what is typed before it is thrown away.
        std::thread::sleep(Duration::from_millis(800));
        writeln!(hands, "{phrase}").map_err(|error| error.to_string())?;
    }
    let told = child.wait_with_output().map_err(|error| error.to_string())?;
    drop(hands);
    if told.status.success() {
        return Ok(());
    }
    Err(String::from_utf8_lossy(&told.stdout).into_owned())
}
