//! Edits of evidence: what it is called, what is said about it, until when it shows anything,
//! and which measures it shows. The bytes of a file never change.

use crate::domain::Isms;
use crate::domain::evidence::Evidence;
use crate::domain::evidence::EvidenceKind;
use crate::domain::evidence::content;
use crate::domain::id::EvidenceId;
use crate::domain::id::MeasureId;
use crate::domain::record::Record;
use crate::domain::record::RecordKey;
use crate::edit::change::Change;
use crate::edit::fitting;
use crate::edit::inventory::there;
use crate::edit::named;
use crate::edit::one;
use crate::edit::refusal::Refusal;
use jiff::civil::Date;

/// A change to a piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EvidenceEdit {
    /// One of its texts.
    Text(EvidenceText, String),
    /// Until when it shows anything.
    ExpiresOn(Option<Date>),
    /// Whether it shows a measure: linked where it did not, let go where it did.
    ToggleMeasure(MeasureId),
}

/// The texts of a piece of evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EvidenceText {
    /// What it is called.
    Title,
    /// The words of a note, or what is said about a file.
    Note,
}

impl EvidenceEdit {
    pub(super) fn plan(&self, isms: &Isms, id: EvidenceId) -> Result<Vec<Change>, Refusal> {
        let gone = Refusal::NoSuchRecord(RecordKey::Evidence(id));
        let before = isms.evidence.get(&id).ok_or(gone)?;
        let mut after = before.clone();
        match self {
            Self::Text(EvidenceText::Title, text) => after.title = named(text)?,
            Self::Text(EvidenceText::Note, text) => {
                after.say(fitting(text)?);
                says_something(&after)?;
            }
            Self::ExpiresOn(day) => after.expires_on = *day,
            Self::ToggleMeasure(measure) => {
                there(isms, RecordKey::Measure(*measure))?;
                if !after.measures.remove(measure) {
                    after.measures.insert(*measure);
                }
            }
        }
        Ok(one(Record::Evidence(before.clone()), Record::Evidence(after)))
    }

    pub(super) const fn action(&self) -> &'static str {
        match self {
            Self::ToggleMeasure(_) => "evidence-link",
            Self::Text(..) | Self::ExpiresOn(_) => "evidence",
        }
    }
}

/// Whether a new piece may be: it is called something, a note says something, and a file may
/// be taken in and is not there yet. Nobody but the store has seen its bytes.
pub(super) fn may_be(piece: &Evidence, isms: &Isms) -> Result<(), Refusal> {
    named(&piece.title)?;
    if piece.kind == EvidenceKind::Note {
        return says_something(piece);
    }
    content::may_have_size(piece.size.into()).map_err(Refusal::Content)?;
    content::may_have_name(&piece.file_name).map_err(Refusal::Content)?;
    match isms.evidence_like(piece.sha256) {
        Some(there) => Err(Refusal::EvidenceThere { title: there.title.clone() }),
        None => Ok(()),
    }
}

fn says_something(piece: &Evidence) -> Result<(), Refusal> {
    let is_blank = piece.kind == EvidenceKind::Note && piece.note.trim().is_empty();
    if is_blank { Err(Refusal::BlankNote) } else { Ok(()) }
}
