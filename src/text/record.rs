//! What people call a record: by its number in lists, by its name in a sentence.

use crate::domain::record::RecordKey;
use crate::text::Texts;

/// A record in a list, also one that is gone: "R7 Laptop kwijt", "Rol 2 Waarnemer".
pub fn title(text: &Texts, key: &RecordKey, name: &str) -> String {
    let numbered = |word: &str, number: u32| format!("{} {number}", text.get(word));
    let number = match key {
        RecordKey::Practice => return text.get("record-practice").into_owned(),
        RecordKey::Policy => return text.get("record-policy").into_owned(),
        RecordKey::PolicyVersion(id) => return numbered("record-policy-version", id.0),
        RecordKey::Criteria(id) => return numbered("record-criteria", id.0),
        RecordKey::Statement(control) => return in_sentence(text, key, control.as_str()),
        RecordKey::Role(id) => numbered("record-role", id.0),
        RecordKey::Goal(id) => numbered("record-goal", id.0),
        RecordKey::ContextIssue(id) => numbered("record-context-issue", id.0),
        RecordKey::Stakeholder(id) => numbered("record-stakeholder", id.0),
        RecordKey::AuditFinding(id) => numbered("record-audit-finding", id.0),
        RecordKey::Process(id) => id.to_string(),
        RecordKey::System(id) => id.to_string(),
        RecordKey::Exchange(id) => id.to_string(),
        RecordKey::Supplier(id) => id.to_string(),
        RecordKey::Risk(id) => id.to_string(),
        RecordKey::Measure(id) => id.to_string(),
        RecordKey::Evidence(id) => id.to_string(),
    };
    format!("{number} {name}").trim_end().to_owned()
}

/// A record in a sentence: `Risico "Laptop kwijt"`.
pub fn in_sentence(text: &Texts, key: &RecordKey, name: &str) -> String {
    let word = match key {
        RecordKey::Practice
        | RecordKey::Policy
        | RecordKey::PolicyVersion(_)
        | RecordKey::Criteria(_) => return title(text, key, name),
        RecordKey::Role(_) => "edit-role",
        RecordKey::Goal(_) => "edit-goal",
        RecordKey::ContextIssue(_) => "edit-context-issue",
        RecordKey::Stakeholder(_) => "edit-stakeholder",
        RecordKey::AuditFinding(_) => "edit-audit",
        RecordKey::Process(_) => "edit-process",
        RecordKey::System(_) => "edit-system",
        RecordKey::Exchange(_) => "edit-exchange",
        RecordKey::Supplier(_) => "edit-supplier",
        RecordKey::Risk(_) => "edit-risk",
        RecordKey::Measure(_) => "edit-measure",
        RecordKey::Statement(_) => "edit-statement",
        RecordKey::Evidence(_) => "edit-evidence",
    };
    text.with(word, &[("subject", name.into())])
}

/// Whether a record goes by a name of its own, to be put between quotes.
pub const fn has_name(key: &RecordKey) -> bool {
    !matches!(
        key,
        RecordKey::Practice
            | RecordKey::Policy
            | RecordKey::PolicyVersion(_)
            | RecordKey::Criteria(_)
            | RecordKey::Statement(_)
    )
}
