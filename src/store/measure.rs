//! Rows of measures and of the statement of applicability.

use crate::domain::control::Applicability;
use crate::domain::control::ControlNumber;
use crate::domain::control::ControlStatement;
use crate::domain::control::StatementStatus;
use crate::domain::effort::Effort;
use crate::domain::id::MeasureId;
use crate::domain::id::SupplierId;
use crate::domain::measure::Measure;
use crate::domain::measure::MeasureStatus;
use crate::store::error::StoreError;
use crate::store::row::Fields;
use crate::store::row::Links;
use crate::store::row::Written;
use crate::store::row::read_rows;
use crate::store::row::remove_row;
use crate::store::row::to_json;
use rusqlite::Connection;
use std::iter;

const MEASURE_CONTROL: Links = Links::new("measure_control", "measure", "control");

/// All measures, oldest first.
pub(super) fn read_measures(db: &Connection) -> Result<Vec<Measure>, StoreError> {
    let controls = MEASURE_CONTROL.read(db, read_control)?;
    read_rows(db, "measure", |row| {
        let id = row.get("id")?;
        Ok(Measure {
            id: MeasureId(id),
            title: row.get("title")?,
            description: row.get("description")?,
            controls: controls.get(&id).cloned().unwrap_or_default(),
            status: row.scale("status", MeasureStatus::from_code)?,
            owner: row.get("owner")?,
            due: row.date_or_none("due")?,
            evidence: row.get("evidence")?,
            catalogue: row.get("catalogue")?,
            implemented_on: row.date_or_none("implemented_on")?,
            checked_on: row.date_or_none("checked_on")?,
            recheck_months: row.get("recheck_months")?,
            supplier: row.get::<Option<u32>>("supplier")?.map(SupplierId),
            effect: row.scale_or_none("effect", |text| serde_json::from_str(text).ok())?,
            effort: Effort {
                minutes_once: row.get("minutes_once")?,
                minutes_yearly: row.get("minutes_yearly")?,
                euros_once: row.get("euros_once")?,
                euros_yearly: row.get("euros_yearly")?,
            },
        })
    })
}

pub(super) fn write_measure(db: &Connection, measure: &Measure) -> Result<(), StoreError> {
    let effect = measure.effect.as_ref().map(to_json).transpose()?;
    Written::row("measure", "id", measure.id.0)
        .text("title", &measure.title)
        .text("description", &measure.description)
        .text("status", measure.status.code())
        .text("owner", &measure.owner)
        .date("due", measure.due)
        .text("evidence", &measure.evidence)
        .text_or_none("catalogue", measure.catalogue.as_deref())
        .date("implemented_on", measure.implemented_on)
        .date("checked_on", measure.checked_on)
        .set("recheck_months", measure.recheck_months)
        .set("supplier", measure.supplier.map(|supplier| supplier.0))
        .text_or_none("effect", effect.as_deref())
        .set("minutes_once", measure.effort.minutes_once)
        .set("minutes_yearly", measure.effort.minutes_yearly)
        .set("euros_once", measure.effort.euros_once)
        .set("euros_yearly", measure.effort.euros_yearly)
        .write(db)?;
    MEASURE_CONTROL.write(
        db,
        measure.id.0,
        measure.controls.iter().map(|control| control.to_string().into()),
    )
}

pub(super) fn remove_measure(db: &Connection, id: MeasureId) -> Result<(), StoreError> {
    MEASURE_CONTROL.write(db, id.0, iter::empty())?;
    remove_row(db, "measure", id.0)
}

/// The statement of applicability, as far as written.
pub(super) fn read_statements(db: &Connection) -> Result<Vec<ControlStatement>, StoreError> {
    read_rows(db, "statement", |row| {
        Ok(ControlStatement {
            control: read_control(row, "control")?,
            applicable: row.scale_or_none("applicable", Applicability::from_code)?,
            justification: row.get("justification")?,
            status: row.scale("status", StatementStatus::from_code)?,
            how: row.get("how")?,
            owner: row.get("owner")?,
            evidence: row.get("evidence")?,
            norm_note: row.get("norm_note")?,
        })
    })
}

pub(super) fn write_statement(
    db: &Connection,
    statement: &ControlStatement,
) -> Result<(), StoreError> {
    Written::row("statement", "control", statement.control.to_string())
        .text_or_none("applicable", statement.applicable.map(Applicability::code))
        .text("justification", &statement.justification)
        .text("status", statement.status.code())
        .text("how", &statement.how)
        .text("owner", &statement.owner)
        .text("evidence", &statement.evidence)
        .text("norm_note", &statement.norm_note)
        .write(db)
}

pub(super) fn remove_statement(db: &Connection, control: &ControlNumber) -> Result<(), StoreError> {
    db.prepare_cached("DELETE FROM statement WHERE control = ?1")?.execute([control.as_str()])?;
    Ok(())
}

/// The number of a control, as it stands in any table.
pub(super) fn read_control(row: &Fields<'_>, column: &str) -> Result<ControlNumber, StoreError> {
    row.scale(column, |text| ControlNumber::try_from(text).ok())
}
