//! The registers, coming in.

use crate::domain::cert::CertConnection;
use crate::domain::cert::OwnCert;
use crate::domain::cert::SupplierCert;
use crate::domain::inventory::Agreement;
use crate::domain::inventory::AgreementStatus;
use crate::domain::inventory::DataExchange;
use crate::domain::inventory::Direction;
use crate::domain::inventory::ExchangeAspects;
use crate::domain::inventory::Hosting;
use crate::domain::inventory::InformationSystem;
use crate::domain::inventory::Process;
use crate::domain::inventory::Supplier;
use crate::domain::inventory::TwoFactor;
use crate::domain::processing::OutsideEea;
use crate::domain::processing::Processing;
use crate::domain::record::Record;
use crate::interchange::error::ImportError;
use crate::interchange::plan::check::Spot;
use crate::interchange::plan::numbers::Numbers;
use crate::interchange::shape::CertEntry;
use crate::interchange::shape::ExchangeEntry;
use crate::interchange::shape::OpenFormat;
use crate::interchange::shape::ProcessEntry;
use crate::interchange::shape::ProcessingEntry;
use crate::interchange::shape::SupplierEntry;
use crate::interchange::shape::SystemEntry;

/// Suppliers, processes, systems and exchanges, in the order in which they point back.
pub(super) fn records(file: &OpenFormat, numbers: &Numbers) -> Result<Vec<Record>, ImportError> {
    let mut records = Vec::new();
    for (place, entry) in file.suppliers.iter().enumerate() {
        records.push(Record::Supplier(supplier(entry, &Spot::entry("suppliers", place), numbers)?));
    }
    for (place, entry) in file.processes.iter().enumerate() {
        records.push(Record::Process(process(entry, &Spot::entry("processes", place), numbers)?));
    }
    for (place, entry) in file.systems.iter().enumerate() {
        records.push(Record::System(system(entry, &Spot::entry("systems", place), numbers)?));
    }
    for (place, entry) in file.exchanges.iter().enumerate() {
        records.push(Record::Exchange(exchange(entry, &Spot::entry("exchanges", place), numbers)?));
    }
    Ok(records)
}

fn supplier(
    entry: &SupplierEntry,
    spot: &Spot,
    numbers: &Numbers,
) -> Result<Supplier, ImportError> {
    let called_for =
        if entry.health_data { Agreement::ProcessingAgreement } else { Agreement::ServiceContract };
    Ok(Supplier {
        id: spot.link("id", entry.id, &numbers.suppliers)?,
        name: spot.name("name", &entry.name)?,
        service: spot.text("service", &entry.service)?,
        data_seen: spot.text("data_seen", &entry.data_seen)?,
        health_data: entry.health_data,
        agreement: entry.agreement.unwrap_or(called_for),
        agreement_status: entry.agreement_status.unwrap_or(AgreementStatus::Unknown),
        agreement_until: entry.agreement_until.map(|day| day.0),
        certificate: spot.text("certificate", &entry.certificate)?,
        certificate_scope: spot.text("certificate_scope", &entry.certificate_scope)?,
        certificate_until: entry.certificate_until.map(|day| day.0),
        breach_notice_hours: entry.breach_notice_hours,
        cert: entry.cert.unwrap_or(SupplierCert::Unknown),
        cert_name: spot.text("cert_name", &entry.cert_name)?,
        note: spot.text("note", &entry.note)?,
        catalogue: spot.code("catalogue", entry.catalogue.as_ref())?,
    })
}

fn process(entry: &ProcessEntry, spot: &Spot, numbers: &Numbers) -> Result<Process, ImportError> {
    Ok(Process {
        id: spot.link("id", entry.id, &numbers.processes)?,
        name: spot.name("name", &entry.name)?,
        purpose: spot.text("purpose", &entry.purpose)?,
        owner: spot.text("owner", &entry.owner)?,
        health_data: entry.health_data,
        classification: entry.classification,
        processing: processing(entry.processing.as_ref(), &spot.inside("processing"))?,
        note: spot.text("note", &entry.note)?,
        catalogue: spot.code("catalogue", entry.catalogue.as_ref())?,
    })
}

fn processing(entry: Option<&ProcessingEntry>, spot: &Spot) -> Result<Processing, ImportError> {
    let Some(entry) = entry else { return Ok(Processing::default()) };
    Ok(Processing {
        personal_data: entry.personal_data,
        legal_ground: spot.text("legal_ground", &entry.legal_ground)?,
        data_subjects: spot.text("data_subjects", &entry.data_subjects)?,
        data_categories: spot.text("data_categories", &entry.data_categories)?,
        recipients: spot.text("recipients", &entry.recipients)?,
        outside_eea: entry.outside_eea.unwrap_or(OutsideEea::Unknown),
        outside_eea_ground: spot.text("outside_eea_ground", &entry.outside_eea_ground)?,
        retention: spot.text("retention", &entry.retention)?,
    })
}

/// How the practice is connected to a CERT.
pub(super) fn cert(entry: Option<&CertEntry>, spot: &Spot) -> Result<OwnCert, ImportError> {
    let Some(entry) = entry else { return Ok(OwnCert::default()) };
    Ok(OwnCert {
        connection: entry.connection.unwrap_or(CertConnection::Unknown),
        reason: spot.text("reason", &entry.reason)?,
        ask_again: entry.ask_again.map(|day| day.0),
    })
}

fn system(
    entry: &SystemEntry,
    spot: &Spot,
    numbers: &Numbers,
) -> Result<InformationSystem, ImportError> {
    let supplied_by = |number| spot.link("supplier", number, &numbers.suppliers);
    Ok(InformationSystem {
        id: spot.link("id", entry.id, &numbers.systems)?,
        name: spot.name("name", &entry.name)?,
        supplier: entry.supplier.map(supplied_by).transpose()?,
        processes: spot.links("processes", &entry.processes, &numbers.processes)?,
        users: spot.links("users", &entry.users, &numbers.roles)?,
        hosting: entry.hosting.unwrap_or(Hosting::Unknown),
        health_data: entry.health_data,
        two_factor: entry.two_factor.unwrap_or(TwoFactor::Unknown),
        note: spot.text("note", &entry.note)?,
        catalogue: spot.code("catalogue", entry.catalogue.as_ref())?,
    })
}

fn exchange(
    entry: &ExchangeEntry,
    spot: &Spot,
    numbers: &Numbers,
) -> Result<DataExchange, ImportError> {
    let mut aspects = ExchangeAspects::default();
    let described = spot.inside("aspects");
    for (aspect, text) in &entry.aspects {
        aspects.set(*aspect, described.text(aspect.code(), text)?);
    }
    Ok(DataExchange {
        id: spot.link("id", entry.id, &numbers.exchanges)?,
        name: spot.name("name", &entry.name)?,
        partner: spot.text("partner", &entry.partner)?,
        direction: entry.direction.unwrap_or(Direction::Both),
        owner: spot.text("owner", &entry.owner)?,
        health_data: entry.health_data,
        aspects,
        classification: entry.classification,
        framework: spot.text("framework", &entry.framework)?,
        legal_ground: spot.text("legal_ground", &entry.legal_ground)?,
        processes: spot.links("processes", &entry.processes, &numbers.processes)?,
        systems: spot.links("systems", &entry.systems, &numbers.systems)?,
        suppliers: spot.links("suppliers", &entry.suppliers, &numbers.suppliers)?,
        catalogue: spot.code("catalogue", entry.catalogue.as_ref())?,
    })
}
