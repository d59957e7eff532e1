//! Files for elsewhere: written under another name, read back, and only then given theirs,
//! so that nobody ever finds half a file.

use crate::store::file;
use crate::store::file::APPLICATION_ID;
use std::io;
use std::io::Read;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;
use tempfile::TempDir;

/// A path in full, so that it means the same wherever it is read.
pub fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

/// The same path with something after its name.
pub fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// Whether a file for elsewhere would take the place of a document: of the one that is
/// open, of another whatever it is called, or of one that its name promises to be.
pub fn would_replace_document(path: &Path, open: &Path) -> bool {
    let is_named_so = path.extension().is_some_and(|end| end.eq_ignore_ascii_case("schild"));
    // The open one is never looked into: closing a second handle of it would, on Unix, drop
    // the locks that keep it for this window.
    is_named_so || is_same(path, open) || is_document(path)
}

/// Whether two paths lead to one file.
pub fn is_same(one: &Path, other: &Path) -> bool {
    let whole = |path: &Path| std::fs::canonicalize(path).ok();
    one == other
        || whole(one).is_some_and(|found| whole(other) == Some(found))
        || file::identity(one).is_some_and(|found| file::identity(other) == Some(found))
}

/// Whether a file begins as every document does. One that cannot be read is none.
#[expect(clippy::disallowed_methods, reason = "looks at what a file for elsewhere would replace")]
fn is_document(path: &Path) -> bool {
    let mut header = [0; 72];
    let read = path.is_file()
        && std::fs::File::open(path).is_ok_and(|mut file| file.read_exact(&mut header).is_ok());
    read && header.ends_with(&APPLICATION_ID.to_be_bytes())
}

/// Removes a file.
///
/// # Errors
/// What the operating system says.
#[expect(clippy::disallowed_methods, reason = "the user asked for it, of a file moved elsewhere")]
pub fn remove(path: &Path) -> io::Result<()> {
    std::fs::remove_file(path)
}

/// Makes a folder that only its owner can look into, and that goes again by itself.
///
/// # Errors
/// What the operating system says.
pub fn own_folder(prefix: &str, inside: &Path) -> io::Result<TempDir> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(prefix);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
    builder.tempdir_in(inside)
}

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
