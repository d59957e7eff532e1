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
use std::collections::BTreeMap;

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
        find: Find::Look(|look| relevant(look, harms_unmarked)),
    },
    Check {
        rule: Rule::RiskOldCriteria,
        weight: Weight::Next,
        source: Source::Clause("8.2"),
        find: Find::Look(by_old_criteria),
    },
    Check {
        rule: Rule::RiskVulnerability,
        weight: Weight::Later,
        source: Source::Clause("6.1.2"),
        find: Find::Look(|look| relevant(look, |risk| is_blank(&risk.vulnerability))),
    },
    Check {
        rule: Rule::RiskObject,
        weight: Weight::Later,
        source: Source::Clause("6.1.2"),
        find: Find::Look(|look| relevant(look, hits_nothing)),
    },
    Check {
        rule: Rule::RiskAspects,
        weight: Weight::Later,
        source: Source::Clause("6.1.2"),
        find: Find::Look(|look| relevant(look, |risk| risk.aspects.is_empty())),
    },
    Check {
        rule: Rule::RiskTwin,
        weight: Weight::Later,
        source: Source::Clause("6.1.2"),
        find: Find::Look(twins),
    },
];

/// The relevant risks that fail.
pub(super) fn relevant(look: &Look<'_>, fails: impl Fn(&Risk) -> bool) -> Vec<RecordKey> {
    let failing = look.isms.relevant_risks().filter(|risk| fails(risk));
    failing.map(|risk| RecordKey::Risk(risk.id)).collect()
}

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
fn by_old_criteria(look: &Look<'_>) -> Vec<RecordKey> {
    let in_use = look.isms.criteria_in_use().id;
    let is_old = |rated: &Assessment| rated.criteria != in_use && rated.position().is_some();
    relevant(look, |risk| is_old(&risk.gross) || risk.residual.as_ref().is_some_and(is_old))
}

fn hits_nothing(risk: &Risk) -> bool {
    risk.processes.is_empty() && risk.systems.is_empty() && risk.exchanges.is_empty()
}

/// The later ones of those that have one name.
fn twins(look: &Look<'_>) -> Vec<RecordKey> {
    let mut named: BTreeMap<String, usize> = BTreeMap::new();
    let mut is_again = |risk: &&Risk| {
        let times = named.entry(risk.title.trim().to_lowercase()).or_default();
        *times += 1;
        *times > 1
    };
    let again = look.isms.relevant_risks().filter(|risk| is_again(risk));
    again.map(|risk| RecordKey::Risk(risk.id)).collect()
}
