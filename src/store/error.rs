//! What can go wrong with the file. Facts only: the window turns [`StoreError::key`] into a
//! sentence.

use rusqlite::ErrorCode;
use rusqlite::ffi::SQLITE_READONLY_ROLLBACK;
use std::io;

/// The store could not do what was asked. Nothing was half written, and a file that was
/// refused is as it was, to the byte.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no such file, or no such folder to create it in.
    #[error("there is no such file or folder")]
    Missing,
    /// It is a folder.
    #[error("this is a folder, not a file")]
    IsDirectory,
    /// The computer does not let this user read it, or write in the folder.
    #[error("no permission")]
    NoPermission,
    /// Something by that name is already there; it is never overwritten.
    #[error("there is already something by that name")]
    Exists,
    /// The file holds no bytes at all: a copy that was cut off, or never written.
    #[error("the file is empty")]
    Empty,
    /// Something else than a document of this program.
    #[error("not a document of this program")]
    NotOurs,
    /// It is a link that leads nowhere, or round in a circle.
    #[error("this link leads nowhere")]
    BrokenLink,
    /// It is encrypted, and no phrase was given.
    #[error("the file is encrypted")]
    Sealed,
    /// The phrase does not open it; or its first page is damaged, which looks the same.
    #[error("the phrase does not fit")]
    WrongPhrase,
    /// A new phrase is too short to keep anybody out.
    #[error("the phrase is too short")]
    ShortPhrase,
    /// The name of the file or folder holds what is not text.
    #[error("the path is not Unicode")]
    NotUnicode,
    /// It is a document, but not a copy of the one that is open.
    #[error("a copy of another document")]
    OtherDocument,
    /// A copy encrypted for elsewhere: it must be unpacked before it can be opened.
    #[error("a copy that must be unpacked first")]
    Packed,
    /// The file is from a later version of this program.
    #[error("the document has schema {found}, this program knows up to {known}")]
    TooNew {
        /// The version in the file.
        found: u32,
        /// The newest version this program reads.
        known: u32,
    },
    /// The file is no longer where it was opened, or another one stands there now.
    #[error("the file was moved, removed or replaced while it was open")]
    Moved,
    /// Another window, on this computer or another, has it open.
    #[error("the file is in use")]
    InUse,
    /// It can be read and not written: a read-only medium or file.
    #[error("the file is read-only")]
    ReadOnly,
    /// A program or computer stopped in the middle of writing it. Opening it to work rolls
    /// that back; looking only does not write, so it cannot.
    #[error("the file was left in the middle of a change")]
    Unfinished,
    /// No room is left on the disk.
    #[error("the disk is full")]
    DiskFull,
    /// A row says what cannot be: a value outside its scale, or a row that is not there.
    #[error("row {id} of table {table} is damaged")]
    Damaged {
        /// Which table.
        table: &'static str,
        /// Which row, by its first column.
        id: String,
    },
    /// The file is torn or overwritten below the rows.
    #[error("the file is damaged: {detail}")]
    Corrupt {
        /// What the database said, in its own words.
        detail: String,
    },
    /// Another program added, changed or dropped a table, view or trigger.
    #[error("the schema was altered at {name}")]
    AlteredSchema {
        /// What differs.
        name: String,
    },
    /// The journal was tampered with: this line does not follow from the one before.
    #[error("the journal is broken at line {line}")]
    BrokenChain {
        /// The first line that does not fit.
        line: u32,
    },
    /// The bytes of a file that is evidence are not in the document.
    #[error("the file is not in the document")]
    NoContent,
    /// The bytes of a file that is evidence are others than were written.
    #[error("the file was altered within the document")]
    AlteredContent,
    /// The operating system could not do it.
    #[error("input or output failed: {0}")]
    Io(io::Error),
    /// The database could not do it.
    #[error("the database failed: {0}")]
    Sqlite(rusqlite::Error),
}

impl StoreError {
    /// The key of its sentence in the text files.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Missing => "store-missing",
            Self::IsDirectory => "store-is-directory",
            Self::NoPermission => "store-no-permission",
            Self::Exists => "store-exists",
            Self::Empty => "store-empty",
            Self::NotOurs => "store-not-ours",
            Self::BrokenLink => "store-broken-link",
            Self::Sealed => "store-sealed",
            Self::WrongPhrase => "store-wrong-phrase",
            Self::ShortPhrase => "store-short-phrase",
            Self::OtherDocument => "store-other-document",
            Self::Packed => "store-packed",
            Self::NotUnicode => "store-not-unicode",
            Self::TooNew { .. } => "store-too-new",
            Self::Moved => "store-moved",
            Self::InUse => "store-in-use",
            Self::ReadOnly => "store-read-only",
            Self::Unfinished => "store-unfinished",
            Self::DiskFull => "store-disk-full",
            Self::Damaged { .. } => "store-damaged",
            Self::Corrupt { .. } => "store-corrupt",
            Self::AlteredSchema { .. } => "store-altered-schema",
            Self::BrokenChain { .. } => "store-broken-chain",
            Self::NoContent => "store-no-content",
            Self::AlteredContent => "store-altered-content",
            Self::Io(_) => "store-io",
            Self::Sqlite(_) => "store-sqlite",
        }
    }

    /// What the sentence needs to know, by the names it uses.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::TooNew { found, known } => {
                vec![("found", found.to_string()), ("known", known.to_string())]
            }
            Self::Damaged { table, id } => vec![("table", (*table).to_owned()), ("id", id.clone())],
            Self::AlteredSchema { name } => vec![("name", name.clone())],
            Self::BrokenChain { line } => vec![("line", line.to_string())],
            Self::Corrupt { detail } => vec![("detail", detail.clone())],
            Self::Io(error) => vec![("detail", error.to_string())],
            Self::Sqlite(error) => vec![("detail", error.to_string())],
            _ => Vec::new(),
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        let extended = error.sqlite_error().map(|error| error.extended_code);
        match error.sqlite_error_code() {
            _ if extended == Some(SQLITE_READONLY_ROLLBACK) => Self::Unfinished,
            // Beyond the first page it is a page that does not decrypt.
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                Self::Corrupt { detail: error.to_string() }
            }
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::InUse,
            Some(ErrorCode::ReadOnly) => Self::ReadOnly,
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => Self::NoPermission,
            _ => Self::Sqlite(error),
        }
    }
}

impl From<io::Error> for StoreError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::Missing,
            io::ErrorKind::PermissionDenied => Self::NoPermission,
            io::ErrorKind::AlreadyExists => Self::Exists,
            io::ErrorKind::IsADirectory => Self::IsDirectory,
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            _ => Self::Io(error),
        }
    }
}
