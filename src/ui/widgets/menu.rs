//! The menu of a widget: by the right button of the mouse, by the menu key, or by Shift+F10.

use egui::Id;
use egui::Key;
use egui::Modifiers;
use egui::Popup;
use egui::Response;
use egui::Ui;

/// Draws the menu of a widget while it is open, a line for each of these, and gives what was
/// chosen now. The words are only asked for while it is open.
pub fn menu_ui<T>(
    ui: &Ui,
    response: &Response,
    lines: impl FnOnce() -> Vec<(T, String)>,
) -> Option<T> {
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
    let shown = popup.show(|ui| lines_ui(ui, (is_asked, lines())));
    let chosen = shown.and_then(|shown| shown.inner);
    if is_by_key && (chosen.is_some() || ui.input(|input| input.key_pressed(Key::Escape))) {
        response.request_focus();
    }
    chosen
}

/// The lines; asked for by a key, the first has the focus.
fn lines_ui<T>(ui: &mut Ui, (is_asked, lines): (bool, Vec<(T, String)>)) -> Option<T> {
    let mut chosen = None;
    let mut places: Vec<Id> = Vec::new();
    for (act, words) in lines {
        let line = ui.button(words);
        places.push(line.id);
        if line.clicked() {
            chosen = Some(act);
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
