//! A new record: its number, and what it may not be from the start. What a new record may
//! not be is what no edit could make of it either.

use crate::domain::Isms;
use crate::domain::Issued;
use crate::domain::acceptance;
use crate::domain::id::AuditFindingId;
use crate::domain::id::ContextIssueId;
use crate::domain::id::CriteriaId;
use crate::domain::id::EvidenceId;
use crate::domain::id::ExchangeId;
use crate::domain::id::GoalId;
use crate::domain::id::MeasureId;
use crate::domain::id::PolicyVersionId;
use crate::domain::id::ProcessId;
use crate::domain::id::RiskId;
use crate::domain::id::RoleId;
use crate::domain::id::StakeholderId;
use crate::domain::id::SupplierId;
use crate::domain::id::SystemId;
use crate::domain::record::Record;
use crate::domain::risk::Relevance;
use crate::domain::risk::Risk;
use crate::edit::avoiding;
use crate::edit::change::Change;
use crate::edit::evidence;
use crate::edit::fitting;
use crate::edit::inventory::there;
use crate::edit::refusal::Refusal;
use crate::edit::risk::sound;
use crate::edit::statement::StatementEdit;
use crate::edit::telling;
use crate::edit::vulnerability;
use serde_json::Value;

/// Gives a new record its number and its first look.
pub(super) fn plan(isms: &Isms, record: Record) -> Result<Vec<Change>, Refusal> {
    let record = numbered(isms, record)?;
    may_be(&record, isms)?;
    // A line of the statement of applicability goes by its control, not by a number, and may
    // be there already.
    let before = isms.get(&record.key());
    Ok(vec![Change { before, after: Some(record) }])
}

/// The same for several: each may point at those before it.
pub(super) fn plan_all(isms: &Isms, records: &[Record]) -> Result<Vec<Change>, Refusal> {
    let mut then = isms.clone();
    let mut changes = Vec::new();
    for record in records {
        let added = plan(&then, record.clone())?;
        then.absorb(&added);
        changes.extend(added);
    }
    Ok(changes)
}

/// What no edit could make of a record, it may not be from the start either.
///
/// # Errors
/// Whatever an edit of it would be refused for.
pub(super) fn may_be(record: &Record, isms: &Isms) -> Result<(), Refusal> {
    let named =
        !matches!(record, Record::PolicyVersion(_) | Record::Criteria(_) | Record::Statement(_));
    if named && record.name().trim().is_empty() {
        return Err(Refusal::BlankName);
    }
    texts_fit(record)?;
    for link in record.links() {
        there(isms, link)?;
    }
    match record {
        Record::Risk(risk) => judged(risk, isms),
        Record::Statement(line) => StatementEdit {
            control: line.control.clone(),
            applicable: line.applicable,
            justification: line.justification.clone(),
            status: line.status,
        }
        .plan(isms)
        .map(drop),
        Record::Evidence(piece) => evidence::may_be(piece, isms),
        _ => Ok(()),
    }
}

/// Every text of a record fits a field, whichever fields it has.
fn texts_fit(record: &Record) -> Result<(), Refusal> {
    fn look(value: &Value) -> Result<(), Refusal> {
        match value {
            Value::String(text) => fitting(text).map(drop),
            Value::Array(values) => values.iter().try_for_each(look),
            Value::Object(fields) => fields.values().try_for_each(look),
            Value::Null | Value::Bool(_) | Value::Number(_) => Ok(()),
        }
    }
    serde_json::to_value(record).map_or(Ok(()), |value| look(&value))
}

/// The rules that hold for every risk hold for a new one.
fn judged(risk: &Risk, isms: &Isms) -> Result<(), Refusal> {
    if risk.relevance == Relevance::NotRelevant && risk.relevance_reason.trim().is_empty() {
        return Err(Refusal::ReasonNeeded);
    }
    vulnerability::fit(risk)?;
    avoiding::fit(risk)?;
    telling::fit(risk)?;
    let ratings = [Some(risk.gross), risk.residual];
    if ratings.into_iter().flatten().any(|it| it.rounded.kept_by(it.consequences) != it.rounded) {
        return Err(Refusal::RoundedOtherwise);
    }
    sound(risk, isms)?;
    let objections = risk.acceptance.as_ref().map(|_| acceptance::objections(risk, isms));
    match objections {
        Some(objections) if !objections.is_empty() => Err(Refusal::NotAcceptable(objections)),
        _ => Ok(()),
    }
}

/// The same record with the next free number of its kind.
fn numbered(isms: &Isms, record: Record) -> Result<Record, Refusal> {
    let issued = &isms.issued;
    Ok(match record {
        Record::Practice(_) | Record::Policy(_) => return Err(Refusal::NothingChanges),
        Record::PolicyVersion(mut version) => {
            version.id = PolicyVersionId(issued.policy_version + 1);
            Record::PolicyVersion(version)
        }
        Record::Criteria(mut criteria) => {
            criteria.id = CriteriaId(issued.criteria + 1);
            Record::Criteria(criteria)
        }
        Record::Role(mut role) => {
            role.id = RoleId(issued.role + 1);
            Record::Role(role)
        }
        Record::Goal(mut goal) => {
            goal.id = GoalId(issued.goal + 1);
            Record::Goal(goal)
        }
        Record::ContextIssue(mut issue) => {
            issue.id = ContextIssueId(issued.context_issue + 1);
            Record::ContextIssue(issue)
        }
        Record::AuditFinding(mut finding) => {
            finding.id = AuditFindingId(issued.audit_finding + 1);
            Record::AuditFinding(finding)
        }
        Record::Stakeholder(mut stakeholder) => {
            stakeholder.id = StakeholderId(issued.stakeholder + 1);
            Record::Stakeholder(stakeholder)
        }
        Record::Process(_) | Record::System(_) | Record::Exchange(_) | Record::Supplier(_) => {
            numbered_inventory(issued, record)
        }
        Record::Risk(mut risk) => {
            risk.id = RiskId(issued.risk + 1);
            Record::Risk(risk)
        }
        Record::Measure(mut measure) => {
            measure.id = MeasureId(issued.measure + 1);
            Record::Measure(measure)
        }
        Record::Evidence(mut piece) => {
            piece.id = EvidenceId(issued.evidence + 1);
            Record::Evidence(piece)
        }
        statement @ Record::Statement(_) => statement,
    })
}

/// The same for what stands in the registers.
fn numbered_inventory(issued: &Issued, record: Record) -> Record {
    match record {
        Record::Process(mut process) => {
            process.id = ProcessId(issued.process + 1);
            Record::Process(process)
        }
        Record::System(mut system) => {
            system.id = SystemId(issued.system + 1);
            Record::System(system)
        }
        Record::Exchange(mut exchange) => {
            exchange.id = ExchangeId(issued.exchange + 1);
            Record::Exchange(exchange)
        }
        Record::Supplier(mut supplier) => {
            supplier.id = SupplierId(issued.supplier + 1);
            Record::Supplier(supplier)
        }
        other => other,
    }
}
