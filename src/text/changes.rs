//! What changed, in words: record by record and field by field, for the screen and for paper.

use crate::domain::progress::Step;
use crate::domain::record::Record;
use crate::domain::record::RecordKey;
use crate::edit::change::Change;
use crate::edit::comparison;
use crate::edit::comparison::FieldChange;
use crate::text::Texts;
use crate::text::fields;
use crate::text::fields::Field;
use crate::text::fields::STANDING;
use crate::text::fields::Said;
use crate::text::record;
use crate::text::value::Values;
use serde_json::Value;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// What became of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// It was not there before.
    New,
    /// It is not what it was.
    Changed,
    /// It is no longer there.
    Gone,
}

impl Turn {
    /// Every turn, in the order in which people read them.
    pub const ALL: [Self; 3] = [Self::New, Self::Changed, Self::Gone];

    /// The text key of its word.
    pub const fn key(self) -> &'static str {
        match self {
            Self::New => "turn-new",
            Self::Changed => "turn-changed",
            Self::Gone => "turn-gone",
        }
    }

    /// What became of the record of a change.
    pub const fn of(change: &Change) -> Self {
        match (&change.before, &change.after) {
            (None, _) => Self::New,
            (Some(_), Some(_)) => Self::Changed,
            (Some(_), None) => Self::Gone,
        }
    }
}

/// A field that changed, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldWords {
    /// What the field is called.
    pub name: String,
    /// As it was, shortened to what differs; a dash where it was blank.
    pub before: String,
    /// As it is, in the same way.
    pub after: String,
    /// Both in one: "van klein naar groot".
    pub clause: String,
    /// The step of the road in which it is filled in.
    pub step: Step,
}

/// A record that changed, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordWords {
    /// Which.
    pub key: RecordKey,
    /// What it is called in a list.
    pub title: String,
    /// What became of it.
    pub turn: Turn,
    /// Its fields that differ, in the order in which people read them.
    pub fields: Vec<FieldWords>,
}

/// How many records are new, changed and gone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// New ones.
    pub new: usize,
    /// Changed ones.
    pub changed: usize,
    /// In how many fields these changed; 0 where they were not counted.
    pub fields: usize,
    /// Those that are gone.
    pub gone: usize,
}

impl Tally {
    /// Counts changes.
    pub fn of(changes: &[Change]) -> Self {
        let count = |turn| changes.iter().filter(|change| Turn::of(change) == turn).count();
        let (new, changed, gone) = (count(Turn::New), count(Turn::Changed), count(Turn::Gone));
        Self { new, changed, fields: 0, gone }
    }

    /// Counts records, and in how many fields they changed.
    pub fn of_records(records: &[RecordWords]) -> Self {
        let of = |turn| records.iter().filter(move |record| record.turn == turn);
        Self {
            new: of(Turn::New).count(),
            changed: of(Turn::Changed).count(),
            fields: of(Turn::Changed).map(|record| record.fields.len()).sum(),
            gone: of(Turn::Gone).count(),
        }
    }

    /// "3 onderdelen nieuw, 1 onderdeel gewijzigd (2 velden), 1 onderdeel weg"; what there is
    /// none of is left out.
    pub fn words(self, text: &Texts) -> String {
        let changed = || {
            let words = text.count("tally-changed", self.changed);
            let fields = (self.fields > 0).then(|| text.count("tally-fields", self.fields));
            fields.map_or_else(|| words.clone(), |fields| format!("{words} ({fields})"))
        };
        let parts = [
            (self.new > 0).then(|| text.count("tally-new", self.new)),
            (self.changed > 0).then(changed),
            (self.gone > 0).then(|| text.count("tally-gone", self.gone)),
        ];
        let told: Vec<String> = parts.into_iter().flatten().collect();
        if told.is_empty() { text.get("tally-none").into_owned() } else { told.join(", ") }
    }
}

/// What records are called, by their keys: also of those that are gone.
pub type Names = BTreeMap<RecordKey, String>;

/// Takes over what the records of these changes are called by now.
pub fn learn(names: &mut Names, changes: &[Change]) {
    for record in
        changes.iter().filter_map(|change| change.after.as_ref().or(change.before.as_ref()))
    {
        names.insert(record.key(), record.name());
    }
}

/// Turns changes into words.
#[derive(Clone, Copy)]
pub struct Telling<'a> {
    pub(super) texts: &'a Texts,
    /// What codes of the catalogue are called.
    pub(super) titles: &'a BTreeMap<String, String>,
    pub(super) names: &'a Names,
}

impl<'a> Telling<'a> {
    /// Tells with these words, the titles of the catalogue's codes, and the names of records.
    pub const fn new(
        texts: &'a Texts,
        titles: &'a BTreeMap<String, String>,
        names: &'a Names,
    ) -> Self {
        Self { texts, titles, names }
    }

    /// Records that changed, in the order they come.
    pub fn records(&self, changes: &[Change]) -> Vec<RecordWords> {
        changes.iter().filter_map(|change| self.record(change)).collect()
    }

    /// A record that changed; `None` for a change of nothing.
    pub fn record(&self, change: &Change) -> Option<RecordWords> {
        let record = change.after.as_ref().or(change.before.as_ref())?;
        let key = record.key();
        Some(RecordWords {
            title: record::title(self.texts, &key, &record.name()),
            turn: Turn::of(change),
            fields: self.fields(change),
            key,
        })
    }

    /// The fields of a record that changed, in the order in which people read them.
    pub fn fields(&self, change: &Change) -> Vec<FieldWords> {
        let mut found = Vec::new();
        let mut raw = comparison::fields(change);
        if raw.iter().any(|field| is_inside(&field.path, STANDING)) {
            let path = STANDING.to_owned();
            raw.push(FieldChange { path, before: Value::Null, after: Value::Null });
        }
        for field in raw {
            // A field that has no row is told by its path: a test sees it first.
            let (place, row, codes) =
                fields::find(&field.path).unwrap_or((usize::MAX, &UNKNOWN, Vec::new()));
            if !matches!(row.said, Said::Hidden) {
                found.push((place, field.path.clone(), self.field((change, &field), row, &codes)));
            }
        }
        found.sort_by(|one, other| (one.0, &one.1).cmp(&(other.0, &other.1)));
        found.into_iter().filter_map(|(_, _, words)| words).collect()
    }

    /// All that stands in a record: what each field is called, and the whole of it in words.
    pub fn contents(&self, record: Record) -> Vec<(String, String)> {
        let change = Change::added(record);
        // Of something new all that is in a list has come; as it stands, it is simply there.
        let come = self.texts.with("history-come", &[("after", "".into())]);
        let mut found = Vec::new();
        for field in comparison::fields(&change) {
            let (place, row, codes) =
                fields::find(&field.path).unwrap_or((usize::MAX, &UNKNOWN, Vec::new()));
            if matches!(row.said, Said::Hidden) || is_inside(&field.path, STANDING) {
                continue;
            }
            let words = self.field((&change, &field), row, &codes);
            found.extend(words.map(|words| {
                let whole = match (row.said, &field.after) {
                    (Said::Text, Value::String(whole)) => whole.clone(),
                    (Said::Text, Value::Array(all)) => {
                        all.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("; ")
                    }
                    _ => match words.after.strip_prefix(come.trim_end()) {
                        Some(list) => list.trim_start().to_owned(),
                        None => words.after,
                    },
                };
                (place, (words.name, whole))
            }));
        }
        found.sort_by_key(|(place, _)| *place);
        found.into_iter().map(|(_, words)| words).collect()
    }

    /// The steps of the road that changes were about, in order.
    pub fn steps(&self, changes: &[Change]) -> Vec<Step> {
        let mut found = BTreeSet::new();
        for change in changes {
            if Turn::of(change) == Turn::Changed {
                let fields = comparison::fields(change);
                found.extend(fields.iter().map(|field| step_of(&field.path)));
            } else {
                found.extend(change.key().as_ref().map(step_of_record));
            }
        }
        found.into_iter().collect()
    }

    /// One field; `None` where blank became blank, as in a new record.
    fn field(
        &self,
        (change, field): (&Change, &FieldChange),
        row: &Field,
        codes: &[(&'static str, &str)],
    ) -> Option<FieldWords> {
        let values = Values { telling: self, said: row.said };
        let (before, after, clause) = match row.said {
            Said::Standing => {
                let side = |record: &Option<Record>| self.standing(record.as_ref());
                self.pair(side(&change.before), side(&change.after))
            }
            Said::Answer => {
                let question = codes.first().map(|(_, code)| *code).unwrap_or_default();
                let side = |answer: &Value| {
                    let code = answer.as_str().map(|answer| format!("{question}/{answer}"));
                    code.map(|code| self.titled(&code)).unwrap_or_default()
                };
                self.pair(side(&field.before), side(&field.after))
            }
            _ => values.told(&field.before, &field.after)?,
        };
        let mut words = codes.iter().map(|(family, code)| self.code(family, code));
        let named = [
            ("one", words.next().unwrap_or_default().into()),
            ("two", words.next().unwrap_or_default().into()),
        ];
        let name = self.texts.with(row.name, &named);
        Some(FieldWords { name, before, after, clause, step: step_of(&field.path) })
    }

    /// A code that stands in a path, as people call it.
    fn code(&self, family: &str, code: &str) -> String {
        if family == "title" {
            self.titled(code)
        } else {
            self.texts.get(&format!("{family}-{code}")).into_owned()
        }
    }

    /// What the catalogue calls a code; the code itself where it is none of the catalogue's.
    pub(super) fn titled(&self, code: &str) -> String {
        self.titles.get(code).cloned().unwrap_or_else(|| code.to_owned())
    }

    /// Two sides and how one became the other; a blank side is a dash.
    pub(super) fn pair(&self, before: String, after: String) -> (String, String, String) {
        let words = [("before", before.as_str().into()), ("after", after.as_str().into())];
        let key = match (before.is_empty(), after.is_empty()) {
            (true, _) => "history-filled",
            (false, true) => "history-emptied",
            (false, false) => "history-from-to",
        };
        let clause = self.texts.with(key, &words);
        (self.or_dash(before), self.or_dash(after), clause)
    }

    pub(super) fn or_dash(&self, words: String) -> String {
        if words.is_empty() { self.texts.get("history-blank").into_owned() } else { words }
    }
}

/// For a field without a row.
const UNKNOWN: Field = Field { path: "", name: "field-other", said: Said::Text };

fn is_inside(path: &str, outer: &str) -> bool {
    path.strip_prefix(outer).is_some_and(|rest| rest.starts_with('/'))
}

/// The step of the road in which a field is filled in.
fn step_of(path: &str) -> Step {
    let (kind, field) = path.split_once('/').unwrap_or((path, ""));
    match (kind, field) {
        ("process" | "system" | "exchange" | "supplier", _) => Step::Processes,
        ("risk", field) => {
            let begins = |names: &[&str]| names.iter().any(|name| field.starts_with(name));
            if begins(&["residual", "acceptance", "breach"]) {
                Step::Residual
            } else if begins(&["treatment", "measures", "replacement"]) {
                Step::Measures
            } else {
                Step::Risks
            }
        }
        ("measure" | "statement", _) => Step::Measures,
        _ => Step::Policy,
    }
}

/// The step of the road in which a record comes and goes.
pub const fn step_of_record(key: &RecordKey) -> Step {
    match key {
        RecordKey::Process(_)
        | RecordKey::System(_)
        | RecordKey::Exchange(_)
        | RecordKey::Supplier(_) => Step::Processes,
        RecordKey::Risk(_) => Step::Risks,
        RecordKey::Measure(_) | RecordKey::Statement(_) | RecordKey::Evidence(_) => Step::Measures,
        _ => Step::Policy,
    }
}
