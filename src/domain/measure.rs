//! What the practice does about risks (NEN 7510-1:2024, 6.1.3 and 8.3).

use crate::domain::calendar::months_after;
use crate::domain::control::ControlNumber;
use crate::domain::effort::Effort;
use crate::domain::id::MeasureId;
use crate::domain::id::SupplierId;
use crate::domain::scale::scale;
use jiff::civil::Date;
use serde::Deserialize;
use serde::Serialize;
use std::collections::BTreeSet;

/// A measure; one measure may serve many risks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    /// Its number.
    pub id: MeasureId,
    /// What is done.
    pub title: String,
    /// How, in the practice's own words; blank where the title says it all.
    pub description: String,
    /// The controls it helps to carry out.
    pub controls: BTreeSet<ControlNumber>,
    /// How far it is.
    pub status: MeasureStatus,
    /// Who sees to it; blank while nobody does.
    pub owner: String,
    /// When it must be done.
    pub due: Option<Date>,
    /// What shows that it is done; blank while nothing does.
    pub evidence: String,
    /// The catalogue's code when it came from there.
    pub catalogue: Option<String>,
    /// Since when it is carried out; only where it is.
    #[serde(default)]
    pub implemented_on: Option<Date>,
    /// When it was last seen to work still.
    #[serde(default)]
    pub checked_on: Option<Date>,
    /// Every how many months it is looked at again; `None` where once is enough.
    #[serde(default)]
    pub recheck_months: Option<u32>,
    /// Who does it for the practice (*door leverancier*).
    #[serde(default)]
    pub supplier: Option<SupplierId>,
    /// How far it lowers a risk, where the practice says other than the catalogue.
    #[serde(default)]
    pub effect: Option<OwnEffect>,
    /// What it takes, where the practice estimates that itself.
    #[serde(default)]
    pub effort: Effort,
}

/// How far a measure lowers a risk by the practice's own judgement (NEN 7510-1:2024, 6.1.3).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnEffect {
    /// By how many classes the likelihood falls; at most [`MOST_LIKELIHOOD_STEPS`].
    pub likelihood_steps: u8,
    /// By how many classes the consequence falls; at most [`MOST_CONSEQUENCE_STEPS`].
    pub consequence_steps: u8,
    /// Why other than the catalogue says; never blank.
    pub reason: String,
}

/// There are five classes of likelihood.
pub const MOST_LIKELIHOOD_STEPS: u8 = 4;

/// There are four classes of consequence.
pub const MOST_CONSEQUENCE_STEPS: u8 = 3;

/// The longest a recheck may wait, in months: ten years (own rule).
pub const MOST_RECHECK_MONTHS: u32 = 120;

/// The codes of the catalogue's measures that law or norm prescribes; a test holds this list
/// equal to the catalogue's.
pub const PRESCRIBED: [&str; 32] = [
    "M-beleid",
    "M-rollen",
    "M-overzicht",
    "M-vertrouwelijk",
    "M-cert",
    "M-onafhankelijk",
    "M-inuitdienst",
    "M-autorisatie",
    "M-eigen-account",
    "M-waarnemer",
    "M-2fa-his",
    "M-2fa-mail",
    "M-uitwisselkaart",
    "M-veilige-mail",
    "M-toestemming",
    "M-leverancierslijst",
    "M-verwerkersovereenkomst",
    "M-cloudkeuze",
    "M-draaiboek",
    "M-incidentregister",
    "M-backup",
    "M-terugzettest",
    "M-aanname",
    "M-usb",
    "M-mobiel",
    "M-identificatie",
    "M-verwerkingsregister",
    "M-patientrechten",
    "M-bewaren",
    "M-website",
    "M-logging",
    "M-logcontrole",
];

scale! {
    /// How far a measure is (*gepland*, *deels*, *ingevoerd*).
    MeasureStatus {
        /// Not begun.
        Planned = "planned",
        /// In part.
        Partial = "partial",
        /// Carried out.
        Implemented = "implemented",
    }
}

impl Measure {
    /// A measure of the practice's own, planned, with nothing but its name.
    pub const fn named(title: String) -> Self {
        Self {
            id: MeasureId(0),
            title,
            description: String::new(),
            controls: BTreeSet::new(),
            status: MeasureStatus::Planned,
            owner: String::new(),
            due: None,
            evidence: String::new(),
            catalogue: None,
            implemented_on: None,
            checked_on: None,
            recheck_months: None,
            supplier: None,
            effect: None,
            effort: Effort {
                minutes_once: None,
                minutes_yearly: None,
                euros_once: None,
                euros_yearly: None,
            },
        }
    }

    /// When it must be looked at again, counted from the day it was last seen to work; `None`
    /// where it is not carried out, or nobody knows since when.
    pub fn recheck_due(&self) -> Option<Date> {
        let since = self.checked_on.or(self.implemented_on)?;
        let months = i32::try_from(self.recheck_months.filter(|months| *months > 0)?).ok()?;
        (self.status == MeasureStatus::Implemented).then(|| months_after(since, months))
    }

    /// Whether law or norm prescribes it to every care provider. Such a measure must be
    /// carried out before a risk that leans on it may be accepted.
    pub fn is_prescribed(&self) -> bool {
        self.catalogue.as_deref().is_some_and(|code| PRESCRIBED.contains(&code))
    }

    /// Whether it is late: due before today and not carried out.
    pub fn is_overdue(&self, today: Date) -> bool {
        self.status != MeasureStatus::Implemented && self.due.is_some_and(|due| due < today)
    }
}
