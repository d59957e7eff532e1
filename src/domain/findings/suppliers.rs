//! The rules about suppliers.

use crate::domain::findings::Check;
use crate::domain::findings::Find;
use crate::domain::findings::Look;
use crate::domain::findings::Rule;
use crate::domain::findings::Source;
use crate::domain::findings::Weight;
use crate::domain::findings::is_blank;
use crate::domain::id::SupplierId;
use crate::domain::inventory::Agreement;
use crate::domain::inventory::Hosting;
use crate::domain::inventory::Supplier;
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
        find: Find::Look(|look| suppliers(look, |supplier| is_over(supplier, look.today))),
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
    let keeping = isms
        .systems
        .values()
        .filter(|own| own.health_data && own.hosting == Hosting::SupplierCloud);
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

fn is_over(supplier: &Supplier, today: Date) -> bool {
    supplier.certificate_until.is_some_and(|until| until < today)
}
