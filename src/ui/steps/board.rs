//! All measures on a board: a column for how far they are, or for who sees to them. A card is
//! carried to another column by mouse or key, which is the same edit as in its detail.

use crate::domain::Isms;
use crate::domain::id::MeasureId;
use crate::domain::measure::Measure;
use crate::domain::measure::MeasureStatus;
use crate::domain::people;
use crate::edit::Edit;
use crate::edit::measure::MeasureEdit;
use crate::ui::Command;
use crate::ui::steps::board_cards::Drop;
use crate::ui::steps::board_cards::columns_ui;
use crate::ui::steps::measure_detail::measure_detail_ui;
use crate::ui::steps::measure_detail::status_key;
use crate::ui::widgets::Desk;
use crate::ui::widgets::card;
use crate::ui::widgets::empty_state;
use crate::ui::widgets::note;
use crate::ui::widgets::status;
use crate::ui::widgets::tabs::tabs_ui;
use egui::Id;
use egui::Ui;
use std::collections::BTreeMap;
use std::rc::Rc;

/// By what the columns are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BoardBy {
    /// How far a measure is.
    #[default]
    Status,
    /// Who sees to it.
    Owner,
}

/// What the window keeps of the board.
#[derive(Clone, Debug, Default)]
pub struct BoardState {
    /// By what the columns are.
    pub by: BoardBy,
    shown: Option<Rc<Board>>,
    /// What was carried last, and where to; said to those who do not see it.
    said: Option<(MeasureId, String)>,
}

impl BoardState {
    /// The document has changed: all is worked out anew.
    pub fn forget(&mut self) {
        self.shown = None;
    }
}

/// What the cards of a column have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Lane {
    Status(MeasureStatus),
    /// By name; blank is nobody.
    Owner(String),
}

/// A column of the board.
#[derive(Clone, Debug)]
pub(super) struct Column {
    pub(super) lane: Lane,
    pub(super) title: String,
    pub(super) cards: Vec<MeasureId>,
}

/// The columns, and what a card tells that is not in the measure itself.
#[derive(Clone, Debug)]
pub(super) struct Board {
    by: BoardBy,
    pub(super) columns: Vec<Column>,
    /// How many relevant risks each measure lowers.
    pub(super) serves: BTreeMap<MeasureId, usize>,
}

impl Board {
    fn of(desk: &Desk<'_>, by: BoardBy) -> Self {
        let isms = desk.cx.isms;
        let mut serves: BTreeMap<MeasureId, usize> = BTreeMap::new();
        for risk in isms.relevant_risks() {
            for measure in &risk.measures {
                *serves.entry(*measure).or_default() += 1;
            }
        }
        let mut columns = match by {
            BoardBy::Status => by_status(desk),
            BoardBy::Owner => by_owner(desk),
        };
        for column in &mut columns {
            // What must be done first comes first; what has no day comes last.
            let due = |id: &MeasureId| isms.measures.get(id).and_then(|own| own.due);
            column.cards.sort_by_key(|id| (due(id).is_none(), due(id), *id));
        }
        Self { by, columns, serves }
    }

    /// Column and row of a card.
    pub(super) fn place(&self, measure: MeasureId) -> Option<(usize, usize)> {
        let find = |column: &Column| column.cards.iter().position(|id| *id == measure);
        let mut columns = self.columns.iter().enumerate();
        columns.find_map(|(at, column)| Some((at, find(column)?)))
    }
}

fn by_status(desk: &Desk<'_>) -> Vec<Column> {
    let measures = &desk.cx.isms.measures;
    let column = |status: &MeasureStatus| Column {
        lane: Lane::Status(*status),
        title: desk.cx.text.get(status_key(*status)).into_owned(),
        cards: measures.values().filter(|own| own.status == *status).map(|own| own.id).collect(),
    };
    MeasureStatus::ALL.iter().map(column).collect()
}

/// Nobody first; then whoever has most to do; then the others of the team, who can be given
/// something.
fn by_owner(desk: &Desk<'_>) -> Vec<Column> {
    let isms = desk.cx.isms;
    let nobody = desk.cx.text.get("board-nobody").into_owned();
    let mut columns =
        vec![Column { lane: Lane::Owner(String::new()), title: nobody, cards: vec![] }];
    let empty = |who: &str| Column {
        lane: Lane::Owner(who.to_owned()),
        title: who.to_owned(),
        cards: Vec::new(),
    };
    for own in isms.measures.values() {
        let who = own.owner.trim();
        let is_of = |column: &Column| match &column.lane {
            Lane::Owner(name) => name == who || people::is_same(name, who),
            Lane::Status(_) => false,
        };
        let at = columns.iter().position(is_of).unwrap_or_else(|| {
            columns.push(empty(who));
            columns.len() - 1
        });
        if let Some(column) = columns.get_mut(at) {
            column.cards.push(own.id);
        }
    }
    for who in people::named_in(isms) {
        if !columns.iter().any(|column| people::is_same(&column.title, who)) {
            columns.push(empty(who));
        }
    }
    if let Some(owners) = columns.get_mut(1..) {
        owners.sort_by_key(|column| std::cmp::Reverse(column.cards.len()));
    }
    columns
}

/// Draws the board.
pub(super) fn board_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    if desk.cx.isms.measures.is_empty() {
        empty_state(ui, &desk.text("measures-all-none-title"), &desk.text("measures-all-none"));
        return;
    }
    let words = |key| desk.cx.text.get(key).into_owned();
    let tabs =
        [(BoardBy::Status, words("board-by-status")), (BoardBy::Owner, words("board-by-owner"))];
    let name = desk.text("board-by");
    let place = (Id::unique("board-by"), &*name);
    if let Some(by) = tabs_ui(ui, desk.cx.theme, place, (&tabs, desk.state.board.by)) {
        desk.state.board.by = by;
        desk.state.board.said = None;
    }
    note(ui, &desk.text("board-lead"));
    let board = shown(desk);
    if desk.state.measure.is_none_or(|id| board.place(id).is_none()) {
        desk.state.measure = board.columns.iter().find_map(|column| column.cards.first()).copied();
    }
    let dropped = columns_ui(ui, desk, &board);
    if let Some(Drop { measure, column }) = dropped
        && let Some(column) = board.columns.get(column)
    {
        carry(desk, measure, column);
    }
    said_ui(ui, desk);
    ui.add_space(8.0);
    if let Some(measure) = desk.state.measure.and_then(|id| desk.cx.isms.measures.get(&id)) {
        card(ui, |ui| measure_detail_ui(ui, desk, measure));
    }
}

/// The board as it stands; worked out anew when the document has changed.
fn shown(desk: &mut Desk<'_>) -> Rc<Board> {
    let by = desk.state.board.by;
    let known = desk.state.board.shown.as_ref().filter(|known| known.by == by);
    if let Some(known) = known {
        return Rc::clone(known);
    }
    let made = Rc::new(Board::of(desk, by));
    desk.state.board.shown = Some(Rc::clone(&made));
    made
}

/// Carries a card to a column: the same edit as in the detail.
fn carry(desk: &mut Desk<'_>, measure: MeasureId, to: &Column) {
    let edit = match &to.lane {
        Lane::Status(MeasureStatus::Implemented) => MeasureEdit::Implemented(desk.cx.today),
        Lane::Status(status) => MeasureEdit::Status(*status),
        Lane::Owner(who) => MeasureEdit::Give(who.clone()),
    };
    desk.state.measure = Some(measure);
    desk.state.board.said = Some((measure, to.title.clone()));
    // What is half typed in the detail would come after this.
    desk.ask(Command::Edit(Edit::Measure(measure, edit)));
}

/// What was carried where, once it is there.
fn said_ui(ui: &mut Ui, desk: &Desk<'_>) {
    let Some((measure, to)) = &desk.state.board.said else { return };
    let Some(own) = desk.cx.isms.measures.get(measure) else { return };
    let facts = [("title", title(own).into()), ("column", to.as_str().into())];
    let mut words = desk.cx.text.with("board-carried", &facts);
    if is_dated_today(desk.cx.isms, *measure, desk.cx.today) {
        words = format!("{words} {}", desk.text("board-carried-today"));
    }
    status(ui, &words);
}

/// Whether it was carried out today, which the detail lets change.
fn is_dated_today(isms: &Isms, measure: MeasureId, today: jiff::civil::Date) -> bool {
    isms.measures.get(&measure).is_some_and(|own| own.implemented_on == Some(today))
}

/// Number and title.
pub(super) fn title(own: &Measure) -> String {
    format!("{}  {}", own.id, own.title)
}
