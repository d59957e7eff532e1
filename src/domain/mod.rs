//! What a practice writes down, and the rules of the method. Knows nobody: no disk, no
//! screen, no words, no clock.

pub mod acceptance;
pub mod audit;
pub mod avoidance;
pub mod awareness;
pub mod basis;
pub mod between;
pub mod calendar;
pub mod cert;
pub mod classification;
pub mod context;
pub mod control;
pub mod course;
pub mod duty;
pub mod effort;
pub mod evidence;
pub mod findings;
pub mod hanging;
pub mod id;
pub mod inventory;
pub mod matrix;
pub mod measure;
pub mod money;
pub mod passphrase;
pub mod patient_data;
pub mod people;
pub mod policy;
pub mod practice;
pub mod processing;
pub mod progress;
pub mod record;
pub mod retention;
pub mod risk;
pub mod scale;
pub mod selection;
pub mod standing;
pub mod still;

use crate::domain::audit::AuditFinding;
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
use crate::domain::measure::MeasureStatus;
use crate::domain::policy::Policy;
use crate::domain::policy::PolicyVersion;
use crate::domain::practice::Goal;
use crate::domain::practice::Practice;
use crate::domain::practice::Role;
use crate::domain::record::Record;
use crate::domain::record::RecordKey;
use crate::domain::risk::Relevance;
use crate::domain::risk::Risk;
use std::collections::BTreeMap;

/// All that one practice has written down (*uw beveiligingsmap*). Whole and in memory;
/// only [`Isms::put`] and [`Isms::remove`] change it, and only the document calls them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Isms {
    /// The practice itself.
    pub practice: Practice,
    /// The working text of the policy.
    pub policy: Policy,
    /// Adopted policies, oldest first.
    pub policy_versions: BTreeMap<PolicyVersionId, PolicyVersion>,
    /// Versions of the risk criteria, oldest first; never empty.
    pub criteria: BTreeMap<CriteriaId, RiskCriteria>,
    /// Roles.
    pub roles: BTreeMap<RoleId, Role>,
    /// Goals.
    pub goals: BTreeMap<GoalId, Goal>,
    /// What is going on in and around the practice.
    pub context_issues: BTreeMap<ContextIssueId, ContextIssue>,
    /// Who expects what of it.
    pub stakeholders: BTreeMap<StakeholderId, Stakeholder>,
    /// Processes.
    pub processes: BTreeMap<ProcessId, Process>,
    /// Information systems.
    pub systems: BTreeMap<SystemId, InformationSystem>,
    /// Data exchanges.
    pub exchanges: BTreeMap<ExchangeId, DataExchange>,
    /// Suppliers.
    pub suppliers: BTreeMap<SupplierId, Supplier>,
    /// Risks, proposed and decided alike.
    pub risks: BTreeMap<RiskId, Risk>,
    /// Measures.
    pub measures: BTreeMap<MeasureId, Measure>,
    /// What shows that measures are carried out; the bytes of files are not here.
    pub evidence: BTreeMap<EvidenceId, Evidence>,
    /// The statement of applicability, as far as written.
    pub statements: BTreeMap<ControlNumber, ControlStatement>,
    /// What auditors asked and found.
    pub audit_findings: BTreeMap<AuditFindingId, AuditFinding>,
    /// The highest number ever given out per kind, so that none is given out twice.
    pub issued: Issued,
}

/// The highest number ever given out, per kind of record. Numbers of removed records
/// count: the journal names them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Issued {
    /// Policy versions.
    pub policy_version: u32,
    /// Criteria versions.
    pub criteria: u32,
    /// Roles.
    pub role: u32,
    /// Goals.
    pub goal: u32,
    /// Issues of the context.
    pub context_issue: u32,
    /// Stakeholders.
    pub stakeholder: u32,
    /// Audit findings.
    pub audit_finding: u32,
    /// Processes.
    pub process: u32,
    /// Systems.
    pub system: u32,
    /// Exchanges.
    pub exchange: u32,
    /// Suppliers.
    pub supplier: u32,
    /// Risks.
    pub risk: u32,
    /// Measures.
    pub measure: u32,
    /// Evidence.
    pub evidence: u32,
}

impl Default for Isms {
    /// A practice that has written nothing down, with the proposed criteria as a draft.
    fn default() -> Self {
        let first = CriteriaId(1);
        Self {
            practice: Practice::default(),
            policy: Policy::default(),
            policy_versions: BTreeMap::new(),
            criteria: BTreeMap::from([(first, RiskCriteria::proposed(first))]),
            roles: BTreeMap::new(),
            goals: BTreeMap::new(),
            context_issues: BTreeMap::new(),
            stakeholders: BTreeMap::new(),
            processes: BTreeMap::new(),
            systems: BTreeMap::new(),
            exchanges: BTreeMap::new(),
            suppliers: BTreeMap::new(),
            risks: BTreeMap::new(),
            measures: BTreeMap::new(),
            evidence: BTreeMap::new(),
            statements: BTreeMap::new(),
            audit_findings: BTreeMap::new(),
            issued: Issued { criteria: 1, ..Issued::default() },
        }
    }
}

impl Isms {
    /// The criteria by which new assessments are made: the last adopted version, or the
    /// draft while none was ever adopted.
    ///
    /// # Panics
    /// Never: a document without criteria cannot be made, and the store refuses one.
    #[expect(
        clippy::expect_used,
        reason = "the store refuses a file without criteria, and no edit removes the last"
    )]
    pub fn criteria_in_use(&self) -> &RiskCriteria {
        let adopted = self.criteria.values().rev().find(|criteria| criteria.adoption.is_some());
        adopted.or_else(|| self.criteria.values().next()).expect("there is always a version")
    }

    /// The version being changed, if the newest one is not adopted yet.
    pub fn criteria_draft(&self) -> Option<&RiskCriteria> {
        self.criteria.values().next_back().filter(|criteria| criteria.adoption.is_none())
    }

    /// The policy now in force.
    pub fn policy_in_force(&self) -> Option<&PolicyVersion> {
        self.policy_versions.values().next_back()
    }

    /// The risks that play a part in this practice, by number.
    pub fn relevant_risks(&self) -> impl Iterator<Item = &Risk> {
        self.risks.values().filter(|risk| risk.relevance == Relevance::Relevant)
    }

    /// Whether a measure is there and carried out.
    pub fn is_done(&self, measure: &MeasureId) -> bool {
        self.measures.get(measure).is_some_and(|own| own.status == MeasureStatus::Implemented)
    }

    /// The record a key names, if it is there.
    pub fn get(&self, key: &RecordKey) -> Option<Record> {
        Some(match key {
            RecordKey::Practice => Record::Practice(Box::new(self.practice.clone())),
            RecordKey::Policy => Record::Policy(self.policy.clone()),
            RecordKey::PolicyVersion(id) => {
                Record::PolicyVersion(self.policy_versions.get(id)?.clone())
            }
            RecordKey::Criteria(id) => Record::Criteria(self.criteria.get(id)?.clone()),
            RecordKey::Role(id) => Record::Role(self.roles.get(id)?.clone()),
            RecordKey::Goal(id) => Record::Goal(self.goals.get(id)?.clone()),
            RecordKey::ContextIssue(id) => {
                Record::ContextIssue(self.context_issues.get(id)?.clone())
            }
            RecordKey::Stakeholder(id) => Record::Stakeholder(self.stakeholders.get(id)?.clone()),
            RecordKey::Process(id) => Record::Process(self.processes.get(id)?.clone()),
            RecordKey::System(id) => Record::System(self.systems.get(id)?.clone()),
            RecordKey::Exchange(id) => Record::Exchange(self.exchanges.get(id)?.clone()),
            RecordKey::Supplier(id) => Record::Supplier(self.suppliers.get(id)?.clone()),
            RecordKey::Risk(id) => Record::Risk(Box::new(self.risks.get(id)?.clone())),
            RecordKey::Measure(id) => Record::Measure(self.measures.get(id)?.clone()),
            RecordKey::Evidence(id) => Record::Evidence(self.evidence.get(id)?.clone()),
            RecordKey::Statement(control) => {
                Record::Statement(self.statements.get(control)?.clone())
            }
            RecordKey::AuditFinding(id) => {
                Record::AuditFinding(self.audit_findings.get(id)?.clone())
            }
        })
    }

    /// Puts a record in its place, new or changed, and remembers its number as given out.
    pub fn put(&mut self, record: Record) {
        match record {
            Record::Practice(practice) => self.practice = *practice,
            Record::Policy(policy) => self.policy = policy,
            Record::PolicyVersion(version) => {
                self.issued.policy_version = self.issued.policy_version.max(version.id.0);
                self.policy_versions.insert(version.id, version);
            }
            Record::Criteria(criteria) => {
                self.issued.criteria = self.issued.criteria.max(criteria.id.0);
                self.criteria.insert(criteria.id, criteria);
            }
            Record::Role(role) => {
                self.issued.role = self.issued.role.max(role.id.0);
                self.roles.insert(role.id, role);
            }
            Record::Goal(goal) => {
                self.issued.goal = self.issued.goal.max(goal.id.0);
                self.goals.insert(goal.id, goal);
            }
            Record::ContextIssue(issue) => {
                self.issued.context_issue = self.issued.context_issue.max(issue.id.0);
                self.context_issues.insert(issue.id, issue);
            }
            Record::Stakeholder(stakeholder) => {
                self.issued.stakeholder = self.issued.stakeholder.max(stakeholder.id.0);
                self.stakeholders.insert(stakeholder.id, stakeholder);
            }
            Record::Process(process) => {
                self.issued.process = self.issued.process.max(process.id.0);
                self.processes.insert(process.id, process);
            }
            Record::System(system) => {
                self.issued.system = self.issued.system.max(system.id.0);
                self.systems.insert(system.id, system);
            }
            Record::Exchange(exchange) => {
                self.issued.exchange = self.issued.exchange.max(exchange.id.0);
                self.exchanges.insert(exchange.id, exchange);
            }
            Record::Supplier(supplier) => {
                self.issued.supplier = self.issued.supplier.max(supplier.id.0);
                self.suppliers.insert(supplier.id, supplier);
            }
            Record::Risk(risk) => {
                self.issued.risk = self.issued.risk.max(risk.id.0);
                self.risks.insert(risk.id, *risk);
            }
            Record::Measure(measure) => {
                self.issued.measure = self.issued.measure.max(measure.id.0);
                self.measures.insert(measure.id, measure);
            }
            Record::Evidence(piece) => self.put_evidence(piece),
            Record::Statement(statement) => {
                self.statements.insert(statement.control.clone(), statement);
            }
            Record::AuditFinding(finding) => self.put_finding(finding),
        }
    }

    fn put_finding(&mut self, finding: AuditFinding) {
        self.issued.audit_finding = self.issued.audit_finding.max(finding.id.0);
        self.audit_findings.insert(finding.id, finding);
    }

    fn put_evidence(&mut self, piece: Evidence) {
        self.issued.evidence = self.issued.evidence.max(piece.id.0);
        self.evidence.insert(piece.id, piece);
    }

    /// Takes a record away. The practice and the policy text cannot be taken away.
    pub fn remove(&mut self, key: &RecordKey) {
        match key {
            RecordKey::Practice | RecordKey::Policy => {}
            RecordKey::PolicyVersion(id) => drop(self.policy_versions.remove(id)),
            RecordKey::Criteria(id) => drop(self.criteria.remove(id)),
            RecordKey::Role(id) => drop(self.roles.remove(id)),
            RecordKey::Goal(id) => drop(self.goals.remove(id)),
            RecordKey::ContextIssue(id) => drop(self.context_issues.remove(id)),
            RecordKey::Stakeholder(id) => drop(self.stakeholders.remove(id)),
            RecordKey::Process(id) => drop(self.processes.remove(id)),
            RecordKey::System(id) => drop(self.systems.remove(id)),
            RecordKey::Exchange(id) => drop(self.exchanges.remove(id)),
            RecordKey::Supplier(id) => drop(self.suppliers.remove(id)),
            RecordKey::Risk(id) => drop(self.risks.remove(id)),
            RecordKey::Measure(id) => drop(self.measures.remove(id)),
            RecordKey::Evidence(id) => drop(self.evidence.remove(id)),
            RecordKey::Statement(control) => drop(self.statements.remove(control)),
            RecordKey::AuditFinding(id) => drop(self.audit_findings.remove(id)),
        }
    }
}
