//! Text that can be printed.
//!
//! One character that no font holds makes the whole export fail under PDF/A, and a word
//! of four thousand characters runs off the sheet. So every string that goes to the
//! templates passes here first. It knows nothing of what the strings mean.

use std::collections::BTreeSet;

use serde_json::Value;

/// Printed in the place of a character that no font holds.
const STAND_IN: char = '\u{FFFD}';

/// Words longer than this may break anywhere; the longest Dutch words stay whole.
const LONGEST_WORD: usize = 32;

/// How many characters of such a word stand together.
const PIECE: usize = 10;

/// Invisible: a place where the word may break.
const SOFT_HYPHEN: char = '\u{AD}';

/// Makes every string in `tree` printable and tells which characters were replaced.
pub(super) fn clean_tree(tree: &mut Value, can_draw: &dyn Fn(char) -> bool) -> BTreeSet<char> {
    let mut replaced = BTreeSet::new();
    walk(tree, can_draw, &mut replaced);
    replaced
}

fn walk(tree: &mut Value, can_draw: &dyn Fn(char) -> bool, replaced: &mut BTreeSet<char>) {
    match tree {
        Value::String(text) => *text = breakable(&drawable(text, can_draw, replaced)),
        Value::Array(items) => items.iter_mut().for_each(|item| walk(item, can_draw, replaced)),
        Value::Object(fields) => {
            fields.values_mut().for_each(|field| walk(field, can_draw, replaced));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Drops what cannot be seen, replaces what cannot be drawn, and leaves at most one
/// empty line between paragraphs.
fn drawable(text: &str, can_draw: &dyn Fn(char) -> bool, replaced: &mut BTreeSet<char>) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut line_ends = 0;
    for character in text.chars() {
        let character = match character {
            '\u{2028}' | '\u{2029}' => '\n',
            '\t' => ' ',
            other => other,
        };
        if character == '\n' {
            line_ends += 1;
            if line_ends <= 2 {
                clean.push('\n');
            }
        } else if !is_invisible(character) {
            line_ends = 0;
            if can_draw(character) && !is_private(character) {
                clean.push(character);
            } else {
                replaced.insert(character);
                clean.push(STAND_IN);
            }
        }
    }
    clean
}

/// Control characters, zero-width characters, bidirectional controls and variation
/// selectors: dropping them loses nothing that paper could show.
fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
            | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Characters without an agreed meaning: PDF/A forbids them, even where a font has them.
fn is_private(character: char) -> bool {
    matches!(character,
        '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{FFFFD}' | '\u{100000}'..='\u{10FFFD}')
}

/// Gives words that are too long for a line places where they may break.
fn breakable(text: &str) -> String {
    let mut whole = String::with_capacity(text.len());
    for part in text.split_inclusive(char::is_whitespace) {
        if part.chars().count() <= LONGEST_WORD {
            whole.push_str(part);
            continue;
        }
        for (place, character) in part.chars().enumerate() {
            if place > 0 && place % PIECE == 0 && !character.is_whitespace() {
                whole.push(SOFT_HYPHEN);
            }
            whole.push(character);
        }
    }
    whole
}
