//! Practices nobody thought of: random ones that keep the rules.

use crate::interchange::generated_measures::evidence;
use crate::interchange::generated_measures::hashes;
use crate::interchange::generated_measures::measures;
use crate::interchange::generated_measures::statements;
use jiff::ToSpan;
use jiff::civil::Date;
use jiff::civil::date;
use praktijkschild::domain::Isms;
use praktijkschild::domain::acceptance::Acceptance;
use praktijkschild::domain::acceptance::AcceptedState;
use praktijkschild::domain::acceptance::SecondReader;
use praktijkschild::domain::audit::AuditFinding;
use praktijkschild::domain::audit::AuditJudgement;
use praktijkschild::domain::avoidance::Replaced;
use praktijkschild::domain::avoidance::Replacement;
use praktijkschild::domain::awareness::Told;
use praktijkschild::domain::between::Between;
use praktijkschild::domain::between::Rounded;
use praktijkschild::domain::cert::CertConnection;
use praktijkschild::domain::cert::OwnCert;
use praktijkschild::domain::cert::SupplierCert;
use praktijkschild::domain::classification::Classification;
use praktijkschild::domain::classification::Consequences;
use praktijkschild::domain::context::ContextIssue;
use praktijkschild::domain::context::ContextOrigin;
use praktijkschild::domain::context::Stakeholder;
use praktijkschild::domain::control::ControlNumber;
use praktijkschild::domain::duty::Duty;
use praktijkschild::domain::duty::DutyConflict;
use praktijkschild::domain::id::AuditFindingId;
use praktijkschild::domain::id::ContextIssueId;
use praktijkschild::domain::id::CriteriaId;
use praktijkschild::domain::id::ExchangeId;
use praktijkschild::domain::id::MeasureId;
use praktijkschild::domain::id::ProcessId;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::id::RoleId;
use praktijkschild::domain::id::StakeholderId;
use praktijkschild::domain::id::SupplierId;
use praktijkschild::domain::id::SystemId;
use praktijkschild::domain::inventory::Agreement;
use praktijkschild::domain::inventory::AgreementStatus;
use praktijkschild::domain::inventory::DataExchange;
use praktijkschild::domain::inventory::Direction;
use praktijkschild::domain::inventory::ExchangeAspect;
use praktijkschild::domain::inventory::ExchangeAspects;
use praktijkschild::domain::inventory::Hosting;
use praktijkschild::domain::inventory::InformationSystem;
use praktijkschild::domain::inventory::Process;
use praktijkschild::domain::inventory::Supplier;
use praktijkschild::domain::inventory::TwoFactor;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::money::MoneyLimits;
use praktijkschild::domain::policy::ReviewCall;
use praktijkschild::domain::practice::CbwScope;
use praktijkschild::domain::practice::PracticeField;
use praktijkschild::domain::practice::Role;
use praktijkschild::domain::processing::OutsideEea;
use praktijkschild::domain::processing::Processing;
use praktijkschild::domain::record::Record;
use praktijkschild::domain::risk::Assessment;
use praktijkschild::domain::risk::Relevance;
use praktijkschild::domain::risk::Risk;
use praktijkschild::domain::risk::ThreatCategory;
use praktijkschild::domain::risk::Treatment;
use praktijkschild::domain::scale::Aspect;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::edit::risk::sound;
use proptest::collection::btree_map;
use proptest::collection::btree_set;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// The last number given out to a measure; acceptances may speak of all up to it.
const LAST_MEASURE: u32 = 11;

/// The last number given out to an exchange; the same.
const LAST_EXCHANGE: u32 = 9;

/// A whole practice with registers, measures and risks. Names are few, so that two
/// practices often have things of the same name.
pub fn practices() -> impl Strategy<Value = Isms> {
    let registers = (suppliers(), processes(), systems(), exchanges());
    let texts = (
        vec(text(), PracticeField::ALL.len()),
        (btree_map("Q-[abc]", name(), 0..3), cert()),
        helpers(),
    );
    let policy = (around(), roles(), issues(), stakeholders(), audit_findings());
    let judged = (risks(), statements(), evidence());
    (texts, policy, registers, measures(), judged).prop_map(
        |(texts, policy, registers, measures, (risks, statements, evidence))| {
            let (texts, (answers, cert), (limits, frequencies)) = texts;
            let (around, roles, issues, stakeholders, found) = policy;
            let policy = [roles, issues, stakeholders, found].concat();
            let (suppliers, processes, systems, exchanges) = registers;
            let mut isms = Isms::default();
            isms.issued.measure = LAST_MEASURE;
            isms.issued.exchange = LAST_EXCHANGE;
            let criteria = isms.criteria.get_mut(&CriteriaId(1)).expect("the first criteria");
            (criteria.limits, criteria.frequencies) = (limits, frequencies);
            for (field, text) in PracticeField::ALL.iter().zip(texts) {
                *isms.practice.get_mut(*field) = text;
            }
            isms.practice.settled = answers.keys().skip(1).cloned().collect();
            isms.practice.answers = answers;
            isms.practice.cert = cert;
            policy.into_iter().for_each(|record| isms.put(record));
            (isms.practice.cbw, isms.practice.compensating, isms.policy.called) = around;
            isms.practice.cbw_seen =
                isms.practice.cbw == CbwScope::TooSmall && isms.practice.answers.is_empty();
            statements.into_iter().for_each(|record| isms.put(record));
            let records = [suppliers, processes, systems, exchanges, measures, evidence].concat();
            for record in records {
                isms.put(linked(record, &isms));
            }
            for risk in risks {
                isms.put(ruled(risk, &isms));
            }
            isms
        },
    )
}

/// Whether it falls under the law, who looks along, and what calls for another look.
type Around = (CbwScope, BTreeMap<DutyConflict, BTreeMap<String, String>>, Option<ReviewCall>);

fn around() -> impl Strategy<Value = Around> {
    let call = (day(), name()).prop_map(|(on, why)| ReviewCall { on, why });
    let checks = btree_map(select(DutyConflict::ALL), btree_map(name(), name(), 1..3), 0..3);
    (select(CbwScope::ALL), checks, option::of(call))
}

fn roles() -> impl Strategy<Value = Vec<Record>> {
    let role = (id(), name(), text(), btree_set(select(Duty::ALL), 0..4));
    vec(role, 0..3).prop_map(|roles| {
        let role = |(id, title, holder, assigned)| {
            let (deputy, duties) = (String::new(), String::new());
            let id = RoleId(id);
            Record::Role(Role { id, title, holder, deputy, duties, assigned, catalogue: None })
        };
        roles.into_iter().map(role).collect()
    })
}

fn issues() -> impl Strategy<Value = Vec<Record>> {
    let issue = (id(), name(), select(ContextOrigin::ALL), text(), option::of(name()));
    vec(issue, 0..3).prop_map(|issues| {
        let issue = |(id, title, origin, meaning, catalogue)| {
            let id = ContextIssueId(id);
            Record::ContextIssue(ContextIssue { id, title, origin, meaning, catalogue })
        };
        issues.into_iter().map(issue).collect()
    })
}

fn audit_findings() -> impl Strategy<Value = Vec<Record>> {
    let said = (name(), text(), text(), text(), text());
    let days = (0_i8..28, option::of(1_i8..28), option::of(28_i8..30));
    let finding = (id(), said, select(AuditJudgement::ALL), name(), days);
    vec(finding, 0..3).prop_map(|all| {
        let finding =
            |(id, said, judgement, by, (on, due, closed)): (_, _, AuditJudgement, _, _)| {
                let (asked, question, finding, action, owner) = said;
                let day = |day: i8| date(2026, 9, day);
                let closed: Option<i8> = closed;
                Record::AuditFinding(AuditFinding {
                    id: AuditFindingId(id),
                    asked,
                    question,
                    finding,
                    judgement,
                    on: day(on + 1),
                    by,
                    action,
                    owner,
                    due: Option::map(due, day),
                    closed_on: closed.filter(|_| judgement.asks_action()).map(day),
                })
            };
        all.into_iter().map(finding).collect()
    })
}

fn stakeholders() -> impl Strategy<Value = Vec<Record>> {
    let stakeholder = (id(), name(), text(), text(), option::of(name()));
    vec(stakeholder, 0..3).prop_map(|all| {
        let stakeholder = |(id, name, asks, met_by, catalogue)| {
            let id = StakeholderId(id);
            Record::Stakeholder(Stakeholder { id, name, asks, met_by, catalogue })
        };
        all.into_iter().map(stakeholder).collect()
    })
}

/// The same record with only those links that lead somewhere.
fn linked(record: Record, isms: &Isms) -> Record {
    match record {
        Record::System(mut system) => {
            system.supplier = system.supplier.filter(|id| isms.suppliers.contains_key(id));
            system.processes.retain(|id| isms.processes.contains_key(id));
            system.users.retain(|id| isms.roles.contains_key(id));
            Record::System(system)
        }
        Record::Exchange(mut exchange) => {
            exchange.processes.retain(|id| isms.processes.contains_key(id));
            exchange.systems.retain(|id| isms.systems.contains_key(id));
            exchange.suppliers.retain(|id| isms.suppliers.contains_key(id));
            Record::Exchange(exchange)
        }
        Record::Measure(mut measure) => {
            measure.supplier = measure.supplier.filter(|id| isms.suppliers.contains_key(id));
            Record::Measure(measure)
        }
        Record::Evidence(mut piece) => {
            piece.measures.retain(|id| isms.measures.contains_key(id));
            Record::Evidence(piece)
        }
        record => record,
    }
}

/// The same risk with links that lead somewhere and a residual rating that may be.
fn ruled(mut risk: Risk, isms: &Isms) -> Record {
    risk.processes.retain(|id| isms.processes.contains_key(id));
    risk.systems.retain(|id| isms.systems.contains_key(id));
    risk.exchanges.retain(|id| isms.exchanges.contains_key(id));
    risk.measures.retain(|id| isms.measures.contains_key(id));
    risk.replacement = risk.replacement.filter(|other| {
        other.exchange().is_none_or(|exchange| isms.exchanges.contains_key(&exchange))
    });
    if sound(&risk, isms).is_err() {
        risk.residual = None;
    }
    Record::Risk(Box::new(risk))
}

pub(super) fn text() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "[ -~é€\n\t\"\\\\\u{0}\u{2028}]{1,8}"]
}

pub(super) fn name() -> impl Strategy<Value = String> {
    prop_oneof!["[AB]", "[ -~é]{0,4}x"]
}

pub(super) fn id() -> std::ops::Range<u32> {
    1..7
}

pub(super) fn day() -> impl Strategy<Value = Date> {
    (0i32..1500).prop_map(|days| date(2024, 1, 1).saturating_add(days.days()))
}

fn links<Id: Ord + std::fmt::Debug>(id_of: fn(u32) -> Id) -> impl Strategy<Value = BTreeSet<Id>> {
    btree_set(id().prop_map(id_of), 0..4)
}

pub(super) fn controls() -> impl Strategy<Value = BTreeSet<ControlNumber>> {
    btree_set("[5-8]\\.[1-9]".prop_map(|text| ControlNumber::try_from(text).unwrap()), 0..3)
}

fn consequences() -> impl Strategy<Value = Consequences> {
    let column = || option::weighted(0.9, select(Consequence::ALL));
    (column(), column(), column()).prop_map(|(patient, organisation, society)| Consequences {
        patient,
        organisation,
        society,
    })
}

fn classification() -> impl Strategy<Value = Classification> {
    (consequences(), consequences(), consequences()).prop_map(
        |(availability, integrity, confidentiality)| Classification {
            availability,
            integrity,
            confidentiality,
        },
    )
}

fn assessment() -> impl Strategy<Value = Assessment> {
    let cases = || option::of(select(Between::ALL));
    let rounded = (cases(), cases());
    (option::weighted(0.9, select(Likelihood::ALL)), consequences(), rounded).prop_map(
        |(likelihood, consequences, (patient, organisation))| Assessment {
            criteria: CriteriaId(1),
            likelihood,
            consequences,
            rounded: Rounded { patient, organisation }.kept_by(consequences),
        },
    )
}

/// How often things are and how much money is much, as practices say it themselves.
fn helpers() -> impl Strategy<Value = (MoneyLimits, BTreeMap<Likelihood, String>)> {
    let limits = (option::of(0_u32..1000), option::of(1000_u32..9000)).prop_map(
        |(little_below, noticeable_up_to)| MoneyLimits { little_below, noticeable_up_to },
    );
    (limits, btree_map(select(Likelihood::ALL), name(), 0..3))
}

fn complete() -> impl Strategy<Value = Assessment> {
    let complete = assessment().prop_map(Assessment::unexplained);
    complete.prop_filter("complete", |assessment| assessment.position().is_some())
}

fn suppliers() -> impl Strategy<Value = Vec<Record>> {
    let scales = (select(Agreement::ALL), select(AgreementStatus::ALL), select(SupplierCert::ALL));
    let parts = (name(), text(), any::<bool>(), scales, option::of(day()), option::of(0u32..100));
    btree_map(id(), parts, 0..4).prop_map(|entries| {
        let supplier =
            |(id, (name, text, health_data, (agreement, agreement_status, cert), until, hours))| {
                Record::Supplier(Supplier {
                    id: SupplierId(id),
                    name,
                    service: String::clone(&text),
                    data_seen: String::new(),
                    health_data,
                    agreement,
                    agreement_status,
                    agreement_until: until,
                    certificate: String::new(),
                    certificate_scope: String::clone(&text),
                    certificate_until: until,
                    breach_notice_hours: hours,
                    cert,
                    cert_name: text,
                    note: String::new(),
                    catalogue: None,
                })
            };
        entries.into_iter().map(supplier).collect()
    })
}

fn processes() -> impl Strategy<Value = Vec<Record>> {
    let parts = (name(), text(), any::<bool>(), classification(), processing(), option::of(name()));
    btree_map(id(), parts, 0..4).prop_map(|entries| {
        let process = |(id, (name, note, health_data, classification, processing, catalogue))| {
            let (purpose, owner) = (String::new(), String::new());
            Record::Process(Process {
                id: ProcessId(id),
                name,
                purpose,
                owner,
                health_data,
                classification,
                processing,
                note,
                catalogue,
            })
        };
        entries.into_iter().map(process).collect()
    })
}

fn processing() -> impl Strategy<Value = Processing> {
    let texts = (text(), text(), text(), text(), text(), text());
    (any::<bool>(), select(OutsideEea::ALL), texts).prop_map(
        |(
            personal_data,
            outside_eea,
            (ground, subjects, categories, recipients, eea, retention),
        )| {
            Processing {
                personal_data,
                legal_ground: ground,
                data_subjects: subjects,
                data_categories: categories,
                recipients,
                outside_eea,
                outside_eea_ground: eea,
                retention,
            }
        },
    )
}

fn cert() -> impl Strategy<Value = OwnCert> {
    (select(CertConnection::ALL), text(), option::of(day()))
        .prop_map(|(connection, reason, ask_again)| OwnCert { connection, reason, ask_again })
}

fn systems() -> impl Strategy<Value = Vec<Record>> {
    let parts = (
        name(),
        option::of(id().prop_map(SupplierId)),
        links(ProcessId),
        links(RoleId),
        select(Hosting::ALL),
        select(TwoFactor::ALL),
        text(),
    );
    btree_map(id(), parts, 0..4).prop_map(|entries| {
        let system = |(id, (name, supplier, processes, users, hosting, two_factor, note))| {
            Record::System(InformationSystem {
                id: SystemId(id),
                name,
                supplier,
                processes,
                users,
                hosting,
                health_data: true,
                two_factor,
                note,
                catalogue: None,
            })
        };
        entries.into_iter().map(system).collect()
    })
}

fn exchanges() -> impl Strategy<Value = Vec<Record>> {
    let aspects = vec((select(ExchangeAspect::ALL), text()), 0..4);
    let targets = (links(ProcessId), links(SystemId), links(SupplierId));
    let parts = (name(), text(), select(Direction::ALL), aspects, classification(), targets);
    btree_map(id(), parts, 0..4).prop_map(|entries| {
        let exchange = |(
            id,
            (name, partner, direction, texts, classification, (processes, systems, suppliers)),
        )| {
            let mut aspects = ExchangeAspects::default();
            for (aspect, text) in texts {
                aspects.set(aspect, text);
            }
            Record::Exchange(DataExchange {
                id: ExchangeId(id),
                name,
                partner,
                direction,
                owner: String::new(),
                health_data: false,
                aspects,
                classification,
                framework: String::new(),
                legal_ground: String::new(),
                processes,
                systems,
                suppliers,
                catalogue: None,
            })
        };
        entries.into_iter().map(exchange).collect()
    })
}

fn risks() -> impl Strategy<Value = Vec<Risk>> {
    let scales =
        (select(ThreatCategory::ALL), select(Relevance::ALL), option::of(select(Treatment::ALL)));
    let targets = (links(ProcessId), links(SystemId), links(ExchangeId), links(MeasureId));
    let ratings = (assessment(), option::of(assessment()), option::of(acceptances()));
    let others =
        (btree_set(select(Aspect::ALL), 0..3), controls(), any::<bool>(), vec(name(), 0..3));
    let since = (replacement(), told());
    btree_map(id(), (name(), text(), scales, targets, ratings, others, since), 0..5).prop_map(
        |entries| {
            let risk = |(id, (title, text, scales, targets, ratings, others, since))| {
                let mut risk = Risk::new(RiskId(id), title, CriteriaId(1));
                let text: String = text;
                (risk.category, risk.relevance, risk.treatment) = scales;
                (risk.processes, risk.systems, risk.exchanges, risk.measures) = targets;
                (risk.gross, risk.residual, risk.acceptance) = ratings;
                (risk.aspects, risk.prescribed, risk.patient_safety, risk.lesser_vulnerabilities) =
                    others;
                (risk.replacement, risk.told_to) = since;
                // Nothing comes in the place of itself.
                let hit = risk.exchanges.clone();
                risk.replacement = risk.replacement.filter(|other: &Replacement| {
                    other.exchange().is_none_or(|exchange| !hit.contains(&exchange))
                });
                risk.relevance_reason = format!("omdat {text}");
                (risk.policy_number, risk.not_covered) = (text.clone(), text.clone());
                (risk.awareness, risk.told) = (text.clone(), text.clone());
                risk.breach = text;
                risk
            };
            entries.into_iter().map(risk).collect()
        },
    )
}

/// What comes in the place of what is avoided, if that is said.
fn replacement() -> impl Strategy<Value = Option<Replacement>> {
    let exchange = id().prop_map(|id| Replacement::Exchange { exchange: ExchangeId(id) });
    option::of(prop_oneof![Just(Replacement::Nothing), exchange])
}

/// People who were told, nobody twice.
fn told() -> impl Strategy<Value = Vec<Told>> {
    let people = select(&["A. Jansen", "B. Vos", "Waarnemer"][..]);
    btree_map(people, day(), 0..3).prop_map(|told| {
        let mut told: Vec<_> =
            told.into_iter().map(|(who, on)| Told { on, who: who.to_owned() }).collect();
        told.sort();
        told
    })
}

/// Decisions for any state at all, also with measures that are long gone.
fn acceptances() -> impl Strategy<Value = Acceptance> {
    let measures =
        btree_map((1..=LAST_MEASURE).prop_map(MeasureId), select(MeasureStatus::ALL), 0..4);
    let showed = option::of(btree_set(hashes(), 0..3));
    let replaced = option::of(prop_oneof![
        Just(Replaced::Unsaid),
        Just(Replaced::Nothing),
        (1..=LAST_EXCHANGE).prop_map(|id| Replaced::Exchange { exchange: ExchangeId(id) }),
    ]);
    (day(), 1i32..365, complete(), complete(), (measures, showed, replaced)).prop_map(
        |(on, days, gross, residual, (measures, evidence, replaced))| Acceptance {
            by: "A. Jansen".to_owned(),
            on,
            reason: "klein".to_owned(),
            review_on: on.saturating_add(days.days()),
            given_for: AcceptedState {
                gross,
                residual: Some(residual),
                treatment: None,
                measures,
                evidence,
                replaced,
            },
            second: (days % 2 == 0).then(|| SecondReader { by: "B. Vos".to_owned(), on }),
        },
    )
}
