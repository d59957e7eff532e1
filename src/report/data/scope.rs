//! What the summary covers, whole, what the practice wants to reach, and who does what. The first page may shorten it.

use serde::Serialize;

use crate::catalogue::Catalogue;
use crate::domain::Isms;
use crate::domain::cert::CertConnection;
use crate::domain::context::ContextIssue;
use crate::domain::context::ContextOrigin;
use crate::domain::context::Stakeholder;
use crate::domain::duty;
use crate::domain::duty::Clash;
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
    /// That a serious incident still calls for another look; blank where none does.
    called: String,
    context: Group<Cells>,
    stakeholders: Group<Cells>,
    goals: Group<GoalRow>,
    roles: Group<RoleRow>,
    duties: Group<Cells>,
}

/// A row whose cells are plain texts.
#[derive(Serialize)]
struct Cells {
    cells: Vec<String>,
    tall: bool,
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
    pub(super) fn gather(catalogue: &Catalogue, isms: &Isms, phrases: &Phrases<'_>) -> Self {
        let filled = |field: &PracticeField| {
            ASKED.contains(field) || !isms.practice.get(*field).trim().is_empty()
        };
        let fact = |field: PracticeField| phrases.practice_fact(&isms.practice, field);
        let rows: Vec<RoleRow> =
            isms.roles.values().map(|role| RoleRow::gather(role, phrases)).collect();
        let held = isms.roles.values().filter(|role| !role.holder.trim().is_empty()).count();
        Self {
            called: called(isms, phrases),
            context: context(isms, phrases),
            stakeholders: stakeholders(isms, phrases),
            duties: duties(catalogue, isms, phrases),
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
    // The sentence around it ends itself.
    let reason = cert.reason.trim().trim_end_matches('.');
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

fn called(isms: &Isms, phrases: &Phrases<'_>) -> String {
    let Some(call) = &isms.policy.called else { return String::new() };
    let day = phrases.long_date(call.on);
    phrases.with("called", &[("day", &day), ("why", &as_sentence(&call.why))])
}

/// A line as a sentence of its own, between others.
fn as_sentence(line: &str) -> String {
    let line = line.trim();
    if line.ends_with(['.', '!', '?']) { line.to_owned() } else { format!("{line}.") }
}

fn context(isms: &Isms, phrases: &Phrases<'_>) -> Group<Cells> {
    let is_internal = |it: &&ContextIssue| it.origin == ContextOrigin::Internal;
    let internal = isms.context_issues.values().filter(is_internal).count();
    let row = |issue: &ContextIssue| {
        let origin = phrases.word(&format!("context-origin-{}", issue.origin.code()));
        Cells::of(vec![issue.title.clone(), origin, phrases.or_blank(&issue.meaning)])
    };
    Group {
        title: phrases.say("context"),
        empty: phrases.say("context-empty"),
        count: phrases.of("context-count", internal, isms.context_issues.len()),
        rows: isms.context_issues.values().map(row).collect(),
    }
}

fn stakeholders(isms: &Isms, phrases: &Phrases<'_>) -> Group<Cells> {
    let met = isms.stakeholders.values().filter(|it| !it.met_by.trim().is_empty()).count();
    let row = |it: &Stakeholder| {
        let (asks, met_by) = (phrases.or_blank(&it.asks), phrases.or_blank(&it.met_by));
        Cells::of(vec![it.name.clone(), asks, met_by])
    };
    Group {
        title: phrases.say("stakeholders"),
        empty: phrases.say("stakeholders-empty"),
        count: phrases.of("stakeholders-count", met, isms.stakeholders.len()),
        rows: isms.stakeholders.values().map(row).collect(),
    }
}

fn duties(catalogue: &Catalogue, isms: &Isms, phrases: &Phrases<'_>) -> Group<Cells> {
    let check = |clash: &Clash<'_>| isms.practice.check_on(clash.conflict, clash.person);
    let found = duty::clashes(isms);
    let seen = found.iter().filter(|clash| check(clash).is_some()).count();
    // Of roles without duties nobody can say anything.
    let is_known = catalogue.lists.missing_duties(isms).is_empty();
    let row = |clash: &Clash<'_>| {
        let pair = clash.conflict.duties().map(|it| catalogue.lists.duty_title(it).to_owned());
        let check = phrases.or_blank(check(clash).unwrap_or_default());
        Cells::of(vec![phrases.list(&pair), clash.person.to_owned(), check])
    };
    Group {
        title: phrases.say("duties"),
        empty: phrases.say(if is_known { "duties-empty" } else { "duties-unknown" }),
        count: phrases.of("duties-count", seen, found.len()),
        rows: found.iter().map(row).collect(),
    }
}

impl Cells {
    fn of(cells: Vec<String>) -> Self {
        let texts: Vec<&str> = cells.iter().map(String::as_str).collect();
        Self { tall: is_tall(&texts), cells }
    }
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
