//! A million hostile things at every door of the program. One that is met badly is written
//! to `tests/fuzz/corpus`, to be met again by the suite. A thing that is met for more than
//! two seconds twice over, or that takes more memory than the program may have, is met badly as well.

use super::fuzz;
use super::fuzz::target::Desk;
use super::fuzz::target::Input;
use super::fuzz::target::Target;
use super::outcome::Outcome;
use super::outcome::progress;
use super::support::chance::Chance;
use std::ops::Range;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::sync::Mutex;
use std::time::Duration;
use std::time::Instant;

/// Of a thousand things, how many come to each door. What takes longest comes least.
const SHARES: [(Target, u64); 8] = [
    (Target::Import, 500),
    (Target::Holder, 160),
    (Target::Open, 150),
    (Target::Sealed, 50),
    (Target::Rescue, 30),
    (Target::Packed, 8),
    (Target::Print, 2),
    (Target::Carried, 100),
];

/// The longest that anything may take; a program that is not made for speed gets more.
const LONGEST: Duration = Duration::from_secs(if cfg!(debug_assertions) { 10 } else { 2 });

/// After so long nobody waits any more.
const HOPELESS: Duration = Duration::from_secs(60);

/// The most memory the program may take, in KiB.
const MOST_MEMORY: u64 = 512 * 1024;

/// What is being met, and since when.
type Now = Arc<Mutex<Option<(Target, u64, Input, Instant)>>>;

/// Lets so many things in, from a certain run on. One door only, where it is named.
pub fn prove((from, runs): (u64, u64), seed: u64, only: Option<&str>) -> Outcome {
    let mut outcome = Outcome::of("hostile files and texts");
    let now = Now::default();
    watch(Arc::clone(&now), seed);
    // What goes wrong is told once, below.
    std::panic::set_hook(Box::new(|_| {}));
    let desk = Desk::begin();
    for (target, share) in SHARES {
        let runs = match only {
            Some(name) if name == target.name() => runs,
            Some(_) => continue,
            None => (runs * share).div_ceil(1000),
        };
        progress(&format!("{}: {runs} runs", target.name()));
        let met = Door { desk: &desk, target, seed, now: &now }.meet_all(from..from + runs);
        outcome.runs += runs;
        outcome.notes.push(met.0);
        outcome.failures.extend(met.1);
    }
    let most = memory();
    outcome.notes.push(format!("seed {seed}; at most {} MB of memory", most / 1024));
    if most > MOST_MEMORY {
        outcome.failures.push(format!("it took {} MB of memory", most / 1024));
    }
    drop(std::panic::take_hook());
    outcome
}

struct Door<'a> {
    desk: &'a Desk,
    target: Target,
    seed: u64,
    now: &'a Now,
}

impl Door<'_> {
    /// All at one door: a line that tells of it, and what was met badly.
    fn meet_all(&self, runs: Range<u64>) -> (String, Vec<String>) {
        let mut faults = Vec::new();
        let mut slowest = (Duration::ZERO, 0);
        let mut stalls = 0;
        let begun = Instant::now();
        let mut highest = memory();
        for run in runs.clone() {
            let input = self.desk.any(self.target, &mut Chance::of_run(self.seed, run));
            let (mut took, mut fault) = self.meet(run, &input);
            if took > LONGEST && fault.is_none() {
                // What is slow by itself is slow again; a computer that was busy is not.
                stalls += 1;
                (took, fault) = self.meet(run, &input);
            }
            slowest = slowest.max((took, run));
            if took > LONGEST && fault.is_none() {
                fault = Some(format!("it took {took:.1?}"));
            }
            if let Some(fault) = fault {
                keep(self.target, (self.seed, run), &input);
                faults.push(format!("{:?}, run {run} of seed {}: {fault}", self.target, self.seed));
            }
            if run.is_multiple_of(64) && memory() > highest.max(MOST_MEMORY) {
                highest = memory();
                keep(self.target, (self.seed, run), &input);
                faults.push(format!(
                    "{:?}, within 64 before run {run}: {} MB",
                    self.target,
                    highest / 1024
                ));
            }
        }
        let runs = runs.end - runs.start;
        let rate = runs as f64 / begun.elapsed().as_secs_f64();
        let (longest, which) = slowest;
        let told = format!(
            "{:<8} {runs:>8} runs, {rate:>8.0} a second; slowest {:.0} ms (run {which}); \
             {stalls} slow once and not again",
            self.target.name(),
            longest.as_secs_f64() * 1000.0
        );
        (told, faults)
    }

    /// One at the door: how long it took, and what was wrong.
    fn meet(&self, run: u64, input: &Input) -> (Duration, Option<String>) {
        let since = Instant::now();
        *self.now.lock().expect("nobody panicked with it") =
            Some((self.target, run, input.clone(), since));
        let met = std::panic::catch_unwind(AssertUnwindSafe(|| self.desk.meet(self.target, input)));
        *self.now.lock().expect("nobody panicked with it") = None;
        let fault = match met {
            Ok(met) => met.err(),
            Err(panic) => Some(format!("panic: {}", words_of(&*panic))),
        };
        (since.elapsed(), fault)
    }
}

/// What a panic says.
pub fn words_of(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().cloned();
    text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned())).unwrap_or_default()
}

/// Writes down what was met badly.
fn keep(target: Target, (seed, run): (u64, u64), input: &Input) {
    let folder = fuzz::corpus(target);
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join(format!("found-{seed}-{run}")), input.written()).expect("room");
}

/// Ends it all where one thing is met without an end, and writes that down.
fn watch(now: Now, seed: u64) {
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(Duration::from_secs(1));
            let now = now.lock().expect("nobody panicked with it");
            if let Some((target, run, input, since)) = &*now
                && since.elapsed() > HOPELESS
            {
                keep(*target, (seed, *run), input);
                progress(&format!("{target:?}, run {run} of seed {seed}, does not end"));
                std::process::exit(1);
            }
        }
    });
}

/// The most memory this process has ever had, in KiB. Only Linux tells.
fn memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or_default()
}
