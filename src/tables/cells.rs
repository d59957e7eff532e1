//! Texts as other programs can hold them: without what they cannot, and no longer than they
//! take.

use crate::text::Texts;

/// The most that a cell of Excel holds, in units of UTF-16.
const MOST: usize = 32_767;

/// The same text without what no table can hold: line ends are all alike, a tab is a space, and
/// any other control character or what is no character at all is gone.
pub(super) fn clean(text: &str) -> String {
    let unified = text.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ");
    let is_held = |letter: &char| {
        *letter == '\n' || !letter.is_control() && !matches!(letter, '\u{FFFE}' | '\u{FFFF}')
    };
    unified.chars().filter(is_held).collect()
}

/// A text that fits a cell of Excel; where it had to be cut, its end says so.
pub(super) fn fitting(text: &str, texts: &Texts) -> String {
    if units(text) <= MOST {
        return text.to_owned();
    }
    let note = texts.get("table-cut");
    let room = MOST - units(&note);
    let mut taken = 0;
    let fits = |letter: &char| {
        taken += letter.len_utf16();
        taken <= room
    };
    let mut cut: String = text.chars().take_while(fits).collect();
    cut.push_str(&note);
    cut
}

/// Whether a cell was cut when it was written.
pub(super) fn is_cut(text: &str, texts: &Texts) -> bool {
    units(text) > MOST / 2 && text.ends_with(&*texts.get("table-cut"))
}

fn units(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}
