//! A practice to print: plainly fictitious, with every kind of thing a report shows.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use jiff::civil::Date;
use jiff::civil::date;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::domain::Isms;
use praktijkschild::domain::acceptance;
use praktijkschild::domain::acceptance::Acceptance;
use praktijkschild::domain::between::Rounded;
use praktijkschild::domain::cert::SupplierCert;
use praktijkschild::domain::classification::Classification;
use praktijkschild::domain::classification::Consequences;
use praktijkschild::domain::control::Applicability;
use praktijkschild::domain::control::ControlNumber;
use praktijkschild::domain::control::ControlStatement;
use praktijkschild::domain::control::StatementStatus;
use praktijkschild::domain::evidence::Evidence;
use praktijkschild::domain::evidence::content;
use praktijkschild::domain::id::CriteriaId;
use praktijkschild::domain::id::EvidenceId;
use praktijkschild::domain::id::MeasureId;
use praktijkschild::domain::id::PolicyVersionId;
use praktijkschild::domain::id::ProcessId;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::id::RoleId;
use praktijkschild::domain::id::SupplierId;
use praktijkschild::domain::id::SystemId;
use praktijkschild::domain::inventory::Agreement;
use praktijkschild::domain::inventory::AgreementStatus;
use praktijkschild::domain::inventory::Hosting;
use praktijkschild::domain::inventory::InformationSystem;
use praktijkschild::domain::inventory::Process;
use praktijkschild::domain::inventory::Supplier;
use praktijkschild::domain::inventory::TwoFactor;
use praktijkschild::domain::matrix::Adoption;
use praktijkschild::domain::measure::Measure;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::policy::PolicyVersion;
use praktijkschild::domain::practice::Role;
use praktijkschild::domain::processing::Processing;
use praktijkschild::domain::record::Record;
use praktijkschild::domain::risk::Assessment;
use praktijkschild::domain::risk::Relevance;
use praktijkschild::domain::risk::Risk;
use praktijkschild::domain::risk::Treatment;
use praktijkschild::domain::scale::Aspect;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::report::Paper;
use praktijkschild::report::Pdf;
use praktijkschild::report::ReportInput;
use praktijkschild::report::Unwatched;
use praktijkschild::report::paper_to_pdf;
use praktijkschild::text::Texts;

/// The day on which every report in these tests is printed.
pub const PRINTED_ON: Date = date(2026, 11, 22);

/// The last hash of a journal.
pub const FINGERPRINT: &str = "3f9a1c0277de4b10a5c6e8f1902b3d4455e6f7a8b9c0d1e2f30415263748596a";

/// What may happen, in the order of the risks' numbers.
const THREATS: [&str; 12] = [
    "Brand in het praktijkpand",
    "Laptop of telefoon kwijt",
    "Gijzelsoftware op de werkplekken",
    "Stroomuitval",
    "Uitslag naar de verkeerde patiënt",
    "Het HIS is een dagdeel niet te bereiken",
    "Koppeling verliest medicatiegegevens",
    "Wachtwoord gedeeld met een waarnemer",
    "Leverancier gaat failliet",
    "Back-up blijkt niet terug te zetten",
    "Papier met patiëntgegevens in de prullenbak",
    "Mail naar een verkeerd adres",
];

/// Prints all chapters of a document on the day of these tests.
pub fn print(isms: &Isms) -> Pdf {
    print_paper(isms, Paper::Full)
}

/// Prints one of the papers.
pub fn print_paper(isms: &Isms, paper: Paper) -> Pdf {
    let made = paper_to_pdf((&input(isms), paper), &Unwatched);
    made.expect("a report is always made, whatever was written")
}

/// A document on the day of these tests.
pub fn input(isms: &Isms) -> ReportInput<'_> {
    static TEXTS: LazyLock<Texts> = LazyLock::new(Texts::dutch);
    static MISSING: BTreeSet<EvidenceId> = BTreeSet::new();
    ReportInput {
        isms,
        catalogue: Catalogue::shipped(),
        texts: &TEXTS,
        printed_on: PRINTED_ON,
        fingerprint: FINGERPRINT,
        journal_lines: 1204,
        missing: &MISSING,
        document_id: "0b5e4f0e-6a52-4d7c-9e0c-1d2f3a4b5c6d",
    }
}

/// A practice that has filled in most things, with this many risks; every third may harm
/// a patient, every seventh does not play a part, every eleventh is not rated yet.
pub fn practice(risks: u32) -> Isms {
    let mut isms = Isms::default();
    isms.practice.name = "Huisartsenpraktijk De Linde".to_owned();
    isms.practice.owner = "A. Jansen".to_owned();
    isms.practice.deputy = "B. de Vries".to_owned();
    isms.practice.place = "Amersfoort".to_owned();
    isms.practice.his_name = "Het HIS van De Linde".to_owned();
    isms.practice.scope = "De praktijk aan de Lindelaan 1, met alle processen en systemen, \
        en de werkplekken thuis.\nDe huisartsenpost hoort er niet bij."
        .to_owned();
    adopt(&mut isms);
    inventory(&mut isms);
    for number in 1..=12 {
        isms.put(Record::Measure(measure(number)));
    }
    evidence().into_iter().for_each(|piece| isms.put(piece));
    for number in 1..=risks {
        let risk = risk(&isms, number);
        isms.put(Record::Risk(Box::new(risk)));
    }
    for (number, answer) in [("5.1", true), ("8.4", false), ("8.13", true)] {
        isms.put(Record::Statement(statement(number, answer)));
    }
    isms
}

fn adopt(isms: &mut Isms) {
    let on = date(2026, 10, 3);
    isms.put(Record::PolicyVersion(PolicyVersion {
        id: PolicyVersionId(2),
        adopted_by: "A. Jansen".to_owned(),
        adopted_on: on,
        sections: Vec::new(),
    }));
    let mut criteria = isms.criteria_in_use().clone();
    criteria.adoption = Some(Adoption { by: "A. Jansen".to_owned(), on });
    isms.put(Record::Criteria(criteria));
}

fn inventory(isms: &mut Isms) {
    let names = ["Spoed en triage", "Recept en herhaalrecept", "Uitslagen van het lab"];
    for (id, name) in (1..).zip(names) {
        let classification = Classification::default()
            .with(Aspect::Availability, three(Consequence::High, Consequence::Medium))
            .with(Aspect::Integrity, three(Consequence::Medium, Consequence::Medium))
            .with(
                Aspect::Confidentiality,
                if id == 3 {
                    Consequences::default()
                } else {
                    three(Consequence::Medium, Consequence::High)
                },
            );
        isms.put(Record::Process(Process {
            id: ProcessId(id),
            name: name.to_owned(),
            purpose: String::new(),
            owner: "A. Jansen".to_owned(),
            health_data: true,
            classification,
            processing: Processing::default(),
            note: String::new(),
            catalogue: None,
        }));
    }
    isms.put(Record::Supplier(Supplier {
        id: SupplierId(1),
        name: "Leverancier van het HIS".to_owned(),
        service: "Het HIS".to_owned(),
        data_seen: String::new(),
        health_data: true,
        agreement: Agreement::ProcessingAgreement,
        agreement_status: AgreementStatus::Signed,
        agreement_until: None,
        certificate: String::new(),
        certificate_scope: String::new(),
        certificate_until: None,
        breach_notice_hours: Some(24),
        cert: SupplierCert::Unknown,
        cert_name: String::new(),
        note: String::new(),
        catalogue: None,
    }));
    isms.put(Record::System(InformationSystem {
        id: SystemId(1),
        name: "HIS".to_owned(),
        supplier: Some(SupplierId(1)),
        processes: BTreeSet::from([ProcessId(1), ProcessId(2), ProcessId(3)]),
        users: BTreeSet::new(),
        hosting: Hosting::SupplierCloud,
        health_data: true,
        two_factor: TwoFactor::Yes,
        note: String::new(),
        catalogue: None,
    }));
    isms.put(Record::Role(Role {
        id: RoleId(1),
        title: "Praktijkhouder".to_owned(),
        holder: "A. Jansen".to_owned(),
        deputy: String::new(),
        duties: String::new(),
        assigned: BTreeSet::new(),
        catalogue: None,
    }));
}

fn three(patient: Consequence, organisation: Consequence) -> Consequences {
    Consequences::of(patient, organisation, Consequence::Low)
}

fn measure(number: u32) -> Measure {
    let status = MeasureStatus::ALL[number as usize % 3];
    Measure {
        id: MeasureId(number),
        title: format!("Maatregel tegen: {}", THREATS[number as usize - 1]),
        description: String::new(),
        controls: BTreeSet::from([control("8.13"), control("5.29")]),
        status,
        owner: "C. Bakker".to_owned(),
        due: Some(date(2026, 6, 1).saturating_add(jiff::ToSpan::months(i64::from(number)))),
        evidence: if number == 1 {
            "Verslag van de terugzettest".to_owned()
        } else {
            String::new()
        },
        catalogue: None,
        ..Measure::named(String::new())
    }
}

/// What shows the first two measures: a file that is over, and a note.
fn evidence() -> [Record; 2] {
    let taken = content::look_over("terugzettest 2025.pdf", b"%PDF").expect("a file");
    let file = Evidence {
        id: EvidenceId(1),
        expires_on: Some(date(2026, 11, 1)),
        measures: [MeasureId(1)].into(),
        ..Evidence::of_file(taken, "Verslag terugzettest".to_owned(), date(2025, 11, 1))
    };
    let words = "Gezien op het scherm".to_owned();
    let note = Evidence {
        id: EvidenceId(2),
        measures: [MeasureId(1), MeasureId(2)].into(),
        ..Evidence::noted("Wachtwoordregels".to_owned(), words, date(2026, 3, 2))
    };
    [Record::Evidence(file), Record::Evidence(note)]
}

fn control(number: &str) -> ControlNumber {
    ControlNumber::try_from(number).expect("a control number")
}

/// What the practice says about one control, with a reason of its own.
pub fn statement(number: &str, applies: bool) -> ControlStatement {
    let (applicable, status) = if applies {
        (Applicability::Applicable, StatementStatus::Implemented)
    } else {
        (Applicability::NotApplicable, StatementStatus::NotApplicable)
    };
    ControlStatement {
        control: control(number),
        applicable: Some(applicable),
        justification: format!("Reden bij {number}"),
        status,
        how: format!("Werkwijze bij {number}"),
        owner: "P. de Boer".to_owned(),
        evidence: "Verslag".to_owned(),
        norm_note: "Alleen voor onszelf".to_owned(),
    }
}

/// One of the risks of [`practice`].
fn risk(isms: &Isms, number: u32) -> Risk {
    let at = number as usize;
    let mut risk = Risk::new(RiskId(number), THREATS[at % 12].to_owned(), CriteriaId(1));
    risk.title = format!("{} ({number})", THREATS[at % 12]);
    risk.owner = "A. Jansen".to_owned();
    risk.patient_safety = number.is_multiple_of(3);
    risk.processes = BTreeSet::from([ProcessId(1 + number % 3)]);
    if number.is_multiple_of(7) {
        risk.relevance = Relevance::NotRelevant;
        risk.relevance_reason = "Wij hebben zulke apparatuur niet.".to_owned();
    }
    if number.is_multiple_of(11) {
        return risk;
    }
    let likelihood = Likelihood::ALL[at * 7 % 5];
    let harm = Consequence::ALL[(at * 5 + at / 4) % 4];
    risk.gross = rated(likelihood, harm);
    risk.treatment = Some(Treatment::Mitigate);
    risk.measures = BTreeSet::from([MeasureId(1 + number % 12)]);
    let lower = Likelihood::ALL[likelihood.rank().saturating_sub(at % 3)];
    risk.residual = Some(rated(lower, harm));
    if acceptance::objections(&risk, isms).is_empty() && number.is_multiple_of(2) {
        risk.acceptance = Some(Acceptance {
            by: "A. Jansen".to_owned(),
            on: date(2026, 11, 1),
            reason: "De kosten staan niet in verhouding tot wat het oplevert.".to_owned(),
            review_on: date(2027, 11, 1),
            given_for: acceptance::state_of(&risk, isms),
            second: None,
        });
    }
    risk
}

fn rated(likelihood: Likelihood, heaviest: Consequence) -> Assessment {
    Assessment {
        criteria: CriteriaId(1),
        likelihood: Some(likelihood),
        consequences: Consequences::of(heaviest, Consequence::Low, Consequence::Low),
        rounded: Rounded::default(),
    }
}
