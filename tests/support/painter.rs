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
        let size = [screen.x.round() as usize, screen.y.round() as usize];
        let primitives = ctx.tessellate(output.shapes.clone(), pixels_per_point);
        let background = Color32::TRANSPARENT;
        self.0.paint(&Scene { primitives: &primitives, pixels_per_point, size, background });
        picture(&self.0).ok_or_else(|| format!("no picture of {size:?}"))
    }
}

/// The frame a painter holds, as an image.
pub fn picture(painter: &Painter) -> Option<RgbaImage> {
    let [width, height] = painter.size();
    let bytes = painter.pixels().iter().flat_map(|pixel| {
        let [blue, green, red, alpha] = pixel.to_le_bytes();
        [red, green, blue, alpha]
    });
    RgbaImage::from_raw(width.try_into().ok()?, height.try_into().ok()?, bytes.collect())
}
