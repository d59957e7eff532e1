//! Which papers there are, of which chapters each is made, and what somebody may choose about
//! one before it is printed. Knows no pages: the report floor prints them, the window lets
//! choose.

use crate::catalogue::showing::Touched;
use crate::domain::id::ExchangeId;
use crate::domain::id::RiskId;
use crate::domain::scale::scale;
use std::collections::BTreeSet;

/// Which paper is made of a document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// What was decided, on as few pages as may be (*samenvatting*).
    #[default]
    Summary,
    /// The same, and every field of every record (NEN 7510-1:2024, 7.5; *auditdossier*).
    Dossier,
    /// All chapters, without the records word for word (*volledig rapport*).
    Full,
    /// The policy as it is or will be adopted (NEN 7510-1:2024, 5.2).
    Policy,
    /// Every risk with its ratings (NEN 7510-1:2024, 6.1.2).
    Register,
    /// What is done about each risk (NEN 7510-1:2024, 6.1.3 e).
    Plan,
    /// The statement of applicability (NEN 7510-1:2024, 6.1.3 d).
    Statement,
    /// All accepted risks, to be signed (NEN 7510-1:2024, 6.1.3 f).
    Signing,
    /// The register of processing (GDPR art. 30).
    Processing,
    /// What two parties agree about one exchange, to be signed (NEN 7512).
    Agreement(ExchangeId),
}

scale! {
    /// A part of a paper.
    Chapter {
        /// What an auditor asks, and what answers it.
        Showing = "showing",
        /// The practice, its scope, and who does what.
        Scope = "scope",
        /// What is at stake where.
        Classification = "classification",
        /// What is done with personal data.
        Processing = "processing",
        /// The risk criteria.
        Criteria = "criteria",
        /// The heaviest risks, and every risk on one line.
        Risks = "risks",
        /// What is done about the risks, and what shows it.
        Measures = "measures",
        /// What remains.
        Residual = "residual",
        /// The statement of applicability.
        Applicability = "applicability",
        /// What is still open.
        Open = "open",
        /// Laws and norms with their editions.
        Norms = "norms",
        /// Every record with every field.
        Everything = "everything",
        /// The fingerprint.
        Journal = "journal",
        /// The map without measures, now, and with all of them.
        Maps = "maps",
        /// The heaviest risks in short.
        Heaviest = "heaviest",
        /// The measures that are still to be done.
        Underway = "underway",
        /// The risks that are lived with.
        Accepted = "accepted",
        /// What is still open, in short.
        LeftOpen = "left-open",
        /// The policy, section by section.
        PolicyText = "policy-text",
        /// The goals.
        Goals = "goals",
        /// Who does what.
        Roles = "roles",
        /// Where the owner signs.
        Signature = "signature",
        /// Every risk with both its ratings.
        Register = "register",
        /// The measures of each risk.
        Plan = "plan",
        /// The accepted risks, to be signed.
        Signing = "signing",
        /// What two parties agree.
        Agreement = "agreement",
    }
}

impl Paper {
    /// Every paper of the practice as a whole; an agreement is about one exchange.
    pub const WHOLE: [Self; 9] = [
        Self::Summary,
        Self::Full,
        Self::Dossier,
        Self::Policy,
        Self::Register,
        Self::Plan,
        Self::Statement,
        Self::Signing,
        Self::Processing,
    ];

    /// Its code in text keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Dossier => "dossier",
            Self::Full => "full",
            Self::Policy => "policy",
            Self::Register => "register",
            Self::Plan => "plan",
            Self::Statement => "statement",
            Self::Signing => "signing",
            Self::Processing => "processing",
            Self::Agreement(_) => "agreement",
        }
    }

    /// Its chapters, in order.
    pub const fn chapters(self) -> &'static [Chapter] {
        match self {
            Self::Summary => &SUMMARY,
            Self::Dossier => &DOSSIER,
            Self::Full => &FULL,
            Self::Policy => &POLICY,
            Self::Register => &[Chapter::Maps, Chapter::Register],
            Self::Plan => &[Chapter::Plan],
            Self::Statement => &[Chapter::Applicability, Chapter::Signature],
            Self::Signing => &[Chapter::Signing],
            Self::Processing => &[Chapter::Processing],
            Self::Agreement(_) => &[Chapter::Agreement],
        }
    }

    /// Whether it begins with a first page of its own and a table of contents.
    pub const fn has_contents(self) -> bool {
        matches!(self, Self::Full | Self::Dossier)
    }

    /// Whether its tables need the long side of the sheet.
    pub const fn is_wide(self) -> bool {
        matches!(self, Self::Register | Self::Plan)
    }

    /// Whether it can show some of the risks only.
    pub const fn can_be_filtered(self) -> bool {
        matches!(self, Self::Register)
    }
}

const SUMMARY: [Chapter; 5] =
    [Chapter::Maps, Chapter::Heaviest, Chapter::Underway, Chapter::Accepted, Chapter::LeftOpen];

const FULL: [Chapter; 11] = [
    Chapter::Scope,
    Chapter::Classification,
    Chapter::Processing,
    Chapter::Criteria,
    Chapter::Risks,
    Chapter::Measures,
    Chapter::Residual,
    Chapter::Applicability,
    Chapter::Open,
    Chapter::Norms,
    Chapter::Journal,
];

const DOSSIER: [Chapter; 13] = [
    Chapter::Showing,
    Chapter::Scope,
    Chapter::Classification,
    Chapter::Processing,
    Chapter::Criteria,
    Chapter::Risks,
    Chapter::Measures,
    Chapter::Residual,
    Chapter::Applicability,
    Chapter::Open,
    Chapter::Norms,
    Chapter::Everything,
    Chapter::Journal,
];

const POLICY: [Chapter; 3] = [Chapter::PolicyText, Chapter::Goals, Chapter::Roles];

/// What somebody chose about a paper.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// The chapters that are left out; the first page names them.
    pub left_out: BTreeSet<Chapter>,
    /// Whether names of people are hidden, but for that of the owner.
    pub hides_names: bool,
    /// Which risks are shown; `None` for all. Only where [`Paper::can_be_filtered`].
    pub filter: Option<RiskFilter>,
}

impl Choices {
    /// The chapters of a paper that stay.
    pub fn kept(&self, paper: Paper) -> Vec<Chapter> {
        let chapters = paper.chapters().iter().copied();
        chapters.filter(|chapter| !self.left_out.contains(chapter)).collect()
    }
}

/// Some of the risks, and how they were chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RiskFilter {
    /// Which.
    pub risks: BTreeSet<RiskId>,
    /// How.
    pub by: ChosenBy,
}

/// How some of the risks were chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChosenBy {
    /// By a filter, part by part in words.
    Filter(Vec<String>),
    /// One by one, on the map.
    Hand,
}

/// What the journal knows of the records, as far as paper tells it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Past {
    /// When each record was last changed, and by whom.
    pub touched: Touched,
    /// Everybody who changed something.
    pub people: Vec<String>,
}
