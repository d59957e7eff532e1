//! Records as the lists describe them: each linked to what the practice has of the lists, and
//! to nothing else. A new practice is put together from these, and the interview tells by
//! them what nobody has touched since.

use crate::catalogue::Catalogue;
use crate::catalogue::interview::Answers;
use crate::catalogue::interview::SystemFacts;
use crate::catalogue::lists::ListedIssue;
use crate::catalogue::lists::ListedRole;
use crate::catalogue::lists::ListedStakeholder;
use crate::catalogue::profile::MethodProfile;
use crate::catalogue::registers::ListedExchange;
use crate::catalogue::registers::ListedProcess;
use crate::catalogue::registers::ListedSupplier;
use crate::catalogue::registers::ListedSystem;
use crate::catalogue::starter::Identity;
use crate::catalogue::threat::Threat;
use crate::domain::Isms;
use crate::domain::cert::SupplierCert;
use crate::domain::context::ContextIssue;
use crate::domain::context::Stakeholder;
use crate::domain::duty::Duty;
use crate::domain::id::ContextIssueId;
use crate::domain::id::CriteriaId;
use crate::domain::id::ExchangeId;
use crate::domain::id::ProcessId;
use crate::domain::id::RiskId;
use crate::domain::id::RoleId;
use crate::domain::id::StakeholderId;
use crate::domain::id::SupplierId;
use crate::domain::id::SystemId;
use crate::domain::inventory::AgreementStatus;
use crate::domain::inventory::DataExchange;
use crate::domain::inventory::Hosting;
use crate::domain::inventory::InformationSystem;
use crate::domain::inventory::Process;
use crate::domain::inventory::Supplier;
use crate::domain::inventory::TwoFactor;
use crate::domain::practice::Practice;
use crate::domain::practice::Role;
use crate::domain::processing::Processing;
use crate::domain::record::Record;
use crate::domain::risk::Relevance;
use crate::domain::risk::Risk;
use crate::domain::scale::Aspect;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// Makes records of what the lists have.
pub(super) struct Maker<'a> {
    /// The lists.
    pub(super) catalogue: &'a Catalogue,
    /// The words for the aspects of a class.
    pub(super) profile: Option<&'a MethodProfile>,
    /// Who is known.
    pub(super) identity: Identity,
    /// Who fills each role the practice has, by the code of the role; never blank.
    pub(super) holders: BTreeMap<String, String>,
    /// What the practice has.
    pub(super) codes: Codes,
    /// What was answered, by which a system may be another than the lists have it.
    pub(super) answers: Answers,
}

/// Which number each code of the lists has in a practice. What is not here is not in the
/// practice, and links to it fall away.
#[derive(Clone, Default)]
pub(super) struct Codes {
    pub(super) suppliers: BTreeMap<String, SupplierId>,
    pub(super) processes: BTreeMap<String, ProcessId>,
    pub(super) systems: BTreeMap<String, SystemId>,
    pub(super) exchanges: BTreeMap<String, ExchangeId>,
}

impl Codes {
    /// The codes of what a practice has; of two records with one code the first counts.
    pub(super) fn of(isms: &Isms) -> Self {
        Self {
            suppliers: by_code(isms.suppliers.values().map(|it| (&it.catalogue, it.id))),
            processes: by_code(isms.processes.values().map(|it| (&it.catalogue, it.id))),
            systems: by_code(isms.systems.values().map(|it| (&it.catalogue, it.id))),
            exchanges: by_code(isms.exchanges.values().map(|it| (&it.catalogue, it.id))),
        }
    }
}

fn by_code<'r, Id>(
    records: impl DoubleEndedIterator<Item = (&'r Option<String>, Id)>,
) -> BTreeMap<String, Id> {
    records.rev().filter_map(|(code, id)| Some((code.clone()?, id))).collect()
}

impl<'a> Maker<'a> {
    /// One who makes records for a practice as it is.
    pub(super) fn of(catalogue: &'a Catalogue, isms: &Isms) -> Self {
        let Practice { name, owner, deputy, place, .. } = isms.practice.clone();
        let filled = isms.roles.values().filter(|role| !role.holder.trim().is_empty());
        let holders =
            filled.filter_map(|role| Some((role.catalogue.clone()?, role.holder.clone())));
        Self {
            catalogue,
            profile: catalogue.profile(&isms.criteria_in_use().profile),
            identity: Identity { name, owner, deputy, place },
            holders: holders.collect(),
            codes: Codes::of(isms),
            answers: isms.practice.answers.clone(),
        }
    }

    /// A role with who fills it, as far as the first questions tell.
    pub(super) fn role(&self, listed: &ListedRole, id: RoleId) -> Role {
        Role {
            id,
            title: listed.title_nl.clone(),
            holder: self.known_holder(&listed.code).to_owned(),
            deputy: listed.deputy.as_deref().map_or("", |role| self.known_holder(role)).to_owned(),
            duties: self.catalogue.lists.duties_of(listed),
            assigned: listed.duties.iter().filter_map(|code| Duty::from_code(code)).collect(),
            catalogue: Some(listed.code.clone()),
        }
    }

    fn known_holder(&self, role: &str) -> &str {
        match role {
            "R-owner" => &self.identity.owner,
            "R-colleague" => &self.identity.deputy,
            _ => "",
        }
    }

    /// Who answers for what the lists give to a role: who fills it, or the practice owner
    /// where the role is not there or nobody fills it yet.
    pub(super) fn answers_for(&self, role: &str) -> &str {
        self.holders.get(role).unwrap_or(&self.identity.owner)
    }

    /// An issue of the context, to be looked at.
    pub(super) fn issue(listed: &ListedIssue, id: ContextIssueId) -> ContextIssue {
        ContextIssue {
            id,
            title: listed.title_nl.clone(),
            origin: listed.kind,
            meaning: listed.meaning_nl.clone(),
            catalogue: Some(listed.code.clone()),
        }
    }

    /// Somebody who expects something.
    pub(super) fn stakeholder(listed: &ListedStakeholder, id: StakeholderId) -> Stakeholder {
        Stakeholder {
            id,
            name: listed.title_nl.clone(),
            asks: listed.requires_nl.join("\n"),
            // What the practice does is the practice's to say; the lists propose it.
            met_by: String::new(),
            catalogue: Some(listed.code.clone()),
        }
    }

    /// A supplier of whom nothing is known yet.
    pub(super) fn supplier(listed: &ListedSupplier, id: SupplierId) -> Supplier {
        Supplier {
            id,
            name: listed.title_nl.clone(),
            service: listed.service_nl.clone(),
            data_seen: listed.data_nl.clone(),
            health_data: listed.health_data,
            agreement: listed.agreement,
            agreement_status: AgreementStatus::Unknown,
            agreement_until: None,
            certificate: String::new(),
            certificate_scope: String::new(),
            certificate_until: None,
            breach_notice_hours: listed.breach_notice_hours,
            cert: SupplierCert::Unknown,
            cert_name: String::new(),
            note: listed.agreement_nl.clone(),
            catalogue: Some(listed.code.clone()),
        }
    }

    /// A process.
    pub(super) fn process(&self, listed: &ListedProcess, id: ProcessId) -> Process {
        Process {
            id,
            name: listed.title_nl.clone(),
            purpose: listed.purpose_nl.clone(),
            owner: self.answers_for(&listed.owner).to_owned(),
            health_data: listed.health_data,
            classification: listed.classification.to_domain(),
            processing: listed.processing.to_domain(),
            note: reasons(listed, self.profile),
            catalogue: Some(listed.code.clone()),
        }
    }

    /// A system with its supplier and the processes that use it, as it is by the answers.
    pub(super) fn system(&self, listed: &ListedSystem, id: SystemId) -> InformationSystem {
        self.system_with(listed, id, self.told_of(&listed.code))
    }

    /// What the answers tell of a system, where that is not as the lists have it.
    pub(super) fn told_of(&self, code: &str) -> Option<&SystemFacts> {
        self.catalogue.interview.told_of(code, &self.answers)?.1
    }

    fn system_with(
        &self,
        listed: &ListedSystem,
        id: SystemId,
        facts: Option<&SystemFacts>,
    ) -> InformationSystem {
        let codes = &self.codes;
        let suppliers = facts.and_then(|facts| facts.suppliers.as_ref());
        let mut suppliers = suppliers.unwrap_or(&listed.suppliers).iter();
        let (name, hosting) = look(listed, facts);
        InformationSystem {
            id,
            name: name.to_owned(),
            supplier: suppliers.find_map(|code| codes.suppliers.get(code)).copied(),
            processes: known(&listed.used_by_processes, &codes.processes).collect(),
            users: BTreeSet::new(),
            hosting,
            health_data: listed.health_data,
            two_factor: TwoFactor::Unknown,
            note: listed.note_nl.clone().unwrap_or_default(),
            catalogue: Some(listed.code.clone()),
        }
    }

    /// An exchange with what it goes through.
    pub(super) fn exchange(&self, listed: &ListedExchange, id: ExchangeId) -> DataExchange {
        DataExchange {
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
        }
    }

    /// A threat as a question: "Speelt dit bij u?".
    pub(super) fn risk(&self, threat: &Threat, id: RiskId) -> Risk {
        let lists = &self.catalogue.lists;
        let hits = |threats: &[String]| threats.contains(&threat.code);
        let processes = lists.processes.iter().filter(|process| hits(&process.threats));
        let exchanges = lists.exchanges.iter().filter(|exchange| hits(&exchange.threats));
        let processes = processes.map(|process| &process.code);
        let exchanges = exchanges.map(|exchange| &exchange.code);
        Risk {
            threat: Some(threat.code.clone()),
            category: threat.category,
            relevance: Relevance::Undecided,
            vulnerability: threat.vulnerability_sentence(),
            aspects: threat.aspects.clone(),
            patient_safety: threat.patient_safety,
            owner: self.identity.owner.clone(),
            processes: known(processes, &self.codes.processes).collect(),
            exchanges: known(exchanges, &self.codes.exchanges).collect(),
            prescribed: threat.prescribed(),
            ..Risk::new(id, threat.threat_nl.clone(), CriteriaId(1))
        }
    }

    /// A record as the lists would have it now: with its own number, the name it was given
    /// out with, and, for a risk, the answer it has. `None` for what is not from the lists.
    pub(super) fn again(&self, record: &Record) -> Option<Record> {
        let lists = &self.catalogue.lists;
        Some(match record {
            Record::Role(role) => {
                let listed = lists.roles.iter().find(|it| is(&it.code, role.catalogue.as_ref()))?;
                let made = self.role(listed, role.id);
                let deputy = self.kept(&role.deputy, made.deputy);
                // A role of before there were duties is as the lists made it then.
                let assigned =
                    if role.assigned.is_empty() { BTreeSet::new() } else { made.assigned };
                Record::Role(Role { deputy, assigned, ..made })
            }
            Record::Supplier(it) => {
                let listed =
                    lists.suppliers.iter().find(|one| is(&one.code, it.catalogue.as_ref()))?;
                Record::Supplier(Self::supplier(listed, it.id))
            }
            Record::Process(it) => {
                let listed =
                    lists.processes.iter().find(|one| is(&one.code, it.catalogue.as_ref()))?;
                let made = self.process(listed, it.id);
                let owner = self.kept(&it.owner, made.owner);
                // Processes that are older than the register of processing have none of it.
                let is_older = it.processing == Processing::default();
                let processing = if is_older { Processing::default() } else { made.processing };
                Record::Process(Process { owner, processing, ..made })
            }
            Record::System(it) => {
                let listed =
                    lists.systems.iter().find(|one| is(&one.code, it.catalogue.as_ref()))?;
                // What answers told of it stays, until other answers are taken over.
                let mut told = self.catalogue.interview.all_told_of(&listed.code);
                let facts = told.find(|facts| looks_as(it, look(listed, Some(facts))));
                let facts = facts.filter(|_| !looks_as(it, look(listed, None)));
                Record::System(self.system_with(listed, it.id, facts))
            }
            Record::Exchange(it) => {
                let listed =
                    lists.exchanges.iter().find(|one| is(&one.code, it.catalogue.as_ref()))?;
                let made = self.exchange(listed, it.id);
                let owner = self.kept(&it.owner, made.owner);
                Record::Exchange(DataExchange { owner, ..made })
            }
            Record::ContextIssue(it) => {
                let listed =
                    lists.context_issues.iter().find(|one| is(&one.code, it.catalogue.as_ref()))?;
                Record::ContextIssue(Self::issue(listed, it.id))
            }
            Record::Risk(risk) => {
                let made = self.risk(self.catalogue.threat_of(risk)?, risk.id);
                let (relevance, relevance_reason) = (risk.relevance, risk.relevance_reason.clone());
                let owner = self.kept(&risk.owner, made.owner);
                Record::Risk(Box::new(Risk { relevance, relevance_reason, owner, ..made }))
            }
            _ => return None,
        })
    }

    /// The name that stands in a record, where it may be the one it was made with: nobody was
    /// known yet, or the practice owner.
    fn kept(&self, stands: &str, made: String) -> String {
        let is_first = stands.is_empty() || stands == self.identity.owner;
        if is_first { stands.to_owned() } else { made }
    }
}

/// What a system is called and where its data stands, as the lists or an answer have it.
pub(super) fn look<'c>(
    listed: &'c ListedSystem,
    facts: Option<&'c SystemFacts>,
) -> (&'c str, Hosting) {
    facts.map_or((&listed.title_nl, listed.hosted), |facts| {
        (facts.title_nl.as_ref().unwrap_or(&listed.title_nl), facts.hosted)
    })
}

/// Whether a system is called so and its data stands there.
pub(super) fn looks_as(system: &InformationSystem, (name, hosting): (&str, Hosting)) -> bool {
    system.name == name && system.hosting == hosting
}

fn is(listed: &str, code: Option<&String>) -> bool {
    code.is_some_and(|code| code == listed)
}

/// The numbers of those codes that are in the practice.
fn known<'c, Id: Copy>(
    codes: impl IntoIterator<Item = &'c String>,
    numbers: &BTreeMap<String, Id>,
) -> impl Iterator<Item = Id> {
    codes.into_iter().filter_map(|code| numbers.get(code).copied())
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
