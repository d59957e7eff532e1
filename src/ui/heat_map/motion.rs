//! The short move of a dot to its new cell. It is reckoned in cells and not on the screen,
//! so that nothing but another rating sets a dot in motion: scrolling, another width and
//! another page show every dot where it belongs.

use crate::domain::id::RiskId;
use crate::domain::standing::Phase;
use crate::domain::standing::Place;
use crate::ui::heat_map::layout::Dot;
use crate::ui::heat_map::layout::Layout;
use crate::ui::widgets::Desk;
use egui::Id;
use egui::Ui;
use egui::Vec2;
use std::collections::BTreeMap;

/// Where the dots of the map were last seen.
#[derive(Clone, Debug, Default)]
struct Seen {
    pass: u64,
    dots: BTreeMap<(RiskId, Phase), Sight>,
}

/// Where one dot was seen, and the move it is in.
#[derive(Clone, Copy, Debug)]
struct Sight {
    place: Place,
    at: Vec2,
    from: Vec2,
    since: f64,
}

/// Puts the dots whose rating has just changed somewhere on their way to where they belong.
pub(super) fn settle(ui: &Ui, desk: &Desk<'_>, layout: &mut Layout) {
    let pass = ui.ctx().cumulative_pass_nr();
    let now = ui.input(|input| input.time);
    let seconds = f64::from(desk.cx.theme.move_ms) / 1000.0;
    let seen: Option<Seen> = ui.data_mut(|data| data.remove_temp(seen_id()));
    // Whoever did not have the map in sight has seen nothing move.
    let before = seen.filter(|seen| pass.saturating_sub(seen.pass) <= 1).unwrap_or_default();
    let is_still = ui.style().animation_time <= 0.0;
    let mut after = Seen { pass, dots: BTreeMap::new() };
    for dot in &mut layout.dots {
        let old = before.dots.get(&key(dot)).copied();
        let (from, since) = match old {
            Some(old) if old.place != dot.place => (old.at, now),
            Some(old) => (old.from, old.since),
            None => (dot.at, f64::NEG_INFINITY),
        };
        let part = if is_still { 1.0 } else { ((now - since) / seconds).min(1.0) };
        if part < 1.0 {
            dot.at = from + (dot.at - from) * egui::emath::easing::cubic_out(part as f32);
            ui.ctx().request_repaint();
        }
        after.dots.insert(key(dot), Sight { place: dot.place, at: dot.at, from, since });
    }
    ui.data_mut(|data| data.insert_temp(seen_id(), after));
}

/// Remembers where the pointer holds a dot: that is where its move begins.
pub(super) fn held(ui: &Ui, dot: &Dot, at: Vec2) {
    ui.data_mut(|data| {
        let seen: &mut Seen = data.get_temp_mut_or_default(seen_id());
        if let Some(sight) = seen.dots.get_mut(&key(dot)) {
            sight.at = at;
        }
    });
}

fn key(dot: &Dot) -> (RiskId, Phase) {
    (dot.risk, dot.phase)
}

fn seen_id() -> Id {
    Id::unique("heat-map-seen")
}
