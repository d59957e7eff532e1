//! Which copies are kept.

use jiff::ToSpan;
use jiff::civil::DateTime;
use jiff::civil::date;
use praktijkschild::domain::retention;
use praktijkschild::domain::retention::kept;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn now() -> DateTime {
    date(2026, 11, 24).at(17, 0, 0, 0)
}

/// A copy at noon of each of so many days back.
fn daily(days: i64) -> BTreeSet<DateTime> {
    (0..days).map(|back| now().checked_sub(back.days()).unwrap()).collect()
}

#[test]
fn copies_of_three_years_come_down_to_some_fifty() {
    let all = daily(3 * 365);
    let kept = kept(&all, now());
    assert!((40..=50).contains(&kept.len()), "{}", kept.len());
    let count_since = |days: i64| {
        let since = now().checked_sub(days.days()).unwrap();
        kept.iter().filter(|moment| **moment > since).count()
    };
    assert_eq!(count_since(14), 14, "each day of two weeks");
    assert!((18..=24).contains(&count_since(56)), "and each week of two months");
}

#[test]
fn a_busy_day_keeps_its_newest_copies() {
    let all: BTreeSet<_> =
        (0..30).map(|back| now().checked_sub((back * 10).minutes()).unwrap()).collect();
    let kept = kept(&all, now());
    let newest: BTreeSet<_> = all.iter().rev().take(retention::NEWEST).copied().collect();
    assert_eq!(kept, newest);
}

#[test]
fn an_old_practice_that_is_opened_again_loses_nothing_at_once() {
    let all: BTreeSet<_> = (0..5).map(|year| date(2015 + year, 3, 1).at(9, 0, 0, 0)).collect();
    assert_eq!(kept(&all, now()), all);
}

#[test]
fn a_clock_that_was_wrong_costs_no_copy() {
    let later = date(2031, 1, 1).at(0, 0, 0, 0);
    let all: BTreeSet<_> = daily(400).into_iter().chain([later]).collect();
    assert!(kept(&all, now()).contains(&later));
    assert!(kept(&all, now()).contains(&now()));
}

proptest! {
    /// What is kept was there, the newest always is, and thinning twice is thinning once.
    #[test]
    fn thinning_makes_nothing_up_and_comes_to_rest(hours in prop::collection::btree_set(0_i64..40_000, 0..80)) {
        let all: BTreeSet<_> =
            hours.iter().map(|back| now().checked_sub(back.hours()).unwrap()).collect();
        let once = kept(&all, now());
        prop_assert!(once.is_subset(&all));
        prop_assert_eq!(once.last(), all.last());
        prop_assert_eq!(kept(&once, now()), once.clone());
        prop_assert!(once.len() >= all.len().min(retention::NEWEST));
    }
}
