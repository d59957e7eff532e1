//! What the catalogue proposes for a risk: measures, and what they may be expected to bring.
//! It only proposes; the practice decides.

use crate::catalogue::Catalogue;
use crate::catalogue::measure::CatalogueMeasure;
use crate::domain::Isms;
use crate::domain::acceptance;
use crate::domain::acceptance::Grounds;
use crate::domain::control::ControlNumber;
use crate::domain::id::MeasureId;
use crate::domain::measure::Measure;
use crate::domain::risk::Risk;
use crate::domain::scale::Consequence;
use crate::domain::scale::Likelihood;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// A measure that may help against a risk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal<'a> {
    /// The measure.
    pub measure: &'a CatalogueMeasure,
    /// The practice's own record of it, when it has one: then it need only be linked.
    pub existing: Option<MeasureId>,
    /// The prescribed control it is proposed for, when it is not one of the usual measures
    /// against this threat.
    pub for_control: Option<ControlNumber>,
}

/// By how many classes a risk may be expected to fall.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Effect {
    /// Classes of likelihood.
    pub likelihood_steps: u8,
    /// Classes of consequence.
    pub consequence_steps: u8,
}

/// The measures to consider for a risk, prescribed ones first and otherwise the most
/// important first. What is linked already is left out. A prescribed control that none of
/// the usual measures and no measure of the practice carries out brings its own measure,
/// since the risk could never be accepted without it.
pub fn proposals<'a>(catalogue: &'a Catalogue, isms: &Isms, risk: &Risk) -> Vec<Proposal<'a>> {
    let missing = acceptance::missing_controls(risk, isms);
    let is_served = |control: &ControlNumber| {
        isms.measures.values().any(|measure| measure.controls.contains(control))
    };
    proposed(catalogue, (risk, missing), is_served, |measure| existing(isms, measure))
}

/// The measures of a document, looked up once: whoever proposes for all risks need not look
/// through all measures for each.
pub struct Own<'a> {
    grounds: Grounds<'a>,
    by_code: BTreeMap<&'a str, MeasureId>,
    served: BTreeSet<&'a ControlNumber>,
}

impl<'a> Own<'a> {
    /// Looks through the measures of a document.
    pub fn of(isms: &'a Isms) -> Self {
        let mut by_code = BTreeMap::new();
        for own in isms.measures.values() {
            if let Some(code) = own.catalogue.as_deref() {
                by_code.entry(code).or_insert(own.id);
            }
        }
        let served = isms.measures.values().flat_map(|measure| &measure.controls).collect();
        Self { grounds: Grounds::of(isms), by_code, served }
    }

    /// The same as [`proposals`].
    pub fn proposals<'c>(&self, catalogue: &'c Catalogue, risk: &Risk) -> Vec<Proposal<'c>> {
        let missing = self.grounds.missing(risk);
        let is_served = |control: &ControlNumber| self.served.contains(control);
        let existing = |measure: &CatalogueMeasure| self.by_code.get(&*measure.code).copied();
        proposed(catalogue, (risk, missing), is_served, existing)
    }
}

fn proposed<'a>(
    catalogue: &'a Catalogue,
    (risk, missing): (&Risk, BTreeSet<ControlNumber>),
    is_served: impl Fn(&ControlNumber) -> bool,
    existing: impl Fn(&CatalogueMeasure) -> Option<MeasureId>,
) -> Vec<Proposal<'a>> {
    let usual: Vec<_> =
        risk.threat.iter().flat_map(|threat| catalogue.measures_for(threat)).collect();
    let served = |control: &ControlNumber| {
        usual.iter().any(|measure| measure.controls.contains(control)) || is_served(control)
    };
    let unserved = missing.into_iter().filter(|control| !served(control));
    let extra =
        unserved.filter_map(|control| Some((measure_for(catalogue, &control)?, Some(control))));
    let mut found: Vec<Proposal<'a>> = Vec::new();
    for (measure, for_control) in usual.iter().map(|measure| (*measure, None)).chain(extra) {
        let existing = existing(measure);
        let linked = existing.is_some_and(|id| risk.measures.contains(&id));
        let twice = found.iter().any(|proposal| proposal.measure.code == measure.code);
        if !linked && !twice {
            found.push(Proposal { measure, existing, for_control });
        }
    }
    found.sort_by_key(|proposal| !proposal.measure.prescribed);
    found
}

/// The practice's own record of a measure from the catalogue.
pub fn existing(isms: &Isms, measure: &CatalogueMeasure) -> Option<MeasureId> {
    let own = isms.measures.values().find(|own| own.catalogue.as_deref() == Some(&measure.code))?;
    Some(own.id)
}

/// What the measures linked to a risk may be expected to bring. The strongest counts for
/// each axis: measures against one threat overlap, so their steps are never added up.
pub fn expected_effect(catalogue: &Catalogue, isms: &Isms, risk: &Risk) -> Effect {
    let linked = risk.measures.iter().filter_map(|id| isms.measures.get(id));
    linked.map(|own| effect(catalogue, own)).fold(Effect::default(), |all, one| Effect {
        likelihood_steps: all.likelihood_steps.max(one.likelihood_steps),
        consequence_steps: all.consequence_steps.max(one.consequence_steps),
    })
}

/// What one measure may be expected to bring: as the practice judged, else as the catalogue
/// proposes; nothing for one of the practice's own that was not judged.
pub fn effect(catalogue: &Catalogue, own: &Measure) -> Effect {
    let listed = own.catalogue.as_deref().and_then(|code| catalogue.measure(code));
    match (&own.effect, listed) {
        (Some(judged), _) => Effect {
            likelihood_steps: judged.likelihood_steps,
            consequence_steps: judged.consequence_steps,
        },
        (None, Some(listed)) => Effect {
            likelihood_steps: listed.likelihood_steps,
            consequence_steps: listed.consequence_steps,
        },
        (None, None) => Effect::default(),
    }
}

/// Where a risk may be expected to stand on the map with its linked measures; `None` while
/// the risk itself is not rated.
pub fn expected_residual(
    catalogue: &Catalogue,
    isms: &Isms,
    risk: &Risk,
) -> Option<(Likelihood, Consequence)> {
    let (likelihood, consequence) = risk.gross.position()?;
    let effect = expected_effect(catalogue, isms, risk);
    let lower = |rank: usize, steps: u8| rank.saturating_sub(usize::from(steps));
    let likelihood = Likelihood::ALL.get(lower(likelihood.rank(), effect.likelihood_steps))?;
    let consequence = Consequence::ALL.get(lower(consequence.rank(), effect.consequence_steps))?;
    Some((*likelihood, *consequence))
}

/// The measure that carries out a prescribed control: a prescribed one where there is one.
fn measure_for<'a>(
    catalogue: &'a Catalogue,
    control: &ControlNumber,
) -> Option<&'a CatalogueMeasure> {
    let carrying =
        || catalogue.measures.iter().filter(|measure| measure.controls.contains(control));
    carrying().find(|measure| measure.prescribed).or_else(|| carrying().next())
}
