//! Where the open file stands, if that is no safe place: what can go wrong there, and the way
//! to another. Knows no disk; how a place is recognised is the app's.

use crate::ui::Command;
use crate::ui::PathPurpose;
use crate::ui::ViewCx;
use crate::ui::widgets::Desk;
use crate::ui::widgets::alert;
use crate::ui::widgets::anchored;
use crate::ui::widgets::card;
use crate::ui::widgets::explanation;
use crate::ui::widgets::field::plain_field_ui;
use crate::ui::widgets::note;
use crate::ui::widgets::primary_button;
use crate::ui::widgets::section;
use egui::Id;
use egui::Ui;

/// By this name the path of the move is given the focus.
pub const MOVE_PATH: &str = "move-path";

/// A place where a file can come to harm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnsafePlace {
    /// A folder that this service copies to the internet and to other computers.
    Synced(String),
    /// A disk of another computer.
    Network,
}

/// What is being filled in to move the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MoveForm {
    /// The new path, as typed.
    pub path: String,
    /// Whether the old file goes once the new one is there.
    pub removes_old: bool,
    /// Why it could not be, once tried.
    pub refused: Option<String>,
}

/// What can go wrong with the open file at its place.
fn harm(cx: &ViewCx<'_>, place: &UnsafePlace) -> String {
    match place {
        UnsafePlace::Synced(service) => {
            cx.text.with("place-synced", &[("service", (&**service).into())])
        }
        UnsafePlace::Network => cx.text.get("place-network").into_owned(),
    }
}

/// What is said of a path where a new file is to come.
pub fn advice_ui(ui: &mut Ui, cx: &ViewCx<'_>, place: Option<&UnsafePlace>) {
    match place {
        Some(UnsafePlace::Synced(service)) => {
            note(ui, &cx.text.with("place-synced-new", &[("service", (&**service).into())]));
        }
        Some(UnsafePlace::Network) => note(ui, &cx.text.get("place-network-new")),
        None => ui.skip_ahead_auto_ids(1),
    }
}

/// Draws the warning over the page, and under it the form to move the file once that is
/// asked for.
pub fn warning_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some(place) = &desk.cx.file.unsafe_place else { return };
    anchored(ui, Id::unique("unsafe-place"), |ui| {
        card(ui, |ui| {
            ui.add(egui::Label::new(harm(&desk.cx, place)).wrap());
            if desk.state.moving.is_some() {
                form_ui(ui, desk);
                return;
            }
            ui.horizontal_wrapped(|ui| {
                if ui.button(desk.text("place-move")).clicked() {
                    desk.ask(Command::BeginMove);
                }
                if ui.button(desk.text("place-leave")).clicked() {
                    desk.ask(Command::LeaveInPlace);
                }
            });
        });
    });
    ui.add_space(desk.cx.theme.spacing.small);
}

fn form_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some(mut form) = desk.state.moving.take() else { return };
    section(ui, &desk.text("place-move-title"));
    explanation(ui, &desk.text("place-move-lead"));
    let id = Id::unique(MOVE_PATH);
    let field = plain_field_ui(ui, id, &desk.text("place-move-path"), &mut form.path);
    desk.focus_if_asked(MOVE_PATH, &field);
    if ui.button(desk.text("place-move-choose")).clicked() {
        desk.ask(Command::ChoosePath(PathPurpose::Move));
    }
    ui.checkbox(&mut form.removes_old, desk.text("place-move-remove"));
    if let Some(refused) = &form.refused {
        alert(ui, refused);
    }
    desk.state.moving = Some(form);
    ui.horizontal_wrapped(|ui| {
        if primary_button(ui, &desk.cx, &desk.text("place-move-do")).clicked() {
            desk.ask(Command::MoveFile);
        }
        if ui.button(desk.text("place-move-cancel")).clicked() {
            desk.state.moving = None;
        }
    });
}
