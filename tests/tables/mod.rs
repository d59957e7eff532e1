//! Tables and dates for other programs, read as those programs read them, and brought back.

mod back;
mod book;
mod dates;
mod golden;
mod hostile;
mod journey;
mod out;

use jiff::civil::Date;
use jiff::civil::date;
use praktijkschild::catalogue::Catalogue;
use praktijkschild::domain::Isms;
use praktijkschild::tables::Names;
use praktijkschild::tables::TablesInput;
use praktijkschild::text::Texts;
use std::sync::LazyLock;

/// The day on which every file in these tests is made.
pub const TODAY: Date = date(2026, 11, 22);

/// The document they are made from.
pub const DOCUMENT: &str = "0b5e4f0e-6a52-4d7c-9e0c-1d2f3a4b5c6d";

/// The words of these tests.
pub fn texts() -> &'static Texts {
    static TEXTS: LazyLock<Texts> = LazyLock::new(Texts::dutch);
    &TEXTS
}

/// A document on that day.
pub fn input(isms: &Isms) -> TablesInput<'_> {
    TablesInput {
        isms,
        catalogue: Catalogue::shipped(),
        texts: texts(),
        today: TODAY,
        fingerprint: "3f9a1c0277de4b10a5c6e8f1902b3d4455e6f7a8b9c0d1e2f30415263748596a",
        document_id: DOCUMENT,
        names: Names::Shown,
    }
}

/// Everything as an Excel file.
pub fn xlsx(isms: &Isms) -> Vec<u8> {
    praktijkschild::tables::to_xlsx(input(isms)).expect("a workbook is always made")
}
