//! Rows of what is going on around the practice, and of who expects what of it.

use crate::domain::context::ContextIssue;
use crate::domain::context::ContextOrigin;
use crate::domain::context::Stakeholder;
use crate::domain::id::ContextIssueId;
use crate::domain::id::StakeholderId;
use crate::store::error::StoreError;
use crate::store::row::Written;
use crate::store::row::read_rows;
use rusqlite::Connection;

/// All issues, oldest first.
pub(super) fn read_issues(db: &Connection) -> Result<Vec<ContextIssue>, StoreError> {
    read_rows(db, "context_issue", |row| {
        Ok(ContextIssue {
            id: ContextIssueId(row.get("id")?),
            title: row.get("title")?,
            origin: row.scale("origin", ContextOrigin::from_code)?,
            meaning: row.get("meaning")?,
            catalogue: row.get("catalogue")?,
        })
    })
}

pub(super) fn write_issue(db: &Connection, issue: &ContextIssue) -> Result<(), StoreError> {
    Written::row("context_issue", "id", issue.id.0)
        .text("title", &issue.title)
        .text("origin", issue.origin.code())
        .text("meaning", &issue.meaning)
        .text_or_none("catalogue", issue.catalogue.as_deref())
        .write(db)
}

/// All stakeholders, oldest first.
pub(super) fn read_stakeholders(db: &Connection) -> Result<Vec<Stakeholder>, StoreError> {
    read_rows(db, "stakeholder", |row| {
        Ok(Stakeholder {
            id: StakeholderId(row.get("id")?),
            name: row.get("name")?,
            asks: row.get("asks")?,
            met_by: row.get("met_by")?,
            catalogue: row.get("catalogue")?,
        })
    })
}

pub(super) fn write_stakeholder(db: &Connection, holder: &Stakeholder) -> Result<(), StoreError> {
    Written::row("stakeholder", "id", holder.id.0)
        .text("name", &holder.name)
        .text("asks", &holder.asks)
        .text("met_by", &holder.met_by)
        .text_or_none("catalogue", holder.catalogue.as_deref())
        .write(db)
}
