//! Praktijkschild: information security for a practice of one doctor, in one file.
//!
//! This page is the tour; read the modules in this order. Each floor knows only the
//! floors below it, and a test reads the `use` lines to keep it so.
//!
//! 1. [`domain`]: what a practice writes down, and the rules of the method.
//! 2. [`edit`]: what the user means, and what that changes. [`catalogue`]: controls,
//!    threats, measures and the starter practice, from `assets/catalogue`.
//! 3. [`store`]: rows in SQLite, migrations, the journal.
//! 4. [`document`]: an open file: memory, disk and the way back.
//! 5. Side by side, none knowing another nor the store: [`ui`] (views that ask),
//!    [`report`] (the PDF), [`interchange`] (the open JSON format) and [`tables`] (Excel, text
//!    with separators, calendars).
//! 6. [`app`]: the window, the keys, the dialogs, the command line. It knows everything.
//!
//! Beside them stands [`text`]: words, dates and numbers, used by 5 and 6 only.
//! So does [`auditor`]: what an auditor is shown, in words, the same on the screen and on paper.
//!
//! # What is never so
//!
//! - No query in a frame: the whole document is in memory.
//! - No view writes: views hold `&` and push a [`ui::Command`].
//! - No edit without its transaction, and no transaction without its journal line.
//! - Nothing below [`app`] reads the clock or the environment; nothing anywhere opens a
//!   network connection.
//! - No id is given out twice.
//! - No progress, level or staleness is stored: they are computed.
//! - No old document stops opening; no newer or damaged one is written to.
//! - No old assessment changes with the criteria: it keeps the matrix it was made with.
//! - No two exports of the same document on the same day differ by a byte.

pub mod app;
pub mod auditor;
pub mod catalogue;
pub mod document;
pub mod domain;
pub mod edit;
pub mod interchange;
pub mod report;
pub mod store;
pub mod tables;
pub mod text;
pub mod ui;
