//! Processes, systems and exchanges: what is at stake, and who makes it so.

use serde::Serialize;

use crate::domain::Isms;
use crate::domain::classification::Classification as Classes;
use crate::domain::classification::Consequences;
use crate::domain::inventory::InformationSystem;
use crate::report::data::Group;
use crate::report::data::MOST_NAMES;
use crate::report::data::is_tall;
use crate::report::data::phrases::Phrases;
use crate::report::data::suppliers;
use crate::report::data::suppliers::SupplierRow;

/// The chapter on classification.
#[derive(Serialize)]
pub(super) struct Classification {
    groups: Vec<Group<ClassRow>>,
    systems: Group<SystemRow>,
    suppliers: Group<SupplierRow>,
}

/// A process or an exchange with its class for availability, integrity, confidentiality.
#[derive(Serialize)]
struct ClassRow {
    name: String,
    /// Health data is always confidential, and says so (control 5.13).
    mark: Option<String>,
    availability: Class,
    integrity: Class,
    confidentiality: Class,
    tall: bool,
}

/// A class, and who it is that makes it so heavy.
#[derive(Serialize)]
struct Class {
    word: String,
    by: String,
}

#[derive(Serialize)]
struct SystemRow {
    name: String,
    mark: Option<String>,
    supplier: String,
    serves: String,
    users: String,
    tall: bool,
}

impl Classification {
    pub(super) fn gather(isms: &Isms, phrases: &Phrases<'_>) -> Self {
        let processes = isms.processes.values().map(|process| {
            let mark = process.health_data.then(|| phrases.word("confidential"));
            ClassRow { mark, ..ClassRow::gather(&process.name, &process.classification, phrases) }
        });
        let exchanges = isms.exchanges.values().map(|exchange| {
            let mark = exchange.health_data.then(|| phrases.word("confidential"));
            ClassRow { mark, ..ClassRow::gather(&exchange.name, &exchange.classification, phrases) }
        });
        let systems = isms.systems.values();
        let rows: Vec<SystemRow> =
            systems.map(|system| SystemRow::gather(system, isms, phrases)).collect();
        let confidential = isms.systems.values().filter(|system| system.health_data).count();
        let complete = |classes: &&Classes| classes.is_complete();
        let of_processes = isms.processes.values().map(|process| &process.classification);
        let of_exchanges = isms.exchanges.values().map(|exchange| &exchange.classification);
        let group = |key: &str, rows: Vec<ClassRow>, classed: usize| Group {
            title: phrases.say(key),
            empty: phrases.say(&format!("{key}-empty")),
            count: phrases.of(&format!("{key}-count"), classed, rows.len()),
            rows,
        };
        Self {
            groups: vec![
                group("processes", processes.collect(), of_processes.filter(complete).count()),
                group("exchanges", exchanges.collect(), of_exchanges.filter(complete).count()),
            ],
            suppliers: suppliers::gather(isms, phrases),
            systems: Group {
                title: phrases.say("systems"),
                empty: phrases.say("systems-empty"),
                count: phrases.of("systems-count", confidential, rows.len()),
                rows,
            },
        }
    }
}

impl ClassRow {
    fn gather(name: &str, classes: &Classes, phrases: &Phrases<'_>) -> Self {
        Self {
            name: name.to_owned(),
            mark: None,
            availability: Class::gather(classes.availability, phrases),
            integrity: Class::gather(classes.integrity, phrases),
            confidentiality: Class::gather(classes.confidentiality, phrases),
            tall: is_tall(&[name]),
        }
    }
}

impl Class {
    fn gather(consequences: Consequences, phrases: &Phrases<'_>) -> Self {
        Self { word: phrases.class(consequences), by: phrases.hardest_hit(consequences) }
    }
}

impl SystemRow {
    fn gather(system: &InformationSystem, isms: &Isms, phrases: &Phrases<'_>) -> Self {
        let supplier = system.supplier.and_then(|id| isms.suppliers.get(&id));
        let processes = system.processes.iter().filter_map(|id| isms.processes.get(id));
        let names: Vec<String> = processes.map(|process| process.name.clone()).collect();
        let serves = phrases.some(&names, MOST_NAMES);
        let users = system.users.iter().filter_map(|id| isms.roles.get(id));
        let users: Vec<String> = users.map(|role| role.title.clone()).collect();
        let users = phrases.some(&users, MOST_NAMES);
        let supplier = supplier.map_or_else(String::new, |supplier| supplier.name.clone());
        Self {
            tall: is_tall(&[&system.name, &supplier, &serves, &users]),
            name: system.name.clone(),
            mark: system.health_data.then(|| phrases.word("confidential")),
            supplier: phrases.or_blank(&supplier),
            serves: phrases.or_blank(&serves),
            users: phrases.or_blank(&users),
        }
    }
}
