//! A risk assessment as CISO Assistant (github.com/intuitem/ciso-assistant-community) exports
//! it: its columns have fixed names. Where it rates risks without measures (*inherent*) those
//! ratings are the gross ones, and the current ones are kept as text; otherwise the current
//! ones are the gross ones.

use crate::domain::scale::Likelihood;
use crate::interchange::foreign::field::Field;
use crate::interchange::foreign::lexicon::plain;
use crate::interchange::foreign::table::Row;
use crate::interchange::foreign::values::is_blank;

/// Columns that every version has, and no other register by these names.
const SURE: [&str; 4] = ["name", "current proba", "current impact", "treatment"];

/// Whether these are its columns.
pub(super) fn is_header(names: &[String]) -> bool {
    SURE.iter().all(|sure| names.iter().any(|name| plain(name) == *sure))
}

/// What its columns become.
pub(super) fn fields(names: &[String], below: &[Row]) -> Vec<Field> {
    let rates = |what: &str| {
        let column = names.iter().position(|name| plain(name) == what);
        column.is_some_and(|at| below.iter().any(|row| !is_blank::<Likelihood>(row.cell(at))))
    };
    let is_inherent = rates("inherent proba") && rates("inherent impact");
    let (likelihood, consequence) = if is_inherent {
        ("inherent proba", "inherent impact")
    } else {
        ("current proba", "current impact")
    };
    let field = |name: &String| match plain(name).as_str() {
        "name" => Field::Title,
        "description" => Field::Description,
        "threats" | "vulnerabilities" => Field::Cause,
        "owner" => Field::Owner,
        "existing controls" | "existing applied controls" => Field::MeasuresDone,
        "additional controls" | "applied controls" => Field::Measures,
        "residual proba" => Field::ResidualLikelihood,
        "residual impact" => Field::ResidualConsequence,
        "treatment" => Field::Treatment,
        name if name == likelihood => Field::Likelihood,
        name if name == consequence => Field::Consequence,
        _ => Field::Keep,
    };
    let fields: Vec<Field> = names.iter().map(field).collect();
    let once = |at: usize, field: Field| {
        let is_first = fields.iter().position(|other| *other == field) == Some(at);
        if is_first || !field.is_single() { field } else { Field::Keep }
    };
    fields.iter().enumerate().map(|(at, field)| once(at, *field)).collect()
}
