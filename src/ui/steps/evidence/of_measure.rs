//! What shows one measure: each piece in a few words with what can be done with it, and the
//! ways to take more in.

use crate::domain::evidence::Evidence;
use crate::domain::measure::Measure;
use crate::domain::record::RecordKey;
use crate::edit::Edit;
use crate::edit::evidence::EvidenceEdit;
use crate::text::format;
use crate::ui::Command;
use crate::ui::PathPurpose;
use crate::ui::ViewCx;
use crate::ui::steps::evidence::EvidenceCommand;
use crate::ui::steps::evidence::add::add_ui;
use crate::ui::steps::evidence::kind;
use crate::ui::steps::evidence::named;
use crate::ui::widgets::Desk;
use crate::ui::widgets::alert;
use crate::ui::widgets::anchored;
use crate::ui::widgets::card;
use crate::ui::widgets::note;
use crate::ui::widgets::section;
use egui::Id;
use egui::Ui;
use egui::accesskit::Role;

/// Draws what shows a measure.
pub fn evidence_of_ui(ui: &mut Ui, desk: &mut Desk<'_>, measure: &Measure) {
    let cx = desk.cx;
    section(ui, &cx.text.get("evidence-of"));
    let mut pieces = cx.isms.evidence_of(measure.id).peekable();
    if pieces.peek().is_none() {
        note(ui, &cx.text.get("evidence-of-none"));
    }
    for piece in pieces {
        let id = Id::unique(("evidence-of", piece.id.0));
        anchored(ui, id, |ui| card(ui, |ui| short_ui(ui, desk, (piece, measure))));
    }
    add_ui(ui, desk, Some(measure.id));
}

fn short_ui(ui: &mut Ui, desk: &mut Desk<'_>, (piece, measure): (&Evidence, &Measure)) {
    let cx = desk.cx;
    ui.label(named(piece));
    facts_ui(ui, &cx, piece);
    if !piece.note.trim().is_empty() {
        note(ui, &piece.note);
    }
    ui.horizontal_wrapped(|ui| {
        let mut pressed = |key: &'static str| {
            let words = cx.text.get(key);
            let spoken = [("what", words.clone().into()), ("piece", named(piece).into())];
            let spoken = cx.text.with("evidence-do", &spoken);
            ui.button(words).accessible_name(spoken).clicked()
        };
        if piece.may_be_shown() && pressed("evidence-open") {
            desk.ask(Command::Evidence(EvidenceCommand::Open(piece.id)));
        }
        if pressed("evidence-save-as") {
            desk.ask(Command::ChoosePath(PathPurpose::EvidenceOut(piece.id)));
        }
        if pressed("evidence-show") {
            desk.ask(Command::Show(RecordKey::Evidence(piece.id)));
        }
        if pressed("evidence-unlink") {
            let edit = EvidenceEdit::ToggleMeasure(measure.id);
            desk.ask(Command::Edit(Edit::Evidence(piece.id, edit)));
        }
        if pressed("evidence-remove") {
            desk.ask(Command::Edit(Edit::Remove(RecordKey::Evidence(piece.id))));
        }
    });
}

/// What a piece is, how long, since when and until when, and its hash: short for the eye,
/// whole where it is pointed at or read out.
pub(super) fn facts_ui(ui: &mut Ui, cx: &ViewCx<'_>, piece: &Evidence) {
    let day =
        |key: &str, day| cx.text.with(key, &[("day", format::date_long(cx.text, day).into())]);
    let mut facts = vec![kind(cx, piece)];
    if piece.has_content() {
        facts.push(piece.file_name.clone());
        facts.push(format::size(cx.text, piece.size.into()));
    }
    facts.push(day("evidence-added-on", piece.added_on));
    note(ui, &facts.join(" · "));
    match piece.expires_on {
        Some(until) if piece.is_expired(cx.today) => alert(ui, &day("evidence-over", until)),
        Some(until) => note(ui, &day("evidence-until", until)),
        None => {}
    }
    let whole = piece.sha256.to_string();
    let told = |hash: &str| cx.text.with("evidence-hash", &[("hash", hash.into())]);
    let short = egui::RichText::new(told(&format!("{}…", piece.sha256.short()))).small().weak();
    let label = ui.label(short);
    let spoken = told(&whole);
    label.widget_info(|| egui::WidgetInfo::labeled(Role::Label, true, &spoken));
    label.on_hover_text(whole);
    if cx.file.kept.missing.contains(&piece.id) {
        alert(ui, &cx.text.get("evidence-missing"));
    }
}
