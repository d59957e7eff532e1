//! The window around every view: title, menus, the rail of steps, the map beside, the
//! line that says where things are kept. Knows which view belongs to which place; the
//! views know nothing of the window.

mod menu;
mod rail;
mod status;

use crate::domain::progress::Step;
use crate::ui::Command;
use crate::ui::attention::PAGE;
use crate::ui::attention::Part;
use crate::ui::auditor;
use crate::ui::crash;
use crate::ui::file_page;
use crate::ui::findings;
use crate::ui::heat_map;
use crate::ui::help;
use crate::ui::history;
use crate::ui::interview;
use crate::ui::overview;
use crate::ui::place;
use crate::ui::report_view;
use crate::ui::search;
use crate::ui::shortcuts;
use crate::ui::shortcuts::Wish;
use crate::ui::state::Place;
use crate::ui::steps;
use crate::ui::theme;
use crate::ui::welcome;
use crate::ui::widgets::Desk;
use crate::ui::widgets::card;
use crate::ui::widgets::link_button;
use crate::ui::widgets::marks;
use crate::ui::widgets::note;
use crate::ui::widgets::refusal_ui;
use egui::Rect;
use egui::RichText;
use egui::Ui;
use egui::UiBuilder;
use egui::accesskit::Role;

/// From this width, in points, the map has a place of its own beside the steps.
pub const WIDE: f32 = 1100.0;

/// Below this width, in points, the rail is narrow and leaves "Wat nu?" to the overview.
const NARROW: f32 = 760.0;

/// Draws the whole window. Where no file is open ([`crate::ui::FileFacts::name`] is
/// blank) the welcome stands in the middle.
pub fn window_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let is_open = !desk.cx.file.name.is_empty();
    let bar = bar_frame(ui);
    if is_open && desk.state.auditor.is_on {
        egui::Panel::bottom("status").frame(bar).show(ui, |ui| status::status_ui(ui, desk));
        auditor::mode_ui(ui, desk);
        return;
    }
    egui::Panel::top("title").frame(bar).show(ui, |ui| title_ui(ui, desk));
    egui::Panel::top("menu").frame(bar).show(ui, |ui| menu::menu_ui(ui, desk));
    egui::Panel::bottom("status").frame(bar).show(ui, |ui| status::status_ui(ui, desk));
    if is_open {
        let width = rail_width(ui);
        let rail = egui::Panel::left("rail").resizable(false).exact_size(width).frame(bar);
        rail.show(ui, |ui| rail::rail_ui(ui, desk));
    }
    search::search_ui(ui.ctx(), desk);
    let room = ui.available_rect_before_wrap();
    ui.painter().rect_filled(room, 0.0, ui.visuals().panel_fill);
    let map_width = map_width(ui, desk);
    let (middle, map) = room.split_left_right_at_x(room.right() - map_width);
    region_ui(ui, (middle, Role::Main, "main"), desk, middle_ui);
    if map_width > 0.0 {
        let line = ui.visuals().widgets.noninteractive.bg_stroke;
        ui.painter().vline(map.left(), map.y_range(), line);
        region_ui(ui, (map, Role::Complementary, "map-pane"), desk, map_ui);
    }
}

/// The ground of bars and rail.
fn bar_frame(ui: &Ui) -> egui::Frame {
    let margin = egui::Margin::symmetric(12, 4);
    egui::Frame::new().fill(ui.visuals().extreme_bg_color).inner_margin(margin)
}

/// How much the rail takes, in points.
fn rail_width(ui: &Ui) -> f32 {
    if is_narrow(ui) { 148.0 } else { 216.0 }
}

/// Whether the window is too narrow for more than words in the rail.
fn is_narrow(ui: &Ui) -> bool {
    ui.ctx().content_rect().width() < NARROW
}

/// How much the map beside the middle takes, in points; 0 where it is folded or has no
/// place.
fn map_width(ui: &Ui, desk: &Desk<'_>) -> f32 {
    let is_open = !desk.cx.file.name.is_empty();
    let whole = ui.ctx().content_rect().width();
    let stands = is_open && !desk.state.shows_form() && desk.state.place.has_map_pane();
    if stands && whole >= WIDE { (whole * 0.29).clamp(330.0, 440.0) } else { 0.0 }
}

/// A region of the window with a name for those who do not see it; scrolls by itself, and
/// along with the focus.
fn region_ui(
    ui: &mut Ui,
    (rect, role, name): (Rect, Role, &'static str),
    desk: &mut Desk<'_>,
    view: fn(&mut Ui, &mut Desk<'_>),
) {
    let label = desk.cx.text.get(name).into_owned();
    let builder =
        UiBuilder::new().max_rect(rect).accessibility_role(role).accessibility_label(label);
    ui.scope_builder(builder, |ui| {
        let mut area = egui::ScrollArea::vertical().id_salt((name, desk.state.place));
        if role == Role::Main && std::mem::take(&mut desk.state.scroll_to_top) {
            area = area.vertical_scroll_offset(0.0);
        }
        area.auto_shrink([false, false]).show(ui, |ui| {
            let inside = egui::Frame::new().inner_margin(egui::Margin::symmetric(16, 12));
            inside.show(ui, |ui| view(ui, desk));
            follow_focus(ui, rect);
        });
    });
}

/// Brings what got the focus by a key into sight; egui leaves that to each widget. What has
/// the focus also stays in sight when the region gets smaller, as when a bar comes under it.
pub(in crate::ui) fn follow_focus(ui: &Ui, region: Rect) {
    let corner = (region.left() as i32, region.top() as i32);
    let key = egui::Id::unique("focus-followed").with(corner);
    let focused = ui.memory(egui::Memory::focused);
    let seen: Option<(Option<egui::Id>, Rect)> = ui.data(|data| data.get_temp(key));
    if seen == Some((focused, region)) {
        return;
    }
    // Reading a response in the frame of a click takes the focus from it.
    if ui.input(|input| input.pointer.any_click()) {
        ui.ctx().request_repaint();
        return;
    }
    ui.data_mut(|data| data.insert_temp(key, (focused, region)));
    // The others learn of the new bounds only when they are drawn again.
    ui.ctx().request_repaint();
    let before = seen.filter(|(id, _)| *id == focused).map(|(_, before)| before);
    let response = focused.and_then(|id| ui.ctx().read_response(id));
    let within = response.filter(|response| {
        let place = response.rect;
        let is_elsewhere =
            response.interact_rect.is_positive() && !region.intersects(response.interact_rect);
        let was_in_sight = before.is_none_or(|before| before.contains(place.center()));
        response.layer_id == ui.layer_id()
            && region.x_range().contains(place.center().x)
            && was_in_sight
            && !is_elsewhere
    });
    if let Some(response) = within {
        ui.scroll_to_rect(response.rect.expand(8.0), None);
    }
}

/// The line with the product, the practice and the mark.
fn title_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    ui.horizontal(|ui| {
        ui.label(RichText::new(cx.text.get("app-name")).text_style(theme::bold_style()));
        if cx.file.name.is_empty() {
            return;
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            marks::confidential_mark(ui, &cx);
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                let name = cx.isms.practice.name.trim();
                let name = if name.is_empty() { &cx.file.name } else { name };
                ui.add(egui::Label::new(name).truncate());
            });
        });
    });
}

/// What stands in the middle: what went wrong, what must be known, and the view.
fn middle_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    crash::crash_ui(ui, desk);
    refusal_ui(ui, desk, Part::View);
    if desk.cx.file.name.is_empty() {
        welcome::welcome_ui(ui, desk);
        return;
    }
    banners_ui(ui, desk);
    if desk.state.shows_form() {
        welcome::form_ui(ui, desk);
        return;
    }
    page_begins_ui(ui, desk);
    guide_way_ui(ui, desk);
    folded_map_ui(ui, desk);
    match desk.state.place {
        Place::Overview => overview::overview_ui(ui, desk),
        Place::Interview => interview::interview_ui(ui, desk),
        Place::Step(Step::Policy) => steps::policy::policy_ui(ui, desk),
        Place::Step(Step::Processes) => steps::processes::processes_ui(ui, desk),
        Place::Step(Step::Risks) => steps::risks::risks_ui(ui, desk),
        Place::Step(Step::Measures) => steps::measures::measures_ui(ui, desk),
        Place::Step(Step::Residual) => steps::residual::residual_ui(ui, desk),
        Place::Map => heat_map::page::map_page_ui(ui, desk),
        Place::Findings => findings::findings_ui(ui, desk),
        Place::Report => report_view::report_ui(ui, desk),
        Place::File => file_page::file_page_ui(ui, desk),
        Place::Audit => auditor::audit_ui(ui, desk),
        Place::History => history::history_ui(ui, desk),
        Place::Help => help::help_ui(ui, desk),
    }
}

/// Beside the title of a step: the way to its guide.
fn guide_way_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Place::Step(step) = desk.state.place else { return };
    let keys = shortcuts::of(ui.ctx(), Wish::Go(Place::Help));
    let words = desk.cx.text.with("guide-here", &[("keys", keys.into())]);
    let title = desk.cx.text.get(&format!("step-{}", step.code())).into_owned();
    let name = desk.cx.text.with("guide-here-name", &[("title", title.into())]);
    let whole = ui.available_rect_before_wrap();
    let place = Rect::from_min_size(whole.min, egui::vec2(whole.width(), 28.0));
    // Apart from what follows, so that the title keeps its place.
    let right = egui::Layout::right_to_left(egui::Align::Center);
    let mut beside = ui.new_child(UiBuilder::new().max_rect(place).layout(right));
    if link_button(&mut beside, &desk.cx, &words).accessible_name(name).clicked() {
        desk.ask(Command::Guide(step));
    }
}

/// Where the keyboard stands when a page was asked for: the next Tab goes on into the page,
/// not to the menus. There only while it is needed.
fn page_begins_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let id = egui::Id::unique("page-begins");
    let is_asked = desk.state.focus_next == Some(PAGE);
    if !is_asked && ui.memory(egui::Memory::focused) != Some(id) {
        return;
    }
    let place = Rect::from_min_size(ui.cursor().min, egui::Vec2::splat(1.0));
    let response = ui.interact(place, id, egui::Sense::focusable_noninteractive());
    let name = desk.text("page-begins").into_owned();
    response.widget_info(|| egui::WidgetInfo::labeled(Role::Label, true, &name));
    desk.focus_if_asked(PAGE, &response);
}

/// The map beside the middle.
fn map_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    heat_map::map_pane_ui(ui, desk);
}

/// Where the window is too narrow for both: the map behind a button.
fn folded_map_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    if !desk.state.place.has_map_pane() || ui.ctx().content_rect().width() >= WIDE {
        return;
    }
    let unfolded = desk.state.map.unfolded;
    let label = desk.text(if unfolded { "map-hide" } else { "map-show" });
    if ui.button(label).clicked() {
        desk.state.map.unfolded = !unfolded;
    }
    if unfolded {
        card(ui, |ui| heat_map::map_pane_ui(ui, desk));
        ui.add_space(desk.cx.theme.spacing.medium);
    }
}

/// What must be known about the file before anything is typed.
fn banners_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    if cx.file.is_read_only {
        banner_ui(ui, &cx.text.get("banner-read-only"));
    }
    if cx.file.is_example {
        let words = cx.text.with("banner-example", &[("folder", cx.file.folder.clone().into())]);
        banner_ui(ui, &words);
    }
    place::warning_ui(ui, desk);
}

/// A line of its own over the whole width, no taller than its words.
fn banner_ui(ui: &mut Ui, words: &str) {
    let line = ui.visuals().widgets.noninteractive.bg_stroke;
    let frame = egui::Frame::new().fill(ui.visuals().extreme_bg_color).stroke(line);
    frame.corner_radius(6.0).inner_margin(egui::Margin::symmetric(12, 6)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        note(ui, words);
    });
}
