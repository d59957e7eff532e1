//! Whose warnings reach whom: the computer emergency response team (*CERT*) to which a supplier
//! and the practice itself are connected (NEN 7512 asks it of who exchanges health data;
//! control 5.6).

use crate::domain::calendar;
use crate::domain::inventory::Supplier;
use crate::domain::scale::scale;
use jiff::civil::Date;
use serde::Deserialize;
use serde::Serialize;

scale! {
    /// Whether a supplier is connected to a CERT.
    SupplierCert {
        /// Nobody has looked yet.
        Unknown = "unknown",
        /// It is not.
        No = "no",
        /// Asked, no answer yet.
        Asked = "asked",
        /// It is.
        Yes = "yes",
    }
}

scale! {
    /// How the practice itself is connected to a CERT.
    CertConnection {
        /// Nobody has looked yet.
        Unknown = "unknown",
        /// Not yet, with a reason and a day to ask again.
        NotYet = "not_yet",
        /// By way of the region or care group.
        ViaRegion = "via_region",
        /// By way of a supplier who is connected.
        ViaSupplier = "via_supplier",
        /// By itself.
        Direct = "direct",
    }
}

/// After so many months a practice without a connection asks again at the latest (own choice).
pub const ASK_AGAIN_MONTHS: i32 = 12;

/// The practice's own connection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnCert {
    /// How.
    pub connection: CertConnection,
    /// Why not yet, or by way of whom; blank while not said.
    pub reason: String,
    /// When to ask again where there is none yet.
    pub ask_again: Option<Date>,
}

impl Default for OwnCert {
    fn default() -> Self {
        Self { connection: CertConnection::Unknown, reason: String::new(), ask_again: None }
    }
}

impl OwnCert {
    /// Whether the question is answered on a day: it is said by way of whom there is a
    /// connection, or why not, with a day to ask again that has not passed and is not further
    /// than [`ASK_AGAIN_MONTHS`] away.
    pub fn is_answered(&self, today: Date) -> bool {
        let is_told = !self.reason.trim().is_empty();
        let latest = calendar::months_after(today, ASK_AGAIN_MONTHS);
        let is_soon = || self.ask_again.is_some_and(|day| (today..=latest).contains(&day));
        match self.connection {
            CertConnection::Unknown => false,
            CertConnection::NotYet => is_told && is_soon(),
            CertConnection::ViaRegion | CertConnection::ViaSupplier => is_told,
            CertConnection::Direct => true,
        }
    }
}

/// The codes of the catalogue's suppliers that need not be asked for their CERT. A test holds
/// this list equal to the catalogue's.
pub const NOT_ASKED: [&str; 10] = [
    "SUP-website",
    "SUP-microsoft",
    "SUP-destruction",
    "SUP-print",
    "SUP-accountant",
    "SUP-payroll",
    "SUP-alarm",
    "SUP-cleaning",
    "SUP-devices",
    "SUP-payment",
];

impl Supplier {
    /// Whether it should be asked for its CERT: as the catalogue says, and of the practice's
    /// own ones each that sees health data.
    pub fn is_asked_for_cert(&self) -> bool {
        match self.catalogue.as_deref() {
            Some(code) => !NOT_ASKED.contains(&code),
            None => self.health_data,
        }
    }
}
