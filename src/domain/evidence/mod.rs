//! What shows that a measure is carried out (*bewijs*): files, pictures and notes in the
//! document itself (NEN 7510-1:2024, 7.5 and 8.1). Here stands what they are; the bytes are
//! the store's, and never in memory for long.

pub mod content;

use crate::domain::Isms;
use crate::domain::evidence::content::ContentHash;
use crate::domain::evidence::content::Taken;
use crate::domain::evidence::content::clean_name;
use crate::domain::id::EvidenceId;
use crate::domain::id::MeasureId;
use crate::domain::risk::Risk;
use crate::domain::scale::scale;
use jiff::civil::Date;
use serde::Deserialize;
use serde::Serialize;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

scale! {
    /// What a piece of evidence is.
    EvidenceKind {
        /// A file, such as a certificate.
        File = "file",
        /// A picture, such as a screenshot.
        Picture = "picture",
        /// A note: words and nothing else.
        Note = "note",
    }
}

/// One piece of evidence; it may show more than one measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Its number.
    pub id: EvidenceId,
    /// What it is.
    pub kind: EvidenceKind,
    /// What the practice calls it.
    pub title: String,
    /// The words of a note; of a file, what the practice says about it. May be blank.
    pub note: String,
    /// The name of the file, without a folder; blank for a note.
    pub file_name: String,
    /// What the file is, as a media type; blank for a note.
    pub media_type: String,
    /// How long it is, in bytes; of a note, those of its words in UTF-8.
    pub size: u32,
    /// The SHA-256 of those bytes: what a decision rests on.
    pub sha256: ContentHash,
    /// When it came into the document.
    pub added_on: Date,
    /// Until when it shows anything; `None` where it stays true.
    pub expires_on: Option<Date>,
    /// The measures it shows.
    pub measures: BTreeSet<MeasureId>,
}

impl Evidence {
    /// A note, not yet numbered.
    pub fn noted(title: String, words: String, added_on: Date) -> Self {
        let mut note = Self {
            id: EvidenceId(0),
            kind: EvidenceKind::Note,
            title,
            note: String::new(),
            file_name: String::new(),
            media_type: String::new(),
            size: 0,
            sha256: ContentHash::of(&[]),
            added_on,
            expires_on: None,
            measures: BTreeSet::new(),
        };
        note.say(words);
        note
    }

    /// A file or picture that may be taken in, not yet numbered.
    pub fn of_file(taken: Taken, title: String, added_on: Date) -> Self {
        Self {
            id: EvidenceId(0),
            kind: taken.kind,
            title,
            note: String::new(),
            file_name: taken.file_name,
            media_type: taken.media_type.to_owned(),
            size: taken.size,
            sha256: taken.sha256,
            added_on,
            expires_on: None,
            measures: BTreeSet::new(),
        }
    }

    /// Its words become others. Those of a note are what it is, so its hash follows.
    pub fn say(&mut self, words: String) {
        self.note = words;
        if self.kind == EvidenceKind::Note {
            self.size = u32::try_from(self.note.len()).unwrap_or(u32::MAX);
            self.sha256 = ContentHash::of(self.note.as_bytes());
        }
    }

    /// Whether there are bytes in the document besides what stands here.
    pub const fn has_content(&self) -> bool {
        !matches!(self.kind, EvidenceKind::Note)
    }

    /// Whether the system's own program may be asked to show its file.
    pub fn may_be_shown(&self) -> bool {
        self.has_content() && content::may_be_shown(&self.file_name)
    }

    /// What it is called as a file of its own; never a path, wherever the document is from.
    pub fn name_outside(&self) -> String {
        if self.has_content() { clean_name(&self.file_name) } else { format!("{}.txt", self.id) }
    }

    /// Whether it shows nothing any more on a day.
    pub fn is_expired(&self, today: Date) -> bool {
        self.expires_on.is_some_and(|until| until < today)
    }
}

/// The files in a document, as the window tells of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// How long all of them are together, in bytes.
    pub bytes: u64,
    /// Evidence whose file is not in the document.
    pub missing: BTreeSet<EvidenceId>,
    /// How many files are there of which the evidence was removed: undo brings it back.
    pub removed: usize,
    /// How long those are together, in bytes.
    pub removed_bytes: u64,
}

/// What shows each measure, looked up once for a whole document.
#[derive(Debug, Default)]
pub struct Proofs(BTreeMap<MeasureId, BTreeSet<ContentHash>>);

impl Proofs {
    /// Looks through all evidence.
    pub fn of(isms: &Isms) -> Self {
        let mut found: BTreeMap<MeasureId, BTreeSet<ContentHash>> = BTreeMap::new();
        for piece in isms.evidence.values() {
            for measure in &piece.measures {
                found.entry(*measure).or_default().insert(piece.sha256);
            }
        }
        Self(found)
    }

    /// What shows the measures of a risk.
    pub fn of_risk(&self, risk: &Risk) -> BTreeSet<ContentHash> {
        risk.measures.iter().filter_map(|id| self.0.get(id)).flatten().copied().collect()
    }

    /// Whether anything shows a measure.
    pub fn show(&self, measure: MeasureId) -> bool {
        self.0.contains_key(&measure)
    }
}

impl Isms {
    /// What shows a measure, by number.
    pub fn evidence_of(&self, measure: MeasureId) -> impl Iterator<Item = &Evidence> {
        self.evidence.values().filter(move |piece| piece.measures.contains(&measure))
    }

    /// The piece with the same bytes as a file, if it is there already.
    pub fn evidence_like(&self, sha256: ContentHash) -> Option<&Evidence> {
        self.evidence.values().find(|piece| piece.has_content() && piece.sha256 == sha256)
    }
}
