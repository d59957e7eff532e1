//! The widgets of a map that is only looked at: a cell or a mark is walked to, heard and
//! chosen, and nothing is moved.

use crate::domain::matrix::Cell;
use crate::domain::standing::Phase;
use crate::domain::standing::Place;
use crate::domain::still::Signs;
use crate::domain::still::Still;
use crate::ui::heat_map::arrow;
use crate::ui::heat_map::cells;
use crate::ui::heat_map::consequence_key;
use crate::ui::heat_map::ink::Look;
use crate::ui::heat_map::ink::paint_bubble;
use crate::ui::heat_map::ink::paint_dot;
use crate::ui::heat_map::layout::Bubble;
use crate::ui::heat_map::layout::Dot;
use crate::ui::heat_map::layout::Layout;
use crate::ui::heat_map::likelihood_key;
use crate::ui::heat_map::neighbour;
use crate::ui::heat_map::on_screen;
use crate::ui::heat_map::plot::rect_of;
use crate::ui::heat_map::still::dot_key;
use crate::ui::heat_map::still::title;
use crate::ui::widgets::Desk;
use crate::ui::widgets::marks;
use egui::EventFilter;
use egui::Id;
use egui::Rect;
use egui::Sense;
use egui::Stroke;
use egui::Ui;
use egui::Vec2;
use egui::WidgetInfo;
use egui::accesskit::Role;
use egui_plot::PlotTransform;

/// A cell: one that Tab reaches, arrows to the others, Enter or a click lists its risks.
pub(super) fn cell_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    (name, still): (&str, &Still),
    (transform, cell): (&PlotTransform, &Cell),
) {
    let place = cell.place();
    let rect = rect_of(transform, cell).shrink(1.0);
    let id = cell_id(name, place);
    let is_roving = desk.state.map.roving == place;
    let response = ui.interact(rect, id, if is_roving { Sense::click() } else { Sense::CLICK });
    let is_listed = desk.state.map.listed == Some(place);
    response.widget_info(|| {
        WidgetInfo::selected(Role::Button, true, is_listed, cell_name(desk, (name, still), cell))
    });
    cells::paint(ui, desk, cell, (rect, is_listed));
    if response.has_focus() {
        let ring = Stroke::new(desk.cx.theme.focus_ring, desk.cx.theme.level(cell.level).ink);
        ui.painter().rect_stroke(rect.shrink(2.0), 0.0, ring, egui::StrokeKind::Inside);
        walk(ui, desk, (name, place), id);
    }
    if response.clicked() {
        desk.state.map.roving = place;
        desk.state.map.listed = if is_listed { None } else { Some(place) };
    }
}

/// Arrows walk the map with the focus along.
fn walk(ui: &Ui, desk: &mut Desk<'_>, (name, from): (&str, Place), id: Id) {
    let filter =
        EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let Some(step) = arrow(ui) else { return };
    let to = neighbour(from, step);
    desk.state.map.roving = to;
    ui.memory_mut(|memory| memory.request_focus(cell_id(name, to)));
    // The cell that gets the focus claims the arrows a frame later.
    ui.ctx().request_repaint();
}

/// What a screen reader says of a cell.
fn cell_name(desk: &Desk<'_>, (name, still): (&str, &Still), cell: &Cell) -> String {
    if still.signs == Signs::Phases {
        let words = [("map", name.into()), ("cell", cells::cell_name(desk, cell).into())];
        return desk.cx.text.with("map-still-cell", &words);
    }
    let word = |key: &str| desk.cx.text.get(key).into_owned();
    let key = match still.signs {
        Signs::Measures => "map-tried-cell",
        Signs::Between => "map-between-cell",
        Signs::Moments | Signs::Phases => "map-then-cell",
    };
    desk.cx.text.with(
        key,
        &[
            ("likelihood", word(likelihood_key(cell.likelihood)).into()),
            ("consequence", word(consequence_key(cell.consequence)).into()),
            ("level", word(marks::word_key(cell.level)).into()),
            ("from", cell.gross.len().into()),
            ("to", cell.residual.len().into()),
        ],
    )
}

fn cell_id(name: &str, place: Place) -> Id {
    Id::unique(("still-cell", name, place.0.code(), place.1.code()))
}

/// The marks, the chosen one on top.
pub(super) fn marks_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    map: (&str, &Still),
    (transform, layout): (&PlotTransform, &Layout),
) {
    for bubble in &layout.bubbles {
        bubble_ui(ui, desk, map, (transform, bubble));
    }
    let selected = desk.state.risk;
    for is_selected in [false, true] {
        for dot in layout.dots.iter().filter(|dot| (Some(dot.risk) == selected) == is_selected) {
            dot_ui(ui, desk, map, (transform, dot));
        }
    }
}

/// One risk: a click chooses it.
fn dot_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    (name, still): (&str, &Still),
    (transform, dot): (&PlotTransform, &Dot),
) {
    let is_selected = desk.state.risk == Some(dot.risk);
    let at = on_screen(transform, dot.at);
    let rect = Rect::from_center_size(at, Vec2::splat(dot.side));
    let id = Id::unique(("still-risk", name, dot.risk.0, dot.phase));
    let response = ui.interact(rect, id, if is_selected { Sense::click() } else { Sense::CLICK });
    let words = dot_name(desk, still.signs, dot);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_selected, &words));
    let (has_focus, phase, side) = (response.has_focus(), dot.phase, dot.side);
    let look = Look { is_selected, has_focus, phase, is_now: dot.is_now, side };
    paint_dot(ui, desk, at, (look, dot.risk.0));
    if response.clicked() {
        desk.state.risk = Some(dot.risk);
        desk.state.map.roving = dot.place;
    }
    response.on_hover_text(words);
}

/// What a screen reader and a tooltip say of a risk.
fn dot_name(desk: &Desk<'_>, signs: Signs, dot: &Dot) -> String {
    let word = |key: &str| desk.cx.text.get(key).into_owned();
    desk.cx.text.with(
        dot_key(signs, dot.phase),
        &[
            ("id", dot.risk.to_string().into()),
            ("title", title(desk, dot.risk).into()),
            ("likelihood", word(likelihood_key(dot.place.0)).into()),
            ("consequence", word(consequence_key(dot.place.1)).into()),
        ],
    )
}

/// Several risks together: a click or Enter lists their cell.
fn bubble_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    (name, still): (&str, &Still),
    (transform, bubble): (&PlotTransform, &Bubble),
) {
    let (place, phase) = (bubble.place, bubble.phase);
    let at = on_screen(transform, bubble.at);
    let id = Id::unique(("still-bubble", name, place.0.code(), place.1.code(), phase));
    let is_roving = desk.state.map.roving == place;
    let sense = if is_roving { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(Rect::from_center_size(at, Vec2::splat(bubble.side)), id, sense);
    let words = bubble_name(desk, still.signs, bubble);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &words));
    let (has_focus, is_now) = (response.has_focus(), phase == Phase::Now);
    let look = Look { is_selected: false, has_focus, phase, is_now, side: bubble.side };
    paint_bubble(ui, desk, at, (look, bubble.count));
    if has_focus {
        walk(ui, desk, (name, place), id);
    }
    if response.clicked() {
        desk.state.map.roving = place;
        desk.state.map.listed = Some(place);
    }
}

/// What a screen reader says of several risks together.
fn bubble_name(desk: &Desk<'_>, signs: Signs, bubble: &Bubble) -> String {
    let key = match (signs, bubble.phase) {
        (Signs::Phases, Phase::Gross) => "map-bubble-gross",
        (Signs::Phases, Phase::Target) => "map-bubble-residual",
        (Signs::Moments, Phase::Gross) => "map-bubble-then",
        (Signs::Measures, Phase::Target) => "map-bubble-tried",
        (Signs::Between, Phase::Gross) => "map-bubble-first",
        (Signs::Between, _) => "map-bubble-second",
        _ => "map-bubble-now",
    };
    let word = |key: &str| desk.cx.text.get(key).into_owned();
    desk.cx.text.with(
        key,
        &[
            ("count", bubble.count.into()),
            ("likelihood", word(likelihood_key(bubble.place.0)).into()),
            ("consequence", word(consequence_key(bubble.place.1)).into()),
        ],
    )
}
