//! Edits of the statement of applicability, and what keeps it true: no line says that a control
//! does not apply while a risk needs it, or that it is carried out while no measure for it is.

use crate::domain::Isms;
use crate::domain::basis;
use crate::domain::basis::Basis;
use crate::domain::control::Applicability;
use crate::domain::control::ControlNumber;
use crate::domain::control::ControlStatement;
use crate::domain::control::StatementStatus;
use crate::domain::id::MeasureId;
use crate::domain::id::RiskId;
use crate::domain::measure::Measure;
use crate::domain::record::Record;
use crate::domain::record::RecordKey;
use crate::domain::risk::Relevance;
use crate::domain::risk::Risk;
use crate::edit::change::Change;
use crate::edit::fitting;
use crate::edit::refusal::Refusal;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// A line of the statement of applicability, as it is to be. Its other texts stay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatementEdit {
    /// Which control.
    pub control: ControlNumber,
    /// Whether it applies.
    pub applicable: Option<Applicability>,
    /// Why; may not be blank for "does not apply".
    pub justification: String,
    /// How far it is carried out; of no account for "does not apply".
    pub status: StatementStatus,
}

/// The texts of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatementText {
    /// Why the control does or does not apply.
    Justification,
    /// How it is carried out.
    How,
    /// Who sees to it.
    Owner,
    /// What shows it.
    Evidence,
    /// What was noted from the norm, for own use.
    NormNote,
}

impl StatementEdit {
    pub(super) fn plan(&self, isms: &Isms) -> Result<Vec<Change>, Refusal> {
        let excluded = self.applicable == Some(Applicability::NotApplicable);
        if excluded && self.justification.trim().is_empty() {
            return Err(Refusal::ReasonNeeded);
        }
        let basis = Basis::of(&self.control, isms);
        if excluded && !basis.risks.is_empty() {
            return Err(Refusal::StatementNeeded(basis.risks));
        }
        let statuses =
            || basis.measures.iter().filter_map(|id| Some(isms.measures.get(id)?.status));
        let status = match (self.applicable, self.status) {
            (Some(Applicability::NotApplicable), _) => StatementStatus::NotApplicable,
            (_, StatementStatus::NotApplicable) => {
                basis::borne_out(statuses()).unwrap_or(StatementStatus::Planned)
            }
            (_, status) => status,
        };
        if basis::is_ahead(status, statuses()) {
            return Err(Refusal::StatementAhead);
        }
        let before = isms.statements.get(&self.control);
        let rest = before.cloned().unwrap_or_else(|| ControlStatement::blank(self.control.clone()));
        let after = ControlStatement {
            applicable: self.applicable,
            justification: fitting(&self.justification)?,
            status,
            ..rest
        };
        Ok(restated(before, after))
    }
}

/// A text of a line that may be there or not.
pub(super) fn plan_text(
    isms: &Isms,
    (control, field): (&ControlNumber, StatementText),
    text: &str,
) -> Result<Vec<Change>, Refusal> {
    let before = isms.statements.get(control);
    let mut after = before.cloned().unwrap_or_else(|| ControlStatement::blank(control.clone()));
    let excluded = after.applicable == Some(Applicability::NotApplicable);
    if field == StatementText::Justification && excluded && text.trim().is_empty() {
        return Err(Refusal::ReasonNeeded);
    }
    let place = match field {
        StatementText::Justification => &mut after.justification,
        StatementText::How => &mut after.how,
        StatementText::Owner => &mut after.owner,
        StatementText::Evidence => &mut after.evidence,
        StatementText::NormNote => &mut after.norm_note,
    };
    *place = fitting(text)?;
    Ok(restated(before, after))
}

/// Lines about which nothing was decided yet, filled in; those that were stay as they are.
///
/// # Errors
/// The first [`Refusal`].
pub(super) fn plan_filled(isms: &Isms, lines: &[StatementEdit]) -> Result<Vec<Change>, Refusal> {
    let is_open = |line: &&StatementEdit| {
        isms.statements.get(&line.control).is_none_or(|own| own.applicable.is_none())
    };
    let changes: Result<Vec<_>, _> = lines.iter().filter(is_open).map(|it| it.plan(isms)).collect();
    Ok(changes?.into_iter().flatten().collect())
}

fn restated(before: Option<&ControlStatement>, after: ControlStatement) -> Vec<Change> {
    match before {
        Some(before) if *before == after => Vec::new(),
        Some(before) => {
            vec![Change::changed(Record::Statement(before.clone()), Record::Statement(after))]
        }
        None => vec![Change::added(Record::Statement(after))],
    }
}

/// The same changes, and after them those of the lines that they would make untrue: a control
/// that a risk needs from now on applies, and one of which no measure is carried out any more
/// is not carried out. What was so before the changes is left: a file from elsewhere may say
/// anything, and then it is a finding.
pub(super) fn kept_true(isms: &Isms, mut changes: Vec<Change>) -> Vec<Change> {
    if isms.statements.is_empty() {
        return changes;
    }
    let then = Then::of(isms, &changes);
    if then.measures.is_empty() && then.risks.is_empty() {
        return changes;
    }
    let mut more = Vec::new();
    for control in then.touched() {
        let Some(line) = isms.statements.get(control) else { continue };
        let is_own = |change: &Change| {
            change.key().is_some_and(|key| key == RecordKey::Statement(control.clone()))
        };
        if !changes.iter().any(is_own) {
            more.extend(then.settled(line));
        }
    }
    changes.append(&mut more);
    changes
}

/// The measures and risks of a document as some changes leave them.
struct Then<'a> {
    isms: &'a Isms,
    /// Those that change; `None` for one that goes.
    measures: BTreeMap<MeasureId, Option<&'a Measure>>,
    risks: BTreeMap<RiskId, Option<&'a Risk>>,
    /// Controls that a changed measure helped to carry out before.
    before: BTreeSet<&'a ControlNumber>,
}

impl<'a> Then<'a> {
    fn of(isms: &'a Isms, changes: &'a [Change]) -> Self {
        let (mut measures, mut risks) = (BTreeMap::new(), BTreeMap::new());
        let mut before = BTreeSet::new();
        for change in changes {
            match &change.before {
                Some(Record::Measure(own)) => {
                    before.extend(&own.controls);
                    measures.insert(own.id, None);
                }
                Some(Record::Risk(own)) => drop(risks.insert(own.id, None)),
                _ => {}
            }
            match &change.after {
                Some(Record::Measure(own)) => drop(measures.insert(own.id, Some(own))),
                Some(Record::Risk(own)) => drop(risks.insert(own.id, Some(&**own))),
                _ => {}
            }
        }
        Self { isms, measures, risks, before }
    }

    fn measure(&self, id: MeasureId) -> Option<&'a Measure> {
        self.measures.get(&id).copied().unwrap_or_else(|| self.isms.measures.get(&id))
    }

    fn measures(&self) -> impl Iterator<Item = &'a Measure> {
        let same = self.isms.measures.values().filter(|own| !self.measures.contains_key(&own.id));
        same.chain(self.measures.values().copied().flatten())
    }

    fn risks(&self) -> impl Iterator<Item = &'a Risk> {
        let same = self.isms.risks.values().filter(|own| !self.risks.contains_key(&own.id));
        let all = same.chain(self.risks.values().copied().flatten());
        all.filter(|risk| risk.relevance == Relevance::Relevant)
    }

    /// The controls about which the changes may say something else.
    fn touched(&self) -> BTreeSet<&'a ControlNumber> {
        let mut found = self.before.clone();
        found.extend(self.measures.values().flatten().flat_map(|own| &own.controls));
        for risk in self.risks.values().flatten() {
            let linked = risk.measures.iter().filter_map(|id| self.measure(*id));
            found.extend(linked.flat_map(|own| &own.controls));
            found.extend(&risk.prescribed);
        }
        found
    }

    /// Whether a relevant risk needs a control.
    fn needs(&self, control: &ControlNumber) -> bool {
        let carrying: BTreeSet<_> = self
            .measures()
            .filter(|own| own.controls.contains(control))
            .map(|own| own.id)
            .collect();
        self.risks()
            .any(|risk| risk.prescribed.contains(control) || !risk.measures.is_disjoint(&carrying))
    }

    /// The change that makes a line true, where it would not be.
    fn settled(&self, line: &ControlStatement) -> Option<Change> {
        let statuses = || {
            let carrying = self.measures().filter(|own| own.controls.contains(&line.control));
            carrying.map(|own| own.status)
        };
        let borne_out = || basis::borne_out(statuses()).unwrap_or(StatementStatus::Planned);
        let after = match line.applicable {
            Some(Applicability::NotApplicable) if self.needs(&line.control) => ControlStatement {
                applicable: Some(Applicability::Applicable),
                justification: String::new(),
                status: borne_out(),
                ..line.clone()
            },
            Some(Applicability::NotApplicable) => return None,
            _ if basis::is_ahead(line.status, statuses()) => {
                ControlStatement { status: borne_out(), ..line.clone() }
            }
            _ => return None,
        };
        restated(Some(line), after).pop()
    }
}
