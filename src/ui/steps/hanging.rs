//! The picture of what hangs on what: processes at the left, behind them what they use and who
//! supplies that. Can be dragged and zoomed, and walked by the arrows from one stop of Tab; each
//! record opens where it is edited.

use crate::domain::hanging::Edge;
use crate::domain::hanging::Hanging;
use crate::domain::hanging::Node;
use crate::domain::id::ProcessId;
use crate::domain::record::RecordKey;
use crate::domain::scale::Aspect;
use crate::text::record;
use crate::ui::Command;
use crate::ui::ViewCx;
use crate::ui::heat_map::consequence_key;
use crate::ui::steps::hanging_walk;
use crate::ui::steps::hanging_walk::Way;
use crate::ui::steps::hanging_walk::neighbour;
use crate::ui::steps::risk_detail::aspect_key;
use crate::ui::theme;
use crate::ui::theme::Mode;
use crate::ui::widgets::Desk;
use crate::ui::widgets::explanation;
use crate::ui::widgets::fold::Begins;
use crate::ui::widgets::fold::fold_ui;
use crate::ui::widgets::note;
use crate::ui::widgets::pick::pick_ui;
use egui::Align2;
use egui::Id;
use egui::Pos2;
use egui::Rect;
use egui::Scene;
use egui::Sense;
use egui::Stroke;
use egui::TextStyle;
use egui::Ui;
use egui::Vec2;
use egui::WidgetInfo;
use egui::accesskit::Action;
use egui::accesskit::Role;
use rust_sugiyama::configure::Config;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// The size of a record in the picture, and how far apart they stand, in points.
const SIZE: Vec2 = egui::vec2(230.0, 46.0);
const APART: f64 = 14.0;

/// How much further apart the columns stand than the rows, in points.
const BETWEEN: f64 = 70.0;

/// More records than this are not drawn at once: a picture of them tells nothing.
const MOST: usize = 250;

/// The height, in points, that the picture has at least.
const LOWEST: f32 = 300.0;

/// How far the picture is zoomed at most, and how much at each click.
const CLOSEST: f32 = 1.5;
const FARTHEST: f32 = 0.15;
const CLOSER: f32 = 1.25;

/// The picture as it was laid out last, and what of it is in sight.
#[derive(Clone, Debug)]
pub struct HangingState {
    /// What is in sight, in the picture's own points.
    scene: Rect,
    /// Of what.
    shown: Shown,
    /// `None` once the document has changed.
    laid: Option<Laid>,
    /// Whether the picture is to begin at its top left.
    is_new: bool,
    /// The record that Tab reaches, once there was one.
    in_hand: Option<RecordKey>,
}

/// What the picture is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    /// The first process: enough to see what such a picture tells.
    First,
    /// Everything that hangs together.
    All,
    /// What one process leans on.
    Of(ProcessId),
}

impl Shown {
    /// The process, if it is of one.
    fn process(self, cx: &ViewCx<'_>) -> Option<ProcessId> {
        match self {
            Self::First => cx.isms.processes.keys().next().copied(),
            Self::All => None,
            Self::Of(process) => Some(process),
        }
    }
}

impl Default for HangingState {
    fn default() -> Self {
        Self { scene: Rect::ZERO, shown: Shown::First, laid: None, is_new: true, in_hand: None }
    }
}

impl HangingState {
    /// The document has changed: the picture is laid out anew, and stays where it is.
    pub fn forget(&mut self) {
        self.laid = None;
    }
}

/// The picture with its places.
#[derive(Clone, Debug)]
struct Laid {
    hanging: Hanging,
    /// Where each record stands that is drawn.
    places: Vec<(usize, Rect)>,
    bounds: Rect,
    /// How many there are to draw; more than are drawn where there are too many.
    count: usize,
    /// What is written and said of each record that is drawn, by its place among the nodes.
    words: BTreeMap<usize, Words>,
}

/// What is written in a record's box and what is read out of it.
#[derive(Clone, Debug)]
struct Words {
    name: String,
    class: String,
    spoken: String,
}

impl Laid {
    fn of(cx: &ViewCx<'_>, process: Option<ProcessId>) -> Self {
        let hanging = Hanging::of(cx.isms);
        let shown = shown(&hanging, process);
        let count = shown.len();
        let drawn = if count > MOST { BTreeSet::new() } else { shown };
        let places = places(&hanging, &drawn);
        let all = places.iter().map(|(_, place)| *place);
        let bounds = all.reduce(Rect::union).unwrap_or(Rect::ZERO);
        let words = places.iter().map(|(at, _)| *at);
        let words = words.filter_map(|at| Some((at, Words::of(cx, &hanging, at)?))).collect();
        Self { hanging, places, bounds, count, words }
    }
}

impl Words {
    fn of(cx: &ViewCx<'_>, hanging: &Hanging, at: usize) -> Option<Self> {
        let node = hanging.nodes.get(at)?;
        let beside = hanging.beside(at).filter_map(|at| hanging.nodes.get(at));
        let beside: Vec<String> = beside.map(|node| name(cx, node)).collect();
        let named = name(cx, node);
        let facts = [
            ("name", named.as_str().into()),
            ("class", class_words(cx, node, "hanging-class-spoken").into()),
            ("list", beside.join(", ").into()),
        ];
        let spoken = cx.text.with("hanging-spoken", &facts);
        Some(Self { class: class_words(cx, node, "hanging-class-short"), spoken, name: named })
    }
}

/// The records to draw: those that something hangs on, or all that one process leans on.
fn shown(hanging: &Hanging, process: Option<ProcessId>) -> BTreeSet<usize> {
    let Some(process) = process else {
        return hanging.edges.iter().flat_map(|edge| [edge.from, edge.to]).collect();
    };
    let is_it = |node: &Node| node.key == RecordKey::Process(process);
    let mut shown: BTreeSet<usize> = hanging.nodes.iter().position(is_it).into_iter().collect();
    let mut edges: Vec<&Edge> = hanging.edges.iter().collect();
    edges.sort_by_key(|edge| edge.from);
    for edge in edges {
        if shown.contains(&edge.from) {
            shown.insert(edge.to);
        }
    }
    shown
}

/// Where they stand: in columns from left to right, with as few lines crossing as the library
/// finds. What hangs together with nothing else of the picture stands below it.
pub fn places(hanging: &Hanging, drawn: &BTreeSet<usize>) -> Vec<(usize, Rect)> {
    // The library lays layers from top to bottom; here they go from left to right.
    let size = (f64::from(SIZE.y), f64::from(SIZE.x) + BETWEEN);
    // It goes by its own numbers, from 0 without gaps.
    let drawn: Vec<usize> = drawn.iter().copied().collect();
    let number = |at: usize| u32::try_from(drawn.binary_search(&at).ok()?).ok();
    let vertices: Vec<_> = drawn.iter().filter_map(|at| Some((number(*at)?, size))).collect();
    let edges = hanging.edges.iter();
    let edges: Vec<_> =
        edges.filter_map(|edge| Some((number(edge.from)?, number(edge.to)?))).collect();
    let config = Config { vertex_spacing: APART, ..Config::default() };
    let parts = rust_sugiyama::from_vertices_and_edges(&vertices, &edges, &config);
    let mut found = Vec::new();
    let mut below = 0.0;
    for (part, _, _) in parts {
        let lowest = |pick: fn(&(f64, f64)) -> f64| {
            part.iter().map(|(_, place)| pick(place)).fold(f64::INFINITY, f64::min)
        };
        let (left, top) = (lowest(|place| place.1), lowest(|place| place.0));
        let mut end = below;
        for (at, (across, along)) in &part {
            let corner = egui::pos2((along - left) as f32, (across - top) as f32 + below);
            let place = Rect::from_min_size(corner, SIZE);
            end = f32::max(end, place.bottom());
            found.extend(drawn.get(*at).map(|at| (*at, place)));
        }
        below = end + APART as f32;
    }
    found.sort_by_key(|(at, _)| *at);
    found
}

/// Draws the picture with what chooses and moves it.
pub fn hanging_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let state = &mut desk.state.hanging;
    let process = state.shown.process(&desk.cx);
    let laid = state.laid.take().unwrap_or_else(|| Laid::of(&desk.cx, process));
    if let Some(shown) = tools_ui(ui, desk, &laid) {
        desk.state.hanging = HangingState { shown, ..HangingState::default() };
        ui.ctx().request_repaint();
        return;
    }
    note(ui, &desk.text("hanging-lead"));
    if laid.count > MOST {
        note(ui, &desk.cx.text.count("hanging-too-many", laid.count));
    } else if laid.places.is_empty() {
        note(ui, &desk.text("hanging-none"));
    } else {
        picture_ui(ui, desk, &laid);
        list_ui(ui, desk, &laid);
    }
    desk.state.hanging.laid = Some(laid);
}

/// Which process, and the three buttons for those who do not drag. Answers what was chosen
/// now.
fn tools_ui(ui: &mut Ui, desk: &mut Desk<'_>, laid: &Laid) -> Option<Shown> {
    let cx = desk.cx;
    let state = &mut desk.state.hanging;
    let mut options = vec![(None, cx.text.get("hanging-all").into_owned())];
    let named = cx.isms.processes.values();
    options.extend(named.map(|it| (Some(it.id), format!("{} {}", it.id, it.name))));
    let place = (Id::unique("hanging-process"), &*cx.text.get("hanging-process"));
    let picked = pick_ui(ui, place, &options, state.shown.process(&cx));
    ui.horizontal_wrapped(|ui| {
        if ui.button(cx.text.get("hanging-whole")).clicked() {
            state.scene = laid.bounds.expand(16.0);
        }
        for (key, by) in [("hanging-closer", 1.0 / CLOSER), ("hanging-farther", CLOSER)] {
            if ui.button(cx.text.get(key)).clicked() {
                let scene = state.scene;
                state.scene = Rect::from_center_size(scene.center(), scene.size() * by);
            }
        }
    });
    picked.map(|process| process.map_or(Shown::All, Shown::Of))
}

/// The same in words, for those who do not see lines.
fn list_ui(ui: &mut Ui, desk: &Desk<'_>, laid: &Laid) {
    let title = desk.text("hanging-list");
    let place = (Id::unique("hanging-list"), &*title, Begins::Folded);
    fold_ui(ui, desk.cx.theme, place, |ui| {
        for words in laid.words.values() {
            explanation(ui, &words.spoken);
        }
    });
}

fn picture_ui(ui: &mut Ui, desk: &mut Desk<'_>, laid: &Laid) {
    let tall = (ui.clip_rect().bottom() - ui.cursor().top() - 24.0).max(LOWEST);
    let size = egui::vec2(ui.available_width(), tall);
    let mut scene = desk.state.hanging.scene;
    if std::mem::take(&mut desk.state.hanging.is_new) {
        scene = Rect::from_min_size(laid.bounds.min - Vec2::splat(16.0), size);
    }
    let name = desk.text("hanging-picture").into_owned();
    let builder = egui::UiBuilder::new()
        .scope_id(Id::unique("hanging-picture"))
        .accessibility_role(Role::Group)
        .accessibility_label(name);
    let drawn = ui.scope_builder(builder, |ui| {
        ui.set_max_size(size);
        let frame = egui::Frame::new().stroke(ui.visuals().widgets.noninteractive.bg_stroke);
        frame.show(ui, |ui| {
            let whole = laid.bounds.size() + Vec2::splat(64.0);
            let picture = Scene::new().zoom_range(FARTHEST..=CLOSEST).max_inner_size(whole);
            // The ground is dragged, never reached by Tab.
            let picture = picture.sense(Sense::CLICK | Sense::DRAG);
            picture.show(ui, &mut scene, |ui| records_ui(ui, desk, laid)).inner
        })
    });
    if let Some(focused) = drawn.inner.inner
        && !scene.contains_rect(focused)
    {
        scene = Rect::from_center_size(focused.center(), scene.size());
        ui.ctx().request_repaint();
    }
    desk.state.hanging.scene = scene;
}

/// The lines, and over them the records. Answers where the record stands that got the focus.
fn records_ui(ui: &mut Ui, desk: &mut Desk<'_>, laid: &Laid) -> Option<Rect> {
    let mode = *desk.cx.theme.mode(ui.style());
    let in_hand = laid.places.iter().find(|(at, place)| {
        let Some(node) = laid.hanging.nodes.get(*at) else { return false };
        let pointer = ui.ctx().layer_transform_from_global(ui.layer_id());
        let hovered = ui.input(|input| input.pointer.hover_pos());
        let hovered = hovered.map(|at| pointer.map_or(at, |to| to * at));
        ui.memory(|memory| memory.has_focus(id(node)))
            || hovered.is_some_and(|at| place.contains(at) && ui.clip_rect().contains(at))
    });
    let in_hand = in_hand.map(|(at, _)| *at);
    lines(ui, laid, (in_hand, mode));
    let (mut focused, mut way) = (None, None);
    let stop = tab_stop(ui, desk, laid);
    for (at, place) in &laid.places {
        let Some(node) = laid.hanging.nodes.get(*at) else { continue };
        let sense = if stop == Some(*at) { Sense::click() } else { Sense::CLICK };
        let response = ui.interact(*place, id(node), sense);
        let Some(words) = laid.words.get(at) else { continue };
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &words.spoken));
        paint(ui, &desk.cx, (words, *place, mode), &response);
        if response.gained_focus() {
            focused = Some(*place);
        }
        if response.has_focus() {
            way = hanging_walk::pressed(ui, id(node)).map(|way| (*at, way));
            desk.state.hanging.in_hand = Some(node.key.clone());
        }
        if response.clicked() {
            desk.ask(Command::Show(node.key.clone()));
        }
    }
    // Only now: a record that is drawn after it was given the focus, but is not yet the stop,
    // would lose it again.
    let to = way.and_then(|(from, way)| neighbour(&laid.hanging, &laid.places, from, way));
    if let Some(node) = to.and_then(|to| laid.hanging.nodes.get(to)) {
        ui.memory_mut(|memory| memory.request_focus(id(node)));
        ui.ctx().request_repaint();
    }
    focused
}

/// The record that Tab reaches: the one with the focus, or for which a screen reader asks it,
/// else the last that had it, else the first.
fn tab_stop(ui: &Ui, desk: &Desk<'_>, laid: &Laid) -> Option<usize> {
    let focused = ui.memory(egui::Memory::focused);
    let drawn =
        || laid.places.iter().filter_map(|(at, _)| Some((*at, laid.hanging.nodes.get(*at)?)));
    let is_asked =
        |node: &Node| ui.input(|input| input.has_accesskit_action_request(id(node), Action::Focus));
    let asked = drawn().find(|(_, node)| is_asked(node));
    if let Some((_, node)) = asked {
        ui.memory_mut(|memory| memory.request_focus(id(node)));
    }
    let with_focus = || drawn().find(|(_, node)| focused == Some(id(node)));
    let last = || drawn().find(|(_, node)| desk.state.hanging.in_hand.as_ref() == Some(&node.key));
    let stop = asked.or_else(with_focus).or_else(last).map(|(at, _)| at);
    stop.or_else(|| neighbour(&laid.hanging, &laid.places, 0, Way::First))
}

fn id(node: &Node) -> Id {
    Id::unique(("hanging", &node.key))
}

/// The lines: thick where they make the class, and those of the record in hand in colour.
fn lines(ui: &Ui, laid: &Laid, (in_hand, mode): (Option<usize>, Mode)) {
    let place = |at: usize| {
        let found = laid.places.binary_search_by_key(&at, |(at, _)| *at).ok()?;
        laid.places.get(found).map(|(_, place)| *place)
    };
    for edge in &laid.hanging.edges {
        let (Some(from), Some(to)) = (place(edge.from), place(edge.to)) else { continue };
        let is_in_hand = in_hand.is_some_and(|at| at == edge.from || at == edge.to);
        let width = if edge.decides { 2.0 } else { 1.0 };
        let stroke = if is_in_hand {
            Stroke::new(width + 1.0, mode.accent)
        } else {
            Stroke::new(width, mode.border)
        };
        let (begin, end) = (from.right_center(), to.left_center());
        let bend = egui::vec2(((end.x - begin.x) / 2.0).max(24.0), 0.0);
        let points: [Pos2; 4] = [begin, begin + bend, end - bend, end];
        let curve = egui::epaint::CubicBezierShape::from_points_stroke(
            points,
            false,
            egui::Color32::TRANSPARENT,
            stroke,
        );
        ui.painter().add(curve);
    }
}

/// A record: its name, and under it the class that comes with what hangs on it.
fn paint(
    ui: &Ui,
    cx: &ViewCx<'_>,
    (words, place, mode): (&Words, Rect, Mode),
    response: &egui::Response,
) {
    let corner = f32::from(cx.theme.corner);
    let fill = if response.hovered() { mode.selected } else { mode.surface };
    let painter = ui.painter();
    painter.rect_filled(place, corner, fill);
    let ring = if response.has_focus() {
        Stroke::new(cx.theme.focus_ring, mode.accent)
    } else {
        Stroke::new(1.0, mode.border)
    };
    painter.rect_stroke(place, corner, ring, egui::StrokeKind::Inside);
    let inside = place.shrink2(egui::vec2(8.0, 5.0));
    let mut job = egui::text::LayoutJob::simple_singleline(
        words.name.clone(),
        theme::bold_style().resolve(ui.style()),
        mode.ink.into(),
    );
    job.wrap = egui::text::TextWrapping::truncate_at_width(inside.width());
    let galley = painter.layout_job(job);
    painter.galley(inside.left_top(), galley, mode.ink.into());
    let small = TextStyle::Small.resolve(ui.style());
    let under = inside.left_bottom();
    painter.text(under, Align2::LEFT_BOTTOM, &words.class, small, mode.muted.into());
}

fn name(cx: &ViewCx<'_>, node: &Node) -> String {
    record::title(cx.text, &node.key, &cx.isms.name_of(&node.key).unwrap_or_default())
}

/// The class of each aspect in words, with a sign where it comes from what hangs on it.
fn class_words(cx: &ViewCx<'_>, node: &Node, key: &'static str) -> String {
    let risen = node.risen();
    let one = |(aspect, class): (&Aspect, &Option<_>)| {
        let class = (*class)?;
        let name = cx.text.get(aspect_key(*aspect)).into_owned();
        let letter = cx.text.get(&format!("aspect-letter-{}", aspect.code())).into_owned();
        let class = cx.text.get(consequence_key(class)).into_owned();
        let rises = if risen.contains(aspect) { "yes" } else { "no" };
        let facts = [
            ("aspect", name.into()),
            ("letter", letter.into()),
            ("class", class.into()),
            ("rises", rises.into()),
        ];
        Some(cx.text.with(key, &facts))
    };
    let all: Vec<String> = Aspect::ALL.iter().zip(&node.carried).filter_map(one).collect();
    if all.is_empty() { cx.text.get("hanging-no-class").into_owned() } else { all.join("  ") }
}
