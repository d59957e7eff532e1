//! Files that cannot be read in, and whether a person is told what to do about it.

use crate::interchange::MINIMUM;
use crate::interchange::imported;
use crate::interchange::minimum_with;
use crate::interchange::minimum_without;
use praktijkschild::domain::Isms;
use praktijkschild::interchange::LARGEST_MEGABYTES;
use praktijkschild::text::Texts;
use serde_json::json;

/// The sentence for a file that is refused.
fn refused(json: &str) -> String {
    let error = imported(&Isms::default(), json).expect_err("this file should be refused");
    let text = Texts::dutch();
    assert!(text.has(error.key()), "no sentence for {error:?}");
    let sentence = error.sentence(&text);
    assert!(!sentence.contains('{'), "not all is filled in: {sentence}");
    sentence
}

#[test]
fn an_unknown_key_is_named_with_its_path() {
    let cases = [
        ("/risks/0/gross/likelyhood", "risks[0].gross.likelyhood"),
        ("/risk", "risk"),
        ("/practice/nmae", "practice.nmae"),
        (
            "/processes/0/classification/availability/patients",
            "processes[0].classification.availability.patients",
        ),
        ("/criteria/0/matrix/huge", "criteria[0].matrix.huge"),
        ("/exchanges/0/aspects/k", "exchanges[0].aspects.k"),
        ("/risks/0/acceptance/given_by", "risks[0].acceptance.given_by"),
        ("/statement_of_applicability/0/note", "statement_of_applicability[0].note"),
    ];
    for (pointer, path) in cases {
        let sentence = refused(&minimum_with(pointer, json!("small")));
        assert_eq!(
            sentence,
            format!("De sleutel {path} bestaat niet in dit formaat. Kijk of u een typefout ziet.")
        );
    }
}

#[test]
fn a_missing_key_is_named_with_its_path() {
    let cases = [
        ("/version", "version"),
        ("/risks/0/id", "risks[0].id"),
        ("/processes/0/name", "processes[0].name"),
        ("/criteria/0/matrix/small", "criteria[0].matrix.small"),
        ("/criteria/0/adopted_on", "criteria[0].adopted_on"),
        ("/risks/0/acceptance/reason", "risks[0].acceptance.reason"),
        ("/risks/0/acceptance/review_on", "risks[0].acceptance.review_on"),
    ];
    for (pointer, path) in cases {
        assert_eq!(
            refused(&minimum_without(pointer)),
            format!("De sleutel {path} ontbreekt. Vul die aan.")
        );
    }
}

#[test]
fn a_value_that_does_not_fit_is_shown_with_its_path() {
    let cases = [
        ("/risks/0/gross/likelihood", json!("huge"), "\"huge\"", "risks[0].gross.likelihood"),
        ("/risks/0/patient_safety", json!("ja"), "\"ja\"", "risks[0].patient_safety"),
        ("/risks/0/id", json!(-1), "-1", "risks[0].id"),
        ("/risks/0/id", json!(1.5), "1.5", "risks[0].id"),
        ("/risks/0/id", json!(4_294_967_296_u64), "4294967296", "risks[0].id"),
        ("/risks/0/owner", json!(null), "null", "risks[0].owner"),
        ("/measures/0/due", json!("31-01-2027"), "\"31-01-2027\"", "measures[0].due"),
        ("/measures/0/due", json!("-000001-01-01"), "\"-000001-01-01\"", "measures[0].due"),
        ("/measures/0/due", json!("2027-02-30"), "\"2027-02-30\"", "measures[0].due"),
        ("/measures/0/due", json!("2027-01-31T10:00"), "\"2027-01-31T10:00\"", "measures[0].due"),
        ("/measures/0/controls/0", json!("9.1"), "\"9.1\"", "measures[0].controls[0]"),
        ("/criteria/0/matrix/small", json!(["low"]), "[\"low\"]", "criteria[0].matrix.small"),
        (
            "/statement_of_applicability/0/control",
            json!("8.05"),
            "\"8.05\"",
            "statement_of_applicability[0].control",
        ),
        ("/version", json!(0), "0", "version"),
        ("/version", json!("1"), "\"1\"", "version"),
    ];
    for (pointer, value, found, path) in cases {
        let sentence = refused(&minimum_with(pointer, value));
        assert_eq!(
            sentence,
            format!("De waarde {found} past niet bij {path}. Verbeter die waarde.")
        );
    }
    let five = json!(["low", "low", "low", "low", "low"]);
    assert!(
        refused(&minimum_with("/criteria/0/matrix/small", five))
            .contains("criteria[0].matrix.small")
    );
}

#[test]
fn a_long_wrong_value_is_shown_in_part() {
    let sentence = refused(&minimum_with("/risks/0/treatment", json!("é".repeat(1000))));
    assert!(sentence.contains('…') && sentence.chars().count() < 150, "{sentence}");
}

#[test]
fn a_number_that_stands_twice_is_refused() {
    let twice = json!([{ "id": 4, "name": "A" }, { "id": 4, "name": "B" }]);
    let sentence = refused(&minimum_with("/processes", twice));
    assert_eq!(
        sentence,
        "processes[1].id: nummer 4 staat er twee keer. Geef elk onderdeel een eigen nummer."
    );
    let twice = json!([{ "control": "8.5" }, { "control": "8.5" }]);
    let sentence = refused(&minimum_with("/statement_of_applicability", twice));
    assert!(
        sentence.starts_with("statement_of_applicability[1].control: nummer 8.5"),
        "{sentence}"
    );
}

#[test]
fn a_link_to_something_the_file_does_not_hold_is_refused() {
    let cases = [
        ("/systems/0/supplier", json!(9), "systems[0].supplier"),
        ("/systems/0/processes", json!([1, 9]), "systems[0].processes[1]"),
        ("/exchanges/0/systems", json!([9]), "exchanges[0].systems[0]"),
        ("/risks/0/applies_to/exchanges", json!([9]), "risks[0].applies_to.exchanges[0]"),
        ("/risks/0/measures", json!([9]), "risks[0].measures[0]"),
        ("/risks/0/gross/criteria", json!(9), "risks[0].gross.criteria"),
        ("/risks/0/residual/criteria", json!(9), "risks[0].residual.criteria"),
    ];
    for (pointer, value, path) in cases {
        let sentence = refused(&minimum_with(pointer, value));
        assert_eq!(
            sentence,
            format!("{path} wijst naar nummer 9, maar dat staat niet in dit bestand.")
        );
    }
}

#[test]
fn a_broken_rule_is_told_with_its_place() {
    let long = "x".repeat(20_001);
    let cases = [
        ("/processes/0/name", json!(" "), "processes[0].name: Geef een naam"),
        ("/practice/scope", json!(long), "practice.scope: Deze tekst is te lang"),
        (
            "/policy",
            json!({"own_text": {"doel": long}}),
            "policy.own_text.doel: Deze tekst is te lang",
        ),
        ("/criteria/0/adopted_by", json!(""), "criteria[0].adopted_by: Vul in wie"),
        (
            "/criteria/0/matrix/small",
            json!(["low", "medium", "low", "high"]),
            "criteria[0].matrix.small[2]: Dit kan niet",
        ),
        (
            "/criteria/0/limits",
            json!({"little_below": 9, "noticeable_up_to": 9}),
            "criteria[0].limits: De tweede grens",
        ),
        (
            "/criteria/0/frequencies",
            json!({"large": long}),
            "criteria[0].frequencies.large: Deze tekst is te lang",
        ),
        (
            "/risks/0/gross/rounded",
            json!({"organisation": "light_to_many"}),
            "risks[0].gross.rounded: Deze afronding past niet",
        ),
        (
            "/risks/0/lesser_vulnerabilities",
            json!(["Geen slot", " "]),
            "risks[0].lesser_vulnerabilities[1]: Schrijf op waarom",
        ),
        (
            "/risks/0/lesser_vulnerabilities",
            json!(vec!["Geen slot"; 12]),
            "risks[0].lesser_vulnerabilities: Een risico heeft plaats voor 12",
        ),
        ("/risks/0/measures", json!([]), "risks[0].residual: Het restrisico kan alleen lager"),
        (
            "/risks/0/gross/likelihood",
            json!("very_small"),
            "risks[0].residual: Met maatregelen kan",
        ),
        ("/risks/0/gross/consequence", json!({}), "risks[0].residual: Beoordeel eerst"),
        (
            "/risks/0/relevance",
            json!("not_relevant"),
            "risks[0].relevance_reason: Schrijf op waarom",
        ),
        ("/risks/0/acceptance/by", json!("  "), "risks[0].acceptance.by: Vul in wie"),
        ("/risks/0/acceptance/reason", json!(""), "risks[0].acceptance.reason: Schrijf op waarom"),
        (
            "/risks/0/acceptance/review_on",
            json!("2027-11-23"),
            "risks[0].acceptance.review_on: Kies een datum",
        ),
        (
            "/risks/0/acceptance/review_on",
            json!("2026-11-22"),
            "risks[0].acceptance.review_on: Kies een datum",
        ),
        ("/statement_of_applicability/0/applicable", json!(false), "statement_of_applicability[0]"),
    ];
    for (pointer, value, start) in cases {
        let json = match pointer {
            // Above gross, not below it without a measure.
            "/risks/0/gross/likelihood" => minimum_with(
                "/risks/0/gross",
                json!({
                    "likelihood": "very_small", "consequence": {"patient": "low", "organisation": "low", "society": "low"}
                }),
            ),
            "/statement_of_applicability/0/applicable" => minimum_with(
                "/statement_of_applicability",
                json!([{"control": "8.5", "applicable": false}]),
            ),
            _ => minimum_with(pointer, value),
        };
        let sentence = refused(&json);
        assert!(sentence.starts_with(start), "{pointer}: {sentence}");
    }
}

#[test]
fn what_is_not_our_format_is_refused_in_one_sentence() {
    for json in [
        "[]",
        "{}",
        "1",
        "null",
        r#"{"format": "iets anders", "version": 1}"#,
        r#"{"format": 1}"#,
        &"[".repeat(100_000),
    ] {
        assert!(
            refused(json).starts_with("Dit bestand is geen export van Praktijkschild"),
            "{json}"
        );
    }
    for json in ["", "praktijkschild", "{", &MINIMUM[..MINIMUM.len() / 2]] {
        assert!(refused(json).starts_with("Dit bestand is geen geldige JSON"), "{json}");
    }
    let newer = r#"{"format": "praktijkschild", "version": 2, "shiny": true}"#;
    assert!(
        refused(newer).starts_with("Dit bestand is gemaakt met een nieuwere versie (formaat 2)")
    );
}

#[test]
fn a_key_that_stands_twice_is_refused() {
    let twice =
        MINIMUM.replacen("\"title\": \"Gijzelsoftware\"", "\"title\": \"A\", \"title\": \"B\"", 1);
    assert!(
        refused(&twice).starts_with("Een sleutel staat er twee keer, bij regel 15, teken"),
        "{}",
        refused(&twice)
    );
}

#[test]
fn a_text_that_stands_twice_under_one_key_is_refused_and_not_lost() {
    let twice = r#"{"format": "praktijkschild", "version": 1,
        "policy": {"own_text": {"goal": "Eerst.", "goal": "Later."}}}"#;
    assert!(refused(twice).starts_with("Een sleutel staat er twee keer"), "{}", refused(twice));
    let twice = r#"{"format": "praktijkschild", "version": 1,
        "exchanges": [{"id": 1, "name": "Lab", "aspects": {"a": "Eerst.", "a": "Later."}}]}"#;
    assert!(refused(twice).starts_with("Een sleutel staat er twee keer"), "{}", refused(twice));
}

#[test]
fn a_file_nested_too_deep_or_too_large_is_refused() {
    let deep = minimum_with("/practice", json!(0))
        .replace(":0", &format!(":{}{}", "[".repeat(500), "]".repeat(500)));
    assert!(refused(&deep).starts_with("Dit bestand is geen geldige JSON"), "{}", refused(&deep));
    let large = " ".repeat(LARGEST_MEGABYTES * 1_000_000) + MINIMUM;
    assert_eq!(refused(&large), "Dit bestand is te groot. Een bestand mag hoogstens 50 MB zijn.");
}

#[test]
fn an_answer_that_is_no_answer_is_named_with_its_path() {
    for (practice, path) in [
        (json!({ "settled": ["Q-staff"] }), "practice.settled[0]"),
        (json!({ "answers": { "Q-staff": " " } }), "practice.answers.Q-staff"),
        (json!({ "answers": { "": "none" } }), "practice.answers."),
    ] {
        let sentence = refused(&minimum_with("/practice", practice));
        assert!(sentence.contains(path), "{sentence}");
    }
    let twice = MINIMUM.replacen(
        "\"practice\": {",
        "\"practice\": { \"answers\": { \"Q-ai\": \"yes\", \"Q-ai\": \"no\" },",
        1,
    );
    assert_ne!(twice, MINIMUM);
    assert!(!refused(&twice).is_empty());
}
