//! Columns of records: what each shows, and how a cell of it is read where it may be changed.

use crate::auditor::veil::Veil;
use crate::domain::acceptance::Grounds;
use crate::domain::basis;
use crate::domain::basis::Basis;
use crate::domain::control::ControlNumber;
use crate::domain::id::MeasureId;
use crate::domain::id::RiskId;
use crate::domain::scale::Level;
use crate::edit::LONGEST_TEXT;
use crate::tables::Names;
use crate::tables::TablesInput;
use crate::tables::cells::clean;
use crate::tables::sheet::Cell;
use crate::tables::sheet::Column;
use crate::text::format;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fmt::Display;

/// A column of a table of records.
pub(super) struct Field<R> {
    /// The text key of what it is called.
    pub(super) key: &'static str,
    /// How wide it is, in characters.
    pub(super) width: u8,
    /// What it shows of a record.
    pub(super) show: fn(&R, &Source<'_>) -> Cell,
    /// How it is read; `None` where it follows from something else.
    pub(super) take: Option<Take<R>>,
}

/// How a cell becomes part of a record.
pub(super) struct Take<R> {
    /// What may stand there.
    pub(super) expects: Expects,
    /// Puts it in the record.
    pub(super) set: fn(&mut R, Value, &Source<'_>),
}

/// What may stand in a cell.
#[derive(Clone, Copy)]
pub(super) enum Expects {
    /// A text that is not blank.
    Name,
    /// A text.
    Text,
    /// A word of a scale.
    Word(Scale),
    /// A word of a scale, or nothing.
    MaybeWord(Scale),
    /// Words of a scale, with commas between.
    Words(Scale),
    /// A day, or nothing.
    Day,
    /// A whole number up to this, or nothing.
    Number(u32),
    /// Numbers of measures.
    Measures,
    /// Numbers of controls.
    Controls,
}

/// A scale by its text keys.
#[derive(Clone, Copy)]
pub(super) struct Scale {
    /// What the keys begin with; blank where the codes are keys themselves.
    pub(super) family: &'static str,
    /// Its codes, in order.
    pub(super) codes: fn() -> Vec<&'static str>,
}

/// The text key of the column by which a row is known.
pub(super) const NUMBER: &str = "table-number";

/// Yes or no.
pub(super) const YES_NO: Scale = Scale { family: "", codes: || vec!["yes", "no"] };

/// What a cell was found to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    /// A text.
    Text(String),
    /// The codes of words; one or none where only one may stand there.
    Codes(Vec<&'static str>),
    /// A day.
    Day(Option<jiff::civil::Date>),
    /// A number.
    Number(Option<u32>),
    /// Measures of the document.
    Measures(BTreeSet<MeasureId>),
    /// Controls.
    Controls(BTreeSet<ControlNumber>),
}

impl Value {
    /// The text; blank where it is something else.
    pub(super) fn text(self) -> String {
        match self {
            Self::Text(text) => text,
            _ => String::new(),
        }
    }

    /// The one value of a scale.
    pub(super) fn one<T>(&self, from_code: fn(&str) -> Option<T>) -> Option<T> {
        self.all(from_code).pop()
    }

    /// All values of a scale.
    pub(super) fn all<T>(&self, from_code: fn(&str) -> Option<T>) -> Vec<T> {
        match self {
            Self::Codes(codes) => codes.iter().filter_map(|code| from_code(code)).collect(),
            _ => Vec::new(),
        }
    }

    /// Whether it is yes.
    pub(super) fn is_yes(&self) -> bool {
        matches!(self, Self::Codes(codes) if codes.first() == Some(&"yes"))
    }

    /// The day.
    pub(super) const fn day(&self) -> Option<jiff::civil::Date> {
        match self {
            Self::Day(day) => *day,
            _ => None,
        }
    }

    /// The number.
    pub(super) const fn number(&self) -> Option<u32> {
        match self {
            Self::Number(number) => *number,
            _ => None,
        }
    }
}

/// A column with a text of the record that may be changed.
macro_rules! text_field {
    ($key:literal, $width:literal, $field:ident) => {
        text_field!($key, $width, $field, $crate::tables::columns::Expects::Text)
    };
    ($key:literal, $width:literal, $field:ident, $expects:expr) => {
        $crate::tables::columns::Field {
            key: $key,
            width: $width,
            show: |record, _| $crate::tables::sheet::Cell::text(&record.$field),
            take: Some($crate::tables::columns::Take {
                expects: $expects,
                set: |record, value, _| record.$field = value.text(),
            }),
        }
    };
}
pub(super) use text_field;

/// A column that follows from something else.
pub(super) const fn shown<R>(
    key: &'static str,
    width: u8,
    show: fn(&R, &Source<'_>) -> Cell,
) -> Field<R> {
    Field { key, width, show, take: None }
}

impl<R> Field<R> {
    /// What the table says of it.
    pub(super) fn column(&self, source: &Source<'_>) -> Column {
        let why = format!("{}-why", self.key);
        let own = source.input.texts.has(&why).then(|| source.word(&why));
        let read = match &self.take {
            Some(take) => Some(take.expects.told(source)),
            None if own.is_none() => Some(source.word("table-expects-nothing")),
            None => None,
        };
        let words = match self.take.as_ref().map(|take| take.expects) {
            Some(Expects::Word(scale) | Expects::MaybeWord(scale)) => source.scale(scale),
            _ => Vec::new(),
        };
        Column {
            title: source.word(self.key),
            holds: own.into_iter().chain(read).collect::<Vec<_>>().join(" "),
            width: self.width,
            words,
            is_read: self.take.is_some(),
            is_code: match self.take.as_ref().map(|take| take.expects) {
                Some(Expects::Measures | Expects::Controls) => true,
                Some(_) => false,
                None => self.key == NUMBER,
            },
        }
    }
}

impl Expects {
    /// What may stand there, in a sentence.
    pub(super) fn told(self, source: &Source<'_>) -> String {
        let texts = source.input.texts;
        let listed = |key: &str, scale: Scale| {
            texts.with(key, &[("words", source.scale(scale).join(", ").into())])
        };
        match self {
            Self::Name => texts.get("table-expects-name").into_owned(),
            Self::Text => texts.get("table-expects-text").into_owned(),
            Self::Word(scale) => listed("table-expects-word", scale),
            Self::MaybeWord(scale) => listed("table-expects-maybe-word", scale),
            Self::Words(scale) => listed("table-expects-words", scale),
            Self::Day => texts.get("table-expects-day").into_owned(),
            Self::Number(most) => {
                texts.with("table-expects-number", &[("most", most.to_string().into())])
            }
            Self::Measures => texts.get("table-expects-measures").into_owned(),
            Self::Controls => texts.get("table-expects-controls").into_owned(),
        }
    }

    /// What a cell says; `None` where that may not stand there.
    pub(super) fn read(self, cell: &Cell, source: &Source<'_>) -> Option<Value> {
        let words = said(cell);
        let typed = words.trim();
        let fits = words.chars().count() <= LONGEST_TEXT;
        match self {
            Self::Name if typed.is_empty() || !fits => None,
            Self::Text if !fits => None,
            Self::Name | Self::Text => Some(Value::Text(words)),
            Self::MaybeWord(_) if typed.is_empty() => Some(Value::Codes(Vec::new())),
            Self::Word(scale) | Self::MaybeWord(scale) => {
                Some(Value::Codes(vec![source.code(scale, typed)?]))
            }
            Self::Words(scale) => {
                let codes = parts(typed).map(|part| source.code(scale, part));
                codes.collect::<Option<_>>().map(Value::Codes)
            }
            Self::Day => match cell {
                Cell::Day(day) => Some(Value::Day(Some(*day))),
                Cell::Blank => Some(Value::Day(None)),
                Cell::Text(_) if typed.is_empty() => Some(Value::Day(None)),
                Cell::Text(_) => Some(Value::Day(Some(format::parse_date(typed)?))),
                Cell::Number(_) | Cell::Level(..) => None,
            },
            Self::Number(_) if typed.is_empty() => Some(Value::Number(None)),
            Self::Number(most) => {
                let number = whole(typed).filter(|number| *number <= most)?;
                Some(Value::Number(Some(number)))
            }
            Self::Measures => {
                let measure = |part: &str| {
                    let digits = part.strip_prefix(['M', 'm']).unwrap_or(part);
                    let id = MeasureId(whole(digits)?);
                    source.input.isms.measures.contains_key(&id).then_some(id)
                };
                parts(typed).map(measure).collect::<Option<_>>().map(Value::Measures)
            }
            Self::Controls => {
                let control = |part| {
                    let number = ControlNumber::try_from(part).ok()?;
                    let listed = &source.input.catalogue.controls;
                    listed.iter().any(|known| known.number == number).then_some(number)
                };
                parts(typed).map(control).collect::<Option<_>>().map(Value::Controls)
            }
        }
    }
}

/// A whole number in nothing but digits.
pub(super) fn whole(digits: &str) -> Option<u32> {
    digits.bytes().all(|sign| sign.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
}

/// What stands between commas, semicolons and line ends.
fn parts(typed: &str) -> impl Iterator<Item = &str> {
    typed.split([',', ';', '\n']).map(str::trim).filter(|part| !part.is_empty())
}

/// A cell in words, the same whatever program wrote it.
pub(super) fn said(cell: &Cell) -> String {
    match cell {
        Cell::Blank => String::new(),
        Cell::Text(words) | Cell::Level(_, words) => words.clone(),
        Cell::Day(day) => format::date_short(*day),
        Cell::Number(number) => number.to_string(),
    }
}

/// What columns are filled from: the document, and what is looked up in it once.
pub(super) struct Source<'a> {
    /// What it is all made from.
    pub(super) input: TablesInput<'a>,
    /// What every control rests on.
    pub(super) bases: BTreeMap<ControlNumber, Basis>,
    /// Whether decisions on risks still hold.
    pub(super) grounds: Grounds<'a>,
    /// The relevant risks that each measure serves.
    served: BTreeMap<MeasureId, Vec<RiskId>>,
    veil: Option<Veil>,
}

impl<'a> Source<'a> {
    /// Looks through a document.
    pub(super) fn of(input: TablesInput<'a>) -> Self {
        let isms = input.isms;
        let mut served: BTreeMap<MeasureId, Vec<RiskId>> = BTreeMap::new();
        for risk in isms.relevant_risks() {
            for measure in &risk.measures {
                served.entry(*measure).or_default().push(risk.id);
            }
        }
        let word = input.texts.get("auditor-staff");
        let hides = input.names == Names::Hidden;
        Self {
            input,
            bases: basis::bases(isms),
            grounds: Grounds::of(isms),
            served,
            veil: hides.then(|| Veil::over(isms, std::iter::empty(), &word)),
        }
    }

    /// A text by its key.
    pub(super) fn word(&self, key: &str) -> String {
        self.input.texts.get(key).into_owned()
    }

    /// A text that anybody may read who gets the table: without names where these are hidden,
    /// and without what no table can hold.
    pub(super) fn outward(&self, text: &str) -> String {
        let text = clean(text);
        self.veil.as_ref().map_or_else(|| text.clone(), |veil| veil.hide(&text))
    }

    /// What a column shows of a record.
    pub(super) fn cell<R>(&self, field: &Field<R>, record: &R) -> Cell {
        match (field.show)(record, self) {
            Cell::Text(words) => Cell::text(self.outward(&words)),
            other => other,
        }
    }

    /// A value of a scale by its word.
    pub(super) fn scaled(&self, family: &str, code: &str) -> Cell {
        Cell::text(self.input.texts.get(&format!("{family}-{code}")))
    }

    /// Yes or no, by its word.
    pub(super) fn answer(&self, is_so: impl Into<Option<bool>>) -> Cell {
        is_so
            .into()
            .map_or(Cell::Blank, |is_so| Cell::text(self.word(if is_so { "yes" } else { "no" })))
    }

    /// A level by its word.
    pub(super) fn level(&self, level: Option<Level>) -> Cell {
        level.map_or(Cell::Blank, |level| {
            Cell::Level(level, self.word(&format!("level-{}", level.code())))
        })
    }

    /// The words of a scale.
    pub(super) fn scale(&self, scale: Scale) -> Vec<String> {
        (scale.codes)().into_iter().map(|code| self.word(&scale.key(code))).collect()
    }

    /// The code of a word of a scale, however it is capitalised.
    fn code(&self, scale: Scale, word: &str) -> Option<&'static str> {
        let is_it = |code: &&'static str| {
            self.input.texts.get(&scale.key(code)).to_lowercase() == word.to_lowercase()
        };
        (scale.codes)().into_iter().find(is_it)
    }

    /// The relevant risks that a measure serves.
    pub(super) fn served_by(&self, measure: MeasureId) -> Cell {
        numbers(self.served.get(&measure).into_iter().flatten())
    }
}

impl Scale {
    fn key(self, code: &str) -> String {
        if self.family.is_empty() { code.to_owned() } else { format!("{}-{code}", self.family) }
    }
}

/// Numbers with commas between: "M1, M4".
pub(super) fn numbers<Id: Display>(all: impl IntoIterator<Item = Id>) -> Cell {
    let all: Vec<String> = all.into_iter().map(|id| id.to_string()).collect();
    Cell::text(all.join(", "))
}

/// Numbers with their names, each on a line: "P1 Declareren".
pub(super) fn named<'n, Id: Display>(all: impl Iterator<Item = (Id, &'n str)>) -> Cell {
    let all: Vec<String> = all.map(|(id, name)| format!("{id} {name}")).collect();
    Cell::text(all.join("\n"))
}
