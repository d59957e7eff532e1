//! Where a command gets the phrase of an encrypted file from: never from its words, since
//! those are seen by every program on the computer and kept in the shell's history.

use crate::app::cli::Terminal;
use crate::app::cli::fault::Fault;
use crate::document::Document;
use crate::domain::passphrase::Passphrase;
use crate::store::error::StoreError;
use crate::store::file::Access;
use std::fs::File;
use std::io;
use std::io::Read;
use std::path::Path;
use zeroize::Zeroizing;

/// The longest phrase that is read from elsewhere, in bytes.
const LONGEST: usize = 4096;

/// Gives the phrase when a file needs one. A test brings its own.
pub trait AskPhrase {
    /// The phrase.
    ///
    /// # Errors
    /// Where there is nothing to read it from.
    fn ask(&mut self, prompt: &str) -> io::Result<Passphrase>;

    /// Whether a person types it, who may mistype.
    fn is_typed(&self) -> bool;
}

/// The phrase from an open file of this process, or else from the keyboard without echo.
#[derive(Clone, Copy, Debug)]
pub struct SystemPhrase {
    /// The number of the open file; 0 is the standard input.
    pub fd: Option<u32>,
}

impl AskPhrase for SystemPhrase {
    fn ask(&mut self, prompt: &str) -> io::Result<Passphrase> {
        match self.fd {
            Some(0) => first_line(io::stdin().lock()),
            Some(fd) => first_line(opened(fd)?),
            None => Ok(Passphrase::new(rpassword::prompt_password(prompt)?)),
        }
    }

    fn is_typed(&self) -> bool {
        self.fd.is_none()
    }
}

#[expect(clippy::disallowed_methods, reason = "the phrase comes from a file that is open already")]
fn opened(fd: u32) -> io::Result<File> {
    if cfg!(unix) {
        File::open(format!("/dev/fd/{fd}"))
    } else {
        Err(io::ErrorKind::Unsupported.into())
    }
}

/// The first line, without its end; byte by byte, so that no buffer keeps a copy.
fn first_line(mut from: impl Read) -> io::Result<Passphrase> {
    let mut line = Zeroizing::new(Vec::with_capacity(LONGEST));
    let mut byte = Zeroizing::new([0]);
    while line.len() < LONGEST && from.read(byte.as_mut())? == 1 {
        match *byte {
            [b'\n'] => break,
            [letter] => line.push(letter),
        }
    }
    let bare = line.strip_suffix(b"\r").unwrap_or(&line);
    let words = str::from_utf8(bare).map_err(|_| io::ErrorKind::InvalidData)?;
    let mut phrase = Passphrase::default();
    phrase.typed().push_str(words);
    Ok(phrase)
}

impl Terminal<'_> {
    /// A document to look at and leave as it is.
    pub(super) fn look_into(&mut self, file: &Path) -> Result<Document, Fault> {
        self.opened(file, Access::Read)
    }

    /// A document, with its phrase where it needs one.
    pub(super) fn opened(&mut self, file: &Path, access: Access) -> Result<Document, Fault> {
        let broken = |error| Fault::Store(error, file.to_owned());
        let plain = match access {
            Access::Write => Document::open(file),
            Access::Read => Document::open_to_look(file),
        };
        match plain {
            Err(StoreError::Sealed) => {
                let phrase = self.known_phrase(file)?;
                Document::unlock(file, access, &phrase).map_err(broken)
            }
            opened => opened.map_err(broken),
        }
    }

    /// The phrase that a file has.
    pub(super) fn known_phrase(&mut self, file: &Path) -> Result<Passphrase, Fault> {
        self.asked("cli-phrase", file)
    }

    /// A phrase for a new file, typed twice where it is typed.
    pub(super) fn new_phrase(&mut self, file: &Path) -> Result<Passphrase, Fault> {
        let phrase = self.asked("cli-phrase-new", file)?;
        if !phrase.is_long_enough() {
            return Err(Fault::NotMade(StoreError::ShortPhrase, file.to_owned()));
        }
        if self.phrase.is_typed() && self.asked("cli-phrase-again", file)? != phrase {
            return Err(Fault::PhrasesDiffer);
        }
        Ok(phrase)
    }

    fn asked(&mut self, key: &str, file: &Path) -> Result<Passphrase, Fault> {
        let prompt = self.texts.with(key, &[("path", file.display().to_string().into())]);
        self.phrase.ask(&format!("{prompt} ")).map_err(|error| {
            tracing::warn!(%error, "there is no phrase");
            Fault::NoPhrase(file.to_owned())
        })
    }
}
