//! Risk registers of other programs, in: a workbook or text file of somebody's own, a risk
//! assessment of CISO Assistant, a PIA of the French privacy authority. Bytes come in, and a
//! proposal comes out that can be looked at and changed; nothing here changes a document. The
//! edit [`crate::edit::Edit::BringIn`] does, in one transaction, and only what was shown.
//!
//! [`recognise`] tells what a file is by what is in it. A table has a [`mapping`] of columns
//! and values, with which it becomes [`draft`]s; [`plan`] holds those against the document, and
//! [`words`] says what would come.

pub mod ciso;
pub mod draft;
pub mod error;
pub mod field;
pub mod lexicon;
pub mod mapping;
pub mod pia;
pub mod plan;
pub mod table;
pub mod values;
pub mod words;
mod workbook;

use crate::interchange::LARGEST_MEGABYTES;
use crate::interchange::carried;
use crate::interchange::error::ImportError;
use crate::interchange::foreign::error::ForeignError;
use crate::interchange::foreign::table::Tables;
use serde_json::Value;

/// A file from elsewhere, by what is in it.
#[derive(Clone, Debug, PartialEq)]
pub enum Foreign {
    /// Our own open format, as text; of a dossier, what it carries.
    Open(String),
    /// Sheets with rows.
    Tables(Tables),
    /// A PIA.
    Pia(Value),
}

/// How every workbook begins, and every other packed file.
const PACKED: &[u8] = b"PK";

/// How the workbooks of before 2007 begin, and every new one behind a password.
const OLD: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0];

/// Tells what a file is. Its name does not matter.
///
/// # Errors
/// [`ForeignError`] tells why it cannot be looked into.
pub fn recognise(bytes: &[u8]) -> Result<Foreign, ForeignError> {
    if bytes.len() > LARGEST_MEGABYTES * 1_000_000 {
        return Err(ForeignError::TooLarge { megabytes: LARGEST_MEGABYTES });
    }
    if bytes.starts_with(PACKED) {
        return workbook::read(bytes).map(Foreign::Tables);
    }
    if bytes.starts_with(OLD) {
        return Err(ForeignError::OldWorkbook);
    }
    if carried::is_pdf(bytes) {
        return Ok(Foreign::Open(carried::json_in_pdf(bytes)?));
    }
    let bare = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    if bare.starts_with(b"{") || bare.starts_with(b"[") {
        return json(bytes);
    }
    table::read(bytes).map(Foreign::Tables)
}

/// A PIA, or else the open format, which says itself what does not fit.
fn json(bytes: &[u8]) -> Result<Foreign, ForeignError> {
    let text = std::str::from_utf8(bytes).map_err(|_| ForeignError::NotText)?;
    let whole: Value = serde_json::from_str(text.trim_start_matches('\u{feff}'))
        .map_err(|error| ImportError::NotJson { line: error.line(), column: error.column() })?;
    if pia::is_pia(&whole) {
        return Ok(Foreign::Pia(whole));
    }
    if whole.get("format").is_none() {
        return Err(ForeignError::UnknownJson);
    }
    drop(whole);
    Ok(Foreign::Open(text.to_owned()))
}
