//! A small practice with one of everything, a folder to keep it in, and a clock that only
//! the test moves.

use jiff::civil::date;
use praktijkschild::document::Document;
use praktijkschild::domain::Isms;
use praktijkschild::domain::acceptance;
use praktijkschild::domain::acceptance::Acceptance;
use praktijkschild::domain::acceptance::SecondReader;
use praktijkschild::domain::audit::AuditFinding;
use praktijkschild::domain::audit::AuditJudgement;
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
use praktijkschild::domain::control::Applicability;
use praktijkschild::domain::control::ControlNumber;
use praktijkschild::domain::control::ControlStatement;
use praktijkschild::domain::control::StatementStatus;
use praktijkschild::domain::duty::Duty;
use praktijkschild::domain::duty::DutyConflict;
use praktijkschild::domain::effort::Effort;
use praktijkschild::domain::evidence::Evidence;
use praktijkschild::domain::evidence::content;
use praktijkschild::domain::id::AuditFindingId;
use praktijkschild::domain::id::ContextIssueId;
use praktijkschild::domain::id::CriteriaId;
use praktijkschild::domain::id::EvidenceId;
use praktijkschild::domain::id::ExchangeId;
use praktijkschild::domain::id::GoalId;
use praktijkschild::domain::id::MeasureId;
use praktijkschild::domain::id::PolicyVersionId;
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
use praktijkschild::domain::matrix::Adoption;
use praktijkschild::domain::measure::Measure;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::measure::OwnEffect;
use praktijkschild::domain::money::MoneyLimits;
use praktijkschild::domain::policy::PolicySection;
use praktijkschild::domain::policy::PolicyVersion;
use praktijkschild::domain::policy::ReviewCall;
use praktijkschild::domain::practice::CbwScope;
use praktijkschild::domain::practice::Goal;
use praktijkschild::domain::practice::Practice;
use praktijkschild::domain::practice::Role;
use praktijkschild::domain::processing::OutsideEea;
use praktijkschild::domain::processing::Processing;
use praktijkschild::domain::record::Record;
use praktijkschild::domain::risk::Assessment;
use praktijkschild::domain::risk::Risk;
use praktijkschild::domain::risk::Treatment;
use praktijkschild::domain::scale::Aspect;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::store::journal::Stamp;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::path::PathBuf;
use tempfile::TempDir;

/// A moment, in seconds after nine o'clock on a made-up Monday.
pub fn at(seconds: i64) -> Stamp {
    let nine = "2026-11-23T08:00:00Z".parse::<jiff::Timestamp>().expect("a moment");
    Stamp { at: nine + jiff::SignedDuration::from_secs(seconds), by: "T. Voorbeeld".to_owned() }
}

/// An empty folder, gone after the test, and the path of a document in it.
pub fn place() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("praktijk.schild");
    (folder, path)
}

/// A document with [`practice`] in it.
pub fn document() -> (TempDir, Document) {
    let (folder, path) = place();
    let document = Document::create(&path, practice(), &at(0)).expect("a document");
    (folder, document)
}

/// A practice with one of everything, and everything filled in.
pub fn practice() -> Isms {
    let mut isms = Isms { practice: own_texts(), ..Isms::default() };
    isms.policy
        .own_text
        .insert("goal".to_owned(), "Wij zijn zuinig op gegevens.\n\nEcht.".to_owned());
    let why = "Laptop gestolen".to_owned();
    isms.policy.called = Some(ReviewCall { on: date(2026, 11, 12), why });
    let first = isms.criteria.get_mut(&CriteriaId(1)).expect("the first criteria");
    first.adoption = Some(Adoption { by: "T. Voorbeeld".to_owned(), on: date(2026, 11, 2) });
    first.limits = MoneyLimits { little_below: Some(1750), noticeable_up_to: Some(17_500) };
    first.frequencies.insert(Likelihood::Large, "Elk voorjaar".to_owned());
    for record in [
        policy_version(),
        role(),
        issue(),
        stakeholder(),
        audit_finding(),
        goal(),
        supplier(),
        process(),
        system(),
        exchange(),
        measure(),
        statement(),
        evidence(),
    ] {
        isms.put(record);
    }
    let mut risk = risk();
    risk.acceptance = Some(Acceptance {
        by: "T. Voorbeeld".to_owned(),
        on: date(2026, 11, 20),
        reason: "Kleine kans".to_owned(),
        review_on: date(2027, 11, 1),
        given_for: acceptance::state_of(&risk, &isms),
        second: Some(SecondReader { by: "A. Verzonnen".to_owned(), on: date(2026, 11, 21) }),
    });
    isms.put(Record::Risk(Box::new(risk)));
    isms
}

fn checks() -> BTreeMap<String, String> {
    [("A. Verzonnen".to_owned(), "B. Verzonnen, elk kwartaal".to_owned())].into()
}

fn own_texts() -> Practice {
    Practice {
        name: "Huisartsenpraktijk De Linde".to_owned(),
        owner: "T. Voorbeeld".to_owned(),
        place: "Verzonnenstad".to_owned(),
        locations: "Dorpsstraat 1\nKerkweg 2".to_owned(),
        answers: [("Q-staff", "none"), ("Q-paper", "yes")]
            .map(|(question, answer)| (question.to_owned(), answer.to_owned()))
            .into(),
        settled: ["Q-paper".to_owned()].into(),
        cert: OwnCert {
            connection: CertConnection::NotYet,
            reason: "De regio is nog niet zover".to_owned(),
            ask_again: Some(date(2027, 5, 1)),
        },
        cbw: CbwScope::Applies,
        cbw_seen: true,
        compensating: [(DutyConflict::CareLog, checks())].into(),
        ..Practice::default()
    }
}

fn policy_version() -> Record {
    let section = |code: &str, title: &str| PolicySection {
        code: code.to_owned(),
        title: title.to_owned(),
        text: "Tekst met \"aanhalingstekens\" en €.".to_owned(),
    };
    Record::PolicyVersion(PolicyVersion {
        id: PolicyVersionId(1),
        adopted_by: "T. Voorbeeld".to_owned(),
        adopted_on: date(2026, 11, 2),
        sections: vec![section("goal", "1 Doel"), section("scope", "2 Reikwijdte")],
    })
}

fn role() -> Record {
    Record::Role(Role {
        id: RoleId(1),
        title: "Contactpersoon beveiliging".to_owned(),
        holder: "A. Verzonnen".to_owned(),
        deputy: String::new(),
        duties: "Houdt het bij.".to_owned(),
        assigned: [Duty::Coordinate, Duty::LogReview].into(),
        catalogue: Some("role-contact".to_owned()),
    })
}

fn issue() -> Record {
    Record::ContextIssue(ContextIssue {
        id: ContextIssueId(1),
        title: "Klein team".to_owned(),
        origin: ContextOrigin::Internal,
        meaning: "Bij ziekte valt kennis weg.".to_owned(),
        catalogue: Some("C-small-team".to_owned()),
    })
}

fn stakeholder() -> Record {
    Record::Stakeholder(Stakeholder {
        id: StakeholderId(1),
        name: "Patiënten".to_owned(),
        asks: "Goede zorg.\nGeheimhouding.".to_owned(),
        met_by: "Noodwerkwijze".to_owned(),
        catalogue: Some("ST-patients".to_owned()),
    })
}

fn audit_finding() -> Record {
    Record::AuditFinding(AuditFinding {
        id: AuditFindingId(1),
        asked: "Laat zien dat u een back-up hebt".to_owned(),
        question: "REC-backup".to_owned(),
        finding: "Terugzetten is niet geprobeerd".to_owned(),
        judgement: AuditJudgement::Nonconformity,
        on: date(2026, 11, 3),
        by: "C. Verzonnen".to_owned(),
        action: "Terugzetten en vastleggen".to_owned(),
        owner: "A. Verzonnen".to_owned(),
        due: Some(date(2026, 12, 1)),
        closed_on: Some(date(2026, 11, 20)),
    })
}

fn goal() -> Record {
    Record::Goal(Goal {
        id: GoalId(1),
        title: "Oefenen met terugzetten".to_owned(),
        measure: "Keer per jaar".to_owned(),
        target: "2".to_owned(),
        measured: "1".to_owned(),
        measured_on: Some(date(2026, 6, 30)),
        interval_months: 6,
        catalogue: None,
    })
}

fn supplier() -> Record {
    Record::Supplier(Supplier {
        id: SupplierId(1),
        name: "HIS-leverancier".to_owned(),
        service: "Beheert het HIS".to_owned(),
        data_seen: "Dossiers".to_owned(),
        health_data: true,
        agreement: Agreement::ProcessingAgreement,
        agreement_status: AgreementStatus::Signed,
        agreement_until: Some(date(2027, 12, 31)),
        certificate: "NEN 7510".to_owned(),
        certificate_scope: "Het HIS".to_owned(),
        certificate_until: Some(date(2028, 2, 29)),
        breach_notice_hours: Some(24),
        cert: SupplierCert::Asked,
        cert_name: "Een CERT".to_owned(),
        note: String::new(),
        catalogue: None,
    })
}

fn process() -> Record {
    let worst = Consequences::of(Consequence::VeryHigh, Consequence::High, Consequence::Medium);
    Record::Process(Process {
        id: ProcessId(1),
        name: "Spreekuur".to_owned(),
        purpose: "Zorg verlenen".to_owned(),
        owner: "T. Voorbeeld".to_owned(),
        health_data: true,
        classification: Classification {
            availability: worst,
            integrity: Consequences { society: None, ..worst },
            confidentiality: Consequences::default(),
        },
        processing: Processing {
            personal_data: true,
            legal_ground: "Behandeling".to_owned(),
            data_subjects: "Patiënten\nNaasten".to_owned(),
            data_categories: "Klachten".to_owned(),
            recipients: "Apotheek".to_owned(),
            outside_eea: OutsideEea::Yes,
            outside_eea_ground: "Besluit van de EU".to_owned(),
            retention: "20 jaar".to_owned(),
        },
        note: String::new(),
        catalogue: None,
    })
}

fn system() -> Record {
    Record::System(InformationSystem {
        id: SystemId(1),
        name: "HIS".to_owned(),
        supplier: Some(SupplierId(1)),
        processes: BTreeSet::from([ProcessId(1)]),
        users: BTreeSet::from([RoleId(1)]),
        hosting: Hosting::SupplierCloud,
        health_data: true,
        two_factor: TwoFactor::Yes,
        note: String::new(),
        catalogue: None,
    })
}

fn exchange() -> Record {
    let mut aspects = ExchangeAspects::default();
    aspects.set(ExchangeAspect::Purpose, "Verwijzen".to_owned());
    aspects.set(ExchangeAspect::StateOfArt, "Gangbaar".to_owned());
    Record::Exchange(DataExchange {
        id: ExchangeId(1),
        name: "Verwijsbrief".to_owned(),
        partner: "Ziekenhuis".to_owned(),
        direction: Direction::Both,
        owner: String::new(),
        health_data: true,
        aspects,
        classification: Classification::default(),
        framework: "Regionale afspraken".to_owned(),
        legal_ground: "Behandeling".to_owned(),
        processes: BTreeSet::from([ProcessId(1)]),
        systems: BTreeSet::from([SystemId(1)]),
        suppliers: BTreeSet::from([SupplierId(1)]),
        catalogue: None,
    })
}

/// The number of a control.
pub fn control(number: &str) -> ControlNumber {
    ControlNumber::try_from(number).expect("a control number")
}

fn measure() -> Record {
    Record::Measure(Measure {
        id: MeasureId(1),
        title: "Schijf versleutelen".to_owned(),
        description: "Op elke laptop".to_owned(),
        controls: BTreeSet::from([control("8.1"), control("8.24")]),
        status: MeasureStatus::Implemented,
        owner: "A. Verzonnen".to_owned(),
        due: Some(date(2026, 12, 31)),
        evidence: "Foto van het scherm".to_owned(),
        catalogue: Some("M-ENC".to_owned()),
        implemented_on: Some(date(2026, 10, 1)),
        checked_on: Some(date(2026, 11, 1)),
        recheck_months: Some(6),
        supplier: Some(SupplierId(1)),
        effect: Some(OwnEffect {
            likelihood_steps: 2,
            consequence_steps: 1,
            reason: "Alle laptops zijn versleuteld".to_owned(),
        }),
        effort: Effort {
            minutes_once: Some(90),
            minutes_yearly: Some(30),
            euros_once: Some(1200),
            euros_yearly: Some(60),
        },
    })
}

/// The bytes of the piece of evidence in [`practice`]; they are not in its file.
pub const CONTENT: &[u8] = b"%PDF-1.7 verzonnen";

fn evidence() -> Record {
    let taken = content::look_over("versleuteling.pdf", CONTENT).expect("may be taken in");
    Record::Evidence(Evidence {
        id: EvidenceId(1),
        note: "Gemaakt bij het inrichten".to_owned(),
        expires_on: Some(date(2027, 10, 1)),
        measures: [MeasureId(1)].into(),
        ..Evidence::of_file(taken, "Verklaring versleuteling".to_owned(), date(2026, 10, 2))
    })
}

fn statement() -> Record {
    Record::Statement(ControlStatement {
        control: control("8.24"),
        applicable: Some(Applicability::Applicable),
        justification: "Laptops gaan mee op visite".to_owned(),
        status: StatementStatus::Implemented,
        how: "Het besturingssysteem doet het".to_owned(),
        owner: "A. Verzonnen".to_owned(),
        evidence: "Foto van het scherm".to_owned(),
        norm_note: "Zie bladzijde 40".to_owned(),
    })
}

fn risk() -> Risk {
    let rated = |likelihood, worst| Assessment {
        criteria: CriteriaId(1),
        likelihood: Some(likelihood),
        consequences: Consequences::of(worst, Consequence::Low, Consequence::Low),
        rounded: Rounded::default(),
    };
    Risk {
        threat: Some("A1".to_owned()),
        aspects: BTreeSet::from([Aspect::Availability, Aspect::Confidentiality]),
        patient_safety: true,
        processes: BTreeSet::from([ProcessId(1)]),
        systems: BTreeSet::from([SystemId(1)]),
        exchanges: BTreeSet::from([ExchangeId(1)]),
        prescribed: BTreeSet::from([control("8.24")]),
        lesser_vulnerabilities: vec!["Geen slot".to_owned(), "Niemand let op".to_owned()],
        gross: rated(Likelihood::Large, Consequence::VeryHigh).rounded_up(Between::NameAndClosing),
        treatment: Some(Treatment::Mitigate),
        policy_number: "P-1234".to_owned(),
        not_covered: "De eerste dag".to_owned(),
        awareness: "Laptop nooit in de auto".to_owned(),
        told: "Iedereen, 2 november".to_owned(),
        told_to: vec![Told { on: date(2026, 11, 3), who: "B. Verzonnen".to_owned() }],
        replacement: Some(Replacement::Nothing),
        measures: BTreeSet::from([MeasureId(1)]),
        residual: Some(rated(Likelihood::VerySmall, Consequence::Low)),
        ..Risk::new(RiskId(1), "Laptop gestolen".to_owned(), CriteriaId(1))
    }
}
