//! What differs: between two documents record by record, and between two looks of one
//! record field by field. Told by the records themselves, so that a new field needs nothing
//! here. Knows no words.

use crate::domain::Isms;
use crate::domain::record::Record;
use crate::domain::record::RecordKey;
use crate::edit::change::Change;
use serde_json::Map;
use serde_json::Value;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// The changes that lead from one document to another, in the order of the records' kinds
/// and numbers. The numbers given out are not looked at: they never go back.
pub fn between(before: &Isms, after: &Isms) -> Vec<Change> {
    let (mut before, mut after) = (by_key(before), by_key(after));
    let keys: BTreeSet<RecordKey> = before.keys().chain(after.keys()).cloned().collect();
    let change = |key: RecordKey| {
        let (before, after) = (before.remove(&key), after.remove(&key));
        (before != after).then_some(Change { before, after })
    };
    keys.into_iter().filter_map(change).collect()
}

fn by_key(isms: &Isms) -> BTreeMap<RecordKey, Record> {
    isms.records().into_iter().map(|record| (record.key(), record)).collect()
}

/// A field that is not what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// Kind of record and names of fields, from the outside in: `risk/gross/likelihood`.
    pub path: String,
    /// As it was; null where there was none.
    pub before: Value,
    /// As it is; null where there is none.
    pub after: Value,
}

/// The fields in which a record differs, inner ones with their path. Of a record that is
/// new or gone these are all its fields that are not blank.
pub fn fields(change: &Change) -> Vec<FieldChange> {
    let value = |record: &Option<Record>| {
        record.as_ref().and_then(|record| serde_json::to_value(record).ok()).unwrap_or_default()
    };
    let mut found = Vec::new();
    collect("", &value(&change.before), &value(&change.after), &mut found);
    found
}

fn collect(path: &str, before: &Value, after: &Value, found: &mut Vec<FieldChange>) {
    let nothing = Map::new();
    let (inner_before, inner_after) = match (before, after) {
        (Value::Object(before), Value::Object(after)) => (before, after),
        (Value::Object(before), Value::Null) => (before, &nothing),
        (Value::Null, Value::Object(after)) => (&nothing, after),
        _ => {
            if before != after {
                let (before, after) = (before.clone(), after.clone());
                found.push(FieldChange { path: path.to_owned(), before, after });
            }
            return;
        }
    };
    let names: BTreeSet<_> = inner_before.keys().chain(inner_after.keys()).collect();
    for name in names {
        let inner = if path.is_empty() { name.clone() } else { format!("{path}/{name}") };
        let side = |fields: &Map<String, Value>| fields.get(name).cloned().unwrap_or_default();
        collect(&inner, &side(inner_before), &side(inner_after), found);
    }
}
