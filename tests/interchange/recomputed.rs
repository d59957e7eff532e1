//! What an export says follows from the rest is what somebody else works out from that rest.

use crate::interchange::TODAY;
use crate::interchange::exported;
use crate::interchange::lived::lived;
use crate::interchange::recomputation::Export;
use praktijkschild::interchange::schema;
use serde_json::Value;
use std::collections::BTreeSet;

/// The lists whose entries tell what follows for them, and the schema's name of an entry.
const DERIVED: [(&str, &str); 4] = [
    ("exchanges", "ExchangeEntry"),
    ("processes", "ProcessEntry"),
    ("risks", "RiskEntry"),
    ("statement_of_applicability", "StatementEntry"),
];

/// Every path at which something is derived, lists without their places.
fn places(value: &Value, path: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Array(list) => list.iter().for_each(|entry| places(entry, path, found)),
        Value::Object(map) => {
            for (key, value) in map {
                let path = format!("{path}/{key}");
                if key == "derived" {
                    found.insert(path.clone());
                }
                places(value, &path, found);
            }
        }
        _ => {}
    }
}

/// Every value, by the keys that lead to it; numbers by whether there are any.
fn values(value: &Value, path: &str, seen: &mut BTreeSet<String>) {
    match value {
        Value::Object(map) => {
            map.iter().for_each(|(key, value)| values(value, &format!("{path}/{key}"), seen));
        }
        Value::Array(list) if list.iter().any(Value::is_number) => {
            seen.insert(format!("{path} some"));
        }
        Value::Array(list) => {
            let kind = |it: &Value| {
                let code = it.as_str().expect("a code");
                code.split(':').next().unwrap_or_default().to_owned()
            };
            let kinds: Vec<String> = list.iter().map(kind).collect();
            seen.insert(format!("{path} [{}]", kinds.join(" ")));
            seen.extend(kinds.iter().map(|kind| format!("{path} with {kind}")));
        }
        other => drop(seen.insert(format!("{path} {other}"))),
    }
}

/// What must have come about at least once: each value of each scale, and each rule.
fn expected() -> Vec<String> {
    let classes = ["null", "\"low\"", "\"medium\"", "\"high\"", "\"very_high\""];
    let columns = [
        "",
        "patient",
        "organisation",
        "society",
        "patient organisation",
        "patient society",
        "organisation society",
        "patient organisation society",
    ];
    let mut found = Vec::new();
    for list in ["processes", "exchanges"] {
        for aspect in ["availability", "integrity", "confidentiality"] {
            found.extend(classes.map(|class| format!("{list}/{aspect} {class}")));
            found.extend(columns.map(|by| format!("{list}/decided_by/{aspect} [{by}]")));
        }
    }
    for rating in ["gross", "residual"] {
        found.extend(classes.map(|class| format!("risks/{rating}/consequence {class}")));
        found.extend(columns.map(|by| format!("risks/{rating}/decided_by [{by}]")));
        let levels = &classes[..4];
        found.extend(levels.iter().map(|level| format!("risks/{rating}/level {level}")));
    }
    let others = [
        "risks/residual null",
        "risks/residual/reached true",
        "risks/residual/reached false",
        "risks/acceptance \"valid\"",
        "risks/acceptance \"stale\"",
        "risks/acceptance \"none\"",
        "risks/acceptable true",
        "risks/acceptable false",
        "risks/reasons with incomplete",
        "risks/reasons with prescribed_measure",
        "risks/reasons with outside_criteria",
        "risks/reasons with law_or_contract",
        "risks/reasons with replacement_unnamed",
        "risks/reasons with replacement_unclassified",
        "statement_of_applicability/risks some",
        "statement_of_applicability/risks []",
        "statement_of_applicability/measures some",
        "statement_of_applicability/measures []",
        "rule: given for something else",
        "rule: still to be taken",
        "rule: past its review",
        "rule: holds",
        "rule: an exception",
        "rule: no exception",
        "rule: not allowed any more",
    ];
    found.extend(others.map(str::to_owned));
    found
}

/// So many practices: enough for every rule to come about.
const PRACTICES: usize = 400;

#[test]
fn what_four_hundred_exports_derive_is_what_another_hand_works_out_from_them() {
    let today = TODAY.to_string();
    let mut seen = BTreeSet::new();
    for (place, isms) in lived(PRACTICES).iter().enumerate() {
        let whole = exported(isms);
        let export = Export::new(&whole, &today);
        for (list, _) in DERIVED {
            for entry in whole[list].as_array().expect("a list") {
                let found = export.derived(list, entry);
                assert_eq!(entry["derived"], found.derived, "practice {place}: {entry:#}");
                values(&found.derived, list, &mut seen);
                seen.extend(found.rules.iter().map(|rule| format!("rule: {rule}")));
            }
        }
    }
    let never: Vec<_> = expected().into_iter().filter(|value| !seen.contains(value)).collect();
    assert!(never.is_empty(), "never came about: {never:#?}");
}

#[test]
fn nothing_is_derived_that_nobody_else_works_out() {
    let known: BTreeSet<String> =
        DERIVED.iter().map(|(list, _)| format!("/{list}/derived")).collect();
    let mut found = BTreeSet::new();
    lived(40).iter().for_each(|isms| places(&exported(isms), "", &mut found));
    assert_eq!(found, known);

    let schema: Value = serde_json::from_str(&schema::generate()).expect("a schema");
    let kinds = schema["$defs"].as_object().expect("kinds").iter();
    let deriving = kinds.filter(|(_, kind)| kind["properties"].get("derived").is_some());
    let names: Vec<&str> = deriving.map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, DERIVED.map(|(_, name)| name));
    assert!(schema["properties"].get("derived").is_none());
}
