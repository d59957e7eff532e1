//! The columns and cards of the board. Only the cards in sight are drawn. One of them is the
//! stop of Tab; arrows walk, Alt with an arrow carries, Enter opens, and each has a menu.

use crate::catalogue::takes::Takes;
use crate::domain::id::MeasureId;
use crate::domain::measure::Measure;
use crate::domain::measure::MeasureStatus;
use crate::domain::record::RecordKey;
use crate::text::format;
use crate::ui::Command;
use crate::ui::steps::board::Board;
use crate::ui::steps::board::Column;
use crate::ui::steps::board::Lane;
use crate::ui::steps::board::title;
use crate::ui::steps::measure_detail::status_key;
use crate::ui::steps::measure_effort::short_words;
use crate::ui::theme;
use crate::ui::widgets::Desk;
use crate::ui::widgets::menu::menu_ui;
use crate::ui::widgets::register::rows_in_sight;
use egui::EventFilter;
use egui::Id;
use egui::Key;
use egui::Modifiers;
use egui::PointerButton;
use egui::Pos2;
use egui::Rect;
use egui::Response;
use egui::RichText;
use egui::Sense;
use egui::Stroke;
use egui::Ui;
use egui::WidgetInfo;
use egui::accesskit::Role;
use egui::vec2;

/// The height of a card with the space around it, in points.
const CARD: f32 = 92.0;

/// The height of a column's heading, in points.
const HEADING: f32 = 32.0;

/// The narrowest a column gets, in points; where there is no room for two, they stand below
/// each other.
const NARROWEST: f32 = 208.0;

/// So many cards of a column are in sight before it scrolls, and in a tall window up to so many.
const IN_SIGHT: (usize, usize) = (3, 8);

/// Between two columns, in points.
const GAP: f32 = 8.0;

/// A card that is carried to a column, by its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Drop {
    pub(super) measure: MeasureId,
    pub(super) column: usize,
}

/// What happened to the cards in one frame.
#[derive(Default)]
struct Hands {
    /// A card that is carried now, or was let go, and where the pointer is.
    held: Option<(MeasureId, Pos2)>,
    is_let_go: bool,
    dropped: Option<Drop>,
    /// A card that got the focus now: it comes into sight, also where a column is not.
    reached: Option<Rect>,
}

/// Draws the columns, and gives the card that was carried to another one now.
pub(super) fn columns_ui(ui: &mut Ui, desk: &mut Desk<'_>, board: &Board) -> Option<Drop> {
    let count = board.columns.len();
    let longest = board.columns.iter().map(|column| column.cards.len()).max().unwrap_or(0);
    let in_sight = rows_in_sight(ui, CARD, IN_SIGHT).min(longest.max(1));
    let room = ui.available_width();
    let is_stacked = room < NARROWEST * 2.0 + GAP;
    let share = (room - GAP * count.saturating_sub(1) as f32) / count.max(1) as f32;
    let width = if is_stacked { room } else { share.max(NARROWEST) };
    let mut hands = Hands::default();
    let places = if is_stacked {
        let draw = |ui: &mut Ui, at: usize, column: &Column| {
            let rows = column.cards.len().clamp(1, IN_SIGHT.0);
            let place = ui.allocate_space(vec2(width, HEADING + rows as f32 * CARD)).1;
            column_ui(ui, desk, (board, at, place), &mut hands);
            ui.add_space(GAP);
            place
        };
        draw_each(ui, board, draw)
    } else {
        let height = HEADING + in_sight as f32 * CARD;
        let whole = width * count as f32 + GAP * count.saturating_sub(1) as f32;
        let area = egui::ScrollArea::horizontal().id_salt("board").auto_shrink([false, true]);
        area.show(ui, |ui| {
            let left = ui.allocate_space(vec2(whole, height)).1.left_top();
            let draw = |ui: &mut Ui, at: usize, _: &Column| {
                let corner = left + vec2((width + GAP) * at as f32, 0.0);
                let place = Rect::from_min_size(corner, vec2(width, height));
                column_ui(ui, desk, (board, at, place), &mut hands);
                place
            };
            draw_each(ui, board, draw)
        })
        .inner
    };
    if let Some(reached) = hands.reached {
        ui.scroll_to_rect(reached, None);
    }
    carried_ui(ui, desk, (board, &places), &hands)
}

/// Draws each column and gives where it is.
fn draw_each(
    ui: &mut Ui,
    board: &Board,
    mut draw: impl FnMut(&mut Ui, usize, &Column) -> Rect,
) -> Vec<Rect> {
    board.columns.iter().enumerate().map(|(at, column)| draw(ui, at, column)).collect()
}

/// A card under the pointer, and the column it would come to.
fn carried_ui(
    ui: &Ui,
    desk: &Desk<'_>,
    (board, places): (&Board, &[Rect]),
    hands: &Hands,
) -> Option<Drop> {
    let Some((measure, at)) = hands.held else { return hands.dropped };
    let column = places.iter().position(|place| place.contains(at));
    let is_other = |column: &usize| board.place(measure).is_some_and(|from| from.0 != *column);
    let column = column.filter(is_other);
    if hands.is_let_go {
        return column.map(|column| Drop { measure, column });
    }
    let mode = desk.cx.theme.mode(ui.style());
    let painter =
        ui.ctx().layer_painter(egui::LayerId::new(egui::Order::Tooltip, Id::unique("board-held")));
    if let Some(place) = column.and_then(|column| places.get(column)) {
        let ring = Stroke::new(desk.cx.theme.focus_ring, mode.accent);
        painter.rect_stroke(*place, 6.0, ring, egui::StrokeKind::Inside);
    }
    if let Some(own) = desk.cx.isms.measures.get(&measure) {
        let words = egui::WidgetText::from(title(own)).into_galley(
            ui,
            Some(egui::TextWrapMode::Truncate),
            NARROWEST,
            egui::TextStyle::Body,
        );
        let ground = Rect::from_min_size(at + vec2(8.0, 8.0), words.size() + vec2(16.0, 12.0));
        painter.rect_filled(ground, 6.0, mode.selected);
        painter.rect_stroke(ground, 6.0, Stroke::new(1.0, mode.accent), egui::StrokeKind::Inside);
        painter.galley(ground.min + vec2(8.0, 6.0), words, mode.ink.into());
    }
    None
}

/// One column: its heading, and the cards in sight.
fn column_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    (board, at, place): (&Board, usize, Rect),
    hands: &mut Hands,
) {
    let Some(column) = board.columns.get(at) else { return };
    let mode = *desk.cx.theme.mode(ui.style());
    ui.painter().rect_filled(place, f32::from(desk.cx.theme.corner), mode.sunken);
    let facts = [("title", column.title.as_str().into()), ("count", column.cards.len().into())];
    let heading = desk.cx.text.with("board-column", &facts);
    let builder = egui::UiBuilder::new()
        .max_rect(place)
        .id_salt(("board-column", at))
        .accessibility_role(Role::ListBox)
        .accessibility_label(&heading);
    let mut inside = ui.new_child(builder);
    tell_place(&inside, place);
    inside.set_clip_rect(inside.clip_rect().intersect(place));
    let top = Rect::from_min_size(place.min, vec2(place.width(), HEADING)).shrink2(vec2(8.0, 6.0));
    let mut head = inside.new_child(egui::UiBuilder::new().max_rect(top));
    let words = RichText::new(&heading).text_style(theme::bold_style());
    let label = head.add(egui::Label::new(words).truncate());
    label.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &heading));
    let rest = place.with_min_y(place.top() + HEADING);
    let mut cards = inside.new_child(egui::UiBuilder::new().max_rect(rest).id_salt("cards"));
    cards.spacing_mut().item_spacing.y = 0.0;
    if column.cards.is_empty() {
        let mut empty = cards.new_child(egui::UiBuilder::new().max_rect(rest.shrink(8.0)));
        crate::ui::widgets::note(&mut empty, &desk.text("board-empty"));
        return;
    }
    let area = egui::ScrollArea::vertical()
        .id_salt(("board-cards", at))
        .max_height(rest.height())
        .min_scrolled_height(rest.height())
        .auto_shrink([false, false]);
    let area = match follow(&cards, (at, rest.height()), in_hand(desk, board, at)) {
        Some(offset) => area.vertical_scroll_offset(offset),
        None => area,
    };
    let drawn = area.show_rows(&mut cards, CARD, column.cards.len(), |ui, range| {
        for row in range {
            let (_, rect) = ui.allocate_space(vec2(ui.available_width(), CARD));
            let own = column.cards.get(row).and_then(|id| desk.cx.isms.measures.get(id));
            if let Some(own) = own {
                let card = Card { own, place: (at, row), rect: rect.shrink(4.0) };
                card_ui(ui, desk, (board, card), hands);
            }
        }
    });
    let offset = drawn.state.clamped_offset().y;
    cards.data_mut(|data| data.insert_temp(Id::unique(("board-top", at)), offset));
}

/// Tells a screen reader where a column is: a child that is not put into a layout does not.
fn tell_place(inside: &Ui, place: Rect) {
    let [x0, y0] = [place.min.x, place.min.y].map(f64::from);
    let [x1, y1] = [place.max.x, place.max.y].map(f64::from);
    let bounds = egui::accesskit::Rect { x0, y0, x1, y1 };
    inside.ctx().accesskit_node_builder(inside.unique_id(), |node| node.set_bounds(bounds));
}

/// The row of the card in hand, where it is in this column.
fn in_hand(desk: &Desk<'_>, board: &Board, column: usize) -> Option<usize> {
    let (at, row) = desk.state.measure.and_then(|id| board.place(id))?;
    (at == column).then_some(row)
}

/// Where to scroll so that a card that is newly in hand is in sight.
fn follow(ui: &Ui, (at, height): (usize, f32), row: Option<usize>) -> Option<f32> {
    let key = Id::unique(("board-followed", at));
    let before: Option<Option<usize>> = ui.data(|data| data.get_temp(key));
    if before == Some(row) {
        return None;
    }
    ui.data_mut(|data| data.insert_temp(key, row));
    let top: f32 = ui.data(|data| data.get_temp(Id::unique(("board-top", at)))).unwrap_or(0.0);
    let row_top = row? as f32 * CARD;
    if row_top < top {
        Some(row_top)
    } else if row_top + CARD > top + height {
        Some(row_top + CARD - height)
    } else {
        None
    }
}

/// The widget of a card.
fn card_id(measure: MeasureId) -> Id {
    Id::unique(("board-card", measure.0))
}

/// A card that is drawn.
#[derive(Clone, Copy)]
struct Card<'a> {
    own: &'a Measure,
    /// Column and row.
    place: (usize, usize),
    rect: Rect,
}

/// One card: what it says, and what can be done with it.
fn card_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    (board, Card { own, place, rect }): (&Board, Card<'_>),
    hands: &mut Hands,
) {
    let is_selected = desk.state.measure == Some(own.id);
    let id = card_id(own.id);
    let is_stop = is_selected || ui.memory(|memory| memory.has_focus(id));
    let sense = if is_stop { Sense::click_and_drag() } else { Sense::CLICK | Sense::DRAG };
    let response = ui.interact(rect, id, sense);
    let lines = card_lines(desk, board, own);
    response.widget_info(|| {
        let name = format!("{}, {}", title(own), lines.join(", "));
        WidgetInfo::selected(Role::ListBoxOption, true, is_selected, name)
    });
    paint_card(ui, desk, (&response, own), &lines);
    touched(ui, desk, &response, own.id);
    if let Some(at) = carried(ui, &response) {
        hands.held = Some((own.id, at));
        hands.is_let_go = response.drag_stopped();
    }
    let acts = || menu_lines(desk, board, place.0);
    match menu_ui(ui, &response, acts) {
        Some(Act::Open) => desk.ask(Command::Show(RecordKey::Measure(own.id))),
        Some(Act::Carry(column)) => hands.dropped = Some(Drop { measure: own.id, column }),
        None => {}
    }
    if response.has_focus() {
        if response.gained_focus() {
            response.scroll_to_me(None);
            hands.reached = Some(rect);
        }
        hands.dropped = hands.dropped.or(keys(ui, desk, (board, place), own.id));
    }
}

/// What a line of the menu does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    Open,
    Carry(usize),
}

fn menu_lines(desk: &Desk<'_>, board: &Board, from: usize) -> Vec<(Act, String)> {
    let text = desk.cx.text;
    let mut lines = vec![(Act::Open, text.get("board-open").into_owned())];
    let others = board.columns.iter().enumerate().filter(|(at, _)| *at != from);
    lines.extend(others.map(|(at, column)| {
        let facts = [("column", column.title.as_str().into())];
        (Act::Carry(at), text.with("board-carry", &facts))
    }));
    lines
}

/// A click puts it in hand; twice, or Enter, opens it.
fn touched(ui: &Ui, desk: &mut Desk<'_>, response: &Response, measure: MeasureId) {
    let is_by_mouse = response.clicked_by(PointerButton::Primary);
    if response.double_clicked() || response.clicked() && !is_by_mouse {
        desk.ask(Command::Show(RecordKey::Measure(measure)));
    } else if is_by_mouse || response.drag_started() {
        desk.state.measure = Some(measure);
        response.request_focus();
        ui.ctx().request_repaint();
    }
}

/// Where the pointer holds a card; Escape lets it go where it was.
fn carried(ui: &Ui, response: &Response) -> Option<Pos2> {
    let cancelled = response.id.with("cancelled");
    if response.drag_started() {
        ui.data_mut(|data| data.remove_temp::<bool>(cancelled));
    }
    let is_moving = response.dragged() || response.drag_stopped();
    // Escape ends the drag in the same frame, which would look like letting go.
    if is_moving && ui.input(|input| input.key_pressed(Key::Escape)) {
        ui.data_mut(|data| data.insert_temp(cancelled, true));
    }
    if !is_moving || ui.data(|data| data.get_temp::<bool>(cancelled)).unwrap_or(false) {
        return None;
    }
    response.interact_pointer_pos()
}

/// Arrows walk from card to card; with Alt, left and right carry the card.
fn keys(
    ui: &Ui,
    desk: &mut Desk<'_>,
    (board, (column, row)): (&Board, (usize, usize)),
    measure: MeasureId,
) -> Option<Drop> {
    let filter =
        EventFilter { vertical_arrows: true, horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(card_id(measure), filter));
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let beside =
        |step: isize| column.checked_add_signed(step).filter(|to| *to < board.columns.len());
    for (key, step) in [(Key::ArrowLeft, -1), (Key::ArrowRight, 1)] {
        if pressed(Modifiers::ALT, key) {
            return beside(step).map(|column| Drop { measure, column });
        }
    }
    let cards = |column: usize| board.columns.get(column).map(|column| column.cards.as_slice());
    let to = if pressed(Modifiers::NONE, Key::ArrowDown) {
        cards(column)?.get(row + 1).copied()
    } else if pressed(Modifiers::NONE, Key::ArrowUp) {
        cards(column)?.get(row.checked_sub(1)?).copied()
    } else if pressed(Modifiers::NONE, Key::Home) {
        cards(column)?.first().copied()
    } else if pressed(Modifiers::NONE, Key::End) {
        cards(column)?.last().copied()
    } else {
        let step = [(Key::ArrowLeft, -1), (Key::ArrowRight, 1)];
        let step = step.into_iter().find(|(key, _)| pressed(Modifiers::NONE, *key))?.1;
        next_beside(board, (column, row), step)
    };
    if let Some(to) = to {
        desk.state.measure = Some(to);
        ui.memory_mut(|memory| memory.request_focus(card_id(to)));
        ui.ctx().request_repaint();
    }
    None
}

/// The card at the same height in the next column that has any.
fn next_beside(board: &Board, (column, row): (usize, usize), step: isize) -> Option<MeasureId> {
    let mut at = column.checked_add_signed(step)?;
    loop {
        let cards = &board.columns.get(at)?.cards;
        if let Some(last) = cards.len().checked_sub(1) {
            return cards.get(row.min(last)).copied();
        }
        at = at.checked_add_signed(step)?;
    }
}

/// What a card says under its title.
fn card_lines(desk: &Desk<'_>, board: &Board, own: &Measure) -> Vec<String> {
    let text = desk.cx.text;
    let is_by_owner = board.columns.first().is_some_and(|it| matches!(it.lane, Lane::Owner(_)));
    let mut who = match (is_by_owner, own.owner.trim()) {
        (true, _) => text.get(status_key(own.status)).into_owned(),
        (false, "") => text.get("board-nobody").into_owned(),
        (false, owner) => owner.to_owned(),
    };
    let is_open = own.status != MeasureStatus::Implemented;
    if let Some(due) = own.due.filter(|_| is_open) {
        let key = if own.is_overdue(desk.cx.today) { "board-late" } else { "board-due" };
        let day = text.with(key, &[("day", format::date_short(due).into())]);
        who = format!("{day} · {who}");
    }
    let risks = board.serves.get(&own.id).copied().unwrap_or_default();
    let mut takes = text.count("board-risks", risks);
    if let Some(words) = short_words(text, Takes::of(desk.cx.catalogue, own)) {
        takes = format!("{takes} · {words}");
    }
    vec![who, takes]
}

fn paint_card(
    ui: &mut Ui,
    desk: &Desk<'_>,
    (response, own): (&Response, &Measure),
    lines: &[String],
) {
    let mode = *desk.cx.theme.mode(ui.style());
    let rect = response.rect;
    let corner = f32::from(desk.cx.theme.corner);
    let is_selected = desk.state.measure == Some(own.id);
    let ground = if is_selected || response.hovered() { mode.selected } else { mode.surface };
    let painter = ui.painter();
    painter.rect_filled(rect, corner, ground);
    painter.rect_stroke(rect, corner, Stroke::new(1.0, mode.line), egui::StrokeKind::Inside);
    if is_selected {
        let bar = Rect::from_min_size(rect.left_top(), vec2(4.0, rect.height()));
        painter.rect_filled(bar, 0.0, mode.accent);
    }
    if response.has_focus() {
        let ring = Stroke::new(desk.cx.theme.focus_ring, mode.accent);
        painter.rect_stroke(rect, corner, ring, egui::StrokeKind::Inside);
    }
    let mut inside = ui.new_child(egui::UiBuilder::new().max_rect(rect.shrink2(vec2(12.0, 6.0))));
    inside.set_clip_rect(inside.clip_rect().intersect(rect));
    inside.style_mut().wrap_mode = Some(egui::TextWrapMode::Truncate);
    inside.spacing_mut().item_spacing.y = 2.0;
    let font = theme::bold_style().resolve(inside.style());
    let ink = inside.visuals().strong_text_color();
    let mut job = egui::text::LayoutJob::simple(title(own), font, ink, inside.available_width());
    job.wrap.max_rows = 2;
    inside.add(egui::Label::new(job).wrap());
    for line in lines {
        inside.label(RichText::new(line).small());
    }
    response.clone().on_hover_text(title(own));
}
