//! A disk that runs full, at every write there is: with so many pages free, then one more,
//! until there is room. Each time what was asked is refused with the sentence for it, the
//! file is what it was, nothing is left behind, and once there is room it works.
//!
//! The disk is a small one in memory, mounted where nobody else sees it.

use super::fixture::at;
use super::fixture::practice;
use super::outcome::Outcome;
use super::outcome::progress;
use praktijkschild::app::errors;
use praktijkschild::app::output;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::document::Document;
use praktijkschild::document::EditError;
use praktijkschild::document::backups;
use praktijkschild::document::backups::Occasion;
use praktijkschild::document::packed;
use praktijkschild::domain::Isms;
use praktijkschild::domain::passphrase::Passphrase;
use praktijkschild::domain::practice::PracticeField;
use praktijkschild::edit::Edit;
use praktijkschild::interchange;
use praktijkschild::report;
use praktijkschild::report::ReportInput;
use praktijkschild::store::error::StoreError;
use praktijkschild::store::file::Access;
use praktijkschild::text::Texts;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs::File;
use std::io::ErrorKind;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;

/// How large the disk is.
const SIZE: &str = "size=24m";

/// What is free of a disk in memory comes in pages.
const PAGE: usize = 4096;

/// The most pages anything here needs; where it still has no room, something is wrong.
const MOST_PAGES: usize = 3000;

fn phrase() -> Passphrase {
    Passphrase::new("vier natte schapen op de dijk".to_owned())
}

/// Starts this program anew where it may mount a disk that only it sees.
pub fn prove(steps: u64) -> Outcome {
    let mut outcome = Outcome::of("a disk that runs full");
    let folder = tempfile::tempdir().expect("a folder");
    let script = format!("mount -t tmpfs -o {SIZE} tmpfs \"$0\" && exec \"$@\"");
    for rights in [&["--mount"][..], &["--mount", "--map-root-user"]] {
        let program = std::env::current_exe().expect("this program");
        let inside = Command::new("unshare")
            .args(rights)
            .args(["sh", "-c", &script])
            .arg(folder.path())
            .arg(program)
            .args(["child", "full-disk", &steps.to_string()])
            .arg(folder.path())
            .stderr(Stdio::inherit())
            .output();
        let Ok(inside) = inside else { continue };
        let text = String::from_utf8_lossy(&inside.stdout);
        let told: BTreeMap<&str, Vec<&str>> = text
            .lines()
            .filter_map(|line| line.split_once(": "))
            .fold(BTreeMap::new(), |mut told, (key, value)| {
                told.entry(key).or_insert_with(Vec::new).push(value);
                told
            });
        // The last line says that it went through to its end.
        if let Some(runs) = told.get("runs").and_then(|runs| runs.last()) {
            outcome.runs = runs.parse().unwrap_or_default();
            let lines =
                |key| told.get(key).into_iter().flatten().map(|line| (*line).to_owned()).collect();
            outcome.failures = lines("failed");
            outcome.notes = lines("note");
            return outcome;
        }
        if text.contains("begun: ") {
            outcome.failures.push(format!("it broke off: {text}"));
            return outcome;
        }
    }
    outcome.untried =
        Some("no disk can be mounted here, not even one that nobody else sees".to_owned());
    outcome
}

/// What is asked of the program on a full disk. `Ok` is done; a sentence says why not.
struct Request {
    name: &'static str,
    /// Whether the file is encrypted.
    sealed: bool,
    ask: fn(&mut Desk) -> Result<(), Refused>,
    /// Whether it is to change what is in the document.
    changes: bool,
}

/// Why it was not done.
#[derive(Debug)]
struct Refused {
    /// The sentence the user reads.
    sentence: String,
    /// Whether that is the one of a full disk.
    is_full: bool,
}

impl From<StoreError> for Refused {
    fn from(error: StoreError) -> Self {
        let is_full = matches!(error, StoreError::DiskFull);
        Self { sentence: errors::store(&Texts::dutch(), &error, Path::new("x")), is_full }
    }
}

impl From<EditError> for Refused {
    fn from(error: EditError) -> Self {
        match error {
            EditError::Store(error) => error.into(),
            EditError::Refused(why) => Self { sentence: why.to_string(), is_full: false },
        }
    }
}

impl From<std::io::Error> for Refused {
    fn from(error: std::io::Error) -> Self {
        let is_full = error.kind() == ErrorKind::StorageFull;
        Self { sentence: errors::output(&Texts::dutch(), &error, Path::new("x")), is_full }
    }
}

const REQUESTS: [Request; 15] = [
    Request { name: "a small edit", sealed: false, ask: Desk::edit, changes: true },
    Request { name: "a small edit, encrypted", sealed: true, ask: Desk::edit, changes: true },
    Request { name: "an edit of many records", sealed: false, ask: Desk::import, changes: true },
    Request {
        name: "an edit of many records, encrypted",
        sealed: true,
        ask: Desk::import,
        changes: true,
    },
    Request { name: "undo", sealed: false, ask: Desk::undo, changes: true },
    Request { name: "a new practice", sealed: false, ask: Desk::create, changes: false },
    Request { name: "a backup copy", sealed: false, ask: Desk::back_up, changes: false },
    Request { name: "a backup copy, encrypted", sealed: true, ask: Desk::back_up, changes: false },
    Request { name: "setting a phrase", sealed: false, ask: Desk::protect, changes: false },
    Request { name: "taking a phrase away", sealed: true, ask: Desk::unprotect, changes: false },
    Request { name: "going back to a copy", sealed: false, ask: Desk::restore, changes: true },
    Request { name: "packing", sealed: false, ask: Desk::pack, changes: false },
    Request { name: "unpacking", sealed: false, ask: Desk::unpack, changes: false },
    Request { name: "the open format", sealed: false, ask: Desk::write_json, changes: false },
    Request { name: "the PDF", sealed: false, ask: Desk::write_pdf, changes: false },
];

/// The other side, on the small disk: tells what came of it, line by line.
pub fn run_out_of_room(words: &[OsString]) {
    let [steps, folder] = words else { panic!("how finely, and where") };
    let step: usize = steps.to_str().and_then(|steps| steps.parse().ok()).expect("a number");
    say("begun", "on the small disk");
    let mut runs = 0;
    for request in &REQUESTS {
        progress(request.name);
        match run_out(request, Path::new(folder), step) {
            Ok((refused, needed)) => {
                runs += refused + 1;
                say(
                    "note",
                    &format!("{}: refused {refused} times, needs {needed} KiB", request.name),
                );
            }
            Err(fault) => say("failed", &format!("{}: {fault}", request.name)),
        }
    }
    say("runs", &runs.to_string());
}

fn say(word: &str, text: &str) {
    let text = text.replace('\n', " ");
    writeln!(std::io::stdout(), "{word}: {text}").expect("somebody listens");
}

/// Asks one thing with ever more room, until it is done; answers how often it was refused
/// and how much room it took.
fn run_out(request: &Request, folder: &Path, step: usize) -> Result<(usize, usize), String> {
    let mut desk = Desk::begin(request.sealed, folder);
    let mut refused = 0;
    let mut pages = 0;
    while pages < MOST_PAGES {
        let before = desk.state();
        desk.fill(pages);
        let outcome = (request.ask)(&mut desk);
        let here = format!("with {pages} pages free");
        if desk.document.isms() != &before.isms && outcome.is_err() {
            return Err(format!("{here}: refused, and yet memory has changed"));
        }
        desk.is_sound().map_err(|fault| format!("{here}, disk still full: {fault}"))?;
        desk.empty();
        desk.is_sound().map_err(|fault| format!("{here}: {fault}"))?;
        let Err(why) = outcome else {
            desk.reopened().map_err(|fault| format!("{here}, done: {fault}"))?;
            return Ok((refused, pages * PAGE / 1024));
        };
        if !why.is_full {
            return Err(format!("{here}: the disk is full, but it says: {}", why.sentence));
        }
        if desk.state() != before {
            return Err(format!("{here}: {before:?} has become {:?}", desk.state()));
        }
        refused += 1;
        if refused % 8 == 1 {
            // Now there is room: the same, once more, on a desk that need not be kept.
            desk.reopened().map_err(|fault| format!("{here}, refused: {fault}"))?;
            (request.ask)(&mut desk)
                .map_err(|why| format!("{here}, then room: {}", why.sentence))?;
            desk.reopened().map_err(|fault| format!("{here}, then room: {fault}"))?;
            if request.changes && desk.state().isms == before.isms {
                return Err(format!("{here}, then room: nothing has changed"));
            }
            desk = Desk::begin(request.sealed, folder);
        }
        pages += step;
    }
    Err(format!("{MOST_PAGES} pages are not enough"))
}

/// All that must stay as it was.
#[derive(Debug, PartialEq)]
struct State {
    isms: Isms,
    fingerprint: String,
    sealed: bool,
    names: Vec<String>,
}

/// A document on the small disk, with a copy of a day ago and a packed one.
struct Desk {
    document: Document,
    folder: PathBuf,
    copy: PathBuf,
    packed: PathBuf,
    /// What the open format and the PDF hold, made while there was room.
    json: String,
    pdf: Vec<u8>,
}

impl Desk {
    fn begin(sealed: bool, folder: &Path) -> Self {
        for entry in std::fs::read_dir(folder).expect("the disk").flatten() {
            let path = entry.path();
            let gone = if path.is_dir() {
                std::fs::remove_dir_all(path)
            } else {
                std::fs::remove_file(path)
            };
            gone.expect("room");
        }
        let path = folder.join("praktijk.schild");
        let mut document = if sealed {
            Document::create_sealed(&path, &practice(), &at(0), &phrase())
        } else {
            Document::create(&path, practice(), &at(0))
        }
        .expect("a document");
        let copy = backups::make(
            &document,
            &folder.join("kopieën"),
            (Occasion::Left, jiff::civil::date(2026, 11, 22).at(9, 0, 0, 0)),
        );
        let packed = folder.join("stick.age");
        packed::pack(&document, &packed, &phrase()).expect("a packed copy");
        let json = interchange::to_json(document.isms(), jiff::civil::date(2026, 11, 23));
        let edit = Edit::Practice(PracticeField::Name, "De Linde".to_owned());
        document.edit(&edit, &at(60)).expect("an edit");
        let pdf = paper(&document);
        let folder = folder.to_owned();
        let mut desk = Self { document, folder, copy: copy.expect("a copy"), packed, json, pdf };
        // As after a start: the database has no journal yet.
        desk.reopened().expect("it opens");
        desk
    }

    /// Leaves so many pages free.
    fn fill(&self, pages: usize) {
        let mut filler = File::create(self.folder.join("filler")).expect("a file");
        let page = vec![1; PAGE];
        let mut written = 0;
        while filler.write_all(&page).is_ok() {
            written += PAGE;
        }
        let kept = written.saturating_sub(pages * PAGE);
        filler.set_len(kept as u64).expect("a shorter file");
    }

    fn empty(&self) {
        std::fs::remove_file(self.folder.join("filler")).expect("it was there");
    }

    fn state(&self) -> State {
        let mut names = Vec::new();
        for folder in [self.folder.clone(), self.folder.join("kopieën")] {
            let entries = std::fs::read_dir(folder).expect("the disk").flatten();
            names.extend(entries.map(|entry| entry.file_name().to_string_lossy().into_owned()));
        }
        // The database keeps its own, empty, for as long as the file is open.
        names.retain(|name| !name.ends_with("-journal"));
        names.sort();
        State {
            isms: self.document.isms().clone(),
            fingerprint: self.document.fingerprint().to_owned(),
            sealed: self.document.is_sealed(),
            names,
        }
    }

    fn is_sound(&self) -> Result<(), String> {
        let report =
            self.document.check().map_err(|error| format!("it cannot be looked over: {error}"))?;
        if report.is_sound() { Ok(()) } else { Err(format!("{report:?}")) }
    }

    /// Closed and opened again: what is on disk is what was in memory.
    fn reopened(&mut self) -> Result<(), String> {
        let before = self.state();
        let path = self.document.path().to_owned();
        let nothing =
            std::env::temp_dir().join(format!("praktijkschild-room-{}.schild", std::process::id()));
        drop(std::fs::remove_file(&nothing));
        let other =
            Document::create(&nothing, Isms::default(), &at(0)).expect("elsewhere there is room");
        drop(std::mem::replace(&mut self.document, other));
        let opened = Document::unlock(&path, Access::Write, &phrase());
        self.document = opened.map_err(|error| format!("it does not open again: {error}"))?;
        drop(std::fs::remove_file(&nothing));
        if self.state() == before {
            Ok(())
        } else {
            Err("what is on disk is not what was in memory".to_owned())
        }
    }

    fn edit(&mut self) -> Result<(), Refused> {
        let name = format!("Praktijk {}", self.document.journal_lines());
        let edit = Edit::Practice(PracticeField::Name, name);
        Ok(self.document.edit(&edit, &at(3600)).map(drop)?)
    }

    fn import(&mut self) -> Result<(), Refused> {
        let mut records = self.document.isms().records();
        for record in &mut records {
            if let praktijkschild::domain::record::Record::Risk(risk) = record {
                risk.vulnerability = "Wat er mis kan gaan, en hoe. ".repeat(500);
            }
        }
        Ok(self.document.edit(&Edit::Import(records), &at(3600)).map(drop)?)
    }

    fn undo(&mut self) -> Result<(), Refused> {
        Ok(self.document.undo(&at(3600)).map(drop)?)
    }

    fn create(&mut self) -> Result<(), Refused> {
        let path = self.folder.join("nieuw.schild");
        drop(std::fs::remove_file(&path));
        Ok(Document::create(&path, practice(), &at(0)).map(drop)?)
    }

    fn back_up(&mut self) -> Result<(), Refused> {
        let lines = i64::try_from(self.document.journal_lines()).unwrap_or_default();
        let moment =
            jiff::civil::date(2026, 11, 23).at(9, 0, 0, 0) + jiff::Span::new().minutes(lines);
        let copies = self.folder.join("kopieën");
        drop(std::fs::remove_file(copies.join("praktijk 2026-11-23 09.02.00.schild")));
        Ok(backups::make(&self.document, &copies, (Occasion::Left, moment)).map(drop)?)
    }

    fn protect(&mut self) -> Result<(), Refused> {
        Ok(self.document.protect(Some(&phrase()), &at(3600))?)
    }

    fn unprotect(&mut self) -> Result<(), Refused> {
        Ok(self.document.protect(None, &at(3600))?)
    }

    fn restore(&mut self) -> Result<(), Refused> {
        let copy = self.document.copy_at(&self.copy, None)?;
        Ok(self.document.restore(&copy, (&at(3600), "9 uur"))?)
    }

    fn pack(&mut self) -> Result<(), Refused> {
        let to = self.folder.join("nieuw.age");
        drop(std::fs::remove_file(&to));
        Ok(packed::pack(&self.document, &to, &phrase())?)
    }

    fn unpack(&mut self) -> Result<(), Refused> {
        let to = self.folder.join("uitgepakt.schild");
        drop(std::fs::remove_file(&to));
        Ok(packed::unpack(&self.packed, &to, &phrase())?)
    }

    fn write_json(&mut self) -> Result<(), Refused> {
        Ok(output::write(&self.folder.join("uit.json"), self.json.as_bytes())?)
    }

    fn write_pdf(&mut self) -> Result<(), Refused> {
        Ok(output::write(&self.folder.join("uit.pdf"), &self.pdf)?)
    }
}

/// The summary of a document.
fn paper(document: &Document) -> Vec<u8> {
    let texts = Texts::dutch();
    let input = ReportInput {
        isms: document.isms(),
        catalogue: Catalogue::shipped(),
        texts: &texts,
        printed_on: jiff::civil::date(2026, 11, 23),
        fingerprint: document.fingerprint(),
        journal_lines: document.journal_lines(),
        missing: &BTreeSet::new(),
        document_id: document.id(),
    };
    report::to_pdf(&input, &report::Unwatched).expect("a summary").bytes
}
