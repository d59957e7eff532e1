//! What each part of the document shows: counted once, asked for by many questions.

use crate::catalogue::Catalogue;
use crate::catalogue::showing::Aspect;
use crate::catalogue::showing::Fact;
use crate::catalogue::showing::Topic;
use crate::catalogue::showing::Touched;
use crate::catalogue::showing::exchanges;
use crate::catalogue::showing::tally::Asked;
use crate::catalogue::showing::tally::Trace;
use crate::catalogue::showing::tally::tally;
use crate::domain::Isms;
use crate::domain::acceptance::AcceptanceState;
use crate::domain::acceptance::Grounds;
use crate::domain::control::ControlNumber;
use crate::domain::control::ControlStatement;
use crate::domain::duty;
use crate::domain::id::RiskId;
use crate::domain::inventory::Agreement;
use crate::domain::inventory::AgreementStatus;
use crate::domain::inventory::Hosting;
use crate::domain::inventory::Supplier;
use crate::domain::measure::Measure;
use crate::domain::measure::MeasureStatus;
use crate::domain::record::RecordKey;
use crate::domain::risk::Risk;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// What a document shows on a day, counted once for all questions.
#[derive(Debug)]
pub struct Shown<'a> {
    pub(super) isms: &'a Isms,
    pub(super) touched: &'a Touched,
    pub(super) today: Date,
    pub(super) risks: Vec<&'a Risk>,
    /// The risks of which what was decided still holds.
    pub(super) decided: BTreeSet<RiskId>,
    controls: Vec<&'a ControlNumber>,
    facts: BTreeMap<Topic, Vec<Fact>>,
    by_code: BTreeMap<&'a str, Vec<&'a Measure>>,
    by_control: BTreeMap<&'a ControlNumber, Vec<&'a Measure>>,
}

impl<'a> Shown<'a> {
    /// Counts everything once.
    pub fn of(
        (isms, touched): (&'a Isms, &'a Touched),
        catalogue: &'a Catalogue,
        today: Date,
    ) -> Self {
        let grounds = Grounds::of(isms);
        let risks: Vec<_> = isms.relevant_risks().collect();
        let holds = |risk: &&&Risk| grounds.state(risk, today) == AcceptanceState::Valid;
        let decided = risks.iter().filter(holds).map(|risk| risk.id).collect();
        let controls = catalogue.controls.iter().map(|control| &control.number).collect();
        let mut by_code: BTreeMap<_, Vec<_>> = BTreeMap::new();
        let mut by_control: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for measure in isms.measures.values() {
            if let Some(code) = &measure.catalogue {
                by_code.entry(code.as_str()).or_default().push(measure);
            }
            for control in &measure.controls {
                by_control.entry(control).or_default().push(measure);
            }
        }
        let facts = BTreeMap::new();
        let mut shown =
            Self { isms, touched, today, risks, decided, controls, facts, by_code, by_control };
        let count = |topic: &Topic| (*topic, shown.count(*topic));
        shown.facts = Topic::ALL.iter().map(count).collect();
        shown
    }

    /// What a topic shows that is the same for every question.
    pub(super) fn facts(&self, topic: Topic) -> &[Fact] {
        self.facts.get(&topic).map_or(&[], Vec::as_slice)
    }

    /// The measures with one of these codes of the catalogue.
    pub(super) fn with_codes(&self, codes: &[String]) -> Vec<&'a Measure> {
        let of_code = |code: &String| self.by_code.get(code.as_str());
        codes.iter().filter_map(of_code).flatten().copied().collect()
    }

    /// The measures that help to carry out a control.
    pub(super) fn of_control(&self, control: &ControlNumber) -> &[&'a Measure] {
        self.by_control.get(control).map_or(&[], Vec::as_slice)
    }

    /// When a record was last changed.
    pub(super) fn touch(&self, record: &RecordKey) -> Trace<'a> {
        let touch = self.touched.get(record);
        Trace {
            on: touch.map(|touch| touch.on),
            by: touch.map_or("", |touch| touch.by.as_str()),
            is_written: true,
        }
    }

    /// That a record is there, with the day it was last changed.
    pub(super) fn kept(&self, record: RecordKey, is_there: impl FnOnce() -> bool) -> Asked<'a> {
        let shown = is_there().then(|| self.touch(&record));
        Asked::new(record, shown)
    }

    fn count(&self, topic: Topic) -> Vec<Fact> {
        match topic {
            Topic::Policy => self.policy(),
            Topic::Scope
            | Topic::Context
            | Topic::Stakeholders
            | Topic::Cert
            | Topic::Record
            | Topic::Processing
            | Topic::Goals => vec![tally((topic, Aspect::Done), self.of_practice(topic))],
            Topic::Roles => {
                let asked = self
                    .isms
                    .roles
                    .values()
                    .map(|role| Asked::new(RecordKey::Role(role.id), Trace::of(&role.holder)));
                vec![tally((topic, Aspect::Named), asked)]
            }
            Topic::Separation => vec![tally((topic, Aspect::Judged), self.separation())],
            Topic::Method => {
                let criteria = self.isms.criteria_in_use();
                let adoption = criteria.adoption.as_ref();
                let shown =
                    adoption.map(|it| Trace { on: Some(it.on), by: &it.by, is_written: false });
                let asked = Asked::new(RecordKey::Criteria(criteria.id), shown);
                vec![tally((topic, Aspect::Decided), [asked])]
            }
            Topic::Risks | Topic::Treatments | Topic::Acceptances | Topic::Awareness => {
                self.of_risks(topic)
            }
            Topic::Plan => {
                let measures: Vec<_> = self.isms.measures.values().collect();
                self.of_measures(topic, &measures)
            }
            Topic::Statement => vec![tally((topic, Aspect::Decided), self.statement())],
            Topic::Processes | Topic::Systems | Topic::Users | Topic::Classification => {
                self.of_inventory(topic)
            }
            Topic::Suppliers | Topic::Certificates | Topic::Agreements => self.of_suppliers(topic),
            Topic::Exchanges
            | Topic::ExchangeClasses
            | Topic::ExchangeRisks
            | Topic::ExchangeTreatments
            | Topic::ExchangeAcceptances
            | Topic::Frameworks => exchanges::count(self, topic),
            // These differ from question to question.
            Topic::Measures | Topic::Line | Topic::Audit => Vec::new(),
        }
    }

    /// What the practice wrote down of itself and of what is around it.
    fn of_practice(&self, topic: Topic) -> Vec<Asked<'a>> {
        let isms = self.isms;
        let says = |text: &str| !text.trim().is_empty();
        match topic {
            Topic::Scope => {
                vec![self.kept(RecordKey::Practice, || says(&isms.practice.scope))]
            }
            Topic::Context => {
                let issues = isms.context_issues.values();
                issues
                    .map(|it| self.kept(RecordKey::ContextIssue(it.id), || says(&it.meaning)))
                    .collect()
            }
            Topic::Stakeholders => {
                let holders = isms.stakeholders.values();
                holders
                    .map(|it| self.kept(RecordKey::Stakeholder(it.id), || says(&it.met_by)))
                    .collect()
            }
            Topic::Goals => {
                let asked = isms.goals.values().map(|goal| {
                    let trace = Trace { on: goal.measured_on, ..Trace::default() };
                    Asked::new(RecordKey::Goal(goal.id), says(&goal.measured).then_some(trace))
                });
                asked.collect()
            }
            Topic::Cert => {
                let is_answered = || isms.practice.cert.is_answered(self.today);
                vec![self.kept(RecordKey::Practice, is_answered)]
            }
            Topic::Processing => {
                let registered = isms.processes.values().filter(|one| one.is_registered());
                let asked = registered.map(|process| {
                    let is_whole = || process.unregistered().is_empty();
                    self.kept(RecordKey::Process(process.id), is_whole)
                });
                asked.collect()
            }
            _ => {
                let last = self.touched.values().max_by_key(|touch| touch.on);
                let shown =
                    last.map(|touch| Trace { on: Some(touch.on), by: &touch.by, is_written: true });
                vec![Asked::new(RecordKey::Practice, shown)]
            }
        }
    }

    fn policy(&self) -> Vec<Fact> {
        let version = self.isms.policy_in_force();
        let shown = version.map(|version| Trace {
            on: Some(version.adopted_on),
            by: version.adopted_by.as_str(),
            is_written: false,
        });
        let record = version.map_or(RecordKey::Policy, |it| RecordKey::PolicyVersion(it.id));
        let owner = Trace::of(&self.isms.practice.owner);
        vec![
            tally((Topic::Policy, Aspect::Decided), [Asked::new(record, shown)]),
            tally((Topic::Policy, Aspect::Named), [Asked::new(RecordKey::Practice, owner)]),
        ]
    }

    fn separation(&self) -> Vec<Asked<'a>> {
        let asked = |clash: duty::Clash<'a>| {
            let role = clash.roles.first().map_or(RecordKey::Practice, |it| RecordKey::Role(it.id));
            let check = self.isms.practice.check_on(clash.conflict, clash.person);
            Asked::new(role, check.and_then(Trace::of))
        };
        duty::clashes(self.isms).into_iter().map(asked).collect()
    }

    fn of_risks(&self, topic: Topic) -> Vec<Fact> {
        let isms = self.isms;
        let asked = |test: &dyn Fn(&'a Risk) -> Option<Trace<'a>>| {
            let asked = |risk: &&'a Risk| Asked::new(RecordKey::Risk(risk.id), test(risk));
            self.risks.iter().map(asked).collect::<Vec<_>>()
        };
        let touch = |risk: &Risk| self.touch(&RecordKey::Risk(risk.id));
        match topic {
            Topic::Risks => vec![
                tally(
                    (topic, Aspect::Done),
                    asked(&|risk| risk.gross_level(isms).map(|_| touch(risk))),
                ),
                tally((topic, Aspect::Named), asked(&|risk| Trace::of(&risk.owner))),
            ],
            Topic::Treatments => vec![tally(
                (topic, Aspect::Decided),
                asked(&|risk| risk.treatment.map(|_| touch(risk))),
            )],
            Topic::Acceptances => vec![
                tally((topic, Aspect::Decided), asked(&|risk| self.decision(risk))),
                tally(
                    (topic, Aspect::Judged),
                    asked(&|risk| second_reader(risk).filter(|_| self.decided.contains(&risk.id))),
                ),
            ],
            Topic::Awareness => {
                let meant = self.risks.iter().filter(|risk| risk.asks_awareness(isms));
                let asked = meant.map(|risk| {
                    self.kept(RecordKey::Risk(risk.id), || !risk.awareness.trim().is_empty())
                });
                vec![tally((topic, Aspect::Done), asked)]
            }
            _ => Vec::new(),
        }
    }

    /// What was decided on a risk, where it holds.
    pub(super) fn decision(&self, risk: &'a Risk) -> Option<Trace<'a>> {
        let acceptance = risk.acceptance.as_ref().filter(|_| self.decided.contains(&risk.id))?;
        Some(Trace { on: Some(acceptance.on), by: &acceptance.by, is_written: false })
    }

    /// Who sees to measures, and since when they are carried out.
    pub(super) fn of_measures(&self, topic: Topic, measures: &[&'a Measure]) -> Vec<Fact> {
        let named = measures
            .iter()
            .map(|measure| Asked::new(RecordKey::Measure(measure.id), Trace::of(&measure.owner)));
        let done = measures.iter().map(|measure| {
            let record = RecordKey::Measure(measure.id);
            let is_done = measure.status == MeasureStatus::Implemented;
            let on = measure.checked_on.max(measure.implemented_on);
            let own =
                on.map(|on| Trace { on: Some(on), by: measure.owner.trim(), is_written: false });
            let shown = is_done.then(|| own.unwrap_or_else(|| self.touch(&record)));
            Asked { record, shown, planned: measure.due }
        });
        vec![tally((topic, Aspect::Done), done), tally((topic, Aspect::Named), named)]
    }

    fn statement(&self) -> Vec<Asked<'a>> {
        let is_said = |line: &&ControlStatement| {
            line.applicable.is_some() && !line.justification.trim().is_empty()
        };
        let asked = |control: &&'a ControlNumber| {
            let line = self.isms.statements.get(*control).filter(is_said);
            self.kept(RecordKey::Statement((*control).clone()), || line.is_some())
        };
        self.controls.iter().map(asked).collect()
    }

    fn of_inventory(&self, topic: Topic) -> Vec<Fact> {
        let isms = self.isms;
        let processes = || isms.processes.values().map(|it| (RecordKey::Process(it.id), it));
        let systems = || isms.systems.values().map(|it| (RecordKey::System(it.id), it));
        match topic {
            Topic::Processes => {
                let named = processes().map(|(key, it)| Asked::new(key, Trace::of(&it.owner)));
                vec![tally((topic, Aspect::Named), named)]
            }
            Topic::Systems => {
                let known =
                    systems().map(|(key, it)| self.kept(key, || it.hosting != Hosting::Unknown));
                vec![tally((topic, Aspect::Done), known)]
            }
            Topic::Users => {
                let known = systems().map(|(key, it)| self.kept(key, || !it.users.is_empty()));
                vec![tally((topic, Aspect::Done), known)]
            }
            _ => {
                let of_processes = processes().map(|(key, it)| (key, it.classification));
                let exchanges = isms.exchanges.values();
                let of_exchanges =
                    exchanges.map(|it| (RecordKey::Exchange(it.id), it.classification));
                let classed = of_processes.chain(of_exchanges);
                let asked = classed.map(|(key, class)| self.kept(key, || class.is_complete()));
                vec![tally((topic, Aspect::Done), asked)]
            }
        }
    }

    fn of_suppliers(&self, topic: Topic) -> Vec<Fact> {
        let suppliers = self.isms.suppliers.values();
        let key = |supplier: &Supplier| RecordKey::Supplier(supplier.id);
        match topic {
            Topic::Suppliers => {
                let asked =
                    suppliers.map(|it| self.kept(key(it), || !it.service.trim().is_empty()));
                vec![tally((topic, Aspect::Done), asked)]
            }
            Topic::Certificates => {
                let asked = suppliers.filter(|it| it.health_data).map(|it| {
                    let is_held = !it.certificate.trim().is_empty();
                    let holds = it.certificate_until.is_some_and(|until| until >= self.today);
                    Asked::new(key(it), (is_held && holds).then(Trace::default))
                });
                vec![tally((topic, Aspect::Judged), asked)]
            }
            _ => {
                let processors =
                    suppliers.filter(|it| it.agreement == Agreement::ProcessingAgreement);
                let asked = processors.map(|it| {
                    let is_signed = it.agreement_status == AgreementStatus::Signed;
                    let holds = it.agreement_until.is_none_or(|until| until >= self.today);
                    self.kept(key(it), || is_signed && holds)
                });
                vec![tally((topic, Aspect::Decided), asked)]
            }
        }
    }
}

/// Who else read a decision.
fn second_reader(risk: &Risk) -> Option<Trace<'_>> {
    let second = risk.acceptance.as_ref()?.second.as_ref()?;
    Some(Trace { on: Some(second.on), by: &second.by, is_written: false })
}
