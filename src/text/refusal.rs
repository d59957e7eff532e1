//! Refusals, objections and edits as sentences.

use crate::domain::acceptance::Objection;
use crate::domain::evidence::content;
use crate::domain::evidence::content::ContentFault;
use crate::edit::Label;
use crate::edit::refusal::Refusal;
use crate::text::Texts;
use crate::text::format;

/// Why an edit cannot be, and what to do.
pub fn refusal(text: &Texts, refusal: &Refusal) -> String {
    match refusal {
        Refusal::TooLong { limit } | Refusal::TooManyVulnerabilities { limit } => {
            text.with(refusal.key(), &[("limit", (*limit).into())])
        }
        Refusal::ReviewDate { latest } => {
            text.with(refusal.key(), &[("latest", format::date_long(text, *latest).into())])
        }
        Refusal::NotAcceptable(objections) => {
            let reasons: Vec<_> =
                objections.iter().map(|objection| self::objection(text, objection)).collect();
            text.with(refusal.key(), &[("objections", format::list(text, &reasons).into())])
        }
        Refusal::StatementNeeded(risks) => {
            let names: Vec<_> = risks.iter().map(ToString::to_string).collect();
            text.with(refusal.key(), &[("risks", format::list(text, &names).into())])
        }
        Refusal::ReplacementFirst(risk) => {
            text.with(refusal.key(), &[("risk", risk.to_string().into())])
        }
        Refusal::EvidenceThere { title } => {
            text.with(refusal.key(), &[("title", title.clone().into())])
        }
        Refusal::Content(ContentFault::TooLarge) => {
            text.with(refusal.key(), &[("most", content::LARGEST_MEGABYTES.into())])
        }
        Refusal::NoRoomForEvidence => {
            text.with(refusal.key(), &[("most", content::MOST_MEGABYTES.into())])
        }
        _ => text.get(refusal.key()).into_owned(),
    }
}

/// One thing that stands in the way of accepting a risk.
pub fn objection(text: &Texts, objection: &Objection) -> String {
    match objection {
        Objection::Incomplete => text.get("objection-incomplete").into_owned(),
        Objection::PrescribedMeasure(control) => {
            text.with("objection-prescribed", &[("control", control.to_string().into())])
        }
        Objection::OutsideCriteria => text.get("objection-outside-criteria").into_owned(),
        Objection::LawOrContract(what) => {
            // It stands between brackets in a sentence, which ends itself.
            let what = what.trim().trim_end_matches('.');
            text.with("objection-law", &[("what", what.into())])
        }
        Objection::ReplacementUnnamed => text.get("objection-replacement-unnamed").into_owned(),
        Objection::ReplacementUnclassified(exchange) => {
            let facts = [("exchange", exchange.to_string().into())];
            text.with("objection-replacement-unclassified", &facts)
        }
    }
}

/// What an edit was: "Kans van "Laptop kwijt"".
pub fn label(text: &Texts, label: &Label) -> String {
    let (subject, _) = label.parts();
    text.with(&format!("edit-{}", label.action), &[("subject", subject.to_owned().into())])
}
