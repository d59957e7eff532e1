//! The cells as widgets: one that Tab reaches, arrows to the others, Enter or a click lists
//! exactly their risks, hovering names them, a double click on an empty one adds a risk.
//! While the criteria are edited on the map, a click goes on to the next level.

use crate::domain::matrix::Cell;
use crate::domain::scale::Affected;
use crate::domain::standing::Phase;
use crate::domain::standing::Place;
use crate::ui::heat_map::appetite;
use crate::ui::heat_map::arrow;
use crate::ui::heat_map::asking;
use crate::ui::heat_map::consequence_key;
use crate::ui::heat_map::likelihood_key;
use crate::ui::heat_map::menu;
use crate::ui::heat_map::menu::Act;
use crate::ui::heat_map::neighbour;
use crate::ui::heat_map::plot::rect_of;
use crate::ui::heat_map::state::AddForm;
use crate::ui::heat_map::state::Asked;
use crate::ui::heat_map::state::Form;
use crate::ui::widgets::Desk;
use crate::ui::widgets::marks;
use egui::EventFilter;
use egui::Id;
use egui::Sense;
use egui::Stroke;
use egui::Ui;
use egui::WidgetInfo;
use egui::accesskit::Role;
use egui_plot::PlotTransform;

/// How many risks a tooltip names before it counts the rest.
const NAMED: usize = 15;

/// What stands in a cell, by the text key of the line above it.
pub(super) const HERE: [(&str, Phase); 3] = [
    ("map-gross-here", Phase::Gross),
    ("map-now-here", Phase::Now),
    ("map-residual-here", Phase::Target),
];

/// Draws the letters and lays a widget over each cell.
pub(super) fn cells_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    transform: &PlotTransform,
    cells: &[Cell],
) {
    for cell in cells {
        cell_ui(ui, desk, transform, cell);
    }
}

fn cell_ui(ui: &mut Ui, desk: &mut Desk<'_>, transform: &PlotTransform, cell: &Cell) {
    let place = cell.place();
    let rect = rect_of(transform, cell).shrink(1.0);
    let id = cell_id(place);
    let is_roving = desk.state.map.roving == place;
    let response = ui.interact(rect, id, if is_roving { Sense::click() } else { Sense::CLICK });
    let is_listed = desk.state.map.listed == Some(place);
    response
        .widget_info(|| WidgetInfo::selected(Role::Button, true, is_listed, cell_name(desk, cell)));
    paint(ui, desk, cell, (rect, is_listed));
    if response.has_focus() {
        let ring = Stroke::new(desk.cx.theme.focus_ring, desk.cx.theme.level(cell.level).ink);
        ui.painter().rect_stroke(rect.shrink(2.0), 0.0, ring, egui::StrokeKind::Inside);
        walk(ui, desk, place, id);
    }
    if desk.state.map.form == Form::Criteria {
        appetite::cell_keys(ui, desk, (&response, place));
        return;
    }
    let is_empty = Phase::ALL.iter().all(|phase| cell.at(*phase).is_empty());
    if response.double_clicked() && is_empty {
        begin_adding(desk, place);
    } else if response.clicked() {
        desk.state.map.roving = place;
        desk.state.map.listed = if is_listed { None } else { Some(place) };
    }
    let lines = if is_empty { menu::EMPTY_CELL } else { menu::FILLED_CELL };
    if let Some(act) = menu::menu_ui(ui, &desk.cx, &response, lines) {
        act_on_cell(desk, cell, act);
    }
    if !is_empty {
        response.on_hover_ui(|ui| cell_tooltip_ui(ui, desk, cell));
    }
}

/// Does what was chosen in the menu of a cell.
pub(super) fn act_on_cell(desk: &mut Desk<'_>, cell: &Cell, act: Act) {
    let place = cell.place();
    match act {
        Act::List => {
            desk.state.map.roving = place;
            desk.state.map.listed = Some(place);
        }
        Act::Add => begin_adding(desk, place),
        Act::ChooseAll => {
            let phases = desk.state.map.phases;
            let shown = Phase::ALL.iter().filter(|phase| phases.has(**phase));
            desk.state.map.chosen.extend(shown.flat_map(|phase| cell.at(*phase)));
        }
        Act::Open | Act::Rerate | Act::Choose => {}
    }
}

/// Asks what a new risk in a cell is called.
pub(super) fn begin_adding(desk: &mut Desk<'_>, place: Place) {
    desk.state.map.roving = place;
    let title = String::new();
    let form = AddForm { place, title, hit: Affected::Organisation };
    desk.state.map.asked = Some(Asked::Add(form));
    desk.state.focus_next = Some(asking::FIRST_FIELD);
}

/// The letter of a cell, and the ring around the one that is listed.
pub(super) fn paint(ui: &Ui, desk: &Desk<'_>, cell: &Cell, (rect, is_listed): (egui::Rect, bool)) {
    let tile = desk.cx.theme.level(cell.level);
    let letter = desk.cx.text.get(marks::letter_key(cell.level)).into_owned();
    let font = egui::FontId::new(12.0, egui::FontFamily::Name("bold".into()));
    let corner = rect.left_top() + egui::vec2(5.0, 3.0);
    let words = ui.painter().layout_no_wrap(letter, font, tile.ink.into());
    // A ground of its own: no line runs through the letter.
    let ground = egui::Rect::from_min_size(corner, words.size()).shrink2(egui::vec2(-1.0, 3.0));
    ui.painter().rect_filled(ground, 0.0, tile.fill);
    ui.painter().galley(corner, words, tile.ink.into());
    if desk.state.map.form == Form::Criteria {
        appetite::paint_level(ui, desk, (rect, cell));
    }
    if is_listed {
        ui.painter().rect_stroke(
            rect.shrink(1.0),
            0.0,
            Stroke::new(2.0, tile.ink),
            egui::StrokeKind::Inside,
        );
    }
}

/// Arrows walk the map with the focus along, from a cell or what stands in it.
pub(super) fn walk(ui: &Ui, desk: &mut Desk<'_>, from: Place, id: Id) {
    let filter =
        EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let Some(step) = arrow(ui) else { return };
    let to = neighbour(from, step);
    desk.state.map.roving = to;
    ui.memory_mut(|memory| memory.request_focus(cell_id(to)));
    // The cell that gets the focus claims the arrows a frame later.
    ui.ctx().request_repaint();
}

/// The names of the risks in a cell.
pub(super) fn cell_tooltip_ui(ui: &mut Ui, desk: &Desk<'_>, cell: &Cell) {
    ui.set_max_width(320.0);
    let phases = desk.state.map.phases;
    for (key, phase) in HERE {
        let risks = cell.at(phase);
        if risks.is_empty() || !phases.has(phase) {
            continue;
        }
        ui.label(egui::RichText::new(desk.cx.text.count(key, risks.len())).small().weak());
        for id in risks.iter().take(NAMED) {
            if let Some(risk) = desk.cx.isms.risks.get(id) {
                ui.label(format!("{id}  {}", risk.title));
            }
        }
        if let Some(more) = risks.len().checked_sub(NAMED).filter(|more| *more > 0) {
            ui.label(desk.cx.text.count("map-and-more", more));
        }
    }
}

/// What a screen reader says of a cell: where it is, its level, how many risks.
pub(super) fn cell_name(desk: &Desk<'_>, cell: &Cell) -> String {
    let word = |key: &str| desk.cx.text.get(key).into_owned();
    let level = desk.cx.text.get(marks::word_key(cell.level)).into_owned();
    desk.cx.text.with(
        "map-cell",
        &[
            ("likelihood", word(likelihood_key(cell.likelihood)).into()),
            ("consequence", word(consequence_key(cell.consequence)).into()),
            ("level", level.into()),
            ("gross", cell.gross.len().into()),
            ("now", cell.now.len().into()),
            ("residual", cell.residual.len().into()),
        ],
    )
}

/// The widget of a cell.
pub(super) fn cell_id(place: Place) -> Id {
    Id::unique(("heat-map-cell", place.0.code(), place.1.code()))
}
