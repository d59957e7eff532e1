//! Finding anything and going there: every record, every word in it, everything the keys of
//! the window do. Stands before the rest until something is chosen.

pub mod index;

use crate::ui::Command;
use crate::ui::search::index::Entry;
use crate::ui::search::index::Hit;
use crate::ui::search::index::Index;
use crate::ui::search::index::Target;
use crate::ui::shortcuts;
use crate::ui::widgets::Desk;
use crate::ui::widgets::field::plain_field_ui;
use crate::ui::widgets::note;
use egui::Align2;
use egui::Id;
use egui::Key;
use egui::Modifiers;
use egui::Rect;
use egui::Sense;
use egui::Stroke;
use egui::TextStyle;
use egui::Ui;
use egui::WidgetInfo;
use egui::accesskit::Role;

/// The width at most, in points, and the height of a find with two lines.
const WIDEST: f32 = 640.0;
const ROW: f32 = 44.0;

/// So many rows a page key goes on.
const PAGE: isize = 8;

/// What is being looked for.
#[derive(Clone, Debug, Default)]
pub struct Search {
    words: String,
    index: Option<Index>,
    sought: Option<String>,
    found: Vec<Hit>,
    total: usize,
    /// The find that Enter chooses.
    at: usize,
    /// Whether that one must come into sight.
    is_moved: bool,
    /// What had the focus before.
    before: Option<Id>,
    /// Since how many frames it is left.
    over: Option<u8>,
}

impl Search {
    /// Looks anew where the words have changed.
    fn look(&mut self) {
        if self.sought.as_deref() == Some(self.words.as_str()) {
            return;
        }
        if let Some(index) = &self.index {
            (self.found, self.total) = index.find(&self.words);
        }
        self.sought = Some(self.words.clone());
        self.at = 0;
        self.is_moved = true;
    }

    /// Reads on in what can be found, and looks anew for the same words in all that is read;
    /// the place in the list stays.
    fn read_on(&mut self, ctx: &egui::Context, desk: &Desk<'_>) {
        let Some(index) = &mut self.index else { return };
        if index.read_on(desk.cx.text) {
            (self.found, self.total) = index.find(&self.words);
            self.at = self.at.min(self.found.len().saturating_sub(1));
            ctx.request_repaint();
        }
    }

    /// Goes so many finds on, or back; never past the first or last.
    fn walk(&mut self, by: isize) {
        let last = self.found.len().saturating_sub(1);
        self.at = self.at.saturating_add_signed(by).min(last);
        self.is_moved = true;
    }
}

/// Draws what is looked for and what is found, before everything else.
pub fn search_ui(ctx: &egui::Context, desk: &mut Desk<'_>) {
    let Some(mut search) = desk.state.search.take() else { return };
    if let Some(frames) = search.over {
        return leave(ctx, desk, (search, frames));
    }
    let is_new = search.index.is_none();
    if is_new {
        search.before = ctx.memory(egui::Memory::focused);
        search.index = Some(Index::of(&desk.cx));
    }
    search.read_on(ctx, desk);
    search.look();
    let is_chosen = press_keys(ctx, &mut search);
    let modal = egui::Modal::new(Id::unique("search")).show(ctx, |ui| {
        ui.set_width(WIDEST.min(ui.ctx().content_rect().width() - 64.0));
        contents_ui(ui, desk, (&mut search, is_new))
    });
    let chosen = is_chosen.then_some(search.at).or(modal.inner);
    let target = chosen.and_then(|at| search.found.get(at)).and_then(|hit| entry(&search, hit));
    if let Some(target) = target.map(|entry| entry.target.clone()) {
        go(desk, target);
    } else {
        search.over = modal.should_close().then_some(0);
        if search.over.is_some() {
            ctx.request_repaint();
        }
        desk.state.search = Some(search);
    }
}

/// Gives the focus back to what had it. A frame after it is gone: until then nothing behind
/// it can have the focus.
fn leave(ctx: &egui::Context, desk: &mut Desk<'_>, (mut search, frames): (Search, u8)) {
    if frames == 0 {
        search.over = Some(1);
        desk.state.search = Some(search);
        ctx.request_repaint();
    } else if let Some(before) = search.before {
        ctx.memory_mut(|memory| memory.request_focus(before));
    }
}

fn entry<'a>(search: &'a Search, hit: &Hit) -> Option<&'a Entry> {
    search.index.as_ref()?.get(hit)
}

/// Goes where a find leads.
fn go(desk: &mut Desk<'_>, target: Target) {
    match target {
        Target::Record(key) => {
            desk.state.close_forms();
            desk.ask(Command::Show(key));
        }
        Target::Wish(wish) => desk.ask(Command::Wish(wish)),
        Target::Guide(step) => desk.ask(Command::Guide(step)),
        Target::Term(word) => desk.ask(Command::LookUp(word)),
    }
}

/// The keys that walk the finds while the words keep the focus. Whether one was chosen.
fn press_keys(ctx: &egui::Context, search: &mut Search) -> bool {
    for (key, by) in
        [(Key::ArrowDown, 1), (Key::ArrowUp, -1), (Key::PageDown, PAGE), (Key::PageUp, -PAGE)]
    {
        if ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            search.walk(by);
        }
    }
    !search.found.is_empty()
        && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter))
}

/// The field, how many were found, and the finds. Answers the one that was clicked.
fn contents_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    (search, is_new): (&mut Search, bool),
) -> Option<usize> {
    let text = desk.cx.text;
    let id = Id::unique("search-words");
    let field = plain_field_ui(ui, id, &text.get("search-field"), &mut search.words);
    if is_new {
        field.request_focus();
    }
    search.look();
    if let Some(row) = (!search.found.is_empty()).then(|| row_id(search.at)) {
        // A screen reader tells the find while the words keep the focus.
        let tell =
            |node: &mut egui::accesskit::Node| node.set_active_descendant(row.accesskit_id());
        ui.ctx().accesskit_node_builder(id, tell);
    }
    let count = [("shown", search.found.len().into()), ("all", search.total.into())];
    note(ui, &text.with("search-found", &count));
    if search.found.is_empty() {
        note(ui, &text.get("search-nothing"));
    }
    let list = egui::UiBuilder::new()
        .accessibility_role(Role::ListBox)
        .accessibility_label(text.get("search-finds"));
    ui.scope_builder(list, |ui| rows_ui(ui, desk, search)).inner
}

fn rows_ui(ui: &mut Ui, desk: &Desk<'_>, search: &mut Search) -> Option<usize> {
    ui.spacing_mut().item_spacing.y = 0.0;
    let tallest = (ui.ctx().content_rect().height() - 220.0).max(2.0 * ROW);
    let area = egui::ScrollArea::vertical().id_salt("search-finds").max_height(tallest);
    let mut chosen = None;
    area.show(ui, |ui| {
        for place in 0..search.found.len() {
            let response = row_ui(ui, desk, search, place);
            if response.clicked() {
                chosen = Some(place);
            }
            if response.gained_focus() {
                search.at = place;
            }
            if search.is_moved && search.at == place {
                response.scroll_to_me(None);
            }
        }
    });
    search.is_moved = false;
    chosen
}

fn row_id(place: usize) -> Id {
    Id::unique(("search-find", place))
}

/// One find: its name, what it is, and under it where the words stand.
fn row_ui(ui: &mut Ui, desk: &Desk<'_>, search: &Search, place: usize) -> egui::Response {
    let (_, rect) = ui.allocate_space(egui::vec2(ui.available_width(), ROW));
    let response = ui.interact(rect, row_id(place), Sense::click());
    let Some((hit, entry)) =
        search.found.get(place).and_then(|hit| Some((hit, entry(search, hit)?)))
    else {
        return response;
    };
    let kind = match &entry.target {
        Target::Wish(wish) => shortcuts::of(ui.ctx(), *wish),
        _ => entry.kind.clone(),
    };
    let is_at = search.at == place;
    response.widget_info(|| {
        let parts = [&*entry.title, &*kind, &*hit.excerpt];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        WidgetInfo::selected(Role::ListBoxOption, true, is_at, parts.join(", "))
    });
    let mode = *desk.cx.theme.mode(ui.style());
    if is_at || response.hovered() {
        ui.painter().rect_filled(rect, f32::from(desk.cx.theme.corner), mode.selected);
    }
    if response.has_focus() || is_at {
        let width = if response.has_focus() { desk.cx.theme.focus_ring } else { 1.0 };
        let ring = Stroke::new(width, mode.accent);
        let corner = f32::from(desk.cx.theme.corner);
        ui.painter().rect_stroke(rect, corner, ring, egui::StrokeKind::Inside);
    }
    paint_row(ui, (rect.shrink2(egui::vec2(10.0, 4.0)), mode.muted.into()), (entry, hit, &kind));
    response
}

/// The words of a find, cut off where they are too long.
fn paint_row(
    ui: &Ui,
    (rect, muted): (Rect, egui::Color32),
    (entry, hit, kind): (&Entry, &Hit, &str),
) {
    let small = TextStyle::Small.resolve(ui.style());
    let middle = rect.center().y;
    let top = if hit.excerpt.is_empty() { middle } else { rect.top() + 9.0 };
    let beside = egui::pos2(rect.right(), top);
    let kind = ui.painter().text(beside, Align2::RIGHT_CENTER, kind, small.clone(), muted);
    let width = rect.width() - kind.width() - 12.0;
    let body = TextStyle::Body.resolve(ui.style());
    let ink = ui.visuals().text_color();
    line(ui, egui::pos2(rect.left(), top), (&entry.title, body, ink, width));
    if !hit.excerpt.is_empty() {
        let under = egui::pos2(rect.left(), rect.bottom() - 8.0);
        line(ui, under, (&hit.excerpt, small, muted, rect.width()));
    }
}

/// One line of words around a height.
fn line(
    ui: &Ui,
    at: egui::Pos2,
    (words, font, ink, width): (&str, egui::FontId, egui::Color32, f32),
) {
    let mut job = egui::text::LayoutJob::simple_singleline(words.to_owned(), font, ink);
    job.wrap = egui::text::TextWrapping::truncate_at_width(width);
    let galley = ui.painter().layout_job(job);
    let at = at - egui::vec2(0.0, galley.size().y / 2.0);
    ui.painter().galley(at, galley, ink);
}
