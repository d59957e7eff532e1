//! Looking back: a bar over all moments at which a rating changed or a version was frozen,
//! and the map as it was then, beside the one of now or of another moment, or as arrows from
//! then to there. While an
//! earlier moment is shown nothing can be changed.

use crate::domain::course::Course;
use crate::domain::course::Moment;
use crate::domain::course::Stand;
use crate::domain::course::Stands;
use crate::domain::id::RiskId;
use crate::domain::standing::Phases;
use crate::domain::still::Signs;
use crate::domain::still::Still;
use crate::text::format;
use crate::ui::heat_map::asking::status;
use crate::ui::heat_map::picture::Picture;
use crate::ui::heat_map::place_words;
use crate::ui::heat_map::still::filtered;
use crate::ui::heat_map::still::is_same;
use crate::ui::heat_map::still::kept;
use crate::ui::heat_map::still::still_ui;
use crate::ui::heat_map::still::title;
use crate::ui::heat_map::still_table::still_table_ui;
use crate::ui::widgets::Desk;
use crate::ui::widgets::beside;
use crate::ui::widgets::card;
use crate::ui::widgets::note;
use crate::ui::widgets::pick::pick_nth_ui;
use egui::Id;
use egui::Key;
use egui::Modifiers;
use egui::Ui;
use egui::WidgetInfo;
use std::collections::BTreeMap;
use std::rc::Rc;

/// How many risks that changed at a moment are named.
const NAMED: usize = 12;

/// How many of the last days can be laid beside another moment, next to all versions.
const DAYS: usize = 60;

/// From this width, in points, two maps stand beside each other.
const TWO: f32 = 640.0;

/// How an earlier moment is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum How {
    /// On its own.
    #[default]
    Then,
    /// Beside the map of now, or of another moment.
    Beside,
    /// As arrows from then to now, or to another moment.
    Arrows,
}

/// What the window keeps of looking back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TimeState {
    /// Whether the bar is there.
    pub looks_back: bool,
    /// Whether how many risks there were over time is unfolded.
    pub shows_trend: bool,
    /// The moment that is shown, by its place in the course; `None` is now.
    pub at: Option<usize>,
    /// How.
    pub how: How,
    /// The other moment beside it, or that arrows lead to; `None` is now.
    pub to: Option<usize>,
    /// How much of the journal is read, from 0 to 1, while the app is reading.
    pub reading: Option<f32>,
    /// How risks stood over time, once the app has read it.
    pub course: Option<Rc<Course>>,
    shown: Option<Rc<Shown>>,
}

/// What is asked for: a moment, how, which positions, and which risks the filter lets
/// through.
#[derive(Clone, Debug, PartialEq)]
struct Sought {
    at: usize,
    to: Option<usize>,
    how: How,
    phases: Phases,
    filter: Option<Rc<Picture>>,
}

impl Sought {
    fn is(&self, other: &Self) -> bool {
        is_same(self.filter.as_ref(), other.filter.as_ref())
            && (self.at, self.to) == (other.at, other.to)
            && (self.how, self.phases) == (other.how, other.phases)
    }
}

/// What is drawn of a moment.
#[derive(Clone, Debug, PartialEq)]
struct Shown {
    sought: Sought,
    /// The map, or the two of them, with their names.
    maps: Vec<(String, Rc<Still>)>,
    words: String,
    /// The other moments that it can be laid beside, with their names; first of them now.
    others: Vec<(Option<usize>, String)>,
    /// What changed at that moment, in words.
    changes: Vec<String>,
}

impl TimeState {
    /// Whether the journal is needed.
    pub const fn is_read(&self) -> bool {
        self.looks_back || self.shows_trend
    }

    /// The document has changed: what is drawn is worked out anew.
    pub fn forget(&mut self) {
        self.shown = None;
    }

    /// Back to now, and the bar is away.
    pub fn leave(&mut self) {
        *self = Self { course: self.course.take(), ..Self::default() };
    }

    /// The moment that is shown, as far as it is there.
    fn moment(&self) -> Option<(usize, &Moment)> {
        let at = self.at.filter(|_| self.looks_back)?;
        Some((at, self.course.as_ref()?.moments.get(at)?))
    }

    /// Whether an earlier moment stands in place of now.
    pub fn is_past(&self) -> bool {
        self.moment().is_some()
    }
}

/// The switch, at the map.
pub(super) fn switch_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let label = desk.text("map-time").into_owned();
    if ui.checkbox(&mut desk.state.map.time.looks_back, label).changed() {
        desk.state.map.what_if.leave();
        desk.state.map.time.at = None;
        desk.state.map.asked = None;
        desk.state.map.leave_criteria();
        // What stands there is read before the next frame.
        ui.ctx().request_repaint();
    }
}

/// The bar over all moments, and what is shown in words.
pub(super) fn bar_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    if !desk.state.map.time.looks_back {
        return;
    }
    let Some(course) = desk.state.map.time.course.clone() else {
        reading_ui(ui, desk);
        return;
    };
    card(ui, |ui| {
        let now = course.moments.len();
        let before = desk.state.map.time.at.unwrap_or(now).min(now);
        let at = steps_ui(ui, desk, (before, now));
        if at != before {
            desk.state.map.time.at = (at < now).then_some(at);
            desk.state.map.asked = None;
            desk.state.map.chosen.clear();
            ui.ctx().request_repaint();
        }
        if !desk.state.map.time.is_past() {
            status(ui, &desk.cx.text.count("map-time-is-now", now));
            return;
        }
        how_ui(ui, desk);
        let Some(shown) = shown(desk) else { return };
        if desk.state.map.time.how != How::Then {
            to_ui(ui, desk, &shown);
        }
        status(ui, &shown.words);
        note(ui, &desk.text("map-time-look"));
    });
}

/// The journal is being read: how far that is, and a way to stop it. Answers whether it was
/// stopped now.
pub(super) fn reading_ui(ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
    card(ui, |ui| {
        let words = desk.text("map-time-reading");
        let label = ui.label(&*words);
        let width = ui.available_width().min(360.0);
        let part = desk.state.map.time.reading.unwrap_or_default();
        let bar = egui::ProgressBar::new(part).desired_width(width).show_percentage();
        ui.add(bar).labelled_by(label.id);
        let stops = ui.button(desk.text("map-time-stop")).clicked();
        if stops {
            desk.state.map.time.leave();
        }
        stops
    })
}

/// What changed at the moment that is shown.
pub(super) fn changes_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some(shown) = shown(desk) else { return };
    for change in &shown.changes {
        note(ui, change);
    }
}

/// The bar with a step back and on; gives where it stands now.
fn steps_ui(ui: &mut Ui, desk: &Desk<'_>, (before, now): (usize, usize)) -> usize {
    let text = desk.cx.text;
    let mut at = before;
    let slider = ui.scope(|ui| {
        ui.spacing_mut().slider_width = (ui.available_width() - 16.0).max(80.0);
        // The rail is seen on the ground of a card too.
        let edge = desk.cx.theme.mode(ui.style()).border;
        ui.visuals_mut().widgets.inactive.bg_fill = edge.into();
        let slider = egui::Slider::new(&mut at, 0..=now).step_by(1.0).show_value(false);
        ui.add_enabled(now > 0, slider)
    });
    let slider = slider.inner;
    let words = text.get("map-time-bar");
    slider.widget_info(|| WidgetInfo::slider(now > 0, before as f64, &*words));
    let value = moment_words(desk, before);
    ui.ctx().accesskit_node_builder(slider.id, |node| node.set_value(value));
    if slider.has_focus() {
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if pressed(Key::Home) {
            at = 0;
        }
        if pressed(Key::End) {
            at = now;
        }
    }
    ui.horizontal_wrapped(|ui| {
        let back = egui::Button::new(text.get("map-time-back"));
        if ui.add_enabled(before > 0, back).clicked() {
            at = before.saturating_sub(1);
        }
        let on = egui::Button::new(text.get("map-time-on"));
        if ui.add_enabled(before < now, on).clicked() {
            at = before + 1;
        }
        let end = egui::Button::new(text.get("map-time-now"));
        if ui.add_enabled(before < now, end).clicked() {
            at = now;
        }
    });
    at.min(now)
}

/// How it is shown.
fn how_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let ways = [
        (How::Then, "map-time-then"),
        (How::Beside, "map-time-beside"),
        (How::Arrows, "map-time-arrows"),
    ];
    ui.horizontal_wrapped(|ui| {
        for (how, key) in ways {
            let words = desk.text(key).into_owned();
            ui.radio_value(&mut desk.state.map.time.how, how, words);
        }
    });
}

/// The other moment.
fn to_ui(ui: &mut Ui, desk: &mut Desk<'_>, shown: &Shown) {
    let label = desk.text("map-time-other");
    let place = (Id::unique("map-time-other"), &*label);
    let picked = shown.others.iter().position(|(to, _)| *to == shown.sought.to);
    let name = |at: usize| shown.others.get(at).map_or("", |(_, name)| name.as_str());
    let now = pick_nth_ui(ui, place, (shown.others.len(), picked), name);
    if let Some((to, _)) = now.and_then(|at| shown.others.get(at)) {
        desk.state.map.time.to = *to;
        ui.ctx().request_repaint();
    }
}

/// Draws the earlier moment, where one is shown; answers whether it did.
pub(super) fn maps_ui(ui: &mut Ui, desk: &mut Desk<'_>, height: f32) -> bool {
    let Some(shown) = shown(desk) else { return false };
    let many = if ui.available_width() >= TWO { shown.maps.len() } else { 1 };
    beside(ui, many, |ui, column| {
        for (name, still) in shown.maps.iter().skip(column).step_by(many) {
            // One by itself is named where the moment is chosen.
            if shown.maps.len() > 1 {
                note(ui, name);
            }
            still_ui(ui, desk, (name, still), height);
            still_table_ui(ui, desk, (name, still));
        }
    });
    true
}

/// What stands on the map of then.
pub(super) fn still(desk: &mut Desk<'_>) -> Option<Rc<Still>> {
    shown(desk)?.maps.first().map(|(_, still)| Rc::clone(still))
}

/// What a picture of it says and shows.
pub(super) fn looked(desk: &mut Desk<'_>) -> Option<(String, Vec<(String, Still)>)> {
    let shown = shown(desk)?;
    let words = match (desk.state.map.time.how, shown.maps.first()) {
        (How::Beside, _) => {
            let other = other_words(desk, shown.sought.to);
            let words = [("moment", shown.words.as_str().into()), ("other", other.into())];
            desk.cx.text.with("map-time-beside-name", &words)
        }
        (How::Arrows, Some((name, _))) => name.clone(),
        (How::Then | How::Arrows, _) => shown.words.clone(),
    };
    let maps = shown.maps.iter().map(|(name, still)| (name.clone(), Still::clone(still)));
    Some((words, maps.collect()))
}

/// What is drawn of the moment that is shown; worked out anew only where it must be.
fn shown(desk: &mut Desk<'_>) -> Option<Rc<Shown>> {
    let (at, _) = desk.state.map.time.moment()?;
    let filter = filtered(desk);
    let time = &desk.state.map.time;
    let last = time.course.as_ref().map_or(0, |course| course.moments.len());
    let to = time.to.filter(|to| *to != at && *to < last);
    let sought = Sought { at, to, how: time.how, phases: desk.state.map.phases, filter };
    if let Some(known) = time.shown.as_ref().filter(|known| known.sought.is(&sought)) {
        return Some(Rc::clone(known));
    }
    let made = Rc::new(make(desk, sought)?);
    desk.state.map.time.shown = Some(Rc::clone(&made));
    Some(made)
}

fn make(desk: &Desk<'_>, sought: Sought) -> Option<Shown> {
    let course = desk.state.map.time.course.clone()?;
    let (at, phases) = (sought.at, sought.phases);
    let moment = course.moments.get(at)?;
    let then = kept(course.at(at), sought.filter.as_ref());
    let other = sought.to.and_then(|to| Some((to, course.moments.get(to)?)));
    let (later, matrix, signs) = if let Some((to, other)) = other {
        (course.at(to), &other.matrix, Signs::Between)
    } else {
        let in_use = &desk.cx.isms.criteria_in_use().matrix;
        (course.last().clone(), in_use, Signs::Moments)
    };
    let later = kept(later, sought.filter.as_ref());
    let name = moment_words(desk, at);
    let maps = match sought.how {
        How::Then => vec![(name.clone(), Rc::new(Still::of(&moment.matrix, &then, phases)))],
        How::Beside => vec![
            (name.clone(), Rc::new(Still::of(&moment.matrix, &then, phases))),
            (
                moment_words(desk, sought.to.unwrap_or(course.moments.len())),
                Rc::new(Still::of(matrix, &later, phases)),
            ),
        ],
        How::Arrows => {
            let other = other_words(desk, sought.to);
            let words = [("moment", name.as_str().into()), ("other", other.into())];
            let words = desk.cx.text.with("map-time-arrows-name", &words);
            vec![(words, Rc::new(Still::between((&then, &later), matrix, signs)))]
        }
    };
    let changes = match at.checked_sub(1) {
        Some(before) => {
            let before = course.at(before);
            // What went and came back on the same day did not change.
            let is_other =
                |(risk, stand): &(&RiskId, &Option<Stand>)| before.get(*risk).copied() != **stand;
            let changed = moment.changed.iter().filter(is_other);
            changes(desk, (&before, &changed.map(|(risk, stand)| (*risk, *stand)).collect()))
        }
        None => vec![desk.cx.text.count("map-time-begin", course.at(at).len())],
    };
    let others = others(desk, &course, at);
    Some(Shown { sought, maps, words: name, others, changes })
}

/// The moments beside which one can be laid: now, all versions, and the last of the days.
fn others(desk: &Desk<'_>, course: &Course, at: usize) -> Vec<(Option<usize>, String)> {
    let recent = course.moments.len().saturating_sub(DAYS);
    let earlier = course.moments.iter().enumerate().rev();
    let earlier = earlier.filter(|(one, _)| *one != at);
    let earlier = earlier.filter(|(one, moment)| *one >= recent || moment.version.is_some());
    let earlier = earlier.map(|(one, _)| Some(one));
    std::iter::once(None).chain(earlier).map(|to| (to, other_words(desk, to))).collect()
}

/// "nu", "12 november 2026", or that with the name of the version.
fn other_words(desk: &Desk<'_>, to: Option<usize>) -> String {
    let course = desk.state.map.time.course.as_ref();
    let moment = to.and_then(|to| course?.moments.get(to));
    let Some(moment) = moment else { return desk.text("map-time-other-now").into_owned() };
    let day = format::date_long(desk.cx.text, moment.day);
    match &moment.version {
        Some(name) => {
            let words = [("day", day.into()), ("name", name.as_str().into())];
            desk.cx.text.with("map-time-other-version", &words)
        }
        None => day,
    }
}

/// A moment as people read it; now, past the last.
fn moment_words(desk: &Desk<'_>, at: usize) -> String {
    let course = desk.state.map.time.course.as_ref();
    let Some(moment) = course.and_then(|course| course.moments.get(at)) else {
        return desk.text("map-time-today").into_owned();
    };
    let day = format::date_long(desk.cx.text, moment.day);
    match &moment.version {
        Some(name) => {
            let words = [("day", day.into()), ("name", name.as_str().into())];
            desk.cx.text.with("map-time-version", &words)
        }
        None => desk.cx.text.with("map-time-day", &[("day", day.into())]),
    }
}

/// What changed at a moment, risk by risk.
fn changes(
    desk: &Desk<'_>,
    (before, changed): (&Stands, &BTreeMap<RiskId, Option<Stand>>),
) -> Vec<String> {
    let text = desk.cx.text;
    let mut words = vec![text.count("map-time-changed", changed.len())];
    for (risk, stand) in changed.iter().take(NAMED) {
        words.push(change_words(desk, *risk, (before.get(risk), stand.as_ref())));
    }
    if let Some(more) = changed.len().checked_sub(NAMED).filter(|more| *more > 0) {
        words.push(text.count("map-and-more", more));
    }
    words
}

/// "R3 Gijzelsoftware staat nu op kans groot, gevolg hoog; eerst kans …".
fn change_words(
    desk: &Desk<'_>,
    risk: RiskId,
    (before, after): (Option<&Stand>, Option<&Stand>),
) -> String {
    let name = format!("{risk} {}", title(desk, risk));
    let place = |stand: &Stand| place_words(desk, stand.now).to_lowercase();
    let (key, from, to) = match (before, after) {
        (None, Some(after)) => ("map-time-came", String::new(), place(after)),
        (_, None) => ("map-time-went", String::new(), String::new()),
        (Some(before), Some(after)) if before.now != after.now => {
            ("map-time-moved", place(before), place(after))
        }
        (Some(before), Some(after)) if before.gross != after.gross => {
            let to = place_words(desk, after.gross).to_lowercase();
            ("map-time-gross", String::new(), to)
        }
        (Some(before), Some(after)) if before.target != after.target => match after.target {
            Some(goal) => ("map-time-goal", String::new(), place_words(desk, goal).to_lowercase()),
            None => ("map-time-goal-gone", String::new(), String::new()),
        },
        (Some(_), Some(_)) => ("map-time-stayed", String::new(), String::new()),
    };
    let words = [("name", name.into()), ("from", from.into()), ("to", to.into())];
    desk.cx.text.with(key, &words)
}
