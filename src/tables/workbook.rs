//! All tables as one Excel file. Texts are texts, whatever they begin with; days are days; the
//! same document gives the same bytes on the same day.

use crate::domain::standing::Phase;
use crate::tables::NotMade;
use crate::tables::Table;
use crate::tables::TablesInput;
use crate::tables::cells::fitting;
use crate::tables::columns::Source;
use crate::tables::columns::said;
use crate::tables::legend;
use crate::tables::map;
use crate::tables::paint::Paint;
use crate::tables::paint::tile;
use crate::tables::sheet::Cell;
use crate::tables::sheet::Column;
use crate::tables::sheet::Sheet;
use crate::tables::sheet_of;
use jiff::civil::Date;
use rust_xlsxwriter::DataValidation;
use rust_xlsxwriter::DocProperties;
use rust_xlsxwriter::ExcelDateTime;
use rust_xlsxwriter::Format;
use rust_xlsxwriter::IgnoreError;
use rust_xlsxwriter::Workbook;
use rust_xlsxwriter::Worksheet;
use rust_xlsxwriter::XlsxError;

/// A4, as Excel numbers paper.
const A4: u8 = 9;

/// So many characters of a table fit across a page before the print is too small to read.
const PAGE: u32 = 150;

/// So many rows under a table are ready to be filled in.
const MORE_ROWS: u32 = 200;

/// A row shows at most so many lines of a cell; the rest is seen when the cell is in hand.
const MOST_LINES: u32 = 5;

/// How high a line is, in points.
const LINE_HEIGHT: f64 = 15.0;

/// The most characters of the practice's name at the head of a page.
const HEAD: usize = 80;

/// The text key of the name of the sheet that explains the rest.
pub(super) const LEGEND: &str = "table-legend";

/// The whole document as an Excel file: what the columns mean, both maps, and every table.
///
/// # Errors
/// [`NotMade`] is a fault of this program: every document fits.
pub fn to_xlsx(input: TablesInput<'_>) -> Result<Vec<u8>, NotMade> {
    let source = Source::of(input);
    let paint = Paint::mixed();
    let tables: Vec<Sheet> = Table::ALL.iter().map(|table| sheet_of(&source, *table)).collect();
    let mut book = Workbook::new();
    book.set_properties(&properties(&source)?);
    let sheet = book.add_worksheet().set_name(source.word(LEGEND))?;
    page(sheet, &source, 1);
    legend::write(sheet, &source, &paint, &tables)?;
    for phase in [Phase::Gross, Phase::Target] {
        let sheet = book.add_worksheet().set_name(source.word(map::key(phase)))?;
        page(sheet, &source, 1);
        map::write(sheet, &source, (&paint, phase))?;
    }
    for table in &tables {
        let sheet = book.add_worksheet().set_name(&table.name)?;
        let width: u32 = table.columns.iter().map(|column| u32::from(column.width)).sum();
        page(sheet, &source, u16::try_from(width.div_ceil(PAGE)).unwrap_or(1));
        write_table(sheet, &source, (&paint, table))?;
    }
    Ok(book.save_to_buffer()?)
}

/// What the file says of itself. The hour is midnight of the day it was made on.
fn properties(source: &Source<'_>) -> Result<DocProperties, XlsxError> {
    Ok(DocProperties::new()
        .set_title(source.word("table-legend-title"))
        .set_author(source.outward(&source.input.isms.practice.name))
        .set_status(source.word("confidential"))
        .set_creation_datetime(&day(source.input.today)?))
}

/// How a sheet is printed: A4 on its side, so many pages wide.
fn page(sheet: &mut Worksheet, source: &Source<'_>, wide: u16) {
    let practice: String =
        source.outward(&source.input.isms.practice.name).chars().take(HEAD).collect();
    let fingerprint: String = source.input.fingerprint.chars().take(16).collect();
    // An ampersand begins a code there, and a line end begins another line.
    let escaped = |text: String| text.replace('&', "&&").replace('\n', " ");
    let words = [
        ("practice", escaped(practice).into()),
        ("confidential", source.word("confidential").into()),
        ("fingerprint", fingerprint.into()),
    ];
    let texts = source.input.texts;
    sheet
        .set_landscape()
        .set_paper_size(A4)
        .set_print_fit_to_pages(wide, 0)
        .set_margins(0.5, 0.5, 0.75, 0.75, 0.3, 0.3)
        .set_header(texts.with("table-print-head", &words))
        .set_footer(texts.with("table-print-foot", &words));
}

/// Writes a table with its head.
fn write_table(
    sheet: &mut Worksheet,
    source: &Source<'_>,
    (paint, table): (&Paint, &Sheet),
) -> Result<(), XlsxError> {
    let last_column = u16::try_from(table.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    let last_row = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
    for (place, column) in (0_u16..).zip(&table.columns) {
        let head = if column.is_read { &paint.head } else { &paint.quiet_head };
        sheet.write_string_with_format(0, place, &column.title, head)?;
        sheet.set_column_width(place, column.width)?;
        if !column.words.is_empty() {
            let list = choice(source, column)?;
            sheet.add_data_validation(1, place, last_row + MORE_ROWS, place, &list)?;
        }
    }
    for (row, cells) in (1_u32..).zip(&table.rows) {
        for ((place, cell), column) in (0_u16..).zip(cells).zip(&table.columns) {
            write_cell(sheet, (row, place), (paint, column), (cell, source))?;
        }
        // Not every program makes a row as high as what is in it.
        let high = cells.iter().zip(&table.columns).map(|(cell, column)| lines(cell, column));
        let high = high.max().unwrap_or(1).min(MOST_LINES);
        sheet.set_row_height(row, LINE_HEIGHT * f64::from(high))?;
    }
    sheet.set_row_height(0, 48)?;
    sheet.set_freeze_panes(1, 2)?;
    sheet.autofilter(0, 0, last_row, last_column)?;
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_repeat_columns(0, 1)?;
    // Numbers such as 8.5 are names here, and not numbers that were typed wrongly.
    sheet.ignore_error_range(0, 0, last_row, last_column, IgnoreError::NumberStoredAsText)?;
    Ok(())
}

/// The words of a scale to choose from.
fn choice(source: &Source<'_>, column: &Column) -> Result<DataValidation, XlsxError> {
    DataValidation::new()
        .allow_list_strings(&column.words)?
        .set_error_title(source.word("table-choose-title"))?
        .set_error_message(source.word("table-choose"))
}

fn write_cell(
    sheet: &mut Worksheet,
    (row, place): (u32, u16),
    (paint, column): (&Paint, &Column),
    (cell, source): (&Cell, &Source<'_>),
) -> Result<(), XlsxError> {
    match cell {
        Cell::Blank => sheet.write_blank(row, place, look(paint, column))?,
        Cell::Text(words) => {
            let words = fitting(words, source.input.texts);
            sheet.write_string_with_format(row, place, words, look(paint, column))?
        }
        Cell::Day(on) => match day(*on) {
            Ok(on) => sheet.write_datetime_with_format(row, place, &on, &paint.day)?,
            // Excel knows no day before 1900.
            Err(_) => sheet.write_string_with_format(row, place, said(cell), &paint.code)?,
        },
        Cell::Number(number) => {
            sheet.write_number_with_format(row, place, *number, &paint.number)?
        }
        Cell::Level(level, word) => {
            sheet.write_string_with_format(row, place, word, &tile(*level))?
        }
    };
    Ok(())
}

/// How many lines a cell takes in its column.
fn lines(cell: &Cell, column: &Column) -> u32 {
    let width = usize::from(column.width.max(1));
    let taken: usize =
        said(cell).lines().map(|line| line.chars().count().div_ceil(width).max(1)).sum();
    u32::try_from(taken.max(1)).unwrap_or(u32::MAX)
}

/// How words of a column look.
const fn look<'p>(paint: &'p Paint, column: &Column) -> &'p Format {
    if column.is_code { &paint.code } else { &paint.body }
}

/// A day as Excel counts it.
fn day(day: Date) -> Result<ExcelDateTime, XlsxError> {
    let small = |part: i8| u8::try_from(part).unwrap_or(1);
    ExcelDateTime::from_ymd(
        u16::try_from(day.year()).unwrap_or(1900),
        small(day.month()),
        small(day.day()),
    )
}
