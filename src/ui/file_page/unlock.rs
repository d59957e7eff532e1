//! The page that asks for the phrase of a file.

use crate::domain::passphrase::Passphrase;
use crate::ui::Command;
use crate::ui::file_page::FileCommand;
use crate::ui::welcome::copies_ui;
use crate::ui::widgets::Desk;
use crate::ui::widgets::alert;
use crate::ui::widgets::page_title;
use crate::ui::widgets::phrase::entered;
use crate::ui::widgets::phrase::phrase_field_ui;
use crate::ui::widgets::primary_button;
use egui::Ui;
use std::path::PathBuf;

/// What asks for a phrase.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sealed {
    /// A file that is to be opened.
    #[default]
    File,
    /// A file that was open and put away.
    PutAway,
    /// A copy for elsewhere, which is unpacked first.
    Packed,
    /// What came out of such a copy.
    Unpacked,
}

/// A file that waits for its phrase.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unlock {
    /// Where it is.
    pub path: PathBuf,
    /// What is being typed.
    pub phrase: Passphrase,
    /// Whether the words can be read.
    pub is_shown: bool,
    /// Why the last phrase did not do.
    pub refused: Option<String>,
    /// What it is.
    pub of: Sealed,
    /// Whether it was found damaged, and something may be left to save.
    pub can_be_rescued: bool,
}

/// Draws the page that asks for the phrase of a file.
pub fn unlock_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some(mut unlock) = desk.state.unlock.take() else { return };
    let lead = match unlock.of {
        Sealed::File | Sealed::Unpacked => "unlock-lead",
        Sealed::PutAway => "unlock-lead-again",
        Sealed::Packed => "unlock-lead-packed",
    };
    page_title(ui, &desk.text("unlock-title"), &desk.text(lead));
    ui.add(egui::Label::new(unlock.path.display().to_string()).wrap());
    ui.add_space(desk.cx.theme.spacing.medium);
    let field = phrase_field_ui(ui, desk, ("unlock-phrase", unlock.is_shown), &mut unlock.phrase);
    if let Some(refused) = &unlock.refused {
        alert(ui, refused);
    }
    if unlock.can_be_rescued && ui.button(desk.text("notice-rescue")).clicked() {
        desk.ask(Command::File(FileCommand::Rescue));
    }
    ui.checkbox(&mut unlock.is_shown, desk.cx.text.get("unlock-show").into_owned());
    ui.add_space(desk.cx.theme.spacing.medium);
    let is_ready = !unlock.phrase.is_empty();
    let mut is_cancelled = false;
    ui.horizontal_wrapped(|ui| {
        let open = ui.add_enabled_ui(is_ready, |ui| {
            primary_button(ui, &desk.cx, &desk.text("unlock-open")).clicked()
        });
        if is_ready && (open.inner || entered(ui, &field)) {
            desk.ask(Command::File(FileCommand::Unlock));
        }
        is_cancelled = ui.button(desk.text("unlock-cancel")).clicked();
    });
    if unlock.refused.is_some() {
        ui.add_space(desk.cx.theme.spacing.large);
        copies_ui(ui, desk);
    }
    if !is_cancelled {
        desk.state.unlock = Some(unlock);
    }
}
