//! The menus, and beside them the two buttons that say what they take back. The keys
//! are the shortcuts'; here they are only told.

use crate::text::fluent::Wording;
use crate::ui::Command;
use crate::ui::file_page::FileCommand;
use crate::ui::shortcuts;
use crate::ui::shortcuts::Wish;
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
    if line_ui(ui, &desk.text("menu-new"), Wish::New).clicked() {
        desk.state.begin_new_practice();
    }
    if line_ui(ui, &desk.text("menu-open"), Wish::Open).clicked() {
        desk.ask(Command::ChooseFile);
    }
    recent_menu_ui(ui, desk);
    ui.separator();
    if is_open {
        let report = line_ui(ui, &desk.text("menu-report"), Wish::Go(Place::Report));
        let json = ui.button(desk.text("menu-json"));
        if report.clicked() || json.clicked() {
            desk.ask(Command::Go(Place::Report));
        }
        ui.separator();
        if line_ui(ui, &desk.text("menu-safety"), Wish::Go(Place::File)).clicked() {
            desk.ask(Command::Go(Place::File));
        }
        if desk.cx.file.is_sealed && line_ui(ui, &desk.text("menu-lock"), Wish::Lock).clicked() {
            desk.ask(Command::File(FileCommand::Lock));
        }
        ui.separator();
        if line_ui(ui, &desk.text("menu-close"), Wish::Close).clicked() {
            desk.ask(Command::CloseFile);
        }
    }
    if line_ui(ui, &desk.text("menu-quit"), Wish::Quit).clicked() {
        desk.ask(Command::Quit);
    }
}

fn recent_menu_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    if desk.state.recent.is_empty() {
        return;
    }
    ui.menu_button(desk.text("menu-recent"), |ui| {
        for path in desk.state.recent.clone() {
            if ui.button(path.display().to_string()).clicked() {
                desk.ask(Command::Open(path));
            }
        }
    });
}

fn edit_menu_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    if line_ui(ui, &desk.text("menu-search"), Wish::Search).clicked() {
        desk.ask(Command::Wish(Wish::Search));
    }
    ui.separator();
    let [undo, redo] = ways_back(desk);
    ui.add_enabled_ui(undo.is_there, |ui| {
        if line_ui(ui, &undo.words, Wish::Undo).clicked() {
            desk.ask(Command::Undo);
        }
    });
    ui.add_enabled_ui(redo.is_there, |ui| {
        if line_ui(ui, &redo.words, Wish::Redo).clicked() {
            desk.ask(Command::Redo);
        }
    });
    ui.separator();
    let interview = Wish::Go(Place::Interview);
    if line_ui(ui, &desk.text("menu-interview"), interview).clicked() {
        desk.ask(Command::Go(Place::Interview));
    }
}

/// A line of a menu with the keys that do the same.
fn line_ui(ui: &mut Ui, words: &str, wish: Wish) -> egui::Response {
    let keys = shortcuts::of(ui.ctx(), wish);
    let line = ui.add(Button::new(words).shortcut_text(keys));
    // The buttons beside the menus say the same words; there the keys tell the two apart.
    let has_namesake = matches!(wish, Wish::Undo | Wish::Redo);
    if has_namesake { line } else { line.accessible_name(words) }
}

fn view_menu_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let is_open = !desk.cx.file.name.is_empty();
    if is_open {
        if line_ui(ui, &desk.text("menu-map"), Wish::Go(Place::Map)).clicked() {
            desk.ask(Command::Go(Place::Map));
        }
        let findings = Wish::Go(Place::Findings);
        if line_ui(ui, &desk.text("menu-findings"), findings).clicked() {
            desk.ask(Command::Go(Place::Findings));
        }
        ui.separator();
    }
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
    for (wording, key) in [(Wording::Norm, "wording-norm"), (Wording::Plain, "wording-plain")] {
        if ui.radio(desk.state.wording == wording, desk.text(key)).clicked() {
            desk.ask(Command::SetWording(wording));
        }
    }
    ui.separator();
    for (key, steps) in [("zoom-larger", 1), ("zoom-smaller", -1), ("zoom-actual", 0)] {
        if line_ui(ui, &desk.text(key), Wish::Zoom(steps)).clicked() {
            desk.ask(Command::Zoom(steps));
        }
    }
}

fn help_menu_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    if line_ui(ui, &desk.text("menu-shortcuts"), Wish::Go(Place::Help)).clicked() {
        desk.ask(Command::Go(Place::Help));
    }
}

/// A way back: what it is called now, and whether it is there.
struct WayBack {
    words: String,
    is_there: bool,
}

/// Undo and redo. While an earlier moment is looked at there is neither, and they say why.
fn ways_back(desk: &Desk<'_>) -> [WayBack; 2] {
    let text = desk.cx.text;
    let looks_back = desk.state.looks_back();
    let file = desk.cx.file;
    let undo = (&file.undo, "undo", "undo-nothing", "undo-looking-back");
    let redo = (&file.redo, "redo", "redo-nothing", "redo-looking-back");
    [undo, redo].map(|(what, some, none, past)| {
        let words = match what {
            _ if looks_back => text.get(past).into_owned(),
            Some(what) => text.with(some, &[("what", what.clone().into())]),
            None => text.get(none).into_owned(),
        };
        WayBack { words, is_there: what.is_some() && !looks_back }
    })
}

/// The buttons at the right of the menus, drawn from the right. Undo says in full what
/// it takes back where there is room; both say it to those who point at them or listen.
fn way_back_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let [undo, redo] = ways_back(desk);
    let theme = desk.cx.theme;
    let least = egui::vec2(theme.row_height, theme.smallest_target);
    ui.style_mut().visuals.widgets.inactive.bg_stroke =
        egui::Stroke::new(1.0, theme.mode(ui.style()).border);
    search_button_ui(ui, desk, least);
    let button = Button::new("↷").min_size(least);
    let response = ui.add_enabled(redo.is_there, button);
    named(&response, &redo.words);
    let response = response.on_disabled_hover_text(&redo.words);
    if response.on_hover_text(redo.words).clicked() {
        desk.ask(Command::Redo);
    }
    let words =
        if ui.available_width() > 160.0 { format!("↶ {}", undo.words) } else { "↶".to_owned() };
    let button = Button::new(words).min_size(least).truncate();
    let response = ui.add_enabled(undo.is_there, button);
    named(&response, &undo.words);
    let response = response.on_disabled_hover_text(&undo.words);
    if response.on_hover_text(undo.words).clicked() {
        desk.ask(Command::Undo);
    }
}

/// The button that finds anything, with its keys where there is room.
fn search_button_ui(ui: &mut Ui, desk: &mut Desk<'_>, least: egui::Vec2) {
    let keys = shortcuts::of(ui.ctx(), Wish::Search);
    let name = desk.cx.text.with("search-button", &[("keys", keys.into())]);
    let short = desk.cx.text.with("search-button", &[("keys", "".into())]);
    let words = if ui.available_width() > 420.0 { &name } else { &short };
    let response = ui.add(Button::new(words.trim()).min_size(least));
    named(&response, &name);
    if response.on_hover_text(name).clicked() {
        desk.ask(Command::Wish(Wish::Search));
    }
}

/// Gives a button a name of its own for those who do not see its sign.
fn named(response: &egui::Response, name: &str) {
    let enabled = response.enabled();
    response
        .widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Button, enabled, name));
}
