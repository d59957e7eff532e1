//! What is going on around a practice, going out.

use crate::domain::context::ContextIssue;
use crate::domain::context::Stakeholder;
use crate::interchange::shape::ContextIssueEntry;
use crate::interchange::shape::StakeholderEntry;

pub(super) fn issue(issue: &ContextIssue) -> ContextIssueEntry {
    let issue = issue.clone();
    ContextIssueEntry {
        id: issue.id.0,
        title: issue.title,
        origin: issue.origin,
        meaning: issue.meaning,
        catalogue: issue.catalogue,
    }
}

pub(super) fn stakeholder(stakeholder: &Stakeholder) -> StakeholderEntry {
    let stakeholder = stakeholder.clone();
    StakeholderEntry {
        id: stakeholder.id.0,
        name: stakeholder.name,
        asks: stakeholder.asks,
        met_by: stakeholder.met_by,
        catalogue: stakeholder.catalogue,
    }
}
