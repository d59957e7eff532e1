//! What is done to a file before it is opened: by a broken disk, a bad cable, another program
//! or somebody with bad intentions. Written down as text, one thing a line, so that what was
//! found can be kept, read and done again.

use crate::support::chance::Chance;
use rusqlite::Connection;
use rusqlite::config::DbConfig;
use std::fmt;
use std::path::Path;

/// One thing that is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    /// Cut off, or made longer with zeros.
    Length(usize),
    /// Bytes written over those that stand there.
    Write(usize, Vec<u8>),
    /// Some bytes copied over others: from, to, how many.
    Copy(usize, usize, usize),
    /// What another program does, with all guards taken away.
    Sql(String),
    /// A journal put beside it that would bring this content back for this page.
    Journal(u32, u8),
}

impl fmt::Display for Damage {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Length(bytes) => write!(to, "length {bytes}"),
            Self::Write(at, bytes) => {
                write!(to, "write {at} ")?;
                bytes.iter().try_for_each(|byte| write!(to, "{byte:02x}"))
            }
            Self::Copy(from, at, bytes) => write!(to, "copy {from} {at} {bytes}"),
            Self::Sql(sql) => write!(to, "sql {}", sql.replace('\n', " ")),
            Self::Journal(page, byte) => write!(to, "journal {page} {byte}"),
        }
    }
}

impl Damage {
    /// One thing from its line.
    pub fn read(line: &str) -> Option<Self> {
        let (kind, rest) = line.split_once(' ')?;
        let numbers: Vec<usize> = rest.split(' ').map_while(|word| word.parse().ok()).collect();
        Some(match (kind, &*numbers) {
            ("length", [bytes]) => Self::Length(*bytes),
            ("write", [at, ..]) => Self::Write(*at, from_hex(rest.split(' ').nth(1)?)?),
            ("copy", [from, at, bytes]) => Self::Copy(*from, *at, *bytes),
            ("sql", _) => Self::Sql(rest.to_owned()),
            ("journal", [page, byte]) => {
                Self::Journal(u32::try_from(*page).ok()?, u8::try_from(*byte).ok()?)
            }
            _ => return None,
        })
    }

    /// Chance makes one for a file of this many bytes.
    pub fn any(chance: &mut Chance, length: usize) -> Self {
        // Half of it in the first page and the pages with the schema, where it matters most.
        let at = if chance.once_in(2) { chance.below(length) } else { chance.below(8192) };
        match chance.below(10) {
            0 => Self::Length(chance.below(length * 2)),
            1 => Self::Length(chance.below(length / 4096 + 1) * 4096),
            2 => Self::Copy(chance.below(length), at, 1 + chance.below(5000)),
            3 => {
                // One page over another.
                let page = |chance: &mut Chance| chance.below(length / 4096 + 1) * 4096;
                Self::Copy(page(chance), page(chance), 4096)
            }
            4 => {
                let many = 1 + chance.below(200);
                Self::Write(at, (0..many).map(|_| chance.next().to_le_bytes()[0]).collect())
            }
            5 => Self::Write(at, vec![*chance.one(&[0, 0xff, 0x7f, 0x80]); 1 + chance.below(64)]),
            // Sizes, counts and page numbers stand in four bytes.
            6 => {
                let number =
                    *chance.one(&[0_u32, 1, 2, 0xffff, 0x7fff_ffff, 0x8000_0000, u32::MAX]);
                Self::Write(at / 4 * 4, number.to_be_bytes().to_vec())
            }
            _ => Self::Write(at, vec![chance.next().to_le_bytes()[0]]),
        }
    }
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    (0..text.len() / 2)
        .map(|at| u8::from_str_radix(text.get(2 * at..2 * at + 2)?, 16).ok())
        .collect()
}

/// A file with all of this done to it, in this order.
pub fn inflict(whole: &[u8], damages: &[Damage], path: &Path) {
    let mut bytes = whole.to_vec();
    let mut is_written = false;
    for damage in damages {
        match damage {
            Damage::Length(length) => bytes.resize(*length, 0),
            Damage::Write(at, new) => put(&mut bytes, *at, new),
            Damage::Copy(from, at, many) => {
                let part: Vec<u8> = bytes.iter().skip(*from).take(*many).copied().collect();
                put(&mut bytes, *at, &part);
            }
            Damage::Sql(sql) => {
                std::fs::write(path, &bytes).expect("room");
                meddle(path, sql);
                bytes = std::fs::read(path).expect("it is there");
                is_written = true;
            }
            Damage::Journal(page, byte) => {
                std::fs::write(beside(path), journal(&bytes, *page, *byte)).expect("room");
            }
        }
    }
    if !is_written || damages.iter().any(|damage| !matches!(damage, Damage::Sql(_))) {
        std::fs::write(path, &bytes).expect("room");
    }
}

fn put(bytes: &mut [u8], at: usize, new: &[u8]) {
    for (old, new) in bytes.iter_mut().skip(at).zip(new) {
        *old = *new;
    }
}

/// Where the database would look for a journal.
pub fn beside(path: &Path) -> std::path::PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-journal");
    name.into()
}

/// A journal as the database writes one, that brings back one page full of one value.
fn journal(bytes: &[u8], page: u32, value: u8) -> Vec<u8> {
    const NONCE: u32 = 0x1234_5678;
    let pages = u32::try_from(bytes.len() / 4096).unwrap_or_default();
    let mut journal = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7".to_vec();
    for number in [1, NONCE, pages, 512, 4096] {
        journal.extend(number.to_be_bytes());
    }
    journal.resize(512, 0);
    journal.extend(page.to_be_bytes());
    journal.extend([value; 4096]);
    let sum = (1..=20_u32).fold(NONCE, |sum, _| sum.wrapping_add(value.into()));
    journal.extend(sum.to_be_bytes());
    journal
}

/// Does what another program may do. What the database refuses even then is not done.
fn meddle(path: &Path, sql: &str) {
    let Ok(other) = Connection::open(path) else { return };
    let begin = "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF;
        PRAGMA writable_schema = ON; PRAGMA synchronous = OFF;";
    drop(other.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false));
    drop(other.execute_batch(begin));
    drop(other.execute_batch(sql));
}
