//! What the templates may read: every word and figure of the summary, ready to print.
//!
//! A file per chapter, each with what it hands to its template. Counting, sorting and
//! choosing words happen here, so that a template only lays out.

mod agreement;
mod applicability;
mod awareness;
mod brief;
mod chapters;
mod classification;
pub(super) mod comparison;
mod criteria;
mod enclosed;
mod everything;
mod evidence;
mod first_page;
mod fixed_words;
mod front;
mod journal;
mod map;
mod measures;
mod norms;
mod open;
mod phrases;
pub(super) mod picture;
mod plan;
mod policy_text;
mod processing;
mod register;
mod residual;
mod risks;
mod scope;
mod showing;
pub(super) mod shown;
mod signing;
mod suppliers;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::auditor::papers::Chapter;
use crate::auditor::papers::Paper;
use crate::report::PaperInput;
use crate::report::ReportInput;
use crate::report::data::chapters::Part;
use crate::report::data::enclosed::EnclosedList;
use crate::report::data::fixed_words::PAPER_WORDS;
use crate::report::data::front::Front;
use crate::report::data::front::Imprint;
use crate::report::data::phrases::Phrases;
use crate::report::seal::SEAL;
use crate::report::seal::SEAL_GROUP;

/// A paper, in the order in which it is printed.
#[derive(Serialize)]
struct Printed {
    words: BTreeMap<&'static str, String>,
    document: Cover,
    front: Front,
    chapters: Vec<Part>,
    /// The code of the chapter after which the contents begin their second column.
    halfway: &'static str,
    /// Only where there are no chapters on norms and fingerprint.
    imprint: Option<Imprint>,
    /// Only where files go along.
    enclosed: Option<EnclosedList>,
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
    /// Whether the sheet lies on its long side.
    wide: bool,
    /// Whether it is a book of chapters with numbers, and no short paper.
    numbered: bool,
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
///
/// # Errors
/// Where words cannot be written as JSON: a fault of this program.
pub(super) fn gather(order: &PaperInput<'_>) -> serde_json::Result<serde_json::Value> {
    let (input, paper) = (&order.report, order.paper);
    let phrases = Phrases::new(input);
    let mut words = phrases.fixed_words();
    words.extend(phrases.words_of(&PAPER_WORDS));
    if !paper.has_contents() {
        // The title says it already.
        words.insert("applicability", phrases.say("applicability-alone"));
        words.insert("processing", phrases.say("processing-alone"));
    }
    let kept = order.choices.kept(paper);
    let mut chapters = Vec::new();
    for chapter in &kept {
        chapters.push(Part::gather(*chapter, order, &phrases)?);
    }
    let has_imprint = !paper.has_contents();
    serde_json::to_value(Printed {
        words,
        document: Cover::of_paper(order, &phrases),
        front: Front::gather(order, &phrases),
        chapters,
        halfway: halfway(&kept).map_or("", Chapter::code),
        imprint: has_imprint.then(|| Imprint::gather(input, &phrases)),
        enclosed: EnclosedList::gather(order, &phrases),
    })
}

/// The last chapter of the first column of the contents: about half of their lines.
fn halfway(kept: &[Chapter]) -> Option<Chapter> {
    let before = |chapter: &&Chapter| {
        matches!(
            chapter,
            Chapter::Showing
                | Chapter::Scope
                | Chapter::Classification
                | Chapter::Processing
                | Chapter::Criteria
                | Chapter::Risks
        )
    };
    kept.iter().rev().find(before).or(kept.first()).copied()
}

impl Cover {
    fn gather(input: &ReportInput<'_>, phrases: &Phrases<'_>) -> Self {
        let practice = shortened(&phrases.or_blank(&input.isms.practice.name), 60);
        let named = [("practice", practice.as_str())];
        let day = phrases.long_date(input.printed_on);
        let fingerprint = journal::grouped(&shortened_fingerprint(input.fingerprint), 4);
        Self {
            title: practice.clone(),
            description: String::new(),
            keywords: keywords(input, phrases),
            head: phrases.with("head", &named),
            foot: phrases.with("foot", &[("day", &day), ("fingerprint", &fingerprint)]),
            year: input.printed_on.year(),
            month: input.printed_on.month(),
            day: input.printed_on.day(),
            author: practice,
            wide: false,
            numbered: true,
        }
    }

    /// The same for one of the papers, by its name.
    fn of_paper(order: &PaperInput<'_>, phrases: &Phrases<'_>) -> Self {
        let cover = Self::gather(&order.report, phrases);
        let title = match order.paper {
            Paper::Agreement(exchange) => {
                format!("{} {exchange}", front::title(order.paper, phrases))
            }
            paper => front::title(paper, phrases),
        };
        let named = [("title", title.as_str()), ("practice", &cover.author)];
        Self {
            title: phrases.with("file-title", &named),
            description: phrases.with("file-description", &named),
            wide: order.paper.is_wide(),
            numbered: order.paper.has_contents(),
            ..cover
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
