//! The floors: each knows only those below it. What a file imports is the truth about the
//! house, so imports are one a line and are read here.

use super::assert_none;
use super::files::File;
use super::files::rust_files;
use super::rust;

/// Each floor, and the floors it may know.
const FLOORS: [(&str, &[&str]); 12] = [
    ("domain", &[]),
    ("edit", &["domain"]),
    // The example practice is made by edits, so that it keeps their rules.
    ("catalogue", &["domain", "edit"]),
    ("store", &["domain", "edit"]),
    ("document", &["domain", "edit", "store"]),
    // Words stand beside the floors; a refusal is an edit's, so its sentence is about edits.
    ("text", &["domain", "edit"]),
    // What an auditor is shown, in words: the same on the screen and on paper.
    ("auditor", &["domain", "catalogue", "text"]),
    ("ui", &["domain", "edit", "catalogue", "text", "auditor"]),
    ("report", &["domain", "catalogue", "text", "auditor"]),
    ("interchange", &["domain", "edit", "catalogue", "text"]),
    ("tables", &["domain", "edit", "catalogue", "text", "auditor"]),
    (
        "app",
        &[
            "domain",
            "edit",
            "catalogue",
            "store",
            "document",
            "text",
            "auditor",
            "ui",
            "report",
            "interchange",
            "tables",
        ],
    ),
];

/// The floor a file stands on; `None` for `lib.rs` and `main.rs`.
fn floor(path: &str) -> Option<&str> {
    path.strip_prefix("src/")?.split_once('/').map(|(floor, _)| floor)
}

fn steps_upstairs(file: &File) -> Vec<String> {
    let Some(floor) = floor(&file.path) else { return Vec::new() };
    let Some((_, below)) = FLOORS.iter().find(|(name, _)| *name == floor) else {
        return vec![format!("{}: {floor} is no floor of this house", file.path)];
    };
    rust::rooms_named(&rust::code(&file.text))
        .into_iter()
        .filter(|(_, room)| *room != floor && !below.contains(room))
        .map(|(line, room)| format!("{}:{line}: {floor} must not know {room}", file.path))
        .collect()
}

/// Imports that name many things at once or nothing by name.
fn crowded_imports(file: &File) -> Vec<String> {
    let code = rust::code(&file.text);
    let lines = code.lines().enumerate();
    lines
        .filter(|(_, line)| {
            let line = line.trim_start().trim_start_matches("pub ");
            let line = line.trim_start_matches("pub(crate) ").trim_start_matches("pub(super) ");
            let is_crowded = line.contains(['{', '*']) && !line.ends_with("::prelude::*;");
            line.starts_with("use ") && is_crowded
        })
        .map(|(number, line)| format!("{}:{}: {}", file.path, number + 1, line.trim()))
        .collect()
}

#[test]
fn no_floor_knows_one_above_it() {
    let wrong: Vec<String> = rust_files(&["src"]).iter().flat_map(steps_upstairs).collect();
    assert_none(&wrong);
}

#[test]
fn imports_are_one_a_line() {
    let wrong: Vec<String> =
        rust_files(&["src", "tests"]).iter().flat_map(crowded_imports).collect();
    assert_none(&wrong);
}

#[test]
fn every_floor_is_in_the_tour() {
    let tour = super::files::read("src/lib.rs");
    for (floor, _) in FLOORS {
        assert!(tour.contains(&format!("[`{floor}`]")), "the tour leaves out {floor}");
        assert!(tour.contains(&format!("pub mod {floor};")), "{floor} is not there");
    }
}

#[test]
fn a_step_upstairs_is_seen() {
    let step =
        |path: &str, text: &str| steps_upstairs(&File { path: path.into(), text: text.into() });
    let text = "use crate::edit::Edit;\nuse crate::domain::Isms;\n// crate::app\n";
    assert_eq!(
        step("src/domain/risk.rs", text),
        ["src/domain/risk.rs:1: domain must not know edit"]
    );
    assert_eq!(step("src/store/mod.rs", text), [""; 0]);
    assert_eq!(step("src/lib.rs", text), [""; 0]);
    assert_eq!(step("src/ui/a.rs", "fn a() { crate::store::open() }").len(), 1);
    assert_eq!(step("src/cellar/a.rs", "").len(), 1);
}

#[test]
fn a_crowded_import_is_seen() {
    let text = "use a::prelude::*;\nuse crate::{a, b};\n    pub use a::*;\nfn c() {}\n";
    let found = crowded_imports(&File { path: "x.rs".into(), text: text.into() });
    assert_eq!(found, ["x.rs:2: use crate::{a, b};", "x.rs:3: pub use a::*;"]);
}
