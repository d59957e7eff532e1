//! Drafts of one field are taken back in one step.

use crate::document::fixture::at;
use crate::document::fixture::document;
use crate::document::fixture::practice;
use praktijkschild::document::Document;
use praktijkschild::domain::id::ExchangeId;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::inventory::ExchangeAspect;
use praktijkschild::domain::practice::PracticeField;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::edit::Edit;
use praktijkschild::edit::decision::CriteriaEdit;
use praktijkschild::edit::inventory::ExchangeEdit;
use praktijkschild::edit::risk::RiskEdit;
use praktijkschild::edit::risk::RiskText;
use praktijkschild::edit::vulnerability::VulnerabilityEdit;
use praktijkschild::store::journal::Stamp;

fn name(text: &str) -> Edit {
    Edit::Practice(PracticeField::Name, text.to_owned())
}

fn risk_text(field: RiskText, text: &str) -> Edit {
    Edit::Risk(RiskId(1), RiskEdit::Text(field, text.to_owned()))
}

/// How many steps back there are after these edits.
fn steps(edits: &[(Edit, Stamp)]) -> usize {
    let (_folder, mut document) = document();
    for (edit, stamp) in edits {
        document.edit(edit, stamp).unwrap();
    }
    let mut count = 0;
    while document.undo(&at(1000)).unwrap().is_some() {
        count += 1;
    }
    assert_eq!(document.isms(), &practice());
    count
}

#[test]
fn typing_in_one_field_is_one_step_back_and_one_forward() {
    let (_folder, mut document) = document();
    for (second, text) in [(1, "De"), (2, "De E"), (30, "De Es")] {
        document.edit(&name(text), &at(second)).unwrap();
    }
    assert_eq!(document.journal_lines(), 4, "every draft has its own line");
    document.undo(&at(31)).unwrap();
    assert_eq!(document.isms(), &practice());
    assert_eq!(document.journal_lines(), 5, "taking back is one line");
    document.redo(&at(32)).unwrap();
    assert_eq!(document.isms().practice.name, "De Es");
}

#[test]
fn folded_typing_stays_folded_after_a_restart() {
    let (_folder, mut document) = document();
    document.edit(&name("De"), &at(1)).unwrap();
    document.edit(&name("De Es"), &at(2)).unwrap();
    let path = document.path().to_owned();
    drop(document);
    let mut document = Document::open(&path).unwrap();
    document.edit(&name("De Es aan Zee"), &at(3)).unwrap();
    document.undo(&at(4)).unwrap();
    assert_eq!(document.isms().practice.name, "De Es", "a new sitting is a new step");
    document.undo(&at(5)).unwrap();
    assert_eq!(document.isms(), &practice());
}

#[test]
fn another_field_of_the_same_record_is_another_step() {
    assert_eq!(
        steps(&[
            (risk_text(RiskText::Owner, "A"), at(1)),
            (risk_text(RiskText::Breach, "B"), at(2))
        ]),
        2
    );
    assert_eq!(
        steps(&[
            (name("De Es"), at(1)),
            (Edit::Practice(PracticeField::Place, "X".to_owned()), at(2))
        ]),
        2
    );
}

#[test]
fn another_aspect_of_the_same_exchange_is_another_step() {
    let aspect = |aspect, text: &str| {
        Edit::Exchange(ExchangeId(1), ExchangeEdit::Aspect(aspect, text.to_owned()))
    };
    let (volume, circle) = (ExchangeAspect::Volume, ExchangeAspect::Circle);
    assert_eq!(
        steps(&[
            (aspect(volume, "w"), at(1)),
            (aspect(volume, "we"), at(2)),
            (aspect(circle, "x"), at(3))
        ]),
        2
    );
}

#[test]
fn typing_after_a_minute_is_another_step() {
    assert_eq!(steps(&[(name("De"), at(1)), (name("De Es"), at(60))]), 1);
    assert_eq!(steps(&[(name("De"), at(1)), (name("De Es"), at(61))]), 2);
    assert_eq!(
        steps(&[(name("De"), at(100)), (name("De Es"), at(1))]),
        2,
        "the clock was put back"
    );
}

#[test]
fn typing_by_somebody_else_is_another_step() {
    let colleague = Stamp { by: "A. Verzonnen".to_owned(), ..at(2) };
    assert_eq!(steps(&[(name("De"), at(1)), (name("De Es"), colleague)]), 2);
}

#[test]
fn something_else_in_between_ends_the_folding() {
    let other = risk_text(RiskText::Owner, "A");
    assert_eq!(steps(&[(name("De"), at(1)), (other, at(2)), (name("De Es"), at(3))]), 3);
}

#[test]
fn typing_after_taking_back_is_another_step() {
    let (_folder, mut document) = document();
    document.edit(&name("De"), &at(1)).unwrap();
    document.edit(&name("De Es"), &at(2)).unwrap();
    document.undo(&at(3)).unwrap();
    document.edit(&name("Het"), &at(4)).unwrap();
    document.undo(&at(5)).unwrap();
    assert_eq!(document.isms(), &practice());
}

/// Ctrl+Z must never seem to do nothing.
#[test]
fn typing_back_what_stood_there_is_a_step_of_its_own() {
    let old = practice().practice.name;
    assert_eq!(steps(&[(name("De"), at(1)), (name(&old), at(2))]), 2);
}

#[test]
fn choices_are_never_folded() {
    let safety = |harm| Edit::Risk(RiskId(1), RiskEdit::PatientSafety(harm));
    assert_eq!(steps(&[(safety(false), at(1)), (safety(true), at(2))]), 2);
}

#[test]
fn typing_in_two_texts_of_one_list_is_two_steps() {
    let reason = |place, text: &str| {
        let edit = VulnerabilityEdit::Text(place, text.to_owned());
        Edit::Risk(RiskId(1), RiskEdit::Vulnerability(edit))
    };
    let typed = [
        (reason(1, "Slot"), at(1)),
        (reason(1, "Slot stuk"), at(2)),
        (reason(2, "Niemand"), at(3)),
        (reason(2, "Niemand kijkt"), at(4)),
    ];
    assert_eq!(steps(&typed), 2);
}

#[test]
fn typing_a_frequency_begins_a_version_and_goes_on_in_it() {
    let often =
        |text: &str| Edit::Criteria(CriteriaEdit::SetFrequency(Likelihood::Small, text.to_owned()));
    let (_folder, mut document) = document();
    // The first letters begin the next version; those after them go on in it.
    for (second, text) in [(1, "Zel"), (2, "Zelden"), (3, "Zelden of")] {
        document.edit(&often(text), &at(second)).unwrap();
    }
    document.undo(&at(4)).unwrap();
    assert_eq!(document.isms().criteria_draft().unwrap().frequencies[&Likelihood::Small], "Zel");
    document.undo(&at(5)).unwrap();
    assert_eq!(document.isms().criteria_draft(), None);
}
