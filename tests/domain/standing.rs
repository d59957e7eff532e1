//! Where a risk stands: without measures, now, and with all of them.

use crate::domain::add_measure;
use crate::domain::add_risk;
use crate::domain::attempt;
use crate::domain::make;
use crate::domain::measure;
use crate::domain::on_risk;
use crate::domain::rate;
use praktijkschild::domain::Isms;
use praktijkschild::domain::acceptance;
use praktijkschild::domain::classification::Consequences;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::matrix;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::risk::Treatment;
use praktijkschild::domain::scale::Affected;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Level;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::domain::standing;
use praktijkschild::domain::standing::Phase;
use praktijkschild::domain::standing::Phases;
use praktijkschild::domain::standing::Place;
use praktijkschild::edit::Edit;
use praktijkschild::edit::decision::CriteriaEdit;
use praktijkschild::edit::refusal::Refusal;
use praktijkschild::edit::risk::Rating;
use praktijkschild::edit::risk::Rerating;
use praktijkschild::edit::risk::RiskEdit;
use praktijkschild::edit::risk::RiskText;
use proptest::prelude::*;
use proptest::sample::select;

const BEFORE: Place = (Likelihood::Large, Consequence::High);
const AFTER: Place = (Likelihood::Small, Consequence::Low);

/// All columns alike.
fn all(consequence: Consequence) -> Consequences {
    Consequences::of(consequence, consequence, consequence)
}

/// A practice with one risk that a measure lowers.
fn practice(status: MeasureStatus) -> (Isms, RiskId) {
    let mut isms = Isms::default();
    let risk = add_risk(&mut isms, "Laptop kwijt");
    rate(&mut isms, risk, Rating::Gross, (BEFORE.0, all(BEFORE.1)));
    add_measure(&mut isms, risk, measure(&["8.5"], status));
    rate(&mut isms, risk, Rating::Residual, (AFTER.0, all(AFTER.1)));
    (isms, risk)
}

#[test]
fn a_risk_stands_at_its_goal_only_once_every_measure_is_carried_out() {
    for (status, now) in [
        (MeasureStatus::Planned, BEFORE),
        (MeasureStatus::Partial, BEFORE),
        (MeasureStatus::Implemented, AFTER),
    ] {
        let (isms, risk) = practice(status);
        let place = |phase| isms.risks[&risk].at(phase, &isms).unwrap().position();
        assert_eq!(place(Phase::Gross), Some(BEFORE));
        assert_eq!(place(Phase::Now), Some(now), "{status:?}");
        assert_eq!(place(Phase::Target), Some(AFTER));
        let here = |cell: &&matrix::Cell| cell.now.contains(&risk);
        let cells = matrix::cells(&isms);
        let cells: Vec<_> = cells.iter().filter(here).map(matrix::Cell::place).collect();
        assert_eq!(cells, [now]);
    }
}

#[test]
fn a_risk_without_a_goal_stands_where_it_stands_without_measures() {
    let (mut isms, risk) = practice(MeasureStatus::Implemented);
    on_risk(&mut isms, risk, RiskEdit::ClearResidual);
    let place = |phase| isms.risks[&risk].at(phase, &isms).and_then(|rated| rated.position());
    assert_eq!((place(Phase::Now), place(Phase::Target)), (Some(BEFORE), None));
}

#[test]
fn a_way_leads_from_the_first_position_that_is_meant_to_the_last() {
    for (status, is_reached) in
        [(MeasureStatus::Planned, false), (MeasureStatus::Implemented, true)]
    {
        let (isms, risk) = practice(status);
        for (gross, now, target) in [
            (true, true, true),
            (true, false, true),
            (true, true, false),
            (false, true, true),
            (true, false, false),
            (false, false, false),
        ] {
            let ways = standing::ways(&isms, isms.relevant_risks(), Phases { gross, now, target });
            // From now on the way is either behind the risk or before it.
            let is_there =
                (gross && target) || (gross && now && is_reached) || (now && target && !is_reached);
            let told: Vec<_> = ways
                .iter()
                .map(|way| (way.from, way.to, way.is_reached, way.risks.clone()))
                .collect();
            let wanted = (BEFORE, AFTER, is_reached, vec![risk]);
            assert_eq!(
                told,
                if is_there { vec![wanted] } else { vec![] },
                "{gross} {now} {target}"
            );
        }
    }
}

#[test]
fn the_border_runs_exactly_between_what_may_be_accepted_and_what_may_not() {
    let matrix = matrix::Matrix::proposed();
    for (likelihood, consequence) in matrix::positions() {
        let within = |row: usize, column: usize| {
            let level = matrix.level(Likelihood::ALL[row], Consequence::ALL[column]);
            acceptance::is_within_criteria(level)
        };
        let (row, column) = (likelihood.rank(), consequence.rank());
        let border = matrix.border(likelihood, consequence);
        let left = column > 0 && within(row, column - 1) != within(row, column);
        let below = row > 0 && within(row - 1, column) != within(row, column);
        assert_eq!((border.left, border.below), (left, below), "{likelihood:?} {consequence:?}");
    }
}

#[test]
fn before_a_table_is_adopted_it_is_told_which_ratings_change_their_level() {
    let (mut isms, risk) = practice(MeasureStatus::Planned);
    let level = Level::Medium;
    for (likelihood, consequence) in [
        (Likelihood::Large, Consequence::Low),
        (Likelihood::Moderate, Consequence::Low),
        (Likelihood::Small, Consequence::Medium),
        AFTER,
    ] {
        make(&mut isms, Edit::Criteria(CriteriaEdit::SetLevel { likelihood, consequence, level }));
    }
    let draft = isms.criteria_draft().expect("a draft").matrix;
    let told: Vec<_> = matrix::shifts(&isms, &draft)
        .iter()
        .map(|shift| (shift.risk, shift.phase, shift.place, shift.from, shift.to))
        .collect();
    assert_eq!(told, [(risk, Phase::Target, AFTER, Level::Low, Level::Medium)]);
    assert_eq!(matrix::shifts(&isms, &isms.criteria_in_use().matrix), []);
}

fn rerating() -> impl Strategy<Value = Rerating> {
    (
        select(&[Rating::Gross, Rating::Residual][..]),
        select(Likelihood::ALL),
        select(Consequence::ALL),
        proptest::option::of(select(Affected::ALL)),
    )
        .prop_map(|(rating, likelihood, consequence, column)| {
            let reason = "Nieuwe sloten".to_owned();
            Rerating { rating, likelihood, consequence, column, reason }
        })
}

fn consequences() -> impl Strategy<Value = Consequences> {
    let one = || select(Consequence::ALL);
    (one(), one(), one()).prop_map(|(a, b, c)| Consequences::of(a, b, c))
}

proptest! {
    #[test]
    fn a_risk_that_is_moved_stands_where_it_was_moved_to_and_only_the_column_named_rises(
        moved in rerating(), before in consequences(), likelihood in select(Likelihood::ALL)
    ) {
        let mut isms = Isms::default();
        let risk = add_risk(&mut isms, "Laptop kwijt");
        rate(&mut isms, risk, Rating::Gross, (likelihood, before));
        add_measure(&mut isms, risk, measure(&["8.5"], MeasureStatus::Planned));
        let edit = Edit::Risk(risk, RiskEdit::Rerate(moved.clone()));
        match edit.plan(&isms) {
            Ok(changes) => {
                isms.absorb(&changes);
                let risk = &isms.risks[&risk];
                let rated = match moved.rating {
                    Rating::Gross => risk.gross,
                    Rating::Residual => risk.residual.expect("a rating"),
                };
                prop_assert_eq!(rated.position(), Some((moved.likelihood, moved.consequence)));
                for column in Affected::ALL {
                    let (was, is) = (before.get(*column), rated.consequences.get(*column));
                    let may_rise = moved.column.is_none_or(|named| named == *column);
                    prop_assert!(is <= was || may_rise, "{column:?} rises");
                }
            }
            Err(why) => {
                let fits = matches!(why, Refusal::NothingChanges | Refusal::ResidualAboveGross);
                prop_assert!(fits, "{why}");
            }
        }
    }
}

#[test]
fn several_risks_get_an_owner_and_a_treatment_by_one_edit_each() {
    let (mut isms, first) = practice(MeasureStatus::Planned);
    let second = add_risk(&mut isms, "Brand in het pand");
    let owner = RiskEdit::Text(RiskText::Owner, "A. Jansen".into());
    for edit in [owner, RiskEdit::Treatment(Some(Treatment::Mitigate))] {
        make(&mut isms, Edit::Risks(vec![first, second], edit));
    }
    for risk in [first, second] {
        let risk = &isms.risks[&risk];
        assert_eq!((risk.owner.as_str(), risk.treatment), ("A. Jansen", Some(Treatment::Mitigate)));
    }
}

#[test]
fn where_one_of_several_risks_refuses_none_changes() {
    let (mut isms, risk) = practice(MeasureStatus::Implemented);
    let before = isms.clone();
    let edit = Edit::Risks(vec![risk, RiskId(99)], RiskEdit::Treatment(Some(Treatment::Avoid)));
    assert!(matches!(attempt(&mut isms, &edit), Err(Refusal::NoSuchRecord(_))));
    assert_eq!(isms, before);
}
