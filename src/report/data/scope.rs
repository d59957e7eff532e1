//! What the summary covers, whole, and who does what. The first page may shorten it.

use serde::Serialize;

use crate::domain::Isms;
use crate::domain::practice::PracticeField;
use crate::domain::practice::Role;
use crate::report::data::Fact;
use crate::report::data::Group;
use crate::report::data::is_tall;
use crate::report::data::phrases::Phrases;

/// The chapter on the practice and its scope.
#[derive(Serialize)]
pub(super) struct Scope {
    facts: Vec<Fact>,
    roles: Group<RoleRow>,
}

#[derive(Serialize)]
struct RoleRow {
    title: String,
    holder: String,
    deputy: String,
    tall: bool,
}

/// Always printed, also while blank: an auditor asks for these.
const ASKED: [PracticeField; 3] = [PracticeField::Name, PracticeField::Owner, PracticeField::Scope];

/// In the order of the chapter.
const PRINTED: [PracticeField; 11] = [
    PracticeField::Name,
    PracticeField::Owner,
    PracticeField::Deputy,
    PracticeField::SecurityContact,
    PracticeField::Address,
    PracticeField::Place,
    PracticeField::Locations,
    PracticeField::Scope,
    PracticeField::OutOfScope,
    PracticeField::HisName,
    PracticeField::IctSupplier,
];

impl Scope {
    pub(super) fn gather(isms: &Isms, phrases: &Phrases<'_>) -> Self {
        let filled = |field: &PracticeField| {
            ASKED.contains(field) || !isms.practice.get(*field).trim().is_empty()
        };
        let fact = |field: PracticeField| phrases.practice_fact(&isms.practice, field);
        let rows: Vec<RoleRow> =
            isms.roles.values().map(|role| RoleRow::gather(role, phrases)).collect();
        let held = isms.roles.values().filter(|role| !role.holder.trim().is_empty()).count();
        Self {
            facts: PRINTED.into_iter().filter(filled).map(fact).collect(),
            roles: Group {
                title: phrases.say("roles"),
                empty: phrases.say("roles-empty"),
                count: phrases.of("roles-count", held, rows.len()),
                rows,
            },
        }
    }
}

impl RoleRow {
    fn gather(role: &Role, phrases: &Phrases<'_>) -> Self {
        Self {
            tall: is_tall(&[&role.title, &role.holder, &role.deputy]),
            title: role.title.clone(),
            holder: phrases.or_blank(&role.holder),
            deputy: phrases.or_blank(&role.deputy),
        }
    }
}
