//! The rules about processes, systems and exchanges.

use crate::domain::classification::Classification;
use crate::domain::findings::Check;
use crate::domain::findings::Find;
use crate::domain::findings::Look;
use crate::domain::findings::Rule;
use crate::domain::findings::Source;
use crate::domain::findings::Weight;
use crate::domain::findings::is_blank;
use crate::domain::findings::where_open;
use crate::domain::id::ProcessId;
use crate::domain::inventory::DataExchange;
use crate::domain::inventory::ExchangeAspect;
use crate::domain::inventory::Hosting;
use crate::domain::inventory::InformationSystem;
use crate::domain::inventory::TwoFactor;
use crate::domain::progress::Gap;
use crate::domain::progress::OpenWork;
use crate::domain::record::RecordKey;
use crate::domain::scale::Consequence;
use std::collections::BTreeSet;

pub(super) const CHECKS: &[Check] = &[
    Check {
        rule: Rule::ProcessOwner,
        weight: Weight::Next,
        source: Source::Clause("5.3"),
        find: Find::Open(process_owner),
    },
    Check {
        rule: Rule::ProcessSystem,
        weight: Weight::Later,
        source: Source::Control("5.9"),
        find: Find::Look(process_system),
    },
    Check {
        rule: Rule::ProcessSecrecy,
        weight: Weight::First,
        source: Source::Control("5.12"),
        find: Find::Look(process_secrecy),
    },
    Check {
        rule: Rule::SystemTwoFactor,
        weight: Weight::First,
        source: Source::Control("8.5"),
        find: Find::Gap(Gap::TwoFactor),
    },
    Check {
        rule: Rule::SystemInstead,
        weight: Weight::First,
        source: Source::Control("8.5"),
        find: Find::Look(|look| systems(look, lacks_instead)),
    },
    Check {
        rule: Rule::SystemPlace,
        weight: Weight::Next,
        source: Source::Control("5.9"),
        find: Find::Look(|look| systems(look, |system| system.hosting == Hosting::Unknown)),
    },
    Check {
        rule: Rule::SystemSupplier,
        weight: Weight::Next,
        source: Source::Control("5.23"),
        find: Find::Look(|look| systems(look, lacks_supplier)),
    },
    Check {
        rule: Rule::SystemProcess,
        weight: Weight::Later,
        source: Source::Control("5.9"),
        find: Find::Look(|look| systems(look, |system| system.processes.is_empty())),
    },
    Check {
        rule: Rule::SystemUsers,
        weight: Weight::Later,
        source: Source::Control("5.15"),
        find: Find::Look(lacks_users),
    },
    Check {
        rule: Rule::ExchangeOwner,
        weight: Weight::First,
        source: Source::Exchange("5.2"),
        find: Find::Open(exchange_owner),
    },
    Check {
        rule: Rule::ExchangeFramework,
        weight: Weight::First,
        source: Source::Control("5.14"),
        find: Find::Look(|look| exchanges(look, |exchange| is_blank(&exchange.framework))),
    },
    Check {
        rule: Rule::ExchangeGround,
        weight: Weight::Next,
        source: Source::Gdpr("9"),
        find: Find::Look(|look| exchanges(look, lacks_ground)),
    },
    Check {
        rule: Rule::ExchangePartner,
        weight: Weight::Next,
        source: Source::Exchange("5.2"),
        find: Find::Look(|look| exchanges(look, |exchange| is_blank(&exchange.partner))),
    },
    Check {
        rule: Rule::ExchangeChannel,
        weight: Weight::Later,
        source: Source::Control("5.14"),
        find: Find::Look(|look| exchanges(look, lacks_channel)),
    },
    Check {
        rule: Rule::ExchangeAspects,
        weight: Weight::Later,
        source: Source::Exchange("5.2"),
        find: Find::Look(|look| exchanges(look, lacks_aspects)),
    },
    Check {
        rule: Rule::ExchangeSecrecy,
        weight: Weight::First,
        source: Source::Control("5.12"),
        find: Find::Look(|look| {
            exchanges(look, |exchange| {
                exchange.health_data && is_hardly_secret(&exchange.classification)
            })
        }),
    },
];

fn systems(look: &Look<'_>, fails: impl Fn(&InformationSystem) -> bool) -> Vec<RecordKey> {
    let failing = look.isms.systems.values().filter(|system| fails(system));
    failing.map(|system| RecordKey::System(system.id)).collect()
}

fn exchanges(look: &Look<'_>, fails: impl Fn(&DataExchange) -> bool) -> Vec<RecordKey> {
    let failing = look.isms.exchanges.values().filter(|exchange| fails(exchange));
    failing.map(|exchange| RecordKey::Exchange(exchange.id)).collect()
}

fn process_owner(_: &Look<'_>, open: &OpenWork) -> Vec<RecordKey> {
    let mut found = where_open(open, Gap::NoOwner);
    found.retain(|record| matches!(record, RecordKey::Process(_)));
    found
}

fn exchange_owner(_: &Look<'_>, open: &OpenWork) -> Vec<RecordKey> {
    let mut found = where_open(open, Gap::NoOwner);
    found.retain(|record| matches!(record, RecordKey::Exchange(_)));
    found
}

/// Only once there are systems to choose from.
fn process_system(look: &Look<'_>) -> Vec<RecordKey> {
    let isms = look.isms;
    let served: BTreeSet<ProcessId> =
        isms.systems.values().flat_map(|system| system.processes.iter().copied()).collect();
    let bare = isms.processes.keys().filter(|id| !isms.systems.is_empty() && !served.contains(id));
    bare.copied().map(RecordKey::Process).collect()
}

fn process_secrecy(look: &Look<'_>) -> Vec<RecordKey> {
    let open = look
        .isms
        .processes
        .values()
        .filter(|process| process.health_data && is_hardly_secret(&process.classification));
    open.map(|process| RecordKey::Process(process.id)).collect()
}

/// Health data is always confidential (control 5.12): the lightest class contradicts that.
fn is_hardly_secret(class: &Classification) -> bool {
    class.confidentiality.class() == Some(Consequence::Low)
}

fn lacks_instead(system: &InformationSystem) -> bool {
    system.health_data && system.two_factor == TwoFactor::Compensated && is_blank(&system.note)
}

fn lacks_supplier(system: &InformationSystem) -> bool {
    system.hosting.is_at_a_firm() && system.supplier.is_none()
}

/// Only once there are roles to choose from.
fn lacks_users(look: &Look<'_>) -> Vec<RecordKey> {
    if look.isms.roles.is_empty() {
        return Vec::new();
    }
    systems(look, |system| system.health_data && system.users.is_empty())
}

fn lacks_ground(exchange: &DataExchange) -> bool {
    exchange.health_data && is_blank(&exchange.legal_ground)
}

fn lacks_channel(exchange: &DataExchange) -> bool {
    exchange.systems.is_empty() && exchange.suppliers.is_empty()
}

fn lacks_aspects(exchange: &DataExchange) -> bool {
    exchange.aspects.filled() < ExchangeAspect::ALL.len()
}
