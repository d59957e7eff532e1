//! The doors by which something comes in from outside, and what each must do whatever comes:
//! answer, leave what it was given as it was, and leave nothing behind.

use super::damage;
use super::damage::Damage;
use super::sql;
use super::text;
use crate::document::fixture::at;
use crate::document::fixture::practice;
use crate::support::chance::Chance;
use jiff::civil::date;
use praktijkschild::auditor::papers::Choices;
use praktijkschild::auditor::papers::Past;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::document::Document;
use praktijkschild::document::packed;
use praktijkschild::domain::Isms;
use praktijkschild::domain::passphrase::Passphrase;
use praktijkschild::domain::practice::PracticeField;
use praktijkschild::edit::Edit;
use praktijkschild::interchange;
use praktijkschild::interchange::carried;
use praktijkschild::interchange::manifest::DATA;
use praktijkschild::interchange::manifest::Holds;
use praktijkschild::interchange::manifest::JournalMark;
use praktijkschild::interchange::manifest::ListedFile;
use praktijkschild::interchange::manifest::MANIFEST;
use praktijkschild::interchange::manifest::Manifest;
use praktijkschild::report;
use praktijkschild::report::Paper;
use praktijkschild::report::PaperInput;
use praktijkschild::report::ReportInput;
use praktijkschild::report::enclosed::Enclosed;
use praktijkschild::report::enclosed::Relation;
use praktijkschild::store::check;
use praktijkschild::store::file::Access;
use praktijkschild::store::holder;
use praktijkschild::text::Texts;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use tempfile::TempDir;

/// A door.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// A file is opened.
    Open,
    /// What can be read of a file is saved.
    Rescue,
    /// An encrypted file is opened.
    Sealed,
    /// A packed copy is unpacked.
    Packed,
    /// A file in the open format is read in.
    Import,
    /// A document is printed.
    Print,
    /// A file that tells who has a document open is read.
    Holder,
    /// The data that a PDF carries are taken out of it.
    Carried,
}

impl Target {
    /// Every door.
    pub const ALL: [Self; 8] = [
        Self::Open,
        Self::Rescue,
        Self::Sealed,
        Self::Packed,
        Self::Import,
        Self::Print,
        Self::Holder,
        Self::Carried,
    ];

    /// Its name, as the folder of what was found there has it.
    pub fn name(self) -> String {
        format!("{self:?}").to_lowercase()
    }
}

/// What comes in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// One of our own files after this.
    Damaged(Vec<Damage>),
    /// A text.
    Text(String),
}

impl Input {
    /// As it is kept in a file.
    pub fn written(&self) -> String {
        match self {
            Self::Damaged(damages) => damages.iter().map(|damage| format!("{damage}\n")).collect(),
            Self::Text(text) => text.clone(),
        }
    }

    /// As it was kept.
    pub fn read(target: Target, text: &str) -> Self {
        if matches!(target, Target::Import | Target::Print | Target::Holder) {
            return Self::Text(text.to_owned());
        }
        Self::Damaged(text.lines().filter_map(Damage::read).collect())
    }
}

const PHRASE: &str = "vier natte schapen op de dijk";

fn phrase() -> Passphrase {
    Passphrase::new(PHRASE.to_owned())
}

/// Where it is tried: sound files to damage, and a folder to do it in.
pub struct Desk {
    folder: TempDir,
    isms: Isms,
    json: Value,
    plain: Vec<u8>,
    sealed: Vec<u8>,
    packed: Vec<u8>,
    /// A paper that carries its data, and those data.
    carrying: (Vec<u8>, String),
    /// Open, so that its key is at hand for copies of it.
    open: Document,
    texts: Texts,
}

impl Desk {
    /// Makes the sound files.
    pub fn begin() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("plain.schild");
        let mut document = Document::create(&path, practice(), &at(0)).expect("a document");
        for (name, moment) in [("De Linde", 60), ("De Eik", 600)] {
            let edit = Edit::Practice(PracticeField::Name, name.to_owned());
            document.edit(&edit, &at(moment)).expect("an edit");
        }
        document.undo(&at(900)).expect("undo");
        let isms = document.isms().clone();
        let json = interchange::to_json(&isms, date(2026, 11, 23));
        document.protect(Some(&phrase()), &at(901)).expect("a phrase");
        let sealed = folder.path().join("sealed.schild");
        document.copy_to(&sealed).expect("a copy");
        document.protect(None, &at(901)).expect("no phrase");
        drop(document);
        let open = Document::unlock(&sealed, Access::Read, &phrase()).expect("it opens");
        let plain = fs::read(&path).expect("it is there");
        Self {
            packed: pack(&plain),
            carrying: carrying(&isms),
            // Read through another name: closing a second handle would drop the locks.
            sealed: {
                let copy = folder.path().join("copy.schild");
                open.copy_to(&copy).expect("a copy");
                fs::read(&copy).expect("it is there")
            },
            json: serde_json::from_str(&json).expect("the open format"),
            texts: Texts::dutch(),
            folder,
            isms,
            plain,
            open,
        }
    }

    /// Chance makes something for a door.
    pub fn any(&self, target: Target, chance: &mut Chance) -> Input {
        let mut bytes =
            |length| (0..=chance.below(4)).map(|_| Damage::any(chance, length)).collect();
        match target {
            Target::Open | Target::Rescue => {
                let mut damages: Vec<Damage> = bytes(self.plain.len());
                match chance.below(8) {
                    0..=2 => damages = vec![Damage::Sql(sql::any(chance))],
                    3 => damages.insert(0, Damage::Sql(sql::any(chance))),
                    4 => damages.push(Damage::Journal(
                        u32::try_from(chance.below(80)).unwrap_or_default(),
                        chance.next().to_le_bytes()[0],
                    )),
                    _ => {}
                }
                Input::Damaged(damages)
            }
            Target::Sealed => Input::Damaged(bytes(self.sealed.len())),
            Target::Packed => Input::Damaged(bytes(self.packed.len())),
            Target::Carried => Input::Damaged(bytes(self.carrying.0.len())),
            Target::Import => Input::Text(text::json(chance, &self.json)),
            Target::Print => Input::Text(text::any(chance)),
            Target::Holder if chance.once_in(3) => Input::Text(text::any(chance)),
            Target::Holder => {
                let known = serde_json::json!({"who": "A", "computer": "B", "process": 1, "since": "2026-11-23T09:30:00"});
                Input::Text(text::json(chance, &known))
            }
        }
    }

    /// Lets something in by a door, and answers what is wrong with how it was met.
    ///
    /// # Errors
    /// What must not be.
    pub fn meet(&self, target: Target, input: &Input) -> Result<(), String> {
        match (target, input) {
            (Target::Import, Input::Text(text)) => {
                if let Ok(records) = interchange::plan_import(&self.isms, text) {
                    drop(Edit::Import(records).plan(&self.isms));
                }
                Ok(())
            }
            (Target::Print, Input::Text(text)) => self.print(text),
            (Target::Holder, Input::Text(text)) => {
                let file = self.folder.path().join(".~lock.case.schild#");
                fs::write(&file, text).map_err(|error| error.to_string())?;
                drop(holder::of(&self.folder.path().join("case.schild")));
                fs::remove_file(file).map_err(|error| error.to_string())
            }
            (Target::Carried, Input::Damaged(damages)) => self.take_out(damages),
            (target, Input::Damaged(damages)) => self.meet_file(target, damages),
            (target, Input::Text(_)) => Err(format!("{target:?} takes no text")),
        }
    }

    fn meet_file(&self, target: Target, damages: &[Damage]) -> Result<(), String> {
        let case = self.folder.path().join("case");
        drop(fs::remove_dir_all(&case));
        fs::create_dir(&case).expect("a folder");
        let path = case.join("case.schild");
        let whole = match target {
            Target::Sealed => &self.sealed,
            Target::Packed => &self.packed,
            _ => &self.plain,
        };
        damage::inflict(whole, damages, &path);
        let before = fs::read(&path).expect("it is there");
        let new = case.join("new.schild");
        let may_leave: &[&PathBuf] = match target {
            Target::Open | Target::Sealed => {
                self.open(target, &path);
                &[&path]
            }
            Target::Rescue => {
                let saved = Document::rescue(&path, &new, &at(0), None);
                if let Ok((document, _)) = saved {
                    let report = document.check().map_err(|error| error.to_string())?;
                    if !report.is_sound() {
                        return Err(format!("what was saved is not sound: {report:?}"));
                    }
                    &[&path, &new]
                } else {
                    &[&path]
                }
            }
            _ => match packed::unpack(&path, &new, &phrase()) {
                Ok(()) => &[&path, &new],
                Err(_) => &[&path],
            },
        };
        // A journal is there to be used: with one, opening does write.
        let has_journal = damages.iter().any(|damage| matches!(damage, Damage::Journal(..)));
        let is_used = has_journal && target == Target::Open;
        if !is_used && fs::read(&path).ok() != Some(before) {
            return Err("the file was written to".to_owned());
        }
        let left: Vec<_> =
            fs::read_dir(&case).expect("the folder").flatten().map(|entry| entry.path()).collect();
        let unexpected: Vec<_> = left.iter().filter(|path| !may_leave.contains(path)).collect();
        let is_expected =
            unexpected.is_empty() || has_journal && unexpected == [&damage::beside(&path)];
        if is_expected { Ok(()) } else { Err(format!("left behind: {unexpected:?}")) }
    }

    /// Opened to look or to work, or looked over, whichever its length says.
    fn open(&self, target: Target, path: &std::path::Path) {
        let length = fs::metadata(path).map_or(0, |found| found.len());
        let opened = match (target, length % 3) {
            (Target::Sealed, _) => self.open.copy_at(path, None),
            (_, 0) => Document::open(path),
            (_, 1) => Document::open_to_look(path),
            _ => {
                drop(check::check(path, None));
                Document::open(path)
            }
        };
        if let Ok(document) = opened {
            drop(document.check());
            drop(document.as_of(1));
        }
    }

    /// What comes out of a PDF is what went in, or nothing.
    fn take_out(&self, damages: &[Damage]) -> Result<(), String> {
        let (whole, data) = &self.carrying;
        let path = self.folder.path().join("case.pdf");
        damage::inflict(whole, damages, &path);
        match carried::json_in_pdf(&fs::read(&path).map_err(|error| error.to_string())?) {
            Ok(found) if found != *data => Err("other data came out than went in".to_owned()),
            _ => Ok(()),
        }
    }

    fn print(&self, text: &str) -> Result<(), String> {
        let mut isms = self.isms.clone();
        isms.practice.name = text.to_owned();
        isms.practice.scope = text.to_owned();
        for risk in isms.risks.values_mut() {
            risk.title = text.to_owned();
            risk.treatment_note = text.to_owned();
        }
        for measure in isms.measures.values_mut() {
            measure.title = text.to_owned();
            measure.evidence = text.to_owned();
        }
        let input = ReportInput {
            isms: &isms,
            catalogue: Catalogue::shipped(),
            texts: &self.texts,
            printed_on: date(2026, 11, 23),
            fingerprint: "0000",
            journal_lines: 1,
            missing: &BTreeSet::new(),
            document_id: "fuzz",
        };
        report::paper_to_pdf((&input, Paper::Full), &report::Unwatched)
            .map(drop)
            .map_err(|error| error.to_string())
    }
}

/// A paper that carries the data of a practice, and those data.
fn carrying(isms: &Isms) -> (Vec<u8>, String) {
    let json = interchange::to_json(isms, date(2026, 11, 23));
    let journal = JournalMark { fingerprint: "0000".to_owned(), lines: 1 };
    let mut list = Manifest::new(("De Linde", "fuzz"), date(2026, 11, 23), journal);
    list.files.push(ListedFile::here(DATA, json.as_bytes(), Holds::Data));
    let file = |name, bytes: String, relation| Enclosed {
        name,
        bytes: bytes.into_bytes(),
        media_type: "application/json",
        description: "een bestand".to_owned(),
        relation,
    };
    let files = [
        file(DATA, json.clone(), Relation::Source),
        file(MANIFEST, list.to_json(), Relation::Data),
    ];
    let input = ReportInput {
        isms,
        catalogue: Catalogue::shipped(),
        texts: &Texts::dutch(),
        printed_on: date(2026, 11, 23),
        fingerprint: "0000",
        journal_lines: 1,
        missing: &BTreeSet::new(),
        document_id: "fuzz",
    };
    let (choices, past) = (Choices::default(), Past::default());
    let order = PaperInput {
        report: input,
        paper: Paper::Dossier,
        choices: &choices,
        past: &past,
        enclosed: &files,
    };
    let pdf = report::chosen_to_pdf(&order, &report::Unwatched).expect("a paper");
    assert_eq!(carried::json_in_pdf(&pdf.bytes).as_deref(), Ok(json.as_str()));
    (pdf.bytes, json)
}

/// A packed copy that takes no time to unpack: as ours, but with hardly any work in it.
fn pack(whole: &[u8]) -> Vec<u8> {
    let mut recipient = age::scrypt::Recipient::new(PHRASE.to_owned().into());
    recipient.set_work_factor(2);
    let recipients = std::iter::once(&recipient as &dyn age::Recipient);
    let encryptor = age::Encryptor::with_recipients(recipients).expect("one recipient");
    let mut packed = Vec::new();
    let mut out = encryptor.wrap_output(&mut packed).expect("room");
    out.write_all(whole).and_then(|()| out.finish()).expect("room");
    packed
}
