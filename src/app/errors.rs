//! What went wrong with a file, as a sentence: what happened, what to do, path last.

use crate::app::computer;
use crate::store::error::StoreError;
use crate::store::holder;
use crate::store::holder::Holder;
use crate::text::Texts;
use crate::text::format;
use std::io;
use std::path::Path;

/// The store could not do what was asked of a file.
pub fn store(text: &Texts, error: &StoreError, path: &Path) -> String {
    if let (StoreError::InUse, Some(holder)) = (error, holder::of(path)) {
        return with_path(&in_use(text, &holder), path);
    }
    with_path(&bare(text, error), path)
}

/// The same where the path is told already.
pub fn bare(text: &Texts, error: &StoreError) -> String {
    let args = error.args();
    let args: Vec<_> = args.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
    text.with(error.key(), &args)
}

/// Who has a document open, where, and since when.
fn in_use(text: &Texts, holder: &Holder) -> String {
    let key = if holder.computer == computer::name() {
        "store-in-use-here"
    } else {
        "store-in-use-elsewhere"
    };
    let somebody = text.get("store-in-use-somebody");
    let who = if holder.who.is_empty() { &*somebody } else { &*holder.who };
    let words = [
        ("who", who.into()),
        ("computer", holder.computer.as_str().into()),
        ("time", holder.since.strftime("%H:%M").to_string().into()),
        ("day", format::date_long(text, holder.since.date()).into()),
    ];
    text.with(key, &words)
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
