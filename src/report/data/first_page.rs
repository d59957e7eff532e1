//! The first page: who, what was decided and when, the map, what is still open.

use serde::Serialize;

use crate::domain::Isms;
use crate::domain::acceptance::AcceptanceState;
use crate::domain::acceptance::Grounds;
use crate::domain::matrix;
use crate::domain::policy::PolicyVersion;
use crate::domain::practice::PracticeField;
use crate::domain::progress::OpenWork;
use crate::domain::risk::Risk;
use crate::report::ReportInput;
use crate::report::data::Fact;
use crate::report::data::map::Map;
use crate::report::data::open;
use crate::report::data::phrases::Phrases;
use crate::report::data::risks::patients_at_stake;
use crate::report::data::shortened;

/// How many open points the first page names before it counts the rest.
const NAMED: usize = 3;

/// Longer texts are cut here; the chapters have them whole.
const LONGEST: usize = 160;

/// What an auditor sees first.
#[derive(Serialize)]
pub(super) struct FirstPage {
    practice: String,
    who: Vec<Fact>,
    decided: Vec<Fact>,
    maps: [Map; 2],
    map_note: String,
    open: Vec<String>,
}

impl FirstPage {
    pub(super) fn gather(input: &ReportInput<'_>, phrases: &Phrases<'_>) -> Self {
        let isms = input.isms;
        let cells = matrix::cells(isms);
        let fact = |field: &PracticeField| {
            let fact = phrases.practice_fact(&isms.practice, *field);
            Fact { value: shortened(&fact.value.replace('\n', " "), LONGEST), ..fact }
        };
        let asked = [PracticeField::Owner, PracticeField::Deputy, PracticeField::Scope];
        Self {
            practice: shortened(&phrases.or_blank(&isms.practice.name), 120),
            who: asked.iter().map(fact).collect(),
            decided: decided(input, phrases),
            maps: [Map::gross(&cells, phrases), Map::residual(&cells, phrases)],
            map_note: map_note(&isms.relevant_risks().collect::<Vec<_>>(), isms, phrases),
            open: most_open(input, phrases),
        }
    }
}

/// What was decided, by whom and when.
pub(super) fn decided(input: &ReportInput<'_>, phrases: &Phrases<'_>) -> Vec<Fact> {
    let isms = input.isms;
    let relevant: Vec<&Risk> = isms.relevant_risks().collect();
    let grounds = Grounds::of(isms);
    let accepted = |risk: &&&Risk| grounds.state(risk, input.printed_on) == AcceptanceState::Valid;
    let accepted = relevant.iter().filter(accepted).count();
    let fact = |key: &str, value: String| Fact {
        label: phrases.say(key),
        value: shortened(&value, LONGEST),
    };
    let criteria = isms.criteria_in_use();
    vec![
        fact("policy", policy(isms.policy_in_force(), phrases)),
        fact("criteria", phrases.adopted(&criteria.id.0.to_string(), criteria.adoption.as_ref())),
        fact("method", phrases.method(&criteria.profile)),
        fact("accepted", phrases.of("accepted-of", accepted, relevant.len())),
    ]
}

/// Which version it is, who adopted it and when it is looked at again, or that it is none yet.
pub(super) fn policy(version: Option<&PolicyVersion>, phrases: &Phrases<'_>) -> String {
    version.map_or_else(
        || phrases.say("not-adopted"),
        |version| {
            phrases.with(
                "policy-adopted",
                &[
                    ("version", &version.id.0.to_string()),
                    ("by", &phrases.or_blank(&version.adopted_by)),
                    ("on", &phrases.long_date(version.adopted_on)),
                    ("review", &phrases.long_date(version.review_on())),
                ],
            )
        },
    )
}

/// How many of how many risks stand on the maps, so that none is missing unnoticed.
pub(super) fn map_note(risks: &[&Risk], isms: &Isms, phrases: &Phrases<'_>) -> String {
    let on_map = risks.iter().filter(|risk| risk.gross_level(isms).is_some()).count();
    phrases.among("map-note", (on_map, risks.len()), patients_at_stake(risks))
}

/// The open points with the most records first named, the rest counted.
fn most_open(input: &ReportInput<'_>, phrases: &Phrases<'_>) -> Vec<String> {
    let work = OpenWork::of(input.isms, input.printed_on);
    let mut sentences = open::sentences(&work, phrases);
    if let Some(rest) = sentences.len().checked_sub(NAMED).filter(|rest| *rest > 0) {
        sentences.truncate(NAMED);
        sentences.push(phrases.count("open-more", rest));
    }
    sentences
}
