//! The example practice: every step filled, every rule kept, and some work left, as in a
//! living practice.

use crate::domain::TODAY;
use crate::domain::removal::dangling;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::catalogue::example;
use praktijkschild::catalogue::policy;
use praktijkschild::domain::Isms;
use praktijkschild::domain::acceptance;
use praktijkschild::domain::acceptance::AcceptanceState;
use praktijkschild::domain::inventory::TwoFactor;
use praktijkschild::domain::matrix;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::practice::PracticeField;
use praktijkschild::domain::progress::Gap;
use praktijkschild::domain::progress::OpenWork;
use praktijkschild::domain::risk::Relevance;
use praktijkschild::domain::risk::Treatment;
use praktijkschild::domain::scale::Level;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

fn built() -> Isms {
    example::example(Catalogue::shipped()).expect("the example can be built")
}

#[test]
fn the_example_is_built_without_a_refusal_and_the_same_each_time() {
    assert!(built() == built());
}

#[test]
fn the_example_fills_every_list() {
    let isms = built();
    assert!(PracticeField::ALL.iter().all(|field| !isms.practice.get(*field).trim().is_empty()));
    let least = [
        (isms.roles.len(), 13),
        (isms.goals.len(), 7),
        (isms.processes.len(), 16),
        (isms.systems.len(), 25),
        (isms.exchanges.len(), 19),
        (isms.suppliers.len(), 20),
        (isms.measures.len(), 35),
        (isms.relevant_risks().count(), 38),
    ];
    assert!(least.iter().all(|(count, least)| count >= least), "{least:?}");
    assert_eq!((isms.risks.len(), isms.statements.len()), (70, 101));
    assert_eq!(dangling(&isms), Vec::<String>::new());
}

#[test]
fn no_number_in_the_example_is_higher_than_what_was_given_out() {
    let isms = built();
    let highest = [
        (isms.roles.keys().next_back().map(|id| id.0), isms.issued.role),
        (isms.goals.keys().next_back().map(|id| id.0), isms.issued.goal),
        (isms.processes.keys().next_back().map(|id| id.0), isms.issued.process),
        (isms.systems.keys().next_back().map(|id| id.0), isms.issued.system),
        (isms.exchanges.keys().next_back().map(|id| id.0), isms.issued.exchange),
        (isms.suppliers.keys().next_back().map(|id| id.0), isms.issued.supplier),
        (isms.risks.keys().next_back().map(|id| id.0), isms.issued.risk),
        (isms.measures.keys().next_back().map(|id| id.0), isms.issued.measure),
        (isms.criteria.keys().next_back().map(|id| id.0), isms.issued.criteria),
        (isms.policy_versions.keys().next_back().map(|id| id.0), isms.issued.policy_version),
    ];
    assert!(highest.iter().all(|(highest, issued)| *highest == Some(*issued)), "{highest:?}");
}

#[test]
fn every_threat_in_the_example_has_an_answer_with_a_reason_where_it_is_no() {
    for risk in built().risks.values() {
        let reason_needed = matches!(risk.relevance, Relevance::NotRelevant | Relevance::Later);
        assert_ne!(risk.relevance, Relevance::Undecided, "{}", risk.title);
        assert!(!reason_needed || risk.relevance_reason.len() > 20, "{}", risk.title);
    }
}

#[test]
fn every_relevant_risk_is_rated_within_what_is_usual_and_never_higher_with_measures() {
    let isms = built();
    for risk in isms.relevant_risks() {
        let threat = Catalogue::shipped().threat_of(risk).expect("from the catalogue");
        let (likelihood, consequence) = risk.gross.position().expect("rated");
        let (least, most) = threat.likelihood_range;
        assert!((least..=most).contains(&likelihood), "{}", risk.title);
        let (least, most) = threat.consequence_range;
        assert!((least..=most).contains(&consequence), "{}", risk.title);
        let (gross, residual) = (risk.gross_level(&isms), risk.residual_level(&isms));
        assert!(residual.is_some() && residual <= gross, "{}", risk.title);
        assert!(residual == gross || !risk.measures.is_empty(), "{}", risk.title);
    }
}

#[test]
fn the_risks_of_the_example_are_spread_over_the_map() {
    let cells = matrix::cells(&built());
    let used = |level: Level| {
        cells.iter().filter(|cell| cell.level == level && !cell.gross.is_empty()).count()
    };
    assert!(Level::ALL.iter().all(|level| used(*level) >= 2));
    assert!(cells.iter().filter(|cell| !cell.gross.is_empty()).count() >= 10);
    assert!(cells.iter().filter(|cell| !cell.residual.is_empty()).count() >= 8);
}

#[test]
fn all_four_treatments_and_all_three_statuses_occur() {
    let isms = built();
    let treatments: BTreeSet<_> = isms.relevant_risks().filter_map(|risk| risk.treatment).collect();
    assert_eq!(treatments.into_iter().collect::<Vec<_>>(), Treatment::ALL);
    let statuses: BTreeSet<_> = isms.measures.values().map(|measure| measure.status).collect();
    assert_eq!(statuses.into_iter().collect::<Vec<_>>(), MeasureStatus::ALL);
    let proven = |status| {
        isms.measures
            .values()
            .filter(move |own| own.status == status)
            .all(|own| !own.evidence.is_empty())
    };
    assert!(proven(MeasureStatus::Implemented) && proven(MeasureStatus::Partial));
}

#[test]
fn what_may_be_accepted_is_accepted_and_one_decision_has_gone_stale() {
    let isms = built();
    let mut states: BTreeMap<&str, usize> = BTreeMap::new();
    for risk in isms.relevant_risks() {
        let state = match acceptance::state(risk, &isms, TODAY) {
            AcceptanceState::None => "none",
            AcceptanceState::Valid => "valid",
            AcceptanceState::Stale => "stale",
            AcceptanceState::Expired => "expired",
        };
        *states.entry(state).or_default() += 1;
    }
    assert_eq!(states, BTreeMap::from([("none", 8), ("stale", 1), ("valid", 33)]));
}

#[test]
fn the_work_left_in_the_example_is_that_of_a_living_practice() {
    let mut left: BTreeMap<Gap, usize> = BTreeMap::new();
    for point in OpenWork::of(&built(), TODAY).points {
        *left.entry(point.gap).or_default() += 1;
    }
    let expected = [
        (Gap::TwoFactor, 1),
        (Gap::AgreementOpen, 1),
        (Gap::RiskUndecided, 5),
        (Gap::MeasureOverdue, 3),
        (Gap::NotAccepted, 8),
        (Gap::AcceptanceStale, 1),
    ];
    assert_eq!(left, BTreeMap::from(expected));
}

#[test]
fn the_policy_of_the_example_is_in_force_and_unchanged() {
    let isms = built();
    assert!(!policy::policy_changed_since_adoption(Catalogue::shipped(), &isms));
    assert_eq!(policy::policy_gaps(Catalogue::shipped(), &isms), vec![]);
    assert_eq!(
        isms.policy_in_force().map(|version| version.adopted_by.as_str()),
        Some("A. Jansen")
    );
}

/// The goals say what the registers say.
#[test]
fn the_figures_in_the_goals_agree_with_the_registers() {
    let isms = built();
    let measured = |code: &str| {
        let goal = isms
            .goals
            .values()
            .find(|goal| goal.catalogue.as_deref() == Some(code))
            .expect("there");
        goal.measured.clone()
    };
    let holding: Vec<_> = isms.systems.values().filter(|system| system.health_data).collect();
    let safe = holding
        .iter()
        .filter(|system| matches!(system.two_factor, TwoFactor::Yes | TwoFactor::Compensated));
    assert_eq!(
        measured("G-two-factor"),
        format!("{} van de {} systemen", safe.count(), holding.len())
    );
    let processors: Vec<_> = isms
        .suppliers
        .values()
        .filter(|supplier| supplier.agreement.code() == "processing_agreement")
        .collect();
    let signed =
        processors.iter().filter(|supplier| supplier.agreement_status.code() == "signed").count();
    assert_eq!(
        measured("G-agreements"),
        format!("{signed} van de {} verwerkers", processors.len())
    );
}
