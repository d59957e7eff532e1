//! The words of the summary: one place where codes, counts and dates become Dutch.
//!
//! It knows the texts and the method's words; it does not know what a chapter holds.

use std::collections::BTreeMap;

use fluent_bundle::FluentValue;
use jiff::civil::Date;

use crate::catalogue::Catalogue;
use crate::domain::acceptance::Objection;
use crate::domain::between::Between;
use crate::domain::classification::Consequences;
use crate::domain::control::Applicability;
use crate::domain::control::ControlStatement;
use crate::domain::control::StatementStatus;
use crate::domain::matrix::Adoption;
use crate::domain::matrix::Cell;
use crate::domain::matrix::RiskCriteria;
use crate::domain::practice::Practice;
use crate::domain::practice::PracticeField;
use crate::domain::risk::Relevance;
use crate::domain::risk::Risk;
use crate::domain::risk::Treatment;
use crate::domain::scale::Affected;
use crate::domain::scale::Consequence;
use crate::domain::scale::Level;
use crate::domain::scale::Likelihood;
use crate::report::ReportInput;
use crate::report::data::Fact;
use crate::report::data::Tile;
use crate::report::data::fixed_words::FIXED_WORDS;
use crate::text::Texts;
use crate::text::format;
use crate::text::refusal;

/// The texts, with the ways in which the summary uses them.
pub(super) struct Phrases<'a> {
    texts: &'a Texts,
    catalogue: &'a Catalogue,
}

impl<'a> Phrases<'a> {
    pub(super) fn new(input: &ReportInput<'a>) -> Self {
        Self { texts: input.texts, catalogue: input.catalogue }
    }

    pub(super) fn fixed_words(&self) -> BTreeMap<&'static str, String> {
        self.words_of(&FIXED_WORDS)
    }

    /// The words that a template itself needs.
    pub(super) fn words_of(&self, keys: &[&'static str]) -> BTreeMap<&'static str, String> {
        keys.iter().map(|key| (*key, self.say(key))).collect()
    }

    /// A word that the window uses too, such as a level.
    pub(super) fn word(&self, key: &str) -> String {
        self.texts.get(key).into_owned()
    }

    /// The text of a key in `report.ftl`, named here without `report-`.
    pub(super) fn say(&self, key: &str) -> String {
        self.word(&format!("report-{key}"))
    }

    /// The same with words put in.
    pub(super) fn with(&self, key: &str, words: &[(&'static str, &str)]) -> String {
        let words: Vec<(&str, FluentValue<'_>)> =
            words.iter().map(|(name, word)| (*name, FluentValue::from(*word))).collect();
        self.texts.with(&format!("report-{key}"), &words)
    }

    /// The same with a number to count by.
    pub(super) fn count(&self, key: &str, count: usize) -> String {
        self.texts.with(&format!("report-{key}"), &[("count", count.into())])
    }

    /// "n van de m".
    pub(super) fn of(&self, key: &str, count: usize, all: usize) -> String {
        let counts = [("count", count.into()), ("all", all.into())];
        self.texts.with(&format!("report-{key}"), &counts)
    }

    /// "n van de m", and how many of the n may harm a patient.
    pub(super) fn among(&self, key: &str, (count, all): (usize, usize), safety: usize) -> String {
        let counts = [("count", count.into()), ("all", all.into()), ("safety", safety.into())];
        self.texts.with(&format!("report-{key}"), &counts)
    }

    /// What stands where nothing was filled in.
    pub(super) fn blank(&self) -> String {
        self.say("blank")
    }

    pub(super) fn or_blank(&self, text: &str) -> String {
        if text.trim().is_empty() { self.blank() } else { text.trim().to_owned() }
    }

    /// "a, b en c".
    pub(super) fn list(&self, items: &[String]) -> String {
        format::list(self.texts, items)
    }

    /// "a, b, c en nog 9": at most so many by name, the rest counted.
    pub(super) fn some(&self, items: &[String], most: usize) -> String {
        match items.split_at_checked(most) {
            Some((named, rest)) if !rest.is_empty() => {
                let named = named.join(", ");
                let words = [("names", named.into()), ("count", rest.len().into())];
                self.texts.with("report-some", &words)
            }
            Some(_) | None => self.list(items),
        }
    }

    /// "45 minuten", "1,5 uur".
    pub(super) fn time(&self, minutes: u32) -> String {
        format::time(self.texts, minutes.into())
    }

    /// The same for longer times than one measure takes.
    pub(super) fn hours(&self, minutes: u64) -> String {
        format::time(self.texts, minutes)
    }

    /// "3 oktober 2026".
    pub(super) fn long_date(&self, day: Date) -> String {
        format::date_long(self.texts, day)
    }

    pub(super) fn likelihood(&self, likelihood: Likelihood) -> String {
        self.word(&format!("likelihood-{}", likelihood.code()))
    }

    pub(super) fn consequence(&self, consequence: Consequence) -> String {
        self.word(&format!("consequence-{}", consequence.code()))
    }

    pub(super) fn level(&self, level: Level) -> String {
        self.word(&format!("level-{}", level.code()))
    }

    /// Which losses a consequence stands for, by the practice's own limits.
    pub(super) fn loss(&self, criteria: &RiskCriteria, consequence: Consequence) -> Option<String> {
        format::loss(self.texts, criteria.limits, consequence)
    }

    /// "afgerond naar boven: lichte schade bij veel patiënten".
    pub(super) fn rounded(&self, case: Between) -> String {
        let case = self.word(&format!("between-{}", case.code())).to_lowercase();
        self.with("rounded-up", &[("case", &case)])
    }

    /// L, M or H.
    pub(super) fn letter(&self, level: Level) -> String {
        self.word(&format!("level-letter-{}", level.code()))
    }

    pub(super) fn tile(&self, level: Option<Level>) -> Tile {
        level.map_or_else(
            || Tile { code: "none", letter: String::new(), word: self.say("unrated") },
            |level| Tile {
                code: level.code(),
                letter: self.letter(level),
                word: self.level(level),
            },
        )
    }

    pub(super) fn treatment(&self, treatment: Option<Treatment>) -> String {
        treatment.map_or_else(
            || self.say("untreated"),
            |treatment| self.word(&format!("treatment-{}", treatment.code())),
        )
    }

    /// The class of an aspect in one word.
    pub(super) fn class(&self, consequences: Consequences) -> String {
        consequences.class().map_or_else(
            || self.word("class-incomplete"),
            |class| self.word(&format!("consequence-{}", class.code())),
        )
    }

    /// Who made it that class: "patiënten en praktijk"; blank while there is no class.
    pub(super) fn hardest_hit(&self, consequences: Consequences) -> String {
        let columns = consequences.decided_by();
        if columns.len() == Affected::ALL.len() {
            return self.say("hits-all");
        }
        let word = |column: &Affected| self.word(&format!("affected-{}", column.code()));
        self.list(&columns.iter().map(word).collect::<Vec<_>>())
    }

    /// All that stands in the way of accepting, in one sentence.
    pub(super) fn objections(&self, objections: &[Objection]) -> String {
        let reasons: Vec<String> =
            objections.iter().map(|objection| refusal::objection(self.texts, objection)).collect();
        self.with("objections", &[("objections", &self.list(&reasons))])
    }

    /// The answer to "Speelt dit bij u?".
    pub(super) fn relevance(&self, relevance: Relevance) -> String {
        self.say(&format!("relevance-{}", relevance.code().replace('_', "-")))
    }

    /// "ja, ingevoerd": whether a control applies, and how far it is carried out.
    pub(super) fn applies(&self, statement: &ControlStatement) -> String {
        match (statement.applicable, statement.status) {
            (None, _) => self.say("undecided"),
            (Some(Applicability::NotApplicable), _) => self.word("no"),
            (Some(Applicability::Applicable), StatementStatus::NotApplicable) => self.word("yes"),
            (Some(Applicability::Applicable), status) => {
                let status = self.word(&format!("status-{}", status.code()));
                self.with("applies-status", &[("status", &status)])
            }
        }
    }

    /// Why it could happen here, ranked; `None` where nothing is said about it.
    pub(super) fn vulnerabilities(&self, risk: &Risk) -> Option<String> {
        let said = risk.vulnerabilities().map(|words| words.trim().trim_end_matches('.'));
        let said = said.filter(|words| !words.is_empty());
        let ranked: Vec<String> = if risk.lesser_vulnerabilities.is_empty() {
            said.map(str::to_owned).collect()
        } else {
            (1..).zip(said).map(|(rank, words)| format!("{rank}\u{A0}{words}")).collect()
        };
        (!ranked.is_empty()).then(|| self.with("because-of", &[("list", &ranked.join("; "))]))
    }

    /// The mark that a patient may be harmed; blank where that is not so.
    pub(super) fn safety_mark(&self, risk: &Risk) -> String {
        if risk.patient_safety { self.say("patient-safety") } else { String::new() }
    }

    pub(super) fn practice_fact(&self, practice: &Practice, field: PracticeField) -> Fact {
        Fact {
            label: self.say(&format!("practice-{}", field.code())),
            value: self.or_blank(practice.get(field)),
        }
    }

    /// "versie 1, vastgesteld door … op …", or that nobody adopted it.
    pub(super) fn adopted(&self, version: &str, adoption: Option<&Adoption>) -> String {
        adoption.map_or_else(
            || self.with("criteria-proposed", &[("version", version)]),
            |adoption| {
                let by = self.or_blank(&adoption.by);
                let on = self.long_date(adoption.on);
                self.with("criteria-adopted", &[("version", version), ("by", &by), ("on", &on)])
            },
        )
    }

    /// The method a profile follows, with its edition, as it must be printed.
    pub(super) fn method(&self, profile: &str) -> String {
        let found = self.catalogue.profile(profile);
        found.map_or_else(|| profile.to_owned(), |known| known.print_as_nl.clone())
    }

    /// A filled cell of the map in words.
    pub(super) fn cell(&self, cell: &Cell, risks: &str) -> String {
        let likelihood = self.likelihood(cell.likelihood);
        let consequence = self.consequence(cell.consequence);
        let level = self.level(cell.level);
        let words = [
            ("likelihood", likelihood.as_str()),
            ("consequence", &consequence),
            ("level", &level),
            ("risks", risks),
        ];
        self.with("map-cell", &words)
    }

    /// A cell of the criteria in words.
    pub(super) fn criterion(
        &self,
        likelihood: Likelihood,
        consequence: Consequence,
        level: Level,
    ) -> String {
        let words = [
            ("likelihood", self.likelihood(likelihood)),
            ("consequence", self.consequence(consequence)),
            ("level", self.level(level)),
        ];
        let words: Vec<(&'static str, &str)> =
            words.iter().map(|(name, word)| (*name, word.as_str())).collect();
        self.with("map-criterion", &words)
    }
}
