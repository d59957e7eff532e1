//! The menus, and beside them the two buttons that say what they take back. The keys
//! themselves are the app's; here they are only told.

use crate::ui::Command;
use crate::ui::state::Place;
use crate::ui::widgets::Desk;
use egui::Button;
use egui::Style;
use egui::ThemePreference;
use egui::Ui;
use egui::containers::menu::MenuBar;
use egui::containers::menu::MenuConfig;

/// Draws the menu bar with the two buttons at its right.
pub fn menu_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let is_open = !desk.cx.file.name.is_empty();
    let config = MenuConfig::new().style(plain);
    MenuBar::new().style(plain).config(config).ui(ui, |ui| {
        ui.menu_button(desk.text("menu-file"), |ui| file_menu_ui(ui, desk));
        if is_open {
            ui.menu_button(desk.text("menu-edit"), |ui| edit_menu_ui(ui, desk));
        }
        ui.menu_button(desk.text("menu-view"), |ui| view_menu_ui(ui, desk));
        if is_open {
            ui.menu_button(desk.text("menu-help"), |ui| help_menu_ui(ui, desk));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                way_back_ui(ui, desk);
            });
        }
    });
}

/// Without frames, but with the focus ring that egui's own menu style takes away.
fn plain(style: &mut Style) {
    style.spacing.button_padding = egui::vec2(8.0, 3.0);
    style.visuals.widgets.inactive.bg_stroke = egui::Stroke::NONE;
    style.visuals.widgets.hovered.bg_stroke = egui::Stroke::NONE;
    style.visuals.widgets.open.bg_stroke = egui::Stroke::NONE;
}

fn file_menu_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let is_open = !desk.cx.file.name.is_empty();
    if ui.button(desk.text("menu-new")).clicked() {
        desk.state.begin_new_practice();
    }
    if ui.button(desk.text("menu-open")).clicked() {
        desk.ask(Command::ChooseFile);
    }
    if !desk.state.recent.is_empty() {
        ui.menu_button(desk.text("menu-recent"), |ui| {
            for path in desk.state.recent.clone() {
                if ui.button(path.display().to_string()).clicked() {
                    desk.ask(Command::Open(path));
                }
            }
        });
    }
    ui.separator();
    if is_open {
        let report = ui.button(desk.text("menu-report")).clicked();
        let json = ui.button(desk.text("menu-json")).clicked();
        if report || json {
            desk.ask(Command::Go(Place::Report));
        }
        ui.separator();
        if ui.button(desk.text("menu-close")).clicked() {
            desk.ask(Command::CloseFile);
        }
    }
    if ui.button(desk.text("menu-quit")).clicked() {
        desk.ask(Command::Quit);
    }
}

fn edit_menu_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let (undo, redo) = way_back_words(desk);
    let undo_button = Button::new(undo).shortcut_text(with_command(ui, "Z"));
    if ui.add_enabled(desk.cx.file.undo.is_some(), undo_button).clicked() {
        desk.ask(Command::Undo);
    }
    let redo_button = Button::new(redo).shortcut_text(with_command(ui, "Y"));
    if ui.add_enabled(desk.cx.file.redo.is_some(), redo_button).clicked() {
        desk.ask(Command::Redo);
    }
}

fn view_menu_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    for (preference, key) in [
        (ThemePreference::System, "theme-system"),
        (ThemePreference::Light, "theme-light"),
        (ThemePreference::Dark, "theme-dark"),
    ] {
        if ui.radio(desk.state.theme == preference, desk.text(key)).clicked() {
            desk.ask(Command::SetTheme(preference));
        }
    }
    ui.separator();
    for (key, sign, steps) in
        [("zoom-larger", "+", 1), ("zoom-smaller", "-", -1), ("zoom-actual", "0", 0)]
    {
        let button = Button::new(desk.text(key)).shortcut_text(with_command(ui, sign));
        if ui.add(button).clicked() {
            desk.ask(Command::Zoom(steps));
        }
    }
}

fn help_menu_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    if ui.add(Button::new(desk.text("menu-shortcuts")).shortcut_text("F1")).clicked() {
        desk.ask(Command::Go(Place::Help));
    }
}

/// What the two ways back are called now.
fn way_back_words(desk: &Desk<'_>) -> (String, String) {
    let text = desk.cx.text;
    let words = |what: &Option<String>, some: &str, none: &str| match what {
        Some(what) => text.with(some, &[("what", what.clone().into())]),
        None => text.get(none).into_owned(),
    };
    let file = desk.cx.file;
    (words(&file.undo, "undo", "undo-nothing"), words(&file.redo, "redo", "redo-nothing"))
}

/// The two buttons at the right of the menus, drawn from the right. Undo says in full what
/// it takes back where there is room; both say it to those who point at them or listen.
fn way_back_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let (undo, redo) = way_back_words(desk);
    let theme = desk.cx.theme;
    let least = egui::vec2(theme.row_height, theme.smallest_target);
    ui.style_mut().visuals.widgets.inactive.bg_stroke =
        egui::Stroke::new(1.0, theme.mode(ui.style()).border);
    let button = Button::new("↷").min_size(least);
    let response = ui.add_enabled(desk.cx.file.redo.is_some(), button);
    named(&response, &redo);
    if response.on_hover_text(redo).clicked() {
        desk.ask(Command::Redo);
    }
    let words = if ui.available_width() > 160.0 { format!("↶ {undo}") } else { "↶".to_owned() };
    let button = Button::new(words).min_size(least).truncate();
    let response = ui.add_enabled(desk.cx.file.undo.is_some(), button);
    named(&response, &undo);
    if response.on_hover_text(undo).clicked() {
        desk.ask(Command::Undo);
    }
}

/// Gives a button a name of its own for those who do not see its sign.
fn named(response: &egui::Response, name: &str) {
    let enabled = response.enabled();
    response
        .widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Button, enabled, name));
}

/// A key together with Ctrl, or with ⌘ on a Mac.
fn with_command(ui: &Ui, key: &str) -> String {
    if ui.ctx().os().is_mac() { format!("⌘{key}") } else { format!("Ctrl+{key}") }
}
