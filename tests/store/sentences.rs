//! Every refusal of the store has its sentence.

use praktijkschild::store::error::StoreError;
use praktijkschild::text::Texts;
use std::io;

#[test]
fn every_reason_has_a_sentence_with_all_its_facts() {
    let text = Texts::dutch();
    for error in [
        StoreError::Missing,
        StoreError::IsDirectory,
        StoreError::NoPermission,
        StoreError::Exists,
        StoreError::Empty,
        StoreError::NotOurs,
        StoreError::TooNew { found: 7, known: 1 },
        StoreError::Moved,
        StoreError::InUse,
        StoreError::ReadOnly,
        StoreError::Unfinished,
        StoreError::DiskFull,
        StoreError::Damaged { table: "risk", id: "R-nummer".to_owned() },
        StoreError::Corrupt { detail: "torn".to_owned() },
        StoreError::AlteredSchema { name: "spy".to_owned() },
        StoreError::BrokenChain { line: 12 },
        StoreError::Io(io::Error::other("cable")),
        StoreError::Sqlite(rusqlite::Error::InvalidQuery),
    ] {
        let args: Vec<_> =
            error.args().into_iter().map(|(name, value)| (name, value.into())).collect();
        let sentence = text.with(error.key(), &args);
        assert_ne!(sentence, error.key(), "no sentence");
        assert!(!sentence.contains('{'), "{sentence}");
        for (_, fact) in error.args() {
            assert!(sentence.contains(&fact), "{sentence} lacks {fact}");
        }
    }
}

#[test]
fn the_first_line_of_the_journal_has_a_sentence() {
    assert!(Texts::dutch().has("edit-create"));
}
