//! The command line and an encrypted file: the phrase comes by another way than the words.

use crate::app::cli::Desk;
use praktijkschild::app::cli::DONE;
use praktijkschild::app::cli::NOT_DONE;
use std::io::Write;
use std::process::Command;
use std::process::Output;
use std::process::Stdio;

const PHRASE: &str = "vier natte schapen op de dijk";
const NEW: [&str; 3] = ["new", "@p.schild", "--encrypt"];

/// A folder with an encrypted practice.
fn sealed() -> Desk {
    let desk = Desk::new();
    let said = desk.run_typing(&[PHRASE, PHRASE], &NEW);
    assert_eq!((said.code, said.err.as_str()), (DONE, ""));
    desk
}

/// The program itself, with something on its standard input.
fn program(input: &str, desk: &Desk, words: &[&str]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_praktijkschild"))
        .args(words)
        .current_dir(desk.path(""))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program");
    let mut stdin = program.stdin.take().expect("its input");
    // It may stop before it has read anything.
    drop(stdin.write_all(input.as_bytes()));
    drop(stdin);
    program.wait_with_output().expect("its end")
}

#[test]
fn an_encrypted_file_is_made_and_used_with_the_phrase_typed() {
    let desk = sealed();
    for words in [
        &["check", "@p.schild"][..],
        &["export", "@p.schild"],
        &["report", "@p.schild", "--out", "@p.pdf"],
    ] {
        let said = desk.run_typing(&[PHRASE], words);
        assert_eq!(said.err, "", "{words:?}");
        assert!(said.code != NOT_DONE, "{words:?}");
    }
}

#[test]
fn a_wrong_phrase_is_one_sentence_on_the_error_stream() {
    let said = sealed().run_typing(&["iets heel anders"], &["check", "@p.schild"]);
    assert_eq!((said.code, said.out.as_str()), (NOT_DONE, ""));
    assert!(said.err.starts_with("Deze wachtwoordzin past niet bij dit bestand."), "{}", said.err);
    assert_eq!(said.err.lines().count(), 1);
}

#[test]
fn a_phrase_that_is_typed_differently_the_second_time_makes_no_file() {
    let desk = Desk::new();
    let said = desk.run_typing(&[PHRASE, "vier natte schapen op de dij"], &NEW);
    assert_eq!(said.code, NOT_DONE);
    assert!(said.err.contains("niet gelijk"), "{}", said.err);
    let said = desk.run_typing(&["te kort"], &NEW);
    assert!(said.err.contains("minstens 15 tekens"), "{}", said.err);
    assert!(desk.names().is_empty());
}

#[test]
fn without_anyone_to_type_it_the_option_is_named() {
    let said = sealed().run(&["check", "@p.schild"]);
    assert_eq!(said.code, NOT_DONE);
    assert!(said.err.contains("--passphrase-fd"), "{}", said.err);
}

#[test]
fn a_script_gives_the_phrase_in_an_open_file() {
    let desk = Desk::new();
    let line = format!("{PHRASE}\nwat er verder nog staat");
    let made = program(&line, &desk, &["new", "p.schild", "--encrypt", "--passphrase-fd", "0"]);
    assert!(made.status.success(), "{made:?}");
    let checked = program(&line, &desk, &["check", "p.schild", "--passphrase-fd", "0"]);
    assert_eq!(checked.status.code(), Some(1), "sound, with open points: {checked:?}");
    let wrong = program("iets heel anders", &desk, &["check", "p.schild", "--passphrase-fd", "0"]);
    assert_eq!(wrong.status.code(), Some(2));
    let absent = program("", &desk, &["check", "p.schild", "--passphrase-fd", "77"]);
    assert_eq!(absent.status.code(), Some(2), "{absent:?}");
}
