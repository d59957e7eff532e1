//! The consistency check: each rule sees what it is for, stays silent in a practice where all
//! fits, and the click that mends does what it says.

use crate::domain::TODAY;
use crate::domain::fitting::HIGH;
use crate::domain::fitting::LOW;
use crate::domain::fitting::fitting;
use crate::domain::fitting::name;
use jiff::civil::Date;
use jiff::civil::date;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::catalogue::example;
use praktijkschild::domain::Isms;
use praktijkschild::domain::audit::AuditFinding;
use praktijkschild::domain::audit::AuditJudgement;
use praktijkschild::domain::cert::CertConnection;
use praktijkschild::domain::cert::SupplierCert;
use praktijkschild::domain::classification::Consequences;
use praktijkschild::domain::control::Applicability;
use praktijkschild::domain::duty::Duty;
use praktijkschild::domain::evidence::Evidence;
use praktijkschild::domain::evidence::content;
use praktijkschild::domain::findings::Finding;
use praktijkschild::domain::findings::Findings;
use praktijkschild::domain::findings::Rule;
use praktijkschild::domain::findings::Weight;
use praktijkschild::domain::id::AuditFindingId;
use praktijkschild::domain::id::CriteriaId;
use praktijkschild::domain::id::EvidenceId;
use praktijkschild::domain::id::ExchangeId;
use praktijkschild::domain::id::GoalId;
use praktijkschild::domain::id::MeasureId;
use praktijkschild::domain::id::ProcessId;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::id::RoleId;
use praktijkschild::domain::id::SupplierId;
use praktijkschild::domain::id::SystemId;
use praktijkschild::domain::inventory::Agreement;
use praktijkschild::domain::inventory::AgreementStatus;
use praktijkschild::domain::inventory::ExchangeAspect;
use praktijkschild::domain::inventory::Hosting;
use praktijkschild::domain::inventory::Process;
use praktijkschild::domain::inventory::TwoFactor;
use praktijkschild::domain::matrix::Adoption;
use praktijkschild::domain::matrix::RiskCriteria;
use praktijkschild::domain::measure::Measure;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::policy::ReviewCall;
use praktijkschild::domain::practice::WITHOUT_DEPUTY;
use praktijkschild::domain::processing::OutsideEea;
use praktijkschild::domain::progress::OpenWork;
use praktijkschild::domain::record::Record;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::domain::risk::Relevance;
use praktijkschild::domain::risk::Risk;
use praktijkschild::domain::risk::Treatment;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::edit::change::Change;
use praktijkschild::edit::mending;
use praktijkschild::edit::mending::MENDABLE;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// What such a piece of evidence is called in these tests.
const LOST: &str = "Kwijt";

/// What is found where the file of nothing but the lost piece is not there.
fn found(isms: &Isms, today: Date) -> Findings {
    let lost = isms.evidence.values().filter(|piece| piece.title == LOST);
    let lost: BTreeSet<_> = lost.map(|piece| piece.id).collect();
    Findings::in_file(isms, &OpenWork::of(isms, today), (today, &lost))
}

/// The practice where all fits, with one thing torn, and the day on which it shows.
fn torn(rule: Rule) -> (Isms, Date) {
    let mut isms = fitting();
    let day = match rule.step() as usize {
        0 => tear_policy(rule, &mut isms),
        1 if rule.code().starts_with("supplier") => tear_supplier(rule, &mut isms),
        1 => tear_inventory(rule, &mut isms),
        2 => tear_risk(rule, &mut isms),
        3 if rule.code().starts_with("evidence") => tear_evidence(rule, &mut isms),
        3 => tear_measure(rule, &mut isms),
        _ => tear_residual(rule, &mut isms),
    };
    (isms, day)
}

fn tear_policy(rule: Rule, isms: &mut Isms) -> Date {
    let role = isms.roles.get_mut(&RoleId(1)).expect("there");
    let goal = isms.goals.get_mut(&GoalId(1)).expect("there");
    match rule {
        Rule::PracticeDeputy => isms.practice.deputy.clear(),
        Rule::OwnerOwnDeputy => isms.practice.deputy = name(" a. jansen"),
        Rule::RoleHolder => role.holder.clear(),
        Rule::RoleDeputy => role.deputy = name(" "),
        Rule::RoleOwnDeputy => role.deputy = name("A. JANSEN"),
        Rule::ScopeOutside => isms.practice.out_of_scope.clear(),
        Rule::ContextIssues => isms.context_issues.clear(),
        Rule::ContextMeaning => {
            isms.context_issues.values_mut().for_each(|issue| issue.meaning.clear());
        }
        Rule::Stakeholders => isms.stakeholders.clear(),
        Rule::StakeholderMet => {
            isms.stakeholders.values_mut().for_each(|it| it.met_by = name(" "));
        }
        Rule::DutiesTogether => drop(role.assigned.insert(Duty::LogReview)),
        Rule::PolicyCalled => {
            isms.policy.called = Some(ReviewCall { on: TODAY, why: name("Laptop gestolen") });
        }
        Rule::GoalTarget => goal.target.clear(),
        Rule::GoalUnmeasured => goal.measured.clear(),
        Rule::GoalLate => goal.interval_months = 1,
        Rule::CriteriaDraft => isms.put(Record::Criteria(RiskCriteria::proposed(CriteriaId(2)))),
        Rule::DecidedAhead => {
            let version = isms.policy_versions.values_mut().next().expect("there");
            version.adopted_on = date(2027, 3, 1);
        }
        Rule::PolicyReview => return date(2027, 11, 23),
        other => panic!("{other:?} is no rule about the policy"),
    }
    if rule == Rule::GoalLate { date(2026, 12, 23) } else { TODAY }
}

fn tear_inventory(rule: Rule, isms: &mut Isms) -> Date {
    let process = isms.processes.get_mut(&ProcessId(1)).expect("there");
    let system = isms.systems.get_mut(&SystemId(1)).expect("there");
    let exchange = isms.exchanges.get_mut(&ExchangeId(1)).expect("there");
    match rule {
        Rule::ProcessOwner => process.owner.clear(),
        Rule::ProcessSystem => {
            let second = Process { id: ProcessId(2), ..process.clone() };
            isms.put(Record::Process(second));
        }
        Rule::ProcessSecrecy => process.classification.confidentiality = LOW,
        Rule::SystemTwoFactor => system.two_factor = TwoFactor::No,
        Rule::SystemInstead => system.two_factor = TwoFactor::Compensated,
        Rule::SystemPlace => system.hosting = Hosting::Unknown,
        Rule::SystemSupplier => system.supplier = None,
        Rule::SystemProcess => system.processes.clear(),
        Rule::ProcessingGround => process.processing.legal_ground.clear(),
        Rule::ProcessingSubjects => process.processing.data_subjects = name(" "),
        Rule::ProcessingCategories => process.processing.data_categories.clear(),
        Rule::ProcessingRetention => process.processing.retention.clear(),
        Rule::ProcessingOutside => process.processing.outside_eea = OutsideEea::Yes,
        Rule::SystemUsers => system.users.clear(),
        Rule::CertConnection => drop(isms.measures.remove(&MeasureId(3))),
        Rule::ExchangeOwner => exchange.owner.clear(),
        Rule::ExchangeFramework => exchange.framework.clear(),
        Rule::ExchangeGround => exchange.legal_ground.clear(),
        Rule::ExchangePartner => exchange.partner.clear(),
        Rule::ExchangeChannel => exchange.systems.clear(),
        Rule::ExchangeAspects => exchange.aspects.set(ExchangeAspect::Volume, String::new()),
        Rule::ExchangeSecrecy => exchange.classification.confidentiality = LOW,
        other => panic!("{other:?} is no rule about the registers"),
    }
    TODAY
}

fn tear_supplier(rule: Rule, isms: &mut Isms) -> Date {
    let supplier = isms.suppliers.get_mut(&SupplierId(1)).expect("there");
    match rule {
        Rule::SupplierAgreement => supplier.agreement_status = AgreementStatus::Unknown,
        Rule::SupplierKind => supplier.agreement = Agreement::ServiceContract,
        Rule::SupplierSees => supplier.health_data = false,
        Rule::SupplierNotice => supplier.breach_notice_hours = None,
        Rule::SupplierNoticeLate => supplier.breach_notice_hours = Some(73),
        Rule::SupplierCertificate => {
            supplier.certificate.clear();
            supplier.certificate_until = None;
        }
        Rule::SupplierCertificateDate => supplier.certificate_until = None,
        Rule::SupplierCertificateScope => supplier.certificate_scope = name(" "),
        Rule::SupplierAgreementOver => supplier.agreement_until = Some(date(2026, 11, 21)),
        Rule::SupplierCert => supplier.cert = SupplierCert::Unknown,
        Rule::SupplierCertificateOver => supplier.certificate_until = Some(date(2026, 11, 21)),
        other => panic!("{other:?} is no rule about suppliers"),
    }
    TODAY
}

fn tear_risk(rule: Rule, isms: &mut Isms) -> Date {
    let risk = isms.risks.get_mut(&RiskId(1)).expect("there");
    match rule {
        Rule::RiskOwner => risk.owner.clear(),
        Rule::RiskReason => risk.relevance = Relevance::NotRelevant,
        Rule::RiskVulnerability => risk.vulnerability.clear(),
        Rule::RiskObject => risk.systems.clear(),
        Rule::RiskAspects => risk.aspects.clear(),
        Rule::RiskPatient => risk.gross.consequences.patient = Some(Consequence::High),
        Rule::RiskTwin => {
            let twin = Risk { id: RiskId(2), title: name("back-up MISLUKT "), ..risk.clone() };
            isms.put(Record::Risk(Box::new(twin)));
        }
        Rule::RiskOldCriteria => {
            let adoption = Some(Adoption { by: name("A. Jansen"), on: TODAY });
            let second = RiskCriteria { adoption, ..RiskCriteria::proposed(CriteriaId(2)) };
            isms.put(Record::Criteria(second));
        }
        other => panic!("{other:?} is no rule about risks"),
    }
    TODAY
}

fn tear_measure(rule: Rule, isms: &mut Isms) -> Date {
    let risk = isms.risks.get_mut(&RiskId(1)).expect("there");
    let measure = isms.measures.get_mut(&MeasureId(1)).expect("there");
    let statement = isms.statements.values_mut().next().expect("there");
    match rule {
        Rule::RiskMeasure => risk.measures.clear(),
        Rule::RiskTransfer => {
            risk.treatment = Some(Treatment::Transfer);
            risk.patient_safety = true;
            risk.measures.clear();
        }
        Rule::RiskTreatmentNote => risk.treatment = Some(Treatment::Avoid),
        Rule::RiskReplacement => {
            risk.treatment = Some(Treatment::Avoid);
            risk.exchanges = BTreeSet::from([ExchangeId(1)]);
        }
        Rule::RiskAcceptHigh => {
            risk.treatment = Some(Treatment::Accept);
            risk.gross.likelihood = Some(Likelihood::VeryLarge);
            risk.gross.consequences.organisation = Some(Consequence::VeryHigh);
        }
        Rule::MeasureEvidence => measure.evidence.clear(),
        Rule::MeasureOwner => measure.owner.clear(),
        Rule::MeasureOverdue => {
            measure.status = MeasureStatus::Partial;
            measure.due = Some(date(2026, 11, 21));
        }
        Rule::MeasureRecheck => {
            measure.implemented_on = Some(date(2025, 11, 1));
            measure.recheck_months = Some(12);
        }
        Rule::AuditLate | Rule::AuditAnswer => {
            let by = (name("D. Collega"), date(2026, 11, 1));
            let mut finding = AuditFinding::asked((name(""), name("Back-up?")), by);
            finding.judgement = AuditJudgement::Remark;
            if rule == Rule::AuditLate {
                (finding.action, finding.owner) = (name("Testen"), name("A. Jansen"));
                finding.due = Some(date(2026, 11, 21));
            }
            finding.id = AuditFindingId(1);
            isms.put(Record::AuditFinding(finding));
        }
        Rule::MeasureRisk => {
            let own = Measure { id: MeasureId(9), catalogue: None, ..measure.clone() };
            isms.put(Record::Measure(own));
        }
        Rule::MeasureControl => measure.controls.clear(),
        Rule::BackupEncrypted => measure.status = MeasureStatus::Planned,
        Rule::BackupRestored => drop(isms.measures.remove(&MeasureId(2))),
        Rule::StatementNeeded => statement.applicable = Some(Applicability::NotApplicable),
        Rule::StatementReason => {
            statement.applicable = Some(Applicability::NotApplicable);
            statement.justification.clear();
        }
        Rule::StatementAhead => {
            isms.measures.values_mut().for_each(|own| own.status = MeasureStatus::Planned);
        }
        other => panic!("{other:?} is no rule about measures"),
    }
    TODAY
}

fn tear_evidence(rule: Rule, isms: &mut Isms) -> Date {
    let taken = content::look_over("scan.pdf", b"%PDF-1.7").expect("a file");
    let mut piece = Evidence::of_file(taken, name("Verklaring"), TODAY);
    (piece.id, piece.measures) = (EvidenceId(1), [MeasureId(1)].into());
    match rule {
        Rule::EvidenceExpired => piece.expires_on = Some(date(2026, 11, 21)),
        Rule::EvidenceLoose => piece.measures.clear(),
        Rule::EvidenceMissing => piece.title = name(LOST),
        other => panic!("{other:?} is no rule about evidence"),
    }
    isms.put(Record::Evidence(piece));
    TODAY
}

fn tear_residual(rule: Rule, isms: &mut Isms) -> Date {
    let mut risk = isms.risks.remove(&RiskId(1)).expect("there");
    let mut high = risk.gross;
    high.likelihood = Some(Likelihood::VeryLarge);
    high.consequences = Consequences { patient: Some(Consequence::Low), ..HIGH };
    let mut day = TODAY;
    match rule {
        Rule::ResidualAbove => risk.residual = Some(high),
        Rule::ResidualBare => {
            risk.gross = high;
            risk.measures.clear();
        }
        Rule::RiskAwareness => risk.told_to.clear(),
        Rule::ResidualHigh => {
            (risk.gross, risk.residual, risk.acceptance) = (high, Some(high), None);
        }
        Rule::AcceptanceStale => {
            isms.measures.get_mut(&MeasureId(1)).expect("there").status = MeasureStatus::Partial;
        }
        Rule::AcceptanceExpired => day = date(2027, 5, 23),
        Rule::AcceptanceSoon => day = date(2027, 4, 22),
        other => panic!("{other:?} is no rule about what is left"),
    }
    isms.risks.insert(RiskId(1), risk);
    day
}

#[test]
fn nothing_is_found_where_all_fits() {
    assert_eq!(found(&fitting(), TODAY).each().collect::<Vec<_>>(), []);
}

#[test]
fn nothing_is_found_in_a_practice_that_has_written_nothing_but_what_lacks() {
    let rules: BTreeSet<_> =
        found(&Isms::default(), TODAY).each().map(|finding| finding.rule).collect();
    let lacks = [Rule::PracticeDeputy, Rule::ContextIssues, Rule::Stakeholders];
    assert_eq!(rules, BTreeSet::from(lacks));
}

#[test]
fn every_rule_sees_what_it_is_for() {
    for rule in Rule::ALL {
        let (isms, day) = torn(*rule);
        let seen: Vec<_> = found(&isms, day).groups.into_iter().map(|(rule, _)| rule).collect();
        assert!(seen.contains(rule), "{rule:?} is not seen, but {seen:?}");
    }
}

#[test]
fn every_rule_has_its_weight_its_step_and_its_source() {
    assert!(Rule::ALL.len() >= 30);
    let catalogue = Catalogue::shipped();
    for rule in Rule::ALL {
        let source = rule.source().unwrap_or_else(|| panic!("{rule:?} is looked for nowhere"));
        let norm = praktijkschild::text::findings::norm_of(source);
        assert_ne!(catalogue.printed_norm(norm), norm, "the catalogue does not know {norm}");
        if let praktijkschild::domain::findings::Source::Control(number) = source {
            let known = catalogue.controls.iter().any(|own| own.number.as_str() == number);
            assert!(known, "{rule:?}: there is no control {number}");
        }
    }
}

#[test]
fn the_heaviest_come_first_and_the_counts_add_up() {
    let isms = example::example(Catalogue::shipped()).expect("the example is sound");
    let findings = found(&isms, TODAY);
    let weights: Vec<_> = findings.each().map(|finding| finding.rule.weight()).collect();
    assert!(weights.is_sorted());
    let sum: usize = Weight::ALL.iter().map(|weight| findings.of_weight(*weight)).sum();
    assert_eq!((sum, weights.len()), (findings.count(), findings.count()));
}

/// What is still wrong in the example is what a living practice would have.
#[test]
fn the_example_has_the_findings_it_is_meant_to_have() {
    let isms = example::example(Catalogue::shipped()).expect("the example is sound");
    let groups = found(&isms, TODAY).groups;
    let counts: BTreeMap<&str, usize> =
        groups.iter().map(|(rule, records)| (rule.code(), records.len())).collect();
    let expected = [
        ("acceptance-stale", 1),
        ("measure-overdue", 3),
        ("residual-high", 1),
        // The one that stays high and was not decided about.
        ("risk-awareness", 1),
        ("risk-object", 2),
        ("supplier-agreement", 1),
        ("supplier-cert", 1),
        ("supplier-certificate-date", 2),
        ("supplier-certificate-scope", 1),
        ("supplier-kind", 1),
        ("system-process", 1),
        ("system-users", 1),
        ("system-two-factor", 1),
    ];
    assert_eq!(counts, BTreeMap::from(expected));
}

/// Whatever one click mends is mended, and gone from the list; undo brings all of it back.
#[test]
fn mending_takes_the_finding_away_and_undo_brings_it_back() {
    let mut mended = BTreeSet::new();
    for rule in Rule::ALL {
        let (isms, day) = torn(*rule);
        for finding in found(&isms, day).each() {
            let Some(mend) = mending::mend(&isms, &finding) else { continue };
            mended.insert(finding.rule);
            let changes = mend.edit.plan(&isms).expect("what mends is allowed");
            let mut after = isms.clone();
            after.absorb(&changes);
            let left: Vec<Finding> = found(&after, day).each().collect();
            assert!(!left.contains(&finding), "{finding:?} is still there");
            let back: Vec<Change> = changes.iter().rev().cloned().map(Change::reversed).collect();
            after.absorb(&back);
            assert!(after == isms, "{finding:?}: undo leads elsewhere");
        }
    }
    assert_eq!(mended, MENDABLE.iter().copied().collect());
}

/// The clicks that fill in the owner make nobody judge their own work.
#[test]
fn nobody_is_made_their_own_assessor_or_given_a_deputy_who_needs_none() {
    for code in WITHOUT_DEPUTY {
        let mut isms = fitting();
        let role = isms.roles.get_mut(&RoleId(1)).expect("there");
        role.catalogue = Some(name(code));
        role.deputy.clear();
        assert_eq!(found(&isms, TODAY).each().collect::<Vec<_>>(), [], "{code}");
        isms.roles.get_mut(&RoleId(1)).expect("there").holder.clear();
        let holder = Finding { rule: Rule::RoleHolder, record: RecordKey::Role(RoleId(1)) };
        assert_eq!(mending::mend(&isms, &holder), None, "{code}");
    }
    let lists = &Catalogue::shipped().lists;
    let listed = lists.roles.iter().filter(|role| role.deputy.is_none());
    let listed: BTreeSet<&str> = listed.map(|role| role.code.as_str()).collect();
    assert_eq!(listed, BTreeSet::from(WITHOUT_DEPUTY));
}

/// Words or a piece: either shows that a measure is carried out.
#[test]
fn a_measure_that_is_shown_by_a_piece_of_evidence_needs_no_words() {
    let (mut isms, day) = torn(Rule::MeasureEvidence);
    let asks = |isms: &Isms| found(isms, day).each().any(|it| it.rule == Rule::MeasureEvidence);
    assert!(asks(&isms));
    let mut note = Evidence::noted(name("Gezien"), name("Op het scherm"), TODAY);
    (note.id, note.measures) = (EvidenceId(1), [MeasureId(1)].into());
    isms.put(Record::Evidence(note));
    assert!(!asks(&isms));
}

/// A backup measure of the practice's own counts as well as one of the catalogue.
#[test]
fn what_the_practice_does_in_its_own_way_is_not_asked_for_again() {
    let mut isms = fitting();
    isms.measures.remove(&MeasureId(1));
    isms.measures.get_mut(&MeasureId(2)).expect("there").catalogue = None;
    let rules: Vec<_> = found(&isms, TODAY).each().map(|finding| finding.rule).collect();
    assert!(!rules.contains(&Rule::BackupEncrypted), "{rules:?}");
    assert!(!rules.contains(&Rule::BackupRestored), "{rules:?}");
}

#[test]
fn whoever_steps_in_is_never_who_is_replaced() {
    let (mut isms, day) = torn(Rule::RoleDeputy);
    isms.practice.deputy = name("a. jansen ");
    let deputy = Finding { rule: Rule::RoleDeputy, record: RecordKey::Role(RoleId(1)) };
    assert!(found(&isms, day).each().any(|finding| finding == deputy));
    assert_eq!(mending::mend(&isms, &deputy), None);
}

#[test]
fn a_measure_that_law_prescribes_needs_no_risk() {
    let mut isms = fitting();
    isms.risks.get_mut(&RiskId(1)).expect("there").measures.clear();
    let rules: Vec<_> = found(&isms, TODAY).each().map(|finding| finding.rule).collect();
    assert!(!rules.contains(&Rule::MeasureRisk), "{rules:?}");
}

#[test]
fn what_is_not_relevant_is_only_asked_for_its_reason() {
    let mut isms = fitting();
    let risk = isms.risks.get_mut(&RiskId(1)).expect("there");
    (risk.relevance, risk.relevance_reason) = (Relevance::NotRelevant, name("Geen back-ups"));
    risk.vulnerability.clear();
    risk.aspects.clear();
    risk.acceptance = None;
    let at: Vec<_> = found(&isms, TODAY)
        .each()
        .filter(|finding| finding.record == RecordKey::Risk(RiskId(1)))
        .collect();
    assert_eq!(at, []);
}

/// A connection ends the question; "not yet" does so with a reason and a day to come.
#[test]
fn the_question_of_the_cert_is_open_until_it_is_answered() {
    let mut isms = fitting();
    isms.measures.remove(&MeasureId(3));
    let asks = |isms: &Isms| found(isms, TODAY).each().any(|it| it.rule == Rule::CertConnection);
    for (connection, reason, again, open) in [
        (CertConnection::Unknown, "", None, true),
        (CertConnection::ViaRegion, "", None, true),
        (CertConnection::ViaRegion, "De zorggroep", None, false),
        (CertConnection::ViaSupplier, "HIS-leverancier", None, false),
        (CertConnection::Direct, "", None, false),
        (CertConnection::NotYet, "", Some(date(2027, 5, 22)), true),
        (CertConnection::NotYet, "De regio is nog niet zover", None, true),
        (CertConnection::NotYet, "De regio is nog niet zover", Some(date(2026, 11, 21)), true),
        (CertConnection::NotYet, "De regio is nog niet zover", Some(TODAY), false),
        (CertConnection::NotYet, "De regio is nog niet zover", Some(date(2099, 12, 31)), true),
    ] {
        isms.practice.cert.connection = connection;
        isms.practice.cert.reason = name(reason);
        isms.practice.cert.ask_again = again;
        assert_eq!(asks(&isms), open, "{connection:?} {reason:?} {again:?}");
    }
    isms.practice.cert.connection = CertConnection::Unknown;
    isms.exchanges.values_mut().for_each(|exchange| exchange.health_data = false);
    assert!(!asks(&isms), "only who exchanges health data is asked");
}

#[test]
fn only_a_process_with_data_of_persons_stands_in_the_register() {
    let mut isms = fitting();
    let process = isms.processes.get_mut(&ProcessId(1)).expect("there");
    process.processing = praktijkschild::domain::processing::Processing::default();
    process.health_data = false;
    process.classification.confidentiality = HIGH;
    assert!(process.unregistered().is_empty());
    assert_eq!(found(&isms, TODAY).each().filter(|it| it.rule.asked().is_some()).count(), 0);
    isms.processes.get_mut(&ProcessId(1)).expect("there").processing.personal_data = true;
    assert_eq!(found(&isms, TODAY).each().filter(|it| it.rule.asked().is_some()).count(), 4);
}

#[test]
fn who_is_asked_for_a_cert_is_as_the_catalogue_has_it() {
    let suppliers = Catalogue::shipped().lists.suppliers.iter();
    let free = suppliers.filter(|it| !it.ask_cert).map(|it| it.code.as_str());
    let listed: BTreeSet<&str> = free.collect();
    assert_eq!(listed, BTreeSet::from(praktijkschild::domain::cert::NOT_ASKED));
}
