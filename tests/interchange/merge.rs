//! Files that come into a document with things in it: whose number is whose.

use crate::interchange::MINIMUM;
use crate::interchange::exported;
use crate::interchange::imported;
use praktijkschild::domain::Isms;
use praktijkschild::domain::id::CriteriaId;
use praktijkschild::domain::id::ProcessId;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::edit::Edit;
use serde_json::Value;
use serde_json::json;

/// A document that was read from a file with these parts.
pub(super) fn document(parts: Value) -> Isms {
    imported(&Isms::default(), &file(parts)).unwrap()
}

pub(super) fn file(mut parts: Value) -> String {
    parts["format"] = json!("praktijkschild");
    parts["version"] = json!(1);
    parts.to_string()
}

/// Numbers and names of a list in the export.
fn names(isms: &Isms, list: &str) -> Vec<(u64, String)> {
    let entries = exported(isms)[list].as_array().unwrap().clone();
    let name = |entry: &Value| {
        entry.get("name").or(entry.get("title")).unwrap().as_str().unwrap().to_owned()
    };
    entries.iter().map(|entry| (entry["id"].as_u64().unwrap(), name(entry))).collect()
}

fn owned(names: &[(u64, &str)]) -> Vec<(u64, String)> {
    names.iter().map(|(id, name)| (*id, (*name).to_owned())).collect()
}

#[test]
fn a_number_is_kept_where_it_is_free() {
    let isms = document(json!({"processes": [{"id": 3, "name": "Triage"}]}));
    let isms = imported(&isms, &file(json!({"processes": [{"id": 7, "name": "Recept"}]}))).unwrap();
    assert_eq!(names(&isms, "processes"), owned(&[(3, "Triage"), (7, "Recept")]));
}

#[test]
fn a_number_that_is_taken_becomes_a_new_one_and_links_follow_it() {
    let here = json!({
        "suppliers": [{"id": 1, "name": "Kopieerzaak"}], "processes": [{"id": 1, "name": "Triage"}],
        "systems": [{"id": 1, "name": "Telefoon"}], "exchanges": [{"id": 1, "name": "Post"}],
        "measures": [{"id": 1, "title": "Deur dicht"}], "risks": [{"id": 1, "title": "Inbraak"}],
    });
    let isms = imported(&document(here), MINIMUM).unwrap();
    let all = exported(&isms);
    assert_eq!(
        all["systems"][1],
        json!({
            "id": 2, "name": "HIS", "supplier": 2, "processes": [2], "hosting": "unknown",
            "health_data": true, "two_factor": "unknown",
        })
    );
    let risk = &all["risks"][1];
    assert_eq!(risk["applies_to"], json!({"processes": [2], "systems": [2], "exchanges": []}));
    assert_eq!(risk["measures"], json!([2]));
    assert_eq!(
        risk["acceptance"]["given_for"]["measures"],
        json!([{"id": 2, "status": "partial"}])
    );
    assert_eq!(all["risks"][0]["title"], "Inbraak");
}

#[test]
fn reading_the_same_file_again_changes_nothing_even_where_numbers_were_taken() {
    let here = document(json!({
        "processes": [{"id": 1, "name": "Triage"}, {"id": 2, "name": "Recept en herhaalrecept"}],
        "measures": [{"id": 1, "title": "Deur dicht"}], "risks": [{"id": 1, "title": "Inbraak"}],
    }));
    let once = imported(&here, MINIMUM).unwrap();
    assert_eq!(names(&once, "processes"), owned(&[(1, "Triage"), (2, "Recept en herhaalrecept")]));
    assert_eq!(names(&once, "risks"), owned(&[(1, "Inbraak"), (2, "Gijzelsoftware")]));
    assert_eq!(imported(&once, MINIMUM).unwrap(), once);
}

#[test]
fn two_things_of_the_same_name_stay_two() {
    let twins =
        file(json!({"measures": [{"id": 1, "title": "Kopie"}, {"id": 2, "title": "Kopie"}]}));
    let here =
        document(json!({"measures": [{"id": 1, "title": "Slot"}, {"id": 2, "title": "Alarm"}]}));
    let once = imported(&here, &twins).unwrap();
    assert_eq!(
        names(&once, "measures"),
        owned(&[(1, "Slot"), (2, "Alarm"), (3, "Kopie"), (4, "Kopie")])
    );
    assert_eq!(imported(&once, &twins).unwrap(), once);
}

#[test]
fn a_number_that_was_given_out_once_is_never_given_out_again() {
    let isms =
        document(json!({"processes": [{"id": 1, "name": "Triage"}, {"id": 2, "name": "Recept"}]}));
    let mut after = isms.clone();
    after.absorb(&Edit::Remove(RecordKey::Process(ProcessId(2))).plan(&isms).unwrap());
    let after =
        imported(&after, &file(json!({"processes": [{"id": 2, "name": "Facturen"}]}))).unwrap();
    assert_eq!(names(&after, "processes"), owned(&[(1, "Triage"), (3, "Facturen")]));
}

#[test]
fn numbers_past_all_reason_are_mapped_as_well() {
    let strange =
        json!({"processes": [{"id": 0, "name": "Nul"}, {"id": u32::MAX, "name": "Veel"}]});
    let isms = document(strange.clone());
    assert_eq!(names(&isms, "processes"), owned(&[(1, "Nul"), (2, "Veel")]));
    assert_eq!(imported(&isms, &file(strange)).unwrap(), isms);
}

/// Criteria with one cell of the proposed table raised.
fn criteria(version: u32, adopted_by: &str, raised: bool) -> Value {
    let mut whole: Value = serde_json::from_str(MINIMUM).unwrap();
    let mut criteria = whole["criteria"][0].take();
    criteria["version"] = json!(version);
    criteria["adopted_by"] = json!(adopted_by);
    if raised {
        criteria["matrix"]["small"][1] = json!("medium");
    }
    criteria
}

#[test]
fn adopted_criteria_are_never_changed_by_other_ones() {
    let isms = document(json!({"criteria": [criteria(1, "A. Jansen", false)]}));
    let other = file(json!({
        "criteria": [criteria(1, "C. Smit", true)],
        "risks": [{"id": 1, "title": "Brand", "gross": {"criteria": 1, "likelihood": "small",
            "consequence": {"patient": "medium", "organisation": "medium", "society": "medium"}}}],
    }));
    let after = imported(&isms, &other).unwrap();
    assert_eq!(after.criteria[&CriteriaId(1)], isms.criteria[&CriteriaId(1)]);
    assert_eq!(exported(&after)["criteria"][1], criteria(2, "C. Smit", true));
    assert_eq!(exported(&after)["risks"][0]["gross"]["criteria"], 2);
    assert_eq!(exported(&after)["risks"][0]["derived"]["gross"]["level"], "medium");
    assert_eq!(imported(&after, &other).unwrap(), after);
}

#[test]
fn reading_an_old_export_does_not_undo_an_adoption() {
    let mut draft = criteria(1, "", false);
    draft.as_object_mut().unwrap().remove("adopted_on");
    draft.as_object_mut().unwrap().remove("adopted_by");
    let isms = document(json!({"criteria": [criteria(1, "A. Jansen", false)]}));
    assert_eq!(imported(&isms, &file(json!({"criteria": [draft]}))).unwrap(), isms);
}

#[test]
fn a_draft_by_which_risks_were_judged_stays_beside_the_criteria_that_come_in() {
    let judged = json!({"risks": [{"id": 1, "title": "Brand", "gross": {"likelihood": "small"}}]});
    let after =
        imported(&document(judged), &file(json!({"criteria": [criteria(1, "C. Smit", true)]})))
            .unwrap();
    let versions: Vec<_> = after.criteria.keys().map(|id| id.0).collect();
    assert_eq!(versions, [1, 2]);
    assert_eq!(after.criteria_in_use().id, CriteriaId(2));
}

#[test]
fn an_adopted_policy_is_kept_beside_another_one() {
    let policy = |by: &str| {
        let section = json!({"code": "doel", "title": "1. Doel", "text": "Zorg die doorgaat."});
        json!({"policy": {"versions": [
            {"version": 1, "adopted_by": by, "adopted_on": "2026-01-05", "sections": [section]}
        ]}})
    };
    let isms = document(policy("A. Jansen"));
    let after = imported(&isms, &file(policy("C. Smit"))).unwrap();
    let versions = exported(&after)["policy"]["versions"].clone();
    assert_eq!(versions[0]["adopted_by"], "A. Jansen");
    assert_eq!(
        (&versions[1]["version"], &versions[1]["adopted_by"]),
        (&json!(2), &json!("C. Smit"))
    );
    assert_eq!(imported(&after, &file(policy("C. Smit"))).unwrap(), after);
}
