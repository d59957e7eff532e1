//! Edits of what is going on around the practice, and of who expects what of it.

use crate::domain::Isms;
use crate::domain::context::ContextOrigin;
use crate::domain::id::ContextIssueId;
use crate::domain::id::StakeholderId;
use crate::domain::record::Record;
use crate::domain::record::RecordKey;
use crate::edit::change::Change;
use crate::edit::fitting;
use crate::edit::named;
use crate::edit::one;
use crate::edit::refusal::Refusal;

/// A change to an issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ContextIssueEdit {
    /// What it is.
    Title(String),
    /// What it means for the practice.
    Meaning(String),
    /// Where it comes from.
    Origin(ContextOrigin),
}

/// A change to a stakeholder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StakeholderEdit {
    /// Who it is.
    Name(String),
    /// What they expect.
    Asks(String),
    /// How the practice meets that.
    MetBy(String),
}

impl ContextIssueEdit {
    pub(super) fn plan(&self, isms: &Isms, id: ContextIssueId) -> Result<Vec<Change>, Refusal> {
        let gone = Refusal::NoSuchRecord(RecordKey::ContextIssue(id));
        let before = isms.context_issues.get(&id).ok_or(gone)?;
        let mut after = before.clone();
        match self {
            Self::Title(text) => after.title = named(text)?,
            Self::Meaning(text) => after.meaning = fitting(text)?,
            Self::Origin(origin) => after.origin = *origin,
        }
        Ok(one(Record::ContextIssue(before.clone()), Record::ContextIssue(after)))
    }
}

impl StakeholderEdit {
    pub(super) fn plan(&self, isms: &Isms, id: StakeholderId) -> Result<Vec<Change>, Refusal> {
        let gone = Refusal::NoSuchRecord(RecordKey::Stakeholder(id));
        let before = isms.stakeholders.get(&id).ok_or(gone)?;
        let mut after = before.clone();
        match self {
            Self::Name(text) => after.name = named(text)?,
            Self::Asks(text) => after.asks = fitting(text)?,
            Self::MetBy(text) => after.met_by = fitting(text)?,
        }
        Ok(one(Record::Stakeholder(before.clone()), Record::Stakeholder(after)))
    }
}
