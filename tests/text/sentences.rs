//! The lines of a journal as sentences.

use crate::document::fixture::at;
use crate::document::fixture::document;
use jiff::civil::date;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::document::Document;
use praktijkschild::domain::id::CriteriaId;
use praktijkschild::domain::id::MeasureId;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::practice::PracticeField;
use praktijkschild::domain::record::Record;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::domain::risk::Risk;
use praktijkschild::domain::risk::Treatment;
use praktijkschild::domain::scale::Consequence;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::edit::Edit;
use praktijkschild::edit::decision::CriteriaEdit;
use praktijkschild::edit::risk::Rating;
use praktijkschild::edit::risk::Rerating;
use praktijkschild::edit::risk::RiskEdit;
use praktijkschild::store::journal::Kind;
use praktijkschild::text::Texts;
use praktijkschild::text::changes::Names;
use praktijkschild::text::changes::Telling;
use praktijkschild::text::changes::learn;
use praktijkschild::text::sentences::Did;

/// Every line of a journal, oldest first.
fn lines(document: &Document) -> Vec<String> {
    let (texts, titles) = (Texts::dutch(), Catalogue::shipped().titles());
    let mut names = Names::new();
    let mut told = Vec::new();
    for line in document.journal() {
        let changes = document.changes_of(line.seq).unwrap();
        learn(&mut names, &changes);
        let did = match line.kind {
            Kind::Undo(_) => Did::TakeBack,
            Kind::Redo(_) => Did::BringBack,
            _ => Did::Change,
        };
        let telling = Telling::new(&texts, &titles, &names);
        told.push(telling.sentence(&line.label, did, &changes));
    }
    told
}

/// The sentence of one edit.
fn sentence(edit: &Edit) -> String {
    let (_folder, mut document) = document();
    document.edit(edit, &at(1)).unwrap();
    lines(&document).pop().unwrap()
}

fn risk(edit: RiskEdit) -> Edit {
    Edit::Risk(RiskId(1), edit)
}

#[test]
fn each_kind_of_line_is_a_sentence() {
    let own = Risk::new(RiskId(0), "Brand".to_owned(), CriteriaId(1));
    for (edit, expected) in [
        (
            risk(RiskEdit::Likelihood(Rating::Gross, Likelihood::Moderate)),
            "Kans van \"Laptop gestolen\": van groot naar middelmatig",
        ),
        (
            Edit::Practice(PracticeField::Owner, "J. de Boer".to_owned()),
            "Praktijkhouder: van \"T. Voorbeeld\" naar \"J. de Boer\"",
        ),
        (
            Edit::Practice(PracticeField::Deputy, "J. de Boer".to_owned()),
            "Vervanger: ingevuld met \"J. de Boer\"",
        ),
        (Edit::Add(Record::Risk(Box::new(own))), "Risico \"Brand\" toegevoegd"),
        (
            Edit::Remove(RecordKey::Measure(MeasureId(1))),
            "Maatregel \"Schijf versleutelen\" verwijderd; 2 andere onderdelen veranderden mee",
        ),
        (
            risk(RiskEdit::Rerate(Rerating {
                rating: Rating::Gross,
                likelihood: Likelihood::Moderate,
                consequence: Consequence::VeryHigh,
                column: None,
                reason: " Er is nu een\nslot op ".to_owned(),
            })),
            "Kans van \"Laptop gestolen\": van groot naar middelmatig. Waarom: Er is nu een slot op",
        ),
        (
            Edit::Risks(vec![RiskId(1)], RiskEdit::Treatment(Some(Treatment::Avoid))),
            "Aanpak van \"Laptop gestolen\": van beheersen naar vermijden",
        ),
        (Edit::Version("2026-11".to_owned()), "Versie vaststellen: \"2026-11\""),
        (
            risk(RiskEdit::Withdraw),
            "Aanvaarding van \"Laptop gestolen\" intrekken: Aanvaard door leeggemaakt; er stond \"T. Voorbeeld\"; Aanvaard op leeggemaakt; er stond 20 november 2026; en nog 5 gegevens",
        ),
    ] {
        assert_eq!(sentence(&edit), expected);
    }
}

#[test]
fn the_first_line_says_what_there_was_to_begin_with() {
    let (_folder, document) = document();
    assert_eq!(lines(&document), ["Beveiligingsmap begonnen, met 17 onderdelen"]);
}

#[test]
fn taking_back_and_bringing_back_say_what() {
    let (_folder, mut document) = document();
    document.edit(&risk(RiskEdit::Treatment(Some(Treatment::Avoid))), &at(1)).unwrap();
    document.edit(&Edit::Remove(RecordKey::Measure(MeasureId(1))), &at(2)).unwrap();
    document.undo(&at(3)).unwrap();
    document.undo(&at(4)).unwrap();
    document.redo(&at(5)).unwrap();
    let told = lines(&document);
    assert_eq!(
        told[3..],
        [
            "Ongedaan gemaakt: Maatregel \"Schijf versleutelen\" verwijderd; 2 andere onderdelen veranderden mee",
            "Ongedaan gemaakt: Aanpak van \"Laptop gestolen\": van beheersen naar vermijden",
            "Opnieuw gedaan: Aanpak van \"Laptop gestolen\": van beheersen naar vermijden",
        ]
    );
}

#[test]
fn going_back_counts_what_it_brought() {
    let (_folder, mut document) = document();
    document.edit(&Edit::Remove(RecordKey::Measure(MeasureId(1))), &at(1)).unwrap();
    let then = Box::new(document.as_of(1).unwrap());
    let moment = "23-11-2026 09:00".to_owned();
    document.edit(&Edit::Restore { moment, then }, &at(2)).unwrap();
    assert_eq!(
        lines(&document).pop().unwrap(),
        "Terug naar 23-11-2026 09:00: 1 onderdeel nieuw, 2 onderdelen gewijzigd"
    );
}

#[test]
fn a_record_without_a_name_goes_by_its_version() {
    let (_folder, mut document) = document();
    let cell = CriteriaEdit::SetLevel {
        likelihood: Likelihood::VeryLarge,
        consequence: praktijkschild::domain::scale::Consequence::Low,
        level: praktijkschild::domain::scale::Level::High,
    };
    document.edit(&Edit::Criteria(cell), &at(1)).unwrap();
    let adopt = CriteriaEdit::Adopt { by: "J.".to_owned(), on: date(2026, 11, 23) };
    document.edit(&Edit::Criteria(adopt), &at(2)).unwrap();
    assert_eq!(
        lines(&document)[1..],
        [
            "Risicocriteria, versie 2 toegevoegd",
            "Risicocriteria vaststellen, versie 2: Vastgesteld door ingevuld met \"J.\"; Vastgesteld op ingevuld met 23 november 2026",
        ]
    );
}
