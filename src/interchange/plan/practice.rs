//! The practice, its policy, criteria, roles and goals, coming in.

use crate::domain::Isms;
use crate::domain::matrix::Adoption;
use crate::domain::matrix::Matrix;
use crate::domain::matrix::RiskCriteria;
use crate::domain::policy::Policy;
use crate::domain::policy::PolicySection;
use crate::domain::policy::PolicyVersion;
use crate::domain::policy::ReviewCall;
use crate::domain::practice::CbwScope;
use crate::domain::practice::Goal;
use crate::domain::practice::Practice;
use crate::domain::practice::PracticeField;
use crate::domain::practice::Role;
use crate::domain::record::Record;
use crate::domain::scale::Likelihood;
use crate::edit::refusal::Refusal;
use crate::interchange::error::ImportError;
use crate::interchange::plan::check::Spot;
use crate::interchange::plan::inventory::cert;
use crate::interchange::plan::numbers::Numbers;
use crate::interchange::shape::CriteriaEntry;
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
use std::collections::BTreeMap;

/// How often a goal is measured when the file does not say.
const ONCE_A_YEAR: u32 = 12;

pub(super) fn records(
    file: &OpenFormat,
    numbers: &Numbers,
    isms: &Isms,
) -> Result<Vec<Record>, ImportError> {
    let mut records = Vec::new();
    if let Some(entry) = &file.practice {
        records.push(Record::Practice(Box::new(practice(entry)?)));
    }
    if let Some(entry) = &file.policy {
        records.push(Record::Policy(policy(entry)?));
        for (place, version) in entry.versions.iter().enumerate() {
            let spot = Spot::entry("policy.versions", place);
            records.push(Record::PolicyVersion(policy_version(version, &spot, numbers)?));
        }
    }
    for (place, entry) in file.criteria.iter().enumerate() {
        records.push(Record::Criteria(criteria(
            entry,
            &Spot::entry("criteria", place),
            numbers,
            isms,
        )?));
    }
    for (place, entry) in file.roles.iter().enumerate() {
        records.push(Record::Role(role(entry, &Spot::entry("roles", place), numbers)?));
    }
    for (place, entry) in file.goals.iter().enumerate() {
        records.push(Record::Goal(goal(entry, &Spot::entry("goals", place), numbers)?));
    }
    Ok(records)
}

fn practice(entry: &PracticeEntry) -> Result<Practice, ImportError> {
    let entry = entry.clone();
    let practice = Practice {
        name: entry.name,
        owner: entry.owner,
        deputy: entry.deputy,
        place: entry.place,
        address: entry.address,
        locations: entry.locations,
        scope: entry.scope,
        out_of_scope: entry.out_of_scope,
        security_contact: entry.security_contact,
        his_name: entry.his_name,
        ict_supplier: entry.ict_supplier,
        restricted_areas: entry.restricted_areas,
        emergency_kit_place: entry.emergency_kit_place,
        max_downtime: entry.max_downtime,
        answers: entry.answers,
        settled: entry.settled,
        cert: cert(entry.cert.as_ref(), &Spot::object("practice.cert"))?,
        cbw: entry.cbw.unwrap_or_default(),
        cbw_seen: entry.cbw == Some(CbwScope::TooSmall),
        cbw_reason: entry.cbw_reason,
        compensating: entry.compensating,
    };
    let spot = Spot::object("practice");
    for field in PracticeField::ALL {
        // The open format spells the same words with underscores.
        spot.text(&field.code().replace('-', "_"), practice.get(*field))?;
    }
    let compensating = spot.inside("compensating");
    for (conflict, checks) in &practice.compensating {
        let checked = compensating.inside(conflict.code());
        for (person, check) in checks {
            checked.name(person, person)?;
            checked.name(person, check)?;
        }
    }
    interview(&practice, &spot)?;
    Ok(practice)
}

/// The answers of the interview: codes that fit, and nothing carried out that was not answered.
fn interview(practice: &Practice, spot: &Spot) -> Result<(), ImportError> {
    let answers = spot.inside("answers");
    for (question, answer) in &practice.answers {
        answers.name(question, question)?;
        if answer.trim().is_empty() {
            return Err(answers.breaks(question, Refusal::NotAnswered));
        }
        answers.text(question, answer)?;
    }
    let is_answered = |question: &&String| practice.answers.contains_key(*question);
    match practice.settled.iter().position(|question| !is_answered(&question)) {
        Some(place) => Err(spot.breaks(&format!("settled[{place}]"), Refusal::NotAnswered)),
        None => Ok(()),
    }
}

fn policy(entry: &PolicyEntry) -> Result<Policy, ImportError> {
    let spot = Spot::object("policy.own_text");
    let section =
        |(code, text): (&String, &String)| Ok((spot.text(code, code)?, spot.text(code, text)?));
    Ok(Policy {
        own_text: entry
            .own_text
            .iter()
            .map(section)
            .collect::<Result<BTreeMap<_, _>, ImportError>>()?,
        called: entry.called.as_ref().map(called).transpose()?,
    })
}

fn called(entry: &ReviewCallEntry) -> Result<ReviewCall, ImportError> {
    let why = Spot::object("policy.called").name("why", &entry.why)?;
    Ok(ReviewCall { on: entry.on.0, why })
}

fn policy_version(
    entry: &PolicyVersionEntry,
    spot: &Spot,
    numbers: &Numbers,
) -> Result<PolicyVersion, ImportError> {
    // What was adopted is kept word for word, however long: a section holds the template's
    // text with the practice's own texts in it.
    let section = |section: &SectionEntry| {
        let SectionEntry { code, title, text } = section.clone();
        PolicySection { code, title, text }
    };
    Ok(PolicyVersion {
        id: spot.link("version", entry.version, &numbers.policy_versions)?,
        adopted_by: spot.decided_by("adopted_by", &entry.adopted_by)?,
        adopted_on: entry.adopted_on.0,
        sections: entry.sections.iter().map(section).collect(),
    })
}

fn criteria(
    entry: &CriteriaEntry,
    spot: &Spot,
    numbers: &Numbers,
    isms: &Isms,
) -> Result<RiskCriteria, ImportError> {
    let id = spot.link("version", entry.version, &numbers.criteria)?;
    if !entry.limits.is_ascending() {
        return Err(spot.breaks("limits", Refusal::LimitsNotAscending));
    }
    // Reading in never takes an adoption back.
    let adopted_here = || isms.criteria.get(&id)?.adoption.clone();
    Ok(RiskCriteria {
        id,
        profile: spot.name("profile", &entry.profile)?,
        matrix: matrix(&entry.matrix, &spot.inside("matrix"))?,
        limits: entry.limits,
        frequencies: frequencies(&entry.frequencies, &spot.inside("frequencies"))?,
        adoption: adoption(entry, spot)?.or_else(adopted_here),
    })
}

/// Only those that the practice says itself.
fn frequencies(
    entry: &FrequenciesEntry,
    spot: &Spot,
) -> Result<BTreeMap<Likelihood, String>, ImportError> {
    let own = [
        (Likelihood::VerySmall, &entry.very_small),
        (Likelihood::Small, &entry.small),
        (Likelihood::Moderate, &entry.moderate),
        (Likelihood::Large, &entry.large),
        (Likelihood::VeryLarge, &entry.very_large),
    ];
    let said = own.into_iter().filter(|(_, text)| !text.trim().is_empty());
    said.map(|(likelihood, text)| Ok((likelihood, spot.text(likelihood.code(), text)?))).collect()
}

fn matrix(entry: &MatrixEntry, spot: &Spot) -> Result<Matrix, ImportError> {
    let cells = [entry.very_small, entry.small, entry.moderate, entry.large, entry.very_large];
    Matrix::new(cells).map_err(|fault| {
        let cell = format!("{}[{}]", fault.likelihood.code(), fault.consequence.rank());
        spot.breaks(&cell, Refusal::NotMonotone(fault))
    })
}

fn adoption(entry: &CriteriaEntry, spot: &Spot) -> Result<Option<Adoption>, ImportError> {
    match entry.adopted_on {
        Some(on) => {
            Ok(Some(Adoption { by: spot.decided_by("adopted_by", &entry.adopted_by)?, on: on.0 }))
        }
        None if entry.adopted_by.is_empty() => Ok(None),
        None => Err(ImportError::MissingKey { path: spot.key("adopted_on") }),
    }
}

fn role(entry: &RoleEntry, spot: &Spot, numbers: &Numbers) -> Result<Role, ImportError> {
    Ok(Role {
        id: spot.link("id", entry.id, &numbers.roles)?,
        title: spot.name("title", &entry.title)?,
        holder: spot.text("holder", &entry.holder)?,
        deputy: spot.text("deputy", &entry.deputy)?,
        duties: spot.text("duties", &entry.duties)?,
        assigned: entry.assigned.clone(),
        catalogue: spot.code("catalogue", entry.catalogue.as_ref())?,
    })
}

fn goal(entry: &GoalEntry, spot: &Spot, numbers: &Numbers) -> Result<Goal, ImportError> {
    Ok(Goal {
        id: spot.link("id", entry.id, &numbers.goals)?,
        title: spot.name("title", &entry.title)?,
        measure: spot.text("measure", &entry.measure)?,
        target: spot.text("target", &entry.target)?,
        measured: spot.text("measured", &entry.measured)?,
        measured_on: entry.measured_on.map(|day| day.0),
        interval_months: entry.interval_months.unwrap_or(ONCE_A_YEAR),
        catalogue: spot.code("catalogue", entry.catalogue.as_ref())?,
    })
}
