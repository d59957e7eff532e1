//! Whatever is answered, changed and answered again: what the user has touched stays as it
//! is, and all that was taken over can be taken back.

use crate::document::fixture::at;
use crate::document::fixture::place;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::catalogue::intake;
use praktijkschild::catalogue::intake::Turn;
use praktijkschild::catalogue::starter;
use praktijkschild::catalogue::starter::Identity;
use praktijkschild::document::Document;
use praktijkschild::document::EditError;
use praktijkschild::domain::Isms;
use praktijkschild::domain::Issued;
use praktijkschild::domain::record::Record;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::domain::risk::Relevance;
use praktijkschild::edit::Edit;
use praktijkschild::edit::interview::InterviewEdit;
use praktijkschild::edit::inventory::ExchangeEdit;
use praktijkschild::edit::inventory::ExchangeText;
use praktijkschild::edit::inventory::ProcessEdit;
use praktijkschild::edit::inventory::ProcessText;
use praktijkschild::edit::inventory::SupplierEdit;
use praktijkschild::edit::inventory::SupplierText;
use praktijkschild::edit::inventory::SystemEdit;
use praktijkschild::edit::refusal::Refusal;
use praktijkschild::edit::risk::RiskEdit;
use praktijkschild::edit::risk::RiskText;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use std::collections::BTreeSet;

/// One round: a choice for each question or none, what is touched by hand, what is ticked.
type Round = (Vec<Option<Index>>, Vec<(Index, u8)>, Vec<bool>);

fn round() -> impl Strategy<Value = Round> {
    let questions = Catalogue::shipped().interview.questions.len();
    let answers = vec(proptest::option::weighted(0.7, any::<Index>()), questions);
    let touches = vec((any::<Index>(), 0..3_u8), 0..8);
    (answers, touches, vec(proptest::bool::weighted(0.8), 40))
}

fn begun() -> (tempfile::TempDir, Document) {
    let identity = Identity {
        name: "De Eik".to_owned(),
        owner: "C. Voorbeeld".to_owned(),
        ..Identity::default()
    };
    let (folder, path) = place();
    let isms = starter::solo(Catalogue::shipped(), &identity);
    (folder, Document::create(&path, isms, &at(0)).expect("a document"))
}

/// Does an edit; that nothing changes by it is part of life.
fn make(document: &mut Document, edit: &Edit) {
    match document.edit(edit, &at(60)) {
        Ok(_) | Err(EditError::Refused(Refusal::NothingChanges)) => {}
        Err(error) => panic!("{edit:?}: {error}"),
    }
}

fn answer(document: &mut Document, answers: &[Option<Index>]) {
    for (question, answer) in Catalogue::shipped().interview.questions.iter().zip(answers) {
        let Some(answer) = answer else { continue };
        let answer = answer.get(&question.answers).value.clone();
        let question = question.code.clone();
        make(document, &Edit::Interview(InterviewEdit::Answer { question, answer }));
    }
}

/// Changes a record by hand, in one of a few ways; answers which.
fn touch(document: &mut Document, (index, way): &(Index, u8)) -> Option<RecordKey> {
    let of_lists = |record: &Record| {
        let key = record.key();
        !matches!(
            key,
            RecordKey::Practice
                | RecordKey::Policy
                | RecordKey::Criteria(_)
                | RecordKey::Goal(_)
                | RecordKey::ContextIssue(_)
                | RecordKey::Stakeholder(_)
                | RecordKey::AuditFinding(_)
                | RecordKey::Role(_)
        )
    };
    let records: Vec<_> = document.isms().records().into_iter().filter(of_lists).collect();
    let own = format!("Eigen woorden {way}");
    let edit = match index.get(&records) {
        Record::Process(it) => Edit::Process(it.id, ProcessEdit::Text(ProcessText::Note, own)),
        Record::System(it) => Edit::System(it.id, SystemEdit::Note(own)),
        Record::Exchange(it) => {
            Edit::Exchange(it.id, ExchangeEdit::Text(ExchangeText::Framework, own))
        }
        Record::Supplier(it) => Edit::Supplier(it.id, SupplierEdit::Text(SupplierText::Note, own)),
        Record::Risk(it) => Edit::Risk(
            it.id,
            match way {
                0 => RiskEdit::Text(RiskText::Vulnerability, own),
                1 => RiskEdit::Relevance(Relevance::NotRelevant, own),
                _ => RiskEdit::Relevance(Relevance::Relevant, String::new()),
            },
        ),
        other => panic!("{other:?} is not from the lists"),
    };
    make(document, &edit);
    let key = index.get(&records).key();
    let changed = document.isms().get(&key).as_ref() != Some(index.get(&records));
    changed.then_some(key)
}

/// Takes over those lines that are ticked; answers the lines there were.
fn settle(document: &mut Document, ticks: &[bool]) {
    let isms = document.isms().clone();
    let lines = intake::lines(Catalogue::shipped(), &isms);
    let ticked = lines.iter().zip(ticks.iter().cycle()).filter(|(_, ticked)| **ticked);
    let chosen: BTreeSet<String> = ticked.map(|(line, _)| line.code.to_owned()).collect();
    make(document, &intake::settle(Catalogue::shipped(), &isms, &chosen));
    let after = intake::lines(Catalogue::shipped(), document.isms());
    assert!(after.iter().all(|line| !line.is_fresh), "nothing is new a second time: {after:?}");
    let undone = lines.iter().filter(|line| line.turn != Turn::Kept && !chosen.contains(line.code));
    let undone: BTreeSet<&str> = undone.map(|line| line.code).collect();
    let left: BTreeSet<&str> = after.iter().map(|line| line.code).collect();
    assert!(left.is_subset(&undone), "what was taken over is done: {left:?} {undone:?}");
}

fn without_numbers(isms: &Isms) -> Isms {
    Isms { issued: Issued::default(), ..isms.clone() }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_the_user_touched_is_never_touched_by_answers(rounds in vec(round(), 1..4)) {
        let (_folder, mut document) = begun();
        let mut touched: BTreeSet<RecordKey> = BTreeSet::new();
        for (answers, touches, ticks) in &rounds {
            answer(&mut document, answers);
            touched.extend(touches.iter().filter_map(|way| touch(&mut document, way)));
            let of_user: Vec<_> = touched.iter().map(|key| document.isms().get(key)).collect();
            let before = document.isms().clone();
            let lines = document.journal_lines();
            settle(&mut document, ticks);
            let still: Vec<_> = touched.iter().map(|key| document.isms().get(key)).collect();
            prop_assert_eq!(&still, &of_user);
            prop_assert!(document.journal_lines() <= lines + 1, "all in one step");
            for record in document.isms().records() {
                for link in record.links() {
                    prop_assert!(document.isms().get(&link).is_some(), "{:?} points at nothing", record);
                }
            }
            if document.journal_lines() > lines {
                let after = document.isms().clone();
                document.undo(&at(70)).unwrap();
                prop_assert_eq!(without_numbers(document.isms()), without_numbers(&before));
                document.redo(&at(80)).unwrap();
                prop_assert_eq!(document.isms(), &after);
            }
        }
        prop_assert!(document.check().unwrap().is_sound());
    }
}
