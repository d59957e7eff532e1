//! What if: a tray of measures to switch on, and a map that shows where risks would go.
//! Nothing is saved until the practice keeps it as a plan.

use crate::catalogue::takes::Euros;
use crate::catalogue::what_if;
use crate::catalogue::what_if::Candidate;
use crate::catalogue::what_if::Together;
use crate::catalogue::what_if::Trial;
use crate::domain::course;
use crate::domain::course::Stands;
use crate::domain::id::RiskId;
use crate::domain::still::Signs;
use crate::domain::still::Still;
use crate::edit::Edit;
use crate::edit::plan::Planned;
use crate::edit::plan::PlannedMeasure;
use crate::text::Texts;
use crate::text::format;
use crate::ui::Command;
use crate::ui::ViewCx;
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
use crate::ui::widgets::card;
use crate::ui::widgets::explanation;
use crate::ui::widgets::field::search_ui;
use crate::ui::widgets::note;
use crate::ui::widgets::primary_button;
use crate::ui::widgets::section;
use egui::Id;
use egui::Ui;
use std::collections::BTreeSet;
use std::rc::Rc;

/// How many risks that would move are named.
const NAMED: usize = 6;

/// How many risks a measure names.
const RISKS_NAMED: usize = 6;

/// How many measures that are off stand in the tray at once; the rest is looked for by name.
const AT_ONCE: usize = 30;

/// The height of the tray before it scrolls, in points.
const TRAY: f32 = 380.0;

/// From so many minutes time is told in hours.
const IN_HOURS: u32 = 120;

/// What the window keeps of trying measures out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WhatIfState {
    /// Whether the tray is there.
    pub is_open: bool,
    /// The measures that are switched on.
    pub on: BTreeSet<Trial>,
    /// What is looked for among the measures, as typed.
    pub search: String,
    offered: Option<Rc<Vec<Offer>>>,
    shown: Option<Rc<Tried>>,
}

/// A measure in the tray: worked out once for a document, with what is said of it.
#[derive(Clone, Debug, PartialEq)]
struct Offer {
    candidate: Candidate,
    /// For which risks it is, and whose it is.
    words: String,
    /// Its title in small letters, to be looked for.
    sought: String,
}

/// What the measures that are on would come to.
#[derive(Clone, Debug, PartialEq)]
struct Tried {
    on: BTreeSet<Trial>,
    filter: Option<Rc<Picture>>,
    still: Rc<Still>,
    /// What would move, in words.
    words: Vec<String>,
    takes: Vec<String>,
    /// What would be kept; empty where all of it stands in the plan already.
    plan: Vec<Planned>,
}

impl WhatIfState {
    /// The document has changed: all is worked out anew.
    pub fn forget(&mut self) {
        self.offered = None;
        self.shown = None;
    }

    /// The tray is away, and everything in it is off.
    pub fn leave(&mut self) {
        *self = Self::default();
    }
}

/// The switch, at the map.
pub(super) fn switch_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let label = desk.text("map-try").into_owned();
    if ui.checkbox(&mut desk.state.map.what_if.is_open, label).changed() {
        desk.state.map.what_if.on.clear();
        desk.state.map.time.leave();
        desk.state.map.asked = None;
        desk.state.map.leave_criteria();
    }
}

/// Draws the map with the measures that are on; answers whether it did.
pub(super) fn map_ui(ui: &mut Ui, desk: &mut Desk<'_>, height: f32) -> bool {
    let Some(shown) = shown(desk) else { return false };
    let name = desk.text("map-try-map");
    still_ui(ui, desk, (&name, &shown.still), height);
    note(ui, &desk.text("map-try-signs"));
    still_table_ui(ui, desk, (&name, &shown.still));
    true
}

/// What stands on that map.
pub(super) fn still(desk: &mut Desk<'_>) -> Option<Rc<Still>> {
    shown(desk).map(|shown| Rc::clone(&shown.still))
}

/// What a picture of it says and shows: that it is only a trial, and of which measures.
pub(super) fn looked(desk: &mut Desk<'_>) -> Option<(String, Vec<(String, Still)>)> {
    let shown = shown(desk)?;
    let offered = offered(desk);
    let on = offered.iter().map(|one| &one.candidate);
    let on = on.filter(|one| shown.on.contains(&one.trial));
    let on: Vec<_> = on.map(|one| one.title.as_str()).collect();
    let told = [("count", on.len().into()), ("measures", on.join("; ").into())];
    let words = desk.cx.text.with("map-try-picture", &told);
    Some((words, vec![(String::new(), Still::clone(&shown.still))]))
}

/// The tray.
pub(super) fn tray_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some(shown) = shown(desk) else { return };
    card(ui, |ui| {
        section(ui, &desk.text("map-try-title"));
        explanation(ui, &desk.text("map-try-lead"));
        if offered(desk).is_empty() {
            note(ui, &desk.text("map-try-none"));
        }
        offered_ui(ui, desk);
        for (at, words) in shown.words.iter().enumerate() {
            if at == 0 {
                status(ui, words);
            } else {
                note(ui, words);
            }
        }
        for words in &shown.takes {
            note(ui, words);
        }
        let has_some = !desk.state.map.what_if.on.is_empty();
        if has_some && shown.plan.is_empty() {
            note(ui, &desk.text("map-try-kept-already"));
        }
        ui.horizontal_wrapped(|ui| {
            let cx = desk.cx;
            ui.add_enabled_ui(!shown.plan.is_empty() && !cx.file.is_read_only, |ui| {
                if primary_button(ui, &cx, &cx.text.get("map-try-keep")).clicked() {
                    desk.ask(Command::Edit(Edit::Plan(shown.plan.clone())));
                    desk.state.map.what_if.leave();
                }
            });
            if ui.button(cx.text.get("map-try-drop")).clicked() {
                desk.state.map.what_if.leave();
            }
        });
    });
}

/// The measures to switch on and off: those that are on, and the first of what is looked for.
fn offered_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let offered = offered(desk);
    if offered.len() > AT_ONCE {
        let label = desk.text("map-try-search").into_owned();
        let search = &mut desk.state.map.what_if.search;
        ui.horizontal_wrapped(|ui| search_ui(ui, Id::unique("map-try-search"), &label, search));
    }
    let sought = desk.state.map.what_if.search.trim().to_lowercase();
    let is_on = |one: &&Offer| desk.state.map.what_if.on.contains(&one.candidate.trial);
    let (on, off): (Vec<_>, Vec<_>) = offered.iter().partition(is_on);
    let mut off: Vec<_> = off.into_iter().filter(|one| one.sought.contains(&sought)).collect();
    let more = off.len().saturating_sub(AT_ONCE);
    off.truncate(AT_ONCE);
    let shown: BTreeSet<_> = on.iter().chain(&off).map(|one| &one.candidate.trial).collect();
    let area = egui::ScrollArea::vertical().id_salt(Id::unique("map-try-tray"));
    area.max_height(TRAY).auto_shrink([false, true]).show(ui, |ui| {
        // In their own order, so that none moves while it is switched.
        for one in offered.iter().filter(|one| shown.contains(&one.candidate.trial)) {
            offer_ui(ui, desk, one);
        }
        if more > 0 {
            note(ui, &desk.cx.text.count("map-try-more", more));
        } else if shown.is_empty() && !sought.is_empty() {
            note(ui, &desk.text("map-try-not-found"));
        }
    });
}

/// One measure, to switch on and off.
fn offer_ui(ui: &mut Ui, desk: &mut Desk<'_>, one: &Offer) {
    let on = &mut desk.state.map.what_if.on;
    let mut is_on = on.contains(&one.candidate.trial);
    if ui.checkbox(&mut is_on, &one.candidate.title).changed() {
        if is_on {
            on.insert(one.candidate.trial.clone());
        } else {
            on.remove(&one.candidate.trial);
        }
        ui.ctx().request_repaint();
    }
    note(ui, &one.words);
}

/// For which risks a measure is, and whose it is.
fn candidate_words(cx: &ViewCx<'_>, candidate: &Candidate) -> String {
    let risks = candidate.risks();
    let mut named: Vec<_> = risks.iter().take(RISKS_NAMED).map(RiskId::to_string).collect();
    if let Some(more) = risks.len().checked_sub(RISKS_NAMED).filter(|more| *more > 0) {
        named.push(cx.text.count("map-and-more", more));
    }
    let mut words = vec![named.join(", ")];
    let key = match candidate.trial {
        Trial::Own(_) => "map-try-own",
        Trial::Listed(_) => "map-try-listed",
    };
    words.push(cx.text.get(key).into_owned());
    words.join(" · ")
}

/// The measures that can be tried out; worked out anew when the document has changed.
fn offered(desk: &mut Desk<'_>) -> Rc<Vec<Offer>> {
    let cx = desk.cx;
    let offered = &mut desk.state.map.what_if.offered;
    let offer = |candidate: Candidate| Offer {
        words: candidate_words(&cx, &candidate),
        sought: candidate.title.to_lowercase(),
        candidate,
    };
    let all = || what_if::candidates(cx.catalogue, cx.isms).into_iter();
    Rc::clone(offered.get_or_insert_with(|| Rc::new(all().map(offer).collect())))
}

/// What the measures that are on would come to; worked out anew only where it must be.
fn shown(desk: &mut Desk<'_>) -> Option<Rc<Tried>> {
    if !desk.state.map.what_if.is_open {
        return None;
    }
    let (offered, filter) = (offered(desk), filtered(desk));
    let state = &mut desk.state.map.what_if;
    let known = state.shown.as_ref().filter(|known| known.on == state.on);
    if let Some(known) = known.filter(|known| is_same(known.filter.as_ref(), filter.as_ref())) {
        return Some(Rc::clone(known));
    }
    // What is no longer offered is not on either.
    state.on.retain(|trial| offered.iter().any(|one| one.candidate.trial == *trial));
    let on = offered.iter().map(|one| &one.candidate);
    let on: Vec<_> = on.filter(|one| state.on.contains(&one.trial)).collect();
    let made = Rc::new(make(desk, &on, filter));
    desk.state.map.what_if.shown = Some(Rc::clone(&made));
    Some(made)
}

fn make(desk: &Desk<'_>, on: &[&Candidate], filter: Option<Rc<Picture>>) -> Tried {
    let isms = desk.cx.isms;
    let (then, waiting) = what_if::tried(desk.cx.catalogue, isms, on);
    let before = kept(course::stands(isms), filter.as_ref());
    let after = kept(course::stands(&then), filter.as_ref());
    let matrix = &isms.criteria_in_use().matrix;
    Tried {
        on: on.iter().map(|one| one.trial.clone()).collect(),
        still: Rc::new(Still::between((&before, &after), matrix, Signs::Measures)),
        filter,
        words: words(desk, (&before, &after), waiting.len()),
        takes: takes_words(desk, on),
        plan: plan(desk, on),
    }
}

/// What would be kept: new measures, and links that are not there yet.
fn plan(desk: &Desk<'_>, on: &[&Candidate]) -> Vec<Planned> {
    let planned = |one: &&Candidate| {
        let measure = match &one.trial {
            Trial::Own(_) if one.proposed.is_empty() => return None,
            Trial::Own(id) => PlannedMeasure::Own(*id),
            Trial::Listed(code) => {
                PlannedMeasure::New(Box::new(desk.cx.catalogue.measure(code)?.to_record()))
            }
        };
        Some(Planned { measure, risks: one.proposed.clone() })
    };
    on.iter().filter_map(planned).collect()
}

/// What would move, first in all and then risk by risk.
fn words(desk: &Desk<'_>, (before, after): (&Stands, &Stands), waiting: usize) -> Vec<String> {
    let text = desk.cx.text;
    let moved: Vec<_> = after
        .iter()
        .filter_map(|(risk, then)| {
            let now = before.get(risk)?;
            (now.now != then.now).then_some((*risk, now.now, then.now))
        })
        .collect();
    let ([_, _, high_now], [_, _, high_then]) = (course::counted(before), course::counted(after));
    let told = [("count", moved.len().into()), ("from", high_now.into()), ("to", high_then.into())];
    let mut words = vec![text.with("map-try-moved", &told)];
    for (risk, from, to) in moved.iter().take(NAMED) {
        let place = |place| place_words(desk, place).to_lowercase();
        let told = [
            ("name", format!("{risk} {}", title(desk, *risk)).into()),
            ("from", place(*from).into()),
            ("to", place(*to).into()),
        ];
        words.push(text.with("map-try-risk", &told));
    }
    if let Some(more) = moved.len().checked_sub(NAMED).filter(|more| *more > 0) {
        words.push(text.count("map-and-more", more));
    }
    if waiting > 0 {
        words.push(text.count("map-try-waiting", waiting));
    }
    words
}

/// What the measures take, as ranges in words: once, and every year.
fn takes_words(desk: &Desk<'_>, on: &[&Candidate]) -> Vec<String> {
    let text = desk.cx.text;
    let takes = Together::of(on);
    let times = [("once", takes.minutes_once), ("yearly", takes.minutes_yearly)];
    let mut words: Vec<_> = times
        .into_iter()
        .filter_map(|(often, minutes)| time_words(text, often, minutes?))
        .collect();
    let money = [("once", takes.euros_once), ("yearly", takes.euros_yearly)];
    let costs: Vec<_> =
        money.into_iter().filter_map(|(often, euros)| money_words(text, often, euros?)).collect();
    if costs.is_empty() && money.iter().any(|(_, euros)| euros.is_some()) {
        words.push(text.get("map-try-free").into_owned());
    }
    words.extend(costs);
    if takes.unknown > 0 {
        words.push(text.count("map-try-unknown", takes.unknown));
    }
    words
}

/// A time from and up to; nothing where it takes none.
fn time_words(text: &Texts, often: &'static str, (least, most): (u32, u32)) -> Option<String> {
    let (key, from, to) = if most >= IN_HOURS {
        ("map-try-hours", least / 60, most.div_ceil(60))
    } else {
        ("map-try-minutes", least, most)
    };
    let told = [("often", often.into()), ("from", from.into()), ("to", to.into())];
    (most > 0).then(|| text.with(key, &told))
}

/// Money from and up to; nothing where it costs none.
fn money_words(text: &Texts, often: &'static str, (least, most): Euros) -> Option<String> {
    let key = match (least, most) {
        (0, Some(0)) => return None,
        (0, Some(_)) => "map-try-up-to",
        (_, Some(_)) => "map-try-between",
        (_, None) => "map-try-more-than",
    };
    let from = format::euros(least);
    let to = most.map(format::euros).unwrap_or_default();
    Some(text.with(key, &[("often", often.into()), ("from", from.into()), ("to", to.into())]))
}
