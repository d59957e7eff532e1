//! Two promises, after every edit of any sequence: no accepted risk that holds breaks a
//! condition, and no line of the statement of applicability contradicts its risks. Judged from
//! the export alone, by another hand than the program's.

use super::edits::edit;
use crate::document::fixture::practice;
use crate::interchange::recomputation::Export;
use crate::interchange::recomputation::months_after;
use jiff::civil::Date;
use jiff::civil::date;
use praktijkschild::domain::Isms;
use praktijkschild::domain::acceptance::state_of;
use praktijkschild::domain::findings::Findings;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::progress::OpenWork;
use praktijkschild::domain::record::Record;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::domain::risk::Risk;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::edit::Edit;
use praktijkschild::edit::change::Change;
use praktijkschild::edit::change::reversed;
use praktijkschild::edit::risk::RiskEdit;
use praktijkschild::interchange::to_json;
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use serde_json::Value;

/// Just after the decisions that are made up.
const TODAY: Date = date(2026, 11, 24);

/// What a practice may do: edit, or take the last thing back.
#[derive(Clone, Debug)]
enum Deed {
    Edit(Box<Edit>),
    Undo,
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = prop_oneof![
        9 => edit().prop_map(|edit| Deed::Edit(Box::new(edit))),
        1 => Just(Deed::Undo),
    ];
    prop::collection::vec(deed, 1..50)
}

/// A practice with three risks that are accepted and hold: as rated, lower and without much
/// else, and high for a while.
fn accepting() -> Isms {
    let mut isms = practice();
    let first = isms.risks[&RiskId(1)].clone();
    let mut low = Risk { id: RiskId(2), breach: String::new(), ..first.clone() };
    low.prescribed.clear();
    (low.gross.likelihood, low.residual) = (Some(Likelihood::VerySmall), Some(low.gross));
    low.residual = Some(low.gross);
    let third = Risk { id: RiskId(3), residual: Some(first.gross), ..first };
    for mut risk in [low, third] {
        if let Some(given) = &mut risk.acceptance {
            given.review_on = date(2027, 2, 1);
        }
        let given_for = state_of(&risk, &isms);
        if let Some(given) = &mut risk.acceptance {
            given.given_for = given_for;
        }
        isms.put(Record::Risk(Box::new(risk)));
    }
    isms
}

/// The risks whose acceptance holds by the program, each judged anew.
fn accepted_rightly(whole: &Value, export: &Export<'_>) -> Result<usize, TestCaseError> {
    let mut holding = 0;
    for risk in whole["risks"].as_array().into_iter().flatten() {
        if risk["derived"]["acceptance"] != "valid" {
            continue;
        }
        holding += 1;
        let found = export.derived("risks", risk).derived;
        let given = &risk["acceptance"];
        let day = |key: &str| given[key].as_str().unwrap_or_default().to_owned();
        let is_high = found["residual"]["level"] == "high";
        let longest = months_after(&day("on"), if is_high { 3 } else { 12 });
        let allowed =
            if is_high { serde_json::json!(["outside_criteria"]) } else { Value::Array(vec![]) };
        prop_assert_eq!(&found["acceptance"], "valid", "{:#}", risk);
        prop_assert_eq!(&found["reasons"], &allowed, "{:#}", risk);
        prop_assert!(found["gross"]["level"].is_string() && found["residual"]["level"].is_string());
        prop_assert!(day("on") < day("review_on") && day("review_on") <= longest, "{:#}", given);
        prop_assert!(!day("by").trim().is_empty() && !day("reason").trim().is_empty());
    }
    Ok(holding)
}

/// The lines that say what cannot be so, by control.
fn contradictions(whole: &Value, export: &Export<'_>) -> Vec<String> {
    let lines = whole["statement_of_applicability"].as_array().into_iter().flatten();
    let is_contradicted = |line: &&Value| {
        let basis = export.derived("statement_of_applicability", line).derived;
        let some = |key: &str| basis[key].as_array().is_some_and(|all| !all.is_empty());
        let measures = whole["measures"].as_array().into_iter().flatten();
        let mut own = measures
            .filter(|it| basis["measures"].as_array().is_some_and(|all| all.contains(&it["id"])));
        let is_blank = line["justification"].as_str().unwrap_or_default().trim().is_empty();
        let is_excluded = line["applicable"] == false;
        is_excluded && (some("risks") || is_blank)
            || line["status"] == "implemented"
                && some("measures")
                && !own.any(|it| it["status"] == "implemented")
    };
    lines
        .filter(is_contradicted)
        .map(|line| line["control"].as_str().unwrap_or_default().to_owned())
        .collect()
}

/// The lines that the program itself names as not fitting.
fn named(isms: &Isms) -> Vec<String> {
    let found = Findings::of(isms, &OpenWork::of(isms, TODAY), TODAY);
    let line = |key| match key {
        RecordKey::Statement(control) => Some(control.to_string()),
        _ => None,
    };
    found.each().filter_map(|finding| line(finding.record)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 80, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn after_every_edit_what_is_accepted_may_be_and_no_line_contradicts_its_risks(deeds in deeds()) {
        let mut isms = accepting();
        let mut done: Vec<Vec<Change>> = Vec::new();
        // What comes from elsewhere may say anything; then it is a finding.
        let mut foreign = Vec::new();
        for deed in deeds {
            let changes = match &deed {
                Deed::Edit(edit) => edit.plan(&isms).ok(),
                Deed::Undo => done.pop().map(reversed),
            };
            let Some(changes) = changes else { continue };
            isms.absorb(&changes);
            let json = to_json(&isms, TODAY);
            let whole: Value = serde_json::from_str(&json).expect("readable");
            let today = TODAY.to_string();
            let export = Export::new(&whole, &today);
            accepted_rightly(&whole, &export)?;
            let wrong = contradictions(&whole, &export);
            match &deed {
                Deed::Edit(edit) if matches!(**edit, Edit::Import(_)) => {
                    foreign.extend(wrong);
                }
                _ => {
                    let new: Vec<_> = wrong.iter().filter(|it| !foreign.contains(it)).collect();
                    prop_assert!(new.is_empty(), "{:?}: {:?}", deed, new);
                }
            }
            if !foreign.is_empty() {
                let named = named(&isms);
                prop_assert!(wrong_are_named(&contradictions(&whole, &export), &named));
            }
            if let Deed::Edit(_) = deed {
                done.push(changes);
            }
        }
    }
}

fn wrong_are_named(wrong: &[String], named: &[String]) -> bool {
    wrong.iter().all(|control| named.contains(control))
}

#[test]
fn three_risks_are_accepted_at_first_one_of_them_as_an_exception() {
    let isms = accepting();
    let whole: Value = serde_json::from_str(&to_json(&isms, TODAY)).expect("readable");
    let today = TODAY.to_string();
    let export = Export::new(&whole, &today);
    assert_eq!(accepted_rightly(&whole, &export).expect("rightly"), 3);
    let high = &whole["risks"][2]["derived"]["residual"]["level"];
    assert_eq!(high, "high");
    let withdrawn = Edit::Risk(RiskId(3), RiskEdit::Withdraw).plan(&isms);
    assert!(withdrawn.is_ok());
}
