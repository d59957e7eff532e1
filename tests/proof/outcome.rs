//! What came of a proof: one line for a table, and what went wrong in full.

use std::io::Write as _;
use std::process::ExitCode;
use std::time::Duration;

/// What came of a proof.
#[derive(Debug, Default)]
pub struct Outcome {
    /// What was tried.
    pub what: String,
    /// How often.
    pub runs: u64,
    /// What went wrong, each with what it takes to see it again.
    pub failures: Vec<String>,
    /// Figures worth knowing.
    pub notes: Vec<String>,
    /// Why it could not be tried at all.
    pub untried: Option<String>,
}

impl Outcome {
    /// The outcome of something that has not been tried yet.
    pub fn of(what: &str) -> Self {
        Self { what: what.to_owned(), ..Self::default() }
    }

    /// Prints it; the exit code is 0 where nothing went wrong, 1 where something did and 3
    /// where it could not be tried.
    pub fn tell(&self, took: Duration) -> ExitCode {
        let seconds = took.as_secs_f64();
        let failures = match &self.untried {
            Some(why) => format!("not tried: {why}"),
            None => format!("{} failures", self.failures.len()),
        };
        let first = format!("{:<32} {:>9} times  {failures}  {seconds:.0} s", self.what, self.runs);
        let notes = self.notes.iter().map(|note| format!("   {note}"));
        let faults = self.failures.iter().map(|failure| format!("   FAILED: {failure}"));
        let lines: Vec<String> = std::iter::once(first).chain(notes).chain(faults).collect();
        let text = lines.join("\n") + "\n";
        drop(std::io::stdout().write_all(text.as_bytes()));
        if self.untried.is_some() {
            ExitCode::from(3)
        } else {
            ExitCode::from(u8::from(!self.failures.is_empty()))
        }
    }
}

/// Tells how far it is, where nobody reads it as output.
pub fn progress(text: &str) {
    drop(writeln!(std::io::stderr(), "   {text}"));
}
