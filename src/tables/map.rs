//! The map as a sheet: the cells of the screen with their colour and letter, and the numbers of
//! the risks that stand in each.

use crate::domain::id::RiskId;
use crate::domain::matrix;
use crate::domain::matrix::Cell;
use crate::domain::scale::Consequence;
use crate::domain::scale::Likelihood;
use crate::domain::standing::Phase;
use crate::tables::columns::Source;
use crate::tables::paint::Paint;
use crate::tables::paint::tile;
use rust_xlsxwriter::Worksheet;
use rust_xlsxwriter::XlsxError;

/// So many characters fit on a line of a cell, and so high is a line, in points.
const LINE: usize = 26;
const LINE_HEIGHT: f64 = 15.5;

/// Excel makes no row higher, in points.
const HIGHEST: f64 = 409.0;

/// So many numbers stand in a cell: that many of up to six signs fit the highest row. How many
/// there are stands before them; all of them stand in the register.
const MOST: usize = 75;

/// The text key of what the sheet of a phase is called.
pub(super) const fn key(phase: Phase) -> &'static str {
    match phase {
        Phase::Gross => "table-map-gross",
        Phase::Now => "table-map-now",
        Phase::Target => "table-map-residual",
    }
}

/// Writes the sheet.
pub(super) fn write(
    sheet: &mut Worksheet,
    source: &Source<'_>,
    (paint, phase): (&Paint, Phase),
) -> Result<(), XlsxError> {
    let cells = matrix::cells(source.input.isms);
    sheet.set_column_width(0, 18)?;
    for column in 1..=4 {
        sheet.set_column_width(column, 28)?;
    }
    sheet.write_string_with_format(0, 0, source.word(key(phase)), &paint.title)?;
    sheet.write_string_with_format(2, 0, source.word("table-map-axes"), &paint.quiet_head)?;
    for (column, class) in (1_u16..).zip(Consequence::ALL) {
        let word = source.word(&format!("consequence-{}", class.code()));
        sheet.write_string_with_format(2, column, word, &paint.quiet_head)?;
    }
    for (row, likelihood) in (3_u32..).zip(Likelihood::ALL.iter().rev()) {
        let word = source.word(&format!("likelihood-{}", likelihood.code()));
        sheet.write_string_with_format(row, 0, word, &paint.quiet_head)?;
        let mut highest = 4;
        for (column, class) in (1_u16..).zip(Consequence::ALL) {
            let here = |cell: &&Cell| cell.place() == (*likelihood, *class);
            let Some(cell) = cells.iter().find(here) else { continue };
            let words = inside(cell, phase, source);
            highest = words
                .lines()
                .map(|line| 1 + line.chars().count() / LINE)
                .sum::<usize>()
                .max(highest);
            sheet.write_string_with_format(row, column, words, &tile(cell.level))?;
        }
        let lines = f64::from(u32::try_from(highest).unwrap_or(u32::MAX));
        sheet.set_row_height(row, (lines * LINE_HEIGHT).min(HIGHEST))?;
    }
    let (placed, all) = placed(&cells, phase, source);
    let words = [("placed", placed.into()), ("all", all.into())];
    let note = source.input.texts.with("table-map-note", &words);
    sheet.write_string_with_format(9, 0, note, &paint.strong)?;
    Ok(())
}

/// The letter and word of the level, and under it the numbers.
fn inside(cell: &Cell, phase: Phase, source: &Source<'_>) -> String {
    let letter = source.word(&format!("level-letter-{}", cell.level.code()));
    let word = source.word(&format!("level-{}", cell.level.code()));
    let here = cell.at(phase);
    let risks: Vec<String> = here.iter().take(MOST).map(RiskId::to_string).collect();
    let mut risks = risks.join(", ");
    if here.len() > MOST {
        let words = [("count", here.len().into()), ("shown", MOST.into())];
        risks = format!("{}\n{risks}", source.input.texts.with("table-map-more", &words));
    }
    format!("{letter}: {word}\n{risks}").trim_end().to_owned()
}

/// How many relevant risks stand on the map, of how many.
fn placed(cells: &[Cell], phase: Phase, source: &Source<'_>) -> (usize, usize) {
    let placed = cells.iter().map(|cell| cell.at(phase).len()).sum();
    (placed, source.input.isms.relevant_risks().count())
}
