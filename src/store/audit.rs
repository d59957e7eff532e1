//! Rows of what an auditor asked and found.

use crate::domain::audit::AuditFinding;
use crate::domain::audit::AuditJudgement;
use crate::domain::id::AuditFindingId;
use crate::store::error::StoreError;
use crate::store::row::Written;
use crate::store::row::read_rows;
use rusqlite::Connection;

/// All findings, oldest first.
pub(super) fn read_findings(db: &Connection) -> Result<Vec<AuditFinding>, StoreError> {
    read_rows(db, "audit_finding", |row| {
        Ok(AuditFinding {
            id: AuditFindingId(row.get("id")?),
            asked: row.get("asked")?,
            question: row.get("question")?,
            finding: row.get("finding")?,
            judgement: row.scale("judgement", AuditJudgement::from_code)?,
            on: row.date("found_on")?,
            by: row.get("found_by")?,
            action: row.get("action")?,
            owner: row.get("owner")?,
            due: row.date_or_none("due")?,
            closed_on: row.date_or_none("closed_on")?,
        })
    })
}

pub(super) fn write_finding(db: &Connection, finding: &AuditFinding) -> Result<(), StoreError> {
    Written::row("audit_finding", "id", finding.id.0)
        .text("asked", &finding.asked)
        .text("question", &finding.question)
        .text("finding", &finding.finding)
        .text("judgement", finding.judgement.code())
        .date("found_on", Some(finding.on))
        .text("found_by", &finding.by)
        .text("action", &finding.action)
        .text("owner", &finding.owner)
        .date("due", finding.due)
        .date("closed_on", finding.closed_on)
        .write(db)
}
