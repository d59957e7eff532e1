//! Everything that can be wrong with a file that is opened: each has a sentence of its own
//! that says what to do, and the file is left alone.
#![expect(clippy::disallowed_methods, reason = "these tests make files that are wrong")]

use crate::journeys::begun;
use crate::support::desktop::Desktop;
use praktijkschild::app::cli::NOT_DONE;
use std::collections::BTreeSet;
use std::path::Path;
use std::path::PathBuf;
use tempfile::TempDir;

/// A folder with a closed practice in it.
fn closed() -> (TempDir, PathBuf) {
    let app = begun();
    let file = app.file();
    (app.close(), file)
}

/// Does something to a file as another program would.
fn meddle(path: &Path, sql: &str) {
    rusqlite::Connection::open(path).unwrap().execute_batch(sql).unwrap();
}

/// What is wrong, how a file gets so, and how its sentence begins.
type Wrong = (&'static str, fn(&Path), &'static str);

const WRONG: [Wrong; 12] = [
    ("missing", |path| std::fs::remove_file(path).unwrap(), "Dit bestand of deze map is er niet."),
    ("zero bytes", |path| std::fs::write(path, "").unwrap(), "Dit bestand is leeg."),
    (
        "a folder",
        |path| {
            std::fs::remove_file(path).unwrap();
            std::fs::create_dir(path).unwrap();
        },
        "Dit is een map, geen bestand.",
    ),
    (
        "a letter",
        |path| std::fs::write(path, "Geachte collega,").unwrap(),
        "Dit is geen beveiligingsmap van dit programma.",
    ),
    (
        "a packed copy",
        |path| std::fs::write(path, "age-encryption.org/v1\n").unwrap(),
        "Deze kopie is beveiligd.",
    ),
    (
        "newer",
        |path| meddle(path, "PRAGMA user_version = 999"),
        "Deze beveiligingsmap is gemaakt met een nieuwere versie",
    ),
    (
        "another table",
        |path| meddle(path, "CREATE TABLE spy (x)"),
        "Een ander programma heeft de opbouw van dit bestand veranderd",
    ),
    (
        "another row",
        |path| meddle(path, "PRAGMA ignore_check_constraints = 1; UPDATE risk SET category = 'x'"),
        "Dit bestand is beschadigd: in risk klopt",
    ),
    (
        "cut off",
        |path| {
            let whole = std::fs::read(path).unwrap();
            std::fs::write(path, &whole[..whole.len() / 2]).unwrap();
        },
        "Dit bestand is beschadigd. Wij hebben niets veranderd.",
    ),
    (
        "half overwritten",
        |path| {
            let mut whole = std::fs::read(path).unwrap();
            let half = whole.len() / 2;
            whole[half..].fill(0xAA);
            std::fs::write(path, whole).unwrap();
        },
        "Dit bestand is beschadigd",
    ),
    (
        "noise",
        |path| {
            let noise: Vec<u8> = (0..16_384_u32)
                .map(|at| (at.wrapping_mul(2_654_435_761).rotate_left(at % 13) >> 24) as u8)
                .collect();
            std::fs::write(path, noise).unwrap();
        },
        "Dit bestand is beveiligd.",
    ),
    (
        "a broken link",
        |path| {
            std::fs::remove_file(path).unwrap();
            #[cfg(unix)]
            std::os::unix::fs::symlink(path, path).unwrap();
        },
        if cfg!(unix) { "Dit is een verwijzing die nergens heen leidt." } else { "Dit bestand" },
    ),
];

#[test]
fn each_thing_that_can_be_wrong_with_a_file_has_its_own_sentence() {
    let mut told = BTreeSet::new();
    for (what, spoil, begins) in WRONG {
        let (folder, file) = closed();
        spoil(&file);
        let before = std::fs::read(&file).ok();
        let app = Desktop::with_broken_file(folder, &file);
        assert!(app.sees(begins), "{what}: {begins}");
        assert_eq!(std::fs::read(&file).ok(), before, "{what}: the file was touched");
        told.insert(begins);
    }
    assert!(told.len() >= WRONG.len() - 1, "sentences are told apart");
}

#[test]
fn a_row_that_another_program_changed_is_told_although_the_journal_holds() {
    let (folder, file) = closed();
    meddle(&file, "UPDATE practice SET name = 'Iemand anders'");
    let mut app = Desktop::with_broken_file(folder, &file);
    app.until("it was compared", |app| app.sees("een ander programma heeft het veranderd"));
    assert_eq!(app.isms().practice.name, "Iemand anders", "it can still be looked at");
}

#[test]
fn no_report_is_made_of_what_the_journal_does_not_tell() {
    let desk = crate::app::cli::Desk::with_practice();
    meddle(&desk.path("p.schild"), "UPDATE practice SET name = 'Iemand anders'");
    let said = desk.run(&["report", "@p.schild", "--out", "@uit.pdf"]);
    assert_eq!(said.code, NOT_DONE);
    assert!(said.err.contains("Er is geen rapport gemaakt"), "{}", said.err);
    assert!(!desk.path("uit.pdf").exists());
}
