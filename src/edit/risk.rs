//! Edits of a risk, with the method's rules: nothing here lets a residual risk drop
//! without a measure or a risk be accepted against the three conditions.

use crate::domain::Isms;
use crate::domain::acceptance::SecondReader;
use crate::domain::avoidance::Replacement;
use crate::domain::between::Between;
use crate::domain::classification::Consequences;
use crate::domain::id::ExchangeId;
use crate::domain::id::MeasureId;
use crate::domain::id::ProcessId;
use crate::domain::id::RiskId;
use crate::domain::id::SystemId;
use crate::domain::record::Record;
use crate::domain::record::RecordKey;
use crate::domain::risk::Assessment;
use crate::domain::risk::Relevance;
use crate::domain::risk::Risk;
use crate::domain::risk::ThreatCategory;
use crate::domain::risk::Treatment;
use crate::domain::scale::Affected;
use crate::domain::scale::Aspect;
use crate::domain::scale::Consequence;
use crate::domain::scale::Likelihood;
use crate::edit::accepting::accept;
use crate::edit::accepting::except;
use crate::edit::accepting::read_along;
use crate::edit::avoiding;
use crate::edit::change::Change;
use crate::edit::fitting;
use crate::edit::inventory::there;
use crate::edit::inventory::toggle;
use crate::edit::named;
use crate::edit::one;
use crate::edit::refusal::Refusal;
use crate::edit::telling;
use crate::edit::vulnerability::VulnerabilityEdit;
use jiff::civil::Date;

/// Which of a risk's two ratings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rating {
    /// Without measures (*bruto*).
    Gross,
    /// With measures (*rest*).
    Residual,
}

/// A change to a risk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RiskEdit {
    /// One of its texts.
    Text(RiskText, String),
    /// Why it could happen here, ranked.
    Vulnerability(VulnerabilityEdit),
    /// The answer to "Speelt dit bij u?"; a no needs a reason.
    Relevance(Relevance, String),
    /// Which kind of threat it is.
    Category(ThreatCategory),
    /// Whether it touches B, I or V.
    ToggleAspect(Aspect),
    /// Whether a patient may be harmed.
    PatientSafety(bool),
    /// Whether it hits a process.
    ToggleProcess(ProcessId),
    /// Whether it hits a system.
    ToggleSystem(SystemId),
    /// Whether it hits an exchange.
    ToggleExchange(ExchangeId),
    /// How likely.
    Likelihood(Rating, Likelihood),
    /// How bad, in one column.
    Consequence(Rating, Affected, Consequence),
    /// How bad, in the column of a case that lies between two sentences: rounded up.
    RoundUp(Rating, Between),
    /// The class of a column stays, but was not rounded up after all.
    AsWritten(Rating, Affected),
    /// To another cell of the map.
    Move(Rating, Likelihood, Consequence),
    /// To another cell of the map, with whom it concerns and why.
    Rerate(Rerating),
    /// Judged in one go, without measures: it plays a part here, it is so likely, and it is
    /// so bad for whoever is hit hardest.
    Judge(Likelihood, Affected, Consequence),
    /// The same, where how bad it is lies between two sentences: rounded up.
    JudgeBetween(Likelihood, Between),
    /// The residual rating is taken away.
    ClearResidual,
    /// What is done about it.
    Treatment(Option<Treatment>),
    /// What comes in the place of what is avoided; `None`: that is not said.
    Replace(Option<Replacement>),
    /// Some people were told of it on a day.
    Tell(Vec<String>, Date),
    /// Somebody was not told of it after all.
    Untell(String),
    /// A measure is for this risk too.
    Link(MeasureId),
    /// A measure is no longer for this risk.
    Unlink(MeasureId),
    /// The owner lives with what is left.
    Accept(Decision),
    /// The owner or deputy lives with a high risk for a short while.
    Except(Decision),
    /// Someone else has read the decision, or not after all.
    SecondReader(Option<SecondReader>),
    /// The acceptance is taken back.
    Withdraw,
}

/// A rating that is brought to another cell of the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rerating {
    /// Which of its ratings.
    pub rating: Rating,
    /// How likely it is.
    pub likelihood: Likelihood,
    /// How bad it is.
    pub consequence: Consequence,
    /// For whom it is worse, where the consequence rises; `None` for whoever decided until
    /// now. Where it falls, every column that is heavier comes down.
    pub column: Option<Affected>,
    /// Why, in one line; blank where nobody says. It stands in the journal.
    pub reason: String,
}

impl Rerating {
    /// The consequences as they become.
    pub fn consequences(&self, before: Consequences) -> Consequences {
        let rises = before.class() < Some(self.consequence);
        match self.column {
            Some(column) if rises => before.with(column, Some(self.consequence)),
            _ => before.moved_to(self.consequence),
        }
    }
}

impl Rerating {
    /// With a reason it is another action: its line in the journal tells why.
    fn action(&self) -> &'static str {
        match (self.rating, self.reason.trim().is_empty()) {
            (Rating::Gross, true) => "risk-move",
            (Rating::Residual, true) => "residual-move",
            (Rating::Gross, false) => "risk-rerate",
            (Rating::Residual, false) => "residual-rerate",
        }
    }
}

/// Who accepts a residual risk, when, why, and when it is looked at again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Who.
    pub by: String,
    /// When.
    pub on: Date,
    /// Why.
    pub reason: String,
    /// When it is looked at again.
    pub review_on: Date,
}

/// The texts of a risk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RiskText {
    /// What may happen.
    Title,
    /// Why it could happen here.
    Vulnerability,
    /// Who answers for it.
    Owner,
    /// To whom it is transferred, or what replaces what is avoided.
    TreatmentNote,
    /// Which law or contract would be broken.
    Breach,
    /// By which policy it is transferred.
    PolicyNumber,
    /// What a transfer leaves.
    NotCovered,
    /// What the team must know of it.
    Awareness,
    /// Who was told of it, as it was noted before there was a list.
    Told,
}

impl RiskEdit {
    pub(super) fn plan(&self, isms: &Isms, id: RiskId) -> Result<Vec<Change>, Refusal> {
        let before = isms.risks.get(&id).ok_or(Refusal::NoSuchRecord(RecordKey::Risk(id)))?;
        let mut after = before.clone();
        self.apply(isms, &mut after)?;
        Ok(one(Record::Risk(Box::new(before.clone())), Record::Risk(Box::new(after))))
    }

    fn apply(&self, isms: &Isms, risk: &mut Risk) -> Result<(), Refusal> {
        match self {
            Self::Text(field, text) => set_text(risk, *field, text)?,
            Self::Vulnerability(edit) => edit.apply(risk)?,
            Self::Relevance(relevance, reason) => answer(risk, *relevance, reason)?,
            Self::Category(category) => risk.category = *category,
            Self::ToggleAspect(aspect) if risk.aspects.remove(aspect) => {}
            Self::ToggleAspect(aspect) => risk.aspects.extend([*aspect]),
            Self::PatientSafety(harm) => risk.patient_safety = *harm,
            Self::ToggleProcess(_) | Self::ToggleSystem(_) | Self::ToggleExchange(_) => {
                self.hit(isms, risk)?;
            }
            Self::Likelihood(rating, likelihood) => {
                let rated =
                    Assessment { likelihood: Some(*likelihood), ..current(risk, *rating, isms)? };
                rate(risk, *rating, rated, isms)?;
            }
            Self::Consequence(rating, column, consequence) => {
                choose(risk, (*rating, *column, *consequence), isms)?;
            }
            Self::RoundUp(rating, case) => round_up(risk, (*rating, *case), isms)?,
            Self::AsWritten(rating, column) => as_written(risk, (*rating, *column), isms)?,
            Self::Move(rating, likelihood, consequence) => {
                let rated = current(risk, *rating, isms)?;
                rated.position().ok_or(Refusal::GrossFirst)?;
                let moved = rated.with_consequences(rated.consequences.moved_to(*consequence));
                let likelihood = Some(*likelihood);
                rate(risk, *rating, Assessment { likelihood, ..moved }, isms)?;
            }
            Self::Rerate(moved) => rerate(risk, moved, isms)?,
            Self::Judge(likelihood, hit, consequence) => {
                judge(risk, (*likelihood, *hit, *consequence), isms)?;
            }
            Self::JudgeBetween(likelihood, case) => {
                judge(risk, (*likelihood, case.column(), case.class()), isms)?;
                risk.gross = risk.gross.rounded_up(*case);
            }
            Self::ClearResidual => risk.residual = None,
            Self::Treatment(treatment) => risk.treatment = *treatment,
            Self::Replace(replacement) => avoiding::replace(risk, *replacement, isms)?,
            Self::Tell(people, on) => telling::tell(risk, people, *on)?,
            Self::Untell(who) => telling::untell(risk, who),
            Self::Link(measure) => {
                there(isms, RecordKey::Measure(*measure))?;
                risk.measures.insert(*measure);
            }
            Self::Unlink(measure) => {
                risk.measures.remove(measure);
                sound(risk, isms)?;
            }
            Self::Accept(decision) => accept(risk, decision, isms)?,
            Self::Except(decision) => except(risk, decision, isms)?,
            Self::SecondReader(second) => read_along(risk, second.as_ref())?,
            Self::Withdraw => risk.acceptance = None,
        }
        Ok(())
    }

    /// Whether it hits a process, system or exchange.
    fn hit(&self, isms: &Isms, risk: &mut Risk) -> Result<(), Refusal> {
        match self {
            Self::ToggleProcess(id) => toggle(isms, &mut risk.processes, *id, RecordKey::Process),
            Self::ToggleSystem(id) => toggle(isms, &mut risk.systems, *id, RecordKey::System),
            Self::ToggleExchange(id) => {
                let before = risk.clone();
                toggle(isms, &mut risk.exchanges, *id, RecordKey::Exchange)?;
                avoiding::fit(risk)?;
                avoiding::stays_named(&before, risk)
            }
            _ => Ok(()),
        }
    }

    pub(super) fn action(&self) -> &'static str {
        match self {
            Self::Relevance(..) => "risk-relevance",
            Self::Likelihood(Rating::Gross, _) => "risk-likelihood",
            Self::Likelihood(Rating::Residual, _) => "residual-likelihood",
            Self::Consequence(Rating::Gross, ..) => "risk-consequence",
            Self::Consequence(Rating::Residual, ..) => "residual-consequence",
            Self::Vulnerability(_) => "risk-vulnerability",
            Self::RoundUp(Rating::Gross, _) | Self::AsWritten(Rating::Gross, _) => "risk-round-up",
            Self::RoundUp(..) | Self::AsWritten(..) => "residual-round-up",
            Self::Judge(..) | Self::JudgeBetween(..) => "risk-judge",
            Self::Move(Rating::Gross, ..) => "risk-move",
            Self::Move(Rating::Residual, ..) => "residual-move",
            Self::Rerate(moved) => moved.action(),
            Self::ClearResidual => "residual-clear",
            Self::Treatment(_) => "risk-treatment",
            Self::Replace(_) => "risk-replace",
            Self::Tell(..) => "risk-tell",
            Self::Untell(_) => "risk-untell",
            Self::Link(_) => "risk-link",
            Self::Unlink(_) => "risk-unlink",
            Self::Accept(_) => "risk-accept",
            Self::Except(_) => "risk-except",
            Self::SecondReader(_) => "risk-second-reader",
            Self::Withdraw => "risk-withdraw",
            _ => "risk",
        }
    }
}

/// Chooses a sentence of one column, which is no case between two.
fn choose(
    risk: &mut Risk,
    (rating, column, consequence): (Rating, Affected, Consequence),
    isms: &Isms,
) -> Result<(), Refusal> {
    let rated = current(risk, rating, isms)?;
    let consequences = rated.consequences.with(column, Some(consequence));
    let mut rated = rated.with_consequences(consequences);
    rated.rounded = rated.rounded.with(column, None);
    rate(risk, rating, rated, isms)
}

/// Brings a rating to another cell.
fn rerate(risk: &mut Risk, moved: &Rerating, isms: &Isms) -> Result<(), Refusal> {
    let rated = current(risk, moved.rating, isms)?;
    rated.position().ok_or(Refusal::GrossFirst)?;
    fitting(&moved.reason)?;
    let likelihood = Some(moved.likelihood);
    let rated = rated.with_consequences(moved.consequences(rated.consequences));
    rate(risk, moved.rating, Assessment { likelihood, ..rated }, isms)
}

/// Judges a risk in one go.
fn judge(
    risk: &mut Risk,
    (likelihood, hit, consequence): (Likelihood, Affected, Consequence),
    isms: &Isms,
) -> Result<(), Refusal> {
    let rated = current(risk, Rating::Gross, isms)?;
    let consequences = rated.consequences.judged(hit, consequence);
    // Why it plays a part here may have been said before.
    if risk.relevance != Relevance::Relevant {
        answer(risk, Relevance::Relevant, "")?;
    }
    let mut judged = rated.with_consequences(consequences);
    // A sentence was chosen, and not a case between two.
    judged.rounded = judged.rounded.with(hit, None);
    let rated = Assessment { likelihood: Some(likelihood), ..judged };
    rate(risk, Rating::Gross, rated, isms)
}

/// Rounds a column up to the class of a case that lies between two sentences.
fn round_up(
    risk: &mut Risk,
    (rating, case): (Rating, Between),
    isms: &Isms,
) -> Result<(), Refusal> {
    let rated = current(risk, rating, isms)?;
    rate(risk, rating, rated.rounded_up(case), isms)
}

/// Takes back that a column was rounded up; its class stays.
fn as_written(
    risk: &mut Risk,
    (rating, column): (Rating, Affected),
    isms: &Isms,
) -> Result<(), Refusal> {
    let mut rated = current(risk, rating, isms)?;
    rated.rounded = rated.rounded.with(column, None);
    rate(risk, rating, rated, isms)
}

fn set_text(risk: &mut Risk, field: RiskText, text: &str) -> Result<(), Refusal> {
    match field {
        RiskText::Title => risk.title = named(text)?,
        RiskText::Vulnerability => risk.vulnerability = fitting(text)?,
        RiskText::Owner => risk.owner = fitting(text)?,
        RiskText::TreatmentNote => risk.treatment_note = fitting(text)?,
        RiskText::Breach => risk.breach = fitting(text)?,
        RiskText::PolicyNumber => risk.policy_number = fitting(text)?,
        RiskText::NotCovered => risk.not_covered = fitting(text)?,
        RiskText::Awareness => risk.awareness = fitting(text)?,
        RiskText::Told => risk.told = fitting(text)?,
    }
    Ok(())
}

/// The answer to "Speelt dit bij u?"; a no is only taken with its reason.
fn answer(risk: &mut Risk, relevance: Relevance, reason: &str) -> Result<(), Refusal> {
    if relevance == Relevance::NotRelevant && reason.trim().is_empty() {
        return Err(Refusal::ReasonNeeded);
    }
    risk.relevance = relevance;
    risk.relevance_reason = fitting(reason)?;
    Ok(())
}

/// The rating to change, under the criteria in use. A residual rating begins as a copy of
/// the gross one: whoever changes one thing does not have to choose the other three again.
fn current(risk: &Risk, rating: Rating, isms: &Isms) -> Result<Assessment, Refusal> {
    let criteria = isms.criteria_in_use().id;
    let rated = match rating {
        Rating::Gross => risk.gross,
        Rating::Residual => {
            risk.gross.position().ok_or(Refusal::GrossFirst)?;
            risk.residual.unwrap_or(risk.gross)
        }
    };
    Ok(Assessment { criteria, ..rated })
}

/// Writes a rating. A gross rating that leaves the residual one impossible takes that one
/// away, to be chosen anew; an impossible residual rating is refused.
fn rate(risk: &mut Risk, rating: Rating, rated: Assessment, isms: &Isms) -> Result<(), Refusal> {
    match rating {
        Rating::Gross => {
            risk.gross = rated;
            settle_residual(risk, isms);
            Ok(())
        }
        Rating::Residual => {
            risk.residual = Some(rated);
            sound(risk, isms)
        }
    }
}

/// Takes the residual rating away where it can no longer be.
pub(super) fn settle_residual(risk: &mut Risk, isms: &Isms) {
    if sound(risk, isms).is_err() {
        risk.residual = None;
    }
}

/// The rules between the two ratings (product.md): never above gross, and below it only
/// with a linked measure. Both are held against one table, that of the residual rating:
/// levels of two versions of the criteria cannot be compared.
///
/// # Errors
/// [`Refusal::GrossFirst`], [`Refusal::ResidualAboveGross`], [`Refusal::ResidualNeedsMeasure`].
pub fn sound(risk: &Risk, isms: &Isms) -> Result<(), Refusal> {
    let Some(rated) = risk.residual else { return Ok(()) };
    let Some(residual) = rated.level(isms) else { return Ok(()) };
    let gross = risk.gross_by_criteria_of(rated).level(isms).ok_or(Refusal::GrossFirst)?;
    if residual > gross {
        return Err(Refusal::ResidualAboveGross);
    }
    if residual < gross && risk.measures.is_empty() {
        return Err(Refusal::ResidualNeedsMeasure);
    }
    Ok(())
}
