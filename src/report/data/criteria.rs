//! The practice's own risk criteria, with the words for likelihood and consequence.

use serde::Serialize;

use crate::catalogue::profile::ConsequenceClass;
use crate::catalogue::profile::LikelihoodClass;
use crate::catalogue::profile::MethodProfile;
use crate::domain::matrix::RiskCriteria;
use crate::domain::scale::Consequence;
use crate::domain::scale::Likelihood;
use crate::report::ReportInput;
use crate::report::data::is_tall;
use crate::report::data::map::Map;
use crate::report::data::phrases::Phrases;
use crate::text::format;

/// The chapter on criteria.
#[derive(Serialize)]
pub(super) struct Criteria {
    adopted: String,
    draft: Option<String>,
    method: String,
    map: Map,
    rule: String,
    likelihoods: Vec<LikelihoodRow>,
    consequences: Vec<ConsequenceRow>,
    accepting: Vec<String>,
    versions: Vec<VersionRow>,
}

#[derive(Serialize)]
struct LikelihoodRow {
    word: String,
    meaning: String,
    frequency: String,
}

#[derive(Serialize)]
struct ConsequenceRow {
    word: String,
    effect: String,
    patients: String,
    practice: String,
    society: String,
}

#[derive(Serialize)]
struct VersionRow {
    version: String,
    on: String,
    by: String,
    method: String,
    tall: bool,
}

impl Criteria {
    pub(super) fn gather(input: &ReportInput<'_>, phrases: &Phrases<'_>) -> Self {
        let in_use = input.isms.criteria_in_use();
        let draft = input.isms.criteria_draft().filter(|draft| draft.id != in_use.id);
        let profile = input.catalogue.profile(&in_use.profile);
        let number = in_use.id.0.to_string();
        Self {
            adopted: phrases.with(
                "criteria-now",
                &[("state", &phrases.adopted(&number, in_use.adoption.as_ref()))],
            ),
            draft: draft.map(|draft| {
                phrases.with("criteria-draft", &[("version", &draft.id.0.to_string())])
            }),
            method: phrases.method(&in_use.profile),
            map: Map::criteria(&in_use.matrix, phrases),
            rule: profile
                .map(|profile| profile.consequence_rule_nl.clone().unwrap_or_default())
                .unwrap_or_default(),
            likelihoods: profile.map(|it| likelihoods(it, in_use)).unwrap_or_default(),
            consequences: profile.map(|it| consequences(it, in_use, phrases)).unwrap_or_default(),
            accepting: profile.map(accepting).unwrap_or_default(),
            versions: input.isms.criteria.values().map(|it| version(it, phrases)).collect(),
        }
    }
}

fn likelihoods(profile: &MethodProfile, in_use: &RiskCriteria) -> Vec<LikelihoodRow> {
    let often = |class: &LikelihoodClass| {
        profile.frequency(in_use, Likelihood::from_code(&class.code)?).map(str::to_owned)
    };
    let row = |class: &LikelihoodClass| LikelihoodRow {
        word: class.title_nl.clone().unwrap_or_default().to_lowercase(),
        meaning: class.text_nl.clone().unwrap_or_default(),
        frequency: often(class).unwrap_or_default(),
    };
    profile.likelihood_classes.iter().map(row).collect()
}

fn consequences(
    profile: &MethodProfile,
    in_use: &RiskCriteria,
    phrases: &Phrases<'_>,
) -> Vec<ConsequenceRow> {
    let practice = |class: &ConsequenceClass| {
        let loss = Consequence::from_code(&class.code).and_then(|it| phrases.loss(in_use, it));
        [class.organisation_nl.clone(), loss].into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    let row = |class: &ConsequenceClass| ConsequenceRow {
        word: class.title_nl.clone().unwrap_or_default().to_lowercase(),
        effect: class.effect_nl.clone().unwrap_or_default(),
        patients: class.patient_nl.clone().unwrap_or_default(),
        practice: practice(class),
        society: class.society_nl.clone().unwrap_or_default(),
    };
    profile.consequence_classes.iter().map(row).collect()
}

fn accepting(profile: &MethodProfile) -> Vec<String> {
    profile.acceptance_rules.iter().filter_map(|rule| rule.text_nl.clone()).collect()
}

fn version(criteria: &RiskCriteria, phrases: &Phrases<'_>) -> VersionRow {
    let adoption = criteria.adoption.as_ref();
    let by = adoption.map(|adoption| phrases.or_blank(&adoption.by)).unwrap_or_default();
    let method = phrases.method(&criteria.profile);
    VersionRow {
        version: criteria.id.0.to_string(),
        on: adoption.map_or_else(|| phrases.say("draft"), |it| format::date_short(it.on)),
        tall: is_tall(&[&by, &method]),
        by,
        method,
    }
}
