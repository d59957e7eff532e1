//! A made-up practice with every step filled in, to look around in before beginning. It is
//! built from the starter with the same edits a user makes, so every rule of the method has
//! passed judgement on it. Practice, people, firms and events do not exist.

mod risks;
mod sheet;

use crate::catalogue::Catalogue;
use crate::catalogue::CatalogueError;
use crate::catalogue::Edition;
use crate::catalogue::example::sheet::ExampleSheet;
use crate::catalogue::example::sheet::ExampleStatements;
use crate::catalogue::policy;
use crate::catalogue::starter;
use crate::domain::Isms;
use crate::domain::basis::Basis;
use crate::domain::cert::CertConnection;
use crate::domain::control::Applicability;
use crate::domain::control::StatementStatus;
use crate::domain::evidence::Evidence;
use crate::domain::id::MeasureId;
use crate::domain::practice::PracticeField;
use crate::domain::record::Record;
use crate::edit::Edit;
use crate::edit::cert::CertEdit;
use crate::edit::context::StakeholderEdit;
use crate::edit::decision::CriteriaEdit;
use crate::edit::decision::GoalEdit;
use crate::edit::decision::PolicyEdit;
use crate::edit::decision::RoleEdit;
use crate::edit::inventory::ProcessEdit;
use crate::edit::inventory::ProcessText;
use crate::edit::inventory::SupplierEdit;
use crate::edit::inventory::SupplierText;
use crate::edit::inventory::SystemEdit;
use crate::edit::measure::MeasureEdit;
use crate::edit::measure::MeasureText;
use crate::edit::refusal::Refusal;
use crate::edit::statement::StatementEdit;
use std::collections::BTreeMap;

/// The example could not be built: a fault of the product, never of the user.
#[derive(Debug, thiserror::Error)]
pub enum ExampleError {
    /// Its sheet is not readable.
    #[error(transparent)]
    Sheet(#[from] CatalogueError),
    /// The sheet names something that is not there.
    #[error("the example names {0}, which is not there")]
    Unknown(String),
    /// The sheet asks for something the rules forbid.
    #[error("the rules refuse the example at {edit}: {refusal}")]
    Refused {
        /// What was asked.
        edit: String,
        /// Why not.
        refusal: Refusal,
    },
}

/// The example practice, its dates in 2026 as they were written.
///
/// # Errors
/// [`ExampleError`] when its sheet does not fit the catalogue or the rules; a test builds it.
pub fn example(catalogue: &Catalogue) -> Result<Isms, ExampleError> {
    let mut editions: BTreeMap<&'static str, Edition> = BTreeMap::new();
    let text = include_str!("../../../assets/catalogue/example.json");
    let sheet: ExampleSheet = crate::catalogue::sheet("example", text, &mut editions)?;
    let also: Vec<_> = sheet.also.iter().map(String::as_str).collect();
    let mut builder =
        Builder { catalogue, isms: starter::solo_with(catalogue, &sheet.identity, &also) };
    builder.describe_practice(&sheet)?;
    builder.fill_registers(&sheet)?;
    builder.take_measures(&sheet)?;
    builder.judge_risks(&sheet)?;
    builder.state_controls(&sheet.statements)?;
    builder.adopt_policy(&sheet)?;
    builder.live_on(&sheet)?;
    Ok(builder.isms)
}

/// The example being built, one edit after the other.
struct Builder<'a> {
    catalogue: &'a Catalogue,
    isms: Isms,
}

impl Builder<'_> {
    /// Does what a user does. What stands there already is no fault.
    fn apply(&mut self, edit: &Edit) -> Result<(), ExampleError> {
        match edit.plan(&self.isms) {
            Ok(changes) => self.isms.absorb(&changes),
            Err(Refusal::NothingChanges) => {}
            Err(refusal) => {
                return Err(ExampleError::Refused { edit: format!("{edit:?}"), refusal });
            }
        }
        Ok(())
    }

    /// Does several things, one after the other.
    fn apply_all(&mut self, edits: impl IntoIterator<Item = Edit>) -> Result<(), ExampleError> {
        edits.into_iter().try_for_each(|edit| self.apply(&edit))
    }

    fn describe_practice(&mut self, sheet: &ExampleSheet) -> Result<(), ExampleError> {
        for (code, text) in &sheet.practice {
            let field = PracticeField::ALL
                .iter()
                .find(|field| field.code() == code)
                .ok_or_else(|| unknown(code))?;
            self.apply(&Edit::Practice(*field, text.clone()))?;
        }
        for role in &sheet.roles {
            let found =
                self.isms.roles.values().find(|own| own.catalogue.as_ref() == Some(&role.code));
            let id = found.ok_or_else(|| unknown(&role.code))?.id;
            self.apply(&Edit::Role(id, RoleEdit::Holder(role.holder.clone())))?;
            self.apply(&Edit::Role(id, RoleEdit::Deputy(role.deputy.clone())))?;
            let more = role.also.iter().map(|duty| RoleEdit::ToggleDuty(*duty));
            self.apply_all(more.map(|edit| Edit::Role(id, edit)))?;
        }
        for (conflict, checks) in &sheet.compensating {
            let check = |(person, check): (&String, &String)| {
                Edit::Compensating(*conflict, person.clone(), check.clone())
            };
            self.apply_all(checks.iter().map(check))?;
        }
        // What this practice does for those who expect something, as the lists propose it.
        let met = self.isms.stakeholders.values().filter_map(|it| {
            let listed = self.catalogue.lists.stakeholder(it.catalogue.as_deref()?)?;
            let edit = StakeholderEdit::MetBy(listed.how_met_nl.clone());
            Some(Edit::Stakeholder(it.id, edit))
        });
        self.apply_all(met.collect::<Vec<_>>())?;
        for goal in &sheet.goals {
            let found =
                self.isms.goals.values().find(|own| own.catalogue.as_ref() == Some(&goal.code));
            let id = found.ok_or_else(|| unknown(&goal.code))?.id;
            self.apply(&Edit::Goal(
                id,
                GoalEdit::Measured { value: goal.measured.clone(), on: goal.on },
            ))?;
        }
        self.apply(&Edit::Criteria(CriteriaEdit::SetLimits(sheet.limits)))?;
        let by = self.isms.practice.owner.clone();
        self.apply(&Edit::Criteria(CriteriaEdit::Adopt { by, on: sheet.criteria_adopted_on }))
    }

    fn fill_registers(&mut self, sheet: &ExampleSheet) -> Result<(), ExampleError> {
        self.apply_all([
            Edit::Cert(CertEdit::Connection(CertConnection::NotYet)),
            Edit::Cert(CertEdit::Reason(sheet.cert.reason.clone())),
            Edit::Cert(CertEdit::AskAgain(Some(sheet.cert.ask_again))),
        ])?;
        let processes: Vec<_> = self.isms.processes.keys().copied().collect();
        let outside = || ProcessEdit::OutsideEea(sheet.outside_eea);
        self.apply_all(processes.into_iter().map(|id| Edit::Process(id, outside())))?;
        for (code, owner) in &sheet.process_owners {
            let found =
                self.isms.processes.values().find(|own| own.catalogue.as_ref() == Some(code));
            let id = found.ok_or_else(|| unknown(code))?.id;
            self.apply(&Edit::Process(id, ProcessEdit::Text(ProcessText::Owner, owner.clone())))?;
        }
        for system in &sheet.systems {
            let found =
                self.isms.systems.values().find(|own| own.catalogue.as_ref() == Some(&system.code));
            let id = found.ok_or_else(|| unknown(&system.code))?.id;
            let name = system.name.clone().map(SystemEdit::Name);
            let note = system.note.clone().map(SystemEdit::Note);
            let edits = [name, note, Some(SystemEdit::TwoFactor(system.two_factor))];
            self.apply_all(edits.into_iter().flatten().map(|edit| Edit::System(id, edit)))?;
            for code in &system.users {
                let found =
                    self.isms.roles.values().find(|own| own.catalogue.as_ref() == Some(code));
                let role = found.ok_or_else(|| unknown(code))?.id;
                self.apply(&Edit::System(id, SystemEdit::ToggleUser(role)))?;
            }
        }
        self.ask_suppliers(sheet)
    }

    fn ask_suppliers(&mut self, sheet: &ExampleSheet) -> Result<(), ExampleError> {
        for supplier in &sheet.suppliers {
            let found = self
                .isms
                .suppliers
                .values()
                .find(|own| own.catalogue.as_ref() == Some(&supplier.code));
            let id = found.ok_or_else(|| unknown(&supplier.code))?.id;
            let edits = [
                supplier.name.clone().map(|name| SupplierEdit::Text(SupplierText::Name, name)),
                Some(SupplierEdit::AgreementStatus(supplier.agreement_status)),
                Some(SupplierEdit::AgreementUntil(supplier.agreement_until)),
                Some(SupplierEdit::Text(SupplierText::Certificate, supplier.certificate.clone())),
                Some(SupplierEdit::Text(
                    SupplierText::CertificateScope,
                    supplier.certificate_scope.clone(),
                )),
                Some(SupplierEdit::CertificateUntil(supplier.certificate_until)),
                supplier.cert.map(SupplierEdit::Cert),
                Some(SupplierEdit::Text(SupplierText::CertName, supplier.cert_name.clone())),
            ];
            self.apply_all(edits.into_iter().flatten().map(|edit| Edit::Supplier(id, edit)))?;
        }
        Ok(())
    }

    fn take_measures(&mut self, sheet: &ExampleSheet) -> Result<(), ExampleError> {
        for taken in &sheet.measures {
            let listed = self.catalogue.measure(&taken.code).ok_or_else(|| unknown(&taken.code))?;
            let mut measure = listed.to_record();
            measure.owner.clone_from(&taken.owner);
            measure.due = Some(taken.due);
            measure.status = taken.status;
            measure.evidence.clone_from(&taken.evidence);
            measure.effort = taken.effort;
            self.apply(&Edit::Add(Record::Measure(measure)))?;
        }
        for note in &sheet.evidence {
            let mut piece = Evidence::noted(note.title.clone(), note.note.clone(), note.on);
            piece.measures.insert(self.measure(&note.measure)?);
            self.apply(&Edit::Add(Record::Evidence(piece)))?;
        }
        Ok(())
    }

    /// The number of a measure that was taken.
    fn measure(&self, code: &str) -> Result<MeasureId, ExampleError> {
        let found = self.isms.measures.values().find(|own| own.catalogue.as_deref() == Some(code));
        found.map(|measure| measure.id).ok_or_else(|| unknown(code))
    }

    /// Fills the statement of applicability for all 101 controls.
    fn state_controls(&mut self, statements: &ExampleStatements) -> Result<(), ExampleError> {
        for control in &self.catalogue.controls {
            let status = Basis::of(&control.number, &self.isms).status(&self.isms);
            let edit = match statements.not_applicable.get(&control.number) {
                Some(reason) => StatementEdit {
                    control: control.number.clone(),
                    applicable: Some(Applicability::NotApplicable),
                    justification: reason.clone(),
                    status: StatementStatus::NotApplicable,
                },
                None => StatementEdit {
                    control: control.number.clone(),
                    applicable: Some(Applicability::Applicable),
                    justification: match status {
                        _ if control.prescribed => statements.prescribed_nl.clone(),
                        Some(_) => statements.by_measures_nl.clone(),
                        None => statements.no_measure_nl.clone(),
                    },
                    status: status.unwrap_or(StatementStatus::Planned),
                },
            };
            self.apply(&Edit::Statement(edit))?;
        }
        Ok(())
    }

    fn adopt_policy(&mut self, sheet: &ExampleSheet) -> Result<(), ExampleError> {
        let on = sheet.policy_adopted_on;
        let sections = policy::policy_sections(self.catalogue, &self.isms, Some(on));
        let by = self.isms.practice.owner.clone();
        self.apply(&Edit::Policy(PolicyEdit::Adopt { by, on, sections }))
    }

    /// What changed afterwards, which makes an acceptance stale.
    fn live_on(&mut self, sheet: &ExampleSheet) -> Result<(), ExampleError> {
        for event in &sheet.afterwards {
            let id = self.measure(&event.measure)?;
            let edits = [
                MeasureEdit::Status(event.status),
                MeasureEdit::Due(Some(event.due)),
                MeasureEdit::Text(MeasureText::Evidence, event.evidence.clone()),
            ];
            self.apply_all(edits.map(|edit| Edit::Measure(id, edit)))?;
        }
        Ok(())
    }
}

fn unknown(code: &str) -> ExampleError {
    ExampleError::Unknown(code.to_owned())
}
