//! The rows of a sheet as records: which record a row is, and what its cells change in it.

use crate::domain::record::Record;
use crate::tables::Table;
use crate::tables::cells::fitting;
use crate::tables::cells::is_cut;
use crate::tables::columns::Expects;
use crate::tables::columns::Field;
use crate::tables::columns::NUMBER;
use crate::tables::columns::Source;
use crate::tables::columns::said;
use crate::tables::columns::whole;
use crate::tables::reading::Spot;
use crate::tables::reading::TableFault;
use crate::tables::reading::raw::Given;
use crate::tables::reading::raw::RawSheet;
use crate::tables::sheet::Cell;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// The most characters of a cell that are told.
const TOLD: usize = 60;

/// A kind of record that is read.
pub(super) struct Kind<'a, R> {
    pub(super) table: Table,
    pub(super) fields: Vec<Field<R>>,
    /// What its numbers begin with.
    pub(super) letter: char,
    /// Those of the document, by number.
    pub(super) records: BTreeMap<u32, &'a R>,
    /// A new one.
    pub(super) blank: R,
    pub(super) title: fn(&R) -> &str,
    pub(super) record: fn(R) -> Record,
}

/// A row that changes something.
pub(super) struct Row {
    /// The record as it becomes; without a number where it is new.
    pub(super) record: Record,
    /// Where it stands.
    pub(super) spot: Spot,
}

/// What was found in a file.
#[derive(Default)]
pub(super) struct Found {
    pub(super) rows: Vec<Row>,
    /// Columns that are none of ours.
    pub(super) unknown: Vec<String>,
    /// In how many rows something was changed that is not read.
    pub(super) left: usize,
}

/// The cells of a row.
type Cells = BTreeMap<u32, Given>;

/// A sheet as it is read: its name, and where each of our columns stands.
struct Reading<'a, R> {
    name: String,
    kind: &'a Kind<'a, R>,
    source: &'a Source<'a>,
    places: Vec<Option<u32>>,
}

impl Found {
    /// Reads a sheet.
    pub(super) fn take<R: Clone + PartialEq>(
        &mut self,
        sheet: &RawSheet,
        kind: &Kind<'_, R>,
        source: &Source<'_>,
    ) -> Result<(), TableFault> {
        let name = source.word(kind.table.key());
        let places = self.places(sheet, (kind, &name), source)?;
        let reading = Reading { name, kind, source, places };
        let ours: Vec<_> = sheet.rows().filter(|(_, cells)| reading.is_ours(cells)).collect();
        let mut spoken_for = BTreeSet::new();
        let mut numbers = Vec::new();
        for (row, cells) in &ours {
            let number = reading.number(*row, cells)?;
            numbers.push(number);
            if let Some(number) = number.filter(|number| !spoken_for.insert(*number)) {
                let spot = reading.spot(*row, 0);
                let number = format!("{}{number}", kind.letter);
                return Err(TableFault::RepeatedNumber { spot, number });
            }
        }
        for ((row, cells), number) in ours.iter().zip(numbers) {
            let (before, is_numbered) = reading.record(number, cells, &mut spoken_for);
            let after = reading.changed(*row, (cells, is_numbered), &before)?;
            self.left += usize::from(is_numbered && reading.leaves(cells, &before));
            if after != before {
                let spot = Spot { column: None, ..reading.spot(*row, 0) };
                self.rows.push(Row { record: (kind.record)(after), spot });
            }
        }
        Ok(())
    }

    /// Where each of our columns stands.
    fn places<R>(
        &mut self,
        sheet: &RawSheet,
        (kind, name): (&Kind<'_, R>, &str),
        source: &Source<'_>,
    ) -> Result<Vec<Option<u32>>, TableFault> {
        let heads = sheet.heads();
        let mut places = Vec::new();
        for field in &kind.fields {
            let title = source.word(field.key);
            let mut same = heads.iter().filter(|(_, head)| *head == title);
            let place = same.next().map(|(place, _)| *place);
            let sheet = name.to_owned();
            if same.next().is_some() {
                return Err(TableFault::RepeatedColumn { sheet, title });
            }
            if place.is_none() && field.key == NUMBER {
                return Err(TableFault::NoNumbers { sheet, title });
            }
            places.push(place);
        }
        let known: BTreeSet<u32> = places.iter().flatten().copied().collect();
        let unknown = heads.into_iter().filter(|(place, _)| !known.contains(place));
        self.unknown.extend(unknown.map(|(_, head)| head));
        Ok(places)
    }
}

impl<R: Clone + PartialEq> Reading<'_, R> {
    /// A place in the sheet: a row and one of our columns.
    fn spot(&self, row: u32, field: usize) -> Spot {
        let title = self.kind.fields.get(field).map(|field| self.source.word(field.key));
        let place = self.places.get(field).copied().flatten();
        Spot { sheet: self.name.clone(), row: row + 1, column: place.zip(title) }
    }

    /// Whether anything of ours stands in a row.
    fn is_ours(&self, cells: &Cells) -> bool {
        self.places.iter().flatten().any(|place| cells.contains_key(place))
    }

    /// What stands in one of our columns; `None` where the column is gone.
    fn given(&self, field: usize, cells: &Cells) -> Option<Given> {
        let place = self.places.get(field).copied().flatten()?;
        Some(cells.get(&place).cloned().unwrap_or(Given::Cell(Cell::Blank)))
    }

    /// The number of a row; `None` where it has none yet.
    fn number(&self, row: u32, cells: &Cells) -> Result<Option<u32>, TableFault> {
        let typed = match self.given(0, cells) {
            Some(Given::Cell(cell)) => said(&cell),
            Some(Given::Broken(words)) => words,
            None => String::new(),
        };
        let typed = typed.trim();
        if typed.is_empty() {
            return Ok(None);
        }
        let letters = [self.kind.letter, self.kind.letter.to_ascii_lowercase()];
        let number = whole(typed.strip_prefix(letters).unwrap_or(typed));
        let known = number.filter(|number| self.kind.records.contains_key(number));
        known.map(Some).ok_or_else(|| TableFault::NoSuchNumber {
            spot: self.spot(row, 0),
            number: shortened(typed),
        })
    }

    /// Which record a row is, and whether it says so by its number. A row without one is the
    /// record of the same name that no other row is, or a new one.
    fn record(
        &self,
        number: Option<u32>,
        cells: &Cells,
        spoken_for: &mut BTreeSet<u32>,
    ) -> (R, bool) {
        let records = &self.kind.records;
        if let Some(own) = number.and_then(|number| records.get(&number)) {
            return ((*own).clone(), true);
        }
        let title = match self.given(1, cells) {
            Some(Given::Cell(cell)) => said(&cell),
            _ => String::new(),
        };
        let is_it = |(number, own): &(&u32, &&R)| {
            !spoken_for.contains(number) && self.source.outward((self.kind.title)(own)) == title
        };
        match records.iter().find(is_it) {
            Some((number, own)) => {
                spoken_for.insert(*number);
                ((*own).clone(), false)
            }
            None => (self.kind.blank.clone(), false),
        }
    }

    /// A record with what its row changes.
    fn changed(
        &self,
        row: u32,
        (cells, is_numbered): (&Cells, bool),
        before: &R,
    ) -> Result<R, TableFault> {
        let mut after = before.clone();
        for (place, field) in self.kind.fields.iter().enumerate() {
            let (Some(take), Some(given)) = (&field.take, self.given(place, cells)) else {
                continue;
            };
            let shown = self.shown(field, before);
            let wrong = |found: &str| TableFault::WrongCell {
                spot: self.spot(row, place),
                found: shortened(found),
                allowed: take.expects.told(self.source),
            };
            let cell = match given {
                Given::Cell(cell) => cell,
                Given::Broken(words) => return Err(wrong(&words)),
            };
            let is_blank = said(&cell).trim().is_empty();
            // What a new row leaves blank it says nothing about; only its name it must say.
            let is_nameless =
                !is_numbered && matches!(take.expects, Expects::Name) && shown.is_empty();
            if !is_nameless && (said(&cell) == shown || !is_numbered && is_blank) {
                continue;
            }
            if is_cut(&shown, self.source.input.texts) {
                return Err(TableFault::CutCell { spot: self.spot(row, place) });
            }
            let value = take.expects.read(&cell, self.source);
            let value = value.ok_or_else(|| wrong(&said(&cell)))?;
            (take.set)(&mut after, value, self.source);
        }
        Ok(after)
    }

    /// Whether a row says something else in a column that is not read.
    fn leaves(&self, cells: &Cells, before: &R) -> bool {
        let fields = self.kind.fields.iter().enumerate();
        let mut quiet = fields.filter(|(_, field)| field.take.is_none() && field.key != NUMBER);
        quiet.any(|(place, field)| match self.given(place, cells) {
            Some(Given::Cell(cell)) => said(&cell) != self.shown(field, before),
            Some(Given::Broken(_)) => true,
            None => false,
        })
    }

    /// What would stand in a cell now.
    fn shown(&self, field: &Field<R>, record: &R) -> String {
        fitting(&said(&self.source.cell(field, record)), self.source.input.texts)
    }
}

/// A text as it is told in a sentence.
fn shortened(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(TOLD) {
        Some((end, _)) => format!("{}…", words.get(..end).unwrap_or_default()),
        None => words,
    }
}
