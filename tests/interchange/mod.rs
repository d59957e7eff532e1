//! The open JSON format, out and in.

mod acceptance;
mod carried;
mod errors;
mod evidence;
pub mod foreign;
mod foreign_hostile;
mod foreign_peers;
mod generated;
mod generated_measures;
mod lived;
mod merge;
mod minimum;
mod properties;
pub mod recomputation;
mod recomputed;
mod schema;

use jiff::civil::Date;
use jiff::civil::date;
use praktijkschild::domain::Isms;
use praktijkschild::edit::Edit;
use praktijkschild::edit::refusal::Refusal;
use praktijkschild::interchange::ImportError;
use praktijkschild::interchange::plan_import;
use praktijkschild::interchange::to_json;
use serde_json::Value;

/// The smallest file with everything in it, as another program would make it.
pub const MINIMUM: &str = include_str!("../fixtures/minimum.json");

/// The day on which these tests look at a document.
pub const TODAY: Date = date(2026, 11, 23);

/// The document with a file read in.
pub fn imported(isms: &Isms, json: &str) -> Result<Isms, ImportError> {
    let records = plan_import(isms, json)?;
    let mut after = isms.clone();
    match Edit::Import(records).plan(isms) {
        Ok(changes) => after.absorb(&changes),
        Err(Refusal::NothingChanges) => {}
        Err(refusal) => panic!("a checked file was refused: {refusal}"),
    }
    Ok(after)
}

/// The minimum file with something else at one place.
pub fn minimum_with(pointer: &str, value: Value) -> String {
    let mut whole: Value = serde_json::from_str(MINIMUM).unwrap();
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match whole.pointer_mut(parent).unwrap() {
        Value::Object(map) => drop(map.insert(key.to_owned(), value)),
        Value::Array(list) => list[key.parse::<usize>().unwrap()] = value,
        _ => panic!("nothing can stand at {pointer}"),
    }
    whole.to_string()
}

/// The minimum file without one key.
pub fn minimum_without(pointer: &str) -> String {
    let mut whole: Value = serde_json::from_str(MINIMUM).unwrap();
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    whole.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(key).unwrap();
    whole.to_string()
}

/// What an export says, as a tree.
pub fn exported(isms: &Isms) -> Value {
    serde_json::from_str(&to_json(isms, TODAY)).unwrap()
}
