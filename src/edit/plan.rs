//! Measures that were tried out on the map and are kept as a plan: in one edit, so that one
//! step back takes all of it away.

use crate::domain::Isms;
use crate::domain::id::MeasureId;
use crate::domain::id::RiskId;
use crate::domain::measure::Measure;
use crate::domain::measure::MeasureStatus;
use crate::domain::record::Record;
use crate::domain::record::RecordKey;
use crate::edit::addition;
use crate::edit::change::Change;
use crate::edit::inventory::there;
use crate::edit::refusal::Refusal;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// A measure that is planned, and for which risks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// Which.
    pub measure: PlannedMeasure,
    /// The risks it is linked to; those that have it already stay as they are.
    pub risks: BTreeSet<RiskId>,
}

/// Which measure is planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlannedMeasure {
    /// One the practice has; how far it is stays as it is.
    Own(MeasureId),
    /// A new one, not begun; the number it carries is ignored.
    New(Box<Measure>),
}

/// New measures first, then the risks they are for.
pub(super) fn plan(isms: &Isms, planned: &[Planned]) -> Result<Vec<Change>, Refusal> {
    let mut issued = isms.issued;
    let mut changes = Vec::new();
    let mut links: BTreeMap<RiskId, BTreeSet<MeasureId>> = BTreeMap::new();
    for one in planned {
        let id = match &one.measure {
            PlannedMeasure::Own(id) => {
                there(isms, RecordKey::Measure(*id))?;
                *id
            }
            PlannedMeasure::New(measure) => {
                issued.measure += 1;
                let id = MeasureId(issued.measure);
                let status = MeasureStatus::Planned;
                let measure = Record::Measure(Measure { id, status, ..(**measure).clone() });
                addition::may_be(&measure, isms)?;
                changes.push(Change::added(measure));
                id
            }
        };
        for risk in &one.risks {
            links.entry(*risk).or_default().insert(id);
        }
    }
    for (risk, measures) in links {
        let before = isms.risks.get(&risk).ok_or(Refusal::NoSuchRecord(RecordKey::Risk(risk)))?;
        let mut after = before.clone();
        after.measures.extend(measures);
        if after.measures != before.measures {
            let (before, after) = (Box::new(before.clone()), Box::new(after));
            changes.push(Change::changed(Record::Risk(before), Record::Risk(after)));
        }
    }
    Ok(changes)
}
