//! Measures that are gone, but live on in the state for which an acceptance was given. In
//! another document their number may belong to something else, or be given out one day;
//! the acceptance would then seem to hold. So such a number is moved out of reach.

use crate::domain::Isms;
use crate::domain::id::MeasureId;

/// Numbers above this are never kept and never given out.
pub(super) const LARGEST: u32 = 1_000_000_000;

/// The number in this document of a measure that is gone. One that was given out here and
/// belongs to nothing any more never will again: it stays.
pub(super) fn number_in_document(number: u32, after: &Isms) -> MeasureId {
    let id = MeasureId(number);
    let spent = number <= after.issued.measure && !after.measures.contains_key(&id);
    if spent { id } else { MeasureId(LARGEST.saturating_add(number)) }
}

/// The number in a file of a measure that is gone.
pub(in crate::interchange) fn number_in_file(id: MeasureId) -> u32 {
    if id.0 > LARGEST { id.0 - LARGEST } else { id.0 }
}
