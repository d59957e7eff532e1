//! Records that were changed in a table of the document itself. Whatever any other edit would
//! be refused for is refused here too; a decision on a risk stays as it was taken, and is stale
//! where what it rested on has changed.

use crate::domain::Isms;
use crate::domain::id::MeasureId;
use crate::domain::id::RiskId;
use crate::domain::record::Record;
use crate::edit::addition;
use crate::edit::change::Change;
use crate::edit::refusal::Refusal;

/// One after the other: a risk may lean on a measure that stands before it.
pub(super) fn plan(isms: &Isms, records: &[Record]) -> Result<Vec<Change>, Refusal> {
    let mut then = isms.clone();
    let mut changes = Vec::new();
    for record in records {
        if is_new(record) {
            let added = addition::plan(&then, record.clone())?;
            then.absorb(&added);
            changes.extend(added);
            continue;
        }
        let key = record.key();
        let before = then.get(&key).ok_or(Refusal::NoSuchRecord(key))?;
        if before == *record {
            continue;
        }
        addition::may_be(&undecided(record), &then)?;
        then.put(record.clone());
        changes.push(Change::changed(before, record.clone()));
    }
    Ok(changes)
}

fn is_new(record: &Record) -> bool {
    match record {
        Record::Risk(risk) => risk.id == RiskId(0),
        Record::Measure(measure) => measure.id == MeasureId(0),
        _ => false,
    }
}

/// The same without the decision on it, which may be stale and may not be new.
fn undecided(record: &Record) -> Record {
    match record {
        Record::Risk(risk) => {
            let mut risk = risk.clone();
            risk.acceptance = None;
            Record::Risk(risk)
        }
        other => other.clone(),
    }
}
