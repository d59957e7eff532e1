//! Measures, risks and the statement of applicability, coming in.

use crate::domain::Isms;
use crate::domain::acceptance;
use crate::domain::acceptance::Acceptance;
use crate::domain::acceptance::AcceptedState;
use crate::domain::acceptance::SecondReader;
use crate::domain::avoidance::Replaced;
use crate::domain::avoidance::Replacement;
use crate::domain::awareness::Told;
use crate::domain::control::Applicability;
use crate::domain::control::ControlStatement;
use crate::domain::control::StatementStatus;
use crate::domain::id::ExchangeId;
use crate::domain::id::MeasureId;
use crate::domain::measure::MOST_CONSEQUENCE_STEPS;
use crate::domain::measure::MOST_LIKELIHOOD_STEPS;
use crate::domain::measure::MOST_RECHECK_MONTHS;
use crate::domain::measure::Measure;
use crate::domain::measure::MeasureStatus;
use crate::domain::measure::OwnEffect;
use crate::domain::record::Record;
use crate::domain::risk::Assessment;
use crate::domain::risk::MOST_VULNERABILITIES;
use crate::domain::risk::Relevance;
use crate::domain::risk::Risk;
use crate::domain::risk::ThreatCategory;
use crate::edit::accepting::second_reader;
use crate::edit::refusal::Refusal;
use crate::interchange::error::ImportError;
use crate::interchange::plan::check::Spot;
use crate::interchange::plan::gone;
use crate::interchange::plan::numbers::Numbers;
use crate::interchange::shape::AcceptanceEntry;
use crate::interchange::shape::AssessmentEntry;
use crate::interchange::shape::EffectEntry;
use crate::interchange::shape::GivenForEntry;
use crate::interchange::shape::MeasureEntry;
use crate::interchange::shape::MeasureState;
use crate::interchange::shape::OpenFormat;
use crate::interchange::shape::ReplacedEntry;
use crate::interchange::shape::ReplacementEntry;
use crate::interchange::shape::RiskEntry;
use crate::interchange::shape::SecondReaderEntry;
use crate::interchange::shape::StatementEntry;
use crate::interchange::shape::ToldEntry;

pub(super) fn measures(file: &OpenFormat, numbers: &Numbers) -> Result<Vec<Record>, ImportError> {
    let entries = file.measures.iter().enumerate();
    entries.map(|(place, entry)| measure(entry, &Spot::entry("measures", place), numbers)).collect()
}

fn measure(entry: &MeasureEntry, spot: &Spot, numbers: &Numbers) -> Result<Record, ImportError> {
    let status = entry.status.unwrap_or(MeasureStatus::Planned);
    let is_done = status == MeasureStatus::Implemented;
    Ok(Record::Measure(Measure {
        id: spot.link("id", entry.id, &numbers.measures)?,
        title: spot.name("title", &entry.title)?,
        description: spot.text("description", &entry.description)?,
        controls: entry.controls.iter().cloned().collect(),
        status,
        owner: spot.text("owner", &entry.owner)?,
        due: entry.due.map(|day| day.0),
        evidence: spot.text("evidence", &entry.evidence)?,
        catalogue: spot.code("catalogue", entry.catalogue.as_ref())?,
        implemented_on: entry.implemented_on.map(|day| day.0).filter(|_| is_done),
        checked_on: entry.checked_on.map(|day| day.0),
        recheck_months: entry.recheck_months.map(|months| months.min(MOST_RECHECK_MONTHS)),
        supplier: entry
            .supplier
            .map(|number| spot.link("supplier", number, &numbers.suppliers))
            .transpose()?,
        effort: entry.effort,
        effect: entry.effect.as_ref().map(|it| effect(it, &spot.inside("effect"))).transpose()?,
    }))
}

fn effect(entry: &EffectEntry, spot: &Spot) -> Result<OwnEffect, ImportError> {
    if entry.reason.trim().is_empty() {
        return Err(spot.breaks("reason", Refusal::ReasonNeeded));
    }
    Ok(OwnEffect {
        likelihood_steps: entry.likelihood_steps.min(MOST_LIKELIHOOD_STEPS),
        consequence_steps: entry.consequence_steps.min(MOST_CONSEQUENCE_STEPS),
        reason: spot.text("reason", &entry.reason)?,
    })
}

/// The risks. `after` is the document with all the rest of the file in it.
pub(super) fn risks(
    file: &OpenFormat,
    numbers: &Numbers,
    after: &Isms,
) -> Result<Vec<Record>, ImportError> {
    let cx = Context { numbers, after };
    let entries = file.risks.iter().enumerate();
    let boxed = |risk| Record::Risk(Box::new(risk));
    entries.map(|(place, entry)| risk(entry, &Spot::entry("risks", place), cx).map(boxed)).collect()
}

/// What a risk is read against.
#[derive(Clone, Copy)]
struct Context<'a> {
    numbers: &'a Numbers,
    after: &'a Isms,
}

fn risk(entry: &RiskEntry, spot: &Spot, cx: Context<'_>) -> Result<Risk, ImportError> {
    let numbers = cx.numbers;
    let hits = spot.inside("applies_to");
    let residual = |rating: &AssessmentEntry| assessment(rating, &spot.inside("residual"), cx);
    let mut risk = Risk {
        id: spot.link("id", entry.id, &numbers.risks)?,
        title: spot.name("title", &entry.title)?,
        threat: spot.code("threat", entry.threat.as_ref())?,
        category: entry.category.unwrap_or(ThreatCategory::ThirdParty),
        relevance: entry.relevance.unwrap_or(Relevance::Relevant),
        relevance_reason: spot.text("relevance_reason", &entry.relevance_reason)?,
        vulnerability: spot.text("vulnerability", &entry.vulnerability)?,
        lesser_vulnerabilities: lesser_vulnerabilities(entry, spot)?,
        aspects: entry.aspects.iter().copied().collect(),
        patient_safety: entry.patient_safety,
        owner: spot.text("owner", &entry.owner)?,
        processes: hits.links("processes", &entry.applies_to.processes, &numbers.processes)?,
        systems: hits.links("systems", &entry.applies_to.systems, &numbers.systems)?,
        exchanges: hits.links("exchanges", &entry.applies_to.exchanges, &numbers.exchanges)?,
        prescribed: entry.prescribed_controls.iter().cloned().collect(),
        gross: assessment(&entry.gross, &spot.inside("gross"), cx)?,
        treatment: entry.treatment,
        treatment_note: spot.text("treatment_note", &entry.treatment_note)?,
        replacement: entry
            .replacement
            .as_ref()
            .map(|it| replacement(it, &spot.inside("replacement"), numbers))
            .transpose()?,
        policy_number: spot.text("policy_number", &entry.policy_number)?,
        not_covered: spot.text("not_covered", &entry.not_covered)?,
        awareness: spot.text("awareness", &entry.awareness)?,
        told: spot.text("told", &entry.told)?,
        told_to: told_to(&entry.told_to, spot)?,
        measures: spot.links("measures", &entry.measures, &numbers.measures)?,
        residual: entry.residual.as_ref().map(residual).transpose()?,
        breach: spot.text("breach", &entry.breach)?,
        acceptance: None,
    };
    if let Some(entry) = &entry.acceptance {
        risk.acceptance = Some(accepted(entry, &spot.inside("acceptance"), &risk, cx)?);
    }
    Ok(risk)
}

fn replacement(
    entry: &ReplacementEntry,
    spot: &Spot,
    numbers: &Numbers,
) -> Result<Replacement, ImportError> {
    let Some(number) = entry.exchange else { return Ok(Replacement::Nothing) };
    let exchange = spot.link("exchange", number, &numbers.exchanges)?;
    Ok(Replacement::Exchange { exchange })
}

/// Who was told, by name.
fn told_to(entries: &[ToldEntry], spot: &Spot) -> Result<Vec<Told>, ImportError> {
    let one = |(place, entry): (usize, &ToldEntry)| {
        let spot = spot.inside(&format!("told_to[{place}]"));
        Ok(Told { who: spot.name("who", &entry.who)?, on: entry.on.0 })
    };
    entries.iter().enumerate().map(one).collect()
}

/// The vulnerabilities after the first: none blank, and no more than one risk takes.
fn lesser_vulnerabilities(entry: &RiskEntry, spot: &Spot) -> Result<Vec<String>, ImportError> {
    let key = "lesser_vulnerabilities";
    if entry.lesser_vulnerabilities.len() >= MOST_VULNERABILITIES {
        let limit = MOST_VULNERABILITIES;
        return Err(spot.breaks(key, Refusal::TooManyVulnerabilities { limit }));
    }
    let one = |(place, text): (usize, &String)| {
        let key = format!("{key}[{place}]");
        let is_blank = text.trim().is_empty();
        if is_blank {
            Err(spot.breaks(&key, Refusal::BlankVulnerability))
        } else {
            spot.text(&key, text)
        }
    };
    entry.lesser_vulnerabilities.iter().enumerate().map(one).collect()
}

fn assessment(
    entry: &AssessmentEntry,
    spot: &Spot,
    cx: Context<'_>,
) -> Result<Assessment, ImportError> {
    let criteria = match entry.criteria {
        Some(version) => spot.link("criteria", version, &cx.numbers.criteria)?,
        None => cx.after.criteria_in_use().id,
    };
    let AssessmentEntry { likelihood, consequence: consequences, rounded, .. } = *entry;
    if rounded.kept_by(consequences) != rounded {
        return Err(spot.breaks("rounded", Refusal::RoundedOtherwise));
    }
    Ok(Assessment { criteria, likelihood, consequences, rounded })
}

fn accepted(
    entry: &AcceptanceEntry,
    spot: &Spot,
    risk: &Risk,
    cx: Context<'_>,
) -> Result<Acceptance, ImportError> {
    let given = Acceptance {
        by: spot.text("by", &entry.by)?,
        on: entry.on.0,
        reason: spot.text("reason", &entry.reason)?,
        review_on: entry.review_on.0,
        given_for: match &entry.given_for {
            Some(entry) => given_for(entry, &spot.inside("given_for"), cx)?,
            None => acceptance::state_of(risk, cx.after),
        },
        second: None,
    };
    let second = entry.second_reader.as_ref().map(|it| read_along(it, &given, spot)).transpose()?;
    Ok(Acceptance { second, ..given })
}

fn read_along(
    entry: &SecondReaderEntry,
    given: &Acceptance,
    spot: &Spot,
) -> Result<SecondReader, ImportError> {
    let spot = spot.inside("second_reader");
    let second = SecondReader { by: spot.text("by", &entry.by)?, on: entry.on.0 };
    second_reader(&second, given).map_err(|refusal| spot.breaks("by", refusal))
}

fn given_for(
    entry: &GivenForEntry,
    spot: &Spot,
    cx: Context<'_>,
) -> Result<AcceptedState, ImportError> {
    let rated = |rating: &AssessmentEntry, key: &str| {
        assessment(rating, &spot.inside(key), cx).map(Assessment::unexplained)
    };
    let measure = |state: &MeasureState| (measure_then(state.id, cx), state.status);
    Ok(AcceptedState {
        gross: rated(&entry.gross, "gross")?,
        residual: entry.residual.as_ref().map(|entry| rated(entry, "residual")).transpose()?,
        treatment: entry.treatment,
        measures: entry.measures.iter().map(measure).collect(),
        evidence: entry.evidence.as_ref().map(|hashes| hashes.iter().map(|hash| hash.0).collect()),
        replaced: entry.replaced.as_ref().map(|entry| match entry {
            ReplacedEntry::Unsaid {} => Replaced::Unsaid,
            ReplacedEntry::Nothing {} => Replaced::Nothing,
            ReplacedEntry::Exchange { exchange } => {
                Replaced::Exchange { exchange: exchange_then(*exchange, cx) }
            }
        }),
    })
}

/// A measure of that moment, which may be gone.
fn measure_then(number: u32, cx: Context<'_>) -> MeasureId {
    let after = cx.after;
    let is_spent =
        |number| number <= after.issued.measure && !after.measures.contains_key(&MeasureId(number));
    let gone = || MeasureId(gone::number_in_document(number, is_spent));
    cx.numbers.measures.at(number).unwrap_or_else(gone)
}

/// An exchange of that moment, which may be gone.
fn exchange_then(number: u32, cx: Context<'_>) -> ExchangeId {
    let after = cx.after;
    let is_spent = |number| {
        number <= after.issued.exchange && !after.exchanges.contains_key(&ExchangeId(number))
    };
    let gone = || ExchangeId(gone::number_in_document(number, is_spent));
    cx.numbers.exchanges.at(number).unwrap_or_else(gone)
}

pub(super) fn statements(file: &OpenFormat, isms: &Isms) -> Result<Vec<Record>, ImportError> {
    let entries = file.statement_of_applicability.iter().enumerate();
    entries
        .map(|(place, entry)| {
            statement(entry, &Spot::entry("statement_of_applicability", place), isms)
        })
        .collect()
}

fn statement(entry: &StatementEntry, spot: &Spot, isms: &Isms) -> Result<Record, ImportError> {
    let applicable = entry.applicable.map(|applicable| {
        if applicable { Applicability::Applicable } else { Applicability::NotApplicable }
    });
    let excluded = applicable == Some(Applicability::NotApplicable);
    if excluded && entry.justification.trim().is_empty() {
        return Err(spot.breaks("justification", Refusal::ReasonNeeded));
    }
    let unsaid = if excluded { StatementStatus::NotApplicable } else { StatementStatus::Planned };
    Ok(Record::Statement(ControlStatement {
        control: entry.control.clone(),
        applicable,
        justification: spot.text("justification", &entry.justification)?,
        status: entry.status.unwrap_or(unsaid),
        how: spot.text("how", &entry.how)?,
        owner: spot.text("owner", &entry.owner)?,
        evidence: spot.text("evidence", &entry.evidence)?,
        norm_note: match &entry.norm_note {
            Some(note) => spot.text("norm_note", note)?,
            None => isms.statements.get(&entry.control).map_or_else(String::new, noted),
        },
    }))
}

fn noted(statement: &ControlStatement) -> String {
    statement.norm_note.clone()
}
