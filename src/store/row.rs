//! One row, in and out: columns by name, values outside their scale refused, links as
//! sets. Knows no table by name.

use crate::store::error::StoreError;
use jiff::civil::Date;
use rusqlite::Connection;
use rusqlite::Row;
use rusqlite::Statement;
use rusqlite::params_from_iter;
use rusqlite::types::FromSql;
use rusqlite::types::Value;
use rusqlite::types::ValueRef;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// A row being read. Whatever cannot be is [`StoreError::Damaged`], never a default.
pub(super) struct Fields<'a> {
    table: &'static str,
    row: &'a Row<'a>,
    places: &'a Places,
}

/// Where the columns of a query stand, looked up once for all its rows: to go through the
/// names for each value of each row takes longer than reading the values.
struct Places(BTreeMap<String, usize>);

impl Places {
    fn of(query: &Statement<'_>) -> Self {
        let names = query.column_names().map(str::to_owned);
        Self(names.zip(0..).collect())
    }
}

impl Fields<'_> {
    /// A column whose type says it all.
    pub(super) fn get<T: FromSql>(&self, column: &str) -> Result<T, StoreError> {
        let place = self.places.0.get(column).ok_or_else(|| self.damaged())?;
        self.row.get(*place).map_err(|_| self.damaged())
    }

    /// A column with a text, or NULL, read where it stands.
    fn text_or_none(&self, column: &str) -> Result<Option<&str>, StoreError> {
        let place = self.places.0.get(column).ok_or_else(|| self.damaged())?;
        let value = self.row.get_ref(*place).map_err(|_| self.damaged())?;
        value.as_str_or_null().map_err(|_| self.damaged())
    }

    /// A column that stands for something by its code.
    pub(super) fn scale<T>(
        &self,
        column: &str,
        from_code: impl Fn(&str) -> Option<T>,
    ) -> Result<T, StoreError> {
        self.text_or_none(column)?.and_then(from_code).ok_or_else(|| self.damaged())
    }

    /// The same, where NULL means that nothing was chosen.
    pub(super) fn scale_or_none<T>(
        &self,
        column: &str,
        from_code: impl Fn(&str) -> Option<T>,
    ) -> Result<Option<T>, StoreError> {
        let code = self.text_or_none(column)?;
        code.map(|code| from_code(code).ok_or_else(|| self.damaged())).transpose()
    }

    /// A day.
    pub(super) fn date(&self, column: &str) -> Result<Date, StoreError> {
        self.scale(column, |text| text.parse().ok())
    }

    /// A day, or none.
    pub(super) fn date_or_none(&self, column: &str) -> Result<Option<Date>, StoreError> {
        self.scale_or_none(column, |text| text.parse().ok())
    }

    /// A structured leftover.
    pub(super) fn json<T: DeserializeOwned>(&self, column: &str) -> Result<T, StoreError> {
        self.scale(column, |text| serde_json::from_str(text).ok())
    }

    /// The error that names this row.
    pub(super) fn damaged(&self) -> StoreError {
        let id = match self.row.get_ref(0) {
            Ok(ValueRef::Integer(number)) => number.to_string(),
            Ok(ValueRef::Text(text)) => String::from_utf8_lossy(text).into_owned(),
            _ => String::new(),
        };
        StoreError::Damaged { table: self.table, id }
    }
}

/// Reads a whole table in the order of its first column. `*` is sound here: opening has
/// compared the schema with the expected one.
pub(super) fn read_rows<T>(
    db: &Connection,
    table: &'static str,
    read: impl Fn(&Fields<'_>) -> Result<T, StoreError>,
) -> Result<Vec<T>, StoreError> {
    let mut query = db.prepare(&format!("SELECT * FROM {table} ORDER BY 1"))?;
    let places = Places::of(&query);
    let mut rows = query.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(read(&Fields { table, row, places: &places })?);
    }
    Ok(found)
}

/// A row being written: each column beside its value; the first column is the key. A row
/// that is there is changed in place, since taking it away would break what points at it.
pub(super) struct Written {
    table: &'static str,
    columns: Vec<&'static str>,
    values: Vec<Value>,
}

impl Written {
    /// A row of a table, by its key.
    pub(super) fn row(table: &'static str, key: &'static str, value: impl Into<Value>) -> Self {
        Self { table, columns: vec![key], values: vec![value.into()] }
    }

    /// A column with a number or flag, or none.
    #[must_use]
    pub(super) fn set(mut self, column: &'static str, value: impl Into<Value>) -> Self {
        self.columns.push(column);
        self.values.push(value.into());
        self
    }

    /// A column with a text.
    #[must_use]
    pub(super) fn text(self, column: &'static str, text: &str) -> Self {
        self.set(column, text.to_owned())
    }

    /// A column with a text or code, or none.
    #[must_use]
    pub(super) fn text_or_none(self, column: &'static str, text: Option<&str>) -> Self {
        self.set(column, text.map(str::to_owned))
    }

    /// A column with a day, or none.
    #[must_use]
    pub(super) fn date(self, column: &'static str, day: Option<Date>) -> Self {
        self.set(column, day.map(|day| day.to_string()))
    }

    /// A column with a structured leftover.
    ///
    /// # Errors
    /// [`StoreError::Io`] for what JSON cannot hold, such as a map without text keys.
    pub(super) fn json(
        self,
        column: &'static str,
        value: &impl Serialize,
    ) -> Result<Self, StoreError> {
        let text = to_json(value)?;
        Ok(self.set(column, text))
    }

    /// Writes it, in place or new. Not both in one statement: a table that gives out numbers
    /// would write down its highest again each time, and that is one more page to the disk.
    pub(super) fn write(self, db: &Connection) -> Result<(), StoreError> {
        let [key, rest @ ..] = self.columns.as_slice() else { return Ok(()) };
        let changed: Vec<_> =
            rest.iter().zip(2..).map(|(column, place)| format!("{column} = ?{place}")).collect();
        let update = format!("UPDATE {} SET {} WHERE {key} = ?1", self.table, changed.join(", "));
        if db.prepare_cached(&update)?.execute(params_from_iter(&self.values))? > 0 {
            return Ok(());
        }
        let places: Vec<_> = (1..=self.columns.len()).map(|place| format!("?{place}")).collect();
        let insert = format!(
            "INSERT INTO {} ({}) VALUES ({})",
            self.table,
            self.columns.join(", "),
            places.join(", "),
        );
        db.prepare_cached(&insert)?.execute(params_from_iter(&self.values))?;
        Ok(())
    }
}

/// A value as JSON text.
///
/// # Errors
/// [`StoreError::Io`] for what JSON cannot hold.
pub(super) fn to_json(value: &impl Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|error| StoreError::Io(error.into()))
}

/// Takes one row away.
pub(super) fn remove_row(db: &Connection, table: &'static str, id: u32) -> Result<(), StoreError> {
    db.prepare_cached(&format!("DELETE FROM {table} WHERE id = ?1"))?.execute([id])?;
    Ok(())
}

/// A link table: which records of one kind hang on which of another.
#[derive(Clone, Copy)]
pub(super) struct Links {
    table: &'static str,
    from: &'static str,
    to: &'static str,
}

impl Links {
    /// The table whose columns are named after the two kinds.
    pub(super) const fn new(table: &'static str, from: &'static str, to: &'static str) -> Self {
        Self { table, from, to }
    }

    /// All links, per record they start from.
    pub(super) fn read<T: Ord>(
        self,
        db: &Connection,
        read: impl Fn(&Fields<'_>, &'static str) -> Result<T, StoreError>,
    ) -> Result<BTreeMap<u32, BTreeSet<T>>, StoreError> {
        let mut found: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
        for (from, to) in
            read_rows(db, self.table, |row| Ok((row.get(self.from)?, read(row, self.to)?)))?
        {
            found.entry(from).or_default().insert(to);
        }
        Ok(found)
    }

    /// Makes these the links of one record. Only what differs is written, so that a page
    /// that stays the same is not written again.
    pub(super) fn write(
        self,
        db: &Connection,
        from: u32,
        to: impl Iterator<Item = Value>,
    ) -> Result<(), StoreError> {
        let Self { table, from: from_column, to: to_column } = self;
        let wanted: Vec<Value> = to.collect();
        let mut query = db
            .prepare_cached(&format!("SELECT {to_column} FROM {table} WHERE {from_column} = ?1"))?;
        let present =
            query.query_map([from], |row| row.get(0))?.collect::<Result<Vec<Value>, _>>()?;
        let mut drop = db.prepare_cached(&format!(
            "DELETE FROM {table} WHERE {from_column} = ?1 AND {to_column} = ?2"
        ))?;
        for gone in present.iter().filter(|link| !wanted.contains(link)) {
            drop.execute((from, gone))?;
        }
        let mut add = db.prepare_cached(&format!(
            "INSERT INTO {table} ({from_column}, {to_column}) VALUES (?1, ?2)"
        ))?;
        for new in wanted.iter().filter(|link| !present.contains(link)) {
            add.execute((from, new))?;
        }
        Ok(())
    }
}
