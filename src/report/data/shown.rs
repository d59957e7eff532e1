//! A page that an auditor is shown, as it stands on the screen.

use serde::Serialize;
use std::collections::BTreeMap;

use crate::auditor::Block;
use crate::auditor::Page;
use crate::auditor::Row;
use crate::report::ReportInput;
use crate::report::data::Cover;
use crate::report::data::is_tall;
use crate::report::data::phrases::Phrases;
use crate::report::data::shortened;

/// The words that the template itself needs.
const WORDS: [&str; 3] = ["of", "page", "shown-head"];

/// The page, in the order in which it is printed.
#[derive(Serialize)]
pub(in crate::report) struct ShownPage {
    words: BTreeMap<&'static str, String>,
    document: Cover,
    title: String,
    lead: String,
    practice: String,
    /// That names are hidden; blank where they are not.
    hidden: String,
    blocks: Vec<ShownBlock>,
}

/// A part of the page.
#[derive(Serialize)]
struct ShownBlock {
    title: String,
    rows: Vec<ShownRow>,
}

/// A line of it.
#[derive(Serialize)]
struct ShownRow {
    label: String,
    words: String,
    tall: bool,
}

impl ShownPage {
    pub(in crate::report) fn gather(input: &ReportInput<'_>, page: &Page) -> Self {
        let phrases = Phrases::new(input);
        let practice = shortened(&phrases.or_blank(&input.isms.practice.name), 120);
        let title = shortened(&page.title, 200);
        let document = Cover {
            title: phrases.with("shown-title", &[("title", &title), ("practice", &practice)]),
            description: phrases.with("shown-description", &[("practice", &practice)]),
            ..Cover::gather(input, &phrases)
        };
        Self {
            words: phrases.words_of(&WORDS),
            document,
            title,
            lead: page.lead.clone(),
            practice,
            hidden: if page.is_veiled { phrases.say("shown-hidden") } else { String::new() },
            blocks: page.blocks.iter().map(|it| block(it, &phrases)).collect(),
        }
    }
}

fn block(block: &Block, phrases: &Phrases<'_>) -> ShownBlock {
    let title = match block.standing {
        Some(standing) => {
            let standing = phrases.word(&format!("auditor-standing-{}", standing.code()));
            format!("{}: {standing}", block.title)
        }
        None => block.title.clone(),
    };
    ShownBlock { title, rows: block.rows.iter().map(row).collect() }
}

fn row(row: &Row) -> ShownRow {
    ShownRow {
        label: row.label.clone(),
        words: row.words.clone(),
        tall: is_tall(&[&row.label, &row.words]),
    }
}
