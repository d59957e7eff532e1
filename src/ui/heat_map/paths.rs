//! The lines from where risks stand to where they go: bundled, thin and quiet, dashed as
//! long as it is only hoped for, each with a head half-way; the selected risk's heavier and
//! with its head at the end. Light along a dark core, so that they are seen on every level's
//! colour. Those of the cell in hand stand out.

use crate::domain::standing::Place;
use crate::ui::heat_map::cell_at;
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

/// The same half-way along a line that is not in hand.
const QUIET_HEAD: (f32, f32) = (7.0, 3.5);

/// How far a line bends to its right, as a part of its length: there and back are two lines.
const BEND: f32 = 0.1;

/// In how many straight parts a bent line is drawn.
const PARTS: usize = 10;

/// The dash and the gap of a way that is only hoped for, in points.
const DASH: (f32, f32) = (6.0, 4.0);

/// A line on screen.
struct Line {
    points: Vec<Pos2>,
    width: f32,
    strength: f32,
}

/// Draws the lines; the marks come over them.
pub(super) fn paint_paths(ui: &Ui, desk: &Desk<'_>, transform: &PlotTransform, paths: &[Path]) {
    let (light, dark) = colours(desk);
    let in_hand = in_hand(ui, desk, transform);
    for path in paths {
        let line = Line::of(path, transform, in_hand);
        let core = Stroke::new(line.width, dark.gamma_multiply(line.strength));
        let along = Stroke::new(line.width + 2.0, light.gamma_multiply(line.strength));
        ui.painter().add(Shape::line(line.points.clone(), along));
        if path.is_reached {
            ui.painter().add(Shape::line(line.points.clone(), core));
        } else {
            ui.painter().extend(Shape::dashed_line(&line.points, core, DASH.0, DASH.1));
        }
        if !path.is_selected {
            paint_quiet_head(ui, &line, (dark, light));
        }
    }
}

/// The head half-way along a line: it points the way and stays clear of the marks.
fn paint_quiet_head(ui: &Ui, line: &Line, (dark, light): (Color32, Color32)) {
    let half = PARTS / 2;
    let Some([before, after]) = line.points.get(half..half + 2) else { return };
    let ahead = (*after - *before).normalized();
    let back = *after - ahead * (QUIET_HEAD.0 + line.width);
    let aside = ahead.rot90() * (QUIET_HEAD.1 + line.width / 2.0);
    let edge = Stroke::new(1.0, light.gamma_multiply(line.strength));
    let corners = vec![*after, back + aside, back - aside];
    let colour = dark.gamma_multiply(line.strength);
    ui.painter().add(Shape::convex_polygon(corners, colour, edge));
}

/// The cell whose lines stand out: the one under the pointer, else the one that is listed.
fn in_hand(ui: &Ui, desk: &Desk<'_>, transform: &PlotTransform) -> Option<Place> {
    let pointed = ui.input(|input| input.pointer.hover_pos());
    let pointed = pointed.filter(|at| ui.clip_rect().contains(*at));
    pointed.and_then(|at| cell_at(transform, at)).or(desk.state.map.listed)
}

impl Line {
    fn of(path: &Path, transform: &PlotTransform, in_hand: Option<Place>) -> Self {
        let (from, to) = (on_screen(transform, path.from), on_screen(transform, path.to));
        let touches = in_hand.map(|cell| path.places.0 == cell || path.places.1 == cell);
        let strength = match touches {
            _ if path.is_selected => 1.0,
            Some(true) => 0.9,
            Some(false) => 0.25,
            None => 0.55,
        };
        let width = if path.is_selected { 3.0 } else { breadth(path) };
        Self { points: bent(path, (from, to)), width, strength }
    }
}

/// The points of a line. That of the selected risk is straight, to end at its own mark.
fn bent(path: &Path, (from, to): (Pos2, Pos2)) -> Vec<Pos2> {
    if path.is_selected {
        return vec![from, to];
    }
    let middle = from.lerp(to, 0.5) + (to - from).rot90() * BEND;
    let point = |part: usize| {
        let at = part as f32 / PARTS as f32;
        from.lerp(middle, at).lerp(middle.lerp(to, at), at)
    };
    (0..=PARTS).map(point).collect()
}

/// Draws the head of the selected risk's line, over the marks: between marks side by side
/// there is no room for it.
pub(super) fn paint_head(
    ui: &Ui,
    desk: &Desk<'_>,
    transform: &PlotTransform,
    (paths, layout): (&[Path], &Layout),
) {
    let (light, dark) = colours(desk);
    let Some(path) = paths.iter().find(|path| path.is_selected) else { return };
    let (from, to) = (on_screen(transform, path.from), on_screen(transform, path.to));
    let others = layout.centres().filter(|mark| *mark != path.to);
    let others = others.map(|mark| on_screen(transform, mark));
    let Some(corners) = head((from, to), others) else { return };
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

/// A line for many risks is broader, never as broad as the selected risk's.
fn breadth(path: &Path) -> f32 {
    (0.75 + 0.25 * path.risks as f32).min(2.5)
}

/// The tiles look alike in both modes, so what stands on them does too.
fn colours(desk: &Desk<'_>) -> (Color32, Color32) {
    (desk.cx.theme.light.surface.into(), desk.cx.theme.light.ink.into())
}
