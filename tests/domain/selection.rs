//! Which risks are meant: every part of a filter lets through exactly what it names.

use crate::domain::TODAY;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::catalogue::example;
use praktijkschild::domain::Isms;
use praktijkschild::domain::acceptance::Grounds;
use praktijkschild::domain::progress::OpenPoint;
use praktijkschild::domain::progress::OpenWork;
use praktijkschild::domain::progress::Step;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::domain::risk::Relevance;
use praktijkschild::domain::risk::Risk;
use praktijkschild::domain::risk::ThreatCategory;
use praktijkschild::domain::risk::Treatment;
use praktijkschild::domain::scale::Aspect;
use praktijkschild::domain::scale::Level;
use praktijkschild::domain::selection::RiskStatus;
use praktijkschild::domain::selection::Selection;
use praktijkschild::domain::standing::Phase;
use std::collections::BTreeSet;

/// Whether a part of a filter must let a risk through.
type Wanted = Box<dyn Fn(&Risk) -> bool>;

/// What a part of a filter lets through, by hand.
fn parts(isms: &Isms) -> Vec<(Selection, Wanted)> {
    let all = Selection::default;
    let mut parts: Vec<(Selection, Wanted)> = vec![(all(), Box::new(|_| true))];
    for process in isms.processes.keys().copied() {
        let selection = Selection { process: Some(process), ..all() };
        parts.push((selection, Box::new(move |risk| risk.processes.contains(&process))));
    }
    for system in isms.systems.keys().copied() {
        let selection = Selection { system: Some(system), ..all() };
        parts.push((selection, Box::new(move |risk| risk.systems.contains(&system))));
    }
    for exchange in isms.exchanges.keys().copied() {
        let selection = Selection { exchange: Some(exchange), ..all() };
        parts.push((selection, Box::new(move |risk| risk.exchanges.contains(&exchange))));
    }
    for category in ThreatCategory::ALL.iter().copied() {
        let selection = Selection { category: Some(category), ..all() };
        parts.push((selection, Box::new(move |risk| risk.category == category)));
    }
    for aspect in Aspect::ALL.iter().copied() {
        let selection = Selection { aspect: Some(aspect), ..all() };
        parts.push((selection, Box::new(move |risk| risk.aspects.contains(&aspect))));
    }
    for treatment in [None, Some(Treatment::Mitigate), Some(Treatment::Accept)] {
        let selection = Selection { treatment: Some(treatment), ..all() };
        parts.push((selection, Box::new(move |risk| risk.treatment == treatment)));
    }
    let selection = Selection { patient_safety: true, ..all() };
    parts.push((selection, Box::new(|risk| risk.patient_safety)));
    let selection = Selection { owner: Some(String::new()), ..all() };
    parts.push((selection, Box::new(|risk| risk.owner.is_empty())));
    parts
}

fn example() -> Isms {
    example::example(Catalogue::shipped()).expect("the example can be built")
}

#[test]
fn every_part_lets_through_exactly_what_it_names() {
    let isms = example();
    for (selection, wanted) in parts(&isms) {
        for risk in isms.risks.values() {
            let holds = selection.holds(risk, &Grounds::of(&isms), TODAY);
            assert_eq!(holds, wanted(risk), "{} and {selection:?}", risk.title);
        }
    }
}

#[test]
fn a_supplier_is_hit_through_its_systems_and_through_what_is_exchanged_by_it() {
    let isms = example();
    for supplier in isms.suppliers.keys().copied() {
        let selection = Selection { supplier: Some(supplier), ..Selection::default() };
        for risk in isms.risks.values() {
            let system = risk.systems.iter().any(|id| isms.systems[id].supplier == Some(supplier));
            let exchange =
                risk.exchanges.iter().any(|id| isms.exchanges[id].suppliers.contains(&supplier));
            assert_eq!(
                selection.holds(risk, &Grounds::of(&isms), TODAY),
                system || exchange,
                "{}",
                risk.title
            );
        }
    }
}

#[test]
fn every_risk_has_one_status_and_every_rated_one_one_level() {
    let isms = example();
    for risk in isms.risks.values() {
        let status = |one: &&RiskStatus| {
            let selection = Selection { status: Some(**one), ..Selection::default() };
            selection.holds(risk, &Grounds::of(&isms), TODAY)
        };
        assert_eq!(RiskStatus::ALL.iter().filter(status).count(), 1, "{}", risk.title);
        let level = |one: &&Level| {
            let selection = Selection { level: Some(**one), ..Selection::default() };
            selection.holds(risk, &Grounds::of(&isms), TODAY)
        };
        let rated = risk.at(Phase::Now, &isms).and_then(|rated| rated.level(&isms));
        let levels = Level::ALL.iter().filter(level).count();
        assert_eq!(levels, usize::from(rated.is_some()), "{}", risk.title);
    }
}

/// By hand, from the list of what is left: the first step in which a point stands at the risk
/// or at a measure that it leans on.
#[test]
fn a_risk_belongs_to_the_first_step_in_which_something_is_left_at_it() {
    let isms = example();
    let open = OpenWork::of(&isms, TODAY);
    let mut found = BTreeSet::new();
    for risk in isms.risks.values() {
        let is_ours = |point: &&OpenPoint| match &point.record {
            RecordKey::Risk(id) => *id == risk.id,
            RecordKey::Measure(id) => {
                let counts = risk.relevance == Relevance::Relevant;
                counts && risk.gross_level(&isms).is_some() && risk.measures.contains(id)
            }
            _ => false,
        };
        let first = open.points.iter().filter(is_ours).map(|point| point.step).min();
        let steps = Step::ALL.iter().copied().map(Some).chain([None]);
        for step in steps {
            let selection = Selection { step: Some(step), ..Selection::default() };
            let holds = selection.holds(risk, &Grounds::of(&isms), TODAY);
            assert_eq!(holds, step == first, "{} and {step:?}, not {first:?}", risk.title);
        }
        found.insert(first);
    }
    assert!(found.len() >= 3, "the example stands in several steps: {found:?}");
}

#[test]
fn an_owner_is_found_however_the_name_is_capitalised() {
    let mut isms = example();
    let risk = isms.risks.values_mut().next().expect("a risk");
    risk.owner = "Anna Jansen".into();
    let risk = risk.clone();
    let selection = Selection { owner: Some("anna jansen ".into()), ..Selection::default() };
    assert!(selection.holds(&risk, &Grounds::of(&isms), TODAY));
}

#[test]
fn parts_are_all_to_hold_at_once() {
    let isms = example();
    let both = Selection {
        patient_safety: true,
        aspect: Some(Aspect::Availability),
        ..Selection::default()
    };
    assert!(!both.is_all());
    for risk in isms.risks.values() {
        let wanted = risk.patient_safety && risk.aspects.contains(&Aspect::Availability);
        assert_eq!(both.holds(risk, &Grounds::of(&isms), TODAY), wanted);
    }
}
