//! From chosen lines to the one edit that takes them over.

use crate::catalogue::Catalogue;
use crate::catalogue::intake::Line;
use crate::catalogue::intake::Standing;
use crate::catalogue::intake::Turn;
use crate::catalogue::intake::lines;
use crate::catalogue::maker::Codes;
use crate::catalogue::maker::Maker;
use crate::catalogue::maker::look;
use crate::domain::Isms;
use crate::domain::id::ContextIssueId;
use crate::domain::id::ExchangeId;
use crate::domain::id::ProcessId;
use crate::domain::id::RoleId;
use crate::domain::id::SupplierId;
use crate::domain::id::SystemId;
use crate::domain::inventory::InformationSystem;
use crate::domain::record::Record;
use crate::domain::record::RecordKey;
use crate::domain::risk::Relevance;
use crate::domain::risk::Risk;
use crate::edit::Edit;
use crate::edit::change::Change;
use crate::edit::interview::InterviewEdit;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// The edit that takes over those lines whose code is chosen, and turns the others down. What
/// nobody has touched is linked to what comes, and no longer to what goes.
pub fn settle(catalogue: &Catalogue, isms: &Isms, chosen: &BTreeSet<String>) -> Edit {
    let standing = Standing::of(catalogue, isms);
    let all = lines(catalogue, isms);
    let taken = all.iter().filter(|line| line.is_offered() && chosen.contains(line.code));
    let taken: BTreeMap<&str, &Line<'_>> = taken.map(|line| (line.code, line)).collect();
    let is_taken = |code: &str, turn| taken.get(code).is_some_and(|line| line.turn == turn);
    let gone = standing.there.iter().filter(|(code, _)| is_taken(code, Turn::Dropped));
    let gone: Vec<&Record> = gone.map(|(_, record)| record).collect();
    let removed: Vec<RecordKey> = gone.iter().map(|record| record.key()).collect();
    let before = Maker::of(catalogue, isms);
    let codes = before.codes.without(&removed);
    let mut maker = Maker { codes, ..before };
    let added = added(&mut maker, isms, |code| is_taken(code, Turn::Added));
    let mut changes: Vec<Change> = gone.into_iter().cloned().map(Change::removed).collect();
    changes.extend(added.into_iter().map(Change::added));
    for record in isms.records() {
        if removed.contains(&record.key()) || !standing.pristine.contains(&record.key()) {
            continue;
        }
        let made = maker.again(&answered(record.clone(), &taken, &maker));
        if let Some(made) = made.filter(|made| *made != record) {
            changes.push(Change::changed(record, made));
        }
    }
    Edit::Interview(InterviewEdit::Settle(changes))
}

/// The records that come, and their numbers, in an order in which each points only at what is
/// there before it.
fn added(maker: &mut Maker<'_>, isms: &Isms, is_added: impl Fn(&str) -> bool) -> Vec<Record> {
    let (lists, issued) = (&maker.catalogue.lists, isms.issued);
    let mut records = Vec::new();
    let roles = lists.roles.iter().filter(|listed| is_added(&listed.code));
    for (number, listed) in (issued.role + 1..).zip(roles) {
        records.push(Record::Role(maker.role(listed, RoleId(number))));
    }
    let suppliers = lists.suppliers.iter().filter(|listed| is_added(&listed.code));
    for (number, listed) in (issued.supplier + 1..).zip(suppliers) {
        let id = SupplierId(number);
        maker.codes.suppliers.insert(listed.code.clone(), id);
        records.push(Record::Supplier(Maker::supplier(listed, id)));
    }
    let processes = lists.processes.iter().filter(|listed| is_added(&listed.code));
    for (number, listed) in (issued.process + 1..).zip(processes) {
        let id = ProcessId(number);
        maker.codes.processes.insert(listed.code.clone(), id);
        records.push(Record::Process(maker.process(listed, id)));
    }
    let systems = lists.systems.iter().filter(|listed| is_added(&listed.code));
    for (number, listed) in (issued.system + 1..).zip(systems) {
        let id = SystemId(number);
        maker.codes.systems.insert(listed.code.clone(), id);
        records.push(Record::System(maker.system(listed, id)));
    }
    let exchanges = lists.exchanges.iter().filter(|listed| is_added(&listed.code));
    for (number, listed) in (issued.exchange + 1..).zip(exchanges) {
        let id = ExchangeId(number);
        maker.codes.exchanges.insert(listed.code.clone(), id);
        records.push(Record::Exchange(maker.exchange(listed, id)));
    }
    let issues = lists.context_issues.iter().filter(|listed| is_added(&listed.code));
    for (number, listed) in (issued.context_issue + 1..).zip(issues) {
        records.push(Record::ContextIssue(Maker::issue(listed, ContextIssueId(number))));
    }
    records
}

/// The same record, with the answer that follows for a risk, and with what follows for a
/// system.
fn answered(record: Record, taken: &BTreeMap<&str, &Line<'_>>, maker: &Maker<'_>) -> Record {
    let risk = match record {
        Record::Risk(risk) => risk,
        Record::System(system) => return Record::System(placed(system, taken, maker)),
        other => return other,
    };
    let line = risk.threat.as_deref().and_then(|code| taken.get(code));
    let Some(line) = line else { return Record::Risk(risk) };
    let (relevance, relevance_reason) = match line.turn {
        Turn::Relevant => (Relevance::Relevant, line.reason()),
        Turn::NotRelevant => (Relevance::NotRelevant, line.reason()),
        _ => (Relevance::Undecided, String::new()),
    };
    Record::Risk(Box::new(Risk { relevance, relevance_reason, ..*risk }))
}

/// The same system, called and placed as the answers have it.
fn placed(
    system: InformationSystem,
    taken: &BTreeMap<&str, &Line<'_>>,
    maker: &Maker<'_>,
) -> InformationSystem {
    let code = system.catalogue.as_deref();
    let line = code.and_then(|code| taken.get(code)).filter(|line| line.turn == Turn::Changed);
    let listed = line.and_then(|line| {
        maker.catalogue.lists.systems.iter().find(|listed| listed.code == line.code)
    });
    let Some(listed) = listed else { return system };
    let (name, hosting) = look(listed, maker.told_of(&listed.code));
    InformationSystem { name: name.to_owned(), hosting, ..system }
}

impl Codes {
    /// The same without what goes.
    fn without(&self, removed: &[RecordKey]) -> Self {
        let mut left = self.clone();
        left.suppliers.retain(|_, id| !removed.contains(&RecordKey::Supplier(*id)));
        left.processes.retain(|_, id| !removed.contains(&RecordKey::Process(*id)));
        left.systems.retain(|_, id| !removed.contains(&RecordKey::System(*id)));
        left.exchanges.retain(|_, id| !removed.contains(&RecordKey::Exchange(*id)));
        left
    }
}
