//! Pictures of the interface without a graphics card, the same on every machine.

use std::num::NonZeroUsize;

use eframe::egui::Color32;
use eframe::egui::Context;
use eframe::egui::FullOutput;
use eframe::egui::TexturesDelta;
use egui_kittest::TestRenderer;
use image::RgbaImage;
use praktijkschild::app::software::painter::Painter;
use praktijkschild::app::software::painter::Scene;

/// The program's own painter, for `Harness::builder().renderer(TestPainter::default())`.
pub struct TestPainter(Painter);

impl Default for TestPainter {
    fn default() -> Self {
        Self(Painter::new(NonZeroUsize::MIN))
    }
}

impl TestRenderer for TestPainter {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        self.0.update(delta);
    }

    fn render(&mut self, ctx: &Context, output: &FullOutput) -> Result<RgbaImage, String> {
        let pixels_per_point = ctx.pixels_per_point();
        let screen = ctx.content_rect().size() * pixels_per_point;
        let size = [screen.x, screen.y].map(whole);
        let primitives = ctx.tessellate(output.shapes.clone(), pixels_per_point);
        let background = Color32::TRANSPARENT;
        self.0.paint(&Scene { primitives: &primitives, pixels_per_point, size, background });
        Ok(picture(&self.0))
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size in pixels")]
fn whole(pixels: f32) -> usize {
    pixels.round() as usize
}

/// The frame a painter holds, as an image.
pub fn picture(painter: &Painter) -> RgbaImage {
    let [width, height] = painter.size().map(|side| u32::try_from(side).unwrap_or(u32::MAX));
    let bytes = painter.pixels().iter().flat_map(|pixel| {
        let [blue, green, red, alpha] = pixel.to_le_bytes();
        [red, green, blue, alpha]
    });
    RgbaImage::from_raw(width, height, bytes.collect()).unwrap_or_default()
}
