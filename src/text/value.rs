//! The value of a field in words, before and after: a scale by its word, a number that
//! points by the name of what it points at, a long text by the part that differs.

use crate::domain::acceptance::AcceptedState;
use crate::domain::awareness::Told;
use crate::domain::matrix;
use crate::domain::matrix::Matrix;
use crate::domain::measure::MeasureStatus;
use crate::domain::record::Record;
use crate::domain::record::RecordKey;
use crate::domain::risk::Assessment;
use crate::text::changes::Telling;
use crate::text::fields;
use crate::text::fields::Said;
use crate::text::format;
use crate::text::record;
use serde_json::Value;

/// The most characters of a text that are shown in a table; in a sentence it is less.
const LONGEST: usize = 240;
const LONGEST_IN_SENTENCE: usize = 60;

/// So many characters around what differs are shown with it.
const AROUND: usize = 24;

/// The most cells of the criteria, or members of a list, that are told one by one.
const MOST_TOLD: usize = 6;

/// How the values of one field are said.
pub(super) struct Values<'a> {
    pub(super) telling: &'a Telling<'a>,
    pub(super) said: Said,
}

impl Values<'_> {
    /// Both sides, and how one became the other; `None` where both are blank.
    pub(super) fn told(&self, before: &Value, after: &Value) -> Option<(String, String, String)> {
        if is_blank(before) && is_blank(after) {
            return None;
        }
        if matches!(self.said, Said::Matrix) {
            return Some(self.telling.cells(before, after));
        }
        if matches!(self.said, Said::Sections) {
            let count = |value: &Value| match value.as_array() {
                Some(sections) => self.telling.texts.count("history-sections", sections.len()),
                None => String::new(),
            };
            return Some(self.telling.pair(count(before), count(after)));
        }
        if before.is_array() || after.is_array() {
            return Some(self.members(before, after));
        }
        let (before, after) = (self.one(before), self.one(after));
        if !matches!(self.said, Said::Text) {
            return Some(self.telling.pair(before, after));
        }
        let quoted = |words: String| {
            if words.is_empty() { words } else { format!("\"{words}\"") }
        };
        let (short_before, short_after) = excerpts(&before, &after, LONGEST_IN_SENTENCE);
        let (_, _, clause) = self.telling.pair(quoted(short_before), quoted(short_after));
        let (before, after) = excerpts(&before, &after, LONGEST);
        Some((self.telling.or_dash(before), self.telling.or_dash(after), clause))
    }

    /// A list: what came to it and what went from it.
    fn members(&self, before: &Value, after: &Value) -> (String, String, String) {
        let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
        let (before, after) = (list(before), list(after));
        let only = |these: &[Value], those: &[Value]| -> String {
            let words: Vec<String> = these
                .iter()
                .filter(|value| !those.contains(value))
                .map(|value| self.one(value))
                .collect();
            self.telling.some(&words)
        };
        let (gone, come) = (only(&before, &after), only(&after, &before));
        if gone.is_empty() && come.is_empty() {
            // The same members in another order.
            let side = |list: &[Value]| list.iter().map(|value| self.one(value)).collect();
            let (before, after): (Vec<String>, Vec<String>) = (side(&before), side(&after));
            return self.telling.pair(self.telling.some(&before), self.telling.some(&after));
        }
        let words = [("before", gone.as_str().into()), ("after", come.as_str().into())];
        let say = |key: &str| self.telling.texts.with(key, &words);
        let clause = match (gone.is_empty(), come.is_empty()) {
            (false, false) => format!("{}; {}", say("history-come"), say("history-gone")),
            (false, true) => say("history-gone"),
            (true, _) => say("history-come"),
        };
        let side = |key: &str, words: String| {
            self.telling.or_dash(if words.is_empty() { words } else { say(key) })
        };
        (side("history-gone", gone.clone()), side("history-come", come.clone()), clause)
    }

    /// One value; blank for none.
    fn one(&self, value: &Value) -> String {
        let telling = self.telling;
        let word = |key: &str| telling.texts.get(key).into_owned();
        match (self.said, value) {
            (_, Value::Null) => String::new(),
            (Said::Kept, Value::String(text)) if text.trim().is_empty() => String::new(),
            (Said::Kept, _) => word("field-kept"),
            (Said::YesNo, Value::Bool(true)) => word("yes"),
            (Said::YesNo, _) => word("no"),
            (Said::Scale(family), Value::String(code)) => word(&format!("{family}-{code}")),
            (Said::Day, Value::String(day)) => match day.parse() {
                Ok(day) => format::date_long(telling.texts, day),
                Err(_) => day.clone(),
            },
            (Said::Euros, Value::Number(_)) => format::euros(number(value)),
            (Said::Minutes, Value::Number(_)) => format::time(telling.texts, number(value).into()),
            (Said::Told, Value::Object(_)) => telling.told_one(value),
            (Said::Title, Value::String(code)) => telling.titled(code),
            (Said::Link(key), Value::Number(_)) => telling.called(&key(number(value))),
            (Said::Version, Value::Number(_)) => telling.called(&fields::criteria(number(value))),
            (_, Value::String(text)) => text.split_whitespace().collect::<Vec<_>>().join(" "),
            (_, value) => value.to_string(),
        }
    }
}

fn number(value: &Value) -> u32 {
    value.as_u64().and_then(|number| u32::try_from(number).ok()).unwrap_or_default()
}

fn is_blank(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(values) => values.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        Value::Bool(true) | Value::Number(_) => false,
    }
}

impl Telling<'_> {
    /// A record that something points at.
    fn called(&self, key: &RecordKey) -> String {
        let name = self.names.get(key).map(String::as_str).unwrap_or_default();
        record::title(self.texts, key, name)
    }

    /// "A. Jansen (23 november 2026)".
    fn told_one(&self, value: &Value) -> String {
        let Ok(told) = serde_json::from_value::<Told>(value.clone()) else {
            return String::new();
        };
        let on = format::date_long(self.texts, told.on);
        self.texts.with("history-told", &[("who", told.who.into()), ("on", on.into())])
    }

    /// "a, b en c", and how many more.
    fn some(&self, words: &[String]) -> String {
        match words.split_at_checked(MOST_TOLD) {
            Some((told, rest)) if !rest.is_empty() => {
                let told = told.join(", ");
                let words = [("names", told.into()), ("count", rest.len().into())];
                self.texts.with("history-some", &words)
            }
            Some(_) | None => format::list(self.texts, words),
        }
    }

    /// The cells of the criteria that differ.
    fn cells(&self, before: &Value, after: &Value) -> (String, String, String) {
        let read = |value: &Value| serde_json::from_value::<Matrix>(value.clone()).ok();
        let (Some(before), Some(after)) = (read(before), read(after)) else {
            let whole = |value: &Value| match value {
                Value::Null => String::new(),
                _ => self.texts.get("history-whole-matrix").into_owned(),
            };
            return self.pair(whole(before), whole(after));
        };
        let differing: Vec<_> = matrix::positions()
            .filter(|(likelihood, consequence)| {
                before.level(*likelihood, *consequence) != after.level(*likelihood, *consequence)
            })
            .collect();
        let side = |matrix: &Matrix| {
            let words = |(likelihood, consequence): &(_, _)| {
                let level = matrix.level(*likelihood, *consequence);
                self.cell((*likelihood, *consequence), level)
            };
            let words: Vec<String> = differing.iter().map(words).collect();
            self.some(&words)
        };
        self.pair(side(&before), side(&after))
    }

    fn cell(
        &self,
        (likelihood, consequence): (
            crate::domain::scale::Likelihood,
            crate::domain::scale::Consequence,
        ),
        level: crate::domain::scale::Level,
    ) -> String {
        let word =
            |family: &str, code: &str| self.texts.get(&format!("{family}-{code}")).into_owned();
        let words = [
            ("likelihood", word("likelihood", likelihood.code()).into()),
            ("consequence", word("consequence", consequence.code()).into()),
            ("level", word("level", level.code()).into()),
        ];
        self.texts.with("history-cell", &words)
    }

    /// What the acceptance of a risk was given for; blank where there is none.
    pub(super) fn standing(&self, record: Option<&Record>) -> String {
        let Some(Record::Risk(risk)) = record else { return String::new() };
        let Some(acceptance) = &risk.acceptance else { return String::new() };
        let AcceptedState { gross, residual, treatment, measures, .. } = &acceptance.given_for;
        let treatment = treatment.map_or_else(
            || self.texts.get("history-blank").into_owned(),
            |treatment| self.texts.get(&format!("treatment-{}", treatment.code())).into_owned(),
        );
        let done = measures.values().filter(|status| **status == MeasureStatus::Implemented);
        let words = [
            ("gross", self.rated(Some(*gross)).into()),
            ("residual", self.rated(*residual).into()),
            ("treatment", treatment.into()),
            ("measures", measures.len().into()),
            ("done", done.count().into()),
        ];
        self.texts.with("history-standing", &words)
    }

    /// "kans groot, gevolg hoog"; a dash while it is not wholly rated.
    fn rated(&self, rated: Option<Assessment>) -> String {
        let Some((likelihood, consequence)) = rated.and_then(Assessment::position) else {
            return self.texts.get("history-blank").into_owned();
        };
        let word =
            |family: &str, code: &str| self.texts.get(&format!("{family}-{code}")).into_owned();
        let words = [
            ("likelihood", word("likelihood", likelihood.code()).into()),
            ("consequence", word("consequence", consequence.code()).into()),
        ];
        self.texts.with("history-rated", &words)
    }
}

/// Two texts, each whole or cut to the part in which they differ.
pub(super) fn excerpts(before: &str, after: &str, longest: usize) -> (String, String) {
    let (one, other): (Vec<char>, Vec<char>) = (before.chars().collect(), after.chars().collect());
    if one.len() <= longest && other.len() <= longest {
        return (before.to_owned(), after.to_owned());
    }
    let same = |(one, other): &(&char, &char)| one == other;
    let start = one.iter().zip(&other).take_while(same).count();
    let most = one.len().min(other.len()) - start;
    let end = one.iter().rev().zip(other.iter().rev()).take(most).take_while(same).count();
    (excerpt(&one, (start, end), longest), excerpt(&other, (start, end), longest))
}

/// A text without the beginning and end that it shares with another, but for a few words,
/// and never longer than so many characters and the dots that stand for the rest.
fn excerpt(text: &[char], (start, end): (usize, usize), longest: usize) -> String {
    let from = word_before(text, start.saturating_sub(AROUND));
    let to = (text.len() - end + AROUND).min(text.len()).min(from + longest);
    let to = word_after(text, to);
    let middle: String = text.iter().skip(from).take(to.saturating_sub(from)).collect();
    let dots = |is_cut: bool| if is_cut { "…" } else { "" };
    format!("{}{}{}", dots(from > 0), middle.trim(), dots(to < text.len()))
}

/// Where the word begins in which a place lies; the place itself where that is far away.
fn word_before(text: &[char], place: usize) -> usize {
    let before = text.iter().take(place).rev().take(AROUND);
    let whole = before.take_while(|letter| !letter.is_whitespace()).count();
    if whole == AROUND { place } else { place - whole }
}

/// Where the word ends in which a place lies; the place itself where that is far away.
fn word_after(text: &[char], place: usize) -> usize {
    let after = text.iter().skip(place).take(AROUND);
    let whole = after.take_while(|letter| !letter.is_whitespace()).count();
    if whole == AROUND { place } else { place + whole }
}
