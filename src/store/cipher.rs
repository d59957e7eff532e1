//! Encryption at rest: what a phrase becomes, and how a database is told. The file is that
//! of SQLCipher 4 with its own settings, so any program that knows those opens it with the
//! same phrase. Knows nothing of documents.
//!
//! The phrase lives only while the key is derived from it; the key lives as long as the
//! file is open, since the database needs it with every page. Ours are wiped afterwards; the
//! question by which the database is told the key passes through memory that is not.

use crate::domain::passphrase::Passphrase;
use crate::store::error::StoreError;
use crate::store::journal::hex_digits;
use pbkdf2::Algorithm;
use pbkdf2::Params;
use pbkdf2::pbkdf2_hmac_with_params;
use rusqlite::Connection;
use std::fmt;
use std::io::Read;
use std::path::Path;
use zeroize::Zeroizing;

/// What SQLCipher 4 does by default: turns of PBKDF2 with HMAC-SHA512.
const TURNS: u32 = 256_000;

/// The salt is the first bytes of the file, where a plain one says what it is.
const SALT: usize = 16;

/// A key of AES-256.
const KEY: usize = 32;

/// The size of a page, in bytes; the first one tells whether a file can be encrypted.
const PAGE: usize = 4096;

/// How a copy encrypted for elsewhere begins: the age format, version 1.
pub(super) const AGE: &[u8] = b"age-encryption.org/";

/// How a plain database begins.
pub(super) const PLAIN: &[u8; SALT] = b"SQLite format 3\0";

/// What opens one file and its copies: derived from a phrase and the salt of that file.
#[derive(Clone)]
pub struct Key {
    bytes: Zeroizing<[u8; KEY]>,
    salt: [u8; SALT],
}

impl fmt::Debug for Key {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("Key(…)")
    }
}

impl Key {
    /// The key that a phrase gives for a file with this salt. Takes a tenth of a second on
    /// purpose: so does every guess.
    fn derive(phrase: &Passphrase, salt: [u8; SALT]) -> Result<Self, StoreError> {
        let turns = Params::new(TURNS).map_err(|_| StoreError::WrongPhrase)?;
        let mut bytes = Zeroizing::new([0; KEY]);
        let phrase = phrase.expose().as_bytes();
        pbkdf2_hmac_with_params(phrase, &salt, Algorithm::Pbkdf2Sha512, turns, bytes.as_mut());
        Ok(Self { bytes, salt })
    }

    /// A key for a file that is still to be made.
    ///
    /// # Errors
    /// Where the computer gives no random numbers.
    pub(super) fn fresh(phrase: &Passphrase) -> Result<Self, StoreError> {
        let mut salt = [0; SALT];
        getrandom::fill(&mut salt).map_err(|error| StoreError::Io(error.into()))?;
        Self::derive(phrase, salt)
    }

    /// Whether a phrase gives this key.
    ///
    /// # Errors
    /// As [`Key::derive`].
    pub(super) fn is_of(&self, phrase: &Passphrase) -> Result<bool, StoreError> {
        Ok(*Self::derive(phrase, self.salt)?.bytes == *self.bytes)
    }

    /// Whether a file has the salt of this key, and so its phrase.
    pub(super) fn fits(&self, path: &Path) -> bool {
        salt_of(path).is_ok_and(|salt| salt == Some(self.salt))
    }

    /// The key and the salt as SQLCipher takes them without deriving anew.
    pub(super) fn raw(&self) -> Zeroizing<String> {
        let mut raw = Zeroizing::new(String::with_capacity(2 * (KEY + SALT) + 3));
        raw.push_str("x'");
        // Into room that is there: a text that grows would leave torn copies of the key.
        raw.extend(self.bytes.iter().chain(&self.salt).copied().flat_map(hex_digits));
        raw.push('\'');
        raw
    }
}

/// Tells a connection with which key it reads and writes. Must come before anything else.
///
/// # Errors
/// What the database says; a wrong key shows only when a page is read.
pub(super) fn unlock(db: &Connection, key: Option<&Key>) -> Result<(), StoreError> {
    // It would write what goes wrong to the error stream.
    pragma(db, "cipher_log_level", "NONE")?;
    if let Some(key) = key {
        pragma(db, "key", &key.raw())?;
    }
    Ok(())
}

/// Sets what answers with a row where it likes the value and with none where it does not.
fn pragma(db: &Connection, name: &str, value: &str) -> Result<(), StoreError> {
    Ok(db.pragma_update_and_check(None, name, value, |_| Ok(())).or_else(|error| match error {
        rusqlite::Error::QueryReturnedNoRows => Ok(()),
        error => Err(error),
    })?)
}

/// What is really wrong where a row could not be read: a page whose seal is broken, or else
/// what was said already.
pub(super) fn torn_page(db: &Connection, error: StoreError) -> StoreError {
    let first = db.query_row("PRAGMA cipher_integrity_check", [], |row| row.get(0));
    first.map_or(error, |detail| StoreError::Corrupt { detail })
}

/// The key to a file: none where it is plain.
///
/// # Errors
/// [`StoreError::Sealed`] for an encrypted file without a phrase; what the disk says.
pub(super) fn key_to(path: &Path, phrase: Option<&Passphrase>) -> Result<Option<Key>, StoreError> {
    match (salt_of(path)?, phrase) {
        (None, _) => Ok(None),
        (Some(_), None) => Err(StoreError::Sealed),
        (Some(salt), Some(phrase)) => Key::derive(phrase, salt).map(Some),
    }
}

/// Whether a file may be encrypted: nothing but noise from its first byte on. Only the
/// right phrase tells it from noise of another kind.
///
/// # Errors
/// What the disk says.
pub fn is_sealed(path: &Path) -> Result<bool, StoreError> {
    Ok(salt_of(path)?.is_some())
}

/// Whether a file is a copy packed in the age format.
///
/// # Errors
/// What the disk says.
pub fn is_packed(path: &Path) -> Result<bool, StoreError> {
    Ok(first_page(path)?.starts_with(AGE))
}

fn salt_of(path: &Path) -> Result<Option<[u8; SALT]>, StoreError> {
    let page = first_page(path)?;
    let salt = page.get(..SALT).and_then(|salt| salt.try_into().ok());
    Ok(salt.filter(|salt| salt != PLAIN && is_noise(&page)))
}

#[expect(clippy::disallowed_methods, reason = "the store is where files are touched")]
fn first_page(path: &Path) -> Result<Vec<u8>, StoreError> {
    let mut page = Vec::with_capacity(PAGE);
    std::fs::File::open(path)?.take(PAGE as u64).read_to_end(&mut page)?;
    Ok(page)
}

/// Whether a page is as even as encryption makes it: of 4,096 bytes of noise each value is
/// expected 16 times. Neither a value above 60 times nor more than six values that lack
/// happens by chance. What another program packed is even as well, but says whose it is.
fn is_noise(page: &[u8]) -> bool {
    /// How files begin that are as even as an encrypted one: zip and office files, gzip,
    /// JPEG, PNG, PDF, 7-Zip, xz, zstd, and copies encrypted for elsewhere. Four bytes at
    /// least: shorter ones, a salt might begin with.
    const OTHERS: [&[u8]; 11] = [
        b"PK\x03\x04",
        b"\x1f\x8b\x08\x00",
        b"\x1f\x8b\x08\x08",
        b"\xff\xd8\xff\xe0",
        b"\xff\xd8\xff\xe1",
        b"\x89PNG",
        b"%PDF",
        b"7z\xbc\xaf",
        b"\xfd7zXZ",
        b"\x28\xb5\x2f\xfd",
        AGE,
    ];
    let mut counts = [0_u16; 256];
    for byte in page {
        if let Some(count) = counts.get_mut(usize::from(*byte)) {
            *count += 1;
        }
    }
    page.len() == PAGE
        && counts.iter().all(|count| *count <= 60)
        && counts.iter().filter(|count| **count == 0).count() <= 6
        && !OTHERS.iter().any(|magic| page.starts_with(magic))
}
