//! What stands around the program: the README's promises, the commands, the file type. They
//! are read by people and by desktops, so a wrong word in them is found by nobody else.

use std::collections::BTreeSet;

use praktijkschild::store::file::APPLICATION_ID;

use super::assert_none;
use super::files::read;
use super::files::root;

/// The commands a person may give.
const COMMANDS: [&str; 6] = [
    "packaging/linux/start",
    "packaging/linux/test",
    "packaging/linux/figures",
    "packaging/linux/end-to-end",
    "packaging/linux/no-network",
    "packaging/linux/proofs",
];

/// The folders whose files the README speaks of.
const FOLDERS: [&str; 5] = ["assets/", "packaging/", "src/", "tests/", ".ci/"];

/// What follows `before` in a text, up to `after`.
fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    text.split_once(before)?.1.split_once(after).map(|(between, _)| between)
}

/// Every path of ours that a text names. `…` and `*` stand for any ending.
fn paths(text: &str) -> BTreeSet<&str> {
    let is_of_a_path = |sign: char| sign.is_alphanumeric() || "/._-*…".contains(sign);
    text.split(|sign| !is_of_a_path(sign))
        .map(|word| word.trim_end_matches('.'))
        .filter(|word| FOLDERS.iter().any(|folder| word.starts_with(folder)))
        .collect()
}

fn exists(path: &str) -> bool {
    let Some((start, _)) = path.split_once(['*', '…']) else { return root().join(path).exists() };
    let (folder, name) = start.rsplit_once('/').unwrap_or(("", start));
    let entries = std::fs::read_dir(root().join(folder)).into_iter().flatten().flatten();
    entries.map(|entry| entry.file_name()).any(|entry| entry.to_string_lossy().starts_with(name))
}

#[test]
fn every_path_in_the_readme_leads_somewhere() {
    let readme = read("README.md");
    let named = paths(&readme);
    assert!(named.len() > 20, "the README shows hardly anything of the house");
    let wrong: Vec<String> =
        named.into_iter().filter(|path| !exists(path)).map(str::to_owned).collect();
    assert_none(&wrong);
}

#[test]
fn the_readme_gives_the_commands_that_set_up_all_they_need() {
    let readme = read("README.md");
    for command in ["packaging/linux/start", "packaging/linux/test", "packaging/linux/figures"] {
        let block = format!("```sh\n{command}\n```");
        assert!(readme.contains(&block), "{command} cannot be copied from the README");
    }
    assert!(read(".ci/run").contains("\npackaging/linux/test\n"), "CI tests something else");
}

#[cfg(unix)]
#[test]
fn every_command_can_be_run() {
    use std::os::unix::fs::PermissionsExt;

    for command in COMMANDS.iter().chain(&[".ci/run"]) {
        let facts = std::fs::metadata(root().join(command))
            .unwrap_or_else(|error| panic!("{command}: {error}"));
        assert!(facts.permissions().mode() & 0o111 == 0o111, "{command} cannot be run");
        let text = read(command);
        assert!(text.starts_with("#!/usr/bin/env bash\n"), "{command} does not say what runs it");
        assert!(text.contains("\nset -euo pipefail\n"), "{command} would run on after a fault");
    }
}

#[test]
fn the_desktop_and_the_file_type_speak_of_the_same_file() {
    let kind = read("packaging/linux/praktijkschild.xml");
    let desktop = read("packaging/linux/praktijkschild.desktop");
    let name = between(&kind, "<mime-type type=\"", "\"").unwrap_or_default();
    assert!(name.starts_with("application/"), "{kind}");
    assert!(desktop.contains(&format!("\nMimeType={name};\n")), "{desktop}");
    assert!(desktop.contains("\nExec=praktijkschild %f\n"), "{desktop}");
    assert!(kind.contains("<glob pattern=\"*.schild\"/>"), "{kind}");
}

#[test]
fn the_file_type_and_the_readme_know_a_file_by_its_number() {
    let kind = read("packaging/linux/praktijkschild.xml");
    let number = format!("0x{APPLICATION_ID:08x}");
    assert_eq!(between(&kind, "type=\"big32\" offset=\"68\" value=\"", "\""), Some(&*number));
    assert!(read("README.md").contains(&format!("(`application_id` {number}")));
}

#[test]
fn every_font_comes_with_its_licence() {
    for (fonts, licence) in
        [("NotoSans", "LICENCE-NotoSans.txt"), ("DejaVuSans", "LICENCE-DejaVu.txt")]
    {
        let text = read(&format!("assets/fonts/{licence}"));
        assert!(text.contains("Copyright") && text.contains("Permission is hereby granted"));
        let entries =
            std::fs::read_dir(root().join("assets/fonts")).into_iter().flatten().flatten();
        let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
        for name in names.filter(|name| name.starts_with(fonts)) {
            assert!(text.contains(&name), "{licence} leaves out {name}");
        }
    }
}

#[test]
fn a_path_that_leads_nowhere_is_seen() {
    let text = "See `src/lib.rs`, src/nowhere.rs. And (tests/tidy/*) or `src/store/schema…`";
    let found: Vec<&str> = paths(text).into_iter().collect();
    assert_eq!(found, ["src/lib.rs", "src/nowhere.rs", "src/store/schema…", "tests/tidy/*"]);
    let missing: Vec<&str> = found.into_iter().filter(|path| !exists(path)).take(1).collect();
    assert_eq!(missing, ["src/nowhere.rs"]);
}
