//! Risks on the map as widgets: click to select, drag or arrow keys to re-rate, Escape to
//! let go where it was.

use crate::domain::id::RiskId;
use crate::domain::risk::Risk;
use crate::edit::Edit;
use crate::edit::risk::Rating;
use crate::edit::risk::RiskEdit;
use crate::ui::Command;
use crate::ui::heat_map::arrow;
use crate::ui::heat_map::cell_at;
use crate::ui::heat_map::consequence_key;
use crate::ui::heat_map::layout::Bubble;
use crate::ui::heat_map::layout::Dot;
use crate::ui::heat_map::layout::Layout;
use crate::ui::heat_map::layout::Place;
use crate::ui::heat_map::likelihood_key;
use crate::ui::heat_map::motion;
use crate::ui::heat_map::neighbour;
use crate::ui::heat_map::on_map;
use crate::ui::heat_map::on_screen;
use crate::ui::widgets::Desk;
use egui::Color32;
use egui::EventFilter;
use egui::FontFamily;
use egui::FontId;
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

/// How broad a digit is, as a part of the size of its letters.
const DIGIT: f32 = 0.58;

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
    // The selected risk lies on top: its ring is whole, and a pointer meets it first.
    let selected = desk.state.risk;
    for is_selected in [false, true] {
        for dot in layout.dots.iter().filter(|dot| (Some(dot.risk) == selected) == is_selected) {
            if let Some(risk) = desk.cx.isms.risks.get(&dot.risk) {
                dot_ui(ui, desk, transform, (dot, risk));
            }
        }
    }
}

fn dot_ui(ui: &mut Ui, desk: &mut Desk<'_>, transform: &PlotTransform, (dot, risk): (&Dot, &Risk)) {
    let place = dot.place;
    let is_selected = desk.state.risk == Some(risk.id);
    let id = dot_id(dot);
    let at = on_screen(transform, dot.at);
    let sense = if is_selected { Sense::click_and_drag() } else { Sense::CLICK | Sense::DRAG };
    let response = ui.interact(Rect::from_center_size(at, Vec2::splat(dot.side)), id, sense);
    response.widget_info(|| {
        WidgetInfo::selected(Role::Button, true, is_selected, dot_name(desk, risk, dot))
    });
    let held = dragged(ui, desk, transform, (&response, risk.id, dot.rating, place));
    if let Some(held) = held {
        motion::held(ui, dot, on_map(transform, held));
    }
    let has_focus = response.has_focus();
    let look = Look { is_selected, has_focus, rating: dot.rating, side: dot.side };
    paint_dot(ui, desk, held.unwrap_or(at), (look, risk.id.0));
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
        response.on_hover_text(dot_name(desk, risk, dot));
    }
}

/// Arrow keys move the risk itself; Enter opens it.
fn walk(ui: &Ui, desk: &mut Desk<'_>, (risk, rating, place): (RiskId, Rating, Place), id: Id) {
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
    (response, risk, rating, place): (&egui::Response, RiskId, Rating, Place),
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

fn ask_move(desk: &mut Desk<'_>, (risk, rating, from): (RiskId, Rating, Place), to: Place) {
    if from != to {
        desk.ask(Command::Edit(Edit::Risk(risk, RiskEdit::Move(rating, to.0, to.1))));
    }
}

#[derive(Clone, Copy)]
struct Look {
    is_selected: bool,
    has_focus: bool,
    rating: Rating,
    side: f32,
}

/// Ground, words and edge of a mark: without measures light, with measures dark, told
/// apart without colour. The tiles look alike in both modes, so what stands on them does too.
fn colours(desk: &Desk<'_>, rating: Rating) -> (Color32, Color32, Color32) {
    let paper: Color32 = desk.cx.theme.light.surface.into();
    let ink: Color32 = desk.cx.theme.light.ink.into();
    match rating {
        Rating::Gross => (paper, ink, ink),
        Rating::Residual => (ink, paper, paper),
    }
}

/// One risk: a disc with its number.
fn paint_dot(ui: &Ui, desk: &Desk<'_>, at: egui::Pos2, (look, number): (Look, u32)) {
    let (fill, text, edge) = colours(desk, look.rating);
    let (_, ink, _) = colours(desk, Rating::Gross);
    let paper = Color32::from(desk.cx.theme.light.surface);
    let painter = ui.painter();
    let radius = look.side / 2.0 - 1.0;
    if look.is_selected || look.has_focus {
        painter.circle_filled(at, radius + 4.0, ink);
        painter.circle_filled(at, radius + 2.0, paper);
    }
    if look.has_focus {
        painter.circle_stroke(at, radius + 5.0, Stroke::new(3.0, paper));
        painter.circle_stroke(at, radius + 7.0, Stroke::new(2.0, ink));
    }
    painter.circle(at, radius, fill, Stroke::new(1.5, edge));
    let words = number.to_string();
    paint_words(ui, at, (&words, look.side * 0.7), text);
}

/// Several risks: a square with rounded corners and their number, so that a count is never
/// taken for the number of a risk.
fn paint_bubble(ui: &Ui, desk: &Desk<'_>, at: egui::Pos2, (look, count): (Look, usize)) {
    let (fill, text, edge) = colours(desk, look.rating);
    let (paper, ink, _) = colours(desk, Rating::Gross);
    let rect = Rect::from_center_size(at, Vec2::splat(look.side - 1.0));
    let painter = ui.painter();
    if look.has_focus {
        painter.rect_filled(rect.expand(5.0), 8.0, ink);
        painter.rect_filled(rect.expand(2.0), 6.0, paper);
    }
    painter.rect(rect, 5.0, fill, Stroke::new(1.5, edge), egui::StrokeKind::Inside);
    paint_words(ui, at, (&format!("{count}×"), look.side * 0.8), text);
}

/// Words within a mark, as large as fits in a width.
fn paint_words(ui: &Ui, at: egui::Pos2, (words, width): (&str, f32), colour: Color32) {
    let size = (width / (words.chars().count() as f32 * DIGIT)).min(11.5);
    let font = FontId::new(size, FontFamily::Name("bold".into()));
    ui.painter().text(at, egui::Align2::CENTER_CENTER, words, font, colour);
}

/// Several risks together: a click or Enter lists their cell.
fn bubble_ui(ui: &mut Ui, desk: &mut Desk<'_>, transform: &PlotTransform, bubble: &Bubble) {
    let at = on_screen(transform, bubble.at);
    let (place, is_gross) = (bubble.place, bubble.rating == Rating::Gross);
    let id = Id::unique(("heat-map-bubble", place.0.code(), place.1.code(), is_gross));
    let is_roving = desk.state.map.roving == place;
    let sense = if is_roving { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(Rect::from_center_size(at, Vec2::splat(bubble.side)), id, sense);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, bubble_name(desk, bubble)));
    let has_focus = response.has_focus();
    let look = Look { is_selected: false, has_focus, rating: bubble.rating, side: bubble.side };
    paint_bubble(ui, desk, at, (look, bubble.count));
    if has_focus {
        super::cells::walk(ui, desk, place, id);
    }
    if response.clicked() {
        desk.state.map.roving = place;
        desk.state.map.listed = Some(place);
    }
    let cell = desk.cx.cells.iter().find(|cell| (cell.likelihood, cell.consequence) == place);
    if let Some(cell) = cell {
        response.on_hover_ui(|ui| super::cells::cell_tooltip_ui(ui, desk, cell));
    }
}

/// What a screen reader says of a bubble: how many it stands for, and where.
fn bubble_name(desk: &Desk<'_>, bubble: &Bubble) -> String {
    let key = match bubble.rating {
        Rating::Gross => "map-bubble-gross",
        Rating::Residual => "map-bubble-residual",
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

/// What a screen reader and a tooltip say of a risk: which, and where it stands.
fn dot_name(desk: &Desk<'_>, risk: &Risk, dot: &Dot) -> String {
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
            ("likelihood", word(likelihood_key(dot.place.0)).into()),
            ("consequence", word(consequence_key(dot.place.1)).into()),
        ],
    )
}

fn dot_id(dot: &Dot) -> Id {
    Id::unique(("heat-map-risk", dot.risk.0, dot.rating == Rating::Gross))
}
