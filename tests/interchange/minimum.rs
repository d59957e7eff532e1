//! The minimum file of the format's description.

use crate::interchange::MINIMUM;
use crate::interchange::TODAY;
use crate::interchange::exported;
use crate::interchange::imported;
use crate::interchange::minimum_with;
use crate::interchange::minimum_without;
use praktijkschild::domain::Isms;
use praktijkschild::interchange::to_json;
use serde_json::Value;
use serde_json::json;

/// Whether everything that is said here is said there too, with the same value.
fn says(there: &Value, here: &Value, path: &str) {
    match (there, here) {
        (Value::Object(there), Value::Object(here)) => {
            for (key, value) in here {
                let found = there.get(key).unwrap_or_else(|| panic!("{path}.{key} is missing"));
                says(found, value, &format!("{path}.{key}"));
            }
        }
        (Value::Array(there), Value::Array(here)) => {
            assert_eq!(there.len(), here.len(), "{path}");
            for (place, (there, here)) in there.iter().zip(here).enumerate() {
                says(there, here, &format!("{path}[{place}]"));
            }
        }
        _ => assert_eq!(there, here, "{path}"),
    }
}

#[test]
fn the_minimum_file_comes_out_with_every_value_it_came_in_with_derived_ones_too() {
    let isms = imported(&Isms::default(), MINIMUM).unwrap();
    let here: Value = serde_json::from_str(MINIMUM).unwrap();
    says(&exported(&isms), &here, "");
}

#[test]
fn what_is_written_is_read_and_written_again_byte_for_byte() {
    let first = to_json(&imported(&Isms::default(), MINIMUM).unwrap(), TODAY);
    let second = to_json(&imported(&Isms::default(), &first).unwrap(), TODAY);
    assert_eq!(first, second);
    assert!(
        first.starts_with("{\n  \"format\": \"praktijkschild\",\n  \"version\": 1,"),
        "{first}"
    );
    assert!(first.ends_with("\n}\n"));
}

#[test]
fn derived_blocks_are_ignored_whatever_they_say() {
    let isms = imported(&Isms::default(), MINIMUM).unwrap();
    let lies = minimum_with(
        "/risks/0/derived",
        json!({"acceptance": "valid", "anything": [1, {"at": "all"}]}),
    );
    assert_eq!(imported(&Isms::default(), &lies).unwrap(), isms);
    assert_eq!(imported(&Isms::default(), &minimum_without("/risks/0/derived")).unwrap(), isms);
}

#[test]
fn a_file_with_only_its_heading_changes_nothing() {
    let isms = imported(&Isms::default(), MINIMUM).unwrap();
    let empty = r#"{"format": "praktijkschild", "version": 1}"#;
    assert_eq!(imported(&isms, empty).unwrap(), isms);
}

#[test]
fn a_byte_order_mark_from_a_windows_editor_does_no_harm() {
    let marked = format!("\u{feff}{MINIMUM}");
    assert!(imported(&Isms::default(), &marked).is_ok());
}

#[test]
fn a_key_that_is_left_out_is_not_filled_in() {
    let isms = imported(&Isms::default(), MINIMUM).unwrap();
    let after = imported(&isms, &minimum_without("/measures/0/due")).unwrap();
    assert_eq!(exported(&after)["measures"][0].get("due"), None);
    let after = imported(&isms, &minimum_without("/risks/0/residual/consequence/society"));
    assert!(after.is_err(), "an acceptance of a risk without a level cannot have been");
}

#[test]
fn a_rating_without_criteria_is_judged_by_those_in_use() {
    let isms = imported(&Isms::default(), &minimum_without("/risks/0/gross/criteria")).unwrap();
    assert_eq!(exported(&isms)["risks"][0]["gross"]["criteria"], json!(1));
}
