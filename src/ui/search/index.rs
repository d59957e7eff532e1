//! Everything that can be found, in the words people use for it: each record with all that
//! stands in it, each key of the window, each word of the trade.

use crate::catalogue::glossary::Term;
use crate::domain::progress::Step;
use crate::domain::record::Record;
use crate::domain::record::RecordKey;
use crate::text::Texts;
use crate::text::changes;
use crate::text::changes::Names;
use crate::text::changes::Telling;
use crate::text::guide;
use crate::text::guide::Block;
use crate::text::record;
use crate::ui::ViewCx;
use crate::ui::shortcuts::SHORTCUTS;
use crate::ui::shortcuts::Wish;
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// How many finds are shown at most; more words make it fewer.
pub const MOST: usize = 50;

/// So many characters are shown before the word that was looked for.
const BEFORE: usize = 30;

/// Where a find leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// To a record.
    Record(RecordKey),
    /// To what a key does as well.
    Wish(Wish),
    /// To the guide of a step.
    Guide(Step),
    /// To a word in the glossary.
    Term(String),
}

/// Something that can be found.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What it is called.
    pub title: String,
    /// What it is, in a word.
    pub kind: String,
    /// Where it leads.
    pub target: Target,
    /// What stands in it: what each part is called, and its text.
    texts: Vec<(String, String)>,
    /// The title, and all of it, as they are compared.
    folded: (String, String),
}

/// A find, and where in it the words stand if not in its title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its place in the index.
    pub entry: usize,
    /// The part of it with the words; blank where the title has them.
    pub excerpt: String,
}

/// How many records are read at a time: few enough for a window that answers.
const AT_ONCE: usize = 150;

/// All that can be found. What things are called is there at once; what stands in the records
/// is read bit by bit, so that nobody waits before they can type.
#[derive(Clone, Debug, Default)]
pub struct Index {
    entries: Vec<Entry>,
    /// Records that are still to be read, each with its place among the entries.
    unread: Vec<(usize, Record)>,
    /// What people call the codes and the records that a record points at.
    titles: BTreeMap<String, String>,
    names: Names,
}

impl Index {
    /// Everything in a document and around it, by what it is called.
    pub fn of(cx: &ViewCx<'_>) -> Self {
        let records = cx.isms.records();
        let names = records.iter().map(|record| (record.key(), record.name())).collect();
        let mut entries: Vec<Entry> =
            records.iter().map(|record| record_entry(cx, record)).collect();
        let mut unread: Vec<(usize, Record)> = records.into_iter().enumerate().collect();
        // Read from the end, the first record first.
        unread.reverse();
        entries.extend(wishes(cx));
        let kind = cx.text.get("guide");
        entries.extend(Step::ALL.iter().map(|step| guide_entry(*step, &kind)));
        let kind = cx.text.get("glossary");
        entries.extend(cx.catalogue.glossary.iter().map(|term| term_entry(term, &kind)));
        Self { entries, unread, titles: cx.catalogue.titles(), names }
    }

    /// Reads on in the records. Whether there was anything to read.
    pub fn read_on(&mut self, text: &Texts) -> bool {
        let from = self.unread.len().saturating_sub(AT_ONCE);
        let now = self.unread.split_off(from);
        let telling = Telling::new(text, &self.titles, &self.names);
        let has_read = !now.is_empty();
        for (place, record) in now {
            if let Some(entry) = self.entries.get_mut(place) {
                entry.hold(telling.contents(record));
            }
        }
        has_read
    }

    /// One of those found.
    pub fn get(&self, hit: &Hit) -> Option<&Entry> {
        self.entries.get(hit.entry)
    }

    /// Those that hold all the words, the best first: words with which a title begins, that
    /// begin a word of a title, that stand in a title, that stand further on. Answers the
    /// first [`MOST`], and how many there are. Without a word it is what the keys do.
    pub fn find(&self, words: &str) -> (Vec<Hit>, usize) {
        let words: Vec<String> = words.split_whitespace().map(folded).collect();
        let numbered = self.entries.iter().enumerate();
        let mut found: Vec<(u8, usize)> =
            numbered.filter_map(|(place, entry)| Some((entry.rank(&words)?, place))).collect();
        found.sort_unstable();
        let hit = |(rank, entry): &(u8, usize)| {
            let found = self.entries.get(*entry).filter(|_| *rank == DEEP);
            Hit { entry: *entry, excerpt: found.map_or_else(String::new, |it| it.excerpt(&words)) }
        };
        (found.iter().take(MOST).map(hit).collect(), found.len())
    }
}

/// The rank of what only holds the words further on than in its title.
const DEEP: u8 = 3;

impl Entry {
    fn new(title: String, kind: String, target: Target, texts: Vec<(String, String)>) -> Self {
        let folded = (folded(&title), String::new());
        let mut entry = Self { title, kind, target, texts: Vec::new(), folded };
        entry.hold(texts);
        entry
    }

    /// Takes what stands in it.
    fn hold(&mut self, texts: Vec<(String, String)>) {
        let texts_alone = texts.iter().map(|(_, text)| &**text);
        let all: Vec<&str> = [&*self.title, &*self.kind].into_iter().chain(texts_alone).collect();
        self.folded.1 = folded(&all.join("\n"));
        self.texts = texts;
    }

    /// How well it fits, 0 best; `None` where a word is missing.
    fn rank(&self, words: &[String]) -> Option<u8> {
        let (title, all) = &self.folded;
        let Some(first) = words.first() else {
            return matches!(self.target, Target::Wish(_)).then_some(0);
        };
        if !words.iter().all(|word| all.contains(word.as_str())) {
            return None;
        }
        let begins = |word: &String| title.split_whitespace().any(|own| own.starts_with(word));
        Some(if !words.iter().all(|word| title.contains(word.as_str())) {
            DEEP
        } else if title.starts_with(first.as_str()) && words.iter().all(begins) {
            0
        } else if words.iter().all(begins) {
            1
        } else {
            2
        })
    }

    /// The part that holds the first of the words that the title does not hold.
    fn excerpt(&self, words: &[String]) -> String {
        let sought = words.iter().find(|word| !self.folded.0.contains(word.as_str()));
        let Some(sought) = sought else { return String::new() };
        let holds = |(_, text): &&(String, String)| folded(text).contains(sought.as_str());
        let Some((name, text)) = self.texts.iter().find(holds) else { return String::new() };
        // Letter by letter, since folding changes how many bytes come before.
        let letters = sought.chars().count();
        let mut begins = text.char_indices().map(|(at, _)| at);
        let at = begins.find(|at| {
            folded_signs(text.get(*at..).unwrap_or_default()).take(letters).eq(sought.chars())
        });
        let at = at.unwrap_or_default();
        let before = text.get(..at).unwrap_or_default();
        let from = before.char_indices().rev().nth(BEFORE).map_or(0, |(at, _)| at);
        let cut = if from > 0 { "…" } else { "" };
        let shown = text.get(from..).unwrap_or_default().replace('\n', " ");
        format!("{name}: {cut}{shown}")
    }
}

/// A record by what it is called; what stands in it is read later.
fn record_entry(cx: &ViewCx<'_>, record: &Record) -> Entry {
    let key = record.key();
    let title = record::title(cx.text, &key, &record.name());
    let step = changes::step_of_record(&key);
    let kind = cx.text.get(&format!("step-{}", step.code())).into_owned();
    Entry::new(title, kind, Target::Record(key), Vec::new())
}

/// What the keys of the window do, but for those that only work where one is.
fn wishes(cx: &ViewCx<'_>) -> impl Iterator<Item = Entry> {
    let here = |wish| matches!(wish, Wish::GiveUp | Wish::Search);
    let shortcuts = SHORTCUTS.iter().filter(move |shortcut| !here(shortcut.wish));
    let kind = cx.text.get("search-action").into_owned();
    let text = cx.text;
    shortcuts.map(move |shortcut| {
        let title = text.get(shortcut.text).into_owned();
        Entry::new(title, kind.clone(), Target::Wish(shortcut.wish), Vec::new())
    })
}

/// The guide of a step, found by all that stands in it.
fn guide_entry(step: Step, kind: &str) -> Entry {
    let mut words = guide::page(step).iter().map(Block::words);
    let title = words.next().unwrap_or_default();
    let texts = words.map(|text| (kind.to_owned(), text)).collect();
    Entry::new(title, kind.to_owned(), Target::Guide(step), texts)
}

fn term_entry(term: &Term, kind: &str) -> Entry {
    let texts = [&term.plain_nl, &term.example_nl];
    let texts = texts.map(|text| (kind.to_owned(), text.clone())).to_vec();
    let target = Target::Term(term.term_nl.clone());
    Entry::new(term.term_nl.clone(), kind.to_owned(), target, texts)
}

/// Without capitals and accents: whoever looks for "cafe" means "Café" too.
fn folded(text: &str) -> String {
    // Most texts have no accents, and need no more than this.
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    folded_signs(text).collect()
}

fn folded_signs(text: &str) -> impl Iterator<Item = char> {
    text.nfd().filter(|sign| !is_combining_mark(*sign)).flat_map(char::to_lowercase)
}
