//! Which number each thing in a file gets in the document. The rules stand in
//! [`crate::interchange::plan`].

use crate::domain::Isms;
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
use crate::domain::matrix::RiskCriteria;
use crate::domain::risk::Assessment;
use crate::domain::risk::Risk;
use crate::interchange::error::ImportError;
use crate::interchange::out;
use crate::interchange::plan::gone::LARGEST;
use crate::interchange::shape::CriteriaEntry;
use crate::interchange::shape::OpenFormat;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fmt::Display;

/// From numbers in the file to numbers in the document, for one kind of thing.
pub(super) struct Places<Id>(BTreeMap<u32, Id>);

impl<Id: Copy> Places<Id> {
    /// The number in the document; `None` for a number that the file does not hold.
    pub(super) fn at(&self, number: u32) -> Option<Id> {
        self.0.get(&number).copied()
    }
}

/// The same for every kind.
pub(super) struct Numbers {
    pub(super) policy_versions: Places<PolicyVersionId>,
    pub(super) criteria: Places<CriteriaId>,
    pub(super) roles: Places<RoleId>,
    pub(super) goals: Places<GoalId>,
    pub(super) context_issues: Places<ContextIssueId>,
    pub(super) stakeholders: Places<StakeholderId>,
    pub(super) audit_findings: Places<AuditFindingId>,
    pub(super) processes: Places<ProcessId>,
    pub(super) systems: Places<SystemId>,
    pub(super) exchanges: Places<ExchangeId>,
    pub(super) suppliers: Places<SupplierId>,
    pub(super) measures: Places<MeasureId>,
    pub(super) evidence: Places<EvidenceId>,
    pub(super) risks: Places<RiskId>,
}

/// A kind of thing that is known by its name: how it stands in the file and here.
macro_rules! named {
    ($file:ident, $isms:ident, $list:ident, $issued:ident, $name:ident, $id:ident) => {{
        let arrivals = $file.$list.iter().map(|entry| (entry.id, entry.$name.as_str()));
        let there = $isms.$list.values().map(|record| (record.id.0, record.$name.as_str()));
        let kind = Kind {
            list: stringify!($list),
            key: "id",
            arrivals: arrivals.collect(),
            there: there.collect(),
        };
        kind.place($isms.issued.$issued, |arrival, there| arrival.1 == there.1)?.map($id)
    }};
}

impl Numbers {
    /// Gives everything in the file its number.
    ///
    /// # Errors
    /// [`ImportError::RepeatedId`].
    pub(super) fn plan(file: &OpenFormat, isms: &Isms) -> Result<Self, ImportError> {
        let controls = file.statement_of_applicability.iter().map(|entry| entry.control.clone());
        refuse_repeated("statement_of_applicability", "control", controls)?;
        Ok(Self {
            policy_versions: policy_versions(file, isms)?,
            criteria: criteria(file, isms)?,
            roles: named!(file, isms, roles, role, title, RoleId),
            goals: named!(file, isms, goals, goal, title, GoalId),
            context_issues: named!(
                file,
                isms,
                context_issues,
                context_issue,
                title,
                ContextIssueId
            ),
            stakeholders: named!(file, isms, stakeholders, stakeholder, name, StakeholderId),
            audit_findings: named!(
                file,
                isms,
                audit_findings,
                audit_finding,
                asked,
                AuditFindingId
            ),
            processes: named!(file, isms, processes, process, name, ProcessId),
            systems: named!(file, isms, systems, system, name, SystemId),
            exchanges: named!(file, isms, exchanges, exchange, name, ExchangeId),
            suppliers: named!(file, isms, suppliers, supplier, name, SupplierId),
            measures: named!(file, isms, measures, measure, title, MeasureId),
            evidence: evidence(file, isms)?,
            risks: named!(file, isms, risks, risk, title, RiskId),
        })
    }
}

fn policy_versions(file: &OpenFormat, isms: &Isms) -> Result<Places<PolicyVersionId>, ImportError> {
    let versions = file.policy.iter().flat_map(|policy| &policy.versions);
    let kind = Kind {
        list: "policy.versions",
        key: "version",
        arrivals: versions.map(|entry| (entry.version, entry)).collect(),
        there: isms
            .policy_versions
            .values()
            .map(|version| (version.id.0, out::policy_version(version)))
            .collect(),
    };
    let same_words = kind.place(isms.issued.policy_version, |(_, arrival), (_, there)| {
        (arrival.adopted_on, &arrival.adopted_by, &arrival.sections)
            == (there.adopted_on, &there.adopted_by, &there.sections)
    })?;
    Ok(same_words.map(PolicyVersionId))
}

fn criteria(file: &OpenFormat, isms: &Isms) -> Result<Places<CriteriaId>, ImportError> {
    let kind = Kind {
        list: "criteria",
        key: "version",
        arrivals: file.criteria.iter().map(|entry| (entry.version, entry)).collect(),
        there: isms.criteria.values().map(|criteria| (criteria.id.0, criteria)).collect(),
    };
    // What stands elsewhere just so is found there, also by a file that is read again.
    let is_known =
        |arrival: &CriteriaEntry| isms.criteria.values().any(|own| same_criteria(arrival, own));
    let same = |(version, arrival): &(u32, &CriteriaEntry),
                (number, there): &(u32, &RiskCriteria)| {
        let is_draft = there.adoption.is_none() && !judged_by(there.id, isms);
        same_criteria(arrival, there) || version == number && is_draft && !is_known(arrival)
    };
    Ok(kind.place(isms.issued.criteria, same)?.map(CriteriaId))
}

/// A file is known by its SHA-256, a note by what it is called.
fn evidence(file: &OpenFormat, isms: &Isms) -> Result<Places<EvidenceId>, ImportError> {
    let kind = Kind {
        list: "evidence",
        key: "id",
        arrivals: file
            .evidence
            .iter()
            .map(|entry| (entry.id, (entry.sha256.map(|hash| hash.0), entry.title.as_str())))
            .collect(),
        there: isms
            .evidence
            .values()
            .map(|piece| {
                let hash = piece.has_content().then_some(piece.sha256);
                (piece.id.0, (hash, piece.title.as_str()))
            })
            .collect(),
    };
    let same = kind.place(isms.issued.evidence, |(_, arrival), (_, there)| {
        arrival.0 == there.0 && (arrival.0.is_some() || arrival.1 == there.1)
    })?;
    Ok(same.map(EvidenceId))
}

/// The same levels and limits under the same method, and not adopted twice in different ways.
fn same_criteria(arrival: &CriteriaEntry, there: &RiskCriteria) -> bool {
    let there = out::criteria(there);
    let adopted = |entry: &CriteriaEntry| entry.adopted_on.map(|on| (on, entry.adopted_by.clone()));
    let both = adopted(arrival).zip(adopted(&there));
    arrival.profile == there.profile
        && arrival.matrix == there.matrix
        && (arrival.limits, &arrival.frequencies) == (there.limits, &there.frequencies)
        && both.is_none_or(|(one, other)| one == other)
}

/// Whether anything was really judged by a version; a blank rating was not.
fn judged_by(criteria: CriteriaId, isms: &Isms) -> bool {
    let judged =
        |rating: &Assessment| rating.criteria == criteria && *rating != Assessment::blank(criteria);
    let ratings = |risk: &Risk| {
        let accepted = risk.acceptance.as_ref().map(|acceptance| &acceptance.given_for);
        let before = accepted.into_iter().flat_map(|state| [Some(state.gross), state.residual]);
        [Some(risk.gross), risk.residual].into_iter().chain(before).flatten().collect::<Vec<_>>()
    };
    isms.risks.values().flat_map(ratings).any(|rating| judged(&rating))
}

/// One kind of thing: what the file brings and what stands in the document, by number.
struct Kind<A, T> {
    list: &'static str,
    key: &'static str,
    arrivals: Vec<(u32, A)>,
    there: Vec<(u32, T)>,
}

impl<A, T> Kind<A, T> {
    /// A number for each arrival. Things that stand where they stood are found first, so
    /// that no other thing of the same name takes their place.
    fn place(
        self,
        issued: u32,
        same: impl Fn(&(u32, A), &(u32, T)) -> bool,
    ) -> Result<Placed, ImportError> {
        refuse_repeated(self.list, self.key, self.arrivals.iter().map(|arrival| arrival.0))?;
        let numbers = self.there.iter().map(|there| (there.0, there)).collect::<BTreeMap<_, _>>();
        let stays =
            |arrival: &&(u32, A)| numbers.get(&arrival.0).is_some_and(|there| same(arrival, there));
        let (staying, moving): (Vec<_>, Vec<_>) = self.arrivals.iter().partition(stays);
        let mut placed: BTreeMap<u32, u32> =
            staying.iter().map(|arrival| (arrival.0, arrival.0)).collect();
        let mut spoken_for: BTreeSet<u32> = placed.keys().copied().collect();
        let largest =
            self.arrivals.iter().map(|arrival| arrival.0).filter(|number| *number <= LARGEST).max();
        let mut last = largest.unwrap_or_default().max(issued);
        for arrival in moving {
            let elsewhere =
                |there: &&(u32, T)| !spoken_for.contains(&there.0) && same(arrival, there);
            let number = if (issued + 1..=LARGEST).contains(&arrival.0) {
                arrival.0
            } else if let Some(there) = self.there.iter().find(elsewhere) {
                there.0
            } else {
                last = last.saturating_add(1);
                last
            };
            spoken_for.insert(number);
            placed.insert(arrival.0, number);
        }
        Ok(Placed(placed))
    }
}

/// Numbers before they have a type.
struct Placed(BTreeMap<u32, u32>);

impl Placed {
    fn map<Id>(self, id: fn(u32) -> Id) -> Places<Id> {
        Places(self.0.into_iter().map(|(number, place)| (number, id(place))).collect())
    }
}

fn refuse_repeated<N: Ord + Display>(
    list: &str,
    key: &str,
    numbers: impl Iterator<Item = N>,
) -> Result<(), ImportError> {
    let mut seen = BTreeSet::new();
    for (place, number) in numbers.enumerate() {
        let found = number.to_string();
        if !seen.insert(number) {
            return Err(ImportError::RepeatedId { path: format!("{list}[{place}].{key}"), found });
        }
    }
    Ok(())
}
