//! An Excel file that was changed elsewhere, read back: what was changed becomes a change, and
//! everything or nothing is taken over.

use super::book::Book;
use super::input;
use super::texts;
use super::xlsx;
use crate::document::fixture;
use crate::report::sample;
use calamine::Data;
use jiff::civil::date;
use praktijkschild::domain::Isms;
use praktijkschild::domain::acceptance;
use praktijkschild::domain::acceptance::AcceptanceState;
use praktijkschild::domain::control::StatementStatus;
use praktijkschild::domain::id::MeasureId;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::domain::risk::Relevance;
use praktijkschild::domain::risk::ThreatCategory;
use praktijkschild::domain::risk::Treatment;
use praktijkschild::domain::scale::Aspect;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::edit::change::Change;
use praktijkschild::tables::Names;
use praktijkschild::tables::TablesInput;
use praktijkschild::tables::reading::TableFault;
use praktijkschild::tables::reading::plan;
use praktijkschild::tables::to_xlsx;

/// The document after a file was read back, and what that changed.
fn back(isms: &Isms, book: &Book) -> (Isms, Vec<Change>) {
    let plan = plan(&book.bytes(), input(isms)).expect("it can be read");
    let mut after = isms.clone();
    after.absorb(&plan.changes);
    (after, plan.changes)
}

/// Why a file cannot be read back, as the user reads it.
fn refused(isms: &Isms, book: &Book) -> String {
    plan(&book.bytes(), input(isms)).expect_err("it cannot be read").sentence(texts())
}

fn exported(isms: &Isms) -> Book {
    Book::open(&xlsx(isms))
}

#[test]
fn what_was_changed_elsewhere_is_changed_here() {
    let isms = fixture::practice();
    let mut book = exported(&isms);
    let risks = "Risico's";
    book.set(risks, "R1", "Risico", "Laptop uit de auto gestolen");
    book.set(risks, "R1", "Soort bedreiging", "opzet van mensen");
    book.set(risks, "R1", "Raakt", "Integriteit, beschikbaarheid");
    book.set(risks, "R1", "Kan patiënten schaden", "nee");
    book.set(risks, "R1", "Bruto: kans", "zeer groot");
    book.set(risks, "R1", "Bruto: gevolg voor de samenleving", "midden");
    book.set(risks, "R1", "Aanpak", "aanvaarden");
    book.set(risks, "R1", "Rest: kans", "klein");
    let measures = "Maatregelen";
    book.set(measures, "M1", "Wie het regelt", "B. Verzonnen");
    book.set(measures, "M1", "Klaar op", "15-1-2027");
    book.put(measures, "M1", "Minuten per jaar", Data::Float(45.0));
    book.set(measures, "M1", "Onderdelen van NEN 7510", "8.24, 8.5");
    let (after, changes) = back(&isms, &book);

    let risk = &after.risks[&RiskId(1)];
    assert_eq!(risk.title, "Laptop uit de auto gestolen");
    assert_eq!(risk.category, ThreatCategory::HumanIntentional);
    assert_eq!(risk.aspects, [Aspect::Availability, Aspect::Integrity].into());
    assert!(!risk.patient_safety);
    assert_eq!(risk.gross.likelihood, Some(Likelihood::VeryLarge));
    assert_eq!(risk.gross.consequences.society, Some(Consequence::Medium));
    assert_eq!(risk.treatment, Some(Treatment::Accept));
    assert_eq!(risk.residual.unwrap().likelihood, Some(Likelihood::Small));
    let measure = &after.measures[&MeasureId(1)];
    assert_eq!(measure.owner, "B. Verzonnen");
    assert_eq!(measure.due, Some(date(2027, 1, 15)));
    assert_eq!(measure.effort.minutes_yearly, Some(45));
    assert_eq!(measure.controls, ["8.24", "8.5"].map(fixture::control).into());
    assert_eq!(changes.len(), 2, "{changes:#?}");
}

#[test]
fn nothing_else_of_the_record_is_touched() {
    let isms = fixture::practice();
    let mut book = exported(&isms);
    book.set("Risico's", "R1", "Verantwoordelijke", "Iemand anders");
    let (after, _) = back(&isms, &book);
    let mut expected = isms.risks[&RiskId(1)].clone();
    expected.owner = "Iemand anders".to_owned();
    assert_eq!(after.risks[&RiskId(1)], expected);
}

#[test]
fn a_file_of_the_changed_document_makes_the_first_one_equal_to_it() {
    let isms = sample::practice(24);
    let mut changed = isms.clone();
    for (place, risk) in changed.risks.values_mut().enumerate() {
        risk.title += " (aangepast)";
        risk.vulnerability = format!("Reden {place}");
        risk.policy_number = format!("P-{place}");
        risk.breach.clear();
        risk.category = ThreatCategory::ALL[place % ThreatCategory::ALL.len()];
    }
    for measure in changed.measures.values_mut() {
        measure.description = format!("Zo: {}", measure.title);
        measure.recheck_months = Some(12);
        measure.effort.euros_once = Some(250);
    }
    let wanted = xlsx(&changed);
    let (after, _) = back(&isms, &Book::open(&wanted));
    assert_eq!(after.risks, changed.risks);
    assert_eq!(after.measures, changed.measures);
    assert_eq!(xlsx(&after), wanted, "the file is another one after it was read back");
}

#[test]
fn a_new_row_becomes_a_new_risk_and_reading_twice_changes_nothing() {
    let isms = sample::practice(5);
    let mut book = exported(&isms);
    book.add("Risico's", &[("Risico", "Phishing per sms"), ("Bruto: kans", "groot")]);
    book.add("Maatregelen", &[("Maatregel", "Telefoons bijwerken"), ("Stand", "deels")]);
    let (after, changes) = back(&isms, &book);
    assert_eq!(changes.len(), 2);
    let risk = &after.risks[&RiskId(6)];
    assert_eq!((risk.title.as_str(), risk.relevance), ("Phishing per sms", Relevance::Relevant));
    assert_eq!(risk.gross.likelihood, Some(Likelihood::Large));
    let measure = after.measures.values().next_back().unwrap();
    assert_eq!(measure.status, MeasureStatus::Partial);
    assert_eq!(measure.title, "Telefoons bijwerken");

    let (again, changes) = back(&after, &book);
    assert!(changes.is_empty(), "{changes:#?}");
    assert_eq!(again, after);
}

#[test]
fn a_row_a_column_or_a_sheet_that_is_gone_says_nothing() {
    let isms = sample::practice(6);
    let mut book = exported(&isms);
    book.rows_mut("Risico's").remove(2);
    for row in book.rows_mut("Risico's") {
        row.remove(6);
    }
    book.drop_sheet("Maatregelen");
    book.drop_sheet("VvT");
    let (after, changes) = back(&isms, &book);
    assert!(changes.is_empty(), "{changes:#?}");
    assert_eq!(after, isms);
}

#[test]
fn rows_in_another_order_and_columns_of_ones_own_do_no_harm_and_are_told() {
    let isms = sample::practice(6);
    let mut book = exported(&isms);
    let rows = book.rows_mut("Risico's");
    rows[1..].reverse();
    for (place, row) in rows.iter_mut().enumerate() {
        let words = if place == 0 { "Eigen opmerking" } else { "nog bespreken" };
        row.insert(1, Data::String(words.to_owned()));
    }
    let plan = plan(&book.bytes(), input(&isms)).expect("it can be read");
    assert!(plan.changes.is_empty(), "{:#?}", plan.changes);
    assert_eq!(plan.unknown, ["Eigen opmerking"]);
}

#[test]
fn what_cannot_be_read_is_named_by_sheet_row_and_column_with_what_may_stand_there() {
    let isms = sample::practice(4);
    let cases: [(&str, &str, &str, &str, &str); 6] = [
        (
            "Risico's",
            "R2",
            "Bruto: kans",
            "vaak",
            "Blad \"Risico's\", rij 3, kolom \"Bruto: kans\" (P): hier staat \"vaak\". Kies één van: zeer klein, klein, middelmatig, groot, zeer groot. Leeg mag ook.",
        ),
        (
            "Risico's",
            "R1",
            "Maatregelen",
            "M1, M99",
            "Blad \"Risico's\", rij 2, kolom \"Maatregelen\" (AA): hier staat \"M1, M99\". Vul nummers van maatregelen in, zoals M1, M4.",
        ),
        (
            "Risico's",
            "R1",
            "Risico",
            "",
            "Blad \"Risico's\", rij 2, kolom \"Risico\" (B): hier staat \"\". Vul tekst in; dit mag niet leeg zijn.",
        ),
        (
            "Maatregelen",
            "M3",
            "Klaar op",
            "31-2-2027",
            "Blad \"Maatregelen\", rij 4, kolom \"Klaar op\" (K): hier staat \"31-2-2027\". Vul een dag in, zoals 22-11-2026. Leeg mag ook.",
        ),
        (
            "Maatregelen",
            "M1",
            "Nakijken om de hoeveel maanden",
            "121",
            "Blad \"Maatregelen\", rij 2, kolom \"Nakijken om de hoeveel maanden\" (O): hier staat \"121\". Vul een heel getal in, van 0 tot en met 120. Leeg mag ook.",
        ),
        (
            "Maatregelen",
            "M1",
            "Onderdelen van NEN 7510",
            "8.99",
            "Blad \"Maatregelen\", rij 2, kolom \"Onderdelen van NEN 7510\" (D): hier staat \"8.99\". Vul nummers uit NEN 7510 in, zoals 5.15, 8.5.",
        ),
    ];
    for (sheet, number, column, words, expected) in cases {
        let mut book = exported(&isms);
        book.set(sheet, number, column, words);
        assert_eq!(refused(&isms, &book), expected);
    }
    let mut book = exported(&isms);
    book.put("Risico's", "R1", "Kan patiënten schaden", Data::Bool(true));
    assert!(refused(&isms, &book).contains("Kies één van: ja, nee."));
}

#[test]
fn rows_that_no_one_can_tell_apart_are_refused() {
    let isms = sample::practice(4);
    let mut book = exported(&isms);
    book.set("Risico's", "R2", "Nr.", "r1");
    assert_eq!(
        refused(&isms, &book),
        "Blad \"Risico's\", rij 3, kolom \"Nr.\" (A): nummer R1 staat al in een andere rij. Laat het nummer leeg in een nieuwe rij."
    );
    let mut book = exported(&isms);
    book.set("Maatregelen", "M2", "Nr.", "M77");
    assert!(refused(&isms, &book).contains("nummer \"M77\" bestaat niet."));
    let mut book = exported(&isms);
    book.rows_mut("Risico's")[0][3] = Data::String("Risico".to_owned());
    assert!(refused(&isms, &book).contains("staat de kolom \"Risico\" twee keer."));
    let mut book = exported(&isms);
    book.rows_mut("Risico's")[0][0] = Data::String("Nummer".to_owned());
    assert!(refused(&isms, &book).contains("ontbreekt de kolom \"Nr.\"."));
}

#[test]
fn a_rule_of_the_method_holds_here_too_and_names_the_row() {
    let isms = fixture::practice();
    let mut book = exported(&isms);
    book.set("Risico's", "R1", "Maatregelen", "");
    let sentence = refused(&isms, &book);
    assert!(sentence.starts_with("Blad \"Risico's\", rij 2: "), "{sentence}");
    let mut book = exported(&isms);
    book.set("Risico's", "R1", "Speelt dit bij u?", "nee");
    let sentence = refused(&isms, &book);
    assert!(sentence.starts_with("Blad \"Risico's\", rij 2: "), "{sentence}");
    book.set("Risico's", "R1", "Reden van dat antwoord", "Wij hebben geen laptops");
    assert_eq!(back(&isms, &book).0.risks[&RiskId(1)].relevance, Relevance::NotRelevant);
}

#[test]
fn where_one_row_is_refused_nothing_is_taken_over() {
    let isms = sample::practice(5);
    let mut book = exported(&isms);
    book.set("Risico's", "R1", "Risico", "Anders");
    book.set("Risico's", "R4", "Bruto: kans", "soms");
    let fault = plan(&book.bytes(), input(&isms)).expect_err("one cell is wrong");
    assert!(matches!(fault, TableFault::WrongCell { .. }));
}

#[test]
fn a_decision_stays_as_it_was_taken_and_is_stale_where_it_rested_on_something_else() {
    let isms = fixture::practice();
    let mut book = exported(&isms);
    book.set("Risico's", "R1", "Rest: kans", "klein");
    book.set("Risico's", "R1", "Aanvaard door", "Een ander");
    let (after, _) = back(&isms, &book);
    let risk = &after.risks[&RiskId(1)];
    assert_eq!(risk.acceptance, isms.risks[&RiskId(1)].acceptance);
    assert_eq!(acceptance::state(risk, &after, super::TODAY), AcceptanceState::Stale);
}

#[test]
fn what_is_only_shown_is_not_read_and_that_is_told() {
    let isms = fixture::practice();
    let mut book = exported(&isms);
    book.set("Risico's", "R1", "Aanvaard door", "Een ander");
    let plan = plan(&book.bytes(), input(&isms)).expect("it can be read");
    assert_eq!((plan.edit, plan.left), (None, 1));
}

#[test]
fn the_statement_stays_true_when_a_measure_is_no_longer_carried_out() {
    let isms = fixture::practice();
    let mut book = exported(&isms);
    book.set("Maatregelen", "M1", "Stand", "gepland");
    let (after, changes) = back(&isms, &book);
    let line = &after.statements[&fixture::control("8.24")];
    assert_eq!(line.status, StatementStatus::Planned);
    let keys: Vec<_> = changes.iter().filter_map(Change::key).collect();
    assert!(keys.contains(&RecordKey::Statement(fixture::control("8.24"))), "{keys:?}");
    assert_eq!(after.measures[&MeasureId(1)].implemented_on, None);
}

#[test]
fn a_file_of_another_document_or_without_names_is_not_read_back() {
    let isms = sample::practice(3);
    let other = TablesInput { document_id: "een-andere-map", ..input(&isms) };
    let fault = plan(&xlsx(&isms), other).expect_err("it is of another document");
    assert_eq!(fault, TableFault::OtherDocument);
    let hidden = TablesInput { names: Names::Hidden, ..input(&isms) };
    let fault = plan(&to_xlsx(hidden).unwrap(), input(&isms)).expect_err("it has no names");
    assert_eq!(fault, TableFault::NamesHidden);
}

#[test]
fn a_file_from_before_the_last_change_is_read_and_said_to_be_older() {
    let isms = sample::practice(3);
    let later = TablesInput { fingerprint: "een latere", ..input(&isms) };
    let plan = plan(&xlsx(&isms), later).expect("it can be read");
    assert!(plan.is_older);
}
