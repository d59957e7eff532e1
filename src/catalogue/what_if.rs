//! Trying measures out: which there are to try, and what the document would look like with
//! some of them carried out. Nothing of it is kept; effort and effect are our own estimates.

use crate::catalogue::Catalogue;
use crate::catalogue::proposals;
use crate::catalogue::proposals::Effect;
use crate::catalogue::proposals::Own;
use crate::catalogue::takes::Euros;
use crate::catalogue::takes::Takes;
use crate::domain::Isms;
use crate::domain::id::MeasureId;
use crate::domain::id::RiskId;
use crate::domain::measure::Measure;
use crate::domain::measure::MeasureStatus;
use crate::domain::record::Record;
use crate::domain::risk::Assessment;
use crate::domain::risk::Risk;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// A measure to try out.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trial {
    /// One of the practice that is not carried out yet.
    Own(MeasureId),
    /// One of the catalogue that the practice does not have, by its code.
    Listed(String),
}

/// A measure to try out, with what it takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Which.
    pub trial: Trial,
    /// What is done.
    pub title: String,
    /// The risks that have it already.
    pub linked: BTreeSet<RiskId>,
    /// The risks it is proposed for.
    pub proposed: BTreeSet<RiskId>,
    /// What it takes, as far as anybody estimated it.
    pub takes: Takes,
}

impl Candidate {
    fn new(trial: Trial, title: &str, takes: Takes) -> Self {
        Self {
            trial,
            title: title.to_owned(),
            linked: BTreeSet::new(),
            proposed: BTreeSet::new(),
            takes,
        }
    }

    /// All risks it is for.
    pub fn risks(&self) -> BTreeSet<RiskId> {
        self.linked.union(&self.proposed).copied().collect()
    }
}

/// The measures to try out: those of the practice that are not carried out, and what the
/// catalogue proposes for its risks. What helps against most risks comes first.
pub fn candidates(catalogue: &Catalogue, isms: &Isms) -> Vec<Candidate> {
    let mut found: BTreeMap<Trial, Candidate> = BTreeMap::new();
    let open = |id: &MeasureId| {
        isms.measures.get(id).filter(|own| own.status != MeasureStatus::Implemented)
    };
    let own = |own: &Measure| {
        let takes = Takes::of(catalogue, own);
        Candidate::new(Trial::Own(own.id), &own.title, takes)
    };
    let measures = Own::of(isms);
    for risk in isms.relevant_risks() {
        for measure in risk.measures.iter().filter_map(open) {
            let new = || own(measure);
            let entry = found.entry(Trial::Own(measure.id)).or_insert_with(new);
            entry.linked.insert(risk.id);
        }
        for proposal in measures.proposals(catalogue, risk) {
            let entry = if let Some(id) = proposal.existing {
                let Some(measure) = open(&id) else { continue };
                found.entry(Trial::Own(id)).or_insert_with(|| own(measure))
            } else {
                let listed = proposal.measure;
                let trial = Trial::Listed(listed.code.clone());
                let takes = Takes::listed(listed);
                let new = || Candidate::new(trial.clone(), &listed.title_nl, takes);
                found.entry(trial.clone()).or_insert_with(new)
            };
            entry.proposed.insert(risk.id);
        }
    }
    let mut found: Vec<_> = found.into_values().collect();
    found.sort_by_key(|one| std::cmp::Reverse(one.linked.len() + one.proposed.len()));
    found
}

/// The document as it would be with some measures carried out, and the risks that some of
/// them are for but that stay, since others of their measures are still to be done.
pub fn tried(catalogue: &Catalogue, isms: &Isms, on: &[&Candidate]) -> (Isms, BTreeSet<RiskId>) {
    let mut then = isms.clone();
    let mut newly: BTreeSet<RiskId> = BTreeSet::new();
    let mut meant: BTreeSet<RiskId> = BTreeSet::new();
    for candidate in on {
        let Some(id) = carry_out(catalogue, &mut then, &candidate.trial) else { continue };
        meant.extend(candidate.risks());
        newly.extend(&candidate.proposed);
        for risk in candidate.risks() {
            if let Some(risk) = then.risks.get_mut(&risk) {
                risk.measures.insert(id);
            }
        }
    }
    let is_done = |id: &MeasureId| {
        then.measures.get(id).is_some_and(|own| own.status == MeasureStatus::Implemented)
    };
    let risks = meant.iter().filter_map(|id| then.risks.get(id));
    let (done, waiting): (Vec<_>, Vec<_>) =
        risks.partition(|risk| risk.measures.iter().all(is_done));
    let waiting = waiting.into_iter().map(|risk| risk.id).collect();
    let left = |risk: &Risk| {
        // A goal of the practice's own goes before our estimate, as long as nothing is added.
        let is_own = risk.residual.is_some() && !newly.contains(&risk.id);
        let left = if is_own { None } else { expected(catalogue, &then, risk) };
        left.map(|left| (risk.id, left))
    };
    let left: Vec<_> = done.into_iter().filter_map(left).collect();
    for (id, left) in left {
        if let Some(risk) = then.risks.get_mut(&id) {
            risk.residual = Some(left);
        }
    }
    (then, waiting)
}

/// Carries a measure out in a document that is only thought of; gives its number there.
fn carry_out(catalogue: &Catalogue, then: &mut Isms, trial: &Trial) -> Option<MeasureId> {
    let mut measure = match trial {
        Trial::Own(id) => then.measures.get(id)?.clone(),
        Trial::Listed(code) => {
            let mut new = catalogue.measure(code)?.to_record();
            new.id = MeasureId(then.issued.measure + 1);
            new
        }
    };
    measure.status = MeasureStatus::Implemented;
    let id = measure.id;
    then.put(Record::Measure(measure));
    Some(id)
}

/// What is expected to be left of a risk with all its measures: by the strongest of them, and
/// never more than the practice expects itself. `None` where nothing tells.
fn expected(catalogue: &Catalogue, then: &Isms, risk: &Risk) -> Option<Assessment> {
    if proposals::expected_effect(catalogue, then, risk) == Effect::default() {
        return None;
    }
    let (likelihood, consequence) = proposals::expected_residual(catalogue, then, risk)?;
    let own = risk.residual.and_then(Assessment::position);
    let likelihood = own.map_or(likelihood, |own| own.0.min(likelihood));
    let consequence = own.map_or(consequence, |own| own.1.min(consequence));
    let left = risk.gross.with_consequences(risk.gross.consequences.moved_to(consequence));
    Some(Assessment { likelihood: Some(likelihood), ..left })
}

/// What some measures take together, part by part; `None` where nobody knows of any.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Together {
    /// Time the first time, in minutes, from and up to.
    pub minutes_once: Option<(u32, u32)>,
    /// Time a year, the same.
    pub minutes_yearly: Option<(u32, u32)>,
    /// Euros the first time, from and up to.
    pub euros_once: Option<Euros>,
    /// Euros a year, the same.
    pub euros_yearly: Option<Euros>,
    /// Of how many nobody knows the time or the money.
    pub unknown: usize,
}

impl Together {
    /// What some measures take: an estimate of time may be a quarter too much or half too
    /// little.
    pub fn of(on: &[&Candidate]) -> Self {
        let minutes = |part: fn(&Takes) -> Option<u32>| {
            let all = on.iter().filter_map(|one| part(&one.takes)).reduce(u32::saturating_add)?;
            Some((all - all / 4, all.saturating_add(all / 2)))
        };
        let euros = |part: fn(&Takes) -> Option<Euros>| {
            let known = on.iter().filter_map(|one| part(&one.takes));
            known.reduce(|(least, most), (more_least, more_most)| {
                let most = most.zip(more_most).map(|(one, other)| one.saturating_add(other));
                (least.saturating_add(more_least), most)
            })
        };
        let lacks =
            |one: &&&Candidate| one.takes.minutes().is_none() || one.takes.euros().is_none();
        Self {
            minutes_once: minutes(|takes| takes.minutes_once),
            minutes_yearly: minutes(|takes| takes.minutes_yearly),
            euros_once: euros(|takes| takes.euros_once),
            euros_yearly: euros(|takes| takes.euros_yearly),
            unknown: on.iter().filter(lacks).count(),
        }
    }
}
