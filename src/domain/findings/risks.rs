//! The rules about risks and how they were rated.

use crate::domain::findings::Check;
use crate::domain::findings::Find;
use crate::domain::findings::Look;
use crate::domain::findings::Rule;
use crate::domain::findings::Source;
use crate::domain::findings::Weight;
use crate::domain::findings::is_blank;
use crate::domain::progress::Gap;
use crate::domain::record::RecordKey;
use crate::domain::risk::Assessment;
use crate::domain::risk::Relevance;
use crate::domain::risk::Risk;
use crate::domain::scale::Consequence;
use std::collections::BTreeSet;

pub(super) const CHECKS: &[Check] = &[
    Check {
        rule: Rule::RiskOwner,
        weight: Weight::Next,
        source: Source::Clause("6.1.2"),
        find: Find::Gap(Gap::RiskOwner),
    },
    Check {
        rule: Rule::RiskReason,
        weight: Weight::First,
        source: Source::Clause("6.1.2"),
        find: Find::Look(without_reason),
    },
    Check {
        rule: Rule::RiskPatient,
        weight: Weight::First,
        source: Source::Clause("6.1.2"),
        find: Find::Risk(|_, risk| harms_unmarked(risk)),
    },
    Check {
        rule: Rule::RiskOldCriteria,
        weight: Weight::Next,
        source: Source::Clause("8.2"),
        find: Find::Risk(is_by_old_criteria),
    },
    Check {
        rule: Rule::RiskVulnerability,
        weight: Weight::Later,
        source: Source::Clause("6.1.2"),
        find: Find::Risk(|_, risk| is_blank(&risk.vulnerability)),
    },
    Check {
        rule: Rule::RiskObject,
        weight: Weight::Later,
        source: Source::Clause("6.1.2"),
        find: Find::Risk(|_, risk| hits_nothing(risk)),
    },
    Check {
        rule: Rule::RiskAspects,
        weight: Weight::Later,
        source: Source::Clause("6.1.2"),
        find: Find::Risk(|_, risk| risk.aspects.is_empty()),
    },
    Check {
        rule: Rule::RiskTwin,
        weight: Weight::Later,
        source: Source::Clause("6.1.2"),
        find: Find::Look(twins),
    },
];

/// No edit leaves a risk so; a file from elsewhere may.
fn without_reason(look: &Look<'_>) -> Vec<RecordKey> {
    let aside = look.isms.risks.values().filter(|risk| {
        risk.relevance == Relevance::NotRelevant && is_blank(&risk.relevance_reason)
    });
    aside.map(|risk| RecordKey::Risk(risk.id)).collect()
}

/// Considerable harm or worse, without or with measures.
fn harms_unmarked(risk: &Risk) -> bool {
    let ratings = [Some(risk.gross), risk.residual];
    let harm = ratings.into_iter().flatten().filter_map(|rated| rated.consequences.patient).max();
    !risk.patient_safety && harm >= Some(Consequence::High)
}

/// A draft that was never adopted counts as in use while there is nothing else.
fn is_by_old_criteria(look: &Look<'_>, risk: &Risk) -> bool {
    let is_old = |rated: &Assessment| rated.criteria != look.in_use && rated.position().is_some();
    is_old(&risk.gross) || risk.residual.as_ref().is_some_and(is_old)
}

fn hits_nothing(risk: &Risk) -> bool {
    risk.processes.is_empty() && risk.systems.is_empty() && risk.exchanges.is_empty()
}

/// The later ones of those that have one name. Names are compared by a sum first, so that
/// none but those that may be alike is written down again in small letters.
fn twins(look: &Look<'_>) -> Vec<RecordKey> {
    let mut named: Vec<(u64, &Risk)> =
        look.isms.relevant_risks().map(|risk| (sum(&risk.title), risk)).collect();
    named.sort_unstable_by_key(|(sum, risk)| (*sum, risk.id));
    let mut again = Vec::new();
    for alike in named.chunk_by(|one, other| one.0 == other.0).filter(|alike| alike.len() > 1) {
        let mut seen = BTreeSet::new();
        let later = alike.iter().filter(|(_, risk)| !seen.insert(risk.title.trim().to_lowercase()));
        again.extend(later.map(|(_, risk)| risk.id));
    }
    again.sort_unstable();
    again.into_iter().map(RecordKey::Risk).collect()
}

/// A sum of a name that is the same for the same name in capitals (FNV-1a).
fn sum(name: &str) -> u64 {
    let add = |sum: u64, part: u32| (sum ^ u64::from(part)).wrapping_mul(0x0100_0000_01b3);
    let name = name.trim();
    if name.is_ascii() {
        let small = name.bytes().map(|sign| u32::from(sign.to_ascii_lowercase()));
        return small.fold(0xcbf2_9ce4_8422_2325, add);
    }
    // As a whole, since some letters change by what stands beside them.
    name.to_lowercase().chars().map(u32::from).fold(0xcbf2_9ce4_8422_2325, add)
}
