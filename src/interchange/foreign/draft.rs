//! A row of another register as a risk in our words, before it is held against the document.

use crate::domain::classification::Consequences;
use crate::domain::measure::MeasureStatus;
use crate::domain::risk::Treatment;
use crate::domain::scale::Affected;
use crate::domain::scale::Aspect;
use crate::domain::scale::Consequence;
use crate::domain::scale::Likelihood;
use crate::interchange::foreign::field::Field;
use crate::interchange::foreign::mapping::Kind;
use crate::interchange::foreign::mapping::Mapping;
use crate::interchange::foreign::table::Row;
use crate::interchange::foreign::table::Tables;
use crate::interchange::foreign::values::Class;
use crate::interchange::foreign::values::Meanings;
use crate::interchange::foreign::values::is_blank;
use crate::interchange::foreign::values::key;
use crate::text::format::parse_date;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// A measure whose name is longer has a short one, and the whole in its description.
const LONGEST_NAME: usize = 120;

/// A cell with more parts than this lists no measures.
const MOST_IN_CELL: usize = 50;

/// The most measures that all rows name together.
const MOST_MEASURES: usize = 20_000;

/// A risk as a register tells it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The row, as the file counts; its place among the risks where the file has no rows.
    pub row: u32,
    /// What may happen; never blank.
    pub title: String,
    /// What it is and why it could happen.
    pub text: String,
    /// What has no place of its own, with what it is called.
    pub kept: Vec<(String, String)>,
    /// Who answers for it.
    pub owner: String,
    /// What it touches.
    pub aspects: BTreeSet<Aspect>,
    /// Without measures.
    pub gross: Rated,
    /// With all measures.
    pub residual: Rated,
    /// What was said about the residual, in the words of the register.
    pub residual_said: Vec<(String, String)>,
    /// What is done about it.
    pub treatment: Option<Treatment>,
    /// What is done against it.
    pub measures: Vec<DraftMeasure>,
}

/// A likelihood and consequences, as far as they are told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rated {
    /// How likely.
    pub likelihood: Option<Likelihood>,
    /// How bad.
    pub consequences: Consequences,
}

/// A measure as a register tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftMeasure {
    /// What is done; never blank.
    pub title: String,
    /// The same in full, where the title is not.
    pub description: String,
    /// How far it is.
    pub status: MeasureStatus,
    /// Who sees to it.
    pub owner: String,
    /// When it must be done.
    pub due: Option<Date>,
}

/// A value that is not understood; the risk comes without it and keeps it as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misread {
    /// The row, as the file counts.
    pub row: u32,
    /// The name of the column.
    pub column: String,
    /// What stands there.
    pub value: String,
}

/// What a register holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drafts {
    /// Its risks, in its order.
    pub risks: Vec<Draft>,
    /// Measures that belong to no risk.
    pub measures: Vec<DraftMeasure>,
    /// Values that are not understood.
    pub misread: Vec<Misread>,
    /// Rows that do not say what may happen.
    pub untitled: Vec<u32>,
    /// What a place is called, in a file without rows; blank where it has them.
    pub names: BTreeMap<u32, String>,
}

impl DraftMeasure {
    /// A measure by its name.
    pub fn named(name: &str, status: MeasureStatus) -> Self {
        let short = name.char_indices().nth(LONGEST_NAME).and_then(|(end, _)| name.get(..end));
        let title = short.map_or_else(|| name.to_owned(), |short| format!("{}…", short.trim_end()));
        let description = short.map(|_| name.to_owned()).unwrap_or_default();
        Self { title, description, status, owner: String::new(), due: None }
    }
}

/// The rows of a sheet as risks.
pub fn drafts(tables: &Tables, mapping: &Mapping) -> Drafts {
    let rows = mapping.rows(tables);
    let named = tables.sheets.get(mapping.sheet).and_then(|sheet| sheet.rows().get(mapping.header));
    let mut drafts = Drafts::default();
    let mut room = MOST_MEASURES;
    for row in rows.iter().filter(|row| named.is_none_or(|named| named.cells != row.cells)) {
        let (misread, draft) = (Vec::new(), Draft::default());
        let mut reading = Reading { mapping, row, room, misread, draft };
        reading.read();
        room = reading.room;
        if reading.draft.title.is_empty() {
            drafts.untitled.push(row.number);
        } else {
            drafts.misread.extend(reading.misread);
            drafts.risks.push(reading.draft);
        }
    }
    drafts
}

/// One row while it is read.
struct Reading<'a> {
    mapping: &'a Mapping,
    row: &'a Row,
    /// So many measures may still be named.
    room: usize,
    misread: Vec<Misread>,
    draft: Draft,
}

impl Reading<'_> {
    fn read(&mut self) {
        self.draft.row = self.row.number;
        let (mut owner, mut due, mut status) = (String::new(), None, None);
        for (column, field) in self.mapping.fields.iter().enumerate() {
            let value = self.row.cell(column);
            if value.is_empty() {
                continue;
            }
            match field {
                Field::Title => value.clone_into(&mut self.draft.title),
                Field::Description | Field::Cause => self.add_text(value),
                Field::Owner => value.clone_into(&mut self.draft.owner),
                Field::Treatment => {
                    self.draft.treatment = self.class(column, &self.mapping.treatments);
                }
                Field::Measures => self.add_measures(column, MeasureStatus::Planned),
                Field::MeasuresDone => self.add_measures(column, MeasureStatus::Implemented),
                Field::MeasureOwner => value.clone_into(&mut owner),
                Field::MeasureDue => due = self.day(column),
                Field::MeasureStatus => status = self.class(column, &self.mapping.statuses),
                Field::Keep => self.keep(column),
                Field::Drop => {}
                _ => self.rate(column, *field),
            }
        }
        for measure in &mut self.draft.measures {
            owner.clone_into(&mut measure.owner);
            measure.due = due;
            if let Some(status) = status.filter(|_| measure.status == MeasureStatus::Planned) {
                measure.status = status;
            }
        }
        // What is said of measures that are not there has no place of its own.
        if self.draft.measures.is_empty() {
            for (column, field) in self.mapping.fields.iter().enumerate() {
                let is_of_measure = [Field::MeasureOwner, Field::MeasureDue, Field::MeasureStatus];
                if is_of_measure.contains(field) {
                    self.keep(column);
                }
            }
        }
    }

    fn add_text(&mut self, value: &str) {
        if !self.draft.text.is_empty() {
            self.draft.text.push('\n');
        }
        self.draft.text.push_str(value);
    }

    /// Measures stand under each other or with a semicolon between them; in CISO Assistant
    /// with a comma.
    fn add_measures(&mut self, column: usize, status: MeasureStatus) {
        let is_ciso = self.mapping.kind == Kind::Ciso;
        let between = |sign: char| sign == '\n' || sign == ';' || (is_ciso && sign == ',');
        let bullet = |sign: char| sign.is_whitespace() || matches!(sign, '-' | '*' | '•' | '–');
        let parts = self.row.cell(column).split(between);
        let names: Vec<&str> = parts
            .map(|part| part.trim_start_matches(bullet).trim())
            .filter(|name| !name.is_empty())
            .take(MOST_IN_CELL + 1)
            .collect();
        if names.len() > MOST_IN_CELL.min(self.room) {
            return self.not_understood(column);
        }
        self.room -= names.len();
        for name in names {
            let measure = DraftMeasure::named(name, status);
            let is_there = |own: &DraftMeasure| key(&own.title) == key(&measure.title);
            if !self.draft.measures.iter().any(is_there) {
                self.draft.measures.push(measure);
            }
        }
    }

    fn keep(&mut self, column: usize) {
        let value = self.row.cell(column);
        let said = self.said(column);
        if !value.is_empty() && !self.draft.kept.contains(&said) {
            self.draft.kept.push(said);
        }
    }

    /// A value with the name of its column.
    fn said(&self, column: usize) -> (String, String) {
        let name = self.mapping.names.get(column).cloned().unwrap_or_default();
        (name, self.row.cell(column).to_owned())
    }

    /// What a value means; where that is not known it is told and kept.
    fn class<T: Class>(&mut self, column: usize, meanings: &Meanings<T>) -> Option<T> {
        let value = self.row.cell(column);
        if is_blank::<T>(value) {
            return None;
        }
        let means = meanings.get(&key(value)).and_then(|said| said.means);
        if means.is_none() {
            self.not_understood(column);
        }
        means
    }

    fn not_understood(&mut self, column: usize) {
        let (name, value) = self.said(column);
        self.misread.push(Misread { row: self.row.number, column: name, value });
        self.keep(column);
    }

    fn day(&mut self, column: usize) -> Option<Date> {
        let day = parse_date(self.row.cell(column));
        if day.is_none() {
            self.not_understood(column);
        }
        day
    }

    fn rate(&mut self, column: usize, field: Field) {
        if matches!(field, Field::ResidualLikelihood | Field::ResidualConsequence) {
            let said = self.said(column);
            self.draft.residual_said.push(said);
        }
        if field.is_likelihood() {
            let likelihood = self.class(column, &self.mapping.likelihoods);
            match field {
                Field::ResidualLikelihood => self.draft.residual.likelihood = likelihood,
                _ => self.draft.gross.likelihood = likelihood,
            }
            return;
        }
        let Some(class) = self.class(column, &self.mapping.consequences) else { return };
        let hit = self.mapping.hit;
        let (gross, residual) =
            (&mut self.draft.gross.consequences, &mut self.draft.residual.consequences);
        match field {
            Field::Consequence => *gross = as_one(*gross, class, hit),
            Field::ResidualConsequence => *residual = as_one(*residual, class, hit),
            Field::ConsequencePatient => *gross = gross.with(Affected::Patient, Some(class)),
            Field::ConsequenceOrganisation => {
                *gross = gross.with(Affected::Organisation, Some(class));
            }
            _ => *gross = gross.with(Affected::Society, Some(class)),
        }
    }
}

/// One consequence for all that the register does not tell apart.
pub(super) fn as_one(
    told: Consequences,
    class: Consequence,
    hit: Option<Affected>,
) -> Consequences {
    match hit {
        Some(hit) => told.judged(hit, class),
        None => Affected::ALL.iter().fold(told, |told, column| {
            told.with(*column, Some(told.get(*column).unwrap_or(class)))
        }),
    }
}
