//! The lines from where risks stand without measures to where they stand with them: thin
//! and quiet, the selected risk's heavier and with a head. Light along a dark core, so that
//! they are seen on every level's colour.

use crate::ui::heat_map::layout::DOT;
use crate::ui::heat_map::layout::Layout;
use crate::ui::heat_map::layout::Path;
use crate::ui::heat_map::on_screen;
use crate::ui::widgets::Desk;
use egui::Color32;
use egui::Pos2;
use egui::Shape;
use egui::Stroke;
use egui::Ui;
use egui_plot::PlotTransform;

/// How far from the centre of a selected mark its line ends, in points.
const CLEAR: f32 = DOT / 2.0 + 3.0;

/// Length and half the width of an arrow's head, in points.
const HEAD: (f32, f32) = (10.0, 6.0);

/// The same where marks stand side by side.
const SHORT_HEAD: (f32, f32) = (7.0, 5.0);

/// Draws the lines; the marks come over them.
pub(super) fn paint_paths(ui: &Ui, desk: &Desk<'_>, transform: &PlotTransform, paths: &[Path]) {
    let (light, dark) = colours(desk);
    for path in paths {
        let ends = [on_screen(transform, path.from), on_screen(transform, path.to)];
        let (width, strength) = if path.is_selected { (3.0, 1.0) } else { (breadth(path), 0.6) };
        let along = Stroke::new(width + 2.0, light.gamma_multiply(strength));
        ui.painter().line_segment(ends, along);
        ui.painter().line_segment(ends, Stroke::new(width, dark.gamma_multiply(strength)));
    }
}

/// Draws the head of the selected risk's line, over the marks: between marks side by side
/// there is no room for it.
pub(super) fn paint_head(
    ui: &Ui,
    desk: &Desk<'_>,
    transform: &PlotTransform,
    (paths, layout): (&[Path], &Layout),
) {
    let Some(path) = paths.iter().find(|path| path.is_selected) else { return };
    let (from, to) = (on_screen(transform, path.from), on_screen(transform, path.to));
    let others = layout.centres().filter(|mark| *mark != path.to);
    let others = others.map(|mark| on_screen(transform, mark));
    let Some(corners) = head((from, to), others) else { return };
    let (light, dark) = colours(desk);
    let shape = Shape::convex_polygon(corners.to_vec(), dark, Stroke::new(1.0, light));
    ui.painter().add(shape);
}

/// The corners of an arrow's head that points at a mark, the tip first. Where another mark
/// is in the way it is short and close: it may cover that mark's edge, never its number.
fn head((from, to): (Pos2, Pos2), mut others: impl Iterator<Item = Pos2>) -> Option<[Pos2; 3]> {
    let far = from.distance(to);
    if far < DOT / 2.0 {
        return None;
    }
    let ahead = (to - from).normalized();
    let middle = to - ahead * (CLEAR + HEAD.0 / 2.0);
    let is_in_the_way = others.any(|mark| mark.distance(middle) < DOT / 2.0 + HEAD.0 / 2.0);
    let (clear, (length, half)) =
        if is_in_the_way { (DOT / 2.0 - 2.0, SHORT_HEAD) } else { (CLEAR, HEAD) };
    let tip = to - ahead * clear;
    let back = tip - ahead * length;
    let aside = ahead.rot90() * half;
    Some([tip, back + aside, back - aside])
}

/// A line for many risks is a little broader, never as broad as the selected risk's.
fn breadth(path: &Path) -> f32 {
    (0.75 + 0.25 * path.risks as f32).min(2.0)
}

/// The tiles look alike in both modes, so what stands on them does too.
fn colours(desk: &Desk<'_>) -> (Color32, Color32) {
    (desk.cx.theme.light.surface.into(), desk.cx.theme.light.ink.into())
}
