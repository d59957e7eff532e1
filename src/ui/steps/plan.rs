//! What comes first: the measures that are still to be done, by how much risk they lower.

use crate::ui::steps::awareness::StillToTell;
use std::rc::Rc;

/// What the window keeps of it.
#[derive(Clone, Debug, Default)]
pub struct PlanState {
    /// What is still to be told, person by person.
    pub(super) untold: Option<Rc<Vec<StillToTell>>>,
}

impl PlanState {
    /// The document has changed: all is worked out anew.
    pub fn forget(&mut self) {
        self.untold = None;
    }
}
