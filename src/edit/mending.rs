//! The one click that mends a finding, where it can be mended without asking anything. It is
//! an edit like any other: refused where the rules say so, and taken back by undo.

use crate::domain::Isms;
use crate::domain::control::StatementStatus;
use crate::domain::findings::Finding;
use crate::domain::findings::Rule;
use crate::domain::inventory::Agreement;
use crate::domain::measure::MeasureStatus;
use crate::domain::record::RecordKey;
use crate::domain::risk::Relevance;
use crate::edit::Edit;
use crate::edit::decision::RoleEdit;
use crate::edit::inventory::ExchangeEdit;
use crate::edit::inventory::ExchangeText;
use crate::edit::inventory::ProcessEdit;
use crate::edit::inventory::ProcessText;
use crate::edit::inventory::SupplierEdit;
use crate::edit::measure::MeasureEdit;
use crate::edit::measure::MeasureText;
use crate::edit::measure::StatementEdit;
use crate::edit::risk::RiskEdit;
use crate::edit::risk::RiskText;

/// The rules of which a finding can be mended with one click, as a rule.
pub const MENDABLE: &[Rule] = &[
    Rule::RoleHolder,
    Rule::RoleDeputy,
    Rule::RoleOwnDeputy,
    Rule::ProcessOwner,
    Rule::ExchangeOwner,
    Rule::SupplierKind,
    Rule::SupplierSees,
    Rule::RiskOwner,
    Rule::RiskReason,
    Rule::RiskPatient,
    Rule::MeasureOwner,
    Rule::StatementAhead,
    Rule::ResidualAbove,
    Rule::ResidualBare,
];

/// How a finding is mended.
#[derive(Clone, Debug, PartialEq)]
pub struct Mend {
    /// The edit that does it.
    pub edit: Edit,
    /// Who is filled in; blank where nobody is.
    pub who: String,
}

/// The one edit that mends a finding, if there is one. Whoever the practice names as owner
/// or deputy is filled in where somebody lacks: in a practice of one doctor that is nearly
/// always right, and it can be typed over.
pub fn mend(isms: &Isms, finding: &Finding) -> Option<Mend> {
    let owner = || named(&isms.practice.owner);
    let plain = |edit| Some(Mend { edit, who: String::new() });
    match (finding.rule, &finding.record) {
        (Rule::RoleHolder, RecordKey::Role(id)) => {
            let who = owner()?;
            let edit = Edit::Role(*id, RoleEdit::Holder(who.clone()));
            // Who steps in cannot fill the role as well.
            let is_deputy = isms.roles.get(id).is_some_and(|role| is_same(&role.deputy, &who));
            (!is_deputy).then_some(Mend { edit, who })
        }
        (Rule::RoleDeputy | Rule::RoleOwnDeputy, RecordKey::Role(id)) => {
            let holder = &isms.roles.get(id)?.holder;
            let people = [&isms.practice.deputy, &isms.practice.owner];
            let free = people.into_iter().find(|name| !is_same(name, holder) && !is_same(name, ""));
            let who = free?.trim().to_owned();
            Some(Mend { edit: Edit::Role(*id, RoleEdit::Deputy(who.clone())), who })
        }
        (Rule::ProcessOwner, RecordKey::Process(id)) => {
            let who = owner()?;
            let edit = ProcessEdit::Text(ProcessText::Owner, who.clone());
            Some(Mend { edit: Edit::Process(*id, edit), who })
        }
        (Rule::ExchangeOwner, RecordKey::Exchange(id)) => {
            let who = owner()?;
            let edit = ExchangeEdit::Text(ExchangeText::Owner, who.clone());
            Some(Mend { edit: Edit::Exchange(*id, edit), who })
        }
        (Rule::RiskOwner, RecordKey::Risk(id)) => {
            let who = owner()?;
            let edit = RiskEdit::Text(RiskText::Owner, who.clone());
            Some(Mend { edit: Edit::Risk(*id, edit), who })
        }
        (Rule::MeasureOwner, RecordKey::Measure(id)) => {
            let who = owner()?;
            let edit = MeasureEdit::Text(MeasureText::Owner, who.clone());
            Some(Mend { edit: Edit::Measure(*id, edit), who })
        }
        _ => plain(without_a_name(isms, finding)?),
    }
}

/// What is mended without filling in anybody.
fn without_a_name(isms: &Isms, finding: &Finding) -> Option<Edit> {
    match (finding.rule, &finding.record) {
        (Rule::SupplierKind, RecordKey::Supplier(id)) => {
            Some(Edit::Supplier(*id, SupplierEdit::Agreement(Agreement::ProcessingAgreement)))
        }
        (Rule::SupplierSees, RecordKey::Supplier(id)) => {
            Some(Edit::Supplier(*id, SupplierEdit::HealthData(true)))
        }
        (Rule::RiskReason, RecordKey::Risk(id)) => {
            Some(Edit::Risk(*id, RiskEdit::Relevance(Relevance::Undecided, String::new())))
        }
        (Rule::RiskPatient, RecordKey::Risk(id)) => {
            Some(Edit::Risk(*id, RiskEdit::PatientSafety(true)))
        }
        (Rule::ResidualAbove | Rule::ResidualBare, RecordKey::Risk(id)) => {
            Some(Edit::Risk(*id, RiskEdit::ClearResidual))
        }
        (Rule::StatementAhead, RecordKey::Statement(control)) => {
            let statement = isms.statements.get(control)?;
            let mut own = isms.measures.values();
            let is_begun = own.any(|measure| {
                measure.controls.contains(control) && measure.status == MeasureStatus::Partial
            });
            Some(Edit::Statement(StatementEdit {
                control: control.clone(),
                applicable: statement.applicable,
                justification: statement.justification.clone(),
                status: if is_begun { StatementStatus::Partial } else { StatementStatus::Planned },
            }))
        }
        _ => None,
    }
}

fn named(name: &str) -> Option<String> {
    let name = name.trim();
    (!name.is_empty()).then(|| name.to_owned())
}

fn is_same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}
