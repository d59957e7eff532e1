//! Dates of birth, told from the other dates of a practice by the words beside them.

use crate::domain::patient_data::day::date_at;
use crate::domain::patient_data::token::Kind;
use crate::domain::patient_data::token::Token;

/// By these words a date is one of birth.
const BORN: [&str; 9] = [
    "*",
    "gbd",
    "geb",
    "gebdat",
    "gebdatum",
    "geboortedag",
    "geboortedatum",
    "geboren",
    "gebooren",
];

/// How many tokens before a date such a word may stand: "geboortedatum van J. Jansen: ".
const BORN_WITHIN: usize = 8;

/// The most letters of a small word: "is", "van", "op".
const SMALL_WORD: usize = 3;

/// The last year in which a date beside a name is taken for one of birth. What a practice
/// has signed or decided and still writes down is younger than that.
const LAST_YEAR_BY_NAME: i16 = 2005;

/// Words with a capital that are no names, such as at the beginning of a sentence.
const NO_NAMES: [&str; 30] = [
    "begin",
    "begonnen",
    "besluit",
    "bouwjaar",
    "contract",
    "eind",
    "einde",
    "gebouwd",
    "gestart",
    "getekend",
    "op",
    "opgericht",
    "overeenkomst",
    "overgenomen",
    "per",
    "praktijk",
    "sinds",
    "start",
    "tot",
    "update",
    "vanaf",
    "vastgesteld",
    "versie",
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
];

/// What the names of laws, and of the dates themselves, end in.
const NO_NAME_ENDS: [&str; 4] = ["wet", "besluit", "datum", "regeling"];

/// Whether one is in a text.
pub(super) fn has_birth_date(tokens: &[Token<'_>]) -> bool {
    (0..tokens.len()).any(|at| {
        let (before, here) = tokens.split_at(at);
        let Some((day, length)) = date_at(here) else { return false };
        let after = here.get(length..).unwrap_or_default();
        let mut near = before.iter().rev().take(BORN_WITHIN);
        let last = near.find(|token| token.is(&BORN) || !leads_to_date(token));
        let is_born = last.is_some_and(|token| token.is(&BORN));
        // Two digits of a year say too little by themselves.
        let is_old = (1900..=LAST_YEAR_BY_NAME).contains(&day.year());
        is_born || is_old && (ends_in_name(before) || begins_with_name(after))
    })
}

/// Whether a token may stand between such a word and its date: a sign, a small word, or
/// whose birth it is. Any other word begins another subject.
fn leads_to_date(token: &Token<'_>) -> bool {
    match token.kind {
        Kind::Sign => token.text != ";",
        Kind::Word => {
            token.text.chars().count() <= SMALL_WORD
                || is_name(token)
                || token.is(&["patiënt", "patient"])
        }
        Kind::Number => false,
    }
}

/// Whether the last word is a name; a comma or bracket may stand after it.
fn ends_in_name(tokens: &[Token<'_>]) -> bool {
    let mut back =
        tokens.iter().rev().skip_while(|token| matches!(token.text, "," | "(" | ":" | "-"));
    back.next().is_some_and(is_name)
}

/// Whether the first word is a name or an initial; a comma or bracket may stand before it.
fn begins_with_name(tokens: &[Token<'_>]) -> bool {
    let mut on = tokens.iter().skip_while(|token| matches!(token.text, "," | ")" | ":" | "-"));
    let Some(first) = on.next() else { return false };
    let is_initial = first.text.chars().count() == 1 && first.text.chars().all(char::is_uppercase);
    is_name(first) || is_initial && on.next().is_some_and(|next| next.text == ".")
}

/// A word with one capital, in front, as names have.
fn is_name(token: &Token<'_>) -> bool {
    let mut letters = token.text.chars();
    let begins = letters.next().is_some_and(char::is_uppercase);
    let rest = letters.as_str();
    let lower = token.text.to_lowercase();
    token.kind == Kind::Word
        && begins
        && !rest.is_empty()
        && rest.chars().all(char::is_lowercase)
        && !NO_NAMES.contains(&&*lower)
        && !NO_NAME_ENDS.iter().any(|end| lower.ends_with(end))
}
