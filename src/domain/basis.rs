//! What a line of the statement of applicability rests on: the risks that need the control, the
//! measures that carry it out and how far they are, and the contracts under which others do
//! (NEN 7510-1:2024, 6.1.3 d). Computed, never stored.

use crate::domain::Isms;
use crate::domain::control::ControlNumber;
use crate::domain::control::StatementStatus;
use crate::domain::id::MeasureId;
use crate::domain::id::RiskId;
use crate::domain::id::SupplierId;
use crate::domain::inventory::DataExchange;
use crate::domain::measure::Measure;
use crate::domain::measure::MeasureStatus;
use crate::domain::record::RecordKey;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// The controls about the work of suppliers: every contract with one is about them
/// (NEN 7510-2:2024, norm.md §1.4).
const OF_SUPPLIERS: [&str; 5] = ["5.19", "5.20", "5.21", "5.22", "5.23"];

/// The control about exchanging data with others.
const OF_EXCHANGE: &str = "5.14";

/// What one control rests on, by number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Basis {
    /// The relevant risks that need it: it is prescribed against them, or a measure of theirs
    /// helps to carry it out.
    pub risks: Vec<RiskId>,
    /// The measures that help to carry it out, for whichever risk.
    pub measures: Vec<MeasureId>,
}

impl Basis {
    /// What a control rests on.
    pub fn of(control: &ControlNumber, isms: &Isms) -> Self {
        let carries = |measure: &&Measure| measure.controls.contains(control);
        let measures: Vec<_> = isms.measures.values().filter(carries).map(|own| own.id).collect();
        let needs = isms.relevant_risks().filter(|risk| {
            risk.prescribed.contains(control)
                || measures.iter().any(|measure| risk.measures.contains(measure))
        });
        let risks = needs.map(|risk| risk.id).collect();
        Self { risks, measures }
    }

    /// The contracts under which the control is carried out, by the record that tells of them: of
    /// suppliers that carry out one of its measures, of all suppliers where the control is about
    /// those, and the agreements of exchanges where it is about exchanging.
    pub fn contracts(&self, control: &ControlNumber, isms: &Isms) -> Vec<RecordKey> {
        let own = self.measures.iter().filter_map(|id| isms.measures.get(id)?.supplier);
        let mut suppliers: BTreeSet<_> = own.collect();
        if OF_SUPPLIERS.contains(&control.as_str()) {
            suppliers.extend(isms.suppliers.keys());
        }
        let is_there = |id: &SupplierId| isms.suppliers.contains_key(id);
        let suppliers = suppliers.into_iter().filter(is_there).map(RecordKey::Supplier);
        let is_agreed = |own: &&DataExchange| {
            control.as_str() == OF_EXCHANGE && !own.framework.trim().is_empty()
        };
        let exchanges = isms.exchanges.values().filter(is_agreed);
        suppliers.chain(exchanges.map(|own| RecordKey::Exchange(own.id))).collect()
    }

    /// How far the measures are, as the status they bear out; `None` without a measure.
    pub fn status(&self, isms: &Isms) -> Option<StatementStatus> {
        borne_out(self.measures.iter().filter_map(|id| Some(isms.measures.get(id)?.status)))
    }
}

/// What every control rests on that rests on anything.
pub fn bases(isms: &Isms) -> BTreeMap<ControlNumber, Basis> {
    let mut found: BTreeMap<ControlNumber, Basis> = BTreeMap::new();
    for measure in isms.measures.values() {
        for control in &measure.controls {
            found.entry(control.clone()).or_default().measures.push(measure.id);
        }
    }
    for risk in isms.relevant_risks() {
        let linked = risk.measures.iter().filter_map(|id| isms.measures.get(id));
        let needed: BTreeSet<_> =
            linked.flat_map(|measure| &measure.controls).chain(&risk.prescribed).collect();
        for control in needed {
            found.entry(control.clone()).or_default().risks.push(risk.id);
        }
    }
    found
}

/// The status that measures bear out together: implemented once all are, planned while none
/// was begun, in part between; `None` without a measure.
pub fn borne_out(statuses: impl Iterator<Item = MeasureStatus>) -> Option<StatementStatus> {
    let (mut all_done, mut none_begun, mut is_any) = (true, true, false);
    for status in statuses {
        is_any = true;
        all_done &= status == MeasureStatus::Implemented;
        none_begun &= status == MeasureStatus::Planned;
    }
    is_any.then_some(if all_done {
        StatementStatus::Implemented
    } else if none_begun {
        StatementStatus::Planned
    } else {
        StatementStatus::Partial
    })
}

/// Whether a status says more than the measures: implemented, while there are measures and not
/// one of them is.
pub fn is_ahead(
    status: StatementStatus,
    mut measures: impl Iterator<Item = MeasureStatus>,
) -> bool {
    let Some(first) = measures.next() else { return false };
    let mut all = std::iter::once(first).chain(measures);
    status == StatementStatus::Implemented && all.all(|own| own != MeasureStatus::Implemented)
}
