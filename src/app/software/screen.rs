//! The pixels of the window, and the painter that fills them.
//!
//! Knows the window only as something with a size that takes pixels.

use std::num::NonZeroU32;
use std::num::NonZeroUsize;
use std::rc::Rc;

use eframe::egui;
use winit::event_loop::ActiveEventLoop;
use winit::event_loop::OwnedDisplayHandle;
use winit::window::Window;

use crate::app::renderer::Refusal;

use super::painter::Painter;
use super::painter::Scene;

/// More threads than this wait for memory, not for each other.
const MOST_THREADS: usize = 4;

/// The window wants nothing where our pixels keep alpha.
const COLORS: u32 = 0x00FF_FFFF;

/// What the user sees of the window.
pub struct Screen {
    surface: softbuffer::Surface<OwnedDisplayHandle, Rc<Window>>,
    painter: Painter,
}

impl Screen {
    /// Gains access to the pixels of a window.
    pub fn new(event_loop: &ActiveEventLoop, window: &Rc<Window>) -> Result<Self, Refusal> {
        let display = softbuffer::Context::new(event_loop.owned_display_handle())?;
        let surface = softbuffer::Surface::new(&display, Rc::clone(window))?;
        Ok(Self { surface, painter: Painter::new(threads()) })
    }

    /// Takes over what egui changed in its textures.
    pub fn update(&mut self, delta: &mut egui::TexturesDelta) {
        self.painter.update(delta);
    }

    /// Paints a frame and shows it. A window without a size, as Windows makes of one that is
    /// minimized, is left alone.
    pub fn show(
        &mut self,
        primitives: &[egui::ClippedPrimitive],
        pixels_per_point: f32,
        background: egui::Color32,
    ) -> Result<(), Refusal> {
        let size = self.surface.window().inner_size();
        let sides = (NonZeroU32::new(size.width), NonZeroU32::new(size.height));
        let (Some(width), Some(height)) = sides else { return Ok(()) };
        let size = [size.width, size.height].map(|side| usize::try_from(side).unwrap_or(0));
        let scene = Scene { primitives, pixels_per_point, size, background };
        let changed = self.painter.paint(&scene);
        self.surface.resize(width, height)?;
        let mut buffer = self.surface.buffer_mut()?;
        let [row, rows] = size;
        let shows_last_frame = buffer.age() == 1;
        let stale = if shows_last_frame { changed } else { std::iter::once(0..rows).collect() };
        for rows in stale {
            let pixels = rows.start * row..rows.end * row;
            let painted = self.painter.pixels().get(pixels.clone()).unwrap_or_default();
            for (to, from) in buffer.get_mut(pixels).into_iter().flatten().zip(painted) {
                *to = from & COLORS;
            }
        }
        Ok(buffer.present()?)
    }

    /// The frame painted last.
    pub fn picture(&self) -> egui::ColorImage {
        let pixels = self.painter.pixels().iter();
        let bytes: Vec<u8> = pixels
            .flat_map(|pixel| {
                let [blue, green, red, alpha] = pixel.to_le_bytes();
                [red, green, blue, alpha]
            })
            .collect();
        egui::ColorImage::from_rgba_premultiplied(self.painter.size(), &bytes)
    }
}

/// As many as the machine has to spare, within reason.
fn threads() -> NonZeroUsize {
    let most = NonZeroUsize::MIN.saturating_add(MOST_THREADS - 1);
    std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN).min(most)
}
