//! Numbers that name a record for ever. Knows nothing of where they are kept.

use serde::Deserialize;
use serde::Serialize;

/// Declares one id type per kind of record, so that no risk is ever looked up as a measure.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident($prefix:literal)),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub u32);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, concat!($prefix, "{}"), self.0)
            }
        }
    )*};
}

ids! {
    /// One version of the risk criteria; the number people read ("versie 2").
    CriteriaId("C"),
    /// One adopted version of the policy; the number people read.
    PolicyVersionId("B"),
    /// A role in the practice.
    RoleId("F"),
    /// A goal with a measured value.
    GoalId("D"),
    /// Something in or around the practice that matters.
    ContextIssueId("K"),
    /// Somebody who expects something of the practice.
    StakeholderId("H"),
    /// Something an auditor asked or found.
    AuditFindingId("T"),
    /// A process.
    ProcessId("P"),
    /// An information system.
    SystemId("S"),
    /// A data exchange.
    ExchangeId("U"),
    /// A supplier.
    SupplierId("L"),
    /// A risk; "R7" on the map, in lists and on paper.
    RiskId("R"),
    /// A measure; "M12" in lists and on paper.
    MeasureId("M"),
    /// A piece of evidence; "BW3" in lists and on paper.
    EvidenceId("BW"),
}
