//! The open format's JSON Schema (draft 2020-12), generated from the types that read and
//! write it. It ships as `assets/interchange/schema.json`; a test holds the two equal.

use crate::interchange::shape::OpenFormat;

/// The schema as the types have it now, laid out as an export is.
///
/// # Panics
/// Never: a schema is plain data.
#[expect(clippy::expect_used, reason = "a schema always has a form in JSON")]
pub fn generate() -> String {
    let mut json =
        serde_json::to_string_pretty(&schemars::schema_for!(OpenFormat)).expect("plain data");
    json.push('\n');
    json
}
