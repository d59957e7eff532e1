//! Tables and dates for other programs: the register, the measures and the rest as an Excel
//! file or as text with separators, the dates on which something must be done as a calendar,
//! and the Excel file back in. One model of a table serves all: a column says what it is called,
//! what it shows of a record and, where that may be changed, how a cell is read.
//!
//! Knows nothing of files, windows or clocks: bytes come out, and bytes or edits go in.

mod audit;
mod cells;
mod columns;
mod controls;
pub mod csv;
pub mod dates;
pub mod ics;
mod legend;
mod map;
mod measures;
mod paint;
mod processing;
pub mod reading;
mod risks;
mod sheet;
mod workbook;

use crate::catalogue::Catalogue;
use crate::domain::Isms;
use crate::domain::scale::scale;
use crate::tables::columns::Field;
use crate::tables::columns::Source;
use crate::tables::sheet::Sheet;
use crate::text::Texts;
use jiff::civil::Date;

pub use crate::tables::workbook::to_xlsx;

/// Whether the names of people are in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Names {
    /// They are.
    #[default]
    Shown,
    /// Everybody but the owner of the practice goes by a number.
    Hidden,
}

/// What tables and dates are made from.
#[derive(Clone, Copy)]
pub struct TablesInput<'a> {
    /// All that the practice wrote down.
    pub isms: &'a Isms,
    /// The shipped knowledge.
    pub catalogue: &'a Catalogue,
    /// The words.
    pub texts: &'a Texts,
    /// The day on which they are made. The same document gives the same bytes on that day.
    pub today: Date,
    /// The journal's last hash.
    pub fingerprint: &'a str,
    /// Which document it is, for ever.
    pub document_id: &'a str,
    /// Whether people are named.
    pub names: Names,
}

/// A file could not be made: a fault of this program.
#[derive(Debug, thiserror::Error)]
pub enum NotMade {
    /// The workbook.
    #[error("the workbook could not be made: {0}")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    /// The table with separators.
    #[error("the table could not be made: {0}")]
    Separated(#[from] ::csv::Error),
}

scale! {
    /// The tables there are, by the words of the command line.
    Table {
        /// The risks that were answered (NEN 7510-1:2024, 6.1.2).
        Risks = "risicos",
        /// What is done about them (6.1.3, 8.3).
        Measures = "maatregelen",
        /// The statement of applicability (6.1.3 d).
        Statement = "vvt",
        /// The register of processing (GDPR art. 30).
        Processing = "verwerkingen",
        /// What auditors asked and found (9.2, 10.2).
        Findings = "bevindingen",
    }
}

impl Table {
    /// The text key of what its sheet is called.
    const fn key(self) -> &'static str {
        match self {
            Self::Risks => "table-risks",
            Self::Measures => "table-measures",
            Self::Statement => "table-statement",
            Self::Processing => "table-processing",
            Self::Findings => "table-findings",
        }
    }
}

/// A table with its rows.
fn sheet_of(source: &Source<'_>, table: Table) -> Sheet {
    let isms = source.input.isms;
    let name = source.word(table.key());
    match table {
        Table::Risks => rows(source, name, (risks::fields().as_slice(), isms.risks.values())),
        Table::Measures => {
            rows(source, name, (measures::fields().as_slice(), isms.measures.values()))
        }
        Table::Statement => {
            let lines = controls::lines(source.input);
            rows(source, name, (controls::FIELDS.as_slice(), lines.iter()))
        }
        Table::Processing => {
            let registered = isms.processes.values().filter(|process| process.is_registered());
            rows(source, name, (processing::FIELDS.as_slice(), registered))
        }
        Table::Findings => {
            rows(source, name, (audit::FIELDS.as_slice(), isms.audit_findings.values()))
        }
    }
}

fn rows<'a, R: 'a>(
    source: &Source<'_>,
    name: String,
    (fields, records): (&[Field<R>], impl Iterator<Item = &'a R>),
) -> Sheet {
    let row = |record: &R| fields.iter().map(|field| source.cell(field, record)).collect();
    let columns = fields.iter().map(|field| field.column(source)).collect();
    Sheet { name, columns, rows: records.map(row).collect() }
}
