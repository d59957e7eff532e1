//! Tabs: one of a few parts of a view is shown. The tab in hand is the only tab stop;
//! the arrows left and right walk to the next and show it.

use crate::ui::theme::Theme;
use crate::ui::widgets::terms::told;
use egui::EventFilter;
use egui::Id;
use egui::Key;
use egui::Rect;
use egui::Sense;
use egui::Stroke;
use egui::Ui;
use egui::WidgetInfo;
use egui::accesskit::Role;

/// Draws a row of tabs, more rows where it is narrow. Returns the tab that was chosen now.
pub fn tabs_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    theme: &Theme,
    (id, name): (Id, &str),
    (tabs, shown): (&[(T, String)], T),
) -> Option<T> {
    let mut chosen = None;
    let builder =
        egui::UiBuilder::new().accessibility_role(Role::TabList).accessibility_label(name);
    ui.scope_builder(builder, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(4.0, 4.0);
            for (place, (value, label)) in tabs.iter().enumerate() {
                let response = tab_ui(ui, theme, (id.with(place), label, *value == shown));
                let walked = response.has_focus().then(|| walked(ui, place, tabs.len())).flatten();
                if let Some(to) = walked {
                    ui.memory_mut(|memory| memory.request_focus(id.with(to)));
                    chosen = tabs.get(to).map(|(value, _)| *value);
                } else if response.clicked() {
                    response.request_focus();
                    chosen = Some(*value);
                }
            }
        });
    });
    chosen.filter(|value| *value != shown)
}

/// One tab: its words, with a bar under it while its part is shown.
fn tab_ui(ui: &mut Ui, theme: &Theme, (id, label, is_shown): (Id, &str, bool)) -> egui::Response {
    let mode = *theme.mode(ui.style());
    let words = egui::WidgetText::from(label).into_galley(
        ui,
        Some(egui::TextWrapMode::Extend),
        f32::INFINITY,
        egui::TextStyle::Button,
    );
    let size = words.size() + egui::vec2(24.0, 14.0);
    let (_, rect) = ui.allocate_space(size.max(egui::vec2(0.0, theme.row_height)));
    let stop = is_shown || ui.memory(|memory| memory.has_focus(id));
    let response = ui.interact(rect, id, if stop { Sense::click() } else { Sense::CLICK });
    response.widget_info(|| WidgetInfo::selected(Role::Tab, ui.is_enabled(), is_shown, label));
    let painter = ui.painter();
    if response.hovered() || is_shown {
        painter.rect_filled(rect, f32::from(theme.corner), mode.selected);
    }
    if is_shown {
        let bar = Rect::from_min_max(rect.left_bottom() - egui::vec2(0.0, 3.0), rect.max);
        painter.rect_filled(bar, 0.0, mode.accent);
    }
    if response.has_focus() {
        let ring = Stroke::new(theme.focus_ring, mode.accent);
        painter.rect_stroke(rect, f32::from(theme.corner), ring, egui::StrokeKind::Inside);
    }
    painter.galley(rect.center() - words.size() / 2.0, words, mode.ink.into());
    told(response, label)
}

/// The tab that an arrow leads to.
fn walked(ui: &Ui, place: usize, count: usize) -> Option<usize> {
    let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
    let focused = ui.memory(egui::Memory::focused)?;
    ui.memory_mut(|memory| memory.set_focus_lock_filter(focused, filter));
    let pressed = |key| ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key));
    if pressed(Key::ArrowRight) {
        Some((place + 1).min(count.saturating_sub(1)))
    } else if pressed(Key::ArrowLeft) {
        Some(place.saturating_sub(1))
    } else {
        None
    }
}
