//! The ground of the map: the cells in the colour of their level, hatched where asked, and
//! the border of what may be accepted.

use crate::domain::matrix::Cell;
use crate::domain::scale::Level;
use crate::ui::widgets::Desk;
use egui::Color32;
use egui::Pos2;
use egui::Rect;
use egui::Sense;
use egui::Stroke;
use egui::Ui;
use egui::Vec2;
use egui_plot::Plot;
use egui_plot::PlotBounds;
use egui_plot::PlotPoint;
use egui_plot::PlotPoints;
use egui_plot::PlotTransform;
use egui_plot::Polygon;

/// The distance between the lines of a hatch, in points.
const HATCH: f32 = 9.0;

/// How broad the border is, and what lies along it, in points.
const BORDER: (f32, f32) = (3.0, 7.0);

/// Paints the cells; lines and everything that can be touched come over them.
pub(super) fn paint(
    ui: &mut Ui,
    desk: &Desk<'_>,
    (frame, cells): (Rect, &[Cell]),
) -> PlotTransform {
    let tiles: Vec<_> = cells.iter().map(|cell| tile(desk, cell)).collect();
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
    if desk.state.map.is_hatched {
        for cell in cells {
            hatch(ui, desk, cell, rect_of(&response.transform, cell).shrink(2.0));
        }
    }
    response.transform
}

/// Where a cell stands on screen.
pub(super) fn rect_of(transform: &PlotTransform, cell: &Cell) -> Rect {
    let (x, y) = (cell.consequence.rank() as f64, cell.likelihood.rank() as f64);
    transform.rect_from_values(&PlotPoint::new(x, y), &PlotPoint::new(x + 1.0, y + 1.0))
}

/// A cell in the colour of its level, with a hair of ground around it.
fn tile<'a>(desk: &Desk<'_>, cell: &Cell) -> Polygon<'a> {
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

/// Lines over a cell: none for low, one way for medium, both ways for high.
fn hatch(ui: &Ui, desk: &Desk<'_>, cell: &Cell, rect: Rect) {
    let ways: &[f32] = match cell.level {
        Level::Low => &[],
        Level::Medium => &[1.0],
        Level::High => &[1.0, -1.0],
    };
    let ink: Color32 = desk.cx.theme.level(cell.level).ink.into();
    let stroke = Stroke::new(1.0, ink.gamma_multiply(0.35));
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    for way in ways {
        let mut at = -rect.height();
        while at < rect.width() {
            let (low, high) = (rect.left() + at, rect.left() + at + rect.height());
            let (from, to) = if *way > 0.0 { (low, high) } else { (high, low) };
            painter
                .line_segment([Pos2::new(from, rect.bottom()), Pos2::new(to, rect.top())], stroke);
            at += HATCH;
        }
    }
}

/// Draws the border: beyond it a risk is too high to live with. Light along a dark core, so
/// that it is seen on every level's colour.
pub(super) fn paint_border(ui: &Ui, desk: &Desk<'_>, transform: &PlotTransform, cells: &[Cell]) {
    let (light, dark) = (desk.cx.theme.light.surface, desk.cx.theme.light.ink);
    let painter = ui.painter().with_clip_rect(transform.frame().intersect(ui.clip_rect()));
    for (width, colour) in [(BORDER.1, light), (BORDER.0, dark)] {
        let stroke = Stroke::new(width, colour);
        for cell in cells {
            let rect = rect_of(transform, cell);
            if cell.border.left {
                // A little longer, so that corners are whole.
                let along = rect.top() - width / 2.0..=rect.bottom() + width / 2.0;
                painter.vline(rect.left(), along, stroke);
            }
            if cell.border.below {
                let along = rect.left() - width / 2.0..=rect.right() + width / 2.0;
                painter.hline(along, rect.bottom(), stroke);
            }
        }
    }
}
