//! A copy for elsewhere, such as a USB stick in the safe: encrypted in the age format, so
//! that it can be unpacked without this program. See <https://age-encryption.org/v1>.

use crate::document::Document;
use crate::domain::passphrase::Passphrase;
use crate::store::cipher;
use crate::store::error::StoreError;
use crate::store::part::Part;
use age::secrecy::SecretString;
use sha2::Digest;
use sha2::Sha256;
use std::fs::File;
use std::io;
use std::io::BufReader;
use std::io::BufWriter;
use std::io::Read;
use std::io::Write;
use std::path::Path;

/// The work of scrypt: 2^17 blocks, 128 MiB and about a quarter of a second. Fixed, since
/// what the computer can do at the moment says nothing about who guesses later.
const WORK: u8 = 17;

/// The most work that is done to unpack a copy from elsewhere: what the reference program
/// asks for, 256 MiB. More would only be asked by who wants to fill the memory.
const MOST_WORK: u8 = 18;

/// Packs a document under a phrase of its own, which is also that of an encrypted document
/// in it: one phrase must do. What was written is unpacked again and
/// compared before it gets its name.
///
/// # Errors
/// [`StoreError::Exists`] where something has that name, [`StoreError::ShortPhrase`], or
/// what the disk says.
pub fn pack(document: &Document, to: &Path, phrase: &Passphrase) -> Result<(), StoreError> {
    if !phrase.is_long_enough() {
        return Err(StoreError::ShortPhrase);
    }
    let part = Part::of(to)?;
    // Beside the document, where it is as safe as the document itself.
    let copy = Part::beside(document.path())?;
    document.copy_into(&copy, phrase)?;
    let whole = digest(&mut reader(copy.path())?)?;
    let mut recipient = age::scrypt::Recipient::new(secret(phrase));
    recipient.set_work_factor(WORK);
    let encryptor =
        age::Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient))
            .map_err(|error| broken(&error))?;
    let mut out = encryptor.wrap_output(BufWriter::new(writer(part.path())?))?;
    io::copy(&mut reader(copy.path())?, &mut out)?;
    out.finish()?.flush()?;
    if digest(&mut unpacked(part.path(), phrase)?)? != whole {
        return Err(broken("what was read back is not what was written"));
    }
    part.publish(to)
}

/// Unpacks a copy to a new name.
///
/// # Errors
/// [`StoreError::WrongPhrase`], [`StoreError::Exists`], [`StoreError::Corrupt`] for a copy
/// that was cut off or changed; then there is no file.
pub fn unpack(from: &Path, to: &Path, phrase: &Passphrase) -> Result<(), StoreError> {
    let part = Part::of(to)?;
    let mut whole = unpacked(from, phrase)?;
    let mut out = BufWriter::new(writer(part.path())?);
    io::copy(&mut whole, &mut out).map_err(|error| match error.kind() {
        io::ErrorKind::UnexpectedEof | io::ErrorKind::InvalidData => broken(&error),
        _ => error.into(),
    })?;
    out.flush()?;
    part.publish(to)
}

/// Whether a file is a packed copy, told by how it begins.
///
/// # Errors
/// What the disk says.
pub fn is_packed(path: &Path) -> Result<bool, StoreError> {
    cipher::is_packed(path)
}

/// The bytes of a packed copy.
fn unpacked(from: &Path, phrase: &Passphrase) -> Result<impl Read + use<>, StoreError> {
    let mut identity = age::scrypt::Identity::new(secret(phrase));
    identity.set_max_work_factor(MOST_WORK);
    let decryptor = age::Decryptor::new(reader(from)?).map_err(|error| refused(&error))?;
    decryptor
        .decrypt(std::iter::once(&identity as &dyn age::Identity))
        .map_err(|error| refused(&error))
}

/// Why a copy cannot be unpacked.
fn refused(error: &age::DecryptError) -> StoreError {
    match error {
        age::DecryptError::DecryptionFailed
        | age::DecryptError::KeyDecryptionFailed
        | age::DecryptError::NoMatchingKeys => StoreError::WrongPhrase,
        error => broken(error),
    }
}

fn secret(phrase: &Passphrase) -> SecretString {
    SecretString::from(phrase.expose().to_owned())
}

fn broken(error: &(impl ToString + ?Sized)) -> StoreError {
    StoreError::Corrupt { detail: error.to_string() }
}

#[expect(clippy::disallowed_methods, reason = "a copy for elsewhere is a file of its own")]
fn reader(path: &Path) -> Result<BufReader<File>, StoreError> {
    Ok(BufReader::new(File::open(path)?))
}

fn writer(path: &Path) -> Result<File, StoreError> {
    Ok(File::options().write(true).truncate(true).open(path)?)
}

fn digest(from: &mut impl Read) -> Result<[u8; 32], StoreError> {
    let mut hasher = Sha256::new();
    let mut block = vec![0; 64 * 1024];
    loop {
        let read = from.read(&mut block)?;
        if read == 0 {
            return Ok(hasher.finalize().into());
        }
        hasher.update(block.get(..read).unwrap_or_default());
    }
}
