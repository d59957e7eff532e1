//! What the program and the window know of each other, whichever renderer draws.

use std::time::Instant;

use eframe::egui;
use serde::Deserialize;
use serde::Serialize;

use super::Renderer;

/// A program with one window.
pub trait Program {
    /// Acts on what was asked for and on what came back. Draws nothing.
    ///
    /// Called before each [`Self::ui`], and while the window is hidden too.
    fn logic(&mut self, ctx: &egui::Context);

    /// Draws what is.
    fn ui(&mut self, ui: &mut egui::Ui);

    /// Told once the first frame is on the screen, and each time something in it has changed,
    /// so that the next start may be like this one.
    fn window(&mut self, report: WindowReport);

    /// The last call: the window has been closed.
    ///
    /// Closing can be refused while `ctx.input(|i| i.viewport().close_requested())` holds, by
    /// sending [`egui::ViewportCommand::CancelClose`].
    fn on_exit(&mut self);
}

/// How to begin.
pub struct Start {
    /// In the title bar.
    pub title: String,
    /// In the title bar and the task bar; without one the system shows its own.
    pub icon: Option<egui::IconData>,
    /// As it was when the window was last closed, or the default.
    pub place: WindowPlace,
    /// The smallest the window may be made, in points at zoom 1.
    pub smallest: [f32; 2],
    /// The renderer the user insists on: no other will be tried.
    pub forced: Option<Renderer>,
    /// The renderer that worked last time: it will be tried first.
    pub remembered: Option<Renderer>,
    /// When the process began, taken as early as can be.
    pub begun: Instant,
    /// Writes to standard output how long the first frame took, and stops there: for measuring.
    pub report_first_frame: bool,
}

impl Start {
    /// A window with nothing special to it.
    #[must_use]
    pub fn new(title: impl Into<String>, begun: Instant) -> Self {
        Self {
            title: title.into(),
            icon: None,
            place: WindowPlace::default(),
            smallest: [960.0, 600.0],
            forced: None,
            remembered: None,
            begun,
            report_first_frame: false,
        }
    }

    /// The same in egui's words. The window is hidden until its first frame has been drawn.
    pub(in crate::app) fn viewport(&self) -> egui::ViewportBuilder {
        egui::ViewportBuilder::default()
            .with_title(&self.title)
            .with_app_id(APP_ID)
            .with_icon(self.icon.clone().unwrap_or_default())
            .with_inner_size(self.place.size)
            .with_min_inner_size(self.smallest)
            .with_maximized(self.place.maximized)
            .with_visible(false)
    }
}

/// By which a Linux desktop finds the program's name and icon.
pub(super) const APP_ID: &str = "praktijkschild";

/// The size of a window.
///
/// Its position is left to the system, since the screen it was on may be gone tomorrow.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct WindowPlace {
    /// Width and height of the contents when not maximized, in points at zoom 1.
    pub size: [f32; 2],
    /// Whether it fills the screen.
    pub maximized: bool,
}

impl Default for WindowPlace {
    fn default() -> Self {
        Self { size: [1280.0, 800.0], maximized: false }
    }
}

/// What to remember for the next start.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WindowReport {
    /// The renderer that works, to be tried first next time; `None` for one the user
    /// insisted on, who may have had a reason for this once.
    pub renderer: Option<Renderer>,
    /// The window as it is now.
    pub place: WindowPlace,
}
