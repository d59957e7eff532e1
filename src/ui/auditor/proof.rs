//! The files behind the evidence, while somebody is shown what there is: to look at, and to
//! take out byte for byte.

use crate::auditor::Stop;
use crate::domain::evidence::Evidence;
use crate::domain::id::EvidenceId;
use crate::domain::record::RecordKey;
use crate::ui::Command;
use crate::ui::steps::evidence::EvidenceCommand;
use crate::ui::steps::evidence::out_ui;
use crate::ui::widgets::Desk;
use crate::ui::widgets::alert;
use crate::ui::widgets::card;
use egui::Ui;
use std::path::Path;

/// The piece that a line leads to.
pub(super) const fn piece_of(stop: Option<&Stop>) -> Option<EvidenceId> {
    match stop {
        Some(Stop::Record(RecordKey::Evidence(id))) => Some(*id),
        _ => None,
    }
}

/// On the page of a piece: the way to its file, or that it is not there.
pub(super) fn file_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    let stop = desk.state.auditor.stop();
    let piece = piece_of(Some(stop)).and_then(|id| cx.isms.evidence.get(&id));
    let Some(piece) = piece.filter(|piece| piece.has_content()) else { return };
    card(ui, |ui| {
        if cx.file.kept.missing.contains(&piece.id) {
            return alert(ui, &cx.text.get("evidence-missing"));
        }
        // The name of a file may be that of somebody.
        let is_typed = desk.state.evidence.out.as_ref().is_some_and(|(id, _)| *id == piece.id);
        if desk.state.auditor.hides_names && !is_typed {
            desk.state.evidence.out = Some((piece.id, nameless(&cx.file.folder, piece)));
        }
        out_ui(ui, desk, piece);
    });
    ui.add_space(cx.theme.spacing.small);
}

/// Beside the document, under its number.
fn nameless(folder: &str, piece: &Evidence) -> String {
    let name = piece.name_outside();
    let ending = Path::new(&name).extension().unwrap_or_default().to_string_lossy().into_owned();
    let name = piece.id.to_string();
    let name = if ending.is_empty() { name } else { format!("{name}.{ending}") };
    Path::new(folder).join(name).display().to_string()
}

/// Under a line that leads to a piece: its file, at once.
pub(super) fn open_ui(ui: &mut Ui, desk: &mut Desk<'_>, (id, label): (EvidenceId, &str)) {
    let cx = desk.cx;
    let Some(piece) = cx.isms.evidence.get(&id).filter(|piece| piece.may_be_shown()) else {
        return;
    };
    if cx.file.kept.missing.contains(&piece.id) {
        return;
    }
    let words = cx.text.get("evidence-open-file");
    let spoken = [("what", words.clone().into()), ("piece", label.into())];
    let spoken = cx.text.with("evidence-do", &spoken);
    if ui.button(words).accessible_name(spoken).clicked() {
        desk.ask(Command::Evidence(EvidenceCommand::Open(id)));
    }
}
