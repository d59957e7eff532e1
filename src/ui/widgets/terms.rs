//! Words of the trade wherever they stand: whoever points at a text with such a word reads
//! what it means and an example. The glossary tells the same to those who do not point.

use crate::catalogue::Catalogue;
use crate::catalogue::glossary::Term;
use crate::ui::theme;
use crate::ui::widgets::explanation;
use crate::ui::widgets::note;
use egui::RichText;
use std::ops::Range;

/// The most words that are explained at once.
const MOST: usize = 4;

/// So many letters may come after a word: "restrisico's", "maatregelen".
const ENDING: usize = 3;

/// A word of no more letters is an abbreviation, and taken only as it is written.
const ABBREVIATION: usize = 5;

/// Adds the meaning of the words of the trade in a text, for whoever points at it. They are
/// looked for only then.
pub fn told(response: egui::Response, words: &str) -> egui::Response {
    if !response.hovered() {
        return response;
    }
    let found = terms_in(words);
    if found.is_empty() {
        return response;
    }
    response.on_hover_ui(|ui| {
        ui.set_max_width(360.0);
        for term in found {
            ui.label(RichText::new(&term.term_nl).text_style(theme::bold_style()));
            explanation(ui, &term.plain_nl);
            note(ui, &term.example_nl);
        }
    })
}

/// The words of the trade in a text, in the order in which they stand there; a longer one
/// goes before the shorter ones in it.
pub fn terms_in(words: &str) -> Vec<&'static Term> {
    let mut found: Vec<(Range<usize>, &'static Term)> = Vec::new();
    let lower = words.to_lowercase();
    // Folding the case may move letters; then nothing is told rather than something wrong.
    if lower.len() != words.len() {
        return Vec::new();
    }
    for term in &Catalogue::shipped().glossary {
        found.extend(place_of(term, words, &lower).map(|place| (place, term)));
    }
    let is_inside = |place: &Range<usize>, other: &Range<usize>| {
        other.start <= place.start && place.end <= other.end && other.len() > place.len()
    };
    let whole = |place: &Range<usize>| !found.iter().any(|(other, _)| is_inside(place, other));
    let mut kept: Vec<_> = found.iter().filter(|(place, _)| whole(place)).cloned().collect();
    kept.sort_by_key(|(place, _)| place.start);
    kept.into_iter().take(MOST).map(|(_, term)| term).collect()
}

/// Where a term first stands as a word of its own.
fn place_of(term: &Term, words: &str, lower: &str) -> Option<Range<usize>> {
    let is_short = term.term_nl.chars().count() <= ABBREVIATION;
    let sought = if is_short { term.term_nl.clone() } else { term.term_nl.to_lowercase() };
    let text = if is_short { words } else { lower };
    let begins = |at: usize| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        !before.is_some_and(|sign| sign.is_alphanumeric() || sign == '-')
    };
    let ends = |at: usize| {
        let rest = text.get(at..).unwrap_or_default();
        let ending = rest.chars().take_while(|sign| sign.is_alphabetic()).count();
        ending <= if is_short { 0 } else { ENDING }
    };
    let mut places = text.match_indices(&sought).map(|(at, _)| at..at + sought.len());
    places.find(|place| begins(place.start) && ends(place.end))
}
