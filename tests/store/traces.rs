//! Nothing of an encrypted document can be read in any file around it, not even while it is
//! being written.

use crate::document::fixture::at;
use crate::document::fixture::place;
use crate::document::fixture::practice;
use crate::support::traces;
use crate::support::traces::PHRASES;
use crate::support::traces::phrase;
use praktijkschild::document::Document;
use praktijkschild::store::file::Access;
use std::path::Path;
use std::process::Command;
use std::process::Stdio;

/// Where the child finds the document; only set for the child.
const FILE: &str = "PRAKTIJKSCHILD_TEST_SEALED_FILE";
const THIS_TEST: &str = "store::traces::nothing_shows_of_an_encrypted_document_while_it_is_written";

/// Another process writes; this one reads every file beside it all the while.
#[test]
fn nothing_shows_of_an_encrypted_document_while_it_is_written() {
    if let Some(path) = std::env::var_os(FILE) {
        return write(Path::new(&path));
    }
    let (folder, path) = place();
    drop(Document::create_sealed(&path, &practice(), &at(0), &phrase(PHRASES[0])).unwrap());
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", THIS_TEST])
        .env(FILE, &path)
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let mut looks = 0;
    let ended = loop {
        assert_eq!(traces::traces(folder.path()), [""; 0]);
        looks += 1;
        if let Some(ended) = child.try_wait().unwrap() {
            break ended;
        }
    };
    assert!(ended.success(), "the writing failed");
    assert!(looks > 10, "it was hardly looked at: {looks} times");
    assert_eq!(traces::traces(folder.path()), [""; 0]);
    let names = std::fs::read_dir(folder.path().join("copies")).unwrap().count();
    assert!(names > 1, "there are copies to look at");
}

fn write(path: &Path) {
    let folder = path.parent().unwrap();
    let mut document = Document::unlock(path, Access::Write, &phrase(PHRASES[0])).unwrap();
    for turn in 0..3 {
        traces::work(&mut document, folder, turn);
    }
}

/// The words are seen where they stand: in a file without a phrase.
#[test]
fn a_document_without_a_phrase_shows_what_is_in_it() {
    let (folder, path) = place();
    let mut document = Document::create(&path, practice(), &at(0)).unwrap();
    for number in 0..traces::WORDS {
        traces::write_word(&mut document, number);
    }
    drop(document);
    assert_eq!(traces::traces(folder.path()).len(), traces::WORDS);
}
