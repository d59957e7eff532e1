//! The rules about suppliers.

use crate::domain::cert::CertConnection;
use crate::domain::cert::SupplierCert;
use crate::domain::findings::Check;
use crate::domain::findings::Find;
use crate::domain::findings::Look;
use crate::domain::findings::Rule;
use crate::domain::findings::Source;
use crate::domain::findings::Weight;
use crate::domain::findings::is_blank;
use crate::domain::id::SupplierId;
use crate::domain::inventory::Agreement;
use crate::domain::inventory::Supplier;
use crate::domain::measure::Measure;
use crate::domain::measure::MeasureStatus;
use crate::domain::progress::Gap;
use crate::domain::record::RecordKey;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// A processor tells of a breach without undue delay (GDPR art. 33(2)). More hours than the
/// practice itself then has for the authority (art. 33(1)) are hard to call that.
const OWN_NOTICE_HOURS: u32 = 72;

pub(super) const CHECKS: &[Check] = &[
    Check {
        rule: Rule::SupplierAgreement,
        weight: Weight::First,
        source: Source::Control("5.20"),
        find: Find::Gap(Gap::AgreementOpen),
    },
    Check {
        rule: Rule::SupplierKind,
        weight: Weight::Next,
        source: Source::Gdpr("28"),
        find: Find::Look(|look| suppliers(look, has_wrong_kind)),
    },
    Check {
        rule: Rule::SupplierSees,
        weight: Weight::First,
        source: Source::Control("5.19"),
        find: Find::Look(sees_after_all),
    },
    Check {
        rule: Rule::SupplierNotice,
        weight: Weight::Next,
        source: Source::Gdpr("33"),
        find: Find::Look(|look| suppliers(look, lacks_notice)),
    },
    Check {
        rule: Rule::SupplierNoticeLate,
        weight: Weight::Next,
        source: Source::Gdpr("33"),
        find: Find::Look(|look| suppliers(look, tells_too_late)),
    },
    Check {
        rule: Rule::SupplierCertificate,
        weight: Weight::Next,
        source: Source::Control("5.22"),
        find: Find::Look(|look| suppliers(look, lacks_certificate)),
    },
    Check {
        rule: Rule::SupplierCertificateDate,
        weight: Weight::Later,
        source: Source::Control("5.22"),
        find: Find::Look(|look| suppliers(look, lacks_end_date)),
    },
    Check {
        rule: Rule::SupplierCertificateOver,
        weight: Weight::First,
        source: Source::Control("5.22"),
        find: Find::Look(|look| {
            suppliers(look, |supplier| is_past(supplier.certificate_until, look.today))
        }),
    },
    Check {
        rule: Rule::SupplierCertificateScope,
        weight: Weight::Later,
        source: Source::Control("5.22"),
        find: Find::Look(|look| suppliers(look, lacks_scope)),
    },
    Check {
        rule: Rule::SupplierAgreementOver,
        weight: Weight::First,
        source: Source::Control("5.20"),
        find: Find::Look(|look| {
            suppliers(look, |supplier| is_past(supplier.agreement_until, look.today))
        }),
    },
    Check {
        rule: Rule::SupplierCert,
        weight: Weight::Later,
        source: Source::Exchange(""),
        find: Find::Look(|look| suppliers(look, was_not_asked_for_cert)),
    },
    Check {
        rule: Rule::CertConnection,
        weight: Weight::Next,
        source: Source::Exchange(""),
        find: Find::Look(lacks_connection),
    },
];

fn suppliers(look: &Look<'_>, fails: impl Fn(&Supplier) -> bool) -> Vec<RecordKey> {
    let failing = look.isms.suppliers.values().filter(|supplier| fails(supplier));
    failing.map(|supplier| RecordKey::Supplier(supplier.id)).collect()
}

/// An ordinary contract or a pledge of secrecy does for health data only where it is seen by
/// chance. Who is responsible in their own right, or connects on terms of their own, is
/// another matter.
fn has_wrong_kind(supplier: &Supplier) -> bool {
    let is_light =
        matches!(supplier.agreement, Agreement::ServiceContract | Agreement::Confidentiality);
    supplier.health_data && is_light
}

/// Health data in the cloud of a supplier is seen by that supplier.
fn sees_after_all(look: &Look<'_>) -> Vec<RecordKey> {
    let isms = look.isms;
    let keeping = isms.systems.values().filter(|own| own.health_data && own.hosting.is_at_a_firm());
    let keepers: BTreeSet<SupplierId> = keeping.filter_map(|system| system.supplier).collect();
    suppliers(look, |supplier| !supplier.health_data && keepers.contains(&supplier.id))
}

/// Whether it works on health data for the practice.
fn is_processor(supplier: &Supplier) -> bool {
    supplier.health_data && supplier.agreement == Agreement::ProcessingAgreement
}

fn lacks_notice(supplier: &Supplier) -> bool {
    is_processor(supplier) && supplier.breach_notice_hours.is_none()
}

fn tells_too_late(supplier: &Supplier) -> bool {
    is_processor(supplier)
        && supplier.breach_notice_hours.is_some_and(|hours| hours > OWN_NOTICE_HOURS)
}

fn lacks_certificate(supplier: &Supplier) -> bool {
    is_processor(supplier) && is_blank(&supplier.certificate)
}

fn lacks_end_date(supplier: &Supplier) -> bool {
    is_processor(supplier)
        && !is_blank(&supplier.certificate)
        && supplier.certificate_until.is_none()
}

fn is_past(until: Option<Date>, today: Date) -> bool {
    until.is_some_and(|until| until < today)
}

fn lacks_scope(supplier: &Supplier) -> bool {
    is_processor(supplier)
        && !is_blank(&supplier.certificate)
        && is_blank(&supplier.certificate_scope)
}

fn was_not_asked_for_cert(supplier: &Supplier) -> bool {
    supplier.is_asked_for_cert() && supplier.cert == SupplierCert::Unknown
}

/// The measure of the catalogue that is the connection itself.
const CONNECTION: &str = "M-cert";

/// Whoever exchanges health data is asked for a connection, or for why there is none yet and
/// when to ask again. The measure says so as well, as long as nobody answered the question.
fn lacks_connection(look: &Look<'_>) -> Vec<RecordKey> {
    let isms = look.isms;
    let exchanges = isms.exchanges.values().any(|exchange| exchange.health_data);
    let is_done = |own: &Measure| {
        own.catalogue.as_deref() == Some(CONNECTION) && own.status == MeasureStatus::Implemented
    };
    let cert = &isms.practice.cert;
    let is_answered = cert.is_answered(look.today)
        || cert.connection == CertConnection::Unknown && isms.measures.values().any(is_done);
    if exchanges && !is_answered { vec![RecordKey::Practice] } else { Vec::new() }
}
