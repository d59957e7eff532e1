//! What is never so. The program says to its user that nothing leaves the computer; this
//! looks for whatever could make that a lie, and for the shortcuts no one may take.

use super::assert_none;
use super::files::File;
use super::files::read;
use super::files::rust_files;
use super::rust;

/// Libraries that exist to talk to other computers. None may come along, not even unused.
/// Not among them is openssl-sys, which SQLCipher takes its ciphers from: nothing calls it
/// but SQLCipher, and a test watches what the program itself asks of the system.
const TALKATIVE: [&str; 25] = [
    "attohttpc",
    "async-net",
    "aws-lc-rs",
    "curl",
    "h2",
    "hickory-resolver",
    "hyper",
    "hyper-util",
    "isahc",
    "minreq",
    "native-tls",
    "openssl",
    "quinn",
    "reqwest",
    "ring",
    "rustls",
    "sentry",
    "smoltcp",
    "socket2",
    "ssh2",
    "surf",
    "tokio-tungstenite",
    "tungstenite",
    "ureq",
    "zeromq",
];

/// What opens a connection with the standard library alone.
const CONNECTIONS: [&str; 5] =
    ["std::net", "TcpListener", "TcpStream", "ToSocketAddrs", "UdpSocket"];

/// What no source may hold, and why. Written in halves, since this file is read as well.
const SHORTCUTS: [(&str, &str, &str); 7] = [
    ("unsafe ", "{", "a crash is the least it can do"),
    ("#[allow", "(", "an expectation with a reason stays true or warns"),
    ("#![allow", "(", "an expectation with a reason stays true or warns"),
    ("#[ignore", "", "a test that does not run proves nothing"),
    ("todo", "!(", "a stub is a promise to someone who is not there"),
    ("unimplemented", "!(", "a stub is a promise to someone who is not there"),
    ("dbg", "!(", "left over from looking for a fault"),
];

/// Words that mark unfinished work, in comments too.
const UNFINISHED: [(&str, &str); 3] = [("TO", "DO"), ("FIX", "ME"), ("XX", "X")];

fn talkative(lock: &str) -> Vec<String> {
    TALKATIVE
        .into_iter()
        .filter(|name| lock.contains(&format!("\nname = \"{name}\"\n")))
        .map(|name| format!("Cargo.lock: {name} can talk to other computers"))
        .collect()
}

fn connections(file: &File) -> Vec<String> {
    let code = rust::code(&file.text);
    CONNECTIONS
        .into_iter()
        .filter(|name| code.contains(name))
        .map(|name| format!("{}: {name} can talk to other computers", file.path))
        .collect()
}

fn shortcuts(file: &File) -> Vec<String> {
    let code = rust::code(&file.text);
    let taken = SHORTCUTS
        .into_iter()
        .filter(|(one, half, _)| code.contains(&format!("{one}{half}")))
        .map(|(one, half, why)| format!("{}: {one}{half}: {why}", file.path));
    let marked = UNFINISHED
        .into_iter()
        .map(|(one, half)| format!("{one}{half}"))
        .filter(|mark| file.text.contains(mark.as_str()))
        .map(|mark| format!("{}: {mark}: do it, or file it", file.path));
    taken.chain(marked).collect()
}

/// A test that waits by the clock is slow on a fast computer and wrong on a slow one.
fn clock_watching(file: &File) -> Vec<String> {
    let code = rust::code(&file.text);
    ["sleep(", "Instant::now", "SystemTime::now", "Zoned::now", "Timestamp::now"]
        .into_iter()
        .filter(|call| code.contains(call))
        .map(|call| format!("{}: {call}", file.path))
        .collect()
}

#[test]
fn no_library_can_talk_to_other_computers() {
    assert_none(&talkative(&read("Cargo.lock")));
}

#[test]
fn no_line_opens_a_connection() {
    let wrong: Vec<String> = rust_files(&["src"]).iter().flat_map(connections).collect();
    assert_none(&wrong);
}

#[test]
fn no_shortcut_is_taken() {
    let wrong: Vec<String> = rust_files(&["src", "tests"]).iter().flat_map(shortcuts).collect();
    assert_none(&wrong);
}

#[test]
fn no_test_watches_the_clock() {
    let tests = rust_files(&["tests"]);
    // What measures, and what kills at a random moment, cannot do without.
    let watches = ["tests/bench/", "tests/proof/"];
    let tests = tests.iter().filter(|file| !watches.iter().any(|one| file.path.starts_with(one)));
    let wrong: Vec<String> = tests.flat_map(clock_watching).collect();
    assert_none(&wrong);
}

#[test]
fn a_broken_promise_is_seen() {
    let file = |text: &str| File { path: "x.rs".into(), text: text.into() };
    assert_eq!(talkative("[[package]]\nname = \"ureq\"\nversion = \"3.0.0\"\n").len(), 1);
    assert_eq!(connections(&file("use std::net::TcpStream;\n// UdpSocket\n")).len(), 2);
    for (one, half, _) in SHORTCUTS {
        assert_eq!(shortcuts(&file(&format!("{one}{half}"))).len(), 1, "{one}{half}");
        assert_eq!(shortcuts(&file(&format!("// {one}{half}"))).len(), 0, "{one}{half}");
    }
    for (one, half) in UNFINISHED {
        assert_eq!(shortcuts(&file(&format!("// {one}{half}: later"))).len(), 1);
    }
    assert_eq!(clock_watching(&file("fn a() { std::thread::sleep(SECOND); }")).len(), 1);
}
