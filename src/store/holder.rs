//! Who has a document open: a small file beside it, for people. What keeps two windows apart
//! is the database's own lock; this only tells whose it is. Left behind, it tells that the
//! last window was not closed properly.
//!
//! It is named as office programs name theirs, `.~lock.Name.schild#`, since the services that
//! copy folders and the programs that make backups know to pass those by.

use crate::store::part::PREFIX;
use crate::store::part::SUFFIX;
use jiff::civil::DateTime;
use serde::Deserialize;
use serde::Serialize;
use std::fs;
use std::io;
use std::io::Read;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

/// The most that is read of such a file, in bytes: anyone may have written it.
const LONGEST: u64 = 4096;

/// The most that is shown of a name, in characters.
const LONGEST_NAME: usize = 80;

/// Who has a document open, where and since when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The person, or the name of the account as long as nobody has said who works.
    pub who: String,
    /// The computer's name in its network.
    pub computer: String,
    /// The number of the process there.
    pub process: u32,
    /// By the clock on that computer's wall.
    pub since: DateTime,
}

/// The file that says so, there for as long as this is.
#[derive(Debug)]
pub struct Held {
    file: PathBuf,
    holder: Holder,
}

impl Held {
    /// Says beside a document who has it open. Where that cannot be written nobody is told.
    pub fn beside(document: &Path, holder: Holder) -> Option<Self> {
        let held = Self { file: file_beside(document)?, holder };
        match held.write() {
            Ok(()) => Some(held),
            Err(error) => {
                tracing::debug!(%error, "who has the document open could not be told");
                None
            }
        }
    }

    /// Somebody has said who works.
    pub fn rename(&mut self, who: &str) {
        who.clone_into(&mut self.holder.who);
        if let Err(error) = self.write() {
            tracing::debug!(%error, "who has the document open could not be told");
        }
    }

    /// Written under another name first, so that nobody ever reads half of it.
    fn write(&self) -> io::Result<()> {
        let folder = self.file.parent().unwrap_or(Path::new("."));
        let mut part =
            tempfile::Builder::new().prefix(PREFIX).suffix(SUFFIX).tempfile_in(folder)?;
        part.write_all(&serde_json::to_vec(&self.holder)?)?;
        part.persist(&self.file).map_err(|failed| failed.error)?;
        Ok(())
    }
}

impl Drop for Held {
    #[expect(clippy::disallowed_methods, reason = "the store is where files are touched")]
    fn drop(&mut self) {
        // Another program may have put its own there by now.
        if read(&self.file).as_ref() == Some(&self.holder)
            && let Err(error) = fs::remove_file(&self.file)
        {
            tracing::debug!(%error, "who had the document open is still told");
        }
    }
}

/// Who says to have a document open; `None` where nobody does, or nobody can tell.
pub fn of(document: &Path) -> Option<Holder> {
    let mut holder = read(&file_beside(document)?)?;
    for name in [&mut holder.who, &mut holder.computer] {
        let shown = name.trim().chars().filter(|sign| !sign.is_control());
        *name = shown.take(LONGEST_NAME).collect();
    }
    Some(holder)
}

/// Whether such a file stands beside a document, whatever it says. Where the document opens
/// all the same, the last window was not closed properly.
pub fn is_left_beside(document: &Path) -> bool {
    file_beside(document).is_some_and(|file| fs::symlink_metadata(file).is_ok())
}

/// Where the file belongs: beside the document itself, links followed.
fn file_beside(document: &Path) -> Option<PathBuf> {
    let real = fs::canonicalize(document).unwrap_or_else(|_| document.to_owned());
    let mut name = std::ffi::OsString::from(".~lock.");
    name.push(real.file_name()?);
    name.push("#");
    Some(real.with_file_name(name))
}

#[expect(clippy::disallowed_methods, reason = "the store is where files are touched")]
fn read(file: &Path) -> Option<Holder> {
    let mut bytes = Vec::new();
    fs::File::open(file).ok()?.take(LONGEST).read_to_end(&mut bytes).ok()?;
    serde_json::from_slice(&bytes).ok()
}
