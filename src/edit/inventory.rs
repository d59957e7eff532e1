//! Edits of the registers: processes, systems, exchanges, suppliers.

use crate::domain::Isms;
use crate::domain::cert::SupplierCert;
use crate::domain::id::ExchangeId;
use crate::domain::id::ProcessId;
use crate::domain::id::RoleId;
use crate::domain::id::SupplierId;
use crate::domain::id::SystemId;
use crate::domain::inventory::Agreement;
use crate::domain::inventory::AgreementStatus;
use crate::domain::inventory::Direction;
use crate::domain::inventory::ExchangeAspect;
use crate::domain::inventory::Hosting;
use crate::domain::inventory::Process;
use crate::domain::inventory::TwoFactor;
use crate::domain::processing::OutsideEea;
use crate::domain::processing::Processing;
use crate::domain::record::Record;
use crate::domain::record::RecordKey;
use crate::domain::scale::Affected;
use crate::domain::scale::Aspect;
use crate::domain::scale::Consequence;
use crate::edit::change::Change;
use crate::edit::fitting;
use crate::edit::named;
use crate::edit::one;
use crate::edit::refusal::Refusal;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// A change to a process.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProcessEdit {
    /// One of its texts.
    Text(ProcessText, String),
    /// Whether it handles health data.
    HealthData(bool),
    /// Whether it handles data of persons.
    PersonalData(bool),
    /// Whether that data leaves the EEA.
    OutsideEea(OutsideEea),
    /// One column of one aspect of its class.
    Classify(Aspect, Affected, Option<Consequence>),
}

/// The texts of a process.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProcessText {
    /// What it is called.
    Name,
    /// What it is for.
    Purpose,
    /// Who answers for it.
    Owner,
    /// Why it is classed so.
    Note,
    /// Why handling the data is allowed.
    LegalGround,
    /// Whose data it is.
    DataSubjects,
    /// Which data it is.
    DataCategories,
    /// Who gets it.
    Recipients,
    /// On what ground it leaves the EEA.
    OutsideEeaGround,
    /// How long it is kept.
    Retention,
}

/// A change to an information system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SystemEdit {
    /// What it is called.
    Name(String),
    /// Anything else worth knowing.
    Note(String),
    /// Who supplies it.
    Supplier(Option<SupplierId>),
    /// Whether a process uses it: added where it did not, taken away where it did.
    ToggleProcess(ProcessId),
    /// Whether a role works with it: added where it did not, taken away where it did.
    ToggleUser(RoleId),
    /// Where its data stands.
    Hosting(Hosting),
    /// Whether it holds health data.
    HealthData(bool),
    /// Whether logging in takes two factors.
    TwoFactor(TwoFactor),
}

/// A change to a data exchange.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExchangeEdit {
    /// One of its texts.
    Text(ExchangeText, String),
    /// One of the ten aspects a-j.
    Aspect(ExchangeAspect, String),
    /// Which way the data goes.
    Direction(Direction),
    /// Whether it carries health data.
    HealthData(bool),
    /// One column of one aspect of its class.
    Classify(Aspect, Affected, Option<Consequence>),
    /// Whether it serves a process.
    ToggleProcess(ProcessId),
    /// Whether it goes through a system.
    ToggleSystem(SystemId),
    /// Whether it goes through a supplier.
    ToggleSupplier(SupplierId),
}

/// The texts of an exchange.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExchangeText {
    /// What it is called.
    Name,
    /// With whom.
    Partner,
    /// Who answers for it.
    Owner,
    /// Under which agreement.
    Framework,
    /// Why it is allowed.
    LegalGround,
}

/// A change to a supplier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SupplierEdit {
    /// One of its texts.
    Text(SupplierText, String),
    /// Whether it sees health data.
    HealthData(bool),
    /// Which agreement is called for.
    Agreement(Agreement),
    /// Whether that agreement is there.
    AgreementStatus(AgreementStatus),
    /// Until when that agreement holds.
    AgreementUntil(Option<Date>),
    /// Whether it is connected to a CERT.
    Cert(SupplierCert),
    /// Until when its certificate holds.
    CertificateUntil(Option<Date>),
    /// Within how many hours it tells of a breach.
    BreachNotice(Option<u32>),
}

/// The texts of a supplier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SupplierText {
    /// What it is called.
    Name,
    /// What it does.
    Service,
    /// Which data it sees.
    DataSeen,
    /// Which certificate it has.
    Certificate,
    /// What that certificate covers.
    CertificateScope,
    /// To which CERT it is connected.
    CertName,
    /// Anything else worth knowing.
    Note,
}

impl ProcessEdit {
    pub(super) fn plan(&self, isms: &Isms, id: ProcessId) -> Result<Vec<Change>, Refusal> {
        let before =
            isms.processes.get(&id).ok_or(Refusal::NoSuchRecord(RecordKey::Process(id)))?;
        let mut after = before.clone();
        match self {
            Self::Text(ProcessText::Name, text) => after.name = named(text)?,
            Self::Text(part, text) => *part.of(&mut after) = fitting(text)?,
            Self::HealthData(holds) => after.health_data = *holds,
            Self::PersonalData(holds) => after.processing.personal_data = *holds,
            Self::OutsideEea(leaves) => after.processing.outside_eea = *leaves,
            Self::Classify(aspect, column, value) => {
                let columns = before.classification.get(*aspect).with(*column, *value);
                after.classification = before.classification.with(*aspect, columns);
            }
        }
        Ok(one(Record::Process(before.clone()), Record::Process(after)))
    }

    pub(super) const fn action(&self) -> &'static str {
        match self {
            Self::Classify(..) => "process-class",
            _ => "process",
        }
    }
}

impl ProcessText {
    /// The text of a process, to change.
    const fn of(self, process: &mut Process) -> &mut String {
        match self {
            Self::Name => &mut process.name,
            Self::Purpose => &mut process.purpose,
            Self::Owner => &mut process.owner,
            Self::Note => &mut process.note,
            Self::LegalGround => &mut process.processing.legal_ground,
            Self::DataSubjects => &mut process.processing.data_subjects,
            Self::DataCategories => &mut process.processing.data_categories,
            Self::Recipients => &mut process.processing.recipients,
            Self::OutsideEeaGround => &mut process.processing.outside_eea_ground,
            Self::Retention => &mut process.processing.retention,
        }
    }
}

/// Fills what is blank in the register of processing; what stands there stays.
///
/// # Errors
/// [`Refusal::NoSuchRecord`] for a process that is not there.
pub(super) fn plan_filled(
    isms: &Isms,
    fills: &BTreeMap<ProcessId, Processing>,
) -> Result<Vec<Change>, Refusal> {
    let mut changes = Vec::new();
    for (id, fill) in fills {
        let before =
            isms.processes.get(id).ok_or(Refusal::NoSuchRecord(RecordKey::Process(*id)))?;
        let processing = before.processing.filled_from(fill);
        let after = Process { processing, ..before.clone() };
        changes.extend(one(Record::Process(before.clone()), Record::Process(after)));
    }
    Ok(changes)
}

impl SystemEdit {
    pub(super) fn plan(&self, isms: &Isms, id: SystemId) -> Result<Vec<Change>, Refusal> {
        let before = isms.systems.get(&id).ok_or(Refusal::NoSuchRecord(RecordKey::System(id)))?;
        let mut after = before.clone();
        match self {
            Self::Name(text) => after.name = named(text)?,
            Self::Note(text) => after.note = fitting(text)?,
            Self::Supplier(supplier) => {
                if let Some(supplier) = supplier {
                    there(isms, RecordKey::Supplier(*supplier))?;
                }
                after.supplier = *supplier;
            }
            Self::ToggleProcess(process) => {
                toggle(isms, &mut after.processes, *process, RecordKey::Process)?;
            }
            Self::ToggleUser(role) => toggle(isms, &mut after.users, *role, RecordKey::Role)?,
            Self::Hosting(hosting) => after.hosting = *hosting,
            Self::HealthData(holds) => after.health_data = *holds,
            Self::TwoFactor(two_factor) => after.two_factor = *two_factor,
        }
        Ok(one(Record::System(before.clone()), Record::System(after)))
    }
}

impl ExchangeEdit {
    pub(super) fn plan(&self, isms: &Isms, id: ExchangeId) -> Result<Vec<Change>, Refusal> {
        let before =
            isms.exchanges.get(&id).ok_or(Refusal::NoSuchRecord(RecordKey::Exchange(id)))?;
        let mut after = before.clone();
        match self {
            Self::Text(ExchangeText::Name, text) => after.name = named(text)?,
            Self::Text(ExchangeText::Partner, text) => after.partner = fitting(text)?,
            Self::Text(ExchangeText::Owner, text) => after.owner = fitting(text)?,
            Self::Text(ExchangeText::Framework, text) => after.framework = fitting(text)?,
            Self::Text(ExchangeText::LegalGround, text) => after.legal_ground = fitting(text)?,
            Self::Aspect(aspect, text) => after.aspects.set(*aspect, fitting(text)?),
            Self::Direction(direction) => after.direction = *direction,
            Self::HealthData(holds) => after.health_data = *holds,
            Self::Classify(aspect, column, value) => {
                let columns = before.classification.get(*aspect).with(*column, *value);
                after.classification = before.classification.with(*aspect, columns);
            }
            Self::ToggleProcess(process) => {
                toggle(isms, &mut after.processes, *process, RecordKey::Process)?;
            }
            Self::ToggleSystem(system) => {
                toggle(isms, &mut after.systems, *system, RecordKey::System)?;
            }
            Self::ToggleSupplier(supplier) => {
                toggle(isms, &mut after.suppliers, *supplier, RecordKey::Supplier)?;
            }
        }
        Ok(one(Record::Exchange(before.clone()), Record::Exchange(after)))
    }

    pub(super) const fn action(&self) -> &'static str {
        match self {
            Self::Classify(..) => "exchange-class",
            _ => "exchange",
        }
    }
}

impl SupplierEdit {
    pub(super) fn plan(&self, isms: &Isms, id: SupplierId) -> Result<Vec<Change>, Refusal> {
        let before =
            isms.suppliers.get(&id).ok_or(Refusal::NoSuchRecord(RecordKey::Supplier(id)))?;
        let mut after = before.clone();
        match self {
            Self::Text(SupplierText::Name, text) => after.name = named(text)?,
            Self::Text(SupplierText::Service, text) => after.service = fitting(text)?,
            Self::Text(SupplierText::DataSeen, text) => after.data_seen = fitting(text)?,
            Self::Text(SupplierText::Certificate, text) => after.certificate = fitting(text)?,
            Self::Text(SupplierText::CertificateScope, text) => {
                after.certificate_scope = fitting(text)?;
            }
            Self::Text(SupplierText::CertName, text) => after.cert_name = fitting(text)?,
            Self::Text(SupplierText::Note, text) => after.note = fitting(text)?,
            Self::HealthData(sees) => after.health_data = *sees,
            Self::Agreement(agreement) => after.agreement = *agreement,
            Self::AgreementStatus(status) => after.agreement_status = *status,
            Self::AgreementUntil(until) => after.agreement_until = *until,
            Self::Cert(cert) => after.cert = *cert,
            Self::CertificateUntil(until) => after.certificate_until = *until,
            Self::BreachNotice(hours) => after.breach_notice_hours = *hours,
        }
        Ok(one(Record::Supplier(before.clone()), Record::Supplier(after)))
    }
}

/// Adds a link where it was not, takes it away where it was.
///
/// # Errors
/// [`Refusal::NoSuchRecord`] when what would be linked is not there.
pub(super) fn toggle<Id: Copy + Ord>(
    isms: &Isms,
    links: &mut BTreeSet<Id>,
    id: Id,
    key: impl Fn(Id) -> RecordKey,
) -> Result<(), Refusal> {
    if !links.remove(&id) {
        there(isms, key(id))?;
        links.insert(id);
    }
    Ok(())
}

/// Refuses what is not there.
pub(super) fn there(isms: &Isms, key: RecordKey) -> Result<(), Refusal> {
    let found = match &key {
        RecordKey::Process(id) => isms.processes.contains_key(id),
        RecordKey::System(id) => isms.systems.contains_key(id),
        RecordKey::Exchange(id) => isms.exchanges.contains_key(id),
        RecordKey::Supplier(id) => isms.suppliers.contains_key(id),
        RecordKey::Measure(id) => isms.measures.contains_key(id),
        RecordKey::Evidence(id) => isms.evidence.contains_key(id),
        RecordKey::Role(id) => isms.roles.contains_key(id),
        RecordKey::Risk(id) => isms.risks.contains_key(id),
        other => isms.get(other).is_some(),
    };
    if found { Ok(()) } else { Err(Refusal::NoSuchRecord(key)) }
}
