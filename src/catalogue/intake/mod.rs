//! What follows from the answers of the interview for a practice as it is: what comes to its
//! lists, what may go, and which threats play a part. It only proposes; the practice decides
//! line by line. What the user has touched stays as it is.

mod outcome;

pub use crate::catalogue::intake::outcome::settle;

use crate::catalogue::Catalogue;
use crate::catalogue::interview::Answers;
use crate::catalogue::interview::Given;
use crate::catalogue::interview::Interview;
use crate::catalogue::interview::Presence;
use crate::catalogue::interview::Verdict;
use crate::catalogue::interview::Want;
use crate::catalogue::lists::StarterLists;
use crate::catalogue::maker::Maker;
use crate::catalogue::maker::look;
use crate::catalogue::maker::looks_as;
use crate::domain::Isms;
use crate::domain::inventory::InformationSystem;
use crate::domain::record::Record;
use crate::domain::record::RecordKey;
use crate::domain::risk::Relevance;
use crate::domain::risk::Risk;
use crate::domain::scale::scale;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

scale! {
    /// What a line is about, in the order in which people read them.
    Kind {
        /// A role.
        Role = "role",
        /// A process.
        Process = "process",
        /// An information system.
        System = "system",
        /// A data exchange.
        Exchange = "exchange",
        /// A supplier.
        Supplier = "supplier",
        /// Something that goes on in or around the practice.
        ContextIssue = "context-issue",
        /// A threat, and so a risk.
        Threat = "threat",
    }
}

scale! {
    /// What becomes of it.
    Turn {
        /// It comes to the list.
        Added = "added",
        /// It goes from the list.
        Dropped = "dropped",
        /// It would go, but the user has changed it, or something of the user's points at it.
        Kept = "kept",
        /// It is there, but is not as the answers have it.
        Changed = "changed",
        /// The threat plays a part.
        Relevant = "relevant",
        /// The threat plays no part.
        NotRelevant = "not-relevant",
        /// The threat is a question again.
        Open = "open",
    }
}

/// One thing that follows from the answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line<'a> {
    /// The catalogue's code of it.
    pub code: &'a str,
    /// What it is.
    pub kind: Kind,
    /// What becomes of it.
    pub turn: Turn,
    /// What it is called.
    pub title: String,
    /// The answer it follows from.
    pub given: Option<Given<'a>>,
    /// Whether that answer has not been carried out yet. What was turned down before is not
    /// fresh.
    pub is_fresh: bool,
}

impl Line<'_> {
    /// The reason to write down: that of a threat that plays no part, otherwise question and
    /// answer.
    pub fn reason(&self) -> String {
        let Some(given) = self.given else { return String::new() };
        let reason = given.choice.irrelevant_reason_nl.clone();
        reason.filter(|_| self.turn == Turn::NotRelevant).unwrap_or_else(|| given.words())
    }

    /// Why for this practice: the reason, and for what comes or plays a part also why the
    /// question was asked.
    pub fn why(&self) -> String {
        let reason = self.reason();
        match (self.turn, self.given) {
            (Turn::Added | Turn::Relevant, Some(given)) => {
                format!("{reason} {}", given.question.why_nl)
            }
            _ => reason,
        }
    }

    /// Whether it can be taken over or turned down.
    pub fn is_offered(&self) -> bool {
        self.turn != Turn::Kept
    }
}

/// All that follows from the answers, kind by kind, in the order of the lists.
pub fn lines<'a>(catalogue: &'a Catalogue, isms: &'a Isms) -> Vec<Line<'a>> {
    let standing = Standing::of(catalogue, isms);
    let mut found: Vec<Line<'a>> =
        listed(&catalogue.lists).into_iter().filter_map(|item| standing.item(item)).collect();
    found.extend(isms.risks.values().filter_map(|risk| standing.threat(risk)));
    let mut seen = BTreeSet::new();
    found.retain(|line| (line.is_offered() || line.is_fresh) && seen.insert(line.code));
    found
}

/// How many lines were not decided about; none while no answer is new.
pub fn fresh(catalogue: &Catalogue, isms: &Isms) -> usize {
    let practice = &isms.practice;
    if practice.answers.keys().all(|question| practice.settled.contains(question)) {
        return 0;
    }
    lines(catalogue, isms).iter().filter(|line| line.is_fresh).count()
}

/// Something of the lists.
#[derive(Clone, Copy)]
struct Item<'a> {
    kind: Kind,
    code: &'a str,
    title: &'a str,
    presence: Presence,
}

/// Everything of the lists that a practice keeps a record of.
fn listed(lists: &StarterLists) -> Vec<Item<'_>> {
    let since = |from_start| if from_start { Presence::FromStart } else { Presence::WhenAdded };
    let item =
        |kind, code, title, from_start| Item { kind, code, title, presence: since(from_start) };
    let (roles, processes) = (lists.roles.iter(), lists.processes.iter());
    let (systems, exchanges) = (lists.systems.iter(), lists.exchanges.iter());
    let roles = roles.map(|it| item(Kind::Role, &it.code, &it.title_nl, it.default_present));
    let processes =
        processes.map(|it| item(Kind::Process, &it.code, &it.title_nl, it.default_present));
    let systems = systems.map(|it| item(Kind::System, &it.code, &it.title_nl, it.default_present));
    let exchanges =
        exchanges.map(|it| item(Kind::Exchange, &it.code, &it.title_nl, it.default_present));
    let suppliers = lists.suppliers.iter();
    let suppliers =
        suppliers.map(|it| item(Kind::Supplier, &it.code, &it.title_nl, it.default_present));
    let issues = lists.context_issues.iter();
    let issues =
        issues.map(|it| item(Kind::ContextIssue, &it.code, &it.title_nl, it.default_present));
    let registers = processes.chain(systems).chain(exchanges).chain(suppliers);
    roles.chain(registers).chain(issues).collect()
}

/// How a practice stands to the lists.
struct Standing<'a> {
    maker: Maker<'a>,
    interview: &'a Interview,
    isms: &'a Isms,
    /// What the practice has of the lists, by code.
    there: BTreeMap<String, Record>,
    /// What is as the lists made it.
    pristine: BTreeSet<RecordKey>,
    /// What something of the user's points at.
    held: BTreeSet<RecordKey>,
}

impl<'a> Standing<'a> {
    fn of(catalogue: &'a Catalogue, isms: &'a Isms) -> Self {
        let maker = Maker::of(catalogue, isms);
        let interview = &catalogue.interview;
        let (mut there, mut pristine, mut held) =
            (BTreeMap::new(), BTreeSet::new(), BTreeSet::new());
        for risk in isms.risks.values().filter(|risk| risk.threat.is_none()) {
            held.extend(risk.processes.iter().copied().map(RecordKey::Process));
            held.extend(risk.systems.iter().copied().map(RecordKey::System));
            held.extend(risk.exchanges.iter().copied().map(RecordKey::Exchange));
        }
        for record in of_lists(isms) {
            if is_untouched(&maker, interview, &record) {
                pristine.insert(record.key());
            } else {
                held.extend(record.links());
            }
            if let Some(code) = code_of(&record) {
                there.entry(code.to_owned()).or_insert(record);
            }
        }
        Self { maker, interview, isms, there, pristine, held }
    }

    fn answers(&self) -> &'a Answers {
        &self.isms.practice.answers
    }

    /// Whether an answer that bears on a code has not been carried out.
    fn is_fresh(&self, code: &str) -> bool {
        let practice = &self.isms.practice;
        let is_new = |question: &str| {
            practice.answers.contains_key(question) && !practice.settled.contains(question)
        };
        self.interview.about(code).any(|question| is_new(&question.code))
    }

    /// What becomes of something of the lists, if anything.
    fn item(&self, item: Item<'a>) -> Option<Line<'a>> {
        let want = self.interview.want((item.code, item.presence), self.answers());
        let (turn, title, given) = match (want, self.there.get(item.code)) {
            (Want::Wanted(given), None) => (Turn::Added, self.title(item), given),
            (Want::Unwanted(given), Some(record)) => {
                let key = record.key();
                let may_go = self.pristine.contains(&key) && !self.held.contains(&key);
                let turn = if may_go { Turn::Dropped } else { Turn::Kept };
                (turn, record.name(), given)
            }
            (_, Some(Record::System(system))) => {
                (Turn::Changed, system.name.clone(), self.changed(system)?)
            }
            _ => return None,
        };
        let (code, kind) = (item.code, item.kind);
        Some(Line { code, kind, turn, title, given: Some(given), is_fresh: self.is_fresh(code) })
    }

    /// The answer by which a system that nobody touched is another than it is now.
    fn changed(&self, system: &InformationSystem) -> Option<Given<'a>> {
        if !self.pristine.contains(&RecordKey::System(system.id)) {
            return None;
        }
        let code = system.catalogue.as_deref()?;
        let listed = self.maker.catalogue.lists.systems.iter().find(|it| it.code == code)?;
        let (given, facts) = self.interview.told_of(code, self.answers())?;
        (!looks_as(system, look(listed, facts))).then_some(given)
    }

    /// What something of the lists will be called when it comes.
    fn title(&self, item: Item<'a>) -> String {
        let told = self.interview.told_of(item.code, self.answers());
        let named = told.and_then(|(_, facts)| facts?.title_nl.as_deref());
        named.unwrap_or(item.title).to_owned()
    }

    /// What becomes of a threat, if anything.
    fn threat(&self, risk: &'a Risk) -> Option<Line<'a>> {
        let code = risk.threat.as_deref()?;
        if !self.pristine.contains(&RecordKey::Risk(risk.id)) {
            return None;
        }
        let (turn, given) = match self.interview.verdict(code, self.answers()) {
            Verdict::Relevant(_) if self.still_holds(risk, |given| given.for_threat(code)) => {
                return None;
            }
            Verdict::NotRelevant(_)
                if self.still_holds(risk, |given| given.against_threat(code)) =>
            {
                return None;
            }
            Verdict::Relevant(given) => (Turn::Relevant, Some(given)),
            Verdict::NotRelevant(given) => (Turn::NotRelevant, Some(given)),
            Verdict::Unsaid if risk.relevance == Relevance::Undecided => return None,
            Verdict::Unsaid => {
                let about: BTreeSet<_> =
                    self.interview.about(code).map(|question| &question.code).collect();
                let mut given = self.interview.given(self.answers());
                (Turn::Open, given.find(|given| about.contains(&given.question.code)))
            }
        };
        let title = risk.title.clone();
        let is_fresh = self.is_fresh(code);
        Some(Line { code, kind: Kind::Threat, turn, title, given, is_fresh })
    }

    /// Whether a risk is answered already as one of the given answers would have it.
    fn still_holds(&self, risk: &Risk, reason: impl Fn(Given<'a>) -> Option<String>) -> bool {
        let mut given = self.interview.given(self.answers());
        let is_answered = risk.relevance != Relevance::Undecided;
        is_answered && given.any(|given| reason(given).as_ref() == Some(&risk.relevance_reason))
    }
}

/// The records that may be from the lists. Risks of the practice's own are not: there may be
/// very many, and copying them would be felt.
fn of_lists(isms: &Isms) -> Vec<Record> {
    let mut found: Vec<Record> = isms.roles.values().cloned().map(Record::Role).collect();
    found.extend(isms.suppliers.values().cloned().map(Record::Supplier));
    found.extend(isms.processes.values().cloned().map(Record::Process));
    found.extend(isms.systems.values().cloned().map(Record::System));
    found.extend(isms.exchanges.values().cloned().map(Record::Exchange));
    found.extend(isms.context_issues.values().cloned().map(Record::ContextIssue));
    let risks = isms.risks.values().filter(|risk| risk.threat.is_some());
    found.extend(risks.cloned().map(|risk| Record::Risk(Box::new(risk))));
    found
}

/// Whether a record is as the lists made it. The answer of a risk is the interview's as long
/// as it has the interview's own reason: an answer of the user has another, or none.
fn is_untouched(maker: &Maker<'_>, interview: &Interview, record: &Record) -> bool {
    let by_interview = |risk: &Risk| {
        let (code, reason) = (risk.threat.as_deref().unwrap_or_default(), &risk.relevance_reason);
        match risk.relevance {
            Relevance::Undecided => reason.is_empty(),
            Relevance::Later => false,
            Relevance::Relevant => interview.reasons_for(code).any(|known| known == *reason),
            Relevance::NotRelevant => interview.reasons_against(code).any(|known| known == *reason),
        }
    };
    let is_answered_so = match record {
        Record::Risk(risk) => by_interview(risk),
        _ => true,
    };
    is_answered_so && maker.again(record).as_ref() == Some(record)
}

/// The code by which a record is known to the lists; a risk is known by its threat and is
/// never theirs to give or take.
fn code_of(record: &Record) -> Option<&str> {
    match record {
        Record::Role(role) => role.catalogue.as_deref(),
        Record::Process(process) => process.catalogue.as_deref(),
        Record::System(system) => system.catalogue.as_deref(),
        Record::Exchange(exchange) => exchange.catalogue.as_deref(),
        Record::Supplier(supplier) => supplier.catalogue.as_deref(),
        Record::ContextIssue(issue) => issue.catalogue.as_deref(),
        _ => None,
    }
}
