//! Every record comes back from its row as it was.

use crate::document::fixture::at;
use crate::store::closed;
use crate::store::meddle;
use crate::store::refused;
use praktijkschild::document::Document;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::store::check::check;
use praktijkschild::store::error::StoreError;

/// A value that cannot be is never taken for something else.
#[test]
fn a_value_outside_its_scale_names_its_table_and_row() {
    for (sql, table, id) in [
        ("UPDATE risk SET gross_likelihood = 'often'", "risk", "1"),
        ("UPDATE risk SET gross_patient = 'extreme'", "risk", "1"),
        ("UPDATE risk SET category = ''", "risk", "1"),
        ("UPDATE risk SET lesser_vulnerabilities = '{}'", "risk", "1"),
        ("UPDATE risk SET gross_patient_between = 'heavy'", "risk", "1"),
        ("UPDATE risk SET gross_patient_between = 'light_to_many'", "risk", "1"),
        ("UPDATE risk SET residual_organisation_between = 'name_unmeasured'", "risk", "1"),
        ("UPDATE risk SET accepted_on = '2026-02-31'", "risk", "1"),
        ("UPDATE risk SET accepted_on = NULL", "risk", "1"),
        ("UPDATE risk SET accepted_state = '{}'", "risk", "1"),
        ("UPDATE risk_control SET control = '9.99'", "risk_control", "1"),
        ("UPDATE measure SET status = 'done'", "measure", "1"),
        ("UPDATE measure SET checked_on = 'never'", "measure", "1"),
        ("UPDATE measure SET effect = '{}'", "measure", "1"),
        ("UPDATE risk SET read_on = NULL", "risk", "1"),
        ("UPDATE measure SET due = 'tomorrow'", "measure", "1"),
        ("UPDATE measure_control SET control = '' WHERE control = '8.1'", "measure_control", "1"),
        ("UPDATE evidence SET kind = 'film'", "evidence", "1"),
        ("UPDATE evidence SET sha256 = x'00'", "evidence", "1"),
        ("UPDATE evidence SET size = -1", "evidence", "1"),
        ("UPDATE evidence SET expires_on = 'never'", "evidence", "1"),
        ("UPDATE statement SET control = '4.1'", "statement", "4.1"),
        ("UPDATE statement SET applicable = 'perhaps'", "statement", "8.24"),
        ("UPDATE supplier SET agreement = 'handshake'", "supplier", "1"),
        ("UPDATE supplier SET breach_notice_hours = -1", "supplier", "1"),
        ("UPDATE system SET hosting = 'basement'", "system", "1"),
        ("UPDATE exchange SET aspects = '{\"z\": \"\"}'", "exchange", "1"),
        ("UPDATE exchange SET direction = 'up'", "exchange", "1"),
        ("UPDATE process SET integrity_patient = 'none'", "process", "1"),
        ("UPDATE role SET assigned = '[\"DU-sleep\"]'", "role", "1"),
        ("UPDATE practice SET compensating = '{\"x-y\": \"z\"}'", "practice", "1"),
        ("UPDATE practice SET cbw = 'perhaps'", "practice", "1"),
        ("UPDATE policy_call SET happened_on = 'yesterday'", "policy_call", "1"),
        ("UPDATE context_issue SET origin = 'above'", "context_issue", "1"),
        ("UPDATE goal SET interval_months = 99999999999", "goal", "1"),
        ("UPDATE criteria SET levels = '[]'", "criteria", "1"),
        ("UPDATE criteria SET little_below = 17500", "criteria", "1"),
        ("UPDATE criteria SET noticeable_up_to = 99999999999", "criteria", "1"),
        ("UPDATE criteria SET frequencies = '{\"often\": \"\"}'", "criteria", "1"),
        (
            "UPDATE criteria SET levels = replace(levels, '\"medium\",\"high\",\"high\",\"high\"', '\"medium\",\"high\",\"high\",\"low\"')",
            "criteria",
            "1",
        ),
        ("UPDATE criteria SET adopted_by = NULL", "criteria", "1"),
        ("UPDATE process SET outside_eea = 'mars'", "process", "1"),
        ("UPDATE supplier SET cert = 'perhaps'", "supplier", "1"),
        ("UPDATE supplier SET agreement_until = 'soon'", "supplier", "1"),
        ("UPDATE practice SET cert_connection = 'wire'", "practice", "1"),
        ("UPDATE practice SET answers = '[]'", "practice", "1"),
        ("UPDATE practice SET settled = '{}'", "practice", "1"),
        ("DELETE FROM criteria", "criteria", "1"),
        ("DELETE FROM practice", "practice", "1"),
        ("DELETE FROM document", "document", "1"),
        ("UPDATE policy_version SET sections = '[1]'", "policy_version", "1"),
        ("UPDATE sqlite_sequence SET seq = -1 WHERE name = 'risk'", "sqlite_sequence", "risk"),
    ] {
        let (_folder, path) = closed();
        meddle(&path, sql);
        let error = refused(&path);
        let named =
            matches!(&error, StoreError::Damaged { table: t, id: i } if *t == table && i == id);
        assert!(named, "{sql}: {error:?}");
    }
}

#[test]
fn a_link_to_nothing_is_damage() {
    let (_folder, path) = closed();
    meddle(&path, "DELETE FROM supplier");
    assert!(matches!(refused(&path), StoreError::Corrupt { .. }));
}

#[test]
fn a_row_that_another_program_changed_is_seen_by_the_check() {
    let (_folder, path) = closed();
    meddle(&path, "UPDATE risk SET title = 'Niets aan de hand'");
    let report = check(&path, None).unwrap();
    assert_eq!(report.unexplained, [RecordKey::Risk(RiskId(1))]);
    assert!(!report.is_sound());
}

#[test]
fn an_untouched_document_is_sound_and_shows_its_fingerprint() {
    let (_folder, path) = closed();
    let report = check(&path, None).unwrap();
    assert!(report.is_sound(), "{report:?}");
    let document = Document::open(&path).unwrap();
    assert_eq!((report.document.as_str(), report.lines), (document.id(), 1));
    assert_eq!(report.fingerprint, document.fingerprint());
}

#[test]
fn two_documents_with_the_same_content_are_not_the_same_document() {
    let ((_one, first), (_two, second)) = (closed(), closed());
    let (first, second) = (Document::open(&first).unwrap(), Document::open(&second).unwrap());
    assert_ne!(first.id(), second.id());
    assert_ne!(first.fingerprint(), second.fingerprint());
    assert_eq!(first.journal()[0].stamp, at(0));
}
