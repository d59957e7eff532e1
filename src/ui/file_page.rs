//! The file itself: who gets in, and its copies. Knows no files: it says what the app found
//! and asks.

use crate::domain::passphrase::Passphrase;
use crate::ui::Command;
use crate::ui::theme;
use crate::ui::widgets::Desk;
use crate::ui::widgets::alert;
use crate::ui::widgets::anchored;
use crate::ui::widgets::card;
use crate::ui::widgets::explanation;
use crate::ui::widgets::note;
use crate::ui::widgets::page_title;
use crate::ui::widgets::phrase::OF_FILE;
use crate::ui::widgets::phrase::PhraseForm;
use crate::ui::widgets::phrase::entered;
use crate::ui::widgets::phrase::new_phrase_ui;
use crate::ui::widgets::phrase::phrase_field_ui;
use crate::ui::widgets::primary_button;
use crate::ui::widgets::section;
use egui::Id;
use egui::RichText;
use egui::Ui;
use std::path::PathBuf;

/// After how many minutes the file can be made to lock itself; 0 is never.
pub const LOCK_MINUTES: [u16; 5] = [5, 15, 30, 60, 0];

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
    /// Whether it was open and put away.
    pub was_open: bool,
}

/// What the page about the file keeps between two frames.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FilePage {
    /// The phrase that is being set or changed.
    pub phrase: PhraseForm,
    /// Whether the form for another phrase stands open.
    pub is_changing: bool,
    /// Whether taking the phrase away waits for a yes.
    pub is_removing: bool,
}

/// Draws the page that asks for the phrase of a file.
pub fn unlock_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some(mut unlock) = desk.state.unlock.take() else { return };
    let lead = if unlock.was_open { "unlock-lead-again" } else { "unlock-lead" };
    page_title(ui, &desk.text("unlock-title"), &desk.text(lead));
    ui.add(egui::Label::new(unlock.path.display().to_string()).wrap());
    ui.add_space(desk.cx.theme.spacing.medium);
    let field = phrase_field_ui(ui, desk, ("unlock-phrase", unlock.is_shown), &mut unlock.phrase);
    if let Some(refused) = &unlock.refused {
        alert(ui, refused);
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
            desk.ask(Command::Unlock);
        }
        is_cancelled = ui.button(desk.text("unlock-cancel")).clicked();
    });
    if !is_cancelled {
        desk.state.unlock = Some(unlock);
    }
}

/// Draws the page about the file.
pub fn file_page_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    page_title(ui, &desk.text("file-title"), &desk.text("file-lead"));
    section(ui, &desk.text("file-safety"));
    safety_ui(ui, desk);
}

/// Whether a phrase is needed, and setting it.
fn safety_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let is_sealed = desk.cx.file.is_sealed;
    let state = desk.text(if is_sealed { "file-is-sealed" } else { "file-is-plain" });
    ui.add(egui::Label::new(RichText::new(state).text_style(theme::bold_style())).wrap());
    if desk.cx.file.is_read_only {
        return;
    }
    if !is_sealed {
        explanation(ui, &desk.text("file-why-seal"));
    }
    if !is_sealed || desk.state.file.is_changing {
        return card(ui, |ui| phrase_form_ui(ui, desk));
    }
    lock_after_ui(ui, desk);
    ui.horizontal_wrapped(|ui| {
        if ui.button(desk.text("file-phrase-change")).clicked() {
            desk.state.file.is_changing = true;
            desk.state.file.is_removing = false;
            desk.state.focus_next = Some(OF_FILE.phrase);
        }
        if ui.button(desk.text("file-phrase-remove")).clicked() {
            desk.state.file.is_removing = true;
        }
        if ui.button(desk.text("file-lock-now")).clicked() {
            desk.ask(Command::Lock);
        }
    });
    if desk.state.file.is_removing {
        card(ui, |ui| removing_ui(ui, desk));
    }
}

/// The form for a first or another phrase.
fn phrase_form_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let mut form = std::mem::take(&mut desk.state.file.phrase);
    explanation(ui, &desk.text("phrase-how"));
    let entered = new_phrase_ui(ui, desk, OF_FILE, &mut form);
    explanation(ui, &desk.text("phrase-nobody"));
    let is_ready = form.lacks().is_none();
    desk.state.file.phrase = form;
    let is_sealed = desk.cx.file.is_sealed;
    let label = desk.text(if is_sealed { "file-phrase-replace" } else { "file-phrase-set" });
    ui.horizontal_wrapped(|ui| {
        let set = ui.add_enabled_ui(is_ready, |ui| primary_button(ui, &desk.cx, &label).clicked());
        if is_ready && (set.inner || entered) {
            desk.ask(Command::Protect);
        }
        if is_sealed && ui.button(desk.text("file-phrase-cancel")).clicked() {
            desk.state.file = FilePage::default();
        }
    });
}

/// Whether the user means to go without.
fn removing_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    explanation(ui, &desk.text("file-phrase-remove-harm"));
    ui.horizontal_wrapped(|ui| {
        if ui.button(desk.text("file-phrase-remove-yes")).clicked() {
            desk.state.file.is_removing = false;
            desk.ask(Command::Unprotect);
        }
        if ui.button(desk.text("file-phrase-remove-no")).clicked() {
            desk.state.file.is_removing = false;
        }
    });
}

/// After how long it locks itself.
fn lock_after_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    note(ui, &cx.text.get("file-lock-after"));
    anchored(ui, Id::unique("lock-after"), |ui| {
        ui.horizontal_wrapped(|ui| {
            for minutes in LOCK_MINUTES {
                let words = if minutes == 0 {
                    cx.text.get("file-lock-never").into_owned()
                } else {
                    cx.text.count("file-lock-minutes", usize::from(minutes))
                };
                if ui.radio(cx.file.lock_after == minutes, words).clicked() {
                    desk.ask(Command::LockAfter(minutes));
                }
            }
        });
    });
}
