//! One change to several risks at once.

use crate::domain::Isms;
use crate::domain::id::RiskId;
use crate::edit::change::Change;
use crate::edit::refusal::Refusal;
use crate::edit::risk::RiskEdit;
use std::collections::BTreeSet;

/// The same change to several risks; those it leaves as they are do not count. Where one
/// refuses, all do.
///
/// # Errors
/// The first [`Refusal`].
pub(super) fn plan_together(
    isms: &Isms,
    risks: &[RiskId],
    edit: &RiskEdit,
) -> Result<Vec<Change>, Refusal> {
    let risks: BTreeSet<_> = risks.iter().copied().collect();
    let changes: Result<Vec<_>, _> = risks.into_iter().map(|id| edit.plan(isms, id)).collect();
    Ok(changes?.into_iter().flatten().collect())
}
