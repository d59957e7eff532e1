//! The document in the open format. The same document on the same day gives the same
//! bytes. Knows nothing of files.

mod audit;
mod context;
mod evidence;
mod inventory;
mod risk;

use crate::domain::Isms;
use crate::domain::acceptance::Grounds;
use crate::domain::matrix::Matrix;
use crate::domain::matrix::RiskCriteria;
use crate::domain::policy::PolicySection;
use crate::domain::policy::PolicyVersion;
use crate::domain::practice::CbwScope;
use crate::domain::practice::Goal;
use crate::domain::practice::Practice;
use crate::domain::practice::Role;
use crate::domain::scale::Consequence;
use crate::domain::scale::Level;
use crate::domain::scale::Likelihood;
use crate::interchange::FORMAT;
use crate::interchange::VERSION;
use crate::interchange::out::inventory::cert;
use crate::interchange::out::inventory::exchange;
use crate::interchange::out::inventory::process;
use crate::interchange::out::inventory::supplier;
use crate::interchange::out::inventory::system;
use crate::interchange::out::risk::measure;
use crate::interchange::out::risk::risk;
use crate::interchange::out::risk::statement;
use crate::interchange::shape::CriteriaEntry;
use crate::interchange::shape::Day;
use crate::interchange::shape::FrequenciesEntry;
use crate::interchange::shape::GoalEntry;
use crate::interchange::shape::MatrixEntry;
use crate::interchange::shape::OpenFormat;
use crate::interchange::shape::PolicyEntry;
use crate::interchange::shape::PolicyVersionEntry;
use crate::interchange::shape::PracticeEntry;
use crate::interchange::shape::ReviewCallEntry;
use crate::interchange::shape::RoleEntry;
use crate::interchange::shape::SectionEntry;
use jiff::civil::Date;

/// Whether what was noted from the norm goes along. Its text is not ours to hand on, so only
/// where the user asks for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NormNotes {
    /// It stays in the file.
    #[default]
    Left,
    /// It goes along.
    Along,
}

/// The same as [`to_json_with`], without what was noted from the norm.
pub fn to_json(isms: &Isms, today: Date) -> String {
    to_json_with(isms, today, NormNotes::Left)
}

/// The whole document as JSON: sorted by number, two spaces of indent, a line feed at the
/// end. `today` decides only whether an acceptance is past its review date.
///
/// # Panics
/// Never: every key is a text and every value has a form in JSON.
#[expect(clippy::expect_used, reason = "texts, numbers and lists always have a form in JSON")]
pub fn to_json_with(isms: &Isms, today: Date, notes: NormNotes) -> String {
    let whole = open_format(isms, today, notes);
    let mut json = serde_json::to_string_pretty(&whole).expect("plain data");
    json.push('\n');
    json
}

/// The whole document as the open format's own types.
fn open_format(isms: &Isms, today: Date, notes: NormNotes) -> OpenFormat {
    let grounds = Grounds::of(isms);
    OpenFormat {
        format: FORMAT.to_owned(),
        version: VERSION,
        practice: Some(practice(&isms.practice)),
        policy: Some(PolicyEntry {
            own_text: isms.policy.own_text.clone(),
            called: isms
                .policy
                .called
                .as_ref()
                .map(|call| ReviewCallEntry { on: Day(call.on), why: call.why.clone() }),
            versions: isms.policy_versions.values().map(policy_version).collect(),
        }),
        criteria: isms.criteria.values().map(criteria).collect(),
        roles: isms.roles.values().map(role).collect(),
        goals: isms.goals.values().map(goal).collect(),
        context_issues: isms.context_issues.values().map(context::issue).collect(),
        stakeholders: isms.stakeholders.values().map(context::stakeholder).collect(),
        processes: isms.processes.values().map(process).collect(),
        systems: isms.systems.values().map(system).collect(),
        exchanges: isms.exchanges.values().map(exchange).collect(),
        suppliers: isms.suppliers.values().map(supplier).collect(),
        measures: isms.measures.values().map(measure).collect(),
        risks: isms.risks.values().map(|it| risk(it, &grounds, today)).collect(),
        statement_of_applicability: isms
            .statements
            .values()
            .map(|it| statement(it, isms, notes))
            .collect(),
        evidence: isms.evidence.values().map(evidence::evidence).collect(),
        audit_findings: isms.audit_findings.values().map(audit::finding).collect(),
    }
}

fn practice(practice: &Practice) -> PracticeEntry {
    let practice = practice.clone();
    PracticeEntry {
        name: practice.name,
        owner: practice.owner,
        deputy: practice.deputy,
        place: practice.place,
        address: practice.address,
        locations: practice.locations,
        scope: practice.scope,
        out_of_scope: practice.out_of_scope,
        security_contact: practice.security_contact,
        his_name: practice.his_name,
        ict_supplier: practice.ict_supplier,
        restricted_areas: practice.restricted_areas,
        emergency_kit_place: practice.emergency_kit_place,
        max_downtime: practice.max_downtime,
        answers: practice.answers,
        settled: practice.settled,
        cert: cert(practice.cert),
        cbw: Some(practice.cbw).filter(|scope| *scope != CbwScope::TooSmall || practice.cbw_seen),
        cbw_reason: practice.cbw_reason,
        compensating: practice.compensating,
    }
}

pub(super) fn policy_version(version: &PolicyVersion) -> PolicyVersionEntry {
    let section = |section: &PolicySection| {
        let PolicySection { code, title, text } = section.clone();
        SectionEntry { code, title, text }
    };
    PolicyVersionEntry {
        version: version.id.0,
        adopted_on: Day(version.adopted_on),
        adopted_by: version.adopted_by.clone(),
        sections: version.sections.iter().map(section).collect(),
    }
}

pub(super) fn criteria(criteria: &RiskCriteria) -> CriteriaEntry {
    let adoption = criteria.adoption.as_ref();
    CriteriaEntry {
        version: criteria.id.0,
        profile: criteria.profile.clone(),
        adopted_on: adoption.map(|adoption| Day(adoption.on)),
        adopted_by: adoption.map(|adoption| adoption.by.clone()).unwrap_or_default(),
        matrix: matrix(&criteria.matrix),
        limits: criteria.limits,
        frequencies: frequencies(criteria),
    }
}

fn frequencies(criteria: &RiskCriteria) -> FrequenciesEntry {
    let own =
        |likelihood: Likelihood| criteria.frequencies.get(&likelihood).cloned().unwrap_or_default();
    FrequenciesEntry {
        very_small: own(Likelihood::VerySmall),
        small: own(Likelihood::Small),
        moderate: own(Likelihood::Moderate),
        large: own(Likelihood::Large),
        very_large: own(Likelihood::VeryLarge),
    }
}

fn matrix(matrix: &Matrix) -> MatrixEntry {
    let row = |likelihood| -> [Level; 4] {
        [Consequence::Low, Consequence::Medium, Consequence::High, Consequence::VeryHigh]
            .map(|consequence| matrix.level(likelihood, consequence))
    };
    MatrixEntry {
        very_small: row(Likelihood::VerySmall),
        small: row(Likelihood::Small),
        moderate: row(Likelihood::Moderate),
        large: row(Likelihood::Large),
        very_large: row(Likelihood::VeryLarge),
    }
}

fn role(role: &Role) -> RoleEntry {
    let role = role.clone();
    RoleEntry {
        id: role.id.0,
        title: role.title,
        holder: role.holder,
        deputy: role.deputy,
        duties: role.duties,
        assigned: role.assigned,
        catalogue: role.catalogue,
    }
}

fn goal(goal: &Goal) -> GoalEntry {
    let goal = goal.clone();
    GoalEntry {
        id: goal.id.0,
        title: goal.title,
        measure: goal.measure,
        target: goal.target,
        measured: goal.measured,
        measured_on: goal.measured_on.map(Day),
        interval_months: Some(goal.interval_months),
        catalogue: goal.catalogue,
    }
}
