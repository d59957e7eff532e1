//! The rules about what auditors found.

use crate::domain::audit::AuditFinding;
use crate::domain::findings::Check;
use crate::domain::findings::Find;
use crate::domain::findings::Look;
use crate::domain::findings::Rule;
use crate::domain::findings::Source;
use crate::domain::findings::Weight;
use crate::domain::findings::is_blank;
use crate::domain::record::RecordKey;

pub(super) const CHECKS: &[Check] = &[
    Check {
        rule: Rule::AuditLate,
        weight: Weight::First,
        source: Source::Clause("10.2"),
        find: Find::Look(|look| found(look, |finding| finding.is_overdue(look.today))),
    },
    Check {
        rule: Rule::AuditAnswer,
        weight: Weight::Next,
        source: Source::Clause("10.2"),
        find: Find::Look(|look| found(look, lacks_answer)),
    },
];

fn found(look: &Look<'_>, fails: impl Fn(&AuditFinding) -> bool) -> Vec<RecordKey> {
    let failing = look.isms.audit_findings.values().filter(|finding| fails(finding));
    failing.map(|finding| RecordKey::AuditFinding(finding.id)).collect()
}

/// Something must be done, and it is not said what, by whom or by when.
fn lacks_answer(finding: &AuditFinding) -> bool {
    let lacks = is_blank(&finding.action) || is_blank(&finding.owner) || finding.due.is_none();
    finding.is_open() && lacks
}
