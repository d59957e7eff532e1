//! What a table is, whatever becomes of it: columns with a name, and rows of cells.

use crate::domain::scale::Level;
use jiff::civil::Date;

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sheet {
    /// What it is called.
    pub(super) name: String,
    /// Its columns.
    pub(super) columns: Vec<Column>,
    /// Its rows, each with a cell for every column.
    pub(super) rows: Vec<Vec<Cell>>,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Column {
    /// What it is called; no two columns of a table are called the same.
    pub(super) title: String,
    /// What stands in it, in a sentence.
    pub(super) holds: String,
    /// How wide it is, in characters.
    pub(super) width: u8,
    /// The words to choose from; empty where there is no such list.
    pub(super) words: Vec<String>,
    /// Whether a change in it is read back.
    pub(super) is_read: bool,
    /// Whether it holds numbers that are names, such as 8.5, which no program may take for a
    /// number or a day.
    pub(super) is_code: bool,
}

/// What stands in one place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Cell {
    /// Nothing.
    #[default]
    Blank,
    /// Words.
    Text(String),
    /// A day.
    Day(Date),
    /// A whole number.
    Number(u32),
    /// A level of risk, by its word.
    Level(Level, String),
}

impl Cell {
    /// Words, or nothing where there are none.
    pub(super) fn text(words: impl Into<String>) -> Self {
        let words = words.into();
        if words.is_empty() { Self::Blank } else { Self::Text(words) }
    }

    /// A day, where there is one.
    pub(super) fn day(day: Option<Date>) -> Self {
        day.map_or(Self::Blank, Self::Day)
    }

    /// A number, where there is one.
    pub(super) fn number(number: Option<u32>) -> Self {
        number.map_or(Self::Blank, Self::Number)
    }
}
