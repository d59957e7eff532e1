//! Measures in full: since when, when again, by whom, and how far they lower a risk.

use super::add_measure;
use super::add_risk;
use super::attempt;
use super::make;
use super::measure;
use super::rate;
use jiff::civil::date;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::catalogue::proposals;
use praktijkschild::domain::Isms;
use praktijkschild::domain::classification::Consequences;
use praktijkschild::domain::id::MeasureId;
use praktijkschild::domain::id::SupplierId;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::measure::OwnEffect;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::edit::Edit;
use praktijkschild::edit::measure::MeasureEdit;
use praktijkschild::edit::refusal::Refusal;
use praktijkschild::edit::risk::Rating;

fn one() -> (Isms, MeasureId) {
    let mut isms = Isms::default();
    let risk = add_risk(&mut isms, "Back-up mislukt");
    let low = Consequences::of(Consequence::VeryHigh, Consequence::Low, Consequence::Low);
    rate(&mut isms, risk, Rating::Gross, (Likelihood::Large, low));
    let own = add_measure(&mut isms, risk, measure(&["8.13"], MeasureStatus::Planned));
    (isms, own)
}

#[test]
fn a_recheck_counts_from_the_day_it_was_last_seen_to_work() {
    let (mut isms, own) = one();
    let on = |isms: &mut Isms, edit| make(isms, Edit::Measure(own, edit));
    on(&mut isms, MeasureEdit::Recheck(Some(6)));
    assert_eq!(isms.measures[&own].recheck_due(), None, "it is not carried out");
    on(&mut isms, MeasureEdit::Implemented(date(2026, 1, 31)));
    assert_eq!(isms.measures[&own].status, MeasureStatus::Implemented);
    assert_eq!(isms.measures[&own].recheck_due(), Some(date(2026, 7, 31)));
    on(&mut isms, MeasureEdit::CheckedOn(Some(date(2026, 8, 31))));
    assert_eq!(isms.measures[&own].recheck_due(), Some(date(2027, 2, 28)));
    on(&mut isms, MeasureEdit::Recheck(Some(0)));
    assert_eq!(isms.measures[&own].recheck_due(), None, "once is enough");
    on(&mut isms, MeasureEdit::Status(MeasureStatus::Partial));
    assert_eq!(isms.measures[&own].implemented_on, None, "it is not carried out any more");
}

#[test]
fn what_a_measure_brings_is_judged_with_a_reason_and_proposes_what_is_left() {
    let (mut isms, own) = one();
    let catalogue = Catalogue::shipped();
    let effect = |likelihood_steps, consequence_steps, reason: &str| {
        let reason = reason.to_owned();
        let effect = OwnEffect { likelihood_steps, consequence_steps, reason };
        Edit::Measure(own, MeasureEdit::Effect(Some(effect)))
    };
    let risk = *isms.risks.keys().next().expect("there");
    let expected = |isms: &Isms| {
        proposals::expected_residual(catalogue, isms, &isms.risks[&risk]).expect("rated")
    };
    assert_eq!(expected(&isms), (Likelihood::Large, Consequence::VeryHigh));
    assert_eq!(attempt(&mut isms, &effect(2, 1, " ")), Err(Refusal::ReasonNeeded));
    make(&mut isms, effect(2, 1, "Elke nacht getest"));
    assert_eq!(expected(&isms), (Likelihood::Small, Consequence::High));
    make(&mut isms, effect(9, 9, "Veel"));
    assert_eq!(expected(&isms), (Likelihood::VerySmall, Consequence::Low));
    make(&mut isms, Edit::Measure(own, MeasureEdit::Effect(None)));
    assert_eq!(expected(&isms), (Likelihood::Large, Consequence::VeryHigh));
}

#[test]
fn a_supplier_that_goes_leaves_the_measure_to_the_practice() {
    let (mut isms, own) = one();
    let nobody = Edit::Measure(own, MeasureEdit::Supplier(Some(SupplierId(9))));
    let missing = Refusal::NoSuchRecord(RecordKey::Supplier(SupplierId(9)));
    assert_eq!(attempt(&mut isms, &nobody), Err(missing));
    let supplier = crate::document::fixture::practice().suppliers[&SupplierId(1)].clone();
    make(&mut isms, Edit::Add(praktijkschild::domain::record::Record::Supplier(supplier)));
    make(&mut isms, Edit::Measure(own, MeasureEdit::Supplier(Some(SupplierId(1)))));
    make(&mut isms, Edit::Remove(RecordKey::Supplier(SupplierId(1))));
    assert_eq!(isms.measures[&own].supplier, None);
}
