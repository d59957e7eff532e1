//! What shows that measures are carried out: files, pictures and notes, all together on a page
//! of step 4 and each at its measure (NEN 7510-1:2024, 7.5 and 8.1).

mod add;
mod of_measure;
mod piece;

use crate::domain::evidence::Evidence;
use crate::domain::evidence::content::MOST_MEGABYTES;
use crate::domain::id::EvidenceId;
use crate::domain::id::MeasureId;
use crate::text::format;
use crate::ui::Command;
use crate::ui::UiState;
use crate::ui::ViewCx;
use crate::ui::state::MeasureTab;
use crate::ui::steps::evidence::add::add_ui;
use crate::ui::steps::evidence::piece::piece_ui;
use crate::ui::widgets::Desk;
use crate::ui::widgets::alert;
use crate::ui::widgets::card;
use crate::ui::widgets::empty_state;
use crate::ui::widgets::explanation;
use crate::ui::widgets::note;
use crate::ui::widgets::register::Register;
use crate::ui::widgets::register::register_ui;
use egui::ColorImage;
use egui::Id;
use egui::Ui;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

pub use crate::ui::steps::evidence::of_measure::evidence_of_ui;
pub(in crate::ui) use crate::ui::steps::evidence::piece::out_ui;

/// So many rows are in sight before the list scrolls.
const MOST_SHOWN: usize = 8;

/// What may be asked about files that are evidence.
#[derive(Clone, Debug, PartialEq)]
pub enum EvidenceCommand {
    /// Take a file in, for a measure where one is named.
    Attach(PathBuf, Option<MeasureId>),
    /// Ask the clipboard for a picture, for a measure where one is named.
    Paste(Option<MeasureId>),
    /// Take a picture from the clipboard in.
    Picture(Arc<ColorImage>, Option<MeasureId>),
    /// Show a file with the system's own program.
    Open(EvidenceId),
    /// Write a file to a path, byte for byte.
    SaveAs(EvidenceId, PathBuf),
    /// Take the file in that a piece came without.
    Supply(EvidenceId, PathBuf),
    /// Wipe the files of removed pieces for good.
    Erase,
}

impl EvidenceCommand {
    /// Whether the document changes by it.
    pub const fn changes(&self) -> bool {
        !matches!(self, Self::Paste(_) | Self::Open(_) | Self::SaveAs(..))
    }
}

/// What the window keeps about evidence.
#[derive(Clone, Debug, Default)]
pub struct EvidenceState {
    /// The piece in hand.
    pub piece: Option<EvidenceId>,
    /// The path of a file to take in, as typed.
    pub path: String,
    /// Where a piece is to be written, as typed.
    pub out: Option<(EvidenceId, String)>,
    /// The path of the file that a piece lacks, as typed.
    pub supply_path: String,
    /// The notes being written, each by the measure it is for.
    pub notes: BTreeMap<Option<MeasureId>, NoteForm>,
    /// Whether wiping removed files waits for a yes.
    pub is_erasing: bool,
}

/// A note being written.
#[derive(Clone, Debug, Default)]
pub struct NoteForm {
    /// What it is called.
    pub title: String,
    /// What it says.
    pub words: String,
    /// Why it could not be taken, once tried.
    pub refused: Option<String>,
}

impl UiState {
    /// Goes to a piece of evidence.
    pub(in crate::ui) fn show_evidence(&mut self, id: EvidenceId) {
        self.show_measures();
        self.measure_tab = MeasureTab::Evidence;
        self.evidence.piece = Some(id);
    }
}

/// Draws the page with all evidence.
pub fn evidence_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    explanation(ui, &cx.text.get("evidence-lead"));
    add_ui(ui, desk, None);
    kept_ui(ui, desk);
    let pieces: Vec<&Evidence> = cx.isms.evidence.values().collect();
    if pieces.is_empty() {
        return empty_state(ui, &cx.text.get("evidence-none-title"), &cx.text.get("evidence-none"));
    }
    let is_there = |id: EvidenceId| cx.isms.evidence.contains_key(&id);
    if !desk.state.evidence.piece.is_some_and(is_there) {
        desk.state.evidence.piece = pieces.first().map(|piece| piece.id);
    }
    list_ui(ui, desk, &pieces);
    ui.add_space(8.0);
    let in_hand = desk.state.evidence.piece.and_then(|id| cx.isms.evidence.get(&id));
    if let Some(piece) = in_hand {
        card(ui, |ui| piece_ui(ui, desk, piece));
    }
}

/// How much room files take, and the way to wipe those that were removed.
fn kept_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    let kept = &cx.file.kept;
    let size = |bytes| format::size(cx.text, bytes);
    let facts = [("size", size(kept.bytes).into()), ("most", MOST_MEGABYTES.into())];
    note(ui, &cx.text.with("evidence-room", &facts));
    if kept.removed == 0 {
        desk.state.evidence.is_erasing = false;
        return;
    }
    card(ui, |ui| {
        let facts = [("count", kept.removed.into()), ("size", size(kept.removed_bytes).into())];
        explanation(ui, &cx.text.with("evidence-removed", &facts));
        if !desk.state.evidence.is_erasing {
            desk.state.evidence.is_erasing = ui.button(cx.text.get("evidence-erase")).clicked();
            return;
        }
        alert(ui, &cx.text.get("evidence-erase-sure"));
        ui.horizontal_wrapped(|ui| {
            if ui.button(cx.text.get("evidence-erase-yes")).clicked() {
                desk.state.evidence.is_erasing = false;
                desk.ask(Command::Evidence(EvidenceCommand::Erase));
            }
            if ui.button(cx.text.get("evidence-erase-no")).clicked() {
                desk.state.evidence.is_erasing = false;
            }
        });
    });
}

/// All evidence in columns.
fn list_ui(ui: &mut Ui, desk: &mut Desk<'_>, pieces: &[&Evidence]) {
    let cx = desk.cx;
    let keys = [
        ("risks-column-id", 0.6),
        ("evidence-column-title", 2.8),
        ("evidence-column-kind", 1.0),
        ("evidence-column-size", 0.9),
        ("evidence-column-until", 1.1),
        ("evidence-column-measures", 1.4),
    ];
    let titles = keys.map(|(key, share)| (cx.text.get(key), share));
    let columns: Vec<_> = titles.iter().map(|(title, share)| (title.as_ref(), *share)).collect();
    let name = cx.text.get("evidence-register");
    let register = Register {
        id: Id::unique("evidence-register"),
        name: &name,
        columns: &columns,
        rows: pieces.len(),
        selected: pieces.iter().position(|piece| Some(piece.id) == desk.state.evidence.piece),
        most_shown: MOST_SHOWN,
    };
    let row_name = |row: usize| pieces.get(row).map(|piece| named(piece)).unwrap_or_default();
    let cell = |ui: &mut Ui, row: usize, column: usize| {
        let Some(piece) = pieces.get(row) else { return };
        ui.label(cell_words(&cx, piece, column));
    };
    if let Some(row) = register_ui(ui, cx.theme, register, (row_name, cell)) {
        desk.state.evidence.piece = pieces.get(row).map(|piece| piece.id);
    }
}

fn cell_words(cx: &ViewCx<'_>, piece: &Evidence, column: usize) -> String {
    match column {
        0 => piece.id.to_string(),
        1 => piece.title.clone(),
        2 => kind(cx, piece),
        3 if cx.file.kept.missing.contains(&piece.id) => {
            cx.text.get("evidence-cell-missing").into_owned()
        }
        3 => format::size(cx.text, piece.size.into()),
        4 => match piece.expires_on.map(format::date_short) {
            Some(day) if piece.is_expired(cx.today) => {
                cx.text.with("evidence-cell-over", &[("day", day.into())])
            }
            day => day.unwrap_or_default(),
        },
        _ => {
            let measures: Vec<_> = piece.measures.iter().map(ToString::to_string).collect();
            measures.join(", ")
        }
    }
}

/// "BW3 Certificaat".
fn named(piece: &Evidence) -> String {
    format!("{} {}", piece.id, piece.title)
}

fn kind(cx: &ViewCx<'_>, piece: &Evidence) -> String {
    cx.text.get(&format!("evidence-kind-{}", piece.kind.code())).into_owned()
}
