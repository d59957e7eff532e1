//! Trying measures out: where risks would go, what it takes, and what is kept.

use crate::domain::add_measure;
use crate::domain::add_risk;
use crate::domain::attempt;
use crate::domain::measure;
use crate::domain::rate;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::catalogue::measure::Cost;
use praktijkschild::catalogue::takes::Takes;
use praktijkschild::catalogue::what_if;
use praktijkschild::catalogue::what_if::Candidate;
use praktijkschild::catalogue::what_if::Together;
use praktijkschild::catalogue::what_if::Trial;
use praktijkschild::domain::Isms;
use praktijkschild::domain::classification::Consequences;
use praktijkschild::domain::course;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::domain::standing::Place;
use praktijkschild::edit::Edit;
use praktijkschild::edit::change::reversed;
use praktijkschild::edit::plan::Planned;
use praktijkschild::edit::plan::PlannedMeasure;
use praktijkschild::edit::refusal::Refusal;
use praktijkschild::edit::risk::Rating;

const BEFORE: Place = (Likelihood::Large, Consequence::High);
const AFTER: Place = (Likelihood::Small, Consequence::Low);

fn all(consequence: Consequence) -> Consequences {
    Consequences::of(consequence, consequence, consequence)
}

/// A practice with a rated risk of ransomware, which the catalogue has measures against.
fn practice() -> (Isms, RiskId) {
    let mut isms = Isms::default();
    let risk = add_risk(&mut isms, "Gijzelsoftware");
    isms.risks.get_mut(&risk).expect("the risk").threat = Some("A1".to_owned());
    rate(&mut isms, risk, Rating::Gross, (BEFORE.0, all(BEFORE.1)));
    (isms, risk)
}

fn candidates(isms: &Isms) -> Vec<Candidate> {
    what_if::candidates(Catalogue::shipped(), isms)
}

/// The proposal that is expected to bring most likelihood down.
fn strong(all: &[Candidate]) -> &Candidate {
    let steps = |one: &&Candidate| match &one.trial {
        Trial::Listed(code) => {
            Catalogue::shipped().measure(code).map_or(0, |listed| listed.likelihood_steps)
        }
        Trial::Own(_) => 0,
    };
    all.iter().max_by_key(steps).expect("a proposal")
}

fn now(isms: &Isms, risk: RiskId) -> Place {
    course::stands(isms)[&risk].now
}

#[test]
fn a_proposal_that_is_switched_on_brings_its_risk_down() {
    let (isms, risk) = practice();
    let offered = candidates(&isms);
    let before = isms.clone();
    let (then, waiting) = what_if::tried(Catalogue::shipped(), &isms, &[strong(&offered)]);
    assert_eq!(now(&isms, risk), BEFORE);
    assert!(now(&then, risk).0 < BEFORE.0, "{:?}", now(&then, risk));
    assert!(waiting.is_empty());
    assert_eq!(isms, before, "nothing is saved");
}

#[test]
fn a_risk_moves_only_once_all_its_measures_are_on() {
    let (mut isms, risk) = practice();
    let first = add_measure(&mut isms, risk, measure(&["8.5"], MeasureStatus::Planned));
    let second = add_measure(&mut isms, risk, measure(&["8.7"], MeasureStatus::Planned));
    rate(&mut isms, risk, Rating::Residual, (AFTER.0, all(AFTER.1)));
    let offered = candidates(&isms);
    let of = |id| offered.iter().find(|one| one.trial == Trial::Own(id)).expect("offered");
    let (then, waiting) = what_if::tried(Catalogue::shipped(), &isms, &[of(first)]);
    assert_eq!((now(&then, risk), waiting), (BEFORE, [risk].into()));
    let both = [of(first), of(second)];
    let (then, waiting) = what_if::tried(Catalogue::shipped(), &isms, &both);
    assert_eq!((now(&then, risk), waiting), (AFTER, [].into()), "to what the practice expects");
}

#[test]
fn with_nothing_on_the_document_is_as_it_is() {
    let (isms, _) = practice();
    assert_eq!(what_if::tried(Catalogue::shipped(), &isms, &[]).0, isms);
}

#[test]
fn what_is_carried_out_already_is_not_offered() {
    let (mut isms, risk) = practice();
    let done = add_measure(&mut isms, risk, measure(&["8.5"], MeasureStatus::Implemented));
    assert!(candidates(&isms).iter().all(|one| one.trial != Trial::Own(done)));
}

#[test]
fn what_measures_take_is_a_range_once_and_every_year() {
    let with = |takes| Candidate {
        trial: Trial::Listed("M-backup".to_owned()),
        title: String::new(),
        linked: [].into(),
        proposed: [].into(),
        takes,
    };
    let listed = |minutes, cost: Cost| {
        let (minutes_once, euros_yearly) = (Some(minutes), Some(cost.euros()));
        with(Takes { minutes_once, euros_yearly, ..Takes::default() })
    };
    let (low, medium, high) =
        (listed(60, Cost::Low), listed(20, Cost::Medium), listed(0, Cost::High));
    let own = with(Takes {
        minutes_yearly: Some(40),
        euros_once: Some((300, Some(300))),
        ..Takes::default()
    });
    let nobody_knows = with(Takes::default());
    let none = Together::default();
    let once = |minutes_once, euros_yearly| Together {
        minutes_once: Some(minutes_once),
        euros_yearly: Some(euros_yearly),
        ..none
    };
    for (on, together) in [
        (vec![], none),
        (vec![&low], once((45, 90), (0, Some(250)))),
        (vec![&low, &medium], once((60, 120), (250, Some(1750)))),
        (vec![&low, &high, &nobody_knows], Together { unknown: 1, ..once((45, 90), (1500, None)) }),
        (
            vec![&low, &own],
            Together {
                minutes_yearly: Some((30, 60)),
                euros_once: Some((300, Some(300))),
                ..once((45, 90), (0, Some(250)))
            },
        ),
        (vec![&nobody_knows], Together { unknown: 1, ..none }),
    ] {
        assert_eq!(Together::of(&on), together);
    }
}

#[test]
fn what_a_cost_means_is_what_the_labels_say() {
    for (cost, amounts) in [
        (Cost::None, vec!["geen"]),
        (Cost::Low, vec!["250"]),
        (Cost::Medium, vec!["250", "1.500"]),
        (Cost::High, vec!["1.500"]),
    ] {
        let label = Catalogue::shipped().lists.label("cost", cost.code()).expect("a label");
        assert!(amounts.iter().all(|amount| label.contains(amount)), "{label}");
    }
}

/// What would be kept of a candidate.
fn planned(one: &Candidate) -> Planned {
    let measure = match &one.trial {
        Trial::Own(id) => PlannedMeasure::Own(*id),
        Trial::Listed(code) => PlannedMeasure::New(Box::new(
            Catalogue::shipped().measure(code).expect("listed").to_record(),
        )),
    };
    Planned { measure, risks: one.risks() }
}

#[test]
fn a_plan_adds_and_links_in_one_edit_and_is_taken_back_in_one() {
    let (isms, risk) = practice();
    let offered = candidates(&isms);
    let plan: Vec<_> = offered.iter().take(3).map(planned).collect();
    let edit = Edit::Plan(plan);
    let changes = edit.plan(&isms).expect("the rules allow it");
    let mut then = isms.clone();
    then.absorb(&changes);
    assert_eq!(then.risks[&risk].measures.len(), 3);
    assert!(then.measures.values().all(|one| one.status == MeasureStatus::Planned));
    then.absorb(&reversed(changes));
    assert_eq!((then.risks, then.measures), (isms.risks, isms.measures));
}

#[test]
fn what_stands_in_the_plan_already_changes_nothing() {
    let (mut isms, risk) = practice();
    let own = add_measure(&mut isms, risk, measure(&["8.5"], MeasureStatus::Partial));
    let plan = Planned { measure: PlannedMeasure::Own(own), risks: [risk].into() };
    assert_eq!(attempt(&mut isms, &Edit::Plan(vec![plan])), Err(Refusal::NothingChanges));
    assert_eq!(isms.measures[&own].status, MeasureStatus::Partial);
}
