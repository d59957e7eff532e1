//! Fills rows of pixels from what is to be drawn.
//!
//! A band is some rows of the window that one thread has to itself. What a pixel becomes
//! depends on the draws alone, not on the band it happens to be in.

use eframe::egui::Color32;

use super::draw::Area;
use super::draw::Cloth;
use super::draw::Draw;
use super::draw::Outline;
use super::draw::Paint;
use super::edge::Edge;
use super::ink;
use super::ink::Ink;
use super::ink::Pixel;
use super::shade::Shade;
use super::shade::Slope;
use super::texture::Texture;

/// Some rows of the window, one under the other.
pub struct Band<'p> {
    /// Row of the window at which it begins.
    pub top: i64,
    /// Pixels in a row.
    pub width: usize,
    pub pixels: &'p mut [Pixel],
}

impl Band<'_> {
    /// Wipes the band and draws on it, in order.
    pub fn paint<'d, 't: 'd>(
        &mut self,
        background: Pixel,
        draws: impl Iterator<Item = &'d Draw<'t>>,
    ) {
        self.pixels.fill(background);
        for draw in draws {
            self.draw(draw);
        }
    }

    fn draw(&mut self, draw: &Draw<'_>) {
        let area = draw.area;
        let skipped = usize::try_from(area.top - self.top).unwrap_or(0);
        let rows = self.pixels.chunks_exact_mut(self.width).skip(skipped);
        for (y, row) in (area.top.max(self.top)..area.bottom).zip(rows) {
            let (left, right) = match &draw.outline {
                Outline::Rectangle => (area.left, area.right),
                Outline::Triangle(edges) => inside(edges, area, y),
            };
            let (Ok(from), Ok(to)) = (usize::try_from(left), usize::try_from(right)) else {
                continue;
            };
            if let Some(pixels) = row.get_mut(from..to) {
                fill(pixels, &draw.paint, [left - area.left, y - area.top]);
            }
        }
    }
}

/// Where row `y` of a triangle begins and ends; the end may lie before the beginning.
fn inside([a, b, c]: &[Edge; 3], area: Area, y: i64) -> (i64, i64) {
    let (a, b, c) = (a.inside(y), b.inside(y), c.inside(y));
    let left = area.left.max(a.start).max(b.start).max(c.start);
    let right = area.right.min(a.end).min(b.end).min(c.end);
    (left, right)
}

/// Paints a part of a row, of which the first pixel lies `place` from the area's first.
#[expect(clippy::cast_precision_loss, reason = "places in a window are small")]
fn fill(pixels: &mut [Pixel], paint: &Paint<'_>, place: [i64; 2]) {
    let [across, down] = place.map(|pixels| pixels as f32);
    match paint {
        Paint::Flat(ink) => flat(pixels, *ink),
        Paint::Shaded(shade) => shaded(pixels, shade, [across, down]),
        Paint::Picture { texture, ink, across: slope, down: fall } => {
            picture(pixels, &Strip { texture, ink: *ink, across: *slope, row: fall.at(down) });
        }
        Paint::Cloth(cloth) => draped(pixels, cloth, [across, down]),
    }
}

fn flat(pixels: &mut [Pixel], color: Ink) {
    let [.., alpha] = color;
    if alpha >= 255.0 {
        pixels.fill(ink::pixel(color));
    } else {
        for pixel in pixels {
            *pixel = ink::over(color, *pixel);
        }
    }
}

fn shaded(pixels: &mut [Pixel], shade: &Shade, [across, down]: [f32; 2]) {
    let row = shade.row(down);
    let mut place = across;
    for pixel in pixels {
        *pixel = ink::over(row.at(place), *pixel);
        place += 1.0;
    }
}

/// One row of an upright picture.
struct Strip<'a> {
    texture: &'a Texture,
    ink: Ink,
    across: Slope,
    /// Place of the row in the texture, in texels.
    row: f32,
}

fn picture(pixels: &mut [Pixel], strip: &Strip<'_>) {
    if let Some(texels) = strip.whole_texels(pixels.len()) {
        for (pixel, texel) in pixels.iter_mut().zip(texels) {
            if *texel != Color32::TRANSPARENT {
                *pixel = ink::over(ink::times(strip.ink, ink::ink(*texel)), *pixel);
            }
        }
    } else {
        let mut place = 0.0;
        for pixel in pixels {
            let texel = strip.texture.sample(strip.across.at(place), strip.row);
            *pixel = ink::over(ink::times(strip.ink, texel), *pixel);
            place += 1.0;
        }
    }
}

impl Strip<'_> {
    /// The texels of this row, if each covers one pixel: true of all text that is not
    /// turned or stretched, and much quicker than mixing four texels for every pixel.
    #[expect(clippy::cast_possible_truncation, reason = "the cast stops at the ends of its range")]
    fn whole_texels(&self, count: usize) -> Option<&[Color32]> {
        const UNSEEN: f32 = 1.0 / 1024.0;
        let first = self.across.one_by_one()? - 0.5;
        let row = self.row - 0.5;
        let is_whole = |place: f32| (place - place.round()).abs() < UNSEEN;
        if !is_whole(first) || !is_whole(row) {
            return None;
        }
        self.texture.run(i64::from(first.round() as i32), i64::from(row.round() as i32), count)
    }
}

fn draped(pixels: &mut [Pixel], cloth: &Cloth<'_>, [across, down]: [f32; 2]) {
    let row = cloth.shade.row(down);
    let mut place = across;
    for pixel in pixels {
        let texel = cloth.texture.sample(cloth.across.at(place, down), cloth.down.at(place, down));
        *pixel = ink::over(ink::times(row.at(place), texel), *pixel);
        place += 1.0;
    }
}
