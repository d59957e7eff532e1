//! Paper without the names of people: every text is looked through, so that none is left in a
//! corner. The owner answers for all of it and keeps the name.

use serde_json::Value;

use crate::auditor::papers::Past;
use crate::auditor::veil::Veil;
use crate::report::PaperInput;
use crate::report::ReportInput;

/// The words of a paper with every name hidden.
pub(super) fn without_names(order: &PaperInput<'_>, mut words: Value) -> Value {
    walk(&mut words, &veil(&order.report, order.past));
    words
}

/// What names are hidden behind on paper, and in whatever goes along with it.
pub(super) fn veil(report: &ReportInput<'_>, past: &Past) -> Veil {
    let others = past.people.iter().map(String::as_str);
    Veil::over(report.isms, others, &report.texts.get("auditor-staff"))
}

fn walk(tree: &mut Value, veil: &Veil) {
    match tree {
        Value::String(text) => *text = veil.hide(text),
        Value::Array(items) => items.iter_mut().for_each(|item| walk(item, veil)),
        Value::Object(fields) => {
            let told = fields.iter_mut().filter(|(key, field)| !is_ours(key, field));
            told.for_each(|(_, field)| walk(field, veil));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Whether it is none of the practice's words: our own, or a code by which a template chooses
/// a chapter or a colour.
fn is_ours(key: &str, field: &Value) -> bool {
    key == "words" || field.is_string() && matches!(key, "code" | "level" | "halfway")
}
