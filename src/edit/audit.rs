//! Edits of what an auditor found, and of what the practice does about it.

use crate::domain::Isms;
use crate::domain::audit::AuditJudgement;
use crate::domain::id::AuditFindingId;
use crate::domain::record::Record;
use crate::domain::record::RecordKey;
use crate::edit::change::Change;
use crate::edit::fitting;
use crate::edit::named;
use crate::edit::one;
use crate::edit::refusal::Refusal;
use jiff::civil::Date;

/// A change to an audit finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AuditEdit {
    /// One of its texts.
    Text(AuditText, String),
    /// How it is judged. A finding that asks nothing more is not open any more.
    Judgement(AuditJudgement),
    /// When it was found.
    On(Date),
    /// By when something is done about it.
    Due(Option<Date>),
    /// Since when it is dealt with.
    Closed(Option<Date>),
}

/// A text of an audit finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AuditText {
    /// What was asked.
    Asked,
    /// What was found.
    Finding,
    /// Who judged.
    By,
    /// What is done about it.
    Action,
    /// Who sees to that.
    Owner,
}

impl AuditEdit {
    pub(super) fn plan(&self, isms: &Isms, id: AuditFindingId) -> Result<Vec<Change>, Refusal> {
        let gone = Refusal::NoSuchRecord(RecordKey::AuditFinding(id));
        let before = isms.audit_findings.get(&id).ok_or(gone)?;
        let mut after = before.clone();
        match self {
            Self::Text(AuditText::Asked, text) => after.asked = named(text)?,
            Self::Text(AuditText::By, text) => after.by = named(text)?,
            Self::Text(AuditText::Finding, text) => after.finding = fitting(text)?,
            Self::Text(AuditText::Action, text) => after.action = fitting(text)?,
            Self::Text(AuditText::Owner, text) => after.owner = fitting(text)?,
            Self::Judgement(judgement) => after.judgement = *judgement,
            Self::On(on) => after.on = *on,
            Self::Due(due) => after.due = *due,
            Self::Closed(closed) => after.closed_on = *closed,
        }
        if after.closed_on.is_some() && !after.judgement.asks_action() {
            after.closed_on = None;
        }
        // What was seen to work before it was found is a slip of the pen.
        if after.closed_on.is_some_and(|closed| closed < after.on) {
            return Err(Refusal::ClosedBeforeFound);
        }
        Ok(one(Record::AuditFinding(before.clone()), Record::AuditFinding(after)))
    }
}
