//! The heat map for paper: the domain's cells with their risks, and the same in words
//! for who cannot see it.

use serde::Serialize;

use crate::domain::id::RiskId;
use crate::domain::matrix::Border;
use crate::domain::matrix::Cell;
use crate::domain::matrix::Matrix;
use crate::domain::matrix::positions;
use crate::domain::scale::Consequence;
use crate::domain::scale::Likelihood;
use crate::domain::standing::Phase;
use crate::report::data::phrases::Phrases;

/// How much fits in a cell: lines, and characters on a line.
const LINES: usize = 4;
const LINE: usize = 9;

/// How many numbers of one cell are read aloud before the rest is counted.
const READ_ALOUD: usize = 40;

/// A map, ready to be drawn: rows from the largest likelihood down.
#[derive(Serialize)]
pub(super) struct Map {
    title: String,
    alt: String,
    upwards: String,
    rightwards: String,
    columns: Vec<String>,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    label: String,
    cells: Vec<Drawn>,
}

/// A cell with what is written in it under its letter.
#[derive(Serialize)]
struct Drawn {
    level: &'static str,
    letter: String,
    inside: String,
    /// Where the border of what may be accepted runs along it.
    border: Border,
}

/// Which risks of a cell a map shows.
type Shown = fn(&Cell) -> &[RiskId];

/// Which risks of a cell a map shows, and how it writes them.
type Drawing = (Shown, fn(&[RiskId]) -> String);

impl Map {
    /// The risks as they are without measures.
    pub(super) fn gross(cells: &[Cell], phrases: &Phrases<'_>) -> Self {
        let drawn: Drawing = (|cell| &cell.gross, packed);
        Self::of_risks(phrases.say("map-gross"), cells, drawn, phrases)
    }

    /// The risks as they are with measures.
    pub(super) fn residual(cells: &[Cell], phrases: &Phrases<'_>) -> Self {
        let drawn: Drawing = (|cell| &cell.residual, packed);
        Self::of_risks(phrases.say("map-residual"), cells, drawn, phrases)
    }

    /// A small map: how many risks stand in each cell, instead of which.
    pub(super) fn counted(
        title: String,
        cells: &[Cell],
        phase: Phase,
        phrases: &Phrases<'_>,
    ) -> Self {
        let shown: Shown = match phase {
            Phase::Gross => |cell| &cell.gross,
            Phase::Now => |cell| &cell.now,
            Phase::Target => |cell| &cell.residual,
        };
        Self::of_risks(title, cells, (shown, how_many), phrases)
    }

    fn of_risks(
        title: String,
        cells: &[Cell],
        (shown, written): Drawing,
        phrases: &Phrases<'_>,
    ) -> Self {
        let filled = cells.iter().filter(|cell| !shown(cell).is_empty());
        let spoken: Vec<String> =
            filled.map(|cell| phrases.cell(cell, &read_aloud(shown(cell), phrases))).collect();
        let inside = |likelihood, consequence| {
            let here =
                |cell: &&Cell| (cell.likelihood, cell.consequence) == (likelihood, consequence);
            cells.iter().find(here).map(|cell| Drawn {
                level: cell.level.code(),
                letter: phrases.letter(cell.level),
                inside: written(shown(cell)),
                border: cell.border,
            })
        };
        let alt = if spoken.is_empty() { phrases.say("map-no-risks") } else { spoken.join(" ") };
        Self { alt: format!("{title}. {alt}"), ..Self::of_cells(title, &inside, phrases) }
    }

    /// The practice's criteria: a level in every cell, no risks.
    pub(super) fn criteria(matrix: &Matrix, phrases: &Phrases<'_>) -> Self {
        let inside = |likelihood, consequence| {
            let level = matrix.level(likelihood, consequence);
            Some(Drawn {
                level: level.code(),
                letter: phrases.letter(level),
                inside: phrases.level(level),
                border: matrix.border(likelihood, consequence),
            })
        };
        let spoken: Vec<String> = positions()
            .map(|(likelihood, consequence)| {
                phrases.criterion(likelihood, consequence, matrix.level(likelihood, consequence))
            })
            .collect();
        let title = phrases.say("map-criteria");
        Self { alt: spoken.join(" "), ..Self::of_cells(title, &inside, phrases) }
    }

    fn of_cells(
        title: String,
        inside: &dyn Fn(Likelihood, Consequence) -> Option<Drawn>,
        phrases: &Phrases<'_>,
    ) -> Self {
        let row = |likelihood: &Likelihood| Row {
            label: phrases.likelihood(*likelihood),
            cells: Consequence::ALL
                .iter()
                .filter_map(|consequence| inside(*likelihood, *consequence))
                .collect(),
        };
        Self {
            title,
            alt: String::new(),
            upwards: phrases.say("map-upwards"),
            rightwards: phrases.say("map-rightwards"),
            columns: Consequence::ALL.iter().map(|class| phrases.consequence(*class)).collect(),
            rows: Likelihood::ALL.iter().rev().map(row).collect(),
        }
    }
}

/// How many they are; blank for none.
fn how_many(risks: &[RiskId]) -> String {
    if risks.is_empty() { String::new() } else { risks.len().to_string() }
}

/// The numbers, in lines that fit the cell; what does not fit is counted ("+12").
fn packed(risks: &[RiskId]) -> String {
    let mut lines: Vec<Vec<String>> = Vec::new();
    for risk in risks {
        let number = risk.to_string();
        let fits = |line: &Vec<String>| line.join(" ").len() + 1 + number.len() <= LINE;
        match lines.pop() {
            Some(mut line) if fits(&line) => {
                line.push(number);
                lines.push(line);
            }
            Some(line) => lines.extend([line, vec![number]]),
            None => lines.push(vec![number]),
        }
    }
    if lines.len() > LINES {
        lines.truncate(LINES - 1);
        let shown: usize = lines.iter().map(Vec::len).sum();
        lines.push(vec![format!("+{}", risks.len() - shown)]);
    }
    let lines: Vec<String> = lines.iter().map(|line| line.join(" ")).collect();
    lines.join("\n")
}

fn read_aloud(risks: &[RiskId], phrases: &Phrases<'_>) -> String {
    let mut named: Vec<String> = risks.iter().take(READ_ALOUD).map(RiskId::to_string).collect();
    if let Some(rest) = risks.len().checked_sub(READ_ALOUD).filter(|rest| *rest > 0) {
        named.push(phrases.count("and-more", rest));
    }
    phrases.list(&named)
}
