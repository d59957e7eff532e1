//! What auditors asked and found, going out.

use crate::domain::audit::AuditFinding;
use crate::interchange::shape::AuditFindingEntry;
use crate::interchange::shape::Day;

pub(super) fn finding(finding: &AuditFinding) -> AuditFindingEntry {
    let finding = finding.clone();
    AuditFindingEntry {
        id: finding.id.0,
        asked: finding.asked,
        question: finding.question,
        finding: finding.finding,
        judgement: finding.judgement,
        on: Day(finding.on),
        by: finding.by,
        action: finding.action,
        owner: finding.owner,
        due: finding.due.map(Day),
        closed_on: finding.closed_on.map(Day),
    }
}
