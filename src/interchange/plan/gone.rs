//! Measures and exchanges that are gone, but live on in the state for which an acceptance was
//! given. In another document their number may belong to something else, or be given out one
//! day; the acceptance would then seem to hold. So such a number is moved out of reach.

/// Numbers above this are never kept and never given out.
pub(super) const LARGEST: u32 = 1_000_000_000;

/// The number in this document of what is gone. One that was given out here and belongs to
/// nothing any more (`is_spent`) never will again: it stays.
pub(super) fn number_in_document(number: u32, is_spent: impl FnOnce(u32) -> bool) -> u32 {
    if is_spent(number) { number } else { LARGEST.saturating_add(number) }
}

/// The number in a file of what is gone.
pub(in crate::interchange) fn number_in_file(number: u32) -> u32 {
    if number > LARGEST { number - LARGEST } else { number }
}
