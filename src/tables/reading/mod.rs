//! An Excel file of this program, read back: what was changed in it becomes a change of the
//! document, and everything or nothing is taken over.
//!
//! A row is the risk or the measure whose number it has. A cell counts as changed where it does
//! not say what would be written there now; so texts that a table cannot hold as they are stay
//! untouched. A row without a number is a new record, or the record of that name that no other
//! row is: so a file that is read twice changes nothing the second time. A row that is gone, a
//! column that is gone and a column of the user's own say nothing.
//!
//! Decisions on risks, and what follows from other columns, are never read.

mod fault;
mod raw;
mod rows;

use crate::domain::Isms;
use crate::domain::id::MeasureId;
use crate::domain::id::RiskId;
use crate::domain::measure::Measure;
use crate::domain::record::Record;
use crate::domain::risk::Risk;
use crate::edit::Edit;
use crate::edit::change::Change;
use crate::edit::refusal::Refusal;
use crate::tables::Names;
use crate::tables::Table;
use crate::tables::TablesInput;
use crate::tables::columns::Source;
use crate::tables::legend;
use crate::tables::legend::Fact;
use crate::tables::measures;
use crate::tables::reading::raw::RawSheet;
use crate::tables::reading::rows::Found;
use crate::tables::reading::rows::Kind;
use crate::tables::reading::rows::Row;
use crate::tables::risks;
use crate::tables::workbook::LEGEND;
use std::collections::BTreeMap;

pub use crate::tables::reading::fault::Spot;
pub use crate::tables::reading::fault::TableFault;

/// The largest file that is read, in megabytes. A practice with a thousand risks fills less than
/// a tenth of it.
pub const LARGEST_MEGABYTES: usize = 20;

/// What a file would change.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The edit that does it; `None` where everything stands in the document already.
    pub edit: Option<Edit>,
    /// What it changes.
    pub changes: Vec<Change>,
    /// Whether the document has changed since the file was made: what it says may be old.
    pub is_older: bool,
    /// Columns that are none of ours.
    pub unknown: Vec<String>,
    /// In how many rows something was changed that is not read back; only counted where the
    /// file is of the document as it is.
    pub left: usize,
}

/// What a file would change in the document it was made from. Nothing has changed yet.
///
/// # Errors
/// [`TableFault`] names the first place that cannot be.
pub fn plan(bytes: &[u8], input: TablesInput<'_>) -> Result<Plan, TableFault> {
    let source = Source::of(TablesInput { names: Names::Shown, ..input });
    let names = [LEGEND, Table::Risks.key(), Table::Measures.key()];
    let names = names.map(|key| source.word(key));
    let mut sheets = raw::read(bytes, &names)?;
    let [legend, risks, measures] = names.map(|name| sheets.remove(&name));
    let is_older = known(&legend.ok_or(TableFault::NotOurs)?, &source)?;
    let mut found = Found::default();
    if let Some(sheet) = measures {
        found.take(&sheet, &measures_of(&source), &source)?;
    }
    if let Some(sheet) = risks {
        found.take(&sheet, &risks_of(&source), &source)?;
    }
    let (edit, changes) = changes(&found.rows, input.isms)?;
    let left = if is_older { 0 } else { found.left };
    Ok(Plan { edit, changes, is_older, unknown: found.unknown, left })
}

/// Whether the document has changed since a file was made that is of this document.
fn known(legend: &RawSheet, source: &Source<'_>) -> Result<bool, TableFault> {
    let said = |fact: Fact| legend.beside(&source.word(fact.key()));
    let document = said(Fact::Document).ok_or(TableFault::NotOurs)?;
    if document != source.input.document_id {
        return Err(TableFault::OtherDocument);
    }
    if said(Fact::Names) != Some(source.word(legend::names_key(Names::Shown))) {
        return Err(TableFault::NamesHidden);
    }
    Ok(said(Fact::Fingerprint).as_deref() != Some(source.input.fingerprint))
}

fn risks_of<'a>(source: &'a Source<'_>) -> Kind<'a, Risk> {
    let isms = source.input.isms;
    let criteria = isms.criteria_in_use().id;
    Kind {
        table: Table::Risks,
        fields: risks::fields(),
        letter: 'R',
        records: isms.risks.values().map(|risk| (risk.id.0, risk)).collect(),
        blank: Risk::new(RiskId(0), String::new(), criteria),
        title: |risk| &risk.title,
        record: |risk| Record::Risk(Box::new(risk)),
    }
}

fn measures_of<'a>(source: &'a Source<'_>) -> Kind<'a, Measure> {
    let measures = &source.input.isms.measures;
    let mut blank = Measure::named(String::new());
    blank.id = MeasureId(0);
    Kind {
        table: Table::Measures,
        fields: measures::fields(),
        letter: 'M',
        records: measures.values().map(|own| (own.id.0, own)).collect(),
        blank,
        title: |measure| &measure.title,
        record: Record::Measure,
    }
}

/// The edit and what it changes; the first row that a rule of the method stands in the way of
/// is named.
fn changes(rows: &[Row], isms: &Isms) -> Result<(Option<Edit>, Vec<Change>), TableFault> {
    let upto = |count: usize| {
        let records = rows.iter().take(count).map(|row| row.record.clone());
        Edit::Tables(records.collect())
    };
    let whole = upto(rows.len());
    match whole.plan(isms) {
        Ok(changes) => Ok((Some(whole), changes)),
        Err(Refusal::NothingChanges) => Ok((None, Vec::new())),
        Err(refusal) => {
            // Rows are taken one after the other: the last of the fewest that are refused is it.
            let fails = |count: &usize| {
                !matches!(upto(*count).plan(isms), Ok(_) | Err(Refusal::NothingChanges))
            };
            let counts: Vec<usize> = (1..=rows.len()).collect();
            let first = counts.partition_point(|count| !fails(count));
            let spot = rows.get(first).or(rows.last()).map(|row| row.spot.clone());
            Err(TableFault::Rule { spot: spot.unwrap_or_default(), refusal })
        }
    }
}

/// The sheets of a file that are ours, by their names.
type Sheets = BTreeMap<String, RawSheet>;
