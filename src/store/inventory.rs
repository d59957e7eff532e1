//! Rows of processes, systems, exchanges and suppliers, and what hangs on what.

use crate::domain::cert::SupplierCert;
use crate::domain::classification::Classification;
use crate::domain::classification::Consequences;
use crate::domain::id::ExchangeId;
use crate::domain::id::ProcessId;
use crate::domain::id::RoleId;
use crate::domain::id::SupplierId;
use crate::domain::id::SystemId;
use crate::domain::inventory::Agreement;
use crate::domain::inventory::AgreementStatus;
use crate::domain::inventory::DataExchange;
use crate::domain::inventory::Direction;
use crate::domain::inventory::Hosting;
use crate::domain::inventory::InformationSystem;
use crate::domain::inventory::Process;
use crate::domain::inventory::Supplier;
use crate::domain::inventory::TwoFactor;
use crate::domain::processing::OutsideEea;
use crate::domain::processing::Processing;
use crate::domain::scale::Consequence;
use crate::store::error::StoreError;
use crate::store::row::Fields;
use crate::store::row::Links;
use crate::store::row::Written;
use crate::store::row::read_rows;
use crate::store::row::remove_row;
use rusqlite::Connection;
use std::iter;

const SYSTEM_PROCESS: Links = Links::new("system_process", "system", "process");
const SYSTEM_ROLE: Links = Links::new("system_role", "system", "role");
const EXCHANGE_PROCESS: Links = Links::new("exchange_process", "exchange", "process");
const EXCHANGE_SYSTEM: Links = Links::new("exchange_system", "exchange", "system");
const EXCHANGE_SUPPLIER: Links = Links::new("exchange_supplier", "exchange", "supplier");

/// The columns of the three aspects, for the patient, the organisation and society.
const AVAILABILITY: [&str; 3] =
    ["availability_patient", "availability_organisation", "availability_society"];
const INTEGRITY: [&str; 3] = ["integrity_patient", "integrity_organisation", "integrity_society"];
const CONFIDENTIALITY: [&str; 3] =
    ["confidentiality_patient", "confidentiality_organisation", "confidentiality_society"];

/// All processes, oldest first.
pub(super) fn read_processes(db: &Connection) -> Result<Vec<Process>, StoreError> {
    read_rows(db, "process", |row| {
        Ok(Process {
            id: ProcessId(row.get("id")?),
            name: row.get("name")?,
            purpose: row.get("purpose")?,
            owner: row.get("owner")?,
            health_data: row.get("health_data")?,
            classification: read_classification(row)?,
            processing: read_processing(row)?,
            note: row.get("note")?,
            catalogue: row.get("catalogue")?,
        })
    })
}

fn read_processing(row: &Fields<'_>) -> Result<Processing, StoreError> {
    Ok(Processing {
        personal_data: row.get("personal_data")?,
        legal_ground: row.get("legal_ground")?,
        data_subjects: row.get("data_subjects")?,
        data_categories: row.get("data_categories")?,
        recipients: row.get("recipients")?,
        outside_eea: row.scale("outside_eea", OutsideEea::from_code)?,
        outside_eea_ground: row.get("outside_eea_ground")?,
        retention: row.get("retention")?,
    })
}

pub(super) fn write_process(db: &Connection, process: &Process) -> Result<(), StoreError> {
    let row = Written::row("process", "id", process.id.0)
        .text("name", &process.name)
        .text("purpose", &process.purpose)
        .text("owner", &process.owner)
        .set("health_data", process.health_data)
        .set("personal_data", process.processing.personal_data)
        .text("legal_ground", &process.processing.legal_ground)
        .text("data_subjects", &process.processing.data_subjects)
        .text("data_categories", &process.processing.data_categories)
        .text("recipients", &process.processing.recipients)
        .text("outside_eea", process.processing.outside_eea.code())
        .text("outside_eea_ground", &process.processing.outside_eea_ground)
        .text("retention", &process.processing.retention)
        .text("note", &process.note)
        .text_or_none("catalogue", process.catalogue.as_deref());
    with_classification(row, &process.classification).write(db)
}

/// All systems, oldest first.
pub(super) fn read_systems(db: &Connection) -> Result<Vec<InformationSystem>, StoreError> {
    let processes = SYSTEM_PROCESS.read(db, |row, column| Ok(ProcessId(row.get(column)?)))?;
    let users = SYSTEM_ROLE.read(db, |row, column| Ok(RoleId(row.get(column)?)))?;
    read_rows(db, "system", |row| {
        let id = row.get("id")?;
        let supplier: Option<u32> = row.get("supplier")?;
        Ok(InformationSystem {
            id: SystemId(id),
            name: row.get("name")?,
            supplier: supplier.map(SupplierId),
            processes: processes.get(&id).cloned().unwrap_or_default(),
            users: users.get(&id).cloned().unwrap_or_default(),
            hosting: row.scale("hosting", Hosting::from_code)?,
            health_data: row.get("health_data")?,
            two_factor: row.scale("two_factor", TwoFactor::from_code)?,
            note: row.get("note")?,
            catalogue: row.get("catalogue")?,
        })
    })
}

pub(super) fn write_system(db: &Connection, system: &InformationSystem) -> Result<(), StoreError> {
    Written::row("system", "id", system.id.0)
        .text("name", &system.name)
        .set("supplier", system.supplier.map(|supplier| supplier.0))
        .text("hosting", system.hosting.code())
        .set("health_data", system.health_data)
        .text("two_factor", system.two_factor.code())
        .text("note", &system.note)
        .text_or_none("catalogue", system.catalogue.as_deref())
        .write(db)?;
    let processes = system.processes.iter().map(|process| process.0.into());
    SYSTEM_PROCESS.write(db, system.id.0, processes)?;
    SYSTEM_ROLE.write(db, system.id.0, system.users.iter().map(|role| role.0.into()))
}

pub(super) fn remove_system(db: &Connection, id: SystemId) -> Result<(), StoreError> {
    for links in [SYSTEM_PROCESS, SYSTEM_ROLE] {
        links.write(db, id.0, iter::empty())?;
    }
    remove_row(db, "system", id.0)
}

/// All exchanges, oldest first.
pub(super) fn read_exchanges(db: &Connection) -> Result<Vec<DataExchange>, StoreError> {
    let processes = EXCHANGE_PROCESS.read(db, |row, column| Ok(ProcessId(row.get(column)?)))?;
    let systems = EXCHANGE_SYSTEM.read(db, |row, column| Ok(SystemId(row.get(column)?)))?;
    let suppliers = EXCHANGE_SUPPLIER.read(db, |row, column| Ok(SupplierId(row.get(column)?)))?;
    read_rows(db, "exchange", |row| {
        let id = row.get("id")?;
        Ok(DataExchange {
            id: ExchangeId(id),
            name: row.get("name")?,
            partner: row.get("partner")?,
            direction: row.scale("direction", Direction::from_code)?,
            owner: row.get("owner")?,
            health_data: row.get("health_data")?,
            aspects: row.json("aspects")?,
            classification: read_classification(row)?,
            framework: row.get("framework")?,
            legal_ground: row.get("legal_ground")?,
            processes: processes.get(&id).cloned().unwrap_or_default(),
            systems: systems.get(&id).cloned().unwrap_or_default(),
            suppliers: suppliers.get(&id).cloned().unwrap_or_default(),
            catalogue: row.get("catalogue")?,
        })
    })
}

pub(super) fn write_exchange(db: &Connection, exchange: &DataExchange) -> Result<(), StoreError> {
    let id = exchange.id.0;
    let row = Written::row("exchange", "id", id)
        .text("name", &exchange.name)
        .text("partner", &exchange.partner)
        .text("direction", exchange.direction.code())
        .text("owner", &exchange.owner)
        .set("health_data", exchange.health_data)
        .json("aspects", &exchange.aspects)?
        .text("framework", &exchange.framework)
        .text("legal_ground", &exchange.legal_ground)
        .text_or_none("catalogue", exchange.catalogue.as_deref());
    with_classification(row, &exchange.classification).write(db)?;
    EXCHANGE_PROCESS.write(db, id, exchange.processes.iter().map(|process| process.0.into()))?;
    EXCHANGE_SYSTEM.write(db, id, exchange.systems.iter().map(|system| system.0.into()))?;
    EXCHANGE_SUPPLIER.write(db, id, exchange.suppliers.iter().map(|supplier| supplier.0.into()))
}

pub(super) fn remove_exchange(db: &Connection, id: ExchangeId) -> Result<(), StoreError> {
    for links in [EXCHANGE_PROCESS, EXCHANGE_SYSTEM, EXCHANGE_SUPPLIER] {
        links.write(db, id.0, iter::empty())?;
    }
    remove_row(db, "exchange", id.0)
}

/// All suppliers, oldest first.
pub(super) fn read_suppliers(db: &Connection) -> Result<Vec<Supplier>, StoreError> {
    read_rows(db, "supplier", |row| {
        Ok(Supplier {
            id: SupplierId(row.get("id")?),
            name: row.get("name")?,
            service: row.get("service")?,
            data_seen: row.get("data_seen")?,
            health_data: row.get("health_data")?,
            agreement: row.scale("agreement", Agreement::from_code)?,
            agreement_status: row.scale("agreement_status", AgreementStatus::from_code)?,
            agreement_until: row.date_or_none("agreement_until")?,
            certificate: row.get("certificate")?,
            certificate_scope: row.get("certificate_scope")?,
            certificate_until: row.date_or_none("certificate_until")?,
            breach_notice_hours: row.get("breach_notice_hours")?,
            cert: row.scale("cert", SupplierCert::from_code)?,
            cert_name: row.get("cert_name")?,
            note: row.get("note")?,
            catalogue: row.get("catalogue")?,
        })
    })
}

pub(super) fn write_supplier(db: &Connection, supplier: &Supplier) -> Result<(), StoreError> {
    Written::row("supplier", "id", supplier.id.0)
        .text("name", &supplier.name)
        .text("service", &supplier.service)
        .text("data_seen", &supplier.data_seen)
        .set("health_data", supplier.health_data)
        .text("agreement", supplier.agreement.code())
        .text("agreement_status", supplier.agreement_status.code())
        .date("agreement_until", supplier.agreement_until)
        .text("certificate", &supplier.certificate)
        .text("certificate_scope", &supplier.certificate_scope)
        .date("certificate_until", supplier.certificate_until)
        .set("breach_notice_hours", supplier.breach_notice_hours)
        .text("cert", supplier.cert.code())
        .text("cert_name", &supplier.cert_name)
        .text("note", &supplier.note)
        .text_or_none("catalogue", supplier.catalogue.as_deref())
        .write(db)
}

fn read_classification(row: &Fields<'_>) -> Result<Classification, StoreError> {
    Ok(Classification {
        availability: read_consequences(row, AVAILABILITY)?,
        integrity: read_consequences(row, INTEGRITY)?,
        confidentiality: read_consequences(row, CONFIDENTIALITY)?,
    })
}

fn with_classification(row: Written, classification: &Classification) -> Written {
    let row = with_consequences(row, AVAILABILITY, classification.availability);
    let row = with_consequences(row, INTEGRITY, classification.integrity);
    with_consequences(row, CONFIDENTIALITY, classification.confidentiality)
}

/// Consequences from three columns: for the patient, the organisation and society.
pub(super) fn read_consequences(
    row: &Fields<'_>,
    columns: [&str; 3],
) -> Result<Consequences, StoreError> {
    let [patient, organisation, society] = columns;
    Ok(Consequences {
        patient: row.scale_or_none(patient, Consequence::from_code)?,
        organisation: row.scale_or_none(organisation, Consequence::from_code)?,
        society: row.scale_or_none(society, Consequence::from_code)?,
    })
}

/// Consequences into three columns, in the same order.
pub(super) fn with_consequences(
    row: Written,
    columns: [&'static str; 3],
    consequences: Consequences,
) -> Written {
    let [patient, organisation, society] = columns;
    row.text_or_none(patient, consequences.patient.map(Consequence::code))
        .text_or_none(organisation, consequences.organisation.map(Consequence::code))
        .text_or_none(society, consequences.society.map(Consequence::code))
}
