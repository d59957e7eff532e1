//! What the team must know of the risks that stay, who was told, and who was not.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use crate::domain::awareness;
use crate::domain::people;
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
        let team = people::named_in(isms);
        let rows: Vec<_> = asking.map(|risk| KnownRow::gather(risk, &team, phrases)).collect();
        // People who lack the same are told of in one sentence.
        let mut lacking: Vec<(Vec<String>, Vec<String>)> = Vec::new();
        for one in awareness::untold(isms) {
            let risks: Vec<String> = one.risks.iter().map(ToString::to_string).collect();
            match lacking.iter_mut().find(|(known, _)| *known == risks) {
                Some((_, people)) => people.push(one.who.to_owned()),
                None => lacking.push((risks, vec![one.who.to_owned()])),
            }
        }
        let untold = lacking.iter().map(|(risks, people)| {
            let people = everybody_or(people, &team, phrases);
            let words = [("who", people.as_str()), ("risks", &*phrases.some(risks, MOST))];
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

/// People by name; in one word where they are the whole team.
fn everybody_or(people: &[String], team: &[&str], phrases: &Phrases<'_>) -> String {
    let has = |who: &&str| people.iter().any(|one| people::is_same(one, who));
    if people.len() == team.len() && team.len() > 1 && team.iter().all(has) {
        return phrases.say("whole-team");
    }
    phrases.list(people)
}

impl KnownRow {
    fn gather(risk: &Risk, team: &[&str], phrases: &Phrases<'_>) -> Self {
        let mut days: BTreeMap<Date, Vec<String>> = BTreeMap::new();
        for told in &risk.told_to {
            days.entry(told.on).or_default().push(told.who.clone());
        }
        let one = |(on, people): (&Date, &Vec<String>)| {
            let people = everybody_or(people, team, phrases);
            phrases.with("read-by", &[("by", &people), ("on", &format::date_short(*on))])
        };
        let mut told: Vec<_> = days.iter().map(one).collect();
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
