//! What an auditor is shown, page by page and in words: the same pages on the screen and on
//! paper. Knows the records, the questions of the catalogue and the words; it draws nothing,
//! opens nothing and changes nothing.

mod answer;
pub mod papers;
mod places;
mod record;
pub mod veil;

use crate::auditor::veil::Veil;
use crate::catalogue::Catalogue;
use crate::catalogue::showing::Answer;
use crate::catalogue::showing::Group;
use crate::catalogue::showing::Question;
use crate::catalogue::showing::Shown;
use crate::catalogue::showing::Standing;
use crate::catalogue::showing::Touched;
use crate::domain::Isms;
use crate::domain::acceptance::Grounds;
use crate::domain::record::RecordKey;
use crate::domain::standing::Place;
use crate::text::Texts;
use crate::text::changes::Names;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Where somebody who looks along can be.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stop {
    /// All questions.
    Questions,
    /// One of them, by its code.
    Question(String),
    /// The records behind one line of an answer: the question, and the place of the line.
    List(String, usize),
    /// A record.
    Record(RecordKey),
    /// The map.
    Map,
    /// The risks of one cell of it.
    Cell(Place),
    /// What was asked and found so far.
    Findings,
}

/// A page in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// What it is about.
    pub title: String,
    /// Where the question comes from, or what the record is.
    pub lead: String,
    /// Whether names of people are hidden in it.
    pub is_veiled: bool,
    /// Its parts.
    pub blocks: Vec<Block>,
}

/// A part of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Block {
    /// What it tells.
    pub title: String,
    /// How far it can be shown, where that is what it tells.
    pub standing: Option<Standing>,
    /// What stands in it; never empty.
    pub rows: Vec<Row>,
}

/// A line of a part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// What it is; blank where the words say it all.
    pub label: String,
    /// The words.
    pub words: String,
    /// Where it leads.
    pub to: Option<Stop>,
}

/// Something that happened to a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// When, in figures.
    pub at: String,
    /// Who; blank where nobody has told.
    pub by: String,
    /// What, in a sentence.
    pub what: String,
}

/// All questions with their answers, worked out once for a document as it is.
#[derive(Clone, Debug, Default)]
pub struct Book {
    /// Each question and what answers it.
    pub entries: Vec<Entry>,
    /// What codes of the catalogue are called.
    titles: BTreeMap<String, String>,
    /// What records are called.
    names: Names,
}

/// A question with its answer.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What is asked.
    pub question: Question,
    /// What answers it.
    pub answer: Answer,
    /// The question as it is read.
    pub words: String,
    /// Where it comes from.
    pub source: String,
    /// Both in small letters, with the titles of its topics: what is looked in.
    haystack: String,
}

impl Book {
    /// Works out every answer.
    pub fn of(
        (isms, touched): (&Isms, &Touched),
        (catalogue, text): (&Catalogue, &Texts),
        today: Date,
    ) -> Self {
        let shown = Shown::of((isms, touched), catalogue, today);
        let entry = |question: Question| {
            let answer = shown.answer(&question);
            let words = asked(text, &question);
            let source = source(text, &question);
            let haystack = format!("{words} {source} {}", question.code).to_lowercase();
            Entry { question, answer, words, source, haystack }
        };
        let entries = catalogue.questions().map(entry).collect();
        let named = |key: RecordKey| {
            let name = isms.name_of(&key)?.into_owned();
            Some((key, name))
        };
        let names = isms.keys().into_iter().filter_map(named).collect();
        Self { entries, titles: catalogue.titles(), names }
    }

    /// The question with a code.
    pub fn entry(&self, code: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.question.code == code)
    }

    /// The questions of a kind in which all these words stand, in order.
    pub fn sought(&self, words: &str, group: Option<Group>) -> Vec<&Entry> {
        let words: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
        let passes = |entry: &&Entry| {
            group.is_none_or(|group| entry.question.group == group)
                && words.iter().all(|word| entry.haystack.contains(word.as_str()))
        };
        self.entries.iter().filter(passes).collect()
    }
}

/// What a page is made from.
#[derive(Clone, Copy)]
pub struct Sources<'a> {
    /// All that the practice wrote down.
    pub isms: &'a Isms,
    /// The questions.
    pub catalogue: &'a Catalogue,
    /// The words.
    pub text: &'a Texts,
    /// The answers.
    pub book: &'a Book,
    /// What happened to a record, newest first.
    pub past: &'a dyn Fn(&RecordKey) -> Vec<Event>,
    /// Whether decisions on risks still hold.
    pub grounds: &'a Grounds<'a>,
    /// The day.
    pub today: Date,
}

impl Sources<'_> {
    /// The page of a stop; names are hidden where that is asked. `None` where what it was
    /// about is gone, and for the list of questions, which is not a page but a choice.
    pub fn page(&self, stop: &Stop, veil: Option<&Veil>) -> Option<Page> {
        let page = match stop {
            Stop::Questions => None,
            Stop::Question(code) => Some(answer::page(self, self.book.entry(code)?)),
            Stop::List(code, place) => answer::list(self, self.book.entry(code)?, *place),
            Stop::Record(key) => record::page(self, key),
            Stop::Map => Some(places::map(self)),
            Stop::Cell(place) => Some(places::cell(self, *place)),
            Stop::Findings => Some(answer::findings(self)),
        }?;
        Some(match veil {
            Some(veil) => page.behind(veil),
            None => page,
        })
    }
}

impl Page {
    fn behind(self, veil: &Veil) -> Self {
        let row = |row: Row| Row {
            label: veil.hide(&row.label),
            words: veil.hide(&row.words),
            to: row.to,
        };
        let block = |block: Block| Block {
            title: veil.hide(&block.title),
            standing: block.standing,
            rows: block.rows.into_iter().map(row).collect(),
        };
        Self {
            title: veil.hide(&self.title),
            lead: veil.hide(&self.lead),
            is_veiled: true,
            blocks: self.blocks.into_iter().map(block).collect(),
        }
    }
}

/// A question as it is read.
fn asked(text: &Texts, question: &Question) -> String {
    let key = match question.group {
        Group::Control => "auditor-asked-control",
        Group::Clause | Group::Record | Group::Exchange => "auditor-asked",
    };
    let number = question.clauses.first().map(String::as_str).unwrap_or_default();
    text.with(key, &[("what", question.question_nl.as_str().into()), ("number", number.into())])
}

/// Where a question comes from.
fn source(text: &Texts, question: &Question) -> String {
    let clause = |clause: &String| match clause.strip_prefix("A.") {
        Some(number) => text.with("auditor-source-measure", &[("number", number.into())]),
        None if clause.starts_with(|sign: char| sign.is_ascii_digit()) => {
            text.with("auditor-source-clause", &[("number", clause.as_str().into())])
        }
        None => clause.clone(),
    };
    let clauses = question.clauses.join(" · ");
    match question.group {
        Group::Clause => text.with("auditor-source-clause", &[("number", clauses.into())]),
        Group::Control => text.with("auditor-source-control", &[("number", clauses.into())]),
        Group::Record | Group::Exchange => {
            question.clauses.iter().map(clause).collect::<Vec<_>>().join(" · ")
        }
    }
}
