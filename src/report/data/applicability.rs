//! The statement of applicability (*Verklaring van Toepasselijkheid*): what the practice
//! states about the controls of the catalogue, and about which it has not said anything yet
//! (NEN 7510-1:2024, 6.1.3 d).

use std::collections::BTreeMap;

use serde::Serialize;

use crate::catalogue::control::Control;
use crate::catalogue::control::Origin;
use crate::catalogue::control::Theme;
use crate::domain::Isms;
use crate::domain::basis;
use crate::domain::basis::Basis;
use crate::domain::control::ControlStatement;
use crate::domain::record::RecordKey;
use crate::report::ReportInput;
use crate::report::data::Group;
use crate::report::data::is_tall;
use crate::report::data::phrases::Phrases;

/// How many measures of one control are named before the rest is counted.
const MOST: usize = 4;

/// A reason that no more controls share than this is spelt out at each.
const FEW: usize = 3;

/// The chapter with the statement, a group for each theme about which something is stated.
#[derive(Serialize)]
pub(super) struct Applicability {
    intro: String,
    /// The controls without a row of their own, by number; blank when there are none, or
    /// when nothing is stated at all.
    unstated: String,
    /// Reasons that many controls share, each after its letter.
    reasons: Vec<String>,
    groups: Vec<Group<ControlRow>>,
}

#[derive(Serialize)]
struct ControlRow {
    number: String,
    title: String,
    /// Whether it applies and, if so, how far it is carried out.
    applies: String,
    why: String,
    /// Which measures carry it out, and what else is said of that.
    measures: String,
    tall: bool,
    #[serde(skip)]
    is_decided: bool,
}

impl Applicability {
    pub(super) fn gather(input: &ReportInput<'_>, phrases: &Phrases<'_>) -> Self {
        let controls = &input.catalogue.controls;
        let bases = basis::bases(input.isms);
        let shared = shared_reasons(input.isms);
        let row_of = |control: &Control| {
            let statement = input.isms.statements.get(&control.number).filter(|it| says(it))?;
            let why = match shared.get(statement.justification.trim()) {
                Some(letter) => phrases.with("reason-letter", &[("letter", letter)]),
                None => phrases.or_blank(&statement.justification),
            };
            Some(ControlRow {
                why,
                ..row((control, statement), bases.get(&control.number), (input.isms, phrases))
            })
        };
        let group = |theme: &Theme| {
            let here: Vec<&Control> =
                controls.iter().filter(|control| control.theme == *theme).collect();
            let rows: Vec<ControlRow> = here.iter().copied().filter_map(row_of).collect();
            let decided = rows.iter().filter(|row| row.is_decided).count();
            Group {
                title: phrases.say(&format!("theme-{}", theme.code())),
                empty: String::new(),
                count: phrases.of("applicability-count", decided, here.len()),
                rows,
            }
        };
        let groups: Vec<Group<ControlRow>> =
            Theme::ALL.iter().map(group).filter(|group| !group.rows.is_empty()).collect();
        let decided =
            input.isms.statements.values().filter(|statement| statement.applicable.is_some());
        let mut reasons: Vec<(&str, &str)> =
            shared.iter().map(|(reason, letter)| (letter.as_str(), *reason)).collect();
        reasons.sort_unstable();
        let spelt = |(letter, reason): &(&str, &str)| {
            phrases.with("reason-spelt", &[("letter", letter), ("reason", reason)])
        };
        let unstated = if groups.is_empty() { String::new() } else { unstated(input, phrases) };
        Self {
            intro: phrases.of("applicability-intro", decided.count(), controls.len()),
            unstated,
            reasons: reasons.iter().map(spelt).collect(),
            groups,
        }
    }
}

/// Whether the practice has said something about a control: an answer, or only a reason.
fn says(statement: &ControlStatement) -> bool {
    statement.applicable.is_some() || !statement.justification.trim().is_empty()
}

/// Letters for the reasons that more than a few controls share: the table names the letter,
/// so that a hundred rows do not repeat the same sentence.
fn shared_reasons(isms: &Isms) -> BTreeMap<&str, String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for statement in isms.statements.values().filter(|statement| says(statement)) {
        *counts.entry(statement.justification.trim()).or_default() += 1;
    }
    let often = counts.into_iter().filter(|(reason, count)| !reason.is_empty() && *count > FEW);
    ('a'..='z').zip(often).map(|(letter, (reason, _))| (reason, letter.to_string())).collect()
}

/// The controls about which nothing is stated, in one sentence.
fn unstated(input: &ReportInput<'_>, phrases: &Phrases<'_>) -> String {
    let is_unstated =
        |control: &&Control| !input.isms.statements.get(&control.number).is_some_and(says);
    let controls = input.catalogue.controls.iter().filter(is_unstated);
    let numbers: Vec<String> = controls.map(|control| control.number.to_string()).collect();
    if numbers.is_empty() {
        return String::new();
    }
    phrases.with("unstated", &[("controls", &phrases.list(&numbers))])
}

fn row(
    (control, statement): (&Control, &ControlStatement),
    basis: Option<&Basis>,
    (isms, phrases): (&Isms, &Phrases<'_>),
) -> ControlRow {
    let is_decided = statement.applicable.is_some();
    let none = Basis::default();
    let basis = basis.unwrap_or(&none);
    let contracts = basis.contracts(&control.number, isms);
    let carried = carried(statement, (basis, &contracts), phrases);
    ControlRow {
        tall: is_tall(&[&statement.justification, &carried]),
        is_decided,
        number: control.number.to_string(),
        title: match control.origin {
            Origin::Healthcare => phrases.with("control-of-care", &[("title", &control.title_nl)]),
            Origin::Iso27002 => control.title_nl.clone(),
        },
        applies: phrases.applies(statement),
        why: String::new(),
        measures: carried,
    }
}

/// The number of a supplier or an exchange, which alone tell of contracts.
fn number(key: &RecordKey) -> Option<String> {
    match key {
        RecordKey::Supplier(id) => Some(id.to_string()),
        RecordKey::Exchange(id) => Some(id.to_string()),
        _ => None,
    }
}

/// What carries a control out: measures, the risks it is needed against, contracts, how, who and
/// what shows it. What was noted from the norm is never printed.
fn carried(
    statement: &ControlStatement,
    (Basis { risks, measures }, contracts): (&Basis, &[RecordKey]),
    phrases: &Phrases<'_>,
) -> String {
    let mut parts = Vec::new();
    let measures: Vec<_> = measures.iter().map(ToString::to_string).collect();
    let risks: Vec<_> = risks.iter().map(ToString::to_string).collect();
    let named = [measures, risks].into_iter().filter(|names| !names.is_empty());
    parts.extend(named.map(|names| phrases.some(&names, MOST)));
    if !contracts.is_empty() {
        let contracts: Vec<_> = contracts.iter().filter_map(number).collect();
        parts
            .push(phrases.with("carried-contracts", &[("words", &phrases.some(&contracts, MOST))]));
    }
    for (key, said) in [
        ("carried-how", &statement.how),
        ("carried-owner", &statement.owner),
        ("carried-evidence", &statement.evidence),
    ] {
        if !said.trim().is_empty() {
            parts.push(phrases.with(key, &[("words", said.trim())]));
        }
    }
    parts.join("; ")
}
