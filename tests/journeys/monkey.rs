//! Somebody, or something, that clicks and types at random: nothing breaks, and all of it
//! can be taken back. `packaging/linux/proofs monkey` goes on for 200,000 steps.

use crate::support::monkey::Monkey;
use crate::support::monkey::VIEWS;

/// Steps at each window.
const STEPS: u64 = 650;

#[test]
fn whatever_is_clicked_and_typed_nothing_breaks_and_all_can_be_taken_back() {
    let mut lines = 0;
    for seed in 1..=3 {
        let mut monkey = Monkey::begin(seed);
        for _ in 0..STEPS {
            monkey.step().unwrap_or_else(|fault| panic!("{fault}, {}", monkey.told()));
        }
        assert!(monkey.places.len() > 4, "it saw hardly anything: {:?}", monkey.places);
        let is_known = |place: &String| VIEWS.iter().any(|view| place.starts_with(view));
        let strange: Vec<_> = monkey.places.keys().filter(|place| !is_known(place)).collect();
        assert!(strange.is_empty(), "views that no proof looks for: {strange:?}");
        lines += monkey.take_all_back().unwrap().lines;
    }
    assert!(lines > 30, "it did hardly anything: {lines} lines of journal");
}
