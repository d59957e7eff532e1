//! What is going on around a practice, coming in.

use crate::domain::context::ContextIssue;
use crate::domain::context::Stakeholder;
use crate::domain::record::Record;
use crate::interchange::error::ImportError;
use crate::interchange::plan::check::Spot;
use crate::interchange::plan::numbers::Numbers;
use crate::interchange::shape::ContextIssueEntry;
use crate::interchange::shape::OpenFormat;
use crate::interchange::shape::StakeholderEntry;

pub(super) fn records(file: &OpenFormat, numbers: &Numbers) -> Result<Vec<Record>, ImportError> {
    let mut records = Vec::new();
    for (place, entry) in file.context_issues.iter().enumerate() {
        let spot = Spot::entry("context_issues", place);
        records.push(Record::ContextIssue(issue(entry, &spot, numbers)?));
    }
    for (place, entry) in file.stakeholders.iter().enumerate() {
        let spot = Spot::entry("stakeholders", place);
        records.push(Record::Stakeholder(stakeholder(entry, &spot, numbers)?));
    }
    Ok(records)
}

fn issue(
    entry: &ContextIssueEntry,
    spot: &Spot,
    numbers: &Numbers,
) -> Result<ContextIssue, ImportError> {
    Ok(ContextIssue {
        id: spot.link("id", entry.id, &numbers.context_issues)?,
        title: spot.name("title", &entry.title)?,
        origin: entry.origin,
        meaning: spot.text("meaning", &entry.meaning)?,
        catalogue: spot.code("catalogue", entry.catalogue.as_ref())?,
    })
}

fn stakeholder(
    entry: &StakeholderEntry,
    spot: &Spot,
    numbers: &Numbers,
) -> Result<Stakeholder, ImportError> {
    Ok(Stakeholder {
        id: spot.link("id", entry.id, &numbers.stakeholders)?,
        name: spot.name("name", &entry.name)?,
        asks: spot.text("asks", &entry.asks)?,
        met_by: spot.text("met_by", &entry.met_by)?,
        catalogue: spot.code("catalogue", entry.catalogue.as_ref())?,
    })
}
