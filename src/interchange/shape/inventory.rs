//! The registers in the open format.

use crate::domain::cert::CertConnection;
use crate::domain::cert::SupplierCert;
use crate::domain::classification::Classification;
use crate::domain::inventory::Agreement;
use crate::domain::inventory::AgreementStatus;
use crate::domain::inventory::Direction;
use crate::domain::inventory::ExchangeAspect;
use crate::domain::inventory::Hosting;
use crate::domain::inventory::TwoFactor;
use crate::domain::processing::OutsideEea;
use crate::interchange::shape::day::Day;
use crate::interchange::shape::derived::DerivedClass;
use crate::interchange::shape::derived::ignored;
use crate::interchange::shape::unique::unique;
use schemars::JsonSchema;
use schemars::Schema;
use schemars::SchemaGenerator;
use serde::Deserialize;
use serde::Serialize;
use std::collections::BTreeMap;

/// A process.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProcessEntry {
    /// Its number.
    pub id: u32,
    /// What it is called.
    pub name: String,
    /// What it is for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub purpose: String,
    /// Who answers for it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// Whether it handles health data.
    #[serde(default)]
    pub health_data: bool,
    /// What is at stake.
    #[serde(default)]
    pub classification: Classification,
    /// What the register of processing says of it; left out: nothing yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub processing: Option<ProcessingEntry>,
    /// Why it is classed so.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The catalogue's code when it came from there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub catalogue: Option<String>,
    /// Written on export, ignored on import.
    #[serde(default, deserialize_with = "ignored", skip_serializing_if = "Option::is_none")]
    pub derived: Option<DerivedClass>,
}

/// What the register of processing says of a process (GDPR art. 30).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ProcessingEntry {
    /// Whether it handles data of persons.
    pub personal_data: bool,
    /// Why that is allowed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub legal_ground: String,
    /// Whose data it is.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub data_subjects: String,
    /// Which data it is.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub data_categories: String,
    /// Who gets it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub recipients: String,
    /// Whether it leaves the European Economic Area; left out: nobody has looked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outside_eea: Option<OutsideEea>,
    /// To which country, and on what ground.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub outside_eea_ground: String,
    /// How long it is kept.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub retention: String,
}

/// An information system.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SystemEntry {
    /// Its number.
    pub id: u32,
    /// What it is called.
    pub name: String,
    /// Who supplies it, by number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supplier: Option<u32>,
    /// The processes that use it, by number.
    #[serde(default)]
    pub processes: Vec<u32>,
    /// The roles that work with it, by number.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub users: Vec<u32>,
    /// Where its data stands; left out: nobody has looked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hosting: Option<Hosting>,
    /// Whether it holds health data.
    #[serde(default)]
    pub health_data: bool,
    /// Whether logging in takes two factors; left out: nobody has looked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub two_factor: Option<TwoFactor>,
    /// Anything else worth knowing.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The catalogue's code when it came from there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub catalogue: Option<String>,
}

/// A data exchange.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExchangeEntry {
    /// Its number.
    pub id: u32,
    /// What it is called.
    pub name: String,
    /// With whom.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub partner: String,
    /// Which way the data goes; left out: both ways.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direction: Option<Direction>,
    /// Who in the practice answers for it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// Whether it carries health data.
    #[serde(default)]
    pub health_data: bool,
    /// The ten aspects of NEN 7512:2015 5.2, by letter.
    #[serde(default, deserialize_with = "unique")]
    #[schemars(schema_with = "aspects")]
    pub aspects: BTreeMap<ExchangeAspect, String>,
    /// What is at stake.
    #[serde(default)]
    pub classification: Classification,
    /// The agreement or terms under which it happens.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub framework: String,
    /// Why it is allowed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub legal_ground: String,
    /// The processes it serves, by number.
    #[serde(default)]
    pub processes: Vec<u32>,
    /// The systems it goes through, by number.
    #[serde(default)]
    pub systems: Vec<u32>,
    /// The suppliers it goes through, by number.
    #[serde(default)]
    pub suppliers: Vec<u32>,
    /// The catalogue's code when it came from there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub catalogue: Option<String>,
    /// Written on export, ignored on import.
    #[serde(default, deserialize_with = "ignored", skip_serializing_if = "Option::is_none")]
    pub derived: Option<DerivedClass>,
}

/// The ten letters and no others; a map's own schema would take any key.
fn aspects(generator: &mut SchemaGenerator) -> Schema {
    let text = generator.subschema_for::<String>();
    let letters: BTreeMap<_, _> =
        ExchangeAspect::ALL.iter().map(|aspect| (aspect.code(), &text)).collect();
    schemars::json_schema!({ "type": "object", "properties": letters, "additionalProperties": false })
}

/// A supplier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SupplierEntry {
    /// Its number.
    pub id: u32,
    /// What it is called.
    pub name: String,
    /// What it does for the practice.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub service: String,
    /// Which data it sees.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub data_seen: String,
    /// Whether it sees health data.
    #[serde(default)]
    pub health_data: bool,
    /// Which agreement is called for; left out: a processing agreement where it sees
    /// health data, an ordinary contract where it does not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreement: Option<Agreement>,
    /// Whether that agreement is there; left out: nobody has looked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreement_status: Option<AgreementStatus>,
    /// Until when that agreement holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreement_until: Option<Day>,
    /// Which certificate it has.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub certificate: String,
    /// What the certificate covers.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub certificate_scope: String,
    /// Until when the certificate holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificate_until: Option<Day>,
    /// Within how many hours it tells of a breach.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub breach_notice_hours: Option<u32>,
    /// Whether it is connected to a CERT; left out: nobody has looked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cert: Option<SupplierCert>,
    /// To which CERT.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub cert_name: String,
    /// Anything else worth knowing.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The catalogue's code when it came from there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub catalogue: Option<String>,
}

/// How the practice is connected to a CERT.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct CertEntry {
    /// How; left out: nobody has looked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub connection: Option<CertConnection>,
    /// Why not yet, or by way of whom.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// When to ask again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ask_again: Option<Day>,
}
