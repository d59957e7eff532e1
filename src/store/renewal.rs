//! A file that is written anew: under another phrase, or out of a copy. The line that tells
//! so stands in the new file before it takes the place of the old one, so that no file ever
//! changed without saying so. Knows nothing of what is in memory.

use crate::domain::Isms;
use crate::domain::passphrase::Passphrase;
use crate::edit::Label;
use crate::store::Store;
use crate::store::backup;
use crate::store::cipher::Key;
use crate::store::error::StoreError;
use crate::store::file::Access;
use crate::store::journal::Kind;
use crate::store::journal::Line;
use crate::store::journal::Stamp;
use crate::store::new_key;
use crate::store::part::Part;
use rusqlite::Connection;

impl Store {
    /// Sets, changes or takes away the phrase: the document is written anew under the other
    /// key, read back and compared, and only then takes the place of the file. Where
    /// anything fails, the file is as it was and stays open. Answers what is in it.
    ///
    /// # Errors
    /// [`StoreError::ShortPhrase`], [`StoreError::ReadOnly`], [`StoreError::Moved`], or what
    /// the disk says.
    pub fn protect(
        &mut self,
        phrase: Option<&Passphrase>,
        stamp: &Stamp,
    ) -> Result<(Isms, Vec<Line>), StoreError> {
        let path = self.own_place()?;
        let key = phrase.map(new_key).transpose()?;
        let action = match (&self.key, &key) {
            (None, _) => "phrase-set",
            (Some(_), Some(_)) => "phrase-change",
            (Some(_), None) => "phrase-remove",
        };
        let part = Part::beside(&path)?;
        backup::rewrite(&self.db, key.as_ref(), &part)?;
        let label = Label { action: action.to_owned(), subject: String::new() };
        self.alike(&part, (Access::Write, key.as_ref()))?.sign(stamp, &label)?;
        self.make_room(part, key)
    }

    /// Lets what another file holds take the place of this one, under the key of this one.
    /// The moment of the copy, as people read it, stands in the journal. Answers what is in
    /// the file now.
    ///
    /// # Errors
    /// As [`Store::protect`].
    pub fn restore(
        &mut self,
        copy: &Self,
        (stamp, moment): (&Stamp, &str),
    ) -> Result<(Isms, Vec<Line>), StoreError> {
        let part = Part::beside(&self.own_place()?)?;
        let from = copy.place.as_ref().ok_or(StoreError::Missing)?.path();
        backup::rewrite_from(from, (copy.key.as_ref(), self.key.as_ref()), &part)?;
        let label = Label { action: "restore-copy".to_owned(), subject: moment.to_owned() };
        copy.alike(&part, (Access::Write, self.key.as_ref()))?.sign(stamp, &label)?;
        let key = self.key.clone();
        self.make_room(part, key)
    }

    /// Writes in a finished file why it was made, and lets it go.
    fn sign(mut self, stamp: &Stamp, label: &Label) -> Result<(), StoreError> {
        self.commit(stamp, label, Kind::Renewed, &[])?;
        // An open file cannot take the place of another everywhere.
        self.db.close().map_err(|(_, error)| error.into())
    }

    /// Lets a finished file take the place of the open one, and opens it. Where that fails
    /// the old one is opened again.
    fn make_room(&mut self, part: Part, key: Option<Key>) -> Result<(Isms, Vec<Line>), StoreError> {
        let path = self.own_place()?;
        // An open file cannot be replaced everywhere: this one is let go first.
        let old = std::mem::replace(&mut self.db, Connection::open_in_memory()?);
        old.close().map_err(|(_, error)| error)?;
        let replaced = part.replace(&path);
        let key = if replaced.is_ok() { key } else { self.key.take() };
        let opened = Self::open_again(&path, key)?;
        *self = opened.store;
        replaced.map(|()| (opened.isms, opened.lines))
    }
}
