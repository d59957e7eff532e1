//! What remains of each risk: accepted by whom, when and why, or why it is not accepted.

use serde::Serialize;

use crate::domain::Isms;
use crate::domain::acceptance;
use crate::domain::acceptance::Acceptance;
use crate::domain::acceptance::AcceptanceState;
use crate::domain::acceptance::Grounds;
use crate::domain::risk::Risk;
use crate::domain::scale::Level;
use crate::report::ReportInput;
use crate::report::data::Group;
use crate::report::data::Tile;
use crate::report::data::awareness;
use crate::report::data::is_tall;
use crate::report::data::phrases::Phrases;
use crate::report::data::risks::patients_at_stake;
use crate::report::data::signing::Signer;
use crate::report::data::signing::read;
use crate::text::format;

/// The chapter on residual risks.
#[derive(Serialize)]
pub(super) struct Residual {
    accepted: Group<AcceptedRow>,
    /// Who signs for what is accepted, and that they do.
    signers: Vec<Signer>,
    signing: String,
    waiting: Group<WaitingRow>,
    /// What is still to be told, a sentence for those who lack the same.
    untold: Vec<String>,
    /// What the team must know (NEN 7510-1:2024, 7.3).
    aware: Group<AwareRow>,
}

#[derive(Serialize)]
struct AwareRow {
    number: String,
    title: String,
    level: Tile,
    know: String,
    told: String,
    tall: bool,
}

#[derive(Serialize)]
struct AcceptedRow {
    number: String,
    title: String,
    below: String,
    level: Tile,
    by: String,
    /// When, and who read it too.
    on: String,
    reason: String,
    review: String,
    tall: bool,
}

#[derive(Serialize)]
struct WaitingRow {
    number: String,
    title: String,
    below: String,
    level: Tile,
    treatment: String,
    why: String,
    tall: bool,
}

impl Residual {
    pub(super) fn gather(input: &ReportInput<'_>, phrases: &Phrases<'_>) -> Self {
        let isms = input.isms;
        let grounds = Grounds::of(isms);
        let state = |risk: &Risk| grounds.state(risk, input.printed_on);
        let (accepted, waiting): (Vec<&Risk>, Vec<&Risk>) =
            isms.relevant_risks().partition(|risk| state(risk) == AcceptanceState::Valid);
        let all = accepted.len() + waiting.len();
        let count = |key: &str, risks: &[&Risk]| {
            phrases.among(key, (risks.len(), all), patients_at_stake(risks))
        };
        let accepted_rows = accepted.iter().filter_map(|risk| {
            let acceptance = risk.acceptance.as_ref()?;
            Some(AcceptedRow::gather(risk, acceptance, isms, phrases))
        });
        let waiting_rows = waiting.iter().map(|risk| {
            let why = why_not(risk, state(risk), isms, phrases).join("\n");
            WaitingRow::gather(risk, why, isms, phrases)
        });
        let owner = Signer::new(&phrases.say("practice-owner"), &isms.practice.owner);
        let signers = [owner, Signer::new(&phrases.say("second-reader"), "")];
        Self {
            untold: awareness::untold(isms, phrases),
            signing: phrases.say("signing-lead"),
            signers: if accepted.is_empty() { Vec::new() } else { signers.into() },
            accepted: Group {
                title: phrases.say("accepted-group"),
                empty: phrases.say("accepted-empty"),
                count: count("accepted-count", &accepted),
                rows: accepted_rows.collect(),
            },
            waiting: Group {
                title: phrases.say("waiting-group"),
                empty: phrases.say("waiting-empty"),
                count: count("waiting-count", &waiting),
                rows: waiting_rows.collect(),
            },
            aware: aware(isms, phrases),
        }
    }
}

/// What the team must know, at how many of the risks of which it must.
fn aware(isms: &Isms, phrases: &Phrases<'_>) -> Group<AwareRow> {
    let is_told = |risk: &Risk| !risk.awareness.trim().is_empty() || risk.is_told();
    let asked = isms.relevant_risks().filter(|risk| risk.asks_awareness(isms) || is_told(risk));
    let (told, silent): (Vec<&Risk>, Vec<&Risk>) = asked.partition(|risk| is_told(risk));
    let all = told.len() + silent.len();
    let row = |risk: &&Risk| {
        let told = awareness::told(risk, isms, phrases);
        AwareRow {
            tall: is_tall(&[&risk.title, &risk.awareness, &told]),
            number: risk.id.to_string(),
            title: risk.title.clone(),
            level: phrases.tile(risk.residual_level(isms)),
            know: phrases.or_blank(&risk.awareness),
            told: phrases.or_blank(&told),
        }
    };
    let written = told.iter().filter(|risk| !risk.awareness.trim().is_empty()).count();
    Group {
        title: phrases.say("aware-group"),
        empty: phrases.of("aware-count", 0, all),
        count: phrases.of("aware-count", written, all),
        rows: told.iter().map(row).collect(),
    }
}

/// Everything that stands in the way, a sentence each; or that nobody has decided yet.
fn why_not(risk: &Risk, state: AcceptanceState, isms: &Isms, phrases: &Phrases<'_>) -> Vec<String> {
    let mut sentences = Vec::new();
    if let Some(acceptance) = &risk.acceptance {
        let by = phrases.or_blank(&acceptance.by);
        let given = [("by", by.as_str()), ("on", &format::date_short(acceptance.on))];
        match state {
            AcceptanceState::Stale => sentences.push(phrases.with("acceptance-stale", &given)),
            AcceptanceState::Expired => sentences.push(phrases.with("acceptance-expired", &given)),
            AcceptanceState::None | AcceptanceState::Valid => {}
        }
    }
    let objections = acceptance::objections(risk, isms);
    if !objections.is_empty() {
        sentences.push(phrases.objections(&objections));
    }
    if sentences.is_empty() {
        sentences.push(phrases.say("nobody-decided"));
    }
    sentences
}

impl AcceptedRow {
    fn gather(risk: &Risk, acceptance: &Acceptance, isms: &Isms, phrases: &Phrases<'_>) -> Self {
        let by_second =
            |second| format!("{}: {}", phrases.say("second-reader"), read(second, phrases));
        let read = acceptance.second.as_ref().map(by_second).unwrap_or_default();
        Self {
            tall: is_tall(&[&risk.title, &acceptance.reason, &acceptance.by, &read]),
            number: risk.id.to_string(),
            title: risk.title.clone(),
            below: [exception(risk, isms, phrases), phrases.safety_mark(risk)]
                .join("\n")
                .trim()
                .to_owned(),
            level: phrases.tile(risk.residual_level(isms)),
            by: phrases.or_blank(&acceptance.by),
            on: [format::date_short(acceptance.on), read].join("\n").trim().to_owned(),
            reason: phrases.or_blank(&acceptance.reason),
            review: format::date_short(acceptance.review_on),
        }
    }
}

/// That a risk stays high, and is lived with for a short while only; blank for any other.
fn exception(risk: &Risk, isms: &Isms, phrases: &Phrases<'_>) -> String {
    let is_high = risk.residual_level(isms) == Some(Level::High);
    if is_high { phrases.say("exception") } else { String::new() }
}

impl WaitingRow {
    fn gather(risk: &Risk, why: String, isms: &Isms, phrases: &Phrases<'_>) -> Self {
        Self {
            tall: is_tall(&[&risk.title, &why]),
            number: risk.id.to_string(),
            title: risk.title.clone(),
            below: phrases.safety_mark(risk),
            level: phrases.tile(risk.residual_level(isms)),
            treatment: phrases.treatment(risk.treatment),
            why,
        }
    }
}
