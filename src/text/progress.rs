//! What is still to be done, as a sentence that says what to do.

use crate::domain::Isms;
use crate::domain::progress::OpenPoint;
use crate::domain::record::RecordKey;
use crate::text::Texts;

/// One open point as a sentence, with the name of what it is about.
pub fn gap_sentence(text: &Texts, isms: &Isms, point: &OpenPoint) -> String {
    let name = record_name(isms, &point.record);
    text.with(&format!("gap-{}", point.gap.code()), &[("name", name.into())])
}

/// What people call a record; risks and measures with the number that the map and the
/// paper use too.
fn record_name(isms: &Isms, key: &RecordKey) -> String {
    let name = isms.name_of(key).unwrap_or_default();
    match key {
        RecordKey::Risk(id) => format!("{id} {name}"),
        RecordKey::Measure(id) => format!("{id} {name}"),
        _ => name.into_owned(),
    }
}
