//! stub
/// What the window keeps about evidence.
#[derive(Clone, Debug, Default)]
pub struct EvidenceState {
    /// The piece in hand.
    pub piece: Option<crate::domain::id::EvidenceId>,
}
