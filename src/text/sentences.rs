//! One line of the journal as one sentence: what was changed, from what to what.

use crate::edit::Label;
use crate::edit::VERSION;
use crate::edit::change::Change;
use crate::text::changes::Tally;
use crate::text::changes::Telling;
use crate::text::changes::Turn;
use crate::text::record;
use crate::text::refusal;

/// What a line did to the lines before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Did {
    /// Something new.
    Change,
    /// It took something back.
    TakeBack,
    /// It brought back what had been taken back.
    BringBack,
}

/// So many fields of a record are told in a sentence; the rest is counted.
const MOST_TOLD: usize = 2;

impl Telling<'_> {
    /// What a line of the journal says. The changes are those of the line itself.
    pub fn sentence(&self, label: &Label, did: Did, changes: &[Change]) -> String {
        let key = match did {
            Did::Change => return self.why(label, self.what(label, changes)),
            Did::TakeBack => "history-taken-back",
            Did::BringBack => "history-brought-back",
        };
        // What is taken back is told as it was done.
        let what = if did == Did::TakeBack {
            self.what(label, &crate::edit::change::reversed(changes.to_vec()))
        } else {
            self.what(label, changes)
        };
        self.texts.with(key, &[("what", what.into())])
    }

    /// The same with the reason that the user gave.
    fn why(&self, label: &Label, what: String) -> String {
        let (_, reason) = label.parts();
        let Some(reason) = reason else { return what };
        let words = [("what", what.into()), ("reason", reason.to_owned().into())];
        self.texts.with("history-why", &words)
    }

    fn what(&self, label: &Label, changes: &[Change]) -> String {
        let named = refusal::label(self.texts, label);
        let with_tally = || {
            let tally = Tally::of(changes).words(self.texts);
            self.texts
                .with("history-many", &[("what", named.clone().into()), ("tally", tally.into())])
        };
        match (label.action.as_str(), changes) {
            ("create", _) => self.texts.count("history-created", changes.len()),
            ("rescue", _) => self.texts.count("history-rescued", changes.len()),
            (VERSION, _) | (_, []) => named,
            ("restore" | "import" | "bring-in", _) => with_tally(),
            (_, [only]) => self.one(&named, only),
            (_, [first, rest @ ..]) => {
                let words =
                    [("what", self.one(&named, first).into()), ("count", rest.len().into())];
                self.texts.with("history-and-more", &words)
            }
        }
    }

    /// One record.
    fn one(&self, named: &str, change: &Change) -> String {
        let Some(record) = change.after.as_ref().or(change.before.as_ref()) else {
            return named.to_owned();
        };
        let (key, name) = (record.key(), record.name());
        let whole = |sentence: &str| {
            let words = record::in_sentence(self.texts, &key, &name);
            self.texts.with(sentence, &[("record", words.into())])
        };
        match Turn::of(change) {
            Turn::New => return whole("history-added"),
            Turn::Gone => return whole("history-removed"),
            Turn::Changed => {}
        }
        let fields = self.fields(change);
        if let [field] = fields.as_slice() {
            let subject = if record::has_name(&key) {
                ("history-field-of", name)
            } else if key == crate::domain::record::RecordKey::Practice {
                ("history-field", name)
            } else {
                ("history-field-in", record::in_sentence(self.texts, &key, &name))
            };
            let words = [
                ("field", field.name.as_str().into()),
                ("record", subject.1.into()),
                ("clause", field.clause.as_str().into()),
            ];
            return self.texts.with(subject.0, &words);
        }
        let told: Vec<String> = fields
            .iter()
            .take(MOST_TOLD)
            .map(|field| format!("{} {}", field.name, field.clause))
            .collect();
        let words = [
            ("what", named.into()),
            ("fields", told.join("; ").into()),
            ("count", fields.len().saturating_sub(MOST_TOLD).into()),
        ];
        self.texts.with("history-fields", &words)
    }
}
