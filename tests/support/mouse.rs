//! A mouse: its button and its wheel. It goes only where something can be seen.

use super::desktop::Framed;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT;
use egui_kittest::kittest::Queryable;

type Window = Harness<'static, Framed>;

/// How far one notch of the wheel goes, in points.
const NOTCH: f32 = 60.0;

/// What is taken at the top of the window by the title and the menus, in points.
const HEAD: f32 = 74.0;

/// What is taken at its bottom by what the program has to say, in points.
const FOOT: f32 = 130.0;

/// Turns the wheel until the thing is in sight, and clicks it.
pub fn click(window: &mut Window, role: Role, name: &str) {
    reach(window, role, name);
    window.get_by_role_and_label(role, name).click();
    window.run();
}

/// The same for what begins a job that takes longer than a frame.
pub fn click_once(window: &mut Window, role: Role, name: &str) {
    reach(window, role, name);
    window.get_by_role_and_label(role, name).click();
    window.step();
}

/// Clicks where there is nothing, which leaves a field.
pub fn click_beside(window: &mut Window) {
    let nothing = egui::pos2(window.ctx.content_rect().center().x, HEAD / 4.0);
    window.drag_at(nothing);
    window.run();
    window.drop_at(nothing);
    window.run();
}

/// Turns the wheel until a thing is well in sight, or nothing moves any more. What does not
/// scroll with the page, as menus do, is in sight already.
fn reach(window: &mut Window, role: Role, name: &str) {
    let screen = window.ctx.content_rect();
    let sight = egui::Rangef::new(HEAD + 12.0, screen.bottom() - FOOT);
    // A list in the page turns in its own place: then the mouse goes elsewhere.
    let mut spots = [0.5, 0.3, 0.7, 0.2].into_iter().flat_map(|y| [0.95, 0.6, 0.3].map(|x| (x, y)));
    let mut over = None;
    loop {
        let thing = window.get_by_role_and_label(role, name);
        let there = thing.rect();
        let mut around = std::iter::successors(thing.accesskit_node().parent(), |it| it.parent());
        let is_on_page = around.any(|it| it.role() == Role::Main);
        if !is_on_page || sight.contains(there.center().y) {
            return;
        }
        let middle = egui::pos2(there.center().x, screen.center().y);
        window.hover_at(*over.get_or_insert(middle));
        window.event(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: egui::vec2(0.0, if there.center().y > sight.max { -NOTCH } else { NOTCH }),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Wheel,
            modifiers: egui::Modifiers::NONE,
        });
        window.run();
        if window.get_by_role_and_label(role, name).rect() == there {
            let Some((x, y)) = spots.next() else { return };
            over = Some(screen.min + screen.size() * egui::vec2(x, y));
        }
    }
}
