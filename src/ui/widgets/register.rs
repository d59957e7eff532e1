//! A register: rows in columns, only those in sight drawn, one of them selected. Arrows,
//! Page Up/Down, Home and End walk the rows; the row in hand is the only tab stop.

use crate::ui::ViewCx;
use crate::ui::theme::Theme;
use crate::ui::widgets::sort::SortHeader;
use crate::ui::widgets::sort::sort_header_ui;
use egui::EventFilter;
use egui::Id;
use egui::Key;
use egui::Rect;
use egui::Sense;
use egui::Stroke;
use egui::Ui;
use egui::WidgetInfo;
use egui::accesskit::Role;
use egui::text::TextFormat;

/// What a register looks like.
#[derive(Clone, Copy, Debug)]
pub struct Register<'a> {
    /// Tells this register from every other.
    pub id: Id,
    /// What it is called, for those who do not see it.
    pub name: &'a str,
    /// Column titles with their share of the width; at most six.
    pub columns: &'a [(&'a str, f32)],
    /// How many rows there are.
    pub rows: usize,
    /// The selected row.
    pub selected: Option<usize>,
    /// The most rows shown before it scrolls.
    pub most_shown: usize,
}

/// What was done in a register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RegisterEvent {
    /// A row was chosen.
    Row(usize),
    /// The title of a column was pressed.
    Title(usize),
}

/// How many rows of a height fit under the cursor, from at least to at most so many.
pub fn rows_in_sight(ui: &Ui, height: f32, (least, most): (usize, usize)) -> usize {
    let room = ui.clip_rect().bottom() - ui.cursor().top() - 2.0 * height;
    ((room / height).max(0.0) as usize).clamp(least, most)
}

/// The narrowest a column gets, in points.
const NARROWEST: f32 = 46.0;

/// Draws a register. `name` is what a row is called for a screen reader; `cell` draws one
/// cell. Returns the row that was chosen now.
pub fn register_ui(
    ui: &mut Ui,
    theme: &Theme,
    register: Register<'_>,
    (name, cell): (impl Fn(usize) -> String, impl FnMut(&mut Ui, usize, usize)),
) -> Option<usize> {
    header_ui(ui, theme, &register);
    rows_ui(ui, theme, (&register, theme.row_height), (name, cell))
}

/// How many lines of text a row holds, where its columns have no room beside each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    /// Two.
    Two,
    /// Three, where columns are narrower still.
    Three,
}

impl Lines {
    /// How high a row of so many lines is, in points.
    pub fn height(self, theme: &Theme) -> f32 {
        match self {
            Self::Two => theme.row_height * 1.6,
            Self::Three => theme.row_height * 2.15,
        }
    }
}

/// Draws a register whose rows hold more than one line.
pub fn tall_register_ui(
    ui: &mut Ui,
    theme: &Theme,
    (register, lines): (Register<'_>, Lines),
    (name, cell): (impl Fn(usize) -> String, impl FnMut(&mut Ui, usize, usize)),
) -> Option<usize> {
    header_ui(ui, theme, &register);
    rows_ui(ui, theme, (&register, lines.height(theme)), (name, cell))
}

/// A text of at most the three lines that such a row holds, cut short with an ellipsis. Laid
/// out here: a label would take the one line of the other cells for it.
pub fn three_lines_ui(ui: &mut Ui, text: &str) {
    let font = egui::TextStyle::Body.resolve(ui.style());
    let (ink, width) = (ui.visuals().text_color(), ui.available_width());
    let mut job = egui::text::LayoutJob::simple(text.to_owned(), font, ink, width);
    job.wrap.max_rows = 3;
    let lines = ui.painter().layout_job(job);
    ui.label(lines);
}

/// A text with what belongs to it under it, smaller, together in the middle of such a row.
pub fn with_under_ui(ui: &mut Ui, text: &str, under: &str) {
    let font = |style: egui::TextStyle| style.resolve(ui.style());
    let visuals = ui.visuals();
    let (body, small) = (font(egui::TextStyle::Body), font(egui::TextStyle::Small));
    let mut job = egui::text::LayoutJob::default();
    job.append(text, 0.0, TextFormat::simple(body, visuals.text_color()));
    job.append(&format!("\n{under}"), 0.0, TextFormat::simple(small, visuals.weak_text_color()));
    job.wrap.max_width = ui.available_width();
    job.wrap.max_rows = 3;
    let lines = ui.painter().layout_job(job);
    ui.label(lines);
}

/// Draws a register whose column titles can be pressed; its owner keeps the order.
pub fn sorted_register_ui(
    ui: &mut Ui,
    cx: &ViewCx<'_>,
    (register, header): (Register<'_>, SortHeader<'_>),
    (name, cell): (impl Fn(usize) -> String, impl FnMut(&mut Ui, usize, usize)),
) -> Option<RegisterEvent> {
    let pressed = sort_header_ui(ui, cx, (&register, &header)).map(RegisterEvent::Title);
    let chosen = rows_ui(ui, cx.theme, (&register, cx.theme.row_height), (name, cell));
    let chosen = chosen.map(RegisterEvent::Row);
    pressed.or(chosen)
}

/// The rows in sight.
fn rows_ui(
    ui: &mut Ui,
    theme: &Theme,
    (register, height): (&Register<'_>, f32),
    (name, mut cell): (impl Fn(usize) -> String, impl FnMut(&mut Ui, usize, usize)),
) -> Option<usize> {
    let shown = register.rows.clamp(1, register.most_shown.max(1));
    let mut chosen = None;
    let builder =
        egui::UiBuilder::new().accessibility_role(Role::ListBox).accessibility_label(register.name);
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let area = egui::ScrollArea::vertical().id_salt(register.id).auto_shrink([false, true]);
        // Also low in a page, where little of the window is left: then the page scrolls on.
        let whole = height * shown as f32;
        let area = area.max_height(whole).min_scrolled_height(whole);
        let area = match follow(ui, register, height, shown) {
            Some(offset) => area.vertical_scroll_offset(offset),
            None => area,
        };
        let scrolled = area.show_rows(ui, height, register.rows, |ui, range| {
            let stop = tab_stop(ui, register, &range);
            for row in range {
                let (_, rect) = ui.allocate_space(egui::vec2(ui.available_width(), height));
                let picked = row_ui(ui, theme, (register, row, rect, stop), &name(row));
                chosen = chosen.or(picked);
                for (column, place) in columns(rect, register).enumerate() {
                    let place = place.shrink2(egui::vec2(8.0, 2.0));
                    inset_ui(ui, place, |ui| cell(ui, row, column));
                }
            }
        });
        let top = scrolled.state.clamped_offset().y;
        ui.data_mut(|data| data.insert_temp(register.id.with("top"), top));
    });
    if let Some(row) = chosen {
        // The arrows go on from the row that was chosen. Only now: a row that is drawn after
        // it was given the focus, but is not yet the tab stop, would lose it again.
        ui.memory_mut(|memory| memory.request_focus(row_id(register, row)));
        ui.ctx().request_repaint();
    }
    chosen
}

/// Draws what stands in a part of a row, cut off where it is too long. In a child and not a
/// scope: a scope would pull the next row up into this one.
pub(in crate::ui) fn inset_ui(ui: &mut Ui, place: Rect, contents: impl FnOnce(&mut Ui)) {
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    let mut inside = ui.new_child(egui::UiBuilder::new().max_rect(place).layout(layout));
    inside.set_clip_rect(inside.clip_rect().intersect(place));
    inside.style_mut().wrap_mode = Some(egui::TextWrapMode::Truncate);
    contents(&mut inside);
}

/// The row that Tab reaches: the one that has the focus, else the selected one, else the
/// first in sight, so that a register scrolled away from its selection is still reachable.
fn tab_stop(ui: &Ui, register: &Register<'_>, range: &std::ops::Range<usize>) -> usize {
    let focused = ui.memory(egui::Memory::focused);
    let in_hand = range.clone().find(|row| focused == Some(row_id(register, *row)));
    let selected = register.selected.filter(|row| range.contains(row));
    in_hand.or(selected).unwrap_or(range.start)
}

fn row_id(register: &Register<'_>, row: usize) -> Id {
    register.id.with(("row", row))
}

/// The ground under column titles, and where it is.
pub(super) fn header_ground_ui(ui: &mut Ui, theme: &Theme) -> Rect {
    let mode = theme.mode(ui.style());
    let (_, rect) = ui.allocate_space(egui::vec2(ui.available_width(), theme.row_height - 4.0));
    ui.painter().rect_filled(rect, 0.0, mode.sunken);
    rect
}

/// As much of the ground of the titles as stands over the rows, and not over their scroll bar.
pub(super) fn over_rows(ui: &Ui, ground: Rect, register: &Register<'_>) -> Rect {
    let scrolls = register.rows > register.most_shown;
    let bar = if scrolls { ui.spacing().scroll.allocated_width() } else { 0.0 };
    ground.with_max_x(ground.right() - bar)
}

/// Column titles.
fn header_ui(ui: &mut Ui, theme: &Theme, register: &Register<'_>) {
    let rect = header_ground_ui(ui, theme);
    for ((title, _), place) in
        register.columns.iter().zip(columns(over_rows(ui, rect, register), register))
    {
        let place = place.shrink2(egui::vec2(8.0, 2.0));
        let layout = egui::Layout::left_to_right(egui::Align::Center);
        ui.scope_builder(egui::UiBuilder::new().max_rect(place).layout(layout), |ui| {
            ui.add(egui::Label::new(egui::RichText::new(*title).small().weak()).truncate());
        });
    }
}

/// One row: ground, focus ring, click and keys.
fn row_ui(
    ui: &mut Ui,
    theme: &Theme,
    (register, row, rect, stop): (&Register<'_>, usize, Rect, usize),
    name: &str,
) -> Option<usize> {
    let mode = *theme.mode(ui.style());
    let is_selected = register.selected == Some(row);
    let id = row_id(register, row);
    let response = ui.interact(rect, id, if stop == row { Sense::click() } else { Sense::CLICK });
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_selected, name));
    let painter = ui.painter();
    if is_selected || response.hovered() {
        painter.rect_filled(rect, 0.0, mode.selected);
    }
    if is_selected {
        let bar = Rect::from_min_size(rect.left_top(), egui::vec2(4.0, rect.height()));
        painter.rect_filled(bar, 0.0, mode.accent);
    }
    painter.hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, mode.line));
    if response.has_focus() {
        let ring = Stroke::new(theme.focus_ring, mode.accent);
        painter.rect_stroke(rect, 2.0, ring, egui::StrokeKind::Inside);
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
    }
    if response.clicked() {
        return Some(row);
    }
    if response.has_focus() { walked(ui, register, row, id) } else { None }
}

/// The row that a key leads to, with the focus along.
fn walked(ui: &Ui, register: &Register<'_>, row: usize, id: Id) -> Option<usize> {
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let page = register.most_shown.saturating_sub(1).max(1);
    row_asked_for(ui, row, (register.rows.saturating_sub(1), page))
}

/// The row that a key leads to, from a row in hand; the key is used up.
pub(in crate::ui) fn row_asked_for(
    ui: &Ui,
    row: usize,
    (last, page): (usize, usize),
) -> Option<usize> {
    let pressed = |key| ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key));
    let to = if pressed(Key::ArrowDown) {
        row + 1
    } else if pressed(Key::ArrowUp) {
        row.saturating_sub(1)
    } else if pressed(Key::PageDown) {
        row + page
    } else if pressed(Key::PageUp) {
        row.saturating_sub(page)
    } else if pressed(Key::Home) {
        0
    } else if pressed(Key::End) {
        last
    } else {
        return None;
    };
    Some(to.min(last))
}

/// Where to scroll so that a newly selected row is in sight.
fn follow(ui: &Ui, register: &Register<'_>, height: f32, shown: usize) -> Option<f32> {
    let key = register.id.with("followed");
    let before: Option<Option<usize>> = ui.data(|data| data.get_temp(key));
    if before == Some(register.selected) {
        return None;
    }
    ui.data_mut(|data| data.insert_temp(key, register.selected));
    let row = register.selected?;
    let top: f32 = ui.data(|data| data.get_temp(register.id.with("top"))).unwrap_or(0.0);
    let row_top = row as f32 * height;
    if row_top < top {
        Some(row_top)
    } else if row_top + height > top + shown as f32 * height {
        Some(row_top + height - shown as f32 * height)
    } else {
        None
    }
}

/// The columns of a row, left to right.
pub(super) fn columns(rect: Rect, register: &Register<'_>) -> impl Iterator<Item = Rect> {
    let whole: f32 = register.columns.iter().map(|(_, share)| share).sum();
    let mut left = rect.left();
    let width = rect.width();
    // A number must stay whole in the narrowest register; the others share what is left.
    let is_short = |share: f32| share / whole * width < NARROWEST;
    let shares = || register.columns.iter().map(|(_, share)| *share);
    let short = shares().filter(|share| is_short(*share)).count() as f32 * NARROWEST;
    let others: f32 = shares().filter(|share| !is_short(*share)).sum();
    let wide = |share: f32| (width - short).max(0.0) * share / others.max(f32::EPSILON);
    let shares: Vec<f32> =
        shares().map(|share| if is_short(share) { NARROWEST } else { wide(share) }).collect();
    shares.into_iter().map(move |share| {
        let place =
            Rect::from_min_size(egui::pos2(left, rect.top()), egui::vec2(share, rect.height()));
        left += share;
        place
    })
}
