//! Copies of files that the system's own programs show. They lie in one folder that only this
//! user can read, and go with the document. Should the program be killed, the next one takes
//! what it left away; a folder that is in use says so by a lock, which dies with its process.

use crate::app::output;
use std::fs;
use std::fs::File;
use std::io;
use std::path::Path;
use std::path::PathBuf;
use tempfile::TempDir;

/// How such folders are called first; the number of the process follows.
const PREFIX: &str = "praktijkschild-";

/// The file in it that is locked for as long as it is in use.
const LOCK: &str = "in-use.lock";

/// The copies that are shown.
#[derive(Debug, Default)]
pub struct Opened {
    room: Option<Room>,
    copies: usize,
}

/// The folder they are in. The lock goes first, so that nothing holds the folder.
#[derive(Debug)]
struct Room {
    _lock: File,
    folder: TempDir,
}

impl Room {
    fn begin(inside: &Path) -> io::Result<Self> {
        let name = format!("{PREFIX}{}-", std::process::id());
        let folder = output::own_folder(&name, inside)?;
        let path = folder.path().join(LOCK);
        let lock = File::options().read(true).write(true).create_new(true).open(path)?;
        lock.try_lock()?;
        Ok(Self { _lock: lock, folder })
    }
}

impl Opened {
    /// Writes a copy in a folder of its own, within the one in this folder; answers where.
    ///
    /// # Errors
    /// What the operating system says.
    pub fn put(&mut self, inside: &Path, name: &str, bytes: &[u8]) -> io::Result<PathBuf> {
        let room = match self.room.take() {
            Some(room) => room,
            None => Room::begin(inside)?,
        };
        let room = self.room.insert(room);
        self.copies += 1;
        let folder = room.folder.path().join(self.copies.to_string());
        fs::create_dir(&folder)?;
        let path = folder.join(name);
        output::write(&path, bytes)?;
        Ok(path)
    }
}

/// Takes away what programs of this user that are gone have left in a folder. What cannot be
/// taken away, is in use or is somebody else's stays.
pub fn sweep(inside: &Path) {
    let Ok(entries) = fs::read_dir(inside) else { return };
    for entry in entries.flatten() {
        let is_named_so = entry.file_name().to_string_lossy().starts_with(PREFIX);
        let folder = entry.path();
        if is_named_so
            && is_own_folder(&folder)
            && is_left(&folder)
            && let Err(error) = fs::remove_dir_all(&folder)
        {
            tracing::info!(%error, "copies that were left could not be taken away");
        }
    }
}

/// Whether nobody holds the lock of a folder. One without a lock is none of ours.
fn is_left(folder: &Path) -> bool {
    let path = folder.join(LOCK);
    let is_file = fs::symlink_metadata(&path).is_ok_and(|found| found.is_file());
    let lock = File::options().read(true).write(true).open(path);
    is_file && lock.is_ok_and(|lock| lock.try_lock().is_ok())
}

/// Whether this is a folder, not merely a way to one, of who runs this program.
#[cfg(unix)]
fn is_own_folder(folder: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let own = tempfile::tempfile().and_then(|file| file.metadata());
    let found = fs::symlink_metadata(folder);
    match (own, found) {
        (Ok(own), Ok(found)) => found.is_dir() && found.uid() == own.uid(),
        _ => false,
    }
}

/// Whether this is a folder, not merely a way to one: elsewhere each user has their own place
/// for such folders.
#[cfg(not(unix))]
fn is_own_folder(folder: &Path) -> bool {
    fs::symlink_metadata(folder).is_ok_and(|found| found.is_dir())
}
