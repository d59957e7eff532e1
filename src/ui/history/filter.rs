//! What is looked for among the lines of the history.

use crate::domain::progress::Step;
use crate::text::format;
use crate::ui::history::state::HistoryFilter;
use crate::ui::widgets::Desk;
use crate::ui::widgets::alert;
use crate::ui::widgets::anchored;
use crate::ui::widgets::beside;
use crate::ui::widgets::field::plain_field_ui;
use crate::ui::widgets::fold::Begins;
use crate::ui::widgets::fold::fold_ui;
use crate::ui::widgets::note;
use crate::ui::widgets::pick::pick_nth_ui;
use crate::ui::widgets::pick::pick_ui;
use egui::Id;
use egui::TextEdit;
use egui::Ui;

/// Below this width, in points, the fields stand under each other.
const NARROW: f32 = 560.0;

/// The columns of what can be looked for.
const PARTS: usize = 3;

/// Draws the fields; how many lines pass stands under them.
pub(super) fn filter_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let label = desk.text("history-search");
    plain_field_ui(ui, Id::unique("history-search"), &label, &mut desk.state.history.filter.words);
    let title = desk.text("history-filters");
    let begins =
        if desk.state.history.filter.is_narrow() { Begins::Opened } else { Begins::Folded };
    fold_ui(ui, desk.cx.theme, (Id::unique("history-filters"), &title, begins), |ui| {
        // Beside each other where there is room, so that the lines stay in sight.
        if ui.available_width() < NARROW {
            (0..PARTS).for_each(|part| part_ui(ui, desk, part));
        } else {
            beside(ui, PARTS, |ui, part| part_ui(ui, desk, part));
        }
    });
    counted_ui(ui, desk);
}

/// One of the columns of what can be looked for.
fn part_ui(ui: &mut Ui, desk: &mut Desk<'_>, part: usize) {
    match part {
        0 => record_ui(ui, desk),
        1 => {
            step_ui(ui, desk);
            person_ui(ui, desk);
        }
        _ => days_ui(ui, desk),
    }
}

/// Which record.
fn record_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    let filter = &mut desk.state.history.filter;
    let records = &cx.history.records;
    let all = cx.text.get("history-all-records");
    let picked = filter.record.as_ref();
    let picked = picked.and_then(|key| records.iter().position(|(record, _)| record == key));
    let place = (Id::unique("history-record"), &*cx.text.get("history-record"));
    let name = |at: usize| records.get(at).map_or("", |(_, name)| name.as_str());
    if let Some(picked) = after_all_ui(ui, place, (&all, records.len(), picked), name) {
        filter.record = picked.of(records).map(|(key, _)| key.clone());
    }
}

/// Which step of the road.
fn step_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let text = desk.cx.text;
    let filter = &mut desk.state.history.filter;
    let mut steps = vec![(None, text.get("history-all-steps").into_owned())];
    let word = |step: &Step| text.get(&format!("step-{}", step.code())).into_owned();
    steps.extend(Step::ALL.iter().map(|step| (Some(*step), word(step))));
    let place = (Id::unique("history-step"), &*text.get("history-step"));
    if let Some(step) = pick_ui(ui, place, &steps, filter.step) {
        filter.step = step;
    }
}

/// By whom.
fn person_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    let filter = &mut desk.state.history.filter;
    let people = &cx.history.people;
    let all = cx.text.get("history-all-people");
    let unknown = cx.text.get("history-nobody");
    let picked = filter.person.as_ref();
    let picked = picked.and_then(|name| people.iter().position(|person| person == name));
    let place = (Id::unique("history-person"), &*cx.text.get("history-person"));
    let name = |at: usize| match people.get(at).map_or("", String::as_str) {
        "" => &unknown,
        name => name,
    };
    if let Some(picked) = after_all_ui(ui, place, (&all, people.len(), picked), name) {
        filter.person = picked.of(people).cloned();
    }
}

/// What was picked of a list that begins with "all".
enum Picked {
    All,
    Place(usize),
}

impl Picked {
    /// What stands at its place; none for all.
    fn of<T>(self, list: &[T]) -> Option<&T> {
        match self {
            Self::All => None,
            Self::Place(place) => list.get(place),
        }
    }
}

/// A list of so many that begins with "all". Returns what was picked now.
fn after_all_ui<'a>(
    ui: &mut Ui,
    place: (Id, &str),
    (all, count, picked): (&'a str, usize, Option<usize>),
    name: impl Fn(usize) -> &'a str,
) -> Option<Picked> {
    let words = |at: usize| at.checked_sub(1).map_or(all, &name);
    let picked = Some(picked.map_or(0, |picked| picked + 1));
    let now = pick_nth_ui(ui, place, (count + 1, picked), words)?;
    Some(now.checked_sub(1).map_or(Picked::All, Picked::Place))
}

/// From and until which day.
fn days_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let text = desk.cx.text;
    let filter = &mut desk.state.history.filter;
    for (key, typed) in [("history-from", &mut filter.from), ("history-until", &mut filter.until)] {
        let id = Id::unique(("history-day", key));
        let label = ui.label(egui::RichText::new(text.get(key)).small());
        let input = TextEdit::singleline(typed).id(id).desired_width(120.0);
        let input = input.margin(egui::vec2(8.0, 5.0)).hint_text(text.get("date-hint"));
        let response = ui.add(input).labelled_by(label.id);
        let is_wrong = !typed.trim().is_empty() && format::parse_date(typed).is_none();
        // Half a day is no mistake yet.
        if is_wrong && !response.has_focus() {
            alert(ui, &text.get("date-wrong"));
        }
    }
}

/// How many of how many lines are shown, and the way back to all.
fn counted_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    let all = cx.history.rows.len();
    let shown = desk.state.history.shown(cx.history).len();
    ui.horizontal_wrapped(|ui| {
        let counts = [("shown", shown.into()), ("all", all.into())];
        note(ui, &cx.text.with("history-shown", &counts));
        if desk.state.history.filter != HistoryFilter::default() {
            let clear = anchored(ui, Id::unique("history-clear"), |ui| {
                ui.button(cx.text.get("history-show-all")).clicked()
            });
            if clear {
                desk.state.history.filter = HistoryFilter::default();
            }
        }
    });
}
