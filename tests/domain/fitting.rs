//! A small practice where all fits, to be torn in one place.

use crate::domain::TODAY;
use crate::domain::control;
use jiff::civil::date;
use praktijkschild::domain::Isms;
use praktijkschild::domain::acceptance;
use praktijkschild::domain::acceptance::Acceptance;
use praktijkschild::domain::awareness::Told;
use praktijkschild::domain::between::Rounded;
use praktijkschild::domain::cert::SupplierCert;
use praktijkschild::domain::classification::Classification;
use praktijkschild::domain::classification::Consequences;
use praktijkschild::domain::context::ContextIssue;
use praktijkschild::domain::context::ContextOrigin;
use praktijkschild::domain::context::Stakeholder;
use praktijkschild::domain::control::Applicability;
use praktijkschild::domain::control::ControlStatement;
use praktijkschild::domain::control::StatementStatus;
use praktijkschild::domain::duty::Duty;
use praktijkschild::domain::id::ContextIssueId;
use praktijkschild::domain::id::CriteriaId;
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
use praktijkschild::domain::matrix::RiskCriteria;
use praktijkschild::domain::measure::Measure;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::policy::PolicyVersion;
use praktijkschild::domain::practice::Goal;
use praktijkschild::domain::practice::Role;
use praktijkschild::domain::processing::Processing;
use praktijkschild::domain::record::Record;
use praktijkschild::domain::risk::Assessment;
use praktijkschild::domain::risk::Risk;
use praktijkschild::domain::risk::Treatment;
use praktijkschild::domain::scale::Aspect;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Likelihood;
use std::collections::BTreeSet;

pub(super) const LOW: Consequences =
    Consequences::of(Consequence::Low, Consequence::Low, Consequence::Low);
pub(super) const HIGH: Consequences =
    Consequences::of(Consequence::High, Consequence::High, Consequence::High);

pub(super) fn name(name: &str) -> String {
    name.to_owned()
}

/// A small practice where all fits.
pub(super) fn fitting() -> Isms {
    let mut isms = Isms::default();
    isms.practice.name = name("Huisartsenpraktijk De Linde");
    isms.practice.owner = name("A. Jansen");
    isms.practice.deputy = name("B. de Vries");
    isms.practice.scope = name("De hele praktijk");
    isms.practice.out_of_scope = name("De huisartsenpost");
    let adoption = Some(Adoption { by: name("A. Jansen"), on: TODAY });
    let criteria = RiskCriteria { adoption, ..RiskCriteria::proposed(CriteriaId(1)) };
    isms.put(Record::Criteria(criteria));
    isms.put(Record::PolicyVersion(PolicyVersion {
        id: PolicyVersionId(1),
        adopted_by: name("A. Jansen"),
        adopted_on: TODAY,
        sections: Vec::new(),
    }));
    isms.put(Record::Role(Role {
        id: RoleId(1),
        title: name("Beveiliging"),
        holder: name("A. Jansen"),
        deputy: name("B. de Vries"),
        duties: String::new(),
        assigned: [Duty::Decide, Duty::CareRecord].into(),
        catalogue: None,
    }));
    isms.put(Record::Goal(Goal {
        id: GoalId(1),
        title: name("Herstellen"),
        measure: name("Testen per jaar"),
        target: name("2"),
        measured: name("2"),
        measured_on: Some(TODAY),
        interval_months: 12,
        catalogue: None,
    }));
    isms.put(Record::ContextIssue(ContextIssue {
        id: ContextIssueId(1),
        title: name("Klein team"),
        origin: ContextOrigin::Internal,
        meaning: name("Bij ziekte valt kennis weg"),
        catalogue: None,
    }));
    isms.put(Record::Stakeholder(Stakeholder {
        id: StakeholderId(1),
        name: name("Patiënten"),
        asks: name("Goede zorg"),
        met_by: name("Noodwerkwijze"),
        catalogue: None,
    }));
    put_registers(&mut isms);
    for (id, code, controls) in
        [(1, "M-backup", "8.13"), (2, "M-terugzettest", "8.13"), (3, "M-cert", "5.6")]
    {
        isms.put(Record::Measure(done(id, code, controls)));
    }
    put_risk(&mut isms);
    isms.put(Record::Statement(ControlStatement {
        control: control("8.13"),
        applicable: Some(Applicability::Applicable),
        justification: name("Wij bewaren dossiers"),
        status: StatementStatus::Implemented,
        ..ControlStatement::blank(control("8.13"))
    }));
    isms
}

fn done(id: u32, code: &str, controls: &str) -> Measure {
    Measure {
        id: MeasureId(id),
        title: name(code),
        description: String::new(),
        controls: BTreeSet::from([control(controls)]),
        status: MeasureStatus::Implemented,
        owner: name("A. Jansen"),
        due: None,
        evidence: name("Verslag van 1 november"),
        catalogue: Some(name(code)),
        ..Measure::named(String::new())
    }
}

fn put_registers(isms: &mut Isms) {
    let classification =
        Classification { availability: HIGH, integrity: HIGH, confidentiality: HIGH };
    isms.put(Record::Supplier(Supplier {
        id: SupplierId(1),
        name: name("HIS-leverancier"),
        service: String::new(),
        data_seen: String::new(),
        health_data: true,
        agreement: Agreement::ProcessingAgreement,
        agreement_status: AgreementStatus::Signed,
        agreement_until: Some(date(2027, 12, 31)),
        certificate: name("NEN 7510"),
        certificate_scope: name("Het HIS"),
        certificate_until: Some(date(2028, 1, 1)),
        breach_notice_hours: Some(24),
        cert: SupplierCert::Yes,
        cert_name: String::new(),
        note: String::new(),
        catalogue: None,
    }));
    isms.put(Record::Process(Process {
        id: ProcessId(1),
        name: name("Spreekuur"),
        purpose: String::new(),
        owner: name("A. Jansen"),
        health_data: true,
        classification,
        processing: Processing {
            personal_data: true,
            legal_ground: name("Behandeling"),
            data_subjects: name("Patiënten"),
            data_categories: name("Klachten"),
            retention: name("20 jaar"),
            ..Processing::default()
        },
        note: String::new(),
        catalogue: None,
    }));
    isms.put(Record::System(InformationSystem {
        id: SystemId(1),
        name: name("HIS"),
        supplier: Some(SupplierId(1)),
        processes: BTreeSet::from([ProcessId(1)]),
        users: BTreeSet::from([RoleId(1)]),
        hosting: Hosting::SupplierCloud,
        health_data: true,
        two_factor: TwoFactor::Yes,
        note: String::new(),
        catalogue: None,
    }));
    let mut aspects = ExchangeAspects::default();
    ExchangeAspect::ALL.iter().for_each(|aspect| aspects.set(*aspect, name("Beschreven")));
    isms.put(Record::Exchange(DataExchange {
        id: ExchangeId(1),
        name: name("Laboratorium"),
        partner: name("Het laboratorium"),
        direction: Direction::Both,
        owner: name("A. Jansen"),
        health_data: true,
        aspects,
        classification,
        framework: name("Aansluitvoorwaarden"),
        legal_ground: name("Behandeling"),
        processes: BTreeSet::from([ProcessId(1)]),
        systems: BTreeSet::from([SystemId(1)]),
        suppliers: BTreeSet::new(),
        catalogue: None,
    }));
}

fn put_risk(isms: &mut Isms) {
    let rated = Assessment {
        criteria: CriteriaId(1),
        likelihood: Some(Likelihood::Small),
        consequences: LOW,
        rounded: Rounded::default(),
    };
    let mut risk = Risk::new(RiskId(1), name("Back-up mislukt"), CriteriaId(1));
    risk.vulnerability = name("Niemand kijkt ernaar");
    risk.aspects = BTreeSet::from([Aspect::Availability]);
    risk.owner = name("A. Jansen");
    risk.systems = BTreeSet::from([SystemId(1)]);
    risk.gross = rated;
    risk.residual = Some(rated);
    risk.treatment = Some(Treatment::Mitigate);
    risk.measures = BTreeSet::from([MeasureId(1), MeasureId(2), MeasureId(3)]);
    risk.told_to = vec![Told { on: TODAY, who: name("A. Jansen") }];
    accept(&mut risk, isms);
    isms.put(Record::Risk(Box::new(risk)));
}

fn accept(risk: &mut Risk, isms: &Isms) {
    risk.acceptance = Some(Acceptance {
        by: name("A. Jansen"),
        on: TODAY,
        reason: name("Klein genoeg"),
        review_on: date(2027, 5, 22),
        given_for: acceptance::state_of(risk, isms),
        second: None,
    });
}
