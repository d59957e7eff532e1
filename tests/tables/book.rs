//! An Excel file in the hands of somebody with another program: its cells are read, changed
//! and written anew, without any of our formats.

use calamine::Data;
use calamine::Reader;
use calamine::Xlsx;
use rust_xlsxwriter::Format;
use rust_xlsxwriter::Workbook;
use std::io::Cursor;
use std::io::Read;

/// The sheets of a file with their cells.
pub struct Book {
    sheets: Vec<(String, Vec<Vec<Data>>)>,
}

impl Book {
    /// Opens a file.
    pub fn open(bytes: &[u8]) -> Self {
        let mut file: Xlsx<_> = Xlsx::new(Cursor::new(bytes.to_vec())).expect("an xlsx file");
        let sheets = file.sheet_names().into_iter().map(|name| {
            let range = file.worksheet_range(&name).expect("a sheet");
            // Not every sheet begins in its first cell.
            let (top, left) = range.start().unwrap_or_default();
            let mut rows = vec![Vec::new(); top as usize];
            for row in range.rows() {
                let mut cells = vec![Data::Empty; left as usize];
                cells.extend(row.iter().cloned());
                rows.push(cells);
            }
            (name, rows)
        });
        Self { sheets: sheets.collect() }
    }

    /// The names of the sheets, in order.
    pub fn names(&self) -> Vec<&str> {
        self.sheets.iter().map(|(name, _)| name.as_str()).collect()
    }

    /// The rows of a sheet.
    pub fn rows(&self, sheet: &str) -> &Vec<Vec<Data>> {
        &self.sheets.iter().find(|(name, _)| name == sheet).expect("a sheet of that name").1
    }

    /// The rows of a sheet, to be changed.
    pub fn rows_mut(&mut self, sheet: &str) -> &mut Vec<Vec<Data>> {
        &mut self.sheets.iter_mut().find(|(name, _)| name == sheet).expect("a sheet").1
    }

    /// Takes a sheet away.
    pub fn drop_sheet(&mut self, sheet: &str) {
        self.sheets.retain(|(name, _)| name != sheet);
    }

    fn place(&self, sheet: &str, number: &str, column: &str) -> (usize, usize) {
        let rows = self.rows(sheet);
        let is = |cell: &Data, words: &str| matches!(cell, Data::String(text) if text == words);
        let column = rows[0].iter().position(|cell| is(cell, column)).expect("a column");
        let row = rows.iter().position(|row| is(&row[0], number)).expect("a row");
        (row, column)
    }

    /// What stands in a column of the row with a number.
    pub fn cell(&self, sheet: &str, number: &str, column: &str) -> &Data {
        let (row, column) = self.place(sheet, number, column);
        &self.rows(sheet)[row][column]
    }

    /// Types a text in a column of the row with a number.
    pub fn set(&mut self, sheet: &str, number: &str, column: &str, words: &str) {
        self.put(sheet, number, column, Data::String(words.to_owned()));
    }

    /// Puts anything there.
    pub fn put(&mut self, sheet: &str, number: &str, column: &str, value: Data) {
        let (row, column) = self.place(sheet, number, column);
        self.rows_mut(sheet)[row][column] = value;
    }

    /// Adds a row with these columns filled in.
    pub fn add(&mut self, sheet: &str, cells: &[(&str, &str)]) {
        let heads = self.rows(sheet)[0].clone();
        let cell = |head: &Data| {
            let Data::String(head) = head else { return Data::Empty };
            let found = cells.iter().find(|(column, _)| column == head);
            found.map_or(Data::Empty, |(_, words)| Data::String((*words).to_owned()))
        };
        let row = heads.iter().map(cell).collect();
        self.rows_mut(sheet).push(row);
    }

    /// The file as another program writes it.
    pub fn bytes(&self) -> Vec<u8> {
        let mut book = Workbook::new();
        let day = Format::new().set_num_format("dd-mm-yyyy");
        for (name, rows) in &self.sheets {
            let sheet = book.add_worksheet().set_name(name).expect("a name");
            for (row, cells) in rows.iter().enumerate() {
                for (column, cell) in cells.iter().enumerate() {
                    let at = (u32::try_from(row).unwrap(), u16::try_from(column).unwrap());
                    match cell {
                        Data::Empty => continue,
                        Data::String(text) => sheet.write_string(at.0, at.1, text),
                        Data::Float(number) => sheet.write_number(at.0, at.1, *number),
                        Data::Bool(is_so) => sheet.write_boolean(at.0, at.1, *is_so),
                        Data::DateTime(moment) => {
                            sheet.write_number_with_format(at.0, at.1, moment.as_f64(), &day)
                        }
                        other => panic!("{other:?}"),
                    }
                    .expect("a cell");
                }
            }
        }
        book.save_to_buffer().expect("a file")
    }
}

/// Every part of the file, unpacked, by its name.
pub fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let count = archive.len();
    let part = |place| {
        let mut part = archive.by_index(place).expect("a part");
        let name = part.name().expect("a name").into_owned();
        let mut text = String::new();
        part.read_to_string(&mut text).expect("text");
        (name, text)
    };
    (0..count).map(part).collect()
}
