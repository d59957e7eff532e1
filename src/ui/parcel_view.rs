//! Packing for an auditor: what goes into the parcel, where it comes, and that nobody should
//! take it for encrypted.

use crate::domain::evidence::Evidence;
use crate::text::format;
use crate::ui::Command;
use crate::ui::PathPurpose;
use crate::ui::report_view::may_write;
use crate::ui::report_view::path_ui;
use crate::ui::widgets::Desk;
use crate::ui::widgets::explanation;
use crate::ui::widgets::note;
use crate::ui::widgets::section;
use egui::Ui;
use std::path::PathBuf;

/// Whether files that are evidence go along.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ProofFiles {
    /// They do.
    #[default]
    Along,
    /// They stay in the document, and are listed.
    Left,
}

/// What goes into a parcel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ParcelChoice {
    /// Whether files that are evidence go along.
    pub proof: ProofFiles,
    /// Whether names of people are hidden, but for that of the owner. The data stay at home
    /// then, for they name everybody.
    pub hides_names: bool,
}

/// What is chosen for a parcel.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ParcelForm {
    /// Where it comes, as typed.
    pub path: String,
    /// What goes into it.
    pub choice: ParcelChoice,
}

/// The text keys of what a parcel holds, with names and without.
const HOLDS: [&str; 3] = ["parcel-with-papers", "parcel-with-data", "parcel-with-list"];
const HOLDS_UNNAMED: [&str; 2] = ["parcel-with-papers-unnamed", "parcel-with-list"];

/// Draws what there is to choose, and the button that packs.
pub(in crate::ui) fn parcel_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    section(ui, &cx.text.get("parcel-title"));
    explanation(ui, &cx.text.get("parcel-lead"));
    let mut form = std::mem::take(&mut desk.state.parcel);
    for key in if form.choice.hides_names { &HOLDS_UNNAMED[..] } else { &HOLDS } {
        explanation(ui, &format!("• {}", cx.text.get(key)));
    }
    let has_proof = proof_ui(ui, desk, &mut form.choice);
    ui.checkbox(&mut form.choice.hides_names, &*cx.text.get("parcel-hide-names"));
    if form.choice.hides_names {
        note(ui, &cx.text.get("parcel-hide-names-why"));
        if has_proof && form.choice.proof == ProofFiles::Along {
            note(ui, &cx.text.get("parcel-hide-names-proof"));
        }
    }
    ui.add_space(cx.theme.spacing.small);
    let label = cx.text.get("parcel-path");
    path_ui(ui, desk, (PathPurpose::Parcel, &label), &mut form.path);
    note(ui, &cx.text.get("parcel-path-hint"));
    let warning = if cx.file.is_sealed { "parcel-plain-of-sealed" } else { "parcel-plain" };
    explanation(ui, &cx.text.get(warning));
    let ready = may_write(ui, desk, &form.path);
    if ui.add_enabled(ready, egui::Button::new(cx.text.get("parcel-make"))).clicked() {
        desk.ask(Command::Pack(PathBuf::from(form.path.trim()), form.choice));
    }
    desk.state.parcel = form;
}

/// Whether the evidence goes along, with how much that is; nothing where there is none. Answers
/// whether there is any.
fn proof_ui(ui: &mut Ui, desk: &Desk<'_>, choice: &mut ParcelChoice) -> bool {
    let cx = desk.cx;
    let is_there = |piece: &&Evidence| !cx.file.kept.missing.contains(&piece.id);
    let pieces: Vec<_> = cx.isms.evidence.values().filter(is_there).collect();
    if pieces.is_empty() {
        return false;
    }
    let bytes = pieces.iter().map(|piece| u64::from(piece.size)).sum();
    let words = [("count", pieces.len().into()), ("size", format::size(cx.text, bytes).into())];
    let mut goes_along = choice.proof == ProofFiles::Along;
    ui.checkbox(&mut goes_along, cx.text.with("parcel-with-evidence", &words));
    choice.proof = if goes_along { ProofFiles::Along } else { ProofFiles::Left };
    if goes_along {
        note(ui, &cx.text.get("parcel-with-evidence-why"));
    }
    true
}
