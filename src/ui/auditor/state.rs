//! What only the window knows while somebody is shown what there is.

use crate::auditor::Book;
use crate::auditor::Event;
use crate::auditor::Page;
use crate::auditor::Sources;
use crate::auditor::Stop;
use crate::auditor::veil::Veil;
use crate::catalogue::showing::Group;
use crate::catalogue::showing::Touch;
use crate::catalogue::showing::Touched;
use crate::domain::acceptance::Grounds;
use crate::domain::id::AuditFindingId;
use crate::domain::record::RecordKey;
use crate::ui::UiState;
use crate::ui::ViewCx;
use crate::ui::auditor::noting::NoteForm;
use crate::ui::state::Place;
use jiff::civil::Date;
use std::rc::Rc;

/// Where somebody is, and what is worked out for it.
#[derive(Clone, Debug, Default)]
pub struct AuditorState {
    /// Whether it goes on.
    pub is_on: bool,
    /// Whether names of people are hidden, the owner's left out.
    pub hides_names: bool,
    /// What is looked for among the questions.
    pub words: String,
    /// The kind of question.
    pub group: Option<Group>,
    /// The question in hand.
    pub question: Option<String>,
    /// What is being noted.
    pub note: Option<NoteForm>,
    /// Who looked along last, proposed at the next note.
    pub by: String,
    /// Whether the way to print stands on the page.
    pub prints: bool,
    /// Where the PDF comes, as typed.
    pub path: String,
    /// The finding in hand on the page outside.
    pub finding: Option<AuditFindingId>,
    trail: Vec<Stop>,
    book: Option<Made<Book>>,
    page: Option<(Stop, bool, Made<Option<Shown>>)>,
}

/// A page, and what it is called with every name in it.
#[derive(Clone, Debug)]
struct Shown {
    page: Rc<Page>,
    title: String,
}

/// Something that was worked out, and from what.
#[derive(Clone, Debug)]
struct Made<T> {
    revision: u64,
    day: Date,
    what: T,
}

impl<T> Made<T> {
    fn is_of(&self, cx: &ViewCx<'_>) -> bool {
        self.revision == cx.history.revision && self.day == cx.today
    }
}

impl AuditorState {
    /// Begins with the questions.
    pub fn begin(&mut self) {
        self.is_on = true;
        self.trail = vec![Stop::Questions];
        self.forget();
    }

    /// Is over; what was being noted stays for the next time.
    pub fn end(&mut self) {
        let (hides_names, by) = (self.hides_names, std::mem::take(&mut self.by));
        let (finding, note) = (self.finding, self.note.take());
        *self = Self { hides_names, note, by, finding, ..Self::default() };
    }

    /// What is worked out no longer holds.
    pub fn forget(&mut self) {
        self.book = None;
        self.page = None;
    }

    /// The stops so far; the last is where somebody is.
    pub fn trail(&self) -> &[Stop] {
        &self.trail
    }

    /// Where somebody is.
    pub fn stop(&self) -> &Stop {
        self.trail.last().unwrap_or(&Stop::Questions)
    }

    /// Goes on to another stop.
    pub fn go(&mut self, stop: Stop) {
        self.prints = false;
        self.trail.push(stop);
    }

    /// Goes back to the stop before.
    pub fn go_back(&mut self) {
        self.prints = false;
        if self.trail.len() > 1 {
            self.trail.pop();
        }
    }

    /// The questions with their answers, once worked out.
    pub fn book(&self) -> Option<&Book> {
        self.book.as_ref().map(|made| &made.what)
    }

    /// The page of where somebody is; none at the list of questions.
    pub fn page(&self) -> Option<&Rc<Page>> {
        self.shown().map(|shown| &shown.page)
    }

    fn shown(&self) -> Option<&Shown> {
        self.page.as_ref().and_then(|(_, _, made)| made.what.as_ref())
    }

    /// Begins to note something about where somebody is. What is being noted already stays.
    pub fn begin_note(&mut self) {
        if self.note.is_some() {
            return;
        }
        let question = match self.stop() {
            Stop::Question(code) => code.clone(),
            _ => String::new(),
        };
        let asked = self.shown().map(|shown| shown.title.clone()).unwrap_or_default();
        self.note = Some(NoteForm::new((question, asked), self.by.clone()));
    }

    /// Works out what stands on the page, once for each document, day and stop.
    pub fn work_out(&mut self, cx: &ViewCx<'_>) {
        if !self.book.as_ref().is_some_and(|made| made.is_of(cx)) {
            let touched = touched(cx);
            let what = Book::of((cx.isms, &touched), (cx.catalogue, cx.text), cx.today);
            self.book = Some(Made { revision: cx.history.revision, day: cx.today, what });
            self.page = None;
        }
        let stop = self.stop().clone();
        let is_made = self.page.as_ref().is_some_and(|(known, hides, made)| {
            *known == stop && *hides == self.hides_names && made.is_of(cx)
        });
        if is_made {
            return;
        }
        let Some(book) = self.book() else { return };
        let past = |key: &RecordKey| past(cx, key);
        let (isms, catalogue, text, today) = (cx.isms, cx.catalogue, cx.text, cx.today);
        let grounds = Grounds::of(isms);
        let grounds = &grounds;
        let sources = Sources { isms, catalogue, text, book, past: &past, grounds, today };
        let veil = self.hides_names.then(|| {
            let others = cx.history.people.iter().map(String::as_str);
            Veil::over(isms, others, &text.get("auditor-staff"))
        });
        let what = sources.page(&stop, veil.as_ref()).map(|page| {
            let plain = veil.as_ref().and_then(|_| sources.page(&stop, None));
            let title = plain.map_or_else(|| page.title.clone(), |plain| plain.title);
            Shown { page: Rc::new(page), title }
        });
        let made = Made { revision: cx.history.revision, day: today, what };
        self.page = Some((stop, self.hides_names, made));
    }
}

impl UiState {
    /// Goes to what an auditor asked or found.
    pub(in crate::ui) fn show_finding_of_audit(&mut self, id: AuditFindingId) {
        self.place = Place::Audit;
        self.auditor.finding = Some(id);
    }
}

/// When each record was last changed, and by whom.
fn touched(cx: &ViewCx<'_>) -> Touched {
    let mut touched = Touched::new();
    for row in &cx.history.rows {
        for record in &row.records {
            touched.insert(record.clone(), Touch { on: row.day, by: row.by.clone() });
        }
    }
    touched
}

/// What happened to a record, newest first.
fn past(cx: &ViewCx<'_>, key: &RecordKey) -> Vec<Event> {
    let about = cx.history.rows.iter().rev().filter(|row| row.records.contains(key));
    let event = |row: &crate::ui::history::book::HistoryRow| Event {
        at: format!("{} {}", row.day_words, row.time),
        by: row.by.clone(),
        what: row.what.clone(),
    };
    about.map(event).collect()
}
