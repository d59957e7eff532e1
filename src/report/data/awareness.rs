//! Who of the team was told of a risk that stays, and what is still to be told.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::domain::Isms;
use crate::domain::awareness;
use crate::domain::people;
use crate::domain::risk::Risk;
use crate::report::data::phrases::Phrases;
use crate::text::format;

/// How many risks of one person are named before the rest is counted.
const MOST: usize = 20;

/// What is still to be told, a sentence for those who lack the same.
pub(super) fn untold(isms: &Isms, phrases: &Phrases<'_>) -> Vec<String> {
    let mut lacking: Vec<(Vec<String>, Vec<String>)> = Vec::new();
    for one in awareness::untold(isms) {
        let risks: Vec<String> = one.risks.iter().map(ToString::to_string).collect();
        match lacking.iter_mut().find(|(known, _)| *known == risks) {
            Some((_, people)) => people.push(one.who.to_owned()),
            None => lacking.push((risks, vec![one.who.to_owned()])),
        }
    }
    let team = people::named_in(isms);
    let sentence = |(risks, people): &(Vec<String>, Vec<String>)| {
        let people = everybody_or(people, &team, phrases);
        let words = [("who", people.as_str()), ("risks", &*phrases.some(risks, MOST))];
        phrases.with("still-to-tell", &words)
    };
    lacking.iter().map(sentence).collect()
}

/// Who was told of a risk, a line for each day, and a note of before there was a list; blank
/// where nobody was.
pub(super) fn told(risk: &Risk, isms: &Isms, phrases: &Phrases<'_>) -> String {
    let team = people::named_in(isms);
    let mut days: BTreeMap<Date, Vec<String>> = BTreeMap::new();
    for told in &risk.told_to {
        days.entry(told.on).or_default().push(told.who.clone());
    }
    let one = |(on, people): (&Date, &Vec<String>)| {
        let people = everybody_or(people, &team, phrases);
        phrases.with("read-by", &[("by", &people), ("on", &format::date_short(*on))])
    };
    let mut lines: Vec<_> = days.iter().map(one).collect();
    lines.push(risk.told.trim().to_owned());
    lines.join("\n").trim().to_owned()
}

/// People by name; in one word where they are the whole team.
fn everybody_or(people: &[String], team: &[&str], phrases: &Phrases<'_>) -> String {
    let has = |who: &&str| people.iter().any(|one| people::is_same(one, who));
    if people.len() == team.len() && team.len() > 1 && team.iter().all(has) {
        return phrases.say("whole-team");
    }
    phrases.list(people)
}
