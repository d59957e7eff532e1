//! A risk: what may happen, to what, how likely and how bad, and what is decided about it
//! (NEN 7510-1:2024, 6.1.2, 6.1.3, 8.2, 8.3; NEN 7512:2015 ch. 5).

use crate::domain::Isms;
use crate::domain::acceptance::Acceptance;
use crate::domain::avoidance::Replacement;
use crate::domain::awareness::Told;
use crate::domain::between::Between;
use crate::domain::between::Rounded;
use crate::domain::classification::Consequences;
use crate::domain::control::ControlNumber;
use crate::domain::id::CriteriaId;
use crate::domain::id::ExchangeId;
use crate::domain::id::MeasureId;
use crate::domain::id::ProcessId;
use crate::domain::id::RiskId;
use crate::domain::id::SystemId;
use crate::domain::scale::Aspect;
use crate::domain::scale::Consequence;
use crate::domain::scale::Level;
use crate::domain::scale::Likelihood;
use crate::domain::scale::scale;
use serde::Deserialize;
use serde::Serialize;
use std::collections::BTreeSet;

/// A risk, proposed or the practice's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risk {
    /// Its number.
    pub id: RiskId,
    /// What may happen.
    pub title: String,
    /// The catalogue's threat code, e.g. `A1`; `None` for the practice's own.
    pub threat: Option<String>,
    /// Which of the seven kinds of threat it is.
    pub category: ThreatCategory,
    /// Whether it plays a part in this practice.
    pub relevance: Relevance,
    /// Why not, or what to find out first.
    pub relevance_reason: String,
    /// Why it could happen here.
    pub vulnerability: String,
    /// What else makes that it could happen here, heaviest first (NEN 7510-1:2024, 6.1.2);
    /// none of them blank. [`Risk::vulnerability`] weighs more than all of these.
    #[serde(default)]
    pub lesser_vulnerabilities: Vec<String>,
    /// Which of B, I and V it touches.
    pub aspects: BTreeSet<Aspect>,
    /// Whether a patient may be harmed. Such a risk never drops out of a report silently.
    pub patient_safety: bool,
    /// Who answers for it (*risico-eigenaar*); blank while nobody does.
    pub owner: String,
    /// The processes it hits.
    pub processes: BTreeSet<ProcessId>,
    /// The systems it hits.
    pub systems: BTreeSet<SystemId>,
    /// The exchanges it hits.
    pub exchanges: BTreeSet<ExchangeId>,
    /// Controls that are prescribed against it and must be in place before it may be
    /// accepted, besides those of its linked measures.
    pub prescribed: BTreeSet<ControlNumber>,
    /// Likelihood and consequence without measures (*brutorisico*).
    pub gross: Assessment,
    /// What is done about it; `None` while undecided.
    pub treatment: Option<Treatment>,
    /// To whom it is transferred, or what replaces what is avoided.
    pub treatment_note: String,
    /// What comes in the place of what is avoided; `None` while that is not said.
    #[serde(default)]
    pub replacement: Option<Replacement>,
    /// The number of the policy by which it is transferred (*polisnummer*).
    #[serde(default)]
    pub policy_number: String,
    /// What a transfer leaves with the practice.
    #[serde(default)]
    pub not_covered: String,
    /// What the team must know of it (NEN 7510-1:2024, 7.3).
    #[serde(default)]
    pub awareness: String,
    /// Who was told of it, as it was noted before there was a list; blank where nothing was.
    #[serde(default)]
    pub told: String,
    /// Who was told of it, and when; nobody twice.
    #[serde(default)]
    pub told_to: Vec<Told>,
    /// The measures that lower it.
    pub measures: BTreeSet<MeasureId>,
    /// Likelihood and consequence with measures (*restrisico*); `None` while not looked at.
    pub residual: Option<Assessment>,
    /// Which law or contract would be broken by leaving it so; blank where none is.
    pub breach: String,
    /// The owner's decision to live with what is left.
    pub acceptance: Option<Acceptance>,
}

scale! {
    /// The seven kinds of threat (NEN 7512:2015 ch. 5).
    ThreatCategory {
        /// Physical incidents.
        Physical = "physical",
        /// Incidents in the surroundings.
        Environment = "environment",
        /// Technical incidents.
        Technical = "technical",
        /// Utilities that fail.
        Utilities = "utilities",
        /// People, by mistake.
        HumanUnintentional = "human_unintentional",
        /// People, on purpose.
        HumanIntentional = "human_intentional",
        /// Others: leaning on third parties.
        ThirdParty = "other_third_party",
    }
}

scale! {
    /// The answer to "Speelt dit bij u?".
    Relevance {
        /// Not asked yet.
        Undecided = "undecided",
        /// Put off.
        Later = "later",
        /// Yes.
        Relevant = "relevant",
        /// No, for the reason given.
        NotRelevant = "not_relevant",
    }
}

scale! {
    /// The four ways to treat a risk (NEN 7512:2015 ch. 5).
    Treatment {
        /// Change the work so that it cannot happen (*vermijden*).
        Avoid = "avoid",
        /// Take measures (*beheersen*).
        Mitigate = "mitigate",
        /// Insure, or lay it elsewhere (*overdragen*); never lowers harm to patients.
        Transfer = "transfer",
        /// Knowingly live with it (*aanvaarden*).
        Accept = "accept",
    }
}

/// The most vulnerabilities one risk takes, the heaviest counted in: more cannot be weighed
/// against each other (own rule).
pub const MOST_VULNERABILITIES: usize = 12;

/// A likelihood and three consequences, with the criteria they were judged by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    /// The version of the criteria that was in use. It stays when criteria change.
    pub criteria: CriteriaId,
    /// How likely; `None` while not chosen.
    pub likelihood: Option<Likelihood>,
    /// How bad, in three columns.
    pub consequences: Consequences,
    /// Which of the columns were rounded up, since the case lies between two sentences.
    #[serde(default, skip_serializing_if = "Rounded::is_empty")]
    pub rounded: Rounded,
}

impl Assessment {
    /// Nothing chosen yet, to be judged by these criteria.
    pub const fn blank(criteria: CriteriaId) -> Self {
        let consequences = Consequences { patient: None, organisation: None, society: None };
        let rounded = Rounded { patient: None, organisation: None };
        Self { criteria, likelihood: None, consequences, rounded }
    }

    /// The same with other consequences. A column that gets another class is no longer
    /// rounded up.
    #[must_use]
    pub fn with_consequences(self, consequences: Consequences) -> Self {
        let rounded = self.rounded.kept_by(consequences);
        Self { consequences, rounded, ..self }
    }

    /// The same with the column of a case that lies between two sentences rounded up.
    #[must_use]
    pub fn rounded_up(self, case: Between) -> Self {
        let consequences = self.consequences.with(case.column(), Some(case.class()));
        let rated = self.with_consequences(consequences);
        Self { rounded: rated.rounded.with(case.column(), Some(case)), ..rated }
    }

    /// The same without how its classes came about: what an acceptance rests on is where a
    /// risk stands, not by which sentence.
    #[must_use]
    pub fn unexplained(self) -> Self {
        Self { rounded: Rounded::default(), ..self }
    }

    /// Its place on the map; `None` (*onvolledig*) until all four choices are made.
    pub fn position(self) -> Option<(Likelihood, Consequence)> {
        Some((self.likelihood?, self.consequences.class()?))
    }

    /// Its level, looked up in the criteria it was made with.
    pub fn level(self, isms: &Isms) -> Option<Level> {
        let (likelihood, consequence) = self.position()?;
        Some(isms.criteria.get(&self.criteria)?.matrix.level(likelihood, consequence))
    }
}

impl Risk {
    /// A relevant risk with nothing else filled in.
    pub fn new(id: RiskId, title: String, criteria: CriteriaId) -> Self {
        Self {
            id,
            title,
            threat: None,
            category: ThreatCategory::ThirdParty,
            relevance: Relevance::Relevant,
            relevance_reason: String::new(),
            vulnerability: String::new(),
            lesser_vulnerabilities: Vec::new(),
            aspects: BTreeSet::new(),
            patient_safety: false,
            owner: String::new(),
            processes: BTreeSet::new(),
            systems: BTreeSet::new(),
            exchanges: BTreeSet::new(),
            prescribed: BTreeSet::new(),
            gross: Assessment::blank(criteria),
            treatment: None,
            treatment_note: String::new(),
            replacement: None,
            policy_number: String::new(),
            not_covered: String::new(),
            awareness: String::new(),
            told: String::new(),
            told_to: Vec::new(),
            measures: BTreeSet::new(),
            residual: None,
            breach: String::new(),
            acceptance: None,
        }
    }

    /// All that makes that it could happen here, heaviest first; the first may be blank.
    pub fn vulnerabilities(&self) -> impl Iterator<Item = &str> {
        let lesser = self.lesser_vulnerabilities.iter().map(String::as_str);
        std::iter::once(self.vulnerability.as_str()).chain(lesser)
    }

    /// Whether the team must know of it: the practice lives with it, or it stays high.
    pub fn asks_awareness(&self, isms: &Isms) -> bool {
        self.acceptance.is_some() || self.residual_level(isms) == Some(Level::High)
    }

    /// Level without measures.
    pub fn gross_level(&self, isms: &Isms) -> Option<Level> {
        self.gross.level(isms)
    }

    /// The rating without measures, as the criteria of another rating would have it: levels of
    /// two versions cannot be compared.
    pub fn gross_by_criteria_of(&self, rated: Assessment) -> Assessment {
        Assessment { criteria: rated.criteria, ..self.gross }
    }

    /// Level with measures.
    pub fn residual_level(&self, isms: &Isms) -> Option<Level> {
        self.residual?.level(isms)
    }

    /// Whether what is left is already so (*bereikt*) or still hoped for (*verwacht*):
    /// every linked measure must be carried out. `None` while there is no residual rating.
    pub fn residual_state(&self, isms: &Isms) -> Option<ResidualState> {
        self.residual_by(|id| isms.is_done(id))
    }

    /// The same, asking which measures are carried out.
    pub fn residual_by(&self, is_done: impl Fn(&MeasureId) -> bool) -> Option<ResidualState> {
        self.residual?.position()?;
        Some(if self.measures.iter().all(is_done) {
            ResidualState::Reached
        } else {
            ResidualState::Expected
        })
    }
}

/// Whether a residual risk is already so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResidualState {
    /// Some linked measure is not carried out yet (*verwacht*).
    Expected,
    /// All linked measures are carried out (*bereikt*).
    Reached,
}
