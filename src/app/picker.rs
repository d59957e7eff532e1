//! The system's file dialogs and its file manager. They may be missing: that is why every
//! path can also be typed, and is told.

use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use std::sync::mpsc::Sender;

/// What is asked of a dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// An existing document.
    OpenDocument {
        /// What the dialog is called.
        title: String,
    },
    /// An existing file of any kind.
    OpenAny {
        /// What the dialog is called.
        title: String,
    },
    /// A place for a file of any kind.
    SaveAny {
        /// What the dialog is called.
        title: String,
        /// The name and folder to begin with.
        proposal: PathBuf,
    },
    /// A folder.
    Folder {
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

/// What came of a dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// This path was chosen.
    Chosen(PathBuf),
    /// The user chose nothing.
    Cancelled,
    /// This computer has no dialog to show.
    NoDialog,
}

/// Shows file dialogs and folders.
pub trait FilePicker {
    /// Shows a dialog without holding up the window; the answer comes over the channel, and
    /// `wake` is called after it.
    fn ask(&self, ask: Ask, answer: Sender<Answer>, wake: Box<dyn FnOnce() + Send>);

    /// Shows a folder in the file manager without holding up the window. If there is none,
    /// the folder comes back over the channel, and `wake` is called after it.
    fn show(&self, folder: &Path, failed: Sender<PathBuf>, wake: Box<dyn FnOnce() + Send>);

    /// Shows a file with the program that the system has for it, in the same way.
    fn open(&self, file: &Path, failed: Sender<PathBuf>, wake: Box<dyn FnOnce() + Send>) {
        // What shows a folder shows a file too.
        self.show(file, failed, wake);
    }
}

/// The desktop's own dialogs.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemPicker;

impl FilePicker for SystemPicker {
    fn ask(&self, ask: Ask, answer: Sender<Answer>, wake: Box<dyn FnOnce() + Send>) {
        let chosen = async move {
            let handle = match ask {
                Ask::OpenDocument { title } => {
                    let dialog = rfd::AsyncFileDialog::new().set_title(title);
                    dialog.add_filter("Praktijkschild", &["schild"]).pick_file().await
                }
                Ask::Folder { title } => {
                    rfd::AsyncFileDialog::new().set_title(title).pick_folder().await
                }
                Ask::OpenAny { title } => {
                    rfd::AsyncFileDialog::new().set_title(title).pick_file().await
                }
                Ask::SaveAny { title, proposal } => to_save(title, &proposal).save_file().await,
                Ask::Save { title, proposal, extension } => {
                    let dialog = to_save(title, &proposal);
                    dialog.add_filter(extension, &[extension]).save_file().await
                }
            };
            handle.map(|handle| handle.path().to_owned())
        };
        std::thread::spawn(move || {
            let before = FAILED_DIALOGS.load(Ordering::Relaxed);
            let path = pollster::block_on(chosen);
            let failed = FAILED_DIALOGS.load(Ordering::Relaxed) != before;
            let outcome = match path {
                Some(path) => Answer::Chosen(path),
                None if failed => Answer::NoDialog,
                None => Answer::Cancelled,
            };
            // The window may be gone by now; then nobody waits for the answer.
            drop(answer.send(outcome));
            wake();
        });
    }

    fn show(&self, folder: &Path, failed: Sender<PathBuf>, wake: Box<dyn FnOnce() + Send>) {
        let program = if cfg!(windows) {
            "explorer"
        } else if cfg!(target_os = "macos") {
            "open"
        } else {
            "xdg-open"
        };
        let folder = folder.to_owned();
        std::thread::spawn(move || {
            // Explorer ends with an error also when all went well.
            let shown = Command::new(program)
                .arg(&folder)
                .status()
                .map(|status| cfg!(windows) || status.success());
            if !matches!(shown, Ok(true)) {
                tracing::warn!(?shown, program, "the folder could not be shown");
                drop(failed.send(folder));
                wake();
            }
        });
    }
}

/// A dialog that asks for a place, beginning at a name and folder.
fn to_save(title: String, proposal: &Path) -> rfd::AsyncFileDialog {
    let mut dialog = rfd::AsyncFileDialog::new().set_title(title);
    if let Some(folder) = proposal.parent() {
        dialog = dialog.set_directory(folder);
    }
    if let Some(name) = proposal.file_name() {
        dialog = dialog.set_file_name(name.to_string_lossy());
    }
    dialog
}

/// How many dialogs could not be shown. The dialogs' library answers "cancelled" then, and
/// says why only in its log.
static FAILED_DIALOGS: AtomicUsize = AtomicUsize::new(0);

/// Hears in the log of the dialogs' library that one could not be shown. Its portal may fail
/// and its last resort, zenity, still do: only the last word counts.
pub(super) fn hears_of_failed_dialog(target: &str, level: tracing::Level) -> bool {
    target == "rfd::backend::xdg_desktop_portal" && level == tracing::Level::ERROR
}

/// Counts them.
pub(super) struct DialogWatch;

impl<S: tracing::Subscriber> tracing_subscriber::Layer<S> for DialogWatch {
    fn on_event(&self, _: &tracing::Event<'_>, _: tracing_subscriber::layer::Context<'_, S>) {
        FAILED_DIALOGS.fetch_add(1, Ordering::Relaxed);
    }
}
