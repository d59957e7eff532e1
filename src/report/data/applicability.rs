//! The statement of applicability (*Verklaring van Toepasselijkheid*): every control of
//! the catalogue with what the practice states about it (NEN 7510-1:2024, 6.1.3 d).

use std::collections::BTreeMap;

use serde::Serialize;

use crate::catalogue::control::Control;
use crate::catalogue::control::Theme;
use crate::domain::Isms;
use crate::domain::control::ControlNumber;
use crate::report::ReportInput;
use crate::report::data::Group;
use crate::report::data::is_tall;
use crate::report::data::phrases::Phrases;

/// The chapter with the statement, a group for each theme.
#[derive(Serialize)]
pub(super) struct Applicability {
    intro: String,
    groups: Vec<Group<ControlRow>>,
}

#[derive(Serialize)]
struct ControlRow {
    number: String,
    title: String,
    applies: String,
    status: String,
    why: String,
    /// Which measures carry it out.
    below: String,
    tall: bool,
    #[serde(skip)]
    is_decided: bool,
}

impl Applicability {
    pub(super) fn gather(input: &ReportInput<'_>, phrases: &Phrases<'_>) -> Self {
        let controls = &input.catalogue.controls;
        let measures = measures_by_control(input.isms);
        let group = |theme: &Theme| {
            let here = controls.iter().filter(|control| control.theme == *theme);
            let rows: Vec<ControlRow> =
                here.map(|control| row(control, input.isms, &measures, phrases)).collect();
            let decided = rows.iter().filter(|row| row.is_decided).count();
            Group {
                title: phrases.say(&format!("theme-{}", theme.code())),
                empty: String::new(),
                count: phrases.of("applicability-count", decided, rows.len()),
                rows,
            }
        };
        let decided =
            input.isms.statements.values().filter(|statement| statement.applicable.is_some());
        Self {
            intro: phrases.of("applicability-intro", decided.count(), controls.len()),
            groups: Theme::ALL.iter().map(group).collect(),
        }
    }
}

/// The measures that help to carry out each control, as people read them.
fn measures_by_control(isms: &Isms) -> BTreeMap<&ControlNumber, Vec<String>> {
    let mut found: BTreeMap<&ControlNumber, Vec<String>> = BTreeMap::new();
    for measure in isms.measures.values() {
        for control in &measure.controls {
            found.entry(control).or_default().push(measure.id.to_string());
        }
    }
    found
}

fn row(
    control: &Control,
    isms: &Isms,
    measures: &BTreeMap<&ControlNumber, Vec<String>>,
    phrases: &Phrases<'_>,
) -> ControlRow {
    let statement = isms.statements.get(&control.number);
    let applicable = statement.and_then(|statement| statement.applicable);
    let stated = applicable.and(statement);
    let why = stated.map_or_else(String::new, |it| phrases.or_blank(&it.justification));
    let carried = measures.get(&control.number).map(|names| phrases.list(names));
    let below = carried.map(|names| phrases.with("carried-out-by", &[("measures", &names)]));
    ControlRow {
        tall: is_tall(&[&why]),
        is_decided: applicable.is_some(),
        number: control.number.to_string(),
        title: control.title_nl.clone(),
        applies: phrases.applies(applicable),
        status: stated.map_or_else(String::new, |it| phrases.stated(it.status)),
        why,
        below: below.unwrap_or_default(),
    }
}
