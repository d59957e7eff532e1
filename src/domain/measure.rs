//! What the practice does about risks (NEN 7510-1:2024, 6.1.3 and 8.3).

use crate::domain::control::ControlNumber;
use crate::domain::id::MeasureId;
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
}

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
