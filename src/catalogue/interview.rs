//! The questions asked before the first step, and what follows from each answer: what a
//! practice also has, what it does not have, and which threats play a part. Knows the
//! answers, not the practice.

use crate::domain::inventory::Hosting;
use crate::domain::scale::scale;
use serde::Deserialize;
use std::collections::BTreeMap;

/// All questions, with the rules by which answers are weighed.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Interview {
    /// The rules in words.
    pub rules_nl: Vec<String>,
    /// The questions, in the order in which they are asked.
    pub questions: Vec<Question>,
}

/// A question with all its answers.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its code, e.g. `Q-staff`.
    #[serde(rename = "id")]
    pub code: String,
    /// The question.
    pub question_nl: String,
    /// How it is answered.
    pub kind: QuestionKind,
    /// Why it is asked.
    pub why_nl: String,
    /// The code of the answer most practices give.
    pub typical: String,
    /// The answers, in the order in which they are shown.
    pub answers: Vec<Choice>,
}

scale! {
    /// How a question is answered.
    QuestionKind {
        /// With one of several.
        Choice = "choice",
        /// With yes or no.
        YesNo = "yes_no",
    }
}

/// An answer with what follows from it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Its code within the question.
    pub value: String,
    /// The words of it.
    pub label_nl: String,
    /// The codes of the lists that a practice with this answer has.
    pub adds: Vec<String>,
    /// The codes of the lists that it does not have.
    pub removes: Vec<String>,
    /// The codes of the threats that play a part.
    pub threats_relevant: Vec<String>,
    /// The codes of the threats that do not.
    pub threats_irrelevant: Vec<String>,
    /// Why they do not.
    pub irrelevant_reason_nl: Option<String>,
    /// What is so of systems of the lists in a practice with this answer.
    #[serde(default)]
    pub systems: Vec<SystemFacts>,
}

/// What an answer tells of a system of the lists, where that is not as the lists have it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SystemFacts {
    /// The code of the system.
    pub system: String,
    /// Where its data stands.
    pub hosted: Hosting,
    /// The codes of its suppliers, the first one first; left out: as in the lists.
    pub suppliers: Option<Vec<String>>,
    /// What it is called; left out: as in the lists.
    pub title_nl: Option<String>,
}

/// What was answered: the code of the answer, by the code of the question.
pub type Answers = BTreeMap<String, String>;

/// An answer that was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given<'a> {
    /// To which question.
    pub question: &'a Question,
    /// The answer.
    pub choice: &'a Choice,
}

impl Given<'_> {
    /// Question and answer in one: "Staat er een pinapparaat in de praktijk? Ja."
    pub fn words(&self) -> String {
        format!("{} {}.", self.question.question_nl, self.choice.label_nl)
    }

    /// Why a threat plays a part, where this answer says so.
    pub fn for_threat(&self, threat: &str) -> Option<String> {
        has(&self.choice.threats_relevant, threat).then(|| self.words())
    }

    /// Why a threat plays no part, where this answer says so.
    pub fn against_threat(&self, threat: &str) -> Option<String> {
        let reason = self.choice.irrelevant_reason_nl.clone();
        reason.filter(|_| has(&self.choice.threats_irrelevant, threat))
    }
}

/// Since when a practice has something of the lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// From the beginning, as nearly every practice.
    FromStart,
    /// Only once an answer adds it.
    WhenAdded,
}

/// Whether a practice with these answers has something of the lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Want<'a> {
    /// It has, because of this answer.
    Wanted(Given<'a>),
    /// It has not, because of this answer.
    Unwanted(Given<'a>),
    /// The answers say nothing of it, or not yet.
    Unsaid,
}

/// Whether a threat plays a part in a practice with these answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict<'a> {
    /// It does, because of this answer.
    Relevant(Given<'a>),
    /// It does not, because of this answer.
    NotRelevant(Given<'a>),
    /// The answers name it nowhere: it stays a question.
    Unsaid,
}

impl Question {
    /// The answer with a code.
    pub fn choice(&self, value: &str) -> Option<&Choice> {
        self.answers.iter().find(|choice| choice.value == value)
    }

    /// Whether the answer decides about something of the lists.
    fn decides(&self, code: &str) -> bool {
        let named = |choice: &Choice| has(&choice.adds, code) || has(&choice.removes, code);
        self.answers.iter().any(named)
    }

    /// Whether the answer tells what is so of a system of the lists.
    fn tells_of(&self, code: &str) -> bool {
        self.answers.iter().flat_map(|choice| &choice.systems).any(|facts| facts.system == code)
    }

    /// Whether the answer decides about a threat.
    fn judges(&self, threat: &str) -> bool {
        let named = |choice: &Choice| {
            has(&choice.threats_relevant, threat) || has(&choice.threats_irrelevant, threat)
        };
        self.answers.iter().any(named)
    }
}

impl Interview {
    /// The answers that were given, in the order of the questions. What is none of the
    /// questions or answers says nothing.
    pub fn given<'a>(&'a self, answers: &'a Answers) -> impl Iterator<Item = Given<'a>> {
        self.questions.iter().filter_map(|question| {
            let choice = question.choice(answers.get(&question.code)?)?;
            Some(Given { question, choice })
        })
    }

    /// The place of the first question without an answer.
    pub fn first_open(&self, answers: &Answers) -> Option<usize> {
        let is_open = |question: &Question| {
            answers.get(&question.code).is_none_or(|value| question.choice(value).is_none())
        };
        self.questions.iter().position(is_open)
    }

    /// Whether a practice has something of the lists. Adding wins from taking away. What is
    /// there from the beginning stays until an answer takes it away; what only an answer adds
    /// is not there once all who could add it were asked and none does.
    pub fn want<'a>(
        &'a self,
        (code, presence): (&str, Presence),
        answers: &'a Answers,
    ) -> Want<'a> {
        let adds = |given: &Given<'_>| has(&given.choice.adds, code);
        let removes = |given: &Given<'_>| has(&given.choice.removes, code);
        if let Some(given) = self.given(answers).find(adds) {
            return Want::Wanted(given);
        }
        if let Some(given) = self.given(answers).find(removes) {
            return Want::Unwanted(given);
        }
        let deciders = || self.questions.iter().filter(|question| question.decides(code));
        let decided = self.given(answers).find(|given| given.question.decides(code));
        let asked = self.given(answers).filter(|given| given.question.decides(code)).count();
        match (presence, decided) {
            (Presence::FromStart, Some(given)) => Want::Wanted(given),
            (Presence::WhenAdded, Some(given)) if asked == deciders().count() => {
                Want::Unwanted(given)
            }
            _ => Want::Unsaid,
        }
    }

    /// Whether a threat plays a part. That it does wins from that it does not.
    pub fn verdict<'a>(&'a self, threat: &str, answers: &'a Answers) -> Verdict<'a> {
        let relevant = |given: &Given<'_>| has(&given.choice.threats_relevant, threat);
        let irrelevant = |given: &Given<'_>| has(&given.choice.threats_irrelevant, threat);
        if let Some(given) = self.given(answers).find(relevant) {
            return Verdict::Relevant(given);
        }
        self.given(answers).find(irrelevant).map_or(Verdict::Unsaid, Verdict::NotRelevant)
    }

    /// The answer by which something is so of a system of the lists, and what; that answer
    /// alone where it is as the lists have it. `None` while that was not asked.
    pub fn told_of<'a>(
        &'a self,
        code: &str,
        answers: &'a Answers,
    ) -> Option<(Given<'a>, Option<&'a SystemFacts>)> {
        let given = self.given(answers).find(|given| given.question.tells_of(code))?;
        Some((given, given.choice.systems.iter().find(|facts| facts.system == code)))
    }

    /// Whatever any answer tells of a system of the lists.
    pub fn all_told_of<'a>(&'a self, code: &'a str) -> impl Iterator<Item = &'a SystemFacts> {
        let all = self.all().flat_map(|given| &given.choice.systems);
        all.filter(move |facts| facts.system == code)
    }

    /// The questions whose answer bears on something of the lists, or on a threat.
    pub fn about<'a>(&'a self, code: &'a str) -> impl Iterator<Item = &'a Question> {
        self.questions
            .iter()
            .filter(move |it| it.decides(code) || it.judges(code) || it.tells_of(code))
    }

    /// The reason of every answer by which a threat plays a part.
    pub fn reasons_for(&self, threat: &str) -> impl Iterator<Item = String> {
        self.all().filter_map(move |given| given.for_threat(threat))
    }

    /// The reason of every answer by which a threat plays no part.
    pub fn reasons_against(&self, threat: &str) -> impl Iterator<Item = String> {
        self.all().filter_map(move |given| given.against_threat(threat))
    }

    /// Every answer there is to every question.
    fn all(&self) -> impl Iterator<Item = Given<'_>> {
        self.questions.iter().flat_map(each)
    }
}

fn each(question: &Question) -> impl Iterator<Item = Given<'_>> {
    question.answers.iter().map(move |choice| Given { question, choice })
}

fn has(codes: &[String], code: &str) -> bool {
    codes.iter().any(|one| one == code)
}
