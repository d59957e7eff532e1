//! The file itself: who gets in, and its copies. Knows no files: it says what the app found
//! and asks.

mod copies;
mod safety;
mod unlock;

use crate::domain::passphrase::Passphrase;
use crate::ui::bringing::BringState;
use crate::ui::bringing::bring_ui;
use crate::ui::bringing::looked_ui;
use crate::ui::file_page::copies::copies_ui;
use crate::ui::file_page::copies::packed_ui;
use crate::ui::file_page::copies::restoring_ui;
use crate::ui::file_page::safety::safety_ui;
use crate::ui::widgets::Desk;
use crate::ui::widgets::page_title;
use crate::ui::widgets::phrase::PhraseForm;
use crate::ui::widgets::section;
use egui::Ui;
use std::path::PathBuf;

pub use crate::ui::file_page::copies::CopyRow;
pub use crate::ui::file_page::copies::Preview;
pub use crate::ui::file_page::copies::Restoring;
pub use crate::ui::file_page::unlock::Sealed;
pub use crate::ui::file_page::unlock::Unlock;
pub use crate::ui::file_page::unlock::unlock_ui;

/// What may be asked about the file itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileCommand {
    /// Save what can be read of the file that was found damaged into a new one.
    Rescue,
    /// Open the file that waits for its phrase.
    Unlock,
    /// Put the file away until its phrase is typed again.
    Lock,
    /// Set or change the phrase of the file to the one in the form.
    Protect,
    /// Take the phrase of the file away.
    Unprotect,
    /// Lock by itself after so many minutes without a touch; 0 never does.
    LockAfter(u16),
    /// Make a copy of the file now.
    BackUp,
    /// Keep the copies in another folder.
    BackUpIn(PathBuf),
    /// Show what going back to a copy would change.
    ShowCopy(PathBuf),
    /// The same with the phrase that was typed for it.
    ReadCopy,
    /// Encrypt the copies that are still plain.
    SealCopies,
    /// Go back to the copy that is shown.
    RestoreCopy,
    /// Pack a copy for elsewhere under the phrase in its form.
    Pack(PathBuf),
}

/// What the page about the file keeps between two frames.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FilePage {
    /// The phrase that is being set or changed.
    pub phrase: PhraseForm,
    /// The phrase that the file has, typed to change it or take it away.
    pub current: Passphrase,
    /// Why that did not do.
    pub refused: Option<String>,
    /// Whether the form for another phrase stands open.
    pub is_changing: bool,
    /// Whether taking the phrase away waits for a yes.
    pub is_removing: bool,
    /// Where the copies come, as typed.
    pub folder: String,
    /// The folder the copies of this document are in.
    pub own_folder: PathBuf,
    /// The copies there are, newest first.
    pub copies: Vec<CopyRow>,
    /// The copy in hand, by its row.
    pub copy: Option<usize>,
    /// The copy that may be restored.
    pub restoring: Option<Restoring>,
    /// Where a packed copy comes, as typed.
    pub packed_path: String,
    /// The phrase of a packed copy.
    pub packed_phrase: PhraseForm,
    /// A file of elsewhere.
    pub bringing: BringState,
}

/// Draws the page about the file.
pub fn file_page_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    if desk.state.file.restoring.is_some() {
        return restoring_ui(ui, desk);
    }
    if desk.state.file.bringing.looked.is_some() {
        return looked_ui(ui, desk);
    }
    page_title(ui, &desk.text("file-title"), &desk.text("file-lead"));
    section(ui, &desk.text("file-safety"));
    safety_ui(ui, desk);
    section(ui, &desk.text("copies-title"));
    copies_ui(ui, desk);
    section(ui, &desk.text("packed-title"));
    packed_ui(ui, desk);
    section(ui, &desk.text("bring-title"));
    bring_ui(ui, desk);
}
