//! The policy a practice gets to begin with: our own text, filled in with the practice's
//! names, or the practice's own words where it has written them (NEN 7510-1:2024, 5.2).
//! Nothing of this is stored until it is adopted.

use crate::catalogue::Catalogue;
use crate::domain::Isms;
use crate::domain::calendar;
use crate::domain::policy::PolicySection;
use crate::domain::policy::REVIEW_MONTHS;
use crate::domain::practice::Practice;
use crate::domain::practice::PracticeField;
use jiff::civil::Date;
use serde::Deserialize;

/// The text with its open places.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PolicyTemplate {
    /// The months, for dates in running text.
    pub months_nl: [String; 12],
    /// The heading over everything.
    pub title_nl: String,
    /// What to do with the text.
    pub intro_nl: String,
    /// The open places.
    pub placeholders: Vec<Placeholder>,
    /// The sections, in order.
    pub sections: Vec<TemplateSection>,
}

/// An open place in the text.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Placeholder {
    /// How the text names it, between braces.
    pub key: String,
    /// What belongs there, in words; shown while it is blank.
    pub label_nl: String,
    /// An example.
    pub example_nl: String,
}

/// A section of the text.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateSection {
    /// Its code, under which the practice may write its own words.
    #[serde(rename = "id")]
    pub code: String,
    /// Its heading, with its number.
    pub title_nl: String,
    /// Its text.
    pub paragraphs_nl: Vec<String>,
}

/// Under which version and date a policy is read.
#[derive(Clone, Copy)]
struct Edition {
    version: u32,
    adopted_on: Option<Date>,
}

/// The policy as it reads now, as the next version. With a day it is ready to be adopted on
/// that day; without one the dates stay open. What the practice has not told shows as a
/// gap such as `[Naam van de praktijkhouder]`.
pub fn policy_sections(
    catalogue: &Catalogue,
    isms: &Isms,
    adopting_on: Option<Date>,
) -> Vec<PolicySection> {
    let edition = Edition { version: isms.issued.policy_version + 1, adopted_on: adopting_on };
    sections_of(catalogue, isms, edition)
}

/// The heading over the policy.
pub fn policy_title(catalogue: &Catalogue, practice: &Practice) -> String {
    fill(&catalogue.policy.title_nl, |key| name_at(&catalogue.policy, practice, key))
}

/// Whether the policy would read differently if it were adopted again under the version and
/// date it was last adopted with. `false` while none was ever adopted.
pub fn policy_changed_since_adoption(catalogue: &Catalogue, isms: &Isms) -> bool {
    isms.policy_in_force().is_some_and(|version| {
        let edition = Edition { version: version.id.0, adopted_on: Some(version.adopted_on) };
        sections_of(catalogue, isms, edition) != version.sections
    })
}

/// The fields of the practice that still show as a gap in the text, each once, in the
/// order in which a practice fills them in.
pub fn policy_gaps(catalogue: &Catalogue, isms: &Isms) -> Vec<PracticeField> {
    let template = &catalogue.policy;
    let own = |section: &&TemplateSection| !isms.policy.own_text.contains_key(&section.code);
    let text: String = template
        .sections
        .iter()
        .filter(own)
        .flat_map(|section| &section.paragraphs_nl)
        .cloned()
        .collect();
    let asked = |field: &PracticeField| {
        let mut keys =
            template.placeholders.iter().filter(|place| field_at(&place.key) == Some(*field));
        keys.any(|place| text.contains(&format!("{{{}}}", place.key)))
    };
    let blank = |field: &PracticeField| isms.practice.get(*field).trim().is_empty();
    PracticeField::ALL.iter().copied().filter(|field| blank(field) && asked(field)).collect()
}

fn sections_of(catalogue: &Catalogue, isms: &Isms, edition: Edition) -> Vec<PolicySection> {
    let template = &catalogue.policy;
    let value =
        |key: &str| template.dated(key, edition).or_else(|| name_at(template, &isms.practice, key));
    let section = |section: &TemplateSection| PolicySection {
        code: section.code.clone(),
        title: fill(&section.title_nl, value),
        text: match isms.policy.own_text.get(&section.code) {
            Some(own) => own.clone(),
            None => fill(&section.paragraphs_nl.join("\n\n"), value),
        },
    };
    template.sections.iter().map(section).collect()
}

impl PolicyTemplate {
    /// What stands at a place that the adoption fills.
    fn dated(&self, key: &str, edition: Edition) -> Option<String> {
        let review_on = |day: Date| calendar::months_after(day, REVIEW_MONTHS);
        match key {
            "policy_version" => Some(edition.version.to_string()),
            "decision_date" => edition.adopted_on.map(|day| self.date(day)),
            "review_date" => edition.adopted_on.map(|day| self.date(review_on(day))),
            _ => None,
        }
    }

    /// A day in words.
    fn date(&self, day: Date) -> String {
        let at = usize::from(day.month().unsigned_abs()).saturating_sub(1);
        let month = self.months_nl.get(at).map_or("", String::as_str);
        format!("{} {month} {}", day.day(), day.year())
    }
}

/// What stands at a place the practice fills: its text, or the label as a visible gap.
/// `None` for a place nobody knows.
fn name_at(template: &PolicyTemplate, practice: &Practice, key: &str) -> Option<String> {
    let known =
        field_at(key).map(|field| practice.get(field).trim()).filter(|text| !text.is_empty());
    let gap = || {
        template
            .placeholders
            .iter()
            .find(|place| place.key == key)
            .map(|place| format!("[{}]", place.label_nl))
    };
    known.map(str::to_owned).or_else(gap)
}

/// Which text of the practice belongs at a place.
fn field_at(key: &str) -> Option<PracticeField> {
    Some(match key {
        "practice_name" => PracticeField::Name,
        "practice_address" => PracticeField::Address,
        "locations" => PracticeField::Locations,
        "out_of_scope" => PracticeField::OutOfScope,
        "owner_name" => PracticeField::Owner,
        "deputy_name" => PracticeField::Deputy,
        "security_contact" => PracticeField::SecurityContact,
        "his_name" => PracticeField::HisName,
        "ict_supplier" => PracticeField::IctSupplier,
        "restricted_areas" => PracticeField::RestrictedAreas,
        "emergency_kit_place" => PracticeField::EmergencyKitPlace,
        "max_downtime" => PracticeField::MaxDowntime,
        "sign_place" => PracticeField::Place,
        _ => return None,
    })
}

/// A text with its places filled, in one pass, so that a brace in a practice's own words is
/// only a brace. A place nobody knows stays as it is.
fn fill(text: &str, value: impl Fn(&str) -> Option<String>) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, from)) = rest.split_once('{') {
        filled.push_str(before);
        let known = from.split_once('}').and_then(|(key, after)| Some((value(key)?, after)));
        rest = if let Some((text, after)) = known {
            filled.push_str(&text);
            after
        } else {
            filled.push('{');
            from
        };
    }
    filled.push_str(rest);
    filled
}
