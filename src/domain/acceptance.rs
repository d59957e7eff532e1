//! Living with what is left: the three conditions, the decision, and whether it still
//! holds (NEN 7512:2015 ch. 5; NEN 7510-1:2024, 6.1.3 f).

use crate::domain::Isms;
use crate::domain::avoidance::Avoidance;
use crate::domain::avoidance::Replaced;
use crate::domain::calendar::months_after;
use crate::domain::control::ControlNumber;
use crate::domain::evidence::Proofs;
use crate::domain::evidence::content::ContentHash;
use crate::domain::id::EvidenceId;
use crate::domain::id::ExchangeId;
use crate::domain::id::MeasureId;
use crate::domain::id::SupplierId;
use crate::domain::id::SystemId;
use crate::domain::inventory::Supplier;
use crate::domain::measure::Measure;
use crate::domain::measure::MeasureStatus;
use crate::domain::people;
use crate::domain::risk::Assessment;
use crate::domain::risk::Risk;
use crate::domain::risk::Treatment;
use crate::domain::scale::Level;
use jiff::civil::Date;
use serde::Deserialize;
use serde::Serialize;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// The practice owner's decision to accept a residual risk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acceptance {
    /// Who decided.
    pub by: String,
    /// When.
    pub on: Date,
    /// Why.
    pub reason: String,
    /// When it is looked at again; at most [`REVIEW_MONTHS`] later.
    pub review_on: Date,
    /// What it was given for. When the risk no longer looks like this, it is stale.
    pub given_for: AcceptedState,
    /// Who else has read it; `None` while nobody has.
    #[serde(default)]
    pub second: Option<SecondReader>,
}

/// A second pair of eyes on a decision (NEN 7510-1:2024, 9.2; norm.md §1.5).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecondReader {
    /// Who; not the one who decided.
    pub by: String,
    /// When; not before the decision.
    pub on: Date,
}

impl Acceptance {
    /// Whether it may stand for a risk that stays high: an exception that is looked at again
    /// within [`EXCEPTION_MONTHS`], decided by the owner or the deputy.
    pub fn may_be_exception(&self, isms: &Isms) -> bool {
        self.review_on <= months_after(self.on, EXCEPTION_MONTHS) && decides(&self.by, isms)
    }
}

/// Whether a name is that of the owner or the deputy, who alone may live with a high risk.
pub fn decides(name: &str, isms: &Isms) -> bool {
    let practice = &isms.practice;
    people::is_same(name, &practice.owner) || people::is_same(name, &practice.deputy)
}

/// At most this many months until a high risk that was accepted as an exception is looked at
/// again (our own rule, norm.md §6.5).
pub const EXCEPTION_MONTHS: i32 = 3;

/// Everything an acceptance rests on. Where a rating was rounded up is no part of it: the
/// class is the same, whichever sentence led to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AcceptedState {
    /// The risk without measures, with its criteria version.
    pub gross: Assessment,
    /// The risk with measures, with its criteria version.
    pub residual: Option<Assessment>,
    /// How it was treated.
    pub treatment: Option<Treatment>,
    /// The linked measures and how far each was.
    pub measures: BTreeMap<MeasureId, MeasureStatus>,
    /// What showed those measures, by its SHA-256; `None` in a decision of before that was
    /// kept, which then does not rest on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<BTreeSet<ContentHash>>,
    /// What had come in the place of what is avoided; `None` of a risk that is treated
    /// otherwise, and in a decision of before that was kept, which then does not rest on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaced: Option<Replaced>,
}

/// At most this many months until an accepted risk is looked at again (our own rule,
/// norm.md §6.5).
pub const REVIEW_MONTHS: i32 = 12;

/// Why a residual risk may not be accepted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Objection {
    /// Likelihood or consequences are not all chosen, so its level is not known.
    Incomplete,
    /// A prescribed control is not carried out by any measure.
    PrescribedMeasure(ControlNumber),
    /// What is left is higher than the practice's own criteria allow.
    OutsideCriteria,
    /// A law or contract would be broken; the text says which.
    LawOrContract(String),
    /// What is avoided hangs on an exchange, and it is not said what comes in its place.
    ReplacementUnnamed,
    /// The exchange that comes in the place of what is avoided is not wholly classed.
    ReplacementUnclassified(ExchangeId),
}

impl Objection {
    /// The code in the open format.
    pub fn code(&self) -> String {
        match self {
            Self::Incomplete => "incomplete".to_owned(),
            Self::PrescribedMeasure(control) => format!("prescribed_measure:{control}"),
            Self::OutsideCriteria => "outside_criteria".to_owned(),
            Self::LawOrContract(what) => format!("law_or_contract:{what}"),
            Self::ReplacementUnnamed => "replacement_unnamed".to_owned(),
            Self::ReplacementUnclassified(exchange) => {
                format!("replacement_unclassified:{}", exchange.0)
            }
        }
    }
}

/// Whether an acceptance still holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AcceptanceState {
    /// Nobody has decided.
    None,
    /// It holds.
    Valid,
    /// Something it rested on has changed: decide again (*opnieuw accorderen*).
    Stale,
    /// It holds no longer: its review date is past.
    Expired,
}

/// All that stands in the way of accepting a risk; none means it may be accepted. The
/// three conditions: prescribed measures in place, within the own criteria, no law or
/// contract broken; and what is avoided must count as avoided.
pub fn objections(risk: &Risk, isms: &Isms) -> Vec<Objection> {
    let mut found = Vec::new();
    if risk.gross_level(isms).is_none() || risk.residual_level(isms).is_none() {
        found.push(Objection::Incomplete);
    }
    found.extend(missing_controls(risk, isms).into_iter().map(Objection::PrescribedMeasure));
    if risk.residual_level(isms).is_some_and(|level| !is_within_criteria(level)) {
        found.push(Objection::OutsideCriteria);
    }
    found.extend(breaches(risk, isms).into_iter().map(Objection::LawOrContract));
    found.extend(match risk.avoidance(isms) {
        Some(Avoidance::Unnamed) => Some(Objection::ReplacementUnnamed),
        Some(Avoidance::Unclassified(exchange)) => {
            Some(Objection::ReplacementUnclassified(exchange))
        }
        Some(Avoidance::Done) | None => None,
    });
    found
}

/// Whether a level is within the practice's own criteria: whatever is not high may be lived
/// with, once the other conditions hold.
pub fn is_within_criteria(level: Level) -> bool {
    level < Level::High
}

/// The prescribed controls for this risk that no measure carries out, and those of its own
/// measures that are prescribed and not carried out yet.
pub fn missing_controls(risk: &Risk, isms: &Isms) -> BTreeSet<ControlNumber> {
    missing_of(risk, isms, |control| is_carried_out(control, isms))
}

fn missing_of(
    risk: &Risk,
    isms: &Isms,
    is_carried_out: impl Fn(&ControlNumber) -> bool,
) -> BTreeSet<ControlNumber> {
    let linked = || risk.measures.iter().filter_map(|id| isms.measures.get(id));
    let controls = linked().flat_map(|measure| &measure.controls);
    let required = risk.prescribed.iter().chain(controls.filter(|control| control.is_prescribed()));
    let open = linked().filter(|measure| measure.status != MeasureStatus::Implemented);
    let missing = required.filter(|control| !is_carried_out(control)).cloned();
    missing.chain(open.filter_map(Measure::prescribed_control)).collect()
}

/// Whether some measure for this control is carried out, for whichever risk.
fn is_carried_out(control: &ControlNumber, isms: &Isms) -> bool {
    isms.measures.values().any(|measure| {
        measure.status == MeasureStatus::Implemented && measure.controls.contains(control)
    })
}

/// The laws and contracts that are broken: what the practice says itself, and a required
/// processing agreement that is known not to be there with a supplier this risk runs by.
fn breaches(risk: &Risk, isms: &Isms) -> Vec<String> {
    let mut found = Vec::new();
    if !risk.breach.trim().is_empty() {
        found.push(risk.breach.trim().to_owned());
    }
    let by_system = risk.systems.iter().filter_map(|id| isms.systems.get(id)?.supplier);
    let by_exchange = risk
        .exchanges
        .iter()
        .filter_map(|id| isms.exchanges.get(id))
        .flat_map(|exchange| exchange.suppliers.iter().copied());
    let suppliers: BTreeSet<_> = by_system.chain(by_exchange).collect();
    let broken = suppliers
        .iter()
        .filter_map(|id| isms.suppliers.get(id))
        .filter(|supplier| supplier.breaks_law());
    found.extend(broken.map(|supplier| supplier.name.clone()));
    found
}

/// What stands in the way of accepting risks, looked up once for a whole document: whoever
/// looks at all risks need not look through all measures for each.
pub struct Grounds<'a> {
    isms: &'a Isms,
    /// Controls that some measure carries out.
    carried_out: BTreeSet<&'a ControlNumber>,
    /// Measures that are an objection against every risk they are linked to, by number.
    open: Vec<MeasureId>,
    /// Systems and exchanges at a supplier where a law is broken, by number.
    unlawful: (Vec<SystemId>, Vec<ExchangeId>),
    /// What shows each measure.
    proofs: Proofs,
}

impl<'a> Grounds<'a> {
    /// Looks through the measures, systems and exchanges of a document.
    pub fn of(isms: &'a Isms) -> Self {
        let done = isms.measures.values().filter(|it| it.status == MeasureStatus::Implemented);
        let carried_out: BTreeSet<_> = done.flat_map(|measure| &measure.controls).collect();
        let is_open = |measure: &&Measure| {
            let lacks =
                |control: &ControlNumber| !carried_out.contains(control) && control.is_prescribed();
            measure.controls.iter().any(lacks)
                || measure.status != MeasureStatus::Implemented && measure.is_prescribed()
        };
        let open = isms.measures.values().filter(is_open).map(|measure| measure.id).collect();
        let breaks = |id: &SupplierId| isms.suppliers.get(id).is_some_and(Supplier::breaks_law);
        let systems = isms.systems.values().filter(|own| own.supplier.as_ref().is_some_and(breaks));
        let exchanges = isms.exchanges.values().filter(|own| own.suppliers.iter().any(breaks));
        let unlawful = (systems.map(|own| own.id).collect(), exchanges.map(|own| own.id).collect());
        Self { isms, carried_out, open, unlawful, proofs: Proofs::of(isms) }
    }

    /// The document they were looked up in.
    pub const fn isms(&self) -> &'a Isms {
        self.isms
    }

    /// The prescribed controls that nothing carries out; the same as [`missing_controls`].
    pub fn missing(&self, risk: &Risk) -> BTreeSet<ControlNumber> {
        missing_of(risk, self.isms, |control| self.carried_out.contains(control))
    }

    /// Whether nothing stands in the way: as [`objections`] of that risk without any.
    fn allow(&self, risk: &Risk) -> bool {
        let level = risk.residual_level(self.isms);
        let (systems, exchanges) = &self.unlawful;
        let excepted =
            || risk.acceptance.as_ref().is_some_and(|given| given.may_be_exception(self.isms));
        level.is_some_and(|level| is_within_criteria(level) || excepted())
            && risk.gross_level(self.isms).is_some()
            && risk.breach.trim().is_empty()
            && !risk.awaits_replacement(self.isms)
            && !risk.measures.iter().any(|id| self.open.binary_search(id).is_ok())
            && risk.prescribed.iter().all(|control| self.carried_out.contains(control))
            && !systems.iter().any(|id| risk.systems.contains(id))
            && !exchanges.iter().any(|id| risk.exchanges.contains(id))
    }

    /// Whether the acceptance of a risk holds on a day; the same as [`state`].
    pub fn state(&self, risk: &Risk, today: Date) -> AcceptanceState {
        let rests = |given: &AcceptedState| rests(given, risk, (self.isms, &self.proofs));
        held(risk, today, (rests, || self.allow(risk)))
    }
}

/// Whether a risk still is what an acceptance was given for: as [`state_of`] it, without
/// writing that down.
fn rests(given_for: &AcceptedState, risk: &Risk, (isms, proofs): (&Isms, &Proofs)) -> bool {
    let status = |id: &MeasureId| Some((*id, isms.measures.get(id)?.status));
    let then = given_for.measures.iter().map(|(id, status)| (*id, *status));
    given_for.gross == risk.gross.unexplained()
        && given_for.residual == risk.residual.map(Assessment::unexplained)
        && given_for.treatment == risk.treatment
        && risk.measures.iter().filter_map(status).eq(then)
        && given_for.replaced.is_none_or(|then| risk.replaced() == Some(then))
        && given_for.evidence.as_ref().is_none_or(|then| *then == proofs.of_risk(risk))
}

/// What an acceptance given now would rest on.
pub fn state_of(risk: &Risk, isms: &Isms) -> AcceptedState {
    let status = |id: &MeasureId| Some((*id, isms.measures.get(id)?.status));
    AcceptedState {
        gross: risk.gross.unexplained(),
        residual: risk.residual.map(Assessment::unexplained),
        treatment: risk.treatment,
        measures: risk.measures.iter().filter_map(status).collect(),
        evidence: Some(Proofs::of(isms).of_risk(risk)),
        replaced: risk.replaced(),
    }
}

/// Whether the acceptance of a risk holds on a day.
pub fn state(risk: &Risk, isms: &Isms, today: Date) -> AcceptanceState {
    let rests = |given: &AcceptedState| rests(given, risk, (isms, &Proofs::of(isms)));
    let may_be = || match (&objections(risk, isms)[..], &risk.acceptance) {
        ([], _) => true,
        ([Objection::OutsideCriteria], Some(given)) => given.may_be_exception(isms),
        _ => false,
    };
    held(risk, today, (rests, may_be))
}

/// The same, where `rests` tells whether the risk still is what it was decided about, and
/// `may_be` whether nothing stands in the way; only asked when all the rest still holds.
fn held(
    risk: &Risk,
    today: Date,
    (rests, may_be): (impl Fn(&AcceptedState) -> bool, impl Fn() -> bool),
) -> AcceptanceState {
    match &risk.acceptance {
        None => AcceptanceState::None,
        Some(acceptance) if !rests(&acceptance.given_for) => AcceptanceState::Stale,
        // A decision that is still to be taken holds no more than one that fell away.
        Some(acceptance) if acceptance.on > today => AcceptanceState::Stale,
        Some(acceptance) if acceptance.review_on < today => AcceptanceState::Expired,
        Some(_) if !may_be() => AcceptanceState::Stale,
        Some(_) => AcceptanceState::Valid,
    }
}

/// Something that is not what it was when a risk was accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// The risk without measures was judged otherwise, or by other criteria.
    Gross,
    /// So was what is left of it.
    Residual,
    /// It is treated otherwise.
    Treatment,
    /// Something else comes in the place of what is avoided.
    Replaced,
    /// A measure came to it.
    MeasureAdded(MeasureId),
    /// A measure went from it.
    MeasureGone(MeasureId),
    /// A measure is not as far as it was, or further.
    MeasureStatus(MeasureId),
    /// A piece of evidence came to its measures, or its words are others.
    EvidenceAdded(EvidenceId),
    /// So many pieces of evidence went from its measures, or had other words.
    EvidenceGone(usize),
}

/// What has changed in a risk since it was accepted; nothing where nobody did.
pub fn changed_since(risk: &Risk, isms: &Isms) -> Vec<Since> {
    let Some(given) = &risk.acceptance else { return Vec::new() };
    let (then, now) = (&given.given_for, state_of(risk, isms));
    let mut found = Vec::new();
    found.extend((then.gross != now.gross).then_some(Since::Gross));
    found.extend((then.residual != now.residual).then_some(Since::Residual));
    let treats_otherwise = then.treatment != now.treatment;
    found.extend(treats_otherwise.then_some(Since::Treatment));
    let replaces_otherwise = then.replaced.is_some() && then.replaced != now.replaced;
    found.extend((replaces_otherwise && !treats_otherwise).then_some(Since::Replaced));
    for (id, status) in &now.measures {
        match then.measures.get(id) {
            None => found.push(Since::MeasureAdded(*id)),
            Some(before) if before != status => found.push(Since::MeasureStatus(*id)),
            Some(_) => {}
        }
    }
    let gone = then.measures.keys().filter(|id| !now.measures.contains_key(id));
    found.extend(gone.map(|id| Since::MeasureGone(*id)));
    if let (Some(then), Some(now)) = (&then.evidence, &now.evidence) {
        let pieces = isms.evidence.values();
        let is_new = |hash: &ContentHash| now.contains(hash) && !then.contains(hash);
        let serves = |measures: &BTreeSet<MeasureId>| !measures.is_disjoint(&risk.measures);
        let added = pieces.filter(|piece| is_new(&piece.sha256) && serves(&piece.measures));
        found.extend(added.map(|piece| Since::EvidenceAdded(piece.id)));
        let gone = then.difference(now).count();
        found.extend((gone > 0).then_some(Since::EvidenceGone(gone)));
    }
    found
}
