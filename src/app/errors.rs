//! What went wrong with a file, as a sentence: what happened, what to do, path last.

use crate::store::error::StoreError;
use crate::text::Texts;
use std::io;
use std::path::Path;

/// The store could not do what was asked of a file.
pub fn store(text: &Texts, error: &StoreError, path: &Path) -> String {
    let args = error.args();
    let args: Vec<_> = args.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
    with_path(&text.with(error.key(), &args), path)
}

/// A new document could not be made. Nothing of it is there, so what the store says about a
/// document that is (only to be looked at, its last change lost) would be wrong.
pub fn creation(text: &Texts, error: &StoreError, path: &Path) -> String {
    let kind = match error {
        StoreError::Missing => io::ErrorKind::NotFound,
        StoreError::NoPermission => io::ErrorKind::PermissionDenied,
        StoreError::ReadOnly => io::ErrorKind::ReadOnlyFilesystem,
        StoreError::DiskFull => io::ErrorKind::StorageFull,
        StoreError::Sqlite(_) => io::ErrorKind::Other,
        _ => return store(text, error, path),
    };
    output(text, &io::Error::from(kind), path)
}

/// A file for elsewhere would take the place of a document.
pub fn over_document(text: &Texts, path: &Path) -> String {
    with_path(&text.get("output-over-document"), path)
}

/// A file for elsewhere could not be written.
pub fn output(text: &Texts, error: &io::Error, path: &Path) -> String {
    let key = match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => "output-no-folder",
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            "output-no-permission"
        }
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "output-full",
        io::ErrorKind::IsADirectory => "output-is-folder",
        _ => "output-failed",
    };
    with_path(&text.get(key), path)
}

fn with_path(sentence: &str, path: &Path) -> String {
    format!("{sentence} ({})", path.display())
}
