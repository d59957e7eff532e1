//! The policy as it reads: the version in force word for word, or, while none is, the text
//! as it would be adopted.

use serde::Serialize;

use crate::catalogue::policy;
use crate::domain::Isms;
use crate::domain::policy::PolicySection;
use crate::report::ReportInput;
use crate::report::data::first_page;
use crate::report::data::phrases::Phrases;

/// The chapter with the text.
#[derive(Serialize)]
pub(super) struct PolicyText {
    sections: Vec<Section>,
    /// That the text has changed since it was adopted; blank where it has not.
    changed: String,
}

#[derive(Serialize)]
struct Section {
    title: String,
    paragraphs: Vec<String>,
}

impl PolicyText {
    pub(super) fn gather(input: &ReportInput<'_>, phrases: &Phrases<'_>) -> Self {
        let (catalogue, isms) = (input.catalogue, input.isms);
        let sections = match isms.policy_in_force() {
            Some(version) => version.sections.iter().map(section).collect(),
            None => policy::policy_sections(catalogue, isms, None).iter().map(section).collect(),
        };
        let changed = policy::policy_changed_since_adoption(catalogue, isms);
        Self {
            sections,
            changed: if changed { phrases.say("policy-changed") } else { String::new() },
        }
    }
}

fn section(section: &PolicySection) -> Section {
    let paragraphs = section.text.split("\n\n").map(str::trim);
    let paragraphs = paragraphs.filter(|paragraph| !paragraph.is_empty());
    Section { title: section.title.clone(), paragraphs: paragraphs.map(str::to_owned).collect() }
}

/// Which version it is and who adopted it, or that it is a draft.
pub(super) fn standing(isms: &Isms, phrases: &Phrases<'_>) -> String {
    match isms.policy_in_force() {
        None => phrases.say("policy-draft"),
        version => first_page::policy(version, phrases),
    }
}
