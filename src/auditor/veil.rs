//! Names of people, hidden where somebody asks for that: each person is called by a number
//! that stays the same. The owner of the practice answers for all of it and keeps the name.

use crate::domain::Isms;
use crate::domain::people;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// Who is called what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Veil {
    /// The longest first, so that no part of a name is left over.
    names: Vec<(String, String)>,
}

impl Veil {
    /// Hides everybody who is named in the registers, and these others; `word` is what people
    /// are called, before their number.
    pub fn over<'a>(isms: &'a Isms, others: impl Iterator<Item = &'a str>, word: &str) -> Self {
        let owners = isms.processes.values().map(|it| &it.owner);
        let owners = owners.chain(isms.exchanges.values().map(|it| &it.owner));
        let owners = owners.chain(isms.risks.values().map(|it| &it.owner));
        let owners = owners.chain(isms.measures.values().map(|it| &it.owner));
        let owners = owners.chain(isms.statements.values().map(|it| &it.owner));
        let owners = owners.chain(isms.audit_findings.values().map(|it| &it.owner));
        let acceptances = isms.risks.values().filter_map(|it| it.acceptance.as_ref());
        let deciders = acceptances.flat_map(|it| {
            std::iter::once(&it.by).chain(it.second.as_ref().map(|second| &second.by))
        });
        let adopters = isms.policy_versions.values().map(|it| &it.adopted_by);
        let adoptions = isms.criteria.values().filter_map(|it| it.adoption.as_ref());
        let adopters = adopters.chain(adoptions.map(|it| &it.by));
        let told = isms.risks.values().flat_map(|it| &it.told_to).map(|told| &told.who);
        let checked = isms.practice.compensating.values().flat_map(|checks| checks.keys());
        let owners = owners.chain(told).chain(checked);
        let written = owners.chain(deciders).chain(adopters).map(String::as_str);
        let contact = isms.practice.security_contact.as_str();
        let written = people::named_in(isms).into_iter().chain([contact]).chain(written);
        let owner = &isms.practice.owner;
        let mut numbers = BTreeMap::new();
        let mut seen = BTreeSet::new();
        let mut names = Vec::new();
        for name in written.chain(others) {
            let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
            let bare = without_duty(&name);
            if bare.is_empty() || people::is_same(bare, owner) || people::is_same(&name, owner) {
                continue;
            }
            let next = numbers.len() + 1;
            let number = *numbers.entry(bare.to_lowercase()).or_insert(next);
            for written in [name.as_str(), bare] {
                if seen.insert(written.to_lowercase()) {
                    names.push((written.to_owned(), format!("{word} {number}")));
                }
            }
        }
        names.sort_by_key(|(name, _)| std::cmp::Reverse(name.chars().count()));
        Self { names }
    }

    /// A text without these names.
    pub fn hide(&self, text: &str) -> String {
        let mut hidden = String::with_capacity(text.len());
        let mut rest = text;
        let mut before = None;
        while let Some(first) = rest.chars().next() {
            let begins = before.is_none_or(|letter: char| !letter.is_alphanumeric());
            let found = self.names.iter().filter(|_| begins).find_map(|(name, word)| {
                let length = begins_with(rest, name)?;
                let after = rest.get(length..)?.chars().next();
                after.is_none_or(|letter| !letter.is_alphanumeric()).then_some((length, word))
            });
            let taken = if let Some((length, word)) = found {
                hidden.push_str(word);
                length
            } else {
                hidden.push(first);
                first.len_utf8()
            };
            before = rest.get(..taken).and_then(|taken| taken.chars().next_back());
            rest = rest.get(taken..).unwrap_or_default();
        }
        hidden
    }
}

/// A name without what somebody is or works for, which often stands behind it: "H. Mulder" of
/// "H. Mulder (Voorbeeld-ICT)".
fn without_duty(name: &str) -> &str {
    name.split([',', '(']).next().unwrap_or_default().trim()
}

/// How many bytes of a text are a name, however it is capitalised and spaced.
fn begins_with(text: &str, name: &str) -> Option<usize> {
    let mut letters = text.char_indices().peekable();
    for wanted in name.chars() {
        let (_, found) = letters.next()?;
        if wanted.is_whitespace() && found.is_whitespace() {
            while letters.next_if(|(_, letter)| letter.is_whitespace()).is_some() {}
        } else if !found.to_lowercase().eq(wanted.to_lowercase()) {
            return None;
        }
    }
    Some(letters.peek().map_or(text.len(), |(place, _)| *place))
}
