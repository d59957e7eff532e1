//! What the summary covers, whole, what the practice wants to reach, and who does what. The first page may shorten it.

use serde::Serialize;

use crate::domain::Isms;
use crate::domain::cert::CertConnection;
use crate::domain::practice::Goal;
use crate::domain::practice::PracticeField;
use crate::domain::practice::Role;
use crate::report::data::Fact;
use crate::report::data::Group;
use crate::report::data::is_tall;
use crate::report::data::phrases::Phrases;
use crate::text::format;

/// The chapter on the practice and its scope.
#[derive(Serialize)]
pub(super) struct Scope {
    facts: Vec<Fact>,
    goals: Group<GoalRow>,
    roles: Group<RoleRow>,
}

#[derive(Serialize)]
struct GoalRow {
    title: String,
    target: String,
    measured: String,
    /// The day of measuring; blank while never measured.
    on: String,
    tall: bool,
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
            facts: PRINTED
                .into_iter()
                .filter(filled)
                .map(fact)
                .chain(cert(isms, phrases))
                .collect(),
            goals: goals(isms, phrases),
            roles: Group {
                title: phrases.say("roles"),
                empty: phrases.say("roles-empty"),
                count: phrases.of("roles-count", held, rows.len()),
                rows,
            },
        }
    }
}

/// How the practice is connected to a CERT, once that was answered.
fn cert(isms: &Isms, phrases: &Phrases<'_>) -> Option<Fact> {
    let cert = &isms.practice.cert;
    let answer = phrases.word(&format!("cert-connection-{}", cert.connection.code()));
    let reason = cert.reason.trim();
    let words = [("answer", answer.as_str()), ("reason", reason)];
    let value = match (cert.connection, cert.ask_again) {
        (CertConnection::Unknown, _) => return None,
        (CertConnection::NotYet, Some(day)) if !reason.is_empty() => {
            let [one, two] = words;
            phrases.with("own-cert-again", &[one, two, ("day", &phrases.long_date(day))])
        }
        (CertConnection::Direct, _) => answer.clone(),
        _ if reason.is_empty() => answer.clone(),
        _ => phrases.with("own-cert-told", &words),
    };
    Some(Fact { label: phrases.say("own-cert"), value })
}

fn goals(isms: &Isms, phrases: &Phrases<'_>) -> Group<GoalRow> {
    let is_measured = |goal: &&Goal| !goal.measured.trim().is_empty();
    let measured = isms.goals.values().filter(is_measured).count();
    Group {
        title: phrases.say("goals"),
        empty: phrases.say("goals-empty"),
        count: phrases.of("goals-count", measured, isms.goals.len()),
        rows: isms.goals.values().map(|goal| GoalRow::gather(goal, phrases)).collect(),
    }
}

impl GoalRow {
    fn gather(goal: &Goal, phrases: &Phrases<'_>) -> Self {
        let measured = goal.measured.trim();
        let is_measured = !measured.is_empty();
        Self {
            tall: is_tall(&[&goal.title, &goal.target, measured]),
            title: goal.title.clone(),
            target: phrases.or_blank(&goal.target),
            measured: if is_measured { measured.to_owned() } else { phrases.say("never") },
            on: goal
                .measured_on
                .filter(|_| is_measured)
                .map_or_else(String::new, format::date_short),
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
