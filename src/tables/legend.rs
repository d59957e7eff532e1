//! The first sheet: of which document this is and of which day, what the letters and numbers
//! mean, and what stands in every column. By it the program knows its own file again.

use crate::domain::scale::Level;
use crate::tables::Names;
use crate::tables::TablesInput;
use crate::tables::columns::Source;
use crate::tables::paint::Paint;
use crate::tables::paint::tile;
use crate::tables::sheet::Sheet;
use crate::text::format;
use rust_xlsxwriter::Worksheet;
use rust_xlsxwriter::XlsxError;

/// The facts by which a file is known again, each beside its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fact {
    /// Which document it is of.
    Document,
    /// The moment it is of.
    Fingerprint,
    /// Whether people are named.
    Names,
}

impl Fact {
    /// The text key of what it is called.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Document => "table-fact-document",
            Self::Fingerprint => "table-fact-fingerprint",
            Self::Names => "table-fact-names",
        }
    }
}

/// What is said of the names in a file.
pub(super) const fn names_key(names: Names) -> &'static str {
    match names {
        Names::Shown => "table-names-shown",
        Names::Hidden => "table-names-hidden",
    }
}

/// The facts with their names, in the order in which they are read.
fn facts(source: &Source<'_>) -> Vec<(String, String)> {
    let TablesInput { isms, catalogue, today, fingerprint, document_id, texts, .. } = source.input;
    let profile = &isms.criteria_in_use().profile;
    let method = catalogue.profile(profile).map(|known| known.print_as_nl.clone());
    let norms =
        catalogue.method.norms.iter().map(|it| format!("{} ({})", it.title_nl, it.edition_nl));
    let said = |key: &str, words: String| (source.word(key), words);
    vec![
        said("table-fact-practice", source.outward(&isms.practice.name)),
        said("table-fact-day", format::date_long(texts, today)),
        said("table-fact-method", method.unwrap_or_else(|| profile.clone())),
        said("table-fact-norms", norms.collect::<Vec<_>>().join("\n")),
        said(Fact::Names.key(), source.word(names_key(source.input.names))),
        said(Fact::Fingerprint.key(), fingerprint.to_owned()),
        said(Fact::Document.key(), document_id.to_owned()),
        said("table-fact-numbers", source.word("table-numbers")),
        said("table-fact-back", source.word("table-back")),
    ]
}

/// Writes the sheet; `tables` are those of which the columns are explained.
pub(super) fn write(
    sheet: &mut Worksheet,
    source: &Source<'_>,
    paint: &Paint,
    tables: &[Sheet],
) -> Result<(), XlsxError> {
    for (column, width) in [(0, 34.0), (1, 38.0), (2, 84.0), (3, 15.0)] {
        sheet.set_column_width(column, width)?;
    }
    sheet.write_string_with_format(0, 0, source.word("table-legend-title"), &paint.title)?;
    sheet.write_string_with_format(1, 0, source.word("confidential"), &paint.strong)?;
    let mut row = 3;
    for (name, words) in facts(source) {
        sheet.write_string_with_format(row, 0, name, &paint.label)?;
        sheet.merge_range(row, 1, row, 2, &words, &paint.plain)?;
        // Merged cells are not made high enough by themselves.
        let lines = words.lines().map(|line| 1 + line.chars().count() / 110).sum::<usize>();
        sheet.set_row_height(row, 15.5 * f64::from(u32::try_from(lines.max(1)).unwrap_or(26)))?;
        row += 1;
    }
    row += 1;
    sheet.write_string_with_format(row, 0, source.word("table-levels"), &paint.strong)?;
    for level in Level::ALL {
        row += 1;
        let letter = source.word(&format!("level-letter-{}", level.code()));
        let word = source.word(&format!("level-{}", level.code()));
        sheet.write_string_with_format(row, 0, format!("{letter}: {word}"), &tile(*level))?;
    }
    row += 2;
    sheet.write_string_with_format(row, 0, source.word("table-columns"), &paint.strong)?;
    row += 1;
    let titles = ["table-sheet", "table-column", "table-holds", "table-is-read"];
    for (column, key) in (0_u16..).zip(titles) {
        sheet.write_string_with_format(row, column, source.word(key), &paint.head)?;
    }
    for table in tables {
        for column in &table.columns {
            row += 1;
            let is_read = source.word(if column.is_read { "yes" } else { "no" });
            let cells = [&table.name, &column.title, &column.holds, &is_read];
            for (place, words) in (0_u16..).zip(cells) {
                sheet.write_string_with_format(row, place, words, &paint.body)?;
            }
        }
    }
    Ok(())
}
