//! Why an Excel file cannot be read back. Nothing has changed. Each names the sheet, the row
//! and the column, as Excel does.

use crate::edit::refusal::Refusal;
use crate::text::Texts;
use crate::text::refusal;

/// A place in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// The sheet, by its name.
    pub sheet: String,
    /// The row, from 1.
    pub row: u32,
    /// The column, from 0, and what it is called; `None` for the whole row.
    pub column: Option<(u32, String)>,
}

/// The file cannot be read back; the document is untouched.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TableFault {
    /// The file is larger than anything a practice could write, or unpacks to that.
    #[error("the file is larger than {megabytes} megabytes")]
    TooLarge {
        /// The most that is read.
        megabytes: usize,
    },
    /// It is no Excel file, or a damaged one.
    #[error("not an xlsx file")]
    NotXlsx,
    /// It is an Excel file, but not one of this program.
    #[error("not an export of Praktijkschild")]
    NotOurs,
    /// It was made from another document.
    #[error("an export of another document")]
    OtherDocument,
    /// Names of people were left out of it.
    #[error("an export without names")]
    NamesHidden,
    /// A sheet has more rows than are read.
    #[error("{sheet}: more than {most} rows")]
    TooManyRows {
        /// The sheet.
        sheet: String,
        /// The most.
        most: u32,
    },
    /// The column by which rows are known is gone.
    #[error("{sheet}: no column {title}")]
    NoNumbers {
        /// The sheet.
        sheet: String,
        /// What the column is called.
        title: String,
    },
    /// Two columns are called the same.
    #[error("{sheet}: two columns {title}")]
    RepeatedColumn {
        /// The sheet.
        sheet: String,
        /// What both are called.
        title: String,
    },
    /// Two rows have the same number.
    #[error("{spot:?}: {number} stands twice")]
    RepeatedNumber {
        /// Where it stands the second time.
        spot: Spot,
        /// The number.
        number: String,
    },
    /// Nothing has that number.
    #[error("{spot:?}: nothing has number {number}")]
    NoSuchNumber {
        /// Where it stands.
        spot: Spot,
        /// The number.
        number: String,
    },
    /// What a cell says may not stand there.
    #[error("{spot:?}: {found}")]
    WrongCell {
        /// Where.
        spot: Spot,
        /// What it says, shortened.
        found: String,
        /// What may stand there, in a sentence.
        allowed: String,
    },
    /// A cell was cut when it was written; what was cut off would be lost.
    #[error("{spot:?}: the cell was cut")]
    CutCell {
        /// Where.
        spot: Spot,
    },
    /// A rule of the method would be broken.
    #[error("{spot:?}: {refusal}")]
    Rule {
        /// At which row.
        spot: Spot,
        /// Which rule.
        refusal: Refusal,
    },
}

impl Spot {
    /// The place in words: `blad "Risico's", rij 5, kolom "Kans" (L)`.
    fn words(&self, texts: &Texts) -> String {
        let row = [("sheet", self.sheet.as_str().into()), ("row", self.row.to_string().into())];
        let row = texts.with("table-spot-row", &row);
        let Some((column, title)) = &self.column else { return row };
        let words = [
            ("row", row.into()),
            ("title", title.as_str().into()),
            ("letters", letters(*column).into()),
        ];
        texts.with("table-spot-cell", &words)
    }
}

impl TableFault {
    /// What is wrong and what to do, in the user's language.
    pub fn sentence(&self, texts: &Texts) -> String {
        match self {
            Self::TooLarge { megabytes } => {
                texts.with("table-too-large", &[("megabytes", (*megabytes).into())])
            }
            Self::NotXlsx => texts.get("table-not-xlsx").into_owned(),
            Self::NotOurs => texts.get("table-not-ours").into_owned(),
            Self::OtherDocument => texts.get("table-other-document").into_owned(),
            Self::NamesHidden => texts.get("table-without-names").into_owned(),
            Self::TooManyRows { sheet, most } => {
                let words = [("sheet", sheet.as_str().into()), ("most", most.to_string().into())];
                texts.with("table-too-many-rows", &words)
            }
            Self::NoNumbers { sheet, title } => {
                let words = [("sheet", sheet.as_str().into()), ("title", title.as_str().into())];
                texts.with("table-no-numbers", &words)
            }
            Self::RepeatedColumn { sheet, title } => {
                let words = [("sheet", sheet.as_str().into()), ("title", title.as_str().into())];
                texts.with("table-repeated-column", &words)
            }
            Self::RepeatedNumber { spot, number } => {
                let words =
                    [("spot", spot.words(texts).into()), ("number", number.as_str().into())];
                texts.with("table-repeated-number", &words)
            }
            Self::NoSuchNumber { spot, number } => {
                let words =
                    [("spot", spot.words(texts).into()), ("number", number.as_str().into())];
                texts.with("table-no-such-number", &words)
            }
            Self::WrongCell { spot, found, allowed } => {
                let words = [
                    ("spot", spot.words(texts).into()),
                    ("found", found.as_str().into()),
                    ("allowed", allowed.as_str().into()),
                ];
                texts.with("table-wrong-cell", &words)
            }
            Self::CutCell { spot } => {
                texts.with("table-cut-cell", &[("spot", spot.words(texts).into())])
            }
            Self::Rule { spot, refusal } => {
                let rule = refusal::refusal(texts, refusal);
                let words = [("spot", spot.words(texts).into()), ("rule", rule.into())];
                texts.with("table-rule", &words)
            }
        }
    }
}

/// A column as Excel calls it: A, B, …, Z, AA.
fn letters(column: u32) -> String {
    let mut left = column + 1;
    let mut found = Vec::new();
    while left > 0 {
        let place = u8::try_from((left - 1) % 26).unwrap_or(0);
        found.push(char::from(b'A' + place));
        left = (left - 1) / 26;
    }
    found.iter().rev().collect()
}
