//! What is left to do: each gap seen where it is, and gone when it is closed.

use crate::domain::TODAY;
use crate::domain::add_measure;
use crate::domain::add_risk;
use crate::domain::attempt;
use crate::domain::decision;
use crate::domain::make;
use crate::domain::measure;
use crate::domain::on_risk;
use crate::domain::rate;
use jiff::civil::Date;
use jiff::civil::date;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::catalogue::example;
use praktijkschild::catalogue::starter;
use praktijkschild::catalogue::starter::Identity;
use praktijkschild::domain::Isms;
use praktijkschild::domain::classification::Consequences;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::inventory::AgreementStatus;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::practice::PracticeField;
use praktijkschild::domain::progress::Gap;
use praktijkschild::domain::progress::OpenWork;
use praktijkschild::domain::progress::Step;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::domain::risk::Relevance;
use praktijkschild::domain::risk::Treatment;
use praktijkschild::domain::scale::Affected;
use praktijkschild::domain::scale::Aspect;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Level;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::edit::Edit;
use praktijkschild::edit::decision::CriteriaEdit;
use praktijkschild::edit::decision::GoalEdit;
use praktijkschild::edit::decision::PolicyEdit;
use praktijkschild::edit::decision::RoleEdit;
use praktijkschild::edit::inventory::ExchangeEdit;
use praktijkschild::edit::inventory::ProcessEdit;
use praktijkschild::edit::inventory::ProcessText;
use praktijkschild::edit::inventory::SupplierEdit;
use praktijkschild::edit::inventory::SystemEdit;
use praktijkschild::edit::measure::MeasureEdit;
use praktijkschild::edit::measure::MeasureText;
use praktijkschild::edit::risk::Rating;
use praktijkschild::edit::risk::RiskEdit;
use praktijkschild::edit::risk::RiskText;

const LOW: Consequences = Consequences::of(Consequence::Low, Consequence::Low, Consequence::Low);

fn starter() -> Isms {
    let identity = Identity {
        name: "Huisartsenpraktijk De Linde".to_owned(),
        owner: "A. Jansen".to_owned(),
        deputy: "B. de Vries".to_owned(),
        place: "Voorbeeldstad".to_owned(),
    };
    starter::solo(Catalogue::shipped(), &identity)
}

/// A practice without one open point: a few records, all settled.
fn settled() -> (Isms, RiskId) {
    let mut isms = starter();
    isms.risks.clear();
    isms.roles.retain(|_, role| role.catalogue.as_deref() == Some("R-owner"));
    isms.goals.retain(|_, goal| goal.catalogue.as_deref() == Some("G-restore"));
    isms.systems.retain(|_, system| system.catalogue.as_deref() == Some("S-his"));
    isms.suppliers.retain(|_, supplier| supplier.catalogue.as_deref() == Some("SUP-his"));
    isms.processes.retain(|_, process| process.catalogue.as_deref() == Some("P-triage"));
    isms.exchanges.retain(|_, exchange| exchange.catalogue.as_deref() == Some("X-lab"));
    let by = || "A. Jansen".to_owned();
    let role = *isms.roles.keys().next().expect("one");
    make(&mut isms, Edit::Role(role, RoleEdit::Duties("Beslist".to_owned())));
    let goal = *isms.goals.keys().next().expect("one");
    make(&mut isms, Edit::Goal(goal, GoalEdit::Measured { value: "2".to_owned(), on: TODAY }));
    let system = *isms.systems.keys().next().expect("one");
    make(
        &mut isms,
        Edit::System(
            system,
            SystemEdit::TwoFactor(praktijkschild::domain::inventory::TwoFactor::Yes),
        ),
    );
    let supplier = *isms.suppliers.keys().next().expect("one");
    make(
        &mut isms,
        Edit::Supplier(supplier, SupplierEdit::AgreementStatus(AgreementStatus::Signed)),
    );
    make(&mut isms, Edit::Criteria(CriteriaEdit::Adopt { by: by(), on: TODAY }));
    make(&mut isms, Edit::Policy(PolicyEdit::Adopt { by: by(), on: TODAY, sections: vec![] }));
    let risk = add_risk(&mut isms, "Brand");
    on_risk(&mut isms, risk, RiskEdit::Text(RiskText::Owner, by()));
    on_risk(&mut isms, risk, RiskEdit::Treatment(Some(Treatment::Mitigate)));
    rate(&mut isms, risk, Rating::Gross, (Likelihood::Small, LOW));
    let mut done = measure(&[], MeasureStatus::Implemented);
    done.owner = by();
    add_measure(&mut isms, risk, done);
    rate(&mut isms, risk, Rating::Residual, (Likelihood::Small, LOW));
    on_risk(&mut isms, risk, RiskEdit::Accept(decision()));
    (isms, risk)
}

/// The settled practice with one gap torn open, on the day it shows.
fn torn(gap: Gap) -> (Isms, Date) {
    let (mut isms, risk) = settled();
    let blank = String::new;
    let measure = *isms.measures.keys().next().expect("one");
    let field = |field| vec![Edit::Practice(field, String::new())];
    let on = |edit| vec![Edit::Risk(risk, edit)];
    let edits = match gap {
        Gap::PracticeName => field(PracticeField::Name),
        Gap::PracticeOwner => field(PracticeField::Owner),
        Gap::PracticeDeputy => field(PracticeField::Deputy),
        Gap::Scope => field(PracticeField::Scope),
        Gap::RoleHolder => {
            vec![Edit::Role(*isms.roles.keys().next().expect("one"), RoleEdit::Holder(blank()))]
        }
        Gap::GoalUnmeasured => {
            let goal = *isms.goals.keys().next().expect("one");
            vec![Edit::Goal(goal, GoalEdit::Measured { value: blank(), on: TODAY })]
        }
        Gap::CriteriaNotAdopted => {
            isms.criteria.values_mut().for_each(|criteria| criteria.adoption = None);
            vec![]
        }
        Gap::CriteriaDraft => {
            let (likelihood, consequence) = (Likelihood::Small, Consequence::VeryHigh);
            vec![Edit::Criteria(CriteriaEdit::SetLevel {
                likelihood,
                consequence,
                level: Level::Medium,
            })]
        }
        Gap::PolicyNotAdopted => {
            isms.policy_versions.clear();
            vec![]
        }
        Gap::PolicyCalled => {
            let why = "De laptop is gestolen".to_owned();
            vec![Edit::Policy(PolicyEdit::Call { on: TODAY, why })]
        }
        Gap::PolicyReview => return (isms, date(2027, 11, 23)),
        Gap::Unclassified => {
            let exchange = *isms.exchanges.keys().next().expect("one");
            vec![Edit::Exchange(
                exchange,
                ExchangeEdit::Classify(Aspect::Integrity, Affected::Society, None),
            )]
        }
        Gap::NoOwner => {
            let process = *isms.processes.keys().next().expect("one");
            vec![Edit::Process(process, ProcessEdit::Text(ProcessText::Owner, blank()))]
        }
        Gap::TwoFactor => {
            let system = *isms.systems.keys().next().expect("one");
            vec![Edit::System(
                system,
                SystemEdit::TwoFactor(praktijkschild::domain::inventory::TwoFactor::Unknown),
            )]
        }
        Gap::AgreementOpen => {
            let supplier = *isms.suppliers.keys().next().expect("one");
            vec![Edit::Supplier(
                supplier,
                SupplierEdit::AgreementStatus(AgreementStatus::Requested),
            )]
        }
        Gap::RiskUndecided => {
            on(RiskEdit::Relevance(Relevance::Later, "Eerst navragen".to_owned()))
        }
        Gap::RiskUnrated => {
            isms.risks.get_mut(&risk).expect("there").gross.likelihood = None;
            vec![]
        }
        Gap::RiskOwner => on(RiskEdit::Text(RiskText::Owner, blank())),
        Gap::RiskUntreated => on(RiskEdit::Treatment(None)),
        Gap::RiskWithoutMeasure => on(RiskEdit::Unlink(measure)),
        Gap::RiskReplacement => {
            let exchange = *isms.exchanges.keys().next().expect("one");
            vec![
                Edit::Risk(risk, RiskEdit::ToggleExchange(exchange)),
                Edit::Risk(risk, RiskEdit::Treatment(Some(Treatment::Avoid))),
            ]
        }
        Gap::MeasureOwner => {
            vec![Edit::Measure(measure, MeasureEdit::Text(MeasureText::Owner, blank()))]
        }
        Gap::MeasureDue => {
            vec![Edit::Measure(measure, MeasureEdit::Status(MeasureStatus::Partial))]
        }
        Gap::MeasureOverdue => vec![
            Edit::Measure(measure, MeasureEdit::Status(MeasureStatus::Planned)),
            Edit::Measure(measure, MeasureEdit::Due(Some(date(2026, 11, 21)))),
        ],
        Gap::ResidualUnrated => on(RiskEdit::ClearResidual),
        Gap::NotAccepted => on(RiskEdit::Withdraw),
        Gap::AcceptanceStale => on(RiskEdit::Treatment(Some(Treatment::Transfer))),
        Gap::AcceptanceExpired => return (isms, date(2027, 5, 23)),
    };
    edits.into_iter().for_each(|edit| make(&mut isms, edit));
    (isms, TODAY)
}

#[test]
fn a_settled_practice_has_nothing_left_to_do() {
    let work = OpenWork::of(&settled().0, TODAY);
    assert_eq!(work.points, vec![]);
    for step in Step::ALL {
        let progress = work.step(*step);
        assert_eq!(progress.done, progress.total, "{step:?}");
    }
}

#[test]
fn every_gap_is_seen_when_it_opens() {
    for gap in Gap::ALL {
        let (isms, day) = torn(*gap);
        let work = OpenWork::of(&isms, day);
        let seen = work.points.iter().filter(|point| point.gap == *gap).count();
        assert_eq!(seen, 1, "{gap:?} in {:?}", work.points);
    }
}

#[test]
fn a_step_with_an_open_point_is_not_done() {
    for gap in Gap::ALL {
        let (isms, day) = torn(*gap);
        let work = OpenWork::of(&isms, day);
        for step in Step::ALL {
            let progress = work.step(*step);
            let open = work.in_step(*step).count() > 0;
            assert_eq!(progress.done < progress.total, open, "{gap:?} {step:?}");
        }
    }
}

#[test]
fn an_open_point_names_its_record() {
    let (isms, day) = torn(Gap::RiskUntreated);
    let risk = RecordKey::Risk(*isms.risks.keys().next().expect("one"));
    let work = OpenWork::of(&isms, day);
    assert!(work.at(&risk).any(|point| point.gap == Gap::RiskUntreated));
}

#[test]
fn a_new_practice_is_asked_every_threat_and_patient_safety_comes_first() {
    let isms = starter();
    let work = OpenWork::of(&isms, TODAY);
    assert_eq!((work.step(Step::Risks).done, work.step(Step::Risks).total), (0, 70));
    let safety = |point: &&praktijkschild::domain::progress::OpenPoint| match &point.record {
        RecordKey::Risk(id) => isms.risks[id].patient_safety,
        other => panic!("not a risk: {other:?}"),
    };
    let in_order: Vec<_> = work.in_step(Step::Risks).map(|point| safety(&point)).collect();
    let first_other =
        in_order.iter().position(|safety| !safety).expect("some are not about patients");
    assert_eq!(first_other, isms.risks.values().filter(|risk| risk.patient_safety).count());
    assert!(in_order[first_other..].iter().all(|safety| !safety));
}

#[test]
fn the_points_stand_in_the_order_of_the_steps() {
    let isms = example::example(Catalogue::shipped()).expect("the example can be built");
    let work = OpenWork::of(&isms, TODAY);
    assert!(work.points.is_sorted_by_key(|point| point.step));
    let per_step: usize = Step::ALL.iter().map(|step| work.in_step(*step).count()).sum();
    assert_eq!(per_step, work.points.len());
}

#[test]
fn a_risk_that_plays_no_part_asks_for_nothing_more() {
    let (mut isms, risk) = settled();
    let reason = "Komt hier niet voor".to_owned();
    attempt(&mut isms, &Edit::Risk(risk, RiskEdit::Relevance(Relevance::NotRelevant, reason)))
        .expect("allowed");
    on_risk(&mut isms, risk, RiskEdit::Text(RiskText::Owner, String::new()));
    let work = OpenWork::of(&isms, TODAY);
    assert_eq!(work.at(&RecordKey::Risk(risk)).count(), 0);
    assert_eq!(work.step(Step::Residual).total, 0);
}
