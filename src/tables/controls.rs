//! The columns of the statement of applicability: every control of the catalogue, stated or
//! not. What was noted from the norm stays in the file: its text is not ours to hand on.

use crate::domain::control::Applicability;
use crate::domain::control::ControlNumber;
use crate::domain::control::ControlStatement;
use crate::tables::TablesInput;
use crate::tables::columns::Field;
use crate::tables::columns::numbers;
use crate::tables::columns::shown;
use crate::tables::sheet::Cell;

/// A control with what the practice states about it.
pub(super) struct Line {
    number: ControlNumber,
    /// Our own title.
    title: String,
    theme: &'static str,
    /// Blank where nothing is stated.
    statement: ControlStatement,
}

/// Every control of the catalogue, and after them those that only the practice knows.
pub(super) fn lines(input: TablesInput<'_>) -> Vec<Line> {
    let known = &input.catalogue.controls;
    let stated = |number: &ControlNumber| input.isms.statements.get(number).cloned();
    let of_catalogue = known.iter().map(|control| Line {
        number: control.number.clone(),
        title: control.title_nl.clone(),
        theme: control.theme.code(),
        statement: stated(&control.number)
            .unwrap_or_else(|| ControlStatement::blank(control.number.clone())),
    });
    let is_own = |own: &&ControlStatement| !known.iter().any(|it| it.number == own.control);
    let own = input.isms.statements.values().filter(is_own).map(|own| Line {
        number: own.control.clone(),
        title: String::new(),
        theme: "",
        statement: own.clone(),
    });
    of_catalogue.chain(own).collect()
}

/// Every column, from left to right.
pub(super) const FIELDS: [Field<Line>; 11] = [
    shown("table-number", 7, |line, _| Cell::text(line.number.to_string())),
    shown("table-control", 38, |line, _| Cell::text(&line.title)),
    shown("table-theme", 20, |line, source| match line.theme {
        "" => Cell::Blank,
        theme => source.scaled("report-theme", theme),
    }),
    shown("field-applicable", 12, |line, source| {
        let word = |it: Applicability| source.scaled("applicable", it.code());
        line.statement.applicable.map_or(Cell::Blank, word)
    }),
    shown("field-justification", 40, |line, _| Cell::text(&line.statement.justification)),
    shown("field-status", 14, |line, source| {
        let is_stated = line.statement.applicable.is_some();
        if is_stated { source.scaled("status", line.statement.status.code()) } else { Cell::Blank }
    }),
    shown("field-how", 36, |line, _| Cell::text(&line.statement.how)),
    shown("field-sees-to-it", 18, |line, _| Cell::text(&line.statement.owner)),
    shown("field-evidence", 30, |line, _| Cell::text(&line.statement.evidence)),
    shown("table-risks", 18, |line, source| {
        numbers(source.bases.get(&line.number).into_iter().flat_map(|basis| &basis.risks))
    }),
    shown("field-measures", 18, |line, source| {
        numbers(source.bases.get(&line.number).into_iter().flat_map(|basis| &basis.measures))
    }),
];
