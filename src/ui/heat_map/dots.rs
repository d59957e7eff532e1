//! Risks on the map as widgets: click to select, drag or arrow keys to re-rate, Escape to
//! let go where it was, with Ctrl or Shift to choose several.

use crate::domain::id::RiskId;
use crate::domain::record::RecordKey;
use crate::domain::risk::Risk;
use crate::domain::standing::Phase;
use crate::ui::Command;
use crate::ui::heat_map::arrow;
use crate::ui::heat_map::arrow_with;
use crate::ui::heat_map::asking;
use crate::ui::heat_map::cell_at;
use crate::ui::heat_map::cells;
use crate::ui::heat_map::consequence_key;
use crate::ui::heat_map::ink::Look;
use crate::ui::heat_map::ink::paint_bubble;
use crate::ui::heat_map::ink::paint_dot;
use crate::ui::heat_map::layout::Bubble;
use crate::ui::heat_map::layout::Dot;
use crate::ui::heat_map::layout::Layout;
use crate::ui::heat_map::likelihood_key;
use crate::ui::heat_map::menu;
use crate::ui::heat_map::menu::Act;
use crate::ui::heat_map::motion;
use crate::ui::heat_map::neighbour;
use crate::ui::heat_map::on_map;
use crate::ui::heat_map::on_screen;
use crate::ui::heat_map::picture::picture;
use crate::ui::widgets::Desk;
use egui::EventFilter;
use egui::Id;
use egui::Key;
use egui::Modifiers;
use egui::Rect;
use egui::Response;
use egui::Sense;
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
    // The selected risk lies on top: its ring is whole, and a pointer meets it first.
    let selected = desk.state.risk;
    for is_selected in [false, true] {
        for dot in layout.dots.iter().filter(|dot| (Some(dot.risk) == selected) == is_selected) {
            if let Some(risk) = desk.cx.isms.risks.get(&dot.risk) {
                let response = dot_ui(ui, desk, transform, (dot, risk));
                if response.has_focus() {
                    walk(ui, desk, (dot, layout), response.id);
                }
            }
        }
    }
}

fn dot_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    transform: &PlotTransform,
    (dot, risk): (&Dot, &Risk),
) -> Response {
    let is_selected = desk.state.risk == Some(risk.id);
    let is_chosen = desk.state.map.chosen.contains(&risk.id);
    let at = on_screen(transform, dot.at);
    let sense = if is_selected { Sense::click_and_drag() } else { Sense::CLICK | Sense::DRAG };
    let place = Rect::from_center_size(at, Vec2::splat(dot.side));
    let response = ui.interact(place, dot_id(risk.id, dot.phase), sense);
    let is_marked = is_selected || is_chosen;
    response.widget_info(|| {
        WidgetInfo::selected(Role::Button, true, is_marked, dot_name(desk, risk, dot))
    });
    let held = dragged(ui, desk, transform, (&response, dot));
    if let Some(held) = held {
        motion::held(ui, dot, on_map(transform, held));
    }
    let (has_focus, phase, side) = (response.has_focus(), dot.phase, dot.side);
    let look = Look { is_selected: is_marked, has_focus, phase, is_now: dot.is_now, side };
    paint_dot(ui, desk, held.unwrap_or(at), (look, risk.id.0));
    touched(ui, desk, (&response, dot));
    let lines = if is_chosen { menu::CHOSEN_RISK } else { menu::RISK };
    if let Some(act) = menu::menu_ui(ui, &desk.cx, &response, lines) {
        act_on_risk(desk, dot, act);
    }
    if held.is_none() {
        response.clone().on_hover_text(dot_name(desk, risk, dot));
    }
    response
}

/// What a click does: it selects, with Ctrl it chooses one more or one less, twice it opens.
fn touched(ui: &Ui, desk: &mut Desk<'_>, (response, dot): (&Response, &Dot)) {
    let adds = ui.input(|input| input.modifiers.command);
    if response.clicked() && adds {
        choose(desk, dot.risk);
    } else if response.clicked() {
        desk.state.map.chosen.clear();
    }
    if response.clicked() || response.drag_started() {
        desk.state.risk = Some(dot.risk);
        desk.state.map.roving = dot.place;
    }
    if response.double_clicked() && !adds {
        desk.ask(Command::Show(RecordKey::Risk(dot.risk)));
    }
}

/// Does what was chosen in the menu of a risk.
fn act_on_risk(desk: &mut Desk<'_>, dot: &Dot, act: Act) {
    match act {
        Act::Open => desk.ask(Command::Show(RecordKey::Risk(dot.risk))),
        Act::Rerate => {
            desk.state.risk = Some(dot.risk);
            asking::begin(desk, dot, dot.place);
            desk.state.focus_next = Some(asking::FIRST_FIELD);
        }
        Act::Choose => choose(desk, dot.risk),
        Act::List => {
            desk.state.map.roving = dot.place;
            desk.state.map.listed = Some(dot.place);
        }
        Act::Add | Act::ChooseAll => {}
    }
}

/// One more that is chosen together with the others, or one less. The first brings along the
/// one that was in hand.
fn choose(desk: &mut Desk<'_>, risk: RiskId) {
    let before = desk.state.risk;
    let chosen = &mut desk.state.map.chosen;
    if chosen.is_empty() {
        chosen.extend(before);
        chosen.insert(risk);
    } else if !chosen.remove(&risk) {
        chosen.insert(risk);
    }
}

/// Arrow keys move the risk itself, Shift+arrow chooses the next one as well; Enter opens
/// it, or goes on to what is asked about its move.
fn walk(ui: &Ui, desk: &mut Desk<'_>, (dot, layout): (&Dot, &Layout), id: Id) {
    let filter =
        EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let is_asked = asking::goal(desk, dot).is_some();
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter)) {
        if is_asked {
            desk.state.focus_next = Some(asking::FIRST_FIELD);
            ui.ctx().request_repaint();
        } else {
            desk.ask(Command::Show(RecordKey::Risk(dot.risk)));
        }
    }
    if let Some(step) = arrow_with(ui, Modifiers::SHIFT) {
        choose_next(ui, desk, (dot, layout), step);
    } else if let Some(step) = arrow(ui) {
        let from = asking::goal(desk, dot).unwrap_or(dot.place);
        asking::begin(desk, dot, neighbour(from, step));
    }
}

/// The nearest risk in a direction is chosen too, and gets the focus.
fn choose_next(ui: &Ui, desk: &mut Desk<'_>, (dot, layout): (&Dot, &Layout), step: (isize, isize)) {
    let ahead = Vec2::new(step.0 as f32, step.1 as f32);
    let far = |other: &&Dot| {
        let way = other.at - dot.at;
        let along = way.dot(ahead);
        let aside = (way - ahead * along).length();
        (other.risk != dot.risk && along > 0.02).then_some(along + 2.0 * aside)
    };
    let others = layout.dots.iter().filter_map(|other| Some((far(&other)?, other)));
    let next = others.min_by(|one, other| one.0.total_cmp(&other.0));
    let Some((_, next)) = next else { return };
    desk.state.map.chosen.extend([dot.risk, next.risk]);
    desk.state.risk = Some(next.risk);
    desk.state.map.roving = next.place;
    ui.memory_mut(|memory| memory.request_focus(dot_id(next.risk, next.phase)));
    ui.ctx().request_repaint();
}

/// Where the pointer holds a dragged risk; letting go asks for the new rating, Escape does
/// not.
fn dragged(
    ui: &Ui,
    desk: &mut Desk<'_>,
    transform: &PlotTransform,
    (response, dot): (&Response, &Dot),
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
        if let Some(to) = cell_at(transform, pointer).filter(|to| *to != dot.place) {
            asking::begin(desk, dot, to);
            desk.state.focus_next = Some(asking::FIRST_FIELD);
        }
        return None;
    }
    response.dragged().then_some(pointer)
}

/// Several risks together: a click or Enter lists their cell.
fn bubble_ui(ui: &mut Ui, desk: &mut Desk<'_>, transform: &PlotTransform, bubble: &Bubble) {
    let at = on_screen(transform, bubble.at);
    let place = bubble.place;
    let phase = bubble.phase;
    let id = Id::unique(("heat-map-bubble", place.0.code(), place.1.code(), phase));
    let is_roving = desk.state.map.roving == place;
    let sense = if is_roving { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(Rect::from_center_size(at, Vec2::splat(bubble.side)), id, sense);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, bubble_name(desk, bubble)));
    let (has_focus, is_now) = (response.has_focus(), phase == Phase::Now);
    let look = Look { is_selected: false, has_focus, phase, is_now, side: bubble.side };
    paint_bubble(ui, desk, at, (look, bubble.count));
    if has_focus {
        cells::walk(ui, desk, place, id);
    }
    if response.clicked() {
        desk.state.map.roving = place;
        desk.state.map.listed = Some(place);
    }
    let act = menu::menu_ui(ui, &desk.cx, &response, menu::FILLED_CELL);
    let shown = picture(desk);
    let Some(cell) = shown.cell(place) else { return };
    if let Some(act) = act {
        cells::act_on_cell(desk, cell, act);
    }
    response.on_hover_ui(|ui| cells::cell_tooltip_ui(ui, desk, cell));
}

/// What a screen reader says of a bubble: how many it stands for, and where.
fn bubble_name(desk: &Desk<'_>, bubble: &Bubble) -> String {
    let key = match bubble.phase {
        Phase::Gross => "map-bubble-gross",
        Phase::Now => "map-bubble-now",
        Phase::Target => "map-bubble-residual",
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

/// What a screen reader and a tooltip say of a risk: which, where it stands, and where it is
/// asked to go.
fn dot_name(desk: &Desk<'_>, risk: &Risk, dot: &Dot) -> String {
    let key = match dot.phase {
        Phase::Gross => "map-dot-gross",
        Phase::Now => "map-dot-now",
        Phase::Target => "map-dot-residual",
    };
    let word = |key: &str| desk.cx.text.get(key).into_owned();
    let name = desk.cx.text.with(
        key,
        &[
            ("id", risk.id.to_string().into()),
            ("title", risk.title.clone().into()),
            ("likelihood", word(likelihood_key(dot.place.0)).into()),
            ("consequence", word(consequence_key(dot.place.1)).into()),
        ],
    );
    if dot.is_now && dot.phase != Phase::Now {
        return desk.cx.text.with("map-dot-here", &[("name", name.into())]);
    }
    name
}

/// The widget of a risk in one of its positions.
pub(super) fn dot_id(risk: RiskId, phase: Phase) -> Id {
    Id::unique(("heat-map-risk", risk.0, phase))
}
