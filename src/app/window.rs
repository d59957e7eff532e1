//! The window as the command line opens it: with the computer's own clock, dialogs and
//! folders, and with what was remembered from last time.

use crate::app::clock::SystemClock;
use crate::app::crash::Keeper;
use crate::app::opened;
use crate::app::output;
use crate::app::picker::SystemPicker;
use crate::app::places;
use crate::app::renderer;
use crate::app::renderer::Program;
use crate::app::renderer::Renderer;
use crate::app::renderer::RendererError;
use crate::app::renderer::Start;
use crate::app::settings::Settings;
use crate::app::shell::App;
use crate::app::shell::Surroundings;
use crate::text::Texts;
use std::cell::RefCell;
use std::panic::AssertUnwindSafe;
use std::path::PathBuf;
use std::process::Command;
use std::rc::Rc;
use std::time::Duration;
use std::time::Instant;

/// What the command line says about the window.
#[derive(Clone, Debug)]
pub(super) struct Wanted {
    /// The document to open.
    pub file: Option<PathBuf>,
    /// The renderer the user insists on.
    pub renderer: Option<Renderer>,
    /// Whether to tell how long the first frame took, and stop.
    pub report_first_frame: bool,
    /// When the process began.
    pub begun: Instant,
}

/// Opens the window and stays until it is closed.
///
/// # Errors
/// Where there is no display, or nothing can draw on it.
pub(super) fn open(wanted: &Wanted, texts: &Texts) -> Result<Ended, RendererError> {
    let settings = Settings::load(Settings::path().as_deref());
    let mut start = Start::new(texts.get("app-window-title"), wanted.begun);
    start.place = settings.window;
    start.forced = wanted.renderer;
    start.remembered = settings.renderer;
    start.report_first_frame = wanted.report_first_frame;
    start.icon = eframe::icon_data::from_png_bytes(ICON).ok();
    let folder = Settings::path().and_then(|path| Some(path.parent()?.to_owned()));
    let crashes = Keeper::in_folder(folder);
    crashes.watch();
    // Beside the window, which need not wait for it.
    drop(std::thread::spawn(|| opened::sweep(&std::env::temp_dir())));
    // Should a renderer break off, the next one takes up the file that was open.
    let file = Rc::new(RefCell::new(wanted.file.as_deref().map(output::absolute)));
    let make = |ctx: &egui::Context| -> Box<dyn Program> {
        Box::new(App::new(ctx, surroundings(crashes.clone(), Rc::clone(&file))))
    };
    // What was open is closed on the way here, so that it can be opened again.
    match std::panic::catch_unwind(AssertUnwindSafe(|| renderer::run(make, &start))) {
        Ok(ran) => ran.map(|_| Ended::Closed),
        Err(_) => Ok(Ended::BrokeOff),
    }
}

/// How the window ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ended {
    /// The user closed it.
    Closed,
    /// By a fault of the program.
    BrokeOff,
}

/// How long a window that broke off must have been there for the program to begin again by
/// itself. One that falls over at once would do so for ever.
const LONG_ENOUGH: Duration = Duration::from_secs(20);

/// Begins anew after a fault, in a process of its own: a system gives one process one window
/// at most.
pub(super) fn begin_again(wanted: &Wanted) {
    if wanted.begun.elapsed() < LONG_ENOUGH {
        return;
    }
    let renderer = wanted.renderer.map(|renderer| ["--renderer", renderer.name()]);
    let begun = std::env::current_exe()
        .and_then(|program| Command::new(program).args(renderer.into_iter().flatten()).spawn());
    if let Err(error) = begun {
        tracing::error!(%error, "the program did not begin again");
    }
}

/// The program's own sign.
const ICON: &[u8] = include_bytes!("../../assets/icons/icon.png");

/// This computer, with the file to open.
fn surroundings(crashes: Keeper, open_file: Rc<RefCell<Option<PathBuf>>>) -> Surroundings {
    let folders = directories::UserDirs::new();
    let documents = folders.as_ref().map(|folders| {
        folders
            .document_dir()
            .filter(|folder| folder.is_dir())
            .unwrap_or_else(|| folders.home_dir())
            .to_owned()
    });
    Surroundings {
        crashes,
        clock: Box::new(SystemClock),
        picker: Box::new(SystemPicker),
        settings: Settings::path(),
        documents: documents.unwrap_or_default(),
        backups: Settings::backups().unwrap_or_default(),
        mounts: Box::new(places::mounts),
        open_file,
    }
}
