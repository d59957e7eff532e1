//! A practice on its first day: everything nearly every solo practice has, ready to be
//! looked through, so that nothing is ever a blank page.

use crate::catalogue::Catalogue;
use crate::catalogue::maker::Maker;
use crate::domain::Isms;
use crate::domain::id::ContextIssueId;
use crate::domain::id::ExchangeId;
use crate::domain::id::GoalId;
use crate::domain::id::ProcessId;
use crate::domain::id::RiskId;
use crate::domain::id::RoleId;
use crate::domain::id::StakeholderId;
use crate::domain::id::SupplierId;
use crate::domain::id::SystemId;
use crate::domain::practice::Goal;
use crate::domain::practice::Practice;
use crate::domain::record::Record;
use serde::Deserialize;
use std::collections::BTreeSet;

/// What a new practice is asked first. Only the name must not be blank.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Identity {
    /// Name of the practice.
    pub name: String,
    /// The practice owner.
    pub owner: String,
    /// Who decides when the owner cannot; blank while unknown.
    pub deputy: String,
    /// Town.
    pub place: String,
}

/// The issues that hold for nearly every practice, as new records whose numbers are not given
/// out yet.
pub fn proposed_issues(catalogue: &Catalogue) -> Vec<Record> {
    let listed = catalogue.lists.context_issues.iter().filter(|listed| listed.default_present);
    listed.map(|listed| Record::ContextIssue(Maker::issue(listed, ContextIssueId(0)))).collect()
}

/// Who expects something of nearly every practice, in the same way.
pub fn proposed_stakeholders(catalogue: &Catalogue) -> Vec<Record> {
    let record = |listed| Record::Stakeholder(Maker::stakeholder(listed, StakeholderId(0)));
    catalogue.lists.stakeholders.iter().map(record).collect()
}

/// A practice with nothing but its name, owner, deputy and town.
pub fn empty(identity: &Identity) -> Isms {
    let practice = Practice {
        name: identity.name.clone(),
        owner: identity.owner.clone(),
        deputy: identity.deputy.clone(),
        place: identity.place.clone(),
        ..Practice::default()
    };
    Isms { practice, ..Isms::default() }
}

/// A solo practice with roles, goals, registers and a question for every threat ("Speelt dit
/// bij u?"). Nothing is decided: no agreement is known, no threat is answered, no risk rated.
pub fn solo(catalogue: &Catalogue, identity: &Identity) -> Isms {
    solo_with(catalogue, identity, &[])
}

/// The same with more of the lists: the roles, processes, systems, exchanges and suppliers
/// with these codes, e.g. `S-kis`. A code the lists do not have adds nothing.
pub fn solo_with(catalogue: &Catalogue, identity: &Identity, also: &[&str]) -> Isms {
    let mut isms = empty(identity);
    isms.practice.scope = catalogue.lists.scope_nl.replace("{practice_name}", &identity.name);
    let mut present = catalogue.lists.default_codes();
    present.extend(also);
    let maker = Maker::of(catalogue, &isms);
    let mut starter = Starter { present: &present, maker, isms };
    starter.add_roles();
    starter.add_goals();
    starter.add_context();
    starter.add_suppliers();
    starter.add_processes();
    starter.add_systems();
    starter.add_exchanges();
    starter.add_risks();
    starter.isms
}

/// The practice being put together.
struct Starter<'a> {
    /// The codes of everything in the lists that this practice has.
    present: &'a BTreeSet<&'a str>,
    maker: Maker<'a>,
    isms: Isms,
}

impl Starter<'_> {
    fn has(&self, code: &str) -> bool {
        self.present.contains(code)
    }

    fn add_roles(&mut self) {
        for listed in &self.maker.catalogue.lists.roles {
            if self.has(&listed.code) {
                let role = self.maker.role(listed, RoleId(self.isms.issued.role + 1));
                self.isms.put(Record::Role(role));
            }
        }
    }

    fn add_goals(&mut self) {
        for listed in &self.maker.catalogue.lists.goals {
            self.isms.put(Record::Goal(Goal {
                id: GoalId(self.isms.issued.goal + 1),
                title: listed.title_nl.clone(),
                measure: listed.measure_nl.clone(),
                target: listed.target_nl.clone(),
                measured: String::new(),
                measured_on: None,
                interval_months: listed.check_months,
                catalogue: Some(listed.code.clone()),
            }));
        }
    }

    /// What is going on around it, and who expects what.
    fn add_context(&mut self) {
        let lists = &self.maker.catalogue.lists;
        for listed in &lists.context_issues {
            if self.has(&listed.code) {
                let id = ContextIssueId(self.isms.issued.context_issue + 1);
                self.isms.put(Record::ContextIssue(Maker::issue(listed, id)));
            }
        }
        for listed in &lists.stakeholders {
            if self.has(&listed.code) {
                let id = StakeholderId(self.isms.issued.stakeholder + 1);
                self.isms.put(Record::Stakeholder(Maker::stakeholder(listed, id)));
            }
        }
    }

    fn add_suppliers(&mut self) {
        for listed in &self.maker.catalogue.lists.suppliers {
            if self.has(&listed.code) {
                let id = SupplierId(self.isms.issued.supplier + 1);
                self.isms.put(Record::Supplier(Maker::supplier(listed, id)));
                self.maker.codes.suppliers.insert(listed.code.clone(), id);
            }
        }
    }

    fn add_processes(&mut self) {
        for listed in &self.maker.catalogue.lists.processes {
            if self.has(&listed.code) {
                let id = ProcessId(self.isms.issued.process + 1);
                self.isms.put(Record::Process(self.maker.process(listed, id)));
                self.maker.codes.processes.insert(listed.code.clone(), id);
            }
        }
    }

    fn add_systems(&mut self) {
        for listed in &self.maker.catalogue.lists.systems {
            if self.has(&listed.code) {
                let id = SystemId(self.isms.issued.system + 1);
                self.isms.put(Record::System(self.maker.system(listed, id)));
                self.maker.codes.systems.insert(listed.code.clone(), id);
            }
        }
    }

    fn add_exchanges(&mut self) {
        for listed in &self.maker.catalogue.lists.exchanges {
            if self.has(&listed.code) {
                let id = ExchangeId(self.isms.issued.exchange + 1);
                self.isms.put(Record::Exchange(self.maker.exchange(listed, id)));
                self.maker.codes.exchanges.insert(listed.code.clone(), id);
            }
        }
    }

    fn add_risks(&mut self) {
        for threat in &self.maker.catalogue.threats {
            let risk = self.maker.risk(threat, RiskId(self.isms.issued.risk + 1));
            self.isms.put(Record::Risk(Box::new(risk)));
        }
    }
}
