//! What the window keeps of the map: what is shown, where the focus is, and what is being
//! asked about it.

use crate::domain::id::RiskId;
use crate::domain::scale::Affected;
use crate::domain::scale::Consequence;
use crate::domain::scale::Likelihood;
use crate::domain::standing::Phase;
use crate::domain::standing::Phases;
use crate::domain::standing::Place;
use crate::edit::risk::Rating;
use crate::ui::heat_map::picture::Picture;
use crate::ui::heat_map::small::Smalls;
use crate::ui::heat_map::time::TimeState;
use crate::ui::heat_map::what_if::WhatIfState;
use std::collections::BTreeSet;
use std::rc::Rc;

/// In what form the map stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// As a map.
    #[default]
    Map,
    /// As a map with the same as a table beside it.
    Table,
    /// As a map on which a click changes the draft of the criteria.
    Criteria,
}

/// What the map shows and where its focus is.
#[derive(Clone, Debug, PartialEq)]
pub struct MapState {
    /// Which positions of a risk are drawn.
    pub phases: Phases,
    /// The cell that Tab reaches.
    pub roving: Place,
    /// The cell whose risks are listed beside the map.
    pub listed: Option<Place>,
    /// Whether the map is shown where the window is narrow.
    pub unfolded: bool,
    /// In what form it stands.
    pub form: Form,
    /// Whether levels are hatched as well as coloured.
    pub is_hatched: bool,
    /// The risks that are chosen together.
    pub chosen: BTreeSet<RiskId>,
    /// Who is filled in as owner of those.
    pub owner: String,
    /// Why that could not be, once tried.
    pub owner_refused: Option<String>,
    /// What is asked beside the map.
    pub asked: Option<Asked>,
    /// What the last move came to: said as long as it is so.
    pub said: Option<Said>,
    /// Where the picture of the map comes, as typed.
    pub path: String,
    /// Whether the journal is needed, to tell what has changed since a moment.
    pub reads_history: bool,
    /// Looking back.
    pub time: TimeState,
    /// Trying measures out.
    pub what_if: WhatIfState,
    /// The small maps; `None` once the document has changed.
    pub(in crate::ui) smalls: Option<Rc<Smalls>>,
    /// What is drawn; `None` once the document or the day has changed.
    pub(in crate::ui) picture: Option<Rc<Picture>>,
}

impl Default for MapState {
    fn default() -> Self {
        Self {
            phases: Phases::default(),
            roving: (Likelihood::VeryLarge, Consequence::Low),
            listed: None,
            unfolded: false,
            form: Form::default(),
            is_hatched: false,
            chosen: BTreeSet::new(),
            owner: String::new(),
            owner_refused: None,
            asked: None,
            said: None,
            path: String::new(),
            reads_history: false,
            time: TimeState::default(),
            what_if: WhatIfState::default(),
            smalls: None,
            picture: None,
        }
    }
}

impl MapState {
    /// The criteria are no longer set on the map.
    pub fn leave_criteria(&mut self) {
        if self.form == Form::Criteria {
            self.form = Form::Map;
        }
    }

    /// The document or the day has changed: what is drawn is worked out anew.
    pub fn forget(&mut self) {
        self.picture = None;
        self.smalls = None;
        self.time.forget();
        self.what_if.forget();
    }
}

/// What is asked beside the map before anything changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// For whom it is worse and why, of a risk that goes to another cell.
    Rerate(RerateForm),
    /// What a new risk is called and whom it hits.
    Add(AddForm),
}

/// Where a risk has come to stand, by a move or as a new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// A risk went to another cell.
    Moved {
        /// Which risk.
        risk: RiskId,
        /// Which of its positions.
        phase: Phase,
        /// The rating behind that.
        rating: Rating,
        /// The cell it went to.
        place: Place,
    },
    /// A risk was added.
    Added {
        /// Which risk.
        risk: RiskId,
        /// The cell it was added in.
        place: Place,
    },
}

/// A risk on its way to another cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RerateForm {
    /// Which risk.
    pub risk: RiskId,
    /// Which of its positions.
    pub phase: Phase,
    /// The rating behind that.
    pub rating: Rating,
    /// The cell it stands in.
    pub from: Place,
    /// The cell it goes to.
    pub to: Place,
    /// For whom it is worse, where the consequence rises.
    pub column: Option<Affected>,
    /// Why, as typed.
    pub reason: String,
}

/// A new risk in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddForm {
    /// The cell.
    pub place: Place,
    /// What it is called, as typed.
    pub title: String,
    /// Whom it hits hardest.
    pub hit: Affected,
}
