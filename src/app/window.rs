//! The window as the command line opens it: with the computer's own clock, dialogs and
//! folders, and with what was remembered from last time.

use crate::app::clock::SystemClock;
use crate::app::output;
use crate::app::picker::SystemPicker;
use crate::app::places;
use crate::app::renderer;
use crate::app::renderer::Renderer;
use crate::app::renderer::RendererError;
use crate::app::renderer::Start;
use crate::app::settings::Settings;
use crate::app::shell::App;
use crate::app::shell::Surroundings;
use crate::text::Texts;
use std::cell::RefCell;
use std::path::PathBuf;
use std::rc::Rc;
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
pub(super) fn open(wanted: &Wanted, texts: &Texts) -> Result<(), RendererError> {
    let settings = Settings::load(Settings::path().as_deref());
    let mut start = Start::new(texts.get("app-window-title"), wanted.begun);
    start.place = settings.window;
    start.forced = wanted.renderer;
    start.remembered = settings.renderer;
    start.report_first_frame = wanted.report_first_frame;
    start.icon = eframe::icon_data::from_png_bytes(ICON).ok();
    // Should a renderer break off, the next one takes up the file that was open.
    let file = Rc::new(RefCell::new(wanted.file.as_deref().map(output::absolute)));
    renderer::run(|ctx| Box::new(App::new(ctx, surroundings(Rc::clone(&file)))), &start)?;
    Ok(())
}

/// The program's own sign.
const ICON: &[u8] = include_bytes!("../../assets/icons/icon.png");

/// This computer, with the file to open.
fn surroundings(open_file: Rc<RefCell<Option<PathBuf>>>) -> Surroundings {
    let folders = directories::UserDirs::new();
    let documents = folders.as_ref().map(|folders| {
        folders
            .document_dir()
            .filter(|folder| folder.is_dir())
            .unwrap_or_else(|| folders.home_dir())
            .to_owned()
    });
    Surroundings {
        clock: Box::new(SystemClock),
        picker: Box::new(SystemPicker),
        settings: Settings::path(),
        documents: documents.unwrap_or_default(),
        mounts: Box::new(places::mounts),
        open_file,
    }
}
