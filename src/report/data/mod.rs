//! What the templates may read: every word and figure of the summary, ready to print.
//!
//! A file per chapter, each with what it hands to its template. Counting, sorting and
//! choosing words happen here, so that a template only lays out.

mod applicability;
mod awareness;
mod classification;
pub(super) mod comparison;
mod criteria;
pub(super) mod enclosed;
mod everything;
mod evidence;
mod first_page;
mod fixed_words;
mod journal;
mod map;
mod measures;
mod norms;
mod open;
mod phrases;
pub(super) mod picture;
mod processing;
mod residual;
mod risks;
mod scope;
pub(super) mod shown;
mod suppliers;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::report::Paper;
use crate::report::ReportInput;
use crate::report::data::applicability::Applicability;
use crate::report::data::classification::Classification;
use crate::report::data::criteria::Criteria;
use crate::report::data::everything::Everything;
use crate::report::data::first_page::FirstPage;
use crate::report::data::journal::Journal;
use crate::report::data::measures::Measures;
use crate::report::data::norms::Norms;
use crate::report::data::open::Open;
use crate::report::data::phrases::Phrases;
use crate::report::data::processing::Processing;
use crate::report::data::residual::Residual;
use crate::report::data::risks::Risks;
use crate::report::data::scope::Scope;
use crate::report::seal::SEAL;
use crate::report::seal::SEAL_GROUP;

/// The whole summary, in the order in which it is printed.
#[derive(Serialize)]
pub(super) struct Summary {
    words: BTreeMap<&'static str, String>,
    document: Cover,
    first: FirstPage,
    scope: Scope,
    classification: Classification,
    processing: Processing,
    criteria: Criteria,
    risks: Risks,
    measures: Measures,
    residual: Residual,
    applicability: Applicability,
    open: Open,
    norms: Norms,
    /// Only in the dossier.
    everything: Option<Everything>,
    journal: Journal,
}

/// What stands in the properties of the file, and at the head and foot of every page.
#[derive(Serialize)]
struct Cover {
    title: String,
    author: String,
    description: String,
    keywords: Vec<String>,
    head: String,
    foot: String,
    year: i16,
    month: i8,
    day: i8,
}

/// A label with its value.
#[derive(Serialize)]
struct Fact {
    label: String,
    value: String,
}

/// A level as it is printed: colour by code, and always its letter and its word.
#[derive(Serialize)]
struct Tile {
    code: &'static str,
    letter: String,
    word: String,
}

/// Rows under a heading, with how many of how many they are.
#[derive(Serialize)]
struct Group<Row> {
    title: String,
    /// Printed when there are no rows.
    empty: String,
    count: String,
    rows: Vec<Row>,
}

/// How many names a list in a table holds before the rest is counted.
const MOST_NAMES: usize = 3;

/// Gathers all that is printed on a paper.
pub(super) fn gather(input: &ReportInput<'_>, paper: Paper) -> Summary {
    let phrases = Phrases::new(input);
    let mut words = phrases.fixed_words();
    let mut document = Cover::gather(input, &phrases);
    if paper == Paper::Dossier {
        words.insert("title", phrases.say("dossier-title"));
        let named = [("practice", document.author.as_str())];
        document.title = phrases.with("dossier-file-title", &named);
        document.description = phrases.with("dossier-file-description", &named);
    }
    Summary {
        words,
        document,
        first: FirstPage::gather(input, &phrases),
        scope: Scope::gather(input.catalogue, input.isms, &phrases),
        classification: Classification::gather(input.isms, &phrases),
        processing: Processing::gather(input.isms, &phrases),
        criteria: Criteria::gather(input, &phrases),
        risks: Risks::gather(input.isms, &phrases),
        measures: Measures::gather(input, &phrases),
        residual: Residual::gather(input, &phrases),
        applicability: Applicability::gather(input, &phrases),
        open: Open::gather(input, &phrases),
        norms: Norms::gather(input, &phrases),
        everything: (paper == Paper::Dossier).then(|| Everything::gather(input, &phrases)),
        journal: Journal::gather(input, &phrases),
    }
}

impl Cover {
    fn gather(input: &ReportInput<'_>, phrases: &Phrases<'_>) -> Self {
        let practice = shortened(&phrases.or_blank(&input.isms.practice.name), 60);
        let named = [("practice", practice.as_str())];
        let day = phrases.long_date(input.printed_on);
        let fingerprint = journal::grouped(&shortened_fingerprint(input.fingerprint), 4);
        Self {
            title: phrases.with("file-title", &named),
            description: phrases.with("file-description", &named),
            keywords: keywords(input, phrases),
            head: phrases.with("head", &named),
            foot: phrases.with("foot", &[("day", &day), ("fingerprint", &fingerprint)]),
            year: input.printed_on.year(),
            month: input.printed_on.month(),
            day: input.printed_on.day(),
            author: practice,
        }
    }
}

/// What the file can be found by, and the whole fingerprint: there a program finds it without
/// reading the pages. In groups, since a word of that length would be broken.
fn keywords(input: &ReportInput<'_>, phrases: &Phrases<'_>) -> Vec<String> {
    let fingerprint = journal::grouped(input.fingerprint, SEAL_GROUP);
    let seal = (!fingerprint.is_empty()).then(|| format!("{SEAL}{fingerprint}"));
    std::iter::once(phrases.say("keyword")).chain(seal).collect()
}

/// As much of the fingerprint as fits the foot of a page; the whole stands in its chapter.
fn shortened_fingerprint(fingerprint: &str) -> String {
    fingerprint.chars().take(16).collect()
}

/// The text, cut between words so that it is at most `longest` characters and an ellipsis;
/// no comma is left hanging before the ellipsis.
fn shortened(text: &str, longest: usize) -> String {
    if text.chars().count() <= longest {
        return text.to_owned();
    }
    let head: String = text.chars().take(longest).collect();
    let cut = head.rsplit_once(char::is_whitespace).map_or(head.as_str(), |(words, _)| words);
    format!("{}…", cut.trim_end_matches(|sign: char| !sign.is_alphanumeric() && sign != ')'))
}

/// Whether a row with these texts might be taller than a page, and so must be allowed to
/// break: a page holds far more than this in its narrowest column.
fn is_tall(texts: &[&str]) -> bool {
    let weight = |text: &&str| text.chars().count() + 40 * text.matches('\n').count();
    texts.iter().map(weight).max().unwrap_or_default() > 600
}
