//! The first screen: what is promised, three doors, and the form behind the first. Knows
//! no files: it asks for paths and gives what was typed.

use crate::ui::Command;
use crate::ui::NewPractice;
use crate::ui::PathPurpose;
use crate::ui::file_page;
use crate::ui::help::PROMISES;
use crate::ui::place;
use crate::ui::theme;
use crate::ui::widgets::Desk;
use crate::ui::widgets::beside;
use crate::ui::widgets::card;
use crate::ui::widgets::explanation;
use crate::ui::widgets::guard::Kept;
use crate::ui::widgets::guard::MeantFor;
use crate::ui::widgets::guard::guard_ui;
use crate::ui::widgets::link_button;
use crate::ui::widgets::note;
use crate::ui::widgets::page_title;
use crate::ui::widgets::phrase;
use crate::ui::widgets::phrase::OF_NEW;
use crate::ui::widgets::phrase::new_phrase_ui;
use crate::ui::widgets::primary_button;
use crate::ui::widgets::section;
use egui::Id;
use egui::RichText;
use egui::TextEdit;
use egui::Ui;
use std::path::PathBuf;

/// From this width, in points, the three doors stand side by side.
const BESIDE: f32 = 640.0;

/// The widest the first screen gets, in points; in a wider window it stands in the middle.
const WIDEST: f32 = 960.0;

/// Draws the welcome, or the form for a new practice where that is asked for.
pub fn welcome_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let side = (ui.available_width() - WIDEST).max(0.0) / 2.0;
    ui.horizontal_top(|ui| {
        ui.add_space(side);
        ui.vertical(|ui| {
            ui.set_max_width(WIDEST.min(ui.available_width()));
            if desk.state.shows_form() {
                form_ui(ui, desk);
            } else {
                doors_ui(ui, desk);
            }
        });
    });
}

/// Draws the form that was asked for: for the phrase of a file, to open a file by its path,
/// or for a new practice.
pub fn form_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    if desk.state.unlock.is_some() {
        file_page::unlock_ui(ui, desk);
    } else if desk.state.is_opening {
        opening_ui(ui, desk);
    } else {
        new_practice_ui(ui, desk);
    }
}

/// Where no dialog comes: the field for a path, and the files opened lately.
fn opening_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    page_title(ui, &desk.text("open-title"), &desk.text("open-lead"));
    open_path_ui(ui, desk, "open-path-only");
    if ui.button(desk.text("open-cancel")).clicked() {
        desk.state.is_opening = false;
    }
    recent_ui(ui, desk);
    copies_ui(ui, desk);
}

/// What is promised, and the ways in.
fn doors_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    page_title(ui, &desk.text("welcome-title"), &desk.text("welcome-lead"));
    section(ui, &desk.text("promises"));
    for promise in PROMISES {
        let words = format!("•  {}", desk.cx.text.get(promise));
        ui.add(egui::Label::new(words).wrap());
    }
    section(ui, &desk.text("welcome-doors"));
    let doors = [new_door_ui, open_door_ui, example_door_ui];
    if ui.available_width() < BESIDE {
        for door in doors {
            card(ui, |ui| door(ui, desk));
        }
    } else {
        beside(ui, doors.len(), |ui, place| {
            if let Some(door) = doors.get(place) {
                card(ui, |ui| door(ui, desk));
            }
        });
    }
    recent_ui(ui, desk);
    ui.add_space(desk.cx.theme.spacing.medium);
    copies_ui(ui, desk);
}

fn new_door_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let label = desk.text("door-new");
    if wide(ui, |ui| primary_button(ui, &desk.cx, &label)).clicked() {
        desk.state.begin_new_practice();
    }
    note(ui, &desk.text("door-new-lead"));
}

fn example_door_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    if door_button(ui, &desk.text("door-example")).clicked() {
        desk.ask(Command::OpenExample);
    }
    note(ui, &desk.text("door-example-lead"));
}

/// The way to a file of one's own: a dialog, or a path where there is no dialog.
fn open_door_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    if door_button(ui, &desk.text("door-open")).clicked() {
        desk.ask(Command::ChooseFile);
    }
    note(ui, &desk.text("door-open-lead"));
    open_path_ui(ui, desk, "open-path");
}

/// A field for the path of a file, with the button that opens it.
fn open_path_ui(ui: &mut Ui, desk: &mut Desk<'_>, label: &str) {
    let label = desk.text(label);
    let mut path = desk.state.open_path.clone();
    let field = text_ui(ui, "open-path", &label, &mut path);
    desk.focus_if_asked("open-path", &field);
    note(ui, &desk.text("open-path-hint"));
    desk.state.open_path = path;
    let path = desk.state.open_path.trim().to_owned();
    let entered = phrase::entered(ui, &field);
    let button = egui::Button::new(desk.text("open-path-button"));
    let pressed = ui.add_enabled(!path.is_empty(), button).clicked();
    if (pressed || entered) && !path.is_empty() {
        desk.ask(Command::Open(PathBuf::from(path)));
    }
}

/// A large clear button.
fn door_button(ui: &mut Ui, label: &str) -> egui::Response {
    let button = egui::Button::new(label).wrap().min_size(egui::vec2(0.0, 32.0));
    wide(ui, |ui| ui.add(button))
}

/// A button over the whole width, with its words in the middle.
fn wide(ui: &mut Ui, button: impl FnOnce(&mut Ui) -> egui::Response) -> egui::Response {
    ui.with_layout(egui::Layout::top_down_justified(egui::Align::Center), button).inner
}

/// The way to the copies, for who cannot open the file itself.
pub(in crate::ui) fn copies_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some(folder) = desk.state.copies.clone() else { return };
    let place = folder.display().to_string();
    note(ui, &desk.cx.text.with("welcome-copies", &[("folder", place.into())]));
    if ui.button(desk.text("unlock-copies")).clicked() {
        desk.ask(Command::ShowFolder(folder.join(".")));
    }
}

/// Files opened lately: each to open again or to take off the list.
fn recent_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    if desk.state.recent.is_empty() {
        return;
    }
    section(ui, &desk.text("recent-title"));
    for path in desk.state.recent.clone() {
        let shown = path.display().to_string();
        let forget = desk.cx.text.with("recent-forget", &[("path", shown.clone().into())]);
        ui.horizontal_wrapped(|ui| {
            if link_button(ui, &desk.cx, &shown).clicked() {
                desk.ask(Command::Open(path.clone()));
            }
            let button = ui.button(desk.text("recent-forget-short"));
            button.widget_info(|| {
                egui::WidgetInfo::labeled(egui::accesskit::Role::Button, true, &forget)
            });
            if button.clicked() {
                desk.ask(Command::ForgetRecent(path.clone()));
            }
        });
    }
}

/// Draws the form for a new practice; nothing where none was asked for.
pub fn new_practice_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some(mut new) = desk.state.new_practice.take() else { return };
    page_title(ui, &desk.text("new-title"), &desk.text("new-lead"));
    let mut entered = false;
    let needed = desk.text("new-name-needed");
    let hint = if new.name.trim().is_empty() { needed } else { desk.text("new-name-hint") };
    entered |= form_field_ui(ui, desk, "new-name", (&mut new.name, &hint));
    entered |= form_field_ui(ui, desk, "new-owner", (&mut new.owner, &desk.text("new-owner-hint")));
    entered |= form_field_ui(ui, desk, "new-place", (&mut new.place, &desk.text("new-place-hint")));
    let needed = desk.text("new-path-needed");
    let hint = if new.path.trim().is_empty() { needed } else { desk.text("new-path-hint") };
    entered |= form_field_ui(ui, desk, "new-path", (&mut new.path, &hint));
    place::advice_ui(ui, &desk.cx, desk.state.new_place.as_ref());
    if ui.button(desk.text("new-path-choose")).clicked() {
        desk.ask(Command::ChoosePath(PathPurpose::NewPractice));
    }
    section(ui, &desk.text("new-safety"));
    explanation(ui, &desk.text("new-safety-lead"));
    entered |= new_phrase_ui(ui, desk, OF_NEW, &mut new.phrase);
    if !new.phrase.is_blank() {
        explanation(ui, &desk.text("phrase-nobody"));
    }
    ui.add_space(desk.cx.theme.spacing.large);
    let has_phrase = new.phrase.is_blank() || new.phrase.lacks().is_none();
    let is_ready = !new.name.trim().is_empty() && !new.path.trim().is_empty() && has_phrase;
    let mut is_left = false;
    ui.horizontal_wrapped(|ui| {
        let begin = ui.add_enabled_ui(is_ready, |ui| {
            primary_button(ui, &desk.cx, &desk.text("new-begin")).clicked()
        });
        if (begin.inner || entered) && is_ready {
            desk.ask(Command::Create(trimmed(new.clone())));
        }
        is_left = ui.button(desk.text("new-cancel")).clicked();
    });
    // Taken out while it was drawn: a copy for each frame would leave the phrase in memory.
    desk.state.new_practice = Some(new).filter(|_| !is_left);
}

/// One field of the form with its hint under it; says whether Enter was pressed in it.
fn form_field_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    key: &'static str,
    (text, hint): (&mut String, &str),
) -> bool {
    let label = desk.cx.text.get(key);
    let field = text_ui(ui, key, &label, text);
    desk.focus_if_asked(key, &field);
    note(ui, hint);
    guard_ui(ui, desk, field.id, (text, MeantFor::Staff, Kept::NotYet));
    ui.add_space(desk.cx.theme.spacing.hair);
    phrase::entered(ui, &field)
}

/// A single line with its label above it.
fn text_ui(ui: &mut Ui, key: &str, label: &str, text: &mut String) -> egui::Response {
    let label = ui.label(RichText::new(label).text_style(theme::bold_style()));
    let width = ui.available_width().min(560.0);
    let input = TextEdit::singleline(text).id(Id::unique(("welcome", key)));
    ui.add(input.desired_width(width).margin(egui::vec2(8.0, 5.0))).labelled_by(label.id)
}

/// Without blanks around what was typed.
fn trimmed(new: NewPractice) -> NewPractice {
    let trim = |text: String| text.trim().to_owned();
    NewPractice {
        name: trim(new.name),
        owner: trim(new.owner),
        place: trim(new.place),
        path: trim(new.path),
        phrase: new.phrase,
    }
}
