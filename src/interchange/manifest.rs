//! What lies beside the data, file by file, with a hash of each: in the PDF that carries its
//! data, and in a parcel for an auditor. Whoever has the files can check them with it, with
//! any program that works out a SHA-256.
//!
//! # The format, version 1
//! JSON in UTF-8, two spaces of indent, a line feed at the end, in the order below. The same
//! document printed on the same day gives the same bytes.
//!
//! | key | what it is |
//! | --- | --- |
//! | `format` | always `praktijkschild-manifest` |
//! | `version` | of this list; a reader refuses a newer one |
//! | `practice` | name of the practice |
//! | `document` | id of the document, the same in everything that was made of it |
//! | `printed_on` | the day that is printed on the papers, `2026-11-22` |
//! | `program` | what made it, with its version |
//! | `journal.fingerprint` | the last hash of the journal, as it stands on the papers |
//! | `journal.lines` | how many lines the journal had then |
//! | `files[]` | each file, the list itself left out |
//! | `files[].name` | its name; in a parcel with its folder, parted by `/` |
//! | `files[].size` | its length in bytes |
//! | `files[].sha256` | its SHA-256, 64 digits and small letters |
//! | `files[].holds` | `report`, `data`, `explanation` or `evidence` |
//! | `files[].place` | `here` beside the list, `document` in the practice's own file only, `nowhere` where that lacks it too |
//! | `files[].evidence` | of evidence only: its number `id`, its `title`, and the numbers of the `measures` it shows |

use crate::domain::evidence::Evidence;
use crate::domain::evidence::content::ContentHash;
use crate::interchange::error::ImportError;
use jiff::civil::Date;
use serde::Deserialize;
use serde::Serialize;
use serde_json::Value;

/// What `format` says.
const FORMAT: &str = "praktijkschild-manifest";

/// The version that is written, and the newest that can be read.
const VERSION: u32 = 1;

/// What the list is called, wherever it lies.
pub const MANIFEST: &str = "manifest.json";

/// What the file in the open format is called beside it.
pub const DATA: &str = "praktijkschild.json";

/// The list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    format: String,
    version: u32,
    /// Name of the practice.
    pub practice: String,
    /// The document's own id.
    pub document: String,
    /// The day on the papers.
    pub printed_on: Date,
    /// What made it, with its version.
    pub program: String,
    /// The moment of the document.
    pub journal: JournalMark,
    /// Each file.
    pub files: Vec<ListedFile>,
}

/// To which moment of the document all belongs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JournalMark {
    /// The last hash; blank where there is no journal.
    pub fingerprint: String,
    /// How many lines there were.
    pub lines: u64,
}

/// A file in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedFile {
    /// Its name.
    pub name: String,
    /// How long it is, in bytes.
    pub size: u64,
    /// By what it is known again.
    pub sha256: ContentHash,
    /// What it is.
    pub holds: Holds,
    /// Where it is.
    pub place: FilePlace,
    /// What it shows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<EvidenceMark>,
}

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holds {
    /// A paper.
    Report,
    /// All data in the open format.
    Data,
    /// What the others are.
    Explanation,
    /// What shows that a measure is carried out.
    Evidence,
}

/// Where a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FilePlace {
    /// Beside the list.
    Here,
    /// In the practice's own file.
    Document,
    /// The practice lacks it.
    Nowhere,
}

/// Which piece of evidence a file is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceMark {
    /// Its number.
    pub id: u32,
    /// What the practice calls it.
    pub title: String,
    /// The measures it shows, by number.
    pub measures: Vec<u32>,
}

impl Manifest {
    /// Whether a file that is evidence goes along.
    pub fn has_evidence_here(&self) -> bool {
        let is_here = |file: &ListedFile| file.evidence.is_some() && file.place == FilePlace::Here;
        self.files.iter().any(is_here)
    }

    /// A list of no files yet.
    pub fn new((practice, document): (&str, &str), printed_on: Date, journal: JournalMark) -> Self {
        Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            practice: practice.to_owned(),
            document: document.to_owned(),
            printed_on,
            program: concat!("Praktijkschild ", env!("CARGO_PKG_VERSION")).to_owned(),
            journal,
            files: Vec::new(),
        }
    }

    /// The list as it is written.
    ///
    /// # Panics
    /// Never: texts, numbers and lists always have a form in JSON.
    #[expect(clippy::expect_used, reason = "texts, numbers and lists always have a form in JSON")]
    pub fn to_json(&self) -> String {
        let mut json = serde_json::to_string_pretty(self).expect("plain data");
        json.push('\n');
        json
    }

    /// Reads a list.
    ///
    /// # Errors
    /// [`ImportError::NotOurFormat`], [`ImportError::TooNew`].
    pub fn read(json: &str) -> Result<Self, ImportError> {
        let whole: Value = serde_json::from_str(json).map_err(|_| ImportError::NotOurFormat)?;
        if whole.get("format").and_then(Value::as_str) != Some(FORMAT) {
            return Err(ImportError::NotOurFormat);
        }
        match whole.get("version").and_then(Value::as_u64) {
            Some(found) if found > u64::from(VERSION) => {
                Err(ImportError::TooNew { found, known: VERSION })
            }
            _ => serde_json::from_value(whole).map_err(|_| ImportError::NotOurFormat),
        }
    }

    /// The file with a name, that lies beside the list.
    pub fn file(&self, name: &str) -> Option<&ListedFile> {
        self.files.iter().find(|file| file.name == name && file.place == FilePlace::Here)
    }
}

impl ListedFile {
    /// A file that lies beside the list.
    pub fn here(name: &str, bytes: &[u8], holds: Holds) -> Self {
        Self {
            name: name.to_owned(),
            size: bytes.len() as u64,
            sha256: ContentHash::of(bytes),
            holds,
            place: FilePlace::Here,
            evidence: None,
        }
    }

    /// A piece of evidence, by the name it has there.
    pub fn of_evidence(piece: &Evidence, name: String, place: FilePlace) -> Self {
        Self {
            name,
            size: piece.size.into(),
            sha256: piece.sha256,
            holds: Holds::Evidence,
            place,
            evidence: Some(EvidenceMark {
                id: piece.id.0,
                title: piece.title.clone(),
                measures: piece.measures.iter().map(|measure| measure.0).collect(),
            }),
        }
    }

    /// Whether these are the bytes it had.
    pub fn is_of(&self, bytes: &[u8]) -> bool {
        self.size == bytes.len() as u64 && self.sha256 == ContentHash::of(bytes)
    }
}
