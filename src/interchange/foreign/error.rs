//! Why a file from elsewhere cannot be looked into. Nothing has changed.

use crate::interchange::error::ImportError;
use crate::text::Texts;
use fluent_bundle::FluentValue;

/// The file cannot be looked into, or not as it was asked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ForeignError {
    /// It is in the open format or claims to be, and does not fit.
    #[error(transparent)]
    Open(#[from] ImportError),
    /// Larger than anything a practice keeps its risks in.
    #[error("larger than {megabytes} megabytes")]
    TooLarge {
        /// The most that is read.
        megabytes: usize,
    },
    /// What is packed in it would fill the memory.
    #[error("what is packed in it is far larger than the file")]
    Swollen,
    /// No table, no workbook and no JSON.
    #[error("neither a table nor a workbook")]
    NotATable,
    /// JSON must be UTF-8.
    #[error("not UTF-8")]
    NotText,
    /// A workbook of before 2007, or one behind a password: they look alike from outside.
    #[error("an old workbook, or one behind a password")]
    OldWorkbook,
    /// A workbook of another program.
    #[error("a workbook of another kind")]
    OtherWorkbook,
    /// A workbook that cannot be read.
    #[error("a damaged workbook")]
    Damaged,
    /// JSON of which we do not know what it is.
    #[error("JSON of an unknown kind")]
    UnknownJson,
    /// There is nothing in it.
    #[error("no rows")]
    Empty,
    /// More rows than a practice can have risks.
    #[error("more than {most} rows")]
    TooManyRows {
        /// The most that are read.
        most: usize,
    },
    /// More columns than a register has.
    #[error("more than {most} columns")]
    TooManyColumns {
        /// The most that are read.
        most: usize,
    },
    /// A text that no field takes.
    #[error("more than {most} characters in row {row}")]
    CellTooLong {
        /// The row, as the file counts.
        row: u32,
        /// The most a field takes, in characters.
        most: usize,
    },
    /// There is no sheet of that name.
    #[error("no sheet {name}")]
    NoSuchSheet {
        /// What was asked for.
        name: String,
    },
    /// There is no column of that name.
    #[error("no column {name}")]
    NoSuchColumn {
        /// What was asked for.
        name: String,
    },
    /// A column cannot become that.
    #[error("a column cannot become {name}")]
    NoSuchField {
        /// What was asked for.
        name: String,
    },
    /// No column says what may happen.
    #[error("no column with the risk itself")]
    NoTitle,
}

impl ForeignError {
    /// The key of its sentence in the text files.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Open(error) => error.key(),
            Self::TooLarge { .. } => "import-too-large",
            Self::Swollen => "bring-swollen",
            Self::NotATable => "bring-not-a-table",
            Self::NotText => "cli-not-text",
            Self::OldWorkbook => "bring-old-workbook",
            Self::OtherWorkbook => "bring-other-workbook",
            Self::Damaged => "bring-damaged",
            Self::UnknownJson => "bring-unknown-json",
            Self::Empty => "bring-empty",
            Self::TooManyRows { .. } => "bring-too-many-rows",
            Self::TooManyColumns { .. } => "bring-too-many-columns",
            Self::CellTooLong { .. } => "bring-cell-too-long",
            Self::NoSuchSheet { .. } => "bring-no-such-sheet",
            Self::NoSuchColumn { .. } => "bring-no-such-column",
            Self::NoSuchField { .. } => "bring-no-such-field",
            Self::NoTitle => "bring-no-title",
        }
    }

    /// What is wrong and what to do, in the user's language.
    pub fn sentence(&self, text: &Texts) -> String {
        let words: Vec<(&'static str, FluentValue<'_>)> = match self {
            Self::Open(error) => return error.sentence(text),
            Self::TooLarge { megabytes } => vec![("megabytes", (*megabytes).into())],
            Self::TooManyRows { most } | Self::TooManyColumns { most } => {
                vec![("most", (*most).into())]
            }
            Self::CellTooLong { row, most } => {
                vec![("row", row.to_string().into()), ("most", (*most).into())]
            }
            Self::NoSuchSheet { name } | Self::NoSuchColumn { name } => {
                vec![("name", name.as_str().into())]
            }
            Self::NoSuchField { name } => vec![("name", name.as_str().into())],
            _ => Vec::new(),
        };
        text.with(self.key(), &words)
    }
}
