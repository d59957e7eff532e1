//! The heaviest risks before and after, then every risk on one line, then what is not part
//! of the analysis.
//!
//! A risk to patient safety never drops out silently: it is in the register with its mark,
//! or among the risks that were set aside, with the reason, or among those about which
//! nothing is said yet.

use std::cmp::Reverse;

use serde::Serialize;

use crate::domain::Isms;
use crate::domain::avoidance::Replacement;
use crate::domain::risk::Assessment;
use crate::domain::risk::Relevance;
use crate::domain::risk::ResidualState;
use crate::domain::risk::Risk;
use crate::domain::risk::Treatment;
use crate::report::data::Group;
use crate::report::data::MOST_NAMES;
use crate::report::data::Tile;
use crate::report::data::is_tall;
use crate::report::data::phrases::Phrases;

/// How many risks the table of the heaviest holds.
const HEAVIEST: usize = 10;

/// How many measures of one risk are named before the rest is counted.
const MOST_MEASURES: usize = 6;

/// The chapter on risks.
#[derive(Serialize)]
pub(super) struct Risks {
    intro: String,
    heaviest: Group<RiskRow>,
    register: Group<RegisterRow>,
    aside: Group<AsideRow>,
    unanswered: Group<Unanswered>,
}

#[derive(Serialize)]
pub(super) struct RiskRow {
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

/// A relevant risk on one line, so that each number on the map can be looked up.
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

/// A risk that is not part of the analysis, with the practice's reason.
#[derive(Serialize)]
pub(super) struct AsideRow {
    number: String,
    title: String,
    /// The answer, and whether a patient may be harmed.
    below: String,
    reason: String,
    tall: bool,
}

/// Risks about which nothing is said yet, by number and title.
#[derive(Serialize)]
pub(super) struct Unanswered {
    label: String,
    names: String,
}

impl Risks {
    pub(super) fn gather(isms: &Isms, phrases: &Phrases<'_>) -> Self {
        let mut relevant: Vec<&Risk> = isms.relevant_risks().collect();
        relevant.sort_by_key(|risk| Reverse(weight(risk, isms)));
        let is_rated = |risk: &&&Risk| risk.gross_level(isms).is_some();
        let rated = relevant.iter().filter(is_rated).count();
        let (heaviest, _) = relevant.split_at(rated.min(HEAVIEST));
        let safety = patients_at_stake(&relevant);
        let intro = [
            phrases.say("risks-intro"),
            phrases.of("risks-rated", rated, relevant.len()),
            phrases.count("risks-safety", safety),
            phrases.say("risks-expected"),
        ];
        Self {
            intro: intro.join(" "),
            heaviest: Group {
                title: phrases.say("heaviest"),
                empty: phrases.say("heaviest-empty"),
                count: counted("heaviest-count", heaviest, relevant.len(), phrases),
                rows: heaviest.iter().map(|it| RiskRow::gather(it, isms, phrases)).collect(),
            },
            register: Group {
                title: phrases.say("register"),
                empty: phrases.say("register-empty"),
                count: counted("register-count", &relevant, isms.risks.len(), phrases),
                rows: relevant.iter().map(|it| RegisterRow::gather(it, isms, phrases)).collect(),
            },
            aside: set_aside(isms, phrases),
            unanswered: unanswered(isms, phrases),
        }
    }
}

/// How many of how many these are, and how many of them may harm a patient.
pub(super) fn counted(key: &str, risks: &[&Risk], all: usize, phrases: &Phrases<'_>) -> String {
    phrases.among(key, (risks.len(), all), patients_at_stake(risks))
}

/// How many of these may harm a patient.
pub(super) fn patients_at_stake(risks: &[&Risk]) -> usize {
    risks.iter().filter(|risk| risk.patient_safety).count()
}

/// Heavier sorts higher: what is there without measures first, then what remains. A risk
/// that was not rated weighs least, an older risk more than a newer.
pub(super) fn weight(risk: &Risk, isms: &Isms) -> impl Ord + use<> {
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

/// Risks that the practice does not count, or not yet, and says why.
pub(super) fn set_aside(isms: &Isms, phrases: &Phrases<'_>) -> Group<AsideRow> {
    let is_aside = |risk: &&Risk| match risk.relevance {
        Relevance::NotRelevant | Relevance::Later => true,
        Relevance::Relevant | Relevance::Undecided => false,
    };
    let aside: Vec<&Risk> = isms.risks.values().filter(is_aside).collect();
    Group {
        title: phrases.say("aside"),
        empty: phrases.say("aside-empty"),
        count: counted("aside-count", &aside, isms.risks.len(), phrases),
        rows: aside.iter().map(|risk| AsideRow::gather(risk, phrases)).collect(),
    }
}

/// Risks about which the practice has not said anything yet; those to patient safety first.
pub(super) fn unanswered(isms: &Isms, phrases: &Phrases<'_>) -> Group<Unanswered> {
    let all: Vec<&Risk> =
        isms.risks.values().filter(|risk| risk.relevance == Relevance::Undecided).collect();
    let (safety, others): (Vec<&Risk>, Vec<&Risk>) =
        all.iter().partition(|risk| risk.patient_safety);
    let named = |(key, risks): (&str, Vec<&Risk>)| Unanswered {
        label: phrases.say(key),
        names: risks
            .iter()
            .map(|risk| format!("{}\u{A0}{}", risk.id, risk.title))
            .collect::<Vec<_>>()
            .join("; "),
    };
    let rows = [("patient-safety", safety), ("other-risks", others)];
    Group {
        title: phrases.say("unanswered"),
        empty: String::new(),
        count: counted("unanswered-count", &all, isms.risks.len(), phrases),
        rows: rows.into_iter().filter(|(_, risks)| !risks.is_empty()).map(named).collect(),
    }
}

impl RiskRow {
    pub(super) fn gather(risk: &Risk, isms: &Isms, phrases: &Phrases<'_>) -> Self {
        let touched = phrases.some(&touched(risk, isms), MOST_NAMES);
        let mut marks =
            vec![phrases.with("owned-by", &[("owner", &phrases.or_blank(&risk.owner))])];
        if risk.patient_safety {
            marks.insert(0, phrases.say("patient-safety"));
        }
        if !touched.is_empty() {
            marks.push(phrases.with("touches", &[("names", &touched)]));
        }
        let below = [Some(marks.join(" · ")), phrases.vulnerabilities(risk)];
        let below = below.into_iter().flatten().collect::<Vec<_>>().join("\n");
        let measures: Vec<String> = risk.measures.iter().map(ToString::to_string).collect();
        let told = handed_over(risk, isms, phrases);
        let note = [phrases.some(&measures, MOST_MEASURES), told.clone()];
        Self {
            tall: is_tall(&[&risk.title, &below, &told]),
            number: risk.id.to_string(),
            title: risk.title.clone(),
            below,
            gross: Side::gross(risk, isms, phrases),
            residual: Side::residual(risk, isms, phrases),
            treatment: phrases.treatment(risk.treatment),
            note: note.join("\n").trim().to_owned(),
        }
    }
}

/// To whom a risk is transferred or what replaces it, the policy, and what stays with the
/// practice; blank where nothing of it was written down.
fn handed_over(risk: &Risk, isms: &Isms, phrases: &Phrases<'_>) -> String {
    let mut parts = vec![risk.treatment_note.trim().to_owned()];
    if risk.treatment == Some(Treatment::Transfer) {
        let told = [("policy-number", &risk.policy_number), ("not-covered", &risk.not_covered)];
        let filled = told.into_iter().filter(|(_, words)| !words.trim().is_empty());
        parts.extend(filled.map(|(key, words)| phrases.with(key, &[("words", words.trim())])));
    }
    if risk.treatment == Some(Treatment::Avoid) {
        parts.extend(risk.replacement.map(|other| replaced(other, isms, phrases)));
    }
    parts.retain(|part| !part.is_empty());
    parts.join("; ")
}

/// What comes in the place of what is avoided.
fn replaced(other: Replacement, isms: &Isms, phrases: &Phrases<'_>) -> String {
    let Some(exchange) = other.exchange() else { return phrases.say("replaced-by-nothing") };
    let name = isms.exchanges.get(&exchange).map(|own| own.name.as_str());
    let named = format!("{exchange} {}", name.unwrap_or_default());
    phrases.with("replaced-by", &[("what", &named)])
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
    let deciding = assessment.consequences.decided_by();
    let rounded = deciding.into_iter().filter_map(|column| assessment.rounded.get(column));
    lines.extend(rounded.map(|case| phrases.rounded(case)));
    if assessment.criteria != isms.criteria_in_use().id {
        let version = assessment.criteria.0.to_string();
        lines.push(phrases.with("older-criteria", &[("version", &version)]));
    }
    lines
}

impl AsideRow {
    fn gather(risk: &Risk, phrases: &Phrases<'_>) -> Self {
        let answer = phrases.relevance(risk.relevance);
        Self {
            tall: is_tall(&[&risk.title, &risk.relevance_reason]),
            number: risk.id.to_string(),
            title: risk.title.clone(),
            below: if risk.patient_safety {
                [answer, phrases.say("patient-safety")].join(" · ")
            } else {
                answer
            },
            reason: phrases.or_blank(&risk.relevance_reason),
        }
    }
}

impl RegisterRow {
    fn gather(risk: &Risk, isms: &Isms, phrases: &Phrases<'_>) -> Self {
        let lines = [phrases.safety_mark(risk), handed_over(risk, isms, phrases)];
        let below = lines.join("\n").trim().to_owned();
        Self {
            number: risk.id.to_string(),
            title: risk.title.clone(),
            owner: phrases.or_blank(&risk.owner),
            gross: phrases.tile(risk.gross_level(isms)),
            residual: phrases.tile(risk.residual_level(isms)),
            treatment: phrases.treatment(risk.treatment),
            tall: is_tall(&[&risk.title, &risk.owner, &below]),
            below,
        }
    }
}
