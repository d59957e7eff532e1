//! Risks and measures from another register, taken in as one edit: what the document has
//! already stays as it is.

use crate::domain::Isms;
use crate::domain::id::MeasureId;
use crate::domain::id::RiskId;
use crate::domain::measure::Measure;
use crate::domain::record::Record;
use crate::domain::risk::Risk;
use crate::edit::addition;
use crate::edit::change::Change;
use crate::edit::refusal::Refusal;
use std::collections::BTreeSet;

/// What comes in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bringing {
    /// The name of the file it comes from; it stands in the journal.
    pub from: String,
    /// New measures; the numbers they carry are ignored.
    pub measures: Vec<Measure>,
    /// New risks.
    pub risks: Vec<BroughtRisk>,
}

/// A risk that comes in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BroughtRisk {
    /// The risk, with the measures that are there already; the number it carries is ignored.
    pub risk: Risk,
    /// Which of the new measures lower it too, by their places.
    pub measures: BTreeSet<usize>,
}

/// New measures first, then the risks they are for. One that may not be refuses all.
pub(super) fn plan(isms: &Isms, bringing: &Bringing) -> Result<Vec<Change>, Refusal> {
    let mut then = isms.clone();
    let mut changes = Vec::new();
    let mut numbers = Vec::new();
    for measure in &bringing.measures {
        let id = MeasureId(then.issued.measure + 1);
        numbers.push(id);
        add(&mut then, &mut changes, Record::Measure(Measure { id, ..measure.clone() }))?;
    }
    for brought in &bringing.risks {
        let id = RiskId(then.issued.risk + 1);
        let mut risk = Risk { id, ..brought.risk.clone() };
        risk.measures.extend(brought.measures.iter().filter_map(|place| numbers.get(*place)));
        add(&mut then, &mut changes, Record::Risk(Box::new(risk)))?;
    }
    Ok(changes)
}

fn add(then: &mut Isms, changes: &mut Vec<Change>, record: Record) -> Result<(), Refusal> {
    addition::may_be(&record, then)?;
    let change = Change::added(record);
    then.absorb(std::slice::from_ref(&change));
    changes.push(change);
    Ok(())
}
