//! Lives of a document in any order of edits, undo, restarts, copies and phrases, very often.

use super::life;
use super::outcome::Outcome;
use super::outcome::progress;
use proptest::test_runner::Config;
use proptest::test_runner::RngAlgorithm;
use proptest::test_runner::TestRng;
use proptest::test_runner::TestRunner;
use std::cell::Cell;

/// Lives so many lives.
pub fn prove(runs: u64, seed: u64) -> Outcome {
    let mut outcome = Outcome::of("edits, restarts, copies, phrases");
    let config = Config {
        cases: u32::try_from(runs).unwrap_or(u32::MAX),
        failure_persistence: None,
        ..Config::default()
    };
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_be_bytes());
    let chance = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
    let (lives, steps) = (Cell::new(0), Cell::new(0));
    let lived = TestRunner::new_with_rng(config, chance).run(&life::life(), |life| {
        if lives.get() % 200 == 0 {
            progress(&format!("{} of {runs}", lives.get()));
        }
        lives.set(lives.get() + 1);
        steps.set(steps.get() + life.len());
        life::live(life)
    });
    outcome.failures.extend(lived.err().map(|fault| format!("seed {seed}: {fault}")));
    outcome.runs = lives.get();
    outcome.notes = vec![format!("{} steps in all", steps.get())];
    outcome
}
