//! The system's file dialogs. They may be missing, and then say the same as "cancelled":
//! that is why every path can also be typed.

use std::path::PathBuf;
use std::sync::mpsc::Sender;

/// What is asked of a dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// An existing document.
    OpenDocument {
        /// What the dialog is called.
        title: String,
    },
    /// A place for a new file.
    Save {
        /// What the dialog is called.
        title: String,
        /// The name and folder to begin with.
        proposal: PathBuf,
        /// The extension, without the dot.
        extension: &'static str,
    },
}

/// Shows file dialogs.
pub trait FilePicker {
    /// Shows a dialog without holding up the window; the answer comes over the channel, and
    /// `wake` is called after it. `None` is "cancelled" and "no dialog possible" alike.
    fn ask(&self, ask: Ask, answer: Sender<Option<PathBuf>>, wake: Box<dyn FnOnce() + Send>);
}

/// The desktop's own dialogs.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemPicker;

impl FilePicker for SystemPicker {
    fn ask(&self, ask: Ask, answer: Sender<Option<PathBuf>>, wake: Box<dyn FnOnce() + Send>) {
        let chosen = async move {
            let handle = match ask {
                Ask::OpenDocument { title } => {
                    let dialog = rfd::AsyncFileDialog::new().set_title(title);
                    dialog.add_filter("Praktijkschild", &["schild"]).pick_file().await
                }
                Ask::Save { title, proposal, extension } => {
                    let mut dialog = rfd::AsyncFileDialog::new().set_title(title);
                    dialog = dialog.add_filter(extension, &[extension]);
                    if let Some(folder) = proposal.parent() {
                        dialog = dialog.set_directory(folder);
                    }
                    if let Some(name) = proposal.file_name() {
                        dialog = dialog.set_file_name(name.to_string_lossy());
                    }
                    dialog.save_file().await
                }
            };
            handle.map(|handle| handle.path().to_owned())
        };
        std::thread::spawn(move || {
            let path = pollster::block_on(chosen);
            // The window may be gone by now; then nobody waits for the answer.
            drop(answer.send(path));
            wake();
        });
    }
}
