//! Small enough to read: files, functions and their parameters. The figures are those of
//! the best-reading code we know; what does not fit them is two things in one. Tests are
//! left out: a table of cases may be as long as its cases.

use super::assert_none;
use super::files::File;
use super::files::rust_files;
use super::rust::Function;
use super::rust::functions;

/// Lines of a file.
const FILE: usize = 500;
/// Lines of the program around the library.
const MAIN: usize = 40;
/// Lines of a function.
const FUNCTION: usize = 60;
/// Lines of a view, which names much and decides little.
const VIEW: usize = 80;
/// Parameters of a function, `self` not counted.
const PARAMETERS: usize = 4;

fn too_large(file: &File) -> Vec<String> {
    let lines = file.text.lines().count();
    let mut wrong = Vec::new();
    if lines > if file.path == "src/main.rs" { MAIN } else { FILE } {
        wrong.push(format!("{}: {lines} lines", file.path));
    }
    for function in functions(&file.text) {
        let most = if function.name.ends_with("_ui") { VIEW } else { FUNCTION };
        if function.lines > most {
            let Function { name, line, lines, .. } = function;
            wrong.push(format!("{}:{line}: {name} has {lines} lines", file.path));
        }
    }
    wrong
}

fn hard_to_call(file: &File) -> Vec<String> {
    let ours = functions(&file.text).into_iter().filter(|function| !function.is_of_a_trait);
    ours.filter(|function| {
        let many = function.parameters.len() > PARAMETERS;
        many || function.parameters.iter().any(|one| one.ends_with(": bool"))
    })
    .map(|Function { name, line, parameters, .. }| {
        format!("{}:{line}: {name}({})", file.path, parameters.join(", "))
    })
    .collect()
}

#[test]
fn no_file_and_no_function_is_too_long_to_read() {
    let wrong: Vec<String> = rust_files(&["src"]).iter().flat_map(too_large).collect();
    assert_none(&wrong);
}

#[test]
fn no_function_takes_much_or_a_bare_yes_or_no() {
    let wrong: Vec<String> = rust_files(&["src"]).iter().flat_map(hard_to_call).collect();
    assert_none(&wrong);
}

#[test]
fn what_is_too_large_is_seen() {
    let long = |name: &str, lines: usize| format!("fn {name}() {{{}}}\n", "\n".repeat(lines - 1));
    let text = [long("a", 60), long("b", 61), long("c_ui", 80), long("d_ui", 81)].concat();
    let found = too_large(&File { path: "x.rs".into(), text: text.clone() });
    assert_eq!(found, ["x.rs:61: b has 61 lines", "x.rs:202: d_ui has 81 lines"]);

    let lines =
        |path: &str, lines: usize| too_large(&File { path: path.into(), text: "\n".repeat(lines) });
    assert_eq!(lines("x.rs", 500), [""; 0]);
    assert_eq!(lines("x.rs", 501), ["x.rs: 501 lines"]);
    assert_eq!(lines("src/main.rs", 41), ["src/main.rs: 41 lines"]);
}

#[test]
fn what_is_hard_to_call_is_seen() {
    let text = "fn a(&self, b: u8, c: u8, d: u8, e: u8) {}\n\
                fn b(b: u8, c: u8, d: u8, e: u8, f: u8) {}\n\
                fn c(tidy: bool) {}\n\
                impl A for B {\n fn d(tidy: bool) {}\n}\n";
    let found = hard_to_call(&File { path: "x.rs".into(), text: text.into() });
    assert_eq!(found, ["x.rs:2: b(b: u8, c: u8, d: u8, e: u8, f: u8)", "x.rs:3: c(tidy: bool)"]);
}
