//! What is done and what is left, per step: computed each time it is asked, never stored.
//! Never a score of compliance: only what a person can still do.

use crate::domain::Isms;
use crate::domain::acceptance::AcceptanceState;
use crate::domain::acceptance::Grounds;
use crate::domain::inventory::AgreementStatus;
use crate::domain::inventory::TwoFactor;
use crate::domain::measure::Measure;
use crate::domain::measure::MeasureStatus;
use crate::domain::policy;
use crate::domain::practice::PracticeField;
use crate::domain::record::RecordKey;
use crate::domain::risk::Relevance;
use crate::domain::risk::Risk;
use crate::domain::risk::Treatment;
use crate::domain::scale::scale;
use jiff::civil::Date;

scale! {
    /// The five steps of the road, in order.
    Step {
        /// *Beleid*.
        Policy = "policy",
        /// *Processen*.
        Processes = "processes",
        /// *Risico's*.
        Risks = "risks",
        /// *Maatregelen*.
        Measures = "measures",
        /// *Restrisico*.
        Residual = "residual",
    }
}

scale! {
    /// Something that is still to be done. The code is the key of its sentence.
    Gap {
        /// The practice has no name.
        PracticeName = "practice-name",
        /// Nobody is named as owner.
        PracticeOwner = "practice-owner",
        /// Nobody steps in for the owner.
        PracticeDeputy = "practice-deputy",
        /// The scope is blank.
        Scope = "scope",
        /// A role has nobody.
        RoleHolder = "role-holder",
        /// A goal was never measured.
        GoalUnmeasured = "goal-unmeasured",
        /// The criteria in use were never adopted.
        CriteriaNotAdopted = "criteria-not-adopted",
        /// A changed version of the criteria waits to be adopted.
        CriteriaDraft = "criteria-draft",
        /// No policy was ever adopted.
        PolicyNotAdopted = "policy-not-adopted",
        /// The policy was last adopted over a year ago.
        PolicyReview = "policy-review",
        /// There was a serious incident, and the policy was not adopted since.
        PolicyCalled = "policy-called",
        /// A process or exchange is not wholly classed.
        Unclassified = "unclassified",
        /// A process or exchange has no owner.
        NoOwner = "no-owner",
        /// Health data without two factors, or nobody knows (control 8.5).
        TwoFactor = "two-factor",
        /// An agreement with a supplier is not there, or nobody knows.
        AgreementOpen = "agreement-open",
        /// "Speelt dit bij u?" was not answered.
        RiskUndecided = "risk-undecided",
        /// Likelihood or a consequence was not chosen.
        RiskUnrated = "risk-unrated",
        /// A risk has no owner.
        RiskOwner = "risk-owner",
        /// No treatment was chosen.
        RiskUntreated = "risk-untreated",
        /// To be mitigated, but without a measure.
        RiskWithoutMeasure = "risk-without-measure",
        /// To be avoided, but what comes in its place is not named or not classed.
        RiskReplacement = "risk-replacement",
        /// A measure has no owner.
        MeasureOwner = "measure-owner",
        /// A measure is not done and has no date.
        MeasureDue = "measure-due",
        /// A measure is late.
        MeasureOverdue = "measure-overdue",
        /// The residual risk was not rated.
        ResidualUnrated = "residual-unrated",
        /// The residual risk was not accepted.
        NotAccepted = "not-accepted",
        /// Something an acceptance rested on has changed.
        AcceptanceStale = "acceptance-stale",
        /// An acceptance is past its review date.
        AcceptanceExpired = "acceptance-expired",
    }
}

/// One thing still to do, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenPoint {
    /// In which step.
    pub step: Step,
    /// What.
    pub gap: Gap,
    /// At which record.
    pub record: RecordKey,
}

/// How far a step is, in things a person can point at (a process, a risk, a decision).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StepProgress {
    /// Things with nothing left to do.
    pub done: usize,
    /// All things.
    pub total: usize,
}

/// Everything that is left, and how far each step is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenWork {
    /// What is left, in the order of the steps; patient-safety risks first within a step.
    pub points: Vec<OpenPoint>,
    steps: [StepProgress; 5],
}

impl OpenWork {
    /// Looks through the whole document on a day.
    pub fn of(isms: &Isms, today: Date) -> Self {
        let mut work = Self { points: Vec::new(), steps: [StepProgress::default(); 5] };
        work.look_at_policy(isms, today);
        work.look_at_inventory(isms);
        let grounds = Grounds::of(isms);
        let (safety, others): (Vec<_>, Vec<_>) =
            isms.risks.values().partition(|risk| risk.patient_safety);
        for risk in safety.into_iter().chain(others) {
            work.look_at_risk((isms, &grounds), risk, today);
        }
        work.look_at_measures(isms, today);
        work.points.sort_by_key(|point| point.step);
        work
    }

    /// How far a step is.
    #[expect(clippy::indexing_slicing, reason = "one entry for each of the five steps")]
    pub const fn step(&self, step: Step) -> StepProgress {
        self.steps[step as usize]
    }

    /// What is left in a step.
    pub fn in_step(&self, step: Step) -> impl Iterator<Item = &OpenPoint> {
        self.points.iter().filter(move |point| point.step == step)
    }

    /// What is left at a record.
    pub fn at<'a>(&'a self, record: &'a RecordKey) -> impl Iterator<Item = &'a OpenPoint> {
        self.points.iter().filter(move |point| &point.record == record)
    }

    /// Counts one thing and notes which of its gaps are open.
    #[expect(clippy::indexing_slicing, reason = "one entry for each of the five steps")]
    fn count(&mut self, step: Step, record: &RecordKey, gaps: &[(Gap, bool)]) {
        let progress = &mut self.steps[step as usize];
        progress.total += 1;
        if gaps.iter().all(|(_, open)| !open) {
            progress.done += 1;
        }
        let open = gaps.iter().filter(|(_, open)| *open);
        self.points.extend(open.map(|(gap, _)| OpenPoint {
            step,
            gap: *gap,
            record: record.clone(),
        }));
    }

    fn look_at_policy(&mut self, isms: &Isms, today: Date) {
        let asked = [
            (Gap::PracticeName, PracticeField::Name),
            (Gap::PracticeOwner, PracticeField::Owner),
            (Gap::PracticeDeputy, PracticeField::Deputy),
            (Gap::Scope, PracticeField::Scope),
        ];
        for (gap, field) in asked {
            let blank = isms.practice.get(field).trim().is_empty();
            self.count(Step::Policy, &RecordKey::Practice, &[(gap, blank)]);
        }
        for role in isms.roles.values() {
            let blank = role.holder.trim().is_empty();
            self.count(Step::Policy, &RecordKey::Role(role.id), &[(Gap::RoleHolder, blank)]);
        }
        for goal in isms.goals.values() {
            let blank = goal.measured.trim().is_empty();
            self.count(Step::Policy, &RecordKey::Goal(goal.id), &[(Gap::GoalUnmeasured, blank)]);
        }
        let in_use = isms.criteria_in_use();
        let draft = isms.criteria_draft().filter(|draft| draft.id != in_use.id);
        let gaps = [
            (Gap::CriteriaNotAdopted, in_use.adoption.is_none()),
            (Gap::CriteriaDraft, draft.is_some()),
        ];
        self.count(Step::Policy, &RecordKey::Criteria(draft.unwrap_or(in_use).id), &gaps);
        let in_force = isms.policy_in_force();
        let late =
            in_force.is_some_and(|policy: &policy::PolicyVersion| policy.review_on() < today);
        let called = isms.policy.called.is_some();
        let gaps = [
            (Gap::PolicyNotAdopted, in_force.is_none()),
            (Gap::PolicyReview, late),
            (Gap::PolicyCalled, called && in_force.is_some()),
        ];
        self.count(Step::Policy, &RecordKey::Policy, &gaps);
    }

    fn look_at_inventory(&mut self, isms: &Isms) {
        for process in isms.processes.values() {
            let gaps = [
                (Gap::Unclassified, !process.classification.is_complete()),
                (Gap::NoOwner, process.owner.trim().is_empty()),
            ];
            self.count(Step::Processes, &RecordKey::Process(process.id), &gaps);
        }
        for system in isms.systems.values() {
            let open = matches!(system.two_factor, TwoFactor::Unknown | TwoFactor::No);
            let gaps = [(Gap::TwoFactor, system.health_data && open)];
            self.count(Step::Processes, &RecordKey::System(system.id), &gaps);
        }
        for exchange in isms.exchanges.values() {
            let gaps = [
                (Gap::Unclassified, !exchange.classification.is_complete()),
                (Gap::NoOwner, exchange.owner.trim().is_empty()),
            ];
            self.count(Step::Processes, &RecordKey::Exchange(exchange.id), &gaps);
        }
        for supplier in isms.suppliers.values() {
            let open = supplier.health_data && supplier.agreement_status != AgreementStatus::Signed;
            self.count(
                Step::Processes,
                &RecordKey::Supplier(supplier.id),
                &[(Gap::AgreementOpen, open)],
            );
        }
    }

    fn look_at_risk(&mut self, (isms, grounds): (&Isms, &Grounds<'_>), risk: &Risk, today: Date) {
        let record = RecordKey::Risk(risk.id);
        let (rating, later) = asked_of(risk, isms, || grounds.state(risk, today));
        self.count(Step::Risks, &record, &rating);
        if let Some(later) = later {
            self.count(Step::Measures, &record, &later.treating);
            self.count(Step::Residual, &record, &later.residual);
        }
    }

    fn look_at_measures(&mut self, isms: &Isms, today: Date) {
        for measure in isms.measures.values() {
            let gaps = asked_of_measure(measure, today);
            self.count(Step::Measures, &RecordKey::Measure(measure.id), &gaps);
        }
    }
}

/// A gap, and whether it is open.
type Asked = (Gap, bool);

/// What a risk that is rated may ask in steps 4 and 5.
struct Later {
    treating: [Asked; 3],
    residual: [Asked; 4],
}

/// What a risk itself may ask: in step 3 and, once it plays a part and is rated, in steps 4
/// and 5. `state` is only asked then.
fn asked_of(
    risk: &Risk,
    isms: &Isms,
    state: impl FnOnce() -> AcceptanceState,
) -> ([Asked; 3], Option<Later>) {
    let undecided = matches!(risk.relevance, Relevance::Undecided | Relevance::Later);
    let relevant = risk.relevance == Relevance::Relevant;
    let rated = risk.gross_level(isms).is_some();
    let rating = [
        (Gap::RiskUndecided, undecided),
        (Gap::RiskUnrated, relevant && !rated),
        (Gap::RiskOwner, relevant && risk.owner.trim().is_empty()),
    ];
    if !relevant || !rated {
        return (rating, None);
    }
    let bare = risk.treatment == Some(Treatment::Mitigate) && risk.measures.is_empty();
    let treating = [
        (Gap::RiskUntreated, risk.treatment.is_none()),
        (Gap::RiskWithoutMeasure, bare),
        (Gap::RiskReplacement, risk.awaits_replacement(isms)),
    ];
    let state = state();
    let residual_rated = risk.residual_level(isms).is_some();
    let residual = [
        (Gap::ResidualUnrated, !residual_rated),
        (Gap::NotAccepted, residual_rated && state == AcceptanceState::None),
        (Gap::AcceptanceStale, state == AcceptanceState::Stale),
        (Gap::AcceptanceExpired, state == AcceptanceState::Expired),
    ];
    (rating, Some(Later { treating, residual }))
}

/// What a measure may ask, all of it in step 4.
fn asked_of_measure(measure: &Measure, today: Date) -> [Asked; 3] {
    let undated = measure.status != MeasureStatus::Implemented && measure.due.is_none();
    [
        (Gap::MeasureOwner, measure.owner.trim().is_empty()),
        (Gap::MeasureDue, undated),
        (Gap::MeasureOverdue, measure.is_overdue(today)),
    ]
}

/// The first step in which something is left at a risk or at one of its measures; `None`
/// where nothing is. The same points as those of [`OpenWork`].
pub fn first_open_step(risk: &Risk, grounds: &Grounds<'_>, today: Date) -> Option<Step> {
    let isms = grounds.isms();
    let is_open = |asked: &[Asked]| asked.iter().any(|(_, open)| *open);
    let (rating, later) = asked_of(risk, isms, || grounds.state(risk, today));
    if is_open(&rating) {
        return Some(Step::Risks);
    }
    let later = later?;
    let mut measures = risk.measures.iter().filter_map(|id| isms.measures.get(id));
    if is_open(&later.treating) || measures.any(|one| is_open(&asked_of_measure(one, today))) {
        return Some(Step::Measures);
    }
    is_open(&later.residual).then_some(Step::Residual)
}
