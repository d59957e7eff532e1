//! The days on which something must be done: looked at again, finished, renewed. What is done
//! already is no such day.

use crate::domain::calendar::months_after;
use crate::domain::cert::CertConnection;
use crate::domain::measure::MeasureStatus;
use crate::domain::record::RecordKey;
use crate::domain::scale::Level;
use crate::domain::scale::scale;
use crate::tables::Names;
use crate::tables::TablesInput;
use crate::tables::columns::Source;
use crate::text::record;
use jiff::civil::Date;

scale! {
    /// What must be done on a day.
    Duty {
        /// The policy is adopted again (NEN 7510-1:2024, 5.2; control 5.1).
        Policy = "policy",
        /// A goal is measured (6.2, 9.1).
        Goal = "goal",
        /// The practice asks again to be connected to a CERT (NEN 7512).
        Cert = "cert",
        /// An accepted risk is looked at again (6.1.3 f).
        Review = "review",
        /// A high risk may not be lived with any longer (own rule).
        Exception = "exception",
        /// A measure is carried out (6.1.3 e).
        Due = "due",
        /// A measure is looked at again (9.1).
        Recheck = "recheck",
        /// A piece of evidence no longer shows anything (7.5).
        Evidence = "evidence",
        /// A certificate of a supplier ends (control 5.22).
        Certificate = "certificate",
        /// An agreement with a supplier ends (control 5.20).
        Agreement = "agreement",
        /// What an auditor found is dealt with (10.2).
        Finding = "finding",
    }
}

/// Something that must be done on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// What.
    pub duty: Duty,
    /// With which record.
    pub record: RecordKey,
    /// When.
    pub day: Date,
    /// What, in a few words.
    pub title: String,
    /// What to do, and who does it where names are not hidden.
    pub what: String,
}

/// What is known of a day before it is put in words.
struct Found<'a> {
    duty: Duty,
    record: RecordKey,
    day: Date,
    name: &'a str,
    /// Who does it; blank where nobody is named.
    who: &'a str,
}

/// Every day on which something must be done, by day.
pub fn deadlines(input: TablesInput<'_>) -> Vec<Deadline> {
    let mut found = of_policy(input);
    found.extend(of_risks(input));
    found.extend(of_measures(input));
    found.extend(of_suppliers(input));
    found.sort_by(|one, other| (one.day, &one.record).cmp(&(other.day, &other.record)));
    let source = Source::of(input);
    found.iter().map(|found| told(found, &source)).collect()
}

fn told(found: &Found<'_>, source: &Source<'_>) -> Deadline {
    let texts = source.input.texts;
    let called = match found.record {
        RecordKey::Practice | RecordKey::PolicyVersion(_) => String::new(),
        RecordKey::Goal(_) => found.name.to_owned(),
        _ => record::title(texts, &found.record, found.name),
    };
    let called = source.outward(&called).split_whitespace().collect::<Vec<_>>().join(" ");
    let title = texts.with(&format!("date-{}", found.duty.code()), &[("name", called.into())]);
    let todo = texts.get(&format!("date-{}-why", found.duty.code())).into_owned();
    let who = source.outward(found.who.trim());
    let names_who = source.input.names == Names::Shown && !who.is_empty();
    let who = names_who.then(|| texts.with("date-who", &[("who", who.into())]));
    let what = std::iter::once(todo).chain(who).collect::<Vec<_>>().join("\n");
    Deadline { duty: found.duty, record: found.record.clone(), day: found.day, title, what }
}

fn of_policy(input: TablesInput<'_>) -> Vec<Found<'_>> {
    let isms = input.isms;
    let owner = isms.practice.owner.as_str();
    let policy = isms.policy_in_force().map(|version| Found {
        duty: Duty::Policy,
        record: RecordKey::PolicyVersion(version.id),
        day: version.review_on(),
        name: "",
        who: owner,
    });
    let goals = isms.goals.values().filter_map(|goal| {
        let months = i32::try_from(goal.interval_months).ok().filter(|months| *months > 0)?;
        let day = months_after(goal.measured_on?, months);
        let record = RecordKey::Goal(goal.id);
        Some(Found { duty: Duty::Goal, record, day, name: &goal.title, who: "" })
    });
    let cert = &isms.practice.cert;
    let asks = cert.ask_again.filter(|_| cert.connection == CertConnection::NotYet);
    let cert = asks.map(|day| Found {
        duty: Duty::Cert,
        record: RecordKey::Practice,
        day,
        name: "",
        who: owner,
    });
    policy.into_iter().chain(goals).chain(cert).collect()
}

fn of_risks(input: TablesInput<'_>) -> Vec<Found<'_>> {
    let accepted = input.isms.relevant_risks().filter_map(|risk| {
        let given = risk.acceptance.as_ref()?;
        let is_high = risk.residual_level(input.isms) == Some(Level::High);
        Some(Found {
            duty: if is_high { Duty::Exception } else { Duty::Review },
            record: RecordKey::Risk(risk.id),
            day: given.review_on,
            name: &risk.title,
            who: &risk.owner,
        })
    });
    let open = input.isms.audit_findings.values().filter(|finding| finding.is_open());
    let findings = open.filter_map(|finding| {
        let record = RecordKey::AuditFinding(finding.id);
        let (name, who) = (finding.asked.as_str(), finding.owner.as_str());
        Some(Found { duty: Duty::Finding, record, day: finding.due?, name, who })
    });
    accepted.chain(findings).collect()
}

fn of_measures(input: TablesInput<'_>) -> Vec<Found<'_>> {
    let measures = input.isms.measures.values().flat_map(|measure| {
        let is_done = measure.status == MeasureStatus::Implemented;
        let days =
            [(Duty::Due, measure.due.filter(|_| !is_done)), (Duty::Recheck, measure.recheck_due())];
        days.into_iter().filter_map(move |(duty, day)| {
            let record = RecordKey::Measure(measure.id);
            Some(Found { duty, record, day: day?, name: &measure.title, who: &measure.owner })
        })
    });
    let evidence = input.isms.evidence.values().filter_map(|piece| {
        let record = RecordKey::Evidence(piece.id);
        let (duty, name) = (Duty::Evidence, piece.title.as_str());
        Some(Found { duty, record, day: piece.expires_on?, name, who: "" })
    });
    measures.chain(evidence).collect()
}

fn of_suppliers(input: TablesInput<'_>) -> Vec<Found<'_>> {
    let suppliers = input.isms.suppliers.values().flat_map(|supplier| {
        let days = [
            (Duty::Certificate, supplier.certificate_until),
            (Duty::Agreement, supplier.agreement_until),
        ];
        days.into_iter().filter_map(move |(duty, day)| {
            let record = RecordKey::Supplier(supplier.id);
            Some(Found { duty, record, day: day?, name: &supplier.name, who: "" })
        })
    });
    suppliers.collect()
}
