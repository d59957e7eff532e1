//! A heading that folds what stands under it. Its words wrap, it shows its focus, and what
//! is folded stays so while the window is open.

use crate::ui::theme::Theme;
use egui::Id;
use egui::Sense;
use egui::Stroke;
use egui::Ui;
use egui::WidgetInfo;
use egui::accesskit::Role;
use egui::collapsing_header::CollapsingState;

/// Draws a heading and, while unfolded, what stands under it..
pub fn fold_ui(
    ui: &mut Ui,
    theme: &Theme,
    (id, title, begins): (Id, &str, Begins),
    contents: impl FnOnce(&mut Ui),
) {
    let begins_open = begins != Begins::Folded;
    let mut state = CollapsingState::load_with_default_open(ui.ctx(), id, begins_open);
    if begins == Begins::Opened {
        state.set_open(true);
    }
    if header_ui(ui, theme, (id, title, state.is_open())).clicked() {
        state.toggle(ui);
    }
    // Not animated: half a control is none.
    if state.is_open() {
        let inside = egui::UiBuilder::new().scope_id(id.with("inside"));
        ui.scope_builder(inside, |ui| {
            egui::Frame::new()
                .inner_margin(egui::Margin { left: 16, right: 0, top: 4, bottom: 12 })
                .show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    contents(ui);
                });
        });
    }
    state.store(ui.ctx());
}

/// Folds what is unfolded, from the next frame on.
pub fn fold_away(ctx: &egui::Context, id: Id) {
    let mut state = CollapsingState::load_with_default_open(ctx, id, false);
    state.set_open(false);
    state.store(ctx);
    ctx.request_repaint();
}

/// How a fold looks the first time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begins {
    /// Only the heading.
    Folded,
    /// With what stands under it.
    Unfolded,
    /// With what stands under it, even if it was folded: something in it is asked for.
    Opened,
}

/// The heading: a triangle and words that wrap.
fn header_ui(ui: &mut Ui, theme: &Theme, (id, title, is_open): (Id, &str, bool)) -> egui::Response {
    let mode = *theme.mode(ui.style());
    let width = ui.available_width();
    let words = egui::WidgetText::from(title).into_galley(
        ui,
        Some(egui::TextWrapMode::Wrap),
        (width - 40.0).max(60.0),
        egui::TextStyle::Body,
    );
    let height = (words.size().y + 12.0).max(theme.row_height);
    let (_, rect) = ui.allocate_space(egui::vec2(width, height));
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::DisclosureTriangle, ui.is_enabled(), title));
    ui.ctx().accesskit_node_builder(id, |node| node.set_expanded(is_open));
    let painter = ui.painter();
    let ground = if response.hovered() { mode.selected } else { mode.sunken };
    painter.rect_filled(rect, f32::from(theme.corner), ground);
    if response.has_focus() {
        let ring = Stroke::new(theme.focus_ring, mode.accent);
        painter.rect_stroke(rect, f32::from(theme.corner), ring, egui::StrokeKind::Inside);
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
    }
    let sign = if is_open { "▼" } else { "▶" };
    let sign_at = egui::pos2(rect.left() + 16.0, rect.center().y);
    let font = egui::TextStyle::Small.resolve(ui.style());
    painter.text(sign_at, egui::Align2::CENTER_CENTER, sign, font, mode.ink.into());
    let at = egui::pos2(rect.left() + 32.0, rect.center().y - words.size().y / 2.0);
    painter.galley(at, words, mode.ink.into());
    response
}
