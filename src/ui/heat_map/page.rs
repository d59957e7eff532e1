//! The page of the map: as large as the window, with everything that can be done with it.

use crate::domain::record::RecordKey;
use crate::domain::standing::Phase;
use crate::ui::Command;
use crate::ui::heat_map::appetite;
use crate::ui::heat_map::asking;
use crate::ui::heat_map::filter;
use crate::ui::heat_map::keep;
use crate::ui::heat_map::pane;
use crate::ui::heat_map::phase_key;
use crate::ui::heat_map::small;
use crate::ui::heat_map::state::Form;
use crate::ui::heat_map::still;
use crate::ui::heat_map::time;
use crate::ui::heat_map::time::How;
use crate::ui::heat_map::together;
use crate::ui::heat_map::trend;
use crate::ui::heat_map::what_if;
use crate::ui::heat_map::why;
use crate::ui::widgets::Desk;
use crate::ui::widgets::card;
use crate::ui::widgets::marks;
use crate::ui::widgets::note;
use crate::ui::widgets::page_title;
use crate::ui::widgets::section;
use egui::RichText;
use egui::Ui;

/// From this width, in points, what is listed stands beside the map.
const BESIDE: f32 = 820.0;

/// The part of the width that the map takes then, and that two maps take.
const SHARE: (f32, f32) = (0.64, 0.74);

/// The part that it takes with a table beside it.
const HALF: f32 = 0.5;

/// The least and the most height of the map, in points.
const HEIGHT: (f32, f32) = (430.0, 620.0);

/// The room under the map before the window ends, in points.
const UNDER: f32 = 30.0;

/// Draws the page.
pub fn map_page_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let begin = ui.cursor().top();
    page_title(ui, &desk.text("map-page-title"), &desk.text("map-page-lead"));
    filter::filter_ui(ui, desk);
    let room = ui.available_width();
    if room < BESIDE {
        time::bar_ui(ui, desk);
        map_part_ui(ui, desk, begin);
        asked_ui(ui, desk);
        below_ui(ui, desk);
        right_ui(ui, desk);
        return;
    }
    let is_double = desk.state.map.time.is_past() && desk.state.map.time.how == How::Beside;
    let has_table = desk.state.map.form == Form::Table && !looks_on(desk);
    let share = match (is_double, has_table) {
        (true, _) => SHARE.1,
        (false, true) => HALF,
        (false, false) => SHARE.0,
    };
    let top = egui::Layout::left_to_right(egui::Align::Min);
    ui.with_layout(top, |ui| {
        ui.allocate_ui_with_layout(
            egui::vec2(room * share, 0.0),
            egui::Layout::top_down(egui::Align::Min),
            |ui| {
                map_part_ui(ui, desk, begin);
                below_ui(ui, desk);
            },
        );
        ui.add_space(desk.cx.theme.spacing.medium);
        ui.vertical(|ui| {
            // Beside the map, where it is in sight at once.
            time::bar_ui(ui, desk);
            asked_ui(ui, desk);
            right_ui(ui, desk);
        });
    });
}

/// The map with its switches; `begin` is where the page begins.
fn map_part_ui(ui: &mut Ui, desk: &mut Desk<'_>, begin: f32) {
    ui.horizontal_wrapped(|ui| {
        pane::switches_ui(ui, desk);
        if !looks_on(desk) {
            appetite::switch_ui(ui, desk);
        }
        time::switch_ui(ui, desk);
        what_if::switch_ui(ui, desk);
    });
    if let Some(key) = pane::fixed_key(desk) {
        note(ui, &desk.cx.text.get(key));
    }
    // As a whole in sight, together with what stands above it on the page.
    let whole = ui.clip_rect().height() - (ui.cursor().top() - begin) - UNDER;
    let height = (ui.available_width() * 0.78).min(whole).clamp(HEIGHT.0, HEIGHT.1);
    if !time::maps_ui(ui, desk, height) && !what_if::map_ui(ui, desk, height) {
        pane::map_with_words_ui(ui, desk, height);
    }
}

/// Whether the map is only looked at: an earlier moment, or what measures would bring.
fn looks_on(desk: &Desk<'_>) -> bool {
    desk.state.map.time.is_past() || desk.state.map.what_if.is_open
}

/// What is asked about the map of now, its limits while they are set, or the tray of measures to try out.
fn asked_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    what_if::tray_ui(ui, desk);
    if !looks_on(desk) {
        appetite::appetite_ui(ui, desk);
        asking::asking_ui(ui, desk);
    }
}

/// What belongs under the map.
fn below_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    signs_ui(ui, desk);
    if !looks_on(desk) {
        pane::not_on_map_ui(ui, desk);
    }
    keep::keep_ui(ui, desk);
    small::smalls_ui(ui, desk);
    trend::trend_ui(ui, desk);
}

/// What the marks mean, and the lines between them; what is tried out tells that by itself.
fn signs_ui(ui: &mut Ui, desk: &Desk<'_>) {
    let map = &desk.state.map;
    if map.time.is_past() && map.time.how == How::Arrows {
        note(ui, &desk.text("map-time-signs"));
    } else if !map.what_if.is_open && map.form != Form::Criteria {
        note(ui, &desk.text("map-signs"));
        note(ui, &desk.text("map-signs-lines"));
    }
}

/// What is chosen, what is in hand, and what the cell in hand holds.
fn right_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    if let Some(still) = time::still(desk).or_else(|| what_if::still(desk)) {
        time::changes_ui(ui, desk);
        still::listed_ui(ui, desk, &still);
        return;
    }
    // A click on a cell then goes on to its next level.
    if desk.state.map.form == Form::Criteria {
        return;
    }
    pane::table_ui(ui, desk);
    together::together_ui(ui, desk);
    pane::listed_ui(ui, desk);
    if let Some(place) = desk.state.map.listed {
        why::cell_ui(ui, desk, place);
    }
    in_hand_ui(ui, desk);
}

/// The risk in hand: where it stands, and the way to it.
fn in_hand_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let isms = desk.cx.isms;
    let Some(risk) = desk.state.risk.and_then(|id| isms.risks.get(&id)) else { return };
    ui.add_space(desk.cx.theme.spacing.medium);
    card(ui, |ui| {
        section(ui, &format!("{} {}", risk.id, risk.title));
        for phase in Phase::ALL {
            let Some(level) = risk.at(*phase, isms).and_then(|rated| rated.level(isms)) else {
                continue;
            };
            ui.horizontal_wrapped(|ui| {
                ui.label(RichText::new(desk.cx.text.get(phase_key(*phase))).small().weak());
                marks::level_tile(ui, &desk.cx, level);
            });
        }
        if risk.patient_safety {
            note(ui, &desk.text("risks-safety-long"));
        }
        why::risk_ui(ui, desk, risk);
        if ui.button(desk.text("map-open-risk")).clicked() {
            desk.ask(Command::Show(RecordKey::Risk(risk.id)));
        }
    });
}
