//! The lists a solo practice starts with: roles, duties, goals, who expects what, what is
//! going on around it, and findings nearly every practice has. The registers stand in
//! [`crate::catalogue::registers`].

use crate::catalogue::registers::ListedExchange;
use crate::catalogue::registers::ListedProcess;
use crate::catalogue::registers::ListedSupplier;
use crate::catalogue::registers::ListedSystem;
use crate::domain::Isms;
use crate::domain::context::ContextOrigin;
use crate::domain::duty;
use crate::domain::duty::DutyConflict;
use crate::domain::id::RoleId;
use crate::domain::practice::Role;
use crate::domain::scale::scale;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// Everything a practice may start with; what is `default_present` it does start with.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StarterLists {
    /// A first sentence for the scope, with placeholders.
    pub scope_nl: String,
    /// What a reader should know about these lists.
    pub note_nl: String,
    /// Words for the codes in these lists, by kind of code.
    pub labels_nl: BTreeMap<String, BTreeMap<String, String>>,
    /// What can be asked of a role.
    pub duties: Vec<Duty>,
    /// The roles.
    pub roles: Vec<ListedRole>,
    /// Duties that one person should not have together (control 5.3).
    pub incompatible_duties: Vec<IncompatibleDuties>,
    /// The processes.
    pub processes: Vec<ListedProcess>,
    /// The systems.
    pub systems: Vec<ListedSystem>,
    /// The data exchanges.
    pub exchanges: Vec<ListedExchange>,
    /// The suppliers.
    pub suppliers: Vec<ListedSupplier>,
    /// Who expects what (NEN 7510-1:2024, 4.2).
    pub stakeholders: Vec<ListedStakeholder>,
    /// The goals (NEN 7510-1:2024, 6.2).
    pub goals: Vec<ListedGoal>,
    /// What is going on in and around the practice (NEN 7510-1:2024, 4.1).
    pub context_issues: Vec<ListedIssue>,
    /// Findings nearly every solo practice has.
    pub findings: Vec<Finding>,
}

/// Something that can be asked of a role.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Duty {
    /// Its code.
    #[serde(rename = "id")]
    pub code: String,
    /// What it is called.
    pub title_nl: String,
}

/// A role with its duties.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListedRole {
    /// Its code, e.g. `R-owner`.
    #[serde(rename = "id")]
    pub code: String,
    /// What it is called.
    pub title_nl: String,
    /// Who usually fills it.
    pub typical_holder_nl: String,
    /// The code of the role that steps in.
    pub deputy: Option<String>,
    /// Who usually steps in.
    pub deputy_nl: String,
    /// The codes of its duties.
    pub duties: Vec<String>,
    /// Which access it needs.
    pub access_nl: String,
    /// Whether a new practice starts with it.
    pub default_present: bool,
}

/// Two duties that one person should not have together.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IncompatibleDuties {
    /// The codes of the duties.
    pub duties: Vec<String>,
    /// Why.
    pub why_nl: String,
    /// What a small practice does instead.
    pub small_practice_nl: String,
}

/// Somebody who expects something of the practice.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListedStakeholder {
    /// Its code.
    #[serde(rename = "id")]
    pub code: String,
    /// Who it is.
    pub title_nl: String,
    /// What they expect.
    pub requires_nl: Vec<String>,
    /// How the practice meets that.
    pub how_met_nl: String,
    /// The codes of the records that show it.
    pub records: Vec<String>,
}

/// A goal with a number.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListedGoal {
    /// Its code.
    #[serde(rename = "id")]
    pub code: String,
    /// What the practice wants.
    pub title_nl: String,
    /// What is measured.
    pub measure_nl: String,
    /// The value to reach.
    pub target_nl: String,
    /// Every how many months it is measured.
    pub check_months: u32,
    /// The codes of the measures that help.
    pub measures: Vec<String>,
    /// The codes of the records that show it.
    pub records: Vec<String>,
}

/// Something that is going on in or around the practice.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListedIssue {
    /// Its code.
    #[serde(rename = "id")]
    pub code: String,
    /// Inside or outside.
    pub kind: ContextOrigin,
    /// What it is.
    pub title_nl: String,
    /// What it means for security.
    pub meaning_nl: String,
    /// The codes of the threats it feeds.
    pub threats: Vec<String>,
    /// Whether it holds for nearly every practice.
    pub default_present: bool,
}

/// A finding nearly every solo practice has.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// Its code.
    #[serde(rename = "id")]
    pub code: String,
    /// What it is.
    pub title_nl: String,
    /// Why it is one.
    pub explanation_nl: String,
    /// What can be done.
    pub options_nl: Vec<String>,
    /// The codes of the measures that help.
    pub measures: Vec<String>,
    /// The codes of the records that show it.
    pub records: Vec<String>,
    /// After how many months to look again.
    pub review_months: u32,
    /// How heavy it is.
    pub kind: FindingKind,
}

scale! {
    /// How heavy a finding is.
    FindingKind {
        /// Something to keep an eye on.
        Observation = "observation",
        /// The norm asks it and it is not there.
        Nonconformity = "nonconformity",
    }
}

impl StarterLists {
    /// The codes of everything nearly every solo practice has.
    pub fn default_codes(&self) -> BTreeSet<&str> {
        let roles = self.roles.iter().map(|role| (&role.code, role.default_present));
        let processes =
            self.processes.iter().map(|process| (&process.code, process.default_present));
        let systems = self.systems.iter().map(|system| (&system.code, system.default_present));
        let exchanges =
            self.exchanges.iter().map(|exchange| (&exchange.code, exchange.default_present));
        let suppliers =
            self.suppliers.iter().map(|supplier| (&supplier.code, supplier.default_present));
        let issues = self.context_issues.iter().map(|issue| (&issue.code, issue.default_present));
        let stakeholders = self.stakeholders.iter().map(|listed| (&listed.code, true));
        let all = roles.chain(processes).chain(systems).chain(exchanges).chain(suppliers);
        let all = all.chain(issues).chain(stakeholders);
        all.filter(|(_, present)| *present).map(|(code, _)| code.as_str()).collect()
    }

    /// The word for a code, e.g. of a cost; `None` for an unknown one.
    pub fn label(&self, kind: &str, code: &str) -> Option<&str> {
        self.labels_nl.get(kind)?.get(code).map(String::as_str)
    }

    /// What a duty is called; its code where the lists do not have it, which a test rules out.
    pub fn duty_title(&self, duty: duty::Duty) -> &str {
        let listed = self.duties.iter().find(|listed| listed.code == duty.code());
        listed.map_or(duty.code(), |listed| &listed.title_nl)
    }

    /// The duties of the lists for roles that came from them before they had duties, and that
    /// somebody fills: as long as these have none, nobody can say who has which together.
    pub fn missing_duties(&self, isms: &Isms) -> BTreeMap<RoleId, BTreeSet<duty::Duty>> {
        let bare = isms.roles.values();
        let bare = bare.filter(|role| role.assigned.is_empty() && !role.holder.trim().is_empty());
        let fill = |role: &Role| {
            let listed = self.roles.iter().find(|it| Some(&it.code) == role.catalogue.as_ref())?;
            let duties: BTreeSet<_> =
                listed.duties.iter().filter_map(|code| duty::Duty::from_code(code)).collect();
            (!duties.is_empty()).then_some((role.id, duties))
        };
        bare.filter_map(fill).collect()
    }

    /// Who expects something, by its code.
    pub fn stakeholder(&self, code: &str) -> Option<&ListedStakeholder> {
        self.stakeholders.iter().find(|listed| listed.code == code)
    }

    /// Why two duties do not go together, and what a small practice does instead.
    pub fn incompatible(&self, conflict: DutyConflict) -> Option<&IncompatibleDuties> {
        let codes = conflict.duties().map(duty::Duty::code);
        self.incompatible_duties.iter().find(|listed| listed.duties == codes)
    }

    /// The duties of a role in words, one per line.
    pub fn duties_of(&self, role: &ListedRole) -> String {
        let titled = |code: &String| self.duties.iter().find(|duty| duty.code == *code);
        let titles: Vec<_> =
            role.duties.iter().filter_map(titled).map(|duty| duty.title_nl.as_str()).collect();
        titles.join("\n")
    }
}
