//! A high risk is only lived with for a short while, and somebody else reads along.

use crate::domain::TODAY;
use crate::domain::add_risk;
use crate::domain::attempt;
use crate::domain::decision;
use crate::domain::make;
use crate::domain::on_risk;
use crate::domain::rate;
use jiff::civil::Date;
use jiff::civil::date;
use praktijkschild::domain::Isms;
use praktijkschild::domain::acceptance;
use praktijkschild::domain::acceptance::AcceptanceState;
use praktijkschild::domain::acceptance::Objection;
use praktijkschild::domain::acceptance::SecondReader;
use praktijkschild::domain::classification::Consequences;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::practice::PracticeField;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::edit::Edit;
use praktijkschild::edit::decision::CriteriaEdit;
use praktijkschild::edit::refusal::Refusal;
use praktijkschild::edit::risk::Decision;
use praktijkschild::edit::risk::Rating;
use praktijkschild::edit::risk::RiskEdit;
use praktijkschild::edit::risk::RiskText;

/// A practice of A. Jansen with one risk that stays high.
fn high() -> (Isms, RiskId) {
    let mut isms = Isms::default();
    make(&mut isms, Edit::Criteria(CriteriaEdit::Adopt { by: "A. Jansen".to_owned(), on: TODAY }));
    make(&mut isms, Edit::Practice(PracticeField::Owner, "A. Jansen".to_owned()));
    make(&mut isms, Edit::Practice(PracticeField::Deputy, "B. Vos".to_owned()));
    let risk = add_risk(&mut isms, "Gijzelsoftware");
    let three = Consequences::of(Consequence::High, Consequence::High, Consequence::High);
    for rating in [Rating::Gross, Rating::Residual] {
        rate(&mut isms, risk, rating, (Likelihood::Large, three));
    }
    (isms, risk)
}

/// A decision that is looked at again on a day.
fn until(review_on: Date) -> Decision {
    Decision { review_on, ..decision() }
}

fn except(isms: &mut Isms, risk: RiskId, decision: Decision) -> Result<(), Refusal> {
    attempt(isms, &Edit::Risk(risk, RiskEdit::Except(decision))).map(drop)
}

fn state_on(isms: &Isms, risk: RiskId, day: Date) -> AcceptanceState {
    acceptance::state(&isms.risks[&risk], isms, day)
}

#[test]
fn a_high_risk_is_accepted_as_a_short_exception_only() {
    let (mut isms, risk) = high();
    let plain = Edit::Risk(risk, RiskEdit::Accept(until(date(2027, 2, 22))));
    let outside = Refusal::NotAcceptable(vec![Objection::OutsideCriteria]);
    assert_eq!(attempt(&mut isms, &plain), Err(outside));
    let latest = date(2027, 2, 22);
    let late = Refusal::ReviewDate { latest };
    assert_eq!(except(&mut isms, risk, until(date(2027, 2, 23))), Err(late));
    except(&mut isms, risk, until(latest)).expect("three months");
    assert_eq!(state_on(&isms, risk, TODAY), AcceptanceState::Valid);
    assert_eq!(state_on(&isms, risk, latest), AcceptanceState::Valid);
    assert_eq!(state_on(&isms, risk, date(2027, 2, 23)), AcceptanceState::Expired);
}

#[test]
fn only_the_owner_or_the_deputy_makes_an_exception() {
    for (by, is_allowed) in [("a. jansen ", true), ("B. Vos", true), ("C. Bakker", false)] {
        let (mut isms, risk) = high();
        let decision = Decision { by: by.to_owned(), ..until(date(2027, 1, 1)) };
        let outcome = except(&mut isms, risk, decision);
        assert_eq!(outcome.is_ok(), is_allowed, "{by}: {outcome:?}");
    }
}

#[test]
fn an_exception_bends_no_other_condition_and_is_not_for_what_is_not_high() {
    let (mut isms, risk) = high();
    on_risk(&mut isms, risk, RiskEdit::Text(RiskText::Breach, "AVG".to_owned()));
    let both = vec![Objection::OutsideCriteria, Objection::LawOrContract("AVG".to_owned())];
    let refused = Err(Refusal::NotAcceptable(both));
    assert_eq!(except(&mut isms, risk, until(date(2027, 1, 1))), refused);
    on_risk(&mut isms, risk, RiskEdit::Text(RiskText::Breach, String::new()));
    except(&mut isms, risk, until(date(2027, 1, 1))).expect("nothing else in the way");
    // A law that is broken afterwards takes it away again.
    on_risk(&mut isms, risk, RiskEdit::Text(RiskText::Breach, "AVG".to_owned()));
    assert_eq!(state_on(&isms, risk, TODAY), AcceptanceState::Stale);
}

#[test]
fn the_second_reader_is_somebody_else_and_reads_what_was_decided() {
    let (mut isms, risk) = high();
    let read = |by: &str, on: Date| {
        let second = SecondReader { by: by.to_owned(), on };
        Edit::Risk(risk, RiskEdit::SecondReader(Some(second)))
    };
    assert_eq!(attempt(&mut isms, &read("B. Vos", TODAY)), Err(Refusal::NotAccepted));
    except(&mut isms, risk, until(date(2027, 1, 1))).expect("allowed");
    assert_eq!(attempt(&mut isms, &read("A. JANSEN", TODAY)), Err(Refusal::SameReader));
    assert_eq!(attempt(&mut isms, &read(" ", TODAY)), Err(Refusal::NameNeeded));
    let before = date(2026, 11, 21);
    assert_eq!(attempt(&mut isms, &read("B. Vos", before)), Err(Refusal::ReadTooEarly));
    make(&mut isms, read("B. Vos", TODAY));
    let second = isms.risks[&risk].acceptance.as_ref().and_then(|given| given.second.clone());
    assert_eq!(second.expect("written down").by, "B. Vos");
    // A new decision has not been read yet.
    except(&mut isms, risk, until(date(2027, 1, 2))).expect("allowed");
    assert_eq!(isms.risks[&risk].acceptance.as_ref().expect("there").second, None);
}
