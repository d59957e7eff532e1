//! What the practice and somebody else agree about one exchange (NEN 7512): what goes to and
//! fro, what is at stake, how it is protected, and that both hold to it.

use serde::Serialize;

use crate::domain::Isms;
use crate::domain::id::ExchangeId;
use crate::domain::inventory::DataExchange;
use crate::domain::inventory::ExchangeAspect;
use crate::domain::measure::Measure;
use crate::domain::practice::PracticeField;
use crate::domain::scale::Aspect;
use crate::report::ReportInput;
use crate::report::data::Fact;
use crate::report::data::Group;
use crate::report::data::is_tall;
use crate::report::data::phrases::Phrases;
use crate::report::data::signing::Signer;

/// The sentences both hold to, in the order in which they are printed.
const PROMISES: [&str; 6] = [
    "agreement-promise-protect",
    "agreement-promise-know",
    "agreement-promise-tell",
    "agreement-promise-change",
    "agreement-promise-log",
    "agreement-promise-review",
];

/// The paper about one exchange.
#[derive(Serialize)]
pub(super) struct Agreement {
    lead: String,
    parties: [Party; 2],
    about: Vec<Fact>,
    aspects: Vec<Fact>,
    aspects_count: String,
    classes: Vec<Fact>,
    measures: Group<MeasureRow>,
    promises: Vec<String>,
    signers: [Signer; 2],
}

#[derive(Serialize)]
struct Party {
    title: String,
    facts: Vec<Fact>,
}

#[derive(Serialize)]
struct MeasureRow {
    number: String,
    title: String,
    status: String,
    tall: bool,
}

/// What the practice tells of itself.
const OURS: [PracticeField; 5] = [
    PracticeField::Name,
    PracticeField::Address,
    PracticeField::Place,
    PracticeField::Owner,
    PracticeField::SecurityContact,
];

impl Agreement {
    /// `None` where there is no such exchange, which the caller has looked up first.
    pub(super) fn gather(
        input: &ReportInput<'_>,
        exchange: Option<ExchangeId>,
        phrases: &Phrases<'_>,
    ) -> Option<Self> {
        let isms = input.isms;
        let exchange = isms.exchanges.get(&exchange?)?;
        let aspect = |aspect: &ExchangeAspect| Fact {
            label: phrases.word(&format!("exchange-aspect-{}", aspect.code())),
            value: phrases.or_blank(exchange.aspects.get(*aspect)),
        };
        let (filled, all) = (exchange.aspects.filled(), ExchangeAspect::ALL.len());
        Some(Self {
            lead: phrases.with(
                "agreement-lead",
                &[("number", &exchange.id.to_string()), ("name", &exchange.name)],
            ),
            parties: [ours(isms, phrases), theirs(exchange, phrases)],
            about: about(exchange, isms, phrases),
            aspects: ExchangeAspect::ALL.iter().map(aspect).collect(),
            aspects_count: phrases.of("agreement-aspects-count", filled, all),
            classes: Aspect::ALL.iter().map(|it| class(exchange, *it, phrases)).collect(),
            measures: measures(exchange, isms, phrases),
            promises: PROMISES.iter().map(|key| phrases.say(key)).collect(),
            signers: [
                Signer::new(&phrases.or_blank(&isms.practice.name), &isms.practice.owner),
                Signer::new(&phrases.or_blank(&exchange.partner), ""),
            ],
        })
    }
}

fn ours(isms: &Isms, phrases: &Phrases<'_>) -> Party {
    let fact = |field: &PracticeField| phrases.practice_fact(&isms.practice, *field);
    Party { title: phrases.say("agreement-ours"), facts: OURS.iter().map(fact).collect() }
}

fn theirs(exchange: &DataExchange, phrases: &Phrases<'_>) -> Party {
    let fact = |key: &str, value: String| Fact { label: phrases.say(key), value };
    // What only the other side knows is filled in by hand.
    let open = || phrases.say("agreement-to-fill-in");
    Party {
        title: phrases.say("agreement-theirs"),
        facts: vec![
            fact("agreement-partner", phrases.or_blank(&exchange.partner)),
            fact("practice-address", open()),
            fact("agreement-represented", open()),
            fact("practice-security-contact", open()),
        ],
    }
}

/// Which way, why it is allowed, and through what.
fn about(exchange: &DataExchange, isms: &Isms, phrases: &Phrases<'_>) -> Vec<Fact> {
    let fact = |key: &str, value: String| Fact { label: phrases.say(key), value };
    let processes = exchange.processes.iter().filter_map(|id| isms.processes.get(id));
    let systems = exchange.systems.iter().filter_map(|id| isms.systems.get(id));
    let suppliers = exchange.suppliers.iter().filter_map(|id| isms.suppliers.get(id));
    let list = |names: Vec<String>| phrases.or_blank(&phrases.list(&names));
    let health = if exchange.health_data { "yes" } else { "no" };
    vec![
        fact("agreement-name", exchange.name.clone()),
        fact(
            "agreement-direction",
            phrases.word(&format!("direction-{}", exchange.direction.code())),
        ),
        fact("agreement-health", phrases.word(health)),
        fact("agreement-owner", phrases.or_blank(&exchange.owner)),
        fact("agreement-ground", phrases.or_blank(&exchange.legal_ground)),
        fact("agreement-framework", phrases.or_blank(&exchange.framework)),
        fact("agreement-processes", list(processes.map(|it| it.name.clone()).collect())),
        fact("agreement-systems", list(systems.map(|it| it.name.clone()).collect())),
        fact("agreement-suppliers", list(suppliers.map(|it| it.name.clone()).collect())),
    ]
}

/// The class of one aspect, and who made it that.
fn class(exchange: &DataExchange, aspect: Aspect, phrases: &Phrases<'_>) -> Fact {
    let consequences = exchange.classification.get(aspect);
    let class = phrases.class(consequences);
    let hit = phrases.hardest_hit(consequences);
    Fact {
        label: phrases.say(aspect.code()),
        value: if consequences.class().is_some() {
            phrases.with("agreement-class", &[("class", &class), ("hit", &hit)])
        } else {
            class
        },
    }
}

/// The measures against the risks of this exchange.
fn measures(exchange: &DataExchange, isms: &Isms, phrases: &Phrases<'_>) -> Group<MeasureRow> {
    let risks = isms.relevant_risks().filter(|risk| risk.exchanges.contains(&exchange.id));
    let ids: std::collections::BTreeSet<_> =
        risks.flat_map(|risk| risk.measures.iter().copied()).collect();
    let measures = ids.iter().filter_map(|id| isms.measures.get(id));
    let row = |measure: &Measure| MeasureRow {
        number: measure.id.to_string(),
        title: measure.title.clone(),
        status: phrases.word(&format!("status-{}", measure.status.code())),
        tall: is_tall(&[&measure.title]),
    };
    let done = ids.iter().filter(|id| isms.is_done(id)).count();
    Group {
        title: phrases.say("agreement-measures"),
        empty: phrases.say("agreement-measures-empty"),
        count: phrases.of("measures-count", done, ids.len()),
        rows: measures.map(row).collect(),
    }
}
