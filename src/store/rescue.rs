//! Saving what can still be read of a damaged file into a new one. The damaged file is only
//! read, and copied first, so that whatever is done happens to the copy. What the rows no
//! longer tell, the journal often does: it holds every record as it was written.

use crate::domain::Isms;
use crate::domain::Issued;
use crate::domain::id::CriteriaId;
use crate::domain::matrix::RiskCriteria;
use crate::domain::passphrase::Passphrase;
use crate::domain::record::Record;
use crate::domain::record::RecordKey;
use crate::edit::change::Change;
use crate::edit::removal;
use crate::store::cipher;
use crate::store::content;
use crate::store::content::Contents;
use crate::store::error::StoreError;
use crate::store::file;
use crate::store::part::Part;
use crate::store::record::KINDS;
use rusqlite::Connection;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fs::File;
use std::io;
use std::io::Read;
use std::io::Seek;
use std::io::SeekFrom;
use std::io::Write;
use std::path::Path;

/// What the database may do for one question, in its own steps. A view that another program
/// put in a file could go on for ever.
const MOST_STEPS: i32 = 200_000_000;

/// How much is read at once; where that fails, so much is lost.
const BLOCK: usize = 4096;

/// What could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rescued {
    /// All that was found.
    pub isms: Isms,
    /// How many records that are.
    pub records: usize,
    /// What others point at and could not be found: those links are gone.
    pub lost: BTreeSet<RecordKey>,
    /// The files that are evidence, as far as they are as they were written.
    pub contents: Contents,
}

/// Reads what can be read, on a copy made in the folder where the new file is to be.
///
/// # Errors
/// [`StoreError::NotOurs`], [`StoreError::WrongPhrase`] and the like where it was never a
/// document or cannot be opened at all; [`StoreError::Corrupt`] where nothing is left.
pub fn read(from: &Path, to: &Path, phrase: Option<&Passphrase>) -> Result<Rescued, StoreError> {
    let real = file::real_path(from)?;
    let key = cipher::key_to(&real, phrase)?;
    let part = Part::of(to)?;
    copy_what_can_be_read(&real, part.path())?;
    let journal = file::beside(part.path(), file::JOURNAL);
    // A change that was cut off in the middle is taken back by its own journal.
    let interrupted = file::beside(&real, file::JOURNAL);
    if interrupted.is_file() {
        copy_what_can_be_read(&interrupted, &journal)?;
    }
    // Each question gets a connection of its own: after one page that cannot be read, an
    // encrypted file gives nothing more to that connection.
    let outcome = read_what_is_left(|| file::open_to_rescue(part.path(), key.as_ref(), MOST_STEPS));
    remove_if_there(&journal);
    outcome
}

/// The rows where they can be read, what the journal says where not.
fn read_what_is_left(
    open: impl Fn() -> Result<Connection, StoreError>,
) -> Result<Rescued, StoreError> {
    let mut isms = told_by_journal(&open)?;
    for read in KINDS {
        let records = open().and_then(|db| read(&db)).unwrap_or_else(|error| {
            tracing::info!(%error, "rows of one kind could not be read");
            Vec::new()
        });
        replace_kind(&mut isms, records);
    }
    let lost = without_dangling(&mut isms);
    let records = isms.records().len();
    let is_empty =
        isms == Isms { criteria: isms.criteria.clone(), issued: isms.issued, ..Isms::default() };
    if is_empty {
        return Err(StoreError::Corrupt { detail: "nothing could be read".to_owned() });
    }
    let contents = content::rescued(open, &isms);
    Ok(Rescued { isms, records, lost, contents })
}

/// Lets the rows of a kind take the place of what the journal says of that kind, which is
/// the same or older. Where there are none, the journal may know better.
fn replace_kind(isms: &mut Isms, records: Vec<Record>) {
    let Some(kind) = records.first().map(|record| std::mem::discriminant(&record.key())) else {
        return;
    };
    for key in isms.records().iter().map(Record::key) {
        if std::mem::discriminant(&key) == kind {
            isms.remove(&key);
        }
    }
    for record in records {
        isms.put(record);
    }
}

/// The document as far as the lines of the journal can be read, from both ends.
fn told_by_journal(open: &impl Fn() -> Result<Connection, StoreError>) -> Result<Isms, StoreError> {
    let mut lines = BTreeMap::new();
    for order in ["ASC", "DESC"] {
        // A line that cannot be read ends this way through; the other comes from behind.
        if let Err(error) = read_lines(&open()?, order, &mut lines) {
            tracing::info!(%error, "the journal could be read in part");
        }
    }
    let mut isms = Isms { criteria: BTreeMap::new(), issued: Issued::default(), ..Isms::default() };
    for changes in lines.values() {
        isms.absorb(changes);
    }
    Ok(isms)
}

fn read_lines(
    db: &Connection,
    order: &str,
    lines: &mut BTreeMap<u32, Vec<Change>>,
) -> Result<(), StoreError> {
    let mut query =
        db.prepare(&format!("SELECT seq, changes FROM journal ORDER BY seq {order}"))?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let (seq, text): (u32, String) = (row.get(0)?, row.get(1)?);
        if let Ok(changes) = serde_json::from_str(&text) {
            lines.insert(seq, changes);
        }
    }
    Ok(())
}

/// Takes away links to what is not there; criteria that ratings were made under come back
/// as proposed, to be adopted again.
fn without_dangling(isms: &mut Isms) -> BTreeSet<RecordKey> {
    let records = isms.records();
    let there: BTreeSet<_> = records.iter().map(Record::key).collect();
    let links: BTreeSet<_> = records.iter().flat_map(Record::links).collect();
    let lost: BTreeSet<_> = links.difference(&there).cloned().collect();
    for key in &lost {
        if let RecordKey::Criteria(id) = key {
            isms.put(Record::Criteria(RiskCriteria::proposed(*id)));
        } else {
            isms.absorb(&removal::unlinked(isms, key));
        }
    }
    if isms.criteria.is_empty() {
        isms.put(Record::Criteria(RiskCriteria::proposed(CriteriaId(1))));
    }
    lost
}

/// Copies a file block by block; a block that cannot be read is left blank.
#[expect(clippy::disallowed_methods, reason = "the store is where files are touched")]
fn copy_what_can_be_read(from: &Path, to: &Path) -> Result<(), StoreError> {
    let mut from = File::open(from)?;
    let length = from.metadata()?.len();
    let mut to = File::create(to)?;
    let mut place = 0;
    while place < length {
        let mut block = vec![0; BLOCK];
        let wanted = BLOCK.min(usize::try_from(length - place).unwrap_or(BLOCK));
        block.truncate(wanted);
        from.seek(SeekFrom::Start(place))?;
        match from.read_exact(&mut block) {
            // The medium was taken out, or the file became shorter: nothing more will come.
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => break,
            Err(error) => {
                tracing::warn!(%error, place, "a block could not be read");
                block.fill(0);
            }
            Ok(()) => {}
        }
        to.write_all(&block)?;
        place += wanted as u64;
    }
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "the store is where files are touched")]
fn remove_if_there(path: &Path) {
    // It is gone as soon as the database has used it.
    drop(std::fs::remove_file(path));
}
