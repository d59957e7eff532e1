//! The columns of what auditors asked and found.

use crate::domain::audit::AuditFinding;
use crate::tables::columns::Field;
use crate::tables::columns::shown;
use crate::tables::sheet::Cell;

/// Every column, from left to right.
pub(super) const FIELDS: [Field<AuditFinding>; 10] = [
    shown("table-number", 7, |finding, _| Cell::text(finding.id.to_string())),
    shown("field-asked", 36, |finding, _| Cell::text(&finding.asked)),
    shown("field-finding", 40, |finding, _| Cell::text(&finding.finding)),
    shown("field-judgement", 16, |finding, source| {
        source.scaled("audit-judgement", finding.judgement.code())
    }),
    shown("field-found-on", 12, |finding, _| Cell::Day(finding.on)),
    shown("field-found-by", 18, |finding, _| Cell::text(&finding.by)),
    shown("field-action", 40, |finding, _| Cell::text(&finding.action)),
    shown("field-sees-to-it", 18, |finding, _| Cell::text(&finding.owner)),
    shown("field-due", 12, |finding, _| Cell::day(finding.due)),
    shown("field-closed-on", 12, |finding, _| Cell::day(finding.closed_on)),
];
