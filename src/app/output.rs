//! Files for elsewhere: written under another name, read back, and only then given theirs,
//! so that nobody ever finds half a file.

use std::io;
use std::io::Write;
use std::path::Path;

/// Writes a whole file, or leaves everything as it was.
///
/// # Errors
/// What the operating system says: the folder is not there, no permission, no room. Also
/// when what was read back is not what was written.
#[expect(clippy::disallowed_methods, reason = "the one place that writes files for elsewhere")]
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if path.is_dir() {
        return Err(io::Error::from(io::ErrorKind::IsADirectory));
    }
    let folder =
        path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut temporary = tempfile::Builder::new().prefix(".praktijkschild-").tempfile_in(folder)?;
    temporary.write_all(bytes)?;
    temporary.as_file().sync_all()?;
    if std::fs::read(temporary.path())? != bytes {
        return Err(io::Error::other("what was read back is not what was written"));
    }
    temporary.persist(path).map_err(|error| error.error)?;
    Ok(())
}
