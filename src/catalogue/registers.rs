//! The processes, systems, exchanges and suppliers a solo practice may start with. Classes
//! are our own estimates, for the practice owner to look through.

use crate::domain::classification::Classification;
use crate::domain::classification::Consequences;
use crate::domain::inventory::Agreement;
use crate::domain::inventory::Direction;
use crate::domain::inventory::ExchangeAspect;
use crate::domain::inventory::ExchangeAspects;
use crate::domain::inventory::Hosting;
use crate::domain::processing;
use crate::domain::scale::Aspect;
use crate::domain::scale::Consequence;
use crate::domain::scale::scale;
use serde::Deserialize;

/// A process.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListedProcess {
    /// Its code, e.g. `P-triage`.
    #[serde(rename = "id")]
    pub code: String,
    /// What it is called.
    pub title_nl: String,
    /// What it is for.
    pub purpose_nl: String,
    /// The code of the role that answers for it.
    pub owner: String,
    /// What is at stake.
    pub classification: ListedClassification,
    /// Whether it handles health data.
    #[serde(rename = "contains_health_data")]
    pub health_data: bool,
    /// What the register of processing says of it (GDPR art. 30).
    pub processing: Processing,
    /// The codes of the systems it uses.
    pub systems: Vec<String>,
    /// The codes of the threats that hit it.
    pub threats: Vec<String>,
    /// Whether a new practice starts with it.
    pub default_present: bool,
    /// Anything else worth knowing.
    pub note_nl: Option<String>,
}

/// What the register of processing says of a process (GDPR art. 30).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Processing {
    /// Why it is allowed.
    pub legal_basis_nl: String,
    /// Whose data it is.
    pub data_subjects_nl: Vec<String>,
    /// Which data it is.
    pub data_categories_nl: Vec<String>,
    /// Who gets it.
    pub recipients_nl: Vec<String>,
    /// How long it is kept.
    pub retention_nl: String,
}

/// The BIV class with a reason per aspect.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListedClassification {
    /// What happens when it cannot be used.
    pub availability: ListedConsequences,
    /// What happens when it is wrong or incomplete.
    pub integrity: ListedConsequences,
    /// What happens when someone else sees it.
    pub confidentiality: ListedConsequences,
}

/// The three columns of one aspect with the reason.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListedConsequences {
    /// The class; a test holds it equal to the heaviest column.
    pub class: Consequence,
    /// Consequence for patients.
    pub patient: Consequence,
    /// Consequence for the practice.
    pub organisation: Consequence,
    /// Consequence for society.
    pub society: Consequence,
    /// Why.
    pub why_nl: String,
}

/// An information system.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListedSystem {
    /// Its code, e.g. `S-his`.
    #[serde(rename = "id")]
    pub code: String,
    /// What it is called.
    pub title_nl: String,
    /// What sort of thing it is.
    #[serde(rename = "type")]
    pub kind: SystemKind,
    /// Names a practice may know it by.
    pub examples_nl: Vec<String>,
    /// The codes of its suppliers, the first one first.
    pub suppliers: Vec<String>,
    /// Where its data usually stands.
    pub hosted: Hosting,
    /// The codes of the processes that use it.
    pub used_by_processes: Vec<String>,
    /// Whether it holds health data.
    pub health_data: bool,
    /// Whether logging in must take two factors.
    pub two_factor: TwoFactorAdvice,
    /// How that is usually done.
    pub two_factor_nl: String,
    /// Whether a new practice starts with it.
    pub default_present: bool,
    /// Anything else worth knowing.
    pub note_nl: Option<String>,
}

/// A data exchange with the ten aspects of NEN 7512:2015 5.2.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListedExchange {
    /// Its code, e.g. `X-lab`.
    #[serde(rename = "id")]
    pub code: String,
    /// What it is called.
    pub title_nl: String,
    /// With whom.
    pub partner_nl: String,
    /// Which way the data goes.
    pub direction: Direction,
    /// How wide the circle is that may see it.
    pub confidentiality_circle: Circle,
    /// Whether it carries health data.
    pub health_data: bool,
    /// The ten aspects a-j.
    pub aspects: ListedAspects,
    /// What is at stake.
    pub classification: ListedClassification,
    /// Under which agreement.
    pub framework_nl: String,
    /// Why it is allowed.
    pub legal_ground_nl: String,
    /// The codes of the processes it serves.
    pub processes: Vec<String>,
    /// The codes of the systems it goes through.
    pub systems: Vec<String>,
    /// The codes of the suppliers it goes through.
    pub suppliers: Vec<String>,
    /// The codes of the threats that hit it.
    pub threats: Vec<String>,
    /// Whether a new practice starts with it.
    pub default_present: bool,
}

/// The ten aspects of an exchange, as [`ExchangeAspect`] names them.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_field_names, reason = "the sheet has these names")]
pub struct ListedAspects {
    a_purpose_nl: String,
    b_data_nl: String,
    c_volume_nl: String,
    d_confidentiality_nl: String,
    e_action_nl: String,
    f_channel_nl: String,
    g_responsible_nl: String,
    h_quality_nl: String,
    i_parties_nl: String,
    j_state_of_art_cost_nl: String,
}

/// A supplier with what to ask of it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListedSupplier {
    /// Its code, e.g. `SUP-his`.
    #[serde(rename = "id")]
    pub code: String,
    /// What it is called.
    pub title_nl: String,
    /// Names a practice may know it by.
    pub examples_nl: Vec<String>,
    /// What it does for the practice.
    pub service_nl: String,
    /// Which data it sees.
    pub data_nl: String,
    /// Whether it sees health data.
    pub health_data: bool,
    /// Which agreement is called for.
    pub agreement: Agreement,
    /// What that agreement must say.
    pub agreement_nl: String,
    /// Which certificate to ask for.
    pub certificate_asked_nl: String,
    /// Whether to ask for its CERT.
    pub ask_cert: bool,
    /// That question in words.
    pub cert_question_nl: Option<String>,
    /// Within how many hours it should tell of a breach.
    pub breach_notice_hours: Option<u32>,
    /// How much the practice leans on it.
    pub criticality: Criticality,
    /// The codes of the processes it serves without a system between.
    pub direct_processes: Vec<String>,
    /// Whether a new practice starts with it.
    pub default_present: bool,
}

scale! {
    /// What sort of thing a system is.
    SystemKind {
        /// An application for care.
        CareApplication = "care_application",
        /// A service that moves data between parties.
        ExchangeService = "exchange_service",
        /// A means of logging in.
        Identity = "identity",
        /// A place to work.
        Workplace = "workplace",
        /// A device.
        Device = "device",
        /// The network.
        Network = "network",
        /// Telephone, website and the like.
        Communication = "communication",
        /// Office software.
        Office = "office",
        /// Where files lie.
        Storage = "storage",
        /// Something in the background.
        Infrastructure = "infrastructure",
        /// Part of the building.
        Facility = "facility",
    }
}

scale! {
    /// Whether logging in must take two factors (control 8.5).
    TwoFactorAdvice {
        /// It must.
        Required = "required",
        /// It is wise.
        Recommended = "recommended",
        /// It cannot; protect it otherwise.
        Compensate = "compensate",
        /// Nobody logs in.
        NotApplicable = "not_applicable",
    }
}

scale! {
    /// How wide the circle is that may see an exchange (NEN 7512:2015 5.2 d).
    Circle {
        /// Anyone.
        Public = "public",
        /// A broad group.
        Broad = "broad",
        /// A limited circle.
        Limited = "limited",
        /// Only who is involved with this patient.
        Strict = "strict",
    }
}

scale! {
    /// How much the practice leans on a supplier.
    Criticality {
        /// A little.
        Low = "low",
        /// A day without it is felt.
        Medium = "medium",
        /// Care stops without it.
        High = "high",
    }
}

impl Processing {
    /// The same as the domain knows it, a line for each of several. Whether data leaves the
    /// EEA is the practice's to find out.
    pub fn to_domain(&self) -> processing::Processing {
        processing::Processing {
            personal_data: true,
            legal_ground: self.legal_basis_nl.clone(),
            data_subjects: self.data_subjects_nl.join("\n"),
            data_categories: self.data_categories_nl.join("\n"),
            recipients: self.recipients_nl.join("\n"),
            retention: self.retention_nl.clone(),
            ..processing::Processing::default()
        }
    }
}

impl ListedClassification {
    /// The columns of one aspect.
    pub const fn get(&self, aspect: Aspect) -> &ListedConsequences {
        match aspect {
            Aspect::Availability => &self.availability,
            Aspect::Integrity => &self.integrity,
            Aspect::Confidentiality => &self.confidentiality,
        }
    }

    /// The same as the domain knows it.
    pub const fn to_domain(&self) -> Classification {
        Classification {
            availability: self.availability.to_domain(),
            integrity: self.integrity.to_domain(),
            confidentiality: self.confidentiality.to_domain(),
        }
    }
}

impl ListedConsequences {
    /// The same as the domain knows it, without the class, which it finds itself.
    pub const fn to_domain(&self) -> Consequences {
        Consequences::of(self.patient, self.organisation, self.society)
    }
}

impl ListedAspects {
    /// The text of one aspect.
    pub fn get(&self, aspect: ExchangeAspect) -> &str {
        match aspect {
            ExchangeAspect::Purpose => &self.a_purpose_nl,
            ExchangeAspect::Content => &self.b_data_nl,
            ExchangeAspect::Volume => &self.c_volume_nl,
            ExchangeAspect::Circle => &self.d_confidentiality_nl,
            ExchangeAspect::Action => &self.e_action_nl,
            ExchangeAspect::Channel => &self.f_channel_nl,
            ExchangeAspect::Responsible => &self.g_responsible_nl,
            ExchangeAspect::Quality => &self.h_quality_nl,
            ExchangeAspect::Parties => &self.i_parties_nl,
            ExchangeAspect::StateOfArt => &self.j_state_of_art_cost_nl,
        }
    }

    /// The same as the domain knows it.
    pub fn to_domain(&self) -> ExchangeAspects {
        let mut aspects = ExchangeAspects::default();
        for aspect in ExchangeAspect::ALL {
            aspects.set(*aspect, self.get(*aspect).to_owned());
        }
        aspects
    }
}
