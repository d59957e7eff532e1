//! One record of any kind, so that a change, a journal line and an undo can speak of all
//! of them alike. Knows nothing of tables.

use crate::domain::Isms;
use crate::domain::audit::AuditFinding;
use crate::domain::avoidance::Replacement;
use crate::domain::context::ContextIssue;
use crate::domain::context::Stakeholder;
use crate::domain::control::ControlNumber;
use crate::domain::control::ControlStatement;
use crate::domain::evidence::Evidence;
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
use crate::domain::inventory::DataExchange;
use crate::domain::inventory::InformationSystem;
use crate::domain::inventory::Process;
use crate::domain::inventory::Supplier;
use crate::domain::matrix::RiskCriteria;
use crate::domain::measure::Measure;
use crate::domain::policy::Policy;
use crate::domain::policy::PolicyVersion;
use crate::domain::practice::Goal;
use crate::domain::practice::Practice;
use crate::domain::practice::Role;
use crate::domain::risk::Risk;
use serde::Deserialize;
use serde::Serialize;
use std::borrow::Cow;

/// A whole record, as it was or as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Record {
    /// The practice; there is always exactly one.
    Practice(Box<Practice>),
    /// The working text of the policy; there is always exactly one.
    Policy(Policy),
    /// An adopted policy.
    PolicyVersion(PolicyVersion),
    /// A version of the risk criteria.
    Criteria(RiskCriteria),
    /// A role.
    Role(Role),
    /// A goal.
    Goal(Goal),
    /// Something in or around the practice that matters.
    ContextIssue(ContextIssue),
    /// Somebody who expects something of the practice.
    Stakeholder(Stakeholder),
    /// A process.
    Process(Process),
    /// An information system.
    System(InformationSystem),
    /// A data exchange.
    Exchange(DataExchange),
    /// A supplier.
    Supplier(Supplier),
    /// A risk.
    Risk(Box<Risk>),
    /// A measure.
    Measure(Measure),
    /// A line of the statement of applicability.
    Statement(ControlStatement),
    /// A piece of evidence.
    Evidence(Evidence),
    /// What an auditor asked and found.
    AuditFinding(AuditFinding),
}

/// Which record: its kind and its number.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RecordKey {
    /// The practice.
    Practice,
    /// The working text of the policy.
    Policy,
    /// An adopted policy.
    PolicyVersion(PolicyVersionId),
    /// A version of the risk criteria.
    Criteria(CriteriaId),
    /// A role.
    Role(RoleId),
    /// A goal.
    Goal(GoalId),
    /// Something in or around the practice that matters.
    ContextIssue(ContextIssueId),
    /// Somebody who expects something of the practice.
    Stakeholder(StakeholderId),
    /// A process.
    Process(ProcessId),
    /// An information system.
    System(SystemId),
    /// A data exchange.
    Exchange(ExchangeId),
    /// A supplier.
    Supplier(SupplierId),
    /// A risk.
    Risk(RiskId),
    /// A measure.
    Measure(MeasureId),
    /// A line of the statement of applicability.
    Statement(ControlNumber),
    /// A piece of evidence.
    Evidence(EvidenceId),
    /// What an auditor asked and found.
    AuditFinding(AuditFindingId),
}

impl Record {
    /// Which record this is.
    pub fn key(&self) -> RecordKey {
        match self {
            Self::Practice(_) => RecordKey::Practice,
            Self::Policy(_) => RecordKey::Policy,
            Self::PolicyVersion(version) => RecordKey::PolicyVersion(version.id),
            Self::Criteria(criteria) => RecordKey::Criteria(criteria.id),
            Self::Role(role) => RecordKey::Role(role.id),
            Self::Goal(goal) => RecordKey::Goal(goal.id),
            Self::ContextIssue(issue) => RecordKey::ContextIssue(issue.id),
            Self::Stakeholder(stakeholder) => RecordKey::Stakeholder(stakeholder.id),
            Self::Process(process) => RecordKey::Process(process.id),
            Self::System(system) => RecordKey::System(system.id),
            Self::Exchange(exchange) => RecordKey::Exchange(exchange.id),
            Self::Supplier(supplier) => RecordKey::Supplier(supplier.id),
            Self::Risk(risk) => RecordKey::Risk(risk.id),
            Self::Measure(measure) => RecordKey::Measure(measure.id),
            Self::Statement(statement) => RecordKey::Statement(statement.control.clone()),
            Self::Evidence(piece) => RecordKey::Evidence(piece.id),
            Self::AuditFinding(finding) => RecordKey::AuditFinding(finding.id),
        }
    }

    /// The records it points at.
    pub fn links(&self) -> Vec<RecordKey> {
        match self {
            Self::System(system) => {
                let processes = system.processes.iter().copied().map(RecordKey::Process);
                let users = system.users.iter().copied().map(RecordKey::Role);
                let supplier = system.supplier.map(RecordKey::Supplier);
                processes.chain(users).chain(supplier).collect()
            }
            Self::Exchange(exchange) => {
                let processes = exchange.processes.iter().copied().map(RecordKey::Process);
                let systems = exchange.systems.iter().copied().map(RecordKey::System);
                let suppliers = exchange.suppliers.iter().copied().map(RecordKey::Supplier);
                processes.chain(systems).chain(suppliers).collect()
            }
            Self::Measure(measure) => {
                measure.supplier.map(RecordKey::Supplier).into_iter().collect()
            }
            Self::Risk(risk) => {
                let processes = risk.processes.iter().copied().map(RecordKey::Process);
                let systems = risk.systems.iter().copied().map(RecordKey::System);
                let other = risk.replacement.and_then(Replacement::exchange);
                let exchanges =
                    risk.exchanges.iter().copied().chain(other).map(RecordKey::Exchange);
                let measures = risk.measures.iter().copied().map(RecordKey::Measure);
                let ratings = [Some(risk.gross), risk.residual].into_iter().flatten();
                let criteria = ratings.map(|rating| RecordKey::Criteria(rating.criteria));
                processes.chain(systems).chain(exchanges).chain(measures).chain(criteria).collect()
            }
            Self::Evidence(piece) => {
                piece.measures.iter().copied().map(RecordKey::Measure).collect()
            }
            _ => Vec::new(),
        }
    }

    /// What people call it; blank for the practice's own two.
    pub fn name(&self) -> String {
        match self {
            Self::Practice(_) | Self::Policy(_) => String::new(),
            Self::PolicyVersion(version) => version.id.0.to_string(),
            Self::Criteria(criteria) => criteria.id.0.to_string(),
            Self::Role(role) => role.title.clone(),
            Self::Goal(goal) => goal.title.clone(),
            Self::ContextIssue(issue) => issue.title.clone(),
            Self::Stakeholder(stakeholder) => stakeholder.name.clone(),
            Self::Process(process) => process.name.clone(),
            Self::System(system) => system.name.clone(),
            Self::Exchange(exchange) => exchange.name.clone(),
            Self::Supplier(supplier) => supplier.name.clone(),
            Self::Risk(risk) => risk.title.clone(),
            Self::Measure(measure) => measure.title.clone(),
            Self::Statement(statement) => statement.control.to_string(),
            Self::Evidence(piece) => piece.title.clone(),
            Self::AuditFinding(finding) => finding.asked.clone(),
        }
    }
}

impl Isms {
    /// What people call the record a key names, as [`Record::name`] but without a copy of
    /// the record; `None` where it is not there. A control has its number for a name, also
    /// where nothing was stated about it yet.
    pub fn name_of<'a>(&'a self, key: &'a RecordKey) -> Option<Cow<'a, str>> {
        Some(Cow::Borrowed(match key {
            RecordKey::Practice | RecordKey::Policy => "",
            RecordKey::PolicyVersion(id) => {
                self.policy_versions.get(id)?;
                return Some(Cow::Owned(id.0.to_string()));
            }
            RecordKey::Criteria(id) => {
                self.criteria.get(id)?;
                return Some(Cow::Owned(id.0.to_string()));
            }
            RecordKey::Role(id) => &self.roles.get(id)?.title,
            RecordKey::Goal(id) => &self.goals.get(id)?.title,
            RecordKey::ContextIssue(id) => &self.context_issues.get(id)?.title,
            RecordKey::Stakeholder(id) => &self.stakeholders.get(id)?.name,
            RecordKey::Process(id) => &self.processes.get(id)?.name,
            RecordKey::System(id) => &self.systems.get(id)?.name,
            RecordKey::Exchange(id) => &self.exchanges.get(id)?.name,
            RecordKey::Supplier(id) => &self.suppliers.get(id)?.name,
            RecordKey::Risk(id) => &self.risks.get(id)?.title,
            RecordKey::Measure(id) => &self.measures.get(id)?.title,
            RecordKey::Statement(control) => control.as_str(),
            RecordKey::Evidence(id) => &self.evidence.get(id)?.title,
            RecordKey::AuditFinding(id) => &self.audit_findings.get(id)?.asked,
        }))
    }

    /// What every record is known by, the practice and the policy text first, and each kind by
    /// number. What others point at comes before them.
    pub fn keys(&self) -> Vec<RecordKey> {
        let mut found = vec![RecordKey::Practice, RecordKey::Policy];
        found.extend(self.policy_versions.keys().copied().map(RecordKey::PolicyVersion));
        found.extend(self.criteria.keys().copied().map(RecordKey::Criteria));
        found.extend(self.roles.keys().copied().map(RecordKey::Role));
        found.extend(self.goals.keys().copied().map(RecordKey::Goal));
        found.extend(self.context_issues.keys().copied().map(RecordKey::ContextIssue));
        found.extend(self.stakeholders.keys().copied().map(RecordKey::Stakeholder));
        found.extend(self.suppliers.keys().copied().map(RecordKey::Supplier));
        found.extend(self.processes.keys().copied().map(RecordKey::Process));
        found.extend(self.systems.keys().copied().map(RecordKey::System));
        found.extend(self.exchanges.keys().copied().map(RecordKey::Exchange));
        found.extend(self.measures.keys().copied().map(RecordKey::Measure));
        found.extend(self.risks.keys().copied().map(RecordKey::Risk));
        found.extend(self.statements.keys().cloned().map(RecordKey::Statement));
        found.extend(self.evidence.keys().copied().map(RecordKey::Evidence));
        found.extend(self.audit_findings.keys().copied().map(RecordKey::AuditFinding));
        found
    }

    /// Every record, in the order of [`Isms::keys`].
    pub fn records(&self) -> Vec<Record> {
        self.keys().iter().filter_map(|key| self.get(key)).collect()
    }
}
