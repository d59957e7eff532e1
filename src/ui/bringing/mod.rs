//! Risks from a file of elsewhere: which file, what would come, and what each column and value
//! becomes. Knows no files and no other programs: it shows what the app found and asks.

mod looked;
mod state;

use crate::ui::Command;
use crate::ui::PathPurpose;
use crate::ui::report_view::path_ui;
use crate::ui::widgets::Desk;
use crate::ui::widgets::alert;
use crate::ui::widgets::explanation;
use crate::ui::widgets::note;
use crate::ui::widgets::status;
use egui::Ui;
use std::path::PathBuf;

pub use crate::ui::bringing::looked::looked_ui;
pub use crate::ui::bringing::state::BringCommand;
pub use crate::ui::bringing::state::BringState;
pub use crate::ui::bringing::state::Group;
pub use crate::ui::bringing::state::Looked;
pub use crate::ui::bringing::state::Question;
pub use crate::ui::bringing::state::SeenRow;

/// Draws where a file is named.
pub fn bring_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let cx = desk.cx;
    explanation(ui, &cx.text.get("bring-lead"));
    if cx.file.is_read_only {
        note(ui, &cx.text.get("bring-read-only"));
        return;
    }
    let label = cx.text.get("bring-path");
    let mut path = desk.state.file.bringing.path.clone();
    path_ui(ui, desk, (PathPurpose::Bring, &label), &mut path);
    let is_ready = !path.trim().is_empty() && !desk.state.file.bringing.is_busy;
    desk.state.file.bringing.set_path(path);
    if let Some(refused) = &desk.state.file.bringing.refused {
        alert(ui, refused);
    }
    if desk.state.file.bringing.is_busy {
        status(ui, &cx.text.get("bring-busy"));
    }
    if ui.add_enabled(is_ready, egui::Button::new(cx.text.get("bring-look"))).clicked() {
        let path = PathBuf::from(desk.state.file.bringing.path.trim());
        desk.ask(Command::Bring(BringCommand::Look(path)));
    }
}
