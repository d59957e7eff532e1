//! What printing and packing take of the computer, measured on the program itself: each in a
//! process of its own, since memory that was once taken is not given back.

use praktijkschild::document::Document;
use praktijkschild::domain::Isms;
use std::io::Write as _;
use std::path::Path;
use std::process::Command;
use std::process::Stdio;
use std::time::Duration;
use std::time::Instant;

/// The most memory that an export of a thousand risks may take, in megabytes.
const MOST_MEMORY: u64 = 400;

/// Prints what each export of a document takes.
pub fn exporting(folder: &Path, isms: &Isms) {
    let file = folder.join("exporting.schild");
    drop(Document::create(&file, isms.clone(), &super::stamp()).expect("a document"));
    let risks = isms.risks.len();
    let parcel = ["parcel", "--out", "parcel.zip"];
    let dossier = ["report", "--kind", "auditdossier", "--out", "dossier.pdf"];
    let summary = ["report", "--out", "summary.pdf"];
    for (what, words) in
        [("summary", &summary[..]), ("dossier", &dossier[..]), ("parcel", &parcel[..])]
    {
        let mut command = Command::new(env!("CARGO_BIN_EXE_praktijkschild"));
        let words = words.split_first().expect("a command");
        command.current_dir(folder).arg(words.0).arg(&file).args(words.1);
        let (took, kibibytes) = run(&mut command);
        let megabytes = kibibytes * 1024 / 1_000_000;
        let what = format!("{what} of {risks} risks, whole process");
        let took = took.as_secs_f64() * 1000.0;
        let line = format!("   {what:<42} {took:>9.2} ms   {megabytes} MB (most {MOST_MEMORY} MB)");
        writeln!(std::io::stdout(), "{line}").expect("somebody reads this");
    }
}

/// How long a process takes, and the most memory it ever had, in kibibytes. The system tells
/// that only while the process is there, so it is asked again and again.
fn run(command: &mut Command) -> (Duration, u64) {
    let begun = Instant::now();
    let mut child = command.stdout(Stdio::null()).spawn().expect("the program");
    let status = format!("/proc/{}/status", child.id());
    let mut most = 0;
    loop {
        most = std::fs::read_to_string(&status).map_or(most, |told| peak(&told).max(most));
        if let Some(ended) = child.try_wait().expect("it runs") {
            assert!(ended.success(), "the export failed");
            return (begun.elapsed(), most);
        }
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// The most memory that a process had, as the system tells it.
fn peak(status: &str) -> u64 {
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or_default()
}
