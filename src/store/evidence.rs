//! Rows of evidence.

use crate::domain::evidence::Evidence;
use crate::domain::evidence::EvidenceKind;
use crate::domain::evidence::content::ContentHash;
use crate::domain::id::EvidenceId;
use crate::domain::id::MeasureId;
use crate::store::error::StoreError;
use crate::store::row::Links;
use crate::store::row::Written;
use crate::store::row::read_rows;
use crate::store::row::remove_row;
use rusqlite::Connection;
use std::iter;

const EVIDENCE_MEASURE: Links = Links::new("evidence_measure", "evidence", "measure");

/// All evidence, oldest first.
pub(super) fn read_evidence(db: &Connection) -> Result<Vec<Evidence>, StoreError> {
    let measures = EVIDENCE_MEASURE.read(db, |row, column| Ok(MeasureId(row.get(column)?)))?;
    read_rows(db, "evidence", |row| {
        let id = row.get("id")?;
        Ok(Evidence {
            id: EvidenceId(id),
            kind: row.scale("kind", EvidenceKind::from_code)?,
            title: row.get("title")?,
            note: row.get("note")?,
            file_name: row.get("file_name")?,
            media_type: row.get("media_type")?,
            size: row.get("size")?,
            sha256: ContentHash::from_bytes(row.get("sha256")?),
            added_on: row.date("added_on")?,
            expires_on: row.date_or_none("expires_on")?,
            measures: measures.get(&id).cloned().unwrap_or_default(),
        })
    })
}

pub(super) fn write_evidence(db: &Connection, piece: &Evidence) -> Result<(), StoreError> {
    Written::row("evidence", "id", piece.id.0)
        .text("kind", piece.kind.code())
        .text("title", &piece.title)
        .text("note", &piece.note)
        .text("file_name", &piece.file_name)
        .text("media_type", &piece.media_type)
        .set("size", piece.size)
        .set("sha256", piece.sha256.as_bytes().to_vec())
        .date("added_on", Some(piece.added_on))
        .date("expires_on", piece.expires_on)
        .write(db)?;
    EVIDENCE_MEASURE.write(db, piece.id.0, piece.measures.iter().map(|measure| measure.0.into()))
}

pub(super) fn remove_evidence(db: &Connection, id: EvidenceId) -> Result<(), StoreError> {
    EVIDENCE_MEASURE.write(db, id.0, iter::empty())?;
    remove_row(db, "evidence", id.0)
}
