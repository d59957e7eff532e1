//! The registers: processes, information systems, data exchanges, suppliers (NEN
//! 7510-1:2024, 4.3 and 8.1; controls 5.9, 5.12, 5.14, 5.19).

use crate::domain::cert::SupplierCert;
use crate::domain::classification::Classification;
use crate::domain::id::ExchangeId;
use crate::domain::id::ProcessId;
use crate::domain::id::RoleId;
use crate::domain::id::SupplierId;
use crate::domain::id::SystemId;
use crate::domain::processing::Processing;
use crate::domain::scale::scale;
use jiff::civil::Date;
use serde::Deserialize;
use serde::Serialize;
use std::collections::BTreeSet;

/// Something the practice does, from triage to billing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Process {
    /// Its number.
    pub id: ProcessId,
    /// What it is called.
    pub name: String,
    /// What it is for.
    pub purpose: String,
    /// Who answers for it; blank while unknown.
    pub owner: String,
    /// Whether it handles health data; then it is always confidential (control 5.12).
    pub health_data: bool,
    /// What is at stake.
    pub classification: Classification,
    /// What the register of processing says of it (GDPR art. 30).
    #[serde(default)]
    pub processing: Processing,
    /// Why it is classed so, or anything else worth knowing.
    pub note: String,
    /// The catalogue's code when it came from there.
    pub catalogue: Option<String>,
}

/// An application, device or service that holds or moves information (control 5.9).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InformationSystem {
    /// Its number.
    pub id: SystemId,
    /// What it is called.
    pub name: String,
    /// Who supplies it.
    pub supplier: Option<SupplierId>,
    /// The processes that use it.
    pub processes: BTreeSet<ProcessId>,
    /// The roles that work with it (control 5.15).
    #[serde(default)]
    pub users: BTreeSet<RoleId>,
    /// Where its data stands.
    pub hosting: Hosting,
    /// Whether it holds health data; then it is always confidential.
    pub health_data: bool,
    /// Whether logging in takes two factors (control 8.5).
    pub two_factor: TwoFactor,
    /// Anything else worth knowing.
    pub note: String,
    /// The catalogue's code when it came from there.
    pub catalogue: Option<String>,
}

scale! {
    /// Where a system's data stands.
    Hosting {
        /// At the supplier.
        SupplierCloud = "supplier_cloud",
        /// In the practice itself.
        Practice = "practice",
        /// On a server that another firm keeps for the practice.
        HostingFirm = "hosting_firm",
        /// At a national or regional service.
        ExternalNetwork = "external_network",
        /// On something that leaves the building.
        Mobile = "mobile",
        /// Nobody has looked yet.
        Unknown = "unknown",
    }
}

impl Hosting {
    /// Whether the data stands at a firm, so that the practice must know which.
    pub const fn is_at_a_firm(self) -> bool {
        matches!(self, Self::SupplierCloud | Self::HostingFirm)
    }
}

scale! {
    /// Whether logging in takes two factors (control 8.5).
    TwoFactor {
        /// Nobody has looked yet.
        Unknown = "unknown",
        /// It does not.
        No = "no",
        /// It does.
        Yes = "yes",
        /// It cannot; something else protects it, told in the note.
        Compensated = "compensated",
        /// Nobody logs in.
        NotApplicable = "not_applicable",
    }
}

/// Information that goes to or comes from somebody else: the object of NEN 7512.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DataExchange {
    /// Its number.
    pub id: ExchangeId,
    /// What it is called.
    pub name: String,
    /// With whom.
    pub partner: String,
    /// Which way the data goes.
    pub direction: Direction,
    /// Who in the practice answers for it; blank while unknown.
    pub owner: String,
    /// Whether it carries health data; then it is always confidential.
    pub health_data: bool,
    /// The ten aspects a-j of NEN 7512:2015 5.2, in order; blank while not filled in.
    pub aspects: ExchangeAspects,
    /// What is at stake.
    pub classification: Classification,
    /// The agreement or terms under which it happens (*kader*).
    pub framework: String,
    /// Why it is allowed.
    pub legal_ground: String,
    /// The processes it serves.
    pub processes: BTreeSet<ProcessId>,
    /// The systems it goes through.
    pub systems: BTreeSet<SystemId>,
    /// The suppliers it goes through.
    pub suppliers: BTreeSet<SupplierId>,
    /// The catalogue's code when it came from there.
    pub catalogue: Option<String>,
}

scale! {
    /// Which way the data of an exchange goes.
    Direction {
        /// To the practice.
        In = "in",
        /// From the practice.
        Out = "out",
        /// Both ways.
        Both = "both",
    }
}

scale! {
    /// The ten aspects by which an exchange is described (NEN 7512:2015 5.2, a-j).
    ExchangeAspect {
        /// a: what it is for.
        Purpose = "a",
        /// b: what kind of data.
        Content = "b",
        /// c: how much and how often.
        Volume = "c",
        /// d: how confidential, from public to a strict circle.
        Circle = "d",
        /// e: what is done with it.
        Action = "e",
        /// f: by which channel.
        Channel = "f",
        /// g: who is responsible.
        Responsible = "g",
        /// h: how good the exchange must be.
        Quality = "h",
        /// i: who sends and who receives.
        Parties = "i",
        /// j: state of the art, and cost.
        StateOfArt = "j",
    }
}

/// The texts of the ten aspects, each blank while not filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ExchangeAspects(std::collections::BTreeMap<ExchangeAspect, String>);

impl ExchangeAspects {
    /// The text of one aspect.
    pub fn get(&self, aspect: ExchangeAspect) -> &str {
        self.0.get(&aspect).map_or("", String::as_str)
    }

    /// Writes one aspect; a blank text takes it away.
    pub fn set(&mut self, aspect: ExchangeAspect, text: String) {
        if text.is_empty() {
            self.0.remove(&aspect);
        } else {
            self.0.insert(aspect, text);
        }
    }

    /// How many of the ten are filled in.
    pub fn filled(&self) -> usize {
        self.0.len()
    }
}

/// A firm or body whose work the practice leans on (control 5.19).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Supplier {
    /// Its number.
    pub id: SupplierId,
    /// What it is called.
    pub name: String,
    /// What it does for the practice.
    pub service: String,
    /// Which data it sees.
    pub data_seen: String,
    /// Whether it sees health data; then it is always confidential.
    pub health_data: bool,
    /// Which agreement is called for.
    pub agreement: Agreement,
    /// Whether that agreement is there.
    pub agreement_status: AgreementStatus,
    /// Until when the agreement holds; `None` while it has no end or nobody knows.
    #[serde(default)]
    pub agreement_until: Option<Date>,
    /// Which certificate it has; blank while unknown.
    pub certificate: String,
    /// What that certificate covers; blank while unknown.
    #[serde(default)]
    pub certificate_scope: String,
    /// Until when the certificate holds.
    pub certificate_until: Option<Date>,
    /// Within how many hours it tells of a breach; `None` while not agreed.
    pub breach_notice_hours: Option<u32>,
    /// Whether it is connected to a CERT (NEN 7512).
    #[serde(default = "not_looked")]
    pub cert: SupplierCert,
    /// To which one, and how its warnings reach the practice; blank while unknown.
    #[serde(default)]
    pub cert_name: String,
    /// Anything else worth knowing.
    pub note: String,
    /// The catalogue's code when it came from there.
    pub catalogue: Option<String>,
}

/// What an older journal line says of a supplier's CERT.
const fn not_looked() -> SupplierCert {
    SupplierCert::Unknown
}

scale! {
    /// The kind of agreement a supplier calls for (GDPR art. 28; control 5.20).
    Agreement {
        /// Processing agreement (*verwerkersovereenkomst*).
        ProcessingAgreement = "processing_agreement",
        /// Terms of connection or use.
        ConnectionTerms = "connection_terms",
        /// Between two who are each responsible.
        ControllerToController = "controller_to_controller",
        /// An ordinary contract.
        ServiceContract = "service_contract",
        /// A pledge of secrecy.
        Confidentiality = "confidentiality",
    }
}

scale! {
    /// Whether an agreement is there.
    AgreementStatus {
        /// Nobody has looked yet.
        Unknown = "unknown",
        /// There is none: for health data that breaks the law (GDPR art. 28).
        Missing = "missing",
        /// Asked for, not signed.
        Requested = "requested",
        /// Signed, and the practice has its copy.
        Signed = "signed",
    }
}

impl Supplier {
    /// Whether the practice knows that a required processing agreement is not there, which
    /// breaks the law (GDPR art. 28(3)). Not knowing is an open point, not a breach.
    pub fn breaks_law(&self) -> bool {
        let absent =
            matches!(self.agreement_status, AgreementStatus::Missing | AgreementStatus::Requested);
        self.agreement == Agreement::ProcessingAgreement && absent
    }
}
