//! The register of processing (*verwerkingsregister*, GDPR art. 30): what a process does with
//! personal data. Who processes it for the practice, and how it is protected, is worked out
//! from the other registers and never stored.

use crate::domain::Isms;
use crate::domain::id::MeasureId;
use crate::domain::id::ProcessId;
use crate::domain::id::SupplierId;
use crate::domain::id::SystemId;
use crate::domain::inventory::Agreement;
use crate::domain::inventory::Process;
use crate::domain::measure::MeasureStatus;
use crate::domain::scale::scale;
use serde::Deserialize;
use serde::Serialize;
use std::collections::BTreeSet;

scale! {
    /// Whether personal data leaves the European Economic Area (GDPR art. 30(1)(e)).
    OutsideEea {
        /// Nobody has looked yet.
        Unknown = "unknown",
        /// It stays inside.
        No = "no",
        /// It does, and that asks for a ground (GDPR ch. V).
        Yes = "yes",
    }
}

/// What the register says of a process, besides its name, purpose and owner. Every text may
/// be blank: not filled in yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Processing {
    /// Whether it handles data of persons. Health data is that too, ticked or not.
    pub personal_data: bool,
    /// Why it is allowed (GDPR art. 6 and 9).
    pub legal_ground: String,
    /// Whose data it is, a group per line (art. 30(1)(c)).
    pub data_subjects: String,
    /// Which data it is, a kind per line (art. 30(1)(c)).
    pub data_categories: String,
    /// Who gets it outside the practice, one per line (art. 30(1)(d)); blank also for nobody.
    pub recipients: String,
    /// Whether it leaves the European Economic Area (art. 30(1)(e)).
    pub outside_eea: OutsideEea,
    /// To which country, and on what ground that is allowed.
    pub outside_eea_ground: String,
    /// How long it is kept (art. 30(1)(f)).
    pub retention: String,
}

impl Default for Processing {
    fn default() -> Self {
        Self {
            personal_data: false,
            legal_ground: String::new(),
            data_subjects: String::new(),
            data_categories: String::new(),
            recipients: String::new(),
            outside_eea: OutsideEea::Unknown,
            outside_eea_ground: String::new(),
            retention: String::new(),
        }
    }
}

impl Processing {
    /// The same with what is blank taken from another; what stands here stays.
    #[must_use]
    pub fn filled_from(&self, other: &Self) -> Self {
        let filled = |own: &String, other: &String| {
            if own.trim().is_empty() { other.clone() } else { own.clone() }
        };
        let is_open = self.outside_eea == OutsideEea::Unknown;
        Self {
            personal_data: self.personal_data || other.personal_data,
            legal_ground: filled(&self.legal_ground, &other.legal_ground),
            data_subjects: filled(&self.data_subjects, &other.data_subjects),
            data_categories: filled(&self.data_categories, &other.data_categories),
            recipients: filled(&self.recipients, &other.recipients),
            outside_eea: if is_open { other.outside_eea } else { self.outside_eea },
            outside_eea_ground: filled(&self.outside_eea_ground, &other.outside_eea_ground),
            retention: filled(&self.retention, &other.retention),
        }
    }
}

scale! {
    /// Something that the register asks of every process in it (GDPR art. 30(1)).
    Asked {
        /// What it is for.
        Purpose = "purpose",
        /// Why it is allowed.
        Ground = "ground",
        /// Whose data it is.
        Subjects = "subjects",
        /// Which data it is.
        Categories = "categories",
        /// Whether it leaves the EEA, and then on what ground.
        Outside = "outside",
        /// How long it is kept.
        Retention = "retention",
    }
}

impl Process {
    /// Whether it stands in the register of processing: it handles data of persons.
    pub const fn is_registered(&self) -> bool {
        self.health_data || self.processing.personal_data
    }

    /// What the register still lacks of it; nothing where it does not stand in it.
    pub fn unregistered(&self) -> Vec<Asked> {
        let lacks = |asked: &Asked| self.is_registered() && self.lacks(*asked);
        Asked::ALL.iter().copied().filter(lacks).collect()
    }

    fn lacks(&self, asked: Asked) -> bool {
        let processing = &self.processing;
        let text = match asked {
            Asked::Purpose => &self.purpose,
            Asked::Ground => &processing.legal_ground,
            Asked::Subjects => &processing.data_subjects,
            Asked::Categories => &processing.data_categories,
            Asked::Retention => &processing.retention,
            Asked::Outside => match processing.outside_eea {
                OutsideEea::Unknown => return true,
                OutsideEea::No => return false,
                OutsideEea::Yes => &processing.outside_eea_ground,
            },
        };
        text.trim().is_empty()
    }
}

/// The systems that a process uses, by number.
pub fn systems(isms: &Isms, process: ProcessId) -> impl Iterator<Item = SystemId> {
    let using = isms.systems.values().filter(move |system| system.processes.contains(&process));
    using.map(|system| system.id)
}

/// Who processes personal data for the practice in a process: the suppliers of its systems and
/// of its exchanges that call for a processing agreement (GDPR art. 28), by number.
pub fn processors(isms: &Isms, process: ProcessId) -> Vec<SupplierId> {
    let systems = systems(isms, process).filter_map(|id| isms.systems.get(&id)?.supplier);
    let exchanges = isms.exchanges.values().filter(|it| it.processes.contains(&process));
    let through = exchanges.flat_map(|exchange| exchange.suppliers.iter().copied());
    let all: BTreeSet<SupplierId> = systems.chain(through).collect();
    let is_processor = |id: &SupplierId| {
        let supplier = isms.suppliers.get(id);
        supplier.is_some_and(|it| it.agreement == Agreement::ProcessingAgreement)
    };
    all.into_iter().filter(is_processor).collect()
}

/// How a process is protected (GDPR art. 30(1)(g)): the measures that are carried out against
/// the risks that hit it, its systems or its exchanges, by number.
pub fn protection(isms: &Isms, process: ProcessId) -> BTreeSet<MeasureId> {
    let systems: BTreeSet<SystemId> = systems(isms, process).collect();
    let serves = |id| isms.exchanges.get(id).is_some_and(|it| it.processes.contains(&process));
    let hitting = isms.relevant_risks().filter(|risk| {
        risk.processes.contains(&process)
            || risk.systems.iter().any(|id| systems.contains(id))
            || risk.exchanges.iter().any(serves)
    });
    let is_done = |id: &MeasureId| {
        let measure = isms.measures.get(id);
        measure.is_some_and(|own| own.status == MeasureStatus::Implemented)
    };
    hitting.flat_map(|risk| risk.measures.iter().copied()).filter(is_done).collect()
}
