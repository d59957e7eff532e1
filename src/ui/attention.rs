//! What must be brought before the user: the field that is asked for by name, the place where
//! an open point is mended, and the refusal of an edit beside what asked for it.

use crate::domain::findings::Finding;
use crate::domain::findings::Rule;
use crate::domain::id::ContextIssueId;
use crate::domain::id::EvidenceId;
use crate::domain::id::ExchangeId;
use crate::domain::id::MeasureId;
use crate::domain::id::ProcessId;
use crate::domain::id::RiskId;
use crate::domain::id::RoleId;
use crate::domain::id::StakeholderId;
use crate::domain::progress::Gap;
use crate::domain::progress::OpenPoint;
use crate::domain::progress::Step;
use crate::domain::record::RecordKey;
use crate::edit::Edit;
use crate::edit::measure::MeasureEdit;
use crate::edit::risk::RiskEdit;
use crate::ui::UiState;
use crate::ui::state::Place;
use crate::ui::state::PolicyTab;
use crate::ui::state::Register;
use crate::ui::steps::own_cert::OWN_CERT;

/// By this name the first question about a risk is given the focus.
pub const FIRST_QUESTION: &str = "first-question";

/// By this name the beginning of the page is given the focus.
pub const PAGE: &str = "page";

/// By this name the button to the next risk is given the focus.
pub const NEXT_RISK: &str = "next-risk";

/// By this name the name of a record in a register is given the focus.
pub const RECORD_NAME: &str = "record-name";

/// By this name the question whether a control applies is given the focus.
pub const STATEMENT_QUESTION: &str = "statement-question";

/// By this name the question what comes in the place of what is avoided is given the focus.
pub const REPLACEMENT: &str = "replacement";

/// By this name the search box of the glossary is given the focus.
pub const GLOSSARY_SEARCH: &str = "glossary-search";

/// The field of who fills a role.
pub fn role_holder_id(role: RoleId) -> egui::Id {
    egui::Id::unique(("role", role.0, "holder"))
}

/// The field of what an issue of the context means.
pub fn issue_meaning_id(issue: ContextIssueId) -> egui::Id {
    egui::Id::unique(("context-issue", issue.0, "meaning"))
}

/// The field of how the practice meets what a stakeholder asks.
pub fn stakeholder_met_id(stakeholder: StakeholderId) -> egui::Id {
    egui::Id::unique(("stakeholder", stakeholder.0, "met"))
}

/// The field of who answers for a process.
pub fn process_owner_id(process: ProcessId) -> egui::Id {
    egui::Id::unique(("process", process, "owner"))
}

/// A field of what the register of processing says of a process, by the text key of its label.
pub fn processing_id(process: ProcessId, key: &str) -> egui::Id {
    egui::Id::unique(("processing", process, key))
}

/// The field of who answers for an exchange.
pub fn exchange_owner_id(exchange: ExchangeId) -> egui::Id {
    egui::Id::unique(("exchange-owner", exchange))
}

/// The field of until when a piece of evidence shows anything.
pub fn evidence_expires_id(piece: EvidenceId) -> egui::Id {
    egui::Id::unique(("evidence-expires", piece.0))
}

/// The field of who answers for a risk.
pub fn risk_owner_id(risk: RiskId) -> egui::Id {
    egui::Id::unique(("risk-owner", risk.0))
}

/// The field of who sees to a measure.
pub fn measure_owner_id(measure: MeasureId) -> egui::Id {
    egui::Id::unique(("measure-owner", measure.0))
}

/// The field of when a measure must be done.
pub fn measure_due_id(measure: MeasureId) -> egui::Id {
    egui::Id::unique(("measure-due", measure.0))
}

/// The field of how much time a measure takes.
pub fn measure_effort_id(measure: MeasureId) -> egui::Id {
    egui::Id::unique(("measure-effort-hours", measure.0))
}

/// The field of when a measure was last seen to work.
pub fn measure_checked_id(measure: MeasureId) -> egui::Id {
    egui::Id::unique(("measure-checked", measure.0))
}

/// Why an edit was refused, and beside what it is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Beside what.
    pub part: Part,
    /// The sentence.
    pub sentence: String,
    /// Whether it has been brought into sight.
    pub is_shown: bool,
}

/// A part of a view beside which a refusal is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The question how likely it is.
    Likelihood,
    /// The question how bad it is.
    Consequence,
    /// The measures of a risk.
    Measures,
    /// The risks that a measure lowers.
    Serves,
    /// The line of the statement of applicability.
    Statement,
    /// The map.
    Map,
    /// None of these: at the top of the view.
    View,
}

impl Part {
    /// The part that asks for an edit.
    pub const fn of(edit: &Edit) -> Self {
        match edit {
            Edit::Risk(_, RiskEdit::Likelihood(..)) => Self::Likelihood,
            Edit::Risk(
                _,
                RiskEdit::Consequence(..) | RiskEdit::RoundUp(..) | RiskEdit::AsWritten(..),
            ) => Self::Consequence,
            Edit::Risk(_, RiskEdit::Link(_) | RiskEdit::Unlink(_)) | Edit::AddMeasureTo(..) => {
                Self::Measures
            }
            Edit::Measure(_, MeasureEdit::ToggleRisk(_)) => Self::Serves,
            Edit::Statement(_) => Self::Statement,
            Edit::Risk(_, RiskEdit::Move(..) | RiskEdit::Rerate(_)) | Edit::Plan(_) => Self::Map,
            _ => Self::View,
        }
    }
}

impl UiState {
    /// Goes to where a finding is answered, with the focus in what lacks or contradicts where
    /// that is one field.
    pub fn show_finding(&mut self, finding: &Finding) {
        let step = finding.rule.step();
        if let Some(gap) = finding.rule.gap() {
            self.show_gap(&OpenPoint { step, gap, record: finding.record.clone() });
            return;
        }
        self.place = Place::Step(step);
        if finding.rule == Rule::CertConnection {
            self.register = Register::Suppliers;
            self.focus_next = Some(OWN_CERT);
            return;
        }
        self.show(&finding.record);
        match finding.rule {
            Rule::ContextIssues => self.policy_tab = PolicyTab::Context,
            Rule::Stakeholders => self.policy_tab = PolicyTab::Stakeholders,
            _ => {}
        }
        self.focus_field = field_of(finding);
        self.focus_next = match finding.rule {
            Rule::ScopeOutside => Some("practice-out-of-scope"),
            Rule::OwnerOwnDeputy => Some("practice-deputy"),
            Rule::GoalTarget => Some("goal-target"),
            Rule::DutiesTogether => Some("duties-compensating"),
            Rule::RiskVulnerability => Some("risk-vulnerability"),
            Rule::RiskObject | Rule::RiskAspects | Rule::RiskPatient | Rule::RiskTwin => {
                Some("risk-title")
            }
            Rule::MeasureEvidence => Some("measure-evidence"),
            Rule::RiskAwareness => Some("awareness-what"),
            Rule::StatementNeeded | Rule::StatementReason | Rule::StatementAhead => {
                Some(STATEMENT_QUESTION)
            }
            rule if step >= Step::Risks && rule.is_of_risk() => Some(FIRST_QUESTION),
            _ => None,
        };
    }

    /// Goes to where an open point is mended, with the focus in the field that lacks
    /// something where there is one.
    pub fn show_gap(&mut self, point: &OpenPoint) {
        self.place = Place::Step(point.step);
        self.show(&point.record);
        match (point.gap, &point.record) {
            (Gap::RiskUndecided | Gap::RiskUntreated | Gap::ResidualUnrated, _) => {
                self.focus_next = Some(FIRST_QUESTION);
            }
            (Gap::RiskReplacement, _) => self.focus_next = Some(REPLACEMENT),
            (Gap::PracticeName, _) => self.focus_next = Some("practice-name"),
            (Gap::PracticeOwner, _) => self.focus_next = Some("practice-owner"),
            (Gap::PracticeDeputy, _) => self.focus_next = Some("practice-deputy"),
            (Gap::Scope, _) => self.focus_next = Some("practice-scope"),
            (Gap::RoleHolder, RecordKey::Role(id)) => {
                self.focus_field = Some(role_holder_id(*id));
            }
            (Gap::NoOwner, RecordKey::Process(id)) => {
                self.focus_field = Some(process_owner_id(*id));
            }
            (Gap::NoOwner, RecordKey::Exchange(id)) => {
                self.focus_field = Some(exchange_owner_id(*id));
            }
            (Gap::RiskOwner, RecordKey::Risk(id)) => self.focus_field = Some(risk_owner_id(*id)),
            (Gap::MeasureOwner, RecordKey::Measure(id)) => {
                self.focus_field = Some(measure_owner_id(*id));
            }
            (Gap::MeasureDue | Gap::MeasureOverdue, RecordKey::Measure(id)) => {
                self.focus_field = Some(measure_due_id(*id));
            }
            _ => {}
        }
    }
}

/// The field of the document in which a finding is answered, where it is one.
fn field_of(finding: &Finding) -> Option<egui::Id> {
    Some(match (finding.rule, &finding.record) {
        (Rule::RoleDeputy | Rule::RoleOwnDeputy, RecordKey::Role(id)) => {
            egui::Id::unique(("role", id.0, "deputy"))
        }
        (rule, RecordKey::Process(id)) if rule.asked().is_some() => processing_id(*id, rule.code()),
        (Rule::ContextMeaning, RecordKey::ContextIssue(id)) => issue_meaning_id(*id),
        (Rule::StakeholderMet, RecordKey::Stakeholder(id)) => stakeholder_met_id(*id),
        (Rule::SystemInstead, RecordKey::System(id)) => egui::Id::unique(("system", id, "note")),
        (Rule::MeasureRecheck, RecordKey::Measure(id)) => measure_checked_id(*id),
        (Rule::EvidenceExpired, RecordKey::Evidence(id)) => evidence_expires_id(*id),
        (Rule::ExchangeFramework, RecordKey::Exchange(id)) => {
            egui::Id::unique(("exchange-framework", id))
        }
        (Rule::ExchangeGround, RecordKey::Exchange(id)) => {
            egui::Id::unique(("exchange-legal-ground", id))
        }
        (Rule::ExchangePartner, RecordKey::Exchange(id)) => {
            egui::Id::unique(("exchange-partner", id))
        }
        (Rule::SupplierCertificate, RecordKey::Supplier(id)) => {
            egui::Id::unique(("supplier-certificate", id))
        }
        (
            Rule::SupplierCertificateDate | Rule::SupplierCertificateOver,
            RecordKey::Supplier(id),
        ) => egui::Id::unique(("supplier-certificate-until", id)),
        (Rule::SupplierCertificateScope, RecordKey::Supplier(id)) => {
            egui::Id::unique(("supplier-certificate-scope", id))
        }
        (Rule::SupplierAgreementOver, RecordKey::Supplier(id)) => {
            egui::Id::unique(("supplier-agreement-until", id))
        }
        (Rule::SupplierNotice | Rule::SupplierNoticeLate, RecordKey::Supplier(id)) => {
            egui::Id::unique(("supplier-breach-hours", id))
        }
        _ => return None,
    })
}
