//! What the map shows of the document: worked out when the document, the day or what is
//! asked for has changed, so that a frame only lays it out and draws it.

use crate::domain::Isms;
use crate::domain::acceptance::Grounds;
use crate::domain::id::MeasureId;
use crate::domain::id::RiskId;
use crate::domain::matrix;
use crate::domain::matrix::Cell;
use crate::domain::matrix::Shift;
use crate::domain::record::RecordKey;
use crate::domain::risk::Relevance;
use crate::domain::risk::Risk;
use crate::domain::selection::Selection;
use crate::domain::standing;
use crate::domain::standing::Phases;
use crate::domain::standing::Place;
use crate::domain::standing::Way;
use crate::ui::ViewCx;
use crate::ui::heat_map::state::Form;
use crate::ui::history::book::HistoryBook;
use crate::ui::widgets::Desk;
use std::collections::BTreeSet;
use std::rc::Rc;

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Sought {
    words: String,
    selection: Selection,
    since: Option<u32>,
    phases: Phases,
    form: Form,
    /// How far the journal was read: what has changed since follows from it.
    read: u32,
}

/// How many risks there are, and how many of them are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Risks that play a part.
    pub relevant: usize,
    /// Those that the filter lets through.
    pub passing: usize,
    /// Those of them that have a mark in a position that is shown.
    pub placed: usize,
    /// Risks that may harm a patient and are hidden by the filter.
    pub hidden_safety: usize,
}

/// What the map shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    sought: Sought,
    /// The cells with the risks that pass; while the criteria are edited on the map, with the
    /// levels of the draft.
    pub cells: Vec<Cell>,
    /// By cell, the risks that stand there now and have no other mark there.
    pub own_now: Vec<Vec<RiskId>>,
    /// The risks that stand now where they are meant to be.
    pub reached: BTreeSet<RiskId>,
    /// The ways between the positions that are shown.
    pub ways: Vec<Way>,
    /// All risks that pass, also those that play no part.
    pub passing: BTreeSet<RiskId>,
    /// Those that have a mark in a position that is shown, by number.
    pub placed: Vec<RiskId>,
    /// How many.
    pub counts: Counts,
    /// The ratings that the draft would give another level; only while it is edited here.
    pub shifts: Vec<Shift>,
}

/// What the map shows now; worked out anew only where it must be.
pub fn picture(desk: &mut Desk<'_>) -> Rc<Picture> {
    let sought = Sought {
        words: desk.state.filter.words.trim().to_lowercase(),
        selection: desk.state.filter.selection.clone(),
        since: desk.state.filter.since,
        phases: desk.state.map.phases,
        form: desk.state.map.form,
        read: desk.cx.history.last(),
    };
    let known = desk.state.map.picture.as_ref().filter(|known| known.sought == sought);
    if let Some(known) = known {
        return Rc::clone(known);
    }
    let made = Rc::new(Picture::of(&desk.cx, sought));
    desk.state.map.picture = Some(Rc::clone(&made));
    made
}

impl Picture {
    fn of(cx: &ViewCx<'_>, sought: Sought) -> Self {
        let isms = cx.isms;
        let changed = sought.since.map(|line| Changed::since(cx.history, line));
        let grounds = Grounds::of(isms);
        let passes = |risk: &Risk| {
            matches(risk, &sought.words)
                && sought.selection.holds(risk, &grounds, cx.today)
                && changed.as_ref().is_none_or(|changed| changed.holds(risk))
        };
        let passing: BTreeSet<_> =
            isms.risks.values().filter(|risk| passes(risk)).map(|risk| risk.id).collect();
        let mut cells = matrix::cells_of(isms, |risk| passing.contains(&risk.id));
        let draft = isms.criteria_draft().filter(|_| sought.form == Form::Criteria);
        if let Some(draft) = draft {
            for cell in &mut cells {
                let (likelihood, consequence) = cell.place();
                cell.level = draft.matrix.level(likelihood, consequence);
                cell.border = draft.matrix.border(likelihood, consequence);
            }
        }
        let shown: Vec<&Risk> =
            isms.relevant_risks().filter(|risk| passing.contains(&risk.id)).collect();
        let reached: BTreeSet<_> =
            shown.iter().filter(|risk| risk.is_reached(isms)).map(|risk| risk.id).collect();
        let placed: Vec<_> = shown
            .iter()
            .filter(|risk| risk.has_mark(sought.phases, isms))
            .map(|risk| risk.id)
            .collect();
        let counts = counts(isms, &passing, (shown.len(), placed.len()));
        let ways = standing::ways(isms, shown.iter().copied(), sought.phases);
        let own_now =
            cells.iter().map(|cell| standing::own_now(cell, sought.phases, &reached)).collect();
        let shifts = draft.map(|draft| matrix::shifts(isms, &draft.matrix)).unwrap_or_default();
        Self { sought, cells, own_now, reached, ways, passing, placed, counts, shifts }
    }

    /// A cell by its place.
    pub fn cell(&self, place: Place) -> Option<&Cell> {
        self.cells.iter().find(|cell| cell.place() == place)
    }
}

/// Whether the words that are looked for are in a risk's title, or are its number.
pub(in crate::ui) fn matches(risk: &Risk, words: &str) -> bool {
    words.is_empty()
        || risk.title.to_lowercase().contains(words)
        || risk.id.to_string().to_lowercase() == words
}

fn counts(isms: &Isms, passing: &BTreeSet<RiskId>, (shown, placed): (usize, usize)) -> Counts {
    let hidden = isms.relevant_risks().filter(|risk| !passing.contains(&risk.id));
    Counts {
        relevant: isms.relevant_risks().count(),
        passing: shown,
        placed,
        hidden_safety: hidden.filter(|risk| risk.patient_safety).count(),
    }
}

/// What has changed since a line of the journal.
struct Changed {
    risks: BTreeSet<RiskId>,
    measures: BTreeSet<MeasureId>,
}

impl Changed {
    fn since(history: &HistoryBook, line: u32) -> Self {
        let later = history.rows.iter().filter(|row| row.line > line);
        let (mut risks, mut measures) = (BTreeSet::new(), BTreeSet::new());
        for record in later.flat_map(|row| &row.records) {
            match record {
                RecordKey::Risk(id) => drop(risks.insert(*id)),
                RecordKey::Measure(id) => drop(measures.insert(*id)),
                _ => {}
            }
        }
        Self { risks, measures }
    }

    /// Whether a risk or one of its measures is among it.
    fn holds(&self, risk: &Risk) -> bool {
        self.risks.contains(&risk.id)
            || (risk.relevance == Relevance::Relevant
                && risk.measures.iter().any(|measure| self.measures.contains(measure)))
    }
}
