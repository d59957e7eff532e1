//! The copies of the file: which there are, going back to one, and one for elsewhere.

use crate::domain::passphrase::Passphrase;
use crate::ui::Command;
use crate::ui::PathPurpose;
use crate::ui::file_page::FileCommand;
use crate::ui::history::book::DifferenceRow;
use crate::ui::history::differences::MAY_HAPPEN;
use crate::ui::history::differences::differences_ui;
use crate::ui::report_view::path_ui;
use crate::ui::widgets::Desk;
use crate::ui::widgets::alert;
use crate::ui::widgets::card;
use crate::ui::widgets::explanation;
use crate::ui::widgets::note;
use crate::ui::widgets::page_title;
use crate::ui::widgets::phrase::OF_PACKED;
use crate::ui::widgets::phrase::entered;
use crate::ui::widgets::phrase::new_phrase_ui;
use crate::ui::widgets::phrase::phrase_field_ui;
use crate::ui::widgets::primary_button;
use crate::ui::widgets::register::Register;
use crate::ui::widgets::register::register_ui;
use crate::ui::widgets::section;
use egui::Id;
use egui::Ui;
use std::path::Path;
use std::path::PathBuf;

/// So many rows are in sight before a table scrolls.
const MOST_SHOWN: usize = 8;

/// A copy as a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopyRow {
    /// Where it is.
    pub path: PathBuf,
    /// When it was made.
    pub made_at: String,
    /// The name of the file it is a copy of, where that is not the open one.
    pub other_file: Option<String>,
    /// Why it was made.
    pub occasion: String,
    /// How large it is.
    pub size: String,
    /// Whether a phrase is needed to read it.
    pub is_sealed: bool,
}

/// A copy that may be restored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Restoring {
    /// Where it is.
    pub path: PathBuf,
    /// When it was made.
    pub made_at: String,
    /// The name of the file it is a copy of, where that is not the open one.
    pub other_file: Option<String>,
    /// Its own phrase, where it has another than the file.
    pub phrase: Passphrase,
    /// Whether its phrase must be typed.
    pub needs_phrase: bool,
    /// Whether the words can be read.
    pub is_shown: bool,
    /// What would change; `None` until it could be read.
    pub preview: Option<Preview>,
    /// Why it could not be read or put back.
    pub refused: Option<String>,
}

/// What would change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// How much is new, changed and gone.
    pub tally: String,
    /// What differs, field by field.
    pub rows: Vec<DifferenceRow>,
}

/// Which copies there are and where.
pub(super) fn copies_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    explanation(ui, &cx.text.get("copies-lead"));
    let folder = desk.state.file.own_folder.display().to_string();
    note(ui, &cx.text.with("copies-where", &[("folder", folder.into())]));
    ui.horizontal_wrapped(|ui| {
        if ui.button(cx.text.get("copies-now")).clicked() {
            desk.ask(Command::File(FileCommand::BackUp));
        }
        if !desk.state.file.copies.is_empty() && ui.button(cx.text.get("copies-show")).clicked() {
            desk.ask(Command::ShowFolder(desk.state.file.own_folder.join(".")));
        }
    });
    if desk.state.file.copies.is_empty() {
        explanation(ui, &cx.text.get("copies-none"));
    } else {
        table_ui(ui, desk);
    }
    let plain = desk.state.file.copies.iter().filter(|copy| !copy.is_sealed).count();
    if cx.file.is_sealed && plain > 0 {
        card(ui, |ui| {
            explanation(ui, &cx.text.count("copies-plain", plain));
            if ui.button(cx.text.get("copies-seal")).clicked() {
                desk.ask(Command::File(FileCommand::SealCopies));
            }
        });
    }
    let label = cx.text.get("copies-folder");
    let mut path = std::mem::take(&mut desk.state.file.folder);
    path_ui(ui, desk, (PathPurpose::Backups, &label), &mut path);
    let is_ready = !path.trim().is_empty();
    if ui.add_enabled(is_ready, egui::Button::new(cx.text.get("copies-folder-use"))).clicked() {
        desk.ask(Command::File(FileCommand::BackUpIn(PathBuf::from(path.trim()))));
    }
    desk.state.file.folder = path;
}

/// The copies, newest first, and the way back to the one in hand.
fn table_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    let copies = std::mem::take(&mut desk.state.file.copies);
    let titles = ["copies-made", "copies-why", "copies-size", "copies-sealed", "copies-file"];
    let titles = titles.map(|key| cx.text.get(key));
    let [made, why, size, sealed, file] = titles.each_ref().map(|title| &**title);
    let columns = [(made, 2.4), (why, 1.8), (size, 1.0), (sealed, 1.4), (file, 1.8)];
    // Most have one file only, and need not be told which.
    let is_mixed = copies.iter().any(|copy| copy.other_file.is_some());
    let shown = columns.len() - usize::from(!is_mixed);
    let register = Register {
        id: Id::unique(("copies", shown)),
        name: &cx.text.get("copies-title"),
        columns: columns.get(..shown).unwrap_or_default(),
        rows: copies.len(),
        selected: desk.state.file.copy.filter(|row| *row < copies.len()),
        most_shown: MOST_SHOWN,
    };
    let has_phrase =
        |copy: &CopyRow| cx.text.get(if copy.is_sealed { "copies-yes" } else { "copies-no" });
    let row_name = |row: usize| {
        let copy = copies.get(row)?;
        let words = [
            ("made", copy.made_at.as_str().into()),
            ("why", copy.occasion.as_str().into()),
            ("size", copy.size.as_str().into()),
            ("file", copy.other_file.as_deref().unwrap_or_default().into()),
        ];
        let key = if copy.other_file.is_some() { "copies-row-other" } else { "copies-row" };
        Some(cx.text.with(key, &words))
    };
    let cell = |ui: &mut Ui, row: usize, column: usize| {
        let Some(copy) = copies.get(row) else { return };
        match column {
            0 => drop(ui.label(&copy.made_at)),
            1 => drop(ui.label(&copy.occasion)),
            2 => drop(ui.label(&copy.size)),
            3 => drop(ui.label(has_phrase(copy))),
            _ => match &copy.other_file {
                Some(file) => drop(ui.label(file)),
                None => drop(ui.label(cx.text.get("copies-this-file"))),
            },
        }
    };
    let names = |row: usize| row_name(row).unwrap_or_default();
    if let Some(row) = register_ui(ui, cx.theme, register, (names, cell)) {
        desk.state.file.copy = Some(row);
    }
    let in_hand = desk.state.file.copy.and_then(|row| copies.get(row));
    let button = egui::Button::new(cx.text.get("copies-look"));
    if ui.add_enabled(in_hand.is_some(), button).clicked()
        && let Some(copy) = in_hand
    {
        desk.ask(Command::File(FileCommand::ShowCopy(copy.path.clone())));
    }
    note(ui, &cx.text.get("copies-choose"));
    desk.state.file.copies = copies;
}

/// Draws what would change by going back to a copy, and asks whether that is meant.
pub(super) fn restoring_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some(mut restoring) = desk.state.file.restoring.take() else { return };
    let cx = desk.cx;
    let made = [("made", restoring.made_at.clone().into())];
    page_title(ui, &cx.text.with("copy-restore-title", &made), &cx.text.get("copy-restore-lead"));
    if let Some(file) = &restoring.other_file {
        explanation(ui, &cx.text.with("restore-other-file", &[("file", file.as_str().into())]));
    }
    let asks = restoring.needs_phrase && restoring.preview.is_none();
    if let Some(refused) = restoring.refused.as_ref().filter(|_| !asks) {
        alert(ui, refused);
    }
    if asks {
        explanation(ui, &cx.text.get("restore-other-phrase"));
        let shown = restoring.is_shown;
        let field = phrase_field_ui(ui, desk, ("restore-phrase", shown), &mut restoring.phrase);
        if let Some(refused) = &restoring.refused {
            alert(ui, refused);
        }
        ui.checkbox(&mut restoring.is_shown, cx.text.get("unlock-show").into_owned());
        let read = ui.button(cx.text.get("restore-read")).clicked();
        if read || entered(ui, &field) {
            desk.ask(Command::File(FileCommand::ReadCopy));
        }
    }
    if let Some(preview) = &restoring.preview {
        section(ui, &cx.text.get("restore-changes"));
        ui.label(&preview.tally);
        if !preview.rows.is_empty() {
            let name = cx.text.get("restore-changes");
            let place = (Id::unique("restore-rows"), &*name, MAY_HAPPEN);
            differences_ui(ui, desk, place, &preview.rows);
        }
        explanation(ui, &cx.text.get("restore-kept"));
    }
    ui.add_space(cx.theme.spacing.medium);
    let can_restore = restoring.preview.as_ref().is_some_and(|preview| !preview.rows.is_empty());
    let mut is_left = false;
    ui.horizontal_wrapped(|ui| {
        let restore = ui.add_enabled_ui(can_restore && !cx.file.is_read_only, |ui| {
            primary_button(ui, &cx, &cx.text.get("restore-yes")).clicked()
        });
        if restore.inner {
            desk.ask(Command::File(FileCommand::RestoreCopy));
        }
        is_left = ui.button(cx.text.get("restore-no")).clicked();
    });
    if !is_left {
        desk.state.file.restoring = Some(restoring);
    }
}

/// A copy for elsewhere under a phrase of its own.
pub(super) fn packed_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    explanation(ui, &cx.text.get("packed-lead"));
    card(ui, |ui| {
        let label = cx.text.get("packed-path");
        let mut path = std::mem::take(&mut desk.state.file.packed_path);
        path_ui(ui, desk, (PathPurpose::Packed, &label), &mut path);
        if Path::new(path.trim()).starts_with(&*cx.file.folder) {
            note(ui, &cx.text.get("packed-elsewhere"));
        }
        let mut form = std::mem::take(&mut desk.state.file.packed_phrase);
        new_phrase_ui(ui, desk, OF_PACKED, &mut form);
        explanation(ui, &cx.text.get("phrase-nobody"));
        let is_ready = !path.trim().is_empty() && form.lacks().is_none();
        desk.state.file.packed_phrase = form;
        if ui.add_enabled(is_ready, egui::Button::new(cx.text.get("packed-make"))).clicked() {
            desk.ask(Command::File(FileCommand::Pack(PathBuf::from(path.trim()))));
        }
        desk.state.file.packed_path = path;
    });
}
