//! The cells as widgets: one that Tab reaches, arrows to the others, Enter or a click lists
//! exactly their risks, hovering names them.

use crate::domain::matrix::Cell;
use crate::ui::heat_map::arrow;
use crate::ui::heat_map::consequence_key;
use crate::ui::heat_map::layout::Place;
use crate::ui::heat_map::likelihood_key;
use crate::ui::heat_map::neighbour;
use crate::ui::widgets::Desk;
use crate::ui::widgets::marks;
use egui::EventFilter;
use egui::Id;
use egui::Sense;
use egui::Stroke;
use egui::Ui;
use egui::WidgetInfo;
use egui::accesskit::Role;
use egui_plot::PlotPoint;
use egui_plot::PlotTransform;

/// Draws the letters and lays a widget over each cell.
pub(super) fn cells_ui(ui: &mut Ui, desk: &mut Desk<'_>, transform: &PlotTransform) {
    for cell in desk.cx.cells {
        cell_ui(ui, desk, transform, cell);
    }
}

fn cell_ui(ui: &mut Ui, desk: &mut Desk<'_>, transform: &PlotTransform, cell: &Cell) {
    let place = (cell.likelihood, cell.consequence);
    let (x, y) = (cell.consequence.rank() as f64, cell.likelihood.rank() as f64);
    let rect = transform
        .rect_from_values(&PlotPoint::new(x, y), &PlotPoint::new(x + 1.0, y + 1.0))
        .shrink(1.0);
    let id = cell_id(cell);
    let is_roving = desk.state.map.roving == place;
    let response = ui.interact(rect, id, if is_roving { Sense::click() } else { Sense::CLICK });
    let is_listed = desk.state.map.listed == Some(place);
    response
        .widget_info(|| WidgetInfo::selected(Role::Button, true, is_listed, cell_name(desk, cell)));
    let tile = desk.cx.theme.level(cell.level);
    let letter = desk.cx.text.get(marks::letter_key(cell.level)).into_owned();
    let font = egui::FontId::new(12.0, egui::FontFamily::Name("bold".into()));
    let corner = rect.left_top() + egui::vec2(5.0, 3.0);
    let words = ui.painter().layout_no_wrap(letter, font, tile.ink.into());
    // A ground of its own: no line runs through the letter.
    let ground = egui::Rect::from_min_size(corner, words.size()).shrink2(egui::vec2(-1.0, 3.0));
    ui.painter().rect_filled(ground, 0.0, tile.fill);
    ui.painter().galley(corner, words, tile.ink.into());
    if is_listed {
        ui.painter().rect_stroke(
            rect.shrink(1.0),
            0.0,
            Stroke::new(2.0, tile.ink),
            egui::StrokeKind::Inside,
        );
    }
    if response.has_focus() {
        let ring = Stroke::new(desk.cx.theme.focus_ring, tile.ink);
        ui.painter().rect_stroke(rect.shrink(2.0), 0.0, ring, egui::StrokeKind::Inside);
        walk(ui, desk, place, id);
    }
    if response.clicked() {
        desk.state.map.roving = place;
        desk.state.map.listed = if is_listed { None } else { Some(place) };
    }
    if !cell.gross.is_empty() || !cell.residual.is_empty() {
        response.on_hover_ui(|ui| cell_tooltip_ui(ui, desk, cell));
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
    let next = desk.cx.cells.iter().find(|cell| (cell.likelihood, cell.consequence) == to);
    if let Some(next) = next {
        ui.memory_mut(|memory| memory.request_focus(cell_id(next)));
        // The cell that gets the focus claims the arrows a frame later.
        ui.ctx().request_repaint();
    }
}

/// The names of the risks in a cell.
pub(super) fn cell_tooltip_ui(ui: &mut Ui, desk: &Desk<'_>, cell: &Cell) {
    ui.set_max_width(320.0);
    for (key, risks) in [("map-gross-here", &cell.gross), ("map-residual-here", &cell.residual)] {
        if risks.is_empty() {
            continue;
        }
        ui.label(egui::RichText::new(desk.cx.text.count(key, risks.len())).small().weak());
        for id in risks.iter().take(15) {
            if let Some(risk) = desk.cx.isms.risks.get(id) {
                ui.label(format!("{id}  {}", risk.title));
            }
        }
        if let Some(more) = risks.len().checked_sub(15).filter(|more| *more > 0) {
            ui.label(desk.cx.text.count("map-and-more", more));
        }
    }
}

/// What a screen reader says of a cell: where it is, its level, how many risks.
fn cell_name(desk: &Desk<'_>, cell: &Cell) -> String {
    let word = |key: &str| desk.cx.text.get(key).into_owned();
    let level = desk.cx.text.get(marks::word_key(cell.level)).into_owned();
    desk.cx.text.with(
        "map-cell",
        &[
            ("likelihood", word(likelihood_key(cell.likelihood)).into()),
            ("consequence", word(consequence_key(cell.consequence)).into()),
            ("level", level.into()),
            ("gross", cell.gross.len().into()),
            ("residual", cell.residual.len().into()),
        ],
    )
}

fn cell_id(cell: &Cell) -> Id {
    Id::unique(("heat-map-cell", cell.likelihood.code(), cell.consequence.code()))
}
