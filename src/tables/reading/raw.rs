//! The cells of an Excel file, as they stand there. The file may come from anywhere: it is
//! unpacked with an eye on its size, and read cell by cell, since a sheet may claim any
//! measures.

use crate::tables::cells::clean;
use crate::tables::reading::LARGEST_MEGABYTES;
use crate::tables::reading::Sheets;
use crate::tables::reading::TableFault;
use crate::tables::sheet::Cell;
use calamine::DataRef;
use calamine::Reader;
use calamine::Xlsx;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::io::Cursor;
use std::io::Read;
use std::panic::AssertUnwindSafe;
use std::panic::catch_unwind;

/// An Excel file unpacks to at most so many times its largest size.
const MOST_TIMES: u64 = 10;

/// An Excel file holds at most so many parts.
const MOST_PARTS: usize = 1_000;

/// So many rows of a sheet are read.
const MOST_ROWS: u32 = 20_000;

/// What stands further to the right is none of ours.
const MOST_COLUMNS: u32 = 500;

/// What stands in a cell of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Given {
    /// Something that a table can hold.
    Cell(Cell),
    /// Something else, such as a fault of a formula, as it is shown.
    Broken(String),
}

/// A sheet of a file: its cells by row and column, from 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct RawSheet {
    rows: BTreeMap<u32, BTreeMap<u32, Given>>,
}

impl RawSheet {
    /// The heads of the columns, by their place.
    pub(super) fn heads(&self) -> Vec<(u32, String)> {
        let first = self.rows.get(&0).into_iter().flatten();
        let head = |(column, given): (&u32, &Given)| match given {
            Given::Cell(Cell::Text(words)) => Some((*column, words.trim().to_owned())),
            _ => None,
        };
        first.filter_map(head).collect()
    }

    /// The rows under the heads, by their place.
    pub(super) fn rows(&self) -> impl Iterator<Item = (u32, &BTreeMap<u32, Given>)> {
        self.rows.range(1..).map(|(row, cells)| (*row, cells))
    }

    /// The text in the second column beside a text in the first.
    pub(super) fn beside(&self, label: &str) -> Option<String> {
        let is = |given: Option<&Given>, words: &str| matches!(given, Some(Given::Cell(Cell::Text(text))) if text == words);
        let row = self.rows.values().find(|row| is(row.get(&0), label))?;
        match row.get(&1)? {
            Given::Cell(Cell::Text(words)) => Some(words.clone()),
            _ => None,
        }
    }
}

/// The sheets of a file that have one of these names.
pub(super) fn read(bytes: &[u8], names: &[String]) -> Result<Sheets, TableFault> {
    unpacks(bytes)?;
    // Nothing is shared with what would be stopped by a file it was not made for.
    let work = || cells(bytes, names);
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(TableFault::NotXlsx))
}

/// Whether a file may be unpacked: what its parts say of their size is not believed.
fn unpacks(bytes: &[u8]) -> Result<(), TableFault> {
    let too_large = TableFault::TooLarge { megabytes: LARGEST_MEGABYTES };
    let most = (LARGEST_MEGABYTES as u64) * 1_000_000;
    if bytes.len() as u64 > most {
        return Err(too_large);
    }
    let broken = |_| TableFault::NotXlsx;
    let mut parts = zip::ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    let mut left = most * MOST_TIMES;
    if parts.len() > MOST_PARTS {
        return Err(too_large);
    }
    for place in 0..parts.len() {
        let part = parts.by_index(place).map_err(broken)?;
        let unpacked = std::io::copy(&mut part.take(left + 1), &mut std::io::sink());
        let unpacked = unpacked.map_err(|_| TableFault::NotXlsx)?;
        left = left.checked_sub(unpacked).ok_or_else(|| too_large.clone())?;
    }
    Ok(())
}

fn cells(bytes: &[u8], names: &[String]) -> Result<Sheets, TableFault> {
    let broken = |_| TableFault::NotXlsx;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let mut sheets = Sheets::new();
    for name in book.sheet_names() {
        if !names.contains(&name) {
            continue;
        }
        let mut sheet = RawSheet::default();
        let mut reader = book.worksheet_cells_reader(&name).map_err(broken)?;
        while let Some(cell) = reader.next_cell().map_err(broken)? {
            let (row, column) = cell.get_position();
            let given = given(cell.get_value());
            if given == Given::Cell(Cell::Blank) || column >= MOST_COLUMNS {
                continue;
            }
            if row >= MOST_ROWS {
                return Err(TableFault::TooManyRows { sheet: name, most: MOST_ROWS });
            }
            sheet.rows.entry(row).or_default().insert(column, given);
        }
        sheets.insert(name, sheet);
    }
    Ok(sheets)
}

fn given(value: &DataRef<'_>) -> Given {
    match value {
        DataRef::Empty => Given::Cell(Cell::Blank),
        DataRef::String(words) => Given::Cell(Cell::text(clean(words))),
        DataRef::SharedString(words) => Given::Cell(Cell::text(clean(words))),
        DataRef::Int(number) => {
            let whole = u32::try_from(*number).ok();
            Given::Cell(whole.map_or_else(|| Cell::text(number.to_string()), Cell::Number))
        }
        DataRef::Float(number) => counted(*number),
        DataRef::Bool(is_so) => Given::Broken(is_so.to_string()),
        DataRef::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            on(i16::try_from(year).ok(), (month, day), || moment.as_f64().to_string())
        }
        DataRef::DateTime(span) => Given::Broken(span.as_f64().to_string()),
        DataRef::DateTimeIso(words) => {
            let day = words.get(..10).and_then(|day| day.parse::<Date>().ok());
            day.map_or_else(|| Given::Broken(words.clone()), |day| Given::Cell(Cell::Day(day)))
        }
        DataRef::DurationIso(words) => Given::Broken(words.clone()),
        DataRef::Error(fault) => Given::Broken(fault.to_string()),
    }
}

/// A number: whole where it can be, and otherwise as it is written.
fn counted(number: f64) -> Given {
    let is_whole = number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&number);
    let whole = is_whole.then(|| number.to_string().parse().ok()).flatten();
    Given::Cell(
        whole.map_or_else(|| Cell::text(number.to_string().replace('.', ",")), Cell::Number),
    )
}

fn on(year: Option<i16>, (month, day): (u8, u8), shown: impl Fn() -> String) -> Given {
    let small = |part: u8| i8::try_from(part).unwrap_or_default();
    let day = year.and_then(|year| Date::new(year, small(month), small(day)).ok());
    day.map_or_else(|| Given::Broken(shown()), |day| Given::Cell(Cell::Day(day)))
}
