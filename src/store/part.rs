//! A file that is being made: under a name of its own in the folder where it is to be, so
//! that nobody ever finds half a file under the name it will have.

use crate::store::error::StoreError;
use crate::store::file;
use std::fs;
use std::path::Path;
use std::time::SystemTime;
use tempfile::TempPath;

/// How the names of files that are being made begin and end.
pub(super) const PREFIX: &str = ".praktijkschild-";
pub(super) const SUFFIX: &str = ".part";

/// A file that is being made. It vanishes unless it gets its name.
#[derive(Debug)]
pub struct Part(TempPath);

impl Part {
    /// A new, empty file where another is to be.
    ///
    /// # Errors
    /// [`StoreError::Exists`] where something has that name already; what the disk says.
    pub fn of(to: &Path) -> Result<Self, StoreError> {
        if fs::symlink_metadata(to).is_ok() {
            return Err(StoreError::Exists);
        }
        Self::beside(to)
    }

    /// The same beside a file that is there, for instance to take its place.
    ///
    /// # Errors
    /// What the disk says.
    pub fn beside(path: &Path) -> Result<Self, StoreError> {
        let part = tempfile::Builder::new()
            .prefix(PREFIX)
            .suffix(SUFFIX)
            .tempfile_in(file::without_links(folder(path))?)?;
        // Closed at once: on Unix, closing any handle of a file drops the database's locks on it.
        Ok(Self(part.into_temp_path()))
    }

    /// Where it is for now.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Brings it to the disk and gives it its name.
    ///
    /// # Errors
    /// [`StoreError::Exists`] where something got that name meanwhile; what the disk says.
    pub fn publish(self, to: &Path) -> Result<(), StoreError> {
        self.settle()?;
        self.0.persist_noclobber(to).map_err(|failed| failed.error)?;
        settle_folder(to);
        Ok(())
    }

    /// Brings it to the disk and lets it take the place of another file.
    ///
    /// # Errors
    /// What the disk says; the other file is then as it was.
    pub fn replace(self, path: &Path) -> Result<(), StoreError> {
        self.settle()?;
        self.0.persist(path).map_err(|failed| failed.error)?;
        settle_folder(path);
        Ok(())
    }

    /// Waits until all that was written is on the disk.
    fn settle(&self) -> Result<(), StoreError> {
        Ok(fs::OpenOptions::new().write(true).open(&self.0)?.sync_all()?)
    }
}

/// Takes away what was left half made in a folder before a moment, by a program that was
/// stopped. What is younger may still be in the making, by this program or another.
pub fn sweep(folder: &Path, before: SystemTime) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let is_ours = name.starts_with(PREFIX) && name.ends_with(SUFFIX);
        let is_old = || entry.metadata().and_then(|found| found.modified());
        if is_ours && is_old().is_ok_and(|written| written < before) {
            remove(&entry.path());
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the store is where files are touched")]
fn remove(path: &Path) {
    if let Err(error) = fs::remove_file(path) {
        tracing::debug!(%error, "what was left half made stays");
    }
}

/// Waits until a name is on the disk. The name is there already, so that this could not be
/// waited for is no reason to say that it is not.
#[expect(clippy::disallowed_methods, reason = "the store is where files are touched")]
fn settle_folder(named: &Path) {
    if cfg!(unix)
        && let Err(error) = fs::File::open(folder(named)).and_then(|folder| folder.sync_all())
    {
        tracing::warn!(%error, "a name may not be on the disk yet");
    }
}

fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    }
}
