//! The rules about the register of processing (GDPR art. 30).

use crate::domain::findings::Check;
use crate::domain::findings::Find;
use crate::domain::findings::Look;
use crate::domain::findings::Rule;
use crate::domain::findings::Source;
use crate::domain::findings::Weight;
use crate::domain::processing::Asked;
use crate::domain::processing::OutsideEea;
use crate::domain::record::RecordKey;

pub(super) const CHECKS: &[Check] = &[
    Check {
        rule: Rule::ProcessingGround,
        weight: Weight::First,
        source: Source::Gdpr("6"),
        find: Find::Look(|look| lacking(look, Asked::Ground)),
    },
    Check {
        rule: Rule::ProcessingSubjects,
        weight: Weight::Next,
        source: Source::Gdpr("30"),
        find: Find::Look(|look| lacking(look, Asked::Subjects)),
    },
    Check {
        rule: Rule::ProcessingCategories,
        weight: Weight::Next,
        source: Source::Gdpr("30"),
        find: Find::Look(|look| lacking(look, Asked::Categories)),
    },
    Check {
        rule: Rule::ProcessingRetention,
        weight: Weight::Next,
        source: Source::Gdpr("30"),
        find: Find::Look(|look| lacking(look, Asked::Retention)),
    },
    Check {
        rule: Rule::ProcessingOutside,
        weight: Weight::First,
        source: Source::Gdpr("44"),
        find: Find::Look(outside_without_ground),
    },
];

fn lacking(look: &Look<'_>, asked: Asked) -> Vec<RecordKey> {
    let processes = look.isms.processes.values();
    let open = processes.filter(|process| process.unregistered().contains(&asked));
    open.map(|process| RecordKey::Process(process.id)).collect()
}

/// That nobody has looked yet is seen in the register itself; that data leaves without a
/// ground is a duty not met.
fn outside_without_ground(look: &Look<'_>) -> Vec<RecordKey> {
    let mut found = lacking(look, Asked::Outside);
    found.retain(|record| {
        let RecordKey::Process(id) = record else { return false };
        let process = look.isms.processes.get(id);
        process.is_some_and(|process| process.processing.outside_eea == OutsideEea::Yes)
    });
    found
}
