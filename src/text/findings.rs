//! What does not fit together, in plain words: what it is, why it matters, where it comes
//! from, and what one click does about it.

use crate::domain::findings::Findings;
use crate::domain::findings::Rule;
use crate::domain::findings::Source;
use crate::domain::findings::Weight;
use crate::edit::mending::Mend;
use crate::text::Texts;

/// What was found, as the heading of what it was found at.
pub fn title(text: &Texts, rule: Rule) -> String {
    text.get(&format!("finding-{}", rule.code())).into_owned()
}

/// Why it matters and what to do.
pub fn why(text: &Texts, rule: Rule) -> String {
    text.get(&format!("finding-{}-why", rule.code())).into_owned()
}

/// How soon it asks for an answer.
pub fn weight(text: &Texts, weight: Weight) -> String {
    text.get(&format!("weight-{}", weight.code())).into_owned()
}

/// What the click that mends does.
pub fn mend(text: &Texts, rule: Rule, mend: &Mend) -> String {
    text.with(&format!("finding-{}-mend", rule.code()), &[("who", mend.who.as_str().into())])
}

/// The code by which the catalogue knows the norm or law of a source.
pub const fn norm_of(source: Source) -> &'static str {
    match source {
        Source::Clause(_) => "nen7510-1",
        Source::Control(_) => "nen7510-2",
        Source::Exchange(_) => "nen7512-2015",
        Source::Gdpr(_) => "avg",
    }
}

/// Where a rule comes from, with the norm or law as reports name it, edition and all.
pub fn source(text: &Texts, source: Source, norm: &str) -> String {
    let (key, number) = match source {
        Source::Clause("") | Source::Exchange("") => return norm.to_owned(),
        Source::Clause(number) | Source::Exchange(number) => ("finding-source-clause", number),
        Source::Control(number) => ("finding-source-control", number),
        Source::Gdpr(number) => ("finding-source-article", number),
    };
    text.with(key, &[("norm", norm.into()), ("number", number.into())])
}

/// How many findings there are of each weight, in one line.
pub fn counts(text: &Texts, findings: &Findings) -> String {
    if findings.count() == 0 {
        return text.get("findings-counts-none").into_owned();
    }
    let of = |weight| findings.of_weight(weight).into();
    let counts =
        [("first", of(Weight::First)), ("next", of(Weight::Next)), ("later", of(Weight::Later))];
    text.with("findings-counts", &counts)
}
