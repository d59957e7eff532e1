//! The practice itself, its roles and its goals (NEN 7510-1:2024, 4.3, 5.3 and 6.2).

use crate::domain::cert::OwnCert;
use crate::domain::duty::Duty;
use crate::domain::duty::DutyConflict;
use crate::domain::id::GoalId;
use crate::domain::id::RoleId;
use crate::domain::people;
use crate::domain::scale::scale;
use serde::Deserialize;
use serde::Serialize;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// Who this is about and how far it reaches. Every text may be blank: not filled in yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Practice {
    /// Name of the practice.
    pub name: String,
    /// The practice owner (*praktijkhouder*), who decides and answers for it.
    pub owner: String,
    /// Who decides when the owner cannot.
    pub deputy: String,
    /// Town.
    pub place: String,
    /// Street, number and postal code.
    pub address: String,
    /// Every place where the practice works, one per line.
    pub locations: String,
    /// What the policy covers, in the practice's own words (4.3).
    pub scope: String,
    /// What is outside, and at whom.
    pub out_of_scope: String,
    /// Who to ask about security and privacy.
    pub security_contact: String,
    /// The name of the practice's patient-record system (*HIS*).
    pub his_name: String,
    /// The firm that looks after the computers.
    pub ict_supplier: String,
    /// Rooms for staff only.
    pub restricted_areas: String,
    /// Where the emergency folder lies.
    pub emergency_kit_place: String,
    /// How long the practice can do without its record system.
    pub max_downtime: String,
    /// What was answered to the questions of the interview, by the catalogue's code of the
    /// question: the code of the answer.
    #[serde(default)]
    pub answers: BTreeMap<String, String>,
    /// The questions whose answer has been carried out: what follows from it was shown and
    /// was taken over or turned down.
    #[serde(default)]
    pub settled: BTreeSet<String>,
    /// How the practice is connected to a CERT.
    #[serde(default)]
    pub cert: OwnCert,
    /// Whether it falls under the Cyberbeveiligingswet.
    #[serde(default)]
    pub cbw: CbwScope,
    /// Whether somebody looked and found it too small; of no account where the law applies.
    #[serde(default)]
    pub cbw_seen: bool,
    /// Why it does or does not; blank: by its size alone, as the catalogue says it.
    #[serde(default)]
    pub cbw_reason: String,
    /// Who looks along where one person has duties that do not go together, and how often
    /// (control 5.3): by the conflict, and then by the name of that person as in the register
    /// of roles. What is not here has no such check.
    #[serde(default)]
    pub compensating: BTreeMap<DutyConflict, BTreeMap<String, String>>,
}

scale! {
    /// Whether the practice falls under the Cyberbeveiligingswet (BWBR0052872): both a sector
    /// that the law names and a size of 50 full-time jobs, or over 10 million euro of both
    /// turnover and balance, unless it was designated by name.
    CbwScope {
        /// Too small, as nearly every practice of one doctor.
        TooSmall = "too_small",
        /// It falls under the law.
        Applies = "applies",
    }
}

impl Default for CbwScope {
    /// A practice of one doctor stays far below the size.
    fn default() -> Self {
        Self::TooSmall
    }
}

/// A text of the practice, named so that one edit and one field serve them all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PracticeField {
    /// [`Practice::name`].
    Name,
    /// [`Practice::owner`].
    Owner,
    /// [`Practice::deputy`].
    Deputy,
    /// [`Practice::place`].
    Place,
    /// [`Practice::address`].
    Address,
    /// [`Practice::locations`].
    Locations,
    /// [`Practice::scope`].
    Scope,
    /// [`Practice::out_of_scope`].
    OutOfScope,
    /// [`Practice::security_contact`].
    SecurityContact,
    /// [`Practice::his_name`].
    HisName,
    /// [`Practice::ict_supplier`].
    IctSupplier,
    /// [`Practice::restricted_areas`].
    RestrictedAreas,
    /// [`Practice::emergency_kit_place`].
    EmergencyKitPlace,
    /// [`Practice::max_downtime`].
    MaxDowntime,
    /// [`Practice::cbw_reason`].
    CbwReason,
}

impl PracticeField {
    /// Every field, in the order in which a practice fills them in.
    pub const ALL: &'static [Self] = &[
        Self::Name,
        Self::Owner,
        Self::Deputy,
        Self::Place,
        Self::Address,
        Self::Locations,
        Self::Scope,
        Self::OutOfScope,
        Self::SecurityContact,
        Self::HisName,
        Self::IctSupplier,
        Self::RestrictedAreas,
        Self::EmergencyKitPlace,
        Self::MaxDowntime,
        Self::CbwReason,
    ];

    /// The key in text files and the journal.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Owner => "owner",
            Self::Deputy => "deputy",
            Self::Place => "place",
            Self::Address => "address",
            Self::Locations => "locations",
            Self::Scope => "scope",
            Self::OutOfScope => "out-of-scope",
            Self::SecurityContact => "security-contact",
            Self::HisName => "his-name",
            Self::IctSupplier => "ict-supplier",
            Self::RestrictedAreas => "restricted-areas",
            Self::EmergencyKitPlace => "emergency-kit-place",
            Self::MaxDowntime => "max-downtime",
            Self::CbwReason => "cbw-reason",
        }
    }
}

impl Practice {
    /// Whether somebody has looked if it falls under the Cyberbeveiligingswet: an answer or a
    /// reason of its own tells so. Until then "too small" is only what nearly every practice is.
    pub fn has_looked_at_cbw(&self) -> bool {
        self.cbw == CbwScope::Applies || self.cbw_seen || !self.cbw_reason.trim().is_empty()
    }

    /// Who looks along where a person has two duties that do not go together; `None` where
    /// nobody does.
    pub fn check_on(&self, conflict: DutyConflict, person: &str) -> Option<&str> {
        let mut checks = self.compensating.get(&conflict)?.iter();
        let check = checks.find(|(name, _)| people::is_same(name, person));
        check.map(|(_, check)| check.as_str())
    }

    /// The text of a field.
    pub fn get(&self, field: PracticeField) -> &str {
        match field {
            PracticeField::Name => &self.name,
            PracticeField::Owner => &self.owner,
            PracticeField::Deputy => &self.deputy,
            PracticeField::Place => &self.place,
            PracticeField::Address => &self.address,
            PracticeField::Locations => &self.locations,
            PracticeField::Scope => &self.scope,
            PracticeField::OutOfScope => &self.out_of_scope,
            PracticeField::SecurityContact => &self.security_contact,
            PracticeField::HisName => &self.his_name,
            PracticeField::IctSupplier => &self.ict_supplier,
            PracticeField::RestrictedAreas => &self.restricted_areas,
            PracticeField::EmergencyKitPlace => &self.emergency_kit_place,
            PracticeField::MaxDowntime => &self.max_downtime,
            PracticeField::CbwReason => &self.cbw_reason,
        }
    }

    /// The text of a field, to change.
    pub fn get_mut(&mut self, field: PracticeField) -> &mut String {
        match field {
            PracticeField::Name => &mut self.name,
            PracticeField::Owner => &mut self.owner,
            PracticeField::Deputy => &mut self.deputy,
            PracticeField::Place => &mut self.place,
            PracticeField::Address => &mut self.address,
            PracticeField::Locations => &mut self.locations,
            PracticeField::Scope => &mut self.scope,
            PracticeField::OutOfScope => &mut self.out_of_scope,
            PracticeField::SecurityContact => &mut self.security_contact,
            PracticeField::HisName => &mut self.his_name,
            PracticeField::IctSupplier => &mut self.ict_supplier,
            PracticeField::RestrictedAreas => &mut self.restricted_areas,
            PracticeField::EmergencyKitPlace => &mut self.emergency_kit_place,
            PracticeField::MaxDowntime => &mut self.max_downtime,
            PracticeField::CbwReason => &mut self.cbw_reason,
        }
    }
}

/// A role with who fills it and who steps in (5.3; control 5.2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Role {
    /// Its number.
    pub id: RoleId,
    /// What the role is called.
    pub title: String,
    /// Who fills it; blank while unknown.
    pub holder: String,
    /// Who steps in; blank while unknown.
    pub deputy: String,
    /// What the role does, in words.
    pub duties: String,
    /// What the role does as far as it matters for who may not do what together.
    #[serde(default)]
    pub assigned: BTreeSet<Duty>,
    /// The catalogue's code when it came from there.
    pub catalogue: Option<String>,
}

/// The codes of the catalogue's roles that nobody steps in for: who does not come is replaced
/// by another. A test holds this list equal to the catalogue's.
pub const WITHOUT_DEPUTY: [&str; 3] = ["R-cleaner", "R-assessor", "R-fg"];

/// The codes of the catalogue's roles that a practice owner may fill without a second thought.
/// Others are somebody else's work, or lose their sense when the owner does them, such as an
/// independent judgement (5.35).
const OF_OWNER: [&str; 2] = ["R-owner", "R-security"];

impl Role {
    /// Whether somebody should be able to step in.
    pub fn needs_deputy(&self) -> bool {
        !self.catalogue.as_deref().is_some_and(|code| WITHOUT_DEPUTY.contains(&code))
    }

    /// Whether the owner may fill it without a second thought; a role of the practice's own
    /// may always.
    pub fn may_be_of_owner(&self) -> bool {
        self.catalogue.as_deref().is_none_or(|code| OF_OWNER.contains(&code))
    }
}

/// A goal with a number (6.2, 9.1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    /// Its number.
    pub id: GoalId,
    /// What the practice wants.
    pub title: String,
    /// What is measured.
    pub measure: String,
    /// The value to reach.
    pub target: String,
    /// The value last measured; blank while never measured.
    pub measured: String,
    /// When it was last measured.
    pub measured_on: Option<jiff::civil::Date>,
    /// Every how many months it is measured.
    pub interval_months: u32,
    /// The catalogue's code when it came from there.
    pub catalogue: Option<String>,
}
