//! Who gets into the file: its phrase, and when it locks itself.

use crate::domain::passphrase::Passphrase;
use crate::ui::Command;
use crate::ui::file_page::FileCommand;
use crate::ui::theme;
use crate::ui::widgets::Desk;
use crate::ui::widgets::alert;
use crate::ui::widgets::anchored;
use crate::ui::widgets::card;
use crate::ui::widgets::explanation;
use crate::ui::widgets::note;
use crate::ui::widgets::phrase::OF_FILE;
use crate::ui::widgets::phrase::PhraseForm;
use crate::ui::widgets::phrase::new_phrase_ui;
use crate::ui::widgets::phrase::phrase_field_ui;
use crate::ui::widgets::primary_button;
use egui::Id;
use egui::RichText;
use egui::Ui;

/// After how many minutes the file can be made to lock itself; 0 is never.
pub const LOCK_MINUTES: [u16; 5] = [5, 15, 30, 60, 0];

/// Whether a phrase is needed, and setting it.
pub(super) fn safety_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
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
            desk.state.focus_next = Some("file-phrase-current");
        }
        if ui.button(desk.text("file-phrase-remove")).clicked() {
            desk.state.file.is_removing = true;
            desk.state.focus_next = Some("file-phrase-current");
        }
        if ui.button(desk.text("file-lock-now")).clicked() {
            desk.ask(Command::File(FileCommand::Lock));
        }
    });
    if desk.state.file.is_removing {
        card(ui, |ui| removing_ui(ui, desk));
    }
}

/// The form for a first or another phrase.
fn phrase_form_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    current_ui(ui, desk);
    let mut form = std::mem::take(&mut desk.state.file.phrase);
    explanation(ui, &desk.text("phrase-how"));
    let entered = new_phrase_ui(ui, desk, OF_FILE, &mut form);
    explanation(ui, &desk.text("phrase-nobody"));
    let is_sealed = desk.cx.file.is_sealed;
    let is_ready = form.lacks().is_none() && !(is_sealed && desk.state.file.current.is_empty());
    desk.state.file.phrase = form;
    let label = desk.text(if is_sealed { "file-phrase-replace" } else { "file-phrase-set" });
    ui.horizontal_wrapped(|ui| {
        let set = ui.add_enabled_ui(is_ready, |ui| primary_button(ui, &desk.cx, &label).clicked());
        if is_ready && (set.inner || entered) {
            desk.ask(Command::File(FileCommand::Protect));
        }
        if is_sealed && ui.button(desk.text("file-phrase-cancel")).clicked() {
            desk.state.file.phrase = PhraseForm::default();
            desk.state.file.is_changing = false;
            desk.state.file.current = Passphrase::default();
        }
    });
}

/// The phrase that the file has now: only who knows it may change it.
fn current_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    if !desk.cx.file.is_sealed {
        return;
    }
    if let Some(refused) = desk.state.file.refused.clone() {
        alert(ui, &refused);
    }
    let mut current = std::mem::take(&mut desk.state.file.current);
    let is_shown = desk.state.file.phrase.is_shown;
    phrase_field_ui(ui, desk, ("file-phrase-current", is_shown), &mut current);
    desk.state.file.current = current;
}

/// Whether the user means to go without.
fn removing_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    explanation(ui, &desk.text("file-phrase-remove-harm"));
    current_ui(ui, desk);
    let is_ready = !desk.state.file.current.is_empty();
    ui.horizontal_wrapped(|ui| {
        let yes = egui::Button::new(desk.text("file-phrase-remove-yes"));
        if ui.add_enabled(is_ready, yes).clicked() {
            desk.ask(Command::File(FileCommand::Unprotect));
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
                    desk.ask(Command::File(FileCommand::LockAfter(minutes)));
                }
            }
        });
    });
}
