//! Evidence that comes in: what it must say, how it is known again, and that decisions rest on it.

use crate::interchange::exported;
use crate::interchange::imported;
use crate::interchange::merge::document;
use crate::interchange::merge::file;
use praktijkschild::domain::evidence::content::ContentHash;
use praktijkschild::domain::id::EvidenceId;
use serde_json::Value;
use serde_json::json;

/// A file with some bytes.
fn piece(id: u32, title: &str, bytes: &[u8]) -> Value {
    json!({"id": id, "kind": "file", "title": title, "file_name": "scan.pdf", "size": bytes.len(),
        "media_type": "application/pdf", "sha256": ContentHash::of(bytes).to_string(),
        "added_on": "2026-11-01"})
}

#[test]
fn what_evidence_must_say_is_asked_for_by_its_place() {
    let note = json!({"id": 1, "kind": "note", "title": "Gezien", "note": "Op het scherm", "added_on": "2026-11-01"});
    for (change, words) in [
        (json!({"title": " "}), "evidence[0].title: the name is blank"),
        (json!({"size": 0}), "evidence[0].size: "),
        (json!({"size": 20_000_001}), "evidence[0].size: "),
        (json!({"file_name": "a.exe"}), "evidence[0].file_name: "),
        (json!({"file_name": "a.docm"}), "evidence[0].file_name: "),
        (json!({"file_name": ""}), "evidence[0].file_name: the name is blank"),
        (json!({"sha256": "abc"}), "evidence[0].sha256"),
        (json!({"sha256": null}), "evidence[0].sha256"),
        (json!({"kind": "film"}), "evidence[0].kind"),
        (json!({"measures": [9]}), "evidence[0].measures[0]"),
        (json!({"owner": "A"}), "evidence[0].owner"),
    ] {
        let mut entry = piece(1, "Scan", b"%PDF");
        for (key, value) in change.as_object().unwrap() {
            entry[key] = value.clone();
        }
        let error = imported(&document(json!({})), &file(json!({"evidence": [entry]})));
        let sentence = error.unwrap_err().to_string();
        assert!(sentence.contains(words), "{change}: {sentence}");
    }
    let mut blank = note.clone();
    blank["note"] = json!("");
    let error = imported(&document(json!({})), &file(json!({"evidence": [blank]}))).unwrap_err();
    assert!(error.to_string().starts_with("evidence[0].note: "), "{error}");
    assert!(imported(&document(json!({})), &file(json!({"evidence": [note]}))).is_ok());
}

/// A file is known by its bytes, whatever it is called; another of the same name is another.
#[test]
fn a_file_is_known_again_by_its_bytes_and_not_by_its_name() {
    let isms = document(json!({"evidence": [piece(1, "Scan", b"een"), piece(2, "Foto", b"twee")]}));
    let again = piece(1, "Scan anders", b"twee");
    let other = piece(2, "Scan", b"drie");
    let after = imported(&isms, &file(json!({"evidence": [again, other]}))).unwrap();
    let titles: Vec<_> = after.evidence.values().map(|it| it.title.as_str()).collect();
    assert_eq!(titles, ["Scan", "Scan anders", "Scan"]);
    assert_eq!(after.evidence[&EvidenceId(3)].sha256, ContentHash::of(b"drie"));
}

/// A path has no place in a document.
#[test]
fn the_name_of_a_file_never_leads_anywhere() {
    let mut entry = piece(1, "Scan", b"een");
    entry["file_name"] = json!("../../etc/scan.pdf");
    let after = imported(&document(json!({})), &file(json!({"evidence": [entry]}))).unwrap();
    assert_eq!(after.evidence[&EvidenceId(1)].file_name, "scan.pdf");
    assert_eq!(exported(&after)["evidence"][0]["file_name"], "scan.pdf");
}
