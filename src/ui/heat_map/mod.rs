//! The map: likelihood by consequence in the practice's own criteria, every relevant risk
//! on it with and without measures. The plot paints; a layer of real widgets over it gives
//! names, focus, arrow keys, click and drag, since a plot alone shows a screen reader
//! nothing.

pub mod layout;

mod cells;
mod dots;
mod list;
mod motion;
mod pane;
mod paths;

use crate::domain::scale::Consequence;
use crate::domain::scale::Likelihood;
use crate::ui::heat_map::layout::Layout;
pub use crate::ui::heat_map::pane::map_pane_ui;
use crate::ui::widgets::Desk;
use egui::Rect;
use egui::Sense;
use egui::Stroke;
use egui::Ui;
use egui::Vec2;
use egui::accesskit::Role;
use egui_plot::Plot;
use egui_plot::PlotBounds;
use egui_plot::PlotPoint;
use egui_plot::PlotPoints;
use egui_plot::PlotTransform;
use egui_plot::Polygon;

/// Room for the likelihood words left of the map, in points.
const WORDS_LEFT: f32 = 78.0;

/// Room for the consequence words under the map, in points.
const WORDS_BELOW: f32 = 40.0;

/// Draws the map over the width there is, with its words, as high as asked.
pub fn map_ui(ui: &mut Ui, desk: &mut Desk<'_>, height: f32) {
    let width = ui.available_width();
    let (_, whole) = ui.allocate_space(Vec2::new(width, height));
    let frame = Rect::from_min_max(
        whole.min + Vec2::new(WORDS_LEFT, 0.0),
        whole.max - Vec2::new(2.0, WORDS_BELOW),
    );
    words_ui(ui, desk, whole, frame);
    let size = Vec2::new(frame.width() / 4.0, frame.height() / 5.0);
    let selected = desk.state.risk;
    let mut layout = Layout::of(desk.cx.cells, size, (&desk.state.map, selected));
    motion::settle(ui, desk, &mut layout);
    let transform = paint(ui, desk, frame);
    let paths = layout.paths(desk.cx.isms, desk.cx.cells, selected);
    paths::paint_paths(ui, desk, &transform, &paths);
    // A child and not a scope: a scope would take the cursor back to its own top.
    let grid = egui::UiBuilder::new()
        .max_rect(frame)
        .accessibility_role(Role::Grid)
        .accessibility_label(desk.text("map-name"));
    let mut grid = ui.new_child(grid);
    cells::cells_ui(&mut grid, desk, &transform);
    dots::dots_ui(&mut grid, desk, &transform, &layout);
    paths::paint_head(&grid, desk, &transform, (&paths, &layout));
}

/// The words along the two axes.
fn words_ui(ui: &Ui, desk: &Desk<'_>, whole: Rect, frame: Rect) {
    let mode = *desk.cx.theme.mode(ui.style());
    let font = egui::TextStyle::Small.resolve(ui.style());
    let painter = ui.painter();
    let step = frame.height() / 5.0;
    for (row, likelihood) in Likelihood::ALL.iter().enumerate() {
        let y = frame.bottom() - (row as f32 + 0.5) * step;
        let word = desk.cx.text.get(likelihood_key(*likelihood)).into_owned();
        let at = egui::pos2(frame.left() - 6.0, y);
        painter.text(at, egui::Align2::RIGHT_CENTER, word, font.clone(), mode.ink.into());
    }
    let step = frame.width() / 4.0;
    for (column, consequence) in Consequence::ALL.iter().enumerate() {
        let x = frame.left() + (column as f32 + 0.5) * step;
        let word = desk.cx.text.get(consequence_key(*consequence)).into_owned();
        let at = egui::pos2(x, frame.bottom() + 4.0);
        painter.text(at, egui::Align2::CENTER_TOP, word, font.clone(), mode.ink.into());
    }
    let below = egui::pos2(frame.right(), whole.bottom());
    let axis = desk.text("map-axis-consequence").into_owned();
    painter.text(below, egui::Align2::RIGHT_BOTTOM, axis, font.clone(), mode.muted.into());
    let corner = egui::pos2(frame.left() - 6.0, whole.bottom());
    let axis = desk.text("map-axis-likelihood").into_owned();
    painter.text(corner, egui::Align2::RIGHT_BOTTOM, axis, font, mode.muted.into());
}

/// Paints the cells; lines and everything that can be touched come over them.
fn paint(ui: &mut Ui, desk: &Desk<'_>, frame: Rect) -> PlotTransform {
    let tiles: Vec<_> = desk.cx.cells.iter().map(|cell| tile(desk, cell)).collect();
    let mut painted = ui.new_child(egui::UiBuilder::new().max_rect(frame));
    let plot = Plot::new("heat-map")
        .width(frame.width())
        .height(frame.height())
        .show_axes(false)
        .show_grid(false)
        .show_background(false)
        .show_x(false)
        .show_y(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_drag(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .set_margin_fraction(Vec2::ZERO)
        .sense(Sense::hover());
    let response = plot.show(&mut painted, |plot| {
        plot.set_plot_bounds(PlotBounds::from_min_max([0.0, 0.0], [4.0, 5.0]));
        for tile in tiles {
            plot.polygon(tile);
        }
    });
    response.transform
}

/// A cell in the colour of its level, with a hair of ground around it.
fn tile<'a>(desk: &Desk<'_>, cell: &crate::domain::matrix::Cell) -> Polygon<'a> {
    let (x, y) = (cell.consequence.rank() as f64, cell.likelihood.rank() as f64);
    let (dx, dy) = (0.012, 0.02);
    let corners = vec![
        [x + dx, y + dy],
        [x + 1.0 - dx, y + dy],
        [x + 1.0 - dx, y + 1.0 - dy],
        [x + dx, y + 1.0 - dy],
    ];
    Polygon::new("", PlotPoints::from(corners))
        .fill_color(desk.cx.theme.level(cell.level).fill)
        .stroke(Stroke::NONE)
        .allow_hover(false)
}

/// The place on screen of a point on the map.
fn on_screen(transform: &PlotTransform, at: Vec2) -> egui::Pos2 {
    transform.position_from_point(&PlotPoint::new(at.x, at.y))
}

/// The point on the map under a place on screen.
fn on_map(transform: &PlotTransform, at: egui::Pos2) -> Vec2 {
    let value = transform.value_from_position(at);
    Vec2::new(value.x as f32, value.y as f32)
}

/// The cell under a place on screen.
fn cell_at(transform: &PlotTransform, at: egui::Pos2) -> Option<(Likelihood, Consequence)> {
    let value = transform.value_from_position(at);
    let index =
        |value: f64, many: usize| (value >= 0.0 && value < many as f64).then_some(value as usize);
    let likelihood = Likelihood::ALL.get(index(value.y, 5)?)?;
    let consequence = Consequence::ALL.get(index(value.x, 4)?)?;
    Some((*likelihood, *consequence))
}

/// The cell a step away, staying on the map.
pub(in crate::ui) fn neighbour(
    (likelihood, consequence): (Likelihood, Consequence),
    (right, up): (isize, isize),
) -> (Likelihood, Consequence) {
    let row = likelihood.rank().saturating_add_signed(up);
    let column = consequence.rank().saturating_add_signed(right);
    let likelihood = Likelihood::ALL.get(row).copied().unwrap_or(likelihood);
    (likelihood, Consequence::ALL.get(column).copied().unwrap_or(consequence))
}

/// The step an arrow key asks for, if one is pressed; taken so that nothing else acts on it.
pub(in crate::ui) fn arrow(ui: &Ui) -> Option<(isize, isize)> {
    let arrows = [
        (egui::Key::ArrowLeft, (-1, 0)),
        (egui::Key::ArrowRight, (1, 0)),
        (egui::Key::ArrowUp, (0, 1)),
        (egui::Key::ArrowDown, (0, -1)),
    ];
    let pressed = |key| ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key));
    arrows.into_iter().find(|(key, _)| pressed(*key)).map(|(_, step)| step)
}

/// The text key of a likelihood's word.
pub const fn likelihood_key(likelihood: Likelihood) -> &'static str {
    match likelihood {
        Likelihood::VerySmall => "likelihood-very_small",
        Likelihood::Small => "likelihood-small",
        Likelihood::Moderate => "likelihood-moderate",
        Likelihood::Large => "likelihood-large",
        Likelihood::VeryLarge => "likelihood-very_large",
    }
}

/// The text key of a consequence's word.
pub const fn consequence_key(consequence: Consequence) -> &'static str {
    match consequence {
        Consequence::Low => "consequence-low",
        Consequence::Medium => "consequence-medium",
        Consequence::High => "consequence-high",
        Consequence::VeryHigh => "consequence-very_high",
    }
}
