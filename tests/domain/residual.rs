//! The rules between a risk without and with measures (product.md).

use crate::domain::add_measure;
use crate::domain::add_risk;
use crate::domain::attempt;
use crate::domain::make;
use crate::domain::measure;
use crate::domain::on_risk;
use crate::domain::rate;
use praktijkschild::domain::Isms;
use praktijkschild::domain::classification::Consequences;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::matrix::positions;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::risk::ResidualState;
use praktijkschild::domain::scale::Affected;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Level;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::edit::Edit;
use praktijkschild::edit::measure::MeasureEdit;
use praktijkschild::edit::refusal::Refusal;
use praktijkschild::edit::risk::Rating;
use praktijkschild::edit::risk::RiskEdit;

const HIGH: (Likelihood, Consequences) =
    (Likelihood::Large, Consequences::of(Consequence::High, Consequence::Medium, Consequence::Low));

/// One risk of level high, without measures.
fn high_risk() -> (Isms, RiskId) {
    let mut isms = Isms::default();
    let risk = add_risk(&mut isms, "Internetuitval");
    rate(&mut isms, risk, Rating::Gross, HIGH);
    (isms, risk)
}

fn try_residual(isms: &mut Isms, risk: RiskId, likelihood: Likelihood) -> Result<(), Refusal> {
    attempt(isms, &Edit::Risk(risk, RiskEdit::Likelihood(Rating::Residual, likelihood))).map(drop)
}

#[test]
fn nothing_is_left_to_rate_before_the_risk_itself_is_rated() {
    let mut isms = Isms::default();
    let risk = add_risk(&mut isms, "Internetuitval");
    assert_eq!(try_residual(&mut isms, risk, Likelihood::Small), Err(Refusal::GrossFirst));
    let moved = RiskEdit::Move(Rating::Gross, Likelihood::Small, Consequence::Low);
    assert_eq!(attempt(&mut isms, &Edit::Risk(risk, moved)), Err(Refusal::GrossFirst));
}

#[test]
fn a_lower_residual_level_needs_a_linked_measure() {
    let (mut isms, risk) = high_risk();
    assert_eq!(
        try_residual(&mut isms, risk, Likelihood::Small),
        Err(Refusal::ResidualNeedsMeasure)
    );
    add_measure(&mut isms, risk, measure(&[], MeasureStatus::Planned));
    assert_eq!(try_residual(&mut isms, risk, Likelihood::Small), Ok(()));
    assert_eq!(isms.risks[&risk].residual_level(&isms), Some(Level::Medium));
}

#[test]
fn the_same_level_needs_no_measure() {
    let (mut isms, risk) = high_risk();
    assert_eq!(try_residual(&mut isms, risk, Likelihood::Moderate), Ok(()));
    assert_eq!(isms.risks[&risk].residual_level(&isms), Some(Level::High));
}

#[test]
fn measures_never_make_a_risk_higher() {
    let (mut isms, risk) = high_risk();
    let low = Consequences::of(Consequence::Low, Consequence::Low, Consequence::Low);
    rate(&mut isms, risk, Rating::Gross, (Likelihood::Small, low));
    assert_eq!(
        try_residual(&mut isms, risk, Likelihood::VeryLarge),
        Err(Refusal::ResidualAboveGross)
    );
}

#[test]
fn a_residual_rating_begins_where_the_risk_itself_stands() {
    let (mut isms, risk) = high_risk();
    add_measure(&mut isms, risk, measure(&[], MeasureStatus::Planned));
    on_risk(
        &mut isms,
        risk,
        RiskEdit::Consequence(Rating::Residual, Affected::Patient, Consequence::Medium),
    );
    let residual = isms.risks[&risk].residual.expect("rated");
    assert_eq!(residual.likelihood, Some(Likelihood::Large));
    assert_eq!(residual.consequences, HIGH.1.with(Affected::Patient, Some(Consequence::Medium)));
}

#[test]
fn the_last_measure_cannot_be_unlinked_while_it_explains_a_lower_level() {
    let (mut isms, risk) = high_risk();
    let link = add_measure(&mut isms, risk, measure(&[], MeasureStatus::Planned));
    try_residual(&mut isms, risk, Likelihood::Small).expect("allowed");
    let unlink = Edit::Risk(risk, RiskEdit::Unlink(link));
    assert_eq!(attempt(&mut isms, &unlink), Err(Refusal::ResidualNeedsMeasure));
    on_risk(&mut isms, risk, RiskEdit::ClearResidual);
    assert!(attempt(&mut isms, &unlink).is_ok());
}

#[test]
fn a_risk_that_falls_below_its_residual_asks_for_a_new_residual_rating() {
    let (mut isms, risk) = high_risk();
    add_measure(&mut isms, risk, measure(&[], MeasureStatus::Planned));
    try_residual(&mut isms, risk, Likelihood::Small).expect("allowed");
    on_risk(&mut isms, risk, RiskEdit::Move(Rating::Gross, Likelihood::Small, Consequence::Low));
    assert_eq!(isms.risks[&risk].residual, None);
}

#[test]
fn what_is_left_is_expected_until_every_linked_measure_is_carried_out() {
    let (mut isms, risk) = high_risk();
    add_measure(&mut isms, risk, measure(&[], MeasureStatus::Implemented));
    let second = add_measure(&mut isms, risk, measure(&[], MeasureStatus::Planned));
    assert_eq!(isms.risks[&risk].residual_state(&isms), None);
    try_residual(&mut isms, risk, Likelihood::Small).expect("allowed");
    for status in [MeasureStatus::Planned, MeasureStatus::Partial] {
        let _ = attempt(&mut isms, &Edit::Measure(second, MeasureEdit::Status(status)));
        assert_eq!(isms.risks[&risk].residual_state(&isms), Some(ResidualState::Expected));
    }
    make(&mut isms, Edit::Measure(second, MeasureEdit::Status(MeasureStatus::Implemented)));
    assert_eq!(isms.risks[&risk].residual_state(&isms), Some(ResidualState::Reached));
}

/// Every pair of cells: the rules hold wherever a user may put the two dots.
#[test]
fn no_residual_cell_breaks_the_rules_with_or_without_a_measure() {
    for linked in [false, true] {
        for (gross_likelihood, gross) in positions() {
            for (likelihood, consequence) in positions() {
                let mut isms = Isms::default();
                let risk = add_risk(&mut isms, "Internetuitval");
                rate(
                    &mut isms,
                    risk,
                    Rating::Gross,
                    (gross_likelihood, Consequences::of(gross, gross, gross)),
                );
                if linked {
                    add_measure(&mut isms, risk, measure(&[], MeasureStatus::Planned));
                }
                let moved = RiskEdit::Move(Rating::Residual, likelihood, consequence);
                let outcome = attempt(&mut isms, &Edit::Risk(risk, moved)).map(drop);
                let level = |likelihood, consequence| {
                    isms.criteria_in_use().matrix.level(likelihood, consequence)
                };
                let expected =
                    match level(likelihood, consequence).cmp(&level(gross_likelihood, gross)) {
                        std::cmp::Ordering::Greater => Err(Refusal::ResidualAboveGross),
                        std::cmp::Ordering::Less if !linked => Err(Refusal::ResidualNeedsMeasure),
                        _ => Ok(()),
                    };
                assert_eq!(
                    outcome, expected,
                    "{gross_likelihood:?} {gross:?} to {likelihood:?} {consequence:?}"
                );
            }
        }
    }
}
