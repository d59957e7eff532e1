//! One pixel and one colour, and what becomes of the pixel when the colour goes over it.
//!
//! Colours are premultiplied and stay in gamma space from end to end, as egui asks of
//! every renderer. This module does not know where on the screen it is.

use eframe::egui::Color32;

/// One pixel as the window wants it: `0xAARRGGBB`, premultiplied.
pub type Pixel = u32;

/// A premultiplied colour, 0 to 255 per channel, in the byte order of a [`Pixel`]:
/// blue, green, red, alpha. Not whole numbers: a gradient is rounded once, after blending.
pub type Ink = [f32; 4];

/// Added to a number below 2²³ this leaves the number, rounded, in the low bits.
/// The plain cast would do the same but keeps the compiler from using vectors.
const ROUND_TO_LOW_BITS: f32 = 8_388_608.0;

/// The ink of an egui colour.
#[must_use]
pub fn ink(color: Color32) -> Ink {
    let [red, green, blue, alpha] = color.to_array();
    [blue, green, red, alpha].map(f32::from)
}

/// The pixel nearest to an ink.
#[must_use]
pub fn pixel(ink: Ink) -> Pixel {
    u32::from_le_bytes(ink.map(nearest))
}

/// The ink of a pixel.
#[must_use]
pub fn ink_of(pixel: Pixel) -> Ink {
    pixel.to_le_bytes().map(f32::from)
}

/// One ink seen through another: what a shader does with vertex colour and texel.
#[must_use]
pub fn times(a: Ink, b: Ink) -> Ink {
    channels(a, b, |a, b| a * b * (1.0 / 255.0))
}

/// `part` of the way from `a` to `b`, 0.0 to 1.0.
#[must_use]
pub fn between(a: Ink, b: Ink, part: f32) -> Ink {
    channels(a, b, |a, b| a + (b - a) * part)
}

/// The pixel after the ink went over it: `ink + pixel * (1 - alpha of the ink)`.
///
/// The graphics card blends with the same formula, so that a picture does not change
/// with the renderer. Alpha obeys it too: an opaque window stays opaque.
#[must_use]
pub fn over(ink: Ink, pixel: Pixel) -> Pixel {
    let [.., alpha] = ink;
    let shows_through = 1.0 - alpha * (1.0 / 255.0);
    let mixed = channels(ink, ink_of(pixel), |ink, below| ink + below * shows_through);
    self::pixel(mixed)
}

/// The same calculation in each channel of two inks.
pub fn channels(a: Ink, b: Ink, calculate: impl Fn(f32, f32) -> f32) -> Ink {
    let [a0, a1, a2, a3] = a;
    let [b0, b1, b2, b3] = b;
    [calculate(a0, b0), calculate(a1, b1), calculate(a2, b2), calculate(a3, b3)]
}

/// The whole number nearest to a channel, which additive colours may carry past 255.
#[expect(clippy::cast_possible_truncation, reason = "the number asked for is the low byte")]
fn nearest(channel: f32) -> u8 {
    let limited = if channel < 255.0 { channel } else { 255.0 };
    (limited + ROUND_TO_LOW_BITS).to_bits() as u8
}
