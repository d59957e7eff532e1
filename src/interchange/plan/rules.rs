//! The method's rules, held against risks that come in. A risk that stands in the document
//! exactly so already is not judged again.

use crate::domain::Isms;
use crate::domain::acceptance::Acceptance;
use crate::domain::acceptance::Objection;
use crate::domain::acceptance::REVIEW_MONTHS;
use crate::domain::calendar;
use crate::domain::record::Record;
use crate::domain::risk::Relevance;
use crate::domain::risk::Risk;
use crate::edit::avoiding;
use crate::edit::refusal::Refusal;
use crate::edit::risk::sound;
use crate::edit::telling;
use crate::interchange::error::ImportError;
use crate::interchange::plan::check::Spot;

/// Looks at the risks of a file, in its order. `after` is the document with the file in it.
pub(super) fn check(before: &Isms, after: &Isms, risks: &[Record]) -> Result<(), ImportError> {
    for (place, record) in risks.iter().enumerate() {
        let Record::Risk(risk) = record else { continue };
        if before.risks.get(&risk.id) != Some(&**risk) {
            check_risk(risk, after, &Spot::entry("risks", place))?;
        }
    }
    Ok(())
}

fn check_risk(risk: &Risk, after: &Isms, spot: &Spot) -> Result<(), ImportError> {
    if risk.relevance == Relevance::NotRelevant && risk.relevance_reason.trim().is_empty() {
        return Err(spot.breaks("relevance_reason", Refusal::ReasonNeeded));
    }
    avoiding::fit(risk).map_err(|refusal| spot.breaks("replacement", refusal))?;
    telling::fit(risk).map_err(|refusal| spot.breaks("told_to", refusal))?;
    sound(risk, after).map_err(|refusal| spot.breaks("residual", refusal))?;
    match &risk.acceptance {
        Some(acceptance) => check_acceptance(acceptance, after, &spot.inside("acceptance")),
        None => Ok(()),
    }
}

/// What no acceptance can be without, whatever has happened since.
fn check_acceptance(acceptance: &Acceptance, after: &Isms, spot: &Spot) -> Result<(), ImportError> {
    spot.decided_by("by", &acceptance.by)?;
    if acceptance.reason.trim().is_empty() {
        return Err(spot.breaks("reason", Refusal::ReasonNeeded));
    }
    let latest = calendar::months_after(acceptance.on, REVIEW_MONTHS);
    if acceptance.review_on <= acceptance.on || acceptance.review_on > latest {
        return Err(spot.breaks("review_on", Refusal::ReviewDate { latest }));
    }
    let state = &acceptance.given_for;
    let residual = state.residual.and_then(|residual| residual.level(after));
    if state.gross.level(after).is_none() || residual.is_none() {
        return Err(spot.breaks("given_for", Refusal::NotAcceptable(vec![Objection::Incomplete])));
    }
    Ok(())
}
