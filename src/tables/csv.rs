//! One table as text with semicolons between, as the Dutch Excel and most other programs read
//! it: UTF-8 with a mark in front, line ends of two signs. A program that opens it may take a
//! text for a formula; so such a text gets an apostrophe in front, which whoever reads it back
//! takes away again.

use crate::tables::NotMade;
use crate::tables::Table;
use crate::tables::TablesInput;
use crate::tables::columns::Source;
use crate::tables::columns::said;
use crate::tables::sheet::Cell;
use crate::tables::sheet_of;
use csv::Terminator;
use csv::WriterBuilder;

/// Tells other programs that it is UTF-8.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// A table with its head.
///
/// # Errors
/// [`NotMade`] is a fault of this program: every text fits.
pub fn to_csv(input: TablesInput<'_>, table: Table) -> Result<Vec<u8>, NotMade> {
    let sheet = sheet_of(&Source::of(input), table);
    let mut bytes = MARK.to_vec();
    let mut writer =
        WriterBuilder::new().delimiter(b';').terminator(Terminator::CRLF).from_writer(&mut bytes);
    writer.write_record(sheet.columns.iter().map(|column| guarded(&column.title)))?;
    for row in &sheet.rows {
        let words = |cell: &Cell| match cell {
            Cell::Text(words) => guarded(words),
            cell => said(cell),
        };
        writer.write_record(row.iter().map(words))?;
    }
    writer.flush().map_err(::csv::Error::from)?;
    drop(writer);
    Ok(bytes)
}

/// A text that no program takes for a formula.
fn guarded(text: &str) -> String {
    if asks_guard(text) { format!("'{text}") } else { text.to_owned() }
}

/// Whether a program might take a text for a formula; one that already has an apostrophe before
/// such a thing needs another, or it would lose its own.
fn asks_guard(text: &str) -> bool {
    let signs = ['=', '+', '-', '@', '|', '%', '\u{FF1D}', '\u{FF0B}', '\u{FF0D}', '\u{FF20}'];
    text.starts_with(['\t', '\r', '\n'])
        || text.trim_start().starts_with(signs)
        || text.strip_prefix('\'').is_some_and(asks_guard)
}
