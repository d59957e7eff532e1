//! What auditors asked and found, coming in.

use crate::domain::audit::AuditFinding;
use crate::domain::record::Record;
use crate::edit::refusal::Refusal;
use crate::interchange::error::ImportError;
use crate::interchange::plan::check::Spot;
use crate::interchange::plan::numbers::Numbers;
use crate::interchange::shape::AuditFindingEntry;
use crate::interchange::shape::OpenFormat;

pub(super) fn records(file: &OpenFormat, numbers: &Numbers) -> Result<Vec<Record>, ImportError> {
    let mut records = Vec::new();
    for (place, entry) in file.audit_findings.iter().enumerate() {
        let spot = Spot::entry("audit_findings", place);
        records.push(Record::AuditFinding(finding(entry, &spot, numbers)?));
    }
    Ok(records)
}

fn finding(
    entry: &AuditFindingEntry,
    spot: &Spot,
    numbers: &Numbers,
) -> Result<AuditFinding, ImportError> {
    let closed_on = entry.closed_on.map(|day| day.0);
    if closed_on.is_some_and(|closed| closed < entry.on.0) {
        return Err(spot.breaks("closed_on", Refusal::ClosedBeforeFound));
    }
    Ok(AuditFinding {
        id: spot.link("id", entry.id, &numbers.audit_findings)?,
        asked: spot.name("asked", &entry.asked)?,
        question: spot.text("question", &entry.question)?,
        finding: spot.text("finding", &entry.finding)?,
        judgement: entry.judgement,
        on: entry.on.0,
        by: spot.name("by", &entry.by)?,
        action: spot.text("action", &entry.action)?,
        owner: spot.text("owner", &entry.owner)?,
        due: entry.due.map(|day| day.0),
        closed_on: closed_on.filter(|_| entry.judgement.asks_action()),
    })
}
