//! Every Dutch word a user reads stands in assets/texts, where a translator finds it and
//! where it is said the same way everywhere.

use super::assert_none;
use super::files::File;
use super::files::rust_files;
use super::rust;

/// Small words that any Dutch sentence holds and that English, SQL and codes do not.
const DUTCH: [&str; 14] = [
    "bent", "de", "deze", "een", "geen", "het", "kies", "kunt", "naar", "niet", "uw", "van",
    "voor", "wordt",
];

fn dutch_literals(file: &File) -> Vec<String> {
    rust::literals(&file.text)
        .into_iter()
        .filter(|(_, literal)| is_dutch(literal))
        .map(|(line, literal)| format!("{}:{line}: {literal}", file.path))
        .collect()
}

fn is_dutch(literal: &str) -> bool {
    let mut words =
        literal.split(|sign: char| !sign.is_alphanumeric() && sign != '-' && sign != '_');
    words.any(|word| DUTCH.contains(&word))
}

#[test]
fn no_sentence_for_the_user_hides_in_the_code() {
    let wrong: Vec<String> = rust_files(&["src"]).iter().flat_map(dutch_literals).collect();
    assert_none(&wrong);
}

#[test]
fn a_dutch_sentence_is_seen() {
    let text =
        "/// Het beleid van de praktijk.\nfn a() { b(\"policy-van-de\", \"Kies uw praktijk\") }\n";
    let found = dutch_literals(&File { path: "x.rs".into(), text: text.into() });
    assert_eq!(found, ["x.rs:2: \"Kies uw praktijk\""]);
}
