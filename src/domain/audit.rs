//! What somebody who does not do the work asked and found, and what came of it (NEN
//! 7510-1:2024, 9.2, 9.3 and 10.2; control 5.35). Knows nothing of the questions themselves:
//! those are the catalogue's.

use crate::domain::id::AuditFindingId;
use crate::domain::scale::scale;
use jiff::civil::Date;
use serde::Deserialize;
use serde::Serialize;

/// One question of an auditor, what was found, and the follow-up (*bevinding*, 9.2 and 10.2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditFinding {
    /// Its number.
    pub id: AuditFindingId,
    /// What was asked, as it was read then; never blank.
    pub asked: String,
    /// The code of the question of the catalogue; blank where it was asked freely.
    pub question: String,
    /// What was found; blank while nobody has said.
    pub finding: String,
    /// How it was judged.
    pub judgement: AuditJudgement,
    /// The day.
    pub on: Date,
    /// Who judged; never blank.
    pub by: String,
    /// What the practice does about it, cause included; blank while it has not said.
    pub action: String,
    /// Who sees to that; blank while nobody does.
    pub owner: String,
    /// By when.
    pub due: Option<Date>,
    /// Since when it is dealt with, and seen to work; `None` while it is not.
    pub closed_on: Option<Date>,
}

scale! {
    /// How an auditor judged what was shown.
    AuditJudgement {
        /// Asked, not judged yet.
        Open = "open",
        /// As it should be.
        Conforms = "conforms",
        /// Something to improve.
        Remark = "remark",
        /// Not as it should be (*afwijking*, 10.2).
        Nonconformity = "nonconformity",
    }
}

impl AuditJudgement {
    /// Whether something must be done about it.
    pub const fn asks_action(self) -> bool {
        matches!(self, Self::Remark | Self::Nonconformity)
    }
}

impl AuditFinding {
    /// A question just asked, about which nothing is said yet.
    pub fn asked((question, asked): (String, String), (by, on): (String, Date)) -> Self {
        Self {
            id: AuditFindingId(0),
            asked,
            question,
            finding: String::new(),
            judgement: AuditJudgement::Open,
            on,
            by,
            action: String::new(),
            owner: String::new(),
            due: None,
            closed_on: None,
        }
    }

    /// Whether something must still be done about it.
    pub const fn is_open(&self) -> bool {
        self.judgement.asks_action() && self.closed_on.is_none()
    }

    /// Whether its day is past on a day.
    pub fn is_overdue(&self, today: Date) -> bool {
        self.is_open() && self.due.is_some_and(|due| due < today)
    }
}
