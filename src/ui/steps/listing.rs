//! A register and the record in hand: search, sort, add, show, take away. The same for
//! processes, systems, exchanges and suppliers, each of which says what is its own.

use crate::domain::Isms;
use crate::domain::record::Record;
use crate::domain::record::RecordKey;
use crate::edit::Edit;
use crate::text::progress::gap_sentence;
use crate::ui::Command;
use crate::ui::UiState;
use crate::ui::ViewCx;
use crate::ui::attention::RECORD_NAME;
use crate::ui::frame::follow_focus;
use crate::ui::history::record_history_ui;
use crate::ui::state::Register;
use crate::ui::widgets;
use crate::ui::widgets::Desk;
use crate::ui::widgets::anchored;
use crate::ui::widgets::beside;
use crate::ui::widgets::empty_state;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::field::field_ui;
use crate::ui::widgets::field::plain_field_ui;
use crate::ui::widgets::marks;
use crate::ui::widgets::note;
use crate::ui::widgets::primary_button;
use crate::ui::widgets::register::RegisterEvent;
use crate::ui::widgets::register::sorted_register_ui;
use crate::ui::widgets::sort::Sort;
use crate::ui::widgets::sort::SortHeader;
use egui::Id;
use egui::Ui;
use egui::text::CCursorRange;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Display;

/// From this width, in points, the record stands beside its register.
const BESIDE: f32 = 960.0;

/// Below this width, in points, a register shows only the columns that cannot be missed.
const NARROW: f32 = 600.0;

/// So many rows are in sight before a register scrolls, and in a tall window up to so many.
const IN_SIGHT: (usize, usize) = (8, 30);

/// Below this height, in points, a record has no scroll of its own.
const LEAST_ROOM: f32 = 320.0;

/// A column of a register.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Text key of its title.
    pub title: &'static str,
    /// Text key of what it is called in full.
    pub spoken: &'static str,
    /// Its share of the width.
    pub share: f32,
    /// Whether a narrow register shows it too.
    pub in_narrow: bool,
}

impl Column {
    /// A column that only a register with room shows.
    pub const fn roomy(title: &'static str, share: f32) -> Self {
        Self { title, spoken: title, share, in_narrow: false }
    }
}

/// What stands in a cell, and its weight where words alone would sort wrongly.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    /// Its place in a scale; 0 where there is none.
    pub weight: usize,
    /// The words.
    pub words: String,
}

impl Cell {
    /// Words that sort by the alphabet.
    pub fn words(words: impl Into<String>) -> Self {
        Self { weight: 0, words: words.into() }
    }
}

/// The text keys of a register's own words.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// What the register is called.
    pub register: &'static str,
    /// The label of the search field.
    pub search: &'static str,
    /// The button that adds.
    pub add: &'static str,
    /// What a new record is called.
    pub new: &'static str,
    /// The button that takes one away.
    pub remove: &'static str,
    /// That there are none yet.
    pub none: &'static str,
    /// What belongs here, and why.
    pub none_lead: &'static str,
    /// The button that adds the first.
    pub first: &'static str,
    /// The tick that says that health data is in it.
    pub health_data: &'static str,
}

/// A kind of record that stands in a register of its own.
pub trait Listed: Sized + 'static {
    /// What its number looks like.
    type Id: Copy + Ord + Display + std::hash::Hash + std::fmt::Debug;
    /// Which register.
    const REGISTER: Register;
    /// Its words.
    const WORDS: Words;
    /// Its own columns, between the name and what is still to be done; at most three.
    const COLUMNS: &'static [Column];

    /// All of them.
    fn all(isms: &Isms) -> &BTreeMap<Self::Id, Self>;
    /// What names one of them among all records.
    fn key(id: Self::Id) -> RecordKey;
    /// The one in hand.
    fn in_hand(state: &mut UiState) -> &mut Option<Self::Id>;
    /// A new one that has only a name.
    fn fresh(name: String) -> Record;
    /// What it is called.
    fn name(&self) -> &str;
    /// Whether health data is in it, so that it is always confidential (control 5.12).
    fn is_confidential(&self) -> bool;
    /// What stands in one of its own columns.
    fn cell(&self, cx: &ViewCx<'_>, column: usize) -> Cell;
    /// Draws all that is written down about one of them.
    fn detail_ui(&self, ui: &mut Ui, desk: &mut Desk<'_>);
}

/// Draws the register and the record in hand.
pub fn listing_ui<R: Listed>(ui: &mut Ui, desk: &mut Desk<'_>) {
    if R::all(desk.cx.isms).is_empty() {
        let text = desk.cx.text;
        empty_state(ui, &text.get(R::WORDS.none), &text.get(R::WORDS.none_lead));
        let label = text.get(R::WORDS.first);
        let add = ui.vertical_centered(|ui| primary_button(ui, &desk.cx, &label)).inner;
        if add.clicked() {
            add_new::<R>(desk);
        }
        return;
    }
    if ui.available_width() < BESIDE {
        if toolbar_and_rows_ui::<R>(ui, desk) {
            add_new::<R>(desk);
        }
        ui.add_space(desk.cx.theme.spacing.large);
        return record_ui::<R>(ui, desk);
    }
    beside(ui, 2, |ui, place| {
        if place > 0 {
            beside_ui::<R>(ui, desk);
        } else if toolbar_and_rows_ui::<R>(ui, desk) {
            add_new::<R>(desk);
        }
    });
}

/// The search field and the rows. Returns whether a record is to be added.
fn toolbar_and_rows_ui<R: Listed>(ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
    let add = toolbar_ui::<R>(ui, desk);
    rows_ui::<R>(ui, desk);
    add
}

/// The record in hand with a scroll of its own where there is room, so that its register
/// stays in sight.
fn beside_ui<R: Listed>(ui: &mut Ui, desk: &mut Desk<'_>) {
    let room = ui.clip_rect().bottom() - ui.cursor().top() - desk.cx.theme.spacing.medium;
    if room < LEAST_ROOM {
        record_ui::<R>(ui, desk);
        return;
    }
    let region = ui.max_rect();
    let salt = ("record", R::REGISTER as usize, (*R::in_hand(desk.state)).map(R::key));
    let area = egui::ScrollArea::vertical().id_salt(salt).max_height(room);
    area.auto_shrink([false, true]).show(ui, |ui| {
        record_ui::<R>(ui, desk);
        follow_focus(ui, region);
    });
}

/// Asks for a new record, with its name ready to be typed over.
fn add_new<R: Listed>(desk: &mut Desk<'_>) {
    let name = desk.cx.text.get(R::WORDS.new).into_owned();
    desk.state.listings.entry(R::REGISTER).or_default().words.clear();
    desk.ask(Command::EditAndShow(Edit::Add(R::fresh(name))));
}

/// The search field and the button that adds. Returns whether one is to be added.
fn toolbar_ui<R: Listed>(ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
    let label = desk.cx.text.get(R::WORDS.search);
    let add = desk.cx.text.get(R::WORDS.add);
    let id = Id::unique(("search", R::REGISTER as usize));
    let words = &mut desk.state.listings.entry(R::REGISTER).or_default().words;
    let mut is_added = false;
    anchored(ui, id.with("bar"), |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.vertical(|ui| {
                ui.set_width(ui.available_width().min(280.0));
                plain_field_ui(ui, id, &label, words);
            });
            ui.vertical(|ui| {
                ui.label(egui::RichText::new(" ").small());
                is_added = ui.button(add).clicked();
            });
        });
    });
    is_added
}

/// The records that a register shows, in its order.
fn rows<'a, R: Listed>(
    cx: &ViewCx<'a>,
    listing: &crate::ui::state::Listing,
) -> Vec<(R::Id, &'a R)> {
    let wanted: Vec<String> = listing.words.split_whitespace().map(str::to_lowercase).collect();
    let mut rows: Vec<(R::Id, &R)> = R::all(cx.isms)
        .iter()
        .map(|(id, record)| (*id, record))
        .filter(|(id, record)| {
            wanted.is_empty() || {
                let all = haystack(cx, *id, *record);
                wanted.iter().all(|word| all.contains(word.as_str()))
            }
        })
        .collect();
    let Sort { column, is_descending } = listing.sort;
    if column > 0 {
        let open = open_counts(cx);
        rows.sort_by_cached_key(|(id, record)| {
            let Cell { weight, words } = cell(cx, (*id, *record), (column, &open));
            (weight, words.to_lowercase(), *id)
        });
    }
    if is_descending {
        rows.reverse();
    }
    rows
}

/// All the words of a row, in small letters.
fn haystack<R: Listed>(cx: &ViewCx<'_>, id: R::Id, record: &R) -> String {
    let mut words = format!("{id} {}", record.name());
    for column in 0..R::COLUMNS.len() {
        words.push(' ');
        words.push_str(&record.cell(cx, column).words);
    }
    if record.is_confidential() {
        words.push(' ');
        words.push_str(&cx.text.get("confidential"));
    }
    words.to_lowercase()
}

/// How much is still to be done at each record, counted once.
fn open_counts<'a>(cx: &ViewCx<'a>) -> BTreeMap<&'a RecordKey, usize> {
    let mut counts = BTreeMap::new();
    for point in &cx.open.points {
        *counts.entry(&point.record).or_default() += 1;
    }
    counts
}

/// Columns in order: number, name, the register's own, still to be done.
fn columns<R: Listed>() -> Vec<Column> {
    let number =
        Column { title: "column-number", spoken: "column-number", share: 0.5, in_narrow: true };
    let name = Column { title: "column-name", spoken: "column-name", share: 3.0, in_narrow: true };
    let open =
        Column { title: "column-open", spoken: "column-open-spoken", share: 0.7, in_narrow: true };
    [number, name].into_iter().chain(R::COLUMNS.iter().copied()).chain([open]).collect()
}

fn cell<R: Listed>(
    cx: &ViewCx<'_>,
    (id, record): (R::Id, &R),
    (column, open): (usize, &BTreeMap<&RecordKey, usize>),
) -> Cell {
    match column {
        0 => Cell::words(id.to_string()),
        1 => Cell::words(record.name()),
        own if own < R::COLUMNS.len() + 2 => record.cell(cx, own - 2),
        _ => {
            let count = open.get(&R::key(id)).copied().unwrap_or(0);
            let words = if count == 0 { String::new() } else { count.to_string() };
            Cell { weight: count, words }
        }
    }
}

/// The table.
fn rows_ui<R: Listed>(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    let listing = desk.state.listings.entry(R::REGISTER).or_default().clone();
    let rows = rows::<R>(&cx, &listing);
    let in_hand = settle::<R>(desk, &rows);
    counted_ui::<R>(ui, desk, rows.len());
    if rows.is_empty() {
        return;
    }
    let is_narrow = ui.available_width() < NARROW;
    let all = columns::<R>();
    let shown: Vec<(usize, Column)> =
        all.into_iter().enumerate().filter(|(_, column)| !is_narrow || column.in_narrow).collect();
    let titles: Vec<(Cow<'_, str>, f32)> =
        shown.iter().map(|(_, column)| (cx.text.get(column.title), column.share)).collect();
    let titles: Vec<(&str, f32)> = titles.iter().map(|(title, share)| (&**title, *share)).collect();
    let spoken: Vec<String> =
        shown.iter().map(|(_, column)| cx.text.get(column.spoken).into_owned()).collect();
    let sorted_at = shown.iter().position(|(column, _)| *column == listing.sort.column);
    let sort = sorted_at.map(|column| Sort { column, ..listing.sort });
    let name = cx.text.get(R::WORDS.register);
    let register = widgets::register::Register {
        id: Id::unique(("register", R::REGISTER as usize)),
        name: &name,
        columns: &titles,
        rows: rows.len(),
        selected: rows.iter().position(|(id, _)| in_hand == Some(*id)),
        most_shown: widgets::register::rows_in_sight(ui, cx.theme.row_height, IN_SIGHT),
    };
    let open = open_counts(&cx);
    let at = |row: usize, column: usize| {
        let (row, (column, _)) = (rows.get(row)?, shown.get(column)?);
        Some((*row, *column))
    };
    let spoken_row =
        |row: usize| rows.get(row).map_or_else(String::new, |row| row_name(&cx, *row, &open));
    let cell_ui = |ui: &mut Ui, row: usize, column: usize| {
        if let Some((row, column)) = at(row, column) {
            cell_ui(ui, &cx, row, (column, &open));
        }
    };
    let header = SortHeader { spoken: &spoken, sort };
    match sorted_register_ui(ui, &cx, (register, header), (spoken_row, cell_ui)) {
        Some(RegisterEvent::Row(row)) => {
            if let Some((id, _)) = rows.get(row) {
                *R::in_hand(desk.state) = Some(*id);
            }
        }
        Some(RegisterEvent::Title(column)) => {
            if let Some((column, _)) = shown.get(column) {
                let sort = listing.sort.pressed(*column);
                desk.state.listings.entry(R::REGISTER).or_default().sort = sort;
            }
        }
        None => {}
    }
}

/// The record in hand; the first row where there is none or it is gone.
fn settle<R: Listed>(desk: &mut Desk<'_>, rows: &[(R::Id, &R)]) -> Option<R::Id> {
    let all = R::all(desk.cx.isms);
    let in_hand = R::in_hand(desk.state);
    if !in_hand.is_some_and(|id| all.contains_key(&id)) {
        *in_hand = rows.first().map(|(id, _)| *id);
    }
    *in_hand
}

/// How many of how many are shown, and a way back from a search that finds nothing.
fn counted_ui<R: Listed>(ui: &mut Ui, desk: &mut Desk<'_>, shown: usize) {
    let all = R::all(desk.cx.isms).len();
    let words = desk.cx.text.with("listing-shown", &[("shown", shown.into()), ("all", all.into())]);
    if shown < all {
        note(ui, &words);
    }
    if shown == 0 && ui.button(desk.text("listing-show-all")).clicked() {
        desk.state.listings.entry(R::REGISTER).or_default().words.clear();
    }
}

/// One cell; the mark "Vertrouwelijk" stands behind the name, where it is never cut off.
fn cell_ui<R: Listed>(
    ui: &mut Ui,
    cx: &ViewCx<'_>,
    (id, record): (R::Id, &R),
    (column, open): (usize, &BTreeMap<&RecordKey, usize>),
) {
    let words = cell(cx, (id, record), (column, open)).words;
    if column != 1 || !record.is_confidential() {
        ui.label(words);
        return;
    }
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        marks::confidential_mark(ui, cx);
        ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| ui.label(words));
    });
}

/// What a row is called for those who only hear it.
fn row_name<R: Listed>(
    cx: &ViewCx<'_>,
    (id, record): (R::Id, &R),
    open: &BTreeMap<&RecordKey, usize>,
) -> String {
    let mut words = vec![format!("{id} {}", record.name())];
    if record.is_confidential() {
        words.push(cx.text.get("confidential").to_lowercase());
    }
    let count = open.get(&R::key(id)).copied().unwrap_or(0);
    words.push(cx.text.count("listing-open", count));
    words.join(", ")
}

/// The record in hand: what is still to be done, all its fields, and its end.
fn record_ui<R: Listed>(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    let Some(id) = *R::in_hand(desk.state) else { return };
    let Some(record) = R::all(cx.isms).get(&id) else { return };
    let key = R::key(id);
    anchored(ui, Id::unique(("record", R::REGISTER as usize, id)), |ui| {
        widgets::card(ui, |ui| {
            heading_ui(ui, &cx, (id, record));
            open_ui(ui, &cx, &key);
            record.detail_ui(ui, desk);
            record_history_ui(ui, desk, &key);
            ui.add_space(cx.theme.spacing.wide);
            let label = cx.text.get(R::WORDS.remove);
            let place = Id::unique(("remove", R::REGISTER as usize));
            if anchored(ui, place, |ui| ui.button(label).clicked()) {
                *R::in_hand(desk.state) = neighbour::<R>(desk, id);
                desk.ask(Command::Edit(Edit::Remove(key.clone())));
            }
        });
    });
}

/// The record that comes into hand when one is taken away: the next row, or the one before.
fn neighbour<R: Listed>(desk: &mut Desk<'_>, id: R::Id) -> Option<R::Id> {
    let listing = desk.state.listings.entry(R::REGISTER).or_default().clone();
    let rows = rows::<R>(&desk.cx, &listing);
    let at = rows.iter().position(|(row, _)| *row == id)?;
    let next = rows.get(at + 1).or_else(|| rows.get(at.checked_sub(1)?));
    next.map(|(id, _)| *id)
}

/// Number, name and mark.
fn heading_ui<R: Listed>(ui: &mut Ui, cx: &ViewCx<'_>, (id, record): (R::Id, &R)) {
    ui.horizontal_wrapped(|ui| {
        let title = format!("{id}  {}", record.name());
        let words = egui::RichText::new(&title).text_style(egui::TextStyle::Heading);
        let label = ui.add(egui::Label::new(words).wrap());
        label.widget_info(|| {
            egui::WidgetInfo::labeled(egui::accesskit::Role::Heading, true, &title)
        });
        if record.is_confidential() {
            marks::confidential_mark(ui, cx);
        }
    });
}

/// What is still to be done at this record, in words.
fn open_ui(ui: &mut Ui, cx: &ViewCx<'_>, key: &RecordKey) {
    ui.vertical(|ui| {
        for point in cx.open.at(key) {
            let words = gap_sentence(cx.text, cx.isms, point);
            ui.add(egui::Label::new(format!("• {words}")).wrap());
        }
    });
}

/// The name of a record, ready to be typed over when it is new.
pub fn name_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    field: Field<'_>,
    edit: impl FnOnce(String) -> Edit,
) {
    if desk.state.focus_next == Some(RECORD_NAME) {
        let mut typed = egui::text_edit::TextEditState::default();
        typed.cursor.set_char_range(Some(CCursorRange::select_all_str(field.value)));
        typed.store(ui.ctx(), field.id);
    }
    let response = field_ui(ui, desk, field, edit);
    desk.focus_if_asked(RECORD_NAME, &response);
}

/// The tick that says that health data is in a record. Returns the new answer.
pub fn health_data_ui<R: Listed>(
    ui: &mut Ui,
    desk: &Desk<'_>,
    (id, record): (R::Id, &R),
) -> Option<bool> {
    let mut is_on = record.is_confidential();
    let label = desk.text(R::WORDS.health_data);
    let changed = anchored(ui, Id::unique(("health", R::REGISTER as usize, id)), |ui| {
        ui.checkbox(&mut is_on, label).changed()
    });
    note(ui, &desk.text("health-data-why"));
    changed.then_some(is_on)
}
