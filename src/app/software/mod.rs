//! The window without a graphics card: it needs the operating system and nothing else.
//!
//! Here is when something happens: frames are drawn when egui, the user or the system asks
//! for one, and never otherwise. What happens in a frame stands in [`window`], how it is
//! drawn in [`painter`].

mod draw;
mod edge;
mod ink;
mod mark;
mod mesh;
pub mod painter;
mod raster;
mod screen;
mod shade;
mod texture;
mod window;

use std::time::Duration;
use std::time::Instant;

use eframe::UserEvent;
use winit::application::ApplicationHandler;
use winit::event::StartCause;
use winit::event::WindowEvent;
use winit::event_loop::ActiveEventLoop;
use winit::event_loop::ControlFlow;
use winit::event_loop::EventLoop;
use winit::event_loop::EventLoopProxy;
use winit::platform::run_on_demand::EventLoopExtRunOnDemand;
use winit::window::WindowId;

use crate::app::renderer::Make;
use crate::app::renderer::Refusal;
use crate::app::renderer::Start;

use window::After;
use window::Window;

/// Frames follow each other no sooner: nobody sees more than sixty in a second.
const BETWEEN_FRAMES: Duration = Duration::from_millis(16);

/// While hidden there is no hurry.
const BETWEEN_HIDDEN_FRAMES: Duration = Duration::from_millis(100);

/// Runs the program until its window is closed.
///
/// # Errors
///
/// If the system gives no window, or no access to its pixels.
pub fn run(
    event_loop: &mut EventLoop<UserEvent>,
    make: &mut Make<'_>,
    start: &Start,
) -> Result<(), Refusal> {
    let proxy = event_loop.create_proxy();
    let now = now();
    let mut desk =
        Desk { make, start, proxy, window: None, asked_for: None, last: now, refusal: None };
    event_loop.run_app_on_demand(&mut desk)?;
    desk.refusal.map_or(Ok(()), Err)
}

/// The window, if it is there, and when it is to be drawn.
struct Desk<'a> {
    make: &'a mut Make<'a>,
    start: &'a Start,
    proxy: EventLoopProxy<UserEvent>,
    window: Option<Window>,
    /// The moment of the next frame, if anyone asked for one.
    asked_for: Option<Instant>,
    /// The moment of the last frame.
    last: Instant,
    refusal: Option<Refusal>,
}

impl Desk<'_> {
    fn open(&mut self, event_loop: &ActiveEventLoop) -> Result<(), Refusal> {
        let mut window = Window::open(event_loop, self.make, self.start, &self.proxy)?;
        window.frame(event_loop)?;
        window.show();
        self.window = Some(window);
        Ok(())
    }

    /// Asks for a frame; of several moments the earliest counts.
    fn ask_for_frame(&mut self, when: Instant) {
        let hidden = self.window.as_ref().is_some_and(Window::is_hidden);
        let pause = if hidden { BETWEEN_HIDDEN_FRAMES } else { BETWEEN_FRAMES };
        let when = when.max(self.last + pause);
        self.asked_for = Some(self.asked_for.map_or(when, |before| before.min(when)));
    }

    fn frame(&mut self, event_loop: &ActiveEventLoop) {
        let Some(window) = &mut self.window else { return };
        self.last = now();
        // A later moment stands: egui will not name it again.
        self.asked_for = self.asked_for.filter(|when| *when > self.last);
        match window.frame(event_loop) {
            Ok(After::Stay) => {}
            Ok(After::Close) => self.close(event_loop),
            Err(refusal) => {
                self.refusal = Some(refusal);
                self.close(event_loop);
            }
        }
    }

    fn close(&mut self, event_loop: &ActiveEventLoop) {
        if let Some(mut window) = self.window.take() {
            window.on_exit();
        }
        event_loop.exit();
    }
}

impl ApplicationHandler<UserEvent> for Desk<'_> {
    fn resumed(&mut self, event_loop: &ActiveEventLoop) {
        if self.window.is_some() {
            return;
        }
        if let Err(refusal) = self.open(event_loop) {
            self.refusal = Some(refusal);
            event_loop.exit();
        }
    }

    fn new_events(&mut self, event_loop: &ActiveEventLoop, _: StartCause) {
        if self.asked_for.is_none_or(|when| when > now()) {
            return;
        }
        self.asked_for = None;
        match &self.window {
            // Nobody draws a hidden window, but its jobs must go on.
            Some(window) if window.is_hidden() => self.frame(event_loop),
            Some(window) => window.ask_to_be_drawn(),
            None => {}
        }
    }

    fn user_event(&mut self, _: &ActiveEventLoop, event: UserEvent) {
        let Some(window) = &mut self.window else { return };
        match event {
            UserEvent::RequestRepaint { when, cumulative_pass_nr, .. } => {
                if window.is_still_wanted(cumulative_pass_nr) {
                    self.ask_for_frame(when);
                }
            }
            UserEvent::AccessKitActionRequest(event) => {
                if window.hear_screen_reader(event.window_event) {
                    self.ask_for_frame(now());
                }
            }
        }
    }

    fn window_event(&mut self, event_loop: &ActiveEventLoop, _: WindowId, event: WindowEvent) {
        if event == WindowEvent::RedrawRequested {
            self.frame(event_loop);
        } else if self.window.as_mut().is_some_and(|window| window.hear(&event)) {
            self.ask_for_frame(now());
        }
    }

    fn about_to_wait(&mut self, event_loop: &ActiveEventLoop) {
        event_loop
            .set_control_flow(self.asked_for.map_or(ControlFlow::Wait, ControlFlow::WaitUntil));
    }

    /// The system may end the program without closing its window first.
    fn exiting(&mut self, event_loop: &ActiveEventLoop) {
        self.close(event_loop);
    }
}

/// Frames are paced by the clock.
fn now() -> Instant {
    Instant::now()
}
