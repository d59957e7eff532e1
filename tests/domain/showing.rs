//! What an auditor may ask to be shown: every clause, record, step and control once, and
//! answers that say no more than stands in the document.

use jiff::civil::Date;
use jiff::civil::date;
use praktijkschild::auditor::veil::Veil;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::catalogue::example::example;
use praktijkschild::catalogue::showing::Aspect;
use praktijkschild::catalogue::showing::Fact;
use praktijkschild::catalogue::showing::Group;
use praktijkschild::catalogue::showing::Question;
use praktijkschild::catalogue::showing::Shown;
use praktijkschild::catalogue::showing::Standing;
use praktijkschild::catalogue::showing::Topic;
use praktijkschild::catalogue::showing::Touched;
use praktijkschild::domain::Isms;
use praktijkschild::domain::id::MeasureId;
use praktijkschild::domain::measure::Measure;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::record::Record;
use praktijkschild::domain::record::RecordKey;
use std::collections::BTreeSet;

const TODAY: Date = date(2026, 11, 28);

/// The clauses of chapters 4 to 10 of NEN 7510-1:2024.
const CLAUSES: [&str; 25] = [
    "4.1", "4.2", "4.3", "4.4", "5.1", "5.2", "5.3", "6.1.1", "6.1.2", "6.1.3", "6.2", "6.3",
    "7.1", "7.2", "7.3", "7.4", "7.5", "8.1", "8.2", "8.3", "9.1", "9.2", "9.3", "10.1", "10.2",
];

fn questions() -> Vec<Question> {
    Catalogue::shipped().questions().collect()
}

fn question(code: &str) -> Question {
    questions().into_iter().find(|it| it.code == code).expect("a question")
}

/// What a practice shows for a question.
fn facts(isms: &Isms, code: &str) -> Vec<Fact> {
    let touched = Touched::new();
    let shown = Shown::of((isms, &touched), Catalogue::shipped(), TODAY);
    shown.answer(&question(code)).facts
}

fn standing(isms: &Isms, code: &str, aspect: Aspect) -> Standing {
    let touched = Touched::new();
    let shown = Shown::of((isms, &touched), Catalogue::shipped(), TODAY);
    shown.answer(&question(code)).standing(aspect)
}

#[test]
fn every_clause_record_step_and_control_is_asked_once() {
    let all = questions();
    let codes: BTreeSet<_> = all.iter().map(|it| &it.code).collect();
    assert_eq!(codes.len(), all.len());
    let of = |group| all.iter().filter(move |it| it.group == group);
    let clauses: Vec<_> = of(Group::Clause).flat_map(|it| &it.clauses).collect();
    assert_eq!(clauses, CLAUSES.iter().collect::<Vec<_>>());
    assert_eq!(of(Group::Control).count(), 101);
    let records = include_str!("../../assets/catalogue/records.json");
    let records: serde_json::Value = serde_json::from_str(records).expect("JSON");
    let records: Vec<_> = records["entries"].as_array().expect("entries").iter().collect();
    let asked: Vec<_> = of(Group::Record).collect();
    assert_eq!(records.len(), asked.len());
    for (record, asked) in records.iter().zip(asked) {
        assert_eq!(record["id"], asked.code.as_str());
    }
    assert!(of(Group::Exchange).count() >= 6);
}

#[test]
fn every_measure_a_question_names_is_in_the_catalogue() {
    let known: BTreeSet<_> = Catalogue::shipped().measures.iter().map(|it| &it.code).collect();
    for question in questions() {
        for code in &question.measures {
            assert!(known.contains(code), "{}: {code}", question.code);
        }
        let asks = question.topics.contains(&Topic::Measures) && question.group != Group::Control;
        assert_eq!(asks, !question.measures.is_empty(), "{}", question.code);
    }
}

#[test]
fn an_empty_practice_shows_nothing_and_says_so() {
    let isms = Isms::default();
    for question in questions() {
        for aspect in Aspect::ALL {
            let standing = standing(&isms, &question.code, *aspect);
            let is_nothing = matches!(standing, Standing::Missing | Standing::NotAsked);
            assert!(is_nothing, "{} {aspect:?} {standing:?}", question.code);
        }
        assert_eq!(standing(&isms, &question.code, Aspect::Judged), Standing::Missing);
    }
}

#[test]
fn a_measure_is_shown_once_it_is_carried_out_and_has_an_owner() {
    let mut isms = Isms::default();
    let planned = Measure {
        id: MeasureId(1),
        catalogue: Some("M-backup".to_owned()),
        due: Some(date(2027, 1, 5)),
        ..Measure::named("Back-up".to_owned())
    };
    isms.put(Record::Measure(planned.clone()));
    assert_eq!(standing(&isms, "REC-backup", Aspect::Done), Standing::Missing);
    let fact = facts(&isms, "REC-backup").into_iter().find(|it| it.aspect == Aspect::Done);
    let fact = fact.expect("a fact");
    assert_eq!((fact.count(), fact.of()), (0, 1));
    assert_eq!(fact.planned, Some(date(2027, 1, 5)));
    assert_eq!(fact.lacking.to_vec(), [RecordKey::Measure(MeasureId(1))]);
    isms.put(Record::Measure(Measure {
        status: MeasureStatus::Implemented,
        implemented_on: Some(date(2026, 2, 3)),
        checked_on: Some(date(2026, 8, 4)),
        owner: "A. Verzonnen".to_owned(),
        ..planned
    }));
    let facts = facts(&isms, "REC-backup");
    let done = facts.iter().find(|it| it.aspect == Aspect::Done).expect("a fact");
    assert_eq!((done.count(), done.of(), done.on), (1, 1, Some(date(2026, 8, 4))));
    assert_eq!(done.by, "A. Verzonnen");
    assert_eq!(standing(&isms, "REC-backup", Aspect::Named), Standing::There);
}

#[test]
fn an_answer_never_counts_more_than_it_asks_and_leads_to_what_is_there() {
    let catalogue = Catalogue::shipped();
    let isms = example(catalogue).expect("the example");
    let touched = Touched::new();
    let shown = Shown::of((&isms, &touched), catalogue, TODAY);
    for question in questions() {
        for fact in shown.answer(&question).facts {
            let there = fact.there.iter().filter(|it| !matches!(it, RecordKey::Statement(_)));
            for record in there {
                assert!(isms.get(record).is_some(), "{}: {record:?}", question.code);
            }
            assert!(fact.lacking.iter().all(|it| !fact.there.contains(it)), "{}", question.code);
        }
    }
}

#[test]
fn hidden_names_are_gone_from_every_word_and_the_owner_stays() {
    let mut isms = Isms::default();
    isms.practice.owner = "B. Eigenaar".to_owned();
    isms.practice.deputy = "Anna de Vries".to_owned();
    let others = ["Jan", "B. Eigenaar"];
    let veil = Veil::over(&isms, others.into_iter(), "Medewerker");
    let table = [
        ("door Anna de Vries op maandag", "door Medewerker 1 op maandag"),
        ("ANNA DE VRIES", "Medewerker 1"),
        ("Jan en Anna de Vries", "Medewerker 2 en Medewerker 1"),
        ("januari, Jansen", "januari, Jansen"),
        ("B. Eigenaar", "B. Eigenaar"),
        ("(Jan)", "(Medewerker 2)"),
        ("", ""),
        ("Ján", "Ján"),
    ];
    for (text, hidden) in table {
        assert_eq!(veil.hide(text), hidden);
    }
}
