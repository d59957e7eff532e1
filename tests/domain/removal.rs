//! Taking records away leaves nothing that points at nothing, and no number comes back.

use crate::domain::attempt;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::catalogue::example;
use praktijkschild::domain::Isms;
use praktijkschild::domain::record::Record;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::edit::Edit;
use praktijkschild::edit::change;
use praktijkschild::edit::refusal::Refusal;

fn practice() -> Isms {
    example::example(Catalogue::shipped()).expect("the example can be built")
}

/// Every link that leads to a record that is not there.
pub(super) fn dangling(isms: &Isms) -> Vec<String> {
    let risks = isms.risks.values().map(|risk| Record::Risk(Box::new(risk.clone())));
    let systems = isms.systems.values().cloned().map(Record::System);
    let exchanges = isms.exchanges.values().cloned().map(Record::Exchange);
    let all: Vec<_> = risks.chain(systems).chain(exchanges).collect();
    assert!(all.iter().any(|record| !record.links().is_empty()));
    let lost = |record: &Record| {
        let from = record.name();
        let to = record.links().into_iter().filter(|to| isms.get(to).is_none());
        to.map(|to| format!("{from} to {to:?}")).collect::<Vec<_>>()
    };
    all.iter().flat_map(lost).collect()
}

/// Every record that may be taken away.
fn removable(isms: &Isms) -> Vec<RecordKey> {
    let mut keys: Vec<_> = isms.roles.keys().copied().map(RecordKey::Role).collect();
    keys.extend(isms.goals.keys().copied().map(RecordKey::Goal));
    keys.extend(isms.processes.keys().copied().map(RecordKey::Process));
    keys.extend(isms.systems.keys().copied().map(RecordKey::System));
    keys.extend(isms.exchanges.keys().copied().map(RecordKey::Exchange));
    keys.extend(isms.suppliers.keys().copied().map(RecordKey::Supplier));
    keys.extend(isms.risks.keys().copied().map(RecordKey::Risk));
    keys.extend(isms.measures.keys().copied().map(RecordKey::Measure));
    keys.extend(isms.statements.keys().cloned().map(RecordKey::Statement));
    keys
}

#[test]
fn taking_any_record_away_leaves_no_dangling_link_and_can_be_taken_back() {
    let before = practice();
    for key in removable(&before) {
        let mut isms = before.clone();
        let changes = Edit::Remove(key.clone()).plan(&isms).expect("may be taken away");
        assert_eq!(changes[0].key(), Some(key.clone()), "the journal names what was taken away");
        isms.absorb(&changes);
        assert_eq!(isms.get(&key), None);
        assert_eq!(dangling(&isms), Vec::<String>::new(), "{key:?}");
        isms.absorb(&change::reversed(changes));
        assert!(isms == before, "taking back the removal of {key:?} gives the same document");
    }
}

#[test]
fn a_lower_residual_level_goes_with_the_last_measure_that_explained_it() {
    let mut isms = practice();
    let alone = isms.risks.values().find(|risk| {
        risk.measures.len() == 1 && risk.residual_level(&isms) < risk.gross_level(&isms)
    });
    let (risk, measure) = alone
        .map(|risk| (risk.id, *risk.measures.iter().next().expect("one")))
        .expect("there is one");
    attempt(&mut isms, &Edit::Remove(RecordKey::Measure(measure))).expect("may be taken away");
    assert_eq!(isms.risks[&risk].residual, None);
}

#[test]
fn the_practice_its_policies_and_its_criteria_cannot_be_taken_away() {
    let mut isms = practice();
    let version = isms.policy_in_force().expect("adopted").id;
    let criteria = isms.criteria_in_use().id;
    let kept = [
        RecordKey::Practice,
        RecordKey::Policy,
        RecordKey::PolicyVersion(version),
        RecordKey::Criteria(criteria),
    ];
    for key in kept {
        assert_eq!(attempt(&mut isms, &Edit::Remove(key)), Err(Refusal::CannotRemove));
    }
}

/// The record with the highest number of each kind that has numbers.
fn newest_of_each_kind(isms: &Isms) -> Vec<Record> {
    vec![
        Record::Role(isms.roles.values().next_back().expect("some").clone()),
        Record::Goal(isms.goals.values().next_back().expect("some").clone()),
        Record::Process(isms.processes.values().next_back().expect("some").clone()),
        Record::System(isms.systems.values().next_back().expect("some").clone()),
        Record::Exchange(isms.exchanges.values().next_back().expect("some").clone()),
        Record::Supplier(isms.suppliers.values().next_back().expect("some").clone()),
        Record::Risk(Box::new(isms.risks.values().next_back().expect("some").clone())),
        Record::Measure(isms.measures.values().next_back().expect("some").clone()),
    ]
}

#[test]
fn a_number_is_never_given_out_twice() {
    let mut isms = practice();
    for newest in newest_of_each_kind(&isms) {
        let taken = newest.key();
        attempt(&mut isms, &Edit::Remove(taken.clone())).expect("may be taken away");
        let fresh = attempt(&mut isms, &Edit::Add(newest)).expect("may be added");
        assert!(fresh > taken, "{fresh:?} after {taken:?}");
    }
}

#[test]
fn a_new_record_gets_a_number_of_its_own_whatever_it_came_with() {
    let mut isms = practice();
    for newest in newest_of_each_kind(&isms) {
        let there = newest.key();
        let fresh = attempt(&mut isms, &Edit::Add(newest)).expect("may be added");
        assert_ne!(fresh, there);
        assert!(isms.get(&there).is_some());
    }
}
