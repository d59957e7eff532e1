//! Killed at a random moment, again and again: whatever was acknowledged is there, and what
//! was going on is there as a whole or not at all.
//!
//! The child tells what it is about to do and what it has done, each by the state the
//! document would then be in. After it was killed the file must be in the last state that
//! was acknowledged, or in the one that was about to be.

use super::fixture::at;
use super::fixture::control;
use super::fixture::practice;
use super::outcome::Outcome;
use super::outcome::progress;
use super::support::chance::Chance;
use praktijkschild::document::Document;
use praktijkschild::document::backups;
use praktijkschild::document::backups::Occasion;
use praktijkschild::document::packed;
use praktijkschild::domain::duty::DutyConflict;
use praktijkschild::domain::id::ContextIssueId;
use praktijkschild::domain::id::MeasureId;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::id::StakeholderId;
use praktijkschild::domain::passphrase::Passphrase;
use praktijkschild::domain::practice::PracticeField;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::edit::Edit;
use praktijkschild::edit::cert::CertEdit;
use praktijkschild::edit::context::ContextIssueEdit;
use praktijkschild::edit::context::StakeholderEdit;
use praktijkschild::edit::decision::CriteriaEdit;
use praktijkschild::edit::measure::MeasureEdit;
use praktijkschild::edit::measure::MeasureText;
use praktijkschild::edit::risk::RiskEdit;
use praktijkschild::edit::risk::RiskText;
use praktijkschild::edit::statement::StatementText;
use praktijkschild::edit::vulnerability::VulnerabilityEdit;
use praktijkschild::store::file::Access;
use std::ffi::OsString;
use std::io::BufRead;
use std::io::BufReader;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;
use std::time::Duration;

/// What is going on when the end comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Work {
    /// Edits, one after another, some taken back and brought back.
    Edits,
    /// A phrase is set, changed and taken away.
    Protect,
    /// Copies are made and gone back to.
    Restore,
    /// Copies are made, thinned, packed and unpacked.
    BackUp,
}

/// Twenty runs: from which on each work is done, and whether the file is encrypted.
const MIX: [(u64, Work, bool); 6] = [
    (0, Work::Edits, false),
    (10, Work::Edits, true),
    (13, Work::Protect, false),
    (15, Work::Restore, false),
    (17, Work::Restore, true),
    (18, Work::BackUp, false),
];

/// So many times twenty runs on the same files; then new ones, so that journals stay short.
const ROUNDS_A_FILE: u64 = 5;

/// The phrases a file may have.
const PHRASES: [&str; 2] = ["vier natte schapen op de dijk", "een heel andere lange zin"];

fn phrase(words: &str) -> Passphrase {
    Passphrase::new(words.to_owned())
}

/// Kills the program so many times.
pub fn prove(runs: u64, seed: u64) -> Outcome {
    let mut outcome = Outcome::of("killed while writing");
    let [mut acknowledged, mut under_way, mut litter] = [0; 3];
    for run in 0..runs {
        let mut chance = Chance::of_run(seed, run);
        let place = MIX.iter().rposition(|(from, ..)| *from <= run % 20).expect("twenty");
        let (from, work, sealed) = MIX[place];
        let desk = Desk { work, folder: root().join(place.to_string()) };
        if run.is_multiple_of(20) {
            progress(&format!("{run} of {runs}"));
        }
        if run % 20 == from && run / 20 % ROUNDS_A_FILE == 0 {
            desk.begin(sealed);
        }
        match desk.kill_once(&mut chance) {
            Ok(found) => {
                acknowledged += found.acknowledged;
                under_way += u64::from(found.was_under_way);
                litter += found.litter;
            }
            Err(fault) => {
                let kept = desk.keep(run);
                let what = format!("run {run} of seed {seed}, {work:?}, kept in {kept}: {fault}");
                outcome.failures.push(what);
                desk.begin(sealed);
            }
        }
        outcome.runs += 1;
    }
    outcome.notes = vec![
        format!(
            "{acknowledged} changes acknowledged; {under_way} more were whole on disk before they were"
        ),
        format!("{litter} unfinished copies left beside the file"),
    ];
    if outcome.failures.is_empty() {
        drop(std::fs::remove_dir_all(root()));
    }
    outcome
}

/// What was found after the end.
struct Found {
    acknowledged: u64,
    /// Whether what was about to be done was on disk already.
    was_under_way: bool,
    /// How many unfinished files were left.
    litter: u64,
}

/// Where all this happens: on a disk, not in memory.
fn root() -> PathBuf {
    std::env::temp_dir().join(format!("praktijkschild-crashes-{}", std::process::id()))
}

/// One kind of work, with a folder of its own.
struct Desk {
    work: Work,
    folder: PathBuf,
}

impl Desk {
    fn file(&self) -> PathBuf {
        self.folder.join("praktijk.schild")
    }

    fn copies(&self) -> PathBuf {
        self.folder.join("Reservekopieën")
    }

    /// A new file in an empty folder.
    fn begin(&self, sealed: bool) {
        drop(std::fs::remove_dir_all(&self.folder));
        std::fs::create_dir_all(self.copies()).expect("a folder");
        let made = if sealed {
            Document::create_sealed(&self.file(), &practice(), &at(0), &phrase(PHRASES[0]))
        } else {
            Document::create(&self.file(), practice(), &at(0))
        };
        made.expect("a document");
    }

    /// Puts what was found aside, to be looked at.
    fn keep(&self, run: u64) -> String {
        let to = root().join(format!("run-{run}"));
        drop(std::fs::rename(&self.folder, &to));
        to.display().to_string()
    }

    /// Starts the work in another process, kills it, and looks at what is left.
    fn kill_once(&self, chance: &mut Chance) -> Result<Found, String> {
        let mut child = self.child();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        // It begins by telling in which state it found the file.
        let mut told: Vec<String> = lines.next().into_iter().collect();
        let longest = if self.work == Work::Edits { 150_000 } else { 900_000 };
        std::thread::sleep(Duration::from_micros(chance.next() % longest));
        let ended = child.try_wait().map_err(|error| error.to_string())?;
        child.kill().map_err(|error| error.to_string())?;
        child.wait().map_err(|error| error.to_string())?;
        told.extend(lines);
        if let Some(ended) = ended {
            return Err(format!("the work ended by itself ({ended}) after {:?}", told.last()));
        }
        let told: Vec<(&str, &str)> = told.iter().filter_map(|line| line.split_once(' ')).collect();
        let done = told.iter().rev().find(|(word, _)| *word == "done").map(|(_, state)| *state);
        let next = told.last().filter(|(word, _)| *word == "next").map(|(_, state)| *state);
        let found = state_of(&open(&self.file())?);
        if Some(&*found) != done && Some(&*found) != next {
            return Err(format!("found {found:?}, acknowledged {done:?}, under way {next:?}"));
        }
        let acknowledged = told.iter().filter(|(word, _)| *word == "done").count() as u64 - 1;
        let litter = self.look_at_copies()? + unfinished_in(&self.folder);
        Ok(Found { acknowledged, was_under_way: Some(&*found) != done, litter })
    }

    fn child(&self) -> Child {
        Command::new(std::env::current_exe().expect("this program"))
            .args(["child", "crashes", &format!("{:?}", self.work)])
            .arg(&self.folder)
            .stdout(Stdio::piped())
            .spawn()
            .expect("a process")
    }

    /// Every copy that has its name is whole.
    fn look_at_copies(&self) -> Result<u64, String> {
        for copy in backups::list(&self.copies()) {
            open(&copy.path)?;
        }
        let packed = self.folder.join("stick.age");
        if packed.exists() {
            let out = self.folder.join("uitgepakt.schild");
            let unpacked = packed::unpack(&packed, &out, &phrase(PHRASES[1]));
            unpacked.map_err(|error| format!("packed: {error}"))?;
            open(&out)?;
            drop(std::fs::remove_file(&out));
            drop(std::fs::remove_file(&packed));
        }
        Ok(unfinished_in(&self.copies()))
    }
}

/// Opens a file with whatever phrase fits, and looks it over.
fn open(path: &Path) -> Result<Document, String> {
    let opened = Document::open(path).or_else(|_| {
        let fits = |words| Document::unlock(path, Access::Write, &phrase(words)).ok();
        PHRASES.into_iter().find_map(fits).ok_or(())
    });
    let document =
        opened.or_else(|()| Document::open(path).map_err(|error| format!("{path:?}: {error}")))?;
    let report = document.check().map_err(|error| format!("{path:?}: {error}"))?;
    if report.is_sound() { Ok(document) } else { Err(format!("{path:?}: {report:?}")) }
}

/// What tells one state of the document from every other: how long its journal is, what its
/// last line is, and the name of the practice.
fn state_of(document: &Document) -> String {
    format!("{} {}", document.journal_lines(), document.isms().practice.name)
}

/// The state of a document once the journal has a line more that changes no record.
fn after_a_line(document: &Document) -> String {
    format!("{} {}", document.journal_lines() + 1, document.isms().practice.name)
}

/// How many files were left half made. They are cleared away, as a user would do.
fn unfinished_in(folder: &Path) -> u64 {
    let entries = std::fs::read_dir(folder).expect("the folder").flatten();
    let parts = entries.filter(|entry| entry.file_name().to_string_lossy().ends_with(".part"));
    parts.filter(|part| std::fs::remove_file(part.path()).is_ok()).count() as u64
}

/// The child: does its work until it is killed.
pub fn work_until_killed(words: &[OsString]) -> ! {
    let [work, _] = words else { panic!("which work, and where") };
    let folder = PathBuf::from(&words[1]);
    let path = folder.join("praktijk.schild");
    let unlocked = |words| Document::unlock(&path, Access::Write, &phrase(words)).ok();
    let document = Document::open(&path).ok().or_else(|| PHRASES.into_iter().find_map(unlocked));
    let mut worker = Worker { document: document.expect("it opens"), folder, turn: 0 };
    worker.tell("done");
    loop {
        worker.turn += 1;
        match work.to_str() {
            Some("Edits") => worker.edit_on(),
            Some("Protect") => worker.protect(),
            Some("Restore") => worker.restore(),
            _ => worker.back_up(),
        }
    }
}

/// Edits that write to other tables than that of the practice, each with words never written
/// before.
const ELSEWHERE: [fn(String) -> Edit; 9] = [
    |words| Edit::Risk(RiskId(1), RiskEdit::Text(RiskText::Awareness, words)),
    |words| Edit::Risk(RiskId(1), RiskEdit::Vulnerability(VulnerabilityEdit::Text(0, words))),
    |words| Edit::Measure(MeasureId(1), MeasureEdit::Text(MeasureText::Evidence, words)),
    |words| Edit::StatementText(control("8.24"), StatementText::How, words),
    |words| Edit::ContextIssue(ContextIssueId(1), ContextIssueEdit::Meaning(words)),
    |words| Edit::Stakeholder(StakeholderId(1), StakeholderEdit::MetBy(words)),
    |words| Edit::Criteria(CriteriaEdit::SetFrequency(Likelihood::Small, words)),
    |words| Edit::Compensating(DutyConflict::CareLog, "A. Verzonnen".to_owned(), words),
    |words| Edit::Cert(CertEdit::Reason(words)),
];

struct Worker {
    document: Document,
    folder: PathBuf,
    turn: u64,
}

impl Worker {
    fn say(word: &str, state: &str) {
        let mut out = std::io::stdout().lock();
        writeln!(out, "{word} {state}").and_then(|()| out.flush()).expect("somebody listens");
    }

    fn tell(&self, word: &str) {
        Self::say(word, &state_of(&self.document));
    }

    /// One edit, told before and after: of the name, and in turn of something in every other
    /// kind of table.
    fn edit(&mut self) {
        let lines = self.document.journal_lines() + 1;
        let words = format!("Praktijk {lines}, {} van {}", self.turn, std::process::id());
        let place = usize::try_from(lines / 2).unwrap_or_default() % ELSEWHERE.len();
        let edit = if lines.is_multiple_of(2) {
            ELSEWHERE[place](words)
        } else {
            Edit::Practice(PracticeField::Name, words)
        };
        let name = match &edit {
            Edit::Practice(PracticeField::Name, name) => name.clone(),
            _ => self.document.isms().practice.name.clone(),
        };
        Self::say("next", &format!("{lines} {name}"));
        // Moments far apart: each is a step of its own.
        let moment = i64::try_from(lines).unwrap_or_default() * 120;
        self.document.edit(&edit, &at(moment)).expect("an edit");
        self.tell("done");
    }

    fn edit_on(&mut self) {
        self.edit();
        if self.turn.is_multiple_of(3) {
            self.back_and_forth();
        }
    }

    /// An edit taken back and brought back.
    fn back_and_forth(&mut self) {
        let (lines, after) =
            (self.document.journal_lines(), self.document.isms().practice.name.clone());
        let before =
            self.document.as_of(u32::try_from(lines - 1).unwrap()).expect("the state before");
        Self::say("next", &format!("{} {}", lines + 1, before.practice.name));
        self.document.undo(&at(0)).expect("undo");
        self.tell("done");
        Self::say("next", &format!("{} {after}", lines + 2));
        self.document.redo(&at(0)).expect("redo");
        self.tell("done");
    }

    fn protect(&mut self) {
        self.edit();
        for new in [Some(PHRASES[0]), Some(PHRASES[1]), None] {
            Self::say("next", &after_a_line(&self.document));
            self.document.protect(new.map(phrase).as_ref(), &at(0)).expect("another phrase");
            self.tell("done");
            self.edit();
        }
    }

    /// Back to a copy of before, told by the state it holds.
    fn restore(&mut self) {
        let copy = self.make_copy();
        self.edit();
        self.edit();
        let copy = self.document.copy_at(&copy, None).expect("the copy");
        Self::say("next", &after_a_line(&copy));
        self.document.restore(&copy, (&at(0), "9 uur")).expect("back to the copy");
        self.tell("done");
        self.edit();
    }

    fn back_up(&mut self) {
        self.edit();
        self.make_copy();
        let stick = self.folder.join("stick.age");
        drop(std::fs::remove_file(&stick));
        packed::pack(&self.document, &stick, &phrase(PHRASES[1])).expect("a packed copy");
    }

    fn make_copy(&self) -> PathBuf {
        let minutes = i64::try_from(self.document.journal_lines()).unwrap_or_default();
        let moment =
            jiff::civil::date(2026, 11, 23).at(0, 0, 0, 0) + jiff::Span::new().minutes(minutes);
        let copy = backups::make(
            &self.document,
            &self.folder.join("Reservekopieën"),
            (Occasion::Left, moment),
        );
        copy.expect("a copy")
    }
}
