//! Values that change evenly over a triangle: colours and places in a texture.
//!
//! Every value is reckoned from the area's first pixel, never by adding step after step,
//! so that it does not depend on where a row or a thread begins.

use super::draw::Area;
use super::edge::PARTS;
use super::edge::Point;
use super::ink;
use super::ink::Ink;

/// A number that changes evenly along one axis.
#[derive(Clone, Copy, Debug)]
pub struct Slope {
    start: f32,
    step: f32,
}

impl Slope {
    /// From `values[0]` at `sides[0]` to `values[1]` at `sides[1]`, reckoned from pixel `first`.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "reckoned finely, kept coarsely")]
    pub fn new(sides: [i64; 2], values: [f32; 2], first: i64) -> Self {
        let [low, high] = sides.map(in_pixels);
        let [at_low, at_high] = values.map(f64::from);
        let step = (at_high - at_low) / (high - low);
        let start = at_low + step * (centre(first) - low);
        Self { start: start as f32, step: step as f32 }
    }

    /// The number `pixels` from the first.
    #[must_use]
    pub fn at(self, pixels: f32) -> f32 {
        self.start + self.step * pixels
    }

    /// The number at the first pixel, if it grows by one with each pixel.
    ///
    /// What is off by less than this cannot be seen in a colour of 255 steps.
    #[must_use]
    pub fn one_by_one(self) -> Option<f32> {
        const UNSEEN: f32 = 1.0 / 65_536.0;
        ((self.step - 1.0).abs() < UNSEEN).then_some(self.start)
    }
}

/// A number that changes evenly over the pixels of an area.
#[derive(Clone, Copy, Debug)]
pub struct Plane {
    start: f32,
    step: [f32; 2],
}

impl Plane {
    /// The number `across` and `down` pixels from the area's first.
    #[must_use]
    pub fn at(&self, across: f32, down: f32) -> f32 {
        let [step_across, step_down] = self.step;
        self.start + step_down * down + step_across * across
    }
}

/// A colour that changes evenly over the pixels of an area.
#[derive(Clone, Copy, Debug)]
pub struct Shade {
    start: Ink,
    step: [Ink; 2],
    /// No channel leaves the range of the three corners, however thin the triangle.
    range: [Ink; 2],
}

impl Shade {
    /// The row `down` pixels below the area's first.
    #[must_use]
    pub fn row(&self, down: f32) -> ShadeRow {
        let [step_across, step_down] = self.step;
        let start = ink::channels(self.start, step_down, |start, step| start + step * down);
        ShadeRow { start, step: step_across, range: self.range }
    }
}

/// One row of a [`Shade`].
pub struct ShadeRow {
    start: Ink,
    step: Ink,
    range: [Ink; 2],
}

impl ShadeRow {
    /// The ink `across` pixels from the area's first.
    #[must_use]
    pub fn at(&self, across: f32) -> Ink {
        let [lowest, highest] = self.range;
        let there = ink::channels(self.start, self.step, |start, step| start + step * across);
        let limited =
            ink::channels(there, lowest, |value, low| if value > low { value } else { low });
        ink::channels(limited, highest, |value, high| if value < high { value } else { high })
    }
}

/// The corners of a triangle, ready to spread values between them.
pub struct Corners {
    /// Weight of each corner at the first pixel, and its change across and down.
    weights: [[f64; 3]; 3],
}

impl Corners {
    /// Corners of a triangle drawn on `area`, or `None` if they lie on one line.
    #[must_use]
    pub fn new(points: [Point; 3], area: Area) -> Option<Self> {
        let [a, b, c] = points.map(|point| [in_pixels(point.x), in_pixels(point.y)]);
        let twice_the_area = cross(a, b, c);
        let first = [centre(area.left), centre(area.top)];
        let weight = |from: [f64; 2], to: [f64; 2]| {
            let ([from_x, from_y], [to_x, to_y]) = (from, to);
            let there = cross(from, to, first) / twice_the_area;
            [there, (from_y - to_y) / twice_the_area, (to_x - from_x) / twice_the_area]
        };
        (twice_the_area != 0.0)
            .then(|| Self { weights: [weight(b, c), weight(c, a), weight(a, b)] })
    }

    /// Spreads a number over the triangle.
    #[must_use]
    pub fn plane(&self, values: [f32; 3]) -> Plane {
        let [start, across, down] = self.spread(values);
        Plane { start, step: [across, down] }
    }

    /// Spreads a colour over the triangle.
    #[must_use]
    pub fn shade(&self, [a, b, c]: [Ink; 3]) -> Shade {
        let [a0, a1, a2, a3] = a;
        let [b0, b1, b2, b3] = b;
        let [c0, c1, c2, c3] = c;
        let channels =
            [[a0, b0, c0], [a1, b1, c1], [a2, b2, c2], [a3, b3, c3]].map(|v| self.spread(v));
        let lowest = ink::channels(a, ink::channels(b, c, f32::min), f32::min);
        let highest = ink::channels(a, ink::channels(b, c, f32::max), f32::max);
        Shade {
            start: channels.map(|[start, _, _]| start),
            step: [channels.map(|[_, across, _]| across), channels.map(|[_, _, down]| down)],
            range: [lowest, highest],
        }
    }

    /// The value at the first pixel, and its change across and down.
    #[expect(clippy::cast_possible_truncation, reason = "reckoned finely, kept coarsely")]
    fn spread(&self, [a, b, c]: [f32; 3]) -> [f32; 3] {
        let [of_a, of_b, of_c] = self.weights;
        let [a, b, c] = [f64::from(a), f64::from(b), f64::from(c)];
        let [[a0, a1, a2], [b0, b1, b2], [c0, c1, c2]] = [of_a, of_b, of_c];
        [a0 * a + b0 * b + c0 * c, a1 * a + b1 * b + c1 * c, a2 * a + b2 * b + c2 * c]
            .map(|v| v as f32)
    }
}

/// Twice the area of a triangle, negative if it turns the other way.
fn cross([ax, ay]: [f64; 2], [bx, by]: [f64; 2], [cx, cy]: [f64; 2]) -> f64 {
    (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
}

#[expect(clippy::cast_precision_loss, reason = "at most a million pixels, in 256ths")]
fn in_pixels(parts: i64) -> f64 {
    parts as f64 / PARTS as f64
}

#[expect(clippy::cast_precision_loss, reason = "a pixel of the window")]
fn centre(pixel: i64) -> f64 {
    pixel as f64 + 0.5
}
