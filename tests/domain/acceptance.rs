//! Living with what is left: the three conditions, and what makes a decision stale.

use crate::domain::TODAY;
use crate::domain::add_measure;
use crate::domain::add_risk;
use crate::domain::attempt;
use crate::domain::control;
use crate::domain::decision;
use crate::domain::make;
use crate::domain::measure;
use crate::domain::on_risk;
use crate::domain::rate;
use jiff::civil::date;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::catalogue::starter;
use praktijkschild::catalogue::starter::Identity;
use praktijkschild::domain::Isms;
use praktijkschild::domain::acceptance;
use praktijkschild::domain::acceptance::AcceptanceState;
use praktijkschild::domain::acceptance::Objection;
use praktijkschild::domain::classification::Consequences;
use praktijkschild::domain::id::ExchangeId;
use praktijkschild::domain::id::MeasureId;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::id::SupplierId;
use praktijkschild::domain::id::SystemId;
use praktijkschild::domain::inventory::AgreementStatus;
use praktijkschild::domain::measure::Measure;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::domain::risk::Treatment;
use praktijkschild::domain::scale::Affected;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Level;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::edit::Edit;
use praktijkschild::edit::decision::CriteriaEdit;
use praktijkschild::edit::inventory::SupplierEdit;
use praktijkschild::edit::measure::MeasureEdit;
use praktijkschild::edit::refusal::Refusal;
use praktijkschild::edit::risk::Decision;
use praktijkschild::edit::risk::Rating;
use praktijkschild::edit::risk::RiskEdit;
use praktijkschild::edit::risk::RiskText;

/// A practice where one risk, of level medium with measures, may be accepted today.
struct Acceptable {
    isms: Isms,
    risk: RiskId,
    /// Linked; carries out 8.13, which is prescribed.
    linked: MeasureId,
    /// Not linked; carries out 8.5, which is prescribed against this risk.
    elsewhere: MeasureId,
    exchange: ExchangeId,
}

fn acceptable() -> Acceptable {
    let identity = Identity { name: "De Linde".to_owned(), ..Identity::default() };
    let mut isms = starter::solo(Catalogue::shipped(), &identity);
    let risk = add_risk(&mut isms, "Gijzelsoftware");
    let other = add_risk(&mut isms, "Phishing");
    rate(&mut isms, risk, Rating::Gross, (Likelihood::Moderate, three(Consequence::High)));
    let linked = add_measure(&mut isms, risk, measure(&["8.13"], MeasureStatus::Implemented));
    let elsewhere = add_measure(&mut isms, other, measure(&["8.5"], MeasureStatus::Implemented));
    let mut with_prescribed = isms.risks[&risk].clone();
    with_prescribed.prescribed = [control("8.5")].into();
    make(
        &mut isms,
        Edit::Import(vec![praktijkschild::domain::record::Record::Risk(Box::new(with_prescribed))]),
    );
    let exchange = by_code(&isms, "X-lab");
    on_risk(&mut isms, risk, RiskEdit::ToggleExchange(exchange));
    on_risk(&mut isms, risk, RiskEdit::Treatment(Some(Treatment::Mitigate)));
    rate(&mut isms, risk, Rating::Residual, (Likelihood::Small, three(Consequence::High)));
    Acceptable { isms, risk, linked, elsewhere, exchange }
}

impl Acceptable {
    fn objections(&self) -> Vec<Objection> {
        acceptance::objections(&self.isms.risks[&self.risk], &self.isms)
    }

    fn state_on(&self, day: jiff::civil::Date) -> AcceptanceState {
        acceptance::state(&self.isms.risks[&self.risk], &self.isms, day)
    }

    fn accept(&mut self, decision: Decision) -> Result<(), Refusal> {
        attempt(&mut self.isms, &Edit::Risk(self.risk, RiskEdit::Accept(decision))).map(drop)
    }
}

fn three(consequence: Consequence) -> Consequences {
    Consequences::of(consequence, consequence, consequence)
}

fn by_code(isms: &Isms, code: &str) -> ExchangeId {
    let found =
        isms.exchanges.values().find(|exchange| exchange.catalogue.as_deref() == Some(code));
    found.expect("the starter has it").id
}

/// The supplier behind the exchange's mail service, which calls for a processing agreement.
fn mail_supplier(isms: &Isms) -> SupplierId {
    let found =
        isms.suppliers.values().find(|supplier| supplier.catalogue.as_deref() == Some("SUP-mail"));
    found.expect("the starter has it").id
}

fn agreement(supplier: SupplierId, status: AgreementStatus) -> Edit {
    Edit::Supplier(supplier, SupplierEdit::AgreementStatus(status))
}

#[test]
fn a_risk_within_all_three_conditions_can_be_accepted() {
    let mut practice = acceptable();
    assert_eq!(practice.objections(), vec![]);
    assert_eq!(practice.state_on(TODAY), AcceptanceState::None);
    practice.accept(decision()).expect("allowed");
    assert_eq!(practice.state_on(TODAY), AcceptanceState::Valid);
    let accepted = practice.isms.risks[&practice.risk].acceptance.clone().expect("written down");
    assert_eq!((accepted.by.as_str(), accepted.on), ("A. Jansen", TODAY));
}

#[test]
fn an_unrated_risk_cannot_be_accepted() {
    let mut practice = acceptable();
    on_risk(&mut practice.isms, practice.risk, RiskEdit::ClearResidual);
    assert_eq!(practice.objections(), vec![Objection::Incomplete]);
    assert_eq!(
        practice.accept(decision()),
        Err(Refusal::NotAcceptable(vec![Objection::Incomplete]))
    );
}

#[test]
fn a_prescribed_control_must_be_carried_out_by_some_measure() {
    for status in [MeasureStatus::Planned, MeasureStatus::Partial] {
        let mut practice = acceptable();
        make(&mut practice.isms, Edit::Measure(practice.elsewhere, MeasureEdit::Status(status)));
        assert_eq!(
            practice.objections(),
            vec![Objection::PrescribedMeasure(control("8.5"))],
            "{status:?}"
        );
        make(&mut practice.isms, Edit::Measure(practice.linked, MeasureEdit::Status(status)));
        let both = [control("8.5"), control("8.13")].map(Objection::PrescribedMeasure);
        assert_eq!(practice.objections(), both, "{status:?}");
    }
}

#[test]
fn a_prescribed_measure_stays_prescribed_when_its_controls_are_taken_away() {
    let mut practice = acceptable();
    let logging = measure(&["8.15", "8.17"], MeasureStatus::Planned);
    let logging = Measure { catalogue: Some("M-logging".to_owned()), ..logging };
    let logging = add_measure(&mut practice.isms, practice.risk, logging);
    let named = vec![Objection::PrescribedMeasure(control("8.15"))];
    assert_eq!(practice.objections(), named);
    for number in ["8.15", "8.17"] {
        let away = MeasureEdit::ToggleControl(control(number));
        make(&mut practice.isms, Edit::Measure(logging, away));
    }
    assert_eq!(practice.objections(), named);
    assert!(practice.accept(decision()).is_err());
}

#[test]
fn a_control_that_is_not_prescribed_may_still_be_planned() {
    let mut practice = acceptable();
    add_measure(&mut practice.isms, practice.risk, measure(&["8.8"], MeasureStatus::Planned));
    assert_eq!(practice.objections(), vec![]);
}

#[test]
fn a_high_residual_level_is_outside_the_criteria() {
    let mut practice = acceptable();
    rate(
        &mut practice.isms,
        practice.risk,
        Rating::Residual,
        (Likelihood::Moderate, three(Consequence::High)),
    );
    assert_eq!(practice.objections(), vec![Objection::OutsideCriteria]);
}

#[test]
fn a_broken_law_the_practice_names_stands_in_the_way() {
    let mut practice = acceptable();
    on_risk(
        &mut practice.isms,
        practice.risk,
        RiskEdit::Text(RiskText::Breach, " AVG artikel 28 ".to_owned()),
    );
    assert_eq!(practice.objections(), vec![Objection::LawOrContract("AVG artikel 28".to_owned())]);
}

#[test]
fn a_processing_agreement_known_to_be_absent_stands_in_the_way() {
    let supplier = mail_supplier(&acceptable().isms);
    let table = [
        (AgreementStatus::Unknown, false),
        (AgreementStatus::Missing, true),
        (AgreementStatus::Requested, true),
        (AgreementStatus::Signed, false),
    ];
    for (status, stands_in_the_way) in table {
        let mut practice = acceptable();
        let _ = attempt(&mut practice.isms, &agreement(supplier, status));
        let named = Objection::LawOrContract(practice.isms.suppliers[&supplier].name.clone());
        assert_eq!(practice.objections().contains(&named), stands_in_the_way, "{status:?}");
    }
}

#[test]
fn a_supplier_behind_a_system_of_the_risk_counts_too() {
    let mut practice = acceptable();
    on_risk(&mut practice.isms, practice.risk, RiskEdit::ToggleExchange(practice.exchange));
    let supplier = mail_supplier(&practice.isms);
    make(&mut practice.isms, agreement(supplier, AgreementStatus::Missing));
    assert_eq!(practice.objections(), vec![]);
    let system = practice.isms.systems.values().find(|system| system.supplier == Some(supplier));
    let system: SystemId = system.expect("the starter has one").id;
    on_risk(&mut practice.isms, practice.risk, RiskEdit::ToggleSystem(system));
    assert!(matches!(practice.objections()[..], [Objection::LawOrContract(_)]));
}

#[test]
fn every_reason_against_is_told_at_once() {
    let mut practice = acceptable();
    make(
        &mut practice.isms,
        Edit::Measure(practice.elsewhere, MeasureEdit::Status(MeasureStatus::Planned)),
    );
    rate(
        &mut practice.isms,
        practice.risk,
        Rating::Residual,
        (Likelihood::Moderate, three(Consequence::High)),
    );
    on_risk(
        &mut practice.isms,
        practice.risk,
        RiskEdit::Text(RiskText::Breach, "contract".to_owned()),
    );
    let codes: Vec<_> = practice.objections().iter().map(Objection::code).collect();
    assert_eq!(codes, ["prescribed_measure:8.5", "outside_criteria", "law_or_contract:contract"]);
}

#[test]
fn a_decision_needs_a_name_a_reason_and_a_review_within_a_year() {
    let latest = date(2027, 11, 22);
    let table: [(Decision, Refusal); 6] = [
        (Decision { by: "  ".to_owned(), ..decision() }, Refusal::NameNeeded),
        (Decision { reason: "\n".to_owned(), ..decision() }, Refusal::ReasonNeeded),
        (Decision { review_on: TODAY, ..decision() }, Refusal::ReviewDate { latest }),
        (Decision { review_on: date(2026, 11, 21), ..decision() }, Refusal::ReviewDate { latest }),
        (Decision { review_on: date(2027, 11, 23), ..decision() }, Refusal::ReviewDate { latest }),
        (Decision { reason: "x".repeat(20_001), ..decision() }, Refusal::TooLong { limit: 20_000 }),
    ];
    for (wrong, refusal) in table {
        let mut practice = acceptable();
        assert_eq!(practice.accept(wrong), Err(refusal));
        assert_eq!(practice.state_on(TODAY), AcceptanceState::None);
    }
    assert_eq!(acceptable().accept(Decision { review_on: latest, ..decision() }), Ok(()));
}

#[test]
fn an_acceptance_ends_the_day_after_its_review_date() {
    let mut practice = acceptable();
    practice.accept(decision()).expect("allowed");
    assert_eq!(practice.state_on(date(2027, 5, 22)), AcceptanceState::Valid);
    assert_eq!(practice.state_on(date(2027, 5, 23)), AcceptanceState::Expired);
}

#[test]
fn an_acceptance_can_be_withdrawn() {
    let mut practice = acceptable();
    practice.accept(decision()).expect("allowed");
    on_risk(&mut practice.isms, practice.risk, RiskEdit::Withdraw);
    assert_eq!(practice.state_on(TODAY), AcceptanceState::None);
}

/// What may happen after an acceptance that takes its ground away.
fn grounds_lost(practice: &Acceptable) -> Vec<(&'static str, Edit)> {
    let risk = |edit| Edit::Risk(practice.risk, edit);
    let column =
        |rating| risk(RiskEdit::Consequence(rating, Affected::Society, Consequence::Medium));
    let supplier = mail_supplier(&practice.isms);
    vec![
        ("gross likelihood", risk(RiskEdit::Likelihood(Rating::Gross, Likelihood::Large))),
        ("gross consequence", column(Rating::Gross)),
        (
            "gross place on the map",
            risk(RiskEdit::Move(Rating::Gross, Likelihood::Large, Consequence::VeryHigh)),
        ),
        (
            "residual likelihood",
            risk(RiskEdit::Likelihood(Rating::Residual, Likelihood::VerySmall)),
        ),
        ("residual consequence", column(Rating::Residual)),
        (
            "residual place on the map",
            risk(RiskEdit::Move(Rating::Residual, Likelihood::Small, Consequence::Low)),
        ),
        ("residual taken away", risk(RiskEdit::ClearResidual)),
        ("treatment", risk(RiskEdit::Treatment(Some(Treatment::Accept)))),
        ("another measure linked", risk(RiskEdit::Link(practice.elsewhere))),
        (
            "a measure added",
            Edit::AddMeasureTo(practice.risk, measure(&[], MeasureStatus::Planned)),
        ),
        (
            "a linked measure less far",
            Edit::Measure(practice.linked, MeasureEdit::Status(MeasureStatus::Partial)),
        ),
        (
            "a prescribed measure less far",
            Edit::Measure(practice.elsewhere, MeasureEdit::Status(MeasureStatus::Planned)),
        ),
        (
            "a prescribed control let go",
            Edit::Measure(practice.elsewhere, MeasureEdit::ToggleControl(control("8.5"))),
        ),
        ("a linked measure removed", Edit::Remove(RecordKey::Measure(practice.linked))),
        ("a prescribed measure removed", Edit::Remove(RecordKey::Measure(practice.elsewhere))),
        ("a law broken", risk(RiskEdit::Text(RiskText::Breach, "AVG artikel 28".to_owned()))),
        ("an agreement lost", agreement(supplier, AgreementStatus::Missing)),
    ]
}

#[test]
fn an_acceptance_goes_stale_with_everything_it_rested_on() {
    for (what, edit) in grounds_lost(&acceptable()) {
        let mut practice = acceptable();
        practice.accept(decision()).expect("allowed");
        make(&mut practice.isms, edit);
        assert_eq!(practice.state_on(TODAY), AcceptanceState::Stale, "{what}");
    }
}

#[test]
fn an_acceptance_holds_when_something_else_changes() {
    let level = CriteriaEdit::SetLevel {
        likelihood: Likelihood::VerySmall,
        consequence: Consequence::VeryHigh,
        level: Level::High,
    };
    let mut practice = acceptable();
    practice.accept(decision()).expect("allowed");
    let unrelated = [
        Edit::Risk(practice.risk, RiskEdit::Text(RiskText::Owner, "C. Bakker".to_owned())),
        Edit::Risk(
            practice.risk,
            RiskEdit::Text(RiskText::Vulnerability, "Oude software".to_owned()),
        ),
        Edit::Measure(practice.linked, MeasureEdit::Due(Some(TODAY))),
        Edit::Criteria(level),
    ];
    for edit in unrelated {
        make(&mut practice.isms, edit);
        assert_eq!(practice.state_on(TODAY), AcceptanceState::Valid);
    }
}
