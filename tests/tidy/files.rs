//! Where things stand: a bare top, a name that says what is inside, a first line that says
//! what it is. Also the reading of files, for the other rules.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

use super::assert_none;

/// All that may stand at the top, hidden files apart.
const TOP: [&str; 8] = [
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "assets",
    "packaging",
    "src",
];

/// What cargo builds in, which is not ours, and this folder.
const TOP_TOO: [&str; 2] = ["target", "tests"];

/// All that may hide behind a dot at the top.
const HIDDEN: [&str; 5] = [".ci", ".clippy.toml", ".git", ".gitignore", ".rustfmt.toml"];

/// Names that say nothing about what is inside.
const EMPTY_NAMES: [&str; 9] =
    ["common", "helper", "helpers", "info", "manager", "misc", "other", "util", "utils"];

/// A file of ours.
pub struct File {
    /// Its place in the tree, with forward slashes: `src/domain/risk.rs`.
    pub path: String,
    /// What stands in it.
    pub text: String,
}

/// The folder everything stands in.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What stands in a file of ours.
pub fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// All Rust files in these folders, in order.
pub fn rust_files(folders: &[&str]) -> Vec<File> {
    let mut paths = Vec::new();
    for folder in folders {
        collect(&root().join(folder), &mut paths);
    }
    paths.sort();
    let rust = paths.iter().filter(|path| path.extension().is_some_and(|ending| ending == "rs"));
    let files: Vec<File> = rust
        .map(|path| {
            let inside = path.strip_prefix(root()).unwrap_or(path);
            let path = inside.to_string_lossy().replace('\\', "/");
            File { text: read(&path), path }
        })
        .collect();
    assert!(files.len() > folders.len(), "no source was found in {folders:?}");
    files
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for path in entries(folder) {
        if path.is_dir() {
            collect(&path, paths);
        } else {
            paths.push(path);
        }
    }
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{} cannot be read: {error}", folder.display()));
    entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect()
}

fn says_what_it_is(file: &File) -> bool {
    file.text.starts_with("//! ")
}

fn has_an_empty_name(path: &str) -> bool {
    path.split(['/', '.']).any(|part| EMPTY_NAMES.contains(&part))
}

#[test]
fn the_top_is_bare() {
    let wrong: Vec<String> = entries(root())
        .iter()
        .filter_map(|path| path.file_name().map(|name| name.to_string_lossy().into_owned()))
        .filter(|name| {
            let known = [&TOP[..], &TOP_TOO[..], &HIDDEN[..]].concat();
            !known.contains(&name.as_str())
        })
        .collect();
    assert_none(&wrong);
    for name in TOP {
        assert!(root().join(name).exists(), "{name} is missing");
    }
}

#[test]
fn every_module_says_what_it_is() {
    let wrong: Vec<String> = rust_files(&["src", "tests"])
        .iter()
        .filter(|file| !says_what_it_is(file))
        .map(|file| file.path.clone())
        .collect();
    assert_none(&wrong);
}

#[test]
fn every_name_says_what_is_inside() {
    let wrong: Vec<String> = rust_files(&["src", "tests"])
        .into_iter()
        .map(|file| file.path)
        .filter(|path| has_an_empty_name(path))
        .collect();
    assert_none(&wrong);
}

#[test]
fn a_silent_module_and_an_empty_name_are_seen() {
    let silent = File { path: "src/a.rs".into(), text: "use std::fmt;\n//! Late.\n".into() };
    assert!(!says_what_it_is(&silent));
    assert!(has_an_empty_name("src/ui/utils.rs") && has_an_empty_name("src/info/mod.rs"));
    assert!(!has_an_empty_name("src/report/data/information.rs"));
}
