//! Sheets with rows of text, and a text file as one. Knows nothing of risks.

use crate::edit::LONGEST_TEXT;
use crate::interchange::foreign::error::ForeignError;
use encoding_rs::Encoding;
use encoding_rs::WINDOWS_1252;
use std::borrow::Cow;

/// The most rows of a sheet.
pub const MOST_ROWS: usize = 10_000;

/// The most columns of a sheet.
pub const MOST_COLUMNS: usize = 200;

/// So many lines tell which sign stands between the columns.
const TELLING_LINES: usize = 12;

/// What may stand between columns.
const SIGNS: [u8; 3] = [b';', b'\t', b','];

/// What a spreadsheet would take for a formula; our own tables put a `'` before it.
const FORMULA: [char; 12] =
    ['=', '+', '-', '@', '|', '%', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}', '\t', '\r'];

/// All the sheets of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tables {
    /// At least one.
    pub sheets: Vec<Sheet>,
    /// Whether the letters were those of old Windows programs, which is an assumption.
    pub is_old_letters: bool,
}

/// One sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its name; blank for a text file.
    pub name: String,
    /// Its rows that hold something, or why they are not read.
    pub rows: Result<Vec<Row>, ForeignError>,
}

/// A row that holds something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Its number as the file's own program counts, from 1.
    pub number: u32,
    /// Its cells from the first column on, trimmed; those at the end may lack.
    pub cells: Vec<String>,
}

impl Row {
    /// What stands in a column; blank where nothing does.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// Whether nothing stands in it.
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(String::is_empty)
    }
}

impl Sheet {
    /// Its rows; none where they could not be read.
    pub fn rows(&self) -> &[Row] {
        self.rows.as_deref().unwrap_or_default()
    }
}

/// A cell as it is kept: without what steers a screen, and without blanks around it.
///
/// # Errors
/// [`ForeignError::CellTooLong`].
pub(super) fn cell(text: &str, row: u32) -> Result<String, ForeignError> {
    let steers = |sign: char| sign.is_control() && sign != '\n';
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    let text = text.replace(steers, " ");
    let text = text.trim();
    if text.chars().count() > LONGEST_TEXT {
        return Err(ForeignError::CellTooLong { row, most: LONGEST_TEXT });
    }
    Ok(text.to_owned())
}

/// The letters of a text file, and whether they are taken for those of old Windows programs.
pub(super) fn letters(bytes: &[u8]) -> (Cow<'_, str>, bool) {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default());
        return (text, false);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => (Cow::Borrowed(text), false),
        Err(_) => (WINDOWS_1252.decode_without_bom_handling(bytes).0, true),
    }
}

/// A text file with columns.
///
/// # Errors
/// [`ForeignError::Empty`]; [`ForeignError::NotATable`] for what is no text.
pub(super) fn read(bytes: &[u8]) -> Result<Tables, ForeignError> {
    let (text, is_old_letters) = letters(bytes);
    if text.contains('\0') || text.starts_with("%PDF") {
        return Err(ForeignError::NotATable);
    }
    let (sign, text) = sign_between(&text);
    let rows = rows(text, sign);
    if rows.as_ref().is_ok_and(Vec::is_empty) {
        return Err(ForeignError::Empty);
    }
    let sheet = Sheet { name: String::new(), rows };
    Ok(Tables { sheets: vec![sheet], is_old_letters })
}

fn rows(text: &str, sign: u8) -> Result<Vec<Row>, ForeignError> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(sign)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| ForeignError::NotATable)?;
        if record.len() > MOST_COLUMNS {
            return Err(ForeignError::TooManyColumns { most: MOST_COLUMNS });
        }
        let line = record.position().map_or(0, csv::Position::line);
        let number = u32::try_from(line).unwrap_or(u32::MAX);
        let cells = record.iter().map(|text| cell(unguarded(text), number));
        let row = Row { number, cells: cells.collect::<Result<_, _>>()? };
        if row.is_blank() {
            continue;
        }
        rows.push(row);
        if rows.len() > MOST_ROWS {
            return Err(ForeignError::TooManyRows { most: MOST_ROWS });
        }
    }
    Ok(rows)
}

/// A text without the sign that keeps a spreadsheet from taking it for a formula.
fn unguarded(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if rest.trim_start_matches(' ').starts_with(FORMULA) => rest,
        _ => text,
    }
}

/// What stands between the columns, and the text after a line that says so itself. Otherwise
/// it is what stands equally often in the most of the first lines.
fn sign_between(text: &str) -> (u8, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let said = first.trim_end().strip_prefix("sep=").map(str::as_bytes);
    if let Some([sign]) = said
        && SIGNS.contains(sign)
    {
        return (*sign, rest);
    }
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    let lines = lines.get(..TELLING_LINES).unwrap_or(&lines);
    let agreeing = |sign: u8| {
        let counts: Vec<usize> = lines.iter().map(|line| outside_quotes(line, sign)).collect();
        let most = |count: &usize| counts.iter().filter(|other| *other == count).count();
        let best = counts.iter().filter(|count| **count > 0).map(|count| (most(count), *count));
        best.max().unwrap_or_default()
    };
    // Where two do equally well the first of the list is meant.
    let best = SIGNS.iter().rev().max_by_key(|sign| agreeing(**sign));
    (best.copied().unwrap_or(b';'), text)
}

fn outside_quotes(line: &str, sign: u8) -> usize {
    let mut is_quoted = false;
    let counted = line.bytes().filter(|byte| {
        is_quoted ^= *byte == b'"';
        !is_quoted && *byte == sign
    });
    counted.count()
}
