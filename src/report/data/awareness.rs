//! What the team must know of the risks that stay, who was told, and who was not.

use serde::Serialize;

use crate::domain::awareness;
use crate::domain::risk::Risk;
use crate::report::ReportInput;
use crate::report::data::Group;
use crate::report::data::is_tall;
use crate::report::data::phrases::Phrases;
use crate::text::format;

/// How many risks of one person are named before the rest is counted.
const MOST: usize = 20;

/// The part of the chapter on residual risks that is about the team.
#[derive(Serialize)]
pub(super) struct Awareness {
    group: Group<KnownRow>,
    /// What is still to be told, a sentence for each person.
    untold: Vec<String>,
}

#[derive(Serialize)]
struct KnownRow {
    number: String,
    title: String,
    what: String,
    told: String,
    tall: bool,
}

impl Awareness {
    pub(super) fn gather(input: &ReportInput<'_>, phrases: &Phrases<'_>) -> Self {
        let isms = input.isms;
        let asking = isms.relevant_risks().filter(|risk| risk.asks_awareness(isms));
        let rows: Vec<_> = asking.map(|risk| KnownRow::gather(risk, phrases)).collect();
        let untold = awareness::untold(isms).into_iter().map(|one| {
            let risks: Vec<String> = one.risks.iter().map(ToString::to_string).collect();
            let words = [("who", one.who), ("risks", &*phrases.some(&risks, MOST))];
            phrases.with("still-to-tell", &words)
        });
        Self {
            untold: untold.collect(),
            group: Group {
                title: phrases.say("awareness-group"),
                empty: phrases.say("awareness-empty"),
                count: phrases.count("awareness-count", rows.len()),
                rows,
            },
        }
    }
}

impl KnownRow {
    fn gather(risk: &Risk, phrases: &Phrases<'_>) -> Self {
        let one = |who: &str, on| {
            phrases.with("read-by", &[("by", who), ("on", &format::date_short(on))])
        };
        let mut told: Vec<_> = risk.told_to.iter().map(|told| one(&told.who, told.on)).collect();
        if !risk.told.trim().is_empty() {
            told.push(risk.told.trim().to_owned());
        }
        let told = told.join("\n");
        Self {
            tall: is_tall(&[&risk.title, &risk.awareness, &told]),
            number: risk.id.to_string(),
            title: risk.title.clone(),
            what: phrases.or_blank(&risk.awareness),
            told: phrases.or_blank(&told),
        }
    }
}
