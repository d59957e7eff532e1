//! What was found before is met again, and something new each time the suite runs.

use super::corpus;
use super::kept;
use super::target::Desk;
use super::target::Input;
use super::target::Target;
use crate::support::chance::Chance;

#[test]
fn whatever_was_found_once_is_met_well() {
    let desk = Desk::begin();
    for target in Target::ALL {
        let kept = kept(target);
        assert!(!kept.is_empty(), "nothing is kept of {target:?}");
        for (name, input) in kept {
            desk.meet(target, &input).unwrap_or_else(|fault| panic!("{target:?}, {name}: {fault}"));
        }
    }
}

#[test]
fn whatever_comes_in_is_met_well() {
    let desk = Desk::begin();
    for (target, runs) in [
        (Target::Open, 300),
        (Target::Rescue, 40),
        (Target::Sealed, 60),
        (Target::Packed, 20),
        (Target::Import, 1000),
        (Target::Print, 4),
        (Target::Holder, 300),
        (Target::Carried, 400),
    ] {
        for run in 0..runs {
            let input = desk.any(target, &mut Chance::of_run(1, run));
            let met = desk.meet(target, &input);
            met.unwrap_or_else(|fault| {
                panic!("{target:?}, run {run}: {fault}\n{}", input.written())
            });
        }
    }
}

#[test]
fn what_was_found_can_be_written_down_and_done_again() {
    let desk = Desk::begin();
    for run in 0..200 {
        let input = desk.any(Target::Open, &mut Chance::of_run(7, run));
        assert_eq!(Input::read(Target::Open, &input.written()), input, "run {run}");
    }
}

#[test]
fn what_is_kept_is_small() {
    let sizes = Target::ALL.iter().flat_map(|target| {
        let entries = std::fs::read_dir(corpus(*target)).into_iter().flatten().flatten();
        entries.map(|entry| entry.metadata().map_or(0, |found| found.len())).collect::<Vec<_>>()
    });
    assert!(sizes.sum::<u64>() < 1_000_000);
}
