//! The choice of renderer: three ways to get the same window onto the screen.
//!
//! `wgpu` and `glow` use the graphics card, by way of eframe; `software` is a window and a
//! painter of our own. A doctor must never be told that a driver is missing, so they are
//! tried in turn, in one process and on one event loop, and a try that fails shows nothing.
//!
//! | in turn | draws with | passed over or refused when |
//! | --- | --- | --- |
//! | `wgpu` | Vulkan, Metal, Direct3D 12 or OpenGL | there is no graphics card behind them |
//! | `glow` | OpenGL alone, for virtual machines where wgpu finds nothing | wgpu found only imitations of a card |
//! | `software` | the processor | the window has an unheard-of pixel format |
//! | `wgpu`, `glow` | anything, even an imitation | |
//!
//! An imitation of a graphics card by the processor (lavapipe, llvmpipe, WARP) is refused at
//! first, since our own painter needs a fifth of its time and a third of its memory. And where
//! wgpu has found one, glow would find the same.

mod first_frame;
mod hardware;
mod program;
mod session;

use std::fmt;

use eframe::UserEvent;
use eframe::egui;
use winit::event_loop::EventLoop;

use crate::app::software;

pub use program::Program;
pub use program::Start;
pub use program::WindowPlace;
pub use program::WindowReport;

pub(super) use session::Ending;
pub(super) use session::Session;

/// Makes the program anew, given the egui context it will be drawn in.
pub(super) type Make<'a> = dyn FnMut(&egui::Context) -> Box<dyn Program> + 'a;

/// What draws the window.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Renderer {
    /// The graphics card, by the system's own interface to it.
    Wgpu,
    /// The graphics card, by OpenGL.
    Glow,
    /// The processor.
    Software,
}

impl Renderer {
    /// All of them, the one to try first in front.
    pub const ALL: [Self; 3] = [Self::Wgpu, Self::Glow, Self::Software];

    /// Its name on the command line and in the settings.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Wgpu => "wgpu",
            Self::Glow => "glow",
            Self::Software => "software",
        }
    }
}

impl fmt::Display for Renderer {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())
    }
}

/// There is no window, or not any more.
#[derive(Debug, thiserror::Error)]
pub enum RendererError {
    /// The system has no screen for us: nobody is logged in to one. Nothing was tried.
    #[error("there is no display: neither WAYLAND_DISPLAY nor DISPLAY is set")]
    NoDisplay,
    /// The display is named but does not answer, or a library to speak with it is missing.
    #[error("no connection with the display: {0}")]
    NoConnection(#[from] winit::error::EventLoopError),
    /// Every renderer refused.
    #[error("no renderer works: {}", tried.iter().map(Tried::to_string).collect::<Vec<_>>().join("; "))]
    NoneWorks {
        /// In the order in which they were tried.
        tried: Vec<Tried>,
    },
}

/// One renderer that did not work, and why.
#[derive(Debug, thiserror::Error)]
#[error("{renderer}: {refusal}")]
pub struct Tried {
    /// What was tried.
    pub renderer: Renderer,
    /// What came of it.
    pub refusal: Refusal,
}

/// Why a renderer did not do.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// It would run on an imitation of a graphics card, slower than our own painter.
    #[error("no graphics card, only an imitation of one")]
    OnlyImitations,
    /// It stopped before it could show anything; eframe has written the reason to the log.
    #[error("it did not start")]
    NotStarted,
    /// It stopped later on, though nobody closed the window.
    #[error("it broke off")]
    BrokeOff,
    /// The event loop itself failed.
    #[error("event loop: {0}")]
    EventLoop(#[from] winit::error::EventLoopError),
    /// The system would not make a window.
    #[error("window: {0}")]
    Window(#[from] winit::error::OsError),
    /// The window's pixels cannot be written to.
    #[error("pixels of the window: {0}")]
    Pixels(#[from] softbuffer::SoftBufferError),
}

/// Whether an imitation of a graphics card will do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Demand {
    /// Only a real one, or a virtual machine's way to it.
    RealCard,
    /// Whatever there is.
    Anything,
}

/// One way to try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// What draws.
    pub renderer: Renderer,
    /// What it must draw on.
    pub demand: Demand,
}

/// Opens the window and runs the program in it until it is closed.
///
/// `make` is called once a renderer is known to work. It is called again only if that
/// renderer breaks off, so it must be able to take up where the last program was left.
/// The answer is the renderer that was in use at the end.
///
/// # Errors
///
/// If there is no display, or nothing can draw on it.
pub fn run(
    mut make: impl FnMut(&egui::Context) -> Box<dyn Program>,
    start: &Start,
) -> Result<Renderer, RendererError> {
    if !names_a_display() {
        return Err(RendererError::NoDisplay);
    }
    let mut event_loop = EventLoop::<UserEvent>::with_user_event().build()?;
    let mut tried = Vec::new();
    for attempt in attempts(start.forced, start.remembered) {
        if is_pointless(attempt, &tried) {
            continue;
        }
        let renderer = attempt.renderer;
        let outcome = match renderer {
            Renderer::Software => software::run(&mut event_loop, &mut make, start),
            Renderer::Wgpu | Renderer::Glow => {
                hardware::run(&mut event_loop, attempt, &mut make, start)
            }
        };
        match outcome {
            Ok(()) => return Ok(renderer),
            Err(refusal) => {
                tracing::warn!(%renderer, %refusal, "the renderer does not work");
                tried.push(Tried { renderer, refusal });
            }
        }
    }
    Err(RendererError::NoneWorks { tried })
}

/// What to try, in turn.
///
/// A renderer that is forced is tried alone, on anything. The one that worked last time goes
/// first, which saves the time of those that did not. An imitation of a card is better than
/// no window.
pub fn attempts(forced: Option<Renderer>, remembered: Option<Renderer>) -> Vec<Attempt> {
    if let Some(renderer) = forced {
        return vec![Attempt { renderer, demand: Demand::Anything }];
    }
    let first = remembered.into_iter();
    let others = Renderer::ALL.into_iter().filter(|renderer| Some(*renderer) != remembered);
    let best = first.chain(others).map(|renderer| Attempt { renderer, demand: Demand::RealCard });
    let last = [Renderer::Wgpu, Renderer::Glow];
    best.chain(last.map(|renderer| Attempt { renderer, demand: Demand::Anything })).collect()
}

/// The renderer to try first next time, once one has worked.
///
/// One that the user insisted on is not: there may have been a reason for it that once.
pub fn worth_remembering(forced: Option<Renderer>, worked: Renderer) -> Option<Renderer> {
    forced.is_none().then_some(worked)
}

/// glow would find the imitation that wgpu found.
fn is_pointless(attempt: Attempt, tried: &[Tried]) -> bool {
    let found_imitation = |tried: &Tried| matches!(tried.refusal, Refusal::OnlyImitations);
    attempt == Attempt { renderer: Renderer::Glow, demand: Demand::RealCard }
        && tried.iter().any(found_imitation)
}

/// Whether the environment names a display, which on Windows and macOS it need not.
fn names_a_display() -> bool {
    let on_every_screen = cfg!(any(windows, target_os = "macos"));
    on_every_screen || ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY"].into_iter().any(is_set)
}

#[expect(clippy::disallowed_methods, reason = "the environment alone knows the display")]
fn is_set(variable: &str) -> bool {
    std::env::var_os(variable).is_some_and(|value| !value.is_empty())
}
