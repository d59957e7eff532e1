//! What a document shows for one question.

use crate::catalogue::showing::Aspect;
use crate::catalogue::showing::Fact;
use crate::catalogue::showing::Question;
use crate::catalogue::showing::Topic;
use crate::catalogue::showing::tally::Asked;
use crate::catalogue::showing::tally::Trace;
use crate::catalogue::showing::tally::tally;
use crate::catalogue::showing::topics::Shown;
use crate::domain::audit::AuditJudgement;
use crate::domain::control::ControlStatement;
use crate::domain::people;
use crate::domain::record::RecordKey;
use crate::domain::scale::scale;

scale! {
    /// How far one aspect of a duty can be shown.
    Standing {
        /// It is not there.
        Missing = "missing",
        /// It is there for some of what is asked.
        Partly = "partly",
        /// It is there.
        There = "there",
        /// There is nothing it would be asked for.
        NotAsked = "not-asked",
    }
}

/// The answer to a question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// Everything that shows something, or would, by aspect.
    pub facts: Vec<Fact>,
}

impl Answer {
    /// The facts of one aspect.
    pub fn of(&self, aspect: Aspect) -> impl Iterator<Item = &Fact> {
        self.facts.iter().filter(move |fact| fact.aspect == aspect)
    }

    /// How far one aspect can be shown.
    pub fn standing(&self, aspect: Aspect) -> Standing {
        let asked = || self.of(aspect).filter(|fact| fact.of() > 0);
        if asked().next().is_none() {
            return if self.of(aspect).next().is_some() || aspect == Aspect::Judged {
                Standing::Missing
            } else {
                Standing::NotAsked
            };
        }
        if asked().all(|fact| fact.lacking.is_empty()) {
            Standing::There
        } else if asked().all(|fact| fact.there.is_empty()) {
            Standing::Missing
        } else {
            Standing::Partly
        }
    }
}

impl Shown<'_> {
    /// What answers a question.
    pub fn answer(&self, question: &Question) -> Answer {
        let of_topic = |topic: &Topic| match topic {
            Topic::Measures => self.measures(question),
            Topic::Line => self.line(question),
            topic => self.facts(*topic).to_vec(),
        };
        let mut facts: Vec<_> = question.topics.iter().flat_map(of_topic).collect();
        facts.extend(self.audited(question));
        facts.sort_by_key(|fact| fact.aspect);
        Answer { facts }
    }

    /// What somebody else than the owner judged of this question, where anything was noted.
    fn audited(&self, question: &Question) -> Option<Fact> {
        let owner = &self.isms.practice.owner;
        let of_it = self.isms.audit_findings.values().filter(|it| it.question == question.code);
        let asked = of_it.map(|it| {
            let is_judged = it.judgement != AuditJudgement::Open && !people::is_same(&it.by, owner);
            let trace = Trace { on: Some(it.on), by: it.by.trim(), is_written: false };
            Asked::new(RecordKey::AuditFinding(it.id), is_judged.then_some(trace))
        });
        let fact = tally((Topic::Audit, Aspect::Judged), asked);
        (fact.of() > 0).then_some(fact)
    }

    fn measures(&self, question: &Question) -> Vec<Fact> {
        match question.control() {
            Some(control) => self.of_measures(Topic::Measures, self.of_control(&control)),
            None => self.of_measures(Topic::Measures, &self.with_codes(&question.measures)),
        }
    }

    /// What the statement of applicability says of the control that a question asks for.
    fn line(&self, question: &Question) -> Vec<Fact> {
        let Some(control) = question.control() else { return Vec::new() };
        let line = self.isms.statements.get(&control);
        let record = RecordKey::Statement(control);
        let is_said = |line: &&ControlStatement| {
            line.applicable.is_some() && !line.justification.trim().is_empty()
        };
        let said = line.filter(is_said).map(|_| self.touch(&record));
        let owner = line.and_then(|line| Trace::of(&line.owner));
        let mut facts =
            vec![tally((Topic::Line, Aspect::Decided), [Asked::new(record.clone(), said)])];
        // Its measures have owners too: then it need not be said twice.
        if owner.is_some() {
            facts.push(tally((Topic::Line, Aspect::Named), [Asked::new(record, owner)]));
        }
        facts
    }
}
