//! Edits of what comes in the place of what is avoided (NEN 7512:2015 ch. 5; norm.md §6.5).

use crate::domain::Isms;
use crate::domain::avoidance::Replacement;
use crate::domain::id::RiskId;
use crate::domain::inventory::DataExchange;
use crate::domain::record::Record;
use crate::domain::record::RecordKey;
use crate::domain::risk::Risk;
use crate::domain::risk::Treatment;
use crate::edit::addition;
use crate::edit::change::Change;
use crate::edit::inventory::there;
use crate::edit::refusal::Refusal;

/// Says what comes in its place, or that this is not known after all.
pub(super) fn replace(
    risk: &mut Risk,
    replacement: Option<Replacement>,
    isms: &Isms,
) -> Result<(), Refusal> {
    if let Some(exchange) = replacement.and_then(Replacement::exchange) {
        there(isms, RecordKey::Exchange(exchange))?;
    }
    risk.replacement = replacement;
    fit(risk)
}

/// What is avoided is not replaced by itself.
///
/// # Errors
/// [`Refusal::ReplacedByItself`].
pub fn fit(risk: &Risk) -> Result<(), Refusal> {
    let other = risk.replacement.and_then(Replacement::exchange);
    if other.is_some_and(|exchange| risk.exchanges.contains(&exchange)) {
        return Err(Refusal::ReplacedByItself);
    }
    Ok(())
}

/// What was avoided by moving elsewhere is not forgotten because the exchange goes.
///
/// # Errors
/// [`Refusal::ReplacementFirst`] where the risk would hang on nothing and nothing is named.
pub fn stays_named(before: &Risk, after: &Risk) -> Result<(), Refusal> {
    let hung = !before.exchanges.is_empty() || before.replacement.is_some();
    let hangs_on_nothing = after.exchanges.is_empty() && after.replacement.is_none();
    if after.treatment == Some(Treatment::Avoid) && hung && hangs_on_nothing {
        return Err(Refusal::ReplacementFirst(after.id));
    }
    Ok(())
}

/// A new exchange in the place of the one that is avoided, in one. It has still to be classed.
pub(super) fn plan_replaced(
    isms: &Isms,
    risk: RiskId,
    exchange: DataExchange,
) -> Result<Vec<Change>, Refusal> {
    let before = isms.risks.get(&risk).ok_or(Refusal::NoSuchRecord(RecordKey::Risk(risk)))?;
    let mut changes = addition::plan(isms, Record::Exchange(exchange))?;
    let added = changes.iter().find_map(|change| match change.key() {
        Some(RecordKey::Exchange(exchange)) => Some(Replacement::Exchange { exchange }),
        _ => None,
    });
    let after = Risk { replacement: added, ..before.clone() };
    let boxed = |risk: Risk| Record::Risk(Box::new(risk));
    changes.push(Change::changed(boxed(before.clone()), boxed(after)));
    Ok(changes)
}
