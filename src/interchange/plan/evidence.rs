//! Evidence, coming in. A file that does not come along is known by its SHA-256, and can be
//! added to the document later.

use crate::domain::evidence::Evidence;
use crate::domain::evidence::EvidenceKind;
use crate::domain::evidence::content;
use crate::domain::evidence::content::ContentFault;
use crate::domain::record::Record;
use crate::edit::refusal::Refusal;
use crate::interchange::error::ImportError;
use crate::interchange::plan::check::Spot;
use crate::interchange::plan::numbers::Numbers;
use crate::interchange::shape::EvidenceEntry;
use crate::interchange::shape::OpenFormat;

pub(super) fn records(file: &OpenFormat, numbers: &Numbers) -> Result<Vec<Record>, ImportError> {
    let entries = file.evidence.iter().enumerate();
    entries
        .map(|(place, entry)| {
            evidence(entry, &Spot::entry("evidence", place), numbers).map(Record::Evidence)
        })
        .collect()
}

fn evidence(
    entry: &EvidenceEntry,
    spot: &Spot,
    numbers: &Numbers,
) -> Result<Evidence, ImportError> {
    let title = spot.name("title", &entry.title)?;
    let words = spot.text("note", &entry.note)?;
    let mut piece = Evidence::noted(title, words, entry.added_on.0);
    piece.id = spot.link("id", entry.id, &numbers.evidence)?;
    piece.expires_on = entry.expires_on.map(|day| day.0);
    piece.measures = spot.links("measures", &entry.measures, &numbers.measures)?;
    if entry.kind == EvidenceKind::Note {
        if piece.note.trim().is_empty() {
            return Err(spot.breaks("note", Refusal::BlankNote));
        }
        return Ok(piece);
    }
    let missing = |key: &str| ImportError::MissingKey { path: spot.key(key) };
    let refused =
        |key: &'static str| move |why: ContentFault| spot.breaks(key, Refusal::Content(why));
    let size = entry.size.ok_or_else(|| missing("size"))?;
    piece.kind = entry.kind;
    piece.size = content::may_have_size(size.into()).map_err(refused("size"))?;
    piece.sha256 = entry.sha256.ok_or_else(|| missing("sha256"))?.0;
    piece.media_type = spot.text("media_type", &entry.media_type)?;
    piece.file_name = content::clean_name(&spot.name("file_name", &entry.file_name)?);
    content::may_have_name(&piece.file_name).map_err(refused("file_name"))?;
    Ok(piece)
}
