//! What the user means, and what that changes. Planning is pure: it reads the document and
//! answers changes or a refusal. Knows nothing of the disk or the screen.

pub mod accepting;
mod addition;
pub mod audit;
pub mod avoiding;
pub mod bringing;
pub mod cert;
pub mod change;
pub mod comparison;
pub mod context;
pub mod decision;
pub mod evidence;
pub mod interview;
pub mod inventory;
pub mod measure;
pub mod mending;
pub mod plan;
pub mod refusal;
pub mod removal;
pub mod risk;
pub mod statement;
mod tabled;
pub mod telling;
mod together;
pub mod vulnerability;

use crate::domain::Isms;
use crate::domain::control::ControlNumber;
use crate::domain::duty::Duty;
use crate::domain::duty::DutyConflict;
use crate::domain::id::AuditFindingId;
use crate::domain::id::ContextIssueId;
use crate::domain::id::EvidenceId;
use crate::domain::id::ExchangeId;
use crate::domain::id::GoalId;
use crate::domain::id::MeasureId;
use crate::domain::id::ProcessId;
use crate::domain::id::RiskId;
use crate::domain::id::RoleId;
use crate::domain::id::StakeholderId;
use crate::domain::id::SupplierId;
use crate::domain::id::SystemId;
use crate::domain::inventory::DataExchange;
use crate::domain::practice::CbwScope;
use crate::domain::practice::PracticeField;
use crate::domain::processing::Processing;
use crate::domain::record::Record;
use crate::domain::record::RecordKey;
use crate::edit::audit::AuditEdit;
use crate::edit::bringing::Bringing;
use crate::edit::cert::CertEdit;
use crate::edit::change::Change;
use crate::edit::context::ContextIssueEdit;
use crate::edit::context::StakeholderEdit;
use crate::edit::decision::CriteriaEdit;
use crate::edit::decision::GoalEdit;
use crate::edit::decision::PolicyEdit;
use crate::edit::decision::RoleEdit;
use crate::edit::evidence::EvidenceEdit;
use crate::edit::interview::InterviewEdit;
use crate::edit::inventory::ExchangeEdit;
use crate::edit::inventory::ProcessEdit;
use crate::edit::inventory::SupplierEdit;
use crate::edit::inventory::SystemEdit;
use crate::edit::measure::MeasureEdit;
use crate::edit::plan::Planned;
use crate::edit::refusal::Refusal;
use crate::edit::risk::RiskEdit;
use crate::edit::statement::StatementEdit;
use crate::edit::statement::StatementText;
use crate::edit::vulnerability::VulnerabilityEdit;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// The longest text a field takes, in characters: some ten pages.
pub const LONGEST_TEXT: usize = 20_000;

/// One thing the user meant. One edit is one transaction and one journal line.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// A text of the practice.
    Practice(PracticeField, String),
    /// How the practice is connected to a CERT.
    Cert(CertEdit),
    /// Whether the practice falls under the Cyberbeveiligingswet.
    Cbw(CbwScope),
    /// Who looks along where a person (named first) has duties that do not go together;
    /// blank: nobody.
    Compensating(DutyConflict, String, String),
    /// The policy's text, or its adoption.
    Policy(PolicyEdit),
    /// The risk criteria, or their adoption.
    Criteria(CriteriaEdit),
    /// Something of a role.
    Role(RoleId, RoleEdit),
    /// Roles of before there were duties get those of the lists.
    FillDuties(BTreeMap<RoleId, BTreeSet<Duty>>),
    /// Something of a goal.
    Goal(GoalId, GoalEdit),
    /// Something of an issue of the context.
    ContextIssue(ContextIssueId, ContextIssueEdit),
    /// Something of a stakeholder.
    Stakeholder(StakeholderId, StakeholderEdit),
    /// Something of a process.
    Process(ProcessId, ProcessEdit),
    /// What is blank in the register of processing is filled in; what stands there stays.
    FillProcessing(BTreeMap<ProcessId, Processing>),
    /// Something of an information system.
    System(SystemId, SystemEdit),
    /// Something of a data exchange.
    Exchange(ExchangeId, ExchangeEdit),
    /// Something of a supplier.
    Supplier(SupplierId, SupplierEdit),
    /// Something of a risk.
    Risk(RiskId, RiskEdit),
    /// The same for several risks at once.
    Risks(Vec<RiskId>, RiskEdit),
    /// Something of a measure.
    Measure(MeasureId, MeasureEdit),
    /// Something of a piece of evidence.
    Evidence(EvidenceId, EvidenceEdit),
    /// A line of the statement of applicability.
    Statement(StatementEdit),
    /// A text of such a line.
    StatementText(ControlNumber, StatementText, String),
    /// Something of what an auditor asked or found.
    Audit(AuditFindingId, AuditEdit),
    /// Lines about which nothing was decided yet are filled in.
    FillStatements(Vec<StatementEdit>),
    /// A new record; the number it carries is ignored and a fresh one is given out.
    Add(Record),
    /// New records, each with a fresh number, e.g. a list of the catalogue.
    AddAll(Vec<Record>),
    /// A new measure, linked at once to a risk.
    AddMeasureTo(RiskId, crate::domain::measure::Measure),
    /// A new exchange that comes in the place of the one that a risk is avoided by leaving.
    AddReplacementTo(RiskId, Box<DataExchange>),
    /// Measures are planned: new ones are added, and all are linked to the risks they are for.
    Plan(Vec<Planned>),
    /// A record is taken away, and with it whatever pointed at it.
    Remove(RecordKey),
    /// Records from elsewhere, put in place as they are (new or changed).
    Import(Vec<Record>),
    /// All records become what they were at an earlier moment. What came after stays in the
    /// journal, and no number is given out twice.
    Restore {
        /// The moment, as people read it.
        moment: String,
        /// The document of then.
        then: Box<Isms>,
    },
    /// An answer of the interview, or what follows from the answers.
    Interview(InterviewEdit),
    /// The document as it is gets a name, to be compared with later. No record changes.
    Version(String),
    /// Risks and measures from another register.
    BringIn(Box<Bringing>),
    /// Records as they were changed in a table of the document itself, by the rules of any other
    /// change; those without a number are new.
    Tables(Vec<Record>),
}

/// What an edit was, for the journal and for "Ongedaan maken: …". The words are the text
/// floor's; here stand only the facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Which kind of edit; the text key is `edit-` and this.
    pub action: String,
    /// What it was about, by name.
    pub subject: String,
}

impl Edit {
    /// What changes, if it may.
    ///
    /// # Errors
    /// A [`Refusal`] tells why not.
    pub fn plan(&self, isms: &Isms) -> Result<Vec<Change>, Refusal> {
        let changes = match self {
            Self::Practice(field, text) => decision::plan_practice(isms, *field, text),
            Self::Cert(edit) => edit.plan(isms),
            Self::Cbw(scope) => Ok(decision::plan_cbw(isms, *scope)),
            Self::Compensating(conflict, person, text) => {
                decision::plan_compensating(isms, *conflict, (person, text))
            }
            Self::Policy(edit) => edit.plan(isms),
            Self::Criteria(edit) => edit.plan(isms),
            Self::Role(id, edit) => edit.plan(isms, *id),
            Self::FillDuties(fills) => decision::plan_duties(isms, fills),
            Self::Goal(id, edit) => edit.plan(isms, *id),
            Self::ContextIssue(id, edit) => edit.plan(isms, *id),
            Self::Stakeholder(id, edit) => edit.plan(isms, *id),
            Self::Process(id, edit) => edit.plan(isms, *id),
            Self::FillProcessing(fills) => inventory::plan_filled(isms, fills),
            Self::System(id, edit) => edit.plan(isms, *id),
            Self::Exchange(id, edit) => edit.plan(isms, *id),
            Self::Supplier(id, edit) => edit.plan(isms, *id),
            Self::Risk(id, edit) => edit.plan(isms, *id),
            Self::Risks(risks, edit) => together::plan_together(isms, risks, edit),
            Self::Measure(id, edit) => edit.plan(isms, *id),
            Self::Evidence(id, edit) => edit.plan(isms, *id),
            Self::Statement(edit) => edit.plan(isms),
            Self::StatementText(control, field, text) => {
                statement::plan_text(isms, (control, *field), text)
            }
            Self::Audit(id, edit) => edit.plan(isms, *id),
            Self::FillStatements(lines) => statement::plan_filled(isms, lines),
            Self::Add(record) => addition::plan(isms, record.clone()),
            Self::AddAll(records) => addition::plan_all(isms, records),
            Self::AddMeasureTo(risk, new) => measure::plan_added_to(isms, *risk, new.clone()),
            Self::AddReplacementTo(risk, new) => {
                avoiding::plan_replaced(isms, *risk, (**new).clone())
            }
            Self::Plan(planned) => plan::plan(isms, planned),
            Self::Remove(key) => removal::plan(isms, key),
            Self::Import(records) => Ok(plan_import(isms, records)),
            Self::Restore { then, .. } => Ok(comparison::between(isms, then)),
            Self::Interview(edit) => edit.plan(isms),
            Self::BringIn(brought) => bringing::plan(isms, brought),
            Self::Version(name) => return named(name).map(|_| Vec::new()),
            Self::Tables(records) => tabled::plan(isms, records),
        }?;
        // What comes from elsewhere, or from then, is taken as it is.
        let changes = match self {
            Self::Import(_) | Self::Restore { .. } => changes,
            _ => statement::kept_true(isms, changes),
        };
        if changes.is_empty() { Err(Refusal::NothingChanges) } else { Ok(changes) }
    }

    /// Which kind of edit it is: stands in the journal for ever, so never rename one.
    pub fn action(&self) -> &'static str {
        match self {
            Self::Practice(..) => "practice",
            Self::Cert(_) => "practice-cert",
            Self::Cbw(_) => "cbw",
            Self::Compensating(..) => "compensating",
            Self::Policy(edit) => edit.action(),
            Self::Criteria(edit) => edit.action(),
            Self::Role(_, edit) => edit.action(),
            Self::FillDuties(_) => "role-duties-fill",
            Self::Goal(..) => "goal",
            Self::ContextIssue(..) => "context-issue",
            Self::Stakeholder(..) => "stakeholder",
            Self::Process(_, edit) => edit.action(),
            Self::FillProcessing(_) => "processing-fill",
            Self::System(..) => "system",
            Self::Exchange(_, edit) => edit.action(),
            Self::Supplier(..) => "supplier",
            Self::Risk(_, edit) => edit.action(),
            Self::Risks(..) => "risks",
            Self::Measure(_, edit) => edit.action(),
            Self::Evidence(_, edit) => edit.action(),
            Self::Statement(_) | Self::StatementText(..) => "statement",
            Self::Audit(..) => "audit",
            Self::FillStatements(_) => "statement-fill",
            Self::Add(_) | Self::AddMeasureTo(..) | Self::AddReplacementTo(..) => "add",
            Self::AddAll(_) => "add-all",
            Self::Plan(_) => "plan",
            Self::Remove(_) => "remove",
            Self::Import(_) => "import",
            Self::Restore { .. } => "restore",
            Self::Interview(edit) => edit.action(),
            Self::Version(_) => VERSION,
            Self::BringIn(_) => "bring-in",
            Self::Tables(_) => "tables",
        }
    }

    /// Whether this is typing in a field: drafts of one field that follow each other are
    /// taken back in one step.
    pub const fn is_typing(&self) -> bool {
        matches!(
            self,
            Self::Practice(..)
                | Self::Cert(CertEdit::Reason(_))
                | Self::Compensating(..)
                | Self::Policy(PolicyEdit::SetSection { .. })
                | Self::Role(
                    _,
                    RoleEdit::Title(_)
                        | RoleEdit::Holder(_)
                        | RoleEdit::Deputy(_)
                        | RoleEdit::Duties(_)
                )
                | Self::ContextIssue(_, ContextIssueEdit::Title(_) | ContextIssueEdit::Meaning(_))
                | Self::Stakeholder(..)
                | Self::Goal(_, GoalEdit::Text(..))
                | Self::Process(_, ProcessEdit::Text(..))
                | Self::System(_, SystemEdit::Name(_) | SystemEdit::Note(_))
                | Self::Exchange(_, ExchangeEdit::Text(..) | ExchangeEdit::Aspect(..))
                | Self::Supplier(_, SupplierEdit::Text(..))
                | Self::Criteria(CriteriaEdit::SetFrequency(..))
                | Self::Risk(
                    _,
                    RiskEdit::Text(..) | RiskEdit::Vulnerability(VulnerabilityEdit::Text(..))
                )
                | Self::Measure(_, MeasureEdit::Text(..))
                | Self::Evidence(_, EvidenceEdit::Text(..))
                | Self::StatementText(..)
                | Self::Audit(_, AuditEdit::Text(..))
        )
    }

    /// In a list of texts that are one field, the place of the one that is typed.
    pub const fn typed_place(&self) -> Option<usize> {
        match self {
            Self::Risk(_, RiskEdit::Vulnerability(edit)) => edit.typed_place(),
            _ => None,
        }
    }

    /// The journal's label, told by what changed.
    pub fn label(&self, changes: &[Change]) -> Label {
        let first =
            changes.first().and_then(|change| change.after.as_ref().or(change.before.as_ref()));
        let subject = match self {
            Self::Practice(field, _) => field.code().to_owned(),
            Self::Restore { moment, .. } => moment.clone(),
            Self::Version(name) => name.trim().to_owned(),
            Self::BringIn(brought) => brought.from.clone(),
            Self::Policy(PolicyEdit::DropCall(reason)) => Label::reasoned("", reason),
            Self::Risks(risks, _) => numbers(risks),
            Self::Risk(_, RiskEdit::Rerate(moved)) => {
                Label::reasoned(&first.map(Record::name).unwrap_or_default(), &moved.reason)
            }
            Self::Interview(_)
            | Self::FillProcessing(_)
            | Self::FillStatements(_)
            | Self::FillDuties(_)
            | Self::Cert(_)
            | Self::AddAll(_)
            | Self::Tables(_)
            | Self::Plan(_)
            | Self::Cbw(_)
            | Self::Compensating(..) => String::new(),
            _ => first.map(Record::name).unwrap_or_default(),
        };
        Label { action: self.action().to_owned(), subject }
    }
}

/// The actions whose subject has the reason on a line of its own, the last.
const REASONED: [&str; 3] = ["risk-rerate", "residual-rerate", "policy-call-drop"];

impl Label {
    /// The subject of a line that tells why: what it was about, and the reason under it. It
    /// stands in what the line's hash seals, as every subject does.
    fn reasoned(name: &str, reason: &str) -> String {
        let reason: Vec<&str> = reason.split_whitespace().collect();
        if reason.is_empty() { name.to_owned() } else { format!("{name}\n{}", reason.join(" ")) }
    }

    /// What it was about, and why where the user said so.
    pub fn parts(&self) -> (&str, Option<&str>) {
        let is_reasoned = REASONED.contains(&self.action.as_str());
        match self.subject.rsplit_once('\n').filter(|_| is_reasoned) {
            Some((name, reason)) => (name, Some(reason)),
            None => (&self.subject, None),
        }
    }
}

/// So many risks are named in the line of an edit of several; the rest is counted.
const MOST_NAMED: usize = 6;

/// "R1, R2, R3 +4".
fn numbers(risks: &[RiskId]) -> String {
    let named: Vec<_> = risks.iter().take(MOST_NAMED).map(RiskId::to_string).collect();
    match risks.len().saturating_sub(MOST_NAMED) {
        0 => named.join(", "),
        more => format!("{} +{more}", named.join(", ")),
    }
}

/// The action of a line that freezes a version.
pub const VERSION: &str = "version";

/// The action of a line that tells that a file came back which was not in the document.
pub const EVIDENCE_SUPPLY: &str = "evidence-supply";

/// The action of a line that tells that removed files were wiped for good.
pub const EVIDENCE_ERASE: &str = "evidence-erase";

/// Every action that may stand in a journal; a test holds a sentence for each.
pub const ACTIONS: &[&str] = &[
    "create",
    "rescue",
    "practice",
    "practice-cert",
    "policy-text",
    "policy-adopt",
    "policy-call",
    "policy-call-drop",
    "criteria-level",
    "criteria-limits",
    "criteria-frequency",
    "criteria-adopt",
    "criteria-drop",
    "cbw",
    "compensating",
    "context-issue",
    "stakeholder",
    "role",
    "role-duty",
    "role-duties-fill",
    "goal",
    "process",
    "process-class",
    "processing-fill",
    "system",
    "exchange",
    "exchange-class",
    "supplier",
    "risk",
    "risk-relevance",
    "risk-likelihood",
    "risk-consequence",
    "risk-judge",
    "risk-vulnerability",
    "risk-round-up",
    "risk-move",
    "risk-rerate",
    "risk-treatment",
    "risk-link",
    "risk-unlink",
    "risk-replace",
    "risk-tell",
    "risk-untell",
    "residual-likelihood",
    "residual-consequence",
    "residual-round-up",
    "residual-move",
    "residual-rerate",
    "residual-clear",
    "risk-accept",
    "risk-except",
    "risk-second-reader",
    "risk-withdraw",
    "risks",
    "measure",
    "measure-status",
    "evidence",
    "evidence-link",
    EVIDENCE_SUPPLY,
    EVIDENCE_ERASE,
    "statement",
    "statement-fill",
    "audit",
    "add",
    "add-all",
    "plan",
    "remove",
    "import",
    "tables",
    "interview-answer",
    "interview-settle",
    "restore",
    "restore-copy",
    "phrase-set",
    "phrase-change",
    "phrase-remove",
    VERSION,
    "bring-in",
];

/// Records that differ from what is there.
fn plan_import(isms: &Isms, records: &[Record]) -> Vec<Change> {
    let change = |record: &Record| {
        let before = isms.get(&record.key());
        (before.as_ref() != Some(record)).then(|| Change { before, after: Some(record.clone()) })
    };
    records.iter().filter_map(change).collect()
}

/// A text that fits a field.
///
/// # Errors
/// [`Refusal::TooLong`] past [`LONGEST_TEXT`].
fn fitting(text: &str) -> Result<String, Refusal> {
    if text.chars().count() > LONGEST_TEXT {
        return Err(Refusal::TooLong { limit: LONGEST_TEXT });
    }
    Ok(text.to_owned())
}

/// A text that fits and is not blank.
///
/// # Errors
/// [`Refusal::BlankName`], [`Refusal::TooLong`].
fn named(text: &str) -> Result<String, Refusal> {
    if text.trim().is_empty() { Err(Refusal::BlankName) } else { fitting(text) }
}

/// The one change from one record to another, or none where they are alike.
fn one(before: Record, after: Record) -> Vec<Change> {
    if before == after { Vec::new() } else { vec![Change::changed(before, after)] }
}
