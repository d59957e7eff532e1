//! The pixel grid in whole numbers: points, the edges between them, and which pixel
//! centres lie inside.
//!
//! Whole numbers make a shared edge belong to exactly one of two triangles, so that
//! nothing is blended twice and no gap shows. This module knows nothing of colour.

use std::ops::Range;

use eframe::egui::Pos2;

/// Parts a pixel is divided in, as on graphics cards.
pub const PARTS: i64 = 256;

/// From the corner of a pixel to its centre.
const CENTRE: i64 = PARTS / 2;

/// Points further out, in pixels, are drawn this far out: no sum below can overflow.
const FURTHEST: f32 = 1_000_000.0;

/// A place in 256ths of a pixel, from the top left corner of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    pub x: i64,
    pub y: i64,
}

impl Point {
    /// The point nearest to a place in pixels, or `None` if that is nowhere (not a number).
    #[must_use]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        reason = "limited to a million pixels"
    )]
    pub fn new(pixels: Pos2) -> Option<Self> {
        let parts = |at: f32| (at.clamp(-FURTHEST, FURTHEST) * PARTS as f32).round() as i64;
        (pixels.x.is_finite() && pixels.y.is_finite())
            .then(|| Self { x: parts(pixels.x), y: parts(pixels.y) })
    }

    /// The point just past this one to the lower right.
    #[must_use]
    pub fn next(self) -> Self {
        Self { x: self.x + 1, y: self.y + 1 }
    }
}

/// The upper left and the lower right corner of the box around three points.
#[must_use]
pub fn bounds([a, b, c]: [Point; 3]) -> (Point, Point) {
    let low = Point { x: a.x.min(b.x).min(c.x), y: a.y.min(b.y).min(c.y) };
    let high = Point { x: a.x.max(b.x).max(c.x), y: a.y.max(b.y).max(c.y) };
    (low, high)
}

/// The first pixel whose centre is at or after a place on its axis.
#[must_use]
pub fn first_pixel_from(at: i64) -> i64 {
    (at + CENTRE - 1).div_euclid(PARTS)
}

/// One side of a triangle: a pixel is inside if `x * across + y * down + start >= 0`.
#[derive(Clone, Copy, Debug)]
pub struct Edge {
    across: i64,
    down: i64,
    start: i64,
}

impl Edge {
    /// The side from one point to the next, with the inside on its right.
    ///
    /// A centre exactly on the side is inside if this is a left or a top side (the
    /// graphics cards' rule), since the triangle on its other side then leaves it out.
    fn between(from: Point, to: Point) -> Self {
        let (run, rise) = (to.x - from.x, to.y - from.y);
        let is_left_or_top = rise < 0 || (rise == 0 && run > 0);
        let at_first_centre = run * (CENTRE - from.y) - rise * (CENTRE - from.x);
        let start = if is_left_or_top { at_first_centre } else { at_first_centre - 1 };
        Self { across: -rise * PARTS, down: run * PARTS, start }
    }

    /// The pixels of row `y` that are inside, as far as this side is concerned.
    #[must_use]
    pub fn inside(&self, y: i64) -> Range<i64> {
        let at_row_start = self.down * y + self.start;
        match self.across {
            0 if at_row_start >= 0 => i64::MIN..i64::MAX,
            0 => 0..0,
            rising if rising > 0 => -at_row_start.div_euclid(rising)..i64::MAX,
            falling => i64::MIN..at_row_start.div_euclid(-falling) + 1,
        }
    }
}

/// The three sides of a triangle, or `None` if it is only a line.
#[must_use]
pub fn around([a, b, c]: [Point; 3]) -> Option<[Edge; 3]> {
    let twice_the_area = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    let (b, c) = match twice_the_area {
        0 => return None,
        area if area > 0 => (b, c),
        _ => (c, b),
    };
    Some([Edge::between(a, b), Edge::between(b, c), Edge::between(c, a)])
}
