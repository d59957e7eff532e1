//! One run of the program in one window: what happens around each of its frames,
//! whichever renderer draws them.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Instant;

use eframe::egui;

use crate::app::crash;

use super::Program;
use super::Renderer;
use super::Start;
use super::WindowPlace;
use super::WindowReport;
use super::first_frame;
use super::worth_remembering;

/// How a run stands, shared with whoever must know afterwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The program has not been made.
    NotBegun,
    /// It runs, or it broke off.
    Running,
    /// Somebody asked to close the window.
    Closed,
}

/// A program in its window.
pub struct Session {
    program: Box<dyn Program>,
    renderer: Renderer,
    ending: Rc<Cell<Ending>>,
    /// As the window was told last; before the first frame, as it should become.
    report: WindowReport,
    was_told: bool,
    /// Set while measuring.
    measured_from: Option<Instant>,
}

impl Session {
    /// Puts a program into its window.
    pub fn new(program: Box<dyn Program>, renderer: Renderer, start: &Start) -> Self {
        crash::drawn_by(renderer);
        let worked = worth_remembering(start.forced, renderer);
        let report = WindowReport { renderer: worked, place: start.place };
        let measured_from = start.report_first_frame.then_some(start.begun);
        let ending = Rc::new(Cell::new(Ending::Running));
        Self { program, renderer, ending, report, was_told: false, measured_from }
    }

    /// The same, telling `ending` how the run stands.
    pub fn watched_by(self, ending: &Rc<Cell<Ending>>) -> Self {
        ending.set(Ending::Running);
        Self { ending: Rc::clone(ending), ..self }
    }

    /// Before each frame, and instead of it while the window is hidden.
    pub fn logic(&mut self, ctx: &egui::Context) {
        if ctx.cumulative_frame_nr() > 0 {
            self.after_a_frame(ctx);
        }
        self.program.logic(ctx);
        let closing = ctx.input(|input| input.viewport().close_requested());
        self.ending.set(if closing { Ending::Closed } else { Ending::Running });
    }

    /// Each frame.
    pub fn ui(&mut self, ui: &mut egui::Ui) {
        self.program.ui(ui);
        if ui.ctx().cumulative_frame_nr() == 0 {
            // The second frame tells that the first one is on the screen.
            ui.ctx().request_repaint();
        }
    }

    /// The window has been closed.
    pub fn on_exit(&mut self) {
        self.program.on_exit();
    }

    fn after_a_frame(&mut self, ctx: &egui::Context) {
        let zoom = ctx.zoom_factor();
        let place = ctx.input(|input| place(input, zoom, self.report.place));
        let report = WindowReport { place, ..self.report };
        if !self.was_told || report != self.report {
            self.was_told = true;
            self.report = report;
            self.program.window(report);
        }
        if let Some(begun) = self.measured_from.take() {
            first_frame::report(self.renderer, begun);
            ctx.send_viewport_cmd(egui::ViewportCommand::Close);
        }
    }
}

/// The window as it is, keeping the size it will have again once it is not maximized.
fn place(input: &egui::InputState, zoom: f32, before: WindowPlace) -> WindowPlace {
    let viewport = input.viewport();
    let maximized = viewport.maximized.unwrap_or(before.maximized);
    let is_as_large_as_the_user_made_it =
        !maximized && viewport.fullscreen != Some(true) && viewport.minimized != Some(true);
    let size = if is_as_large_as_the_user_made_it {
        (input.viewport_rect().size() * zoom).into()
    } else {
        before.size
    };
    WindowPlace { size, maximized }
}
