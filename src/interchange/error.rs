//! Why a file in the open format cannot be read in. Nothing has changed. Each error names
//! the place in the file by its keys, since the file was often made by another program.

use crate::edit::refusal::Refusal;
use crate::text::Texts;
use crate::text::refusal;
use fluent_bundle::FluentValue;

/// The file cannot be read in; the document is untouched.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// The file is larger than anything a practice could write.
    #[error("the file is larger than {megabytes} megabytes")]
    TooLarge {
        /// The most that is read.
        megabytes: usize,
    },
    /// It is not JSON, or it stops halfway.
    #[error("not JSON at line {line}, column {column}")]
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// It is JSON, but not this format: `format` does not say so.
    #[error("not the open format of Praktijkschild")]
    NotOurFormat,
    /// It was written by a later version of the program.
    #[error("the file has version {found}, this program knows up to {known}")]
    TooNew {
        /// The file's version.
        found: u64,
        /// The newest that can be read.
        known: u32,
    },
    /// A key that the format does not have, perhaps misspelt.
    #[error("unknown key {path}")]
    UnknownKey {
        /// Where, with the key itself.
        path: String,
    },
    /// A key that must be there is not.
    #[error("missing key {path}")]
    MissingKey {
        /// Where, with the key itself.
        path: String,
    },
    /// The same key stands twice in one object.
    #[error("a key stands twice, near line {line}, column {column}")]
    RepeatedKey {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// A value of the wrong kind, or one that is not on its scale.
    #[error("wrong value at {path}: {reason}")]
    WrongValue {
        /// Where.
        path: String,
        /// What stands there, shortened.
        found: String,
        /// What is wrong with it, in English.
        reason: String,
    },
    /// Two entries of one kind have the same number, version or control.
    #[error("number {found} stands twice, second at {path}")]
    RepeatedId {
        /// Where the second stands.
        path: String,
        /// The number.
        found: String,
    },
    /// A link to something that the file itself does not hold.
    #[error("nothing has number {found}, named at {path}")]
    NoSuchId {
        /// Where the link stands.
        path: String,
        /// The number.
        found: u32,
    },
    /// A rule of the method would be broken.
    #[error("{path}: {refusal}")]
    Rule {
        /// Where.
        path: String,
        /// Which rule.
        refusal: Refusal,
    },
    /// The PDF carries no data of this program.
    #[error("the PDF carries no data of Praktijkschild")]
    NothingInPdf,
    /// The PDF is damaged, encrypted, or packed anew by another program.
    #[error("the PDF cannot be read, or was packed anew")]
    UnreadablePdf,
    /// What the PDF carries is not what was printed.
    #[error("what the PDF carries is other than its list says")]
    AlteredInPdf,
}

impl ImportError {
    /// The key of its sentence in the text files.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "import-too-large",
            Self::NotJson { .. } => "import-not-json",
            Self::NotOurFormat => "import-not-our-format",
            Self::TooNew { .. } => "import-too-new",
            Self::UnknownKey { .. } => "import-unknown-key",
            Self::MissingKey { .. } => "import-missing-key",
            Self::RepeatedKey { .. } => "import-repeated-key",
            Self::WrongValue { .. } => "import-wrong-value",
            Self::RepeatedId { .. } => "import-repeated-id",
            Self::NoSuchId { .. } => "import-no-such-id",
            Self::Rule { .. } => "import-rule",
            Self::NothingInPdf => "import-nothing-in-pdf",
            Self::UnreadablePdf => "import-unreadable-pdf",
            Self::AlteredInPdf => "import-altered-in-pdf",
        }
    }

    /// What is filled in in its sentence.
    pub fn args(&self, text: &Texts) -> Vec<(&'static str, FluentValue<'static>)> {
        match self {
            Self::NotOurFormat | Self::NothingInPdf | Self::UnreadablePdf | Self::AlteredInPdf => {
                Vec::new()
            }
            Self::TooLarge { megabytes } => vec![("megabytes", (*megabytes).into())],
            Self::NotJson { line, column } | Self::RepeatedKey { line, column } => {
                vec![("line", line.to_string().into()), ("column", column.to_string().into())]
            }
            Self::TooNew { found, known } => {
                vec![("found", found.to_string().into()), ("known", known.to_string().into())]
            }
            Self::UnknownKey { path } | Self::MissingKey { path } => {
                vec![("path", path.clone().into())]
            }
            Self::WrongValue { path, found, .. } | Self::RepeatedId { path, found } => {
                vec![("path", path.clone().into()), ("found", found.clone().into())]
            }
            Self::NoSuchId { path, found } => {
                vec![("path", path.clone().into()), ("found", found.to_string().into())]
            }
            Self::Rule { path, refusal } => {
                vec![
                    ("path", path.clone().into()),
                    ("rule", refusal::refusal(text, refusal).into()),
                ]
            }
        }
    }

    /// What is wrong and what to do, in the user's language.
    pub fn sentence(&self, text: &Texts) -> String {
        text.with(self.key(), &self.args(text))
    }
}
