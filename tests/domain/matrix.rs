//! The risk criteria: a table that never says that a worse risk weighs less, in versions
//! that never rewrite what was judged before.

use crate::domain::TODAY;
use crate::domain::add_risk;
use crate::domain::attempt;
use crate::domain::make;
use crate::domain::rate;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::domain::Isms;
use praktijkschild::domain::classification::Consequences;
use praktijkschild::domain::id::CriteriaId;
use praktijkschild::domain::matrix;
use praktijkschild::domain::matrix::Matrix;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Level;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::edit::Edit;
use praktijkschild::edit::decision::CriteriaEdit;
use praktijkschild::edit::refusal::Refusal;
use praktijkschild::edit::risk::Rating;
use proptest::prelude::any;
use proptest::prelude::proptest;

/// Read row by row and column by column, no level falls.
fn is_monotone(level: impl Fn(usize, usize) -> Level) -> bool {
    let rows = (0..5).all(|row| (1..4).all(|column| level(row, column) >= level(row, column - 1)));
    let columns =
        (0..4).all(|column| (1..5).all(|row| level(row, column) >= level(row - 1, column)));
    rows && columns
}

fn cell(matrix: &Matrix, row: usize, column: usize) -> Level {
    matrix.level(Likelihood::ALL[row], Consequence::ALL[column])
}

#[test]
fn every_single_change_of_the_proposed_table_is_taken_exactly_when_no_level_falls() {
    let proposed = Matrix::proposed();
    let mut tried = 0;
    for (likelihood, consequence) in matrix::positions() {
        for level in Level::ALL {
            let wanted = |row: usize, column: usize| {
                let here = (row, column) == (likelihood.rank(), consequence.rank());
                if here { *level } else { cell(&proposed, row, column) }
            };
            let changed = proposed.with(likelihood, consequence, *level);
            assert_eq!(
                changed.is_ok(),
                is_monotone(wanted),
                "{likelihood:?} {consequence:?} {level:?}"
            );
            tried += 1;
        }
    }
    assert_eq!(tried, 60);
}

proptest! {
    #[test]
    fn no_row_of_changes_ever_leaves_a_table_in_which_a_worse_risk_weighs_less(
        changes in proptest::collection::vec((0_usize..5, 0_usize..4, 0_usize..3), 0..40)
    ) {
        let mut matrix = Matrix::proposed();
        for (row, column, level) in changes {
            if let Ok(changed) = matrix.with(Likelihood::ALL[row], Consequence::ALL[column], Level::ALL[level]) {
                matrix = changed;
            }
            assert!(is_monotone(|row, column| cell(&matrix, row, column)));
        }
    }

    #[test]
    fn a_table_is_taken_exactly_when_no_level_falls(cells in any::<[[u8; 4]; 5]>()) {
        let cells = cells.map(|row| row.map(|level| Level::ALL[usize::from(level) % 3]));
        assert_eq!(Matrix::new(cells).is_ok(), is_monotone(|row, column| cells[row][column]));
    }
}

#[test]
fn the_proposed_table_is_the_one_of_the_method_profile() {
    let catalogue = Catalogue::shipped();
    let profile = catalogue
        .profile(&Isms::default().criteria_in_use().profile)
        .expect("the profile is there");
    assert!(profile.enabled);
    assert_eq!(profile.filled_matrix(), Some(Matrix::proposed()));
}

#[test]
fn the_proposed_table_keeps_the_lowest_levels_its_profile_asks_for() {
    let profile = Catalogue::shipped().profile("nen7512-2015").expect("the profile is there");
    let minimum = |code: &str| {
        let rule = profile
            .matrix_edit_rules
            .iter()
            .find(|rule| rule.code == code)
            .expect("the rule is there");
        (rule.consequence.expect("for one column"), rule.minimum_level.expect("a lowest level"))
    };
    for (consequence, lowest) in [minimum("very_high_minimum"), minimum("death_minimum")] {
        for likelihood in Likelihood::ALL {
            assert!(
                Matrix::proposed().level(*likelihood, consequence) >= lowest,
                "{likelihood:?} {consequence:?}"
            );
        }
    }
}

#[test]
fn the_profile_of_2022_ships_empty_and_disabled() {
    let profile = Catalogue::shipped().profile("nen7512-2022").expect("the profile is there");
    assert!(!profile.enabled);
    assert_eq!(profile.filled_matrix(), None);
    assert_eq!(profile.consequence(Consequence::High), None);
}

fn lower_one_cell() -> Edit {
    let (likelihood, consequence) = (Likelihood::Small, Consequence::VeryHigh);
    Edit::Criteria(CriteriaEdit::SetLevel { likelihood, consequence, level: Level::Medium })
}

fn adopt() -> Edit {
    Edit::Criteria(CriteriaEdit::Adopt { by: "A. Jansen".to_owned(), on: TODAY })
}

/// A practice with one risk in the cell that is going to change.
fn practice_with_a_rated_risk() -> (Isms, praktijkschild::domain::id::RiskId) {
    let mut isms = Isms::default();
    let risk = add_risk(&mut isms, "Brand in het pand");
    let consequences = Consequences::of(Consequence::Low, Consequence::VeryHigh, Consequence::Low);
    rate(&mut isms, risk, Rating::Gross, (Likelihood::Small, consequences));
    (isms, risk)
}

#[test]
fn a_draft_nobody_used_changes_in_place() {
    let mut isms = Isms::default();
    make(&mut isms, lower_one_cell());
    assert_eq!(isms.criteria.len(), 1);
    assert_eq!(
        isms.criteria_in_use().matrix.level(Likelihood::Small, Consequence::VeryHigh),
        Level::Medium
    );
}

#[test]
fn changed_criteria_never_rewrite_an_assessment_adopted_or_not() {
    for adopted in [false, true] {
        let (mut isms, risk) = practice_with_a_rated_risk();
        if adopted {
            make(&mut isms, adopt());
        }
        make(&mut isms, lower_one_cell());
        make(&mut isms, adopt());
        assert_eq!(isms.criteria_in_use().id, CriteriaId(2));
        assert_eq!(isms.risks[&risk].gross_level(&isms), Some(Level::High), "judged by version 1");
    }
}

#[test]
fn a_risk_rated_again_is_judged_by_the_new_criteria() {
    let (mut isms, risk) = practice_with_a_rated_risk();
    make(&mut isms, adopt());
    make(&mut isms, lower_one_cell());
    make(&mut isms, adopt());
    let consequences =
        Consequences::of(Consequence::Medium, Consequence::VeryHigh, Consequence::Low);
    rate(&mut isms, risk, Rating::Gross, (Likelihood::Small, consequences));
    assert_eq!(isms.risks[&risk].gross_level(&isms), Some(Level::Medium));
}

#[test]
fn a_draft_is_not_used_until_it_is_adopted_and_can_be_dropped() {
    let mut isms = Isms::default();
    make(&mut isms, adopt());
    make(&mut isms, lower_one_cell());
    assert_eq!(isms.criteria_in_use().id, CriteriaId(1));
    make(&mut isms, Edit::Criteria(CriteriaEdit::DropDraft));
    assert_eq!(isms.criteria.len(), 1);
    assert_eq!(attempt(&mut isms, &adopt()), Err(Refusal::NoDraft));
}

#[test]
fn the_map_shows_every_relevant_rated_risk_once_where_it_stands() {
    let (mut isms, risk) = practice_with_a_rated_risk();
    let unrated = add_risk(&mut isms, "Nog niet beoordeeld");
    let cells = matrix::cells(&isms);
    assert_eq!(cells.len(), 20);
    let here = cells.iter().filter(|cell| cell.gross.contains(&risk)).collect::<Vec<_>>();
    assert_eq!(here.len(), 1);
    assert_eq!(
        (here[0].likelihood, here[0].consequence),
        (Likelihood::Small, Consequence::VeryHigh)
    );
    assert!(cells.iter().all(|cell| !cell.gross.contains(&unrated) && cell.residual.is_empty()));
}
