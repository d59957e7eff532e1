//! The JSON Schema that ships.

use praktijkschild::interchange::schema;
use serde_json::Value;

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/interchange/schema.json");

#[test]
#[expect(clippy::disallowed_methods, reason = "UPDATE_SNAPSHOTS=1 writes the shipped schema anew")]
fn the_schema_that_ships_is_the_one_the_types_have() {
    let generated = schema::generate();
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::write(PATH, &generated).unwrap();
    }
    let shipped = String::from_utf8(std::fs::read(PATH).unwrap()).unwrap();
    assert_eq!(shipped, generated, "run this test once with UPDATE_SNAPSHOTS=1");
}

#[test]
fn the_schema_is_draft_2020_12_and_refuses_unknown_keys_everywhere() {
    let schema: Value = serde_json::from_str(&schema::generate()).unwrap();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert_eq!(schema["additionalProperties"], false);
    for name in [
        "RiskEntry",
        "ProcessEntry",
        "Classification",
        "AssessmentEntry",
        "AcceptanceEntry",
        "Consequences",
    ] {
        assert_eq!(schema["$defs"][name]["additionalProperties"], false, "{name}");
    }
    let aspects = &schema["$defs"]["ExchangeEntry"]["properties"]["aspects"];
    assert_eq!(aspects["properties"].as_object().unwrap().len(), 10);
    assert_eq!(aspects["additionalProperties"], false);
    assert_eq!(schema["$defs"]["RiskEntry"]["required"], serde_json::json!(["id", "title"]));
}
