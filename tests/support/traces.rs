//! Words that nobody else writes, put into a document wherever a user can write, and looked
//! for in every file around it: what is found of them was not encrypted.

use crate::document::fixture::at;
use jiff::civil::date;
use praktijkschild::document::Document;
use praktijkschild::document::backups;
use praktijkschild::document::backups::Occasion;
use praktijkschild::document::packed;
use praktijkschild::domain::id::CriteriaId;
use praktijkschild::domain::id::MeasureId;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::id::RoleId;
use praktijkschild::domain::passphrase::Passphrase;
use praktijkschild::domain::practice::PracticeField;
use praktijkschild::domain::record::Record;
use praktijkschild::domain::risk::Risk;
use praktijkschild::edit::Edit;
use praktijkschild::edit::decision::PolicyEdit;
use praktijkschild::edit::decision::RoleEdit;
use praktijkschild::edit::measure::MeasureEdit;
use praktijkschild::edit::measure::MeasureText;
use praktijkschild::edit::risk::RiskEdit;
use praktijkschild::edit::risk::RiskText;
use std::fs;
use std::path::Path;

/// How many such words there are.
pub const WORDS: usize = 50;

/// What is looked for first; a file without it is not looked into further.
const BEGINS: &str = "zwaluw";

/// The phrases the file has in turn.
pub const PHRASES: [&str; 2] = ["vier natte schapen op de dijk", "een heel andere lange zin"];

/// One of these phrases.
pub fn phrase(words: &str) -> Passphrase {
    Passphrase::new(words.to_owned())
}

/// One of these words.
pub fn word(number: usize) -> String {
    format!("{BEGINS}{:02}kade", number % WORDS)
}

/// Writes one of these words where users write, in one edit.
pub fn write_word(document: &mut Document, number: usize) {
    // Long enough to need pages of its own now and then.
    let text = format!("{} ", word(number)).repeat(1 + number % 400);
    let edit = match number % 7 {
        0 => Edit::Practice(PracticeField::Name, text),
        1 => Edit::Role(RoleId(1), RoleEdit::Holder(text)),
        2 => Edit::Policy(PolicyEdit::SetSection { code: "goal".to_owned(), text: Some(text) }),
        3 => Edit::Risk(RiskId(1), RiskEdit::Text(RiskText::Title, text)),
        4 => Edit::Measure(MeasureId(1), MeasureEdit::Text(MeasureText::Evidence, text)),
        5 => Edit::Risk(RiskId(1), RiskEdit::Text(RiskText::Vulnerability, text)),
        _ => Edit::Add(Record::Risk(Box::new(Risk::new(RiskId(0), text, CriteriaId(1))))),
    };
    let moment = i64::try_from(number).unwrap_or_default() * 120;
    document.edit(&edit, &at(moment)).expect("an edit");
}

/// All the program does with an encrypted file and its copies, once.
pub fn work(document: &mut Document, folder: &Path, turn: usize) {
    for number in turn * 10..turn * 10 + 10 {
        write_word(document, number);
    }
    document.undo(&at(0)).expect("undo");
    let minutes = i64::try_from(turn).unwrap_or_default();
    let moment = date(2026, 11, 23).at(0, 0, 0, 0) + jiff::Span::new().minutes(minutes);
    let copy =
        backups::make(document, &folder.join("copies"), (Occasion::Left, moment)).expect("a copy");
    if turn.is_multiple_of(3) {
        let stick = folder.join(format!("stick-{}-{turn}.age", std::process::id()));
        packed::pack(document, &stick, &phrase(PHRASES[1])).expect("a packed copy");
        document.protect(Some(&phrase(PHRASES[turn / 3 % 2])), &at(0)).expect("another phrase");
    } else {
        let copy = document.copy_at(&copy, None).expect("the copy");
        document.restore(&copy, (&at(0), "9 uur")).expect("back to the copy");
    }
}

/// What shows of these words in a folder and the folders in it, by file. A file that goes
/// away meanwhile shows nothing.
pub fn traces(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(traces(&path));
        } else if let Ok(bytes) = fs::read(&path) {
            found.extend(
                words_in(&bytes).iter().map(|word| format!("{word} in {}", path.display())),
            );
        }
    }
    found
}

/// Which of these words stand in some bytes, as UTF-8 or UTF-16.
pub fn words_in(bytes: &[u8]) -> Vec<String> {
    let wide = |text: &str| text.bytes().flat_map(|letter| [letter, 0]).collect::<Vec<u8>>();
    let holds = |text: &[u8]| bytes.windows(text.len()).any(|part| part == text);
    let may_hold = bytes.contains(&b'z') && (holds(BEGINS.as_bytes()) || holds(&wide(BEGINS)));
    if !may_hold {
        return Vec::new();
    }
    let stands = |word: &String| holds(word.as_bytes()) || holds(&wide(word));
    (0..WORDS).map(word).filter(stands).collect()
}
