//! Where in the window the user is, in so few words that it can be kept outside it.

use crate::domain::id::CriteriaId;
use crate::domain::progress::Step;
use crate::domain::record::RecordKey;
use crate::ui::UiState;
use crate::ui::state::MeasureTab;
use crate::ui::state::Place;
use crate::ui::state::PolicyTab;
use crate::ui::state::Register;
use serde::Deserialize;
use serde::Serialize;

/// A place, and the record in hand there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Whereabouts {
    /// The place.
    pub place: Place,
    /// The record, where the place is about records and one is chosen.
    pub record: Option<RecordKey>,
}

impl UiState {
    /// Where the user is.
    pub fn whereabouts(&self) -> Whereabouts {
        let record = match self.place {
            Place::Step(Step::Policy) => self.policy_record(),
            Place::Step(Step::Processes) => self.register_record(),
            Place::Step(Step::Measures) if self.measure_tab == MeasureTab::All => {
                self.measure.map(RecordKey::Measure)
            }
            Place::Map | Place::Step(Step::Risks | Step::Measures | Step::Residual) => {
                self.risk.map(RecordKey::Risk)
            }
            Place::Overview
            | Place::Interview
            | Place::Findings
            | Place::Report
            | Place::History
            | Place::Audit
            | Place::File
            | Place::Help => None,
        };
        Whereabouts { place: self.place, record }
    }

    fn policy_record(&self) -> Option<RecordKey> {
        match self.policy_tab {
            PolicyTab::Practice | PolicyTab::Norms => Some(RecordKey::Practice),
            PolicyTab::Context => self.context_issue.map(RecordKey::ContextIssue),
            PolicyTab::Stakeholders => self.stakeholder.map(RecordKey::Stakeholder),
            PolicyTab::Roles => self.role.map(RecordKey::Role),
            PolicyTab::Goals => self.goal.map(RecordKey::Goal),
            PolicyTab::Text => Some(RecordKey::Policy),
            // Whichever version: all lead to the one page.
            PolicyTab::Criteria => Some(RecordKey::Criteria(CriteriaId(0))),
        }
    }

    fn register_record(&self) -> Option<RecordKey> {
        match self.register {
            Register::Processes => self.process.map(RecordKey::Process),
            Register::Systems => self.system.map(RecordKey::System),
            Register::Exchanges => self.exchange.map(RecordKey::Exchange),
            Register::Suppliers => self.supplier.map(RecordKey::Supplier),
            Register::Processing | Register::Hanging => None,
        }
    }

    /// Goes back to where the user was.
    pub fn return_to(&mut self, whereabouts: &Whereabouts) {
        if let Some(record) = &whereabouts.record {
            self.show(record);
        }
        self.place = whereabouts.place;
    }
}
