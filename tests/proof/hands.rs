//! Random hands at the window, for as long as it takes.

use super::outcome::Outcome;
use super::outcome::progress;
use super::support::monkey::Back;
use super::support::monkey::Monkey;
use super::support::monkey::VIEWS;
use std::collections::BTreeMap;
use std::panic::AssertUnwindSafe;

/// So many steps at one window; then a new one, with another seed.
const STEPS_A_WINDOW: u64 = 10_000;

/// After so many steps every view has been on the screen.
const ENOUGH: u64 = 100_000;

/// Takes so many steps.
pub fn prove(runs: u64, seed: u64) -> Outcome {
    let mut outcome = Outcome::of("random clicks, keys and drags");
    let mut places = BTreeMap::<String, u64>::new();
    let mut all = Back::default();
    for window in 0..runs.div_ceil(STEPS_A_WINDOW) {
        let seed = seed + window;
        let steps = STEPS_A_WINDOW.min(runs - window * STEPS_A_WINDOW);
        progress(&format!("{} of {runs}", window * STEPS_A_WINDOW));
        let mut monkey = Monkey::begin(seed);
        let done = std::panic::catch_unwind(AssertUnwindSafe(|| {
            (0..steps).try_for_each(|_| monkey.step())
        }));
        outcome.runs += monkey.steps;
        for (place, times) in &monkey.places {
            *places.entry(place.clone()).or_default() += times;
        }
        let fault = match done {
            Ok(Ok(())) => None,
            Ok(Err(fault)) => Some(fault),
            Err(panic) => Some(super::fuzzing::words_of(&*panic)),
        };
        if let Some(fault) = fault {
            outcome.failures.push(format!("seed {seed}: {fault}, {}", monkey.told()));
            continue;
        }
        match monkey.take_all_back() {
            Ok(back) => {
                all.documents += back.documents;
                all.lines += back.lines;
                all.steps += back.steps;
            }
            Err(fault) => outcome.failures.push(format!("seed {seed}: {fault}")),
        }
    }
    if runs >= ENOUGH {
        let unseen = VIEWS.iter().filter(|view| !places.contains_key(**view));
        outcome.failures.extend(unseen.map(|view| format!("{view} was never seen")));
    }
    let seen: Vec<String> =
        places.iter().map(|(place, times)| format!("{place} {times}")).collect();
    outcome.notes = vec![
        format!("seen: {}", seen.join(", ")),
        format!(
            "{} documents, {} lines of journal; taken back to their start in {} steps",
            all.documents, all.lines, all.steps
        ),
    ];
    outcome
}
