//! The heaviest risks before and after, every risk to patient safety, and the register.
//!
//! A risk to patient safety never drops out silently: it is in the table of the heaviest,
//! or in the table under it, or among the risks that were set aside, with the reason.

use std::cmp::Reverse;

use serde::Serialize;

use crate::domain::Isms;
use crate::domain::risk::Assessment;
use crate::domain::risk::Relevance;
use crate::domain::risk::ResidualState;
use crate::domain::risk::Risk;
use crate::report::data::Group;
use crate::report::data::Tile;
use crate::report::data::is_tall;
use crate::report::data::phrases::Phrases;

/// How many risks the table of the heaviest holds.
const HEAVIEST: usize = 10;

/// The chapter on risks.
#[derive(Serialize)]
pub(super) struct Risks {
    intro: Vec<String>,
    groups: Vec<Group<RiskRow>>,
    aside: Group<AsideRow>,
}

#[derive(Serialize)]
struct RiskRow {
    number: String,
    title: String,
    below: String,
    gross: Side,
    residual: Side,
    treatment: String,
    note: String,
    tall: bool,
}

/// One of the two assessments of a risk.
#[derive(Serialize)]
struct Side {
    level: Tile,
    because: String,
}

/// A risk that is not part of the analysis, with the practice's reason.
#[derive(Serialize)]
struct AsideRow {
    number: String,
    title: String,
    below: String,
    answer: String,
    reason: String,
    tall: bool,
}

impl Risks {
    pub(super) fn gather(isms: &Isms, phrases: &Phrases<'_>) -> Self {
        let mut relevant: Vec<&Risk> = isms.relevant_risks().collect();
        relevant.sort_by_key(|risk| Reverse(weight(risk, isms)));
        let (heaviest, others) = relevant.split_at(relevant.len().min(HEAVIEST));
        let safety: Vec<&Risk> =
            others.iter().copied().filter(|risk| risk.patient_safety).collect();
        let group = |key: &str, risks: &[&Risk], all: usize| Group {
            title: phrases.say(key),
            empty: phrases.say(&format!("{key}-empty")),
            count: phrases.among(
                &format!("{key}-count"),
                (risks.len(), all),
                patients_at_stake(risks),
            ),
            rows: risks.iter().map(|risk| RiskRow::gather(risk, isms, phrases)).collect(),
        };
        let rated = relevant.iter().filter(|risk| risk.gross_level(isms).is_some()).count();
        Self {
            intro: vec![
                phrases.say("risks-intro"),
                phrases.of("risks-rated", rated, relevant.len()),
                phrases.count("risks-safety", patients_at_stake(&relevant)),
                phrases.say("risks-expected"),
            ],
            groups: vec![
                group("heaviest", heaviest, relevant.len()),
                group("safety", &safety, patients_at_stake(&relevant)),
            ],
            aside: set_aside(isms, phrases),
        }
    }
}

/// How many of these may harm a patient.
pub(super) fn patients_at_stake(risks: &[&Risk]) -> usize {
    risks.iter().filter(|risk| risk.patient_safety).count()
}

/// Heavier sorts higher: what is there without measures first, then what remains. A risk
/// that was not rated weighs least, an older risk more than a newer.
fn weight(risk: &Risk, isms: &Isms) -> impl Ord + use<> {
    let residual = risk.residual.and_then(Assessment::position);
    let by_size = |position: Option<(_, _)>| position.map(|(likelihood, harm)| (harm, likelihood));
    (
        risk.gross_level(isms),
        risk.residual_level(isms),
        by_size(risk.gross.position()),
        by_size(residual),
        Reverse(risk.id),
    )
}

fn set_aside(isms: &Isms, phrases: &Phrases<'_>) -> Group<AsideRow> {
    let aside: Vec<&Risk> =
        isms.risks.values().filter(|risk| risk.relevance != Relevance::Relevant).collect();
    Group {
        title: phrases.say("aside"),
        empty: phrases.say("aside-empty"),
        count: phrases.among(
            "aside-count",
            (aside.len(), isms.risks.len()),
            patients_at_stake(&aside),
        ),
        rows: aside.iter().map(|risk| AsideRow::gather(risk, phrases)).collect(),
    }
}

impl RiskRow {
    fn gather(risk: &Risk, isms: &Isms, phrases: &Phrases<'_>) -> Self {
        let touched = phrases.list(&touched(risk, isms));
        let mut below =
            vec![phrases.with("owned-by", &[("owner", &phrases.or_blank(&risk.owner))])];
        if !touched.is_empty() {
            below.insert(0, phrases.with("touches", &[("names", &touched)]));
        }
        if risk.patient_safety {
            below.insert(0, phrases.say("patient-safety"));
        }
        let below = below.join("\n");
        Self {
            tall: is_tall(&[&risk.title, &below, &risk.treatment_note]),
            number: risk.id.to_string(),
            title: risk.title.clone(),
            below,
            gross: Side::gross(risk, isms, phrases),
            residual: Side::residual(risk, isms, phrases),
            treatment: phrases.treatment(risk.treatment),
            note: risk.treatment_note.clone(),
        }
    }
}

/// The names of what a risk hits.
fn touched(risk: &Risk, isms: &Isms) -> Vec<String> {
    let processes =
        risk.processes.iter().filter_map(|id| isms.processes.get(id)).map(|it| &it.name);
    let systems = risk.systems.iter().filter_map(|id| isms.systems.get(id)).map(|it| &it.name);
    let exchanges =
        risk.exchanges.iter().filter_map(|id| isms.exchanges.get(id)).map(|it| &it.name);
    processes.chain(systems).chain(exchanges).cloned().collect()
}

impl Side {
    fn gross(risk: &Risk, isms: &Isms, phrases: &Phrases<'_>) -> Self {
        Self {
            level: phrases.tile(risk.gross_level(isms)),
            because: because(risk.gross, isms, phrases).join("\n"),
        }
    }

    fn residual(risk: &Risk, isms: &Isms, phrases: &Phrases<'_>) -> Self {
        let mut lines = risk.residual.map_or_else(Vec::new, |it| because(it, isms, phrases));
        lines.extend(risk.residual_state(isms).map(|state| match state {
            ResidualState::Expected => phrases.word("residual-expected"),
            ResidualState::Reached => phrases.word("residual-reached"),
        }));
        Self { level: phrases.tile(risk.residual_level(isms)), because: lines.join("\n") }
    }
}

/// Likelihood and consequence in words; with the version where it is not the one in use.
fn because(assessment: Assessment, isms: &Isms, phrases: &Phrases<'_>) -> Vec<String> {
    let Some((likelihood, consequence)) = assessment.position() else {
        return Vec::new();
    };
    let mut lines = vec![
        phrases.with("likelihood-is", &[("likelihood", &phrases.likelihood(likelihood))]),
        phrases.with("consequence-is", &[("consequence", &phrases.consequence(consequence))]),
    ];
    if assessment.criteria != isms.criteria_in_use().id {
        let version = assessment.criteria.0.to_string();
        lines.push(phrases.with("older-criteria", &[("version", &version)]));
    }
    lines
}

impl AsideRow {
    fn gather(risk: &Risk, phrases: &Phrases<'_>) -> Self {
        Self {
            tall: is_tall(&[&risk.title, &risk.relevance_reason]),
            number: risk.id.to_string(),
            title: risk.title.clone(),
            below: phrases.safety_mark(risk),
            answer: phrases.relevance(risk.relevance),
            reason: phrases.or_blank(&risk.relevance_reason),
        }
    }
}

/// Every relevant risk on one line, so that each number on the map can be looked up.
#[derive(Serialize)]
pub(super) struct Register {
    empty: String,
    count: String,
    rows: Vec<RegisterRow>,
}

#[derive(Serialize)]
struct RegisterRow {
    number: String,
    title: String,
    below: String,
    owner: String,
    gross: Tile,
    residual: Tile,
    treatment: String,
    tall: bool,
}

impl Register {
    pub(super) fn gather(isms: &Isms, phrases: &Phrases<'_>) -> Self {
        let relevant: Vec<&Risk> = isms.relevant_risks().collect();
        let row = |risk: &&Risk| RegisterRow {
            number: risk.id.to_string(),
            title: risk.title.clone(),
            below: phrases.safety_mark(risk),
            owner: phrases.or_blank(&risk.owner),
            gross: phrases.tile(risk.gross_level(isms)),
            residual: phrases.tile(risk.residual_level(isms)),
            treatment: phrases.treatment(risk.treatment),
            tall: is_tall(&[&risk.title, &risk.owner]),
        };
        Self {
            empty: phrases.say("register-empty"),
            count: phrases.among(
                "register-count",
                (relevant.len(), isms.risks.len()),
                patients_at_stake(&relevant),
            ),
            rows: relevant.iter().map(row).collect(),
        }
    }
}
