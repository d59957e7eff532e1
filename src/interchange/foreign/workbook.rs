//! A workbook as sheets with rows of text. Formulas count as what they last came to; nothing
//! is worked out, fetched or run.

use crate::interchange::foreign::error::ForeignError;
use crate::interchange::foreign::lexicon::lexicon;
use crate::interchange::foreign::table::MOST_COLUMNS;
use crate::interchange::foreign::table::MOST_ROWS;
use crate::interchange::foreign::table::Row;
use crate::interchange::foreign::table::Sheet;
use crate::interchange::foreign::table::Tables;
use crate::interchange::foreign::table::cell;
use crate::text::format::date_short;
use calamine::DataRef;
use calamine::Dimensions;
use calamine::ExcelDateTime;
use calamine::Reader as _;
use calamine::SheetType;
use calamine::Xlsx;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::io::Cursor;
use std::io::Read as _;
use std::panic::AssertUnwindSafe;
use std::panic::catch_unwind;
use zip::ZipArchive;

/// The most that a workbook may hold once it is unpacked, in bytes.
const MOST_UNPACKED: u64 = 200_000_000;

/// Up to here nobody minds how well it was packed, in bytes.
const HARMLESS: u64 = 20_000_000;

/// Beyond that a workbook is never packed to less than so many times its size.
const MOST_PACKED: u64 = 100;

/// The most text in the cells of all sheets, in bytes.
const MOST_TEXT: usize = 20_000_000;

/// The most cells that are filled in because they are one with the cell above.
const MOST_FILLED: usize = 100_000;

/// The rows of a sheet while they are read: they may come in any order.
type Cells = BTreeMap<u32, BTreeMap<u32, String>>;

/// Reads all sheets.
///
/// # Errors
/// [`ForeignError::Swollen`], [`ForeignError::OtherWorkbook`], [`ForeignError::Damaged`],
/// [`ForeignError::Empty`].
pub(super) fn read(bytes: &[u8]) -> Result<Tables, ForeignError> {
    weigh(bytes)?;
    // The reader counts on what a file says of itself, and stops in its tracks where that is
    // nonsense. Nothing is shared with what is stopped.
    let work = || sheets(bytes);
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(ForeignError::Damaged))
}

fn sheets(bytes: &[u8]) -> Result<Tables, ForeignError> {
    let mut book: Xlsx<_> =
        calamine::open_workbook_from_rs(Cursor::new(bytes)).map_err(|_| ForeignError::Damaged)?;
    let sheets = book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let names: Vec<String> = sheets.map(|sheet| sheet.name.clone()).collect();
    let mut room = MOST_TEXT;
    let mut read = Vec::new();
    for name in names {
        let rows = rows(&mut book, &name, &mut room);
        if matches!(rows, Err(ForeignError::Swollen)) {
            return Err(ForeignError::Swollen);
        }
        if rows.as_ref().map_or(true, |rows| !rows.is_empty()) {
            read.push(Sheet { name, rows });
        }
    }
    match read.as_slice() {
        [] => Err(ForeignError::Empty),
        [Sheet { rows: Err(error), .. }] => Err(error.clone()),
        _ => Ok(Tables { sheets: read, is_old_letters: false }),
    }
}

/// Unpacks without keeping anything: what a file says of its own size cannot be believed.
fn weigh(bytes: &[u8]) -> Result<(), ForeignError> {
    let mut packed = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ForeignError::Damaged)?;
    if packed.index_for_name("xl/workbook.xml").is_none()
        && !packed.file_names().any(|name| name.is_ok_and(|name| name.starts_with("xl/")))
    {
        return Err(ForeignError::OtherWorkbook);
    }
    let most = (bytes.len() as u64).saturating_mul(MOST_PACKED).clamp(HARMLESS, MOST_UNPACKED);
    let mut left = most;
    for at in 0..packed.len() {
        let part = packed.by_index(at).map_err(|_| ForeignError::Damaged)?;
        let mut part = part.take(left + 1);
        let size = std::io::copy(&mut part, &mut std::io::sink());
        let size = size.map_err(|_| ForeignError::Damaged)?;
        left = left.checked_sub(size).ok_or(ForeignError::Swollen)?;
    }
    Ok(())
}

fn rows(
    book: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    room: &mut usize,
) -> Result<Vec<Row>, ForeignError> {
    let mut cells = Cells::new();
    let mut reader = book.worksheet_cells_reader(name).map_err(|_| ForeignError::Damaged)?;
    while let Some(found) = reader.next_cell().map_err(|_| ForeignError::Damaged)? {
        let (row, column) = found.get_position();
        let number = row.saturating_add(1);
        let text = cell(&words(found.get_value()), number)?;
        if text.is_empty() {
            continue;
        }
        if column as usize >= MOST_COLUMNS {
            return Err(ForeignError::TooManyColumns { most: MOST_COLUMNS });
        }
        *room = room.checked_sub(text.len()).ok_or(ForeignError::Swollen)?;
        cells.entry(number).or_default().insert(column, text);
        if cells.len() > MOST_ROWS {
            return Err(ForeignError::TooManyRows { most: MOST_ROWS });
        }
    }
    drop(reader);
    let merged = book.merge_cells_by_sheet_name(name).unwrap_or_default();
    fill_down(&mut cells, &merged, room)?;
    Ok(cells.into_iter().map(|(number, cells)| row(number, &cells)).collect())
}

fn row(number: u32, cells: &BTreeMap<u32, String>) -> Row {
    let last = cells.keys().next_back().copied().unwrap_or_default();
    let cell = |column| cells.get(&column).cloned().unwrap_or_default();
    Row { number, cells: (0..=last).map(cell).collect() }
}

/// A cell that is one with the cells under it speaks for all of their rows.
fn fill_down(
    cells: &mut Cells,
    merged: &[Dimensions],
    room: &mut usize,
) -> Result<(), ForeignError> {
    let mut filled = 0;
    for area in merged.iter().take(MOST_FILLED) {
        let (top, column) = area.start;
        let said = cells.get(&top.saturating_add(1)).and_then(|row| row.get(&column)).cloned();
        let Some(said) = said.filter(|_| area.end.0 > top) else { continue };
        let under = top.saturating_add(2)..=area.end.0.saturating_add(1);
        for (_, row) in cells.range_mut(under) {
            filled += 1;
            *room = room.checked_sub(said.len()).ok_or(ForeignError::Swollen)?;
            if filled > MOST_FILLED {
                return Err(ForeignError::Swollen);
            }
            row.entry(column).or_insert_with(|| said.clone());
        }
    }
    Ok(())
}

/// A value as it would be read aloud.
fn words(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => float(*number),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.clone()
        }
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(true) => lexicon().yes.clone(),
        DataRef::Bool(false) => lexicon().no.clone(),
        DataRef::DateTime(moment) => day(moment).map_or_else(|| float(moment.as_f64()), date_short),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

/// A number the Dutch way; whole ones without a comma.
fn float(number: f64) -> String {
    number.to_string().replace('.', ",")
}

fn day(moment: &ExcelDateTime) -> Option<Date> {
    if !moment.is_datetime() {
        return None;
    }
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    let (year, month, day) =
        (i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    Date::new(year, month, day).ok()
}
