//! The rules about what is left and who decided to live with it.

use crate::domain::findings::Check;
use crate::domain::findings::Find;
use crate::domain::findings::Look;
use crate::domain::findings::Rule;
use crate::domain::findings::Source;
use crate::domain::findings::Weight;
use crate::domain::findings::where_open;
use crate::domain::progress::Gap;
use crate::domain::progress::OpenWork;
use crate::domain::record::RecordKey;
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
        find: Find::Risk(|look, risk| beside_gross(look, risk) == Some(Ordering::Greater)),
    },
    Check {
        rule: Rule::ResidualBare,
        weight: Weight::First,
        source: Source::Clause("6.1.3"),
        find: Find::Risk(|look, risk| {
            risk.measures.is_empty() && beside_gross(look, risk) == Some(Ordering::Less)
        }),
    },
    Check {
        rule: Rule::ResidualHigh,
        weight: Weight::First,
        source: Source::Clause("8.3"),
        find: Find::Risk(is_high_undecided),
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
        find: Find::Open(due_soon),
    },
    Check {
        rule: Rule::RiskAwareness,
        weight: Weight::Later,
        source: Source::Clause("7.3"),
        find: Find::Risk(|look, risk| risk.asks_awareness(look.isms) && !risk.is_told()),
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

/// Those that still hold: of a rated risk it is an open point where they do not.
fn due_soon(look: &Look<'_>, open: &OpenWork) -> Vec<RecordKey> {
    let soon = look.today.checked_add(SOON_DAYS.days()).unwrap_or(look.today);
    let mut over =
        [Gap::AcceptanceStale, Gap::AcceptanceExpired].map(|gap| where_open(open, gap)).concat();
    over.sort_unstable();
    let is_soon = |risk: &&Risk| {
        risk.acceptance.as_ref().is_some_and(|given| given.review_on <= soon)
            && risk.gross_level(look.isms).is_some()
    };
    let found = look.isms.relevant_risks().filter(is_soon).map(|risk| RecordKey::Risk(risk.id));
    found.filter(|record| over.binary_search(record).is_err()).collect()
}
