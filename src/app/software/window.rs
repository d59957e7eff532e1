//! The window itself: what happens in one of its frames, from input to pixels.
//!
//! It does for one window what eframe does where there is a graphics card, by the same parts:
//! winit for the window, egui-winit for keys, clipboard, links, cursors and input methods,
//! AccessKit for screen readers. It does not know when it is drawn.

use std::mem;
use std::num::NonZeroUsize;
use std::rc::Rc;
use std::sync::Arc;

use eframe::UserEvent;
use eframe::egui;
use eframe::egui::ViewportCommand;
use eframe::egui::ViewportEvent;
use eframe::egui::ViewportId;
use egui_winit::ActionRequested;
use egui_winit::accesskit_winit::WindowEvent as ScreenReaderEvent;
use winit::event::WindowEvent;
use winit::event_loop::ActiveEventLoop;
use winit::event_loop::EventLoopProxy;

use crate::app::renderer::Make;
use crate::app::renderer::Refusal;
use crate::app::renderer::Renderer;
use crate::app::renderer::Session;
use crate::app::renderer::Start;

use super::screen::Screen;

/// The processor has no limit; this one keeps egui's font texture from being cut up.
const LARGEST_TEXTURE: usize = 8192;

/// Whether there is a next frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After {
    Stay,
    Close,
}

/// A window that is open.
pub struct Window {
    ctx: egui::Context,
    native: Rc<winit::window::Window>,
    screen: Screen,
    state: egui_winit::State,
    info: egui::ViewportInfo,
    /// Input that came while the window was hidden.
    unread: egui::RawInput,
    actions: Vec<ActionRequested>,
    session: Session,
}

impl Window {
    /// Makes a window, hidden, with the program in it.
    pub fn open(
        event_loop: &ActiveEventLoop,
        make: &mut Make<'_>,
        start: &Start,
        proxy: &EventLoopProxy<UserEvent>,
    ) -> Result<Self, Refusal> {
        let ctx = context(proxy.clone());
        let viewport = fitting(start.viewport(), event_loop);
        let native = Rc::new(egui_winit::create_window(&ctx, event_loop, &viewport)?);
        let screen = Screen::new(event_loop, &native)?;
        let mut state = egui_winit::State::new(
            ctx.clone(),
            ViewportId::ROOT,
            event_loop,
            Some(egui_winit::pixels_per_point(&ctx, &native)),
            event_loop.system_theme(),
            Some(LARGEST_TEXTURE),
        );
        state.init_accesskit(event_loop, &native, proxy.clone());
        let mut info = egui::ViewportInfo::default();
        egui_winit::update_viewport_info(&mut info, &ctx, &native, true);
        let session = Session::new(make(&ctx), Renderer::Software, start);
        let (unread, actions) = (egui::RawInput::default(), Vec::new());
        Ok(Self { ctx, native, screen, state, info, unread, actions, session })
    }

    /// Puts the window on the screen, where its first frame must then be drawn once more.
    pub fn show(&self) {
        self.native.set_visible(true);
        self.native.request_redraw();
    }

    /// Has the system call for a frame, together with whatever else it wants drawn.
    pub fn ask_to_be_drawn(&self) {
        self.native.request_redraw();
    }

    /// Whether nothing of the window can be seen.
    pub fn is_hidden(&self) -> bool {
        self.info.visible() == Some(false)
    }

    /// Whether a frame asked for in that pass has not been drawn since.
    pub fn is_still_wanted(&self, pass: u64) -> bool {
        self.ctx.cumulative_pass_nr_for(ViewportId::ROOT) <= pass + 1
    }

    /// Takes an event of the system; answers whether it calls for a frame.
    pub fn hear(&mut self, event: &WindowEvent) -> bool {
        let calls_for_frame = self.state.on_window_event(&self.native, event).repaint;
        match event {
            WindowEvent::CloseRequested => self.info.events.push(ViewportEvent::Close),
            WindowEvent::Occluded(occluded) => self.info.occluded = Some(*occluded),
            WindowEvent::Resized(_) | WindowEvent::ScaleFactorChanged { .. } => {}
            _ => return calls_for_frame,
        }
        true
    }

    /// Takes an event of a screen reader; answers whether it calls for a frame.
    pub fn hear_screen_reader(&mut self, event: ScreenReaderEvent) -> bool {
        match event {
            ScreenReaderEvent::InitialTreeRequested => self.ctx.enable_accesskit(),
            ScreenReaderEvent::ActionRequested(request) => {
                self.state.on_accesskit_action_request(request);
            }
            ScreenReaderEvent::AccessibilityDeactivated => {
                self.ctx.disable_accesskit();
                return false;
            }
        }
        true
    }

    /// One frame: the program acts and, if it can be seen, is drawn.
    pub fn frame(&mut self, event_loop: &ActiveEventLoop) -> Result<After, Refusal> {
        egui_winit::update_viewport_info(&mut self.info, &self.ctx, &self.native, false);
        let input = self.input();
        let closing = self.info.close_requested();
        self.info.events.clear();
        let wants_picture = self.actions.iter().any(ActionRequested::wants_paint);
        let commands = if self.is_hidden() && !wants_picture {
            self.think(input, event_loop)
        } else {
            self.draw(input, event_loop)?
        };
        if closing && !commands.contains(&ViewportCommand::CancelClose) {
            return Ok(After::Close);
        }
        egui_winit::process_viewport_commands(
            &self.ctx,
            &mut self.info,
            commands,
            &self.native,
            &mut self.actions,
        );
        Ok(After::Stay)
    }

    /// The window is about to go.
    pub fn on_exit(&mut self) {
        self.session.on_exit();
    }

    fn input(&mut self) -> egui::RawInput {
        let mut input = mem::take(&mut self.unread);
        input.append(self.state.take_egui_input(&self.native));
        input.viewports = std::iter::once((ViewportId::ROOT, self.info.clone())).collect();
        input
    }

    /// A frame in which nothing is drawn, so that the program finds its views as it left them.
    fn think(
        &mut self,
        input: egui::RawInput,
        event_loop: &ActiveEventLoop,
    ) -> Vec<ViewportCommand> {
        let mut output = self.ctx.run_logic(&input, |ctx| self.session.logic(ctx));
        self.unread = input;
        let platform = output.platform_output;
        self.state.handle_platform_output_with_event_loop(&self.native, event_loop, platform);
        output.viewport_commands.remove(&ViewportId::ROOT).unwrap_or_default()
    }

    fn draw(
        &mut self,
        input: egui::RawInput,
        event_loop: &ActiveEventLoop,
    ) -> Result<Vec<ViewportCommand>, Refusal> {
        let mut output = self.ctx.run_ui(input, |ui| {
            self.session.logic(ui.ctx());
            self.session.ui(ui);
        });
        let platform = mem::take(&mut output.platform_output);
        self.state.handle_platform_output_with_event_loop(&self.native, event_loop, platform);
        self.screen.update(&mut output.textures_delta);
        let shapes = mem::take(&mut output.shapes);
        let primitives = self.ctx.tessellate(shapes, output.pixels_per_point);
        let background = self.ctx.global_style().visuals.panel_fill;
        self.screen.show(&primitives, output.pixels_per_point, background)?;
        self.act();
        let of_window = output.viewport_output.remove(&ViewportId::ROOT);
        Ok(of_window.map(|window| window.commands).unwrap_or_default())
    }

    /// Does what the program asked of the window and what only now can be done.
    fn act(&mut self) {
        for action in mem::take(&mut self.actions) {
            match action {
                ActionRequested::Screenshot(callback) => {
                    callback.complete(Arc::new(self.screen.picture()));
                }
                ActionRequested::PaintWhileHidden => {}
                ActionRequested::Cut => self.push(egui::Event::Cut),
                ActionRequested::Copy => self.push(egui::Event::Copy),
                ActionRequested::Paste => {
                    if let Some(text) = self.state.clipboard_text() {
                        self.push(egui::Event::Paste(text.replace("\r\n", "\n")));
                    } else if let Some(picture) = self.state.clipboard_image() {
                        self.push(egui::Event::PasteImage(Arc::new(picture)));
                    }
                }
            }
        }
    }

    fn push(&mut self, event: egui::Event) {
        self.state.egui_input_mut().events.push(event);
        self.ctx.request_repaint();
    }
}

/// An egui context that asks the event loop for its frames.
fn context(proxy: EventLoopProxy<UserEvent>) -> egui::Context {
    let ctx = egui::Context::default();
    // As eframe does: a view may ask to be laid out anew within the same frame.
    ctx.options_mut(|options| options.max_passes = NonZeroUsize::MIN.saturating_add(1));
    ctx.set_request_repaint_callback(move |info| {
        let Some(when) = super::now().checked_add(info.delay) else { return };
        let event = UserEvent::RequestRepaint {
            viewport_id: info.viewport_id,
            when,
            cumulative_pass_nr: info.current_cumulative_pass_nr,
        };
        if proxy.send_event(event).is_err() {
            tracing::debug!("a frame was asked for after the window had closed");
        }
    });
    ctx
}

/// No larger than the largest screen: some systems would show nothing of it.
fn fitting(viewport: egui::ViewportBuilder, event_loop: &ActiveEventLoop) -> egui::ViewportBuilder {
    let screens = event_loop.available_monitors().map(|screen| {
        let size = screen.size().to_logical::<f32>(screen.scale_factor());
        egui::vec2(size.width, size.height)
    });
    match (viewport.inner_size, screens.reduce(egui::Vec2::max)) {
        (Some(size), Some(largest)) if largest.min_elem() > 0.0 => {
            viewport.with_inner_size(size.min(largest))
        }
        _ => viewport,
    }
}
