//! Rows of risks, and what they hit and hang on.

use crate::domain::acceptance::Acceptance;
use crate::domain::acceptance::SecondReader;
use crate::domain::avoidance::Replacement;
use crate::domain::between::Between;
use crate::domain::between::Rounded;
use crate::domain::classification::Consequences;
use crate::domain::id::CriteriaId;
use crate::domain::id::ExchangeId;
use crate::domain::id::MeasureId;
use crate::domain::id::ProcessId;
use crate::domain::id::RiskId;
use crate::domain::id::SystemId;
use crate::domain::risk::Assessment;
use crate::domain::risk::Relevance;
use crate::domain::risk::Risk;
use crate::domain::risk::ThreatCategory;
use crate::domain::risk::Treatment;
use crate::domain::scale::Aspect;
use crate::domain::scale::Likelihood;
use crate::store::error::StoreError;
use crate::store::inventory::read_consequences;
use crate::store::inventory::with_consequences;
use crate::store::measure::read_control;
use crate::store::row::Fields;
use crate::store::row::Links;
use crate::store::row::Written;
use crate::store::row::read_rows;
use crate::store::row::remove_row;
use rusqlite::Connection;
use std::collections::BTreeSet;
use std::iter;

const PROCESSES: Links = Links::new("risk_process", "risk", "process");
const SYSTEMS: Links = Links::new("risk_system", "risk", "system");
const EXCHANGES: Links = Links::new("risk_exchange", "risk", "exchange");
const MEASURES: Links = Links::new("risk_measure", "risk", "measure");
const CONTROLS: Links = Links::new("risk_control", "risk", "control");

const GROSS: [&str; 3] = ["gross_patient", "gross_organisation", "gross_society"];
const GROSS_BETWEEN: [&str; 2] = ["gross_patient_between", "gross_organisation_between"];
const RESIDUAL_BETWEEN: [&str; 2] = ["residual_patient_between", "residual_organisation_between"];
const RESIDUAL: [&str; 3] = ["residual_patient", "residual_organisation", "residual_society"];

/// All risks, oldest first.
pub(super) fn read_risks(db: &Connection) -> Result<Vec<Risk>, StoreError> {
    let processes = PROCESSES.read(db, |row, column| Ok(ProcessId(row.get(column)?)))?;
    let systems = SYSTEMS.read(db, |row, column| Ok(SystemId(row.get(column)?)))?;
    let exchanges = EXCHANGES.read(db, |row, column| Ok(ExchangeId(row.get(column)?)))?;
    let measures = MEASURES.read(db, |row, column| Ok(MeasureId(row.get(column)?)))?;
    let controls = CONTROLS.read(db, read_control)?;
    read_rows(db, "risk", |row| {
        let id = row.get("id")?;
        Ok(Risk {
            id: RiskId(id),
            title: row.get("title")?,
            threat: row.get("threat")?,
            category: row.scale("category", ThreatCategory::from_code)?,
            relevance: row.scale("relevance", Relevance::from_code)?,
            relevance_reason: row.get("relevance_reason")?,
            vulnerability: row.get("vulnerability")?,
            lesser_vulnerabilities: row.json("lesser_vulnerabilities")?,
            aspects: read_aspects(row)?,
            patient_safety: row.get("patient_safety")?,
            owner: row.get("owner")?,
            processes: processes.get(&id).cloned().unwrap_or_default(),
            systems: systems.get(&id).cloned().unwrap_or_default(),
            exchanges: exchanges.get(&id).cloned().unwrap_or_default(),
            prescribed: controls.get(&id).cloned().unwrap_or_default(),
            gross: read_gross(row)?,
            treatment: row.scale_or_none("treatment", Treatment::from_code)?,
            treatment_note: row.get("treatment_note")?,
            replacement: read_replacement(row)?,
            policy_number: row.get("policy_number")?,
            not_covered: row.get("not_covered")?,
            awareness: row.get("awareness")?,
            told: row.get("told")?,
            told_to: row.json("told_to")?,
            measures: measures.get(&id).cloned().unwrap_or_default(),
            residual: read_residual(row)?,
            breach: row.get("breach")?,
            acceptance: read_acceptance(row)?,
        })
    })
}

fn read_aspects(row: &Fields<'_>) -> Result<BTreeSet<Aspect>, StoreError> {
    let mut found = BTreeSet::new();
    for aspect in Aspect::ALL {
        if row.get(aspect.code())? {
            found.insert(*aspect);
        }
    }
    Ok(found)
}

/// What comes in the place of what is avoided.
fn read_replacement(row: &Fields<'_>) -> Result<Option<Replacement>, StoreError> {
    let kind: Option<String> = row.get("replacement")?;
    let exchange: Option<u32> = row.get("replacing_exchange")?;
    Ok(match (kind.as_deref(), exchange.map(ExchangeId)) {
        (None, None) => None,
        (Some("nothing"), None) => Some(Replacement::Nothing),
        (Some("exchange"), Some(exchange)) => Some(Replacement::Exchange { exchange }),
        _ => return Err(row.damaged()),
    })
}

fn read_gross(row: &Fields<'_>) -> Result<Assessment, StoreError> {
    let consequences = read_consequences(row, GROSS)?;
    Ok(Assessment {
        criteria: CriteriaId(row.get("gross_criteria")?),
        likelihood: row.scale_or_none("gross_likelihood", Likelihood::from_code)?,
        consequences,
        rounded: read_rounded(row, GROSS_BETWEEN, consequences)?,
    })
}

/// What was rounded up, which must be to the class that is there.
fn read_rounded(
    row: &Fields<'_>,
    columns: [&'static str; 2],
    consequences: Consequences,
) -> Result<Rounded, StoreError> {
    let [patient, organisation] = columns;
    let rounded = Rounded {
        patient: row.scale_or_none(patient, Between::from_code)?,
        organisation: row.scale_or_none(organisation, Between::from_code)?,
    };
    if rounded.kept_by(consequences) == rounded { Ok(rounded) } else { Err(row.damaged()) }
}

fn read_residual(row: &Fields<'_>) -> Result<Option<Assessment>, StoreError> {
    let Some(criteria) = row.get("residual_criteria")? else { return Ok(None) };
    let consequences = read_consequences(row, RESIDUAL)?;
    Ok(Some(Assessment {
        criteria: CriteriaId(criteria),
        likelihood: row.scale_or_none("residual_likelihood", Likelihood::from_code)?,
        consequences,
        rounded: read_rounded(row, RESIDUAL_BETWEEN, consequences)?,
    }))
}

fn read_acceptance(row: &Fields<'_>) -> Result<Option<Acceptance>, StoreError> {
    let Some(by) = row.get("accepted_by")? else { return Ok(None) };
    Ok(Some(Acceptance {
        by,
        on: row.date("accepted_on")?,
        reason: row.get("acceptance_reason")?,
        review_on: row.date("acceptance_review_on")?,
        given_for: row.json("accepted_state")?,
        second: match row.get("read_by")? {
            Some(by) => Some(SecondReader { by, on: row.date("read_on")? }),
            None => None,
        },
    }))
}

/// A risk with everything it hits and hangs on.
pub(super) fn write_risk(db: &Connection, risk: &Risk) -> Result<(), StoreError> {
    write_row(db, risk)?;
    write_links(db, risk)
}

/// A risk that is there already, and looked so before.
pub(super) fn rewrite_risk(db: &Connection, before: &Risk, risk: &Risk) -> Result<(), StoreError> {
    write_row(db, risk)?;
    let is_linked_alike = before.processes == risk.processes
        && before.systems == risk.systems
        && before.exchanges == risk.exchanges
        && before.measures == risk.measures
        && before.prescribed == risk.prescribed;
    if is_linked_alike { Ok(()) } else { write_links(db, risk) }
}

fn write_row(db: &Connection, risk: &Risk) -> Result<(), StoreError> {
    let row = Written::row("risk", "id", risk.id.0)
        .text("title", &risk.title)
        .text_or_none("threat", risk.threat.as_deref())
        .text("category", risk.category.code())
        .text("relevance", risk.relevance.code())
        .text("relevance_reason", &risk.relevance_reason)
        .text("vulnerability", &risk.vulnerability)
        .set("patient_safety", risk.patient_safety)
        .text("owner", &risk.owner)
        .text_or_none("treatment", risk.treatment.map(Treatment::code))
        .text("treatment_note", &risk.treatment_note)
        .text("policy_number", &risk.policy_number)
        .text("not_covered", &risk.not_covered)
        .text("awareness", &risk.awareness)
        .text("told", &risk.told)
        .text_or_none("replacement", risk.replacement.map(Replacement::code))
        .set("replacing_exchange", risk.replacement.and_then(Replacement::exchange).map(|id| id.0))
        .text("breach", &risk.breach);
    let row = Aspect::ALL
        .iter()
        .fold(row, |row, aspect| row.set(aspect.code(), risk.aspects.contains(aspect)));
    let row = with_ratings(row, risk)
        .json("lesser_vulnerabilities", &risk.lesser_vulnerabilities)?
        .json("told_to", &risk.told_to)?;
    with_acceptance(row, risk.acceptance.as_ref())?.write(db)
}

fn write_links(db: &Connection, risk: &Risk) -> Result<(), StoreError> {
    let id = risk.id.0;
    PROCESSES.write(db, id, risk.processes.iter().map(|process| process.0.into()))?;
    SYSTEMS.write(db, id, risk.systems.iter().map(|system| system.0.into()))?;
    EXCHANGES.write(db, id, risk.exchanges.iter().map(|exchange| exchange.0.into()))?;
    MEASURES.write(db, id, risk.measures.iter().map(|measure| measure.0.into()))?;
    CONTROLS.write(db, id, risk.prescribed.iter().map(|control| control.to_string().into()))
}

fn with_ratings(row: Written, risk: &Risk) -> Written {
    let row = row
        .set("gross_criteria", risk.gross.criteria.0)
        .text_or_none("gross_likelihood", risk.gross.likelihood.map(Likelihood::code))
        .set("residual_criteria", risk.residual.map(|residual| residual.criteria.0))
        .text_or_none(
            "residual_likelihood",
            risk.residual.and_then(|residual| residual.likelihood).map(Likelihood::code),
        );
    let row = with_consequences(row, GROSS, risk.gross.consequences);
    let row = with_rounded(row, GROSS_BETWEEN, risk.gross.rounded);
    let residual = risk.residual;
    let rounded = residual.map(|residual| residual.rounded).unwrap_or_default();
    let row = with_rounded(row, RESIDUAL_BETWEEN, rounded);
    let consequences = residual.map(|residual| residual.consequences).unwrap_or_default();
    with_consequences(row, RESIDUAL, consequences)
}

fn with_rounded(row: Written, columns: [&'static str; 2], rounded: Rounded) -> Written {
    let [patient, organisation] = columns;
    row.text_or_none(patient, rounded.patient.map(Between::code))
        .text_or_none(organisation, rounded.organisation.map(Between::code))
}

fn with_acceptance(row: Written, acceptance: Option<&Acceptance>) -> Result<Written, StoreError> {
    let row = row
        .text_or_none("accepted_by", acceptance.map(|acceptance| acceptance.by.as_str()))
        .date("accepted_on", acceptance.map(|acceptance| acceptance.on))
        .text_or_none("acceptance_reason", acceptance.map(|acceptance| acceptance.reason.as_str()))
        .date("acceptance_review_on", acceptance.map(|acceptance| acceptance.review_on));
    let second = acceptance.and_then(|acceptance| acceptance.second.as_ref());
    let row = row
        .text_or_none("read_by", second.map(|second| second.by.as_str()))
        .date("read_on", second.map(|second| second.on));
    match acceptance {
        Some(acceptance) => row.json("accepted_state", &acceptance.given_for),
        None => Ok(row.text_or_none("accepted_state", None)),
    }
}

pub(super) fn remove_risk(db: &Connection, id: RiskId) -> Result<(), StoreError> {
    for links in [PROCESSES, SYSTEMS, EXCHANGES, MEASURES, CONTROLS] {
        links.write(db, id.0, iter::empty())?;
    }
    remove_row(db, "risk", id.0)
}
