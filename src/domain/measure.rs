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

/// The codes of the catalogue's measures that law or norm prescribes, each with the first of
/// its controls; a test holds this list equal to the catalogue's.
pub const PRESCRIBED: [(&str, &str); 32] = [
    ("M-beleid", "5.1"),
    ("M-rollen", "5.2"),
    ("M-overzicht", "5.9"),
    ("M-vertrouwelijk", "5.12"),
    ("M-cert", "5.6"),
    ("M-onafhankelijk", "5.35"),
    ("M-inuitdienst", "5.11"),
    ("M-autorisatie", "5.15"),
    ("M-eigen-account", "5.16"),
    ("M-waarnemer", "5.16"),
    ("M-2fa-his", "8.5"),
    ("M-2fa-mail", "5.17"),
    ("M-uitwisselkaart", "5.14"),
    ("M-veilige-mail", "5.14"),
    ("M-toestemming", "5.14"),
    ("M-leverancierslijst", "5.19"),
    ("M-verwerkersovereenkomst", "5.20"),
    ("M-cloudkeuze", "5.20"),
    ("M-draaiboek", "5.5"),
    ("M-incidentregister", "5.25"),
    ("M-backup", "7.5"),
    ("M-terugzettest", "5.30"),
    ("M-aanname", "6.1"),
    ("M-usb", "7.10"),
    ("M-mobiel", "7.9"),
    ("M-identificatie", "5.31"),
    ("M-verwerkingsregister", "5.31"),
    ("M-patientrechten", "5.34"),
    ("M-bewaren", "5.33"),
    ("M-website", "5.41"),
    ("M-logging", "8.15"),
    ("M-logcontrole", "5.36"),
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
        self.prescribed_by_catalogue().is_some()
    }

    /// The control by which a prescribed measure is named where it stands in the way: its
    /// first. One from which the practice took all controls away is prescribed no less, and
    /// goes by the catalogue's. `None` where it is not prescribed.
    pub fn prescribed_control(&self) -> Option<ControlNumber> {
        let of_catalogue = self.prescribed_by_catalogue()?;
        let own = self.controls.first().cloned();
        own.or_else(|| ControlNumber::try_from(of_catalogue).ok())
    }

    /// The catalogue's first control for it, where it is prescribed.
    fn prescribed_by_catalogue(&self) -> Option<&'static str> {
        let code = self.catalogue.as_deref()?;
        PRESCRIBED.iter().find(|(own, _)| *own == code).map(|(_, control)| *control)
    }

    /// Whether it is late: due before today and not carried out.
    pub fn is_overdue(&self, today: Date) -> bool {
        self.status != MeasureStatus::Implemented && self.due.is_some_and(|due| due < today)
    }
}
