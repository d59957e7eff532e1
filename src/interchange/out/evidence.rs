//! Evidence, going out; the files themselves stay.

use crate::domain::evidence::Evidence;
use crate::interchange::shape::Day;
use crate::interchange::shape::EvidenceEntry;
use crate::interchange::shape::HashEntry;

pub(super) fn evidence(piece: &Evidence) -> EvidenceEntry {
    let is_file = piece.has_content();
    EvidenceEntry {
        id: piece.id.0,
        kind: piece.kind,
        title: piece.title.clone(),
        note: piece.note.clone(),
        file_name: piece.file_name.clone(),
        media_type: piece.media_type.clone(),
        size: is_file.then_some(piece.size),
        sha256: is_file.then_some(HashEntry(piece.sha256)),
        added_on: Day(piece.added_on),
        expires_on: piece.expires_on.map(Day),
        measures: piece.measures.iter().map(|measure| measure.0).collect(),
    }
}
