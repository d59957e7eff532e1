//! The one click that mends a finding, where it can be mended without asking anything. It is
//! an edit like any other: refused where the rules say so, and taken back by undo.

use crate::domain::Isms;
use crate::domain::basis::Basis;
use crate::domain::control::Applicability;
use crate::domain::control::ControlNumber;
use crate::domain::control::StatementStatus;
use crate::domain::findings::Finding;
use crate::domain::findings::Rule;
use crate::domain::people;
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
use crate::edit::risk::RiskEdit;
use crate::edit::risk::RiskText;
use crate::edit::statement::StatementEdit;

/// The rules of which a finding can be mended with one click, as a rule.
pub const MENDABLE: &[Rule] = &[
    Rule::RoleHolder,
    Rule::RoleDeputy,
    Rule::RoleOwnDeputy,
    Rule::ProcessOwner,
    Rule::ExchangeOwner,
    Rule::SupplierSees,
    Rule::RiskOwner,
    Rule::RiskReason,
    Rule::RiskPatient,
    Rule::MeasureOwner,
    Rule::StatementNeeded,
    Rule::StatementReason,
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
            let role = isms.roles.get(id).filter(|role| role.may_be_of_owner())?;
            let who = owner()?;
            // Who steps in cannot fill the role as well.
            let is_free = !people::is_same(&role.deputy, &who);
            let edit = Edit::Role(*id, RoleEdit::Holder(who.clone()));
            is_free.then_some(Mend { edit, who })
        }
        (Rule::RoleDeputy | Rule::RoleOwnDeputy, RecordKey::Role(id)) => {
            let holder = &isms.roles.get(id)?.holder;
            let people = [&isms.practice.deputy, &isms.practice.owner];
            let mut named = people.into_iter().filter_map(|name| named(name));
            let who = named.find(|name| !people::is_same(name, holder))?;
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
        (
            Rule::StatementNeeded | Rule::StatementReason | Rule::StatementAhead,
            RecordKey::Statement(control),
        ) => restated(isms, (finding.rule, control)),
        _ => None,
    }
}

/// The statement as its measures bear it out. One that is not needed and has no reason is
/// open again; what was said before stays in the history.
fn restated(isms: &Isms, (rule, control): (Rule, &ControlNumber)) -> Option<Edit> {
    let statement = isms.statements.get(control)?;
    let borne_out = Basis::of(control, isms).status(isms);
    let status = borne_out.unwrap_or(StatementStatus::Planned);
    let (applicable, justification) = match rule {
        Rule::StatementNeeded => (Some(Applicability::Applicable), String::new()),
        Rule::StatementReason => (None, String::new()),
        _ => (statement.applicable, statement.justification.clone()),
    };
    let control = control.clone();
    Some(Edit::Statement(StatementEdit { control, applicable, justification, status }))
}

fn named(name: &str) -> Option<String> {
    let name = name.trim();
    (!name.is_empty()).then(|| name.to_owned())
}
