//! What is signed: all accepted risks, by who answers for them, and a second reader.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use serde::Serialize;

use crate::domain::Isms;
use crate::domain::acceptance::Acceptance;
use crate::domain::acceptance::AcceptanceState;
use crate::domain::acceptance::Grounds;
use crate::domain::acceptance::SecondReader;
use crate::domain::risk::Risk;
use crate::report::ReportInput;
use crate::report::data::Group;
use crate::report::data::Tile;
use crate::report::data::is_tall;
use crate::report::data::phrases::Phrases;
use crate::report::data::risks;
use crate::report::data::shortened;
use crate::text::format;

/// Who signs, and as what.
#[derive(Serialize)]
pub(super) struct Signer {
    role: String,
    name: String,
}

/// A name longer than this, in characters, does not fit the line it is written on.
const LONGEST_NAME: usize = 80;

impl Signer {
    pub(super) fn new(role: &str, name: &str) -> Self {
        Self { role: shortened(role, LONGEST_NAME), name: shortened(name.trim(), LONGEST_NAME) }
    }
}

/// Where the owner of the practice signs.
#[derive(Serialize)]
pub(super) struct Signature {
    lead: String,
    signers: Vec<Signer>,
}

/// Where the owner of the practice signs.
pub(super) fn of_owner(isms: &Isms, phrases: &Phrases<'_>) -> Signature {
    Signature {
        lead: phrases.say("signature-lead"),
        signers: vec![Signer::new(&phrases.say("practice-owner"), &isms.practice.owner)],
    }
}

/// The chapter with what is signed.
#[derive(Serialize)]
pub(super) struct Signing {
    count: String,
    empty: String,
    owners: Vec<Owner>,
    readers_lead: String,
    readers: Vec<Signer>,
}

/// The accepted risks of one owner, and where that owner signs.
#[derive(Serialize)]
struct Owner {
    risks: Group<SigningRow>,
    signer: Signer,
}

impl Signing {
    pub(super) fn gather(input: &ReportInput<'_>, phrases: &Phrases<'_>) -> Self {
        let isms = input.isms;
        let grounds = Grounds::of(isms);
        let state = |risk: &Risk| grounds.state(risk, input.printed_on);
        let all = isms.relevant_risks().count();
        let accepted: Vec<&Risk> =
            isms.relevant_risks().filter(|risk| state(risk) == AcceptanceState::Valid).collect();
        let mut owners: BTreeMap<String, (&str, Vec<&Risk>)> = BTreeMap::new();
        for risk in &accepted {
            let name = risk.owner.trim();
            owners.entry(name.to_lowercase()).or_insert((name, Vec::new())).1.push(*risk);
        }
        let readers = accepted.iter().filter_map(|risk| risk.acceptance.as_ref()?.second.as_ref());
        let mut readers: BTreeSet<&str> = readers.map(|second| second.by.trim()).collect();
        if readers.is_empty() && !accepted.is_empty() {
            readers.insert("");
        }
        let reader = |name: &&str| Signer::new(&phrases.say("second-reader"), name);
        Self {
            count: risks::counted("accepted-count", &accepted, all, phrases),
            empty: phrases.say("accepted-empty"),
            owners: owners
                .values()
                .map(|(name, risks)| owner((name, risks), isms, phrases))
                .collect(),
            readers_lead: phrases.say("readers-lead"),
            readers: readers.iter().map(reader).collect(),
        }
    }
}

#[derive(Serialize)]
struct SigningRow {
    number: String,
    title: String,
    level: Tile,
    decided: String,
    review: String,
    read: String,
    tall: bool,
}

fn owner((name, risks): (&str, &[&Risk]), isms: &Isms, phrases: &Phrases<'_>) -> Owner {
    let row =
        |risk: &&Risk| Some(SigningRow::gather(risk, risk.acceptance.as_ref()?, isms, phrases));
    Owner {
        risks: Group {
            title: phrases.with("signing-owner", &[("owner", &phrases.or_blank(name))]),
            empty: String::new(),
            count: phrases.count("signing-count", risks.len()),
            rows: risks.iter().filter_map(row).collect(),
        },
        signer: Signer::new(&phrases.say("signing-as-owner"), name),
    }
}

/// By whom a decision was read too, and when.
pub(super) fn read(second: &SecondReader, phrases: &Phrases<'_>) -> String {
    phrases.with("read-by", &[("by", &second.by), ("on", &format::date_short(second.on))])
}

impl SigningRow {
    fn gather(risk: &Risk, acceptance: &Acceptance, isms: &Isms, phrases: &Phrases<'_>) -> Self {
        let on = format::date_short(acceptance.on);
        let by = phrases.or_blank(&acceptance.by);
        let second = acceptance.second.as_ref();
        Self {
            tall: is_tall(&[&risk.title, &acceptance.by]),
            number: risk.id.to_string(),
            title: risk.title.clone(),
            level: phrases.tile(risk.residual_level(isms)),
            decided: phrases.with("read-by", &[("by", &by), ("on", &on)]),
            review: format::date_short(acceptance.review_on),
            read: second.map(|second| read(second, phrases)).unwrap_or_default(),
        }
    }
}
