//! The risks of a full cell: a list that scrolls by itself and draws only what is in sight.
//! One row is the tab stop; arrows, Page Up/Down, Home and End walk, Enter or a click chooses.

use crate::domain::id::RiskId;
use crate::ui::widgets::Desk;
use crate::ui::widgets::register::inset_ui;
use crate::ui::widgets::register::row_asked_for;
use egui::EventFilter;
use egui::Id;
use egui::Rect;
use egui::Sense;
use egui::Stroke;
use egui::Ui;
use egui::WidgetInfo;
use egui::accesskit::Role;

/// How many rows are in sight at once.
const SHOWN: usize = 10;

/// Draws the list and gives the risk that was chosen now. `key` tells it from another list,
/// `name` is what it is called for those who do not see it.
pub(super) fn long_list_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    (key, name, risks): (&str, &str, &[RiskId]),
) -> Option<RiskId> {
    let id = Id::unique(("heat-map-list", key, desk.state.map.listed));
    let height = desk.cx.theme.row_height;
    let last = risks.len().saturating_sub(1);
    let (hand, offset) = walked(ui, id, (last, height));
    let mut chosen = None;
    let builder =
        egui::UiBuilder::new().accessibility_role(Role::ListBox).accessibility_label(name);
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let area = egui::ScrollArea::vertical().id_salt(id).auto_shrink([false, true]);
        // Also low in a page, where little of the window is left: then the page scrolls on.
        let whole = height * SHOWN as f32;
        let area = area.max_height(whole).min_scrolled_height(whole);
        let area = match offset {
            Some(offset) => area.vertical_scroll_offset(offset),
            None => area,
        };
        let scrolled = area.show_rows(ui, height, risks.len(), |ui, range| {
            // A list scrolled away from its tab stop is still reachable.
            let stop = if range.contains(&hand) { hand } else { range.start };
            for (row, risk) in range.clone().zip(risks.get(range).unwrap_or_default()) {
                let sense = if stop == row { Sense::click() } else { Sense::CLICK };
                if row_ui(ui, desk, (id.with(row), *risk, sense)) {
                    chosen = Some((row, *risk));
                }
            }
            chosen.map_or(stop, |(row, _)| row)
        });
        let top = scrolled.state.clamped_offset().y;
        ui.data_mut(|data| data.insert_temp(id, (scrolled.inner, top)));
    });
    let (row, risk) = chosen?;
    // The arrows go on from the row that was chosen.
    ui.memory_mut(|memory| memory.request_focus(id.with(row)));
    Some(risk)
}

/// The row in hand, and where to scroll if a key has just led there.
fn walked(ui: &Ui, list: Id, (last, height): (usize, f32)) -> (usize, Option<f32>) {
    let (hand, top): (usize, f32) = ui.data(|data| data.get_temp(list)).unwrap_or_default();
    let hand = hand.min(last);
    if !ui.memory(|memory| memory.has_focus(list.with(hand))) {
        return (hand, None);
    }
    let Some(to) = row_asked_for(ui, hand, (last, SHOWN - 1)) else { return (hand, None) };
    ui.memory_mut(|memory| memory.request_focus(list.with(to)));
    let (row, sight) = (to as f32 * height, SHOWN as f32 * height);
    (to, Some(top.clamp((row + height - sight).max(0.0), row)))
}

/// One row: number and title, cut off where it is too long. Whether it was chosen now.
fn row_ui(ui: &mut Ui, desk: &Desk<'_>, (id, risk, sense): (Id, RiskId, Sense)) -> bool {
    let height = desk.cx.theme.row_height;
    let (_, rect) = ui.allocate_space(egui::vec2(ui.available_width(), height));
    let response = ui.interact(rect, id, sense);
    let is_selected = desk.state.risk == Some(risk);
    let title = desk.cx.isms.risks.get(&risk).map_or("", |risk| risk.title.as_str());
    let words = format!("{risk}  {title}");
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_selected, &words));
    if is_selected || response.hovered() {
        ui.painter().rect_filled(rect, 0.0, desk.cx.theme.mode(ui.style()).selected);
    }
    paint_row(ui, desk, (rect, &words));
    if response.has_focus() {
        let ring = Stroke::new(desk.cx.theme.focus_ring, desk.cx.theme.mode(ui.style()).accent);
        ui.painter().rect_stroke(rect, 2.0, ring, egui::StrokeKind::Inside);
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    }
    let is_chosen = response.clicked();
    response.on_hover_text(words);
    is_chosen
}

/// The words of a row, and a line under it.
fn paint_row(ui: &mut Ui, desk: &Desk<'_>, (rect, words): (Rect, &str)) {
    let mode = *desk.cx.theme.mode(ui.style());
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, mode.line));
    let place = rect.shrink2(egui::vec2(8.0, 2.0));
    inset_ui(ui, place, |ui| drop(ui.label(words)));
}
