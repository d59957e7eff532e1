//! Taking evidence in: a file by its path or the system's dialog, a picture from the clipboard,
//! or a note.

use crate::domain::evidence::Evidence;
use crate::domain::evidence::content::LARGEST_MEGABYTES;
use crate::domain::id::MeasureId;
use crate::domain::record::Record;
use crate::edit::Edit;
use crate::text::refusal;
use crate::ui::Command;
use crate::ui::PathPurpose;
use crate::ui::report_view::path_ui;
use crate::ui::steps::evidence::EvidenceCommand;
use crate::ui::steps::evidence::NoteForm;
use crate::ui::widgets::Desk;
use crate::ui::widgets::alert;
use crate::ui::widgets::field::form_field_ui;
use crate::ui::widgets::fold::Begins;
use crate::ui::widgets::fold::fold_ui;
use crate::ui::widgets::guard::Kept;
use crate::ui::widgets::guard::MeantFor;
use crate::ui::widgets::guard::guard_ui;
use crate::ui::widgets::note;
use egui::Id;
use egui::RichText;
use egui::TextEdit;
use egui::Ui;
use std::path::PathBuf;

/// Draws the ways to take evidence in, for a measure where one is named.
pub(super) fn add_ui(ui: &mut Ui, desk: &mut Desk<'_>, to: Option<MeasureId>) {
    let cx = desk.cx;
    let title = cx.text.get("evidence-add");
    let place = (Id::unique(("evidence-add", to.is_some())), &*title, Begins::Folded);
    fold_ui(ui, cx.theme, place, |ui| {
        let most = [("most", LARGEST_MEGABYTES.into())];
        note(ui, &cx.text.with("evidence-limits", &most));
        note(ui, &cx.text.get("evidence-no-patients"));
        file_ui(ui, desk, to);
        if ui.button(cx.text.get("evidence-paste")).clicked() {
            desk.ask(Command::Evidence(EvidenceCommand::Paste(to)));
        }
        note(ui, &cx.text.get("evidence-paste-how"));
        note_ui(ui, desk, to);
    });
}

fn file_ui(ui: &mut Ui, desk: &mut Desk<'_>, to: Option<MeasureId>) {
    let cx = desk.cx;
    let label = cx.text.get("evidence-file");
    let mut path = std::mem::take(&mut desk.state.evidence.path);
    path_ui(ui, desk, (PathPurpose::Evidence(to), &label), &mut path);
    let is_ready = !path.trim().is_empty();
    if ui.add_enabled(is_ready, egui::Button::new(cx.text.get("evidence-file-add"))).clicked() {
        let path = PathBuf::from(path.trim());
        desk.ask(Command::Evidence(EvidenceCommand::Attach(path, to)));
    }
    desk.state.evidence.path = path;
}

fn note_ui(ui: &mut Ui, desk: &mut Desk<'_>, to: Option<MeasureId>) {
    let cx = desk.cx;
    let mut form = desk.state.evidence.notes.remove(&to).unwrap_or_default();
    let label = cx.text.get("evidence-note-title");
    let field = (Id::unique("evidence-note-title"), &*label, MeantFor::NoPerson);
    form_field_ui(ui, desk, field, &mut form.title);
    words_ui(ui, desk, &mut form.words);
    if let Some(refused) = &form.refused {
        alert(ui, refused);
    }
    if ui.button(cx.text.get("evidence-note-add")).clicked() {
        form = submit(desk, form, to);
    }
    desk.state.evidence.notes.insert(to, form);
}

/// The words of a note, on some lines.
fn words_ui(ui: &mut Ui, desk: &Desk<'_>, words: &mut String) {
    let label = ui.label(RichText::new(desk.text("evidence-note-words")).small());
    let id = Id::unique("evidence-note-words");
    let width = ui.available_width().min(560.0);
    let input = TextEdit::multiline(words).id(id).desired_rows(3).desired_width(width);
    ui.add(input.margin(egui::vec2(8.0, 5.0))).labelled_by(label.id);
    guard_ui(ui, desk, id, (words, MeantFor::NoPerson, Kept::NotYet));
}

/// Hands the note over, or says beside it why it cannot be.
fn submit(desk: &mut Desk<'_>, form: NoteForm, to: Option<MeasureId>) -> NoteForm {
    let mut piece =
        Evidence::noted(form.title.trim().to_owned(), form.words.clone(), desk.cx.today);
    piece.measures.extend(to);
    let edit = Edit::Add(Record::Evidence(piece));
    match edit.plan(desk.cx.isms) {
        Ok(_) if to.is_some() => desk.ask(Command::Edit(edit)),
        Ok(_) => desk.ask(Command::EditAndShow(edit)),
        Err(why) => {
            let refused = Some(refusal::refusal(desk.cx.text, &why));
            return NoteForm { refused, ..form };
        }
    }
    NoteForm::default()
}
