//! What an auditor asks and what answers it, clause by clause: the pages that an auditor is
//! shown on the screen, one after another.

use serde::Serialize;

use crate::auditor::Block;
use crate::auditor::Book;
use crate::auditor::Entry;
use crate::auditor::Page;
use crate::auditor::Row;
use crate::auditor::Sources;
use crate::auditor::Stop;
use crate::catalogue::showing::Aspect;
use crate::catalogue::showing::Group as Kind;
use crate::domain::acceptance::Grounds;
use crate::domain::record::RecordKey;
use crate::report::PaperInput;
use crate::report::data::Group;
use crate::report::data::is_tall;
use crate::report::data::phrases::Phrases;

/// The chapter with the questions.
#[derive(Serialize)]
pub(super) struct Showing {
    lead: String,
    groups: Vec<Group<Asked>>,
    controls: Group<Control>,
    /// What stands above the columns of the controls, in order.
    heads: Vec<String>,
}

/// A question with its answer.
#[derive(Serialize)]
struct Asked {
    title: String,
    source: String,
    answers: Vec<Told>,
    tall: bool,
}

/// One aspect of an answer: how far it can be shown, and what shows it.
#[derive(Serialize)]
struct Told {
    title: String,
    lines: Vec<String>,
}

/// A control on one line: its chapter tells the rest.
#[derive(Serialize)]
struct Control {
    number: String,
    title: String,
    standings: Vec<String>,
    tall: bool,
}

/// The kinds of question that are answered in full.
const IN_FULL: [Kind; 3] = [Kind::Clause, Kind::Record, Kind::Exchange];

impl Showing {
    pub(super) fn gather(order: &PaperInput<'_>, phrases: &Phrases<'_>) -> Self {
        let input = &order.report;
        let (isms, catalogue, text, today) =
            (input.isms, input.catalogue, input.texts, input.printed_on);
        let book = Book::of((isms, &order.past.touched), (catalogue, text), today);
        let grounds = Grounds::of(isms);
        // The pages of questions tell nothing of the past of a record.
        let past = |_: &RecordKey| Vec::new();
        let sources =
            Sources { isms, catalogue, text, book: &book, past: &past, grounds: &grounds, today };
        let asked = |entry: &Entry| {
            let stop = Stop::Question(entry.question.code.clone());
            sources.page(&stop, None).map(|page| Asked::of(page, phrases))
        };
        let group = |kind: &Kind| {
            let entries = book.sought("", Some(*kind));
            Group {
                title: phrases.word(&format!("auditor-group-{}", kind.code())),
                empty: String::new(),
                count: phrases.count("showing-count", entries.len()),
                rows: entries.into_iter().filter_map(asked).collect(),
            }
        };
        let controls = book.sought("", Some(Kind::Control));
        let column = |aspect: &Aspect| phrases.word(&format!("auditor-column-{}", aspect.code()));
        Self {
            lead: phrases.say("showing-lead"),
            groups: IN_FULL.iter().map(group).collect(),
            heads: Aspect::ALL.iter().map(column).collect(),
            controls: Group {
                title: phrases.word(&format!("auditor-group-{}", Kind::Control.code())),
                empty: String::new(),
                count: phrases.count("showing-count", controls.len()),
                rows: controls.into_iter().map(|entry| Control::of(entry, phrases)).collect(),
            },
        }
    }
}

impl Asked {
    fn of(page: Page, phrases: &Phrases<'_>) -> Self {
        let answers: Vec<Told> = page.blocks.iter().map(|block| told(block, phrases)).collect();
        let lines: Vec<&str> =
            answers.iter().flat_map(|told| &told.lines).map(String::as_str).collect();
        Self {
            tall: is_tall(&[&lines.join("\n"), &page.title]),
            title: page.title,
            source: page.lead,
            answers,
        }
    }
}

fn told(block: &Block, phrases: &Phrases<'_>) -> Told {
    let title = match block.standing {
        Some(standing) => {
            let standing = phrases.word(&format!("auditor-standing-{}", standing.code()));
            format!("{}: {standing}", block.title)
        }
        None => block.title.clone(),
    };
    Told { title, lines: block.rows.iter().map(line).collect() }
}

/// What it is, and the words.
fn line(row: &Row) -> String {
    match (row.label.as_str(), row.words.as_str()) {
        ("", words) => words.to_owned(),
        (label, "") => label.to_owned(),
        (label, words) => format!("{label}: {words}"),
    }
}

impl Control {
    fn of(entry: &Entry, phrases: &Phrases<'_>) -> Self {
        let standing = |aspect: &Aspect| {
            let standing = entry.answer.standing(*aspect);
            phrases.word(&format!("auditor-standing-{}", standing.code()))
        };
        let title = entry.question.question_nl.clone();
        Self {
            number: entry.question.clauses.first().cloned().unwrap_or_default(),
            tall: is_tall(&[&title]),
            title,
            standings: Aspect::ALL.iter().map(standing).collect(),
        }
    }
}
