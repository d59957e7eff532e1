//! Deciding to live with what is left of a risk: accepting it, a short exception for one that
//! stays high, and a second pair of eyes on the decision (norm.md §6.5).

use crate::domain::Isms;
use crate::domain::acceptance;
use crate::domain::acceptance::Acceptance;
use crate::domain::acceptance::Objection;
use crate::domain::acceptance::SecondReader;
use crate::domain::calendar;
use crate::domain::people;
use crate::domain::risk::Risk;
use crate::edit::decision::decided_by;
use crate::edit::fitting;
use crate::edit::refusal::Refusal;
use crate::edit::risk::Decision;

/// Living with what is left: all three conditions hold.
pub(super) fn accept(risk: &mut Risk, decision: &Decision, isms: &Isms) -> Result<(), Refusal> {
    let objections = acceptance::objections(risk, isms);
    if !objections.is_empty() {
        return Err(Refusal::NotAcceptable(objections));
    }
    decide(risk, (decision, acceptance::REVIEW_MONTHS), isms)
}

/// Living with a high risk for a short while: all conditions but the own criteria hold, and
/// only the owner or the deputy decides.
pub(super) fn except(risk: &mut Risk, decision: &Decision, isms: &Isms) -> Result<(), Refusal> {
    match &acceptance::objections(risk, isms)[..] {
        [Objection::OutsideCriteria] => {}
        [] => return Err(Refusal::NotHigh),
        objections => return Err(Refusal::NotAcceptable(objections.to_vec())),
    }
    let by = decided_by(&decision.by)?;
    if !acceptance::decides(&by, isms) {
        return Err(Refusal::OwnerDecides);
    }
    decide(risk, (decision, acceptance::EXCEPTION_MONTHS), isms)
}

/// Writes a decision down, with a review within a number of months.
fn decide(
    risk: &mut Risk,
    (decision, months): (&Decision, i32),
    isms: &Isms,
) -> Result<(), Refusal> {
    let by = decided_by(&decision.by)?;
    if decision.reason.trim().is_empty() {
        return Err(Refusal::ReasonNeeded);
    }
    let latest = calendar::months_after(decision.on, months);
    if decision.review_on <= decision.on || decision.review_on > latest {
        return Err(Refusal::ReviewDate { latest });
    }
    risk.acceptance = Some(Acceptance {
        by,
        on: decision.on,
        reason: fitting(decision.reason.trim())?,
        review_on: decision.review_on,
        given_for: acceptance::state_of(risk, isms),
        second: None,
    });
    Ok(())
}

/// A second pair of eyes on the decision that stands.
pub(super) fn read_along(risk: &mut Risk, second: Option<&SecondReader>) -> Result<(), Refusal> {
    let given = risk.acceptance.as_mut().ok_or(Refusal::NotAccepted)?;
    given.second = second.map(|second| second_reader(second, given)).transpose()?;
    Ok(())
}

/// Who reads along is somebody else, and reads what was decided.
///
/// # Errors
/// [`Refusal::NameNeeded`], [`Refusal::SameReader`], [`Refusal::ReadTooEarly`].
pub fn second_reader(second: &SecondReader, given: &Acceptance) -> Result<SecondReader, Refusal> {
    let by = decided_by(&second.by)?;
    if people::is_same(&by, &given.by) {
        return Err(Refusal::SameReader);
    }
    if second.on < given.on {
        return Err(Refusal::ReadTooEarly);
    }
    Ok(SecondReader { by, on: second.on })
}
