//! What lies around the files of a parcel: a folder or a zip. It is written under a name that
//! nobody looks at, beside the place where it comes; read back; and only then given its own.

use crate::app::output;
use crate::app::parcel::ParcelFault;
use crate::app::parcel::Within;
use crate::app::parcel::share;
use crate::domain::evidence::content::ContentHash;
use jiff::civil::Date;
use std::fs;
use std::fs::File;
use std::io;
use std::io::Read;
use std::io::Seek;
use std::io::SeekFrom;
use std::io::Write;
use std::path::Path;
use tempfile::NamedTempFile;
use tempfile::TempDir;
use zip::CompressionMethod;
use zip::DateTime;
use zip::System;
use zip::ZipArchive;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// What unfinished things are called first.
const UNFINISHED: &str = ".praktijkschild-";

/// Whether a path is that of a zip.
pub(in crate::app) fn is_zip(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip"))
}

/// How a file is closed up in a zip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Closed {
    /// Made smaller.
    Tightly,
    /// As it is: it was made smaller before.
    Loosely,
}

/// A file that was put in.
struct Put {
    name: String,
    size: u64,
    sha256: ContentHash,
}

/// What lies around the files.
pub(super) struct Wrapping {
    around: Around,
    put: Vec<Put>,
}

enum Around {
    Folder(TempDir),
    Zip(Box<ZipWriter<ZipFile>>, SimpleFileOptions),
}

/// The file of a zip. Once it could not be written it is lost, and what comes after that goes
/// nowhere: the library would else complain of each on the error stream.
struct ZipFile {
    file: NamedTempFile,
    is_lost: bool,
}

impl Write for ZipFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.is_lost {
            return Ok(bytes.len());
        }
        let done = self.file.write(bytes);
        self.is_lost = done.as_ref().is_err_and(|error| error.kind() != io::ErrorKind::Interrupted);
        done
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Seek for ZipFile {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.file.seek(to)
    }
}

impl Wrapping {
    /// Begins, beside the place where it comes.
    pub(super) fn begin(to: &Path, day: Date) -> io::Result<Self> {
        let beside = to.parent().filter(|folder| !folder.as_os_str().is_empty());
        let beside = beside.unwrap_or(Path::new("."));
        let around = if is_zip(to) {
            if to.is_dir() {
                return Err(io::ErrorKind::IsADirectory.into());
            }
            let file = tempfile::Builder::new().prefix(UNFINISHED).tempfile_in(beside)?;
            let writer = ZipWriter::new(ZipFile { file, is_lost: false });
            Around::Zip(Box::new(writer), dated(day))
        } else {
            if fs::symlink_metadata(to).is_ok() {
                return Err(io::ErrorKind::AlreadyExists.into());
            }
            Around::Folder(output::own_folder(UNFINISHED, beside)?)
        };
        Ok(Self { around, put: Vec::new() })
    }

    /// Puts a file in. Its name is ours, with at most one folder before it.
    pub(super) fn put(&mut self, name: &str, bytes: &[u8], how: Closed) -> io::Result<()> {
        match &mut self.around {
            Around::Folder(folder) => {
                let path = folder.path().join(name);
                if let Some(inside) = path.parent() {
                    fs::create_dir_all(inside)?;
                }
                let mut file = File::options().write(true).create_new(true).open(path)?;
                file.write_all(bytes)?;
                file.sync_all()?;
            }
            Around::Zip(zip, dated) => {
                let method = match how {
                    Closed::Tightly => CompressionMethod::Deflated,
                    Closed::Loosely => CompressionMethod::Stored,
                };
                zip.start_file(name, dated.compression_method(method))?;
                zip.write_all(bytes)?;
            }
        }
        let sha256 = ContentHash::of(bytes);
        self.put.push(Put { name: name.to_owned(), size: bytes.len() as u64, sha256 });
        Ok(())
    }

    /// Reads all of it back and gives it its name. Answers how many files there are, and how
    /// long they are together.
    pub(super) fn finish(
        self,
        to: &Path,
        progress: &Within<'_>,
    ) -> Result<(usize, u64), ParcelFault> {
        let done = (self.put.len(), self.put.iter().map(|put| put.size).sum());
        match self.around {
            Around::Folder(folder) => {
                look_back(&self.put, progress, |name| {
                    let path = folder.path().join(name);
                    File::options().read(true).open(path)
                })?;
                // Another may have come there meanwhile; a folder would swallow an empty one.
                if fs::symlink_metadata(to).is_ok() {
                    return Err(io::Error::from(io::ErrorKind::AlreadyExists).into());
                }
                rename(folder, to)?;
            }
            Around::Zip(zip, _) => {
                let ZipFile { file, is_lost } = zip.finish().map_err(io::Error::from)?;
                if is_lost {
                    return Err(io::Error::from(io::ErrorKind::WriteZero).into());
                }
                file.as_file().sync_all()?;
                let mut archive = ZipArchive::new(file.reopen()?).map_err(io::Error::from)?;
                look_back(&self.put, progress, |name| {
                    let mut bytes = Vec::new();
                    archive.by_name(name)?.read_to_end(&mut bytes)?;
                    Ok(io::Cursor::new(bytes))
                })?;
                file.persist(to).map_err(|error| error.error)?;
            }
        }
        Ok(done)
    }
}

/// Whether each file is what was put in.
fn look_back<R: Read>(
    put: &[Put],
    progress: &Within<'_>,
    mut open: impl FnMut(&str) -> io::Result<R>,
) -> Result<(), ParcelFault> {
    for (done, file) in put.iter().enumerate() {
        progress.step(share(done, put.len()))?;
        let mut bytes = Vec::new();
        open(&file.name)?.read_to_end(&mut bytes)?;
        let found = (bytes.len() as u64, ContentHash::of(&bytes));
        if found != (file.size, file.sha256) {
            return Err(io::Error::other("what was read back is not what was written").into());
        }
    }
    progress.step(1.0)
}

#[expect(clippy::disallowed_methods, reason = "a parcel that is whole gets its name")]
fn rename(folder: TempDir, to: &Path) -> io::Result<()> {
    fs::rename(folder.path(), to)?;
    // It is not there any more under the name by which it would be removed.
    drop(folder.keep());
    Ok(())
}

/// The day of printing is the day of each file, so that the same parcel has the same bytes.
fn dated(day: Date) -> SimpleFileOptions {
    let part = |part: i8| u8::try_from(part).unwrap_or(1);
    let year = u16::try_from(day.year()).unwrap_or_default();
    let moment = DateTime::from_date_and_time(year, part(day.month()), part(day.day()), 0, 0, 0);
    SimpleFileOptions::default()
        .last_modified_time(moment.unwrap_or(DateTime::DEFAULT))
        .system(System::Unix)
        .unix_permissions(0o644)
}
