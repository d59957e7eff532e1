//! The map: likelihood by consequence in the practice's own criteria, every relevant risk
//! on it without measures, now, and with all of them. The plot paints; a layer of real
//! widgets over it gives names, focus, arrow keys, click and drag, since a plot alone shows
//! a screen reader nothing.

pub mod filter;
pub mod keep;
pub mod layout;
pub mod page;
pub mod picture;
pub mod state;
pub mod time;
pub mod what_if;
pub mod why;

mod appetite;
mod asking;
mod cells;
mod dots;
mod ink;
mod list;
mod menu;
mod motion;
mod pane;
mod paths;
mod plot;
mod small;
mod still;
mod still_marks;
mod still_table;
mod table;
pub(in crate::ui) mod together;
mod trend;

use crate::domain::scale::Consequence;
use crate::domain::scale::Likelihood;
use crate::domain::standing::Phase;
use crate::domain::standing::Place;
use crate::ui::heat_map::layout::Layout;
use crate::ui::heat_map::layout::Scene;
pub use crate::ui::heat_map::pane::map_pane_ui;
use crate::ui::heat_map::picture::picture;
use crate::ui::heat_map::state::Form;
use crate::ui::widgets::Desk;
use egui::Rect;
use egui::Ui;
use egui::Vec2;
use egui::accesskit::Role;
use egui_plot::PlotPoint;
use egui_plot::PlotTransform;

/// Room for the likelihood words left of the map, in points.
const WORDS_LEFT: f32 = 78.0;

/// Room for the consequence words under the map, in points.
const WORDS_BELOW: f32 = 40.0;

/// Draws the map over the width there is, with its words, as high as asked.
pub fn map_ui(ui: &mut Ui, desk: &mut Desk<'_>, height: f32) {
    let frame = frame_ui(ui, desk, height);
    let size = Vec2::new(frame.width() / 4.0, frame.height() / 5.0);
    let selected = desk.state.risk;
    let (shown, phases) = (picture(desk), desk.state.map.phases);
    let mut layout = Layout::of(&Scene::of(&shown, phases, selected), size);
    motion::settle(ui, desk, &mut layout);
    let transform = plot::paint(ui, desk, (frame, &shown.cells));
    let edits = desk.state.map.form == Form::Criteria;
    let paths = if edits { Vec::new() } else { layout.paths(&shown.ways, (phases, selected)) };
    paths::paint_paths(ui, desk, &transform, &paths);
    // A child and not a scope: a scope would take the cursor back to its own top.
    let grid = egui::UiBuilder::new()
        .max_rect(frame)
        .accessibility_role(Role::Grid)
        .accessibility_label(desk.text("map-name"));
    let mut grid = ui.new_child(grid);
    cells::cells_ui(&mut grid, desk, &transform, &shown.cells);
    plot::paint_border(&grid, desk, &transform, &shown.cells);
    if !edits {
        dots::dots_ui(&mut grid, desk, &transform, &layout);
        paths::paint_head(&grid, desk, &transform, (&paths, &layout));
        asking::paint_goal(&grid, desk, &transform);
    }
}

/// Room for a map over the width there is, with its words along it; gives where the cells
/// come.
fn frame_ui(ui: &mut Ui, desk: &Desk<'_>, height: f32) -> Rect {
    let width = ui.available_width();
    let (_, whole) = ui.allocate_space(Vec2::new(width, height));
    let frame = Rect::from_min_max(
        whole.min + Vec2::new(WORDS_LEFT, 0.0),
        whole.max - Vec2::new(2.0, WORDS_BELOW),
    );
    words_ui(ui, desk, whole, frame);
    frame
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
fn cell_at(transform: &PlotTransform, at: egui::Pos2) -> Option<Place> {
    let value = transform.value_from_position(at);
    let index =
        |value: f64, many: usize| (value >= 0.0 && value < many as f64).then_some(value as usize);
    let likelihood = Likelihood::ALL.get(index(value.y, 5)?)?;
    let consequence = Consequence::ALL.get(index(value.x, 4)?)?;
    Some((*likelihood, *consequence))
}

/// The cell a step away, staying on the map.
pub(in crate::ui) fn neighbour(
    (likelihood, consequence): Place,
    (right, up): (isize, isize),
) -> Place {
    let row = likelihood.rank().saturating_add_signed(up);
    let column = consequence.rank().saturating_add_signed(right);
    let likelihood = Likelihood::ALL.get(row).copied().unwrap_or(likelihood);
    (likelihood, Consequence::ALL.get(column).copied().unwrap_or(consequence))
}

/// The step an arrow key asks for, if one is pressed; taken so that nothing else acts on it.
pub(in crate::ui) fn arrow(ui: &Ui) -> Option<(isize, isize)> {
    arrow_with(ui, egui::Modifiers::NONE)
}

/// The same with other keys held down.
fn arrow_with(ui: &Ui, held: egui::Modifiers) -> Option<(isize, isize)> {
    let arrows = [
        (egui::Key::ArrowLeft, (-1, 0)),
        (egui::Key::ArrowRight, (1, 0)),
        (egui::Key::ArrowUp, (0, 1)),
        (egui::Key::ArrowDown, (0, -1)),
    ];
    let pressed = |key| {
        ui.input_mut(|input| {
            // Shift is not asked for by what only asks for the arrow.
            input.modifiers.matches_exact(held) && input.consume_key(held, key)
        })
    };
    arrows.into_iter().find(|(key, _)| pressed(*key)).map(|(_, step)| step)
}

/// "Kans groot, gevolg hoog".
pub(in crate::ui) fn place_words(desk: &Desk<'_>, (likelihood, consequence): Place) -> String {
    let word = |key: &str| desk.cx.text.get(key).into_owned();
    desk.cx.text.with(
        "map-place",
        &[
            ("likelihood", word(likelihood_key(likelihood)).into()),
            ("consequence", word(consequence_key(consequence)).into()),
        ],
    )
}

/// The text key of a position's word.
pub const fn phase_key(phase: Phase) -> &'static str {
    match phase {
        Phase::Gross => "phase-gross",
        Phase::Now => "phase-now",
        Phase::Target => "phase-target",
    }
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
