//! The rules about what is left and who decided to live with it.

use crate::domain::acceptance;
use crate::domain::acceptance::AcceptanceState;
use crate::domain::findings::Check;
use crate::domain::findings::Find;
use crate::domain::findings::Look;
use crate::domain::findings::Rule;
use crate::domain::findings::Source;
use crate::domain::findings::Weight;
use crate::domain::findings::risks::relevant;
use crate::domain::progress::Gap;
use crate::domain::risk::Risk;
use crate::domain::scale::Level;
use jiff::ToSpan;
use std::cmp::Ordering;

/// So many days before its review date an acceptance is spoken of.
const SOON_DAYS: i32 = 30;

pub(super) const CHECKS: &[Check] = &[
    Check {
        rule: Rule::ResidualAbove,
        weight: Weight::First,
        source: Source::Clause("6.1.3"),
        find: Find::Look(|look| {
            relevant(look, |risk| beside_gross(look, risk) == Some(Ordering::Greater))
        }),
    },
    Check {
        rule: Rule::ResidualBare,
        weight: Weight::First,
        source: Source::Clause("6.1.3"),
        find: Find::Look(|look| {
            relevant(look, |risk| {
                risk.measures.is_empty() && beside_gross(look, risk) == Some(Ordering::Less)
            })
        }),
    },
    Check {
        rule: Rule::ResidualHigh,
        weight: Weight::First,
        source: Source::Clause("8.3"),
        find: Find::Look(|look| relevant(look, |risk| is_high_undecided(look, risk))),
    },
    Check {
        rule: Rule::AcceptanceStale,
        weight: Weight::First,
        source: Source::Clause("6.1.3"),
        find: Find::Gap(Gap::AcceptanceStale),
    },
    Check {
        rule: Rule::AcceptanceExpired,
        weight: Weight::First,
        source: Source::Clause("8.2"),
        find: Find::Gap(Gap::AcceptanceExpired),
    },
    Check {
        rule: Rule::AcceptanceSoon,
        weight: Weight::Later,
        source: Source::Clause("8.2"),
        find: Find::Look(|look| relevant(look, |risk| is_due_soon(look, risk))),
    },
];

/// The residual level beside the gross level, both by the criteria of the residual rating:
/// levels of two versions cannot be compared.
fn beside_gross(look: &Look<'_>, risk: &Risk) -> Option<Ordering> {
    let rated = risk.residual?;
    let gross = risk.gross_by_criteria_of(rated).level(look.isms)?;
    Some(rated.level(look.isms)?.cmp(&gross))
}

fn is_high_undecided(look: &Look<'_>, risk: &Risk) -> bool {
    risk.acceptance.is_none() && risk.residual_level(look.isms) == Some(Level::High)
}

fn is_due_soon(look: &Look<'_>, risk: &Risk) -> bool {
    let Some(given) = &risk.acceptance else { return false };
    let soon = look.today.checked_add(SOON_DAYS.days()).unwrap_or(look.today);
    given.review_on <= soon
        && acceptance::state(risk, look.isms, look.today) == AcceptanceState::Valid
}
