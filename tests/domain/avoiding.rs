//! Avoiding: what comes in the place of an exchange, and when a risk counts as avoided; and
//! every objection against living with a risk.

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
use praktijkschild::domain::Isms;
use praktijkschild::domain::acceptance;
use praktijkschild::domain::acceptance::AcceptanceState;
use praktijkschild::domain::acceptance::Grounds;
use praktijkschild::domain::acceptance::Objection;
use praktijkschild::domain::acceptance::Since;
use praktijkschild::domain::avoidance::Avoidance;
use praktijkschild::domain::avoidance::Replacement;
use praktijkschild::domain::classification::Consequences;
use praktijkschild::domain::id::ExchangeId;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::inventory::DataExchange;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::record::Record;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::domain::risk::Treatment;
use praktijkschild::domain::scale::Affected;
use praktijkschild::domain::scale::Aspect;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::edit::Edit;
use praktijkschild::edit::inventory::ExchangeEdit;
use praktijkschild::edit::refusal::Refusal;
use praktijkschild::edit::risk::Rating;
use praktijkschild::edit::risk::RiskEdit;
use praktijkschild::edit::risk::RiskText;
use praktijkschild::text::Texts;
use praktijkschild::text::refusal;
use praktijkschild::ui::steps::listing::Listed;
use std::collections::BTreeSet;

const LOW: Consequences = Consequences::of(Consequence::Low, Consequence::Low, Consequence::Low);
const HIGH: Consequences = Consequences::of(Consequence::High, Consequence::Low, Consequence::Low);
const OLD: ExchangeId = ExchangeId(1);
const NEW: ExchangeId = ExchangeId(2);

/// A risk that may be accepted, and two exchanges of which none is classed.
fn practice() -> (Isms, RiskId) {
    let mut isms = Isms::default();
    for name in ["Fax", "Veilige mail"] {
        make(&mut isms, Edit::Add(DataExchange::fresh(name.to_owned())));
    }
    let risk = add_risk(&mut isms, "Fax naar verkeerd nummer");
    for rating in [Rating::Gross, Rating::Residual] {
        rate(&mut isms, risk, rating, (Likelihood::Small, LOW));
    }
    (isms, risk)
}

fn classify(isms: &mut Isms, exchange: ExchangeId) {
    for aspect in Aspect::ALL {
        for column in Affected::ALL {
            let edit = ExchangeEdit::Classify(*aspect, *column, Some(Consequence::Low));
            make(isms, Edit::Exchange(exchange, edit));
        }
    }
}

const TO_NEW: Option<Replacement> = Some(Replacement::Exchange { exchange: NEW });

#[test]
fn a_risk_counts_as_avoided_by_this_table() {
    use Avoidance::Done;
    use Avoidance::Unclassified;
    use Avoidance::Unnamed;
    let nothing = Some(Replacement::Nothing);
    // Treatment, whether it hangs on an exchange, what comes in its place, whether that is
    // classed, and how far it is avoided.
    for (treatment, hangs, replacement, is_classed, avoided) in [
        (Treatment::Mitigate, true, None, false, None),
        (Treatment::Accept, true, TO_NEW, false, None),
        (Treatment::Avoid, false, None, false, Some(Done)),
        (Treatment::Avoid, true, None, false, Some(Unnamed)),
        (Treatment::Avoid, true, nothing, false, Some(Done)),
        (Treatment::Avoid, true, TO_NEW, false, Some(Unclassified(NEW))),
        (Treatment::Avoid, true, TO_NEW, true, Some(Done)),
        (Treatment::Avoid, false, TO_NEW, false, Some(Unclassified(NEW))),
    ] {
        let (mut isms, risk) = practice();
        on_risk(&mut isms, risk, RiskEdit::Treatment(Some(treatment)));
        if hangs {
            on_risk(&mut isms, risk, RiskEdit::ToggleExchange(OLD));
        }
        if replacement.is_some() {
            on_risk(&mut isms, risk, RiskEdit::Replace(replacement));
        }
        if is_classed {
            classify(&mut isms, NEW);
        }
        let own = &isms.risks[&risk];
        let case = format!("{treatment:?} {hangs} {replacement:?} {is_classed}");
        assert_eq!(own.avoidance(&isms), avoided, "{case}");
        let may_be = matches!(avoided, None | Some(Done));
        assert_eq!(acceptance::objections(own, &isms).is_empty(), may_be, "{case}");
        let accepted = attempt(&mut isms, &Edit::Risk(risk, RiskEdit::Accept(decision())));
        assert_eq!(accepted.is_ok(), may_be, "{case}");
    }
}

#[test]
fn taking_the_new_exchange_away_takes_the_decision_its_ground() {
    let (mut isms, risk) = practice();
    on_risk(&mut isms, risk, RiskEdit::Treatment(Some(Treatment::Avoid)));
    on_risk(&mut isms, risk, RiskEdit::ToggleExchange(OLD));
    on_risk(&mut isms, risk, RiskEdit::Replace(TO_NEW));
    classify(&mut isms, NEW);
    on_risk(&mut isms, risk, RiskEdit::Accept(decision()));
    let both = |isms: &Isms| {
        let own = &isms.risks[&risk];
        [acceptance::state(own, isms, TODAY), Grounds::of(isms).state(own, TODAY)]
    };
    assert_eq!(both(&isms), [AcceptanceState::Valid; 2]);
    make(&mut isms, Edit::Remove(RecordKey::Exchange(NEW)));
    assert_eq!(isms.risks[&risk].replacement, None);
    assert_eq!(both(&isms), [AcceptanceState::Stale; 2]);
}

#[test]
fn a_new_exchange_is_made_and_named_as_the_replacement_in_one() {
    let (mut isms, risk) = practice();
    let Record::Exchange(new) = DataExchange::fresh("Portaal".to_owned()) else { panic!("one") };
    let made = attempt(&mut isms, &Edit::AddReplacementTo(risk, Box::new(new.clone())));
    assert_eq!(made, Ok(RecordKey::Exchange(ExchangeId(3))));
    let other = isms.risks[&risk].replacement.and_then(Replacement::exchange);
    assert_eq!(other, Some(ExchangeId(3)));
    let gone = Edit::AddReplacementTo(RiskId(9), Box::new(new));
    let missing = Refusal::NoSuchRecord(RecordKey::Risk(RiskId(9)));
    assert_eq!(attempt(&mut isms, &gone), Err(missing));
}

/// A risk that moved from one exchange to another, and was accepted so.
fn moved_and_accepted() -> (Isms, RiskId) {
    let (mut isms, risk) = practice();
    make(&mut isms, Edit::Add(DataExchange::fresh("Portaal".to_owned())));
    for exchange in [NEW, ExchangeId(3)] {
        classify(&mut isms, exchange);
    }
    for edit in [
        RiskEdit::Treatment(Some(Treatment::Avoid)),
        RiskEdit::ToggleExchange(OLD),
        RiskEdit::Replace(TO_NEW),
        RiskEdit::Accept(decision()),
    ] {
        on_risk(&mut isms, risk, edit);
    }
    (isms, risk)
}

#[test]
fn a_decision_falls_away_when_something_else_comes_in_the_place_of_what_is_avoided() {
    let (before, risk) = moved_and_accepted();
    let state = |isms: &Isms| acceptance::state(&isms.risks[&risk], isms, TODAY);
    let since = |isms: &Isms| acceptance::changed_since(&isms.risks[&risk], isms);
    assert_eq!((state(&before), since(&before)), (AcceptanceState::Valid, vec![]));
    let portal = Replacement::Exchange { exchange: ExchangeId(3) };
    for other in [Some(portal), Some(Replacement::Nothing), None] {
        let mut isms = before.clone();
        on_risk(&mut isms, risk, RiskEdit::Replace(other));
        assert_eq!((state(&isms), since(&isms)), (AcceptanceState::Stale, vec![Since::Replaced]));
        assert_eq!(Grounds::of(&isms).state(&isms.risks[&risk], TODAY), AcceptanceState::Stale);
        on_risk(&mut isms, risk, RiskEdit::Replace(TO_NEW));
        assert_eq!((state(&isms), since(&isms)), (AcceptanceState::Valid, vec![]));
    }
    // Treated otherwise is told as that alone.
    let mut isms = before;
    on_risk(&mut isms, risk, RiskEdit::Treatment(Some(Treatment::Accept)));
    assert_eq!((state(&isms), since(&isms)), (AcceptanceState::Stale, vec![Since::Treatment]));
}

/// Decisions of before that was kept did not rest on it.
#[test]
fn a_decision_that_never_told_what_came_in_its_place_does_not_fall_away_by_it() {
    let (mut isms, risk) = moved_and_accepted();
    let given = isms.risks.get_mut(&risk).and_then(|it| it.acceptance.as_mut()).expect("accepted");
    given.given_for.replaced = None;
    let told = serde_json::to_value(&given.given_for).expect("plain data");
    assert_eq!(told.get("replaced"), None);
    on_risk(&mut isms, risk, RiskEdit::Replace(Some(Replacement::Nothing)));
    let state = acceptance::state(&isms.risks[&risk], &isms, TODAY);
    assert_eq!(state, AcceptanceState::Valid);
}

/// Its place among all; a new objection does not compile until it has one.
fn place(objection: &Objection) -> usize {
    match objection {
        Objection::Incomplete => 0,
        Objection::PrescribedMeasure(_) => 1,
        Objection::OutsideCriteria => 2,
        Objection::LawOrContract(_) => 3,
        Objection::ReplacementUnnamed => 4,
        Objection::ReplacementUnclassified(_) => 5,
    }
}

/// How many objections there are.
const ALL: usize = 6;

/// What brings each objection about, alone.
fn brings(objection: usize) -> (Isms, RiskId, Objection) {
    let (mut isms, risk) = practice();
    let mut on = |edit| on_risk(&mut isms, risk, edit);
    let expected = match objection {
        0 => {
            on(RiskEdit::ClearResidual);
            Objection::Incomplete
        }
        1 => {
            add_measure(&mut isms, risk, measure(&["8.13"], MeasureStatus::Planned));
            Objection::PrescribedMeasure(control("8.13"))
        }
        2 => {
            for rating in [Rating::Gross, Rating::Residual] {
                rate(&mut isms, risk, rating, (Likelihood::Large, HIGH));
            }
            Objection::OutsideCriteria
        }
        3 => {
            on(RiskEdit::Text(RiskText::Breach, "AVG".to_owned()));
            Objection::LawOrContract("AVG".to_owned())
        }
        other => {
            on(RiskEdit::Treatment(Some(Treatment::Avoid)));
            on(RiskEdit::ToggleExchange(OLD));
            if other == 4 {
                Objection::ReplacementUnnamed
            } else {
                on(RiskEdit::Replace(TO_NEW));
                Objection::ReplacementUnclassified(NEW)
            }
        }
    };
    (isms, risk, expected)
}

#[test]
fn every_objection_is_met_alone_refuses_the_decision_and_has_a_sentence_and_a_code() {
    let texts = Texts::dutch();
    let (mut met, mut sentences, mut codes) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for objection in 0..ALL {
        let (mut isms, risk, expected) = brings(objection);
        let found = acceptance::objections(&isms.risks[&risk], &isms);
        assert_eq!(found, std::slice::from_ref(&expected));
        met.insert(place(&expected));
        sentences.insert(refusal::objection(&texts, &expected));
        codes.insert(expected.code().split(':').next().expect("a code").to_owned());
        let accepted = attempt(&mut isms, &Edit::Risk(risk, RiskEdit::Accept(decision())));
        assert_eq!(accepted, Err(Refusal::NotAcceptable(vec![expected])));
    }
    assert_eq!((met.len(), sentences.len(), codes.len()), (ALL, ALL, ALL));
}
