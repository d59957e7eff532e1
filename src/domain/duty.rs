//! What can be asked of a role, and which of it one person should not do together
//! (*functiescheiding*, NEN 7510-1:2024, 5.3; control 5.3). In a practice of one doctor not
//! everything can be separated: then somebody else looks along, and the practice writes down who.

use crate::domain::Isms;
use crate::domain::people;
use crate::domain::practice::Role;
use crate::domain::scale::scale;

scale! {
    /// Something that can be asked of a role, by the code under which the catalogue has its words.
    Duty {
        /// Decide on policy and residual risks.
        Decide = "DU-decide",
        /// Keep the registers and see that things get done.
        Coordinate = "DU-coordinate",
        /// Answer questions and requests about privacy.
        Privacy = "DU-privacy",
        /// Judge and report incidents and breaches.
        Report = "DU-report",
        /// Approve who may get at what.
        Grant = "DU-grant",
        /// Set up accounts and rights.
        SetAccess = "DU-set-access",
        /// Look whether the rights still are as they should be.
        ReviewAccess = "DU-review-access",
        /// Read the log.
        LogReview = "DU-log-review",
        /// Work in patients' records.
        CareRecord = "DU-care-record",
        /// Prepare payments.
        Pay = "DU-pay",
        /// Approve payments.
        ApprovePay = "DU-approve-pay",
        /// Make back-ups and put them back.
        Backup = "DU-backup",
        /// See that back-ups are good.
        CheckBackup = "DU-check-backup",
        /// Change systems.
        Change = "DU-change",
        /// Approve changes of systems.
        ApproveChange = "DU-approve-change",
        /// Judge suppliers and sign contracts.
        Suppliers = "DU-suppliers",
        /// Plan and record training.
        Train = "DU-train",
        /// See to keys, alarm and visitors.
        Premises = "DU-premises",
        /// Lead when things fail.
        Emergency = "DU-emergency",
        /// Judge independently whether it works.
        Assess = "DU-assess",
        /// Watch results and tasks that come in.
        Inbox = "DU-inbox",
    }
}

scale! {
    /// Two duties that one person should not have together (control 5.3). The catalogue says
    /// why, and what a small practice does instead.
    DutyConflict {
        /// [`Duty::Grant`] and [`Duty::SetAccess`].
        GrantSet = "grant-set",
        /// [`Duty::SetAccess`] and [`Duty::ReviewAccess`].
        SetReview = "set-review",
        /// [`Duty::CareRecord`] and [`Duty::LogReview`].
        CareLog = "care-log",
        /// [`Duty::SetAccess`] and [`Duty::CareRecord`].
        SetCare = "set-care",
        /// [`Duty::Pay`] and [`Duty::ApprovePay`].
        PayApprove = "pay-approve",
        /// [`Duty::Backup`] and [`Duty::CheckBackup`].
        BackupCheck = "backup-check",
        /// [`Duty::Change`] and [`Duty::ApproveChange`].
        ChangeApprove = "change-approve",
        /// [`Duty::Decide`] and [`Duty::Assess`].
        DecideAssess = "decide-assess",
    }
}

impl DutyConflict {
    /// The two duties.
    pub const fn duties(self) -> [Duty; 2] {
        match self {
            Self::GrantSet => [Duty::Grant, Duty::SetAccess],
            Self::SetReview => [Duty::SetAccess, Duty::ReviewAccess],
            Self::CareLog => [Duty::CareRecord, Duty::LogReview],
            Self::SetCare => [Duty::SetAccess, Duty::CareRecord],
            Self::PayApprove => [Duty::Pay, Duty::ApprovePay],
            Self::BackupCheck => [Duty::Backup, Duty::CheckBackup],
            Self::ChangeApprove => [Duty::Change, Duty::ApproveChange],
            Self::DecideAssess => [Duty::Decide, Duty::Assess],
        }
    }
}

/// One person who has two duties together that they should not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash<'a> {
    /// Which two.
    pub conflict: DutyConflict,
    /// Who, by the name in the register of roles.
    pub person: &'a str,
    /// The roles by which that person has them, in the order of the register.
    pub roles: Vec<&'a Role>,
}

/// Every clash of duties in the register of roles, in the order of [`DutyConflict::ALL`]. Only
/// who fills a role counts: who steps in does so for a short time.
pub fn clashes(isms: &Isms) -> Vec<Clash<'_>> {
    let people = people::named_in(isms);
    let clash = |conflict: DutyConflict| {
        people.iter().filter_map(move |person| clash_of(isms, person, conflict))
    };
    DutyConflict::ALL.iter().copied().flat_map(clash).collect()
}

fn clash_of<'a>(isms: &'a Isms, person: &'a str, conflict: DutyConflict) -> Option<Clash<'a>> {
    let duties = conflict.duties();
    let has_one = |role: &&Role| duties.iter().any(|duty| role.assigned.contains(duty));
    let of_person = isms.roles.values().filter(|role| people::is_same(&role.holder, person));
    let roles: Vec<_> = of_person.filter(has_one).collect();
    let has = |duty: &Duty| roles.iter().any(|role| role.assigned.contains(duty));
    duties.iter().all(has).then_some(Clash { conflict, person, roles })
}
