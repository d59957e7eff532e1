//! How hard the texts are to read. Two measures that need no dictionary: the longest sentence,
//! and LIX (Björnsson 1968), words a sentence plus the share of long words in per cent, made
//! for Germanic languages. Plain Dutch for a wide public (B1) stays under both limits.

use praktijkschild::text::fluent::FILES;
use praktijkschild::text::fluent::PLAIN;
use praktijkschild::text::guide;
use praktijkschild::text::guide::Block;
use praktijkschild::text::guide::BlockKind;
use serde_json::Value;
use std::collections::BTreeMap;

/// The most words a sentence may have.
const LONGEST_SENTENCE: usize = 18;

/// The highest LIX. Long compounds are common in Dutch and weigh much in a short text, so it
/// is higher than for a book, and only asked of texts that are long enough to tell.
const HARDEST: f64 = 55.0;

/// From so many words LIX tells something.
const ENOUGH: usize = 12;

/// A word of more letters than this is long.
const LONG: usize = 6;

/// Words of the trade and of the office that have a plain one.
const JARGON: [&str; 45] = [
    "adequaat",
    "alsmede",
    "assessment",
    "authenticatie",
    "awareness",
    "betreffende",
    "compliance",
    "conform",
    "cryptografie",
    "derhalve",
    "desbetreffende",
    "dient",
    "encryptie",
    "faciliteren",
    "framework",
    "generiek",
    "geïmplementeerd",
    "geïnitieerd",
    "gerealiseerd",
    "governance",
    "hieromtrent",
    "hiertoe",
    "implementatie",
    "implementeren",
    "indien",
    "inzake",
    "issue",
    "middels",
    "mitigatie",
    "mitigeren",
    "monitoren",
    "monitoring",
    "omtrent",
    "optimaliseren",
    "periodiek",
    "proactief",
    "prioriteren",
    "realiseren",
    "scope",
    "significant",
    "stakeholder",
    "structureel",
    "teneinde",
    "tevens",
    "volledigheidshalve",
];

/// Words of the norm for which the window has plain ones.
pub const NORM_WORDS: [&str; 14] = [
    "restrisico",
    "restkans",
    "restgevolg",
    "bruto",
    "classificatie",
    "beschikbaarheid",
    "integriteit",
    "vertrouwelijkheid",
    "risicocriteria",
    "risico-eigenaar",
    "kwetsbaarhe",
    "aanvaard",
    "beheersmaatregel",
    "toepasselijkheid",
];

/// Texts that may be harder, each with why.
const HARDER: [(&str, &str); 6] = [
    ("cli-help", "a table of commands, not running text"),
    ("cli-help-new", "a table of options, not running text"),
    ("cli-help-report", "a table of options, not running text"),
    ("cli-help-verify", "a table of options, not running text"),
    ("report-classification-intro", "on paper, for the auditor: names the three aspects"),
    ("report-residual-intro", "on paper, for the auditor: the three conditions in one breath"),
];

/// The variants of a text, and what is filled in made one word.
fn plain(text: &str) -> Vec<String> {
    let mut found = vec![text.to_owned()];
    while let Some(at) = found.iter().position(|text| text.contains("->")) {
        let text = found.swap_remove(at);
        found.extend(variants(&text));
    }
    found.iter().map(|text| filled(text)).collect()
}

/// A text with a choice in it, once for each answer.
fn variants(text: &str) -> Vec<String> {
    let arrow = text.find("->").expect("a choice");
    let from = text[..arrow].rfind('{').expect("it is opened");
    let mut depth = 0_i32;
    let close = text[from..].char_indices().find(|(_, sign)| {
        depth += i32::from(*sign == '{') - i32::from(*sign == '}');
        depth == 0
    });
    let to = from + close.expect("it is closed").0;
    let (before, inside, after) = (&text[..from], &text[arrow + 2..to], &text[to + 1..]);
    let answers = inside.split('[').skip(1).filter_map(|answer| Some(answer.split_once(']')?.1));
    answers.map(|answer| format!("{before}{}{after}", answer.trim_end_matches('*'))).collect()
}

/// What is filled in becomes one short word.
fn filled(text: &str) -> String {
    let mut out = String::new();
    let mut depth = 0;
    for sign in text.chars() {
        match sign {
            '{' => depth += 1,
            '}' => {
                depth -= 1;
                out.push_str("iets");
            }
            sign if depth == 0 => out.push(sign),
            _ => {}
        }
    }
    out
}

fn sentences(text: &str) -> Vec<Vec<&str>> {
    let ends = |sign: char| matches!(sign, '.' | '!' | '?' | ':' | ';' | '\n');
    // A full stop inside a word or number ends nothing.
    let mut found = Vec::new();
    let mut from = 0;
    for (at, sign) in text.char_indices().filter(|(_, sign)| ends(*sign)) {
        let after = at + sign.len_utf8();
        if text[after..].chars().next().is_none_or(char::is_whitespace) {
            found.push(text[from..at].split_whitespace().collect());
            from = after;
        }
    }
    found.push(text[from..].split_whitespace().collect::<Vec<_>>());
    let has_letters = |word: &&str| word.chars().any(char::is_alphabetic);
    let worded = found.into_iter().map(|words| words.into_iter().filter(has_letters).collect());
    worded.filter(|words: &Vec<&str>| !words.is_empty()).collect()
}

fn letters(word: &str) -> usize {
    word.chars().filter(|sign| sign.is_alphabetic()).count()
}

/// What is wrong with a text, in words; none for a text that reads easily.
fn too_hard(text: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    let sentences = sentences(text);
    let words: Vec<&str> = sentences.iter().flatten().copied().collect();
    let longest = sentences.iter().map(Vec::len).max().unwrap_or(0);
    if longest > LONGEST_SENTENCE {
        wrong.push(format!("a sentence of {longest} words"));
    }
    let long = words.iter().filter(|word| letters(word) > LONG).count();
    let lix = words.len() as f64 / sentences.len().max(1) as f64
        + 100.0 * long as f64 / words.len().max(1) as f64;
    if words.len() >= ENOUGH && lix > HARDEST {
        wrong.push(format!("LIX {lix:.0}"));
    }
    let bare = |word: &&str| word.trim_matches(|sign: char| !sign.is_alphabetic()).to_lowercase();
    let jargon = words.iter().map(bare).filter(|word| JARGON.contains(&word.as_str()));
    wrong.extend(jargon.map(|word| format!("the word {word}")));
    wrong
}

/// The keys of a text file with their texts, over more lines where they go on.
fn texts(file: &str) -> BTreeMap<String, String> {
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    let mut key = String::new();
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        let begins = line.chars().next().is_some_and(char::is_alphabetic);
        match line.split_once(" =").filter(|_| begins) {
            Some((name, text)) => {
                key = name.to_owned();
                found.insert(key.clone(), text.trim().to_owned());
            }
            None => found.entry(key.clone()).or_default().push_str(&format!("\n{}", line.trim())),
        }
    }
    found
}

#[test]
fn no_text_of_the_program_is_harder_to_read_than_b1() {
    let mut wrong = Vec::new();
    let mut harder: Vec<&str> = Vec::new();
    let files = FILES.iter().map(|(_, file)| *file).chain([PLAIN]);
    for (key, text) in files.flat_map(texts) {
        let faults: Vec<String> = plain(&text).iter().flat_map(|text| too_hard(text)).collect();
        match HARDER.iter().find(|(listed, _)| *listed == key) {
            Some((listed, _)) if !faults.is_empty() => harder.push(listed),
            _ => wrong.extend(faults.first().map(|fault| format!("{key}: {fault}: {text}"))),
        }
    }
    assert!(wrong.is_empty(), "{} texts are hard:\n{}", wrong.len(), wrong.join("\n"));
    let idle: Vec<_> = HARDER.iter().filter(|(key, _)| !harder.contains(key)).collect();
    assert!(idle.is_empty(), "listed, but not hard: {idle:?}");
}

/// A plain sentence says what the sentence of the norm says, of the same things, and has no
/// word of the norm that it is there to avoid.
#[test]
fn a_plain_text_stands_for_one_that_is_there_and_fills_in_the_same() {
    let norm: BTreeMap<String, String> = FILES.iter().flat_map(|(_, file)| texts(file)).collect();
    let filled_in = |text: &str| -> Vec<String> {
        let names = text.split('$').skip(1);
        let name = |rest: &str| rest.chars().take_while(|sign| sign.is_alphanumeric()).collect();
        let mut names: Vec<String> = names.map(name).collect();
        names.sort();
        names.dedup();
        names
    };
    for (key, plain) in texts(PLAIN).into_iter().filter(|(key, _)| !key.is_empty()) {
        let other = norm.get(&key).unwrap_or_else(|| panic!("{key} stands for nothing"));
        assert_eq!(filled_in(&plain), filled_in(other), "{key}");
        assert_ne!(&plain, other, "{key}");
        let found = NORM_WORDS.iter().find(|word| plain.to_lowercase().contains(*word));
        assert_eq!(found, None, "{key}: {plain}");
    }
}

/// Sentences about paper and in tables for other programs, which always have the words of the
/// norm, and the command line, which an ICT firm reads.
const OF_PAPER: [&str; 4] = ["report-", "summary-holds-", "cli-", "table-"];

#[test]
fn whoever_chose_plain_words_meets_no_word_of_the_norm_in_the_window() {
    let plain: BTreeMap<String, String> = texts(PLAIN).into_iter().collect();
    let is_of_paper = |key: &str| OF_PAPER.iter().any(|begins| key.starts_with(begins));
    let mut wrong = Vec::new();
    for (key, text) in FILES.iter().flat_map(|(_, file)| texts(file)) {
        let said = plain.get(&key).unwrap_or(&text).to_lowercase();
        let found = NORM_WORDS.iter().find(|word| said.contains(*word));
        wrong.extend(found.filter(|_| !is_of_paper(&key)).map(|word| format!("{key}: {word}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_guide_of_each_step_reads_as_easily() {
    for (step, text) in guide::PAGES {
        let blocks = guide::page(*step);
        let words: Vec<String> = blocks.iter().map(Block::words).collect();
        let hard: Vec<String> = words.iter().flat_map(|words| too_hard(words)).collect();
        assert!(hard.is_empty(), "{step:?}: {hard:?}");
        let bare =
            |text: &str| -> String { text.chars().filter(|sign| sign.is_alphabetic()).collect() };
        assert_eq!(bare(&words.concat()), bare(text), "{step:?}: not all of it is read");
        assert_eq!(blocks[0].kind, BlockKind::Title);
        assert!(blocks.iter().filter(|block| block.kind == BlockKind::Heading).count() >= 3);
    }
}

/// The content is read on the screen as well. Names of measures, laws and agreements stand as
/// they are; sentences do not.
#[test]
fn no_sentence_of_the_content_is_long_or_full_of_jargon() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/catalogue");
    let mut wrong = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the catalogue") {
        let path = entry.expect("a file").path();
        let text = std::fs::read_to_string(&path).expect("text");
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        walk(&serde_json::from_str(&text).expect("JSON"), &name, &mut wrong);
    }
    assert!(wrong.is_empty(), "{} texts are hard:\n{}", wrong.len(), wrong.join("\n"));
}

fn walk(value: &Value, place: &str, wrong: &mut Vec<String>) {
    match value {
        Value::String(text) if place.ends_with("_nl") && !place.ends_with("source_nl") => {
            let faults = too_hard(&filled(text)).into_iter();
            let faults = faults.filter(|fault| !fault.starts_with("LIX"));
            wrong.extend(faults.map(|fault| format!("{place}: {fault}: {text}")));
        }
        Value::Array(values) => values.iter().for_each(|value| walk(value, place, wrong)),
        Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| walk(value, &format!("{place}/{name}"), wrong));
        }
        _ => {}
    }
}

#[test]
fn a_hard_text_is_seen_and_an_easy_one_is_not() {
    assert!(too_hard("Kies een kopie. Dan ziet u wat er veranderd is.").is_empty());
    let long = "Wij delen u mede dat deze nieuwe versie van het document door een andere persoon dan uzelf op een later moment bekeken is";
    assert_eq!(too_hard(long)[0], "a sentence of 23 words");
    let heavy = "Informatiebeveiligingsmaatregelen vereisen organisatiebrede verantwoordelijkheidsverdeling binnen uiteenlopende zorgprocessen waarbij periodieke evaluaties plaatsvinden volgens vastgestelde procedures";
    assert!(too_hard(heavy)[0].starts_with("LIX"), "{:?}", too_hard(heavy));
    assert_eq!(too_hard("Log in conform de regels."), ["the word conform"]);
    let choice = "{ $count ->\n[one] Eén ding.\n*[other] { $count } dingen.\n} Klaar.";
    assert_eq!(plain(choice).len(), 2, "{:?}", plain(choice));
    assert!(plain(choice).iter().all(|text| text.ends_with("Klaar.")), "{:?}", plain(choice));
}
