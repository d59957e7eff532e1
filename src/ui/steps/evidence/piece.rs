//! One piece of evidence: what it is called, what is said about it, until when it holds, which
//! measures it shows, and the way out of the document and back in.

use crate::domain::evidence::Evidence;
use crate::domain::evidence::EvidenceKind;
use crate::domain::record::RecordKey;
use crate::edit::Edit;
use crate::edit::evidence::EvidenceEdit;
use crate::edit::evidence::EvidenceText;
use crate::ui::Command;
use crate::ui::PathPurpose;
use crate::ui::attention::evidence_expires_id;
use crate::ui::history::record_history_ui;
use crate::ui::report_view::path_ui;
use crate::ui::steps::evidence::EvidenceCommand;
use crate::ui::steps::evidence::of_measure::facts_ui;
use crate::ui::widgets::Desk;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::field::field_ui;
use crate::ui::widgets::links::Tick;
use crate::ui::widgets::links::ticks_ui;
use crate::ui::widgets::note;
use crate::ui::widgets::value::date_ui;
use egui::Id;
use egui::Ui;
use std::path::Path;
use std::path::PathBuf;

/// Draws one piece with all its fields.
pub(super) fn piece_ui(ui: &mut Ui, desk: &mut Desk<'_>, piece: &Evidence) {
    let cx = desk.cx;
    texts_ui(ui, desk, piece);
    facts_ui(ui, &cx, piece);
    let label = cx.text.get("evidence-expires-on");
    let field = (evidence_expires_id(piece.id), &*label, piece.expires_on);
    let id = piece.id;
    date_ui(ui, desk, field, |day| Edit::Evidence(id, EvidenceEdit::ExpiresOn(day)));
    note(ui, &cx.text.get("evidence-expires-why"));
    measures_ui(ui, desk, piece);
    if cx.file.kept.missing.contains(&piece.id) {
        supply_ui(ui, desk, piece);
    } else {
        out_ui(ui, desk, piece);
    }
    record_history_ui(ui, desk, &RecordKey::Evidence(piece.id));
    ui.add_space(4.0);
    if ui.button(cx.text.get("evidence-remove")).clicked() {
        desk.ask(Command::Edit(Edit::Remove(RecordKey::Evidence(piece.id))));
    }
}

fn texts_ui(ui: &mut Ui, desk: &mut Desk<'_>, piece: &Evidence) {
    let id = piece.id;
    let words = match piece.kind {
        EvidenceKind::Note => "evidence-words",
        EvidenceKind::File | EvidenceKind::Picture => "evidence-note",
    };
    let fields = [
        ("evidence-title", &piece.title, EvidenceText::Title, 1),
        (words, &piece.note, EvidenceText::Note, 3),
    ];
    for (key, value, text, rows) in fields {
        let label = desk.text(key);
        let field = Field { rows, ..Field::line(Id::unique((key, id.0)), &label, value) };
        let edit = |typed| Edit::Evidence(id, EvidenceEdit::Text(text, typed));
        let response = field_ui(ui, desk, field, edit);
        desk.focus_if_asked(key, &response);
    }
}

/// The measures it shows.
fn measures_ui(ui: &mut Ui, desk: &mut Desk<'_>, piece: &Evidence) {
    let cx = desk.cx;
    let measures = cx.isms.measures.values();
    let ticks: Vec<_> = measures
        .map(|measure| Tick {
            value: measure.id,
            name: format!("{} {}", measure.id, measure.title),
            is_on: piece.measures.contains(&measure.id),
        })
        .collect();
    let (title, none) = (cx.text.get("evidence-measures"), cx.text.get("evidence-measures-none"));
    let id = Id::unique(("evidence-measures", piece.id.0));
    if let Some(measure) = ticks_ui(ui, desk, (id, &title, &none), &ticks) {
        let edit = EvidenceEdit::ToggleMeasure(measure);
        desk.ask(Command::Edit(Edit::Evidence(piece.id, edit)));
    }
}

/// The way out: to look at it, and byte for byte to a path.
pub(in crate::ui) fn out_ui(ui: &mut Ui, desk: &mut Desk<'_>, piece: &Evidence) {
    let cx = desk.cx;
    if piece.has_content() && !piece.may_be_shown() {
        note(ui, &cx.text.get("evidence-only-saved"));
    } else if piece.has_content() {
        if ui.button(cx.text.get("evidence-open")).clicked() {
            desk.ask(Command::Evidence(EvidenceCommand::Open(piece.id)));
        }
        note(ui, &cx.text.get("evidence-open-why"));
    }
    let label = cx.text.get("evidence-out");
    let typed = desk.state.evidence.out.take().filter(|(id, _)| *id == piece.id);
    let mut path = typed.map_or_else(|| proposed(&cx.file.folder, piece), |(_, path)| path);
    path_ui(ui, desk, (PathPurpose::EvidenceOut(piece.id), &label), &mut path);
    let is_ready = !path.trim().is_empty();
    if ui.add_enabled(is_ready, egui::Button::new(cx.text.get("evidence-out-do"))).clicked() {
        let to = PathBuf::from(path.trim());
        desk.ask(Command::Evidence(EvidenceCommand::SaveAs(piece.id, to)));
    }
    desk.state.evidence.out = Some((piece.id, path));
}

/// Beside the document, under its own name.
fn proposed(folder: &str, piece: &Evidence) -> String {
    Path::new(folder).join(piece.name_outside()).display().to_string()
}

/// The file came along with nothing: it can be added, and only the same one.
fn supply_ui(ui: &mut Ui, desk: &mut Desk<'_>, piece: &Evidence) {
    let cx = desk.cx;
    let label = cx.text.get("evidence-supply");
    let mut path = std::mem::take(&mut desk.state.evidence.supply_path);
    path_ui(ui, desk, (PathPurpose::EvidenceSupply(piece.id), &label), &mut path);
    let is_ready = !path.trim().is_empty();
    if ui.add_enabled(is_ready, egui::Button::new(cx.text.get("evidence-supply-do"))).clicked() {
        let from = PathBuf::from(path.trim());
        desk.ask(Command::Evidence(EvidenceCommand::Supply(piece.id, from)));
    }
    desk.state.evidence.supply_path = path;
}
