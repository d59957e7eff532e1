//! What would come in, in words: the same in the window and on the command line.

use crate::domain::classification::Consequences;
use crate::domain::patient_data::PatientData;
use crate::domain::scale::Likelihood;
use crate::edit::bringing::Bringing;
use crate::edit::bringing::BroughtRisk;
use crate::interchange::foreign::draft::Misread;
use crate::interchange::foreign::plan::Plan;
use crate::interchange::foreign::plan::ResidualLeft;
use crate::interchange::foreign::plan::Spot;
use crate::text::Texts;
use crate::text::format;
use std::collections::BTreeMap;

/// What places are called, by their numbers.
type Names = BTreeMap<u32, String>;

/// So many rows are named in a sentence.
const MOST_ROWS: usize = 12;

/// So many values that are not understood, or risks of the same title, have a line each.
const MOST_LINES: usize = 30;

/// Why residual ratings stay behind, with the sentence of each.
const RESIDUALS: [(ResidualLeft, &str); 3] = [
    (ResidualLeft::Incomplete, "bring-residual-incomplete"),
    (ResidualLeft::Above, "bring-residual-above"),
    (ResidualLeft::NoMeasure, "bring-residual-no-measure"),
];

/// A risk that comes in, as a row of a preview.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// What may happen.
    pub title: String,
    /// How likely.
    pub likelihood: String,
    /// How bad.
    pub consequence: String,
    /// Who answers for it.
    pub owner: String,
    /// What is done about it.
    pub measures: String,
}

/// How much comes in and how much does not, a sentence for each.
pub fn tally(text: &Texts, plan: &Plan) -> Vec<String> {
    let skipped = plan.untitled.len() + plan.too_long.len();
    if plan.is_empty() {
        let key = if plan.there.is_empty() { "bring-nothing-new" } else { "bring-nothing-added" };
        let mut told = vec![text.get(key).into_owned()];
        if skipped > 0 {
            told.push(text.count("bring-skipped", skipped));
        }
        return told;
    }
    let mut told = vec![text.count("bring-risks", plan.bringing.risks.len())];
    let counts = [
        ("bring-unrated", plan.unrated()),
        ("bring-measures", plan.bringing.measures.len()),
        ("bring-there", plan.there.len()),
        ("bring-together", plan.together.len()),
        ("bring-skipped", skipped),
    ];
    told.extend(
        counts.iter().filter(|(_, count)| *count > 0).map(|(key, count)| text.count(key, *count)),
    );
    told
}

/// What looks like data of a patient, the worst first. `names` tells what a place is called, in
/// a file without rows.
pub fn patients(text: &Texts, found: &[(Spot, PatientData)], names: &Names) -> Vec<String> {
    let mut told = Vec::new();
    for kind in PatientData::ALL {
        let of_kind = found.iter().filter(|(_, own)| own == kind);
        let spots: Vec<Spot> = of_kind.map(|(spot, _)| spot.clone()).collect();
        told.extend(of_spots(text, &format!("bring-patient-{}", kind.code()), (names, &spots)));
    }
    told
}

/// The same for who can still leave it, with that it cannot be taken back later.
pub fn patient_alerts(text: &Texts, found: &[(Spot, PatientData)], names: &Names) -> Vec<String> {
    let mut told = patients(text, found, names);
    if !told.is_empty() {
        told.push(text.get("bring-patient-kept").into_owned());
    }
    told
}

/// What did not come along as it was, row by row.
pub fn left(text: &Texts, plan: &Plan) -> Vec<String> {
    let mut told = Vec::new();
    for (key, numbers) in [("bring-untitled", &plan.untitled), ("bring-too-long", &plan.too_long)] {
        told.extend(of_spots(text, key, (&plan.names, &rows(numbers))));
    }
    for (why, key) in RESIDUALS {
        let of_why = plan.residual_left.iter().filter(|(_, own)| *own == why);
        let numbers: Vec<u32> = of_why.map(|(row, _)| *row).collect();
        told.extend(of_spots(text, key, (&plan.names, &rows(&numbers))));
    }
    for (row, risk) in plan.alike.iter().take(MOST_LINES) {
        let place = place(text, &plan.names, &[Spot::Row(*row)]);
        let words = [("where", place.into()), ("risk", risk.to_string().into())];
        told.push(text.with("bring-alike", &words));
    }
    for Misread { row, column, value } in plan.misread.iter().take(MOST_LINES) {
        let words = [
            ("row", row.to_string().into()),
            ("column", column.as_str().into()),
            ("value", value.as_str().into()),
        ];
        told.push(text.with("bring-misread", &words));
    }
    if let Some(more) = plan.misread.len().checked_sub(MOST_LINES).filter(|more| *more > 0) {
        told.push(text.count("bring-and-more", more));
    }
    told
}

fn rows(numbers: &[u32]) -> Vec<Spot> {
    numbers.iter().map(|row| Spot::Row(*row)).collect()
}

/// What is to be told of some places; nothing where there are none.
fn of_spots(text: &Texts, key: &str, (names, spots): (&Names, &[Spot])) -> Option<String> {
    let place = (!spots.is_empty()).then(|| place(text, names, spots))?;
    Some(text.with(key, &[("where", place.into())]))
}

/// Where it is: the numbers of rows, or names where there are no rows.
fn place(text: &Texts, names: &Names, spots: &[Spot]) -> String {
    let (mut numbers, mut named) = (Vec::new(), Vec::new());
    for spot in spots {
        match spot {
            Spot::Named(name) => named.push(name.clone()),
            Spot::Row(row) => match names.get(row) {
                Some(name) => named.push(name.clone()),
                None => numbers.push(row.to_string()),
            },
        }
    }
    let mut told = Vec::new();
    if !numbers.is_empty() {
        told.push(text.with("bring-where-rows", &[("rows", some(text, &numbers).into())]));
    }
    if !named.is_empty() {
        told.push(text.with("bring-where-names", &[("names", some(text, &named).into())]));
    }
    told.join("; ")
}

/// The first of a list, and how many more there are.
fn some(text: &Texts, all: &[String]) -> String {
    match all.get(MOST_ROWS..).filter(|more| !more.is_empty()) {
        Some(more) => {
            let first = all.get(..MOST_ROWS).unwrap_or_default().join(", ");
            let words = [("rows", first.into()), ("count", more.len().into())];
            text.with("bring-rows-more", &words)
        }
        None => format::list(text, all),
    }
}

/// The first risks as they would come in.
pub fn preview(text: &Texts, bringing: &Bringing, most: usize) -> Vec<Seen> {
    bringing.risks.iter().take(most).map(|brought| seen(text, bringing, brought)).collect()
}

fn seen(text: &Texts, bringing: &Bringing, brought: &BroughtRisk) -> Seen {
    let BroughtRisk { risk, measures } = brought;
    let new = measures.iter().filter_map(|place| bringing.measures.get(*place));
    let there = risk.measures.iter().map(ToString::to_string);
    let measures: Vec<String> = there.chain(new.map(|own| own.title.clone())).collect();
    Seen {
        title: risk.title.clone(),
        likelihood: likelihood(text, risk.gross.likelihood),
        consequence: consequence(text, risk.gross.consequences),
        owner: risk.owner.clone(),
        measures: measures.join("; "),
    }
}

fn likelihood(text: &Texts, chosen: Option<Likelihood>) -> String {
    let key = chosen.map(|it| format!("likelihood-{}", it.code()));
    text.get(key.as_deref().unwrap_or("bring-not-rated")).into_owned()
}

fn consequence(text: &Texts, chosen: Consequences) -> String {
    let key = chosen.class().map(|it| format!("consequence-{}", it.code()));
    text.get(key.as_deref().unwrap_or("bring-not-rated")).into_owned()
}
