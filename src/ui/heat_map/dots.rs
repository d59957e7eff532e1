//! Risks on the map as widgets: click to select, drag or arrow keys to re-rate, Escape to
//! let go where it was.

use crate::domain::id::RiskId;
use crate::domain::risk::Risk;
use crate::domain::scale::Consequence;
use crate::domain::scale::Likelihood;
use crate::edit::Edit;
use crate::edit::risk::Rating;
use crate::edit::risk::RiskEdit;
use crate::ui::Command;
use crate::ui::heat_map::arrow;
use crate::ui::heat_map::cell_at;
use crate::ui::heat_map::consequence_key;
use crate::ui::heat_map::layout::Bubble;
use crate::ui::heat_map::layout::DOT;
use crate::ui::heat_map::layout::Dot;
use crate::ui::heat_map::layout::Layout;
use crate::ui::heat_map::likelihood_key;
use crate::ui::heat_map::neighbour;
use crate::ui::heat_map::on_screen;
use crate::ui::widgets::Desk;
use egui::EventFilter;
use egui::Id;
use egui::Key;
use egui::Rect;
use egui::Sense;
use egui::Stroke;
use egui::Ui;
use egui::Vec2;
use egui::WidgetInfo;
use egui::accesskit::Role;
use egui_plot::PlotTransform;

/// Lays a widget over each risk and each bubble.
pub(super) fn dots_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    transform: &PlotTransform,
    layout: &Layout,
) {
    for bubble in &layout.bubbles {
        bubble_ui(ui, desk, transform, bubble);
    }
    for dot in &layout.dots {
        if let Some(risk) = desk.cx.isms.risks.get(&dot.risk) {
            dot_ui(ui, desk, transform, (dot, risk));
        }
    }
}

fn dot_ui(ui: &mut Ui, desk: &mut Desk<'_>, transform: &PlotTransform, (dot, risk): (&Dot, &Risk)) {
    let Some(place) = place_of(risk, dot.rating) else { return };
    let is_selected = desk.state.risk == Some(risk.id);
    let id = dot_id(dot);
    let at = moved(ui, desk, id, on_screen(transform, dot.at));
    let sense = if is_selected { Sense::click_and_drag() } else { Sense::CLICK | Sense::DRAG };
    let response = ui.interact(Rect::from_center_size(at, Vec2::splat(DOT)), id, sense);
    response.widget_info(|| {
        WidgetInfo::selected(Role::Button, true, is_selected, dot_name(desk, risk, (dot, place)))
    });
    let held = dragged(ui, desk, transform, (&response, risk.id, dot.rating, place));
    let look = Look { is_selected, has_focus: response.has_focus(), rating: dot.rating };
    paint_dot(ui, desk, held.unwrap_or(at), (look, &risk.id.0.to_string()));
    if response.clicked() || response.drag_started() {
        desk.state.risk = Some(risk.id);
        desk.state.map.roving = place;
    }
    if response.double_clicked() {
        desk.ask(Command::Show(crate::domain::record::RecordKey::Risk(risk.id)));
    }
    if response.has_focus() {
        walk(ui, desk, (risk.id, dot.rating, place), id);
    }
    if held.is_none() {
        response.on_hover_text(dot_name(desk, risk, (dot, place)));
    }
}

/// Arrow keys move the risk itself; Enter opens it.
fn walk(
    ui: &Ui,
    desk: &mut Desk<'_>,
    (risk, rating, place): (RiskId, Rating, (Likelihood, Consequence)),
    id: Id,
) {
    let filter =
        EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    if ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::Enter)) {
        desk.ask(Command::Show(crate::domain::record::RecordKey::Risk(risk)));
    }
    if let Some(step) = arrow(ui) {
        ask_move(desk, (risk, rating, place), neighbour(place, step));
    }
}

/// Where the pointer holds a dragged risk; letting go re-rates it, Escape does not.
fn dragged(
    ui: &Ui,
    desk: &mut Desk<'_>,
    transform: &PlotTransform,
    (response, risk, rating, place): (&egui::Response, RiskId, Rating, (Likelihood, Consequence)),
) -> Option<egui::Pos2> {
    let cancelled = response.id.with("cancelled");
    if response.drag_started() {
        ui.data_mut(|data| data.remove_temp::<bool>(cancelled));
    }
    // Escape ends the drag in the same frame, which would look like letting go.
    let is_moving = response.dragged() || response.drag_stopped();
    if is_moving && ui.input(|input| input.key_pressed(Key::Escape)) {
        ui.data_mut(|data| data.insert_temp(cancelled, true));
    }
    if ui.data(|data| data.get_temp::<bool>(cancelled)).unwrap_or(false) {
        return None;
    }
    let pointer = response.interact_pointer_pos()?;
    if response.drag_stopped() {
        if let Some(to) = cell_at(transform, pointer) {
            ask_move(desk, (risk, rating, place), to);
        }
        return None;
    }
    response.dragged().then_some(pointer)
}

fn ask_move(
    desk: &mut Desk<'_>,
    (risk, rating, from): (RiskId, Rating, (Likelihood, Consequence)),
    to: (Likelihood, Consequence),
) {
    if from != to {
        desk.ask(Command::Edit(Edit::Risk(risk, RiskEdit::Move(rating, to.0, to.1))));
    }
}

/// The place to draw at: on its way to where it belongs, for a moment after a move.
fn moved(ui: &Ui, desk: &Desk<'_>, id: Id, to: egui::Pos2) -> egui::Pos2 {
    let seconds = f32::from(desk.cx.theme.move_ms) / 1000.0;
    let x = ui.ctx().animate_value_with_time(id.with("x"), to.x, seconds);
    let y = ui.ctx().animate_value_with_time(id.with("y"), to.y, seconds);
    egui::pos2(x, y)
}

#[derive(Clone, Copy)]
struct Look {
    is_selected: bool,
    has_focus: bool,
    rating: Rating,
}

/// Without measures an open ring, with measures a full disc: told apart without colour.
fn paint_dot(ui: &Ui, desk: &Desk<'_>, at: egui::Pos2, (look, words): (Look, &str)) {
    // The tiles look alike in both modes, so what stands on them does too.
    let (paper, ink) = (desk.cx.theme.light.surface, desk.cx.theme.light.ink);
    let (fill, text, edge) = match look.rating {
        Rating::Gross => (paper, ink, ink),
        Rating::Residual => (ink, paper, paper),
    };
    let painter = ui.painter();
    let radius = DOT / 2.0 - 1.0;
    if look.is_selected || look.has_focus {
        painter.circle_filled(at, radius + 4.0, ink);
        painter.circle_filled(at, radius + 2.0, paper);
    }
    if look.has_focus {
        painter.circle_stroke(at, radius + 5.0, Stroke::new(3.0, paper));
        painter.circle_stroke(at, radius + 7.0, Stroke::new(2.0, ink));
    }
    painter.circle(at, radius, fill, Stroke::new(1.5, edge));
    let size = if words.len() > 2 { 9.5 } else { 11.5 };
    let font = egui::FontId::new(size, egui::FontFamily::Name("bold".into()));
    painter.text(at, egui::Align2::CENTER_CENTER, words, font, text.into());
}

/// Several risks together: a click lists their cell.
fn bubble_ui(ui: &mut Ui, desk: &mut Desk<'_>, transform: &PlotTransform, bubble: &Bubble) {
    let at = on_screen(transform, bubble.at);
    let place = (bubble.likelihood, bubble.consequence);
    let id = Id::unique((
        "heat-map-bubble",
        place.0.code(),
        place.1.code(),
        bubble.rating == Rating::Gross,
    ));
    let response = ui.interact(Rect::from_center_size(at, Vec2::splat(DOT)), id, Sense::CLICK);
    let key = match bubble.rating {
        Rating::Gross => "map-gross-here",
        Rating::Residual => "map-residual-here",
    };
    let name = format!(
        "{}: {}, {}",
        desk.cx.text.count(key, bubble.count),
        desk.cx.text.get(likelihood_key(place.0)),
        desk.cx.text.get(consequence_key(place.1)),
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let look = Look { is_selected: false, has_focus: false, rating: bubble.rating };
    paint_dot(ui, desk, at, (look, &format!("{}×", bubble.count)));
    if response.clicked() {
        desk.state.map.roving = place;
        desk.state.map.listed = Some(place);
    }
    let cell = desk.cx.cells.iter().find(|cell| (cell.likelihood, cell.consequence) == place);
    if let Some(cell) = cell {
        response.on_hover_text(super::cells::cell_name(desk, cell));
    }
}

/// What a screen reader and a tooltip say of a risk: which, and where it stands.
fn dot_name(
    desk: &Desk<'_>,
    risk: &Risk,
    (dot, place): (&Dot, (Likelihood, Consequence)),
) -> String {
    let key = match dot.rating {
        Rating::Gross => "map-dot-gross",
        Rating::Residual => "map-dot-residual",
    };
    let word = |key: &str| desk.cx.text.get(key).into_owned();
    desk.cx.text.with(
        key,
        &[
            ("id", risk.id.to_string().into()),
            ("title", risk.title.clone().into()),
            ("likelihood", word(likelihood_key(place.0)).into()),
            ("consequence", word(consequence_key(place.1)).into()),
        ],
    )
}

fn place_of(risk: &Risk, rating: Rating) -> Option<(Likelihood, Consequence)> {
    match rating {
        Rating::Gross => risk.gross.position(),
        Rating::Residual => risk.residual?.position(),
    }
}

fn dot_id(dot: &Dot) -> Id {
    Id::unique(("heat-map-risk", dot.risk.0, dot.rating == Rating::Gross))
}
