//! The rules of the method, through the edits a user makes, and what the product brings
//! along.

mod acceptance;
mod avoiding;
mod catalogue;
mod classification;
mod duties;
mod evidence;
mod evidence_content;
mod example;
mod exceptions;
mod findings;
mod fitting;
mod gain;
mod hanging;
mod in_full;
mod interview;
mod matrix;
mod measures;
mod passphrase;
mod patient_data;
mod people;
mod policy;
mod processing;
mod progress;
mod proposals;
mod refusals;
mod removal;
mod residual;
mod retention;
mod scenarios;
mod selection;
mod showing;
mod standing;
mod statements;
mod what_if;

use jiff::civil::Date;
use jiff::civil::date;
use praktijkschild::domain::Isms;
use praktijkschild::domain::classification::Consequences;
use praktijkschild::domain::control::ControlNumber;
use praktijkschild::domain::id::CriteriaId;
use praktijkschild::domain::id::MeasureId;
use praktijkschild::domain::id::RiskId;
use praktijkschild::domain::measure::Measure;
use praktijkschild::domain::measure::MeasureStatus;
use praktijkschild::domain::record::Record;
use praktijkschild::domain::record::RecordKey;
use praktijkschild::domain::risk::Risk;
use praktijkschild::domain::scale::Affected;
use praktijkschild::domain::scale::Likelihood;
use praktijkschild::edit::Edit;
use praktijkschild::edit::refusal::Refusal;
use praktijkschild::edit::risk::Decision;
use praktijkschild::edit::risk::Rating;
use praktijkschild::edit::risk::RiskEdit;

/// The day on which these tests stand.
const TODAY: Date = date(2026, 11, 22);

/// Does what a user does, or tells why not.
fn attempt(isms: &mut Isms, edit: &Edit) -> Result<RecordKey, Refusal> {
    let changes = edit.plan(isms)?;
    isms.absorb(&changes);
    Ok(changes[0].key().expect("every change is about a record"))
}

/// Does what a user may do.
fn make(isms: &mut Isms, edit: Edit) {
    attempt(isms, &edit).expect("the rules allow it");
}

fn on_risk(isms: &mut Isms, risk: RiskId, edit: RiskEdit) {
    make(isms, Edit::Risk(risk, edit));
}

/// A new risk with a title.
fn add_risk(isms: &mut Isms, title: &str) -> RiskId {
    let risk = Risk::new(RiskId(0), title.to_owned(), CriteriaId(1));
    match attempt(isms, &Edit::Add(Record::Risk(Box::new(risk)))) {
        Ok(RecordKey::Risk(id)) => id,
        other => panic!("not a new risk: {other:?}"),
    }
}

/// A measure that carries out some controls.
fn measure(controls: &[&str], status: MeasureStatus) -> Measure {
    Measure {
        id: MeasureId(0),
        title: "Inloggen met een pas".to_owned(),
        description: String::new(),
        controls: controls.iter().map(|number| control(number)).collect(),
        status,
        owner: String::new(),
        due: None,
        evidence: String::new(),
        catalogue: None,
        ..Measure::named(String::new())
    }
}

fn control(number: &str) -> ControlNumber {
    ControlNumber::try_from(number).expect("a control number")
}

/// A new measure, linked to a risk.
fn add_measure(isms: &mut Isms, risk: RiskId, new: Measure) -> MeasureId {
    match attempt(isms, &Edit::AddMeasureTo(risk, new)) {
        Ok(RecordKey::Measure(id)) => id,
        other => panic!("not a new measure: {other:?}"),
    }
}

/// Chooses a likelihood and three consequences.
fn rate(isms: &mut Isms, risk: RiskId, rating: Rating, chosen: (Likelihood, Consequences)) {
    let mut edits = vec![RiskEdit::Likelihood(rating, chosen.0)];
    let column =
        |column: &Affected| Some(RiskEdit::Consequence(rating, *column, chosen.1.get(*column)?));
    edits.extend(Affected::ALL.iter().filter_map(column));
    for edit in edits {
        match attempt(isms, &Edit::Risk(risk, edit)) {
            Ok(_) | Err(Refusal::NothingChanges) => {}
            Err(refusal) => panic!("the rating is refused: {refusal}"),
        }
    }
}

/// The owner's decision of today, to be looked at again in half a year.
fn decision() -> Decision {
    Decision {
        by: "A. Jansen".to_owned(),
        on: TODAY,
        reason: "De kosten wegen niet op tegen de schade".to_owned(),
        review_on: date(2027, 5, 22),
    }
}
