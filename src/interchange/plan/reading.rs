//! From text to the open format's own types, with limits, and with the place in the file
//! where it does not fit.

use crate::interchange::FORMAT;
use crate::interchange::LARGEST_MEGABYTES;
use crate::interchange::VERSION;
use crate::interchange::error::ImportError;
use crate::interchange::located::Fault;
use crate::interchange::located::Located;
use crate::interchange::shape::OpenFormat;
use serde::Deserialize;
use serde_json::Value;

/// The most characters of a wrong value that are shown.
const SHOWN: usize = 40;

/// What a file says about itself, read before the rest: a file from a later version has
/// keys that this one does not know, and must not be called misspelt.
#[derive(Deserialize)]
struct Heading {
    format: Option<String>,
    version: Option<Value>,
}

/// Reads a whole file. Nesting deeper than 128 is refused by the parser.
pub(super) fn read(json: &str) -> Result<OpenFormat, ImportError> {
    if json.len() > LARGEST_MEGABYTES * 1_000_000 {
        return Err(ImportError::TooLarge { megabytes: LARGEST_MEGABYTES });
    }
    // Windows editors put a mark before the first character; it means nothing.
    let json = json.strip_prefix('\u{feff}').unwrap_or(json);
    look_at_heading(json)?;
    let file: OpenFormat = serde_json::from_str(json).map_err(|error| locate(json, &error))?;
    if file.version != VERSION {
        let reason = format!("only version {VERSION} exists");
        return Err(ImportError::WrongValue {
            path: "version".to_owned(),
            found: file.version.to_string(),
            reason,
        });
    }
    Ok(file)
}

fn look_at_heading(json: &str) -> Result<(), ImportError> {
    let heading: Heading = serde_json::from_str(json).map_err(|error| match error.classify() {
        serde_json::error::Category::Data => ImportError::NotOurFormat,
        _ => not_json(&error),
    })?;
    if heading.format.as_deref() != Some(FORMAT) {
        return Err(ImportError::NotOurFormat);
    }
    match heading.version.as_ref().and_then(Value::as_u64) {
        Some(found) if found > u64::from(VERSION) => {
            Err(ImportError::TooNew { found, known: VERSION })
        }
        _ => Ok(()),
    }
}

fn not_json(error: &serde_json::Error) -> ImportError {
    ImportError::NotJson { line: error.line(), column: error.column() }
}

/// The place in the file of serde's error. Only a key that stands twice has none: the
/// parsed value holds it once.
fn locate(json: &str, error: &serde_json::Error) -> ImportError {
    let whole: Value = match serde_json::from_str(json) {
        Ok(whole) => whole,
        Err(error) => return not_json(&error),
    };
    let Err(misfit) = OpenFormat::deserialize(Located(&whole)) else {
        return ImportError::RepeatedKey { line: error.line(), column: error.column() };
    };
    let path = misfit.path();
    match &misfit.fault {
        Fault::UnknownKey(_) => ImportError::UnknownKey { path },
        Fault::MissingKey(_) => ImportError::MissingKey { path },
        Fault::WrongValue(reason) => {
            let found = misfit.value(&whole).map(shortened).unwrap_or_default();
            ImportError::WrongValue { path, found, reason: reason.clone() }
        }
    }
}

fn shortened(value: &Value) -> String {
    let text = value.to_string();
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text,
    }
}
