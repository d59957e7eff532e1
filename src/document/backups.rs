//! Backup copies of a document: made whole and checked, named after the moment, thinned by
//! the rule of [`crate::domain::retention`]. Each document has a folder of its own. Files of
//! one document, such as a copy that is worked in beside the original, share it; each keeps
//! its own copies there, told apart by its name.

use crate::document::Document;
use crate::domain::retention;
use crate::store::error::StoreError;
use crate::store::file;
use jiff::civil::DateTime;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

/// How a moment stands in a name: to the second, and in the order of time.
const MOMENT: &str = "%Y-%m-%d %H.%M.%S";

/// How long that is, in bytes.
const MOMENT_LENGTH: usize = 19;

/// How names of copies end.
const ENDING: &str = ".schild";

/// How much of a document's own name stands in that of its folder.
const SHORT_ID: usize = 8;

/// The longest part of a file's name that is taken over, in bytes; names have a limit.
const LONGEST_STEM: usize = 120;

/// Why a copy was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// The file was left with changes.
    Left,
    /// The user asked for it.
    Asked,
    /// Another copy was about to take the place of what was there.
    BeforeRestoring,
}

impl Occasion {
    /// All.
    pub const ALL: &[Self] = &[Self::Left, Self::Asked, Self::BeforeRestoring];

    /// The end of its text key, and of the name of a copy that was not made by itself.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Asked => "asked",
            Self::BeforeRestoring => "before-restoring",
        }
    }

    /// What stands behind the moment in the name of a copy.
    fn mark(self) -> String {
        if self == Self::Left { String::new() } else { format!(" {}", self.code()) }
    }
}

/// A copy that is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupCopy {
    /// Where it is.
    pub path: PathBuf,
    /// When it was made, by the clock on the wall.
    pub made_at: DateTime,
    /// Why it was made.
    pub occasion: Occasion,
    /// The name of the file it is a copy of, without its ending.
    pub file: String,
    /// Its size.
    pub bytes: u64,
}

impl BackupCopy {
    /// Whether it is a copy of this file, and not of another one of the same document.
    pub fn is_of(&self, document: &Document) -> bool {
        self.file == stem(document.path())
    }
}

/// The folder for the copies of a document, within the folder for all copies. One that is
/// there keeps its name when the document gets another.
pub fn folder(root: &Path, document: &Document) -> PathBuf {
    let short: String = document.id().chars().take(SHORT_ID).collect();
    let ending = format!("({short})");
    let entries = fs::read_dir(root).into_iter().flatten().flatten();
    let ends_so = |path: &PathBuf| {
        path.file_name().is_some_and(|name| name.to_string_lossy().ends_with(&ending))
    };
    let known = entries.map(|entry| entry.path()).find(|path| ends_so(path) && path.is_dir());
    known.unwrap_or_else(|| root.join(format!("{} {ending}", stem(document.path()))))
}

/// The copies in a folder, newest first. What has another name is not ours.
pub fn list(folder: &Path) -> Vec<BackupCopy> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut copies: Vec<_> = entries
        .filter_map(|entry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            let (file, made_at, occasion) = told(&name)?;
            let found = entry.metadata().ok().filter(fs::Metadata::is_file)?;
            let (path, file) = (entry.path(), file.to_owned());
            Some(BackupCopy { path, made_at, occasion, file, bytes: found.len() })
        })
        .collect();
    copies.sort_by(|one, other| (other.made_at, &other.path).cmp(&(one.made_at, &one.path)));
    copies
}

/// The copies in a folder but for the file that is open: a user may work on in a copy, which
/// then is one no more.
pub fn others(document: &Document, folder: &Path) -> Vec<BackupCopy> {
    let own = file::identity(document.path());
    let is_open =
        |path: &Path| path == document.path() || (own.is_some() && file::identity(path) == own);
    let mut copies = list(folder);
    copies.retain(|copy| !is_open(&copy.path));
    copies
}

/// Makes a copy in a folder, which is made where it is not there, and takes away the copies
/// that the rule lets go: only those of this file that were made by themselves. The copy is read back
/// before it counts.
///
/// # Errors
/// [`StoreError::DiskFull`], [`StoreError::NoPermission`] or what else the disk says; no
/// half copy stays, and none is taken away.
pub fn make(
    document: &Document,
    folder: &Path,
    (occasion, now): (Occasion, DateTime),
) -> Result<PathBuf, StoreError> {
    fs::create_dir_all(folder)?;
    let moment = now.strftime(MOMENT).to_string();
    let path =
        folder.join(format!("{} {moment}{}{ENDING}", stem(document.path()), occasion.mark()));
    match document.copy_to(&path) {
        // Twice within a second: the first is the same.
        Err(StoreError::Exists) => return Ok(path),
        outcome => outcome?,
    }
    thin(document, folder, now);
    Ok(path)
}

/// Takes away what the rule lets go. One that cannot be is left: too many copies are no harm.
#[expect(clippy::disallowed_methods, reason = "copies are the document's own files")]
fn thin(document: &Document, folder: &Path, now: DateTime) {
    let mut copies = others(document, folder);
    copies.retain(|copy| copy.occasion == Occasion::Left && copy.is_of(document));
    let moments: BTreeSet<_> = copies.iter().map(|copy| copy.made_at).collect();
    let kept = retention::kept(&moments, now);
    for copy in copies.iter().filter(|copy| !kept.contains(&copy.made_at)) {
        drop(fs::remove_file(&copy.path));
    }
}

/// The file, the moment and the occasion in a name, if it is that of a copy.
fn told(name: &str) -> Option<(&str, DateTime, Occasion)> {
    let bare = name.strip_suffix(ENDING)?;
    let marked = Occasion::ALL.iter().rev().find(|occasion| bare.ends_with(&occasion.mark()));
    let occasion = marked.copied().unwrap_or(Occasion::Left);
    let bare = bare.strip_suffix(&occasion.mark())?;
    let from = bare.len().checked_sub(MOMENT_LENGTH)?;
    let (stem, moment) = (bare.get(..from)?, bare.get(from..)?);
    let read = DateTime::strptime(MOMENT, moment).ok()?;
    Some((stem.strip_suffix(' ')?, read, occasion))
}

/// A file's name without its ending, as far as there is room for it.
fn stem(path: &Path) -> String {
    let whole = path.file_stem().unwrap_or_default().to_string_lossy();
    let mut stem = String::new();
    for letter in whole.chars() {
        if stem.len() + letter.len_utf8() > LONGEST_STEM {
            break;
        }
        stem.push(letter);
    }
    stem.trim().to_owned()
}
