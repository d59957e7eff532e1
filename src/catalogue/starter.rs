//! A practice on its first day: everything nearly every solo practice has, ready to be
//! looked through, so that nothing is ever a blank page.

use crate::catalogue::Catalogue;
use crate::catalogue::lists::ListedRole;
use crate::catalogue::profile::MethodProfile;
use crate::catalogue::registers::ListedProcess;
use crate::domain::Isms;
use crate::domain::id::CriteriaId;
use crate::domain::id::ExchangeId;
use crate::domain::id::GoalId;
use crate::domain::id::ProcessId;
use crate::domain::id::RiskId;
use crate::domain::id::RoleId;
use crate::domain::id::SupplierId;
use crate::domain::id::SystemId;
use crate::domain::inventory::AgreementStatus;
use crate::domain::inventory::DataExchange;
use crate::domain::inventory::InformationSystem;
use crate::domain::inventory::Process;
use crate::domain::inventory::Supplier;
use crate::domain::inventory::TwoFactor;
use crate::domain::practice::Goal;
use crate::domain::practice::Practice;
use crate::domain::practice::Role;
use crate::domain::record::Record;
use crate::domain::risk::Relevance;
use crate::domain::risk::Risk;
use crate::domain::scale::Aspect;
use serde::Deserialize;
use std::collections::BTreeMap;
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
    let mut starter =
        Starter { catalogue, identity, present: &present, isms, codes: Codes::default() };
    starter.add_roles();
    starter.add_goals();
    starter.add_suppliers();
    starter.add_processes();
    starter.add_systems();
    starter.add_exchanges();
    starter.add_risks();
    starter.isms
}

/// The practice being put together.
struct Starter<'a> {
    catalogue: &'a Catalogue,
    identity: &'a Identity,
    /// The codes of everything in the lists that this practice has.
    present: &'a BTreeSet<&'a str>,
    isms: Isms,
    codes: Codes<'a>,
}

/// Which number each code of the lists was given. What is not here is not in the practice,
/// and links to it fall away.
#[derive(Default)]
struct Codes<'a> {
    suppliers: BTreeMap<&'a str, SupplierId>,
    processes: BTreeMap<&'a str, ProcessId>,
    systems: BTreeMap<&'a str, SystemId>,
    exchanges: BTreeMap<&'a str, ExchangeId>,
}

impl Starter<'_> {
    fn add_roles(&mut self) {
        let present = self.present;
        let lists = &self.catalogue.lists;
        for listed in lists.roles.iter().filter(|listed| present.contains(listed.code.as_str())) {
            let role = Role {
                id: RoleId(self.isms.issued.role + 1),
                title: listed.title_nl.clone(),
                holder: self.known_holder(&listed.code).to_owned(),
                deputy: self.known_deputy(listed).to_owned(),
                duties: self.catalogue.lists.duties_of(listed),
                catalogue: Some(listed.code.clone()),
            };
            self.isms.put(Record::Role(role));
        }
    }

    /// Who fills a role, as far as the first questions tell.
    fn known_holder(&self, role: &str) -> &str {
        match role {
            "R-owner" => &self.identity.owner,
            "R-colleague" => &self.identity.deputy,
            _ => "",
        }
    }

    fn known_deputy(&self, role: &ListedRole) -> &str {
        role.deputy.as_deref().map_or("", |deputy| self.known_holder(deputy))
    }

    fn add_goals(&mut self) {
        for listed in &self.catalogue.lists.goals {
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

    fn add_suppliers(&mut self) {
        let present = self.present;
        let lists = &self.catalogue.lists;
        for listed in lists.suppliers.iter().filter(|listed| present.contains(listed.code.as_str()))
        {
            let id = SupplierId(self.isms.issued.supplier + 1);
            self.codes.suppliers.insert(&listed.code, id);
            self.isms.put(Record::Supplier(Supplier {
                id,
                name: listed.title_nl.clone(),
                service: listed.service_nl.clone(),
                data_seen: listed.data_nl.clone(),
                health_data: listed.health_data,
                agreement: listed.agreement,
                agreement_status: AgreementStatus::Unknown,
                certificate: String::new(),
                certificate_until: None,
                breach_notice_hours: listed.breach_notice_hours,
                note: listed.agreement_nl.clone(),
                catalogue: Some(listed.code.clone()),
            }));
        }
    }

    fn add_processes(&mut self) {
        let profile = self.catalogue.profile(&self.isms.criteria_in_use().profile);
        let present = self.present;
        let lists = &self.catalogue.lists;
        for listed in lists.processes.iter().filter(|listed| present.contains(listed.code.as_str()))
        {
            let id = ProcessId(self.isms.issued.process + 1);
            self.codes.processes.insert(&listed.code, id);
            self.isms.put(Record::Process(Process {
                id,
                name: listed.title_nl.clone(),
                purpose: listed.purpose_nl.clone(),
                owner: self.identity.owner.clone(),
                health_data: listed.health_data,
                classification: listed.classification.to_domain(),
                note: reasons(listed, profile),
                catalogue: Some(listed.code.clone()),
            }));
        }
    }

    fn add_systems(&mut self) {
        let present = self.present;
        let lists = &self.catalogue.lists;
        for listed in lists.systems.iter().filter(|listed| present.contains(listed.code.as_str())) {
            let id = SystemId(self.isms.issued.system + 1);
            self.codes.systems.insert(&listed.code, id);
            let supplier =
                listed.suppliers.iter().find_map(|code| self.codes.suppliers.get(code.as_str()));
            self.isms.put(Record::System(InformationSystem {
                id,
                name: listed.title_nl.clone(),
                supplier: supplier.copied(),
                processes: known(&listed.used_by_processes, &self.codes.processes).collect(),
                hosting: listed.hosted,
                health_data: listed.health_data,
                two_factor: TwoFactor::Unknown,
                note: listed.note_nl.clone().unwrap_or_default(),
                catalogue: Some(listed.code.clone()),
            }));
        }
    }

    fn add_exchanges(&mut self) {
        let present = self.present;
        let lists = &self.catalogue.lists;
        for listed in lists.exchanges.iter().filter(|listed| present.contains(listed.code.as_str()))
        {
            let id = ExchangeId(self.isms.issued.exchange + 1);
            self.codes.exchanges.insert(&listed.code, id);
            self.isms.put(Record::Exchange(DataExchange {
                id,
                name: listed.title_nl.clone(),
                partner: listed.partner_nl.clone(),
                direction: listed.direction,
                owner: self.identity.owner.clone(),
                health_data: listed.health_data,
                aspects: listed.aspects.to_domain(),
                classification: listed.classification.to_domain(),
                framework: listed.framework_nl.clone(),
                legal_ground: listed.legal_ground_nl.clone(),
                processes: known(&listed.processes, &self.codes.processes).collect(),
                systems: known(&listed.systems, &self.codes.systems).collect(),
                suppliers: known(&listed.suppliers, &self.codes.suppliers).collect(),
                catalogue: Some(listed.code.clone()),
            }));
        }
    }

    fn add_risks(&mut self) {
        let lists = &self.catalogue.lists;
        for threat in &self.catalogue.threats {
            let hits = |threats: &[String]| threats.contains(&threat.code);
            let processes = lists.processes.iter().filter(|process| hits(&process.threats));
            let exchanges = lists.exchanges.iter().filter(|exchange| hits(&exchange.threats));
            let id = RiskId(self.isms.issued.risk + 1);
            self.isms.put(Record::Risk(Box::new(Risk {
                threat: Some(threat.code.clone()),
                category: threat.category,
                relevance: Relevance::Undecided,
                vulnerability: threat.vulnerability_sentence(),
                aspects: threat.aspects.clone(),
                patient_safety: threat.patient_safety,
                owner: self.identity.owner.clone(),
                processes: known(processes.map(|process| &process.code), &self.codes.processes)
                    .collect(),
                exchanges: known(exchanges.map(|exchange| &exchange.code), &self.codes.exchanges)
                    .collect(),
                prescribed: threat.prescribed(),
                ..Risk::new(id, threat.threat_nl.clone(), CriteriaId(1))
            })));
        }
    }
}

/// The numbers of those codes that are in the practice.
fn known<'c, Id: Copy>(
    codes: impl IntoIterator<Item = &'c String>,
    numbers: &BTreeMap<&str, Id>,
) -> impl Iterator<Item = Id> {
    codes.into_iter().filter_map(|code| numbers.get(code.as_str()).copied())
}

/// Why a process is classed as it is, a line per aspect.
fn reasons(process: &ListedProcess, profile: Option<&MethodProfile>) -> String {
    let title = |aspect: &Aspect| profile?.aspects.iter().find(|named| named.code == aspect.code());
    let line = |aspect: &Aspect| {
        let why = &process.classification.get(*aspect).why_nl;
        title(aspect).map_or_else(|| why.clone(), |named| format!("{}: {why}", named.title_nl))
    };
    let lines: Vec<_> = Aspect::ALL.iter().map(line).chain(process.note_nl.clone()).collect();
    lines.join("\n")
}
