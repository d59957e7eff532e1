//! What stands around the map: what is shown, what is asked, the risks of the chosen cell as
//! a list, and how many are not on it.

use crate::domain::id::RiskId;
use crate::domain::record::RecordKey;
use crate::domain::risk::Risk;
use crate::domain::standing::Phase;
use crate::ui::Command;
use crate::ui::attention::Part;
use crate::ui::heat_map::asking;
use crate::ui::heat_map::cells::HERE;
use crate::ui::heat_map::filter;
use crate::ui::heat_map::list;
use crate::ui::heat_map::map_ui;
use crate::ui::heat_map::picture::Counts;
use crate::ui::heat_map::picture::picture;
use crate::ui::heat_map::place_words;
use crate::ui::heat_map::state::Form;
use crate::ui::heat_map::table;
use crate::ui::heat_map::time::How;
use crate::ui::heat_map::together;
use crate::ui::heat_map::why;
use crate::ui::state::Place;
use crate::ui::widgets::Desk;
use crate::ui::widgets::explanation;
use crate::ui::widgets::link_button;
use crate::ui::widgets::marks;
use crate::ui::widgets::note;
use crate::ui::widgets::refusal_ui;
use crate::ui::widgets::section;
use egui::Ui;

/// The least height of the map, in points: its cells hold two marks under their letter.
const LOWEST: f32 = 372.0;

/// How many risks of a cell are listed one under the other before the list scrolls.
const AT_ONCE: usize = 30;

/// The map with its legend and, under it, the risks of the chosen cell.
pub fn map_pane_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    section(ui, &desk.text("map-title"));
    // The criteria are set on the map's own page alone.
    if desk.state.map.form == Form::Criteria {
        desk.state.map.form = Form::Map;
    }
    legend_ui(ui, desk);
    let height = (ui.available_width() * 0.95).clamp(LOWEST, 420.0);
    map_with_words_ui(ui, desk, height);
    table_ui(ui, desk);
    asking::asking_ui(ui, desk);
    filter::told_ui(ui, desk);
    if link_button(ui, &desk.cx, &desk.text("map-whole")).clicked() {
        desk.ask(Command::Go(Place::Map));
    }
    note(ui, &desk.text("map-signs"));
    not_on_map_ui(ui, desk);
    together::together_ui(ui, desk);
    listed_ui(ui, desk);
    if let Some(place) = desk.state.map.listed {
        why::cell_ui(ui, desk, place);
    }
}

/// The map, and why it could not be as it was asked.
pub(super) fn map_with_words_ui(ui: &mut Ui, desk: &mut Desk<'_>, height: f32) {
    map_ui(ui, desk, height);
    refusal_ui(ui, desk, Part::Map);
}

/// The same as a table, where that is asked for.
pub(super) fn table_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    if desk.state.map.form == Form::Table {
        section(ui, &desk.text("map-table"));
        table::table_ui(ui, desk);
    }
}

/// What is shown, to switch on and off.
pub fn legend_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.horizontal_wrapped(|ui| switches_ui(ui, desk));
}

/// The switches in a line.
pub(super) fn switches_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let signs = [
        ("map-show-gross", Phase::Gross),
        ("map-show-now", Phase::Now),
        ("map-show-residual", Phase::Target),
    ];
    let is_fixed = fixed_key(desk).is_some();
    for (key, phase) in signs {
        let words = desk.cx.text.get(key).into_owned();
        if is_fixed {
            let mut is_shown = phase == Phase::Now;
            ui.add_enabled(false, egui::Checkbox::new(&mut is_shown, words));
        } else {
            ui.checkbox(desk.state.map.phases.get_mut(phase), words);
        }
    }
    let table = desk.text("map-as-table").into_owned();
    let mut has_table = desk.state.map.form == Form::Table;
    if ui.checkbox(&mut has_table, table).changed() {
        desk.state.map.form = if has_table { Form::Table } else { Form::Map };
    }
    let hatched = desk.text("map-hatched").into_owned();
    ui.checkbox(&mut desk.state.map.is_hatched, hatched);
}

/// The text key of why the positions cannot be chosen, where they cannot: arrows and a trial
/// have only two.
pub(super) fn fixed_key(desk: &Desk<'_>) -> Option<&'static str> {
    let map = &desk.state.map;
    if desk.state.place != Place::Map {
        None
    } else if map.what_if.is_open {
        Some("map-try-fixed")
    } else if map.time.is_past() && map.time.how == How::Arrows {
        Some("map-time-arrows-fixed")
    } else {
        None
    }
}

/// How many relevant risks have no place yet: a map must not look complete when it is not.
pub(super) fn not_on_map_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Counts { relevant, placed, passing, .. } = picture(desk).counts;
    let key = match placed {
        0 if desk.cx.cells.iter().all(|cell| cell.gross.is_empty()) => "map-counts-none",
        _ if placed == relevant => "map-counts-all",
        _ if passing < relevant => "map-counts-filtered",
        _ => "map-counts",
    };
    let missing = relevant.saturating_sub(placed);
    let words =
        [("placed", placed.into()), ("relevant", relevant.into()), ("missing", missing.into())];
    let words = desk.cx.text.with(key, &words);
    note(ui, &words);
}

/// Exactly the risks of the chosen cell.
pub fn listed_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some(place) = desk.state.map.listed else {
        note(ui, &desk.text("map-choose-cell"));
        return;
    };
    let (shown, phases) = (picture(desk), desk.state.map.phases);
    let Some(cell) = shown.cell(place) else { return };
    section(ui, &place_words(desk, place));
    ui.horizontal(|ui| {
        marks::level_tile(ui, &desk.cx, cell.level);
        if ui.button(desk.text("map-close-list")).clicked() {
            desk.state.map.listed = None;
        }
    });
    let shown = HERE.into_iter().filter(|(_, phase)| phases.has(*phase));
    let lists = shown.map(|(key, phase)| (key, cell.at(phase)));
    let lists: Vec<_> = lists.filter(|(_, risks)| !risks.is_empty()).collect();
    if lists.is_empty() {
        explanation(ui, &desk.text("map-cell-empty"));
    }
    for (key, risks) in lists {
        ui.add_space(4.0);
        let heading = desk.cx.text.count(key, risks.len());
        note(ui, &heading);
        if risks.len() > AT_ONCE {
            older_ui(ui, desk, risks);
            if let Some(id) = list::long_list_ui(ui, desk, (key, &heading, risks)) {
                choose(desk, id);
            }
        } else {
            for id in risks {
                listed_risk_ui(ui, desk, (*id, key));
            }
        }
    }
}

fn listed_risk_ui(ui: &mut Ui, desk: &mut Desk<'_>, (id, key): (RiskId, &str)) {
    let Some(risk) = desk.cx.isms.risks.get(&id) else { return };
    let chosen = desk.state.risk == Some(id);
    let words = format!("{id}  {}", risk.title);
    let button = egui::Button::selectable(chosen, &words).wrap();
    let response = ui.push_id((key, id.0), |ui| ui.add(button)).inner;
    if response.clicked() {
        choose(desk, id);
    }
    if response.double_clicked() {
        desk.ask(Command::Show(RecordKey::Risk(id)));
    }
    if is_rated_otherwise(desk, risk) {
        note(ui, &desk.text("map-older-criteria"));
    }
}

/// Selects a risk; the overview, which shows none, leads to it.
fn choose(desk: &mut Desk<'_>, id: RiskId) {
    desk.state.risk = Some(id);
    if desk.state.place == Place::Overview {
        desk.ask(Command::Show(RecordKey::Risk(id)));
    }
}

/// How many of a long list were rated under criteria that are no longer in use.
fn older_ui(ui: &mut Ui, desk: &Desk<'_>, risks: &[RiskId]) {
    let rated = risks.iter().filter_map(|id| desk.cx.isms.risks.get(id));
    let older = rated.filter(|risk| is_rated_otherwise(desk, risk)).count();
    if older > 0 {
        note(ui, &desk.cx.text.count("map-older-criteria-some", older));
    }
}

/// Whether a risk was rated under criteria that are no longer in use.
fn is_rated_otherwise(desk: &Desk<'_>, risk: &Risk) -> bool {
    risk.gross.criteria != desk.cx.isms.criteria_in_use().id
}
