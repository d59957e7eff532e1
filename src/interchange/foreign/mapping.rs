//! Which column becomes what, and which value means what: proposed from the words, and
//! changed by whoever knows the register.

use crate::domain::measure::MeasureStatus;
use crate::domain::risk::Treatment;
use crate::domain::scale::Affected;
use crate::domain::scale::Consequence;
use crate::domain::scale::Likelihood;
use crate::interchange::foreign::ciso;
use crate::interchange::foreign::error::ForeignError;
use crate::interchange::foreign::field::Field;
use crate::interchange::foreign::lexicon::lexicon;
use crate::interchange::foreign::lexicon::plain;
use crate::interchange::foreign::table::Row;
use crate::interchange::foreign::table::Sheet;
use crate::interchange::foreign::table::Tables;
use crate::interchange::foreign::values::Class;
use crate::interchange::foreign::values::Meanings;
use crate::interchange::foreign::values::proposed;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// Among so many rows the one with the names of the columns is looked for.
pub const HEADER_WITHIN: usize = 30;

/// The name of a column is no longer, in characters.
const LONGEST_HEADER: usize = 40;

/// A column of which so many different values are not understood holds text and no classes.
const MANY_WORDS: usize = 8;

/// What kind of register it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Somebody's own.
    Own,
    /// A risk assessment of CISO Assistant.
    Ciso,
}

/// How a sheet becomes risks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    /// What was recognised.
    pub kind: Kind,
    /// The place of the sheet.
    pub sheet: usize,
    /// The place of the row with the names of the columns, among the rows of the sheet.
    pub header: usize,
    /// What each column is called, from the first on.
    pub names: Vec<String>,
    /// What each column becomes.
    pub fields: Vec<Field>,
    /// Who is hit hardest where the register has one consequence; `None`: all alike.
    pub hit: Option<Affected>,
    /// What the values for likelihood mean.
    pub likelihoods: Meanings<Likelihood>,
    /// What the values for consequence mean.
    pub consequences: Meanings<Consequence>,
    /// What the values for treatment mean.
    pub treatments: Meanings<Treatment>,
    /// What the values for the status of measures mean.
    pub statuses: Meanings<MeasureStatus>,
}

impl Mapping {
    /// The sheet that looks most like a register, with what its columns seem to be.
    pub fn proposed(tables: &Tables) -> Self {
        let scores = tables.sheets.iter().enumerate().map(|(place, sheet)| {
            let (_, score) = header_of(sheet);
            (score, usize::MAX - place)
        });
        let sheet = scores.max().map_or(0, |(_, place)| usize::MAX - place);
        Self::of_sheet(tables, sheet)
    }

    /// The same for a sheet of choice.
    pub fn of_sheet(tables: &Tables, sheet: usize) -> Self {
        let header = tables.sheets.get(sheet).map_or(0, |sheet| header_of(sheet).0);
        Self::of_header(tables, sheet, header)
    }

    /// The same with the names of the columns in a row of choice.
    pub fn of_header(tables: &Tables, sheet: usize, header: usize) -> Self {
        let rows = tables.sheets.get(sheet).map_or(&[][..], Sheet::rows);
        let names = names(rows, header);
        let is_ciso = ciso::is_header(&names);
        let mut mapping = Self {
            kind: if is_ciso { Kind::Ciso } else { Kind::Own },
            sheet,
            header,
            fields: Vec::new(),
            names,
            hit: None,
            likelihoods: Meanings::new(),
            consequences: Meanings::new(),
            treatments: Meanings::new(),
            statuses: Meanings::new(),
        };
        let below = rows.get(header + 1..).unwrap_or_default();
        mapping.fields = match mapping.kind {
            Kind::Ciso => ciso::fields(&mapping.names, below),
            Kind::Own => own_fields(&mapping.names, below),
        };
        mapping.understand(tables);
        mapping
    }

    /// The rows under the names of the columns.
    pub fn rows<'a>(&self, tables: &'a Tables) -> &'a [Row] {
        let rows = tables.sheets.get(self.sheet).map_or(&[][..], Sheet::rows);
        rows.get(self.header + 1..).unwrap_or_default()
    }

    /// Makes a column something else. A column that was this and of which there can be only
    /// one is kept as text from now on.
    pub fn set_field(&mut self, tables: &Tables, (column, field): (usize, Field)) {
        let others = self.fields.iter_mut().filter(|other| field.is_single() && **other == field);
        others.for_each(|other| *other = Field::Keep);
        if let Some(own) = self.fields.get_mut(column) {
            *own = field;
        }
        self.understand(tables);
    }

    /// The same by names, as "Kans=likelihood".
    ///
    /// # Errors
    /// [`ForeignError::NoSuchColumn`], [`ForeignError::NoSuchField`].
    pub fn set_named(&mut self, tables: &Tables, said: &str) -> Result<(), ForeignError> {
        let unknown = || ForeignError::NoSuchField { name: said.to_owned() };
        let (name, code) = said.rsplit_once('=').ok_or_else(unknown)?;
        let field = Field::from_code(code.trim())
            .ok_or_else(|| ForeignError::NoSuchField { name: code.trim().to_owned() })?;
        let column = self.names.iter().position(|own| plain(own) == plain(name));
        let column =
            column.ok_or_else(|| ForeignError::NoSuchColumn { name: name.trim().to_owned() })?;
        self.set_field(tables, (column, field));
        Ok(())
    }

    /// Whether a column says what may happen.
    pub fn has_title(&self) -> bool {
        self.fields.contains(&Field::Title)
    }

    /// Proposes what values mean that have come into play; what was said of others stays.
    fn understand(&mut self, tables: &Tables) {
        let rows = self.rows(tables);
        let fields = self.fields.clone();
        fill(&mut self.likelihoods, values(rows, &fields, Field::is_likelihood));
        fill(&mut self.consequences, values(rows, &fields, Field::is_consequence));
        fill(&mut self.treatments, values(rows, &fields, |it| it == Field::Treatment));
        fill(&mut self.statuses, values(rows, &fields, |it| it == Field::MeasureStatus));
    }
}

fn fill<'a, T: Class>(meanings: &mut Meanings<T>, values: impl Iterator<Item = &'a str>) {
    let mut now: Meanings<T> = proposed(values);
    for (key, said) in &mut now {
        if let Some(before) = meanings.get(key) {
            said.means = before.means;
        }
    }
    *meanings = now;
}

/// The values of all columns that become one of some fields.
fn values<'a>(
    rows: &'a [Row],
    fields: &[Field],
    is_meant: impl Fn(Field) -> bool,
) -> impl Iterator<Item = &'a str> {
    let columns: Vec<usize> =
        (0..fields.len()).filter(|at| fields.get(*at).is_some_and(|it| is_meant(*it))).collect();
    rows.iter().flat_map(move |row| {
        let cells: Vec<&str> = columns.iter().map(|at| row.cell(*at)).collect();
        cells
    })
}

/// The row that names the most columns we know, and how surely; the first row where none does.
fn header_of(sheet: &Sheet) -> (usize, usize) {
    let scores = sheet.rows().iter().take(HEADER_WITHIN).map(names_columns).enumerate();
    let best = scores.max_by_key(|(place, score)| (*score, usize::MAX - *place));
    best.filter(|(_, score)| *score > 0).unwrap_or_default()
}

/// How surely a row holds names of columns. A name that is known as a whole counts for two: a
/// sentence may hold any of their words.
fn names_columns(row: &Row) -> usize {
    let said: BTreeSet<&str> = row.cells.iter().map(String::as_str).collect();
    // A title across a row is no row with names.
    if said.len() == 1 && row.cells.len() > 1 {
        return 0;
    }
    let mut known: BTreeMap<Field, usize> = BTreeMap::new();
    for name in said {
        let sure = lexicon().field_of_whole(name).map(|field| (field, 2));
        let some = || lexicon().field(name).filter(|_| name.chars().count() <= LONGEST_HEADER);
        if let Some((field, score)) = sure.or_else(|| some().map(|field| (field, 1))) {
            let own = known.entry(field).or_default();
            *own = score.max(*own);
        }
    }
    known.values().sum()
}

/// What the columns are called. Two of one name are told apart by what stands above them; one
/// without a name has its letter.
fn names(rows: &[Row], header: usize) -> Vec<String> {
    let Some(row) = rows.get(header) else { return Vec::new() };
    let above = header.checked_sub(1).and_then(|above| rows.get(above));
    let below = rows.get(header..).unwrap_or_default();
    let width = below.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    let is_twice = |name: &str| row.cells.iter().filter(|cell| *cell == name).count() > 1;
    let group = |column: usize| {
        let said = (0..=column)
            .rev()
            .find_map(|at| above.map(|row| row.cell(at)).filter(|it| !it.is_empty()));
        said.unwrap_or_default()
    };
    let name = |column: usize| match row.cell(column) {
        "" => letters(column),
        name if is_twice(name) => {
            format!("{} {name}", group(column)).split_whitespace().collect::<Vec<_>>().join(" ")
        }
        name => name.split_whitespace().collect::<Vec<_>>().join(" "),
    };
    (0..width).map(name).collect()
}

/// A column as a spreadsheet calls it: A to Z, then AA.
fn letters(column: usize) -> String {
    let letter = |place: usize| u8::try_from(place).map_or('?', |place| char::from(b'A' + place));
    match (column / 26).checked_sub(1) {
        Some(first) => format!("{}{}", letter(first), letter(column % 26)),
        None => letter(column).to_string(),
    }
}

/// What the columns of somebody's own register seem to be.
fn own_fields(names: &[String], below: &[Row]) -> Vec<Field> {
    let mut fields: Vec<Field> = Vec::new();
    for (column, name) in names.iter().enumerate() {
        let is_empty = below.iter().all(|row| row.cell(column).is_empty());
        let field = match lexicon().field(name) {
            _ if is_empty => Field::Drop,
            Some(field) if field.is_single() && fields.contains(&field) => Field::Keep,
            Some(field) if holds_text(field, column, below) => Field::Keep,
            Some(field) => field,
            None => Field::Keep,
        };
        fields.push(field);
    }
    // A register without a name for its risks has at least a sentence for each.
    for other in [Field::Description, Field::Cause] {
        if !fields.contains(&Field::Title)
            && let Some(own) = fields.iter_mut().find(|field| **field == other)
        {
            *own = Field::Title;
        }
    }
    fields
}

/// Whether a column that is called like a class holds sentences.
fn holds_text(field: Field, column: usize, below: &[Row]) -> bool {
    fn is_text<T: Class>(column: usize, below: &[Row]) -> bool {
        let meanings: Meanings<T> = proposed(below.iter().map(|row| row.cell(column)));
        let longest = meanings.values().map(|said| said.word.chars().count()).max();
        let is_known = meanings.values().any(|said| said.means.is_some());
        !is_known && (meanings.len() > MANY_WORDS || longest.is_some_and(|most| most > 24))
    }
    if field.is_likelihood() {
        is_text::<Likelihood>(column, below)
    } else if field.is_consequence() {
        is_text::<Consequence>(column, below)
    } else if field == Field::Treatment {
        is_text::<Treatment>(column, below)
    } else {
        false
    }
}
