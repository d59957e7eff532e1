//! What can go wrong with a command, as one sentence: what happened, what to do, path last.

use crate::app::errors;
use crate::app::parcel;
use crate::app::parcel::ParcelFault;
use crate::app::tables::Unmade;
use crate::domain::id::ExchangeId;
use crate::edit::refusal::Refusal;
use crate::interchange::ImportError;
use crate::interchange::foreign::error::ForeignError;
use crate::report::ReportError;
use crate::store::error::StoreError;
use crate::text::Texts;
use crate::text::refusal;
use std::io;
use std::path::Path;
use std::path::PathBuf;

/// A command that was not done; nothing has changed.
#[derive(Debug, thiserror::Error)]
pub(super) enum Fault {
    /// Something with the document.
    #[error("{1}: {0}")]
    Store(StoreError, PathBuf),
    /// A new document could not be made.
    #[error("{1}: {0}")]
    NotMade(StoreError, PathBuf),
    /// A file for elsewhere could not be written.
    #[error("{1}: {0}")]
    Output(io::Error, PathBuf),
    /// A file from elsewhere could not be read.
    #[error("{1}: {0}")]
    Input(io::Error, PathBuf),
    /// A file from elsewhere cannot be read in.
    #[error("{1}: {0}")]
    Import(ImportError, PathBuf),
    /// A file from elsewhere cannot be looked into.
    #[error("{1}: {0}")]
    Foreign(ForeignError, PathBuf),
    /// The edit may not be.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// What comes out would overwrite a document.
    #[error("{0}: would overwrite a document")]
    OverDocument(PathBuf),
    /// The example practice was given another name.
    #[error("the example practice has its own name")]
    ExampleNamed,
    /// Another program changed the document behind the back of its journal.
    #[error("{0}: not what the journal tells")]
    ChangedOutside(PathBuf),
    /// The phrase is needed and there is nowhere to read it from.
    #[error("{0}: no phrase")]
    NoPhrase(PathBuf),
    /// The phrase was not typed the same twice.
    #[error("the two phrases differ")]
    PhrasesDiffer,
    /// There is no parcel.
    #[error("{1}: {0:?}")]
    Parcel(ParcelFault, PathBuf),
    /// A fault of this program.
    #[error("broken: {0}")]
    Broken(String),
    /// There is no exchange of this number.
    #[error("there is no exchange {0}")]
    NoExchange(ExchangeId),
    /// What was to come in looks like data of a patient, as these sentences tell.
    #[error("{1}: looks like data of a patient")]
    PatientData(Vec<String>, PathBuf),
    /// The paper has no chapter of this title; it has these.
    #[error("there is no chapter {0}")]
    NoChapter(String, Vec<String>),
    /// All chapters were left out.
    #[error("no chapter is left")]
    NothingLeft,
    /// There is no table or calendar.
    #[error(transparent)]
    Unmade(#[from] Unmade),
}

impl From<ReportError> for Fault {
    fn from(error: ReportError) -> Self {
        match error {
            ReportError::NoSuchExchange(exchange) => Self::NoExchange(exchange),
            error => Self::Broken(error.to_string()),
        }
    }
}

impl Fault {
    /// The user's sentence.
    pub(super) fn sentence(&self, texts: &Texts) -> String {
        match self {
            Self::Store(error, path) => errors::store(texts, error, path),
            Self::NotMade(error, path) => errors::creation(texts, error, path),
            Self::Output(error, path) => errors::output(texts, error, path),
            Self::Input(error, path) => with_path(texts, input_key(error), path),
            Self::Import(error, path) => format!("{} ({})", error.sentence(texts), path.display()),
            Self::Foreign(error, path) => format!("{} ({})", error.sentence(texts), path.display()),
            Self::Refused(reason) => refusal::refusal(texts, reason),
            Self::OverDocument(path) => errors::over_document(texts, path),
            Self::ExampleNamed => texts.get("cli-example-named").into_owned(),
            Self::ChangedOutside(path) => with_path(texts, "cli-changed-outside", path),
            Self::NoPhrase(path) => with_path(texts, "cli-no-phrase", path),
            Self::PhrasesDiffer => texts.get("cli-phrases-differ").into_owned(),
            Self::NoExchange(exchange) => {
                texts.with("cli-no-exchange", &[("number", exchange.0.into())])
            }
            Self::PatientData(lines, path) => {
                let refused = with_path(texts, "bring-patient-refused", path);
                format!("{} {refused}", lines.join(" "))
            }
            Self::NoChapter(name, titles) => {
                let chapters = titles.join("; ");
                let words = [("name", name.as_str().into()), ("chapters", chapters.into())];
                texts.with("cli-no-chapter", &words)
            }
            Self::NothingLeft => texts.get("cli-no-chapters-left").into_owned(),
            Self::Parcel(fault, path) => parcel::sentence(texts, fault, path),
            Self::Broken(_) => texts.get("app-broken").into_owned(),
            Self::Unmade(why) => why.sentence(texts),
        }
    }
}

fn with_path(texts: &Texts, key: &str, path: &Path) -> String {
    format!("{} ({})", texts.get(key), path.display())
}

fn input_key(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => "cli-input-missing",
        io::ErrorKind::PermissionDenied => "cli-input-no-permission",
        io::ErrorKind::IsADirectory => "cli-input-is-folder",
        io::ErrorKind::FileTooLarge => "import-too-large",
        _ => "cli-input-failed",
    }
}
