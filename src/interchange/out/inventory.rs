//! The registers, going out.

use crate::domain::cert::OwnCert;
use crate::domain::classification::Classification;
use crate::domain::inventory::DataExchange;
use crate::domain::inventory::ExchangeAspect;
use crate::domain::inventory::InformationSystem;
use crate::domain::inventory::Process;
use crate::domain::inventory::Supplier;
use crate::domain::processing::Processing;
use crate::interchange::shape::CertEntry;
use crate::interchange::shape::Day;
use crate::interchange::shape::DecidedBy;
use crate::interchange::shape::DerivedClass;
use crate::interchange::shape::ExchangeEntry;
use crate::interchange::shape::ProcessEntry;
use crate::interchange::shape::ProcessingEntry;
use crate::interchange::shape::SupplierEntry;
use crate::interchange::shape::SystemEntry;

pub(super) fn process(process: &Process) -> ProcessEntry {
    let process = process.clone();
    ProcessEntry {
        id: process.id.0,
        name: process.name,
        purpose: process.purpose,
        owner: process.owner,
        health_data: process.health_data,
        derived: Some(derived(&process.classification)),
        classification: process.classification,
        processing: processing(process.processing),
        note: process.note,
        catalogue: process.catalogue,
    }
}

/// What the register says; nothing while nothing was filled in.
fn processing(processing: Processing) -> Option<ProcessingEntry> {
    (processing != Processing::default()).then_some(ProcessingEntry {
        personal_data: processing.personal_data,
        legal_ground: processing.legal_ground,
        data_subjects: processing.data_subjects,
        data_categories: processing.data_categories,
        recipients: processing.recipients,
        outside_eea: Some(processing.outside_eea),
        outside_eea_ground: processing.outside_eea_ground,
        retention: processing.retention,
    })
}

pub(super) fn cert(cert: OwnCert) -> Option<CertEntry> {
    (cert != OwnCert::default()).then(|| CertEntry {
        connection: Some(cert.connection),
        reason: cert.reason,
        ask_again: cert.ask_again.map(Day),
    })
}

pub(super) fn system(system: &InformationSystem) -> SystemEntry {
    SystemEntry {
        id: system.id.0,
        name: system.name.clone(),
        supplier: system.supplier.map(|id| id.0),
        processes: system.processes.iter().map(|id| id.0).collect(),
        users: system.users.iter().map(|id| id.0).collect(),
        hosting: Some(system.hosting),
        health_data: system.health_data,
        two_factor: Some(system.two_factor),
        note: system.note.clone(),
        catalogue: system.catalogue.clone(),
    }
}

pub(super) fn exchange(exchange: &DataExchange) -> ExchangeEntry {
    let aspect = |aspect: &ExchangeAspect| (*aspect, exchange.aspects.get(*aspect).to_owned());
    let filled = |(_, text): &(ExchangeAspect, String)| !text.is_empty();
    ExchangeEntry {
        id: exchange.id.0,
        name: exchange.name.clone(),
        partner: exchange.partner.clone(),
        direction: Some(exchange.direction),
        owner: exchange.owner.clone(),
        health_data: exchange.health_data,
        aspects: ExchangeAspect::ALL.iter().map(aspect).filter(filled).collect(),
        classification: exchange.classification,
        framework: exchange.framework.clone(),
        legal_ground: exchange.legal_ground.clone(),
        processes: exchange.processes.iter().map(|id| id.0).collect(),
        systems: exchange.systems.iter().map(|id| id.0).collect(),
        suppliers: exchange.suppliers.iter().map(|id| id.0).collect(),
        catalogue: exchange.catalogue.clone(),
        derived: Some(derived(&exchange.classification)),
    }
}

pub(super) fn supplier(supplier: &Supplier) -> SupplierEntry {
    let supplier = supplier.clone();
    SupplierEntry {
        id: supplier.id.0,
        name: supplier.name,
        service: supplier.service,
        data_seen: supplier.data_seen,
        health_data: supplier.health_data,
        agreement: Some(supplier.agreement),
        agreement_status: Some(supplier.agreement_status),
        agreement_until: supplier.agreement_until.map(Day),
        certificate: supplier.certificate,
        certificate_scope: supplier.certificate_scope,
        certificate_until: supplier.certificate_until.map(Day),
        breach_notice_hours: supplier.breach_notice_hours,
        cert: Some(supplier.cert),
        cert_name: supplier.cert_name,
        note: supplier.note,
        catalogue: supplier.catalogue,
    }
}

/// The class of each aspect and what made it so.
fn derived(classification: &Classification) -> DerivedClass {
    let Classification { availability, integrity, confidentiality } = classification;
    DerivedClass {
        availability: availability.class(),
        integrity: integrity.class(),
        confidentiality: confidentiality.class(),
        decided_by: DecidedBy {
            availability: availability.decided_by(),
            integrity: integrity.decided_by(),
            confidentiality: confidentiality.decided_by(),
        },
    }
}
