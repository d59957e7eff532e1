//! The rules about treatment, measures and the statement of applicability.

use crate::domain::control::Applicability;
use crate::domain::control::ControlNumber;
use crate::domain::control::ControlStatement;
use crate::domain::control::StatementStatus;
use crate::domain::evidence::Evidence;
use crate::domain::findings::Check;
use crate::domain::findings::Find;
use crate::domain::findings::Look;
use crate::domain::findings::Rule;
use crate::domain::findings::Source;
use crate::domain::findings::Weight;
use crate::domain::findings::is_blank;
use crate::domain::id::MeasureId;
use crate::domain::measure::Measure;
use crate::domain::measure::MeasureStatus;
use crate::domain::progress::Gap;
use crate::domain::record::RecordKey;
use crate::domain::risk::Risk;
use crate::domain::risk::Treatment;
use crate::domain::scale::Level;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

pub(super) const CHECKS: &[Check] = &[
    Check {
        rule: Rule::RiskMeasure,
        weight: Weight::First,
        source: Source::Clause("6.1.3"),
        find: Find::Gap(Gap::RiskWithoutMeasure),
    },
    Check {
        rule: Rule::RiskTransfer,
        weight: Weight::First,
        source: Source::Clause("6.1.3"),
        find: Find::Risk(|_, risk| transfers_patients(risk)),
    },
    Check {
        rule: Rule::RiskTreatmentNote,
        weight: Weight::Next,
        source: Source::Clause("6.1.3"),
        find: Find::Risk(|_, risk| lacks_treatment_note(risk)),
    },
    Check {
        rule: Rule::RiskReplacement,
        weight: Weight::First,
        source: Source::Exchange("5"),
        find: Find::Gap(Gap::RiskReplacement),
    },
    Check {
        rule: Rule::RiskAcceptHigh,
        weight: Weight::First,
        source: Source::Clause("6.1.3"),
        find: Find::Risk(accepts_high),
    },
    Check {
        rule: Rule::MeasureEvidence,
        weight: Weight::First,
        source: Source::Clause("8.1"),
        find: Find::Look(|look| measures(look, |measure| lacks_evidence(look, measure))),
    },
    Check {
        rule: Rule::EvidenceMissing,
        weight: Weight::First,
        source: Source::Clause("7.5.3"),
        find: Find::Look(|look| evidence(look, |piece| look.missing.contains(&piece.id))),
    },
    Check {
        rule: Rule::EvidenceExpired,
        weight: Weight::Next,
        source: Source::Clause("9.1"),
        find: Find::Look(|look| evidence(look, |piece| piece.is_expired(look.today))),
    },
    Check {
        rule: Rule::EvidenceLoose,
        weight: Weight::Later,
        source: Source::Clause("7.5.3"),
        find: Find::Look(|look| evidence(look, |piece| piece.measures.is_empty())),
    },
    Check {
        rule: Rule::MeasureOverdue,
        weight: Weight::First,
        source: Source::Clause("8.3"),
        find: Find::Gap(Gap::MeasureOverdue),
    },
    Check {
        rule: Rule::MeasureRecheck,
        weight: Weight::Next,
        source: Source::Clause("9.1"),
        find: Find::Look(|look| {
            measures(look, |own| own.recheck_due().is_some_and(|due| due < look.today))
        }),
    },
    Check {
        rule: Rule::MeasureOwner,
        weight: Weight::Next,
        source: Source::Clause("6.1.3"),
        find: Find::Gap(Gap::MeasureOwner),
    },
    Check {
        rule: Rule::MeasureRisk,
        weight: Weight::Later,
        source: Source::Clause("6.1.3"),
        find: Find::Look(serves_no_risk),
    },
    Check {
        rule: Rule::MeasureControl,
        weight: Weight::Later,
        source: Source::Clause("6.1.3"),
        find: Find::Look(|look| measures(look, |measure| measure.controls.is_empty())),
    },
    Check {
        rule: Rule::BackupEncrypted,
        weight: Weight::First,
        source: Source::Control("8.13"),
        find: Find::Look(|look| not_shown(look, ("M-backup", "8.13"))),
    },
    Check {
        rule: Rule::BackupRestored,
        weight: Weight::First,
        source: Source::Control("8.13"),
        find: Find::Look(|look| not_shown(look, ("M-terugzettest", "8.13"))),
    },
    Check {
        rule: Rule::StatementNeeded,
        weight: Weight::First,
        source: Source::Clause("6.1.3"),
        find: Find::Look(needed_after_all),
    },
    Check {
        rule: Rule::StatementReason,
        weight: Weight::First,
        source: Source::Clause("6.1.3"),
        find: Find::Look(|look| statements(look, lacks_reason)),
    },
    Check {
        rule: Rule::StatementAhead,
        weight: Weight::Next,
        source: Source::Clause("6.1.3"),
        find: Find::Look(ahead),
    },
];

fn measures(look: &Look<'_>, fails: impl Fn(&Measure) -> bool) -> Vec<RecordKey> {
    let failing = look.isms.measures.values().filter(|measure| fails(measure));
    failing.map(|measure| RecordKey::Measure(measure.id)).collect()
}

fn evidence(look: &Look<'_>, fails: impl Fn(&Evidence) -> bool) -> Vec<RecordKey> {
    let failing = look.isms.evidence.values().filter(|piece| fails(piece));
    failing.map(|piece| RecordKey::Evidence(piece.id)).collect()
}

fn statements(look: &Look<'_>, fails: impl Fn(&ControlStatement) -> bool) -> Vec<RecordKey> {
    let failing = look.isms.statements.values().filter(|statement| fails(statement));
    failing.map(|statement| RecordKey::Statement(statement.control.clone())).collect()
}

/// Who pays does not matter to a patient who is harmed (norm.md §6.5); a measure does.
fn transfers_patients(risk: &Risk) -> bool {
    risk.treatment == Some(Treatment::Transfer) && risk.patient_safety && risk.measures.is_empty()
}

fn lacks_treatment_note(risk: &Risk) -> bool {
    matches!(risk.treatment, Some(Treatment::Transfer | Treatment::Avoid))
        && is_blank(&risk.treatment_note)
}

fn accepts_high(look: &Look<'_>, risk: &Risk) -> bool {
    risk.treatment == Some(Treatment::Accept) && risk.gross_level(look.isms) == Some(Level::High)
}

fn lacks_evidence(look: &Look<'_>, measure: &Measure) -> bool {
    measure.status == MeasureStatus::Implemented
        && is_blank(&measure.evidence)
        && !look.proofs.show(measure.id)
}

/// What law or norm prescribes needs no risk.
fn serves_no_risk(look: &Look<'_>) -> Vec<RecordKey> {
    // By number, each until it was seen at a risk; mostly all were long before the last risk.
    let mut idle: Vec<(MeasureId, bool)> =
        look.isms.measures.keys().map(|id| (*id, true)).collect();
    let mut left = idle.len();
    for risk in look.isms.relevant_risks() {
        if left == 0 {
            return Vec::new();
        }
        for id in &risk.measures {
            let place = idle.binary_search_by_key(id, |(own, _)| *own);
            if let Some((_, is_idle)) = place.ok().and_then(|place| idle.get_mut(place)) {
                left -= usize::from(*is_idle);
                *is_idle = false;
            }
        }
    }
    let is_idle = |id: MeasureId| idle.binary_search(&(id, true)).is_ok();
    measures(look, |measure| is_idle(measure.id) && !measure.is_prescribed())
}

/// A measure of the catalogue that is asked of every practice with health data and is not
/// carried out: told at the measure, or at its control where nobody chose it yet. Said once
/// some measure was chosen; before that the practice has not come to this step.
fn not_shown(look: &Look<'_>, (code, control): (&str, &str)) -> Vec<RecordKey> {
    let isms = look.isms;
    let has_come_here = !isms.measures.is_empty();
    if !has_come_here || !isms.systems.values().any(|system| system.health_data) {
        return Vec::new();
    }
    let Ok(control) = ControlNumber::try_from(control) else { return Vec::new() };
    let is_it = |own: &&Measure| own.catalogue.as_deref() == Some(code);
    // A measure of the practice's own may do the same; its control tells what it is about.
    let does_it = |own: &Measure| {
        own.status == MeasureStatus::Implemented
            && (is_it(&own) || own.catalogue.is_none() && own.controls.contains(&control))
    };
    if isms.measures.values().any(does_it) {
        return Vec::new();
    }
    match isms.measures.values().find(is_it) {
        Some(measure) => vec![RecordKey::Measure(measure.id)],
        None => vec![RecordKey::Statement(control)],
    }
}

/// The controls that relevant risks lean on.
fn needed_after_all(look: &Look<'_>) -> Vec<RecordKey> {
    let isms = look.isms;
    let is_out =
        |statement: &ControlStatement| statement.applicable == Some(Applicability::NotApplicable);
    if !isms.statements.values().any(is_out) {
        return Vec::new();
    }
    let mut needed: BTreeSet<&ControlNumber> = BTreeSet::new();
    for risk in isms.relevant_risks() {
        let linked = risk.measures.iter().filter_map(|id| isms.measures.get(id));
        needed.extend(linked.flat_map(|measure| &measure.controls));
        needed.extend(&risk.prescribed);
    }
    statements(look, |statement| is_out(statement) && needed.contains(&statement.control))
}

/// No edit leaves a statement so; a file from elsewhere may.
fn lacks_reason(statement: &ControlStatement) -> bool {
    statement.applicable == Some(Applicability::NotApplicable) && is_blank(&statement.justification)
}

/// There are measures for the control, and none of them is carried out; whether it applies may
/// still be undecided.
fn ahead(look: &Look<'_>) -> Vec<RecordKey> {
    let mut carried: BTreeMap<&ControlNumber, bool> = BTreeMap::new();
    for measure in look.isms.measures.values() {
        let is_done = measure.status == MeasureStatus::Implemented;
        for control in &measure.controls {
            *carried.entry(control).or_default() |= is_done;
        }
    }
    statements(look, |statement| {
        statement.applicable != Some(Applicability::NotApplicable)
            && statement.status == StatementStatus::Implemented
            && carried.get(&statement.control) == Some(&false)
    })
}
