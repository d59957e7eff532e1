//! What comes first: by how many classes measures lower risks, for what they take.

use crate::domain::add_measure;
use crate::domain::add_risk;
use crate::domain::make;
use crate::domain::measure;
use crate::domain::on_risk;
use crate::domain::rate;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::catalogue::example;
use praktijkschild::catalogue::gain;
use praktijkschild::catalogue::gain::Line;
use praktijkschild::catalogue::gain::Per;
use praktijkschild::catalogue::gain::QUICK_EUROS;
use praktijkschild::catalogue::gain::QUICK_MINUTES;
use praktijkschild::domain::Isms;
use praktijkschild::domain::classification::Consequences;
use praktijkschild::domain::effort::Effort;
use praktijkschild::domain::effort::EffortPart;
use praktijkschild::domain::id::MeasureId;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::measure::Measure;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::measure::OwnEffect;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Level;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::edit::Edit;
use praktijkschild::edit::measure::MeasureEdit;
use praktijkschild::edit::risk::Rating;
use praktijkschild::edit::risk::RiskEdit;
use proptest::prelude::*;

const HIGH: Consequences = Consequences::of(Consequence::High, Consequence::Low, Consequence::Low);
const LOW: Consequences = Consequences::of(Consequence::Low, Consequence::Low, Consequence::Low);

/// A planned measure that lowers by so many classes and takes so much.
fn planned((likelihood, consequence): (u8, u8), effort: Effort) -> Measure {
    let reason = "Gemeten".to_owned();
    let effect = OwnEffect { likelihood_steps: likelihood, consequence_steps: consequence, reason };
    Measure { effect: Some(effect), effort, ..measure(&[], MeasureStatus::Planned) }
}

fn takes(minutes: u32, euros: u32) -> Effort {
    Effort::default()
        .with(EffortPart::MinutesOnce, Some(minutes))
        .with(EffortPart::EurosOnce, Some(euros))
}

fn high_risk(isms: &mut Isms, title: &str) -> RiskId {
    let risk = add_risk(isms, title);
    rate(isms, risk, Rating::Gross, (Likelihood::Moderate, HIGH));
    risk
}

fn plan(isms: &Isms, per: Per) -> Vec<Line> {
    gain::plan(Catalogue::shipped(), isms, per)
}

fn line(isms: &Isms, measure: MeasureId) -> Line {
    let found = plan(isms, Per::Hour).into_iter().find(|line| line.measure == measure);
    found.expect("it is in the plan")
}

#[test]
fn what_is_lowered_is_counted_in_classes_and_told_by_level() {
    let mut isms = Isms::default();
    let risk = high_risk(&mut isms, "Gijzelsoftware");
    let other = high_risk(&mut isms, "Phishing");
    let own = add_measure(&mut isms, risk, planned((1, 1), takes(60, 0)));
    on_risk(&mut isms, other, RiskEdit::Link(own));
    let gain = line(&isms, own).gain;
    // Moderate and high to small and medium: by the proposed criteria from high to low.
    assert_eq!((gain.steps, gain.lowered(), gain.unmoved), (4, 2, 0));
    assert_eq!(gain.falls.into_iter().collect::<Vec<_>>(), [((Level::High, Level::Low), 2)]);
}

#[test]
fn only_what_comes_on_top_of_what_is_carried_out_counts() {
    let mut isms = Isms::default();
    let risk = high_risk(&mut isms, "Gijzelsoftware");
    let done = add_measure(&mut isms, risk, planned((1, 0), takes(60, 0)));
    let same = add_measure(&mut isms, risk, planned((1, 0), takes(60, 0)));
    let more = add_measure(&mut isms, risk, planned((2, 0), takes(60, 0)));
    make(&mut isms, Edit::Measure(done, MeasureEdit::Status(MeasureStatus::Implemented)));
    assert_eq!((line(&isms, same).gain.steps, line(&isms, more).gain.steps), (0, 1));
    assert_eq!(line(&isms, same).gain.unmoved, 1);
    assert!(plan(&isms, Per::Hour).iter().all(|line| line.measure != done));
}

#[test]
fn the_goal_of_the_practice_goes_before_what_measures_may_bring() {
    let mut isms = Isms::default();
    let risk = high_risk(&mut isms, "Gijzelsoftware");
    let strong = add_measure(&mut isms, risk, planned((2, 2), takes(60, 0)));
    let weak = add_measure(&mut isms, risk, planned((0, 0), takes(60, 0)));
    rate(&mut isms, risk, Rating::Residual, (Likelihood::Small, HIGH));
    assert_eq!(line(&isms, strong).gain.steps, 1, "not below the goal");
    make(&mut isms, Edit::Measure(strong, MeasureEdit::Status(MeasureStatus::Implemented)));
    assert_eq!(line(&isms, weak).gain.steps, 0, "it is there already");
    make(&mut isms, Edit::Measure(strong, MeasureEdit::Effect(None)));
    assert_eq!(line(&isms, weak).gain.steps, 1, "the last of them brings it to the goal");
}

#[test]
fn what_plays_no_part_or_is_not_rated_does_not_count() {
    let mut isms = Isms::default();
    let risk = add_risk(&mut isms, "Niet beoordeeld");
    let own = add_measure(&mut isms, risk, planned((2, 2), takes(60, 0)));
    assert_eq!(line(&isms, own).gain, gain::Gain::default());
    rate(&mut isms, risk, Rating::Gross, (Likelihood::VerySmall, LOW));
    assert_eq!(line(&isms, own).gain.unmoved, 1, "nothing is lower than the lowest place");
}

#[test]
fn the_order_is_by_hour_or_by_euro_and_what_nobody_estimated_comes_last() {
    let mut isms = Isms::default();
    let risk = high_risk(&mut isms, "Gijzelsoftware");
    let quick = add_measure(&mut isms, risk, planned((1, 0), takes(30, 900)));
    let cheap = add_measure(&mut isms, risk, planned((1, 0), takes(600, 10)));
    let idle = add_measure(&mut isms, risk, planned((0, 0), takes(1, 1)));
    let unknown = add_measure(&mut isms, risk, planned((2, 2), Effort::default()));
    let order = |per| plan(&isms, per).iter().map(|line| line.measure).collect::<Vec<_>>();
    assert_eq!(order(Per::Hour), [quick, cheap, idle, unknown]);
    assert_eq!(order(Per::Euro), [cheap, quick, idle, unknown]);
    let last = line(&isms, unknown);
    assert_eq!((last.minutes, last.euros, last.is_quick), (None, None, false));
    assert_eq!(last.sofar.unknown, 1);
}

#[test]
fn a_quick_win_brings_something_for_little() {
    let (minutes, euros) = (QUICK_MINUTES as u32, QUICK_EUROS as u32);
    for (steps, effort, is_quick) in [
        (1, takes(minutes, euros), true),
        (1, takes(minutes + 1, euros), false),
        (1, takes(minutes, euros + 1), false),
        (0, takes(1, 1), false),
        (1, Effort::default(), false),
    ] {
        let mut isms = Isms::default();
        let risk = high_risk(&mut isms, "Gijzelsoftware");
        let own = add_measure(&mut isms, risk, planned((steps, 0), effort));
        assert_eq!(line(&isms, own).is_quick, is_quick, "{steps} {effort:?}");
    }
}

/// What is carried out in the order of the plan comes to what the plan says it comes to.
#[test]
fn the_sums_of_the_example_are_those_of_carrying_its_plan_out() {
    let isms = example::example(Catalogue::shipped()).expect("the example is sound");
    for per in [Per::Hour, Per::Euro] {
        check_sums(&isms, per);
    }
}

/// The lines of a plan, held against carrying them out one by one.
fn check_sums(isms: &Isms, per: Per) {
    let lines = plan(isms, per);
    let mut then = isms.clone();
    let (mut steps, mut minutes, mut euros) = (0, 0, 0);
    for line in &lines {
        let now = plan(&then, per).into_iter().find(|now| now.measure == line.measure);
        steps += now.expect("still to be done").gain.steps;
        minutes += line.minutes.unwrap_or_default();
        euros += line.euros.unwrap_or_default();
        let sofar = line.sofar;
        assert_eq!((sofar.steps, sofar.minutes, sofar.euros), (steps, minutes, euros));
        let own = then.measures.get_mut(&line.measure).expect("there");
        own.status = MeasureStatus::Implemented;
    }
    assert!(plan(&then, per).is_empty());
}

/// One measure as chance makes it: what it lowers, what it takes, and which of three risks.
type Chance = ((u8, u8), (Option<u32>, Option<u32>), Vec<bool>, bool);

fn chance() -> impl Strategy<Value = Vec<Chance>> {
    let effort = (proptest::option::of(0..200_u32), proptest::option::of(0..900_u32));
    let links = proptest::collection::vec(any::<bool>(), 3);
    let one = ((0..=3_u8, 0..=3_u8), effort, links, any::<bool>());
    proptest::collection::vec(one, 1..7)
}

fn practice(chances: &[Chance]) -> Isms {
    let mut isms = Isms::default();
    let risks = ["Een", "Twee", "Drie"].map(|title| high_risk(&mut isms, title));
    for (effect, (minutes, euros), links, is_done) in chances {
        let effort = Effort { minutes_once: *minutes, euros_yearly: *euros, ..Effort::default() };
        let mut own = planned(*effect, effort);
        if *is_done {
            own.status = MeasureStatus::Implemented;
        }
        let linked: Vec<_> =
            risks.iter().zip(links).filter(|(_, is_on)| **is_on).map(|(risk, _)| *risk).collect();
        let Some((first, others)) = linked.split_first() else { continue };
        let id = add_measure(&mut isms, *first, own);
        others.iter().for_each(|risk| on_risk(&mut isms, *risk, RiskEdit::Link(id)));
    }
    isms
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_measures_no_line_stands_before_a_better_one_and_the_sums_add_up(chances in chance()) {
        let isms = practice(&chances);
        for per in [Per::Hour, Per::Euro] {
            let lines = plan(&isms, per);
            for pair in lines.windows(2) {
                let cost = |line: &Line| if per == Per::Hour { line.minutes } else { line.euros };
                let (one, other) = (&pair[0], &pair[1]);
                let worth = |line: &Line, beside: &Line| line.gain.steps * cost(beside).unwrap_or(0);
                let group = |line: &Line| (cost(line).is_none(), line.gain.steps == 0 && cost(line).is_some());
                prop_assert!(group(one) <= group(other));
                if group(one) == (false, false) && group(other) == (false, false) {
                    prop_assert!(worth(one, other) >= worth(other, one));
                }
            }
            check_sums(&isms, per);
        }
    }
}
