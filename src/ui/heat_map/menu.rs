//! The menu of a cell or a risk on the map: by the right button of the mouse, by the menu
//! key, or by Shift+F10. It offers what a click, a drag and a double click do.

use crate::ui::ViewCx;
use egui::Id;
use egui::Key;
use egui::Modifiers;
use egui::Popup;
use egui::Response;
use egui::Ui;

/// What a line of the menu does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Act {
    /// Shows the risk where it is edited.
    Open,
    /// Asks for another rating.
    Rerate,
    /// Chooses the risk together with others, or no longer.
    Choose,
    /// Lists the risks of the cell.
    List,
    /// Asks for a new risk in the cell.
    Add,
    /// Chooses all risks of the cell together.
    ChooseAll,
}

/// A line: what it does, and the text key of its words.
pub(super) type Line = (Act, &'static str);

/// The lines for a cell where nothing stands.
pub(super) const EMPTY_CELL: &[Line] = &[(Act::List, "map-menu-list"), (Act::Add, "map-menu-add")];

/// The lines for a cell with risks in it.
pub(super) const FILLED_CELL: &[Line] = &[
    (Act::List, "map-menu-list"),
    (Act::ChooseAll, "map-menu-choose-all"),
    (Act::Add, "map-menu-add"),
];

/// The lines for a risk.
pub(super) const RISK: &[Line] = &[
    (Act::Open, "map-menu-open"),
    (Act::Rerate, "map-menu-rerate"),
    (Act::Choose, "map-menu-choose"),
    (Act::List, "map-menu-list"),
];

/// The lines for a risk that is chosen together with others.
pub(super) const CHOSEN_RISK: &[Line] = &[
    (Act::Open, "map-menu-open"),
    (Act::Rerate, "map-menu-rerate"),
    (Act::Choose, "map-menu-unchoose"),
    (Act::List, "map-menu-list"),
];

/// Draws the menu of a widget while it is open, and gives what was chosen now.
pub(super) fn menu_ui(
    ui: &Ui,
    cx: &ViewCx<'_>,
    response: &Response,
    lines: &[Line],
) -> Option<Act> {
    let by_key = response.id.with("by-key");
    let id = Popup::default_response_id(response);
    let is_asked = response.has_focus() && asks_for_menu(ui);
    if is_asked {
        ui.data_mut(|data| data.insert_temp(by_key, true));
        Popup::open_id(ui.ctx(), id);
    } else if response.secondary_clicked() {
        ui.data_mut(|data| data.insert_temp(by_key, false));
    }
    let popup = Popup::context_menu(response);
    if !popup.is_open() {
        return None;
    }
    let is_by_key = ui.data(|data| data.get_temp(by_key)).unwrap_or(false);
    let popup = if is_by_key { popup.anchor(response.rect) } else { popup };
    let shown = popup.show(|ui| lines_ui(ui, cx, (is_asked, lines)));
    let chosen = shown.and_then(|shown| shown.inner);
    if is_by_key && (chosen.is_some() || ui.input(|input| input.key_pressed(Key::Escape))) {
        response.request_focus();
    }
    chosen
}

/// The lines; asked for by a key, the first has the focus.
fn lines_ui(ui: &mut Ui, cx: &ViewCx<'_>, (is_asked, lines): (bool, &[Line])) -> Option<Act> {
    let mut chosen = None;
    let mut places: Vec<Id> = Vec::new();
    for (act, key) in lines {
        let line = ui.button(cx.text.get(key));
        places.push(line.id);
        if line.clicked() {
            chosen = Some(*act);
        }
    }
    if let Some(first) = places.first().filter(|_| is_asked) {
        ui.memory_mut(|memory| memory.request_focus(*first));
        ui.ctx().request_repaint();
    }
    if chosen.is_some() {
        ui.close();
    }
    chosen
}

/// Whether the menu key, or Shift+F10, was pressed; taken.
fn asks_for_menu(ui: &Ui) -> bool {
    ui.input_mut(|input| {
        input.consume_key(Modifiers::NONE, Key::Menu)
            || input.consume_key(Modifiers::SHIFT, Key::F10)
    })
}
