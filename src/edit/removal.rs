//! Taking a record away, and with it every link to it, so that nothing points at nothing.

use crate::domain::Isms;
use crate::domain::avoidance::Replacement;
use crate::domain::id::ExchangeId;
use crate::domain::measure::Measure;
use crate::domain::record::Record;
use crate::domain::record::RecordKey;
use crate::domain::risk::Risk;
use crate::edit::avoiding;
use crate::edit::change::Change;
use crate::edit::inventory::there;
use crate::edit::refusal::Refusal;
use crate::edit::risk::settle_residual;

/// The record's end, after every link to it has been taken away.
pub(super) fn plan(isms: &Isms, key: &RecordKey) -> Result<Vec<Change>, Refusal> {
    if matches!(
        key,
        RecordKey::Practice
            | RecordKey::Policy
            | RecordKey::PolicyVersion(_)
            | RecordKey::Criteria(_)
    ) {
        return Err(Refusal::CannotRemove);
    }
    there(isms, key.clone())?;
    let mut changes = unlinked(isms, key);
    for change in &changes {
        if let (Some(Record::Risk(before)), Some(Record::Risk(after))) =
            (&change.before, &change.after)
        {
            avoiding::stays_named(before, after)?;
        }
    }
    let record = isms.get(key).ok_or_else(|| Refusal::NoSuchRecord(key.clone()))?;
    // The record itself comes first in the list so that the journal names it; the store
    // writes in the order that foreign keys ask for.
    changes.insert(0, Change::removed(record));
    Ok(changes)
}

/// Every link to a record taken away, also to one that is not there.
pub fn unlinked(isms: &Isms, key: &RecordKey) -> Vec<Change> {
    let mut changes = Vec::new();
    unlink_risks(isms, key, &mut changes);
    unlink_inventory(isms, key, &mut changes);
    unlink_evidence(isms, key, &mut changes);
    changes
}

fn unlink_risks(isms: &Isms, key: &RecordKey, changes: &mut Vec<Change>) {
    for before in isms.risks.values() {
        let mut after = before.clone();
        let linked = match key {
            RecordKey::Process(id) => after.processes.remove(id),
            RecordKey::System(id) => after.systems.remove(id),
            RecordKey::Exchange(id) => leave_exchange(&mut after, *id),
            RecordKey::Measure(id) => after.measures.remove(id),
            _ => false,
        };
        if linked {
            settle_residual(&mut after, isms);
            let boxed = |risk: Risk| Record::Risk(Box::new(risk));
            changes.push(Change::changed(boxed(before.clone()), boxed(after)));
        }
    }
}

/// Evidence stays where its measure goes: it may show another one day.
fn unlink_evidence(isms: &Isms, key: &RecordKey, changes: &mut Vec<Change>) {
    let RecordKey::Measure(measure) = key else { return };
    for before in isms.evidence_of(*measure) {
        let mut after = before.clone();
        after.measures.remove(measure);
        changes.push(Change::changed(Record::Evidence(before.clone()), Record::Evidence(after)));
    }
}

/// An exchange that is gone is hit by nothing, and comes in the place of nothing.
fn leave_exchange(risk: &mut Risk, id: ExchangeId) -> bool {
    let replaces = risk.replacement.and_then(Replacement::exchange) == Some(id);
    if replaces {
        risk.replacement = None;
    }
    risk.exchanges.remove(&id) || replaces
}

fn unlink_inventory(isms: &Isms, key: &RecordKey, changes: &mut Vec<Change>) {
    for before in isms.systems.values() {
        let mut after = before.clone();
        match key {
            RecordKey::Process(id) => drop(after.processes.remove(id)),
            RecordKey::Role(id) => drop(after.users.remove(id)),
            RecordKey::Supplier(id) if after.supplier == Some(*id) => after.supplier = None,
            _ => {}
        }
        if *before != after {
            changes.push(Change::changed(Record::System(before.clone()), Record::System(after)));
        }
    }
    for before in isms.measures.values() {
        if matches!(key, RecordKey::Supplier(id) if before.supplier == Some(*id)) {
            let after = Measure { supplier: None, ..before.clone() };
            changes.push(Change::changed(Record::Measure(before.clone()), Record::Measure(after)));
        }
    }
    for before in isms.exchanges.values() {
        let mut after = before.clone();
        match key {
            RecordKey::Process(id) => drop(after.processes.remove(id)),
            RecordKey::System(id) => drop(after.systems.remove(id)),
            RecordKey::Supplier(id) => drop(after.suppliers.remove(id)),
            _ => {}
        }
        if *before != after {
            changes
                .push(Change::changed(Record::Exchange(before.clone()), Record::Exchange(after)));
        }
    }
}
