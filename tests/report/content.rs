//! What the pages say.

use praktijkschild::catalogue::Catalogue;
use praktijkschild::catalogue::example;
use praktijkschild::catalogue::starter;
use praktijkschild::catalogue::starter::Identity;
use praktijkschild::domain::Isms;
use praktijkschild::domain::acceptance;
use praktijkschild::domain::between::Between;
use praktijkschild::domain::id::MeasureId;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::measure::Measure;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::money::MoneyLimits;
use praktijkschild::domain::progress::Gap;
use praktijkschild::domain::progress::OpenWork;
use praktijkschild::domain::record::Record;
use praktijkschild::domain::risk::Relevance;
use praktijkschild::domain::risk::Treatment;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::report::Paper;
use praktijkschild::report::Pdf;
use praktijkschild::report::ReportInput;
use praktijkschild::report::Unwatched;
use praktijkschild::report::paper_to_pdf;
use std::sync::OnceLock;

use crate::document::fixture;
use crate::report::paper;
use crate::report::sample;

#[test]
fn the_first_page_answers_who_what_was_decided_the_map_and_what_is_open() {
    let pdf = sample::print(&sample::practice(40));

    let page = paper::page(&pdf, 1);
    let order = [
        "A. Jansen",
        "versie 2, vastgesteld door A. Jansen op 3 oktober 2026",
        "Bruto: zonder maatregelen",
        "Wat nog open staat",
    ];
    let places: Vec<usize> = order
        .iter()
        .map(|words| page.find(words).unwrap_or_else(|| panic!("no {words:?} in {page}")))
        .collect();
    assert!(places.is_sorted(), "{order:?} stand in another order: {page}");
    assert!(page.contains("NEN 7512:2015 (vervangen door NEN 7512:2022 op 11 juli 2022)"));
}

#[test]
fn the_first_page_stays_one_page_when_much_is_open_and_the_scope_is_long() {
    let mut isms = sample::practice(200);
    isms.practice.scope = "Alles wat wij doen, op elke plek waar wij dat doen. ".repeat(40);
    isms.practice.deputy.clear();
    isms.measures.values_mut().for_each(|measure| measure.owner.clear());
    isms.risks.values_mut().for_each(|risk| risk.owner.clear());

    let pdf = sample::print(&isms);

    assert!(paper::page(&pdf, 1).contains("andere punten: zie het hoofdstuk"));
    assert!(paper::page(&pdf, 2).contains("Inhoud 1 Praktijk en reikwijdte"));
    let scope = paper::sentences(&pdf).matches("op elke plek waar wij dat doen.").count();
    assert!(scope >= 40, "the scope is printed whole in its chapter, not {scope} times");
}

#[test]
fn every_page_is_confidential_and_tells_its_number_day_and_fingerprint() {
    let pdf = sample::print(&sample::practice(40));

    for number in 1..=pdf.pages {
        let page = paper::page(&pdf, number);
        assert!(
            page.contains("Vertrouwelijk · Huisartsenpraktijk De Linde · NEN 7510-risicoanalyse")
        );
        let foot = format!(
            "pagina {number} van {} · afgedrukt op 22 november 2026 · vingerafdruk 3f9a 1c02 77de 4b10",
            pdf.pages
        );
        assert!(page.contains(&foot), "no {foot:?} on {page}");
    }
}

#[test]
fn every_risk_to_patient_safety_is_named_also_among_many() {
    let isms = sample::practice(120);
    let pdf = sample::print(&isms);

    let text = paper::sentences(&pdf);
    let from = text.rfind("Alle risico’s U ziet").expect("the register");
    let chapter = &text
        [from..from + text[from..].find("6 Maatregelen Ingevoerd: ").expect("the next chapter")];
    for risk in isms.risks.values().filter(|risk| risk.patient_safety) {
        let from = chapter.find(&format!("{} {}", risk.id, risk.title));
        let row = &chapter[from.unwrap_or_else(|| panic!("{} is missing", risk.id))..];
        let mark = row.find("eiligheid van patiënten").expect("a mark");
        assert!(mark < 120, "{} does not say that a patient may be harmed", risk.id);
    }
}

#[test]
fn lists_tell_how_many_of_how_many_they_show() {
    let isms = sample::practice(40);
    let relevant = isms.relevant_risks().count();
    let aside = isms.risks.values().filter(|risk| risk.relevance != Relevance::Relevant).count();
    let done = isms.measures.values().filter(|it| it.status == MeasureStatus::Implemented).count();

    let text = paper::sentences(&sample::print(&isms));

    for sentence in [
        format!("U ziet de zwaarste 10 van {relevant} risico’s."),
        format!("wordt later beantwoord: {aside} van 40 voorgestelde risico’s."),
        format!("Ingevoerd: {done} van 12 maatregelen. Bij 2 van 12 is bewijs vastgelegd."),
        format!("U ziet {relevant} van 40 voorgestelde risico’s"),
    ] {
        assert!(text.contains(&sentence), "no {sentence:?}");
    }
}

#[test]
fn each_piece_of_evidence_tells_what_it_is_and_since_and_until_when() {
    let isms = sample::practice(12);

    let text = paper::sentences(&sample::print(&isms));

    let hash = isms.evidence.values().next().expect("a file").sha256.short();
    for words in [
        "Bewijs: BW1 en BW2".to_owned(),
        "Bewijs in de beveiligingsmap".to_owned(),
        format!("bestand · terugzettest 2025.pdf · bij M1 · SHA-256 {hash}…"),
        "01-11-2026 voorbij".to_owned(),
        "notitie · bij M1 en M2".to_owned(),
    ] {
        assert!(text.contains(&words), "no {words:?}");
    }
}

/// A paper named a file as evidence that the document had lost.
#[test]
fn a_piece_of_evidence_whose_file_is_not_there_says_so() {
    let isms = sample::practice(12);
    let missing = isms.evidence.keys().copied().take(1).collect();
    let input = ReportInput { missing: &missing, ..sample::input(&isms) };

    let text = |input| {
        let pdf = paper_to_pdf((input, Paper::Full), &Unwatched).expect("a paper");
        paper::sentences(&pdf)
    };

    assert!(text(&input).contains("bestand ontbreekt"));
    assert!(!text(&sample::input(&isms)).contains("bestand ontbreekt"));
}

#[test]
fn an_accepted_risk_tells_who_when_why_and_until_when() {
    let isms = sample::practice(40);
    assert!(isms.risks.values().any(|risk| risk.acceptance.is_some()));

    let text = paper::sentences(&sample::print(&isms));

    for words in ["01-11-2026", "De kosten staan niet in verhouding", "01-11-2027"] {
        assert!(text.contains(words), "no {words:?}");
    }
}

#[test]
fn a_risk_that_may_not_be_accepted_tells_why_not() {
    let text = paper::sentences(&sample::print(&sample::practice(40)));

    assert!(text.contains("Kan nog niet worden aanvaard:"));
    assert!(text.contains("het restrisico is hoger dan uw eigen grenzen toelaten"));
    assert!(text.contains("de beoordeling is nog niet volledig"));
    assert!(text.contains("De praktijkhouder heeft nog niet besloten."));
}

#[test]
fn an_open_point_is_counted_and_named_patient_safety_first() {
    let isms = sample::practice(40);
    let work = OpenWork::of(&isms, sample::PRINTED_ON);
    assert_eq!(work.points.iter().filter(|point| point.gap == Gap::RiskUnrated).count(), 3);

    let text = paper::sentences(&sample::print(&isms));

    assert!(text.contains("3 risico’s zijn nog niet beoordeeld. R33, R11 en R22"));
}

#[test]
fn the_class_of_a_process_names_the_columns_that_decided_it() {
    let text = paper::sentences(&sample::print(&sample::practice(40)));

    assert!(text.contains("Spoed en triage Vertrouwelijk hoog patiënten"));
    assert!(text.contains("midden patiënten en praktijk"));
    assert!(text.contains("onvolledig"));
}

#[test]
fn the_statement_of_applicability_names_all_controls() {
    let text = paper::sentences(&sample::print(&sample::practice(40)));

    for words in [
        "3 van de 101 beheersmaatregelen",
        "Nog niet besloten: 5.2, 5.3, 5.4",
        "8.34 en 8.35.",
        "5.1 Beveiligingsbeleid ja, ingevoerd Reden bij 5.1",
    ] {
        assert!(text.contains(words), "no {words:?}");
    }
}

#[test]
fn an_empty_statement_of_applicability_is_one_sentence() {
    let mut isms = sample::practice(3);
    isms.statements.clear();

    let text = paper::sentences(&sample::print(&isms));

    assert!(text.contains(
        "8 Verklaring van toepasselijkheid Over geen van de 101 beheersmaatregelen van NEN \
         7510-2 is al besloten of ze gelden. 9 Wat nog open staat"
    ));
}

#[test]
fn the_register_of_processing_has_what_the_law_asks_of_each_process() {
    let isms = example();
    let text = paper::sentences(example_printed());
    let from = text.rfind("3 Verwerkingsregister Wat de praktijk").expect("the chapter");
    let chapter = &text[from..];
    for words in [
        "Praktijk Huisartsenpraktijk De Linde Praktijkhouder A. Jansen",
        "Compleet: 16 van 16 processen met persoonsgegevens.",
        "Van wie patiënten",
        "Verwerkers Voorbeeld-HIS BV",
        "Buiten de EER nee",
        "Bewaartermijn zie tekst",
        "Beveiliging Ingevoerde maatregelen M",
    ] {
        assert!(chapter.contains(words), "no {words:?}");
    }
    for process in isms.processes.values().filter(|process| process.is_registered()) {
        // By its number: a long name is broken over the lines of its narrow column.
        assert!(chapter.contains(&format!(" {} ", process.id)), "{}", process.name);
    }
}

#[test]
fn a_reason_that_many_controls_share_is_spelt_out_once() {
    let shared = "Nodig tegen onze risico’s.";
    let mut isms = sample::practice(3);
    for number in ["5.2", "5.3", "5.4", "5.5"] {
        let mut statement = sample::statement(number, true);
        statement.justification = shared.to_owned();
        isms.put(Record::Statement(statement));
    }

    let text = paper::sentences(&sample::print(&isms));

    assert_eq!(text.matches(shared).count(), 1);
    assert!(text.contains("Reden a: Nodig tegen onze risico’s."));
    assert_eq!(text.matches("ja, ingevoerd reden a").count(), 4);
    assert!(text.contains("ja, ingevoerd Reden bij 5.1"));
}

#[test]
fn an_empty_document_prints_and_says_what_is_not_filled_in() {
    let pdf = sample::print(&Isms::default());

    let text = paper::sentences(&pdf);
    for words in [
        "nog niet ingevuld",
        "nog niet vastgesteld",
        "Er zijn nog geen risico’s.",
        "Er zijn nog geen processen ingevuld.",
        "Er zijn nog geen maatregelen ingevuld.",
        "Er is nog geen restrisico aanvaard.",
        "De praktijkhouder is niet ingevuld.",
    ] {
        assert!(text.contains(words), "no {words:?}");
    }
}

#[test]
fn a_thousand_risks_all_stand_in_the_register() {
    let isms = sample::practice(1000);

    let text = paper::sentences(&sample::print(&isms));

    let register = &text[text.rfind("Alle risico’s U ziet").expect("the register")..];
    for risk in isms.relevant_risks() {
        assert!(
            register.contains(&format!("{} {}", risk.id, risk.title)),
            "{} is missing",
            risk.id
        );
    }
}

#[test]
fn the_summary_of_the_example_practice_is_short_and_leaves_no_risk_out() {
    let isms = example();

    let pdf = example_printed();

    // Three of them are the register of processing, which the GDPR asks for, and one more is
    // for the risks behind each control, and two for who carries out each measure, since when
    // and what it takes.
    assert!(pdf.pages <= 29, "{} pages", pdf.pages);
    let text = paper::sentences(pdf);
    let register = &text[text.rfind("Alle risico’s U ziet").expect("the register")..];
    for risk in isms.risks.values().filter(|it| it.relevance == Relevance::Relevant) {
        assert!(register.contains(&format!(" {} ", risk.id)), "{} is missing", risk.id);
    }
    for risk in isms.risks.values().filter(|risk| risk.patient_safety) {
        assert!(register.contains(&format!(" {} ", risk.id)), "{} is missing", risk.id);
    }
}

#[test]
fn a_list_of_many_names_tells_three_and_how_many_more() {
    let isms = example();
    let his = isms.systems.values().next().expect("a system");
    let more = his.processes.len() - 3;

    let text = paper::sentences(example_printed());

    assert!(text.contains(&format!("Spoed en triage, Consult, visite en dossier, Recept, herhaalrecept en medicatiebewaking en nog {more}")));
}

#[test]
fn a_goal_tells_what_to_reach_and_what_was_measured_when() {
    let text = paper::sentences(example_printed());

    assert!(text.contains("Gemeten: 7 van 7 doelen."));
    assert!(
        text.contains(
            "De logging wordt bekeken 12 van de 12 maanden. 7 van de 10 maanden 02-11-2026"
        )
    );
}

#[test]
fn a_scope_that_is_cut_on_the_first_page_leaves_no_comma_hanging() {
    let page = paper::page(example_printed(), 1);

    assert!(page.contains("op alle locaties… Besloten"), "{page}");
}

#[test]
fn the_contents_and_the_first_chapter_share_a_page() {
    let page = paper::page(example_printed(), 2);

    assert!(page.starts_with("Vertrouwelijk · Huisartsenpraktijk De Linde"), "{page}");
    for words in [
        "Inhoud 1 Praktijk en reikwijdte",
        "1.1 Wat er speelt in en om de praktijk In de praktijk zelf",
    ] {
        assert!(page.contains(words), "no {words:?} in {page}");
    }
}

#[test]
fn risks_that_nobody_answered_are_named_those_to_patients_first() {
    let identity = Identity { name: "Praktijk Test".to_owned(), ..Identity::default() };
    let isms = starter::solo(Catalogue::shipped(), &identity);

    let pdf = sample::print(&isms);

    let text = paper::sentences(&pdf);
    let from = text.rfind("Nog niet beantwoord Of het risico hier speelt").expect("the group");
    let (safety, others) = text[from..].split_once("Overige: ").expect("two lists");
    for risk in isms.risks.values() {
        let list = if risk.patient_safety { safety } else { others };
        let list = format!(" {list}");
        assert!(list.contains(&format!(" {} ", risk.id)), "{} is missing", risk.id);
    }
    assert!(pdf.pages <= 14, "{} pages", pdf.pages);
}

/// The practice that comes with the program as an example.
fn example() -> Isms {
    example::example(Catalogue::shipped()).expect("the example is sound")
}

/// Its summary, printed once for all tests.
fn example_printed() -> &'static Pdf {
    static PRINTED: OnceLock<Pdf> = OnceLock::new();
    PRINTED.get_or_init(|| sample::print(&example()))
}

#[test]
fn ranked_reasons_own_limits_and_what_was_rounded_up_are_printed() {
    let mut isms = sample::practice(3);
    let criteria = isms.criteria_in_use().id;
    let criteria = isms.criteria.get_mut(&criteria).unwrap();
    criteria.limits = MoneyLimits { little_below: Some(1750), noticeable_up_to: Some(17_500) };
    criteria.frequencies.insert(Likelihood::Large, "Elk voorjaar".to_owned());
    let risk = isms.risks.values_mut().next().unwrap();
    risk.vulnerability = "Geen slot".to_owned();
    risk.lesser_vulnerabilities = vec!["Niemand let op".to_owned()];
    risk.gross = risk.gross.rounded_up(Between::NameAndClosing);

    let text = paper::sentences(&sample::print(&isms)).replace('\u{A0}', " ");

    for words in [
        "Waarom hier: 1 Geen slot; 2 Niemand let op",
        "afgerond naar boven: grote schade aan de naam, en sluiten dreigt",
        "Verlies van € 1.750 tot en met € 17.500.",
        "Elk voorjaar",
    ] {
        assert!(text.contains(words), "no {words:?} in {text}");
    }
    assert!(!text.contains("Ongeveer elk jaar"));
}

#[test]
fn the_register_of_suppliers_has_what_was_agreed_and_what_shows_care() {
    let isms = example();
    let text = paper::sentences(example_printed());
    let from = text.rfind("Leveranciers Met een getekende overeenkomst").expect("the register");
    let register = &text[from..];
    for supplier in isms.suppliers.values() {
        let word = supplier.name.split_whitespace().next().expect("a word");
        assert!(register.contains(word), "{} is missing", supplier.name);
    }
    assert!(register.contains("verwerkersovereenkomst: getekend"));
    assert!(register.contains("lek melden binnen 24 uur"));
}

#[test]
fn a_measure_tells_who_does_it_since_when_and_what_it_brings() {
    let mut isms = fixture::practice();
    let planned =
        Measure { catalogue: Some("M-logging".to_owned()), ..Measure::named("Logging".to_owned()) };
    isms.put(Record::Measure(Measure { id: MeasureId(2), ..planned }));

    let text = paper::sentences(&sample::print(&isms)).replace('\u{A0}', " ");

    for words in [
        "door leverancier HIS-leverancier",
        "ingevoerd op 01-10-2026 · nagekeken op 01-11-2026 · weer nakijken vóór 01-05-2027",
        "eigen oordeel: kans 2 en gevolg 1 klassen lager, want: Alle laptops zijn versleuteld",
        "kost de eerste keer ongeveer 45 minuten; kosten: geen kosten",
    ] {
        assert!(text.contains(words), "no {words:?} in {text}");
    }
}

#[test]
fn a_transfer_tells_the_policy_and_what_it_leaves_with_the_practice() {
    let mut isms = fixture::practice();
    let risk = isms.risks.get_mut(&RiskId(1)).unwrap();
    risk.treatment = Some(Treatment::Transfer);
    risk.treatment_note = "Verzekeraar".to_owned();

    let text = paper::sentences(&sample::print(&isms)).replace('\u{A0}', " ");

    let told = "Verzekeraar; polis P-1234; niet gedekt: De eerste dag";
    assert_eq!(text.matches(told).count(), 2, "at the heaviest and in the register: {text}");
}

#[test]
fn what_the_team_must_know_and_who_was_told_is_printed() {
    let text = paper::sentences(&sample::print(&fixture::practice()));

    let from = text
        .rfind("Wat het team moet weten Wat het team moet weten, staat er bij 1 van 1 aanvaarde")
        .expect("the group");
    assert!(
        text[from..]
            .contains("Laptop nooit in de auto B. Verzonnen, 03-11-2026 Iedereen, 2 november"),
        "{text}"
    );
}

#[test]
fn a_high_risk_that_is_lived_with_for_a_while_is_called_an_exception() {
    let mut isms = fixture::practice();
    let mut risk = isms.risks[&RiskId(1)].clone();
    risk.residual = Some(risk.gross);
    let given_for = acceptance::state_of(&risk, &isms);
    let given = risk.acceptance.as_mut().unwrap();
    (given.given_for, given.review_on) = (given_for, jiff::civil::date(2027, 2, 1));
    isms.put(Record::Risk(Box::new(risk)));

    let text = paper::sentences(&sample::print(&isms));

    assert!(text.contains("Uitzondering: blijft hoog"), "{text}");
}

#[test]
fn too_small_for_the_law_is_printed_only_after_somebody_looked() {
    let mut isms = sample::practice(3);
    let text = paper::sentences(&sample::print(&isms));
    assert!(text.contains("Cyberbeveiligingswet Nog niet bekeken."), "{text}");

    isms.practice.cbw_seen = true;
    let text = paper::sentences(&sample::print(&isms));
    assert!(text.contains("Cyberbeveiligingswet Nee, te klein."), "{text}");
}
