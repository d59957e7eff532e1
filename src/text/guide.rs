//! The guide: a page per step in plain Dutch, written in Markdown and read once.

use crate::domain::progress::Step;
use pulldown_cmark::Event;
use pulldown_cmark::Parser;
use pulldown_cmark::Tag;
use pulldown_cmark::TagEnd;
use std::sync::OnceLock;

/// The pages as they are written.
pub const PAGES: &[(Step, &str)] = &[
    (Step::Policy, include_str!("../../assets/help/policy.md")),
    (Step::Processes, include_str!("../../assets/help/processes.md")),
    (Step::Risks, include_str!("../../assets/help/risks.md")),
    (Step::Measures, include_str!("../../assets/help/measures.md")),
    (Step::Residual, include_str!("../../assets/help/residual.md")),
];

/// A part of a page that stands on lines of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its words, in pieces.
    pub spans: Vec<Span>,
}

/// What a part of a page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// The title of the page.
    Title,
    /// A heading inside it.
    Heading,
    /// Running text.
    Paragraph,
    /// A line of a list.
    Bullet,
    /// A line of a list that is counted, with its number.
    Numbered(u64),
}

/// Words that look alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The words.
    pub text: String,
    /// Whether they stand out.
    pub is_strong: bool,
}

impl Block {
    /// Its words without their looks.
    pub fn words(&self) -> String {
        self.spans.iter().map(|span| span.text.as_str()).collect()
    }
}

/// The page of a step.
pub fn page(step: Step) -> &'static [Block] {
    static READ: OnceLock<Vec<Vec<Block>>> = OnceLock::new();
    let pages = READ.get_or_init(|| PAGES.iter().map(|(_, text)| read(text)).collect());
    let at = PAGES.iter().position(|(of, _)| *of == step);
    at.and_then(|at| pages.get(at)).map_or(&[], Vec::as_slice)
}

/// The blocks of a page: headings, paragraphs and lists, with words that stand out.
fn read(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut list: Option<Option<u64>> = None;
    let mut is_strong = false;
    for event in Parser::new(text) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                let is_first = level == pulldown_cmark::HeadingLevel::H1;
                begin(&mut blocks, if is_first { BlockKind::Title } else { BlockKind::Heading });
            }
            Event::Start(Tag::Paragraph) if list.is_none() => {
                begin(&mut blocks, BlockKind::Paragraph);
            }
            Event::Start(Tag::List(first)) => list = Some(first),
            Event::End(TagEnd::List(_)) => list = None,
            Event::Start(Tag::Item) => {
                let kind = match &mut list {
                    Some(Some(number)) => {
                        *number += 1;
                        BlockKind::Numbered(*number - 1)
                    }
                    _ => BlockKind::Bullet,
                };
                begin(&mut blocks, kind);
            }
            Event::Start(Tag::Strong) => is_strong = true,
            Event::End(TagEnd::Strong) => is_strong = false,
            Event::Text(words) | Event::Code(words) => {
                say(&mut blocks, Span { text: words.into_string(), is_strong });
            }
            Event::SoftBreak | Event::HardBreak => {
                say(&mut blocks, Span { text: " ".to_owned(), is_strong });
            }
            _ => {}
        }
    }
    blocks
}

fn begin(blocks: &mut Vec<Block>, kind: BlockKind) {
    blocks.push(Block { kind, spans: Vec::new() });
}

/// Adds words to the block in hand; those that look like the words before go on with them.
fn say(blocks: &mut [Block], said: Span) {
    let Some(block) = blocks.last_mut() else { return };
    match block.spans.last_mut().filter(|span| span.is_strong == said.is_strong) {
        Some(span) => span.text.push_str(&said.text),
        None => block.spans.push(said),
    }
}
