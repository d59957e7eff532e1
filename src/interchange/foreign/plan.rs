//! The risks of another register held against the document: which come in, which are there
//! already, and what cannot come along.
//!
//! # Which risk is the same
//! A risk is the same when it has the same title and the same text; where the register gives
//! no text, the title alone decides. What was kept as text under it does not count, nor do
//! its ratings: whoever rated the risk here since then keeps that. So a register that is read
//! twice changes nothing. A risk with the same title and another text comes in beside it, and
//! is told. Capitals and blanks make no difference. Two rows that are the same risk become one
//! risk with the measures of both. A measure is the same when it has the same title.

use crate::domain::Isms;
use crate::domain::id::CriteriaId;
use crate::domain::id::MeasureId;
use crate::domain::id::RiskId;
use crate::domain::measure::Measure;
use crate::domain::patient_data;
use crate::domain::patient_data::PatientData;
use crate::domain::risk::Assessment;
use crate::domain::risk::Risk;
use crate::edit::LONGEST_TEXT;
use crate::edit::bringing::Bringing;
use crate::edit::bringing::BroughtRisk;
use crate::edit::refusal::Refusal;
use crate::edit::risk::sound;
use crate::interchange::foreign::draft::Draft;
use crate::interchange::foreign::draft::DraftMeasure;
use crate::interchange::foreign::draft::Drafts;
use crate::interchange::foreign::draft::Misread;
use crate::interchange::foreign::draft::Rated;
use crate::interchange::foreign::values::key;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// What would come in, and what would not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// What comes in.
    pub bringing: Bringing,
    /// The row of each risk that comes in.
    pub rows: Vec<u32>,
    /// Rows whose risk is there already, and which it is.
    pub there: Vec<(u32, RiskId)>,
    /// Rows that are the same risk as an earlier row.
    pub together: Vec<(u32, u32)>,
    /// Rows that come in beside a risk with the same title.
    pub alike: Vec<(u32, RiskId)>,
    /// Rows that do not say what may happen.
    pub untitled: Vec<u32>,
    /// Rows with more text than a risk takes.
    pub too_long: Vec<u32>,
    /// Rows of which the residual rating cannot be, and why.
    pub residual_left: Vec<(u32, ResidualLeft)>,
    /// Values that are not understood.
    pub misread: Vec<Misread>,
    /// What comes in and looks like data of a patient, and of what kind.
    pub patient_data: Vec<(Spot, PatientData)>,
    /// What a place is called, in a file without rows.
    pub names: BTreeMap<u32, String>,
}

/// Where something stands in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spot {
    /// In a row.
    Row(u32),
    /// In what has this name.
    Named(String),
}

/// Why a residual rating stays behind, as text with the risk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResidualLeft {
    /// It or the gross rating is not whole.
    Incomplete,
    /// It lies above the gross rating.
    Above,
    /// It lies below the gross rating and no measure explains that.
    NoMeasure,
}

impl Plan {
    /// So many of the risks have no place on the map yet.
    pub fn unrated(&self) -> usize {
        let risks = self.bringing.risks.iter();
        risks.filter(|brought| brought.risk.gross.position().is_none()).count()
    }

    /// Whether anything comes in.
    pub fn is_empty(&self) -> bool {
        self.bringing.risks.is_empty() && self.bringing.measures.is_empty()
    }
}

/// Works out what would come in from a file of a name.
pub fn plan(isms: &Isms, drafts: &Drafts, from: &str) -> Plan {
    let mut planning = Planning::new(isms);
    from.clone_into(&mut planning.plan.bringing.from);
    planning.plan.untitled.clone_from(&drafts.untitled);
    planning.plan.names.clone_from(&drafts.names);
    for joined in together(&drafts.risks, &mut planning.plan) {
        planning.risk(&joined.draft);
    }
    for measure in &drafts.measures {
        planning.measure(measure);
    }
    let mut plan = planning.plan;
    // Of a row that stays behind nothing need be understood.
    let comes = |row: u32| plan.rows.binary_search(&row).is_ok();
    plan.misread = drafts.misread.iter().filter(|it| comes(it.row)).cloned().collect();
    // Of rows that become one risk, each is told by itself: there it must be taken away.
    let firsts: BTreeMap<u32, u32> = plan.together.iter().copied().collect();
    let first = |row: u32| firsts.get(&row).copied().unwrap_or(row);
    let coming = drafts.risks.iter().filter(|it| comes(first(it.row)));
    let found = coming.filter_map(|it| Some((Spot::Row(it.row), in_risk(it)?)));
    plan.patient_data.splice(0..0, found.collect::<Vec<_>>());
    plan
}

/// The worst that a risk looks like, with its measures.
fn in_risk(draft: &Draft) -> Option<PatientData> {
    let Draft { title, text, kept, owner, measures, residual_said, .. } = draft;
    let said = kept.iter().chain(residual_said).map(|(_, value)| value.as_str());
    let own = [title.as_str(), text.as_str()].into_iter().chain(said);
    let found = own.filter_map(patient_data::found_in).chain(in_owner(owner));
    found.chain(measures.iter().filter_map(in_measure)).min()
}

/// The worst that a measure looks like.
fn in_measure(draft: &DraftMeasure) -> Option<PatientData> {
    let texts = [draft.title.as_str(), draft.description.as_str()];
    texts.into_iter().filter_map(patient_data::found_in).chain(in_owner(&draft.owner)).min()
}

/// What the name of who answers for something looks like.
fn in_owner(owner: &str) -> Option<PatientData> {
    patient_data::found_in(owner).filter(|found| !found.may_be_of_staff())
}

/// A risk of one or more rows, with what it has already.
struct Joined {
    draft: Draft,
    measures: BTreeSet<String>,
    kept: BTreeSet<(String, String)>,
}

impl Joined {
    fn of(draft: &Draft) -> Self {
        let measures = draft.measures.iter().map(|measure| key(&measure.title)).collect();
        let kept = draft.kept.iter().cloned().collect();
        Self { draft: draft.clone(), measures, kept }
    }

    fn join(&mut self, other: &Draft) {
        for measure in &other.measures {
            if self.measures.insert(key(&measure.title)) {
                self.draft.measures.push(measure.clone());
            }
        }
        for said in &other.kept {
            if self.kept.insert(said.clone()) {
                self.draft.kept.push(said.clone());
            }
        }
    }
}

/// The risks, with rows that are the same risk as one.
fn together(drafts: &[Draft], plan: &mut Plan) -> Vec<Joined> {
    let mut one: Vec<Joined> = Vec::new();
    let mut places: BTreeMap<(String, String), usize> = BTreeMap::new();
    for draft in drafts {
        let named = (key(&draft.title), key(&draft.text));
        if let Some(first) = places.get(&named).and_then(|place| one.get_mut(*place)) {
            plan.together.push((draft.row, first.draft.row));
            first.join(draft);
        } else {
            places.insert(named, one.len());
            one.push(Joined::of(draft));
        }
    }
    one
}

struct Planning<'a> {
    isms: &'a Isms,
    criteria: CriteriaId,
    /// The risks there are, by what they are called.
    titles: BTreeMap<String, Vec<RiskId>>,
    /// The measures there are, by what they are called.
    own: BTreeMap<String, MeasureId>,
    /// The measures that come, by what they are called.
    new: BTreeMap<String, usize>,
    plan: Plan,
}

impl<'a> Planning<'a> {
    fn new(isms: &'a Isms) -> Self {
        let mut titles: BTreeMap<String, Vec<RiskId>> = BTreeMap::new();
        for risk in isms.risks.values() {
            titles.entry(key(&risk.title)).or_default().push(risk.id);
        }
        let measures = isms.measures.values().rev();
        Self {
            isms,
            criteria: isms.criteria_in_use().id,
            titles,
            own: measures.map(|measure| (key(&measure.title), measure.id)).collect(),
            new: BTreeMap::new(),
            plan: Plan::default(),
        }
    }

    fn risk(&mut self, draft: &Draft) {
        let named = self.titles.get(&key(&draft.title)).cloned().unwrap_or_default();
        let same = named.iter().find(|id| {
            self.isms.risks.get(id).is_some_and(|risk| is_same(&draft.text, &risk.vulnerability))
        });
        if let Some(same) = same {
            return self.plan.there.push((draft.row, *same));
        }
        let row = draft.row;
        let (measures, placed) = self.measures_of(draft);
        let mut risk = Risk::new(RiskId(0), draft.title.clone(), self.criteria);
        risk.owner.clone_from(&draft.owner);
        risk.aspects.clone_from(&draft.aspects);
        risk.treatment = draft.treatment;
        risk.gross = self.assessment(draft.gross);
        risk.measures = measures;
        let mut kept = draft.kept.clone();
        if let Err(left) = self.rate_residual(&mut risk, (draft, !placed.is_empty())) {
            self.plan.residual_left.push((row, left));
            let said = draft.residual_said.iter().filter(|said| !draft.kept.contains(said));
            kept.extend(said.cloned());
        }
        risk.vulnerability = whole_text(&draft.text, &kept);
        if risk.vulnerability.chars().count() > LONGEST_TEXT {
            return self.plan.too_long.push(row);
        }
        self.plan.alike.extend(named.first().map(|id| (row, *id)));
        let measures = placed.iter().map(|measure| self.new_place(measure)).collect();
        self.plan.bringing.risks.push(BroughtRisk { risk, measures });
        self.plan.rows.push(row);
    }

    /// The measures of a risk that are there, and those that are new.
    fn measures_of(&self, draft: &Draft) -> (BTreeSet<MeasureId>, Vec<DraftMeasure>) {
        let own = |measure: &DraftMeasure| self.own.get(&key(&measure.title)).copied();
        let there = draft.measures.iter().filter_map(own).collect();
        let new = draft.measures.iter().filter(|measure| own(measure).is_none());
        (there, new.cloned().collect())
    }

    fn measure(&mut self, measure: &DraftMeasure) {
        if !self.own.contains_key(&key(&measure.title)) {
            let found = in_measure(measure).map(|it| (Spot::Named(measure.title.clone()), it));
            self.plan.patient_data.extend(found);
            self.new_place(measure);
        }
    }

    /// The place of a measure among those that come; there it is put where it is not.
    fn new_place(&mut self, measure: &DraftMeasure) -> usize {
        let measures = &mut self.plan.bringing.measures;
        *self.new.entry(key(&measure.title)).or_insert_with(|| {
            let DraftMeasure { title, description, status, owner, due } = measure.clone();
            measures.push(Measure { description, status, owner, due, ..Measure::named(title) });
            measures.len() - 1
        })
    }

    fn assessment(&self, rated: Rated) -> Assessment {
        let Rated { likelihood, consequences } = rated;
        Assessment { likelihood, consequences, ..Assessment::blank(self.criteria) }
    }

    /// Gives a risk its residual rating, where it has one that may be.
    fn rate_residual(
        &self,
        risk: &mut Risk,
        (draft, has_new): (&Draft, bool),
    ) -> Result<(), ResidualLeft> {
        if draft.residual == Rated::default() {
            return Ok(());
        }
        let rated = self.assessment(draft.residual);
        if rated.position().is_none() {
            return Err(ResidualLeft::Incomplete);
        }
        let mut probe = Risk { residual: Some(rated), ..risk.clone() };
        if has_new {
            probe.measures.insert(MeasureId(u32::MAX));
        }
        match sound(&probe, self.isms) {
            Ok(()) => {
                risk.residual = Some(rated);
                Ok(())
            }
            Err(Refusal::ResidualAboveGross) => Err(ResidualLeft::Above),
            Err(Refusal::ResidualNeedsMeasure) => Err(ResidualLeft::NoMeasure),
            Err(_) => Err(ResidualLeft::Incomplete),
        }
    }
}

/// What it is and why it could happen, and under that what has no place of its own.
fn whole_text(text: &str, kept: &[(String, String)]) -> String {
    let kept: Vec<String> = kept.iter().map(|(name, value)| format!("{name}: {value}")).collect();
    let parts = [text.to_owned(), kept.join("\n")];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("\n\n")
}

/// Whether a text of a register is the text of a risk, whatever was kept under it.
fn is_same(text: &str, there: &str) -> bool {
    let (there, text) = (there.trim(), text.trim());
    let first = there.get(..text.len()).filter(|first| key(first) == key(text));
    text.is_empty()
        || key(there) == key(text)
        || first.is_some() && there.get(text.len()..).is_some_and(|rest| rest.starts_with("\n\n"))
}
