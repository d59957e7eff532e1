//! Measures, risks and the statement of applicability, going out.

use crate::domain::Isms;
use crate::domain::acceptance;
use crate::domain::acceptance::Acceptance;
use crate::domain::acceptance::AcceptanceState;
use crate::domain::acceptance::AcceptedState;
use crate::domain::acceptance::Grounds;
use crate::domain::acceptance::Objection;
use crate::domain::avoidance::Replaced;
use crate::domain::awareness::Told;
use crate::domain::basis::Basis;
use crate::domain::control::Applicability;
use crate::domain::control::ControlStatement;
use crate::domain::id::MeasureId;
use crate::domain::measure::Measure;
use crate::domain::measure::MeasureStatus;
use crate::domain::risk::Assessment;
use crate::domain::risk::ResidualState;
use crate::domain::risk::Risk;
use crate::interchange::out::NormNotes;
use crate::interchange::plan::gone;
use crate::interchange::shape::AcceptanceCode;
use crate::interchange::shape::AcceptanceEntry;
use crate::interchange::shape::AppliesTo;
use crate::interchange::shape::AssessmentEntry;
use crate::interchange::shape::Day;
use crate::interchange::shape::DerivedGross;
use crate::interchange::shape::DerivedResidual;
use crate::interchange::shape::DerivedRisk;
use crate::interchange::shape::DerivedStatement;
use crate::interchange::shape::EffectEntry;
use crate::interchange::shape::GivenForEntry;
use crate::interchange::shape::HashEntry;
use crate::interchange::shape::MeasureEntry;
use crate::interchange::shape::MeasureState;
use crate::interchange::shape::ReplacedEntry;
use crate::interchange::shape::ReplacementEntry;
use crate::interchange::shape::RiskEntry;
use crate::interchange::shape::SecondReaderEntry;
use crate::interchange::shape::StatementEntry;
use crate::interchange::shape::ToldEntry;
use jiff::civil::Date;

pub(super) fn measure(measure: &Measure) -> MeasureEntry {
    MeasureEntry {
        id: measure.id.0,
        title: measure.title.clone(),
        description: measure.description.clone(),
        controls: measure.controls.iter().cloned().collect(),
        status: Some(measure.status),
        owner: measure.owner.clone(),
        due: measure.due.map(Day),
        evidence: measure.evidence.clone(),
        catalogue: measure.catalogue.clone(),
        implemented_on: measure.implemented_on.map(Day),
        checked_on: measure.checked_on.map(Day),
        recheck_months: measure.recheck_months,
        supplier: measure.supplier.map(|supplier| supplier.0),
        effort: measure.effort,
        effect: measure.effect.as_ref().map(|effect| EffectEntry {
            likelihood_steps: effect.likelihood_steps,
            consequence_steps: effect.consequence_steps,
            reason: effect.reason.clone(),
        }),
    }
}

pub(super) fn risk(risk: &Risk, grounds: &Grounds<'_>, today: Date) -> RiskEntry {
    let isms = grounds.isms();
    RiskEntry {
        id: risk.id.0,
        title: risk.title.clone(),
        threat: risk.threat.clone(),
        category: Some(risk.category),
        relevance: Some(risk.relevance),
        relevance_reason: risk.relevance_reason.clone(),
        vulnerability: risk.vulnerability.clone(),
        lesser_vulnerabilities: risk.lesser_vulnerabilities.clone(),
        aspects: risk.aspects.iter().copied().collect(),
        patient_safety: risk.patient_safety,
        owner: risk.owner.clone(),
        applies_to: AppliesTo {
            processes: risk.processes.iter().map(|id| id.0).collect(),
            systems: risk.systems.iter().map(|id| id.0).collect(),
            exchanges: risk.exchanges.iter().map(|id| id.0).collect(),
        },
        prescribed_controls: risk.prescribed.iter().cloned().collect(),
        gross: assessment(risk.gross),
        treatment: risk.treatment,
        treatment_note: risk.treatment_note.clone(),
        replacement: risk
            .replacement
            .map(|other| ReplacementEntry { exchange: other.exchange().map(|id| id.0) }),
        policy_number: risk.policy_number.clone(),
        not_covered: risk.not_covered.clone(),
        awareness: risk.awareness.clone(),
        told: risk.told.clone(),
        told_to: risk.told_to.iter().map(told).collect(),
        measures: risk.measures.iter().map(|id| id.0).collect(),
        residual: risk.residual.map(assessment),
        breach: risk.breach.clone(),
        acceptance: risk.acceptance.as_ref().map(|it| self::acceptance(it, isms)),
        derived: Some(derived(risk, grounds, today)),
    }
}

fn told(told: &Told) -> ToldEntry {
    ToldEntry { who: told.who.clone(), on: Day(told.on) }
}

fn assessment(assessment: Assessment) -> AssessmentEntry {
    AssessmentEntry {
        criteria: Some(assessment.criteria.0),
        likelihood: assessment.likelihood,
        consequence: assessment.consequences,
        rounded: assessment.rounded,
    }
}

fn acceptance(acceptance: &Acceptance, isms: &Isms) -> AcceptanceEntry {
    AcceptanceEntry {
        by: acceptance.by.clone(),
        on: Day(acceptance.on),
        reason: acceptance.reason.clone(),
        review_on: Day(acceptance.review_on),
        given_for: Some(given_for(&acceptance.given_for, isms)),
        second_reader: acceptance
            .second
            .as_ref()
            .map(|second| SecondReaderEntry { by: second.by.clone(), on: Day(second.on) }),
    }
}

fn given_for(state: &AcceptedState, isms: &Isms) -> GivenForEntry {
    let measure = |(id, status): (&MeasureId, &MeasureStatus)| {
        let number = if isms.measures.contains_key(id) { id.0 } else { gone::number_in_file(id.0) };
        MeasureState { id: number, status: *status }
    };
    let mut measures: Vec<_> = state.measures.iter().map(measure).collect();
    measures.sort_by_key(|measure| measure.id);
    GivenForEntry {
        gross: assessment(state.gross),
        residual: state.residual.map(assessment),
        treatment: state.treatment,
        measures,
        evidence: state
            .evidence
            .as_ref()
            .map(|hashes| hashes.iter().copied().map(HashEntry).collect()),
        replaced: state.replaced.map(|then| replaced(then, isms)),
    }
}

fn replaced(then: Replaced, isms: &Isms) -> ReplacedEntry {
    match then {
        Replaced::Unsaid => ReplacedEntry::Unsaid {},
        Replaced::Nothing => ReplacedEntry::Nothing {},
        Replaced::Exchange { exchange } => ReplacedEntry::Exchange {
            exchange: if isms.exchanges.contains_key(&exchange) {
                exchange.0
            } else {
                gone::number_in_file(exchange.0)
            },
        },
    }
}

/// What follows for a risk on a day.
fn derived(risk: &Risk, grounds: &Grounds<'_>, today: Date) -> DerivedRisk {
    let isms = grounds.isms();
    let objections = acceptance::objections(risk, isms);
    DerivedRisk {
        gross: DerivedGross {
            consequence: risk.gross.consequences.class(),
            decided_by: risk.gross.consequences.decided_by(),
            level: risk.gross_level(isms),
        },
        residual: risk.residual.map(|residual| DerivedResidual {
            consequence: residual.consequences.class(),
            decided_by: residual.consequences.decided_by(),
            level: residual.level(isms),
            reached: risk.residual_state(isms) == Some(ResidualState::Reached),
        }),
        acceptance: match grounds.state(risk, today) {
            AcceptanceState::None => AcceptanceCode::None,
            AcceptanceState::Valid => AcceptanceCode::Valid,
            AcceptanceState::Stale | AcceptanceState::Expired => AcceptanceCode::Stale,
        },
        acceptable: objections.is_empty(),
        reasons: objections.iter().map(Objection::code).collect(),
    }
}

pub(super) fn statement(
    statement: &ControlStatement,
    isms: &Isms,
    notes: NormNotes,
) -> StatementEntry {
    let ControlStatement { control, justification, how, owner, evidence, norm_note, .. } =
        statement.clone();
    let basis = Basis::of(&control, isms);
    let is_noted = notes == NormNotes::Along && !norm_note.is_empty();
    StatementEntry {
        control,
        applicable: statement.applicable.map(|applicable| applicable == Applicability::Applicable),
        justification,
        status: Some(statement.status),
        how,
        owner,
        evidence,
        norm_note: is_noted.then_some(norm_note),
        derived: Some(DerivedStatement {
            risks: basis.risks.iter().map(|risk| risk.0).collect(),
            measures: basis.measures.iter().map(|measure| measure.0).collect(),
        }),
    }
}
