//! Which risks are meant: what a list, the map and a picture of it show. Every part that is
//! set must hold; none set means all.

use crate::domain::Isms;
use crate::domain::acceptance::AcceptanceState;
use crate::domain::acceptance::Grounds;
use crate::domain::id::ExchangeId;
use crate::domain::id::ProcessId;
use crate::domain::id::SupplierId;
use crate::domain::id::SystemId;
use crate::domain::people;
use crate::domain::progress;
use crate::domain::progress::Step;
use crate::domain::risk::ResidualState;
use crate::domain::risk::Risk;
use crate::domain::risk::ThreatCategory;
use crate::domain::risk::Treatment;
use crate::domain::scale::Aspect;
use crate::domain::scale::Level;
use crate::domain::scale::scale;
use crate::domain::standing::Phase;
use jiff::civil::Date;

scale! {
    /// How far a risk is on the road of NEN 7510-1:2024, 6.1.2 to 8.3.
    RiskStatus {
        /// Likelihood or consequences are not all chosen.
        Unrated = "unrated",
        /// Nobody has said what is done about it.
        Untreated = "untreated",
        /// Some measure is still to be carried out, or what is left was not rated.
        Underway = "underway",
        /// All measures are carried out and what is left is rated.
        Reached = "reached",
        /// Somebody lives with what is left, and the decision holds.
        Accepted = "accepted",
    }
}

impl RiskStatus {
    /// How far a risk is, on a day.
    pub fn of(risk: &Risk, grounds: &Grounds<'_>, today: Date) -> Self {
        if risk.gross.position().is_none() {
            return Self::Unrated;
        }
        if grounds.state(risk, today) == AcceptanceState::Valid {
            return Self::Accepted;
        }
        if risk.treatment.is_none() {
            return Self::Untreated;
        }
        match risk.residual_state(grounds.isms()) {
            Some(ResidualState::Reached) => Self::Reached,
            Some(ResidualState::Expected) | None => Self::Underway,
        }
    }
}

/// Which risks are meant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// Those that hit a process.
    pub process: Option<ProcessId>,
    /// Those that hit a system.
    pub system: Option<SystemId>,
    /// Those that hit an exchange.
    pub exchange: Option<ExchangeId>,
    /// Those that hit something of a supplier: a system, or an exchange through it.
    pub supplier: Option<SupplierId>,
    /// Those of a kind of threat.
    pub category: Option<ThreatCategory>,
    /// Those that touch B, I or V.
    pub aspect: Option<Aspect>,
    /// Only those that may harm a patient.
    pub patient_safety: bool,
    /// Those somebody answers for; blank means nobody does.
    pub owner: Option<String>,
    /// Those treated so; `Some(None)` means not decided yet.
    pub treatment: Option<Option<Treatment>>,
    /// Those that first ask something in a step, themselves or at a measure; `Some(None)`
    /// means nothing is left at them.
    pub step: Option<Option<Step>>,
    /// Those that are so far.
    pub status: Option<RiskStatus>,
    /// Those of a level, as they stand now.
    pub level: Option<Level>,
}

impl Selection {
    /// Whether all risks are meant.
    pub fn is_all(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a risk is meant, on a day.
    pub fn holds(&self, risk: &Risk, grounds: &Grounds<'_>, today: Date) -> bool {
        let isms = grounds.isms();
        let owner = |owner: &String| match owner.trim() {
            "" => risk.owner.trim().is_empty(),
            name => people::is_same(name, &risk.owner),
        };
        let level =
            |level| risk.at(Phase::Now, isms).and_then(|rated| rated.level(isms)) == Some(level);
        self.hits(risk, isms)
            && self.category.is_none_or(|category| risk.category == category)
            && self.aspect.is_none_or(|aspect| risk.aspects.contains(&aspect))
            && (!self.patient_safety || risk.patient_safety)
            && self.owner.as_ref().is_none_or(owner)
            && self.treatment.is_none_or(|treatment| risk.treatment == treatment)
            && self.level.is_none_or(level)
            && self.status.is_none_or(|status| RiskStatus::of(risk, grounds, today) == status)
            && self.step.is_none_or(|step| progress::first_open_step(risk, grounds, today) == step)
    }

    /// Whether a risk hits what is asked for.
    fn hits(&self, risk: &Risk, isms: &Isms) -> bool {
        let supplier = |supplier: SupplierId| {
            let mut systems = risk.systems.iter().filter_map(|id| isms.systems.get(id));
            let mut exchanges = risk.exchanges.iter().filter_map(|id| isms.exchanges.get(id));
            systems.any(|system| system.supplier == Some(supplier))
                || exchanges.any(|exchange| exchange.suppliers.contains(&supplier))
        };
        self.process.is_none_or(|process| risk.processes.contains(&process))
            && self.system.is_none_or(|system| risk.systems.contains(&system))
            && self.exchange.is_none_or(|exchange| risk.exchanges.contains(&exchange))
            && self.supplier.is_none_or(supplier)
    }
}
