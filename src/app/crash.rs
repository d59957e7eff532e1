//! A fault of the program itself: what is kept of it, so that the next window can show it and
//! begin where this one broke off. The report is for whoever mends the program. It tells where
//! in the code it went wrong and nothing of the practice: no path of the user's, and no words
//! but those that were compiled in.

use crate::app::output;
use crate::app::renderer::Renderer;
use crate::ui::whereabouts::Whereabouts;
use serde::Deserialize;
use serde::Serialize;
use std::backtrace::Backtrace;
use std::panic::PanicHookInfo;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;

/// The most lines of a report that tell the way to the fault.
const LONGEST: usize = 80;

/// What draws the window: its place among all renderers, from 1; 0 while there is none.
static DRAWN_BY: AtomicUsize = AtomicUsize::new(0);

/// Held while what is done at a fault is set.
static HOOKING: Mutex<()> = Mutex::new(());

/// Notes what draws the window.
pub fn drawn_by(renderer: Renderer) {
    let place = Renderer::ALL.iter().position(|known| *known == renderer);
    DRAWN_BY.store(place.map_or(0, |place| place + 1), Ordering::Relaxed);
}

/// The open file, and where in it the user is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Session {
    /// The file, in full.
    pub file: Option<PathBuf>,
    /// The place in the window.
    pub whereabouts: Whereabouts,
}

/// Keeps where the user is at hand, and on the disk what must outlive a fault. The report and
/// the session are files of their own: the one can be sent on, the other names a path.
#[derive(Clone, Debug, Default)]
pub struct Keeper {
    folder: Option<PathBuf>,
    session: Arc<Mutex<Session>>,
}

impl Keeper {
    /// One that writes in this folder; without a folder it keeps nothing.
    pub fn in_folder(folder: Option<PathBuf>) -> Self {
        Self { folder, session: Arc::default() }
    }

    /// Notes where the user is. Costs nothing where that has not changed.
    pub fn note(&self, file: Option<&Path>, whereabouts: &Whereabouts) {
        let Ok(mut session) = self.session.try_lock() else { return };
        if session.file.as_deref() != file {
            session.file = file.map(Path::to_owned);
        }
        if session.whereabouts != *whereabouts {
            session.whereabouts = whereabouts.clone();
        }
    }

    /// From now on a fault on this thread, which is the window's, is kept. Those of work in
    /// the background end that work and no more.
    pub fn watch(&self) {
        let (keeper, window) = (self.clone(), std::thread::current().id());
        // Between taking what there was and putting it back with this before it, nobody else
        // may do the same: one of the two would be lost.
        let alone = HOOKING.lock();
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if std::thread::current().id() == window {
                keeper.keep(&report(panic));
            }
            before(panic);
        }));
        drop(alone);
    }

    fn keep(&self, report: &str) {
        let Some(folder) = &self.folder else { return };
        drop(std::fs::create_dir_all(folder));
        drop(output::write(&folder.join(REPORT), report.as_bytes()));
        // The fault may have come while it was being written.
        if let Ok(session) = self.session.try_lock()
            && let Ok(bytes) = serde_json::to_vec(&*session)
        {
            drop(output::write(&folder.join(SESSION), &bytes));
        }
    }

    /// The report of a fault that nobody has put away yet.
    pub fn report(&self) -> Option<String> {
        let bytes = read(&self.folder.as_ref()?.join(REPORT))?;
        Some(String::from_utf8_lossy(&bytes).into_owned())
    }

    /// Where a fault broke off; told once.
    pub fn take_session(&self) -> Option<Session> {
        let path = self.folder.as_ref()?.join(SESSION);
        let bytes = read(&path)?;
        drop(output::remove(&path));
        serde_json::from_slice(&bytes).ok()
    }

    /// Puts the report away.
    pub fn forget(&self) {
        if let Some(folder) = &self.folder
            && let Err(error) = output::remove(&folder.join(REPORT))
        {
            tracing::debug!(%error, "the report of a fault could not be put away");
        }
    }
}

const REPORT: &str = "crash-report.txt";

const SESSION: &str = "crash-session.json";

#[expect(clippy::disallowed_methods, reason = "the app's own files, beside its settings")]
fn read(path: &Path) -> Option<Vec<u8>> {
    std::fs::read(path).ok()
}

fn report(panic: &PanicHookInfo<'_>) -> String {
    let renderer = DRAWN_BY.load(Ordering::Relaxed).checked_sub(1);
    let renderer = renderer.and_then(|place| Renderer::ALL.get(place)).map(|found| found.name());
    let place = panic
        .location()
        .map(|place| format!("{}:{}:{}", shortened(place.file()), place.line(), place.column()));
    // Words that were put together while the program ran may hold what the user typed.
    let compiled_in = panic.payload().downcast_ref::<&'static str>();
    let lines = [
        format!("Praktijkschild {}", env!("CARGO_PKG_VERSION")),
        format!("system: {} {}", std::env::consts::OS, std::env::consts::ARCH),
        format!("renderer: {}", renderer.unwrap_or("none")),
        format!("at: {}", place.unwrap_or_default()),
        format!("message: {}", compiled_in.unwrap_or(&"left out, it may hold data")),
    ];
    format!("{}\n\n{}", lines.join("\n"), way_to(&Backtrace::force_capture().to_string()))
}

/// A backtrace without what tells nothing and without the folders of whoever built this.
pub fn way_to(backtrace: &str) -> String {
    let line = |line: &str| match line.trim().strip_prefix("at ") {
        Some(place) => format!("     {}", shortened(place)),
        None => line.trim().to_owned(),
    };
    let tells = |line: &&str| !line.contains("<unknown>");
    backtrace.lines().filter(tells).take(LONGEST).map(line).collect::<Vec<_>>().join("\n")
}

/// The path of a source file from its library onward.
fn shortened(path: &str) -> String {
    let path = path.replace('\\', "/");
    let own = env!("CARGO_MANIFEST_DIR").replace('\\', "/");
    let after = |mark: &str| path.split_once(mark).map(|(_, rest)| rest);
    let in_registry = after("/registry/src/").and_then(|rest| rest.split_once('/'));
    if let Some((_, rest)) = in_registry {
        rest.to_owned()
    } else if let Some(rest) = after("/library/") {
        format!("library/{rest}")
    } else if let Some(rest) = path.strip_prefix(&own) {
        rest.trim_start_matches('/').to_owned()
    } else if path.starts_with('/') || path.contains(':') && path.get(1..3) == Some(":/") {
        path.rsplit('/').next().unwrap_or_default().to_owned()
    } else {
        path.trim_start_matches("./").to_owned()
    }
}
