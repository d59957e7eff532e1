//! Acceptances that travel: one that holds keeps holding, one that does not never begins to.

use crate::interchange::MINIMUM;
use crate::interchange::exported;
use crate::interchange::imported;
use crate::interchange::minimum_with;
use praktijkschild::domain::Isms;
use praktijkschild::domain::id::MeasureId;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::measure::Measure;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::edit::Edit;
use praktijkschild::edit::measure::MeasureEdit;
use praktijkschild::edit::risk::Rating;
use praktijkschild::edit::risk::RiskEdit;
use praktijkschild::interchange::ImportError;
use serde_json::Value;
use serde_json::json;

/// A document in which the one risk is accepted, and rightly so.
fn accepted() -> Isms {
    imported(&Isms::default(), &minimum_with("/measures/0/status", json!("implemented"))).unwrap()
}

fn edited(isms: &Isms, edit: &Edit) -> Isms {
    let mut after = isms.clone();
    after.absorb(&edit.plan(isms).unwrap());
    after
}

/// What the export of a document says about its first risk.
fn derived(isms: &Isms) -> Value {
    exported(isms)["risks"][0]["derived"].clone()
}

/// The same document, after a journey through the open format into an empty one.
fn moved_house(isms: &Isms) -> Isms {
    imported(&Isms::default(), &exported(isms).to_string()).unwrap()
}

#[test]
fn an_acceptance_that_holds_holds_after_the_journey() {
    let isms = accepted();
    assert_eq!(derived(&isms)["acceptance"], "valid");
    assert_eq!(derived(&isms)["reasons"], json!([]));
    assert_eq!(derived(&moved_house(&isms)), derived(&isms));
}

#[test]
fn an_acceptance_that_went_stale_is_still_stale_after_the_journey() {
    let lower =
        Edit::Risk(RiskId(1), RiskEdit::Likelihood(Rating::Residual, Likelihood::VerySmall));
    let isms = edited(&accepted(), &lower);
    assert_eq!(derived(&isms)["acceptance"], "stale");
    assert_eq!(derived(&isms)["acceptable"], true);
    assert_eq!(moved_house(&isms), isms);
}

#[test]
fn an_acceptance_past_its_review_date_counts_as_stale() {
    let past = json!({"by": "A. Jansen", "on": "2025-01-10", "reason": "Klein", "review_on": "2025-06-10"});
    let isms = accepted();
    let late = imported(&isms, &minimum_with("/risks/0/acceptance", past)).unwrap();
    assert_eq!(derived(&late)["acceptance"], "stale");
}

#[test]
fn an_acceptance_against_the_three_conditions_comes_in_but_does_not_hold() {
    let cases = [
        ("/measures/0/status", json!("planned"), json!(["prescribed_measure:8.5"])),
        (
            "/risks/0/residual/likelihood",
            json!("large"),
            json!(["prescribed_measure:8.5", "outside_criteria"]),
        ),
        (
            "/risks/0/breach",
            json!("Wabvpz"),
            json!(["prescribed_measure:8.5", "law_or_contract:Wabvpz"]),
        ),
    ];
    for (pointer, value, reasons) in cases {
        let derived = derived(&imported(&Isms::default(), &minimum_with(pointer, value)).unwrap());
        assert_eq!(derived["acceptance"], "stale", "{pointer}");
        assert_eq!(derived["acceptable"], false, "{pointer}");
        assert_eq!(derived["reasons"], reasons);
    }
}

#[test]
fn an_acceptance_of_a_risk_without_a_level_is_refused_with_its_code() {
    let json = minimum_with("/risks/0/residual", json!({"likelihood": "small"}));
    let error = imported(&Isms::default(), &json).unwrap_err();
    assert!(matches!(error, ImportError::Rule { .. }));
    assert_eq!(error.to_string(), "risks[0].acceptance.given_for: not acceptable: incomplete");
}

#[test]
fn a_measure_that_is_gone_never_comes_back_to_make_an_acceptance_hold() {
    let second = Measure {
        id: MeasureId(0),
        title: "Kopie elders".to_owned(),
        ..accepted().measures[&MeasureId(1)].clone()
    };
    let isms = edited(&accepted(), &Edit::AddMeasureTo(RiskId(1), second.clone()));
    // Accepted with both measures; then the second is taken away.
    let json = exported(&isms).to_string().replace("\"given_for\"", "\"given_for_then\"");
    let mut whole: Value = serde_json::from_str(&json).unwrap();
    whole["risks"][0]["acceptance"].as_object_mut().unwrap().remove("given_for_then").unwrap();
    let both = imported(&isms, &whole.to_string()).unwrap();
    assert_eq!(derived(&both)["acceptance"], "valid");
    let bare = edited(&both, &Edit::Remove(RecordKey::Measure(MeasureId(2))));
    assert_eq!(derived(&bare)["acceptance"], "stale");

    // In another document a new measure gets the number of the one that is gone.
    let elsewhere = moved_house(&bare);
    assert_eq!(exported(&elsewhere), exported(&bare));
    let elsewhere = edited(
        &elsewhere,
        &Edit::AddMeasureTo(RiskId(1), Measure { title: "Iets anders".to_owned(), ..second }),
    );
    assert_eq!(derived(&elsewhere)["acceptance"], "stale");
}

#[test]
fn reading_ones_own_export_back_changes_nothing() {
    let isms = edited(
        &accepted(),
        &Edit::Measure(MeasureId(1), MeasureEdit::Status(MeasureStatus::Partial)),
    );
    assert_eq!(imported(&isms, &exported(&isms).to_string()).unwrap(), isms);
    assert_ne!(imported(&isms, MINIMUM).unwrap(), isms);
}
